#pragma once

#include "domain/message.h"

namespace sparkbot {

/// The quick replies that fit what stands at the cursor, and the piece of text that one of them replaces.
struct ReplyOffer {
    int start = 0; ///< of the slash
    int length = 0; ///< of the whole word, also behind the cursor
    QList<QuickReply> replies; ///< by shortcut

    bool isEmpty() const { return replies.isEmpty(); }
    friend bool operator==(const ReplyOffer &, const ReplyOffer &) = default;
};

/// What a composer with this text offers at this cursor: nothing, unless the word at the cursor begins with a slash and
/// has no second one, so that paths and addresses stay text. Case and accents do not matter.
ReplyOffer replyOffer(const QString &text, int cursor, const QList<QuickReply> &replies);

} // namespace sparkbot
