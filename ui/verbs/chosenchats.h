#pragma once

#include "storage/accounts.h"

#include <QStringList>
#include <QWidget>

namespace sparkbot {

/// The chats a dialog is about, frozen when it was opened.
struct ChosenChats {
    Account account;
    QString number; ///< its name
    QStringList names; ///< the server's, at least one
};

/// The head of such a dialog: whose account, what will be done, and the first names (R2.3).
QWidget *chosenChatsHead(const ChosenChats &chats, const QString &sentence, QWidget *parent);

} // namespace sparkbot
