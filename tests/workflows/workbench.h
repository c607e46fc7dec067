#pragma once

#include "api/client.h"
#include "simulator/host.h"
#include "storage/journal.h"
#include "storage/statedb.h"
#include "support/faultproxy.h"
#include "workflows/writelog.h"

#include <QTemporaryDir>

#include <memory>

/// A simulator with sample data behind a fault proxy, a client that talks to it, and a journal in a temporary folder:
/// what a workflow needs, in one line. What was asked of the server is read from the simulator's own log.
class WorkBench {
public:
    WorkBench();
    ~WorkBench();

    sparkbot::Client &client() { return *m_client; }
    sparkbot::WriteLog &log() { return *m_log; }
    sparkbot::Journal &journal() { return *m_journal; }
    sparkbot::testing::FaultProxy &proxy() { return *m_proxy; }
    simulator::Host &host() { return m_host; }

    /// Deadlines a test can wait for.
    static sparkbot::ClientConfig config(const QUrl &base, const QByteArray &key);

    /// Id of the number with this alias.
    sparkbot::DeviceId number(const QString &alias);
    /// Requests the simulator received whose verb and path match; path by its end, as "/owner".
    int asked(const QByteArray &verb, const QString &pathEnd);
    /// Body of the last such request.
    QByteArray body(const QByteArray &verb, const QString &pathEnd);
    /// The journal of this account, oldest first.
    QList<sparkbot::JournalEntry> entries();
    /// Runs `act` on the server's thread and waits for it.
    void change(const std::function<void(simulator::State &)> &act) { m_host.withState(act); }
    /// From the next write on, which is carried out, every read is answered with `status`; with 0 nobody listens.
    void failReadsOnceWritten(int status);
    /// The chat as the server has it now.
    simulator::Chat serverChat(const sparkbot::DeviceId &device, const QString &wid);
    /// First chat of a number that fits; a fatal error if there is none.
    QString findChat(const sparkbot::DeviceId &device, const std::function<bool(const simulator::Chat &)> &fits);

private:
    /// Where a file lives in memory, if there is such a place: how long a disk takes to sync is not tested here.
    static QString inMemory();

    simulator::Host m_host;
    QTemporaryDir m_folder{inMemory()};
    QUuid m_account = QUuid::createUuid();
    std::unique_ptr<sparkbot::testing::FaultProxy> m_proxy;
    std::unique_ptr<sparkbot::StateDb> m_state;
    std::unique_ptr<sparkbot::Journal> m_journal;
    std::unique_ptr<sparkbot::WriteLog> m_log;
    std::unique_ptr<sparkbot::Client> m_client;
};
