#include "chats/statusmark.h"

#include "shared/hues.h"

#include <QPainter>

namespace sparkbot {

void paintStatusMark(QPainter &painter, const QRectF &square, ChatStatus status, const QColor &colour)
{
    constexpr qreal stroke = 1.6;
    const QRectF inner = square.adjusted(1, 1, -1, -1);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (status) {
    case ChatStatus::Active:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(square);
        break;
    case ChatStatus::Pending:
        painter.drawEllipse(inner);
        break;
    case ChatStatus::Resolved: {
        const QPointF tick[] = {{square.left(), square.top() + square.height() * 0.55},
                                {square.left() + square.width() * 0.35, square.top() + square.height() * 0.88},
                                {square.right(), square.top() + square.height() * 0.15}};
        painter.drawPolyline(tick, 3);
        break;
    }
    case ChatStatus::Archived:
        painter.drawRect(inner.adjusted(0, 1, 0, -1));
        painter.drawLine(QPointF(inner.left() + 2.5, inner.center().y()),
                         QPointF(inner.right() - 2.5, inner.center().y()));
        break;
    case ChatStatus::Removed:
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.topRight(), inner.bottomLeft());
        break;
    case ChatStatus::Other:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(square.center(), 2, 2);
        break;
    }
    painter.restore();
}

std::optional<int> statusHue(ChatStatus status)
{
    switch (status) {
    case ChatStatus::Active:
        return hue::green;
    case ChatStatus::Pending:
        return hue::orange;
    case ChatStatus::Resolved:
        return hue::blue;
    case ChatStatus::Removed:
        return hue::red;
    case ChatStatus::Archived:
    case ChatStatus::Other:
        break;
    }
    return std::nullopt;
}

} // namespace sparkbot
