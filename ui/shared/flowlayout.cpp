#include "shared/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace sparkbot {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

std::pair<std::vector<QRect>, int> FlowLayout::places(int width) const
{
    std::vector<QRect> rects;
    rects.reserve(m_items.size());
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty()) {
            rects.emplace_back();
            continue;
        }
        const QSize size(qMin(item->sizeHint().width(), width), item->sizeHint().height());
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        rects.emplace_back(QPoint(x, y), size);
        x += size.width() + spacing();
        lineHeight = qMax(lineHeight, size.height());
    }
    return {std::move(rects), y + lineHeight};
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    return places(width - around.left() - around.right()).second + around.top() + around.bottom();
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    const QRect room = area.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const std::vector<QRect> rects = places(room.width()).first;
    for (size_t i = 0; i < m_items.size(); ++i)
        m_items[i]->setGeometry(QStyle::visualRect(direction, room, rects[i].translated(room.topLeft())));
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = qMax(height, item->sizeHint().height());
    }
    const QMargins around = contentsMargins();
    return {width + around.left() + around.right(), height + around.top() + around.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const auto &item : m_items)
        least = least.expandedTo(item->minimumSize());
    return least.grownBy(contentsMargins());
}

} // namespace sparkbot
