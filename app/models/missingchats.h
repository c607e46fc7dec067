#pragma once

#include <QStringList>

namespace sparkbot {

class ChatQuery;
class ChatTable;

/// The chats that a query asks for by id, phone number or link and that are not among the loaded ones, as typed and in
/// that order.
QStringList missingChats(const ChatTable &chats, const ChatQuery &query);

} // namespace sparkbot
