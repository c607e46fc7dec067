#include "models/historylist.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Outcome = JournalEntry::Outcome;
using Column = HistoryList::Column;

namespace {

const QString ana = u"5f71e36254800f533ab79148"_s;
const QString support = u"60a000000000000000000001"_s;

JournalEntry entry(qint64 id, const QString &verb, const QString &before, const QString &after,
                   Outcome outcome = Outcome::Done)
{
    JournalEntry result;
    result.id = id;
    result.startedAt = 1'780'000'000'000 + id;
    result.operatingSystemUser = u"ines"_s;
    result.verb = verb;
    result.before = before;
    result.after = after;
    result.outcome = outcome;
    return result;
}

QString cell(const HistoryList &list, int row, Column column)
{
    return list.index(row, int(column)).data().toString();
}

} // namespace

class TestHistoryList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatChanged_data();
    void saysWhatChanged();
    void readsARowInItsFirstCell();
    void anEntryThatEndsIsOneDataChanged();
    void survivesRandomChanges();
};

void TestHistoryList::saysWhatChanged_data()
{
    QTest::addColumn<JournalEntry>("what");
    QTest::addColumn<QStringList>("expected"); // what, change, result
    QTest::newRow("status") << entry(1, u"set-status"_s, u"pending"_s, u"active"_s)
                            << QStringList{u"Set status"_s, u"Pending → Active"_s, u"done"_s};
    QTest::newRow("a status nobody knows") << entry(1, u"set-status"_s, u"snoozed"_s, u"active"_s, Outcome::Failed)
                                           << QStringList{u"Set status"_s, u"snoozed → Active"_s, u"failed"_s};
    QTest::newRow("unassign") << entry(1, u"unassign"_s, ana, {}, Outcome::NothingToDo)
                              << QStringList{u"Unassigned"_s, u"Ana → none"_s, u"nothing to do"_s};
    QTest::newRow("within a department") << entry(1, u"assign"_s, support, ana + u'/' + support)
                                         << QStringList{u"Assigned"_s, u"Support → Ana in Support"_s, u"done"_s};
    QTest::newRow("a label with a slash") << entry(1, u"add-labels"_s, {}, u"billing/urgent"_s)
                                          << QStringList{u"Added labels"_s, u"none → billing/urgent"_s, u"done"_s};
    QTest::newRow("reply") << entry(1, u"send-text"_s, {}, u"42"_s, Outcome::Unknown)
                           << QStringList{u"Reply"_s, u"42 characters"_s, u"outcome unknown"_s};
    QTest::newRow("metadata") << entry(1, u"upsert-metadata"_s, {}, u"plan, region"_s, Outcome::Open)
                              << QStringList{u"Saved metadata"_s, u"plan, region"_s, u"under way"_s};
    QTest::newRow("a verb nobody knows") << entry(1, u"teleport"_s, {}, {})
                                         << QStringList{u"teleport"_s, {}, u"done"_s};
}

void TestHistoryList::saysWhatChanged()
{
    QFETCH(JournalEntry, what);
    QFETCH(QStringList, expected);
    HistoryList list;
    list.setNames([](const QString &id) { return id == ana ? u"Ana"_s : id == support ? u"Support"_s : id; });
    list.setEntries({what});
    QCOMPARE((QStringList{cell(list, 0, Column::What), cell(list, 0, Column::Change), cell(list, 0, Column::Result)}),
             expected);
    QCOMPARE(cell(list, 0, Column::Who), u"ines"_s);
}

void TestHistoryList::readsARowInItsFirstCell()
{
    HistoryList list;
    list.setEntries({entry(1, u"set-status"_s, u"pending"_s, u"active"_s)});
    const QString row = list.index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(row.startsWith(u"Set status, Pending → Active, done, "_s));
    QVERIFY(row.endsWith(u", ines"_s));
    for (int column = 0; column < list.columnCount(); ++column) {
        QVERIFY(!list.index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
        QVERIFY(!list.headerData(column, Qt::Horizontal).toString().isEmpty());
    }
}

void TestHistoryList::anEntryThatEndsIsOneDataChanged()
{
    HistoryList list;
    list.setEntries({entry(2, u"send-text"_s, {}, u"4"_s, Outcome::Open), entry(1, u"unassign"_s, ana, {})});
    const QPersistentModelIndex held = list.index(1, 0);
    QSignalSpy changed(&list, &QAbstractItemModel::dataChanged), inserted(&list, &QAbstractItemModel::rowsInserted);
    list.setEntries({entry(2, u"send-text"_s, {}, u"4"_s), entry(1, u"unassign"_s, ana, {})});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 0);
    list.setEntries(
        {entry(3, u"add-note"_s, {}, u"9"_s), entry(2, u"send-text"_s, {}, u"4"_s), entry(1, u"unassign"_s, ana, {})});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(held.row(), 2);
}

void TestHistoryList::survivesRandomChanges()
{
    std::mt19937 random(5);
    HistoryList list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 500; ++round) {
        QList<JournalEntry> entries;
        for (qint64 id = 20; id > 0; --id) {
            if (random() % 3)
                entries.append(entry(id, u"set-status"_s, {}, u"active"_s, Outcome(random() % 5)));
        }
        list.setEntries(entries);
        QCOMPARE(list.entries(), entries);
    }
}

QTEST_GUILESS_MAIN(TestHistoryList)
#include "tst_historylist.moc"
