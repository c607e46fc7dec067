#include "talk/messagedelegate.h"

#include "models/messagelist.h"
#include "models/wording.h"
#include "shared/plaintext.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace sparkbot {

namespace {

constexpr int rowGap = 6; ///< below each message
constexpr int bandPad = 8; ///< above and below the words of a band
constexpr int bubblesKept = 200;
constexpr qint64 quarterHour = 15 * 60 * 1000;

QString dayText(const QDate &day)
{
    const QDate today = QDate::currentDate();
    if (day == today)
        return MessageDelegate::tr("Today");
    if (day == today.addDays(-1))
        return MessageDelegate::tr("Yesterday");
    return QLocale().toString(day, QLocale::LongFormat);
}

} // namespace

MessageDelegate::MessageDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_bubbles(bubblesKept)
{
}

MessageDelegate::~MessageDelegate() = default;

void MessageDelegate::setRoom(int width, const QFont &font)
{
    if (width == m_width && m_fonts && m_fonts->body == font)
        return;
    m_width = width;
    if (!m_fonts || m_fonts->body != font)
        m_fonts = std::make_unique<TalkFonts>(font);
    forgetAll();
}

void MessageDelegate::setFirstUnread(const QString &id, int count)
{
    m_firstUnread = id;
    m_unread = count;
}

void MessageDelegate::setGroup(bool group)
{
    m_isGroup = group;
}

void MessageDelegate::forget(const QString &id)
{
    m_heights.remove(id);
    m_bubbles.remove(id);
}

void MessageDelegate::forgetAll()
{
    m_heights.clear();
    m_bubbles.clear();
}

/// Every layout asks for the day of every message, and finding out what time it is somewhere is slow.
QDate MessageDelegate::dayOf(const QModelIndex &message) const
{
    const qint64 time = message.data(MessageList::TimeRole).toLongLong();
    if (time <= 0)
        return {};
    QDate &day = m_days[time / quarterHour]; // no zone is off by less
    if (!day.isValid())
        day = QDateTime::fromMSecsSinceEpoch(time).date();
    return day;
}

MessageDelegate::Bands MessageDelegate::bandsOf(const QModelIndex &index) const
{
    Bands bands;
    const QModelIndex before = index.row() > 0 ? index.siblingAtRow(index.row() - 1) : QModelIndex();
    const QDate day = dayOf(index);
    bands.top = !before.isValid() && m_topRoom > 0;
    bands.day = day.isValid() && (!before.isValid() || dayOf(before) != day);
    bands.unread = !m_firstUnread.isEmpty() && index.data(MessageList::IdRole).toString() == m_firstUnread;
    const bool outbound = index.data(MessageList::OutboundRole).toBool();
    if (MessageList::Type(index.data(MessageList::TypeRole).toInt()) == MessageList::Type::Note
        || (!outbound && !m_isGroup))
        return bands; // a note always says who wrote it; a person's name is above the conversation
    const QString sender = index.data(MessageList::SenderRole).toString();
    const bool goesOn = before.isValid() && !bands.day && !bands.unread
        && before.data(MessageList::OutboundRole).toBool() == outbound
        && before.data(MessageList::SenderRole).toString() == sender;
    bands.named = !sender.isEmpty() && !goesOn;
    return bands;
}

int MessageDelegate::bandHeight() const
{
    return m_fonts->smallMetrics.height() + 2 * bandPad;
}

int MessageDelegate::above(const Bands &bands) const
{
    return (bands.top ? m_topRoom : 0) + (bands.day ? bandHeight() : 0) + (bands.unread ? bandHeight() : 0);
}

const Bubble &MessageDelegate::bubbleOf(const QModelIndex &index, bool named) const
{
    const QString id = index.data(MessageList::IdRole).toString();
    Bubble *bubble = m_bubbles.object(id);
    if (!bubble || bubble->isNamed() != named) {
        bubble = new Bubble(index, *m_fonts, m_width - 2 * margin, named);
        m_bubbles.insert(id, bubble);
    }
    return *bubble;
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (!m_fonts)
        return {};
    const Bands bands = bandsOf(index);
    const QString id = index.data(MessageList::IdRole).toString();
    auto height = m_heights.constFind(id);
    if (height == m_heights.cend() || height->named != bands.named)
        height = m_heights.insert(id, {bubbleOf(index, bands.named).height(), bands.named});
    return {m_width, above(bands) + height->bubble + rowGap};
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_fonts)
        return;
    const QPalette::ColorGroup group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    if (!m_colours || m_paletteKey != option.palette.cacheKey() || m_group != group) {
        m_colours.emplace(option.palette, group);
        m_paletteKey = option.palette.cacheKey();
        m_group = group;
    }
    const Bands bands = bandsOf(index);
    const bool mirrored = option.direction == Qt::RightToLeft;
    int y = option.rect.top() + (bands.top ? m_topRoom : 0);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(Qt::LeftToRight); // sides are chosen here, not by the painter
    const auto band = [&](const QString &text, const QColor &colour, const QColor &line) {
        paintBand(*painter, {option.rect.left() + margin, y, m_width - 2 * margin, bandHeight()}, text, colour, line);
        y += bandHeight();
    };
    if (bands.day)
        band(dayText(dayOf(index)), m_colours->quiet, m_colours->line);
    if (bands.unread)
        band(tr("%n unread message(s)", nullptr, m_unread), m_colours->accent, m_colours->accent);
    bubbleOf(index, bands.named)
        .paint(*painter, {option.rect.left() + margin, y}, *m_fonts, *m_colours, mirrored,
               option.state & QStyle::State_Selected, option.state & QStyle::State_HasFocus);
    painter->restore();
}

/// Words in the middle of a line from edge to edge.
void MessageDelegate::paintBand(QPainter &painter, const QRect &band, const QString &text, const QColor &colour,
                                const QColor &line) const
{
    const int width = qMin(m_fonts->smallMetrics.horizontalAdvance(text), band.width());
    const int rest = (band.width() - width) / 2 - bandPad;
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (rest > 0) {
        const int y = band.center().y();
        painter.setPen(line);
        painter.drawLine(band.left(), y, band.left() + rest, y);
        painter.drawLine(band.right() - rest, y, band.right(), y);
    }
    painter.setFont(m_fonts->small);
    painter.setPen(colour);
    painter.drawText(band, int(Qt::AlignCenter | Qt::TextSingleLine), text);
}

bool MessageDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                const QModelIndex &index)
{
    const QString time = absoluteTime(index.data(MessageList::TimeRole).toLongLong());
    if (event->type() != QEvent::ToolTip || time.isEmpty())
        return false;
    QToolTip::showText(event->globalPos(), shownInToolTip(time), view);
    return true;
}

} // namespace sparkbot
