#include "views/sidelist.h"

#include "views/sidedelegate.h"

#include <QKeyEvent>
#include <QScrollArea>

namespace sparkbot {

SideList::SideList(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(NoSelection); // by hand; what is shown is selected by setShownRow()
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTextElideMode(Qt::ElideRight);
    viewport()->setAutoFillBackground(false);
    setBackgroundRole(QPalette::Window);
}

void SideList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &SideList::fit);
    connect(model, &QAbstractItemModel::modelReset, this, &SideList::fit);
    fit();
}

void SideList::setShownRow(int row)
{
    const QModelIndex index = model()->index(row, 0);
    if (index.isValid() && selectionModel()->isSelected(index) && selectionModel()->selectedIndexes().size() == 1)
        return;
    if (index.isValid())
        selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
    else
        selectionModel()->clearSelection();
    if (!hasFocus() && index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
}

QSize SideList::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {0, rows * SideDelegate::rowHeight(fontMetrics())};
}

QSize SideList::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void SideList::fit()
{
    updateGeometry();
}

void SideList::reveal()
{
    // The list never scrolls; what is around it does.
    QWidget *content = parentWidget();
    QWidget *port = content ? content->parentWidget() : nullptr;
    auto *area = qobject_cast<QScrollArea *>(port ? port->parentWidget() : nullptr);
    if (!area || !currentIndex().isValid())
        return;
    const QPoint middle = mapTo(content, visualRect(currentIndex()).center());
    area->ensureVisible(middle.x(), middle.y(), 0, SideDelegate::rowHeight(fontMetrics()));
}

/// Keys that mean something else in the rest of the window (F2 edits metadata) belong to the list while it has the
/// focus. They stand in shortcuts/fixedkeys, too.
bool SideList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = key->modifiers() == Qt::NoModifier;
        const bool alt = (key->modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier;
        const bool arrow = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if ((plain && (key->key() == Qt::Key_F2 || key->key() == Qt::Key_Delete)) || (alt && arrow)) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

bool SideList::handle(const QKeyEvent &event)
{
    const int row = currentIndex().row();
    const bool alt = event.modifiers() & Qt::AltModifier;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (row >= 0)
            Q_EMIT chosen(row);
        return true;
    case Qt::Key_F2:
        Q_EMIT renameRequested(row);
        return true;
    case Qt::Key_Delete:
        Q_EMIT removeRequested(row);
        return true;
    case Qt::Key_Up:
        if (alt)
            Q_EMIT moveRequested(row, -1);
        else if (row <= 0)
            Q_EMIT leftBy(-1);
        return alt || row <= 0;
    case Qt::Key_Down:
        if (alt)
            Q_EMIT moveRequested(row, +1);
        else if (row + 1 >= model()->rowCount())
            Q_EMIT leftBy(+1);
        return alt || row + 1 >= model()->rowCount();
    default:
        return false;
    }
}

void SideList::keyPressEvent(QKeyEvent *event)
{
    if (!handle(*event))
        QListView::keyPressEvent(event);
    reveal();
}

void SideList::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT chosen(index.row());
}

void SideList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    const QModelIndexList shown = selectionModel()->selectedIndexes();
    const bool byTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if ((byTab || !currentIndex().isValid()) && !shown.isEmpty())
        selectionModel()->setCurrentIndex(shown.first(), QItemSelectionModel::NoUpdate);
    else if (!currentIndex().isValid())
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
    viewport()->update();
    reveal();
}

void SideList::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

void SideList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        fit();
}

} // namespace sparkbot
