#include "inspector/adviceline.h"

#include "shared/problemlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace sparkbot {

AdviceLine::AdviceLine(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new ProblemLabel(this))
    , m_fix(new QPushButton(this))
{
    m_fix->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_fix);
    hide();
    connect(m_fix, &QPushButton::clicked, this, [this] { Q_EMIT fixRequested(m_text); });
}

void AdviceLine::present(const metadatatext::Advice &advice)
{
    m_text = advice.fix;
    m_fix->setText(advice.fixLabel);
    m_fix->setVisible(!advice.fixLabel.isEmpty());
    if (advice.blocks)
        m_sentence->setProblem(advice.sentence);
    else
        m_sentence->setHint(advice.sentence);
    setVisible(!advice.sentence.isEmpty());
}

QString AdviceLine::text() const
{
    return m_sentence->text();
}

} // namespace sparkbot
