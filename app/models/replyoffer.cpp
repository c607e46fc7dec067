#include "models/replyoffer.h"

#include "domain/fold.h"

#include <algorithm>

namespace sparkbot {

ReplyOffer replyOffer(const QString &text, int cursor, const QList<QuickReply> &replies)
{
    ReplyOffer offer;
    if (cursor < 1 || cursor > text.size())
        return offer;
    int start = cursor;
    while (start > 0 && !text[start - 1].isSpace())
        --start;
    int end = cursor;
    while (end < text.size() && !text[end].isSpace())
        ++end;
    const QStringView word = QStringView(text).mid(start, end - start);
    if (start == cursor || !word.startsWith(u'/') || word.count(u'/') > 1)
        return offer;
    const std::string typed = folded(QStringView(text).mid(start + 1, cursor - start - 1));
    for (const QuickReply &reply : replies) {
        if (folded(reply.shortcut).starts_with(typed))
            offer.replies.append(reply);
    }
    std::ranges::stable_sort(offer.replies, {}, [](const QuickReply &reply) { return folded(reply.shortcut); });
    offer.start = start;
    offer.length = end - start;
    return offer;
}

} // namespace sparkbot
