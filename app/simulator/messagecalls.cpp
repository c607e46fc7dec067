#include "simulator/calls.h"
#include "simulator/conversation.h"
#include "simulator/rows.h"

#include <QDateTime>

#include <algorithm>

namespace simulator::calls {

using namespace Qt::StringLiterals;

namespace {

/// The number to send from. The contract's trap: a request without one is not refused, the service picks.
Device &senderOf(State &state, const QJsonObject &body)
{
    if (body.contains(u"device"))
        return deviceOf(state, body[u"device"].toString());
    std::vector<Device> &devices = state.account.devices;
    const auto found = std::find_if(devices.begin(), devices.end(),
                                    [](const Device &device) { return device.status == u"operative"; });
    if (found == devices.end())
        refuse(404, u"Device not found"_s, u"device:not-found"_s);
    return *found;
}

QString phoneToWid(const QString &phone)
{
    const QString digits = phone.mid(1);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (!phone.startsWith(u'+') || digits.size() < 7 || !std::all_of(digits.begin(), digits.end(), isDigit))
        refuse(400, u"The phone number is not valid"_s, u"phone:invalid"_s);
    return digits + u"@c.us"_s;
}

QString targetOf(const QJsonObject &body)
{
    QStringList targets;
    for (const QString &name : {u"phone"_s, u"group"_s, u"chat"_s}) {
        const QString value = body[name].toString();
        if (!value.isEmpty())
            targets.append(name == u"phone" ? phoneToWid(value) : value);
    }
    if (targets.size() != 1)
        refuse(400, u"Exactly one of phone, group and chat is needed"_s, u"body:invalid"_s);
    return targets.constFirst();
}

qint64 deliveryTime(const QJsonObject &body)
{
    if (!body.contains(u"deliverAt"))
        return 0;
    const QDateTime time = QDateTime::fromString(body[u"deliverAt"].toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        refuse(400, u"deliverAt must be ISO 8601"_s, u"body:invalid"_s);
    return time.toMSecsSinceEpoch();
}

/// A person who writes for the first time gets a chat, as in WhatsApp.
Chat &chatFor(Device &device, const QString &wid, qint64 now)
{
    if (Chat *chat = device.findChat(wid))
        return *chat;
    Chat chat;
    chat.wid = wid;
    chat.name = chat.isGroup() ? wid : chat.phone();
    chat.status = u"pending"_s;
    chat.firstMessageAt = chat.lastMessageAt = chat.statusUpdatedAt = now;
    return device.addChat(std::move(chat));
}

void addToConversation(State &state, Device &device, const QueuedMessage &message, bool delivered, const QString &agent)
{
    Chat &chat = chatFor(device, message.target, message.createdAt);
    if (chat.seededUntil == 0)
        chat.seededUntil = chat.lastMessageAt;
    const QString id = state.newId().right(18).toUpper();
    chat.sent.append(
        {u"3EB0"_s + id, message.text, message.createdAt, true, delivered ? u"sent"_s : u"pending"_s, agent});
    chat.lastMessageAt = message.createdAt;
    device.newestFirst.clear();
}

} // namespace

Reply listChatMessages(State &state, const Request &request, const QStringList &arguments)
{
    Device &device = chatDeviceOf(state, arguments[0]);
    const Page page = Page::of(request);
    const QString wid = request.argument(u"chat");
    if (wid.isEmpty())
        refuse(400, u"chat is missing"_s, u"query:invalid"_s);
    JsonWriter json;
    json.beginArray();
    if (const Chat *chat = device.findChat(wid)) {
        QList<Message> messages = conversation(*chat);
        if (request.argument(u"sort").endsWith(u":asc"))
            std::reverse(messages.begin(), messages.end());
        for (const Message &message : messages.mid(page.first, page.size))
            rows::writeChatMessage(json, device, *chat, message);
    }
    json.endArray();
    return {200, std::move(json).take(), {}};
}

Reply listQueuedMessages(State &state, const Request &request, const QStringList &)
{
    const Page page = Page::of(request);
    if (state.knobs.queueCountUnavailable)
        refuse(501, u"Not implemented"_s);
    const QStringList devices = request.list(u"devices") + request.list(u"device");
    const QStringList statuses = request.list(u"status");
    const QString search = request.argument(u"search");
    const bool wantsQueued = statuses.isEmpty() || statuses.contains(u"queued");
    JsonWriter json;
    json.beginArray();
    qsizetype position = 0;
    for (const Device &device : state.account.devices) {
        if (!wantsQueued || (!devices.isEmpty() && !devices.contains(device.id)))
            continue;
        for (const QueuedMessage &message : device.queue) {
            if (!message.text.contains(search, Qt::CaseInsensitive))
                continue;
            if (position >= page.first && position < page.first + page.size)
                rows::writeQueuedMessage(json, device, message);
            ++position;
        }
    }
    json.endArray();
    return {200, std::move(json).take(), {}};
}

Reply sendMessage(State &state, const Request &request, const QStringList &)
{
    const QJsonObject body = request.object();
    Device &device = senderOf(state, body);
    QueuedMessage message;
    message.target = targetOf(body);
    message.text = body[u"message"].toString();
    message.createdAt = state.now();
    message.deliverAt = deliveryTime(body);
    if (message.text.isEmpty())
        refuse(400, u"message is missing"_s, u"body:invalid"_s);
    if (device.queueStatus == u"reject" || device.queueStatus == u"freeze")
        refuse(400, u"The number accepts no messages now"_s, u"queue:rejecting"_s);
    message.id = state.newId();
    const bool delivered = device.session == u"online" && device.queueStatus == u"active" && message.deliverAt == 0;
    if (!delivered)
        device.queue.append(message);
    if (device.platformPlan && message.deliverAt == 0)
        addToConversation(state, device, message, delivered, body[u"agent"].toString());
    JsonWriter json;
    rows::writeQueuedMessage(json, device, message);
    return {201, std::move(json).take(), {}};
}

} // namespace simulator::calls
