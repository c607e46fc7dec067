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

struct Wanted {
    explicit Wanted(const Request &request)
        : devices(request.list(u"devices") + request.list(u"device"))
        , statuses(request.list(u"status"))
        , references(request.list(u"reference"))
        , search(request.argument(u"search"))
    {
    }
    bool allows(const QueuedMessage &message) const
    {
        return (statuses.isEmpty() || statuses.contains(message.status) || statuses.contains(message.deliveryStatus))
            && (references.isEmpty() || references.contains(message.reference))
            && message.text.contains(search, Qt::CaseInsensitive);
    }

    QStringList devices;
    QStringList statuses;
    QStringList references;
    QString search;
};

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

Reply listOutboundMessages(State &state, const Request &request, const QStringList &)
{
    const Page page = Page::of(request);
    if (state.knobs.queueCountUnavailable)
        refuse(501, u"Not implemented"_s);
    const Wanted wanted(request);
    JsonWriter json;
    json.beginArray();
    qsizetype position = 0;
    for (const Device &device : state.account.devices) {
        if (!wanted.devices.isEmpty() && !wanted.devices.contains(device.id))
            continue;
        for (const QList<QueuedMessage> *list : {&device.queue, &device.handedOver}) {
            for (const QueuedMessage &message : *list) {
                if (!wanted.allows(message))
                    continue;
                if (position >= page.first && position < page.first + page.size)
                    rows::writeQueuedMessage(json, device, message);
                ++position;
            }
        }
    }
    json.endArray();
    return {200, std::move(json).take(), {}};
}

/// By its own id or by the one it has in the conversation.
Reply readOutboundMessage(State &state, const Request &, const QStringList &arguments)
{
    const QString &id = arguments[0];
    for (const Device &device : state.account.devices) {
        for (const QList<QueuedMessage> *list : {&device.queue, &device.handedOver}) {
            for (const QueuedMessage &message : *list) {
                if (message.id != id && message.waId != id)
                    continue;
                JsonWriter json;
                rows::writeQueuedMessage(json, device, message);
                return {200, std::move(json).take(), {}};
            }
        }
    }
    refuse(404, u"Message not found"_s, u"message:not-found"_s);
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
    message.reference = body[u"reference"].toString();
    constexpr qsizetype longest = 6'000;
    if (message.text.isEmpty() || message.text.toUcs4().size() > longest)
        refuse(400, u"message must have 1 to 6000 characters"_s, u"body:invalid"_s);
    if (device.queueStatus == u"reject" || device.queueStatus == u"freeze")
        refuse(400, u"The number accepts no messages now"_s, u"queue:rejecting"_s);
    if (const Chat *chat = device.findChat(message.target); chat && chat->readOnly)
        refuse(403, u"Only admins may write to this group"_s, u"chat:read-only"_s);
    message.id = state.newId();
    message.agent = body[u"agent"].toString();
    if (message.deliverAt == 0 && state.knobs.listsWaiting)
        state.list(device, message);
    const bool leaves = device.isDelivering() && message.deliverAt == 0;
    (leaves ? device.handedOver : device.queue).append(message);
    if (message.deliverAt == 0)
        state.follow(device.id, message);
    JsonWriter json;
    rows::writeQueuedMessage(json, device, message);
    return {201, std::move(json).take(), {}};
}

} // namespace simulator::calls
