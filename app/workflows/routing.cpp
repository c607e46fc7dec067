#include "workflows/routing.h"

#include "api/client.h"
#include "api/endpoints/queues.h"

#include <QDateTime>

#include <cmath>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 staleAfterMs = 10'000;
/// A leftover queue of this size sent from a fresh number has had numbers blocked (R1.7).
constexpr qint64 banRiskFrom = 100;
/// A review is outdated when the count moved by this much or by a tenth (R1.8).
constexpr qint64 countDrift = 25;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QString countsText(std::optional<qint64> source, std::optional<qint64> target)
{
    const auto text = [](std::optional<qint64> count) { return count ? QString::number(*count) : u"unknown"_s; };
    return text(source) + u'/' + text(target);
}

bool drifted(std::optional<qint64> before, std::optional<qint64> after)
{
    if (before.has_value() != after.has_value())
        return true;
    if (!before)
        return false;
    const qint64 change = std::abs(*after - *before);
    return change >= countDrift || change * 10 > *before;
}

} // namespace

bool CountReading::isStale(qint64 at) const
{
    return readAt > 0 && at - readAt > staleAfterMs;
}

std::optional<qint64> Routing::Report::moved() const
{
    if (!requested || !left || *left > *requested)
        return std::nullopt;
    return *requested - *left;
}

bool Routing::Report::looksRouted() const
{
    if (!requested || !left || !targetBefore || !targetNow)
        return false;
    return *left<*requested && * targetNow> * targetBefore;
}

Routing::Routing(Client &client, WriteLog &log, DeviceDirectory &directory, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_log(log)
    , m_directory(directory)
    , m_counter(client)
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &Routing::watch);
}

Routing::~Routing()
{
    // Accepted by the server, only not watched to the end.
    if (m_entry && m_stage == Stage::Watching)
        m_log.done(*m_entry, countsText(m_report.left, m_report.targetNow), m_receipt);
}

void Routing::setPollInterval(int first, int longest, int standstill)
{
    m_firstPoll = first;
    m_longestPoll = longest;
    m_standstill = standstill;
}

bool Routing::isUnderWay() const
{
    return m_stage == Stage::Checking || m_stage == Stage::Sending || m_stage == Stage::Watching;
}

void Routing::begin(const DeviceId &source)
{
    // A route under way is shown, not started over (R1.14), and so is one that ended while nobody looked (R1.12).
    if (isUnderWay() || m_unseen)
        return;
    m_source = source;
    m_target = {};
    m_sourceCount = {};
    m_targetCount = {};
    m_error.reset();
    m_report = {};
    setStage(Stage::Choosing);
    refreshCounts();
}

void Routing::setSource(const DeviceId &id)
{
    if (m_stage != Stage::Choosing || id == m_source)
        return;
    m_source = id;
    m_sourceCount = {};
    if (m_target == id) {
        m_target = {};
        m_targetCount = {};
    }
    refreshCounts();
}

void Routing::setTarget(const DeviceId &id)
{
    if (m_stage != Stage::Choosing || id == m_target)
        return;
    m_target = id;
    m_targetCount = {};
    refreshCounts();
}

void Routing::refreshCounts()
{
    readBoth([] {});
}

/// Reads both counts; `then` runs when both are in, unless another choice was made meanwhile.
void Routing::readBoth(std::function<void()> then)
{
    const quint64 round = ++m_round;
    const auto open = std::make_shared<int>(0);
    const auto readOne = [&](const DeviceId &id, CountReading Routing::*reading) {
        if (id.isNull())
            return;
        ++*open;
        (this->*reading).reading = true;
        m_counter.read(id, this, [this, round, open, reading, then](const QueueCounter::Reading &result) {
            if (round != m_round)
                return;
            if (result.device)
                m_directory.model().update(*result.device);
            m_directory.model().setStale(result.id, !result.device);
            this->*reading = CountReading{result.waiting, now(), false, result.gone};
            if (result.gone)
                m_directory.refresh();
            const bool last = --*open == 0;
            Q_EMIT changed();
            if (last)
                then();
        });
    };
    readOne(m_source, &Routing::m_sourceCount);
    readOne(m_target, &Routing::m_targetCount);
    Q_EMIT changed();
}

Routing::Plan Routing::plan() const
{
    Plan plan;
    const DeviceList &numbers = m_directory.model();
    const std::optional<Device> source = numbers.device(m_source);
    const std::optional<Device> target = numbers.device(m_target);
    plan.source = source.value_or(Device{});
    plan.target = target.value_or(Device{});
    plan.sourceCount = m_sourceCount;
    plan.targetCount = m_targetCount;
    plan.sourceUnread = numbers.isStale(m_source);
    plan.targetUnread = numbers.isStale(m_target);
    plan.targetNotConnected = target && (target->session != SessionState::Connected || plan.targetUnread);
    plan.needsTypedAlias = m_sourceCount.readAt > 0 && !m_sourceCount.value;
    plan.banRisk = m_sourceCount.value.value_or(0) >= banRiskFrom;

    if (!source)
        plan.obstacle = Obstacle::SourceMissing;
    else if (m_sourceCount.gone)
        plan.obstacle = Obstacle::SourceGone;
    else if (m_sourceCount.value == 0)
        plan.obstacle = Obstacle::NothingQueued;
    else if (!target)
        plan.obstacle = Obstacle::TargetMissing;
    else if (m_source == m_target)
        plan.obstacle = Obstacle::SameNumber;
    else if (m_targetCount.gone)
        plan.obstacle = Obstacle::TargetGone;
    else if (m_sourceCount.readAt == 0 || m_targetCount.readAt == 0)
        plan.obstacle = Obstacle::CountsUnread;
    else
        plan.obstacle = Obstacle::None;
    return plan;
}

bool Routing::canConfirm(const Confirmation &confirmation) const
{
    const Plan now = plan();
    return m_stage == Stage::Choosing && now.obstacle == Obstacle::None
        && (!now.targetNotConnected || confirmation.routeAnyway)
        && (!now.needsTypedAlias
            || confirmation.typedAlias.trimmed().compare(now.target.displayName(), Qt::CaseInsensitive) == 0);
}

void Routing::confirm(const Confirmation &confirmation)
{
    if (!canConfirm(confirmation))
        return;
    m_confirmed = plan();
    setStage(Stage::Checking);
    readBoth([this] {
        const Plan fresh = plan();
        const bool same = fresh.obstacle == Obstacle::None
            && !drifted(m_confirmed.sourceCount.value, fresh.sourceCount.value)
            && m_confirmed.source.session == fresh.source.session && m_confirmed.target.session == fresh.target.session
            && m_confirmed.sourceUnread == fresh.sourceUnread && m_confirmed.targetUnread == fresh.targetUnread;
        if (same) {
            send();
            return;
        }
        setStage(Stage::Choosing);
        Q_EMIT planChanged();
    });
}

void Routing::send()
{
    m_report = {};
    m_report.source = plan().source;
    m_report.target = plan().target;
    m_report.requested = m_sourceCount.value;
    m_report.targetBefore = m_targetCount.value;
    m_report.startedAt = now();
    m_error.reset();
    m_entry = m_log.begin(u"route-queue"_s, m_source, m_target.text(),
                          countsText(m_report.requested, m_report.targetBefore), {});
    if (!m_entry) {
        setStage(Stage::Choosing);
        Q_EMIT notRecorded(m_log.lastError());
        return;
    }
    setStage(Stage::Sending);
    m_call = m_client.send(routeQueue(m_source, m_target), this,
                           [this](ApiResult<Accepted> accepted, const Receipt &receipt) {
                               m_receipt = receipt;
                               if (accepted) {
                                   m_lastFall = now();
                                   m_interval = m_firstPoll;
                                   setStage(Stage::Watching);
                                   watch();
                                   return;
                               }
                               m_error = accepted.error();
                               if (!m_error->outcomeUnknown()) {
                                   m_log.failed(*std::exchange(m_entry, std::nullopt), *m_error);
                                   finish(Stage::Failed);
                                   return;
                               }
                               readBoth([this] {
                                   takeCounts();
                                   m_log.unknown(*std::exchange(m_entry, std::nullopt), *m_error,
                                                 countsText(m_report.left, m_report.targetNow));
                                   finish(Stage::OutcomeUnknown);
                               });
                           });
}

void Routing::takeCounts()
{
    m_report.left = m_sourceCount.value;
    m_report.targetNow = m_targetCount.value;
    m_report.finishedAt = now();
}

void Routing::watch()
{
    const std::optional<qint64> before = m_report.left;
    readBoth([this, before] {
        takeCounts();
        if (m_report.left && (!before || *m_report.left < *before))
            m_lastFall = now();
        const bool still = now() - m_lastFall >= m_standstill;
        // A reading that failed says nothing; a number that never tells its count cannot be watched.
        m_report.leftUnread = !m_report.left && m_report.requested;
        if (m_report.leftUnread)
            m_report.left = before;
        if (m_report.left == 0 || still || (!m_report.left && !m_report.leftUnread)) {
            m_report.stoppedMoving = still && !m_report.leftUnread;
            m_log.done(*std::exchange(m_entry, std::nullopt), countsText(m_report.left, m_report.targetNow), m_receipt);
            finish(Stage::Done);
            return;
        }
        Q_EMIT changed();
        m_poll.start(m_interval);
        m_interval = std::min(m_interval * 2, m_longestPoll);
    });
}

void Routing::cancel()
{
    switch (m_stage) {
    case Stage::Checking:
        ++m_round;
        m_sourceCount.reading = m_targetCount.reading = false;
        setStage(Stage::Choosing);
        break;
    case Stage::Sending:
        // The answer tells whether it had left already; the server is never asked twice.
        m_call.cancel();
        break;
    case Stage::Watching:
        m_poll.stop();
        ++m_round;
        m_report.finishedAt = now();
        m_log.done(*std::exchange(m_entry, std::nullopt), countsText(m_report.left, m_report.targetNow), m_receipt);
        finish(Stage::Done);
        break;
    case Stage::Choosing:
    case Stage::Done:
    case Stage::OutcomeUnknown:
    case Stage::Failed:
        break;
    }
}

void Routing::checkAgain()
{
    if (m_stage != Stage::OutcomeUnknown)
        return;
    readBoth([this] {
        takeCounts();
        m_report.checkedAgain = m_report.left.has_value();
        Q_EMIT changed();
    });
}

void Routing::finish(Stage stage)
{
    m_unseen = true; // before anybody hears of it: who shows it at once has seen it
    setStage(stage);
    m_directory.refresh();
    Q_EMIT ended();
}

void Routing::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

} // namespace sparkbot
