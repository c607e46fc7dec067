#include "workflows/refresher.h"

#include "api/client.h"
#include "workflows/chatdesk.h"
#include "workflows/devicedirectory.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace sparkbot {

using Extent = ChatDesk::Extent;

Refresher::Refresher(Client &client, ChatDesk &chats, DeviceDirectory &numbers, QObject *parent)
    : QObject(parent)
    , m_chats(chats)
    , m_numbers(numbers)
{
    m_next.setSingleShot(true);
    m_stale.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Refresher::poll);
    connect(&m_stale, &QTimer::timeout, this, &Refresher::freshnessChanged);
    connect(&chats, &ChatDesk::opened, this, &Refresher::startOver);
    connect(&chats, &ChatDesk::loaded, this, [this] { succeeded(m_chats.isComplete()); });
    connect(&chats, &ChatDesk::polled, this, [this](Extent extent) { succeeded(extent == Extent::All); });
    connect(&chats, &ChatDesk::loadFailed, this, &Refresher::failed);
    connect(&chats, &ChatDesk::pollFailed, this, &Refresher::failed);
    connect(&client, &Client::rateLimited, this, &Refresher::rateLimited);
    connect(&client, &Client::reachableChanged, this, &Refresher::reachable);
}

void Refresher::setPace(const Pace &pace)
{
    m_pace = pace;
    schedule(interval());
}

int Refresher::interval() const
{
    switch (m_attention) {
    case Attention::Active:
        return m_pace.active;
    case Attention::Unfocused:
        return m_pace.unfocused;
    case Attention::Hidden:
        return m_pace.hidden;
    }
    return m_pace.active;
}

qint64 Refresher::updatedAt() const
{
    return m_chats.loadedAt();
}

void Refresher::setAttention(Attention attention)
{
    if (std::exchange(m_attention, attention) == attention || m_failures > 0)
        return; // a pause after a failure has nothing to do with who looks
    const qint64 age = QDateTime::currentMSecsSinceEpoch() - updatedAt();
    schedule(std::max<qint64>(0, interval() - age));
}

void Refresher::setPaused(bool paused)
{
    if (std::exchange(m_paused, paused) == paused)
        return;
    m_readAll = m_readAll || !paused;
    schedule(0);
    Q_EMIT pausedChanged(paused);
    Q_EMIT freshnessChanged();
}

Refresher::Freshness Refresher::freshness() const
{
    if (m_paused)
        return Freshness::Paused;
    if (m_limited)
        return Freshness::RateLimited;
    if (m_offline)
        return Freshness::Offline;
    if (updatedAt() == 0)
        return Freshness::Never;
    const qint64 age = QDateTime::currentMSecsSinceEpoch() - updatedAt();
    return age >= m_staleAfter ? Freshness::Stale : Freshness::Current;
}

void Refresher::schedule(qint64 ms)
{
    if (m_paused || m_limited)
        m_next.stop();
    else
        m_next.start(int(ms));
}

void Refresher::poll()
{
    if (QDateTime::currentMSecsSinceEpoch() - m_numbers.loadedAt() >= m_pace.numbers)
        m_numbers.poll();
    if (m_chats.isLoading() || m_chats.isPolling())
        return; // its end schedules the next
    if (m_chats.device().isNull()) {
        schedule(interval());
        return;
    }
    // A first load that somebody cancelled is not taken up again behind their back.
    const bool mayReadAll = m_chats.isComplete() || m_chats.model().loadedCount() == 0;
    const bool due = m_readAll || !m_chats.isComplete() || m_polls >= std::max(m_pace.fullEvery, m_chats.pagesInAll());
    m_chats.poll(mayReadAll && due ? Extent::All : Extent::Newest);
}

void Refresher::succeeded(bool full)
{
    m_failures = 0;
    m_toldStale = false;
    m_polls = full ? 0 : m_polls + 1;
    m_readAll = m_readAll && !full;
    m_staleAfter = 2LL * interval();
    m_stale.start(int(m_staleAfter));
    schedule(interval());
    Q_EMIT freshnessChanged();
}

void Refresher::failed(const ApiError &error)
{
    if (error.kind == ApiError::Kind::Cancelled || error.kind == ApiError::Kind::RateLimited) {
        schedule(interval());
        return;
    }
    ++m_failures;
    const bool refused = error.httpStatus >= 400 && error.httpStatus < 500;
    const int doublings = std::min(m_failures - 1, 16);
    const qint64 most = std::min<qint64>(m_pace.lastBackOff, qint64(m_pace.firstBackOff) << doublings);
    // Between half and all of it, so that many consoles do not come back at the same moment.
    const qint64 pause = most / 2 + QRandomGenerator::global()->bounded(most / 2 + 1);
    schedule(refused ? m_pace.refused : std::max<qint64>(pause, m_attention == Attention::Active ? 0 : interval()));
    if (freshness() == Freshness::Stale && !std::exchange(m_toldStale, true))
        Q_EMIT wentStale(error);
    Q_EMIT freshnessChanged();
}

void Refresher::rateLimited(int seconds)
{
    m_limited = seconds > 0;
    m_resumesAt = m_limited ? QDateTime::currentMSecsSinceEpoch() + seconds * 1000LL : 0;
    schedule(interval());
    Q_EMIT freshnessChanged();
}

void Refresher::reachable(bool yes)
{
    m_offline = !yes;
    // What happened meanwhile is not known, so everything is read again, not what changed lately.
    m_readAll = m_readAll || yes;
    if (yes)
        schedule(0);
    Q_EMIT freshnessChanged();
}

/// Another number is shown and being loaded.
void Refresher::startOver()
{
    m_failures = 0;
    m_polls = 0;
    m_readAll = m_toldStale = false;
    m_stale.stop();
    schedule(interval());
    Q_EMIT freshnessChanged();
}

} // namespace sparkbot
