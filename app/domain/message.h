#pragma once

#include "domain/ids.h"

#include <QString>

namespace sparkbot {

enum class MessageFlow : quint8 {
    Inbound,
    Outbound,
};

/// A message of a conversation. Times are milliseconds since the epoch in UTC, 0 = unknown.
struct ChatMessage {
    QString id; ///< WhatsApp id, or the server's own for notes
    QString kind; ///< text, image, audio …: the server's word
    MessageFlow flow = MessageFlow::Inbound;
    QString body; ///< plain text, never to be interpreted
    QString ack; ///< pending, sent, delivered, read …: the server's word
    qint64 sentAt = 0;
    QString senderName;

    friend bool operator==(const ChatMessage &, const ChatMessage &) = default;
};

/// A message on its way out, as `GET /messages` lists it; counted to know what waits on a number.
struct OutboundMessage {
    QString id;
    QString target; ///< WID of the chat it goes to
    QString status; ///< queued, processing, failed …: the server's word
    qint64 createdAt = 0;

    friend bool operator==(const OutboundMessage &, const OutboundMessage &) = default;
};

} // namespace sparkbot
