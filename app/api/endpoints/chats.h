#pragma once

#include "api/request.h"
#include "domain/chat.h"
#include "domain/chatbatch.h"

namespace sparkbot {

/// What a list of chats can be narrowed to by the server. It knows no filter for "no owner" or for departments.
struct ChatListOptions {
    QStringList statuses; ///< pending, active, resolved, archived, muted; empty = all
    QString search;
    QString sort = QStringLiteral("lastMessageAt:desc"); ///< `field:asc` or `field:desc`; empty = the server's order
};

/// `GET /chat/{device}/chats`, pages from 0. Rows can shift while pages are read: merge by id. Decoded on a worker.
Request<ChatBatch> listChats(const DeviceId &device, int page, int size = 100, const ChatListOptions &options = {});

/// `GET /chat/{device}/chats/{wid}`.
Request<Chat> chatDetail(const DeviceId &device, const ChatId &chat);

/// The decoder behind listChats(), thread-safe: one forward pass over each chat, straight into columns.
Result<ChatBatch, DecodeError> decodeChats(const QByteArray &body);

} // namespace sparkbot
