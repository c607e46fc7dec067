#pragma once

#include "api/callhandle.h"
#include "api/error.h"
#include "models/devicelist.h"
#include "workflows/writelog.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>

#include <optional>

namespace sparkbot {

class Client;

/// The numbers of the account: loading them, their queues, and the session sync.
class DeviceDirectory : public QObject {
    Q_OBJECT

public:
    DeviceDirectory(Client &client, WriteLog &log, QObject *parent = nullptr);

    DeviceList &model() { return m_model; }

    /// Loads all pages, 50 at most, until one brings nothing new. Ends with loaded() or loadFailed(); the last good
    /// list stays on failure.
    void refresh();
    /// The same in the background: no message when it fails. Does nothing while a load runs. Ends with polled(), or
    /// with nothing but numbers marked as stale.
    void poll();
    bool isLoading() const { return m_load.isActive() && !m_quiet; }
    /// Stops the load; ends with loadFailed(Cancelled).
    void cancelRefresh() { m_load.cancel(); }
    /// 0 = never.
    qint64 loadedAt() const { return m_loadedAt; }

    /// Asks the service to synchronise this number's session, then reads the number again. At most one at a time for a
    /// number: a second call while one runs does nothing. Ends with synced() or syncFailed(), or within a minute after
    /// the last one with syncTooSoon(): the service would refuse it.
    void syncSession(const DeviceId &id);
    bool isSyncing(const DeviceId &id) const { return m_model.isSyncing(id); }
    /// How long a number rests between two syncs. For tests.
    void setSyncRest(std::chrono::milliseconds rest) { m_syncRest = rest; }
    /// How often a syncing number is looked at, and how long until the person is told, in milliseconds. For tests.
    void setSyncPolling(int everyMs, int patienceMs)
    {
        m_syncPollMs = everyMs;
        m_syncPatienceMs = patienceMs;
    }

    struct SyncReport {
        DeviceId id;
        Device before;
        std::optional<Device> after; ///< nothing = could not be read after the sync, so its state is not known
        qint64 lastSyncAt = 0; ///< the newest the server told, 0 = unknown
        bool stillSyncing = false; ///< it says "syncing" after two minutes; the number is being looked at further
    };

Q_SIGNALS:
    void loaded();
    void loadFailed(const sparkbot::ApiError &error);
    void polled();
    void syncStarted(const sparkbot::DeviceId &id);
    void synced(const sparkbot::DeviceDirectory::SyncReport &report);
    /// `error.outcomeUnknown()` tells "may have started" from "refused"; the number is read again either way, before
    /// this when the outcome is unknown and after it when the service said no.
    void syncFailed(const sparkbot::DeviceId &id, const sparkbot::ApiError &error);
    /// Nothing was sent: the number rests for so many seconds more, at least one.
    void syncTooSoon(const sparkbot::DeviceId &id, int seconds);
    /// The journal could not record the intent, so nothing was sent.
    void notRecorded(const QString &reason);

private:
    void loadPage(int page, QList<Device> soFar);
    void syncAccepted(SyncReport report, qint64 entry, const Receipt &receipt);
    void syncRefused(const DeviceId &id, qint64 entry, ApiError error);
    void watchSync(SyncReport report, QDeadlineTimer patience);
    void readAgain(const DeviceId &id, std::function<void(ApiResult<Device>)> then);

    Client &m_client;
    WriteLog &m_log;
    DeviceList m_model;
    CallHandle m_load;
    bool m_quiet = false; ///< the load is a poll
    qint64 m_loadedAt = 0;
    QHash<DeviceId, QDeadlineTimer> m_resting; ///< when each number may be synchronised again
    std::chrono::milliseconds m_syncRest{60'000};
    int m_syncPollMs = 5'000;
    int m_syncPatienceMs = 120'000;
};

} // namespace sparkbot
