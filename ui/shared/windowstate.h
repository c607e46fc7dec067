#pragma once

class QHeaderView;
class QSplitter;
class QWidget;

namespace sparkbot {

class Settings;

/// What a window looked like when it was closed: its place (moved onto a screen that exists), the columns of the chat
/// table and the splitter, which is remembered for each of its two directions.
namespace windowstate {

void restoreGeometry(QWidget &window, const Settings &settings);
void saveGeometry(const QWidget &window, Settings &settings);

/// False if there was nothing to restore, or something that does not fit.
bool restoreColumns(QHeaderView &header, const Settings &settings);
void saveColumns(const QHeaderView &header, Settings &settings);

/// Sizes for the splitter's present direction; false as above.
bool restoreSplitter(QSplitter &splitter, const Settings &settings);
void saveSplitter(const QSplitter &splitter, Settings &settings);

} // namespace windowstate

} // namespace sparkbot
