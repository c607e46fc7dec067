#include "workbench.h"
#include "workflows/chatdesk.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

class TestChatDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsEveryPage();
    void halvesThePageWhenRefused();
    void showsTheNewNumberOnly();
    void dropsWhatTheServerDropped();
    void keepsWhatWasMissedOnce();
    void dropsWhatIsMissingTwice();
    void keepsRowsWhenLoadingFails();
    void numberWithoutPlan();
    void stopsAtTheBound();
    void endsWhenAPageComesAgain();
};

namespace {

/// A desk with the chats of Sales loaded.
struct Desk {
    Desk()
        : chats(bench.client())
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
    /// Lets a chat be on no page, although the server has it.
    ChatId hideFromTheList()
    {
        QString wid;
        bench.change([&](simulator::State &state) {
            simulator::Device *device = state.account.findDevice(sales.text());
            wid = device->chats.at(device->newestFirst.back()).wid;
            device->newestFirst.back() = device->newestFirst.front();
        });
        return ChatId::fromServer(wid);
    }

    WorkBench bench;
    ChatDesk chats;
    QAbstractItemModelTester tester;
    DeviceId sales;
};

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
    QTRY_COMPARE(desk.chats.model().loadedCount(), before - 1); // once the server has said that it does not know it
    QVERIFY(!desk.chats.model().contains(ChatId::fromServer(gone)));
}

/// A deletion while pages are read lets a chat slip from the next page to the one before, and so past the reader.
void TestChatDesk::keepsWhatWasMissedOnce()
{
    Desk desk;
    QVERIFY(desk.load());
    const int before = desk.chats.model().loadedCount();
    const ChatId missed = desk.hideFromTheList();
    QSignalSpy loaded(&desk.chats, &ChatDesk::loaded);
    for (int reading = 1; reading <= 3; ++reading) {
        desk.chats.refresh();
        QVERIFY(loaded.wait(20'000));
        QCOMPARE(desk.chats.model().loadedCount(), before);
        // The server knows it. An answer that comes during the next reading counts for that one, too.
        QTRY_VERIFY(desk.bench.asked("GET", missed.text()) >= (reading + 1) / 2);
    }
    QVERIFY(desk.chats.model().contains(missed));
}

void TestChatDesk::dropsWhatIsMissingTwice()
{
    Desk desk;
    QVERIFY(desk.load());
    const int before = desk.chats.model().loadedCount();
    const ChatId missed = desk.hideFromTheList();
    desk.bench.change([&](simulator::State &state) {
        simulator::ForcedAnswer refusal;
        refusal.verb = "GET";
        refusal.path = missed.text();
        refusal.status = 403;
        refusal.times = -1;
        state.knobs.forced.append(refusal);
    });
    QSignalSpy loaded(&desk.chats, &ChatDesk::loaded);
    desk.chats.refresh();
    QVERIFY(loaded.wait(20'000));
    QCOMPARE(desk.chats.model().loadedCount(), before);
    desk.chats.refresh();
    QVERIFY(loaded.wait(20'000));
    QCOMPARE(desk.chats.model().loadedCount(), before - 1);
    QVERIFY(!desk.chats.model().contains(missed));
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

/// The bound is one of chats, whatever the size of a page; a list that was cut does not pass for a whole one.
void TestChatDesk::stopsAtTheBound()
{
    Desk desk;
    QVERIFY(desk.load());
    QVERIFY(desk.chats.isComplete());
    QVERIFY(!desk.chats.isCut());
    const int all = desk.chats.model().loadedCount();
    QVERIFY(all > 600);
    simulator::ForcedAnswer refusal;
    refusal.verb = "GET";
    refusal.path = u"/chats"_s;
    refusal.status = 400;
    refusal.times = 1;
    desk.bench.change([&](simulator::State &state) { state.knobs.forced.append(refusal); });
    desk.chats.setMostChats(500);
    QSignalSpy loaded(&desk.chats, &ChatDesk::loaded);
    desk.chats.refresh();
    QVERIFY(loaded.wait(20'000));
    QVERIFY(!desk.chats.isComplete());
    QVERIFY(desk.chats.isCut());
    QCOMPARE(desk.chats.model().loadedCount(), all); // not seen is not gone

    QVERIFY(desk.load());
    QCOMPARE(desk.chats.model().loadedCount(), 500);
    QVERIFY(desk.chats.isCut());
    desk.chats.setMostChats(ChatPages::mostChats);
    desk.chats.loadRest();
    QVERIFY(loaded.wait(20'000));
    QVERIFY(desk.chats.isComplete());
    QVERIFY(!desk.chats.isCut());
    QCOMPARE(desk.chats.model().loadedCount(), all);
}

/// A server that knows no page beyond its last sends that one for every other.
void TestChatDesk::endsWhenAPageComesAgain()
{
    Desk desk;
    desk.bench.change([](simulator::State &state) {
        QJsonArray page;
        for (int i = 0; i < ChatPages::largestPage; ++i)
            page.append(QJsonObject{{u"wid"_s, u"44700000%1@c.us"_s.arg(i, 4, 10, QChar(u'0'))}});
        simulator::ForcedAnswer same;
        same.verb = "GET";
        same.path = u"/chats"_s;
        same.status = 200;
        same.body = QJsonDocument(page).toJson();
        same.times = -1;
        state.knobs.forced.append(same);
    });
    QVERIFY(desk.load());
    QCOMPARE(desk.chats.model().loadedCount(), ChatPages::largestPage);
    QVERIFY(desk.chats.isComplete());
    QVERIFY2(desk.bench.asked("GET", u"/chats"_s) < 10, "goes on for ever");
}

QTEST_GUILESS_MAIN(TestChatDesk)
#include "tst_chatdesk.moc"
