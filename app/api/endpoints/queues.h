#pragma once

#include "api/request.h"
#include "domain/device.h"
#include "domain/message.h"

namespace sparkbot {

/// `GET /devices/{id}/queue`. The body is inferred to be the `queue` object of a number, in either of its shapes.
Request<Queue> queueStatus(const DeviceId &device);

/// `PATCH /devices/{source}/queue` with the target in the body: everything that waits on `source` goes to `target`.
/// Source = target is refused before anything leaves.
Request<Accepted> routeQueue(const DeviceId &source, const DeviceId &target);

/// `GET /messages?devices={id}&status=queued`: what waits on a number, message by message, pages from 0.
Request<QList<OutboundMessage>> queuedMessages(const DeviceId &device, int page, int size = 100);

} // namespace sparkbot
