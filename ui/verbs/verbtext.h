#pragma once

#include "shared/errortext.h"
#include "workflows/chatverbs.h"

#include <QString>

namespace sparkbot {

class NumberFacts;

// The sentences about verbs on chats: what a button will do, what is under way, what it came to.

/// "Resolve 5 Chats": the text of a button, and of what Undo takes back.
QString verbTitle(const ChatVerb &verb, int chats);
/// "Resolving 41 of 128 · 2 not done"; a run that waits because the server asked for it says so.
QString progressText(const ChatVerbs::Progress &progress);
/// "2 331 chats resolved · 6 already resolved · 3 failed"; a whole success is a sentence.
QString summaryText(const VerbReport &report);
/// How many chats of a report are not as the verb wanted them.
int problemCount(const VerbReport &report);
/// "already resolved": of chats that needed nothing.
QString alreadyText(const ChatVerb &verb);
/// For the sentences about failures.
Operation operationOf(const ChatVerb &verb);

/// The outcome of one chat in a word or two: "Resolved", "Failed", "Changed elsewhere".
QString outcomeText(const VerbReport &report, const VerbReport::Item &item);
/// Why, in a sentence or two; empty for what went as wanted. `context` names the account and the number.
QString reasonText(const VerbReport &report, const VerbReport::Item &item, const ErrorContext &context,
                   const NumberFacts &facts);
/// "Changed elsewhere: Pending → Resolved", with the age where it is known. Never applied by itself.
QString changedText(const ChatVerb &verb, const VerbReport::Item &item, const NumberFacts &facts);

/// "Marta, Ann, Bo and 12 more".
QString firstNames(const QStringList &names);
/// The same where only the first of `count` names are known.
QString firstNames(const QStringList &first, int count);

} // namespace sparkbot
