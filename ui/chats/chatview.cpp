#include "chats/chatview.h"

#include "chats/chatdelegate.h"
#include "chats/chatheader.h"
#include "chats/handwatch.h"
#include "models/chattable.h"
#include "shared/hues.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace sparkbot {

using namespace std::chrono_literals;

namespace {

/// And is not a modifier, or a letter that is a command.
bool goesSomewhere(int key)
{
    return (key >= Qt::Key_Home && key <= Qt::Key_PageDown) || key == Qt::Key_Space;
}

} // namespace

ChatView::ChatView(ChatTable &chats, QWidget *parent)
    : QTableView(parent)
    , m_chats(chats)
    , m_header(new ChatHeader(this))
    , m_delegate(new ChatDelegate(this))
{
    setObjectName(QStringLiteral("chats"));
    setAccessibleName(tr("Chats"));
    setHorizontalHeader(m_header);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyFont();

    setModel(&chats);
    m_hand = new HandWatch(this);
    m_header->setLayout({});
    m_header->setSortIndicator(int(chats.sortColumn()), chats.sortOrder());
    setSortingEnabled(true);

    // Connected after setModel(): the view's own reset and its selection model's come first.
    connect(&chats, &ChatTable::modelAboutToBeReset, this, &ChatView::remember);
    connect(&chats, &ChatTable::modelReset, this, &ChatView::restore);
    connect(&chats, &ChatTable::layoutAboutToBeChanged, this, &ChatView::rememberPlace);
    connect(&chats, &ChatTable::rowsAboutToBeInserted, this, &ChatView::rememberPlace);
    connect(&chats, &ChatTable::rowsInserted, this, &ChatView::rowsChanged);
    connect(&chats, &ChatTable::rowsRemoved, this, &ChatView::rowsChanged);
    connect(&chats, &ChatTable::layoutChanged, this, &ChatView::rowsChanged);
    connect(&chats, &ChatTable::dataChanged, this, &ChatView::selectionTouched);
    connect(this, &QTableView::doubleClicked, this, &ChatView::openRequested);

    connect(m_hand, &HandWatch::changed, &chats, &ChatTable::setHeld);
    chats.setKeeper([this] {
        QList<std::pair<int, int>> inUse{{currentIndex().row(), currentIndex().row()}};
        for (const QItemSelectionRange &range : selectionModel()->selection())
            inUse.append({range.top(), range.bottom()});
        return inUse;
    });
    m_movedOn.setSingleShot(true);
    m_movedOn.setInterval(0);
    connect(&m_movedOn, &QTimer::timeout, &chats, &ChatTable::judgeStrays);
    m_ages.setInterval(1min);
    connect(&m_ages, &QTimer::timeout, this, [this] { m_chats.refreshAges(); });
}

ChatView::~ChatView()
{
    m_chats.setKeeper({});
    m_hand->disconnect(&m_chats);
    m_chats.setHeld(false);
}

QList<ChatId> ChatView::selectedIds() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<ChatId> ids;
    ids.reserve(rows.size());
    for (int row : std::as_const(rows))
        ids.append(m_chats.idAt(row));
    return ids;
}

int ChatView::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

int ChatView::selectedStrays() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += int(m_chats.strays(range.top(), range.bottom()).size());
    return count;
}

ChatView::SelectionFacts ChatView::selectionFacts() const
{
    ChatTable::Facts seen;
    SelectionFacts facts;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        facts.count += range.height();
        m_chats.addFacts(seen, range.top(), range.bottom());
    }
    if (seen.sameStatus && seen.status != ChatStatus::Other)
        facts.commonStatus = seen.status;
    facts.anyAssigned = seen.anyAssigned;
    facts.anyOfOthers = seen.anyOfOthers;
    facts.anyUnread = seen.anyUnread;
    facts.anyRead = seen.anyRead;
    return facts;
}

void ChatView::selectAll()
{
    const int rows = m_chats.rowCount() - int(m_chats.strays(0, m_chats.rowCount() - 1).size());
    if (rows > 0 && selectedCount() - selectedStrays() == rows)
        Q_EMIT allMatchingRequested();
    else
        selectWithoutStrays();
}

void ChatView::selectAllMatching()
{
    m_chats.applyWaiting();
    selectWithoutStrays();
}

/// What no longer matches is not meant by "all", although it is still seen.
void ChatView::selectWithoutStrays()
{
    QItemSelection selection;
    const int lastColumn = m_chats.columnCount() - 1;
    int first = 0;
    const auto selectUpTo = [&](int end) {
        if (first < end)
            selection.append({m_chats.index(first, 0), m_chats.index(end - 1, lastColumn)});
    };
    for (const int stray : m_chats.strays(0, m_chats.rowCount() - 1)) {
        selectUpTo(stray);
        first = stray + 1;
    }
    selectUpTo(m_chats.rowCount());
    m_hidden.clear();
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ChatView::setCurrentId(const ChatId &id)
{
    if (m_chats.rowOf(id) < 0)
        m_chats.applyWaiting(); // it may be one of those that wait, and somebody asks for it
    const int row = m_chats.rowOf(id);
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_chats.index(row, 0),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    meanSelectedRow();
}

void ChatView::forget()
{
    m_current = m_anchor = {};
    m_hidden.clear();
    m_hand->lift();
    clearSelection();
    setCurrentIndex({});
    Q_EMIT currentIdChanged({});
    Q_EMIT selectionTouched();
}

void ChatView::goToUnread(int direction)
{
    const int rows = m_chats.rowCount();
    const int start = currentIndex().isValid() ? currentIndex().row() : direction > 0 ? -1 : 0;
    for (int step = 1; step <= rows; ++step) {
        const int row = ((start + direction * step) % rows + rows) % rows;
        if (m_chats.index(row, 0).data(ChatTable::UnreadRole).toInt() > 0) {
            setCurrentId(m_chats.idAt(row));
            return;
        }
    }
}

void ChatView::setLabelColours(const ColourWords &words)
{
    m_delegate->setLabelColours(words);
    viewport()->update();
}

void ChatView::setSkeleton(bool shown)
{
    if (shown == m_skeleton)
        return;
    m_skeleton = shown;
    viewport()->update();
}

/// Called before the selection model drops these rows: that is not the person's doing.
void ChatView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    rememberPlace();
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = qMax(start, range.top()); row <= qMin(end, range.bottom()); ++row)
            m_hidden.append(m_chats.idAt(row));
    }
    m_restoring = true;
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

/// After rows came or went: hidden chats that came back are selected and current again.
void ChatView::rowsChanged()
{
    m_restoring = true;
    const int lastColumn = m_chats.columnCount() - 1;
    QList<ChatId> hidden;
    QItemSelection back;
    const QList<int> rows = m_chats.rowsOf(m_hidden);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i) < 0)
            hidden.append(m_hidden.at(i));
        else
            back.append({m_chats.index(rows.at(i), 0), m_chats.index(rows.at(i), lastColumn)});
    }
    m_hidden = hidden;
    if (!back.isEmpty())
        selectionModel()->select(back, QItemSelectionModel::Select);
    if (!m_current.isNull() && m_chats.idAt(currentIndex().row()) != m_current) {
        const int row = m_chats.rowOf(m_current);
        const int place = verticalScrollBar()->value(); // Qt would go there
        if (row >= 0)
            selectionModel()->setCurrentIndex(m_chats.index(row, 0), QItemSelectionModel::NoUpdate);
        verticalScrollBar()->setValue(place);
    }
    restorePlace();
    m_restoring = false;
    Q_EMIT selectionTouched();
}

void ChatView::remember()
{
    m_selected = selectedIds();
    rememberPlace();
}

/// After a reset. What the filter hides now stays remembered beside what is selected.
void ChatView::restore()
{
    const QScopedValueRollback guard(m_restoring, true);
    QList<int> rows;
    QList<ChatId> hidden;
    const QList<ChatId> ids = m_selected + m_hidden;
    const QList<int> found = m_chats.rowsOf(ids);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (found.at(i) >= 0)
            rows.append(found.at(i));
        else
            hidden.append(ids.at(i));
    }
    m_selected.clear();
    m_hidden = hidden;
    std::ranges::sort(rows);

    QItemSelection selection;
    const int lastColumn = m_chats.columnCount() - 1;
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype next = i + 1;
        while (next < rows.size() && rows.at(next) <= rows.at(next - 1) + 1)
            ++next;
        selection.append({m_chats.index(rows.at(i), 0), m_chats.index(rows.at(next - 1), lastColumn)});
        i = next;
    }
    const int current = m_chats.rowOf(m_current);
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_chats.index(current, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    restorePlace();
    Q_EMIT selectionTouched();
}

/// The current row keeps its place if it can be seen, else the first row does; a table at its top stays there.
void ChatView::rememberPlace()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() && !m_anchor.isNull() && m_anchor == m_current && !m_hand->isOn())
        return; // hidden by the filter: returns to the place it had, unless the hand is at another one
    m_anchor = {};
    const QRect seen = viewport()->rect();
    if (current.isValid() && seen.intersects(visualRect(current)))
        m_anchor = m_chats.idAt(current.row());
    else if (verticalScrollBar()->value() > 0)
        m_anchor = m_chats.idAt(rowAt(0));
    if (!m_anchor.isNull())
        m_anchorY = rowViewportPosition(m_chats.rowOf(m_anchor));
}

void ChatView::restorePlace()
{
    if (m_anchor.isNull())
        return;
    const int row = m_chats.rowOf(m_anchor);
    if (row < 0)
        return;
    executeDelayedItemsLayout(); // the scroll bar must know the new number of rows
    verticalScrollBar()->setValue(row * verticalHeader()->defaultSectionSize() - m_anchorY);
}

void ChatView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    // Where rows come above a selected one, Qt calls it a change in which nothing is selected and nothing deselected.
    if (m_restoring || (selected.isEmpty() && deselected.isEmpty()))
        return;
    m_movedOn.start();
    m_hidden.clear();
    Q_EMIT selectionMade();
    Q_EMIT selectionTouched();
}

void ChatView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_restoring || !current.isValid())
        return; // a chat that left the list stays the current one until the person moves on
    m_movedOn.start();
    mean(m_chats.idAt(current.row()));
}

void ChatView::mean(const ChatId &id)
{
    if (id == m_current)
        return;
    m_current = id;
    Q_EMIT currentIdChanged(id);
}

/// To be called where a person may have gone to the current row: when the current chat left the list, Qt made the row
/// beside it current, which nobody meant, and it says nothing when somebody then goes there.
void ChatView::meanSelectedRow()
{
    const QModelIndex current = currentIndex();
    if (current.isValid() && selectionModel()->isRowSelected(current.row()))
        mean(m_chats.idAt(current.row()));
}

/// A plain click means this chat alone, also where it already is the only one to be seen that is selected.
void ChatView::mousePressEvent(QMouseEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && indexAt(event->position().toPoint()).isValid())
        m_hidden.clear();
    QTableView::mousePressEvent(event);
    meanSelectedRow();
}

void ChatView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        if (!selectionModel()->hasSelection())
            selectRow(currentIndex().row());
        meanSelectedRow();
        Q_EMIT openRequested();
    } else {
        QTableView::keyPressEvent(event);
        if (goesSomewhere(event->key()))
            meanSelectedRow();
    }
}

void ChatView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Qt makes a row current here without selecting it: every verb would be disabled, and nothing would tell why.
    const bool byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKeyboard && currentIndex().isValid() && !selectionModel()->hasSelection())
        selectRow(currentIndex().row());
    if (byKeyboard)
        meanSelectedRow();
}

void ChatView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_skeleton || m_chats.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(palette().color(QPalette::Text), palette().color(QPalette::Base), 0.08));
    const int height = verticalHeader()->defaultSectionSize();
    constexpr qreal bar = 8;
    constexpr double shares[] = {0.72, 0.5, 0.61, 0.44, 0.8}; // of the column, so that it looks like text
    for (int row = 0; row * height < viewport()->height(); ++row) {
        for (int column = 0; column < m_header->count(); ++column) {
            if (m_header->isSectionHidden(column))
                continue;
            const double share = shares[size_t(row * 3 + column * 2) % std::size(shares)];
            const qreal width = (m_header->sectionSize(column) - 2 * ChatDelegate::margin) * share;
            painter.drawRoundedRect(QRectF(m_header->sectionViewportPosition(column) + ChatDelegate::margin,
                                           row * height + (height - bar) / 2, width, bar),
                                    bar / 2, bar / 2);
        }
    }
}

void ChatView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    m_ages.start();
}

void ChatView::hideEvent(QHideEvent *event)
{
    QTableView::hideEvent(event);
    m_ages.stop();
}

void ChatView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        applyFont();
}

void ChatView::applyFont()
{
    const int height = ChatDelegate::rowHeight(fontMetrics());
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    m_header->setFixedHeight(height + 2);
}

} // namespace sparkbot
