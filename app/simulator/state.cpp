#include "simulator/state.h"

#include <QDateTime>

#include <algorithm>

namespace simulator {

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
