#include "shared/requestdialog.h"

#include "shared/errorpanel.h"
#include "shared/plaintext.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace sparkbot {

using namespace std::chrono_literals;

RequestDialog::RequestDialog(QWidget *parent)
    : QDialog(parent)
    , m_body(new QWidget(this))
    , m_problem(new ErrorPanel(this))
    , m_progress(new QProgressBar(this))
    , m_progressText(new PlainLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);

    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setAccessibleName(tr("Progress"));
    // The room is kept while nothing runs, so that the buttons do not move under the pointer.
    for (QWidget *widget : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_progressText)}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        widget->setSizePolicy(policy);
        widget->hide();
    }
    m_progressText->setText(QStringLiteral(" "));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_body, 1);
    column->addWidget(m_problem);
    column->addWidget(m_progressText);
    column->addWidget(m_progress);
    column->addSpacing(8);
    column->addWidget(m_buttons);

    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { showBusy(true); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &RequestDialog::reject);
    connect(m_problem, &ErrorPanel::actionRequested, this, [this](ErrorAction action) { act(action); });
}

void RequestDialog::reject()
{
    if (m_busy)
        abort();
    setIdle();
    QDialog::reject();
}

bool RequestDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    // A top-level layout knows its smallest size for no particular width: wrapped sentences that appear would be cut.
    if (event->type() == QEvent::LayoutRequest && layout()->hasHeightForWidth()) {
        const int needed = layout()->totalHeightForWidth(width());
        if (height() < needed)
            resize(width(), needed);
    }
    return handled;
}

void RequestDialog::setBusy(const QString &what)
{
    clearProblem();
    m_busy = true;
    m_progressText->setText(what);
    m_patience.start();
    m_body->setEnabled(false);
    for (QAbstractButton *button : m_buttons->buttons())
        button->setEnabled(m_buttons->buttonRole(button) == QDialogButtonBox::RejectRole);
    // The disabled field has lost the focus; without a holder the keyboard would be dead until the answer.
    if (QAbstractButton *cancel = m_buttons->button(QDialogButtonBox::Cancel))
        cancel->setFocus();
}

void RequestDialog::setIdle()
{
    if (!m_busy)
        return;
    m_busy = false;
    m_patience.stop();
    showBusy(false);
    m_body->setEnabled(true);
    for (QAbstractButton *button : m_buttons->buttons())
        button->setEnabled(true);
}

void RequestDialog::setProblem(const ErrorText &text, const QList<ErrorAction> &offered)
{
    setIdle();
    m_problem->present(text, offered);
}

void RequestDialog::clearProblem()
{
    m_problem->dismiss();
}

void RequestDialog::showBusy(bool busy)
{
    m_progressText->setVisible(busy);
    m_progress->setVisible(busy);
}

} // namespace sparkbot
