#pragma once

#include "domain/ids.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace sparkbot {

enum class MessageFlow : quint8 {
    Inbound,
    Outbound,
};

/// The file of a message. The console shows what it is, not what is in it: nothing is fetched.
struct MessageMedia {
    QString kind; ///< image, video, audio, document, sticker …: the server's word, may be empty
    QString fileName; ///< may be empty; the sender's text, never a path to be used
    QString mime;
    qint64 bytes = -1; ///< -1 = unknown

    friend bool operator==(const MessageMedia &, const MessageMedia &) = default;
};

/// A message of a conversation. Times are milliseconds since the epoch in UTC, 0 = unknown.
struct ChatMessage {
    QString id; ///< WhatsApp id
    QString kind; ///< text, image, audio, location …: the server's word
    MessageFlow flow = MessageFlow::Inbound;
    QString body; ///< plain text or the caption of the media, never to be interpreted
    QString ack; ///< pending, sent, delivered, read …: the server's word
    qint64 sentAt = 0;
    QString senderName; ///< the name the sender goes by in WhatsApp
    QString author; ///< WID of the sender inside a group
    AgentId agent; ///< who wrote an outbound message, where the server says so
    QString quoted; ///< text of the message this one answers
    std::optional<MessageMedia> media;
    QString place; ///< name or address of a location; its coordinates where it has neither
    QStringList contacts; ///< names on shared contact cards
    bool revoked = false; ///< deleted for everyone by its sender

    friend bool operator==(const ChatMessage &, const ChatMessage &) = default;
};

/// How far an outbound message got, from the server's word.
enum class Ack : quint8 {
    None, ///< inbound, or no word
    Pending,
    Sent,
    Delivered,
    Read,
    Failed,
    Other, ///< a word nobody knows; the message keeps it
};
Ack messageAck(const ChatMessage &message);

/// What is known about a message written here that the conversation does not list yet.
enum class SendState : quint8 {
    None, ///< not ours, or the conversation lists it
    Sending, ///< on its way to the service; nothing is known
    Accepted, ///< the service took it and has not sent it yet
    Sent, ///< the service says that it left
    Unknown, ///< the answer was lost: it may or may not go out
    Failed, ///< the service took it and could not deliver it
};

/// A note of the team beside a conversation; the customer never sees it.
struct ChatNote {
    QString id;
    QString text;
    AgentId author; ///< may be null
    qint64 writtenAt = 0;

    friend bool operator==(const ChatNote &, const ChatNote &) = default;
};

/// What a chat says about itself only when asked with its notes: what an answer has to know.
struct ChatTalk {
    QList<ChatNote> notes;
    std::optional<bool> canSend; ///< missing where the server did not say
    std::optional<bool> readOnly;
    qint64 lastInboundAt = 0;

    friend bool operator==(const ChatTalk &, const ChatTalk &) = default;
};

/// A message on its way out, as `GET /messages` lists it: what waits on a number, and what became of a reply.
struct OutboundMessage {
    QString id;
    QString target; ///< WID of the chat it goes to
    QString status; ///< queued, processing, failed …: the server's word
    QString deliveryStatus; ///< queued, sent, delivered, failed …: the server's word, may be empty
    QString waId; ///< the message's id in the conversation, once it was sent
    QString reference; ///< the text its sender gave it for tracing
    QString failureReason; ///< the server's words
    qint64 createdAt = 0;

    bool hasFailed() const { return status == u"failed" || deliveryStatus == u"failed"; }
    friend bool operator==(const OutboundMessage &, const OutboundMessage &) = default;
};

/// A text that the team has ready, called up by its shortcut.
struct QuickReply {
    QString shortcut; ///< without the slash
    QString message;
    bool active = true;

    friend bool operator==(const QuickReply &, const QuickReply &) = default;
};

/// The longest text that `POST /messages` and notes take (openapi.yaml), counted as Unicode code points. Should the
/// service count emoji twice, it refuses what is longer and nothing is lost.
inline constexpr int mostMessageCharacters = 6'000;
inline constexpr int leastNoteCharacters = 2;

} // namespace sparkbot
