#pragma once

#include "api/request.h"
#include "domain/message.h"
#include "domain/team.h"

namespace sparkbot {

/// `GET /devices/{id}/team`: people with access to the number.
Request<QList<Agent>> listTeam(const DeviceId &device);

/// `GET /devices/{id}/departments`. No paging is known for it.
Request<QList<Department>> listDepartments(const DeviceId &device);

/// `GET /devices/{id}/labels`: those for chats and those of WhatsApp Business, see Label::scope.
Request<QList<Label>> listLabels(const DeviceId &device);

/// `GET /devices/{id}/quickReplies`: the active ones of the number.
Request<QList<QuickReply>> listQuickReplies(const DeviceId &device);

} // namespace sparkbot
