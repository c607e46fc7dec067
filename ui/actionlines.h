#pragma once

#include "actions.h"

#include <QKeySequence>
#include <QList>

namespace sparkbot {

/// What an action is called and which keys it has before a person changes them. The texts are marked under the context
/// "Actions".
struct ActionLine {
    Actions::Id id;
    const char *name; ///< objectName
    const char *text;
    const char *tip;
    QList<QKeySequence> keys;
};

/// One line for every action.
QList<ActionLine> actionLines();

} // namespace sparkbot
