#include "workbench.h"
#include "workflows/chatdesk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Outcome = JournalEntry::Outcome;

class TestChatDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsEveryPage();
    void halvesThePageWhenRefused();
    void showsTheNewNumberOnly();
    void dropsWhatTheServerDropped();
    void keepsRowsWhenLoadingFails();
    void numberWithoutPlan();
    void setsStatus_data();
    void setsStatus();
    void oneClickOneRequest();
    void sendsNothingWhenAlreadySo();
    void keepsTheOldValueWhenRefused();
    void unassigns();
    void unassignOfUnassignedIsNotAFailure();
    void lostAnswerIsSettledByReading();
    void lostAnswerAndLostReadingStayUnknown();
    void retriesOnlyFailures();
    void verbGoesOnAfterAnotherNumberWasOpened();
    void writeOfACrashedRunIsUnknown();
};

namespace {

/// A desk with the chats of Sales loaded.
struct Desk {
    Desk()
        : chats(bench.client(), bench.log())
        , tester(&chats.model(), QAbstractItemModelTester::FailureReportingMode::Fatal)
        , sales(bench.number(u"Sales"_s))
    {
    }
    bool load()
    {
        QSignalSpy loaded(&chats, &ChatDesk::loaded);
        chats.open(sales);
        return loaded.wait(20'000);
    }
    ChatId chatWith(const QString &status)
    {
        return ChatId::fromServer(
            bench.findChat(sales, [&](const simulator::Chat &chat) { return chat.status == status; }));
    }
    ChatId ownedChat()
    {
        return ChatId::fromServer(bench.findChat(
            sales, [](const simulator::Chat &chat) { return !chat.agent.isEmpty() && !chat.isGroup(); }));
    }

    WorkBench bench;
    ChatDesk chats;
    QAbstractItemModelTester tester;
    DeviceId sales;
};

ChatDesk::Report reportOf(const QSignalSpy &spy)
{
    return spy.last().first().value<ChatDesk::Report>();
}

} // namespace

void TestChatDesk::loadsEveryPage()
{
    Desk desk;
    QVERIFY(desk.load());
    int expected = 0;
    desk.bench.change(
        [&](simulator::State &state) { expected = int(state.account.findDevice(desk.sales.text())->chats.size()); });
    QVERIFY(expected > 1'000);
    QCOMPARE(desk.chats.model().loadedCount(), expected);
    QVERIFY(!desk.chats.isLoading());
    QVERIFY(desk.chats.loadedAt() > 0);
    // Owners have names, not ids.
    const std::optional<Chat> chat = desk.chats.model().chat(desk.ownedChat());
    QVERIFY(chat);
    QTRY_VERIFY(desk.chats.ownerName(chat->agent.text()) != chat->agent.text());
}

void TestChatDesk::halvesThePageWhenRefused()
{
    Desk desk;
    desk.bench.change([](simulator::State &state) {
        simulator::ForcedAnswer refusal;
        refusal.verb = "GET";
        refusal.path = u"/chats"_s;
        refusal.status = 400;
        refusal.times = 1;
        state.knobs.forced.append(refusal);
    });
    QVERIFY(desk.load());
    QVERIFY(desk.chats.model().loadedCount() > 1'000);
}

void TestChatDesk::showsTheNewNumberOnly()
{
    Desk desk;
    desk.bench.change([](simulator::State &state) { state.knobs.latency = 30; });
    const DeviceId support = desk.bench.number(u"Support"_s);
    desk.chats.open(desk.sales);
    QSignalSpy loaded(&desk.chats, &ChatDesk::loaded);
    desk.chats.open(support);
    QVERIFY(loaded.wait(20'000));
    QSet<QString> known;
    desk.bench.change([&](simulator::State &state) {
        for (const simulator::Chat &chat : state.account.findDevice(support.text())->chats)
            known.insert(chat.wid);
    });
    QCOMPARE(desk.chats.model().loadedCount(), int(known.size()));
    for (int row = 0; row < desk.chats.model().rowCount(); ++row)
        QVERIFY(known.contains(desk.chats.model().idAt(row).text()));
    QCOMPARE(loaded.size(), 1);
}

void TestChatDesk::dropsWhatTheServerDropped()
{
    Desk desk;
    QVERIFY(desk.load());
    const int before = desk.chats.model().loadedCount();
    QString gone;
    desk.bench.change([&](simulator::State &state) {
        simulator::Device *device = state.account.findDevice(desk.sales.text());
        gone = device->chats.back().wid;
        device->chatByWid.remove(gone);
        device->chats.pop_back();
        device->newestFirst.clear();
    });
    QSignalSpy loaded(&desk.chats, &ChatDesk::loaded);
    desk.chats.refresh();
    QCOMPARE(desk.chats.model().loadedCount(), before); // rows stay while a refresh runs
    QVERIFY(loaded.wait(20'000));
    QCOMPARE(desk.chats.model().loadedCount(), before - 1);
    QVERIFY(!desk.chats.model().contains(ChatId::fromServer(gone)));
}

void TestChatDesk::keepsRowsWhenLoadingFails()
{
    Desk desk;
    QVERIFY(desk.load());
    const int before = desk.chats.model().loadedCount();
    desk.bench.change([](simulator::State &state) {
        simulator::ForcedAnswer portal;
        portal.path = u"/chats"_s;
        portal.status = 200;
        portal.body = "<html>Please sign in</html>";
        portal.times = -1;
        state.knobs.forced.append(portal);
    });
    QSignalSpy failed(&desk.chats, &ChatDesk::loadFailed);
    desk.chats.refresh();
    QVERIFY(failed.wait(20'000));
    QCOMPARE(failed.first().first().value<ApiError>().kind, ApiError::Kind::Unexpected);
    QCOMPARE(desk.chats.model().loadedCount(), before);
    QVERIFY(!desk.chats.isLoading());
}

void TestChatDesk::numberWithoutPlan()
{
    Desk desk;
    desk.bench.change(
        [&](simulator::State &state) { state.account.findDevice(desk.sales.text())->platformPlan = false; });
    QSignalSpy failed(&desk.chats, &ChatDesk::loadFailed);
    desk.chats.open(desk.sales);
    QVERIFY(failed.wait(20'000));
    QVERIFY(failed.first().first().value<ApiError>().isNotFound());
}

void TestChatDesk::setsStatus_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("active") << u"pending"_s << u"active"_s;
    QTest::newRow("pending") << u"active"_s << u"pending"_s;
    QTest::newRow("resolved") << u"pending"_s << u"resolved"_s;
    QTest::newRow("archived") << u"resolved"_s << u"archived"_s;
    QTest::newRow("removed") << u"active"_s << u"removed"_s;
}

void TestChatDesk::setsStatus()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    Desk desk;
    QVERIFY(desk.load());
    const ChatId id = desk.chatWith(from);
    QSignalSpy finished(&desk.chats, &ChatDesk::finished);
    desk.chats.setStatus({id}, chatStatusFromWord(to));
    // Pending, not optimistic: until the answer the row keeps its old value.
    QCOMPARE(desk.chats.model().mark(id), WriteMark::Saving);
    QCOMPARE(desk.chats.model().chat(id)->statusWord, from);
    QVERIFY(finished.wait(20'000));

    QCOMPARE(reportOf(finished).count(Outcome::Done), 1);
    QCOMPARE(desk.bench.serverChat(desk.sales, id.text()).status, to);
    QCOMPARE(desk.chats.model().chat(id)->statusWord, to);
    QCOMPARE(desk.chats.model().mark(id), WriteMark::None);
    QCOMPARE(desk.bench.asked("PATCH", u"/status"_s), 1);
    const QList<JournalEntry> entries = desk.bench.entries();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().verb, u"set-status"_s);
    QCOMPARE(entries.first().object, id.text());
    QCOMPARE(entries.first().before, from);
    QCOMPARE(entries.first().after, to);
    QCOMPARE(entries.first().outcome, Outcome::Done);
}

void TestChatDesk::oneClickOneRequest()
{
    Desk desk;
    QVERIFY(desk.load());
    desk.bench.change([](simulator::State &state) { state.knobs.latency = 100; });
    const ChatId id = desk.chatWith(u"pending"_s);
    QSignalSpy finished(&desk.chats, &ChatDesk::finished);
    for (int i = 0; i < 20; ++i)
        desk.chats.setStatus({id}, ChatStatus::Resolved);
    QVERIFY(finished.wait(20'000));
    QCOMPARE(desk.chats.running(), 0);
    QCOMPARE(desk.bench.asked("PATCH", u"/status"_s), 1);
}

void TestChatDesk::sendsNothingWhenAlreadySo()
{
    Desk desk;
    QVERIFY(desk.load());
    const ChatId id = desk.chatWith(u"resolved"_s);
    QSignalSpy finished(&desk.chats, &ChatDesk::finished);
    desk.chats.setStatus({id}, ChatStatus::Resolved);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(reportOf(finished).count(Outcome::NothingToDo), 1);
    QCOMPARE(desk.bench.asked("PATCH", u"/status"_s), 0);
    QVERIFY(desk.bench.entries().isEmpty());
}

void TestChatDesk::keepsTheOldValueWhenRefused()
{
    Desk desk;
    QVERIFY(desk.load());
    const ChatId id = desk.chatWith(u"pending"_s);
    desk.bench.change([](simulator::State &state) {
        simulator::ForcedAnswer refusal;
        refusal.verb = "PATCH";
        refusal.status = 403;
        refusal.body = R"({"status":403,"message":"<b>no</b>"})";
        state.knobs.forced.append(refusal);
    });
    QSignalSpy finished(&desk.chats, &ChatDesk::finished);
    desk.chats.setStatus({id}, ChatStatus::Active);
    QVERIFY(finished.wait(20'000));
    QCOMPARE(reportOf(finished).count(Outcome::Failed), 1);
    QVERIFY(reportOf(finished).items.first().error->isForbidden());
    QCOMPARE(desk.chats.model().chat(id)->status, ChatStatus::Pending);
    QCOMPARE(desk.chats.model().mark(id), WriteMark::Failed);
    QCOMPARE(desk.bench.entries().first().outcome, Outcome::Failed);
    QCOMPARE(desk.bench.entries().first().httpStatus, 403);
}

void TestChatDesk::unassigns()
{
    Desk desk;
    QVERIFY(desk.load());
    const ChatId id = desk.ownedChat();
    QSignalSpy finished(&desk.chats, &ChatDesk::finished);
    desk.chats.unassign({id});
    QVERIFY(finished.wait(20'000));
    QCOMPARE(reportOf(finished).count(Outcome::Done), 1);
    QVERIFY(!desk.bench.serverChat(desk.sales, id.text()).isOwned());
    QVERIFY(!desk.chats.model().chat(id)->isAssigned());
    // The service returns an unassigned chat to pending; the row shows it because it was read again.
    QCOMPARE(desk.chats.model().chat(id)->status, ChatStatus::Pending);
    QCOMPARE(desk.bench.asked("DELETE", u"/owner"_s), 1);
}

void TestChatDesk::unassignOfUnassignedIsNotAFailure()
{
    Desk desk;
    QVERIFY(desk.load());
    const ChatId id = desk.ownedChat();
    // Somebody else was faster, and the list does not know it yet.
    desk.bench.change([&](simulator::State &state) {
        simulator::Chat *chat = state.account.findDevice(desk.sales.text())->findChat(id.text());
        chat->agent.clear();
        chat->department.clear();
    });
    QSignalSpy finished(&desk.chats, &ChatDesk::finished);
    desk.chats.unassign({id});
    QVERIFY(finished.wait(20'000));
    QCOMPARE(reportOf(finished).count(Outcome::NothingToDo), 1);
    QVERIFY(!desk.chats.model().chat(id)->isAssigned());
    QCOMPARE(desk.chats.model().mark(id), WriteMark::None);

    desk.chats.unassign({id});
    QCOMPARE(finished.size(), 2);
    QCOMPARE(desk.bench.asked("DELETE", u"/owner"_s), 1);
}

void TestChatDesk::lostAnswerIsSettledByReading()
{
    Desk desk;
    QVERIFY(desk.load());
    const ChatId id = desk.chatWith(u"pending"_s);
    desk.bench.proxy().setFault(testing::Fault::Fin, testing::FaultServer::verb("PATCH"), 1);
    QSignalSpy finished(&desk.chats, &ChatDesk::finished);
    desk.chats.setStatus({id}, ChatStatus::Resolved);
    QVERIFY(finished.wait(20'000));
    QCOMPARE(reportOf(finished).count(Outcome::Done), 1);
    QCOMPARE(desk.chats.model().chat(id)->status, ChatStatus::Resolved);
    QCOMPARE(desk.bench.asked("PATCH", u"/status"_s), 1);
}

void TestChatDesk::lostAnswerAndLostReadingStayUnknown()
{
    Desk desk;
    QVERIFY(desk.load());
    const ChatId id = desk.chatWith(u"pending"_s);
    desk.bench.proxy().setFault(testing::Fault::Fin);
    QSignalSpy finished(&desk.chats, &ChatDesk::finished);
    desk.chats.setStatus({id}, ChatStatus::Resolved);
    QVERIFY(finished.wait(20'000));
    QCOMPARE(reportOf(finished).count(Outcome::Unknown), 1);
    QCOMPARE(desk.chats.model().mark(id), WriteMark::Unknown);
    QCOMPARE(desk.chats.model().chat(id)->status, ChatStatus::Pending);
    QCOMPARE(desk.bench.entries().first().outcome, Outcome::Unknown);
    QCOMPARE(desk.bench.asked("PATCH", u"/status"_s), 1);

    // Reading settles it, without another write.
    desk.bench.proxy().clearFaults();
    desk.chats.readAgain({id});
    QTRY_COMPARE(desk.chats.model().mark(id), WriteMark::None);
    QCOMPARE(desk.chats.model().chat(id)->status, ChatStatus::Resolved);
    QCOMPARE(desk.bench.asked("PATCH", u"/status"_s), 1);
}

void TestChatDesk::retriesOnlyFailures()
{
    Desk desk;
    QVERIFY(desk.load());
    QList<ChatId> ids;
    for (int row = 0; ids.size() < 5; ++row) {
        const ChatId id = desk.chats.model().idAt(row);
        QVERIFY(!id.isNull());
        if (desk.chats.model().chat(id)->status == ChatStatus::Pending)
            ids.append(id);
    }
    desk.bench.change([](simulator::State &state) {
        simulator::ForcedAnswer refusal;
        refusal.verb = "PATCH";
        refusal.status = 409;
        refusal.times = 2;
        state.knobs.forced.append(refusal);
    });
    QSignalSpy finished(&desk.chats, &ChatDesk::finished);
    desk.chats.setStatus(ids, ChatStatus::Archived);
    QVERIFY(finished.wait(20'000));
    QCOMPARE(reportOf(finished).count(Outcome::Done), 3);
    QCOMPARE(reportOf(finished).count(Outcome::Failed), 2);
    desk.chats.retry(reportOf(finished));
    QVERIFY(finished.wait(20'000));
    QCOMPARE(reportOf(finished).count(Outcome::Done), 2);
    QCOMPARE(desk.bench.asked("PATCH", u"/status"_s), 7);
    for (const ChatId &id : std::as_const(ids))
        QCOMPARE(desk.bench.serverChat(desk.sales, id.text()).status, u"archived"_s);
}

void TestChatDesk::verbGoesOnAfterAnotherNumberWasOpened()
{
    Desk desk;
    QVERIFY(desk.load());
    desk.bench.change([](simulator::State &state) { state.knobs.latency = 50; });
    const ChatId id = desk.chatWith(u"pending"_s);
    QSignalSpy finished(&desk.chats, &ChatDesk::finished);
    desk.chats.setStatus({id}, ChatStatus::Resolved);
    desk.chats.open(desk.bench.number(u"Support"_s));
    QVERIFY(finished.wait(20'000));
    QCOMPARE(reportOf(finished).device, desk.sales);
    QCOMPARE(reportOf(finished).count(Outcome::Done), 1);
    QCOMPARE(desk.bench.serverChat(desk.sales, id.text()).status, u"resolved"_s);
    QVERIFY(!desk.chats.model().contains(id));
}

void TestChatDesk::writeOfACrashedRunIsUnknown()
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
    QCOMPARE(entries[2].outcome, Outcome::Unknown);
    QCOMPARE(entries[1].outcome, Outcome::Open); // this run's own entries are left alone
    QCOMPARE(entries[0].outcome, Outcome::Open);
}

QTEST_GUILESS_MAIN(TestChatDesk)
#include "tst_chatdesk.moc"
