#include "chats/textcache.h"

#include <QPainter>
#include <QTextLayout>

namespace sparkbot {

namespace {

constexpr int mostLines = 2'000; ///< some screens full of rows, also while scrolling

} // namespace

void ShapedText::draw(QPainter &painter, QPointF baseline) const
{
    for (const QGlyphRun &run : runs)
        painter.drawGlyphRun({baseline.x(), baseline.y() - ascent}, run);
}

void ShapedText::drawCentred(QPainter &painter, const QRectF &room, const QFontMetrics &metrics) const
{
    draw(painter, {room.center().x() - width / 2, room.center().y() + (metrics.ascent() - metrics.descent()) / 2.0});
}

TextCache::TextCache(const QFont &font)
    : m_font(font)
    , m_metrics(font)
    , m_lines(mostLines)
{
}

const ShapedText &TextCache::line(const QString &text)
{
    return shaped({text, 0});
}

const ShapedText &TextCache::line(const QString &text, int room)
{
    const ShapedText &whole = shaped({text, 0});
    return whole.width <= room ? whole : shaped({text, qMax(room, 1)});
}

const ShapedText &TextCache::shaped(const Key &key)
{
    if (const ShapedText *known = m_lines.object(key))
        return *known;
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::NoWrap);
    QTextLayout layout(key.room == 0 ? key.text : m_metrics.elidedText(key.text, Qt::ElideRight, key.room), m_font);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    auto *text = new ShapedText;
    if (line.isValid()) {
        line.setLineWidth(0);
        text->width = line.naturalTextWidth();
        text->ascent = line.ascent();
    }
    layout.endLayout();
    text->runs = layout.glyphRuns();
    m_lines.insert(key, text);
    return *text;
}

} // namespace sparkbot
