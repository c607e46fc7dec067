#pragma once

#include "api/request.h"
#include "domain/message.h"

namespace sparkbot {

/// `GET /chat/{device}/messages?chat={wid}`, newest first, pages from 0. A chat that the server does not know has no
/// messages; that is not an error.
Request<QList<ChatMessage>> chatMessages(const DeviceId &device, const ChatId &chat, int page, int size = 100);

/// `GET /chat/{device}/chats/{wid}?include=notes`: the notes, and whether the chat can be written to. How notes look
/// when read is inferred, so a note is taken however little it says.
Request<ChatTalk> chatTalk(const DeviceId &device, const ChatId &chat);

/// `POST /chat/{device}/chats/{wid}/notes`. A text outside 2 to 6 000 characters makes the request invalid.
Request<Accepted> addChatNote(const DeviceId &device, const ChatId &chat, const QString &text);

/// `POST /messages` with a text. Always names the number: without it the service picks one. `reference` is free text by
/// which outboundByReference() finds the message again should the answer be lost. The value has an id only where the
/// answer had one.
Request<OutboundMessage> sendText(const DeviceId &device, const ChatId &chat, const QString &text,
                                  const QString &reference);

/// `GET /messages/{id}`: what became of a message that was handed over.
Request<OutboundMessage> outboundMessage(const OutboundId &id);

/// `GET /messages?devices={id}&reference={text}`. Should the service not know the filter it lists others too: compare
/// OutboundMessage::reference.
Request<QList<OutboundMessage>> outboundByReference(const DeviceId &device, const QString &reference);

} // namespace sparkbot
