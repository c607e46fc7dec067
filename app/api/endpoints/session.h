#pragma once

#include "api/request.h"
#include "domain/device.h"

namespace sparkbot {

/// `GET /devices/{id}/sync`: a GET with an effect, so it counts as a write and is never repeated. The service takes one
/// for a number in 60 seconds. Its answer is not documented: whatever JSON comes, also none, is a success.
Request<SyncReply> syncSession(const DeviceId &device);

/// `GET /devices/{id}/health`.
Request<DeviceHealth> deviceHealth(const DeviceId &device);

} // namespace sparkbot
