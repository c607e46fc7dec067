#include "simulator/calls.h"
#include "simulator/rows.h"

#include <algorithm>
#include <numeric>

namespace simulator::calls {

using namespace Qt::StringLiterals;

namespace {

struct Filter {
    explicit Filter(const Request &request)
        : statuses(request.list(u"status"))
        , types(request.list(u"type"))
        , labels(request.list(u"labels"))
        , excludedLabels(request.list(u"labelsExclude"))
        , search(request.argument(u"search"))
        , agent(request.argument(u"agent"))
        , unread(request.flag(u"unread"))
    {
        static const QStringList words{u"pending"_s, u"active"_s, u"resolved"_s, u"archived"_s, u"muted"_s};
        for (const QString &status : statuses) {
            if (!words.contains(status))
                refuse(400, u"Unknown status %1"_s.arg(status), u"query:invalid"_s);
        }
    }

    bool allows(const Chat &chat) const
    {
        const auto carries = [&chat](const QString &label) { return label == u"*" || chat.labels.contains(label); };
        return (statuses.isEmpty() || statuses.contains(chat.status))
            && (types.isEmpty() || types.contains(chat.isGroup() ? u"group"_s : u"chat"_s))
            && (agent.isEmpty() || agent == chat.agent) && (!unread || *unread == (chat.unread != 0))
            && (labels.isEmpty() || (!chat.labels.isEmpty() && std::any_of(labels.begin(), labels.end(), carries)))
            && std::none_of(excludedLabels.begin(), excludedLabels.end(), carries)
            && (search.isEmpty() || chat.name.contains(search, Qt::CaseInsensitive)
                || (u'+' + chat.wid).contains(search));
    }

    QStringList statuses;
    QStringList types;
    QStringList labels;
    QStringList excludedLabels;
    QString search;
    QString agent;
    std::optional<bool> unread;
};

/// The positions of all chats in the order asked for.
std::vector<quint32> sorted(Device &device, const QString &sort)
{
    const QString field = sort.section(u':', 0, 0), direction = sort.section(u':', 1);
    const bool isOrder = direction == u"asc" || direction == u"desc";
    std::vector<quint32> order = newestFirst(device);
    const auto by = [&](auto value) {
        std::ranges::stable_sort(order, {}, [&](quint32 position) { return value(device.chats[position]); });
    };
    if (!sort.isEmpty() && !isOrder)
        refuse(400, u"sort must be field:asc or field:desc"_s, u"query:invalid"_s);
    if (field == u"name")
        by([](const Chat &chat) { return chat.name.toCaseFolded(); });
    else if (field == u"unreadCount")
        by([](const Chat &chat) { return chat.unread; });
    else if (field == u"lastMessageAt")
        std::reverse(order.begin(), order.end());
    else if (!sort.isEmpty())
        refuse(400, u"sort knows lastMessageAt, unreadCount and name"_s, u"query:invalid"_s);
    if (direction == u"desc")
        std::reverse(order.begin(), order.end());
    return order;
}

} // namespace

const std::vector<quint32> &newestFirst(Device &device)
{
    if (device.newestFirst.size() != device.chats.size()) {
        device.newestFirst.resize(device.chats.size());
        std::iota(device.newestFirst.begin(), device.newestFirst.end(), 0U);
        std::ranges::stable_sort(device.newestFirst, std::greater(),
                                 [&](quint32 position) { return device.chats[position].lastMessageAt; });
    }
    return device.newestFirst;
}

QString widOf(const QString &widOrPhone)
{
    return widOrPhone.startsWith(u'+') ? widOrPhone.mid(1) + u"@c.us"_s : widOrPhone;
}

Chat &chatOf(Device &device, const QString &wid)
{
    Chat *chat = device.findChat(wid);
    if (!chat)
        refuse(404, u"Chat not found"_s, u"chat:not-found"_s);
    return *chat;
}

Reply chatReply(const Device &device, const Chat &chat, bool withNotes)
{
    JsonWriter json;
    rows::writeChat(json, device, chat, withNotes);
    return {200, std::move(json).take(), {}};
}

Reply listChats(State &state, const Request &request, const QStringList &arguments)
{
    constexpr qsizetype bytesPerRow = 2'000;
    Device &device = chatDeviceOf(state, arguments[0]);
    const Page page = Page::of(request);
    const Filter filter(request);
    const bool withNotes = request.list(u"include").contains(u"notes");
    JsonWriter json;
    json.reserve(page.size * bytesPerRow);
    json.beginArray();
    qsizetype position = 0;
    for (const quint32 index : sorted(device, request.argument(u"sort"))) {
        const Chat &chat = device.chats[index];
        if (!filter.allows(chat) || position++ < page.first)
            continue;
        rows::writeChat(json, device, chat, withNotes);
        if (position == page.first + page.size)
            break;
    }
    json.endArray();
    return {200, std::move(json).take(), {}};
}

Reply readChat(State &state, const Request &request, const QStringList &arguments)
{
    Device &device = chatDeviceOf(state, arguments[0]);
    return chatReply(device, chatOf(device, arguments[1]), request.list(u"include").contains(u"notes"));
}

} // namespace simulator::calls
