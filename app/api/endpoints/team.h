#pragma once

#include "api/request.h"
#include "domain/message.h"
#include "domain/team.h"

namespace sparkbot {

/// Rows on a page of the lists below; fewer = the last page. A server that knows no pages answers each with all it has.
inline constexpr int teamPageSize = 100;

/// `GET /devices/{id}/team`: people with access to the number. Pages count from 0.
Request<QList<Agent>> listTeam(const DeviceId &device, int page = 0);

/// `GET /devices/{id}/departments`. That it takes a size and a page is inferred from the other two.
Request<QList<Department>> listDepartments(const DeviceId &device, int page = 0);

/// `GET /devices/{id}/labels`: those for chats and those of WhatsApp Business, see Label::scope.
Request<QList<Label>> listLabels(const DeviceId &device, int page = 0);

/// `GET /devices/{id}/quickReplies`: those that are switched off, too, or a full page would not be known as one.
Request<QList<QuickReply>> listQuickReplies(const DeviceId &device, int page = 0);

} // namespace sparkbot
