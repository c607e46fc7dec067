#include "chats/chatheader.h"

#include "chats/chatdelegate.h"

#include <QPainter>
#include <QStyleOptionHeader>

#include <utility>

namespace sparkbot {

namespace {

constexpr int arrowGap = 4;

/// In average characters. The last one takes the rest.
int widthInCharacters(ChatTable::Column column)
{
    switch (column) {
    case ChatTable::Column::Name:
        return 26;
    case ChatTable::Column::Status:
        return 23;
    case ChatTable::Column::Unread:
        return 9;
    case ChatTable::Column::Agent:
        return 16;
    case ChatTable::Column::Labels:
        return 18;
    case ChatTable::Column::LastActivity:
        return 15;
    case ChatTable::Column::Id:
        return 20;
    }
    return 16;
}

} // namespace

ChatHeader::ChatHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setAccessibleName(tr("Chat columns"));
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void ChatHeader::applyDefaultWidths()
{
    const int character = fontMetrics().averageCharWidth();
    for (int section = 0; section < count(); ++section)
        resizeSection(section, widthInCharacters(ChatTable::Column(section)) * character);
}

/// The style draws the section and the sort arrow; the heading is drawn here, because styles have their own margin.
void ChatHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    option.rect = rect;
    initStyleOptionForIndex(&option, logicalIndex);
    const QString heading = std::exchange(option.text, QString());
    painter->save(); // QCommonStyle leaves an empty clip region behind where there was none
    style()->drawControl(QStyle::CE_Header, &option, painter, this);
    painter->restore();

    const ChatTable::Column column = ChatTable::Column(logicalIndex);
    const bool right = column == ChatTable::Column::Unread || column == ChatTable::Column::LastActivity;
    QRect room = rect.adjusted(ChatDelegate::margin, 0, -ChatDelegate::margin, 0);
    if (option.sortIndicator != QStyleOptionHeader::None) {
        const int arrow = style()->subElementRect(QStyle::SE_HeaderArrow, &option, this).width();
        room.setRight(room.right() - arrow - arrowGap);
    }
    style()->drawItemText(painter, QStyle::visualRect(layoutDirection(), rect, room),
                          int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter), option.palette, isEnabled(),
                          fontMetrics().elidedText(heading, Qt::ElideRight, room.width()), QPalette::ButtonText);
}

} // namespace sparkbot
