#include "chats/filterchip.h"

#include "shared/hues.h"
#include "shared/icons.h"
#include "shared/plaintext.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace sparkbot {

namespace {

constexpr int leastSide = 24; ///< of anything to be clicked
constexpr int padding = 8;
constexpr int crossGap = 4;
constexpr int crossSide = 12;
constexpr int longestSpoken = 80; ///< code points
constexpr int longestInCharacters = 40; ///< average characters; the tip has the rest

} // namespace

FilterChip::FilterChip(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("filterChip"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &FilterChip::removeRequested);
}

void FilterChip::setTerm(const QString &term)
{
    if (term == m_term)
        return;
    m_term = term;
    const QString words = shownInLine(term, longestSpoken);
    setAccessibleName(tr("Filter %1, remove").arg(words));
    setToolTip(shownInToolTip(tr("%1\nDelete takes it away, Enter goes to it in the line").arg(words)));
    // Else the markup of the tip is read out as the description.
    setAccessibleDescription(tr("Delete takes it away, Enter goes to it in the line"));
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    const int longest = fontMetrics().averageCharWidth() * longestInCharacters;
    const int words = qMin(longest, fontMetrics().horizontalAdvance(shownInLine(m_term, longestSpoken)));
    return {padding + words + crossGap + leastSide, qMax(leastSide, fontMetrics().height() + padding)};
}

QRect FilterChip::crossArea() const
{
    return QStyle::visualRect(layoutDirection(), rect(), {width() - leastSide, 0, leastSide, height()});
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor around = palette().color(QPalette::Window);
    const QColor text = palette().color(QPalette::WindowText);
    const QColor accent = palette().color(QPalette::Highlight);
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(accent, 2) : QPen(mixed(text, around, 0.35)));
    painter.setBrush(mixed(accent, palette().color(QPalette::Base), isDown() ? 0.3 : 0.14));
    painter.drawRoundedRect(hasFocus() ? shape.adjusted(0.5, 0.5, -0.5, -0.5) : shape, 4, 4);

    const QRect cross = crossArea();
    const QRect room =
        QStyle::visualRect(layoutDirection(), rect(), {padding, 0, width() - padding - leastSide, height()});
    painter.setPen(text);
    painter.drawText(room, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                     fontMetrics().elidedText(shownInLine(m_term, longestSpoken), Qt::ElideRight, room.width()));
    if (m_overCross) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(text, around, 0.2));
        const int side = crossSide + padding / 2;
        QRectF spot(0, 0, side, side);
        spot.moveCenter(QRectF(cross).center());
        painter.drawRoundedRect(spot, 3, 3);
    }
    QRect sign(0, 0, crossSide, crossSide);
    sign.moveCenter(cross.center());
    painter.drawPixmap(sign.topLeft(), symbolPixmap(Symbol::Close, crossSide, devicePixelRatioF(), text));
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeRequested();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT editRequested();
        break;
    case Qt::Key_Left:
        Q_EMIT stepRequested(mirrored ? +1 : -1);
        break;
    case Qt::Key_Right:
        Q_EMIT stepRequested(mirrored ? -1 : +1);
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (event->button() == Qt::LeftButton && isDown() && rect().contains(at) && !crossArea().contains(at)) {
        setDown(false);
        Q_EMIT editRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::mouseMoveEvent(QMouseEvent *event)
{
    QAbstractButton::mouseMoveEvent(event);
    setOverCross(crossArea().contains(event->position().toPoint()));
}

void FilterChip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    setOverCross(false);
}

void FilterChip::setOverCross(bool over)
{
    if (std::exchange(m_overCross, over) != over)
        update();
}

} // namespace sparkbot
