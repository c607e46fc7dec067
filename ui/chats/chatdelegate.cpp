#include "chats/chatdelegate.h"

#include "chats/statusmark.h"
#include "chats/textcache.h"
#include "models/wording.h"
#include "shared/hues.h"
#include "shared/icons.h"
#include "shared/pill.h"
#include "shared/plaintext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr int markSide = 10;
constexpr int iconSide = 14;
constexpr int gap = 8;
constexpr int pillPadding = pill::padding;
constexpr int pillGap = pill::gap;
constexpr double rowHeights = 1.9; ///< of the font's height
constexpr double strayOpacity = 0.7; ///< of a chat that no longer matches; still readable
constexpr int longestCell = 300; ///< code points; no column is wider

QString failedWord()
{
    return ChatDelegate::tr("not saved");
}

QString strayWord()
{
    return ChatDelegate::tr("no longer matches");
}

QString unknownWord()
{
    return ChatDelegate::tr("unsure");
}

} // namespace

struct ChatDelegate::Fonts {
    explicit Fonts(const QFont &font)
        : base(font)
        , bold(boldened(font))
        , small(shrunk(font, font))
        , fixed(shrunk(QFontDatabase::systemFont(QFontDatabase::FixedFont), font))
    {
    }

    static QFont boldened(QFont font)
    {
        font.setBold(true);
        return font;
    }
    static QFont shrunk(QFont font, const QFont &from)
    {
        if (from.pointSizeF() > 0)
            font.setPointSizeF(from.pointSizeF() * 0.92);
        else
            font.setPixelSize(qRound(from.pixelSize() * 0.92));
        return font;
    }

    TextCache base;
    TextCache bold;
    TextCache small;
    TextCache fixed;
};

struct ChatDelegate::Cell {
    QPainter &painter;
    const QModelIndex &index;
    Fonts &fonts;
    QRect room; ///< without the margins
    QColor background;
    QColor text;
    QColor quiet; ///< secondary text
    bool selected;
    bool mirrored;

    QString words() const { return shownInLine(index.data(Qt::DisplayRole).toString(), longestCell); }
    WriteMark mark() const { return WriteMark(index.data(ChatTable::MarkRole).toInt()); }
    /// Takes `width` from the near or the far end of the room.
    QRect take(int width, bool far = false)
    {
        const bool fromLeft = far == mirrored;
        QRect part = room;
        if (fromLeft) {
            part.setWidth(width);
            room.setLeft(room.left() + width + gap);
        } else {
            part.setLeft(part.right() + 1 - width);
            room.setRight(room.right() - width - gap);
        }
        return part;
    }
};

ChatDelegate::ChatDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

ChatDelegate::~ChatDelegate() = default;

int ChatDelegate::rowHeight(const QFontMetrics &metrics)
{
    return qRound(metrics.height() * rowHeights);
}

QSize ChatDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Fonts &set = fonts(option.font);
    const ChatTable::Column column = ChatTable::Column(index.column());
    const QString words = shownInLine(index.data(Qt::DisplayRole).toString(), longestCell);
    int width = 2 * margin;
    if (column == ChatTable::Column::Status)
        width += markSide + gap;
    if (column == ChatTable::Column::Name && ChatKind(index.data(ChatTable::KindRole).toInt()) != ChatKind::Person)
        width += iconSide + gap;
    TextCache &lines = column == ChatTable::Column::Id  ? set.fixed
        : index.data(ChatTable::UnreadRole).toInt() > 0 ? set.bold
                                                        : set.base;
    width += qCeil(lines.line(words).width);
    return {width, rowHeight(set.base.metrics())};
}

void ChatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette::ColorGroup group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor background = option.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
    const QColor text = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    Cell cell{*painter,
              index,
              fonts(option.font),
              option.rect.adjusted(margin, 0, -margin, 0),
              background,
              text,
              selected ? text : option.palette.color(group, QPalette::PlaceholderText),
              selected,
              option.direction == Qt::RightToLeft};

    painter->save();
    painter->setClipRect(option.rect); // accents piled on a letter must not reach the rows above and below
    painter->fillRect(option.rect, background);
    if (index.data(ChatTable::StrayRole).toBool())
        painter->setOpacity(strayOpacity); // text and shapes alike; the name says why
    Fonts &set = cell.fonts;
    switch (ChatTable::Column(index.column())) {
    case ChatTable::Column::Name:
        paintName(cell);
        break;
    case ChatTable::Column::Status:
        paintStatus(cell);
        break;
    case ChatTable::Column::Unread:
        paintUnread(cell);
        break;
    case ChatTable::Column::Agent: {
        const bool assigned = index.data(ChatTable::AssignedRole).toBool();
        paintText(cell, cell.words(), set.base, assigned ? cell.text : cell.quiet, Qt::AlignLeft);
        break;
    }
    case ChatTable::Column::Labels:
        paintLabels(cell);
        break;
    case ChatTable::Column::LastActivity:
        paintText(cell, cell.words(), set.base, cell.quiet, Qt::AlignRight);
        break;
    case ChatTable::Column::Id:
        paintText(cell, cell.words(), set.fixed, cell.quiet, Qt::AlignLeft);
        break;
    }
    painter->restore();

    if ((option.state & QStyle::State_HasFocus) && !selected) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.backgroundColor = background;
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

void ChatDelegate::paintName(const Cell &original) const
{
    Cell cell = original;
    const ChatKind kind = ChatKind(cell.index.data(ChatTable::KindRole).toInt());
    if (kind != ChatKind::Person) {
        const QRect spot = cell.take(iconSide);
        cell.painter.drawPixmap(spot.left(), spot.center().y() - iconSide / 2 + 1,
                                symbolPixmap(kind == ChatKind::Group ? Symbol::Group : Symbol::Channel, iconSide,
                                             cell.painter.device()->devicePixelRatio(), cell.quiet));
    }
    if (cell.index.data(ChatTable::StrayRole).toBool()) {
        // A sign that fits into every column, and the words where there is room.
        const QRect spot = cell.take(iconSide, true);
        cell.painter.drawPixmap(
            spot.left(), spot.center().y() - iconSide / 2 + 1,
            symbolPixmap(Symbol::Leaving, iconSide, cell.painter.device()->devicePixelRatio(), cell.text));
        const QString word = strayWord();
        const int width = cell.fonts.small.widthOf(word);
        if (cell.room.width() > 2 * width) {
            Cell end = cell;
            end.room = cell.take(width, true);
            paintText(end, word, cell.fonts.small, cell.text, Qt::AlignRight);
        }
    }
    const bool unread = cell.index.data(ChatTable::UnreadRole).toInt() > 0;
    paintText(cell, cell.words(), unread ? cell.fonts.bold : cell.fonts.base, cell.text, Qt::AlignLeft);
}

void ChatDelegate::paintStatus(const Cell &original) const
{
    Cell cell = original;
    const ChatStatus status = ChatStatus(cell.index.data(ChatTable::StatusRole).toInt());
    const std::optional<int> hue = statusHue(status);
    const QColor colour = cell.selected ? cell.text
        : hue                           ? hueColour(*hue, cell.background, shapeContrast)
                                        : cell.quiet;
    const QRect spot = cell.take(markSide);
    paintStatusMark(cell.painter, QRectF(spot.left(), spot.center().y() - markSide / 2.0 + 0.5, markSide, markSide),
                    status, colour);

    const QString words = cell.words();
    const auto sign = [&](Symbol symbol, const QColor &signColour, const QString &word) {
        const int wordWidth = word.isEmpty() ? 0 : cell.fonts.small.widthOf(word) + pillGap;
        const int needed = cell.fonts.base.widthOf(words) + gap + iconSide + wordWidth;
        const bool sayIt = needed <= cell.room.width(); // in a narrow column the status matters more than the word
        Cell end = cell;
        end.room = cell.take(sayIt ? iconSide + wordWidth : iconSide, true);
        const int x = cell.mirrored ? end.room.right() + 1 - iconSide : end.room.left();
        cell.painter.drawPixmap(x, end.room.center().y() - iconSide / 2 + 1,
                                symbolPixmap(symbol, iconSide, cell.painter.device()->devicePixelRatio(), signColour));
        if (sayIt)
            paintText(end, word, cell.fonts.small, signColour, Qt::AlignRight);
    };
    const auto alarm = [&](int wantedHue) {
        return cell.selected ? cell.text : hueColour(wantedHue, cell.background, textContrast);
    };
    switch (cell.mark()) {
    case WriteMark::None:
        break;
    case WriteMark::Saving:
        sign(Symbol::Clock, cell.quiet, {});
        break;
    case WriteMark::Failed:
        sign(Symbol::Error, alarm(hue::red), failedWord());
        break;
    case WriteMark::Unknown:
        sign(Symbol::Warning, alarm(hue::orange), unknownWord());
        break;
    }
    paintText(cell, words, cell.fonts.base, cell.text, Qt::AlignLeft);
}

void ChatDelegate::paintUnread(const Cell &cell) const
{
    const int unread = cell.index.data(ChatTable::UnreadRole).toInt();
    if (unread <= 0)
        return;
    const QString words = cell.words();
    TextCache &lines = cell.fonts.small;
    const int height = lines.metrics().height() + 2;
    const int width = qMin(qMax(height + 4, lines.widthOf(words) + 2 * pillPadding), cell.room.width());
    const int left = cell.mirrored ? cell.room.left() : cell.room.right() + 1 - width;
    const QRectF pill(left, cell.room.center().y() - height / 2.0 + 0.5, width, height);
    const QPalette palette = QApplication::palette("QAbstractItemView");
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(Qt::NoPen);
    cell.painter.setBrush(cell.selected ? cell.text : palette.color(QPalette::Highlight));
    cell.painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    cell.painter.setPen(cell.selected ? cell.background : palette.color(QPalette::HighlightedText));
    lines.line(words).drawCentred(cell.painter, pill, lines.metrics());
}

void ChatDelegate::paintLabels(const Cell &cell) const
{
    const QStringList labels = cell.index.data(ChatTable::LabelsRole).toStringList();
    if (labels.isEmpty())
        return;
    TextCache &lines = cell.fonts.small;
    const int height = lines.metrics().height() + 2;
    const qreal top = cell.room.center().y() - height / 2.0 + 0.5;
    const int least = lines.metrics().height() + 2 * pillPadding; ///< a pill narrower than this says nothing
    int used = 0;
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setBrush(Qt::NoBrush);
    const auto place = [&](int width) {
        return QRectF(cell.mirrored ? cell.room.right() + 1 - used - width : cell.room.left() + used, top, width,
                      height);
    };
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const qsizetype others = labels.size() - i - 1;
        const QString rest = others > 0 ? u"+%1"_s.arg(others) : QString();
        const int restWidth = others > 0 ? lines.widthOf(rest) + pillGap : 0;
        const QString words = shownInLine(labels.at(i), longestCell);
        const int wanted = lines.widthOf(words) + 2 * pillPadding;
        const int free = cell.room.width() - used - restWidth;
        if (wanted > free && (free < least || i > 0)) {
            cell.painter.setPen(cell.quiet);
            const QString left = u"+%1"_s.arg(others + 1);
            lines.line(left).drawCentred(cell.painter, place(lines.widthOf(left)), lines.metrics());
            return;
        }
        const int width = qMin(wanted, free);
        const QRectF pill = place(width).adjusted(0.5, 0.5, -0.5, -0.5);
        cell.painter.setPen(cell.selected ? cell.text : labelColour(labels.at(i), cell.background));
        cell.painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        const ShapedText &shaped = wanted > free ? lines.line(words, width - 2 * pillPadding) : lines.line(words);
        shaped.drawCentred(cell.painter, pill, lines.metrics());
        used += width + pillGap;
    }
}

void ChatDelegate::paintText(const Cell &cell, const QString &text, TextCache &lines, const QColor &colour,
                             Qt::Alignment side) const
{
    if (text.isEmpty() || cell.room.width() <= 0)
        return;
    const ShapedText &shaped = lines.line(text, cell.room.width());
    const QFontMetrics &metrics = lines.metrics();
    const bool right = (side == Qt::AlignRight) != cell.mirrored;
    const qreal x = right ? cell.room.right() + 1 - qCeil(shaped.width) : cell.room.left();
    const int baseline = cell.room.top() + (cell.room.height() + metrics.ascent() - metrics.descent()) / 2;
    cell.painter.setPen(colour);
    shaped.draw(cell.painter, {x, qreal(baseline)});
}

ChatDelegate::Fonts &ChatDelegate::fonts(const QFont &base) const
{
    if (!m_fonts || m_fonts->base.font() != base)
        m_fonts = std::make_unique<Fonts>(base);
    return *m_fonts;
}

QColor ChatDelegate::hueColour(int hue, const QColor &background, double contrast) const
{
    const quint64 key = quint64(background.rgb()) << 32 | quint64(hue) << 16 | quint64(std::lround(contrast * 100));
    QColor &colour = m_colours[key];
    if (!colour.isValid())
        colour = hueOn(hue, background, contrast);
    return colour;
}

QColor ChatDelegate::labelColour(const QString &label, const QColor &background) const
{
    QColor &colour = m_labelColours[{background.rgb(), label}];
    if (!colour.isValid()) {
        const Tint tint = tintOf(m_colourWords.value(label), label);
        colour = hueOn(tint.hue, background, textContrast, tint.strength);
    }
    return colour;
}

void ChatDelegate::setLabelColours(const ColourWords &words)
{
    m_colourWords = words;
    m_labelColours.clear();
}

QString ChatDelegate::tipFor(const QModelIndex &index, const QStyleOptionViewItem &option) const
{
    const ChatTable::Column column = ChatTable::Column(index.column());
    QStringList lines;
    if (column == ChatTable::Column::LastActivity)
        lines.append(absoluteTime(index.data(ChatTable::TimeRole).toLongLong()));
    else if (column == ChatTable::Column::Labels)
        lines.append(index.data(ChatTable::LabelsRole).toStringList().join(u'\n'));
    else if (sizeHint(option, index).width() > option.rect.width())
        lines.append(index.data(Qt::DisplayRole).toString());

    const QString reason = index.data(ChatTable::ReasonRole).toString();
    switch (WriteMark(index.data(ChatTable::MarkRole).toInt())) {
    case WriteMark::None:
        break;
    case WriteMark::Saving:
        lines.append(tr("Saving; the old value stays until the server agrees."));
        break;
    case WriteMark::Failed:
        lines.append(tr("Not saved: %1").arg(reason));
        break;
    case WriteMark::Unknown:
        lines.append(tr("It is not known whether this was saved: %1").arg(reason));
        break;
    }
    if (index.data(ChatTable::StrayRole).toBool())
        lines.append(tr("No longer matches the filter; it leaves the list when you move on."));
    lines.removeAll(QString());
    return lines.isEmpty() ? QString() : shownInToolTip(lines.join(u'\n'));
}

bool ChatDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // An empty text hides the tip of the cell before.
    QToolTip::showText(event->globalPos(), tipFor(index, option), view->viewport(), option.rect);
    return true;
}

} // namespace sparkbot
