#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace sparkbot {

/// Keys of one part of the window that are not a command of the menus: they act while that part has the focus, whatever
/// else has them, and cannot be changed. Listed with the others, and named where a command is to get the same.
struct FixedKeys {
    QString command; ///< behind the part that it belongs to
    QList<QKeySequence> keys;
};

/// Not those of any list and any field: arrows, Enter, Tab, Esc.
QList<FixedKeys> fixedKeys();

} // namespace sparkbot
