#pragma once

#include "api/request.h"
#include "domain/message.h"

namespace sparkbot {

/// `GET /chat/{device}/messages?chat={wid}`, pages from 0. A chat that the server does not know has no messages; that
/// is not an error.
Request<QList<ChatMessage>> chatMessages(const DeviceId &device, const ChatId &chat, int page, int size = 100);

} // namespace sparkbot
