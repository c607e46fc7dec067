#include "verbbench.h"

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Outcome = VerbReport::Outcome;
using Recorded = JournalEntry::Outcome;

class TestChatVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsStatus_data();
    void setsStatus();
    void oneClickOneRequest();
    void sendsNothingWhenAlreadySo();
    void keepsTheOldValueWhenRefused();
    void unassigns();
    void unassignOfUnassignedIsNotAFailure();
    void refusedUnassignIsSettledByReading();
    void lostAnswerIsSettledByReading();
    void lostAnswerAndLostReadingStayUnknown();
    void retriesOnlyFailures();
    void goesOnAfterAnotherNumberWasOpened();
    void writeOfACrashedRunIsUnknown();
};

void TestChatVerbs::setsStatus_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("active") << u"pending"_s << u"active"_s;
    QTest::newRow("pending") << u"active"_s << u"pending"_s;
    QTest::newRow("resolved") << u"pending"_s << u"resolved"_s;
    QTest::newRow("archived") << u"resolved"_s << u"archived"_s;
    QTest::newRow("removed") << u"active"_s << u"removed"_s;
}

void TestChatVerbs::setsStatus()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    VerbBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.chatWith(from);
    QVERIFY(bench.verbs.run(ChatVerb::setStatus(chatStatusFromWord(to)), {id}) != 0);
    // Pending, not optimistic: until the answer the row keeps its old value.
    QCOMPARE(bench.desk.model().mark(id), WriteMark::Saving);
    QCOMPARE(bench.inTable(id).statusWord, from);
    QVERIFY(bench.waitForReport());

    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QCOMPARE(bench.report().items.first().before->statusWord, from);
    QCOMPARE(bench.report().items.first().after->statusWord, to);
    QCOMPARE(bench.onServer(id).status, to);
    QCOMPARE(bench.inTable(id).statusWord, to);
    QCOMPARE(bench.desk.model().mark(id), WriteMark::None);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 1);
    const QList<JournalEntry> entries = bench.entries();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().verb, u"set-status"_s);
    QCOMPARE(entries.first().object, id.text());
    QCOMPARE(entries.first().before, from);
    QCOMPARE(entries.first().after, to);
    QCOMPARE(entries.first().outcome, Recorded::Done);
    QCOMPARE(entries.first().undoes, 0);
}

void TestChatVerbs::oneClickOneRequest()
{
    VerbBench bench;
    QVERIFY(bench.load());
    bench.change([](simulator::State &state) { state.knobs.latency = 100; });
    const ChatId id = bench.chatWith(u"pending"_s);
    int started = 0;
    for (int i = 0; i < 20; ++i)
        started += bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), {id, id}) != 0 ? 1 : 0;
    QCOMPARE(started, 1);
    QVERIFY(bench.verbs.isBusy(id));
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().items.size(), 1);
    QCOMPARE(bench.verbs.running(), 0);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 1);
}

void TestChatVerbs::sendsNothingWhenAlreadySo()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.chatWith(u"resolved"_s);
    bench.host().log().clear();
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), {id});
    QCOMPARE(bench.reports.size(), 1);
    QCOMPARE(bench.report().count(Outcome::NothingToDo), 1);
    QCOMPARE(bench.host().log().matching({}, u"/chats/"_s).size(), 0);
    QVERIFY(bench.entries().isEmpty());
}

void TestChatVerbs::keepsTheOldValueWhenRefused()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.chatWith(u"pending"_s);
    bench.force("PATCH", {}, 403);
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Active), {id});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Failed), 1);
    QVERIFY(bench.report().items.first().error->isForbidden());
    QCOMPARE(bench.inTable(id).status, ChatStatus::Pending);
    QCOMPARE(bench.desk.model().mark(id), WriteMark::Failed);
    QCOMPARE(bench.entries().first().outcome, Recorded::Failed);
    QCOMPARE(bench.entries().first().httpStatus, 403);
}

void TestChatVerbs::unassigns()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.ownedChat();
    bench.verbs.run(ChatVerb::unassign(), {id});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QVERIFY(!bench.onServer(id).isOwned());
    QVERIFY(!bench.inTable(id).isAssigned());
    // The service returns an unassigned chat to pending; the row shows it because it was read again.
    QCOMPARE(bench.inTable(id).status, ChatStatus::Pending);
    QCOMPARE(bench.asked("DELETE", u"/owner"_s), 1);
}

void TestChatVerbs::unassignOfUnassignedIsNotAFailure()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.ownedChat();
    // Somebody else was faster, and the list does not know it yet.
    bench.changeChat(id, [](simulator::Chat &chat) {
        chat.agent.clear();
        chat.department.clear();
    });
    bench.verbs.run(ChatVerb::unassign(), {id});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::NothingToDo), 1);
    QVERIFY(!bench.inTable(id).isAssigned());
    QCOMPARE(bench.desk.model().mark(id), WriteMark::None);

    bench.verbs.run(ChatVerb::unassign(), {id});
    QCOMPARE(bench.reports.size(), 2);
    QCOMPARE(bench.asked("DELETE", u"/owner"_s), 0);
}

void TestChatVerbs::refusedUnassignIsSettledByReading()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.ownedChat();
    // Somebody else was faster by less than the two requests are apart.
    bench.force("DELETE", u"/owner"_s, 409, 1, true);
    bench.verbs.run(ChatVerb::unassign(), {id});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::NothingToDo), 1);
    QCOMPARE(bench.entries().first().outcome, Recorded::NothingToDo);
    QVERIFY(!bench.inTable(id).isAssigned());
}

void TestChatVerbs::lostAnswerIsSettledByReading()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.chatWith(u"pending"_s);
    bench.proxy().setFault(testing::Fault::Fin, testing::FaultServer::verb("PATCH"), 1);
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), {id});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QCOMPARE(bench.inTable(id).status, ChatStatus::Resolved);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 1);
}

void TestChatVerbs::lostAnswerAndLostReadingStayUnknown()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.chatWith(u"pending"_s);
    bool written = false; // from the write on, every answer is lost
    bench.proxy().setFault(testing::Fault::Fin, [&written](const testing::SeenRequest &request) {
        written = written || request.verb == "PATCH";
        return written;
    });
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), {id});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Unknown), 1);
    QCOMPARE(bench.desk.model().mark(id), WriteMark::Unknown);
    QCOMPARE(bench.inTable(id).status, ChatStatus::Pending);
    QCOMPARE(bench.entries().first().outcome, Recorded::Unknown);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 1);
    QCOMPARE(bench.verbs.retryFailed(bench.report()), 0); // never the ones that may have happened

    // Reading settles it, without another write.
    bench.proxy().clearFaults();
    bench.verbs.readAgain({id});
    QTRY_COMPARE(bench.desk.model().mark(id), WriteMark::None);
    QCOMPARE(bench.inTable(id).status, ChatStatus::Resolved);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 1);
}

void TestChatVerbs::retriesOnlyFailures()
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

void TestChatVerbs::goesOnAfterAnotherNumberWasOpened()
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

void TestChatVerbs::writeOfACrashedRunIsUnknown()
{
    const QTemporaryDir folder;
    StateDb state(folder.filePath(u"state.db"_s));
    const DeviceId sales = DeviceId::fromServer(u"68f00000000000000000000a"_s);
    const QUuid account = QUuid::createUuid();
    Journal earlier(state);
    WriteLog crashed(earlier, account);
    QVERIFY(crashed.begin(u"set-status"_s, sales, u"15550100002@c.us"_s, u"pending"_s, u"resolved"_s));
    Journal journal(state);
    WriteLog next(journal, account);
    for (int i = 0; i < 2; ++i)
        QVERIFY(next.begin(u"unassign"_s, sales, u"15550100003@c.us"_s, {}, {}));
    const QList<JournalEntry> entries = journal.entries(account, 10); // newest first
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries[2].outcome, Recorded::Unknown);
    QCOMPARE(entries[1].outcome, Recorded::Open); // this run's own entries are left alone
    QCOMPARE(entries[0].outcome, Recorded::Open);
}

QTEST_GUILESS_MAIN(TestChatVerbs)
#include "tst_chatverbs.moc"
