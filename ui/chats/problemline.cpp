#include "chats/problemline.h"

#include "shared/plaintext.h"
#include "shared/problemlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace sparkbot {

ProblemLine::ProblemLine(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new ProblemLabel(this))
    , m_fix(new QPushButton(this))
{
    setObjectName(QStringLiteral("filterProblem"));
    m_sentence->setObjectName(QStringLiteral("filterProblemText"));
    m_fix->setObjectName(QStringLiteral("filterFix"));
    m_fix->setAutoDefault(false);
    m_fix->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_fix);
    hide();
    connect(m_fix, &QPushButton::clicked, this, &ProblemLine::fixRequested);
}

void ProblemLine::present(const filtertext::Advice &advice)
{
    m_fix->setText(shownInMenu(tr("Use %1").arg(advice.fix)));
    m_fix->setVisible(!advice.fix.isEmpty());
    show(); // before the sentence, so that a screen reader is told of it
    if (advice.alarming)
        m_sentence->setProblem(advice.sentence);
    else
        m_sentence->setHint(advice.sentence);
}

void ProblemLine::clear()
{
    hide();
    m_sentence->setProblem({});
}

QString ProblemLine::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

} // namespace sparkbot
