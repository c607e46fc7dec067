#include "chats/chatheader.h"

#include "chats/chatdelegate.h"
#include "models/viewlayout.h"

#include <QPainter>
#include <QStyleOptionHeader>

#include <algorithm>
#include <utility>

namespace sparkbot {

namespace {

constexpr int arrowGap = 4;

/// In average characters. The last one takes the rest.
int widthInCharacters(ChatTable::Column column)
{
    switch (column) {
    case ChatTable::Column::Name:
        return 22;
    case ChatTable::Column::Status:
        return 17;
    case ChatTable::Column::Unread:
        return 10;
    case ChatTable::Column::Agent:
        return 15;
    case ChatTable::Column::Labels:
        return 16;
    case ChatTable::Column::LastActivity:
        return 16;
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
    m_announce.setSingleShot(true);
    m_announce.setInterval(0);
    connect(&m_announce, &QTimer::timeout, this, &ChatHeader::layoutChanged);
    const auto announce = qOverload<>(&QTimer::start);
    connect(this, &QHeaderView::sectionMoved, &m_announce, announce);
    connect(this, &QHeaderView::sectionResized, &m_announce, announce); // also where one is shown or hidden
    connect(this, &QHeaderView::sortIndicatorChanged, &m_announce, announce);
}

/// With the sort arrow where the list is sorted at first; another column gets one later, and then its heading is cut.
int ChatHeader::widthOfHeading(int section) const
{
    const QString heading = model() ? model()->headerData(section, Qt::Horizontal).toString() : QString();
    const int width = fontMetrics().horizontalAdvance(heading) + 2 * ChatDelegate::margin + 1;
    if (ChatTable::Column(section) != ChatTable::Column::LastActivity)
        return width;
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    option.sortIndicator = QStyleOptionHeader::SortDown;
    option.rect = QRect(0, 0, width, height());
    return width + arrowGap + style()->subElementRect(QStyle::SE_HeaderArrow, &option, this).width();
}

/// Never too narrow for the heading, which in other languages is longer than what stands below.
int ChatHeader::defaultWidth(int section) const
{
    return std::max(widthInCharacters(ChatTable::Column(section)) * fontMetrics().averageCharWidth(),
                    widthOfHeading(section));
}

QList<int> ChatHeader::shownSections() const
{
    QList<int> sections;
    for (int place = 0; place < count(); ++place) {
        if (!isSectionHidden(logicalIndex(place)))
            sections.append(logicalIndex(place));
    }
    return sections;
}

ViewLayout ChatHeader::layout() const
{
    const QList<int> shown = shownSections();
    ViewLayout layout;
    for (int place = 0; place < count(); ++place) {
        const int section = logicalIndex(place);
        const bool stretched = shown.isEmpty() || section == shown.last();
        layout.columns.append(
            {columnWord(ChatTable::Column(section)), stretched ? 0 : sectionSize(section), !isSectionHidden(section)});
    }
    layout.sortColumn = columnWord(ChatTable::Column(sortIndicatorSection()));
    layout.descending = sortIndicatorOrder() == Qt::DescendingOrder;
    return layout;
}

void ChatHeader::setLayout(const ViewLayout &layout)
{
    const ViewLayout whole = completed(layout);
    setStretchLastSection(false);
    int place = 0;
    for (const ViewColumn &column : whole.columns) {
        const int section = int(*columnOfWord(column.name));
        moveSection(visualIndex(section), place++);
        setSectionHidden(section, false); // a hidden one cannot be sized
        resizeSection(section, column.width > 0 ? column.width : defaultWidth(section));
    }
    for (const ViewColumn &column : whole.columns)
        setSectionHidden(int(*columnOfWord(column.name)), !column.shown);
    // The last one takes the rest. Where there is little, its values are cut rather than the whole table scrolled.
    if (const QList<int> shown = shownSections(); !shown.isEmpty())
        resizeSection(shown.last(), widthOfHeading(shown.last()));
    setStretchLastSection(true);
    setSortIndicator(int(*columnOfWord(whole.sortColumn)), whole.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ChatHeader::moveShown(int section, int by)
{
    const QList<int> shown = shownSections();
    const qsizetype to = shown.indexOf(section) + by;
    if (!isSectionHidden(section) && to >= 0 && to < shown.size())
        moveSection(visualIndex(section), visualIndex(shown.at(to)));
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
