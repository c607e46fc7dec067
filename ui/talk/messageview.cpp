#include "talk/messageview.h"

#include "models/messagelist.h"
#include "shared/hues.h"
#include "talk/linkdialog.h"
#include "talk/messagedelegate.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace sparkbot {

namespace {

constexpr int scrollStep = 24;
constexpr int olderPad = 8;
constexpr int probe = 4; ///< pixels; no message is lower

} // namespace

MessageView::MessageView(MessageList &model, QWidget *parent)
    : QListView(parent)
    , m_messages(model)
    , m_delegate(new MessageDelegate(this))
    , m_olderButton(new QPushButton(viewport()))
    , m_copy(new QAction(tr("&Copy Message"), this))
{
    setAccessibleName(tr("Messages"));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would set every line anew
    setTabKeyNavigation(false);
    verticalScrollBar()->setSingleStep(scrollStep);

    m_olderButton->setAutoDefault(false);
    m_olderButton->hide();
    connect(m_olderButton, &QPushButton::clicked, this, &MessageView::requestOlder);

    m_copy->setShortcut(QKeySequence::Copy);
    connect(m_copy, &QAction::triggered, this, &MessageView::copyCurrent);

    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MessageView::followScrolling);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        if (m_stick)
            verticalScrollBar()->setValue(maximum);
    });
    // Connected before the view itself is: the place is remembered while the rows are still where they were.
    connect(&model, &MessageList::rowsAboutToBeInserted, this, &MessageView::rememberPlace);
    connect(&model, &MessageList::rowsAboutToBeRemoved, this, &MessageView::rememberPlace);
    connect(&model, &MessageList::rowsRemoved, this, &MessageView::restorePlace);
    connect(&model, &MessageList::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        for (int row = first.row(); row <= last.row(); ++row)
            m_delegate->forget(m_messages.index(row).data(MessageList::IdRole).toString());
        Q_EMIT linksChanged();
    });
    connect(&model, &MessageList::modelReset, this, [this] {
        m_delegate->forgetAll();
        m_stick = true;
    });
    setModel(&model);
    // After the view's own connections: by then the current message is the new one.
    connect(&model, &MessageList::modelReset, this, &MessageView::linksChanged);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &MessageView::linksChanged);
}

void MessageView::setOlder(Older older)
{
    if (older == m_older)
        return;
    const bool had = m_older != Older::Nothing;
    const bool focused = m_olderButton->hasFocus();
    rememberPlace();
    m_older = older;
    switch (older) {
    case Older::Nothing:
        break;
    case Older::Available:
        m_olderButton->setText(tr("Load Older Messages"));
        break;
    case Older::Loading:
        m_olderButton->setText(tr("Loading older messages…"));
        break;
    case Older::Failed:
        m_olderButton->setText(tr("Older messages could not be loaded. Try Again"));
        break;
    }
    m_olderButton->setEnabled(older != Older::Loading);
    m_olderButton->setVisible(older != Older::Nothing);
    m_delegate->setTopRoom(older == Older::Nothing ? 0 : m_olderButton->sizeHint().height() + 2 * olderPad);
    if (focused && !m_olderButton->hasFocus())
        setFocus(Qt::OtherFocusReason); // never without a holder
    if (had != (older != Older::Nothing)) {
        scheduleDelayedItemsLayout();
        restorePlace();
    }
    placeOlder();
}

void MessageView::setGroup(bool group)
{
    m_delegate->setGroup(group);
}

void MessageView::markUnread(int count)
{
    QString id;
    int left = count;
    for (int row = m_messages.rowCount() - 1; row >= 0 && left > 0; --row) {
        const QModelIndex message = m_messages.index(row);
        const bool fromCustomer =
            MessageList::Type(message.data(MessageList::TypeRole).toInt()) == MessageList::Type::Message
            && !message.data(MessageList::OutboundRole).toBool();
        if (fromCustomer && --left == 0)
            id = message.data(MessageList::IdRole).toString();
    }
    m_delegate->setFirstUnread(id, count);
    scheduleDelayedItemsLayout();
}

void MessageView::goToNewest()
{
    m_stick = true;
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void MessageView::page(int direction)
{
    verticalScrollBar()->triggerAction(direction < 0 ? QAbstractSlider::SliderPageStepSub
                                                     : QAbstractSlider::SliderPageStepAdd);
}

void MessageView::measure()
{
    m_delegate->setRoom(viewport()->width(), font());
}

void MessageView::rememberPlace()
{
    if (m_stick || m_placing)
        return;
    for (int y = 0; y < viewport()->height(); y += probe) {
        const QModelIndex message = indexAt({viewport()->width() / 2, y});
        if (message.isValid()) {
            m_anchor = message;
            m_anchorY = visualRect(message).bottom(); // what is above the words may come and go
            return;
        }
    }
    m_anchor = QModelIndex();
}

void MessageView::restorePlace()
{
    const QScopedValueRollback guard(m_placing, true);
    executeDelayedItemsLayout();
    QScrollBar *bar = verticalScrollBar();
    if (m_stick)
        bar->setValue(bar->maximum());
    else if (m_anchor.isValid())
        bar->setValue(bar->value() + visualRect(m_anchor).bottom() - m_anchorY);
    placeOlder();
}

void MessageView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QListView::rowsInserted(parent, start, end);
    restorePlace();
}

void MessageView::resizeEvent(QResizeEvent *event)
{
    rememberPlace();
    QListView::resizeEvent(event);
    measure();
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
    restorePlace();
}

void MessageView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        measure();
        scheduleDelayedItemsLayout();
    }
}

void MessageView::updateGeometries()
{
    QListView::updateGeometries();
    verticalScrollBar()->setSingleStep(scrollStep);
    placeOlder();
}

void MessageView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    placeOlder();
}

void MessageView::followScrolling(int value)
{
    if (m_placing)
        return;
    const QScrollBar *bar = verticalScrollBar();
    m_stick = value >= bar->maximum();
    // Where a person scrolls to the top, the next page is what is wanted.
    if (value == bar->minimum() && bar->maximum() > bar->minimum() && m_older == Older::Available && isVisible())
        requestOlder();
}

void MessageView::placeOlder()
{
    if (m_older == Older::Nothing || m_messages.rowCount() == 0)
        return m_olderButton->hide();
    const QSize size = m_olderButton->sizeHint();
    const int width = qMin(size.width(), viewport()->width() - 2 * MessageDelegate::margin);
    m_olderButton->setGeometry((viewport()->width() - width) / 2, visualRect(m_messages.index(0)).top() + olderPad,
                               width, size.height());
    m_olderButton->show();
}

void MessageView::requestOlder()
{
    if (m_older == Older::Available || m_older == Older::Failed)
        Q_EMIT olderRequested();
}

void MessageView::focusInEvent(QFocusEvent *event)
{
    // Qt would make the first message current and scroll to it: the other end of what is read.
    if (!currentIndex().isValid() && m_messages.rowCount() > 0) {
        const bool stick = m_stick;
        const int value = verticalScrollBar()->value();
        const QModelIndex below =
            indexAt({viewport()->width() / 2, viewport()->height() - 1 - MessageDelegate::margin});
        setCurrentIndex(stick || !below.isValid() ? m_messages.index(m_messages.rowCount() - 1) : below);
        verticalScrollBar()->setValue(stick ? verticalScrollBar()->maximum() : value);
    }
    QListView::focusInEvent(event);
}

void MessageView::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp || event->key() == Qt::Key_Home;
    if (up && event->modifiers() == Qt::NoModifier && currentIndex().row() == 0) {
        verticalScrollBar()->setValue(0);
        requestOlder();
        return;
    }
    QListView::keyPressEvent(event);
}

void MessageView::copyCurrent()
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(currentIndex().data(MessageList::TextRole).toString());
}

QStringList MessageView::links() const
{
    return currentIndex().isValid() ? linksIn(currentIndex().data(MessageList::TextRole).toString()) : QStringList();
}

void MessageView::openLinks()
{
    const QStringList all = links();
    if (all.size() == 1)
        askToOpen(all.first(), window());
    else if (all.size() > 1)
        showMenu(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
}

void MessageView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    showMenu(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

void MessageView::showMenu(const QPoint &globalPoint)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_copy->setEnabled(!currentIndex().data(MessageList::TextRole).toString().isEmpty());
    menu->addAction(m_copy);
    const QStringList all = links();
    for (const QString &link : all) {
        QAction *one = menu->addAction(openLinkText(link));
        connect(one, &QAction::triggered, this, [this, link] { askToOpen(link, window()); });
    }
    addOwnActions(*menu);
    menu->popup(globalPoint);
}

/// What can be done about a message that was written here and did not get through for certain.
void MessageView::addOwnActions(QMenu &menu)
{
    const SendState state = SendState(currentIndex().data(MessageList::StateRole).toInt());
    const quint64 number = currentIndex().data(MessageList::SendNumberRole).toULongLong();
    if (number == 0 || (state != SendState::Unknown && state != SendState::Failed))
        return;
    menu.addSeparator();
    if (state == SendState::Unknown) {
        QAction *check = menu.addAction(tr("Check &Again"));
        connect(check, &QAction::triggered, this, [this, number] { Q_EMIT checkRequested(number); });
    }
    QAction *dismiss = menu.addAction(tr("&Remove from the Conversation"));
    connect(dismiss, &QAction::triggered, this, [this, number] { Q_EMIT dismissRequested(number); });
}

void MessageView::setSkeleton(bool shown)
{
    if (std::exchange(m_skeleton, shown) != shown)
        viewport()->update();
}

void MessageView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!m_skeleton || m_messages.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(palette().color(QPalette::Text), palette().color(QPalette::Base), 0.06));
    constexpr struct {
        double share; ///< of the room
        bool far;
    } shapes[] = {{0.55, false}, {0.4, true}, {0.7, true}, {0.35, false}, {0.6, false}, {0.5, true}};
    const int height = fontMetrics().height() * 2;
    const int room = viewport()->width() - 2 * MessageDelegate::margin;
    int bottom = viewport()->height() - MessageDelegate::margin;
    for (size_t i = 0; bottom > height; ++i, bottom -= height + 8) {
        const auto &shape = shapes[i % std::size(shapes)];
        const double width = room * shape.share;
        const double left = shape.far == isRightToLeft() ? 0 : room - width;
        painter.drawRoundedRect(QRectF(MessageDelegate::margin + left, bottom - height, width, height), 6, 6);
    }
}

} // namespace sparkbot
