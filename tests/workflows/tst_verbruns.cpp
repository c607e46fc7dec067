// Runs over many chats: how they share the client, stop, wait and end.
#include "verbbench.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Outcome = VerbReport::Outcome;

class TestVerbRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aThousandChats();
    void aClickDoesNotWaitForAThousand();
    void stopFinishesWhatIsInFlight();
    void waitsWhileTheServerAsksTo();
    void aWriteToldToSlowDownIsNotRepeated();
    void aRefusedKeyEndsTheRun();
    void whatCannotBeRecordedIsNotSent();
    void marksComeBackWithTheNumber();
    void retriesOnlyFailures();
    void goesOnAfterAnotherNumberWasOpened();
};

void TestVerbRuns::aThousandChats()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chats(1'000, [](const simulator::Chat &) { return true; });
    QCOMPARE(ids.size(), 1'000);
    QList<ChatVerbs::Progress> told;
    QObject::connect(&bench.verbs, &ChatVerbs::progressed, &bench.desk,
                     [&told](const ChatVerbs::Progress &progress) { told.append(progress); });
    int rowSignals = 0;
    QObject::connect(&bench.desk.model(), &QAbstractItemModel::dataChanged, &bench.desk, [&] { ++rowSignals; });
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Removed), ids);
    QVERIFY(rowSignals <= 64); // all of them marked in one go
    QCOMPARE(bench.desk.model().mark(ids.constLast()), WriteMark::Saving);
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().items.size(), 1'000);
    QCOMPARE(bench.report().count(Outcome::Done) + bench.report().count(Outcome::NothingToDo), 1'000);
    QVERIFY(bench.proxy().mostAtOnce() <= 4); // loading took four
    QCOMPARE(bench.verbs.running(), 0);
    // Progress is told once a frame, not once a chat, and only ever grows.
    QVERIFY(!told.isEmpty() && told.size() < 1'000);
    QVERIFY(std::ranges::is_sorted(told, {}, &ChatVerbs::Progress::settled));
    QCOMPARE(told.constLast().total, 1'000);
    for (const ChatId &id : ids)
        QCOMPARE(bench.inTable(id).status, ChatStatus::Removed);
    qInfo("1000 chats: %d progress signals, %d row signals", int(told.size()), rowSignals);
}

void TestVerbRuns::aClickDoesNotWaitForAThousand()
{
    VerbBench bench;
    QVERIFY(bench.load());
    bench.change([](simulator::State &state) { state.knobs.latency = 10; });
    const QList<ChatId> many = bench.chatsWith(u"pending"_s, 40);
    const ChatId one = bench.chatWith(u"resolved"_s);
    const quint64 bulk = bench.verbs.run(ChatVerb::setStatus(ChatStatus::Archived), many);
    const quint64 click = bench.verbs.run(ChatVerb::setStatus(ChatStatus::Active), {one});
    QCOMPARE(bench.verbs.progress().size(), 2);
    QVERIFY(bench.waitForReport(2));
    QCOMPARE(bench.reports[0].run, click);
    QCOMPARE(bench.reports[1].run, bulk);
    QCOMPARE(bench.reports[1].count(Outcome::Done), 40);
}

void TestVerbRuns::stopFinishesWhatIsInFlight()
{
    VerbBench bench;
    QVERIFY(bench.load());
    bench.change([](simulator::State &state) { state.knobs.latency = 5; });
    const QList<ChatId> ids = bench.chatsWith(u"pending"_s, 40);
    QObject::connect(&bench.verbs, &ChatVerbs::progressed, &bench.desk, [&](const ChatVerbs::Progress &progress) {
        if (progress.settled >= 6)
            bench.verbs.stop(progress.run);
    });
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), ids);
    QVERIFY(bench.waitForReport());
    QVERIFY(bench.report().stopped);
    QVERIFY(!bench.report().stopReason);
    const int done = bench.report().count(Outcome::Done);
    QVERIFY(done >= 6 && done < 40);
    QCOMPARE(bench.report().count(Outcome::NotStarted), 40 - done);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), done);
    for (const VerbReport::Item &item : bench.report().items) {
        QCOMPARE(bench.onServer(item.id).status, item.outcome == Outcome::Done ? u"resolved"_s : u"pending"_s);
        QCOMPARE(bench.desk.model().mark(item.id), WriteMark::None);
    }
}

void TestVerbRuns::waitsWhileTheServerAsksTo()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chatsWith(u"pending"_s, 12);
    bench.change([&](simulator::State &state) {
        simulator::ForcedAnswer slowDown;
        slowDown.verb = "GET";
        slowDown.path = ids[5].text();
        slowDown.status = 429;
        slowDown.headers = {{"Retry-After", "1"}};
        state.knobs.forced.append(slowDown);
    });
    QSignalSpy paused(&bench.verbs, &ChatVerbs::pausedChanged);
    bool toldPaused = false;
    QObject::connect(&bench.verbs, &ChatVerbs::progressed, &bench.desk,
                     [&toldPaused](const ChatVerbs::Progress &progress) { toldPaused |= progress.paused; });
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), ids);
    QTRY_VERIFY(bench.verbs.isPaused());
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Done), 12); // nothing failed, nothing was asked of the person
    QVERIFY(!bench.verbs.isPaused());
    QCOMPARE(paused.size(), 2);
    QVERIFY(toldPaused);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 12);
}

void TestVerbRuns::aWriteToldToSlowDownIsNotRepeated()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.chatWith(u"pending"_s);
    bench.change([](simulator::State &state) {
        simulator::ForcedAnswer slowDown;
        slowDown.verb = "PATCH";
        slowDown.status = 429;
        slowDown.headers = {{"Retry-After", "1"}};
        state.knobs.forced.append(slowDown);
    });
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), {id});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Failed), 1);
    QCOMPARE(bench.report().items[0].error->kind, ApiError::Kind::RateLimited);
    QTRY_VERIFY(!bench.verbs.isPaused());
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 1);
    QCOMPARE(bench.onServer(id).status, u"pending"_s);
}

void TestVerbRuns::aRefusedKeyEndsTheRun()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chatsWith(u"pending"_s, 40);
    bench.force({}, {}, 401, -1);
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), ids);
    QVERIFY(bench.waitForReport());
    QVERIFY(bench.report().stopped);
    QVERIFY(bench.report().stopReason && bench.report().stopReason->isUnauthorized());
    QVERIFY(bench.report().count(Outcome::Failed) <= 3);
    QCOMPARE(bench.report().count(Outcome::Failed) + bench.report().count(Outcome::NotStarted), 40);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 0);
}

void TestVerbRuns::whatCannotBeRecordedIsNotSent()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const QTemporaryDir folder;
    StateDb state(folder.filePath(u"state.db"_s));
    Journal journal(state);
    WriteLog log(journal, QUuid::createUuid());
    ChatVerbs verbs(bench.client(), log, bench.desk);
    QSignalSpy notRecorded(&verbs, &ChatVerbs::notRecorded);
    QSignalSpy finished(&verbs, &ChatVerbs::finished);
    const QList<ChatId> ids = bench.chatsWith(u"pending"_s, 20);
    // The disk gives up in the middle of a run.
    QObject::connect(&verbs, &ChatVerbs::progressed, &bench.desk, [&](const ChatVerbs::Progress &progress) {
        if (progress.settled >= 4)
            QSqlQuery(*state.database()).exec(u"DROP TABLE journal"_s);
    });
    verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), ids);
    QVERIFY(finished.wait(20'000));
    const auto report = finished.first().first().value<VerbReport>();
    QCOMPARE(notRecorded.size(), 1);
    QVERIFY(!notRecorded.first().first().toString().isEmpty());
    QVERIFY(report.stopped);
    const int done = report.count(Outcome::Done);
    QVERIFY(done >= 4 && done < 20);
    QCOMPARE(report.count(Outcome::NotStarted), 20 - done);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), done);
    for (const ChatId &id : ids)
        QCOMPARE(bench.desk.model().mark(id), WriteMark::None);
}

void TestVerbRuns::marksComeBackWithTheNumber()
{
    VerbBench bench;
    QVERIFY(bench.load());
    bench.change([](simulator::State &state) { state.knobs.latency = 100; });
    const ChatId id = bench.chatWith(u"pending"_s);
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), {id});
    bench.desk.open(bench.number(u"Support"_s));
    bench.desk.open(bench.sales);
    QTRY_COMPARE(bench.desk.model().mark(id), WriteMark::Saving);
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.desk.model().mark(id), WriteMark::None);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 1);
}

void TestVerbRuns::retriesOnlyFailures()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chatsWith(u"pending"_s, 5);
    bench.force("PATCH", {}, 409, 2);
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Archived), ids);
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Done), 3);
    QCOMPARE(bench.report().count(Outcome::Failed), 2);
    QVERIFY(!bench.report().stopped);
    bench.verbs.retryFailed(bench.report());
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Done), 2);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 7);
    for (const ChatId &id : ids)
        QCOMPARE(bench.onServer(id).status, u"archived"_s);
}

void TestVerbRuns::goesOnAfterAnotherNumberWasOpened()
{
    VerbBench bench;
    QVERIFY(bench.load());
    bench.change([](simulator::State &state) { state.knobs.latency = 50; });
    const ChatId id = bench.chatWith(u"pending"_s);
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), {id});
    bench.desk.open(bench.number(u"Support"_s));
    QVERIFY(!bench.verbs.isBusy(id)); // of the number that is open now
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().device, bench.sales);
    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QCOMPARE(bench.onServer(id).status, u"resolved"_s);
    QVERIFY(!bench.desk.model().contains(id));
}

QTEST_GUILESS_MAIN(TestVerbRuns)
#include "tst_verbruns.moc"
