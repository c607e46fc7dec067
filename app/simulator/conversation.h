#pragma once

#include "simulator/account.h"

namespace simulator {

/// The chat's whole conversation, newest first: what was written through the API, and before it messages made from the
/// chat's seed, always the same ones. Nothing of it is kept, or 100 000 chats would not fit.
QList<Message> conversation(const Chat &chat);

/// To be called before a message is added: the seed's part ends where it always ended.
void keepPast(Chat &chat);

class Random;
/// What people write, or are answered.
QString smallTalk(Random &random, bool answer);
/// Who speaks in a group: one of a few people, always the same ones.
void signAsMember(Message &message, const Chat &chat, Random &random);

} // namespace simulator
