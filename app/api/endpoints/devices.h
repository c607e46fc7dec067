#pragma once

#include "api/request.h"
#include "domain/device.h"

namespace sparkbot {

/// `GET /devices`: the numbers of the account, pages from 0. Also the check of a key. Fewer than `size` rows = the end.
Request<QList<Device>> listDevices(int page, int size = 100);

/// `GET /devices/{id}`.
Request<Device> deviceDetail(const DeviceId &device);

} // namespace sparkbot
