#include "devices/sessionmark.h"

#include "shared/hues.h"

#include <QPainter>

namespace sparkbot {

void paintSessionMark(QPainter &painter, const QRectF &square, SessionState state, const QColor &background,
                      const QColor &plain, bool coloured)
{
    const auto colour = [&](int hue) { return coloured ? hueOn(hue, background, shapeContrast) : plain; };
    constexpr qreal stroke = 1.5;
    const QRectF ring = square.adjusted(1, 1, -1, -1);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (state) {
    case SessionState::Connected:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(hue::green));
        painter.drawEllipse(square);
        break;
    case SessionState::Syncing:
        painter.setPen(QPen(colour(hue::blue), stroke));
        painter.drawEllipse(ring);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(hue::blue));
        painter.drawPie(ring, 90 * 16, 180 * 16);
        break;
    case SessionState::Disconnected:
        painter.setPen(QPen(colour(hue::red), stroke, Qt::SolidLine, Qt::RoundCap));
        painter.drawEllipse(ring);
        painter.drawLine(QLineF(ring.center() + QPointF(-2.2, 2.2), ring.center() + QPointF(2.2, -2.2)));
        break;
    case SessionState::Unknown: {
        QPen pen(plain, stroke, Qt::CustomDashLine, Qt::RoundCap);
        pen.setDashPattern({0.6, 2.0});
        painter.setPen(pen);
        painter.drawEllipse(ring);
        break;
    }
    }
    painter.restore();
}

} // namespace sparkbot
