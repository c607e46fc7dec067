#pragma once

#include <QStringList>

class QWidget;

namespace sparkbot {

/// The http and https addresses in a text, whole and in order, each once. Nothing else is ever a link: a message could
/// otherwise start other programs or open files of this computer.
QStringList linksIn(const QString &text);
/// "Open Link to example.com…", for a menu.
QString openLinkText(const QString &link);
/// Shows the whole address and where it leads, and opens it in the browser only if a person says so. Cancel is the
/// default: an address in a message is a stranger's. Where no program takes it, the question stays and says so, with
/// the address to be copied.
void askToOpen(const QString &link, QWidget *parent);

} // namespace sparkbot
