#pragma once

#include "models/chatcolumns.h"
#include "models/querywords.h"

namespace sparkbot {

/// The agents, departments, labels and metadata of the live rows, counted, the most frequent first. One pass over the
/// rows; words are looked at once each.
QueryVocabulary seenVocabulary(const ChatColumns &columns, const QueryContext &context);

} // namespace sparkbot
