#pragma once

namespace sparkbot {

/// Gives every combo box with an accessible name that name, and its choice as the value. Qt 6.4 on Linux tells screen
/// readers the choice as the name and drops the name altogether, so nobody hears whether "Sales" is where a queue comes
/// from or where it goes. May be called more than once.
void nameComboBoxesForScreenReaders();

} // namespace sparkbot
