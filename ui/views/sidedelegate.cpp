#include "views/sidedelegate.h"

#include "devices/sessionmark.h"
#include "models/devicelist.h"
#include "models/viewlist.h"
#include "shared/hues.h"
#include "shared/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace sparkbot {

namespace {

constexpr int gap = 8;
constexpr int markSide = 10;
constexpr int smallestHeight = 24;
constexpr double rowHeights = 1.7; ///< of the font's height; a little less than in the table
constexpr double restingShare = 0.24; ///< of the highlight, where the list has not the focus
constexpr int longestText = 120; ///< code points; the sidebar is not wider

QString figureText(const QVariant &figure)
{
    //: In place of a number that is not known
    return figure.isValid() ? QLocale().toString(figure.toLongLong()) : SideDelegate::tr("—");
}

} // namespace

SideDelegate::SideDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

int SideDelegate::rowHeight(const QFontMetrics &metrics)
{
    return qMax(smallestHeight, qRound(metrics.height() * rowHeights));
}

int SideDelegate::paintMark(QPainter &, const QRect &, const QModelIndex &, const QColor &, const QColor &, bool) const
{
    return 0;
}

/// What is shown is selected. The list that has the focus shows that in the full highlight, another one in a tint: two
/// full ones beside that of the table would say nothing any more.
void SideDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool shown = option.state & QStyle::State_Selected;
    const bool focused = option.widget && option.widget->hasFocus();
    const QPalette &palette = option.palette;
    const QColor plain = palette.color(QPalette::Window);
    const QColor highlight = palette.color(QPalette::Highlight);
    const bool full = shown && focused;
    const QColor background = !shown ? plain : full ? highlight : mixed(highlight, plain, restingShare);
    const QColor text = palette.color(full ? QPalette::HighlightedText : QPalette::WindowText);
    const QColor quiet = full ? text : shown ? mixed(text, background, 0.75) : palette.color(QPalette::PlaceholderText);

    painter->save();
    painter->fillRect(option.rect, background);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    const auto takeFront = [&](int width) { rightToLeft ? room.adjust(0, 0, -width, 0) : room.adjust(width, 0, 0, 0); };
    const Content words = content(index);
    QFont font = option.font;
    font.setBold(shown);
    const QFontMetrics metrics(font);

    if (const int mark = paintMark(*painter, room, index, background, text, !full); mark > 0)
        takeFront(mark + gap);
    painter->setFont(option.font);
    painter->setPen(quiet);
    painter->drawText(room, int((rightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter), words.figure);
    const int figure = option.fontMetrics.horizontalAdvance(words.figure) + gap;
    rightToLeft ? room.adjust(figure, 0, 0, 0) : room.adjust(0, 0, -figure, 0);

    const int front = int((rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine);
    const QString cut = metrics.elidedText(words.text, Qt::ElideRight, room.width());
    painter->setFont(font);
    painter->setPen(text);
    painter->drawText(room, front, cut);
    takeFront(metrics.horizontalAdvance(cut) + gap);
    if (!words.remark.isEmpty() && room.width() > 0) {
        painter->setFont(option.font);
        painter->setPen(quiet);
        painter->drawText(room, front, option.fontMetrics.elidedText(words.remark, Qt::ElideRight, room.width()));
    }
    if (focused && (option.state & QStyle::State_HasFocus) && !shown) {
        painter->setPen(highlight);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize SideDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.fontMetrics)};
}

/// All of it in words: whatever is cut, and the meaning of the shape.
bool SideDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), shownInToolTip(index.data(Qt::AccessibleTextRole).toString()), view);
    return true;
}

SideDelegate::Content ViewDelegate::content(const QModelIndex &index) const
{
    Content content;
    content.text = shownInLine(index.data().toString(), longestText);
    if (index.data(ViewList::ModifiedRole).toBool())
        content.remark = tr("• modified");
    content.figure = figureText(index.data(ViewList::CountRole));
    if (index.data(ViewList::PartRole).toBool())
        //: A number of chats, and there may be more
        content.figure = tr("%1+").arg(content.figure);
    return content;
}

SideDelegate::Content NumberDelegate::content(const QModelIndex &index) const
{
    Content content;
    content.text = shownInLine(index.data(DeviceList::NameRole).toString(), longestText);
    if (SessionState(index.data(DeviceList::SessionRole).toInt()) != SessionState::Connected)
        content.remark = shownInLine(index.data(DeviceList::SessionTextRole).toString(), longestText);
    content.figure = figureText(index.data(DeviceList::QueuedRole));
    return content;
}

int NumberDelegate::paintMark(QPainter &painter, const QRect &room, const QModelIndex &index, const QColor &background,
                              const QColor &text, bool coloured) const
{
    const bool rightToLeft = painter.layoutDirection() == Qt::RightToLeft;
    const int x = rightToLeft ? room.right() - markSide + 1 : room.left();
    paintSessionMark(painter, QRectF(x, room.center().y() - markSide / 2.0 + 0.5, markSide, markSide),
                     SessionState(index.data(DeviceList::SessionRole).toInt()), background, text, coloured);
    return markSide;
}

} // namespace sparkbot
