#include "models/chattable.h"
#include "models/viewlist.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

Chat chatOf(int number, ChatStatus status, int unread = 0, const QString &agent = {})
{
    Chat chat;
    chat.id = ChatId::fromServer(u"4470000%1@c.us"_s.arg(number, 5, 10, QChar(u'0')));
    chat.name = u"Ana %1"_s.arg(number);
    chat.status = status;
    chat.unread = unread;
    if (!agent.isEmpty())
        chat.agent = AgentId::fromServer(agent);
    chat.lastActivityAt = 1000 + number;
    return chat;
}

SavedView saved(qint64 id, const QString &name, const QString &query)
{
    SavedView view;
    view.id = id;
    view.name = name;
    view.query = query;
    return view;
}

struct Bench {
    Bench()
        : tester(&views, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
    }
    QVariant of(const QString &key, int role = ViewList::CountRole) const
    {
        return views.index(views.rowOf(key)).data(role);
    }
    void look()
    {
        views.setCountable(true);
        views.setWhole(true);
        views.setWatched(true);
    }

    ChatTable chats;
    ViewList views{chats};
    QAbstractItemModelTester tester;
};

} // namespace

class TestViewList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPartIsNoTotal();
    void hasTheBuiltInViews();
    void countsLoadedChats();
    void countsWhatTheFilterHides();
    void saysNothingBeforeItKnows();
    void countsOnlyWhileWatched();
    void manyChangesAreOneRound();
    void aQueryThatIsWrongHasNoNumber();
    void followsTheSavedViews();
    void findsByNameAndQuery();
    void speaksInWords();
};

void TestViewList::hasTheBuiltInViews()
{
    const Bench bench;
    QStringList names;
    for (int row = 0; row < bench.views.rowCount(); ++row)
        names.append(bench.views.index(row).data().toString());
    QCOMPARE(names,
             (QStringList{u"All"_s, u"Unread"_s, u"Pending"_s, u"Active"_s, u"Unassigned"_s, u"Resolved"_s,
                          u"Archived"_s, u"Removed"_s}));
    for (int row = 0; row < bench.views.rowCount(); ++row) {
        const QString query = bench.views.index(row).data(ViewList::QueryRole).toString();
        QVERIFY2(ChatQuery::parse(query).isValid(), qPrintable(query));
        QVERIFY(!bench.views.index(row).data(ViewList::SavedRole).toBool());
    }
    QCOMPARE(bench.views.keyAt(-1), QString());
    QCOMPARE(bench.views.rowOf(u"nothing"_s), -1);
}

void TestViewList::countsLoadedChats()
{
    Bench bench;
    bench.look();
    bench.chats.update(chatOf(1, ChatStatus::Pending, 3));
    bench.chats.update(chatOf(2, ChatStatus::Pending, 0, u"agent-1"_s));
    bench.chats.update(chatOf(3, ChatStatus::Resolved));
    QTRY_COMPARE(bench.of(u"all"_s), QVariant(3));
    QTRY_COMPARE(bench.of(u"removed"_s), QVariant(0));
    QCOMPARE(bench.of(u"pending"_s), QVariant(2));
    QCOMPARE(bench.of(u"unread"_s), QVariant(1));
    QCOMPARE(bench.of(u"unassigned"_s), QVariant(2));
    QCOMPARE(bench.of(u"resolved"_s), QVariant(1));
    bench.chats.update(chatOf(1, ChatStatus::Active));
    QTRY_COMPARE(bench.of(u"active"_s), QVariant(1));
    QCOMPARE(bench.of(u"pending"_s), QVariant(1));
    QTRY_COMPARE(bench.of(u"unread"_s), QVariant(0));
}

void TestViewList::countsWhatTheFilterHides()
{
    Bench bench;
    bench.look();
    bench.chats.setQuery(ChatQuery::parse(u"nobody"_s));
    bench.chats.update(chatOf(1, ChatStatus::Pending));
    QCOMPARE(bench.chats.rowCount(), 0);
    QTRY_COMPARE(bench.of(u"pending"_s), QVariant(1));
    bench.chats.setHeld(true);
    bench.chats.update(chatOf(1, ChatStatus::Archived));
    QTRY_COMPARE(bench.of(u"archived"_s), QVariant(1));
    bench.chats.clear();
    QTRY_COMPARE(bench.of(u"all"_s), QVariant(0));
}

void TestViewList::saysNothingBeforeItKnows()
{
    Bench bench;
    bench.views.setWatched(true);
    bench.chats.update(chatOf(1, ChatStatus::Pending));
    QVERIFY(!bench.of(u"all"_s).isValid());
    bench.views.setCountable(true);
    QTRY_COMPARE(bench.of(u"all"_s), QVariant(1));
    bench.views.setCountable(false);
    QVERIFY(!bench.of(u"all"_s).isValid());
}

void TestViewList::countsOnlyWhileWatched()
{
    Bench bench;
    bench.look();
    QTRY_COMPARE(bench.of(u"removed"_s), QVariant(0));
    bench.views.setWatched(false);
    bench.chats.update(chatOf(1, ChatStatus::Pending));
    QSignalSpy changed(&bench.views, &ViewList::dataChanged);
    QTest::qWait(0); // a round would have begun
    QCOMPARE(changed.size(), 0);
    bench.views.setWatched(true);
    QTRY_COMPARE(bench.of(u"pending"_s), QVariant(1));
}

/// Pages arrive one after the other: the sidebar must not be counted anew for each.
void TestViewList::manyChangesAreOneRound()
{
    Bench bench;
    bench.look();
    QTRY_COMPARE(bench.of(u"removed"_s), QVariant(0));
    QSignalSpy changed(&bench.views, &ViewList::dataChanged);
    for (int i = 0; i < 500; ++i)
        bench.chats.update(chatOf(i, ChatStatus::Pending));
    QCOMPARE(changed.size(), 0); // nothing is counted inside the change
    QTRY_COMPARE(bench.of(u"unassigned"_s), QVariant(500));
    QCOMPARE(changed.size(), 3); // all, pending, unassigned
}

void TestViewList::aQueryThatIsWrongHasNoNumber()
{
    Bench bench;
    bench.views.setSaved({saved(1, u"Wrong"_s, u"statsu:pending"_s), saved(2, u"Right"_s, u"ana"_s)});
    bench.look();
    bench.chats.update(chatOf(1, ChatStatus::Pending));
    QTRY_COMPARE(bench.of(savedViewKey(2)), QVariant(1));
    QVERIFY(!bench.of(savedViewKey(1)).isValid());
}

void TestViewList::followsTheSavedViews()
{
    Bench bench;
    bench.look();
    bench.chats.update(chatOf(1, ChatStatus::Pending));
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        QList<SavedView> views;
        for (int i = int(random.bounded(6)); i > 0; --i) {
            const qint64 id = qint64(random.bounded(1, 9));
            if (std::ranges::find(views, id, &SavedView::id) == views.cend())
                views.append(saved(id, u"View %1"_s.arg(random.bounded(3)), u"ana"_s));
        }
        bench.views.setSaved(views);
        QCOMPARE(bench.views.rowCount(), ViewList::builtInTotal + views.size());
        for (int i = 0; i < views.size(); ++i) {
            const QModelIndex index = bench.views.index(ViewList::builtInTotal + i);
            QCOMPARE(index.data(ViewList::KeyRole).toString(), savedViewKey(views.at(i).id));
            QCOMPARE(index.data().toString(), views.at(i).name);
            QCOMPARE(index.data(ViewList::IdRole).toLongLong(), views.at(i).id);
        }
    }
    bench.views.setSaved({saved(3, u"VIP"_s, u"ana"_s)});
    bench.views.setCurrent(savedViewKey(3));
    bench.views.setModified(savedViewKey(3));
    QTRY_COMPARE(bench.of(savedViewKey(3)), QVariant(1));
    bench.views.setSaved({saved(3, u"VIP billing"_s, u"ana"_s)}); // renamed: all else stays
    QVERIFY(bench.of(savedViewKey(3), ViewList::CurrentRole).toBool());
    QVERIFY(bench.of(savedViewKey(3), ViewList::ModifiedRole).toBool());
    QCOMPARE(bench.of(savedViewKey(3)), QVariant(1));
}

void TestViewList::findsByNameAndQuery()
{
    Bench bench;
    bench.views.setSaved({saved(1, u"VIP"_s, u"label:vip"_s), saved(2, u"pending"_s, u"status:pending"_s)});
    QCOMPARE(bench.views.keyOfName(u" vip"_s), savedViewKey(1));
    QCOMPARE(bench.views.keyOfName(u"Pending"_s), savedViewKey(2)); // one's own first
    QCOMPARE(bench.views.keyOfName(u"UNREAD"_s), u"unread"_s);
    QCOMPARE(bench.views.keyOfName(u"none"_s), QString());
    QCOMPARE(bench.views.keyOfQuery({}), u"all"_s);
    QCOMPARE(bench.views.keyOfQuery(u" status:pending  "_s), u"pending"_s);
    QCOMPARE(bench.views.keyOfQuery(u"label:vip"_s), savedViewKey(1));
    QCOMPARE(bench.views.keyOfQuery(u"label:vip ana"_s), QString());
}

void TestViewList::speaksInWords()
{
    Bench bench;
    bench.views.setSaved({saved(1, u"VIP"_s, u"ana"_s)});
    QCOMPARE(bench.of(savedViewKey(1), Qt::AccessibleTextRole).toString(), u"VIP, not counted"_s);
    bench.look();
    bench.chats.update(chatOf(1, ChatStatus::Pending));
    bench.views.setModified(savedViewKey(1));
    QTRY_VERIFY(bench.of(savedViewKey(1)).isValid());
    const QString words = bench.of(savedViewKey(1), Qt::AccessibleTextRole).toString();
    QVERIFY2(words.startsWith(u"VIP, 1 chat"_s) && words.endsWith(u", modified"_s), qPrintable(words));
}

void TestViewList::aPartIsNoTotal()
{
    Bench bench;
    QVERIFY(!bench.of(u"all"_s, ViewList::PartRole).toBool()); // no number at all
    bench.chats.update(chatOf(1, ChatStatus::Pending));
    bench.look();
    bench.views.setWhole(false);
    QTRY_COMPARE(bench.of(u"all"_s).toInt(), 1);
    QVERIFY(bench.of(u"all"_s, ViewList::PartRole).toBool());
    QCOMPARE(bench.of(u"all"_s, Qt::AccessibleTextRole).toString(), u"All, at least 1 chat(s)"_s);
    bench.views.setWhole(true);
    QVERIFY(!bench.of(u"all"_s, ViewList::PartRole).toBool());
    QCOMPARE(bench.of(u"all"_s, Qt::AccessibleTextRole).toString(), u"All, 1 chat(s)"_s);
}

QTEST_GUILESS_MAIN(TestViewList)
#include "tst_viewlist.moc"
