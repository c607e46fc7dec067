#pragma once

class QAbstractButton;
class QAction;

namespace sparkbot {

/// Enables or disables a button without ever taking the focus from it: Qt would give it to the next control, and
/// whoever pressed a button by keyboard would go on from somewhere else. While it has the focus it only looks disabled
/// and does nothing; it is disabled when the focus leaves.
void setEnabledSteadily(QAbstractButton *button, bool enabled);

/// Lets a button stand for an action, under words of its own: same rule, same tip.
void followAction(QAbstractButton *button, QAction *action);

} // namespace sparkbot
