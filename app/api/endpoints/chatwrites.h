#pragma once

#include "api/request.h"
#include "domain/chat.h"
#include "domain/team.h"

namespace sparkbot {

// The writes on one chat. There is also `PATCH /chat/{device}/chats` {action, chats, params} for many at once. It is
// not used: neither its answer nor its greatest number of chats is documented, one lost answer would leave every chat
// of it in doubt, one unknown WID may refuse them all, it knows no "pending" and no "archived", and each chat has to be
// read before (did a colleague change it?) and after (did it happen?) anyway, so at best one request of three is saved.

/// `PATCH /chat/{device}/chats/{wid}/status`. ChatStatus::Other cannot be set and makes the request invalid.
Request<Accepted> setChatStatus(const DeviceId &device, const ChatId &chat, ChatStatus status);

/// `PATCH /chat/{device}/chats/{wid}/owner`. An empty or contradictory assignment makes the request invalid. The
/// server makes a pending chat active (documented).
Request<Accepted> assignChat(const DeviceId &device, const ChatId &chat, const Assignment &assignment);

/// `DELETE /chat/{device}/chats/{wid}/owner`: takes agent and department away and makes the chat pending (documented).
/// What the server answers for a chat without owner is not known: read the chat again.
Request<Accepted> unassignChat(const DeviceId &device, const ChatId &chat);

/// What happens to the labels of a chat that are not named.
enum class LabelChange {
    Add, ///< they stay
    Remove, ///< they stay; the named ones go
    Replace, ///< they go; with no name at all the chat ends without labels
};

/// `PATCH /chat/{device}/chats/{wid}/labels`, a bare array of names, each at most once. A label must exist on the
/// number first (documented). An empty name, or no name to add or remove, makes the request invalid.
Request<Accepted> changeChatLabels(const DeviceId &device, const ChatId &chat, LabelChange change,
                                   const QStringList &labels);

/// `PATCH /chat/{device}/chats/{wid}/unread`. Marking a resolved chat unread reopens it (documented).
Request<Accepted> markChatUnread(const DeviceId &device, const ChatId &chat, bool unread);

} // namespace sparkbot
