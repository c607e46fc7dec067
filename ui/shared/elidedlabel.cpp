#include "shared/elidedlabel.h"

#include <QPainter>
#include <QStyle>

namespace sparkbot {

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget *parent)
    : PlainLabel(parent)
    , m_mode(mode)
{
}

void ElidedLabel::setLine(const QString &text)
{
    setText(shownInLine(text));
    setToolTip(shownInToolTip(text));
    // Else the markup of the tip is what a screen reader reads out as the description.
    setAccessibleDescription(shownInLine(text));
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, PlainLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = contentsRect();
    const QString line = fontMetrics().elidedText(text(), m_mode, area.width());
    // Left for every script: a pane whose heading jumps to the right with each Arabic name is harder to read.
    style()->drawItemText(&painter, area, int(Qt::AlignVCenter | Qt::AlignLeft), palette(), isEnabled(), line,
                          foregroundRole());
}

} // namespace sparkbot
