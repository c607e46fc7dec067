// Nothing moves under the hand (R2.1), and what is in use stays (R2.2), in a real view.

#include "chats/chatview.h"
#include "chats/handwatch.h"
#include "chats/updatesbar.h"
#include "models/chattable.h"

#include <QMenu>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace sparkbot;

namespace {

constexpr qint64 someTime = 1'700'000'000'000;

Chat chatNumber(int number)
{
    Chat chat;
    chat.id = ChatId::fromServer(u"4470000%1@c.us"_s.arg(number, 5, 10, QChar(u'0')));
    chat.name = u"Marta %1"_s.arg(number);
    chat.status = ChatStatus::Pending;
    chat.statusWord = chatStatusWord(chat.status);
    chat.lastActivityAt = someTime - number * 60'000LL;
    return chat;
}

/// 400 chats, the newest first, as the window has them: the view and under it the bar.
struct Bench {
    Bench()
        : view(table)
        , bar(table, view, refresh)
    {
        ChatBatch batch;
        for (int i = 0; i < 400; ++i)
            batch.append(chatNumber(i));
        table.splice(batch);
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(&view);
        column->addWidget(&bar);
        window.resize(900, 500);
        window.show();
    }
    bool activate()
    {
        window.activateWindow();
        view.setFocus();
        return QTest::qWaitForWindowActive(&window);
    }
    QPoint middleOf(int row) const { return {60, view.rowViewportPosition(row) + view.rowHeight(row) / 2}; }
    /// Each time at another point: a pointer that is there already does not move.
    void pointAt(int row) { QTest::mouseMove(view.viewport(), middleOf(row) + QPoint(++moves % 100, 0)); }
    void leave()
    {
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(view.viewport(), &leave);
    }
    /// New messages in chats from all over the list.
    void reorder(int count)
    {
        for (int i = 0; i < count; ++i) {
            Chat chat = chatNumber(399 - i * 3 % 400);
            chat.lastActivityAt = someTime + ++news * 1'000;
            chat.unread = i;
            table.update(chat);
        }
    }

    ChatTable table;
    QWidget window;
    ChatView view; // not owned by the window, but destroyed before it
    QAction refresh;
    UpdatesBar bar;
    int news = 0;
    int moves = 0;
};

} // namespace

class TestHandOnList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clicksTheChatThatWasThere();
    void movesWithoutAHand();
    void aKeyHoldsForAMoment();
    void severalSelectedHold();
    void anOpenMenuHolds();
    void aChatThatComesBackDoesNotScroll();
    void aPointerThatRestsHoldsWithoutEnd();
    void aPointerThatOnlyLiesThereDoesNotCount();
    void theBarSaysAndApplies();
    void theBarIsReachableByKeyboard();
    void theBarNeitherComesNorGoesUnderThePointer();
    void straysStayUntilThePersonMovesOn();
    void strayKeepsItsPlaceThroughUpdates();
    void anchorsHoldThroughApplying();
    void theViewLetsGoOfTheTable();
};

/// R2.1's own test: 100 reorders, then a click on row k acts on the chat that was there before.
void TestHandOnList::clicksTheChatThatWasThere()
{
    Bench bench;
    QVERIFY(bench.activate());
    QRandomGenerator random(3);
    for (int round = 0; round < 10; ++round) {
        bench.leave();
        bench.view.clearSelection();
        QTRY_VERIFY(!bench.table.isHeld());
        const int row = bench.view.rowAt(0) + 1 + int(random.bounded(10)); // the list follows its current chat
        bench.pointAt(row);
        QVERIFY(bench.table.isHeld());
        const ChatId before = bench.table.idAt(row);
        bench.reorder(100);
        QCOMPARE(bench.table.waitingCount() > 50, true);
        QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, bench.middleOf(row));
        QCOMPARE(bench.view.selectedIds(), QList{before});
        QCOMPARE(bench.view.currentId(), before);
        bench.reorder(20);
        QCOMPARE(bench.table.rowOf(before), row);
    }
    // With the pointer away, everything falls into place, and the selection is still the same chat.
    const ChatId selected = bench.view.currentId();
    QSignalSpy waiting(&bench.table, &ChatTable::waitingChanged);
    bench.leave();
    QTRY_COMPARE_WITH_TIMEOUT(bench.table.waitingCount(), 0, 10'000);
    QCOMPARE(bench.view.selectedIds(), QList{selected});
    qint64 above = std::numeric_limits<qint64>::max();
    for (int row = 0; row < bench.table.rowCount(); ++row) {
        const qint64 time = bench.table.index(row, 0).data(ChatTable::TimeRole).toLongLong();
        QVERIFY(time <= above);
        above = time;
    }
}

void TestHandOnList::movesWithoutAHand()
{
    Bench bench;
    QVERIFY(bench.activate());
    bench.reorder(5);
    QCOMPARE(bench.table.waitingCount(), 0);
    QCOMPARE(bench.table.rowOf(chatNumber(399).id), 4);
}

void TestHandOnList::aKeyHoldsForAMoment()
{
    Bench bench;
    QVERIFY(bench.activate());
    QTest::keyClick(&bench.view, Qt::Key_Down);
    QVERIFY(bench.table.isHeld());
    bench.reorder(5);
    QCOMPARE(bench.table.waitingCount(), 5);
    QVERIFY(bench.bar.isHidden());
    QTRY_COMPARE_WITH_TIMEOUT(bench.table.waitingCount(), 0, 10'000);
    QVERIFY(bench.bar.isHidden()); // what lasts two seconds is not worth a line
}

void TestHandOnList::severalSelectedHold()
{
    Bench bench;
    bench.view.selectRow(1);
    QVERIFY(!bench.table.isHeld());
    bench.view.selectionModel()->select(bench.table.index(3, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QVERIFY(bench.table.isHeld());
    const QList<ChatId> selected = bench.view.selectedIds();
    bench.reorder(30);
    QCOMPARE(bench.view.selectedIds(), selected);
    QCOMPARE(bench.table.idAt(1), selected.first());
    bench.table.setQuery(ChatQuery::parse(u"marta"_s)); // by the person
    QCOMPARE(bench.table.waitingCount(), 0);
    bench.view.selectRow(0);
    QTRY_VERIFY(!bench.table.isHeld());
}

void TestHandOnList::anOpenMenuHolds()
{
    Bench bench;
    QVERIFY(bench.activate());
    QMenu menu;
    menu.addAction(u"Resolved"_s);
    connect(&bench.view, &QWidget::customContextMenuRequested, &menu,
            [&](const QPoint &point) { menu.popup(bench.view.viewport()->mapToGlobal(point)); });
    const QPoint point = bench.middleOf(2);
    // By the keyboard it comes to the view, by the mouse to its rows.
    for (const auto &[reason, to] : {std::pair(QContextMenuEvent::Mouse, bench.view.viewport()),
                                     std::pair(QContextMenuEvent::Keyboard, static_cast<QWidget *>(&bench.view))}) {
        if (reason == QContextMenuEvent::Mouse) // the release goes to the menu, which opens on the press
            QTest::mousePress(to, Qt::RightButton, {}, point);
        QContextMenuEvent event(reason, point, to->mapToGlobal(point));
        QCoreApplication::sendEvent(to, &event);
        QVERIFY(menu.isVisible());
        bench.leave();
        QTest::qWait(300); // longer than it takes to look whether the menu is still open
        QVERIFY(bench.table.isHeld());
        if (reason == QContextMenuEvent::Mouse)
            QTest::mouseRelease(&menu, Qt::RightButton);
        menu.close();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.table.isHeld(), 10'000);
    }
}

/// The current chat that the filter hides keeps its place on screen for its return, but not at the hand's cost.
void TestHandOnList::aChatThatComesBackDoesNotScroll()
{
    Bench bench;
    QVERIFY(bench.activate());
    Chat last = chatNumber(399);
    bench.view.setCurrentId(last.id);
    bench.table.setQuery(ChatQuery::parse(u"status:resolved OR -\"399\""_s));
    QCOMPARE(bench.table.rowOf(last.id), -1);
    bench.view.verticalScrollBar()->setValue(0);
    bench.pointAt(5);
    QVERIFY(bench.table.isHeld());
    const ChatId before = bench.table.idAt(bench.view.rowAt(bench.middleOf(5).y()));
    last.status = ChatStatus::Resolved;
    last.statusWord = chatStatusWord(last.status);
    bench.table.update(last);
    QCOMPARE(bench.table.rowOf(last.id), bench.table.rowCount() - 1);
    QCOMPARE(bench.view.verticalScrollBar()->value(), 0);
    QCOMPARE(bench.table.idAt(bench.view.rowAt(bench.middleOf(5).y())), before);
}

/// A window may open, or a number be shown, under a pointer that nobody holds.
/// Also after a minute: no clock runs that could lift the hand, whatever came before the pointer rested and however
/// much is read meanwhile.
void TestHandOnList::aPointerThatRestsHoldsWithoutEnd()
{
    Bench bench;
    QVERIFY(bench.activate());
    const QList<QTimer *> clocks = bench.view.hand().findChildren<QTimer *>();
    QVERIFY(!clocks.isEmpty());
    const auto runs = [&] {
        return std::ranges::any_of(clocks, [](const QTimer *clock) { return clock->isActive(); });
    };
    QTest::keyClick(&bench.view, Qt::Key_Down); // holds for two seconds by itself
    QVERIFY(runs());
    bench.pointAt(7);
    const ChatId under = bench.table.idAt(7);
    for (int reading = 0; reading < 60; ++reading) {
        bench.reorder(20);
        QTest::qWait(0);
        QVERIFY(bench.table.isHeld());
        QVERIFY(!runs());
        QCOMPARE(bench.table.idAt(7), under);
    }
    bench.leave();
    QTRY_VERIFY(!bench.table.isHeld());
    QVERIFY(bench.table.rowOf(under) != 7);
}

void TestHandOnList::aPointerThatOnlyLiesThereDoesNotCount()
{
    Bench bench;
    QVERIFY(bench.activate());
    bench.pointAt(4);
    QVERIFY(bench.table.isHeld());
    bench.view.forget();
    QTRY_VERIFY(!bench.table.isHeld());
    bench.pointAt(5);
    QVERIFY(bench.table.isHeld());
    // Below the last row there is nothing to act on.
    bench.table.setQuery(ChatQuery::parse(u"\"Marta 399\""_s));
    QTest::mouseMove(bench.view.viewport(), QPoint(60, bench.view.viewport()->height() - 60));
    QTRY_VERIFY(!bench.table.isHeld());
}

void TestHandOnList::theBarSaysAndApplies()
{
    Bench bench;
    QVERIFY(bench.activate());
    bench.pointAt(2);
    bench.reorder(12);
    QTRY_VERIFY_WITH_TIMEOUT(bench.bar.isVisible(), 10'000);
    auto *button = bench.bar.findChild<QToolButton *>(u"applyUpdates"_s);
    QVERIFY(button->text().startsWith(u"12 "_s));
    QVERIFY(button->text().endsWith(u"– click to apply"_s));
    bench.refresh.setShortcut(Qt::Key_F5);
    QVERIFY(button->text().endsWith(u"– press F5 or click to apply"_s));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(bench.table.waitingCount(), 0);
    QCOMPARE(bench.table.rowOf(chatNumber(399).id), 11);
    bench.leave();
    QTRY_VERIFY_WITH_TIMEOUT(bench.bar.isHidden(), 10'000);
}

void TestHandOnList::theBarIsReachableByKeyboard()
{
    Bench bench;
    QVERIFY(bench.activate());
    connect(&bench.bar, &UpdatesBar::focusReturned, &bench.view, qOverload<>(&QWidget::setFocus));
    bench.view.selectRow(0);
    bench.view.selectionModel()->select(bench.table.index(1, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    bench.reorder(3);
    QTRY_VERIFY_WITH_TIMEOUT(bench.bar.isVisible(), 10'000);
    QTest::keyClick(&bench.view, Qt::Key_Tab);
    auto *button = bench.bar.findChild<QToolButton *>(u"applyUpdates"_s);
    QTRY_VERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(bench.table.waitingCount(), 0);
    QCOMPARE(bench.view.selectedCount(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(bench.view.hasFocus(), 10'000);
}

void TestHandOnList::theBarNeitherComesNorGoesUnderThePointer()
{
    Bench bench;
    QVERIFY(bench.activate());
    const QPoint lowest(60, bench.view.viewport()->height() - 4);
    const ChatId there = bench.table.idAt(bench.view.rowAt(lowest.y()));
    QTest::mouseMove(bench.view.viewport(), lowest);
    bench.reorder(12);
    QTest::qWait(2'500); // longer than the bar takes to come
    QVERIFY(bench.bar.isHidden());
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, lowest);
    QCOMPARE(bench.view.currentId(), there);
    bench.pointAt(1);
    QTRY_VERIFY_WITH_TIMEOUT(bench.bar.isVisible(), 10'000);
}

void TestHandOnList::straysStayUntilThePersonMovesOn()
{
    Bench bench;
    QVERIFY(bench.activate());
    bench.table.setQuery(ChatQuery::parse(u"status:pending"_s));
    bench.view.selectRow(3);
    const ChatId current = bench.view.currentId();
    Chat chat = chatNumber(3);
    chat.status = ChatStatus::Resolved;
    QCOMPARE(current, chat.id);
    bench.table.update(chat);
    QCOMPARE(bench.table.rowOf(current), 3);
    QVERIFY(bench.table.index(3, 0).data(ChatTable::StrayRole).toBool());
    QCOMPARE(bench.view.selectedIds(), QList{current});

    QTest::keyClick(&bench.view, Qt::Key_Down);
    QCOMPARE(bench.table.rowOf(current), 3); // the key is still felt
    const ChatId next = bench.view.currentId();
    QVERIFY(next != current);
    QTRY_COMPARE_WITH_TIMEOUT(bench.table.rowOf(current), -1, 10'000);
    QCOMPARE(bench.view.currentId(), next);
    QCOMPARE(bench.view.selectedIds(), QList{next});
}

void TestHandOnList::strayKeepsItsPlaceThroughUpdates()
{
    Bench bench;
    bench.table.setQuery(ChatQuery::parse(u"status:pending"_s));
    bench.view.selectRow(3);
    const ChatId current = bench.view.currentId();
    Chat chat = chatNumber(3);
    chat.status = ChatStatus::Resolved;
    bench.table.update(chat);
    bench.reorder(5);
    QCOMPARE(bench.table.rowOf(current), 8);
    QCOMPARE(bench.view.currentIndex().row(), 8);
    bench.view.sortByColumn(int(ChatTable::Column::Id), Qt::AscendingOrder);
    QCOMPARE(bench.view.selectedIds(), QList{current});
    bench.table.setQuery(ChatQuery::parse(u"marta status:pending"_s));
    QCOMPARE(bench.table.rowOf(current), -1);
    QCOMPARE(bench.view.currentId(), current);
    bench.table.setQuery({});
    QCOMPARE(bench.view.selectedIds(), QList{current});
}

/// What a person looks at stays on its place on screen when the updates above it are applied.
void TestHandOnList::anchorsHoldThroughApplying()
{
    Bench bench;
    QVERIFY(bench.activate());
    bench.view.setCurrentId(chatNumber(200).id);
    bench.view.scrollTo(bench.view.currentIndex(), QAbstractItemView::PositionAtCenter);
    const int y = bench.view.rowViewportPosition(200);
    bench.pointAt(200);
    for (int i = 0; i < 30; ++i) {
        Chat chat = chatNumber(1'000 + i);
        chat.lastActivityAt = someTime + i;
        bench.table.update(chat);
    }
    QCOMPARE(bench.table.waitingCount(), 30);
    QCOMPARE(bench.view.rowViewportPosition(bench.table.rowOf(chatNumber(200).id)), y);
    bench.table.applyWaiting();
    QCOMPARE(bench.table.rowOf(chatNumber(200).id), 230);
    QCOMPARE(bench.view.rowViewportPosition(230), y);
    QCOMPARE(bench.view.selectedIds(), QList{chatNumber(200).id});
}

void TestHandOnList::theViewLetsGoOfTheTable()
{
    ChatTable table;
    table.update(chatNumber(1));
    table.update(chatNumber(2));
    {
        ChatView view(table);
        view.selectAll();
        QVERIFY(table.isHeld());
        table.update(chatNumber(0));
        QCOMPARE(table.waitingCount(), 1);
    }
    QVERIFY(!table.isHeld());
    QCOMPARE(table.rowCount(), 3);
}

QTEST_MAIN(TestHandOnList)
#include "tst_handonlist.moc"
