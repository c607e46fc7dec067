// What stands under the table while a person acts on chats, without a server.

#include "actions.h"
#include "chats/chatview.h"
#include "models/chattable.h"
#include "shared/hues.h"
#include "verbs/panecycle.h"
#include "verbs/reportmodel.h"
#include "verbs/selectionbar.h"
#include "verbs/shelf.h"
#include "verbs/verbprogress.h"
#include "verbs/verbtext.h"
#include "verbs/verbtoast.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace sparkbot;
using Outcome = VerbReport::Outcome;

namespace {

const QStringList colourWords{u"ruby"_s,  u"tomato"_s,  u"orange"_s,    u"sunflower"_s, u"bubble"_s,    u"rose"_s,
                              u"poppy"_s, u"rouge"_s,   u"raspberry"_s, u"purple"_s,    u"lavender"_s,  u"violet"_s,
                              u"pool"_s,  u"emerald"_s, u"kelly"_s,     u"apple"_s,     u"turquoise"_s, u"aqua"_s,
                              u"gold"_s,  u"latte"_s,   u"cocoa"_s,     u"iron"_s};

Chat chatNumber(int number)
{
    Chat chat;
    chat.id = ChatId::fromServer(u"4470000%1@c.us"_s.arg(number, 5, 10, QChar(u'0')));
    chat.name = u"Chat %1"_s.arg(number);
    chat.status = ChatStatus::Pending;
    chat.statusWord = u"pending"_s;
    chat.lastActivityAt = 1'700'000'000'000 + qint64(number) * 60'000;
    return chat;
}

VerbReport::Item itemWith(int number, Outcome outcome)
{
    VerbReport::Item item;
    item.id = chatNumber(number).id;
    item.name = chatNumber(number).name;
    item.outcome = outcome;
    item.before = chatNumber(number);
    return item;
}

VerbReport resolved(const QList<Outcome> &outcomes)
{
    VerbReport report;
    report.run = 7;
    report.verb = ChatVerb::setStatus(ChatStatus::Resolved);
    for (int i = 0; i < outcomes.size(); ++i)
        report.items.append(itemWith(i, outcomes.at(i)));
    return report;
}

/// A table with a shelf under it, as in the chat area.
struct TableAndShelf {
    explicit TableAndShelf(int chats = 200)
    {
        ChatBatch batch;
        for (int i = 0; i < chats; ++i)
            batch.append(chatNumber(i));
        table.splice(std::move(batch));
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        view = new ChatView(table, &window);
        shelf = new Shelf(*view, &window);
        column->addWidget(view, 1);
        column->addWidget(shelf);
        window.resize(700, 400);
    }

    ChatTable table;
    QWidget window;
    ChatView *view;
    Shelf *shelf;
};

QString shownText(const QWidget &in, const QString &name)
{
    const auto *label = in.findChild<QLabel *>(name);
    return label ? label->text() : QString();
}

} // namespace

class TestVerbWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelColoursCanBeRead();
    void theBarCountsAndOffersAll();
    void aCutListPromisesNothing();
    void verbsWithoutRoomAreInTheMenu();
    void waitingCanBeCancelled();
    void aDisabledVerbSaysWhy();
    void theShelfMovesNoRow();
    void roomIsKeptUnderThePointer();
    void theToastWaitsForAReader();
    void theToastNamesItsChats();
    void theToastGoesByItself();
    void whatMustNotBeMissedStays();
    void progressIsSilentWhenQuick();
    void progressCanBeStopped();
    void summariesNameEveryOutcome();
    void undoNamesWhatItCouldNotRestore();
    void selectAllTwiceAsksForTheRest();
    void panesAreVisitedInTurn();
};

void TestVerbWidgets::labelColoursCanBeRead()
{
    QCOMPARE(colourWords.size(), 22);
    QSet<QRgb> onWhite;
    for (const QString &word : colourWords) {
        const Tint tint = tintOf(word, u"a name");
        QVERIFY2(tint != tintOf({}, u"a name"), qPrintable(word)); // known, not guessed
        for (const QColor &background : {QColor(Qt::white), QColor(0x2a, 0x2a, 0x2a), QColor(Qt::black)})
            QVERIFY2(contrast(hueOn(tint.hue, background, textContrast, tint.strength), background) >= textContrast,
                     qPrintable(word));
        onWhite.insert(hueOn(tint.hue, Qt::white, textContrast, tint.strength).rgb());
    }
    QCOMPARE(onWhite.size(), 22); // no two look alike
    QCOMPARE(tintOf(u"blue", u"vip"), tintOf({}, u"vip")); // not one of the words: by name
}

void TestVerbWidgets::theBarCountsAndOffersAll()
{
    const Actions actions;
    SelectionBar bar(actions);
    bar.resize(900, bar.sizeHint().height());
    bar.present({5, 64, 64, true, false});
    const auto *all = bar.findChild<QToolButton *>(u"selectAllMatching"_s);
    QVERIFY(shownText(bar, u"selectedCount"_s).startsWith(u"5 "_s));
    QVERIFY(all->isVisibleTo(&bar));
    QVERIFY(all->text().contains(u"64"_s));
    bar.present({64, 64, 64, true, false});
    QVERIFY(!all->isVisibleTo(&bar)); // nothing more to select
    bar.present({64, 64, 64, true, false, 3});
    QVERIFY(all->isVisibleTo(&bar)); // three of the selected are not among those that match
    bar.present({64, 64, 64, false, false});
    QVERIFY(all->isVisibleTo(&bar)); // more may come
    QVERIFY(!all->text().contains(u"64"_s)); // and how many is not known
}

/// A list that was cut at its bound: nothing is left to be loaded, and nobody is told so.
void TestVerbWidgets::aCutListPromisesNothing()
{
    const Actions actions;
    SelectionBar bar(actions);
    bar.resize(900, bar.sizeHint().height());
    const auto *all = bar.findChild<QToolButton *>(u"selectAllMatching"_s);
    SelectionBar::State state;
    state.selected = 5;
    state.matching = 64;
    state.complete = false;
    state.cut = true;
    bar.present(state);
    QVERIFY(all->isVisibleTo(&bar));
    QCOMPARE(all->text(), u"Select All 64 Loaded"_s);
    QVERIFY2(!all->toolTip().contains(u"Load the"_s), qPrintable(all->toolTip()));
    QVERIFY2(all->toolTip().contains(u"more than the list takes"_s), qPrintable(all->toolTip()));
    state.selected = 64;
    bar.present(state);
    QVERIFY(!all->isVisibleTo(&bar));
    QCOMPARE(shownText(bar, u"selectedCount"_s), u"64 selected, all that match and are loaded"_s);
}

void TestVerbWidgets::verbsWithoutRoomAreInTheMenu()
{
    const Actions actions;
    QWidget window;
    SelectionBar bar(actions, &window);
    const auto *more = bar.findChild<QToolButton *>(u"moreVerbs"_s);
    const auto *labels = bar.findChild<QToolButton *>(u"editLabels"_s);
    window.resize(1200, 100);
    window.show();
    bar.resize(1200, bar.sizeHint().height());
    bar.present({5, 64, 64, true, false});
    QVERIFY(!more->isVisible());
    QVERIFY(labels->isVisible());
    bar.resize(420, bar.height());
    QVERIFY(more->isVisible());
    QVERIFY(!labels->isVisible());
    QVERIFY(more->menu()->actions().contains(actions[Actions::Id::EditLabels]));
    bar.layout()->activate();
    for (const QToolButton *button : bar.findChildren<QToolButton *>()) {
        if (button->isVisible())
            QVERIFY2(bar.rect().contains(button->geometry()), qPrintable(button->objectName()));
    }
}

void TestVerbWidgets::waitingCanBeCancelled()
{
    const Actions actions;
    SelectionBar bar(actions);
    QSignalSpy cancelled(&bar, &SelectionBar::waitCancelled);
    bar.present({3, 300, 300, false, true});
    auto *cancel = bar.findChild<QToolButton *>(u"cancelWaiting"_s);
    QVERIFY(cancel->isVisibleTo(&bar));
    QVERIFY(shownText(bar, u"selectedCount"_s).contains(u"300"_s));
    cancel->click();
    QCOMPARE(cancelled.size(), 1);
}

void TestVerbWidgets::aDisabledVerbSaysWhy()
{
    Actions actions;
    SelectionBar bar(actions);
    Actions::Situation now;
    now.selected = 3;
    now.commonStatus = ChatStatus::Resolved;
    actions.setSituation(now);
    const auto *resolve = bar.findChild<QToolButton *>(u"setResolved"_s);
    QVERIFY(!resolve->isEnabled());
    QVERIFY2(resolve->toolTip().contains(u"Resolved"_s) && resolve->toolTip().contains(u"already"_s),
             qPrintable(resolve->toolTip()));
    QVERIFY(actions[Actions::Id::Unassign]->toolTip().contains(u"assigned"_s));
    QVERIFY(actions[Actions::Id::SetPending]->isEnabled());
    QVERIFY(!actions[Actions::Id::SetPending]->toolTip().contains(u"already"_s));
}

void TestVerbWidgets::theShelfMovesNoRow()
{
    TableAndShelf desk;
    auto *strip = new QLabel(u"strip"_s);
    strip->setFixedHeight(32);
    desk.shelf->add(strip);
    desk.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&desk.window));
    desk.view->verticalScrollBar()->setValue(500);
    const int before = desk.view->rowViewportPosition(50);
    const int height = desk.view->height();
    desk.shelf->setShown(strip, true);
    QTRY_COMPARE(desk.view->height(), height - 32);
    QCOMPARE(desk.view->rowViewportPosition(50), before);
    desk.shelf->setShown(strip, false);
    QTRY_COMPARE(desk.view->height(), height);
    QCOMPARE(desk.view->rowViewportPosition(50), before);
}

void TestVerbWidgets::roomIsKeptUnderThePointer()
{
    TableAndShelf desk;
    auto *strip = new QLabel(u"strip"_s);
    strip->setFixedHeight(32);
    desk.shelf->add(strip);
    desk.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&desk.window));
    const int height = desk.view->height();
    desk.shelf->setShown(strip, true);
    QTRY_COMPARE(desk.view->height(), height - 32);
    // At the very end of the table, where more room would pull the rows down.
    QTest::mouseMove(desk.view->viewport(), QPoint(50, 50));
    QTRY_VERIFY(desk.view->viewport()->underMouse());
    desk.view->verticalScrollBar()->setValue(desk.view->verticalScrollBar()->maximum());
    const int under = desk.view->rowAt(50);
    desk.shelf->setShown(strip, false);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!strip->isVisible());
    QCOMPARE(desk.view->rowAt(50), under);
    QCOMPARE(desk.view->height(), height - 32);
    // The room goes back once the rows may move.
    desk.view->verticalScrollBar()->setValue(0);
    QTRY_COMPARE(desk.view->height(), height);
}

void TestVerbWidgets::theToastWaitsForAReader()
{
    TableAndShelf desk;
    VerbToast toast(*desk.shelf);
    desk.window.show();
    desk.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    QSignalSpy undone(&toast, &VerbToast::undoRequested);
    toast.present({u"5 chats resolved."_s, u"Undo Resolve 5 Chats"_s, {}, true}, 150);
    auto *undo = toast.findChild<QToolButton *>(u"toastUndo"_s);
    undo->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(undo->hasFocus());
    QCOMPARE(undo->accessibleName(), u"Undo Resolve 5 Chats"_s);
    QVERIFY(!QTest::qWaitFor([&] { return toast.text().isEmpty(); }, 400)); // longer than it stays for nobody
    QTest::keyClick(undo, Qt::Key_Space);
    QCOMPARE(undone.size(), 1);
    QTest::keyClick(undo, Qt::Key_Escape);
    QVERIFY(toast.text().isEmpty());
    QVERIFY(desk.view->hasFocus()); // the keyboard is not left without a holder
}

void TestVerbWidgets::theToastNamesItsChats()
{
    TableAndShelf desk;
    VerbToast toast(*desk.shelf);
    desk.window.resize(900, 400);
    desk.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&desk.window));
    const QString whom = u"Marta, <b>Ann</b>, Bo and 2 more"_s;
    toast.present({u"5 chats resolved."_s, u"Undo Resolve 5 Chats"_s, whom, true}, VerbToast::staysMs);
    const auto *names = toast.findChild<QLabel *>(u"toastWhom"_s);
    QTRY_VERIFY(names->isVisible());
    QCOMPARE(names->text(), whom);
    QCOMPARE(toast.accessibleDescription(), u"5 chats resolved. "_s + whom);
    const auto *undo = toast.findChild<QToolButton *>(u"toastUndo"_s);
    QCOMPARE(undo->accessibleDescription(), whom);
    QVERIFY(undo->toolTip().contains(u"Marta, &lt;b&gt;Ann"_s));
    desk.window.resize(360, 400);
    QTRY_VERIFY(!names->isVisible()); // the sentence and the buttons need the room
    QCOMPARE(undo->accessibleDescription(), whom);
}

void TestVerbWidgets::theToastGoesByItself()
{
    TableAndShelf desk;
    VerbToast toast(*desk.shelf);
    desk.window.show();
    QVERIFY(VerbToast::staysMs >= 30'000);
    toast.present({u"1 chat resolved."_s, {}, {}, false}, 1);
    QCOMPARE(toast.text(), u"1 chat resolved."_s);
    QTRY_VERIFY(toast.text().isEmpty());
}

void TestVerbWidgets::whatMustNotBeMissedStays()
{
    TableAndShelf desk;
    VerbToast toast(*desk.shelf);
    desk.window.show();
    toast.present({u"3 failed"_s, {}, {}, true}, VerbToast::untilDismissed);
    QVERIFY(!QTest::qWaitFor([&] { return toast.text().isEmpty(); }, 100));
    toast.findChild<QToolButton *>(u"toastClose"_s)->click();
    QVERIFY(toast.text().isEmpty());
}

void TestVerbWidgets::progressIsSilentWhenQuick()
{
    TableAndShelf desk;
    VerbProgress progress(*desk.shelf);
    desk.window.show();
    progress.present(u"Resolving 1 of 2"_s, 1, 2);
    QVERIFY(!progress.isVisible());
    progress.finish();
    QVERIFY(!QTest::qWaitFor([&] { return progress.isVisible(); }, 400));
}

void TestVerbWidgets::progressCanBeStopped()
{
    TableAndShelf desk;
    VerbProgress progress(*desk.shelf);
    desk.window.show();
    QSignalSpy stopped(&progress, &VerbProgress::stopRequested);
    progress.present(u"Resolving 41 of 128"_s, 41, 128);
    QTRY_VERIFY(progress.isVisible());
    QCOMPARE(progress.accessibleDescription(), u"Resolving 41 of 128"_s);
    QCOMPARE(progress.findChild<QProgressBar *>()->value(), 41);
    auto *stop = progress.findChild<QToolButton *>(u"stopVerb"_s);
    stop->click();
    QCOMPARE(stopped.size(), 1);
    progress.setStopping();
    QVERIFY(!stop->isEnabled());
    progress.finish();
    QVERIFY(!progress.isVisible());
    progress.present(u"Archiving 1 of 128"_s, 1, 128);
    QVERIFY(stop->isEnabled());
}

void TestVerbWidgets::summariesNameEveryOutcome()
{
    QVERIFY(summaryText(resolved({Outcome::Done, Outcome::Done})).endsWith(u"resolved."_s));
    const QString mixed =
        summaryText(resolved({Outcome::Done, Outcome::NothingToDo, Outcome::NothingToDo, Outcome::Failed,
                              Outcome::ChangedMeanwhile, Outcome::Unknown, Outcome::NotStarted}));
    for (const QString &part :
         {u"2 already resolved"_s, u"1 failed"_s, u"1 changed elsewhere"_s, u"1 unsure"_s, u"1 not started"_s})
        QVERIFY2(mixed.contains(part), qPrintable(mixed));

    ChatVerbs::Progress progress;
    progress.verb = ChatVerb::setStatus(ChatStatus::Resolved);
    progress.total = 128;
    progress.settled = 41;
    QCOMPARE(progressText(progress), u"Resolving 41 of 128"_s);
    progress.notDone = 2;
    progress.paused = true;
    QVERIFY(progressText(progress).contains(u"2 not done"_s));
    QVERIFY(progressText(progress).contains(u"slow down"_s));
}

void TestVerbWidgets::undoNamesWhatItCouldNotRestore()
{
    VerbReport report = resolved({Outcome::Done, Outcome::ChangedMeanwhile, Outcome::ChangedMeanwhile});
    report.undoes = 6;
    const QString text = summaryText(report);
    QVERIFY2(text.contains(u"2 not undone: changed after you"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Chat 1"_s) && text.contains(u"Chat 2"_s) && !text.contains(u"Chat 0"_s), qPrintable(text));
}

void TestVerbWidgets::selectAllTwiceAsksForTheRest()
{
    TableAndShelf desk(30);
    QSignalSpy asked(desk.view, &ChatView::allMatchingRequested);
    desk.view->selectAll();
    QCOMPARE(desk.view->selectedCount(), 30);
    QCOMPARE(asked.size(), 0);
    desk.view->selectAll();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(desk.view->selectedCount(), 30);
}

void TestVerbWidgets::panesAreVisitedInTurn()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new QLineEdit(&window);
    auto *shelf = new QWidget(&window);
    auto *last = new QLineEdit(&window);
    for (QWidget *widget : {static_cast<QWidget *>(first), shelf, static_cast<QWidget *>(last)})
        column->addWidget(widget);
    auto *inShelf = new QLineEdit(shelf);
    inShelf->hide();
    PaneCycle panes;
    for (QWidget *widget : {static_cast<QWidget *>(first), shelf, static_cast<QWidget *>(last)})
        panes.add(widget);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    panes.next();
    QCOMPARE(QApplication::focusWidget(), last); // an empty pane is passed
    inShelf->show();
    panes.next();
    QCOMPARE(QApplication::focusWidget(), first); // around
    panes.next();
    QCOMPARE(QApplication::focusWidget(), inShelf);
}

QTEST_MAIN(TestVerbWidgets)
#include "tst_verbwidgets.moc"
