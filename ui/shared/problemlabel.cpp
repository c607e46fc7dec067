#include "shared/problemlabel.h"

#include "shared/hues.h"

#include <QAccessible>
#include <QEvent>

#include <utility>

namespace sparkbot {

ProblemLabel::ProblemLabel(QWidget *parent)
    : PlainLabel(parent)
    , m_lineWidth(fontMetrics().averageCharWidth() * 56)
{
    setWordWrap(true);
    hide();
}

void ProblemLabel::setProblem(const QString &sentence)
{
    present(sentence, true);
}

void ProblemLabel::setHint(const QString &sentence)
{
    present(sentence, false);
}

void ProblemLabel::present(const QString &sentence, bool problem)
{
    if (sentence == text() && problem == m_problem)
        return;
    m_problem = problem;
    setText(sentence);
    setVisible(!sentence.isEmpty());
    applyColour();
    if (problem && !sentence.isEmpty() && isVisible()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

/// A form layout gives wrapped lines no height at all when several appear at once. So the layout is not told that the
/// height depends on the width; the label names the height it needs at the width it has.
bool ProblemLabel::hasHeightForWidth() const
{
    return false;
}

QSize ProblemLabel::sizeHint() const
{
    return {PlainLabel::minimumSizeHint().width(), heightForWidth(m_lineWidth)};
}

QSize ProblemLabel::minimumSizeHint() const
{
    return {0, heightForWidth(m_lineWidth)};
}

void ProblemLabel::resizeEvent(QResizeEvent *event)
{
    PlainLabel::resizeEvent(event);
    if (std::exchange(m_lineWidth, width()) != width())
        updateGeometry();
}

void ProblemLabel::changeEvent(QEvent *event)
{
    PlainLabel::changeEvent(event);
    // Our own setPalette arrives here as PaletteChange as well; the application's theme change does not stop at it.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        applyColour();
}

void ProblemLabel::applyColour()
{
    setPalette({}); // what the parents say now, not what they said when the last problem appeared
    if (!m_problem)
        return;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, hueOn(hue::red, colours.color(QPalette::Window), textContrast));
    setPalette(colours);
}

} // namespace sparkbot
