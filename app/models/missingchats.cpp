#include "models/missingchats.h"

#include "models/chattable.h"

#include <span>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

/// An id, or the digits of a person's number.
bool isLoaded(const ChatTable &chats, const QString &address)
{
    const QString wid = address.contains(u'@') ? address : address + u"@c.us"_s;
    return chats.contains(ChatId::fromServer(wid));
}

/// Drops those that some chat is found by. A chat may have another phone number than its id says, which only a look at
/// every chat tells: one look at all that are left, and only where that finds something one more for each half.
void dropFound(const ChatTable &chats, std::span<const QueryValue> values, QStringList &missing)
{
    QStringList addresses;
    for (const QueryValue &value : values)
        addresses.append(QString::fromUtf8(value.bytes));
    if (addresses.isEmpty())
        return;
    if (chats.countMatching(ChatQuery::parse(u"chat:"_s + addresses.join(u','))) == 0) {
        for (const QueryValue &value : values)
            missing.append(value.text);
        return;
    }
    if (values.size() == 1)
        return;
    dropFound(chats, values.first(values.size() / 2), missing);
    dropFound(chats, values.subspan(values.size() / 2), missing);
}

} // namespace

QStringList missingChats(const ChatTable &chats, const ChatQuery &query)
{
    std::vector<QueryValue> open;
    visitConditions(query.root(), [&](const QueryNode &condition) {
        for (const QueryValue &value : condition.values) {
            if (condition.field == QueryField::Chat && !isLoaded(chats, QString::fromUtf8(value.bytes)))
                open.push_back(value);
        }
    });
    QStringList missing;
    dropFound(chats, open, missing);
    return missing;
}

} // namespace sparkbot
