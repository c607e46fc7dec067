// Polite polling: how often, when not at all, and what is said about how fresh the list is.

#include "workbench.h"
#include "workflows/chatdesk.h"
#include "workflows/devicedirectory.h"
#include "workflows/refresher.h"

#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Freshness = Refresher::Freshness;
using Extent = ChatDesk::Extent;

namespace {

constexpr int patience = 20'000;
constexpr int never = 3'600'000;

/// Everything an hour apart; a test shortens what it is about.
Refresher::Pace calm()
{
    Refresher::Pace pace;
    pace.active = pace.unfocused = pace.hidden = pace.numbers = never;
    pace.firstBackOff = pace.lastBackOff = pace.refused = never;
    return pace;
}

struct Desk {
    Desk()
        : numbers(bench.client(), bench.log())
        , chats(bench.client())
        , refresher(bench.client(), chats, numbers)
        , sales(bench.number(u"Sales"_s))
    {
        refresher.setPace(calm());
    }
    bool load()
    {
        QSignalSpy listed(&numbers, &DeviceDirectory::loaded);
        numbers.refresh();
        QSignalSpy loaded(&chats, &ChatDesk::loaded);
        chats.open(sales);
        return loaded.wait(patience) && (listed.size() == 1 || listed.wait(patience));
    }
    void setPace(const std::function<void(Refresher::Pace &)> &change)
    {
        Refresher::Pace pace = calm();
        change(pace);
        refresher.setPace(pace);
    }
    void refuse(int status, int times)
    {
        bench.change([=](simulator::State &state) {
            simulator::ForcedAnswer answer;
            answer.path = u"/chats"_s;
            answer.status = status;
            answer.times = times;
            if (status == 429)
                answer.headers = {{"Retry-After", "1"}};
            state.knobs.forced = {answer};
        });
    }

    WorkBench bench;
    DeviceDirectory numbers;
    ChatDesk chats;
    Refresher refresher;
    DeviceId sales;
};

} // namespace

class TestRefresher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pollsWhileLookedAt();
    void attentionDecidesThePace();
    void readsEverythingNowAndThen();
    void standsStillWhilePaused();
    void waitsWhileRateLimited();
    void failuresAreQuietAndPass();
    void becomesStaleAndSaysSoOnce();
    void aRefusalIsNotAskedAgainSoon();
    void readsAllAfterReconnecting();
    void doesNotFinishACancelledLoad();
    void pollsTheNumbersToo();
    void seesLifeGoOn();
};

void TestRefresher::pollsWhileLookedAt()
{
    Desk desk;
    QCOMPARE(desk.refresher.freshness(), Freshness::Never);
    QVERIFY(desk.load());
    QCOMPARE(desk.refresher.freshness(), Freshness::Current);
    QCOMPARE(desk.refresher.updatedAt(), desk.chats.loadedAt());
    const QSignalSpy polled(&desk.chats, &ChatDesk::polled);
    desk.setPace([](Refresher::Pace &pace) { pace.active = 10; });
    QTRY_VERIFY_WITH_TIMEOUT(polled.size() >= 3, patience);
    for (const QList<QVariant> &poll : polled)
        QCOMPARE(poll.first().value<Extent>(), Extent::Newest);
}

void TestRefresher::attentionDecidesThePace()
{
    Desk desk;
    QVERIFY(desk.load());
    const QSignalSpy polled(&desk.chats, &ChatDesk::polled);
    desk.refresher.setAttention(Refresher::Attention::Hidden);
    desk.setPace([](Refresher::Pace &pace) { pace.hidden = 10; });
    QTRY_VERIFY_WITH_TIMEOUT(polled.size() >= 2, patience);
    desk.refresher.setAttention(Refresher::Attention::Active); // an hour apart
    QTRY_VERIFY_WITH_TIMEOUT(!desk.chats.isPolling(), patience);
    const qsizetype before = polled.size();
    QTest::qWait(100);
    QCOMPARE(polled.size(), before);
    desk.refresher.setAttention(Refresher::Attention::Unfocused);
    desk.setPace([](Refresher::Pace &pace) { pace.unfocused = 10; });
    QTRY_VERIFY_WITH_TIMEOUT(polled.size() > before, patience);
}

void TestRefresher::readsEverythingNowAndThen()
{
    Desk desk;
    QVERIFY(desk.load());
    const int pages = desk.chats.pagesInAll();
    QVERIFY(pages > 3);
    const QSignalSpy polled(&desk.chats, &ChatDesk::polled);
    desk.setPace([](Refresher::Pace &pace) {
        pace.active = 1;
        pace.fullEvery = 2;
    });
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::any_of(polled,
                            [](const auto &poll) { return poll.first().template value<Extent>() == Extent::All; }),
        patience);
    // On a number this large not every second time: the full reading takes as many requests as the others together.
    for (int i = 0; i < pages; ++i)
        QCOMPARE(polled.at(i).first().value<Extent>(), Extent::Newest);
    QCOMPARE(polled.at(pages).first().value<Extent>(), Extent::All);
}

void TestRefresher::standsStillWhilePaused()
{
    Desk desk;
    QVERIFY(desk.load());
    const QSignalSpy polled(&desk.chats, &ChatDesk::polled);
    const QSignalSpy paused(&desk.refresher, &Refresher::pausedChanged);
    desk.refresher.setPaused(true);
    desk.setPace([](Refresher::Pace &pace) { pace.active = 1; });
    QCOMPARE(desk.refresher.freshness(), Freshness::Paused);
    QCOMPARE(paused.size(), 1);
    QSignalSpy loaded(&desk.chats, &ChatDesk::loaded);
    desk.chats.refresh(); // by hand it works all the same
    QVERIFY(loaded.wait(patience));
    QTest::qWait(50);
    QCOMPARE(polled.size(), 0);
    desk.refresher.setPaused(false);
    QTRY_VERIFY_WITH_TIMEOUT(polled.size() > 0, patience);
    QCOMPARE(polled.first().first().value<Extent>(), Extent::All); // who knows what happened
}

void TestRefresher::waitsWhileRateLimited()
{
    Desk desk;
    QVERIFY(desk.load());
    desk.refuse(429, 1);
    const QSignalSpy polled(&desk.chats, &ChatDesk::polled);
    desk.setPace([](Refresher::Pace &pace) { pace.active = 500; });
    QTRY_COMPARE_WITH_TIMEOUT(desk.refresher.freshness(), Freshness::RateLimited, patience);
    QVERIFY(desk.refresher.resumesAt() > 0);
    const int asked = desk.bench.asked("GET", u"/chats"_s);
    const qsizetype before = polled.size();
    QTest::qWait(100);
    QCOMPARE(desk.bench.asked("GET", u"/chats"_s), asked);
    QTRY_VERIFY_WITH_TIMEOUT(polled.size() > before, patience);
    QCOMPARE(desk.refresher.freshness(), Freshness::Current);
}

void TestRefresher::failuresAreQuietAndPass()
{
    Desk desk;
    QVERIFY(desk.load());
    desk.refuse(403, 2);
    const QSignalSpy loud(&desk.chats, &ChatDesk::loadFailed);
    const QSignalSpy failed(&desk.chats, &ChatDesk::pollFailed);
    const QSignalSpy polled(&desk.chats, &ChatDesk::polled);
    desk.setPace([](Refresher::Pace &pace) {
        pace.active = 1;
        pace.refused = 1;
    });
    QTRY_VERIFY_WITH_TIMEOUT(polled.size() > 0 && failed.size() == 2, patience);
    QCOMPARE(loud.size(), 0);
}

void TestRefresher::becomesStaleAndSaysSoOnce()
{
    Desk desk;
    desk.setPace([](Refresher::Pace &pace) {
        pace.active = 20;
        pace.refused = 5;
    });
    QSignalSpy loaded(&desk.chats, &ChatDesk::loaded);
    desk.chats.open(desk.sales);
    QVERIFY(loaded.wait(patience));
    desk.refuse(403, -1);
    const QSignalSpy told(&desk.refresher, &Refresher::wentStale);
    const QSignalSpy failed(&desk.chats, &ChatDesk::pollFailed);
    QTRY_COMPARE_WITH_TIMEOUT(desk.refresher.freshness(), Freshness::Stale, patience);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
    const qsizetype before = failed.size();
    QTRY_VERIFY_WITH_TIMEOUT(failed.size() > before + 3, patience);
    QCOMPARE(told.size(), 1);
    desk.refuse(403, 0);
    QTRY_COMPARE_WITH_TIMEOUT(desk.refresher.freshness(), Freshness::Current, patience);
}

void TestRefresher::aRefusalIsNotAskedAgainSoon()
{
    Desk desk;
    QVERIFY(desk.load());
    desk.refuse(404, -1);
    const QSignalSpy failed(&desk.chats, &ChatDesk::pollFailed);
    desk.setPace([](Refresher::Pace &pace) { pace.active = pace.firstBackOff = pace.lastBackOff = 1; });
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QTest::qWait(100);
    QCOMPARE(failed.size(), 1);
}

void TestRefresher::readsAllAfterReconnecting()
{
    Desk desk;
    QVERIFY(desk.load());
    desk.bench.proxy().setFault(testing::Fault::Reset);
    const QSignalSpy polled(&desk.chats, &ChatDesk::polled);
    const QSignalSpy failed(&desk.chats, &ChatDesk::pollFailed);
    Q_EMIT desk.bench.client().reachableChanged(false);
    QCOMPARE(desk.refresher.freshness(), Freshness::Offline);
    desk.bench.proxy().setFault(testing::Fault::None);
    Q_EMIT desk.bench.client().reachableChanged(true);
    QTRY_VERIFY_WITH_TIMEOUT(polled.size() > 0, patience);
    QCOMPARE(polled.first().first().value<Extent>(), Extent::All);
    QCOMPARE(desk.refresher.freshness(), Freshness::Current);
}

void TestRefresher::doesNotFinishACancelledLoad()
{
    Desk desk;
    desk.bench.change([](simulator::State &state) { state.knobs.latency = 20; });
    desk.chats.open(desk.sales);
    QTRY_VERIFY_WITH_TIMEOUT(desk.chats.model().loadedCount() >= 300, patience);
    desk.chats.cancelLoad();
    const int loaded = desk.chats.model().loadedCount();
    const QSignalSpy polled(&desk.chats, &ChatDesk::polled);
    desk.bench.change([](simulator::State &state) { state.knobs.latency = 0; });
    desk.setPace([](Refresher::Pace &pace) {
        pace.active = 1;
        pace.fullEvery = 1;
    });
    QTRY_VERIFY_WITH_TIMEOUT(polled.size() > 20, patience);
    QCOMPARE(desk.chats.model().loadedCount(), loaded);
    QVERIFY(!desk.chats.isComplete());
}

void TestRefresher::pollsTheNumbersToo()
{
    Desk desk;
    QVERIFY(desk.load());
    desk.bench.change(
        [&](simulator::State &state) { state.account.findDevice(desk.sales.text())->alias = u"Sales North"_s; });
    const QSignalSpy loud(&desk.numbers, &DeviceDirectory::loaded);
    desk.setPace([](Refresher::Pace &pace) { pace.active = pace.numbers = 10; });
    QTRY_COMPARE_WITH_TIMEOUT(desk.numbers.model().device(desk.sales)->alias, u"Sales North"_s, patience);
    QCOMPARE(loud.size(), 0);
}

/// With a lively service and a table that is now and then held, both end up the same.
void TestRefresher::seesLifeGoOn()
{
    Desk desk;
    QVERIFY(desk.load());
    desk.bench.change([](simulator::State &state) { state.knobs.activityPerMinute = 6'000; });
    desk.setPace([](Refresher::Pace &pace) {
        pace.active = 5;
        pace.fullEvery = 10;
    });
    const QSignalSpy polled(&desk.chats, &ChatDesk::polled);
    QTRY_VERIFY_WITH_TIMEOUT(polled.size() >= 5, patience);
    desk.chats.model().setHeld(true);
    QTRY_VERIFY_WITH_TIMEOUT(desk.chats.model().waitingCount() > 3, patience);
    desk.bench.change([](simulator::State &state) { state.knobs.activityPerMinute = 0; });
    const QSignalSpy later(&desk.chats, &ChatDesk::polled);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::any_of(later,
                            [](const auto &poll) { return poll.first().template value<Extent>() == Extent::All; }),
        patience);
    desk.setPace([](Refresher::Pace &) {});
    QTRY_VERIFY_WITH_TIMEOUT(!desk.chats.isPolling(), patience);
    desk.chats.model().setHeld(false);

    QMap<QString, std::pair<QString, int>> there;
    desk.bench.change([&](simulator::State &state) {
        for (const simulator::Chat &chat : state.account.findDevice(desk.sales.text())->chats)
            there.insert(chat.wid, {chat.status, chat.unread});
    });
    const ChatTable &table = desk.chats.model();
    QCOMPARE(table.rowCount(), int(there.size()));
    qint64 above = std::numeric_limits<qint64>::max();
    for (int row = 0; row < table.rowCount(); ++row) {
        const Chat chat = *table.chat(table.idAt(row));
        QCOMPARE(chat.statusWord, there.value(chat.id.text()).first);
        QCOMPARE(int(chat.unread.value_or(0)), there.value(chat.id.text()).second);
        QVERIFY(chat.lastActivityAt <= above);
        above = chat.lastActivityAt;
    }
}

QTEST_GUILESS_MAIN(TestRefresher)
#include "tst_refresher.moc"
