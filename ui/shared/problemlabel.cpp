#include "shared/problemlabel.h"

#include "shared/hues.h"

#include <QAccessible>
#include <QEvent>

namespace sparkbot {

ProblemLabel::ProblemLabel(QWidget *parent)
    : PlainLabel(parent)
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
    fitHeight();
    setVisible(!sentence.isEmpty());
    applyColour();
    if (problem && !sentence.isEmpty() && isVisible()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

/// Form layouts give a wrapped line no height at all when several appear at once, so the label asks for its own.
void ProblemLabel::fitHeight()
{
    setMinimumHeight(text().isEmpty() ? 0 : heightForWidth(width()));
}

void ProblemLabel::resizeEvent(QResizeEvent *event)
{
    PlainLabel::resizeEvent(event);
    fitHeight();
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
