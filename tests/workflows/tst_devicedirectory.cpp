#include "workbench.h"
#include "workflows/devicedirectory.h"

#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Outcome = JournalEntry::Outcome;

class TestDeviceDirectory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsTheNumbers();
    void endsWhereTheServerRepeatsItself();
    void endsWhereTheServerDoesNot();
    void failureKeepsTheList();
    void syncsOncePerClick();
    void secondSyncWithinAMinuteIsNotSent();
    void forbiddenSyncDoesNotCount();
    void syncRefusedByTheServerHoldsUpNothingElse();
    void lostAnswerOfASyncIsUnknown();
    void numberThatCannotBeReadAfterASyncIsNotKnown();
    void waitsWhileTheNumberSaysSyncing();
    void syncThatNeverEndsIsSaid();
};

namespace {

struct Directory {
    Directory()
        : devices(bench.client(), bench.log())
        , sales(bench.number(u"Sales"_s))
    {
    }
    bool load()
    {
        QSignalSpy loaded(&devices, &DeviceDirectory::loaded);
        devices.refresh();
        return loaded.wait(20'000);
    }
    WorkBench bench;
    DeviceDirectory devices;
    DeviceId sales;
};

/// A full page of numbers, others for each `page`.
simulator::ForcedAnswer fullPage(int page, int times)
{
    QByteArray rows;
    for (int i = 0; i < 100; ++i)
        rows += (rows.isEmpty() ? "" : ",") + QByteArray(R"({"id":"60d00000000000000)")
            + QByteArray::number(1'000'000 + page * 100 + i) + R"("})";
    simulator::ForcedAnswer answer;
    answer.verb = "GET";
    answer.path = u"/devices"_s;
    answer.status = 200;
    answer.body = '[' + rows + ']';
    answer.times = times;
    return answer;
}

} // namespace

void TestDeviceDirectory::loadsTheNumbers()
{
    Directory directory;
    QVERIFY(directory.load());
    QVERIFY(directory.devices.model().rowCount() >= 5);
    QCOMPARE(directory.devices.model().device(directory.sales)->queue.waiting, 128);
    QVERIFY(directory.devices.loadedAt() > 0);
}

void TestDeviceDirectory::endsWhereTheServerRepeatsItself()
{
    Directory directory;
    directory.bench.change([](simulator::State &state) { state.knobs.forced.append(fullPage(0, -1)); });
    QVERIFY(directory.load());
    QCOMPARE(directory.devices.model().rowCount(), 100);
    QCOMPARE(directory.bench.asked("GET", u"/devices"_s), 2);
}

void TestDeviceDirectory::endsWhereTheServerDoesNot()
{
    Directory directory;
    directory.bench.change([](simulator::State &state) {
        for (int page = 0; page < 60; ++page)
            state.knobs.forced.append(fullPage(page, 1));
    });
    QVERIFY(directory.load());
    QCOMPARE(directory.devices.model().rowCount(), 5'000);
    QCOMPARE(directory.bench.asked("GET", u"/devices"_s), 50);
}

void TestDeviceDirectory::failureKeepsTheList()
{
    Directory directory;
    QVERIFY(directory.load());
    const int before = directory.devices.model().rowCount();
    const int row = directory.devices.model().rowOf(directory.sales);
    const auto state = [&] {
        return directory.devices.model().index(row).data(DeviceList::SessionTextRole).toString();
    };
    const QString known = state();
    directory.bench.change([](simulator::State &server) {
        simulator::ForcedAnswer trouble;
        trouble.status = 500;
        trouble.times = -1;
        server.knobs.forced.append(trouble);
    });
    QSignalSpy failed(&directory.devices, &DeviceDirectory::loadFailed);
    directory.devices.refresh();
    QVERIFY(failed.wait(20'000));
    QCOMPARE(directory.devices.model().rowCount(), before);
    // Unknown with the last known state, never "disconnected": nobody said so.
    QVERIFY2(state() != known && state().contains(known), qPrintable(state()));
}

void TestDeviceDirectory::syncsOncePerClick()
{
    Directory directory;
    QVERIFY(directory.load());
    directory.bench.change([](simulator::State &state) { state.knobs.latency = 50; });
    const qint64 before = directory.devices.model().device(directory.sales)->lastSyncAt;
    QSignalSpy synced(&directory.devices, &DeviceDirectory::synced);
    directory.devices.syncSession(directory.sales);
    QVERIFY(directory.devices.isSyncing(directory.sales));
    for (int i = 0; i < 10; ++i)
        directory.devices.syncSession(directory.sales);
    QVERIFY(synced.wait(20'000));
    QVERIFY(!directory.devices.isSyncing(directory.sales));
    const auto report = synced.first().first().value<DeviceDirectory::SyncReport>();
    QVERIFY(report.lastSyncAt > before);
    QCOMPARE(directory.bench.asked("GET", u"/sync"_s), 1);
    const JournalEntry entry = directory.bench.entries().first();
    QCOMPARE(entry.verb, u"sync-session"_s);
    QCOMPARE(entry.outcome, Outcome::Done);
    QCOMPARE(entry.httpStatus, 200);
    QVERIFY(!entry.requestId.isEmpty());
}

void TestDeviceDirectory::secondSyncWithinAMinuteIsNotSent()
{
    Directory directory;
    QVERIFY(directory.load());
    QSignalSpy synced(&directory.devices, &DeviceDirectory::synced);
    QSignalSpy tooSoon(&directory.devices, &DeviceDirectory::syncTooSoon);
    directory.devices.syncSession(directory.sales);
    QVERIFY(synced.wait(20'000));

    directory.devices.syncSession(directory.sales);
    QCOMPARE(tooSoon.size(), 1);
    const int seconds = tooSoon.first().at(1).toInt();
    QVERIFY2(seconds > 30 && seconds <= 60, qPrintable(QString::number(seconds)));
    QVERIFY(!directory.devices.isSyncing(directory.sales));

    // The rule is one for each number.
    directory.devices.syncSession(directory.bench.number(u"Support"_s));
    QVERIFY(synced.wait(20'000));
    QCOMPARE(tooSoon.size(), 1);
    QCOMPARE(directory.bench.asked("GET", u"/sync"_s), 2);
    QCOMPARE(directory.bench.entries().size(), 2);
}

void TestDeviceDirectory::forbiddenSyncDoesNotCount()
{
    Directory directory;
    QVERIFY(directory.load());
    directory.bench.change([](simulator::State &state) {
        simulator::ForcedAnswer refusal;
        refusal.path = u"/sync"_s;
        refusal.status = 403;
        state.knobs.forced.append(refusal);
    });
    QSignalSpy failed(&directory.devices, &DeviceDirectory::syncFailed);
    QSignalSpy tooSoon(&directory.devices, &DeviceDirectory::syncTooSoon);
    QSignalSpy synced(&directory.devices, &DeviceDirectory::synced);
    directory.devices.syncSession(directory.sales);
    QVERIFY(failed.wait(20'000));
    directory.devices.syncSession(directory.sales);
    QVERIFY(synced.wait(20'000));
    QCOMPARE(tooSoon.size(), 0);
}

void TestDeviceDirectory::syncRefusedByTheServerHoldsUpNothingElse()
{
    Directory directory;
    QVERIFY(directory.load());
    QSignalSpy synced(&directory.devices, &DeviceDirectory::synced);
    QSignalSpy failed(&directory.devices, &DeviceDirectory::syncFailed);
    QSignalSpy tooSoon(&directory.devices, &DeviceDirectory::syncTooSoon);
    QSignalSpy loaded(&directory.devices, &DeviceDirectory::loaded);
    QSignalSpy limited(&directory.bench.client(), &Client::rateLimited);
    // Somebody else asked a moment ago.
    directory.bench.change([&](simulator::State &state) {
        state.account.findDevice(directory.sales.text())->syncAskedAt = state.now() - 10'000;
    });
    int asked = -1;
    connect(&directory.devices, &DeviceDirectory::syncFailed, this,
            [&] { asked = directory.bench.asked("GET", u"/devices/"_s + directory.sales.text()); });
    directory.devices.syncSession(directory.sales);
    QVERIFY(failed.wait(20'000));
    const ApiError error = failed.first().at(1).value<ApiError>();
    QCOMPARE(error.kind, ApiError::Kind::RateLimited);
    QVERIFY(error.retryAfter && error.retryAfter->count() > 30 && error.retryAfter->count() <= 50);
    QCOMPARE(directory.bench.entries().first().outcome, Outcome::Failed);
    // Said first, read again after it.
    QCOMPARE(asked, 0);
    QTRY_COMPARE(directory.bench.asked("GET", u"/devices/"_s + directory.sales.text()), 1);

    directory.devices.refresh();
    QVERIFY(loaded.wait(20'000));
    QCOMPARE(limited.size(), 0);
    // A GET with an effect is a write: it is not repeated by itself, and not by an impatient person either.
    directory.devices.syncSession(directory.sales);
    QCOMPARE(tooSoon.size(), 1);
    QVERIFY(tooSoon.first().at(1).toInt() <= 50);
    QCOMPARE(directory.bench.asked("GET", u"/sync"_s), 1);
    QCOMPARE(synced.size(), 0);
}

void TestDeviceDirectory::lostAnswerOfASyncIsUnknown()
{
    Directory directory;
    QVERIFY(directory.load());
    directory.bench.proxy().setFault(testing::Fault::Fin, testing::FaultServer::targetContains("/sync"));
    QSignalSpy failed(&directory.devices, &DeviceDirectory::syncFailed);
    directory.devices.syncSession(directory.sales);
    QVERIFY(failed.wait(20'000));
    QVERIFY(failed.first().at(1).value<ApiError>().outcomeUnknown());
    QCOMPARE(directory.bench.asked("GET", u"/sync"_s), 1);
    QCOMPARE(directory.bench.entries().first().outcome, Outcome::Unknown);
}

void TestDeviceDirectory::numberThatCannotBeReadAfterASyncIsNotKnown()
{
    Directory directory;
    QVERIFY(directory.load());
    directory.bench.change([&](simulator::State &state) {
        simulator::ForcedAnswer accepted;
        accepted.path = u"/sync"_s;
        accepted.status = 202;
        accepted.body = "{}";
        simulator::ForcedAnswer trouble;
        trouble.path = u"/devices/"_s + directory.sales.text();
        trouble.status = 403;
        trouble.times = -1;
        state.knobs.forced = {accepted, trouble};
    });
    QSignalSpy synced(&directory.devices, &DeviceDirectory::synced);
    directory.devices.syncSession(directory.sales);
    QVERIFY(synced.wait(20'000));
    const auto report = synced.first().first().value<DeviceDirectory::SyncReport>();
    QVERIFY(!report.after);
    QVERIFY(!report.stillSyncing);
    QCOMPARE(report.before.id, directory.sales);
    QVERIFY(!directory.devices.isSyncing(directory.sales));
    const JournalEntry entry = directory.bench.entries().first();
    QCOMPARE(entry.outcome, Outcome::Unknown);
    QCOMPARE(entry.httpStatus, 202);
    QVERIFY(!entry.requestId.isEmpty());
    QVERIFY(entry.after.isEmpty());
}

void TestDeviceDirectory::waitsWhileTheNumberSaysSyncing()
{
    Directory directory;
    QVERIFY(directory.load());
    directory.devices.setSyncPolling(10, 60'000);
    const auto say = [&](const QString &word) {
        directory.bench.change(
            [&](simulator::State &state) { state.account.findDevice(directory.sales.text())->session = word; });
    };
    say(u"loading"_s);
    QSignalSpy synced(&directory.devices, &DeviceDirectory::synced);
    directory.devices.syncSession(directory.sales);
    const auto read = [&] { return directory.bench.asked("GET", u"/devices/"_s + directory.sales.text()); };
    QTRY_VERIFY(read() >= 3);
    QVERIFY(synced.isEmpty());
    QVERIFY(directory.devices.isSyncing(directory.sales));
    say(u"online"_s);
    QVERIFY(synced.wait(20'000));
    const auto report = synced.first().first().value<DeviceDirectory::SyncReport>();
    QVERIFY(report.after);
    QCOMPARE(report.after->session, SessionState::Connected);
    QVERIFY(!report.stillSyncing);
    QVERIFY(!directory.devices.isSyncing(directory.sales));
    QCOMPARE(directory.bench.asked("GET", u"/sync"_s), 1);
}

void TestDeviceDirectory::syncThatNeverEndsIsSaid()
{
    Directory directory;
    QVERIFY(directory.load());
    directory.devices.setSyncPolling(10, 100);
    directory.bench.change(
        [&](simulator::State &state) { state.account.findDevice(directory.sales.text())->session = u"loading"_s; });
    QSignalSpy synced(&directory.devices, &DeviceDirectory::synced);
    directory.devices.syncSession(directory.sales);
    QVERIFY(synced.wait(20'000));
    QVERIFY(synced.first().first().value<DeviceDirectory::SyncReport>().stillSyncing);
    // Told once, still looking, and free to be asked again.
    QVERIFY(!directory.devices.isSyncing(directory.sales));
    const auto read = [&] { return directory.bench.asked("GET", u"/devices/"_s + directory.sales.text()); };
    const int before = read();
    QTRY_VERIFY(read() > before + 2);
    QCOMPARE(synced.size(), 1);
}

QTEST_GUILESS_MAIN(TestDeviceDirectory)
#include "tst_devicedirectory.moc"
