#pragma once

class QSplitter;
class QWidget;

namespace sparkbot {

class Settings;

/// What a window looked like when it was closed: its place (moved onto a screen that exists) and the splitter, which is
/// remembered for each of its two directions.
namespace windowstate {

void restoreGeometry(QWidget &window, const Settings &settings);
void saveGeometry(const QWidget &window, Settings &settings);

/// Sizes for the splitter's present direction; false if there was nothing to restore.
bool restoreSplitter(QSplitter &splitter, const Settings &settings);
void saveSplitter(const QSplitter &splitter, Settings &settings);

} // namespace windowstate

} // namespace sparkbot
