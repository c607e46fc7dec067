#include "talk/historydelegate.h"

#include "models/historylist.h"
#include "models/wording.h"
#include "shared/hues.h"
#include "shared/icons.h"
#include "shared/plaintext.h"
#include "talk/talkstyle.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr int padX = 8;
constexpr int padY = 6;
constexpr int lineGap = 2;
constexpr int gap = 8;
constexpr int slack = 2; ///< widths of small fonts are rounded
constexpr int iconSide = 14;
constexpr int longestCell = 200;

QString cell(const QModelIndex &index, HistoryList::Column column)
{
    return shownInLine(index.siblingAtColumn(int(column)).data().toString(), longestCell);
}

} // namespace

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const TalkFonts fonts(option.font);
    return {0, 2 * padY + fonts.bodyMetrics.height() + lineGap + fonts.smallMetrics.height()};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette::ColorGroup group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor background = option.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
    const QColor text = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? text : option.palette.color(group, QPalette::PlaceholderText);
    const TalkFonts fonts(option.font);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const Qt::Alignment near = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const Qt::Alignment far = (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;

    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, background);
    const QRect room = option.rect.adjusted(padX, padY, -padX, -padY);
    QRect above(room.left(), room.top(), room.width(), fonts.bodyMetrics.height());
    QRect below(room.left(), above.bottom() + 1 + lineGap, room.width(), fonts.smallMetrics.height());
    /// Takes `width` from the near or the far end of a line.
    const auto take = [mirrored](QRect &line, int width, bool end) {
        const bool left = end == mirrored;
        const QRect part(left ? line.left() : line.right() + 1 - width, line.top(), width, line.height());
        line.adjust(left ? width + gap : 0, 0, left ? 0 : -width - gap, 0);
        return part;
    };
    const auto write = [&](const QRect &line, const QFontMetrics &metrics, Qt::Alignment side, const QString &words) {
        painter->drawText(line, int(side | Qt::TextSingleLine),
                          metrics.elidedText(words, Qt::ElideRight, line.width()));
    };

    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QString time = relativeTime(index.data(HistoryList::TimeRole).toLongLong(), now);
    painter->setFont(fonts.small);
    painter->setPen(quiet);
    write(take(above, fonts.smallMetrics.horizontalAdvance(time) + slack, true), fonts.smallMetrics, far, time);
    const QString what = cell(index, HistoryList::Column::What);
    const QString change = cell(index, HistoryList::Column::Change);
    painter->setFont(fonts.body);
    painter->setPen(text);
    write(above, fonts.bodyMetrics, near, change.isEmpty() ? what : tr("%1: %2").arg(what, change));

    const auto outcome = JournalEntry::Outcome(index.data(HistoryList::OutcomeRole).toInt());
    const bool failed = outcome == JournalEntry::Outcome::Failed;
    QColor colour = quiet;
    if (failed || outcome == JournalEntry::Outcome::Unknown) {
        colour = selected ? text : hueOn(failed ? hue::red : hue::orange, background, textContrast);
        const QRect spot = take(below, iconSide, false);
        painter->drawPixmap(spot.left(), spot.center().y() - iconSide / 2,
                            symbolPixmap(failed ? Symbol::Error : Symbol::Warning, iconSide,
                                         painter->device()->devicePixelRatio(), colour));
    }
    const QString who = cell(index, HistoryList::Column::Who);
    painter->setFont(fonts.small);
    painter->setPen(quiet);
    write(take(below, qMin(fonts.smallMetrics.horizontalAdvance(who) + slack, below.width() / 2), true),
          fonts.smallMetrics, far, who);
    painter->setPen(colour);
    write(below, fonts.smallMetrics, near, cell(index, HistoryList::Column::Result));
    painter->restore();
}

bool HistoryDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), shownInToolTip(index.data(Qt::AccessibleTextRole).toString()), view);
    return true;
}

} // namespace sparkbot
