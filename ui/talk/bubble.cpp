#include "talk/bubble.h"

#include "models/messagelist.h"
#include "shared/icons.h"
#include "shared/plaintext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Bubble)
};

constexpr int padX = 10;
constexpr int padY = 6;
constexpr int lineGap = 2;
constexpr int footGap = 12; ///< between the last line and a foot beside it
constexpr int iconSide = 14;
constexpr int iconGap = 6;
constexpr int quoteBar = 8; ///< the bar and its distance to the words
constexpr double widestShare = 0.84; ///< of the row, so that both sides can be told apart
constexpr int longestText = 8'000; ///< code points drawn; Copy takes all
constexpr int longestLine = 200;
constexpr qreal radius = 6;

/// Sets text in lines no wider than `width`; returns the widest line's own width.
qreal setInLines(QTextLayout &layout, qreal width)
{
    qreal y = 0;
    qreal widest = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
        widest = qMax(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return widest;
}

/// One layout a paragraph: each finds its own direction.
std::vector<std::unique_ptr<QTextLayout>> paragraphsOf(const QString &text, const QFont &font)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    std::vector<std::unique_ptr<QTextLayout>> list;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        auto layout = std::make_unique<QTextLayout>(line, font);
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        list.push_back(std::move(layout));
    }
    return list;
}

qreal heightOf(const QTextLayout &layout)
{
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    return last.y() + last.height();
}

int heightOf(const std::vector<std::unique_ptr<QTextLayout>> &paragraphs)
{
    qreal height = 0;
    for (const auto &paragraph : paragraphs)
        height += heightOf(*paragraph);
    return int(std::ceil(height));
}

void drawAll(QPainter &painter, const std::vector<std::unique_ptr<QTextLayout>> &paragraphs, QPointF at)
{
    for (const auto &paragraph : paragraphs) {
        paragraph->draw(&painter, at);
        at.ry() += heightOf(*paragraph);
    }
}

/// "10:12": to the minute also where the language's short form has seconds.
QString shortTime(qint64 msSinceEpoch)
{
    const QLocale locale;
    const QString format = locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s);
    return locale.toString(QDateTime::fromMSecsSinceEpoch(msSinceEpoch).time(), format);
}

/// "Photo invoice.jpg · 245 kB"
QString thingOf(const QModelIndex &message)
{
    QString thing = message.data(MessageList::ContentTextRole).toString();
    const QString name = shownInLine(message.data(MessageList::MediaNameRole).toString(), longestLine);
    if (!name.isEmpty()) // isolated: the letters of a name must not turn what stands around it
        thing += u' ' + QChar(0x2068) + name + QChar(0x2069);
    const bool isMedia = message.data(MessageList::HasMediaRole).toBool();
    const qint64 bytes = message.data(MessageList::MediaBytesRole).toLongLong();
    QString detail;
    if (!isMedia)
        detail = shownInLine(message.data(MessageList::DetailRole).toString(), longestLine);
    else if (bytes >= 0)
        detail = QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat).replace(u' ', QChar::Nbsp);
    if (thing.isEmpty() || detail.isEmpty())
        return thing + detail;
    return Say::tr("%1 · %2").arg(thing.trimmed(), detail);
}

Ack tickOf(SendState state)
{
    switch (state) {
    case SendState::Sending:
    case SendState::Accepted:
        return Ack::Pending;
    case SendState::Sent:
        return Ack::Sent;
    case SendState::Failed:
        return Ack::Failed;
    case SendState::None:
    case SendState::Unknown:
        break;
    }
    return Ack::None;
}

} // namespace

Bubble::Bubble(const QModelIndex &message, const TalkFonts &fonts, int width, bool named)
    : m_named(named)
{
    if (MessageList::Type(message.data(MessageList::TypeRole).toInt()) == MessageList::Type::Note)
        m_look = Look::Note;
    else if (message.data(MessageList::OutboundRole).toBool())
        m_look = Look::Outbound;
    m_room = width;
    const int room = (m_look == Look::Note ? width : int(width * widestShare)) - 2 * padX;
    takeHead(message, fonts);
    takeText(message, fonts, room);
    takeFoot(message);
    arrange(fonts, room);
}

void Bubble::takeHead(const QModelIndex &message, const TalkFonts &fonts)
{
    const QString sender = shownInLine(message.data(MessageList::SenderRole).toString(), longestLine);
    if (m_look == Look::Note)
        m_sender = sender.isEmpty() ? Say::tr("Note") : Say::tr("Note · %1").arg(sender);
    else if (m_named)
        m_sender = sender;
    m_quoted = shownInLine(message.data(MessageList::QuotedRole).toString(), longestLine);

    m_thing = thingOf(message);
    m_thingLines = m_thing.isEmpty() ? std::vector<Paragraph>{} : paragraphsOf(m_thing, fonts.body);
}

void Bubble::takeText(const QModelIndex &message, const TalkFonts &fonts, int width)
{
    QString text = shown(message.data(MessageList::TextRole).toString(), longestText);
    if (message.data(MessageList::RevokedRole).toBool()) {
        text = Say::tr("Deleted by its sender");
        m_faint = true;
        m_thingLines.clear();
    } else if (text.isEmpty() && m_thing.isEmpty()) {
        text = Say::tr("A message without text");
        m_faint = true;
    }
    if (!text.isEmpty())
        m_paragraphs = paragraphsOf(text, fonts.body);
    const QString reason = shown(message.data(MessageList::ReasonRole).toString());
    if (!reason.isEmpty())
        m_reasonLines = paragraphsOf(reason, fonts.small);

    for (const Paragraph &line : m_thingLines)
        setInLines(*line, width - iconSide - iconGap);
    for (const std::vector<Paragraph> *lines : {&m_paragraphs, &m_reasonLines}) {
        for (const Paragraph &line : *lines)
            setInLines(*line, width);
    }
}

void Bubble::takeFoot(const QModelIndex &message)
{
    const qint64 time = message.data(MessageList::TimeRole).toLongLong();
    const SendState state = SendState(message.data(MessageList::StateRole).toInt());
    const QString word = shownInLine(
        message.data(state == SendState::None ? MessageList::AckTextRole : MessageList::StateTextRole).toString(),
        longestLine);
    QStringList parts;
    if (time > 0)
        parts.append(shortTime(time));
    if (!word.isEmpty() && m_look == Look::Outbound)
        parts.append(word);
    m_foot.text = parts.join(u" · "_s);
    m_foot.ack = state == SendState::None ? Ack(message.data(MessageList::AckRole).toInt()) : tickOf(state);
    if (m_look != Look::Outbound)
        m_foot.ack = Ack::None;
    m_foot.alarming = m_foot.ack == Ack::Failed || state == SendState::Unknown;
}

void Bubble::arrange(const TalkFonts &fonts, int room)
{
    const auto widestOf = [](const std::vector<Paragraph> &lines) {
        qreal widest = 0;
        for (const Paragraph &paragraph : lines) {
            for (int i = 0; i < paragraph->lineCount(); ++i)
                widest = qMax(widest, paragraph->lineAt(i).naturalTextWidth());
        }
        return int(std::ceil(widest)) + (widest > 0 ? 1 : 0);
    };
    const bool ticked = m_foot.ack != Ack::None && m_foot.ack != Ack::Other;
    m_footWidth = fonts.smallMetrics.horizontalAdvance(m_foot.text) + (ticked ? iconGap + tickWidth : 0);
    int width = qMax(widestOf(m_paragraphs), widestOf(m_reasonLines));
    if (!m_thingLines.empty())
        width = qMax(width, widestOf(m_thingLines) + iconSide + iconGap);
    if (!m_sender.isEmpty())
        width = qMax(width,
                     fonts.smallMetrics.horizontalAdvance(m_sender) + (m_look == Look::Note ? iconSide + iconGap : 0));
    if (!m_quoted.isEmpty())
        width = qMax(width, fonts.smallMetrics.horizontalAdvance(m_quoted) + quoteBar);
    width = qMin(width, room);

    // A short text and its time share a line. Not where the text runs the other way: the time would be in its path.
    int lastWidth = room;
    if (!m_paragraphs.empty() && m_reasonLines.empty() && !m_paragraphs.back()->text().isRightToLeft()) {
        const QTextLayout &last = *m_paragraphs.back();
        lastWidth = int(std::ceil(last.lineAt(last.lineCount() - 1).naturalTextWidth()));
    }
    m_footBeside = lastWidth + footGap + m_footWidth <= room;
    width = qMin(room, qMax(width, m_footBeside ? lastWidth + footGap + m_footWidth : m_footWidth));
    if (m_look == Look::Note)
        width = room;

    int height = 2 * padY;
    if (!m_sender.isEmpty())
        height += fonts.smallMetrics.height() + lineGap;
    if (!m_quoted.isEmpty())
        height += fonts.smallMetrics.height() + 2 * lineGap;
    if (!m_thingLines.empty())
        height += heightOf(m_thingLines) + (m_paragraphs.empty() ? 0 : lineGap);
    height += heightOf(m_paragraphs);
    if (!m_reasonLines.empty())
        height += heightOf(m_reasonLines) + lineGap;
    if (!m_footBeside && !m_foot.text.isEmpty())
        height += fonts.smallMetrics.height() + lineGap;
    m_size = {width + 2 * padX, height};

    // Now that the bubble is as wide as it needs to be, text from the right begins at its right edge.
    for (const std::vector<Paragraph> *lines : {&m_paragraphs, &m_reasonLines, &m_thingLines}) {
        const int beside = lines == &m_thingLines ? iconSide + iconGap : 0;
        for (const Paragraph &line : *lines) {
            if (line->text().isRightToLeft())
                setInLines(*line, width - beside);
        }
    }
}

QRect Bubble::place(const QPoint &row, bool mirrored) const
{
    const bool atRight = (m_look == Look::Outbound) != mirrored;
    return {QPoint(atRight ? row.x() + m_room - m_size.width() : row.x(), row.y()), m_size};
}

void Bubble::paint(QPainter &painter, const QPoint &row, const TalkFonts &fonts, const TalkColours &colours,
                   bool mirrored, bool current, bool focused) const
{
    const QRect outside = place(row, mirrored);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPaper(painter, outside, colours);
    if (current) {
        painter.setPen(QPen(colours.highlight, focused ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        const qreal inset = focused ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(outside).adjusted(inset, inset, -inset, -inset), radius, radius);
    }

    QRect room = outside.adjusted(padX, padY, -padX, -padY);
    const qreal scale = painter.device()->devicePixelRatio();
    const auto smallLine = [&](const QString &text, const QColor &colour, QRect place) {
        painter.setFont(fonts.small);
        painter.setPen(colour);
        painter.drawText(place,
                         int((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine),
                         fonts.smallMetrics.elidedText(text, Qt::ElideRight, place.width()));
    };
    /// Cuts `width` off the side where lines begin.
    const auto cut = [mirrored](QRect &from, int width) {
        const QRect part(mirrored ? from.right() + 1 - width : from.left(), from.top(), width, from.height());
        from.adjust(mirrored ? 0 : width, 0, mirrored ? -width : 0, 0);
        return part;
    };
    if (!m_sender.isEmpty()) {
        QRect line(room.left(), room.top(), room.width(), fonts.smallMetrics.height());
        if (m_look == Look::Note) {
            const QRect spot = cut(line, iconSide + iconGap);
            painter.drawPixmap(mirrored ? spot.right() + 1 - iconSide : spot.left(), spot.center().y() - iconSide / 2,
                               symbolPixmap(Symbol::Note, iconSide, scale, colours.text));
        }
        smallLine(m_sender, m_look == Look::Note ? colours.text : colours.quiet, line);
        room.setTop(room.top() + fonts.smallMetrics.height() + lineGap);
    }
    if (!m_quoted.isEmpty()) {
        QRect line(room.left(), room.top(), room.width(), fonts.smallMetrics.height());
        const QRect bar = cut(line, quoteBar);
        painter.fillRect(QRect(mirrored ? bar.right() - 1 : bar.left(), bar.top(), 2, bar.height()), colours.quiet);
        smallLine(m_quoted, colours.quiet, line);
        room.setTop(room.top() + fonts.smallMetrics.height() + 2 * lineGap);
    }
    painter.setPen(colours.text);
    if (!m_thingLines.empty()) {
        QRect line(room.left(), room.top(), room.width(), fonts.bodyMetrics.height());
        const QRect spot = cut(line, iconSide + iconGap);
        painter.drawPixmap(mirrored ? spot.right() + 1 - iconSide : spot.left(), spot.center().y() - iconSide / 2 + 1,
                           symbolPixmap(Symbol::Attachment, iconSide, scale, colours.quiet));
        drawAll(painter, m_thingLines, line.topLeft());
        room.setTop(room.top() + heightOf(m_thingLines) + (m_paragraphs.empty() ? 0 : lineGap));
    }
    painter.setPen(m_faint ? colours.quiet : colours.text);
    drawAll(painter, m_paragraphs, room.topLeft());
    room.setTop(room.top() + heightOf(m_paragraphs));
    if (!m_reasonLines.empty()) {
        painter.setPen(colours.failed);
        drawAll(painter, m_reasonLines, room.topLeft() + QPoint(0, lineGap));
    }
    if (!m_foot.text.isEmpty())
        paintFoot(painter, outside.adjusted(padX, 0, -padX, -padY), fonts, colours, mirrored);
}

void Bubble::paintPaper(QPainter &painter, const QRect &place, const TalkColours &colours) const
{
    switch (m_look) {
    case Look::Inbound:
        painter.setBrush(colours.inbound);
        painter.setPen(Qt::NoPen);
        break;
    case Look::Outbound:
        painter.setBrush(colours.outbound);
        painter.setPen(Qt::NoPen);
        break;
    case Look::Note:
        painter.setBrush(colours.note);
        painter.setPen(QPen(colours.noteLine, 1, Qt::DashLine));
        break;
    }
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void Bubble::paintFoot(QPainter &painter, const QRect &room, const TalkFonts &fonts, const TalkColours &colours,
                       bool mirrored) const
{
    const QColor colour = m_foot.alarming ? colours.failed : colours.quiet;
    const QFontMetrics &metrics = fonts.smallMetrics;
    // Beside a text there is room at its end only, and it runs from the left.
    const bool atLeft = mirrored && !m_footBeside;
    const int left = atLeft ? room.left() : room.right() + 1 - m_footWidth;
    const QRect line(left, room.bottom() + 1 - metrics.height(), m_footWidth, metrics.height());
    const bool ticked = m_foot.ack != Ack::None && m_foot.ack != Ack::Other;
    const int tick = ticked ? iconGap + tickWidth : 0;
    const QRect words = line.adjusted(atLeft ? tick : 0, 0, atLeft ? 0 : -tick, 0);
    painter.setFont(fonts.small);
    painter.setPen(colour);
    painter.drawText(words, int(Qt::AlignCenter | Qt::TextSingleLine), m_foot.text);
    if (ticked)
        paintTick(painter, {qreal(atLeft ? line.left() : line.right() + 1 - tickWidth), line.center().y() - 3.5},
                  m_foot.ack, m_foot.ack == Ack::Read ? colours.accent : colour);
}

} // namespace sparkbot
