#include "inspector/pendingeditsdialog.h"

#include "shared/accountbadge.h"
#include "shared/plaintext.h"
#include "workflows/contactdesk.h"
#include "workflows/workspace.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace sparkbot {

PendingEditsDialog::PendingEditsDialog(Workspace &workspace, QWidget *parent)
    : RequestDialog(parent)
    , m_workspace(workspace)
    , m_contacts(workspace.contacts())
    , m_question(new PlainLabel(body()))
    , m_save(buttons()->addButton(tr("&Save"), QDialogButtonBox::AcceptRole))
{
    setWindowTitle(tr("Unsaved Changes"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    m_question->setObjectName(QStringLiteral("question"));
    m_question->setWordWrap(true);
    auto *column = new QVBoxLayout(body());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new AccountBadge(workspace.account(), body()));
    column->addWidget(m_question);

    QPushButton *drop = buttons()->addButton(tr("&Discard"), QDialogButtonBox::DestructiveRole);
    drop->setAutoDefault(false); // never by a mere Enter, also where Save is not possible
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(drop, &QPushButton::clicked, this, [this] { discard(); });
    connect(&m_contacts, &ContactDesk::saved, this, [this] { saveEnded(); });
    connect(&m_contacts, &ContactDesk::saveFailed, this, [this](const ContactRef &, const ApiError &error) {
        ErrorContext context;
        context.operation = Operation::SaveMetadata;
        context.account = m_workspace.account().name;
        context.object = m_contacts.currentName();
        m_saving = false;
        setProblem(errorText(error, context), {ErrorAction::TryAgain});
        present();
    });
    connect(&m_contacts, &ContactDesk::notRecorded, this, [this] { saveEnded(); });
    present();
}

void PendingEditsDialog::present()
{
    const ContactDesk::Totals total = m_contacts.pending();
    const int here = m_contacts.model().pendingCount();
    const bool valid = !m_contacts.model().hasBlockingProblem();
    QString text = tr("%1 in %2 are not saved.")
                       .arg(tr("%n change(s)", nullptr, total.changes), tr("%n contact(s)", nullptr, total.contacts));
    if (here > 0 && !valid)
        text += u' ' + tr("Some of them cannot be saved as they are. Cancel to mend them.");
    else if (here < total.changes)
        text += u' ' + tr("Only those of the contact on display can be saved from here. Cancel to open the others.");
    m_question->setText(text);
    setAccessibleDescription(text);
    m_save->setEnabled(here > 0 && valid);
    if (!m_save->isEnabled())
        buttons()->button(QDialogButtonBox::Cancel)->setDefault(true);
}

void PendingEditsDialog::save()
{
    m_saving = true;
    setBusy(tr("Saving…"));
    m_contacts.save();
}

void PendingEditsDialog::saveEnded()
{
    if (!m_saving)
        return;
    m_saving = false;
    setIdle();
    if (m_contacts.pending().changes > 0)
        return present();
    Q_EMIT settled();
    accept();
}

void PendingEditsDialog::discard()
{
    m_contacts.discardAll();
    Q_EMIT settled();
    accept();
}

void PendingEditsDialog::abort()
{
    m_saving = false;
}

void PendingEditsDialog::act(ErrorAction)
{
    save();
}

} // namespace sparkbot
