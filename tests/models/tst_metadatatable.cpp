#include "models/metadatatable.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

using Column = MetadataTable::Column;
using RowState = MetadataTable::RowState;
using Pairs = QList<MetadataPair>;

int rowOf(const MetadataTable &table, const QString &key)
{
    for (int row = table.rowCount() - 1; row >= 0; --row) {
        if (table.index(row, int(Column::Key)).data().toString() == key)
            return row;
    }
    return -1;
}

bool type(MetadataTable &table, int row, Column column, const QString &text)
{
    return table.setData(table.index(row, int(column)), text);
}

bool typeValue(MetadataTable &table, const QString &key, const QString &text)
{
    return type(table, rowOf(table, key), Column::Value, text);
}

QString words(const MetadataTable &table, const QString &key)
{
    return table.index(rowOf(table, key), int(Column::State)).data(Qt::AccessibleTextRole).toString();
}

QStringList column(const MetadataTable &table, Column column)
{
    QStringList texts;
    for (int row = 0; row < table.rowCount(); ++row)
        texts.append(table.index(row, int(column)).data().toString());
    return texts;
}

const Pairs two{{u"plan"_s, u"free"_s}, {u"city"_s, u"Leeds"_s}};

} // namespace

class TestMetadataTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksEditsInWords();
    void editsOutliveRefreshAndSorting();
    void editsTravelWithTheirContact();
    void aColleaguesKeyJoinsTheEdit();
    void savingEndsForEachKey();
    void problemsBlockOnlyPendingRows_data();
    void problemsBlockOnlyPendingRows();
    void findsDuplicatesAndCaseTwins();
    void aKeyTwiceOnTheServerStaysEditable();
    void onlyTheRightCellsCanBeEdited();
    void tellsWhenPendingChanges();
    void neverLosesTypedText();
};

void TestMetadataTable::marksEditsInWords()
{
    MetadataTable table;
    table.show(two, {});
    QCOMPARE(words(table, u"plan"_s), u"unchanged"_s);
    QVERIFY(typeValue(table, u"plan"_s, u"premium"_s));
    const QModelIndex state = table.index(0, int(Column::State));
    QCOMPARE(state.data().toString(), u"•"_s);
    QCOMPARE(words(table, u"plan"_s), u"changed, was: free"_s);
    QCOMPARE(state.data(MetadataTable::WasRole).toString(), u"free"_s);
    const QModelIndex value = table.index(0, int(Column::Value));
    QCOMPARE(value.data().toString(), u"premium"_s);
    QCOMPARE(value.data(Qt::AccessibleTextRole).toString(), u"premium, was: free"_s);

    table.add(u"tier"_s, u"3"_s);
    QCOMPARE(words(table, u"tier"_s), u"new"_s);
    QVERIFY(!table.index(2, 0).data(MetadataTable::WasRole).isValid());
    QCOMPARE(table.pendingCount(), 2);
    QCOMPARE(table.changes(), (Pairs{{u"plan"_s, u"premium"_s}, {u"tier"_s, u"3"_s}}));
    QCOMPARE(table.serverPairs(), two);

    QVERIFY(typeValue(table, u"plan"_s, u"free"_s)); // typing the old value again is the same as reverting
    QCOMPARE(table.rowState(0), RowState::Clean);
    table.revert(2);
    QCOMPARE(table.rowCount(), 2);
    QCOMPARE(table.pendingCount(), 0);
}

void TestMetadataTable::editsOutliveRefreshAndSorting()
{
    MetadataTable table;
    table.show(two, {});
    QVERIFY(typeValue(table, u"plan"_s, u"premium"_s));
    table.add(u"beta"_s, u"yes"_s);
    const QPersistentModelIndex plan = table.index(0, int(Column::Value));
    table.sort(int(Column::Key));
    QCOMPARE(column(table, Column::Key), (QStringList{u"beta"_s, u"city"_s, u"plan"_s}));
    QCOMPARE(plan.row(), 2);
    table.sort(int(Column::State));
    QCOMPARE(column(table, Column::Key), (QStringList{u"beta"_s, u"plan"_s, u"city"_s}));

    table.setServerPairs({{u"city"_s, u"York"_s}, {u"plan"_s, u"trial"_s}});
    QCOMPARE(plan.data().toString(), u"premium"_s);
    QCOMPARE(words(table, u"plan"_s), u"changed, was: trial"_s);
    QCOMPARE(column(table, Column::Value), (QStringList{u"yes"_s, u"premium"_s, u"York"_s})); // still sorted
    table.sort(-1);
    QCOMPARE(column(table, Column::Key), (QStringList{u"city"_s, u"plan"_s, u"beta"_s}));

    table.setServerPairs({{u"city"_s, u"York"_s}, {u"plan"_s, u"premium"_s}}); // somebody wrote the very same value
    QCOMPARE(words(table, u"plan"_s), u"unchanged"_s);
    table.revertAll();
    QCOMPARE(table.pendingCount(), 0);
    QCOMPARE(table.rowCount(), 2);
}

void TestMetadataTable::editsTravelWithTheirContact()
{
    MetadataTable table;
    table.show(two, {});
    QVERIFY(typeValue(table, u"plan"_s, QString(400, u'x'))); // kept although it is not valid
    table.add(u"bad key"_s, {});
    const MetadataEdits aside = table.edits();
    QCOMPARE(aside.edits.size(), 2);
    QCOMPARE(aside.edits.at(0).base, u"free"_s);

    table.show({{u"plan"_s, u"gold"_s}}, {});
    QCOMPARE(table.pendingCount(), 0);

    table.show({}, aside); // its pairs are not read yet
    QCOMPARE(table.rowCount(), 2);
    QCOMPARE(words(table, u"plan"_s), u"changed, was: free"_s);
    table.setServerPairs(two);
    QCOMPARE(table.rowCount(), 3);
    QCOMPARE(table.pendingCount(), 2);
    QCOMPARE(table.index(rowOf(table, u"plan"_s), int(Column::Value)).data().toString(), QString(400, u'x'));
}

void TestMetadataTable::aColleaguesKeyJoinsTheEdit()
{
    MetadataTable table;
    table.show(two, {});
    table.add(u"tier"_s, u"3"_s);
    Pairs theirs = two;
    theirs.append({u"tier"_s, u"5"_s});
    table.setServerPairs(theirs);
    QCOMPARE(table.rowCount(), 3);
    QCOMPARE(words(table, u"tier"_s), u"changed, was: 5"_s);
    table.setServerPairs(two); // removed again: what was typed is a new pair once more
    QCOMPARE(words(table, u"tier"_s), u"new"_s);
    QVERIFY(typeValue(table, u"plan"_s, u"premium"_s));
    table.setServerPairs({});
    QCOMPARE(words(table, u"plan"_s), u"new"_s);
}

void TestMetadataTable::savingEndsForEachKey()
{
    MetadataTable table;
    table.show(two, {});
    QVERIFY(typeValue(table, u"plan"_s, u"premium"_s));
    QVERIFY(typeValue(table, u"city"_s, u"York"_s));
    table.setSaving({u"plan"_s, u"city"_s});
    QCOMPARE(words(table, u"plan"_s), u"saving"_s);
    table.setServerPairs(two); // a refresh in between ends nothing
    QCOMPARE(table.rowState(0), RowState::Saving);

    table.setFailed({u"city"_s}, u"too long"_s);
    table.setServerPairs({{u"plan"_s, u"premium"_s}, {u"city"_s, u"Leeds"_s}});
    QCOMPARE(words(table, u"plan"_s), u"unchanged"_s);
    QCOMPARE(words(table, u"city"_s), u"not saved: too long"_s);
    QCOMPARE(table.rowState(1), RowState::Failed);
    QCOMPARE(table.changes(), (Pairs{{u"city"_s, u"York"_s}}));
    QCOMPARE(table.edits().edits.at(0).failure, u"too long"_s);
    QVERIFY(typeValue(table, u"city"_s, u"Hull"_s)); // the reason was about another text
    QCOMPARE(words(table, u"city"_s), u"changed, was: Leeds"_s);
}

void TestMetadataTable::problemsBlockOnlyPendingRows_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("blocked");
    QTest::newRow("fine") << u"tier"_s << u"3"_s << false;
    QTest::newRow("space in key") << u"last purchase"_s << u"3"_s << true;
    QTest::newRow("no key") << QString() << u"3"_s << true;
    QTest::newRow("no value") << u"tier"_s << QString() << true;
    QTest::newRow("300") << u"tier"_s << QString(300, u'x') << false;
    QTest::newRow("301") << u"tier"_s << QString(301, u'x') << true;
    QTest::newRow("300 emoji") << u"tier"_s << u"😀"_s.repeated(300) << false;
    QTest::newRow("NUL") << u"tier"_s << QString(QChar(0)) << true;
    QTest::newRow("half a pair") << u"tier"_s << QString(QChar(0xD800)) << true;
    QTest::newRow("outer space warns") << u"tier"_s << u" 3 "_s << false;
    QTest::newRow("duplicate") << u"plan"_s << u"3"_s << true;
    QTest::newRow("case twin warns") << u"Plan"_s << u"3"_s << false;
}

void TestMetadataTable::problemsBlockOnlyPendingRows()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, blocked);
    const Pairs odd{{u"plan"_s, u"free"_s}, {u"bad key"_s, QString()}}; // the server may hold what may not be written
    MetadataTable table;
    table.show(odd, {});
    QVERIFY(!table.hasBlockingProblem());
    QCOMPARE(table.keyProblem(1), KeyProblem::BadCharacter);
    QCOMPARE(table.valueProblem(1), ValueProblem::Empty);

    const int row = table.add(key, value);
    QCOMPARE(table.hasBlockingProblem(), blocked);
    QCOMPARE(table.changes().isEmpty(), blocked);
    QCOMPARE(table.index(row, int(Column::Key)).data().toString(), key);
    QCOMPARE(table.index(row, int(Column::Value)).data().toString(), value);
    table.revert(row);
    QVERIFY(!table.hasBlockingProblem());
}

void TestMetadataTable::findsDuplicatesAndCaseTwins()
{
    MetadataTable table;
    table.show(two, {});
    const int row = table.add(u"x"_s, u"1"_s);
    QSignalSpy changes(&table, &QAbstractItemModel::dataChanged);
    QVERIFY(type(table, row, Column::Key, u"plan"_s));
    QCOMPARE(table.keyProblem(row), KeyProblem::Duplicate);
    QCOMPARE(table.keyProblem(0), KeyProblem::Duplicate);
    QVERIFY(std::ranges::any_of(changes, [](const QVariantList &one) { return one.at(0).toModelIndex().row() == 0; }));
    table.setServerPairs(two); // a refresh does not make the mistake a change of the other row
    QCOMPARE(table.rowCount(), 3);
    QVERIFY(table.hasBlockingProblem());
    QVERIFY(type(table, row, Column::Key, u"PLAN"_s));
    QCOMPARE(table.keyProblem(row), KeyProblem::CaseTwin);
    QVERIFY(!table.hasBlockingProblem());
    QVERIFY(type(table, row, Column::Key, u"tier"_s));
    QCOMPARE(table.keyProblem(0), KeyProblem::None);
    QCOMPARE(table.keys(), (QStringList{u"city"_s, u"plan"_s, u"tier"_s}));
}

void TestMetadataTable::aKeyTwiceOnTheServerStaysEditable()
{
    MetadataTable table;
    table.show({{u"plan"_s, u"free"_s}, {u"plan"_s, u"gold"_s}}, {});
    QCOMPARE(table.keyProblem(0), KeyProblem::Duplicate);
    QCOMPARE(table.keyProblem(1), KeyProblem::None);
    QVERIFY(!type(table, 0, Column::Value, u"x"_s)); // not the pair that counts
    QVERIFY(type(table, 1, Column::Value, u"x"_s));
    QCOMPARE(table.changes(), (Pairs{{u"plan"_s, u"x"_s}}));
}

void TestMetadataTable::onlyTheRightCellsCanBeEdited()
{
    MetadataTable table;
    table.show(two, {});
    const int row = table.add(u"tier"_s, u"3"_s);
    QVERIFY(!type(table, 0, Column::State, u"x"_s));
    QVERIFY(!type(table, 0, Column::Key, u"x"_s)); // an upsert cannot rename
    QVERIFY(type(table, row, Column::Key, u"level"_s));
    QVERIFY(!table.setData(table.index(0, int(Column::Value)), u"x"_s, Qt::DisplayRole));
    QVERIFY(!table.setData({}, u"x"_s));
    QCOMPARE(column(table, Column::Key), (QStringList{u"plan"_s, u"city"_s, u"level"_s}));
}

void TestMetadataTable::tellsWhenPendingChanges()
{
    MetadataTable table;
    table.show(two, {});
    QSignalSpy told(&table, &MetadataTable::pendingChanged);
    QVERIFY(typeValue(table, u"plan"_s, u"p"_s));
    QCOMPARE(told.size(), 1);
    QVERIFY(typeValue(table, u"plan"_s, u"pr"_s));
    QCOMPARE(told.size(), 1);
    QVERIFY(typeValue(table, u"plan"_s, QString()));
    QCOMPARE(told.size(), 2); // no longer valid
    table.setServerPairs({});
    QCOMPARE(told.size(), 2);
    table.revertAll();
    QCOMPARE(told.size(), 3);
}

/// Typed text against a second book-keeping by key: it goes only by revert or because the server has that very value.
void TestMetadataTable::neverLosesTypedText()
{
    std::mt19937 random(5);
    const auto pick = [&random](int count) { return int(random() % uint(count)); };
    const auto text = [&](int count) { return QString(QChar(u'a' + pick(count))); };
    MetadataTable table;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);

    struct Contact {
        QHash<QString, QString> typed;
        MetadataEdits aside;
        Pairs server;
    };
    QList<Contact> contacts(3);
    int current = 0;
    qsizetype most = 0;
    const auto serverHas = [&](const Pairs &pairs) {
        Contact &contact = contacts[current];
        contact.server = pairs;
        for (const MetadataPair &pair : pairs)
            contact.typed.removeIf([&](const auto &edit) {
                return edit.key() == pair.key && edit.value() == pair.value && !pair.key.isEmpty();
            });
    };
    for (int step = 0; step < 20'000; ++step) {
        Contact &contact = contacts[current];
        switch (pick(7)) {
        case 0: { // the server answers with anything; unique keys here, doubled ones have a test of their own
            QHash<QString, QString> answer;
            for (int left = pick(7); left > 0; --left)
                answer.insert(text(8), text(3));
            Pairs pairs;
            for (auto it = answer.cbegin(); it != answer.cend(); ++it)
                pairs.append({it.key(), it.value()});
            std::shuffle(pairs.begin(), pairs.end(), random);
            serverHas(pairs);
            table.setServerPairs(pairs);
            break;
        }
        case 1:
            table.sort(pick(5) - 1, Qt::SortOrder(pick(2)));
            break;
        case 2:
            if (table.rowCount() > 0 && pick(4) == 0) {
                const int row = pick(table.rowCount());
                contact.typed.remove(table.index(row, int(Column::Key)).data().toString());
                table.revert(row);
            }
            break;
        case 3: { // another contact, or the same one again
            contact.aside = table.edits();
            current = pick(int(contacts.size()));
            table.show({}, contacts[current].aside);
            table.setServerPairs(contacts[current].server);
            break;
        }
        case 4:
            if (const QString key = text(8); rowOf(table, key) < 0) {
                contact.typed.insert(key, text(3).repeated(pick(400)));
                table.add(key, contact.typed.value(key));
            }
            break;
        case 5:
            table.setSaving(table.keys().mid(pick(4)));
            table.setFailed(table.keys().mid(pick(4)), u"no"_s);
            break;
        default:
            if (table.rowCount() > 0) {
                const int row = pick(table.rowCount());
                const QString key = table.index(row, int(Column::Key)).data().toString();
                const QString value = text(3).repeated(1 + pick(2));
                const bool asOnServer = contact.server.contains(MetadataPair{key, value});
                QVERIFY(type(table, row, Column::Value, value));
                if (asOnServer)
                    contact.typed.remove(key);
                else
                    contact.typed.insert(key, value);
            }
        }
        const Contact &now = contacts.at(current);
        QCOMPARE(table.serverPairs(), now.server);
        QCOMPARE(table.pendingCount(), int(now.typed.size()));
        most = std::max(most, now.typed.size());
        for (const MetadataEdits::Edit &edit : table.edits().edits)
            QCOMPARE(edit.value, now.typed.value(edit.key, u"never typed"_s));
    }
    QVERIFY(most >= 6);
}

QTEST_GUILESS_MAIN(TestMetadataTable)
#include "tst_metadatatable.moc"
