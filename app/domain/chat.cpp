#include "domain/chat.h"

#include <algorithm>
#include <iterator>

namespace sparkbot {

using namespace Qt::StringLiterals;

ChatStatus chatStatusFromWord(QStringView word)
{
    for (ChatStatus status : settableStatuses) {
        if (word == chatStatusWord(status))
            return status;
    }
    return ChatStatus::Other;
}

QString chatStatusWord(ChatStatus status)
{
    switch (status) {
    case ChatStatus::Active:
        return u"active"_s;
    case ChatStatus::Pending:
        return u"pending"_s;
    case ChatStatus::Resolved:
        return u"resolved"_s;
    case ChatStatus::Archived:
        return u"archived"_s;
    case ChatStatus::Removed:
        return u"removed"_s;
    case ChatStatus::Other:
        return {};
    }
    return {};
}

ChatKind chatKind(QStringView wid)
{
    if (wid.endsWith(u"@g.us"))
        return ChatKind::Group;
    return wid.endsWith(u"@newsletter") ? ChatKind::Channel : ChatKind::Person;
}

ChatKind chatKind(std::string_view wid)
{
    if (wid.ends_with("@g.us"))
        return ChatKind::Group;
    return wid.ends_with("@newsletter") ? ChatKind::Channel : ChatKind::Person;
}

QString whatsAppPage(const Chat &chat)
{
    // A hidden id ("…@lid") has digits, too, but they are nobody's number.
    const bool named = chat.id.text().endsWith(u"@c.us");
    const QString source = named ? chat.id.text().chopped(5) : chat.kind == ChatKind::Person ? chat.phone : QString();
    QString digits;
    std::ranges::copy_if(source, std::back_inserter(digits), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits.isEmpty() ? QString() : u"https://wa.me/"_s + digits;
}

} // namespace sparkbot
