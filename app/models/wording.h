#pragma once

#include "domain/chat.h"
#include "domain/device.h"

#include <QString>

#include <optional>

namespace sparkbot {

/// Words that models, dialogs and screen readers must agree on. They are in this layer, not in ui/, because the text of
/// a table cell is what assistive technology reads, and models provide it.
QString statusText(ChatStatus status, const QString &serverWord = {});
QString sessionText(SessionState state);
/// "just now", "2 min ago", "3 h ago", "yesterday", "5 days ago", then the date. Times in the future (a wrong clock on
/// either side) and 0 are "unknown time": never a negative age (R11.7).
QString relativeTime(qint64 msSinceEpoch, qint64 now);
/// Date and time with zone, by locale, for tooltips; empty for 0.
QString absoluteTime(qint64 msSinceEpoch);
/// "12 queued", "nothing queued", "queue unknown".
QString queueText(std::optional<qint64> waiting);

} // namespace sparkbot
