#pragma once

#include <QLabel>
#include <QString>

namespace sparkbot {

/// The only gate through which text from the server (names, metadata, error messages) reaches a widget.
///
/// Qt interprets tags in labels, message boxes and tooltips unless told not to: a contact named `<img src="/dev/zero">`
/// hangs the program. Control characters and direction overrides (U+202A…202E) are shown as visible symbols and the
/// text is cut at `limit` code points. The data itself is never changed; this is for display only.
QString shown(const QString &serverText, int limit = 512);
/// One line: line ends become a visible symbol.
QString shownInLine(const QString &serverText, int limit = 512);
/// One line for buttons, menus and other places where "&" would mark a mnemonic.
QString shownInMenu(const QString &serverText, int limit = 60);
/// The same for tooltips, which have no plain-text mode: escaped and wrapped.
QString shownInToolTip(const QString &serverText);
/// For a part of a tooltip that must stay plain, because others read it or add to it: nothing in it reads as a tag.
QString shownInPlainTip(const QString &serverText, int limit = 512);

/// A label that can only show plain text.
class PlainLabel : public QLabel {
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);
};

} // namespace sparkbot
