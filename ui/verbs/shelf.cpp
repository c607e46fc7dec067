#include "verbs/shelf.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace sparkbot {

Shelf::Shelf(QAbstractScrollArea &table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("shelf"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1); // what is kept free is above the strips: they do not move either
    m_table.viewport()->installEventFilter(this);
    connect(m_table.verticalScrollBar(), &QScrollBar::valueChanged, this, &Shelf::giveRoomBack);
}

void Shelf::add(QWidget *strip)
{
    strip->hide();
    m_column->addWidget(strip);
}

void Shelf::setShown(QWidget *strip, bool shown)
{
    if (strip->isVisibleTo(this) == shown)
        return;
    setMinimumHeight(qMax(minimumHeight(), heightOfShown()));
    // Whoever had the focus in there must not leave the keyboard without a holder.
    if (!shown && strip->isAncestorOf(QApplication::focusWidget()))
        m_table.setFocus();
    strip->setVisible(shown);
    giveRoomBack();
}

int Shelf::heightOfShown() const
{
    int height = 0;
    for (int i = 0; i < m_column->count(); ++i) {
        const QWidget *strip = m_column->itemAt(i)->widget();
        if (strip && strip->isVisibleTo(this))
            height += m_column->itemAt(i)->sizeHint().height();
    }
    return height;
}

bool Shelf::wouldMoveRows() const
{
    const QScrollBar *bar = m_table.verticalScrollBar();
    const int room = minimumHeight() - heightOfShown();
    return m_table.viewport()->underMouse() && bar->value() > qMax(0, bar->maximum() - room);
}

void Shelf::giveRoomBack()
{
    if (minimumHeight() > 0 && !wouldMoveRows())
        setMinimumHeight(0);
}

bool Shelf::eventFilter(QObject *watched, QEvent *event)
{
    // Queued: the pointer is still "over" the table while it is told that it left.
    if (event->type() == QEvent::Leave)
        QMetaObject::invokeMethod(this, &Shelf::giveRoomBack, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace sparkbot
