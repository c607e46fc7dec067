// Selection, current chat and the place on screen belong to chats, whatever the table does.

#include "chats/chatdelegate.h"
#include "chats/chatheader.h"
#include "chats/chatview.h"
#include "models/chattable.h"

#include <QApplication>
#include <QPainter>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sparkbot;

namespace {

Chat chatNumber(int number, const QString &name)
{
    Chat chat;
    chat.id = ChatId::fromServer(u"4470000%1@c.us"_s.arg(number, 5, 10, QChar(u'0')));
    chat.name = name;
    chat.status = settableStatuses[size_t(number) % settableStatuses.size()];
    chat.statusWord = chatStatusWord(chat.status);
    chat.unread = number % 7 == 0 ? number % 20 + 1 : 0;
    chat.lastActivityAt = 1'700'000'000'000 + qint64(number) * 60'000;
    if (number % 2 == 0)
        chat.agent = AgentId::fromServer(u"aaaaaaaaaaaaaaaaaaaaaaaa"_s);
    chat.labels = {u"vip"_s, u"billing"_s};
    return chat;
}

void fill(ChatTable &table, int count)
{
    ChatBatch batch;
    for (int i = 0; i < count; ++i)
        batch.append(chatNumber(i, u"%1 %2"_s.arg(i % 3 == 0 ? u"Marta"_s : u"Pablo"_s).arg(i)));
    table.splice(std::move(batch));
}

QSet<ChatId> asSet(const QList<ChatId> &ids)
{
    return {ids.cbegin(), ids.cend()};
}

} // namespace

class TestChatView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizesColumnsForTheirHeadings();
    void selectionBelongsToChats();
    void hiddenSelectionComesBack();
    void rowsThatComeForgetNoHiddenSelection();
    void aNewSelectionForgetsTheHiddenOne();
    void aClickOnTheVisibleOneForgetsTheHiddenOne();
    void currentChatStaysWhileHidden();
    void currentRowComesBackByAnUpdate();
    void theNeighbourOfAGoneChatCanBeChosen_data();
    void theNeighbourOfAGoneChatCanBeChosen();
    void currentRowKeepsItsPlace();
    void anotherNumberForgets();
    void unreadGoesAround();
    void factsOfTheSelection();
    void factsOfAVeryLargeSelection();
    void allMatchingLeavesNothingOut();
    void allMatchingLeavesStraysOut();
    void rowsHaveOneHeight();
    void tipsAreEscaped();
    void hostileNamesArePainted();
    void enterOpens();
};

void TestChatView::selectionBelongsToChats()
{
    ChatTable table;
    fill(table, 400);
    ChatView view(table);
    view.resize(900, 500);
    view.show();
    QRandomGenerator random(7);
    QSet<ChatId> wanted;
    for (int row : {3, 4, 5, 40, 41, 200, 399}) {
        view.selectionModel()->select(table.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        wanted.insert(table.idAt(row));
    }
    view.selectionModel()->setCurrentIndex(table.index(40, 0), QItemSelectionModel::NoUpdate);
    const ChatId current = view.currentId();
    QCOMPARE(current, table.idAt(40));
    for (int step = 0; step < 120; ++step) {
        switch (random.bounded(4)) {
        case 0:
            view.sortByColumn(random.bounded(ChatTable::columnTotal),
                              random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 1:
            table.setQuery(ChatQuery::parse(random.bounded(2) ? u"marta"_s : QString()));
            break;
        case 2: {
            Chat chat = chatNumber(random.bounded(400), u"Changed %1"_s.arg(step));
            chat.lastActivityAt += random.bounded(100'000'000);
            table.update(chat);
            break;
        }
        case 3:
            table.setMark(table.idAt(0), WriteMark::Saving);
            break;
        }
        QSet<ChatId> visible;
        for (const ChatId &id : std::as_const(wanted)) {
            if (table.rowOf(id) >= 0)
                visible.insert(id);
        }
        QCOMPARE(asSet(view.selectedIds()), visible);
        QCOMPARE(view.selectedCount(), visible.size());
        QCOMPARE(view.currentId(), current);
    }
    table.setQuery({});
    QCOMPARE(asSet(view.selectedIds()), wanted);
}

void TestChatView::hiddenSelectionComesBack()
{
    ChatTable table;
    fill(table, 30);
    ChatView view(table);
    const ChatId pablo = chatNumber(1, {}).id;
    view.setCurrentId(pablo);
    table.setQuery(ChatQuery::parse(u"marta"_s));
    QCOMPARE(view.selectedCount(), 0);
    table.setQuery(ChatQuery::parse(u"nobody at all"_s));
    table.setQuery({});
    QCOMPARE(view.selectedIds(), QList{pablo});
    QCOMPARE(view.currentIndex().row(), table.rowOf(pablo));
}

/// A row that comes above a selected one is a change of the selection to Qt, although none was made.
void TestChatView::rowsThatComeForgetNoHiddenSelection()
{
    ChatTable table;
    fill(table, 30);
    ChatView view(table);
    const ChatId pablo = chatNumber(1, {}).id, marta = chatNumber(3, {}).id;
    for (const ChatId &id : {pablo, marta})
        view.selectionModel()->select(table.index(table.rowOf(id), 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table.setQuery(ChatQuery::parse(u"marta"_s));
    QCOMPARE(view.selectedIds(), QList{marta});
    QTRY_VERIFY(!table.isHeld()); // as long as several are selected, nothing comes above them
    table.update(chatNumber(1000, u"Marta, the newest"_s));
    QCOMPARE(table.rowOf(chatNumber(1000, {}).id), 0);
    table.setQuery({});
    QCOMPARE(asSet(view.selectedIds()), (QSet{pablo, marta}));
}

void TestChatView::aNewSelectionForgetsTheHiddenOne()
{
    ChatTable table;
    fill(table, 30);
    ChatView view(table);
    view.setCurrentId(chatNumber(1, {}).id);
    table.setQuery(ChatQuery::parse(u"marta"_s));
    const ChatId marta = chatNumber(3, {}).id;
    view.setCurrentId(marta);
    table.setQuery({});
    QCOMPARE(view.selectedIds(), QList{marta}); // a verb must not hit the chat that was out of sight
}

void TestChatView::aClickOnTheVisibleOneForgetsTheHiddenOne()
{
    ChatTable table;
    fill(table, 30);
    ChatView view(table);
    view.resize(900, 500);
    view.show();
    const ChatId marta = chatNumber(3, {}).id;
    view.setCurrentId(marta);
    view.selectionModel()->select(table.index(table.rowOf(chatNumber(1, {}).id), 0),
                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table.setQuery(ChatQuery::parse(u"marta"_s));
    QCOMPARE(view.selectedIds(), QList{marta});
    const int row = table.rowOf(marta);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      {60, view.rowViewportPosition(row) + view.rowHeight(row) / 2});
    table.setQuery({});
    QCOMPARE(view.selectedIds(), QList{marta});
}

void TestChatView::currentChatStaysWhileHidden()
{
    ChatTable table;
    fill(table, 30);
    ChatView view(table);
    QSignalSpy changed(&view, &ChatView::currentIdChanged);
    const ChatId pablo = chatNumber(1, {}).id;
    view.setCurrentId(pablo);
    QCOMPARE(changed.size(), 1);
    table.setQuery(ChatQuery::parse(u"marta"_s));
    table.setQuery({});
    QCOMPARE(view.currentId(), pablo);
    QCOMPARE(changed.size(), 1);
}

/// No reset puts it back: the chat itself fits the filter again.
void TestChatView::currentRowComesBackByAnUpdate()
{
    ChatTable table;
    fill(table, 30);
    ChatView view(table);
    Chat chat = *table.chat(chatNumber(1, {}).id);
    view.setCurrentId(chat.id);
    table.setQuery(ChatQuery::parse(u"status:active"_s));
    QVERIFY(!view.currentIndex().isValid());
    chat.status = ChatStatus::Active;
    chat.statusWord = chatStatusWord(chat.status);
    table.update(chat);
    QCOMPARE(view.selectedIds(), QList{chat.id});
    QCOMPARE(view.currentId(), chat.id);
    QCOMPARE(view.currentIndex().row(), table.rowOf(chat.id));
}

/// Where the current chat is removed Qt makes the row beside it current: who then goes there changes nothing to Qt.
void TestChatView::theNeighbourOfAGoneChatCanBeChosen_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"click", "name", "enter", "tab"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestChatView::theNeighbourOfAGoneChatCanBeChosen()
{
    QFETCH(QString, way);
    ChatTable table;
    fill(table, 30);
    ChatView view(table);
    view.resize(900, 700);
    view.show();
    const ChatId gone = table.idAt(5), beside = table.idAt(4);
    view.setCurrentId(gone);
    QTRY_VERIFY(!table.isHeld());
    table.remove(gone);
    QCOMPARE(table.rowOf(gone), -1);
    QCOMPARE(view.currentId(), gone); // until the person moves on
    QCOMPARE(view.currentIndex().row(), 4);
    QSignalSpy changed(&view, &ChatView::currentIdChanged);
    if (way == u"click") {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          {60, view.rowViewportPosition(4) + view.rowHeight(4) / 2});
    } else if (way == u"name") {
        view.setCurrentId(beside);
    } else if (way == u"enter") {
        QTest::keyClick(&view, Qt::Key_Return);
    } else {
        QFocusEvent focus(QEvent::FocusIn, Qt::TabFocusReason);
        QCoreApplication::sendEvent(&view, &focus);
    }
    QCOMPARE(view.currentId(), beside);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(view.selectedIds(), QList{beside});
}

void TestChatView::currentRowKeepsItsPlace()
{
    ChatTable table;
    fill(table, 2'000);
    ChatView view(table);
    view.resize(900, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.sortByColumn(int(ChatTable::Column::LastActivity), Qt::DescendingOrder);
    const ChatId chat = table.idAt(1'000);
    view.setCurrentId(chat);
    view.scrollTo(view.currentIndex(), QAbstractItemView::PositionAtCenter);
    const int y = view.rowViewportPosition(table.rowOf(chat));
    QVERIFY(y > 0);

    ChatBatch newer;
    for (int i = 5'000; i < 5'050; ++i)
        newer.append(chatNumber(i, u"New %1"_s.arg(i)));
    table.splice(std::move(newer));
    QCOMPARE(table.rowOf(chat), 1'050);
    QCOMPARE(view.rowViewportPosition(table.rowOf(chat)), y);

    view.sortByColumn(int(ChatTable::Column::Id), Qt::AscendingOrder);
    QCOMPARE(view.rowViewportPosition(table.rowOf(chat)), y);
    const QString digits = chat.text().left(12);
    table.setQuery(ChatQuery::parse(digits));
    table.setQuery({});
    QVERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex()).center())); // still to be seen
}

void TestChatView::anotherNumberForgets()
{
    ChatTable table;
    fill(table, 10);
    ChatView view(table);
    const ChatId chat = chatNumber(1, {}).id;
    view.setCurrentId(chat);
    table.clear();
    view.forget();
    fill(table, 10);
    QVERIFY(view.currentId().isNull());
    QCOMPARE(view.selectedCount(), 0);
    table.setQuery(ChatQuery::parse(u"pablo"_s));
    QCOMPARE(view.selectedCount(), 0);
}

void TestChatView::unreadGoesAround()
{
    ChatTable table;
    fill(table, 30); // unread: 0, 7, 14, 21, 28
    ChatView view(table);
    view.sortByColumn(int(ChatTable::Column::Id), Qt::AscendingOrder);
    QStringList seen;
    for (int i = 0; i < 6; ++i) {
        view.goToUnread(+1);
        seen.append(QString::number(view.currentIndex().row()));
    }
    QCOMPARE(seen.join(u' '), u"0 7 14 21 28 0"_s);
    view.goToUnread(-1);
    QCOMPARE(view.currentIndex().row(), 28);
    QCOMPARE(view.selectedCount(), 1);
}

void TestChatView::factsOfTheSelection()
{
    ChatTable table;
    fill(table, 20);
    ChatView view(table);
    view.sortByColumn(int(ChatTable::Column::Id), Qt::AscendingOrder);
    view.selectRow(1); // pending, unassigned
    QCOMPARE(view.selectionFacts().commonStatus, ChatStatus::Pending);
    QVERIFY(!view.selectionFacts().anyAssigned);
    view.selectAll();
    QCOMPARE(view.selectionFacts().count, 20);
    QVERIFY(!view.selectionFacts().commonStatus);
    QVERIFY(view.selectionFacts().anyAssigned);
}

/// However many are selected: what would change nothing is known.
void TestChatView::factsOfAVeryLargeSelection()
{
    constexpr int many = 50'000;
    const AgentId me = AgentId::fromServer(u"aaaaaaaaaaaaaaaaaaaaaaaa"_s);
    ChatTable table;
    ChatBatch batch;
    for (int i = 0; i < many; ++i) {
        Chat chat = chatNumber(i, u"Marta"_s);
        chat.status = ChatStatus::Resolved;
        chat.statusWord = u"resolved"_s;
        chat.agent = me;
        chat.unread = 0;
        batch.append(chat);
    }
    table.splice(batch);
    ChatView view(table);
    view.selectAll();
    QCOMPARE(view.selectionFacts().count, many);
    QCOMPARE(view.selectionFacts().commonStatus, ChatStatus::Resolved);
    QVERIFY(!view.selectionFacts().anyUnread);
    QVERIFY(view.selectionFacts().anyOfOthers); // nobody has said who sits here
    table.setContext({0, me, {}, {}});
    QVERIFY(!view.selectionFacts().anyOfOthers);
    Chat last = *table.chat(table.idAt(many - 1));
    last.agent = AgentId::fromServer(u"bbbbbbbbbbbbbbbbbbbbbbbb"_s);
    last.status = ChatStatus::Active;
    last.statusWord = u"active"_s;
    last.unread = 1;
    table.update(last);
    QVERIFY(!view.selectionFacts().commonStatus);
    QVERIFY(view.selectionFacts().anyOfOthers);
    QVERIFY(view.selectionFacts().anyUnread);
}

/// Several selected rows hold the table; pages that come in another order than the rows are sorted by wait above them.
void TestChatView::allMatchingLeavesNothingOut()
{
    ChatTable table;
    ChatView view(table);
    view.sortByColumn(int(ChatTable::Column::Name), Qt::AscendingOrder);
    const auto page = [&](int first) {
        ChatBatch batch;
        for (int i = first; i < first + 20; ++i)
            batch.append(chatNumber(i, u"Name %1"_s.arg(i, 5, 10, QChar(u'0'))));
        table.splice(batch);
    };
    page(40);
    view.selectAll();
    QVERIFY(table.isHeld());
    page(20);
    page(60);
    page(0);
    QCOMPARE(table.rowCount(), 40);
    QCOMPARE(table.waitingCount(), 40);
    view.selectAllMatching();
    QCOMPARE(view.selectedCount(), 80);
    QCOMPARE(view.selectedCount(), table.matchingCount());
}

void TestChatView::allMatchingLeavesStraysOut()
{
    ChatTable table;
    fill(table, 20);
    table.setQuery(ChatQuery::parse(u"status:pending"_s));
    ChatView view(table);
    const int pending = table.rowCount();
    QVERIFY(pending >= 3);
    view.selectAll();
    QSet<ChatId> wanted = asSet(view.selectedIds());
    const ChatId gone = view.selectedIds().at(1);
    Chat chat = *table.chat(gone);
    chat.status = ChatStatus::Resolved;
    table.update(chat);
    QCOMPARE(table.rowCount(), pending); // still seen
    QCOMPARE(view.selectedStrays(), 1);
    view.selectAllMatching();
    wanted.remove(gone);
    QCOMPARE(asSet(view.selectedIds()), wanted);
    QCOMPARE(view.selectedStrays(), 0);
    QSignalSpy asked(&view, &ChatView::allMatchingRequested);
    view.selectAll(); // all there are but the stray, which does not make this the first time
    QCOMPARE(asked.size(), 1);
}

void TestChatView::rowsHaveOneHeight()
{
    ChatTable table;
    fill(table, 5);
    ChatBatch tall;
    tall.append(chatNumber(9, u"Z"_s + QString(300, QChar(0x0336)) + u"\nsecond line"_s));
    table.splice(std::move(tall));
    ChatView view(table);
    const int height = ChatDelegate::rowHeight(view.fontMetrics());
    QVERIFY(std::abs(height - 1.9 * view.fontMetrics().height()) <= 1);
    QStyleOptionViewItem option;
    option.font = view.font();
    for (int row = 0; row < table.rowCount(); ++row) {
        QCOMPARE(view.rowHeight(row), height);
        for (int column = 0; column < ChatTable::columnTotal; ++column)
            QCOMPARE(view.itemDelegate()->sizeHint(option, table.index(row, column)).height(), height);
    }
}

void TestChatView::tipsAreEscaped()
{
    ChatTable table;
    ChatBatch batch;
    batch.append(chatNumber(1, uR"(<img src="/dev/zero"> and a name that is far too long for its column)"_s));
    table.splice(std::move(batch));
    const ChatView view(table);
    QStyleOptionViewItem option;
    option.font = view.font();
    option.rect = QRect(0, 0, 60, 30);
    const auto *delegate = qobject_cast<const ChatDelegate *>(view.itemDelegate());
    const QString tip = delegate->tipFor(table.index(0, 0), option);
    QVERIFY(tip.contains(u"&lt;img"_s));
    QVERIFY(!tip.contains(u"<img"_s));
    option.rect.setWidth(4'000);
    QVERIFY(delegate->tipFor(table.index(0, 0), option).isEmpty()); // the cell says it all

    table.setMark(table.idAt(0), WriteMark::Failed, u"<b>Chat not found</b>"_s);
    QVERIFY(delegate->tipFor(table.index(0, 1), option).contains(u"&lt;b&gt;Chat not found"_s));
}

void TestChatView::hostileNamesArePainted()
{
    ChatTable table;
    ChatBatch batch;
    const QStringList names{uR"(<img src="/dev/zero">)"_s,
                            u"محمد علي"_s,
                            QString(20'000, u'W'),
                            QString(20'000, QChar(0x0336)),
                            u"\u202Egnp.exe"_s,
                            u"👩\u200D💻 🎉"_s,
                            QString()};
    for (int i = 0; i < names.size(); ++i)
        batch.append(chatNumber(i, names.at(i)));
    table.splice(std::move(batch));
    for (int row = 0; row < table.rowCount(); ++row)
        table.setMark(table.idAt(row), WriteMark(row % 4), u"reason"_s);
    ChatView view(table);
    view.resize(700, 400);
    for (int width : {0, 5, 30, 200}) {
        for (int column = 0; column < ChatTable::columnTotal; ++column)
            view.header()->resizeSection(column, width);
        for (Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            view.setLayoutDirection(direction);
            view.selectRow(1);
            QVERIFY(!view.grab().isNull());
        }
    }
}

void TestChatView::enterOpens()
{
    ChatTable table;
    fill(table, 3);
    ChatView view(table);
    QSignalSpy opened(&view, &ChatView::openRequested);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened.size(), 0); // no current chat
    view.selectRow(0);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

/// Headings in other languages are longer than the values below them; the last column makes room for them.
void TestChatView::sizesColumnsForTheirHeadings()
{
    QStandardItemModel model(1, ChatTable::columnTotal);
    for (int section = 0; section < ChatTable::columnTotal; ++section)
        model.setHeaderData(section, Qt::Horizontal, u"Since yesterday evening"_s);
    model.setHeaderData(int(ChatTable::Column::Id), Qt::Horizontal, u"Id"_s);
    QTableView view;
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.verticalHeader()->hide();
    auto *header = new ChatHeader(&view);
    view.setHorizontalHeader(header);
    view.setModel(&model);
    view.resize(3000, 200);
    view.show();
    header->setLayout({});
    int others = 0;
    for (int section = 0; section < ChatTable::columnTotal; ++section) {
        const QString heading = model.headerData(section, Qt::Horizontal).toString();
        QVERIFY(header->sectionSize(section) > header->fontMetrics().horizontalAdvance(heading));
        others += section == int(ChatTable::Column::Id) ? 0 : header->sectionSize(section);
    }
    QCOMPARE(header->length(), header->width()); // the last column takes the rest

    view.resize(others + 60, 200); // less than the last column would like to have
    header->setLayout({});
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
}

QTEST_MAIN(TestChatView)
#include "tst_chatview.moc"
