#pragma once

#include "simulator/account.h"
#include "simulator/life.h"

#include <QByteArray>
#include <QList>
#include <QPair>

#include <functional>
#include <optional>

namespace simulator {

/// An answer a test prescribes in place of the real one.
struct ForcedAnswer {
    QByteArray verb; ///< empty = any
    QString path; ///< a part of the path such as "/owner" or "/v1/devices"; empty = any
    int status = 500;
    QByteArray body; ///< empty = an error object with this status
    QList<QPair<QByteArray, QByteArray>> headers; ///< in addition, e.g. Retry-After
    int times = 1; ///< how many requests it answers; negative = all
    bool afterTheEffect = false; ///< the request is carried out, and only then answered like this
};

/// How the service behaves where the contract leaves it open, and how it misbehaves in a test.
struct Knobs {
    int latency = 0; ///< milliseconds before an answer leaves; the effect happens at once
    QList<ForcedAnswer> forced; ///< the first that fits wins
    bool oldQueueShape = false; ///< {total, size, available} in place of {status, messages, scheduled}
    bool queueCountUnavailable = false; ///< no counts in numbers, queues and health; queued messages answer 501
    double routedPerSecond = 0; ///< how fast a routed queue moves; 0 = at once
    bool listsWaiting = true; ///< conversations list messages that wait to be sent
    int deliveryStep = 1'500; ///< milliseconds from accepted to sent, and from sent to delivered
    bool deliveriesFail = false; ///< what is accepted fails at its first step
    double activityPerMinute = 0; ///< how much happens by itself: messages, new chats, colleagues at work
};

/// The service's memory. Lives in one thread; see Host::withState.
class State {
public:
    using Clock = std::function<qint64()>; ///< milliseconds since 1970 UTC

    Account account;
    Knobs knobs;
    Clock clock; ///< none = the computer's
    Life life; ///< as lively as the knob says

    qint64 now() const;
    /// Makes an id that was never used: 24 hex digits.
    QString newId();
    /// Moves what should have moved by now. Called before every request.
    void settle();
    /// Hands every message waiting on `source` over to `target`, at once or as the knob says.
    void route(const QString &source, const QString &target);
    /// Puts a message that is to be sent into the conversation it goes to. A number without the plan has none.
    void list(Device &device, QueuedMessage &message);
    /// From now on follows a message written through the API: queued, sent, delivered. It must stand in a queue or in
    /// `handedOver`.
    void follow(const QString &device, const QueuedMessage &message);
    /// Takes the first forced answer that fits, or nothing.
    std::optional<ForcedAnswer> takeForced(const QByteArray &verb, const QString &path);

private:
    struct Route {
        QString source;
        QString target;
        qint64 startedAt = 0;
        qsizetype toMove = 0;
        qsizetype moved = 0;
    };
    void moveMessages(Route &route, qsizetype wanted);
    /// A message under way to its reader.
    struct Delivery {
        QString id;
        QString device; ///< in whose chats it stands
        qint64 startedAt = 0; ///< 0 = waits in a queue
        bool isOver = false;
    };
    bool leaveQueue(const QString &id);
    bool advance(Delivery &delivery);

    void live(qint64 time);

    QList<Route> m_routes;
    QList<Delivery> m_deliveries;
    qint64 m_livedUntil = 0;
    quint64 m_lastId = 0;
};

} // namespace simulator
