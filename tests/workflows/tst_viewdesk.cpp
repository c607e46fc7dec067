#include "workbench.h"
#include "workflows/chatdesk.h"
#include "workflows/viewdesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

const ViewLayout narrow{{{u"name"_s, 90, true}, {u"unread"_s, 40, true}}, u"unread"_s, true};
const ViewLayout wide{{{u"name"_s, 300, true}, {u"status"_s, 100, true}}, u"name"_s, false};

/// The desk with filter line and table as the window has them: they follow, and say what they show.
struct Desk {
    explicit Desk(WorkBench &workBench, const QUuid &account = QUuid())
        : chats(workBench.client())
        , views(workBench.journal().state(), account, chats)
    {
        QObject::connect(&views, &ViewDesk::shown, &views, [this](const QString &query, const ViewLayout &layout) {
            ++shown;
            views.setQuery(query);
            views.setLayout(layout);
        });
        views.start();
    }
    QString current()
    {
        for (int row = 0; row < views.model().rowCount(); ++row) {
            if (views.model().index(row).data(ViewList::CurrentRole).toBool())
                return views.model().keyAt(row);
        }
        return {};
    }
    bool isMarked(const QString &key)
    {
        return views.model().index(views.model().rowOf(key)).data(ViewList::ModifiedRole).toBool();
    }

    ChatDesk chats;
    ViewDesk views;
    int shown = 0;
};

} // namespace

class TestViewDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithEverything();
    void theTextIsTheTruth();
    void eachViewKeepsItsLayout();
    void savesWhatIsOnScreen();
    void replacesOrKeepsBoth();
    void saysWhatIsModified();
    void deletingLeavesTheScreenAlone();
    void countsOnceChatsAreKnown();
    void lookingLeavesNoTrace();
    void readsNothingBeforeItStarts();
    void anUpdatedViewIsStillTheOneShownLast();
};

void TestViewDesk::beginsWithEverything()
{
    WorkBench bench;
    Desk desk(bench);
    QCOMPARE(desk.views.chosen(), u"all"_s);
    QCOMPARE(desk.current(), u"all"_s);
    QCOMPARE(desk.shown, 1);
    desk.views.choose(u"nothing"_s);
    QCOMPARE(desk.shown, 1);
}

void TestViewDesk::theTextIsTheTruth()
{
    WorkBench bench;
    Desk desk(bench);
    desk.views.choose(u"pending"_s);
    QCOMPARE(desk.views.query(), u"status:pending"_s);
    QCOMPARE(desk.current(), u"pending"_s);
    desk.views.setQuery(u"status:pending ana"_s);
    QCOMPARE(desk.current(), QString());
    desk.views.setQuery(u"status:active"_s); // typed: no column moves
    QCOMPARE(desk.current(), u"active"_s);
    QCOMPARE(desk.views.chosen(), u"pending"_s);
    QCOMPARE(desk.shown, 2);
    // Of two views with the same text, the chosen one is the current one.
    desk.views.choose(u"active"_s);
    QVERIFY(desk.views.save(u"Mine"_s, ViewDesk::SameName::KeepBoth));
    QCOMPARE(desk.current(), desk.views.chosen());
    QVERIFY(desk.views.chosenSaved());
    desk.views.choose(u"active"_s);
    QCOMPARE(desk.current(), u"active"_s);
}

void TestViewDesk::eachViewKeepsItsLayout()
{
    WorkBench bench;
    {
        Desk desk(bench);
        desk.views.setLayout(narrow);
        desk.views.choose(u"pending"_s);
        QCOMPARE(desk.views.layout(), ViewLayout()); // as delivered
        desk.views.setLayout(wide);
        desk.views.choose(u"all"_s);
        QCOMPARE(desk.views.layout(), narrow);
        desk.views.choose(u"pending"_s);
        QCOMPARE(desk.views.layout(), wide);
        ViewLayout wider = wide;
        wider.columns[0].width = 400;
        desk.views.setLayout(wider); // and closed within the second
    }
    Desk again(bench);
    QCOMPARE(again.views.chosen(), u"pending"_s);
    QCOMPARE(again.views.query(), u"status:pending"_s);
    QCOMPARE(again.views.layout().columns.first().width, 400);
    Desk other(bench, QUuid::createUuid());
    QCOMPARE(other.views.chosen(), u"all"_s);
    QCOMPARE(other.views.layout(), ViewLayout());
}

void TestViewDesk::savesWhatIsOnScreen()
{
    WorkBench bench;
    QString key;
    {
        Desk desk(bench);
        desk.views.setQuery(u"status:pending ana"_s);
        desk.views.setLayout(narrow);
        QVERIFY(desk.views.save(u" VIP "_s, ViewDesk::SameName::KeepBoth));
        key = desk.views.chosen();
        QCOMPARE(desk.current(), key);
        QCOMPARE(desk.views.chosenSaved()->name, u"VIP"_s);
        QVERIFY(!desk.views.isModified());
        // The view that was chosen until now keeps how it was left.
        desk.views.choose(u"all"_s);
        QCOMPARE(desk.views.layout(), narrow);
        desk.views.setLayout(wide);
        desk.views.choose(key);
        QCOMPARE(desk.views.layout(), narrow);
        QCOMPARE(desk.views.query(), u"status:pending ana"_s);
    }
    Desk again(bench);
    QCOMPARE(again.views.chosen(), key);
    QCOMPARE(again.views.query(), u"status:pending ana"_s);
    QCOMPARE(again.views.layout(), narrow);
}

void TestViewDesk::replacesOrKeepsBoth()
{
    WorkBench bench;
    Desk desk(bench);
    desk.views.setQuery(u"one"_s);
    QVERIFY(desk.views.save(u"VIP"_s, ViewDesk::SameName::KeepBoth));
    const QString first = desk.views.chosen();
    desk.views.setQuery(u"two"_s);
    QVERIFY(desk.views.save(u"vip"_s, ViewDesk::SameName::KeepBoth));
    QCOMPARE(desk.views.chosenSaved()->name, u"vip 2"_s);
    desk.views.setQuery(u"three"_s);
    QVERIFY(desk.views.save(u"vip"_s, ViewDesk::SameName::Replace));
    QCOMPARE(desk.views.chosen(), first);
    QCOMPARE(desk.views.saved().all().size(), 2);
    QCOMPARE(desk.views.saved().all().first().query, u"three"_s);
}

void TestViewDesk::saysWhatIsModified()
{
    WorkBench bench;
    Desk desk(bench);
    desk.views.setLayout(narrow);
    QVERIFY(!desk.views.isModified()); // a built-in view just keeps its layout
    QVERIFY(desk.views.save(u"VIP"_s, ViewDesk::SameName::KeepBoth));
    const QString key = desk.views.chosen();

    ViewLayout resized = narrow;
    resized.columns[0].width = 120;
    desk.views.setLayout(resized);
    QVERIFY(!desk.isMarked(key));
    desk.views.setLayout(wide);
    QVERIFY(desk.isMarked(key));
    QCOMPARE(desk.current(), key); // the text still is its query
    desk.views.setLayout(narrow);
    QVERIFY(!desk.isMarked(key));
    desk.views.setQuery(u"ana"_s);
    QVERIFY(desk.isMarked(key));
    QCOMPARE(desk.current(), QString());
    QVERIFY(desk.views.updateChosen());
    QVERIFY(!desk.isMarked(key));
    QCOMPARE(desk.current(), key);
    QCOMPARE(desk.views.saved().all().first().query, u"ana"_s);

    desk.views.setLayout(wide); // a modified layout is kept as it was left, and is still modified later
    desk.views.choose(u"all"_s);
    QVERIFY(!desk.isMarked(key));
    desk.views.choose(key);
    QCOMPARE(desk.views.layout(), wide);
    QVERIFY(desk.isMarked(key));
}

void TestViewDesk::deletingLeavesTheScreenAlone()
{
    WorkBench bench;
    Desk desk(bench);
    desk.views.setQuery(u"ana"_s);
    desk.views.setLayout(narrow);
    QVERIFY(desk.views.save(u"VIP"_s, ViewDesk::SameName::KeepBoth));
    const int shown = desk.shown;
    QVERIFY(desk.views.remove(desk.views.chosenSaved()->id));
    QCOMPARE(desk.shown, shown);
    QCOMPARE(desk.views.query(), u"ana"_s);
    QCOMPARE(desk.views.layout(), narrow);
    QCOMPARE(desk.views.chosen(), u"all"_s);
    QVERIFY(!desk.views.remove(12'345));
    QVERIFY(!desk.views.updateChosen());
}

void TestViewDesk::countsOnceChatsAreKnown()
{
    WorkBench bench;
    Desk desk(bench);
    desk.views.model().setWatched(true);
    const DeviceId sales = bench.number(u"Sales"_s);
    QSignalSpy loaded(&desk.chats, &ChatDesk::loaded);
    desk.chats.open(sales);
    const auto count = [&](const QString &key) {
        return desk.views.model().index(desk.views.model().rowOf(key)).data(ViewList::CountRole);
    };
    QVERIFY(!count(u"all"_s).isValid());
    QVERIFY(loaded.wait(20'000));
    int all = 0;
    int pending = 0;
    bench.change([&](simulator::State &state) {
        for (const simulator::Chat &chat : state.account.findDevice(sales.text())->chats) {
            ++all;
            pending += chat.status == u"pending";
        }
    });
    QTRY_COMPARE(count(u"all"_s), QVariant(all));
    QTRY_COMPARE(count(u"pending"_s), QVariant(pending));
    desk.chats.open(bench.number(u"Support"_s));
    QVERIFY(!count(u"all"_s).isValid());
}

void TestViewDesk::lookingLeavesNoTrace()
{
    WorkBench bench;
    {
        Desk desk(bench);
        desk.views.setQuery(u"ana"_s);
        desk.views.setQuery({});
    }
    QVERIFY(!bench.journal().state().isThere());
    Desk(bench).views.choose(u"unread"_s);
    QVERIFY(bench.journal().state().isThere());
}

/// The first frame has columns already, and what they look like then is not how a view was left.
void TestViewDesk::readsNothingBeforeItStarts()
{
    WorkBench bench;
    Desk(bench).views.setLayout(narrow);
    ChatDesk chats(bench.client());
    ViewDesk views(bench.journal().state(), QUuid(), chats);
    views.setLayout(wide);
    QVERIFY(!views.isStarted() && !views.chosenSaved() && !views.isModified());
    views.start();
    QVERIFY(views.isStarted());
    QCOMPARE(views.layout(), narrow);
}

void TestViewDesk::anUpdatedViewIsStillTheOneShownLast()
{
    WorkBench bench;
    QString mine;
    {
        Desk desk(bench);
        desk.views.setQuery(u"ana"_s);
        QVERIFY(desk.views.save(u"Mine"_s, ViewDesk::SameName::KeepBoth));
        mine = desk.views.chosen();
        desk.views.choose(u"all"_s);
        desk.views.choose(mine);
    }
    {
        Desk desk(bench);
        desk.views.setQuery(u"ana maria"_s);
        QVERIFY(desk.views.updateChosen());
    }
    Desk again(bench);
    QCOMPARE(again.views.chosen(), mine);
    QCOMPARE(again.views.query(), u"ana maria"_s);
}

QTEST_GUILESS_MAIN(TestViewDesk)
#include "tst_viewdesk.moc"
