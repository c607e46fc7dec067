#include "simulator/state.h"

#include "simulator/conversation.h"

#include <QDateTime>

#include <algorithm>

namespace simulator {

using namespace Qt::StringLiterals;

qint64 State::now() const
{
    return clock ? clock() : QDateTime::currentMSecsSinceEpoch();
}

QString State::newId()
{
    return QStringLiteral("9%1").arg(++m_lastId, 23, 16, QLatin1Char('0'));
}

void State::settle()
{
    const qint64 time = now();
    for (Route &route : m_routes) {
        const double seconds = double(time - route.startedAt) / 1000;
        moveMessages(route, std::min(route.toMove, qsizetype(seconds * knobs.routedPerSecond)));
    }
    m_routes.removeIf([](const Route &route) { return route.moved >= route.toMove; });
    for (Delivery &delivery : m_deliveries)
        delivery.isOver = !advance(delivery);
    m_deliveries.removeIf([](const Delivery &delivery) { return delivery.isOver; });
    live(time);
}

void State::list(Device &device, QueuedMessage &message)
{
    if (!device.platformPlan || !message.waId.isEmpty())
        return;
    Chat *chat = device.findChat(message.target);
    if (!chat) { // a person who is written to for the first time gets a chat, as in WhatsApp
        Chat made;
        made.wid = message.target;
        made.name = made.isGroup() ? made.wid : made.phone();
        made.status = u"pending"_s;
        made.firstMessageAt = made.lastMessageAt = made.statusUpdatedAt = message.createdAt;
        chat = &device.addChat(std::move(made));
    }
    keepPast(*chat);
    Message written;
    written.id = message.waId = u"3EB0"_s + newId().right(18).toUpper();
    written.text = message.text;
    written.at = message.createdAt;
    written.outbound = true;
    written.ack = u"pending"_s;
    written.agent = message.agent;
    chat->sent.append(written);
    chat->lastMessageAt = message.createdAt;
    device.newestFirst.clear();
}

void State::follow(const QString &device, const QueuedMessage &message)
{
    const Device *sender = account.findDevice(device);
    const bool waits = std::any_of(sender->queue.begin(), sender->queue.end(),
                                   [&](const QueuedMessage &other) { return other.id == message.id; });
    m_deliveries.append({message.id, device, waits ? 0 : now()});
}

/// True if the number in whose queue it stands is connected by now. A route may have moved it to another one.
bool State::leaveQueue(const QString &id)
{
    for (Device &device : account.devices) {
        const auto found = std::find_if(device.queue.begin(), device.queue.end(),
                                        [&](const QueuedMessage &message) { return message.id == id; });
        if (found == device.queue.end())
            continue;
        if (!device.isDelivering() || found->deliverAt != 0)
            return false;
        device.handedOver.append(*found);
        device.queue.erase(found);
        return true;
    }
    return false;
}

/// False when there is nothing left to happen.
bool State::advance(Delivery &delivery)
{
    if (delivery.startedAt == 0) {
        if (!leaveQueue(delivery.id))
            return true;
        delivery.startedAt = now();
    }
    QueuedMessage *message = nullptr;
    for (Device &device : account.devices) {
        for (QueuedMessage &other : device.handedOver) {
            if (other.id == delivery.id)
                message = &other;
        }
    }
    if (!message)
        return false;
    const qint64 age = now() - delivery.startedAt;
    if (age < knobs.deliveryStep)
        return true;
    message->status = knobs.deliveriesFail ? u"failed"_s : u"processed"_s;
    message->sentAt = knobs.deliveriesFail ? 0 : delivery.startedAt + knobs.deliveryStep;
    message->deliveryStatus = knobs.deliveriesFail          ? u"failed"_s
        : age < 2 * static_cast<qint64>(knobs.deliveryStep) ? u"sent"_s
                                                            : u"delivered"_s;
    if (knobs.deliveriesFail)
        message->failureReason = u"The recipient cannot be reached"_s;
    Device &device = *account.findDevice(delivery.device);
    if (!knobs.deliveriesFail)
        list(device, *message);
    if (Chat *chat = device.findChat(message->target)) {
        for (Message &written : chat->sent) {
            if (written.id == message->waId)
                written.ack = message->deliveryStatus;
        }
    }
    return message->deliveryStatus == u"sent";
}

void State::live(qint64 time)
{
    constexpr int mostAtOnce = 10'000; // after a night without a request
    if (knobs.activityPerMinute <= 0 || m_livedUntil == 0) {
        m_livedUntil = time;
        return;
    }
    const double apart = 60'000 / knobs.activityPerMinute;
    int steps = 0;
    for (; steps < mostAtOnce && double(m_livedUntil) + (steps + 1) * apart <= double(time); ++steps)
        life.step(account, m_livedUntil + qint64((steps + 1) * apart));
    m_livedUntil = steps == mostAtOnce ? time : m_livedUntil + qint64(steps * apart);
}

void State::route(const QString &source, const QString &target)
{
    const Device *from = account.findDevice(source);
    Route route{source, target, now(), from ? from->queue.size() : 0, 0};
    if (knobs.routedPerSecond > 0)
        m_routes.append(route);
    else
        moveMessages(route, route.toMove);
}

void State::moveMessages(Route &route, qsizetype wanted)
{
    Device *from = account.findDevice(route.source);
    Device *to = account.findDevice(route.target);
    if (!from || !to || from->queue.isEmpty()) {
        route.moved = route.toMove;
        return;
    }
    const qsizetype count = std::min(wanted - route.moved, from->queue.size());
    if (count <= 0)
        return;
    to->queue.append(from->queue.mid(0, count));
    from->queue.remove(0, count);
    route.moved += count;
}

std::optional<ForcedAnswer> State::takeForced(const QByteArray &verb, const QString &path)
{
    const auto fits = [&](const ForcedAnswer &answer) {
        return answer.times != 0 && (answer.verb.isEmpty() || answer.verb == verb) && path.contains(answer.path);
    };
    const auto found = std::find_if(knobs.forced.begin(), knobs.forced.end(), fits);
    if (found == knobs.forced.end())
        return {};
    if (found->times > 0)
        --found->times;
    const ForcedAnswer answer = *found;
    if (answer.times == 0)
        knobs.forced.erase(found);
    return answer;
}

} // namespace simulator
