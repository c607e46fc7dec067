#include "verbs/verbprogress.h"

#include "shared/plaintext.h"
#include "shared/steadybutton.h"
#include "verbs/shelf.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include <utility>

namespace sparkbot {

using namespace std::chrono_literals;

VerbProgress::VerbProgress(Shelf &shelf)
    : QWidget(&shelf)
    , m_shelf(shelf)
    , m_text(new PlainLabel(this))
    , m_bar(new QProgressBar(this))
    , m_stop(new QToolButton(this))
{
    setObjectName(QStringLiteral("verbProgress"));
    setAccessibleName(tr("Change under way"));
    m_text->setObjectName(QStringLiteral("verbProgressText"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setMinimumWidth(48);
    m_bar->setAccessibleName(tr("Progress"));
    m_stop->setObjectName(QStringLiteral("stopVerb"));
    m_stop->setAutoRaise(true);
    m_stop->setFocusPolicy(Qt::TabFocus);
    m_stop->setMinimumHeight(24);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addWidget(m_stop);
    connect(m_stop, &QToolButton::clicked, this, &VerbProgress::stopRequested);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_shelf.setShown(this, true); });
    shelf.add(this);
}

void VerbProgress::present(const QString &text, int done, int total)
{
    m_text->setText(text);
    setAccessibleDescription(text);
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    if (std::exchange(m_underWay, true))
        return;
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Finish the chats that are being written and leave the others as they are"));
    setEnabledSteadily(m_stop, true);
    m_patience.start();
}

void VerbProgress::setStopping()
{
    m_stop->setText(tr("Stopping…"));
    setEnabledSteadily(m_stop, false);
}

void VerbProgress::finish()
{
    m_underWay = false;
    m_patience.stop();
    m_shelf.setShown(this, false);
}

} // namespace sparkbot
