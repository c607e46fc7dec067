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
    void redirectAfterAWriteIsSettledByReading_data();
    void redirectAfterAWriteIsSettledByReading();
    void lostAnswerByEmailProvesNothing_data();
    void lostAnswerByEmailProvesNothing();
    void lostAnswerAndLostReadingStayUnknown();
    void checksWhatIsUnknownAndNothingElse();
    void acceptedButNotReadAgainIsUnknown_data();
    void acceptedButNotReadAgainIsUnknown();
    void writeOfACrashedRunIsUnknown();
    void aChangeMeanwhileIsNotOverwritten();
    void whatAColleagueDidAlreadyIsNothingToDo();
    void assigns_data();
    void assigns();
    void changesLabels_data();
    void changesLabels();
    void recordsTheLabelsThatWereWanted();
    void marksReadAndUnread();
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

/// Chats name their agent by id, so an owner that is read may be the one of a colleague's assignment.
void TestChatVerbs::lostAnswerByEmailProvesNothing_data()
{
    QTest::addColumn<bool>("applied");
    QTest::newRow("it happened") << true;
    QTest::newRow("a colleague was faster") << false;
}

void TestChatVerbs::lostAnswerByEmailProvesNothing()
{
    QFETCH(const bool, applied);
    VerbBench bench;
    QVERIFY(bench.load());
    QList<simulator::Agent> team;
    bench.change([&](simulator::State &state) {
        std::ranges::copy_if(state.account.team, std::back_inserter(team),
                             [](const simulator::Agent &agent) { return agent.status == u"active"; });
    });
    const ChatId id =
        bench.chats(1, [](const simulator::Chat &c) { return c.status == u"pending" && !c.isOwned(); }).constFirst();
    if (!applied) {
        bench.force("PATCH", u"/owner"_s, 502);
        QObject::connect(&bench.journal(), &Journal::begun, &bench.desk,
                         [&] { bench.changeChat(id, [&team](simulator::Chat &chat) { chat.agent = team.at(1).id; }); });
    } else {
        bench.proxy().setFault(testing::Fault::Fin, testing::FaultServer::verb("PATCH"), 1);
    }
    bench.verbs.run(ChatVerb::assign({{}, team.at(0).email, {}}), {id});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.onServer(id).agent, team.at(applied ? 0 : 1).id);
    QCOMPARE(bench.report().count(Outcome::Unknown), 1);
    QCOMPARE(bench.entries().first().outcome, Recorded::Unknown);
    QCOMPARE(bench.desk.model().mark(id), WriteMark::Unknown);
    QCOMPARE(bench.inTable(id).agent.text(), bench.onServer(id).agent); // what is known is shown
}

/// A server may redirect after the write was done, so only 307 and 308 prove that it was not.
void TestChatVerbs::redirectAfterAWriteIsSettledByReading_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("applied");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Recorded>("recorded");
    for (int status : {301, 302, 303}) {
        QTest::addRow("%d after it", status) << status << true << Outcome::Done << Recorded::Done;
        QTest::addRow("%d in its place", status) << status << false << Outcome::Unknown << Recorded::Unknown;
    }
    for (int status : {307, 308})
        QTest::addRow("%d", status) << status << false << Outcome::Failed << Recorded::Failed;
}

void TestChatVerbs::redirectAfterAWriteIsSettledByReading()
{
    QFETCH(const int, status);
    QFETCH(const bool, applied);
    VerbBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.chatWith(u"pending"_s);
    bench.force("PATCH", u"/status"_s, status, 1, applied);
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), {id});
    QVERIFY(bench.waitForReport());
    QTEST(bench.report().items.first().outcome, "outcome");
    QCOMPARE(bench.report().items.first().error->kind, ApiError::Kind::Redirected);
    QTEST(bench.entries().first().outcome, "recorded");
    QCOMPARE(bench.inTable(id).status, applied ? ChatStatus::Resolved : ChatStatus::Pending);
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
    QSignalSpy checked(&bench.verbs, &ChatVerbs::checked);
    const quint64 check = bench.verbs.readAgain(bench.report());
    QVERIFY(check != 0);
    QTRY_COMPARE(checked.count(), 1);
    const VerbReport found = checked.constFirst().constFirst().value<VerbReport>();
    QCOMPARE(found.run, check);
    QCOMPARE(found.count(Outcome::Done), 1);
    QCOMPARE(bench.desk.model().mark(id), WriteMark::None);
    QCOMPARE(bench.inTable(id).status, ChatStatus::Resolved);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 1);
}

void TestChatVerbs::checksWhatIsUnknownAndNothingElse()
{
    VerbBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chatsWith(u"pending"_s, 6);
    for (const ChatId &id : ids.first(5))
        bench.force("PATCH", id.text(), 502);
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), ids);
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Unknown), 5);
    bench.changeChat(ids[0], [](simulator::Chat &chat) { chat.status = u"resolved"_s; });
    bench.force("GET", ids[1].text(), 404);
    bench.host().log().clear();

    QSignalSpy checked(&bench.verbs, &ChatVerbs::checked), failed(&bench.verbs, &ChatVerbs::readFailed);
    const quint64 check = bench.verbs.readAgain(bench.report());
    QTRY_COMPARE(checked.count(), 1);
    const VerbReport found = checked.constFirst().constFirst().value<VerbReport>();
    QCOMPARE(found.run, check);
    QVERIFY(bench.report().isRepeatedBy(found));
    QCOMPARE(found.items.size(), 4);
    QCOMPARE(found.count(Outcome::Done), 1);
    QCOMPARE(found.count(Outcome::Failed), 3);
    for (const VerbReport::Item &item : found.items) {
        QCOMPARE(item.outcome == Outcome::Done, item.id == ids[0]);
        QVERIFY(!item.error);
        QCOMPARE(bench.desk.model().mark(item.id), item.id == ids[0] ? WriteMark::None : WriteMark::Failed);
    }
    QCOMPARE(failed.count(), 1);
    const VerbReport unread = failed.constFirst().at(0).value<VerbReport>();
    QCOMPARE(unread.items.size(), 1);
    QCOMPARE(unread.items.first().id, ids[1]);
    QCOMPARE(unread.items.first().outcome, Outcome::Unknown);
    QVERIFY(failed.constFirst().at(1).value<ApiError>().isNotFound());
    QCOMPARE(bench.desk.model().mark(ids[1]), WriteMark::Unknown);
    QCOMPARE(bench.host().log().writes().size(), 0);
    QCOMPARE(bench.host().log().matching("GET", ids[5].text()).size(), 0);
    QCOMPARE(bench.verbs.readAgain(found), 0);
}

void TestChatVerbs::acceptedButNotReadAgainIsUnknown_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("forbidden") << 403;
    QTest::newRow("unreachable") << 0;
}

void TestChatVerbs::acceptedButNotReadAgainIsUnknown()
{
    QFETCH(const int, status);
    VerbBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.chatWith(u"pending"_s);
    bench.failReadsOnceWritten(status);
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), {id});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Unknown), 1);
    const std::optional<ApiError> &error = bench.report().items.first().error;
    QVERIFY(error && error->outcomeUnknown() && error->accepted);
    QCOMPARE(bench.onServer(id).status, u"resolved"_s);
    QCOMPARE(bench.desk.model().mark(id), WriteMark::Unknown);
    QCOMPARE(bench.entries().first().outcome, Recorded::Unknown);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 1);
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
    QTest::newRow("remove all") << ChatVerb::removeLabels({u"one"_s, u"two"_s}) << QStringList();
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
    QCOMPARE(bench.entries().first().after, bench.inTable(id).labels.join(u", "_s));
}

void TestChatVerbs::recordsTheLabelsThatWereWanted()
{
    VerbBench bench;
    const ChatId id = bench.chatWith(u"active"_s);
    bench.changeChat(id, [](simulator::Chat &chat) { chat.labels = {u"one"_s, u"two"_s}; });
    QVERIFY(bench.load());
    bench.force("PATCH", u"/labels"_s, 403, -1);
    bench.verbs.run(ChatVerb::removeLabels({u"one"_s}), {id});
    QVERIFY(bench.waitForReport());
    bench.verbs.run(ChatVerb::addLabels({u"three"_s}), {id});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.entries().first().after, u"two"_s);
    QCOMPARE(bench.entries().last().after, u"one, two, three"_s);
    QCOMPARE(bench.entries().last().outcome, Recorded::Failed);
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

QTEST_GUILESS_MAIN(TestChatVerbs)
#include "tst_chatverbs.moc"
