#pragma once

#include "api/callhandle.h"
#include "api/receipt.h"
#include "domain/device.h"
#include "workflows/devicedirectory.h"
#include "workflows/queuecounter.h"

#include <QObject>
#include <QTimer>

namespace sparkbot {

class Client;

/// A queue count with its age. Missing = unknown, never 0 (R1.5).
struct CountReading {
    std::optional<qint64> value;
    qint64 readAt = 0; ///< milliseconds since the epoch, 0 = never read
    bool reading = false;
    bool gone = false; ///< the service does not know the number

    /// Older than 10 s (R1.1).
    bool isStale(qint64 now) const;
};

/// Routing one number's queue to another: choose → review → confirm → watch → report. One route is one PATCH, sent at
/// most once; what the service does not tell, the console finds out by counting before and after.
class Routing : public QObject {
    Q_OBJECT

public:
    enum class Stage {
        Choosing,
        Checking, ///< confirm was pressed: counts and states are being read once more
        Sending,
        Watching, ///< accepted; counting until the source is empty or stands still
        Done, ///< see report()
        OutcomeUnknown, ///< the answer was lost; see report() for both counts before and after
        Failed, ///< refused or not sent: nothing was routed; see error()
    };
    /// What forbids or burdens the route as chosen.
    enum class Obstacle {
        None,
        SourceMissing,
        TargetMissing,
        SameNumber, ///< R1.2
        NothingQueued, ///< R1.4
        CountsUnread, ///< the first reading has not come yet
        SourceGone, ///< the service does not know the number any more
        TargetGone, ///< the same of the target (R1.6)
    };
    struct Plan {
        Device source;
        Device target;
        CountReading sourceCount;
        CountReading targetCount;
        Obstacle obstacle = Obstacle::SourceMissing;
        bool targetNotConnected = false; ///< or not known to be: needs "Route anyway" (R1.6)
        bool sourceUnread = false; ///< the last reading failed: `source` is what was known before
        bool targetUnread = false; ///< the same of `target`
        bool needsTypedAlias = false; ///< the source's count is unknown (R1.5)
        bool banRisk = false; ///< 100 messages or more (R1.7)
    };
    struct Confirmation {
        bool routeAnyway = false;
        QString typedAlias;
    };
    /// Counts are ours, so everything computed from them is an estimate (R1.12).
    struct Report {
        Device source;
        Device target;
        std::optional<qint64> requested; ///< the source's count when it was sent
        std::optional<qint64> targetBefore;
        std::optional<qint64> left; ///< the source's count now, or when it could be read last
        std::optional<qint64> targetNow;
        qint64 startedAt = 0;
        qint64 finishedAt = 0;
        bool leftUnread = false; ///< it could not be read at the last try
        bool stoppedMoving = false; ///< the source stood still above 0 ("Stalled at 17")
        bool checkedAgain = false; ///< `left` is what the last checkAgain() counted, not what the lost answer left

        /// Unknown also when more is left than was requested: new messages hide how many of the old ones went.
        std::optional<qint64> moved() const;
        /// For an unknown outcome: the counts look as if the route happened.
        bool looksRouted() const;
    };

    Routing(Client &client, WriteLog &log, DeviceDirectory &directory, QObject *parent = nullptr);
    ~Routing() override;

    /// Back to Choosing with the given source (may be null) and fresh counts. Does nothing while a route is under way,
    /// and keeps how the last one ended until that was seen.
    void begin(const DeviceId &source);
    void setSource(const DeviceId &id);
    void setTarget(const DeviceId &id);
    /// Reads both counts again.
    void refreshCounts();

    Stage stage() const { return m_stage; }
    /// Checking, sending or watching: a second route has to wait (R1.14).
    bool isUnderWay() const;
    Plan plan() const;
    bool canConfirm(const Confirmation &confirmation) const;
    /// Reads counts and states once more; sends if they are what the person saw, else returns to Choosing with
    /// planChanged() (R1.8).
    void confirm(const Confirmation &confirmation);
    /// Before it was sent: stops. After: stops watching, which does not stop the route on the server.
    void cancel();
    /// OutcomeUnknown: reads both counts again. Only once that has counted what is left may it be routed again, see
    /// Report::checkedAgain (R1.10).
    void checkAgain();

    /// A person has been shown how the route ended.
    void reportSeen() { m_unseen = false; }
    const Report &report() const { return m_report; }
    const std::optional<ApiError> &error() const { return m_error; }

    /// Poll interval while watching, in milliseconds; grows from the first to the second. Tests shorten it.
    void setPollInterval(int first, int longest, int standstill);

Q_SIGNALS:
    /// Anything in plan(), stage() or report() changed.
    void changed();
    /// Confirm found other counts or states than those shown; nothing was sent.
    void planChanged();
    /// A confirmed route is Done, OutcomeUnknown or Failed; comes after changed().
    void ended();
    void notRecorded(const QString &reason);

private:
    void setStage(Stage stage);
    void readBoth(std::function<void()> then);
    void takeCounts();
    void send();
    void watch();
    void finish(Stage stage);

    Client &m_client;
    WriteLog &m_log;
    DeviceDirectory &m_directory;
    QueueCounter m_counter;
    Stage m_stage = Stage::Choosing;
    DeviceId m_source;
    DeviceId m_target;
    CountReading m_sourceCount;
    CountReading m_targetCount;
    Plan m_confirmed;
    Report m_report;
    std::optional<ApiError> m_error;
    bool m_unseen = false; ///< how the last route ended
    std::optional<qint64> m_entry;
    Receipt m_receipt; ///< of the route
    CallHandle m_call;
    QTimer m_poll;
    int m_firstPoll = 1'000;
    int m_longestPoll = 5'000;
    int m_interval = 1'000;
    int m_standstill = 60'000;
    qint64 m_lastFall = 0;
    quint64 m_round = 0; ///< readings of an earlier choice are dropped
};

} // namespace sparkbot
