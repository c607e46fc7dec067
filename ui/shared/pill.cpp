#include "shared/pill.h"

#include <QFontMetrics>
#include <QPainter>

namespace sparkbot::pill {

int height(const QFontMetrics &metrics)
{
    return metrics.height() + 2;
}

int width(const QFontMetrics &metrics, const QString &words)
{
    return metrics.horizontalAdvance(words) + 2 * padding;
}

void paint(QPainter &painter, const QRectF &room, const QString &words, const QColor &colour)
{
    const QRectF outline = room.adjusted(0.5, 0.5, -0.5, -0.5);
    const QFontMetrics metrics = painter.fontMetrics();
    const bool fits = width(metrics, words) <= room.width();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(colour);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    painter.drawText(outline, int(Qt::AlignCenter | Qt::TextSingleLine),
                     fits ? words : metrics.elidedText(words, Qt::ElideRight, int(room.width()) - 2 * padding));
}

} // namespace sparkbot::pill
