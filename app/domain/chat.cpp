#include "domain/chat.h"

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

} // namespace sparkbot
