#include "workflows/devicedirectory.h"

#include "api/client.h"
#include "api/endpoints/devices.h"
#include "api/endpoints/session.h"

#include <QDateTime>
#include <QTimer>

namespace sparkbot {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 100;
constexpr int mostPages = 50; ///< more is a server that never ends

QString syncText(const Device &device)
{
    return device.lastSyncAt > 0 ? QDateTime::fromMSecsSinceEpoch(device.lastSyncAt, Qt::UTC).toString(Qt::ISODate)
                                 : u"unknown"_s;
}

} // namespace

DeviceDirectory::DeviceDirectory(Client &client, WriteLog &log, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_log(log)
{
}

void DeviceDirectory::refresh()
{
    m_load.abandon();
    m_quiet = false;
    loadPage(0, {});
}

void DeviceDirectory::poll()
{
    if (m_load.isActive())
        return;
    m_quiet = true;
    loadPage(0, {});
}

void DeviceDirectory::loadPage(int page, QList<Device> soFar)
{
    m_load = m_client.send(
        listDevices(page, pageSize), this,
        [this, page, soFar](ApiResult<QList<Device>> answer) mutable {
            if (!answer) {
                for (const Device &device : m_model.devices())
                    m_model.setStale(device.id, true);
                if (!m_quiet)
                    Q_EMIT loadFailed(answer.error());
                return;
            }
            const qsizetype known = soFar.size();
            for (Device &device : *answer) {
                // Pages can shift while they are read: by id, never by position.
                const auto same = [&](const Device &other) { return other.id == device.id; };
                if (std::none_of(soFar.cbegin(), soFar.cend(), same))
                    soFar.append(std::move(device));
            }
            // A server without pages sends the first one each time.
            if (answer->size() >= pageSize && soFar.size() > known && page + 1 < mostPages) {
                loadPage(page + 1, std::move(soFar));
                return;
            }
            m_model.setDevices(soFar);
            for (const Device &device : std::as_const(soFar))
                m_model.setStale(device.id, false);
            m_loadedAt = QDateTime::currentMSecsSinceEpoch();
            if (m_quiet)
                Q_EMIT polled();
            else
                Q_EMIT loaded();
        },
        m_quiet ? Priority::Background : Priority::User);
}

void DeviceDirectory::syncSession(const DeviceId &id)
{
    const std::optional<Device> before = m_model.device(id);
    if (!before || m_model.isSyncing(id))
        return;
    if (const auto rest = m_resting.value(id).remainingTimeAsDuration(); rest > 0ns) {
        Q_EMIT syncTooSoon(id, int(std::chrono::ceil<std::chrono::seconds>(rest).count()));
        return;
    }
    const std::optional<qint64> entry = m_log.begin(u"sync-session"_s, id, {}, syncText(*before), {});
    if (!entry) {
        Q_EMIT notRecorded(m_log.lastError());
        return;
    }
    m_model.setSyncing(id, true);
    Q_EMIT syncStarted(id);
    m_client.send(sparkbot::syncSession(id), this,
                  [this, id, before = *before, entry = *entry](ApiResult<SyncReply> reply, const Receipt &receipt) {
                      // From the answer on, so that the number never rests too short.
                      m_resting[id] = QDeadlineTimer(m_syncRest);
                      if (!reply && !reply.error().outcomeUnknown()) {
                          syncRefused(id, entry, reply.error());
                          return;
                      }
                      // What became of it is told by the number itself: the answer's body is not documented.
                      readAgain(id, [this, id, before, entry, reply, receipt](ApiResult<Device> after) {
                          if (reply) {
                              const auto read = after ? std::optional(*after) : std::nullopt;
                              syncAccepted({id, before, read, reply->lastSyncAt}, entry, receipt);
                              return;
                          }
                          m_model.setSyncing(id, false);
                          m_log.unknown(entry, reply.error(), after ? syncText(*after) : QString());
                          Q_EMIT syncFailed(id, reply.error());
                      });
                  });
}

void DeviceDirectory::syncAccepted(SyncReport report, qint64 entry, const Receipt &receipt)
{
    if (!report.after) {
        // Accepted is not done, and what the number was before says nothing about it now.
        m_log.unknown(entry, receipt, {});
        m_model.setSyncing(report.id, false);
        Q_EMIT synced(report);
        return;
    }
    report.lastSyncAt = std::max(report.lastSyncAt, report.after->lastSyncAt);
    m_log.done(entry, syncText(*report.after), receipt);
    watchSync(report, QDeadlineTimer(m_syncPatienceMs));
}

/// Said at once: reading the number again may have to wait.
void DeviceDirectory::syncRefused(const DeviceId &id, qint64 entry, ApiError error)
{
    if (error.kind == ApiError::Kind::RateLimited) {
        error.retryAfter = error.retryAfter.value_or(std::chrono::ceil<std::chrono::seconds>(m_syncRest));
        m_resting[id] = QDeadlineTimer(*error.retryAfter);
    } else {
        m_resting.remove(id);
    }
    m_model.setSyncing(id, false);
    m_log.failed(entry, error);
    Q_EMIT syncFailed(id, error);
    readAgain(id, [](const ApiResult<Device> &) {});
}

/// A number may say "syncing" for a while, or for ever: it is looked at until it says something else, and after two
/// minutes the person is told and may sync again while the looking goes on (R11.5).
void DeviceDirectory::watchSync(SyncReport report, QDeadlineTimer patience)
{
    const bool ended = report.after && report.after->session != SessionState::Syncing;
    if (ended || (!report.stillSyncing && patience.hasExpired())) {
        const bool told = report.stillSyncing;
        report.stillSyncing = !ended && report.after;
        m_model.setSyncing(report.id, false);
        if (!told)
            Q_EMIT synced(report);
        if (!report.stillSyncing)
            return;
    }
    QTimer::singleShot(m_syncPollMs, this, [this, report, patience] {
        readAgain(report.id, [this, report, patience](ApiResult<Device> device) mutable {
            report.after = device ? std::optional(*device) : std::nullopt;
            if (device)
                report.lastSyncAt = std::max(report.lastSyncAt, device->lastSyncAt);
            // A number that is gone, or a newer sync of the same number, ends the looking.
            if (m_model.device(report.id) && !(report.stillSyncing && m_model.isSyncing(report.id)))
                watchSync(report, patience);
        });
    });
}

void DeviceDirectory::readAgain(const DeviceId &id, std::function<void(ApiResult<Device>)> then)
{
    m_client.send(deviceDetail(id), this, [this, id, then = std::move(then)](ApiResult<Device> device) {
        if (!device) {
            m_model.setStale(id, true);
            then(std::move(device));
            return;
        }
        // Health knows the newest sync; it is an extra, so its failure takes nothing away.
        m_client.send(deviceHealth(id), this, [this, id, then, read = *device](ApiResult<DeviceHealth> health) mutable {
            if (health) {
                read.lastSyncAt = std::max(read.lastSyncAt, health->lastSyncAt);
                if (!read.queue.waiting)
                    read.queue = health->queue;
            }
            m_model.update(read);
            m_model.setStale(id, false);
            then(read);
        });
    });
}

} // namespace sparkbot
