#pragma once

#include "models/chatquery.h"

#include <QString>

#include <optional>

namespace sparkbot::filtertext {

/// A sentence about what is not understood, and the text that would be, if there is one.
struct Advice {
    QString sentence;
    QString fix; ///< in place of the problem's token; empty = none to offer
    bool alarming = true; ///< else a remark: something is not finished, or finds nothing for a reason
};
Advice advice(const QueryProblem &problem);

/// While something is not understood the list stays as it was (R4.2). But `status:` was the word "status" one key
/// earlier, and what that word found is nobody's wish: if `shown` is what the list shows because of a word that has
/// become the problem of `query`, this is the query without that word.
std::optional<ChatQuery> beforeLastTerm(const ChatQuery &query, const ChatQuery &shown);

/// The terms that are shown as chips: none for a single plain word, which says it all by itself.
QStringList chips(const ChatQuery &query);

} // namespace sparkbot::filtertext
