// Reading chats beside the first load: polls in the background, the rest after a cancelled load, the server's search.

#include "workbench.h"
#include "workflows/chatdesk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Extent = ChatDesk::Extent;

namespace {

constexpr int patience = 20'000;

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
        return loaded.wait(patience);
    }
    bool poll(Extent extent)
    {
        QSignalSpy polled(&chats, &ChatDesk::polled);
        chats.poll(extent);
        return polled.wait(patience);
    }
    int pagesAsked() { return bench.asked("GET", u"/chats"_s); }
    /// A message arrives in the chat that is `place` places from the newest.
    ChatId receive(int place)
    {
        QString wid;
        bench.change([&](simulator::State &state) {
            simulator::Device *device = state.account.findDevice(sales.text());
            std::vector<simulator::Chat *> newestFirst;
            for (simulator::Chat &chat : device->chats)
                newestFirst.push_back(&chat);
            std::ranges::stable_sort(newestFirst, std::greater(), &simulator::Chat::lastMessageAt);
            simulator::Chat *chat = newestFirst.at(size_t(place));
            chat->lastMessageAt = newestFirst.front()->lastMessageAt + 1'000;
            chat->unread = 9;
            device->newestFirst.clear();
            wid = chat->wid;
        });
        return ChatId::fromServer(wid);
    }
    int serverCount()
    {
        int count = 0;
        bench.change(
            [&](simulator::State &state) { count = int(state.account.findDevice(sales.text())->chats.size()); });
        return count;
    }

    WorkBench bench;
    ChatDesk chats;
    QAbstractItemModelTester tester;
    DeviceId sales;
};

} // namespace

class TestChatReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aQuietPollIsOneRequest();
    void aPollReadsOnWhilePagesBringChanges();
    void onlyAFullPollSeesWhatIsGone();
    void aPollIsNotSeen();
    void aFailedPollIsQuiet();
    void aPersonGoesFirst();
    void loadsTheRestAfterCancelling();
    void loadsTheRestAfterAFailure();
    void searchAddsWhatIsNotLoaded();
    void searchCanBeCancelled();
    void looksUpFewChatsOneByOne();
};

void TestChatReading::aQuietPollIsOneRequest()
{
    Desk desk;
    QVERIFY(desk.load());
    const int before = desk.pagesAsked();
    QVERIFY(desk.poll(Extent::Newest));
    QCOMPARE(desk.pagesAsked() - before, 1);
}

void TestChatReading::aPollReadsOnWhilePagesBringChanges()
{
    Desk desk;
    QVERIFY(desk.load());
    const ChatId id = desk.receive(700);
    const int before = desk.pagesAsked();
    QVERIFY(desk.poll(Extent::Newest));
    QCOMPARE(desk.pagesAsked() - before, 2);
    QCOMPARE(desk.chats.model().rowOf(id), 0);
    QCOMPARE(desk.chats.model().chat(id)->unread, 9);
    QCOMPARE(desk.chats.model().loadedCount(), desk.serverCount());
}

void TestChatReading::onlyAFullPollSeesWhatIsGone()
{
    Desk desk;
    QVERIFY(desk.load());
    const int before = desk.serverCount();
    desk.bench.change([&](simulator::State &state) {
        simulator::Device *device = state.account.findDevice(desk.sales.text());
        device->chatByWid.remove(device->chats.back().wid);
        device->chats.pop_back();
        device->newestFirst.clear();
    });
    QVERIFY(desk.poll(Extent::Newest));
    QCOMPARE(desk.chats.model().loadedCount(), before);
    QVERIFY(desk.poll(Extent::All));
    QTRY_COMPARE(desk.chats.model().loadedCount(), before - 1);
}

void TestChatReading::aPollIsNotSeen()
{
    Desk desk;
    QVERIFY(desk.load());
    const QSignalSpy loading(&desk.chats, &ChatDesk::loadingChanged);
    const QSignalSpy progress(&desk.chats, &ChatDesk::progress);
    const QSignalSpy changed(&desk.chats.model(), &ChatTable::dataChanged);
    const QSignalSpy moved(&desk.chats.model(), &ChatTable::layoutChanged);
    QVERIFY(desk.poll(Extent::All));
    QCOMPARE(loading.size() + progress.size() + changed.size() + moved.size(), 0);
    QVERIFY(!desk.chats.isLoading());
}

void TestChatReading::aFailedPollIsQuiet()
{
    Desk desk;
    QVERIFY(desk.load());
    const qint64 loadedAt = desk.chats.loadedAt();
    const int rows = desk.chats.model().rowCount();
    desk.bench.change([](simulator::State &state) {
        simulator::ForcedAnswer refusal;
        refusal.path = u"/chats"_s;
        refusal.status = 404;
        refusal.times = -1;
        state.knobs.forced.append(refusal);
    });
    const QSignalSpy loud(&desk.chats, &ChatDesk::loadFailed);
    QSignalSpy quiet(&desk.chats, &ChatDesk::pollFailed);
    desk.chats.poll(Extent::All);
    QVERIFY(quiet.wait(patience));
    QCOMPARE(loud.size(), 0);
    QCOMPARE(desk.chats.model().rowCount(), rows);
    QCOMPARE(desk.chats.loadedAt(), loadedAt);
}

/// A refresh that somebody asked for replaces the poll, and its pages are not read twice.
void TestChatReading::aPersonGoesFirst()
{
    Desk desk;
    QVERIFY(desk.load());
    desk.bench.change([](simulator::State &state) { state.knobs.latency = 20; });
    const QSignalSpy polled(&desk.chats, &ChatDesk::polled);
    QSignalSpy loaded(&desk.chats, &ChatDesk::loaded);
    desk.chats.poll(Extent::All);
    desk.chats.refresh();
    QVERIFY(!desk.chats.isPolling());
    desk.chats.poll(Extent::Newest); // nothing: a load runs
    QVERIFY(loaded.wait(patience));
    QCOMPARE(polled.size(), 0);
    QCOMPARE(desk.chats.model().loadedCount(), desk.serverCount());
}

void TestChatReading::loadsTheRestAfterCancelling()
{
    Desk desk;
    desk.bench.change([](simulator::State &state) { state.knobs.latency = 20; });
    QSignalSpy progress(&desk.chats, &ChatDesk::progress);
    desk.chats.open(desk.sales);
    QTRY_VERIFY_WITH_TIMEOUT(desk.chats.model().loadedCount() >= 500, patience);
    desk.chats.cancelLoad();
    const int loaded = desk.chats.model().loadedCount();
    QVERIFY(loaded < desk.serverCount());
    QVERIFY(!desk.chats.isComplete());

    const int before = desk.pagesAsked();
    QSignalSpy finished(&desk.chats, &ChatDesk::loaded);
    desk.chats.loadRest();
    QVERIFY(finished.wait(patience));
    QVERIFY(desk.chats.isComplete());
    QCOMPARE(desk.chats.model().loadedCount(), desk.serverCount());
    // Pages that were there are not read again, but for the one before and the top.
    QVERIFY(desk.pagesAsked() - before < (desk.serverCount() - loaded) / 100 + 8);
}

void TestChatReading::loadsTheRestAfterAFailure()
{
    Desk desk;
    desk.bench.change([](simulator::State &state) {
        state.knobs.latency = 10;
        simulator::ForcedAnswer refusal;
        refusal.path = u"/chats"_s;
        refusal.status = 403;
        refusal.times = 0;
        state.knobs.forced.append(refusal);
    });
    QSignalSpy failed(&desk.chats, &ChatDesk::loadFailed);
    desk.chats.open(desk.sales);
    QTRY_VERIFY_WITH_TIMEOUT(desk.chats.model().loadedCount() >= 300, patience);
    desk.bench.change([](simulator::State &state) { state.knobs.forced.first().times = 1; });
    QVERIFY(failed.wait(patience));
    QVERIFY(!desk.chats.isComplete());
    QSignalSpy finished(&desk.chats, &ChatDesk::loaded);
    desk.chats.loadRest();
    QVERIFY(finished.wait(patience));
    QCOMPARE(desk.chats.model().loadedCount(), desk.serverCount());
}

void TestChatReading::searchAddsWhatIsNotLoaded()
{
    Desk desk;
    // Only the first page is loaded; the number has a chat with a name of its own at the end.
    QString wid;
    desk.bench.change([&](simulator::State &state) {
        state.knobs.latency = 50;
        simulator::Device *device = state.account.findDevice(desk.sales.text());
        simulator::Chat &last = *std::ranges::min_element(device->chats, {}, &simulator::Chat::lastMessageAt);
        last.name = u"Quetzalcoatl Ltd"_s;
        wid = last.wid;
    });
    desk.chats.open(desk.sales);
    QTRY_VERIFY_WITH_TIMEOUT(desk.chats.model().loadedCount() >= 100, patience);
    desk.chats.cancelLoad();
    const ChatId id = ChatId::fromServer(wid);
    QVERIFY(!desk.chats.model().contains(id));

    QSignalSpy searched(&desk.chats, &ChatDesk::searched);
    const QSignalSpy searching(&desk.chats, &ChatDesk::searchingChanged);
    desk.chats.searchServer(u" quetzal "_s);
    QVERIFY(desk.chats.isSearching());
    QVERIFY(searched.wait(patience));
    QCOMPARE(searched.first(), (QVariantList{u" quetzal "_s, 1, 1, true}));
    QCOMPARE(searching.size(), 2);
    QVERIFY(desk.chats.model().contains(id));
    desk.chats.searchServer(u"quetzal"_s);
    QVERIFY(searched.wait(patience));
    QCOMPARE(searched.last().at(2).toInt(), 0); // known by now
}

void TestChatReading::searchCanBeCancelled()
{
    Desk desk;
    QVERIFY(desk.load());
    desk.bench.change([](simulator::State &state) { state.knobs.latency = 50; });
    const QSignalSpy searched(&desk.chats, &ChatDesk::searched);
    desk.chats.searchServer(u"a"_s);
    desk.chats.cancelSearch();
    QVERIFY(!desk.chats.isSearching());
    QVERIFY(desk.poll(Extent::Newest)); // an answer later than that of the search
    QCOMPARE(searched.size(), 0);
}

void TestChatReading::looksUpFewChatsOneByOne()
{
    Desk desk;
    QVERIFY(desk.load());
    QList<ChatId> ids;
    for (int i = 0; i < 53; ++i)
        ids.append(ChatId::fromServer(u"4470009%1@c.us"_s.arg(i, 5, 10, QChar(u'0'))));
    const ChatId known = desk.chats.model().idAt(5);
    ids.prepend(known);
    desk.chats.model().remove(known);
    QSignalSpy lookedUp(&desk.chats, &ChatDesk::lookedUp);
    desk.chats.lookUp(ids);
    QVERIFY(desk.chats.isLookingUp());
    QVERIFY(lookedUp.wait(patience));
    QVERIFY(!desk.chats.isLookingUp());
    QCOMPARE(lookedUp.first().at(0).value<QList<ChatId>>(), ids.mid(1, ChatDesk::mostLookedUp - 1));
    QCOMPARE(lookedUp.first().at(1).toInt(), 4);
    QVERIFY(desk.chats.model().contains(known));
    QCOMPARE(desk.bench.asked("GET", ids.last().text()), 0);
    desk.chats.lookUp(ids);
    desk.chats.open(desk.bench.number(u"Support"_s)); // late answers reach nobody
    QVERIFY(!desk.chats.isLookingUp());
}

QTEST_GUILESS_MAIN(TestChatReading)
#include "tst_chatreading.moc"
