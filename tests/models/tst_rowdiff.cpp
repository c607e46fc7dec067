#include "models/rowdiff.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <numeric>
#include <random>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

struct Entry {
    int key = 0;
    int value = 0;

    friend bool operator==(const Entry &, const Entry &) = default;
};

class ListModel : public QAbstractListModel {
public:
    void show(const QList<Entry> &wanted)
    {
        applyRowDiff(*this, m_rows, wanted, [](const Entry &entry) { return entry.key; });
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_rows.at(index.row()).value) : QVariant();
    }
    const QList<Entry> &rows() const { return m_rows; }

private:
    QList<Entry> m_rows;
};

/// Counts what a view would have to do.
struct Signals {
    explicit Signals(ListModel &model)
        : removed(&model, &QAbstractItemModel::rowsRemoved)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , moved(&model, &QAbstractItemModel::rowsMoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
    {
    }
    QList<qsizetype> counts() const { return {removed.size(), inserted.size(), moved.size(), changed.size()}; }

    QSignalSpy removed;
    QSignalSpy inserted;
    QSignalSpy moved;
    QSignalSpy changed;
};

QList<Entry> entries(const QList<int> &keys)
{
    QList<Entry> list;
    for (int key : keys)
        list.append({key, key * 10});
    return list;
}

} // namespace

class TestRowDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usesFewestSignals_data();
    void usesFewestSignals();
    void announcesOnlyChangedRows();
    void keepsTheFirstOfEqualKeys();
    void keepsPersistentIndexesInRandomChanges();
};

void TestRowDiff::usesFewestSignals_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<QList<qsizetype>>("expected"); // removes, inserts, moves, changes
    using Keys = QList<int>;
    using Counts = QList<qsizetype>;
    QTest::newRow("same") << Keys{1, 2, 3} << Keys{1, 2, 3} << Counts{0, 0, 0, 0};
    QTest::newRow("fill") << Keys{} << Keys{1, 2, 3} << Counts{0, 1, 0, 0};
    QTest::newRow("empty") << Keys{1, 2, 3} << Keys{} << Counts{1, 0, 0, 0};
    QTest::newRow("two gaps") << Keys{1, 2, 3, 4, 5} << Keys{2, 5} << Counts{2, 0, 0, 0};
    QTest::newRow("two additions") << Keys{2, 5} << Keys{1, 2, 3, 4, 5} << Counts{0, 2, 0, 0};
    QTest::newRow("first to last") << Keys{1, 2, 3, 4, 5} << Keys{2, 3, 4, 5, 1} << Counts{0, 0, 1, 0};
    QTest::newRow("last to first") << Keys{1, 2, 3, 4, 5} << Keys{5, 1, 2, 3, 4} << Counts{0, 0, 1, 0};
    QTest::newRow("reversed") << Keys{1, 2, 3, 4} << Keys{4, 3, 2, 1} << Counts{0, 0, 3, 0};
    QTest::newRow("all at once") << Keys{1, 2, 3, 4} << Keys{9, 4, 2, 3, 8} << Counts{1, 2, 1, 0};
}

void TestRowDiff::usesFewestSignals()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    QFETCH(QList<qsizetype>, expected);
    ListModel model;
    model.show(entries(before));
    const Signals counted(model);
    model.show(entries(after));
    QCOMPARE(model.rows(), entries(after));
    QCOMPARE(counted.counts(), expected);
}

void TestRowDiff::announcesOnlyChangedRows()
{
    ListModel model;
    QList<Entry> rows = entries({1, 2, 3, 4, 5, 6});
    model.show(rows);
    const Signals counted(model);
    rows[1].value = 7;
    rows[2].value = 7;
    rows[5].value = 7;
    model.show(rows);
    QCOMPARE(counted.counts(), (QList<qsizetype>{0, 0, 0, 2}));
    QCOMPARE(counted.changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(counted.changed.at(0).at(1).toModelIndex().row(), 2);
    QCOMPARE(counted.changed.at(1).at(0).toModelIndex().row(), 5);
}

void TestRowDiff::keepsTheFirstOfEqualKeys()
{
    ListModel model;
    model.show({{1, 10}, {2, 20}, {1, 30}});
    QCOMPARE(model.rows(), (QList<Entry>{{1, 10}, {2, 20}}));
}

void TestRowDiff::keepsPersistentIndexesInRandomChanges()
{
    std::mt19937 random(3);
    ListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 3000; ++round) {
        QList<int> keys(30);
        std::iota(keys.begin(), keys.end(), 0);
        if (round % 3 != 0) // mostly in order, as real lists are
            std::swap(keys[qsizetype(random() % 30)], keys[qsizetype(random() % 30)]);
        else
            std::shuffle(keys.begin(), keys.end(), random);
        keys.resize(qsizetype(random() % 31));
        QList<Entry> wanted = entries(keys);
        for (Entry &entry : wanted)
            entry.value = int(random() % 3);

        QHash<int, QPersistentModelIndex> held;
        for (int row = 0; row < model.rowCount(); ++row)
            held.insert(model.rows().at(row).key, model.index(row));
        model.show(wanted);
        QCOMPARE(model.rows(), wanted);
        for (auto it = held.cbegin(); it != held.cend(); ++it)
            QCOMPARE(it->isValid() ? it->row() : -1, int(keys.indexOf(it.key())));
    }
}

QTEST_GUILESS_MAIN(TestRowDiff)
#include "tst_rowdiff.moc"
