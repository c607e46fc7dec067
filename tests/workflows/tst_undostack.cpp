#include "verbbench.h"
#include "workflows/undostack.h"

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Outcome = VerbReport::Outcome;

namespace {

struct UndoBench : VerbBench {
    UndoStack stack{verbs};

    bool runToEnd(const ChatVerb &verb, const QList<ChatId> &ids)
    {
        return verbs.run(verb, ids) != 0 && waitForReport();
    }
    bool undoToEnd() { return stack.undo() != 0 && waitForReport(); }
    Outcome outcomeOf(const ChatId &id) const
    {
        for (const VerbReport::Item &item : report().items) {
            if (item.id == id)
                return item.outcome;
        }
        return Outcome::Open;
    }
};

/// What a verb may change of a chat, as the server has it.
struct ServerState {
    explicit ServerState(const simulator::Chat &chat)
        : status(chat.status)
        , agent(chat.agent)
        , department(chat.department)
        , labels(chat.labels)
        , isUnread(chat.unread != 0)
    {
        labels.sort();
    }
    bool operator==(const ServerState &) const = default;

    QString status;
    QString agent;
    QString department;
    QStringList labels;
    bool isUnread = false;
};

} // namespace

class TestUndoStack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyChatGoesBackToItsOwnStatus();
    void everyKindGoesBack_data();
    void everyKindGoesBack();
    void aThousandChatsGoBack();
    void changedByAColleagueIsNamedAndKept();
    void aChangeThatDoesNotCollideIsKept();
    void whatCannotBeSetIsNamed();
    void alreadyBackIsNothingToDo();
    void failureInTheMiddle();
    void unknownOutcomeInTheMiddle();
    void unseenRunIsLookedAtOnly();
    void stopInTheMiddle();
    void halfTheWayBackIsRetriedFromThere();
    void labelsAreChangedInOneStep();
    void aHalfChangeOfLabelsGoesBack();
    void remembersTheLastRuns();
    void chatsBeingWrittenAreNamed();
};

void TestUndoStack::everyChatGoesBackToItsOwnStatus()
{
    UndoBench bench;
    QVERIFY(bench.load());
    QSignalSpy changed(&bench.stack, &UndoStack::changed);
    QVERIFY(!bench.stack.undoable());
    const QList<ChatId> ids{bench.chatWith(u"pending"_s), bench.chatWith(u"active"_s), bench.chatWith(u"resolved"_s)};
    QVERIFY(bench.runToEnd(ChatVerb::setStatus(ChatStatus::Archived), ids));
    for (const ChatId &id : ids)
        QCOMPARE(bench.onServer(id).status, u"archived"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(bench.stack.undoable()->count, 3);
    QCOMPARE(bench.stack.undoable()->names.size(), 3);
    QCOMPARE(bench.stack.undoable()->names.constFirst(), bench.report().items.constFirst().name);
    QCOMPARE(bench.stack.undoable()->verb, ChatVerb::setStatus(ChatStatus::Archived));

    QVERIFY(bench.undoToEnd());
    QVERIFY(bench.report().isUndo());
    QCOMPARE(bench.report().count(Outcome::Done), 3);
    QCOMPARE(bench.onServer(ids[0]).status, u"pending"_s);
    QCOMPARE(bench.onServer(ids[1]).status, u"active"_s);
    QCOMPARE(bench.onServer(ids[2]).status, u"resolved"_s);
    QCOMPARE(bench.inTable(ids[2]).status, ChatStatus::Resolved);
    QVERIFY(!bench.stack.undoable()); // an undo is not undone
    // The journal ties each way back to what it took back.
    const QList<JournalEntry> entries = bench.entries();
    QCOMPARE(entries.size(), 6);
    for (const JournalEntry &entry : entries.mid(3)) {
        const auto original =
            std::ranges::find_if(entries, [&entry](const JournalEntry &e) { return e.id == entry.undoes; });
        QVERIFY(original != entries.end());
        QCOMPARE(original->object, entry.object);
        QCOMPARE(original->undoes, 0);
    }
}

void TestUndoStack::everyKindGoesBack_data()
{
    using Fits = std::function<bool(const simulator::Chat &)>;
    using Make = std::function<ChatVerb(simulator::State &)>;
    QTest::addColumn<Fits>("fits");
    QTest::addColumn<Make>("make");
    const auto agent = [](simulator::State &state, int index) {
        QList<QString> active;
        for (const simulator::Agent &member : std::as_const(state.account.team)) {
            if (member.status == u"active")
                active.append(member.id);
        }
        return AgentId::fromServer(active.at(index));
    };
    const auto department = [](simulator::State &state) {
        return DepartmentId::fromServer(state.account.departments.constLast().id);
    };
    const auto labels = [](simulator::State &state) {
        QStringList names;
        for (const simulator::Label &label : std::as_const(state.account.labels)) {
            if (label.scope == u"chat")
                names.append(label.name);
        }
        return names;
    };
    const Fits pendingFree = [](const simulator::Chat &c) { return c.status == u"pending" && !c.isOwned(); };
    const Fits activeOwned = [](const simulator::Chat &c) {
        return c.status == u"active" && !c.agent.isEmpty() && c.department.isEmpty();
    };
    const Fits resolvedOwned = [](const simulator::Chat &c) { return c.status == u"resolved" && !c.agent.isEmpty(); };
    const Fits resolvedRead = [](const simulator::Chat &c) { return c.status == u"resolved" && c.unread == 0; };
    const Fits unread = [](const simulator::Chat &c) { return c.unread > 0; };
    const Fits labelled = [](const simulator::Chat &c) { return c.labels.size() == 2; };

    const Make unassign = [](simulator::State &) { return ChatVerb::unassign(); };
    // Assigning made it active: the status comes back as well.
    QTest::newRow("assign a pending chat") << pendingFree << Make([=](simulator::State &s) {
        return ChatVerb::assign({agent(s, 0), {}, {}});
    });
    QTest::newRow("assign by e-mail") << pendingFree << Make([=](simulator::State &s) {
        return ChatVerb::assign({{}, s.account.findAgent(agent(s, 0).text())->email, {}});
    });
    QTest::newRow("add a department to an agent") << activeOwned << Make([=](simulator::State &s) {
        return ChatVerb::assign({{}, {}, department(s)});
    });
    // Unassigning made it pending.
    QTest::newRow("unassign an active chat") << activeOwned << unassign;
    QTest::newRow("unassign a resolved chat") << resolvedOwned << unassign;
    // Marking a resolved chat unread reopened it.
    QTest::newRow("mark a resolved chat unread")
        << resolvedRead << Make([](simulator::State &) { return ChatVerb::markUnread(); });
    QTest::newRow("mark read") << unread << Make([](simulator::State &) { return ChatVerb::markRead(); });
    QTest::newRow("add labels") << labelled
                                << Make([=](simulator::State &s) { return ChatVerb::addLabels(labels(s)); });
    QTest::newRow("remove labels") << labelled
                                   << Make([=](simulator::State &s) { return ChatVerb::removeLabels(labels(s)); });
    QTest::newRow("replace labels") << labelled
                                    << Make([=](simulator::State &) { return ChatVerb::replaceLabels({}); });
    QTest::newRow("status") << resolvedOwned
                            << Make([](simulator::State &) { return ChatVerb::setStatus(ChatStatus::Removed); });
}

void TestUndoStack::everyKindGoesBack()
{
    using Fits = std::function<bool(const simulator::Chat &)>;
    using Make = std::function<ChatVerb(simulator::State &)>;
    QFETCH(Fits, fits);
    QFETCH(Make, make);
    UndoBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chats(1, fits);
    QVERIFY(!ids.isEmpty());
    ChatVerb verb;
    bench.change([&](simulator::State &state) { verb = make(state); });
    const ServerState before(bench.onServer(ids[0]));
    QVERIFY(bench.runToEnd(verb, ids));
    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QVERIFY(ServerState(bench.onServer(ids[0])) != before);
    QVERIFY(bench.undoToEnd());
    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QVERIFY(ServerState(bench.onServer(ids[0])) == before);
    for (const JournalEntry &entry : bench.entries())
        QCOMPARE(entry.outcome, JournalEntry::Outcome::Done);
}

void TestUndoStack::aThousandChatsGoBack()
{
    UndoBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chats(
        1'000, [](const simulator::Chat &chat) { return chatStatusFromWord(chat.status) != ChatStatus::Other; });
    QCOMPARE(ids.size(), 1'000);
    QHash<ChatId, QString> before;
    for (const ChatId &id : ids)
        before.insert(id, bench.inTable(id).statusWord);
    QVERIFY(QSet<QString>(before.cbegin(), before.cend()).size() >= 3);
    QVERIFY(bench.runToEnd(ChatVerb::setStatus(ChatStatus::Archived), ids));
    const int done = bench.report().count(Outcome::Done);
    QCOMPARE(done + bench.report().count(Outcome::NothingToDo), 1'000);
    QVERIFY(done > 500);
    QCOMPARE(bench.stack.undoable()->count, done);
    // Two colleagues are at work meanwhile.
    const QList<VerbReport::Item> changed = bench.report().itemsWith({Outcome::Done}).mid(done / 2, 2);
    for (const VerbReport::Item &item : changed)
        bench.changeChat(item.id, [](simulator::Chat &chat) { chat.status = u"removed"_s; });

    QVERIFY(bench.undoToEnd());
    QCOMPARE(bench.report().count(Outcome::Done), done - 2);
    QCOMPARE(bench.report().count(Outcome::ChangedMeanwhile), 2);
    for (const VerbReport::Item &item : changed)
        before.insert(item.id, u"removed"_s);
    for (const ChatId &id : ids) {
        QCOMPARE(bench.onServer(id).status, before.value(id));
        QCOMPARE(bench.inTable(id).statusWord, before.value(id));
    }
}

void TestUndoStack::changedByAColleagueIsNamedAndKept()
{
    UndoBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chatsWith(u"pending"_s, 3);
    QVERIFY(bench.runToEnd(ChatVerb::setStatus(ChatStatus::Resolved), ids));
    bench.changeChat(ids[1], [](simulator::Chat &chat) { chat.status = u"active"_s; });
    QVERIFY(bench.undoToEnd());
    QCOMPARE(bench.report().count(Outcome::Done), 2);
    QCOMPARE(bench.outcomeOf(ids[1]), Outcome::ChangedMeanwhile);
    const VerbReport::Item named = bench.report().itemsWith({Outcome::ChangedMeanwhile}).first();
    QVERIFY(!named.name.isEmpty());
    QCOMPARE(named.after->statusWord, u"active"_s);
    QCOMPARE(bench.onServer(ids[1]).status, u"active"_s);
    QCOMPARE(bench.inTable(ids[1]).statusWord, u"active"_s);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 5);

    // Whoever insists may.
    QVERIFY(bench.verbs.applyAnyway(bench.report()) != 0);
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QCOMPARE(bench.onServer(ids[1]).status, u"pending"_s);
}

void TestUndoStack::aChangeThatDoesNotCollideIsKept()
{
    UndoBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.chatWith(u"pending"_s);
    QVERIFY(bench.runToEnd(ChatVerb::setStatus(ChatStatus::Archived), {id}));
    bench.changeChat(id, [](simulator::Chat &chat) { chat.labels = {u"vip"_s}; });
    QVERIFY(bench.undoToEnd());
    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QCOMPARE(bench.onServer(id).status, u"pending"_s);
    QCOMPARE(bench.onServer(id).labels, QStringList{u"vip"_s});
}

void TestUndoStack::whatCannotBeSetIsNamed()
{
    UndoBench bench;
    const QList<ChatId> ids = bench.chatsWith(u"active"_s, 2);
    bench.changeChat(ids[0], [](simulator::Chat &chat) { chat.status = u"muted"_s; });
    QVERIFY(bench.load());
    QVERIFY(bench.runToEnd(ChatVerb::setStatus(ChatStatus::Resolved), ids));
    QCOMPARE(bench.report().count(Outcome::Done), 2);
    QVERIFY(bench.undoToEnd());
    QCOMPARE(bench.outcomeOf(ids[0]), Outcome::NotRestorable);
    QCOMPARE(bench.outcomeOf(ids[1]), Outcome::Done);
    QCOMPARE(bench.onServer(ids[0]).status, u"resolved"_s);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 3);
}

void TestUndoStack::alreadyBackIsNothingToDo()
{
    UndoBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.chatWith(u"pending"_s);
    QVERIFY(bench.runToEnd(ChatVerb::setStatus(ChatStatus::Archived), {id}));
    bench.changeChat(id, [](simulator::Chat &chat) { chat.status = u"pending"_s; });
    QVERIFY(bench.undoToEnd());
    QCOMPARE(bench.report().count(Outcome::NothingToDo), 1);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 1);
}

void TestUndoStack::failureInTheMiddle()
{
    UndoBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chatsWith(u"pending"_s, 3);
    QVERIFY(bench.runToEnd(ChatVerb::setStatus(ChatStatus::Archived), ids));
    bench.force("PATCH", ids[1].text(), 403);
    QVERIFY(bench.undoToEnd());
    QCOMPARE(bench.report().count(Outcome::Done), 2);
    QCOMPARE(bench.outcomeOf(ids[1]), Outcome::Failed);
    QVERIFY(bench.report().items[1].error->isForbidden());
    QCOMPARE(bench.onServer(ids[1]).status, u"archived"_s);
    QVERIFY(bench.verbs.retryFailed(bench.report()) != 0);
    QVERIFY(bench.waitForReport());
    QVERIFY(bench.report().isUndo());
    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QCOMPARE(bench.onServer(ids[1]).status, u"pending"_s);
}

void TestUndoStack::unknownOutcomeInTheMiddle()
{
    UndoBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chatsWith(u"pending"_s, 3);
    QVERIFY(bench.runToEnd(ChatVerb::setStatus(ChatStatus::Archived), ids));
    // From the write on, all answers about one chat are lost.
    bool written = false;
    bench.proxy().setFault(testing::Fault::Fin, [&written, lost = ids[1].text().toUtf8()](const auto &request) {
        const bool concerned = request.target.contains(lost.first(lost.indexOf('@')));
        written = written || (concerned && request.verb == "PATCH");
        return concerned && written;
    });
    QVERIFY(bench.undoToEnd());
    QCOMPARE(bench.report().count(Outcome::Done), 2);
    QCOMPARE(bench.outcomeOf(ids[1]), Outcome::Unknown);
    QCOMPARE(bench.desk.model().mark(ids[1]), WriteMark::Unknown);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 6);
}

/// Whether the run changed a chat was never seen: it may have been a colleague, so it is named and left alone.
void TestUndoStack::unseenRunIsLookedAtOnly()
{
    UndoBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chatsWith(u"pending"_s, 2);
    bool written = false;
    bench.proxy().setFault(testing::Fault::Fin, [&written, lost = ids[1].text().toUtf8()](const auto &request) {
        const bool concerned = request.target.contains(lost.first(lost.indexOf('@')));
        written = written || (concerned && request.verb == "PATCH");
        return concerned && written;
    });
    QVERIFY(bench.runToEnd(ChatVerb::setStatus(ChatStatus::Archived), ids));
    QCOMPARE(bench.report().count(Outcome::Unknown), 1);
    QCOMPARE(bench.stack.undoable()->count, 1);
    bench.proxy().clearFaults();
    QVERIFY(bench.undoToEnd());
    QCOMPARE(bench.outcomeOf(ids[0]), Outcome::Done);
    QCOMPARE(bench.outcomeOf(ids[1]), Outcome::ChangedMeanwhile);
    QCOMPARE(bench.onServer(ids[1]).status, u"archived"_s);
}

void TestUndoStack::stopInTheMiddle()
{
    UndoBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chatsWith(u"pending"_s, 30);
    QVERIFY(bench.runToEnd(ChatVerb::setStatus(ChatStatus::Archived), ids));
    bench.change([](simulator::State &state) { state.knobs.latency = 5; });
    const QMetaObject::Connection stopping =
        QObject::connect(&bench.verbs, &ChatVerbs::progressed, &bench.desk, [&](const ChatVerbs::Progress &progress) {
            if (progress.settled >= 5)
                bench.verbs.stop(progress.run);
        });
    QVERIFY(bench.undoToEnd());
    QObject::disconnect(stopping);
    const VerbReport stopped = bench.report();
    QVERIFY(stopped.stopped);
    QCOMPARE(stopped.count(Outcome::Done) + stopped.count(Outcome::NotStarted), 30);
    QVERIFY(stopped.count(Outcome::NotStarted) > 0);
    for (const VerbReport::Item &item : stopped.items) {
        QCOMPARE(bench.onServer(item.id).status, item.outcome == Outcome::Done ? u"pending"_s : u"archived"_s);
        QCOMPARE(bench.desk.model().mark(item.id), WriteMark::None);
    }
    QVERIFY(bench.verbs.continueStopped(stopped) != 0);
    QVERIFY(bench.waitForReport());
    for (const ChatId &id : ids)
        QCOMPARE(bench.onServer(id).status, u"pending"_s);
}

/// The owner came back and the status did not: trying again begins where the way back ended.
void TestUndoStack::halfTheWayBackIsRetriedFromThere()
{
    UndoBench bench;
    QVERIFY(bench.load());
    const ChatId id =
        bench.chats(1, [](const simulator::Chat &c) { return c.status == u"resolved" && !c.agent.isEmpty(); }).first();
    const ServerState before(bench.onServer(id));
    QVERIFY(bench.runToEnd(ChatVerb::unassign(), {id}));
    bench.force("PATCH", u"/status"_s, 500);
    QVERIFY(bench.undoToEnd());
    QVERIFY(bench.report().items[0].outcome != Outcome::Done);
    QCOMPARE(bench.onServer(id).agent, before.agent);
    QCOMPARE(bench.onServer(id).status, u"active"_s);
    // A 500 may have come after the effect, so it is unknown and not tried again by "Retry".
    QCOMPARE(bench.report().count(Outcome::Unknown), 1);

    bench.verbs.run(ChatVerb::unassign(), {id});
    QVERIFY(bench.waitForReport());
    bench.force("PATCH", u"/status"_s, 403);
    QVERIFY(bench.undoToEnd());
    QCOMPARE(bench.report().count(Outcome::Done), 1); // active before, so assigning was all
}

/// Two writes a chat, but one run, one result and one step back.
void TestUndoStack::labelsAreChangedInOneStep()
{
    UndoBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chats(3, [](const simulator::Chat &chat) {
        return chat.labels.contains(u"vip"_s) && !chat.labels.contains(u"complaint"_s);
    });
    QCOMPARE(ids.size(), 3);
    QList<ServerState> before;
    for (const ChatId &id : ids)
        before.append(ServerState(bench.onServer(id)));
    QVERIFY(bench.runToEnd(ChatVerb::changeLabels({u"complaint"_s}, {u"vip"_s}), ids));
    QCOMPARE(bench.reports.size(), 1);
    QCOMPARE(bench.report().count(Outcome::Done), 3);
    for (const ChatId &id : ids) {
        QVERIFY(bench.onServer(id).labels.contains(u"complaint"_s));
        QVERIFY(!bench.onServer(id).labels.contains(u"vip"_s));
    }
    const QList<JournalEntry> entries = bench.entries();
    QCOMPARE(entries.size(), 6);
    for (const VerbReport::Item &item : bench.report().items)
        QVERIFY(item.firstEntry != 0 && item.firstEntry != item.entry);
    QCOMPARE(bench.stack.undoable()->count, 3);
    QVERIFY(bench.undoToEnd());
    for (qsizetype i = 0; i < ids.size(); ++i)
        QVERIFY(ServerState(bench.onServer(ids[i])) == before[i]);
    QVERIFY(!bench.stack.undoable());
}

void TestUndoStack::aHalfChangeOfLabelsGoesBack()
{
    UndoBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chats(1, [](const simulator::Chat &chat) {
        return chat.labels.contains(u"vip"_s) && !chat.labels.contains(u"complaint"_s);
    });
    const ServerState before(bench.onServer(ids[0]));
    // Added, and then refused to remove.
    bool added = false;
    bench.proxy().setFault(testing::Fault::Refuse, [&bench, &added, &ids](const auto &request) {
        if (request.verb == "PATCH")
            added = true;
        else if (std::exchange(added, false))
            bench.force("PATCH", ids[0].text(), 403);
        return false;
    });
    QVERIFY(bench.runToEnd(ChatVerb::changeLabels({u"complaint"_s}, {u"vip"_s}), ids));
    QVERIFY(bench.onServer(ids[0]).labels.contains(u"complaint"_s));
    QVERIFY(bench.onServer(ids[0]).labels.contains(u"vip"_s));
    QCOMPARE(bench.outcomeOf(ids[0]), Outcome::Failed);
    QCOMPARE(bench.stack.undoable()->count, 1);
    bench.proxy().clearFaults();
    QVERIFY(bench.undoToEnd());
    QVERIFY(ServerState(bench.onServer(ids[0])) == before);
}

void TestUndoStack::remembersTheLastRuns()
{
    UndoBench bench;
    QVERIFY(bench.load());
    const ChatId id = bench.chatWith(u"pending"_s);
    quint64 first = 0;
    for (qsizetype i = 0; i <= UndoStack::mostRuns; ++i) {
        QVERIFY(bench.runToEnd(ChatVerb::setStatus(i % 2 == 0 ? ChatStatus::Archived : ChatStatus::Pending), {id}));
        first = first == 0 ? bench.report().run : first;
    }
    QVERIFY(!bench.stack.undoable(first));
    QVERIFY(bench.stack.undoable(first + 1));
    QCOMPARE(bench.stack.undo(first), 0);
    // Nothing to do and all failed runs are not remembered.
    const quint64 top = bench.stack.undoable()->run;
    QVERIFY(bench.verbs.run(ChatVerb::setStatus(ChatStatus::Archived), {id}) != 0);
    QCOMPARE(bench.stack.undoable()->run, top);
}

void TestUndoStack::chatsBeingWrittenAreNamed()
{
    UndoBench bench;
    QVERIFY(bench.load());
    const QList<ChatId> ids = bench.chatsWith(u"pending"_s, 2);
    QVERIFY(bench.runToEnd(ChatVerb::setStatus(ChatStatus::Archived), ids));
    bench.change([](simulator::State &state) { state.knobs.latency = 200; });
    bench.verbs.run(ChatVerb::addLabels({u"vip"_s}), {ids[0]});
    QVERIFY(bench.stack.undo() != 0);
    QVERIFY(bench.waitForReport(2));
    const auto undo = std::ranges::find_if(bench.reports, &VerbReport::isUndo);
    QVERIFY(undo != bench.reports.end());
    QCOMPARE(undo->items.size(), 2);
    QCOMPARE(undo->items[0].outcome, Outcome::NotStarted);
    QCOMPARE(undo->items[1].outcome, Outcome::Done);
}

QTEST_GUILESS_MAIN(TestUndoStack)
#include "tst_undostack.moc"
