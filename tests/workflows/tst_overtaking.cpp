// Answers that overtake each other: what was asked for before a chat was read again does not take it back.
#include "verbbench.h"

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Extent = ChatDesk::Extent;
using Outcome = VerbReport::Outcome;

namespace {

constexpr int patience = 20'000;
constexpr int held = 1'000; ///< milliseconds, many times what a write takes
constexpr int pageSize = ChatPages::largestPage;

enum class Reading {
    Newest,
    All,
    Refresh,
    Search,
};

struct Desk : VerbBench {
    /// A pending chat of this page, counted from 0.
    ChatId pendingOnPage(int page)
    {
        QString wid;
        change([&](simulator::State &state) {
            const simulator::Device *device = state.account.findDevice(sales.text());
            for (int place = page * pageSize; wid.isEmpty() && place < (page + 1) * pageSize; ++place) {
                const simulator::Chat &chat = device->chats[device->newestFirst[size_t(place)]];
                wid = chat.status == u"pending" ? chat.wid : QString();
            }
        });
        return ChatId::fromServer(wid);
    }
    /// From now on answers are made at once, but leave late.
    void holdAnswers(int milliseconds)
    {
        change([=](simulator::State &state) { state.knobs.latency = milliseconds; });
    }
    int pagesAsked(int page)
    {
        const QList<simulator::LogEntry> entries = host().log().matching("GET", u"/chats"_s);
        return int(std::ranges::count_if(entries, [=](const simulator::LogEntry &entry) {
            return entry.path.endsWith(u"/chats") && (u'&' + entry.query + u'&').contains(u"&page=%1&"_s.arg(page));
        }));
    }
    void read(Reading reading, const ChatId &id)
    {
        if (reading == Reading::Refresh)
            desk.refresh();
        else if (reading == Reading::Search)
            desk.searchServer(inTable(id).name);
        else
            desk.poll(reading == Reading::All ? Extent::All : Extent::Newest);
    }
    bool isReading() const { return desk.isPolling() || desk.isLoading() || desk.isSearching(); }
};

} // namespace

class TestOvertaking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOlderPageTakesNothingBack_data();
    void anOlderPageTakesNothingBack();
    void aPageAskedDuringTheWriteTakesNothingBack();
    void aLaterPageIsShown();
    void anOlderReadingTakesNothingBack();
    void anOlderPageDoesNotBringBackWhatIsGone();
};

void TestOvertaking::anOlderPageTakesNothingBack_data()
{
    QTest::addColumn<Reading>("reading");
    QTest::addColumn<int>("page");
    QTest::newRow("poll") << Reading::Newest << 0;
    QTest::newRow("poll of all") << Reading::All << 1; // the first page is read twice
    QTest::newRow("refresh") << Reading::Refresh << 1;
    QTest::newRow("search") << Reading::Search << 0;
}

void TestOvertaking::anOlderPageTakesNothingBack()
{
    QFETCH(const Reading, reading);
    QFETCH(const int, page);
    Desk bench;
    QVERIFY(bench.load());
    const ChatId id = bench.pendingOnPage(page);
    const int loaded = bench.desk.model().loadedCount();
    const int asked = bench.pagesAsked(page);
    bench.holdAnswers(held);
    bench.read(reading, id);
    QTRY_COMPARE_WITH_TIMEOUT(bench.pagesAsked(page), asked + 1, patience);
    bench.holdAnswers(0);
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), {id});
    QVERIFY(bench.waitForReport());
    QCOMPARE(bench.report().count(Outcome::Done), 1);
    QVERIFY(bench.isReading()); // so the page is still on its way
    QTRY_VERIFY_WITH_TIMEOUT(!bench.isReading(), patience);
    QCOMPARE(bench.inTable(id).status, ChatStatus::Resolved);
    QCOMPARE(bench.desk.model().mark(id), WriteMark::None);
    // It was on the page, and so is not taken for missing.
    QCOMPARE(bench.desk.model().loadedCount(), loaded);
    QCOMPARE(bench.asked("GET", id.text()), 2); // before and after the write
}

/// It was asked for after the write was begun, and answered before the write was done.
void TestOvertaking::aPageAskedDuringTheWriteTakesNothingBack()
{
    Desk bench;
    QVERIFY(bench.load());
    const ChatId id = bench.pendingOnPage(0);
    const int asked = bench.pagesAsked(0);
    bench.holdAnswers(held / 4);
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), {id});
    QTRY_COMPARE_WITH_TIMEOUT(bench.asked("GET", id.text()), 1, patience);
    bench.holdAnswers(held);
    bench.desk.poll(Extent::Newest);
    QTRY_COMPARE_WITH_TIMEOUT(bench.pagesAsked(0), asked + 1, patience);
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 0);
    bench.holdAnswers(0);
    QVERIFY(bench.waitForReport());
    QVERIFY(bench.desk.isPolling());
    QTRY_VERIFY_WITH_TIMEOUT(!bench.desk.isPolling(), patience);
    QCOMPARE(bench.inTable(id).status, ChatStatus::Resolved);
}

void TestOvertaking::aLaterPageIsShown()
{
    Desk bench;
    QVERIFY(bench.load());
    const ChatId id = bench.pendingOnPage(0);
    const int asked = bench.pagesAsked(0);
    bench.holdAnswers(held);
    bench.desk.searchServer(u"zzz"_s); // as long as it is awaited, what was read is remembered
    QTRY_COMPARE_WITH_TIMEOUT(bench.pagesAsked(0), asked + 1, patience);
    bench.holdAnswers(0);
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), {id});
    QVERIFY(bench.waitForReport());
    bench.changeChat(id, [](simulator::Chat &chat) { chat.status = u"archived"_s; });
    QSignalSpy polled(&bench.desk, &ChatDesk::polled);
    bench.desk.poll(Extent::Newest);
    QVERIFY(polled.wait(patience));
    QVERIFY(bench.desk.isSearching());
    QCOMPARE(bench.inTable(id).status, ChatStatus::Archived);
}

void TestOvertaking::anOlderReadingTakesNothingBack()
{
    Desk bench;
    QVERIFY(bench.load());
    const ChatId id = bench.pendingOnPage(0);
    bench.holdAnswers(held);
    VerbReport lost;
    lost.verb = ChatVerb::setStatus(ChatStatus::Resolved);
    lost.device = bench.desk.device();
    VerbReport::Item &item = lost.items.emplaceBack();
    item.id = id;
    item.outcome = VerbReport::Outcome::Unknown;
    bench.verbs.readAgain(lost);
    QTRY_COMPARE_WITH_TIMEOUT(bench.asked("GET", id.text()), 1, patience);
    bench.holdAnswers(0);
    bench.verbs.run(ChatVerb::setStatus(ChatStatus::Resolved), {id});
    QVERIFY(bench.waitForReport());
    const auto first = [&] { return bench.host().log().matching("GET", id.text()).constFirst(); };
    QCOMPARE(first().status, 0); // still on its way
    QTRY_COMPARE_WITH_TIMEOUT(first().status, 200, patience);
    QTest::qWait(100);
    QCOMPARE(bench.inTable(id).status, ChatStatus::Resolved);
}

/// A chat on no page is asked for by itself; a search from before still has it.
void TestOvertaking::anOlderPageDoesNotBringBackWhatIsGone()
{
    Desk bench;
    QVERIFY(bench.load());
    const int before = bench.desk.model().loadedCount();
    QString last;
    bench.change(
        [&](simulator::State &state) { last = state.account.findDevice(bench.sales.text())->chats.back().wid; });
    const ChatId id = ChatId::fromServer(last);
    const int asked = bench.pagesAsked(0);
    bench.holdAnswers(2 * held);
    bench.desk.searchServer(bench.inTable(id).name);
    QTRY_COMPARE_WITH_TIMEOUT(bench.pagesAsked(0), asked + 1, patience);
    bench.holdAnswers(0);
    bench.change([&](simulator::State &state) {
        simulator::Device *device = state.account.findDevice(bench.sales.text());
        device->chatByWid.remove(last);
        device->chats.pop_back();
        device->newestFirst.clear();
    });
    bench.desk.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!bench.desk.model().contains(id), patience);
    QVERIFY(bench.desk.isSearching());
    QTRY_VERIFY_WITH_TIMEOUT(!bench.desk.isSearching(), patience);
    QVERIFY(!bench.desk.model().contains(id));
    QCOMPARE(bench.desk.model().loadedCount(), before - 1);
}

QTEST_GUILESS_MAIN(TestOvertaking)
#include "tst_overtaking.moc"
