// The filter line and its suggestions: nothing typed is ever changed by them, and every key does one thing.

#include "chats/filterline.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace sparkbot;

namespace {

/// Suggests words that begin with the word at the cursor, as the language of the filter would.
Suggestions suggestions(const QString &text, int cursor)
{
    Suggestions now;
    now.start = int(text.lastIndexOf(u' ', qMax(0, cursor - 1))) + 1;
    now.length = cursor - now.start;
    const QString typed = text.mid(now.start, now.length);
    for (const QString &word : {u"status:"_s, u"status:pending"_s, u"status:resolved"_s, u"stale"_s}) {
        if (word.startsWith(typed) && word != typed
            && (word.endsWith(u':') || typed.contains(u':') || word == u"stale"))
            now.list.append({word, word, u"what it means"_s, {}, false, word.endsWith(u':')});
    }
    now.needed = typed.endsWith(u':');
    return now;
}

struct Bench {
    Bench()
    {
        auto *column = new QVBoxLayout(&window);
        line = new FilterLine(&window);
        line->setAccessibleName(u"Filter chats"_s);
        line->setSource(suggestions);
        other = new QPushButton(u"Other"_s, &window);
        column->addWidget(line);
        column->addWidget(other);
        column->addStretch(1);
        window.resize(500, 400);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window)); // else nothing in it has the focus
        line->setFocus();
        list = line->findChild<SuggestionList *>();
    }

    QWidget window;
    FilterLine *line = nullptr;
    QPushButton *other = nullptr;
    SuggestionList *list = nullptr;
};

} // namespace

class TestFilterLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void suggestsWhileTyping();
    void typedTextIsLeftAlone();
    void tabTakesTheFirst();
    void tabGoesOnWithoutSuggestions();
    void enterTakesOnlyWhatWasChosen();
    void enterTakesWhatIsNeeded();
    void escapeClosesThenClears();
    void arrowsWalkTheList();
    void downGoesToTheTableOtherwise();
    void canBeAskedFor();
    void itsKeysStayItsOwn();
    void takenByMouse();
    void goesWithTheFocus();
    void isReadAloud();
    void changesCanBeUndone();
    void theRowsHoldThroughAnyTyping();
};

void TestFilterLine::suggestsWhileTyping()
{
    Bench bench;
    QVERIFY(!bench.line->isSuggesting());
    QTest::keyClicks(bench.line, u"st"_s);
    QVERIFY(bench.line->isSuggesting());
    QCOMPARE(bench.list->model()->rowCount(), 2);
    QVERIFY(bench.window.rect().contains(bench.list->geometry()));
    QVERIFY(bench.list->geometry().top() >= bench.line->geometry().bottom());
    QVERIFY(bench.line->hasFocus());
    QTest::keyClick(bench.line, Qt::Key_Space);
    QVERIFY(!bench.line->isSuggesting()); // not after every blank
    QTest::keyClicks(bench.line, u"xyz"_s);
    QVERIFY(!bench.line->isSuggesting());
}

/// Also where a command of the window was given the same.
void TestFilterLine::itsKeysStayItsOwn()
{
    Bench bench;
    QAction command;
    command.setShortcuts({Qt::CTRL | Qt::Key_Space, Qt::ALT | Qt::Key_Down});
    bench.window.addAction(&command);
    int triggered = 0;
    connect(&command, &QAction::triggered, this, [&triggered] { ++triggered; });
    for (const QKeyCombination keys : {Qt::CTRL | Qt::Key_Space, Qt::ALT | Qt::Key_Down}) {
        QTest::keyClick(bench.line, keys.key(), keys.keyboardModifiers());
        QVERIFY(bench.line->isSuggesting());
        QTest::keyClick(bench.line, Qt::Key_Escape);
        QVERIFY(!bench.line->isSuggesting());
    }
    QCOMPARE(triggered, 0);
    bench.other->setFocus();
    QTest::keyClick(bench.other, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(triggered, 1);
}

void TestFilterLine::theRowsHoldThroughAnyTyping()
{
    Bench bench;
    const QAbstractItemModelTester tester(bench.list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(13);
    int suggested = 0;
    for (int i = 0; i < 300; ++i) {
        if (random.bounded(4) == 0)
            QTest::keyClick(bench.line, Qt::Key_Backspace);
        else
            QTest::keyClicks(bench.line, QString(QChar(u"stau: x("[random.bounded(8)])));
        suggested += bench.line->isSuggesting();
    }
    QVERIFY(suggested > 0);
}

void TestFilterLine::typedTextIsLeftAlone()
{
    Bench bench;
    const QString text = u"st Status: stale status:pen (a OR -b) \"st"_s;
    QTest::keyClicks(bench.line, text);
    QCOMPARE(bench.line->text(), text);
}

void TestFilterLine::tabTakesTheFirst()
{
    Bench bench;
    QTest::keyClicks(bench.line, u"ana sta"_s);
    QTest::keyClick(bench.line, Qt::Key_Tab);
    QCOMPARE(bench.line->text(), u"ana status:"_s);
    QVERIFY(bench.line->hasFocus());
    QVERIFY(bench.line->isSuggesting()); // its values are next
    QTest::keyClick(bench.line, Qt::Key_Down); // the first one is chosen already
    QTest::keyClick(bench.line, Qt::Key_Tab);
    QCOMPARE(bench.line->text(), u"ana status:resolved "_s);
    QVERIFY(!bench.line->isSuggesting());
}

void TestFilterLine::tabGoesOnWithoutSuggestions()
{
    Bench bench;
    QTest::keyClicks(bench.line, u"ana"_s);
    QTest::keyClick(bench.line, Qt::Key_Tab);
    QCOMPARE(bench.window.focusWidget(), bench.other);
}

void TestFilterLine::enterTakesOnlyWhatWasChosen()
{
    Bench bench;
    QSignalSpy left(bench.line, &FilterLine::leaveRequested);
    QTest::keyClicks(bench.line, u"sta"_s); // a name may begin so
    QTest::keyClick(bench.line, Qt::Key_Return);
    QCOMPARE(bench.line->text(), u"sta"_s);
    QCOMPARE(left.size(), 1);
    QVERIFY(!bench.line->isSuggesting());

    QTest::keyClicks(bench.line, u"l"_s);
    QTest::keyClick(bench.line, Qt::Key_Down);
    QTest::keyClick(bench.line, Qt::Key_Return);
    QCOMPARE(bench.line->text(), u"stale "_s);
    QCOMPARE(left.size(), 1);
}

void TestFilterLine::enterTakesWhatIsNeeded()
{
    Bench bench;
    QTest::keyClicks(bench.line, u"status:"_s);
    QCOMPARE(bench.list->chosen(), 0);
    QTest::keyClick(bench.line, Qt::Key_Return);
    QCOMPARE(bench.line->text(), u"status:pending "_s);
}

void TestFilterLine::escapeClosesThenClears()
{
    Bench bench;
    QTest::keyClicks(bench.line, u"sta"_s);
    QTest::keyClick(bench.line, Qt::Key_Escape);
    QVERIFY(!bench.line->isSuggesting());
    QCOMPARE(bench.line->text(), u"sta"_s);
    QTest::keyClick(bench.line, Qt::Key_Escape);
    QVERIFY(bench.line->text().isEmpty());
}

void TestFilterLine::arrowsWalkTheList()
{
    Bench bench;
    QTest::keyClicks(bench.line, u"st"_s);
    QCOMPARE(bench.list->chosen(), -1);
    QTest::keyClick(bench.line, Qt::Key_Up); // around to the last one
    QCOMPARE(bench.list->chosen(), 1);
    QTest::keyClick(bench.line, Qt::Key_Down);
    QCOMPARE(bench.list->chosen(), 0);
    QTest::keyClick(bench.line, Qt::Key_PageDown);
    QCOMPARE(bench.list->chosen(), 1);
    QTest::keyClick(bench.line, Qt::Key_PageUp);
    QCOMPARE(bench.list->chosen(), 0);
    QCOMPARE(bench.line->text(), u"st"_s);
}

void TestFilterLine::downGoesToTheTableOtherwise()
{
    Bench bench;
    QSignalSpy left(bench.line, &FilterLine::leaveRequested);
    QTest::keyClicks(bench.line, u"marta"_s);
    QTest::keyClick(bench.line, Qt::Key_Down);
    QCOMPARE(left.size(), 1);
}

void TestFilterLine::canBeAskedFor()
{
    Bench bench;
    QTest::keyClick(bench.line, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(bench.line->isSuggesting());
    QVERIFY(bench.line->text().isEmpty());
    QTest::keyClick(bench.line, Qt::Key_Escape);
    QTest::keyClick(bench.line, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(bench.line->isSuggesting());
}

void TestFilterLine::takenByMouse()
{
    Bench bench;
    QTest::keyClicks(bench.line, u"st"_s);
    const QRect second = bench.list->visualRect(bench.list->model()->index(1, 0));
    QTest::mouseClick(bench.list->viewport(), Qt::LeftButton, {}, second.center());
    QCOMPARE(bench.line->text(), u"stale "_s);
    QVERIFY(bench.line->hasFocus());
}

void TestFilterLine::goesWithTheFocus()
{
    Bench bench;
    QTest::keyClicks(bench.line, u"st"_s);
    bench.other->setFocus();
    QVERIFY(!bench.line->isSuggesting());
    bench.line->setFocus();
    bench.line->setText(u"st"_s); // set, not typed
    QVERIFY(!bench.line->isSuggesting());
    // Elsewhere in the text the suggestions would replace something else.
    QTest::keyClicks(bench.line, u"a"_s);
    QVERIFY(bench.line->isSuggesting());
    QTest::keyClick(bench.line, Qt::Key_Home);
    QVERIFY(!bench.line->isSuggesting());
}

void TestFilterLine::isReadAloud()
{
    Bench bench;
    QTest::keyClicks(bench.line, u"st"_s);
    QCOMPARE(bench.line->accessibleDescription(), u"2 suggestion(s), Down to go through them, Tab to take the first"_s);
    QCOMPARE(bench.list->accessibleName(), u"Filter suggestions"_s);
    QCOMPARE(bench.list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(), u"stale – what it means"_s);
    QTest::keyClick(bench.line, Qt::Key_Escape);
    QVERIFY(bench.line->accessibleDescription().isEmpty());
}

void TestFilterLine::changesCanBeUndone()
{
    Bench bench;
    bench.line->setText(u"ana status:pending"_s);
    bench.line->replacePart(4, 14, {});
    QCOMPARE(bench.line->text(), u"ana "_s);
    bench.line->undo();
    QCOMPARE(bench.line->text(), u"ana status:pending"_s);
    QTest::keyClick(bench.line, Qt::Key_Escape);
    QVERIFY(bench.line->text().isEmpty());
    bench.line->undo();
    QCOMPARE(bench.line->text(), u"ana status:pending"_s);
}

QTEST_MAIN(TestFilterLine)
#include "tst_filterline.moc"
