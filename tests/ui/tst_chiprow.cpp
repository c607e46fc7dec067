// The terms of the filter as chips: names, keys, mouse, and where the focus goes when chips go.

#include "chats/chiprow.h"
#include "chats/filterchip.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace sparkbot;

namespace {

struct Bench {
    explicit Bench(const QStringList &terms)
    {
        auto *column = new QVBoxLayout(&window);
        row = new ChipRow(&window);
        column->addWidget(row);
        column->addStretch(1);
        window.resize(600, 300);
        row->setTerms(terms);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window)); // else nothing in it has the focus
    }
    /// In the order of the row.
    QList<FilterChip *> chips() const
    {
        QList<FilterChip *> list;
        for (auto *chip : row->findChildren<FilterChip *>()) {
            if (!chip->isHidden())
                list.append(chip);
        }
        return list;
    }
    QStringList shown() const
    {
        QStringList terms;
        for (const FilterChip *chip : chips())
            terms.append(chip->term());
        return terms;
    }

    QWidget window;
    ChipRow *row = nullptr;
};

QPoint crossOf(const FilterChip *chip)
{
    return {chip->width() - 12, chip->height() / 2};
}

} // namespace

class TestChipRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesNoRoomWhenEmpty();
    void namesSayWhatPressingDoes();
    void keysRemoveAndEdit_data();
    void keysRemoveAndEdit();
    void arrowsGoFromChipToChip();
    void arrowsFollowTheReadingDirection();
    void isOneTabStop();
    void mouseTellsCrossFromWords();
    void focusStaysInTheRow();
    void wrapsAndScrolls();
    void neverInterpretsText();
};

void TestChipRow::takesNoRoomWhenEmpty()
{
    Bench bench({u"a"_s, u"b"_s});
    QVERIFY(bench.row->height() >= 24);
    bench.row->setTerms({});
    QVERIFY(bench.row->isHidden());
}

void TestChipRow::namesSayWhatPressingDoes()
{
    const Bench bench({u"status:pending"_s, u"-label:spam"_s});
    const QList<FilterChip *> chips = bench.chips();
    QCOMPARE(chips.size(), 2);
    QCOMPARE(chips.at(0)->accessibleName(), u"Filter status:pending, remove"_s);
    QCOMPARE(chips.at(1)->accessibleName(), u"Filter -label:spam, remove"_s);
    for (FilterChip *chip : chips) {
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(chip);
        QVERIFY(reader);
        QCOMPARE(reader->role(), QAccessible::Button);
        QVERIFY(reader->state().focusable);
        QVERIFY(chip->height() >= 24);
    }
    QSignalSpy removed(bench.row, &ChipRow::removeRequested);
    QAccessible::queryAccessibleInterface(chips.at(1))
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(removed.at(0).at(0).toInt(), 1);
}

void TestChipRow::keysRemoveAndEdit_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("removes");
    QTest::newRow("Delete") << Qt::Key_Delete << true;
    QTest::newRow("Backspace") << Qt::Key_Backspace << true;
    QTest::newRow("Space") << Qt::Key_Space << true;
    QTest::newRow("Enter") << Qt::Key_Return << false;
    QTest::newRow("Enter of the keypad") << Qt::Key_Enter << false;
}

void TestChipRow::keysRemoveAndEdit()
{
    QFETCH(Qt::Key, key);
    QFETCH(bool, removes);
    const Bench bench({u"a"_s, u"b"_s, u"c"_s});
    QSignalSpy removed(bench.row, &ChipRow::removeRequested);
    QSignalSpy edited(bench.row, &ChipRow::editRequested);
    QTest::keyClick(bench.chips().at(1), key);
    QCOMPARE(removed.size(), removes ? 1 : 0);
    QCOMPARE(edited.size(), removes ? 0 : 1);
    QCOMPARE((removes ? removed : edited).at(0).at(0).toInt(), 1);
}

void TestChipRow::arrowsGoFromChipToChip()
{
    const Bench bench({u"a"_s, u"b"_s, u"c"_s});
    const QList<FilterChip *> chips = bench.chips();
    chips.at(0)->setFocus();
    QTest::keyClick(chips.at(0), Qt::Key_Left); // the first one
    QCOMPARE(bench.window.focusWidget(), chips.at(0));
    QTest::keyClick(chips.at(0), Qt::Key_Right);
    QCOMPARE(bench.window.focusWidget(), chips.at(1));
    QTest::keyClick(chips.at(1), Qt::Key_End);
    QCOMPARE(bench.window.focusWidget(), chips.at(2));
    QTest::keyClick(chips.at(2), Qt::Key_Right);
    QCOMPARE(bench.window.focusWidget(), chips.at(2));
    QTest::keyClick(chips.at(2), Qt::Key_Home);
    QCOMPARE(bench.window.focusWidget(), chips.at(0));
}

void TestChipRow::arrowsFollowTheReadingDirection()
{
    Bench bench({u"a"_s, u"b"_s});
    bench.window.setLayoutDirection(Qt::RightToLeft);
    const QList<FilterChip *> chips = bench.chips();
    chips.at(0)->setFocus();
    QTest::keyClick(chips.at(0), Qt::Key_Left);
    QCOMPARE(bench.window.focusWidget(), chips.at(1));
    QTRY_VERIFY(chips.at(1)->x() < chips.at(0)->x());
}

void TestChipRow::isOneTabStop()
{
    const Bench bench({u"a"_s, u"b"_s, u"c"_s});
    const auto stops = [&] {
        QStringList terms;
        for (const FilterChip *chip : bench.chips()) {
            if (chip->focusPolicy() & Qt::TabFocus)
                terms.append(chip->term());
        }
        return terms;
    };
    QCOMPARE(stops(), QStringList{u"a"_s});
    bench.chips().at(2)->setFocus();
    QCOMPARE(stops(), QStringList{u"c"_s});
}

void TestChipRow::mouseTellsCrossFromWords()
{
    const Bench bench({u"status:pending"_s});
    FilterChip *chip = bench.chips().first();
    QSignalSpy removed(bench.row, &ChipRow::removeRequested);
    QSignalSpy edited(bench.row, &ChipRow::editRequested);
    QTest::mouseClick(chip, Qt::LeftButton, {}, {10, chip->height() / 2});
    QCOMPARE(edited.size(), 1);
    QCOMPARE(removed.size(), 0);
    QTest::mouseClick(chip, Qt::LeftButton, {}, crossOf(chip));
    QCOMPARE(edited.size(), 1);
    QCOMPARE(removed.size(), 1);
    // Pressed on the cross and let go elsewhere: nothing.
    QTest::mousePress(chip, Qt::LeftButton, {}, crossOf(chip));
    QTest::mouseRelease(chip, Qt::LeftButton, {}, {-20, -20});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(edited.size(), 1);
}

void TestChipRow::focusStaysInTheRow()
{
    Bench bench({u"a"_s, u"b"_s, u"c"_s});
    QSignalSpy emptied(bench.row, &ChipRow::emptied);
    QStringList terms = bench.shown();
    connect(bench.row, &ChipRow::removeRequested, bench.row, [&](int term) {
        terms.removeAt(term);
        bench.row->setTerms(terms);
    });
    const auto focused = [&] { return qobject_cast<FilterChip *>(bench.window.focusWidget()); };
    bench.chips().at(1)->setFocus();
    QTest::keyClick(focused(), Qt::Key_Delete);
    QVERIFY(focused());
    QCOMPARE(focused()->term(), u"c"_s); // the one that took its place
    QTest::keyClick(focused(), Qt::Key_Delete);
    QCOMPARE(focused()->term(), u"a"_s);
    QCOMPARE(emptied.size(), 0);
    QTest::keyClick(focused(), Qt::Key_Delete);
    QCOMPARE(emptied.size(), 1);
    QVERIFY(bench.row->isHidden());
}

void TestChipRow::wrapsAndScrolls()
{
    Bench bench({u"a"_s});
    const int oneLine = bench.row->height();
    QStringList terms;
    for (int i = 0; i < 12; ++i)
        terms.append(u"label:number%1"_s.arg(i));
    bench.row->setTerms(terms);
    QTRY_VERIFY(bench.row->height() > oneLine);
    terms += terms;
    terms += terms;
    bench.row->setTerms(terms);
    QTRY_VERIFY(bench.row->height() <= 2 * oneLine + 8); // the chats keep their room
    FilterChip *last = bench.chips().last();
    QTest::keyClick(bench.chips().first(), Qt::Key_End);
    QTRY_VERIFY(bench.row->viewport()->rect().contains(last->mapTo(bench.row->viewport(), last->rect().center())));
}

void TestChipRow::neverInterpretsText()
{
    const Bench bench({u"label:<b>x</b>"_s, u"name:\"a\u202eb\""_s});
    QVERIFY(!bench.chips().at(0)->toolTip().contains(u"<b>"_s));
    QVERIFY(!bench.chips().at(1)->accessibleName().contains(QChar(0x202e)));
}

QTEST_MAIN(TestChipRow)
#include "tst_chiprow.moc"
