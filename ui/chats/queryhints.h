#pragma once

#include "chats/filterline.h"
#include "models/querywords.h"

namespace sparkbot {

/// What can be typed next, each with a word on what it means.
Suggestions querySuggestions(const QString &text, int cursor, const QueryVocabulary &vocabulary);

} // namespace sparkbot
