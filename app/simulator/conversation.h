#pragma once

#include "simulator/account.h"

namespace simulator {

/// The chat's whole conversation, newest first: what was written through the API, and before it messages made from the
/// chat's seed, always the same ones. Nothing of it is kept, or 100 000 chats would not fit.
QList<Message> conversation(const Chat &chat);

} // namespace simulator
