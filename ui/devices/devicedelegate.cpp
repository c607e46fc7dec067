#include "devices/devicedelegate.h"

#include "devices/sessionmark.h"
#include "models/devicelist.h"
#include "models/wording.h"
#include "shared/plaintext.h"

#include <QApplication>
#include <QPainter>

namespace sparkbot {

namespace {

constexpr int margin = 8;
constexpr int gap = 16;
constexpr int markSide = 10;
constexpr int widestName = 220;
constexpr double rowHeight = 1.9; ///< of the font's height

QString queueWords(const QModelIndex &index)
{
    const QVariant queued = index.data(DeviceList::QueuedRole);
    return queueText(queued.isValid() ? std::optional(queued.toLongLong()) : std::nullopt);
}

} // namespace

DeviceDelegate::DeviceDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

int DeviceDelegate::measure(const QAbstractItemModel &numbers, const QFontMetrics &metrics)
{
    m_name = m_phone = m_state = m_queue = 0;
    const auto widen = [&](int &width, const QString &text) {
        width = qMax(width, metrics.horizontalAdvance(shownInLine(text)) + 1); // the advance is rounded
    };
    for (int row = 0; row < numbers.rowCount(); ++row) {
        const QModelIndex index = numbers.index(row, 0);
        widen(m_name, index.data(DeviceList::NameRole).toString());
        widen(m_phone, index.data(DeviceList::PhoneRole).toString());
        widen(m_state, index.data(DeviceList::SessionTextRole).toString());
        widen(m_queue, queueWords(index));
    }
    m_name = qMin(m_name, widestName);
    return margin + markSide + margin + m_name + gap + m_phone + gap + m_state + gap + m_queue + margin;
}

void DeviceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette &palette = option.palette;
    const QColor background = palette.color(selected ? QPalette::Highlight : QPalette::Base);
    const QColor text = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? text : palette.color(QPalette::PlaceholderText);

    painter->save();
    painter->fillRect(option.rect, background);
    painter->setFont(option.font);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // a phone number is read from the left everywhere
    int x = option.rect.left() + margin;
    const QRectF mark(x, option.rect.center().y() - markSide / 2.0 + 0.5, markSide, markSide);
    paintSessionMark(*painter, mark, SessionState(index.data(DeviceList::SessionRole).toInt()), background, text,
                     !selected);
    x += markSide + margin;

    const auto column = [&](const QString &words, int width, const QColor &colour, Qt::Alignment side = Qt::AlignLeft) {
        const QRect cell(x, option.rect.top(), width, option.rect.height());
        painter->setPen(colour);
        painter->drawText(cell, int(side | Qt::AlignVCenter | Qt::TextSingleLine),
                          option.fontMetrics.elidedText(shownInLine(words), Qt::ElideRight, width));
        x += width + gap;
    };
    column(index.data(DeviceList::NameRole).toString(), m_name, text);
    column(index.data(DeviceList::PhoneRole).toString(), m_phone, quiet);
    column(index.data(DeviceList::SessionTextRole).toString(), m_state, text);
    column(queueWords(index), option.rect.right() - margin - x + 1, quiet, Qt::AlignRight);
    painter->restore();
}

QSize DeviceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {margin + markSide + margin + m_name, qRound(option.fontMetrics.height() * rowHeight)};
}

} // namespace sparkbot
