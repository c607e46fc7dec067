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

/// `PATCH /chat/{device}/chats/{wid}/status`. ChatStatus::Other cannot be set and makes the request invalid.
Request<Accepted> setChatStatus(const DeviceId &device, const ChatId &chat, ChatStatus status);

/// Whom a chat is given to: an agent, or an agent's address, or a department, or an agent within a department.
struct Assignment {
    AgentId agent;
    QString email;
    DepartmentId department;
};

/// `PATCH /chat/{device}/chats/{wid}/owner`. An empty or contradictory assignment makes the request invalid. The
/// server makes a pending chat active (documented).
Request<Accepted> assignChat(const DeviceId &device, const ChatId &chat, const Assignment &assignment);

/// `DELETE /chat/{device}/chats/{wid}/owner`: takes agent and department away and makes the chat pending (documented).
/// What the server answers for a chat without owner is not known: read the chat again.
Request<Accepted> unassignChat(const DeviceId &device, const ChatId &chat);

/// The decoder behind listChats(), thread-safe: one forward pass over each chat, straight into columns.
Result<ChatBatch, DecodeError> decodeChats(const QByteArray &body);

} // namespace sparkbot
