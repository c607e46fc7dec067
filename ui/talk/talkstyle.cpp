#include "talk/talkstyle.h"

#include "shared/hues.h"

#include <QPainter>

namespace sparkbot {

TalkFonts::TalkFonts(const QFont &base)
    : body(base)
    , bold(base)
    , small(base)
    , bodyMetrics(body)
    , boldMetrics((bold.setBold(true), bold))
    , smallMetrics([this] {
        if (small.pointSizeF() > 0)
            small.setPointSizeF(small.pointSizeF() * 0.88);
        else
            small.setPixelSize(qRound(small.pixelSize() * 0.88));
        return QFontMetrics(small);
    }())
{
}

TalkColours::TalkColours(const QPalette &palette, QPalette::ColorGroup group)
    : text(palette.color(group, QPalette::Text))
    , quiet(palette.color(group, QPalette::PlaceholderText))
    , highlight(palette.color(group, QPalette::Highlight))
{
    const QColor base = palette.color(group, QPalette::Base);
    line = mixed(text, base, 0.18);
    inbound = mixed(text, base, 0.06);
    outbound = mixed(highlight, base, 0.16);
    const QColor orange = hueOn(hue::orange, base, shapeContrast);
    note = mixed(orange, base, 0.12);
    noteLine = mixed(orange, base, 0.7);
    failed = hueOn(hue::red, outbound, textContrast);
    accent = hueOn(hue::blue, base, textContrast);
    // On the tinted papers the palette's quiet colour may be too faint to read.
    if (contrast(quiet, outbound) < textContrast || contrast(quiet, note) < textContrast)
        quiet = mixed(text, base, 0.68);
}

void paintTick(QPainter &painter, const QPointF &at, Ack ack, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto tick = [&](qreal x) {
        painter.drawPolyline(
            QPolygonF{{at.x() + x, at.y() + 5}, {at.x() + x + 3, at.y() + 8}, {at.x() + x + 8, at.y()}});
    };
    switch (ack) {
    case Ack::Sent:
        tick(3);
        break;
    case Ack::Delivered:
    case Ack::Read:
        tick(0);
        tick(5);
        break;
    case Ack::Pending:
        painter.drawEllipse(QRectF(at.x() + 2, at.y() - 1, 10, 10));
        painter.drawPolyline(
            QPolygonF{{at.x() + 7, at.y() + 1.5}, {at.x() + 7, at.y() + 4.5}, {at.x() + 9.5, at.y() + 5.5}});
        break;
    case Ack::Failed:
        painter.drawLine(at + QPointF(3, 0), at + QPointF(11, 8));
        painter.drawLine(at + QPointF(11, 0), at + QPointF(3, 8));
        break;
    case Ack::None:
    case Ack::Other:
        break;
    }
}

} // namespace sparkbot
