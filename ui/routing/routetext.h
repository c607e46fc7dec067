#pragma once

#include "workflows/routing.h"

#include <QString>

namespace sparkbot {

/// The words of the Route Queue dialog: pure functions of what is known, so that what a person reads can be tested
/// without a window. `now` is milliseconds since the epoch.
namespace routetext {

/// "128 queued, as of 3 s ago", "queue unknown, as of …", "counting…"; says when it is too old to decide on.
QString count(const CountReading &reading, qint64 now);
/// What will happen, in whole sentences, beginning with the number of messages; empty while something is missing.
QString consequence(const Routing::Plan &plan);
/// What keeps the route from being confirmed; empty if nothing does.
QString obstacle(const Routing::Plan &plan, bool hasOtherNumbers);
/// Why the target is a bad moment; empty if it is connected.
QString targetWarning(const Routing::Plan &plan);
QString banRisk();
/// The name to be typed, however long it is.
QString wholeName(const Device &device);
/// "Route 128 Messages"; without a count "Route All Messages".
QString verb(const Routing::Plan &plan);
/// "41 of 128 messages still wait on Sales."
QString progress(const Routing::Report &report);
QString reportTitle(const Routing::Report &report);
/// Lines of "requested, moved, left, failed, duration"; figures that come from counting say so (R1.12).
QString report(const Routing::Report &report);
/// Both counts before and after, and what they look like (R1.10).
QString unknownOutcome(const Routing::Report &report);

} // namespace routetext

} // namespace sparkbot
