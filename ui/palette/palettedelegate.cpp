#include "palette/palettedelegate.h"

#include "palette/palettelist.h"

#include <QPainter>
#include <QTextLayout>

namespace sparkbot {

namespace {

constexpr int margin = 8;
constexpr int gap = 12;
constexpr double rowHeights = 1.9; ///< of the font's height

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette::ColorGroup group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor text = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? text : option.palette.color(group, QPalette::PlaceholderText);
    const QString whyNot = index.data(PaletteList::WhyNotRole).toString();
    const QFontMetrics metrics(option.font);

    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, option.palette.color(group, selected ? QPalette::Highlight : QPalette::Base));
    const bool mirrored = option.direction == Qt::RightToLeft;
    QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    const int baseline = room.top() + (room.height() + metrics.ascent() - metrics.descent()) / 2;
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    const auto put = [&](const QString &words, const QColor &colour, int most, bool far) {
        const QString cut = metrics.elidedText(words, Qt::ElideRight, qMin(most, room.width()));
        const int width = metrics.horizontalAdvance(cut);
        painter->setPen(colour);
        painter->drawText(QPoint(far == mirrored ? room.left() : room.right() + 1 - width, baseline), cut);
        if (far == mirrored)
            room.setLeft(room.left() + width + gap);
        else
            room.setRight(room.right() - width - gap);
    };
    const QString end = whyNot.isEmpty() ? index.data(PaletteList::KeysRole).toString() : whyNot;
    if (!end.isEmpty())
        put(end, quiet, room.width() / 2, true);

    // The text itself, with the typed letters in bold.
    const QString words = metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width());
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    for (const int letter : index.data(PaletteList::LettersRole).value<QList<int>>()) {
        if (letter < words.size())
            formats.append({letter, 1, bold});
    }
    QTextLayout layout(words, option.font);
    QTextOption direction(Qt::AlignLeft | Qt::AlignAbsolute);
    direction.setTextDirection(Qt::LayoutDirectionAuto);
    direction.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(direction);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(0);
    layout.endLayout();
    const int width = line.isValid() ? qCeil(line.naturalTextWidth()) : 0;
    painter->setPen(whyNot.isEmpty() ? text : quiet);
    const int x = mirrored ? room.right() + 1 - width : room.left();
    if (line.isValid())
        layout.draw(painter, QPointF(x, baseline - line.ascent()));
    if (mirrored)
        room.setRight(room.right() - width - gap);
    else
        room.setLeft(room.left() + width + gap);

    const QString place = index.data(PaletteList::PlaceRole).toString();
    if (!place.isEmpty() && room.width() > 0)
        put(place, quiet, room.width(), false);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, qRound(QFontMetrics(option.font).height() * rowHeights)};
}

} // namespace sparkbot
