#include "simulator/calls.h"
#include "simulator/rows.h"

#include <QDateTime>

#include <limits>

namespace simulator::calls {

using namespace Qt::StringLiterals;

namespace {

/// The service's real answer to a queue write is not known. This one repeats a status word on purpose: a client that
/// reads it for the HTTP code is wrong.
Reply accepted()
{
    return {200, R"({"status":"accepted"})", {}};
}

qint64 timeOf(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        refuse(400, u"A time must be ISO 8601"_s, u"body:invalid"_s);
    return time.toMSecsSinceEpoch();
}

QStringList textsOf(const QJsonObject &body, const QString &name)
{
    QStringList texts;
    for (const QJsonValue value : body[name].toArray())
        texts.append(value.toString());
    return texts;
}

} // namespace

Reply readQueue(State &state, const Request &, const QStringList &arguments)
{
    JsonWriter json;
    rows::writeQueue(json, state, deviceOf(state, arguments[0]));
    return {200, std::move(json).take(), {}};
}

Reply setQueueStatus(State &state, const Request &request, const QStringList &arguments)
{
    static const QStringList words{u"active"_s, u"pause"_s, u"reject"_s, u"freeze"_s};
    Device &device = deviceOf(state, arguments[0]);
    const QJsonObject body = request.object();
    const QString word = body[u"status"].toString();
    if (!words.contains(word))
        refuse(400, u"status must be active, pause, reject or freeze"_s, u"queue:status"_s);
    if (body[u"force"].toBool() && word != u"active" && word != u"reject")
        refuse(400, u"force goes with active and reject only"_s, u"queue:force"_s);
    device.queueStatus = word;
    device.queueStatusUpdatedAt = state.now();
    return accepted();
}

Reply routeQueue(State &state, const Request &request, const QStringList &arguments)
{
    const Device &source = deviceOf(state, arguments[0]);
    const QString target = request.object()[u"device"].toString();
    if (target.isEmpty())
        refuse(400, u"device is missing"_s, u"body:invalid"_s);
    if (target == source.id)
        refuse(400, u"A queue cannot be routed to its own number"_s, u"queue:same-device"_s);
    deviceOf(state, target);
    state.route(source.id, target);
    return accepted();
}

Reply emptyQueue(State &state, const Request &request, const QStringList &arguments)
{
    Device &device = deviceOf(state, arguments[0]);
    const QJsonObject body = request.body.isEmpty() ? QJsonObject() : request.object();
    const bool skipScheduled = body[u"skipScheduled"].toBool();
    const QStringList ids = textsOf(body, u"ids"_s), phones = textsOf(body, u"phones"_s),
                      groups = textsOf(body, u"groups"_s);
    const qint64 after = body.contains(u"after") ? timeOf(body[u"after"]) : 0;
    const qint64 before = body.contains(u"before") ? timeOf(body[u"before"]) : std::numeric_limits<qint64>::max();
    device.queue.removeIf([&](const QueuedMessage &message) {
        const bool everybody = ids.isEmpty() && phones.isEmpty() && groups.isEmpty();
        return !(skipScheduled && message.deliverAt != 0) && message.createdAt >= after && message.createdAt < before
            && (everybody || ids.contains(message.id) || groups.contains(message.target)
                || phones.contains(u'+' + message.target.section(u'@', 0, 0)));
    });
    return accepted();
}

} // namespace simulator::calls
