#pragma once

// For the sources of endpoints/ only: readers that more than one of them needs.

#include "api/decode.h"
#include "domain/device.h"
#include "domain/message.h"

namespace sparkbot::endpoints {

/// What waits on a number, in either of the two shapes: {messages, scheduled, status} or {total, size, available}.
Queue readQueue(const json::Value &queue);

/// `{status, lastSyncAt}` of a number's session.
struct Session {
    QString word;
    qint64 lastSyncAt = 0;
};
Session readSession(const json::Value &session);

OutboundMessage readOutboundMessage(const json::Value &message);

} // namespace sparkbot::endpoints
