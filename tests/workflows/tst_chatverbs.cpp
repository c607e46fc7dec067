#include "verbbench.h"

#include <QSqlDatabase>
#include <QSqlQuery>

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
    void aChangeMeanwhileIsNotOverwritten();
    void whatAColleagueDidAlreadyIsNothingToDo();
    void assigns_data();
    void assigns();
    void changesLabels_data();
    void changesLabels();
    void marksReadAndUnread();
    void aThousandChats();
    void aClickDoesNotWaitForAThousand();
    void stopFinishesWhatIsInFlight();
    void waitsWhileTheServerAsksTo();
    void aWriteToldToSlowDownIsNotRepeated();
    void aRefusedKeyEndsTheRun();
    void whatCannotBeRecordedIsNotSent();
    void marksComeBackWithTheNumber();
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

void TestChatVerbs::aChangeMeanwhileIsNotOverwritten()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chatsWith(u"pending"_s, 3);
    bench.changeChat(ids[1], [](simulator::Chat &chat) { chat.status = u"active"_s; });
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), ids);
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Done), 2);
    const VerbReport::Item &changed = bench.report().items[1];
    QCOMPARE(changed.outcome, Outcome::ChangedMeanwhile);
    QCOMPARE(changed.before->statusWord, u"pending"_s);
    QCOMPARE(changed.after->statusWord, u"active"_s);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 2);
    QCOMPARE(bench.entries().size(), 2);
    // The row shows what it is now, and that it was not changed.
    QCOMPARE(bench.inTable(ids[1]).status, ChatStatus::Active);
    QCOMPARE(bench.desk.model().mark(ids[1]), WriteMark::Failed);

    // Applied anyway, but not over yet another change.
    const VerbReport first = bench.report();
    bench.changeChat(ids[1], [](simulator::Chat &chat) { chat.status = u"archived"_s; });
    QVERIFY(bench.verbs.applyAnyway(first) != 0);
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::ChangedMeanwhile), 1);
    QVERIFY(bench.verbs.applyAnyway(bench.report()) != 0);
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QCOMPARE(bench.onServer(ids[1]).status, u"resolved"_s);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 3);
    QCOMPARE(bench.desk.model().mark(ids[1]), WriteMark::None);
}

void TestChatVerbs::whatAColleagueDidAlreadyIsNothingToDo()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.chatWith(u"pending"_s);
    bench.changeChat(id, [](simulator::Chat &chat) { chat.status = u"resolved"_s; });
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), {id});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::NothingToDo), 1);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 0);
    QCOMPARE(bench.inTable(id).status, ChatStatus::Resolved);
    QVERIFY(bench.entries().isEmpty());
}

void TestChatVerbs::assigns_data()
{
    QTest::addColumn<QString>("to");
    for (const QString &to : {u"agent"_s, u"email"_s, u"department"_s, u"both"_s})
        QTest::newRow(qPrintable(to)) << to;
}

void TestChatVerbs::assigns()
{
    QFETCH(QString, to);
    VerbBench bench;
    QVERIFY(bench.load());
    simulator::Agent agent;
    QString department;
    bench.change([&](simulator::State &state) {
        agent = *std::ranges::find(state.account.team, u"active"_s, &simulator::Agent::status);
        department = state.account.departments.constFirst().id;
    });
    Assignment owner;
    if (to == u"email")
        owner.email = agent.email;
    if (to == u"agent" || to == u"both")
        owner.agent = AgentId::fromServer(agent.id);
    if (to == u"department" || to == u"both")
        owner.department = DepartmentId::fromServer(department);
    const ChatId id =
        bench.chats(1, [](const simulator::Chat &c) { return c.status == u"pending" && !c.isOwned(); }).constFirst();
    bench.verbs.run(ChatVerb::assign(owner), {id});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QCOMPARE(bench.onServer(id).agent, to == u"department" ? QString() : agent.id);
    QCOMPARE(bench.onServer(id).department, to == u"department" || to == u"both" ? department : QString());
    QVERIFY(bench.inTable(id).isAssigned());
    QCOMPARE(bench.inTable(id).status, ChatStatus::Active); // assigning a pending chat makes it active
    QCOMPARE(bench.asked("PATCH", u"/owner"_s), 1);
    QCOMPARE(bench.entries().first().verb, u"assign"_s);
    QCOMPARE(bench.entries().first().before, QString());
}

void TestChatVerbs::changesLabels_data()
{
    QTest::addColumn<ChatVerb>("verb");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("add") << ChatVerb::addLabels({u"two"_s, u"three"_s}) << QStringList{u"one"_s, u"three"_s, u"two"_s};
    QTest::newRow("remove") << ChatVerb::removeLabels({u"one"_s, u"three"_s}) << QStringList{u"two"_s};
    QTest::newRow("replace") << ChatVerb::replaceLabels({u"three"_s}) << QStringList{u"three"_s};
    QTest::newRow("clear") << ChatVerb::replaceLabels({}) << QStringList();
}

void TestChatVerbs::changesLabels()
{
    QFETCH(ChatVerb, verb);
    QFETCH(QStringList, expected);
    VerbBench bench;
    const ChatId id = bench.chatWith(u"active"_s);
    bench.change([](simulator::State &state) {
        for (const QString &name : {u"one"_s, u"two"_s, u"three"_s})
            state.account.labels.append({name, u"ruby"_s, u"chat"_s, {}});
    });
    bench.changeChat(id, [](simulator::Chat &chat) { chat.labels = {u"one"_s, u"two"_s}; });
    QVERIFY(bench.load());
    bench.verbs.run(verb, {id});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QStringList now = bench.onServer(id).labels;
    now.sort();
    QCOMPARE(now, expected);
    QCOMPARE(bench.inTable(id).labels.size(), expected.size());
    QCOMPARE(bench.asked("PATCH", u"/labels"_s), 1);
    QCOMPARE(bench.entries().first().before, u"one, two"_s);
}

void TestChatVerbs::marksReadAndUnread()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const ChatId resolved =
        bench.chats(1, [](const simulator::Chat &c) { return c.status == u"resolved" && c.unread == 0; }).constFirst();
    bench.verbs.run(ChatVerb::markUnread(), {resolved});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QVERIFY(bench.inTable(resolved).status != ChatStatus::Resolved); // unread reopens
    bench.verbs.run(ChatVerb::markRead(), {resolved});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QCOMPARE(bench.inTable(resolved).unread, 0);

    // Messages that nobody here has seen are not marked as read.
    const ChatId unread = bench.chats(1, [](const simulator::Chat &c) { return c.unread > 0; }).constFirst();
    bench.changeChat(unread, [](simulator::Chat &chat) { ++chat.unread; });
    bench.verbs.run(ChatVerb::markRead(), {unread});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::ChangedMeanwhile), 1);
    QVERIFY(bench.onServer(unread).unread > 1);
}

void TestChatVerbs::aThousandChats()
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
    QVERIFY(bench.proxy().mostAtOnce() <= 3);
    QCOMPARE(bench.verbs.running(), 0);
    // Progress is told once a frame, not once a chat, and only ever grows.
    QVERIFY(!told.isEmpty() && told.size() < 1'000);
    QVERIFY(std::ranges::is_sorted(told, {}, &ChatVerbs::Progress::settled));
    QCOMPARE(told.constLast().total, 1'000);
    for (const ChatId &id : ids)
        QCOMPARE(bench.inTable(id).status, ChatStatus::Removed);
    qInfo("1000 chats: %d progress signals, %d row signals", int(told.size()), rowSignals);
}

void TestChatVerbs::aClickDoesNotWaitForAThousand()
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

void TestChatVerbs::stopFinishesWhatIsInFlight()
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

void TestChatVerbs::waitsWhileTheServerAsksTo()
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

void TestChatVerbs::aWriteToldToSlowDownIsNotRepeated()
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

void TestChatVerbs::aRefusedKeyEndsTheRun()
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

void TestChatVerbs::whatCannotBeRecordedIsNotSent()
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

void TestChatVerbs::marksComeBackWithTheNumber()
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

QTEST_GUILESS_MAIN(TestChatVerbs)
#include "tst_chatverbs.moc"
