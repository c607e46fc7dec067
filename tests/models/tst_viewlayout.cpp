#include "models/viewlayout.h"

#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

QStringList shown(const ViewLayout &layout)
{
    QStringList names;
    for (const ViewColumn &column : layout.columns) {
        if (column.shown)
            names.append(column.name);
    }
    return names;
}

} // namespace

class TestViewLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyColumnHasAWordOfItsOwn();
    void nothingMeansAsDelivered();
    void namesEachColumnOnce();
    void theNameIsAlwaysShown();
    void widthsAreNoArrangement();
};

void TestViewLayout::everyColumnHasAWordOfItsOwn()
{
    const ViewLayout whole = completed({});
    for (const ViewColumn &column : whole.columns) {
        const std::optional<ChatColumn> known = columnOfWord(column.name);
        QVERIFY2(known, qPrintable(column.name));
        QCOMPARE(columnWord(*known), column.name);
    }
    QCOMPARE(whole.columns.size(), int(ChatColumn::Id) + 1);
    QVERIFY(!columnOfWord(u"Name"_s));
    QVERIFY(!columnOfWord({}));
}

void TestViewLayout::nothingMeansAsDelivered()
{
    const ViewLayout whole = completed({});
    QCOMPARE(shown(whole).size(), whole.columns.size());
    QCOMPARE(whole.columns.first().name, u"name"_s);
    QCOMPARE(whole.sortColumn, u"lastActivity"_s);
    QVERIFY(whole.descending);
    const ViewLayout foreign{{{u"snooze"_s, 10, true}}, u"snooze"_s, false};
    QCOMPARE(completed(foreign), whole);
}

void TestViewLayout::namesEachColumnOnce()
{
    const ViewLayout layout{
        {{u"unread"_s, 50, true}, {u"snooze"_s, 10, true}, {u"name"_s, 90, true}, {u"unread"_s, 1, false}},
        u"unread"_s,
        true};
    const ViewLayout whole = completed(layout);
    QCOMPARE(whole.columns.size(), completed({}).columns.size());
    QCOMPARE(shown(whole), (QStringList{u"unread"_s, u"name"_s}));
    QCOMPARE(whole.columns.first().width, 50);
    QCOMPARE(whole.sortColumn, u"unread"_s);
    QCOMPARE(completed(whole), whole);
}

void TestViewLayout::theNameIsAlwaysShown()
{
    QVERIFY(shown(completed({{{u"status"_s, 0, true}}, {}, false})).contains(u"name"_s));
    QVERIFY(shown(completed({{{u"name"_s, 0, false}, {u"status"_s, 0, true}}, {}, false})).contains(u"name"_s));
}

void TestViewLayout::widthsAreNoArrangement()
{
    ViewLayout one{{{u"name"_s, 90, true}, {u"status"_s, 40, true}, {u"agent"_s, 0, false}}, u"name"_s, false};
    ViewLayout other = one;
    other.columns[0].width = 200;
    other.columns.removeLast(); // hidden either way
    QVERIFY(isArrangedAlike(one, other));
    other.columns.swapItemsAt(0, 1);
    QVERIFY(!isArrangedAlike(one, other));
    other = one;
    other.columns[1].shown = false;
    QVERIFY(!isArrangedAlike(one, other));
    other = one;
    other.descending = true;
    QVERIFY(!isArrangedAlike(one, other));
    QVERIFY(isArrangedAlike({}, completed({})));
}

QTEST_GUILESS_MAIN(TestViewLayout)
#include "tst_viewlayout.moc"
