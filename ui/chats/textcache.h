#pragma once

#include <QCache>
#include <QFont>
#include <QFontMetrics>
#include <QGlyphRun>
#include <QList>
#include <QtMath>

class QPainter;

namespace sparkbot {

/// One line of text, shaped.
struct ShapedText {
    QList<QGlyphRun> runs;
    qreal width = 0;
    qreal ascent = 0; ///< of the whole line: a fallback font may stand higher than the font asked for

    /// In the painter's pen.
    void draw(QPainter &painter, QPointF baseline) const;
    /// `metrics` of the font asked for: lines with and without fallback fonts stand on one baseline.
    void drawCentred(QPainter &painter, const QRectF &room, const QFontMetrics &metrics) const;
};

/// Keeps the lines of a table shaped, because shaping is most of what painting text costs and a table paints the same
/// texts again at every move of the mouse. Each line runs by its own first strong letter.
class TextCache {
public:
    explicit TextCache(const QFont &font);

    const QFont &font() const { return m_font; }
    const QFontMetrics &metrics() const { return m_metrics; }
    /// Valid until the next call.
    const ShapedText &line(const QString &text);
    /// Cut at its end if it is wider than `room`. Valid until the next call.
    const ShapedText &line(const QString &text, int room);
    int widthOf(const QString &text) { return qCeil(line(text).width); }

private:
    struct Key {
        QString text;
        int room = 0; ///< 0 = whole

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.text, key.room); }
    };

    const ShapedText &shaped(const Key &key);

    QFont m_font;
    QFontMetrics m_metrics;
    QCache<Key, ShapedText> m_lines;
};

} // namespace sparkbot
