#include "inspector/pendingeditsdialog.h"

#include "inspector/metadataeditor.h"
#include "shared/accountbadge.h"
#include "shared/plaintext.h"
#include "workflows/contactdesk.h"
#include "workflows/workspace.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

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
    // A save may be under way already, begun by another command.
    connect(&m_contacts, &ContactDesk::savingChanged, this, [this] { follow(); });
    connect(&m_contacts, &ContactDesk::pendingChanged, this, [this] { follow(); });
    connect(&m_contacts, &ContactDesk::saved, this,
            [this](const ContactDesk::SaveReport &report) { explain(report.changedElsewhere, report.notSeen); });
    const auto fail = [this](const ContactRef &ref, const ErrorText &text) {
        const bool here = ref == m_contacts.current();
        setProblem(text, here ? QList{ErrorAction::TryAgain, ErrorAction::CheckAgain} : QList<ErrorAction>());
        present();
    };
    const auto words = [this](Operation operation, const ContactRef &ref, const ApiError &error) {
        ErrorContext context;
        context.operation = operation;
        context.account = m_workspace.account().name;
        context.object = m_contacts.nameOf(ref);
        return errorText(error, context);
    };
    connect(&m_contacts, &ContactDesk::saveFailed, this, [=](const ContactRef &ref, const ApiError &error) {
        fail(ref, words(Operation::SaveMetadata, ref, error));
    });
    connect(&m_contacts, &ContactDesk::loadFailed, this, [=, this](const ApiError &error) {
        const ContactRef ref = m_contacts.current();
        fail(ref, words(Operation::LoadContact, ref, error));
    });
    connect(&m_contacts, &ContactDesk::notRecorded, this, [fail](const ContactRef &ref, const QString &reason) {
        fail(ref, MetadataEditor::notRecordedText(reason));
    });
    follow();
}

/// Nothing is asked any more once nothing is left to be saved, whoever saved it.
void PendingEditsDialog::follow()
{
    if (m_contacts.isSaving()) {
        if (!isBusy())
            setBusy(tr("Saving…"));
        present();
        return;
    }
    if (isBusy())
        setIdle();
    if (m_contacts.pending().changes > 0)
        return present();
    if (std::exchange(m_settled, true))
        return;
    Q_EMIT settled();
    accept();
}

void PendingEditsDialog::present()
{
    const ContactDesk::Totals total = m_contacts.pending();
    const MetadataTable &table = m_contacts.model();
    const int here = table.pendingCount();
    QStringList sentences{
        tr("Not saved: %1 in %2.")
            .arg(tr("%n change(s)", nullptr, total.changes), tr("%n contact(s)", nullptr, total.contacts))};
    if (!m_explanation.isEmpty())
        sentences.append(m_explanation);
    if (table.hasBlockingProblem() || (!table.unfinished().isEmpty() && !table.canAddUnfinished()))
        sentences.append(tr("Some of them cannot be saved as they are. Cancel to mend them."));
    else if (here < total.changes)
        sentences.append(tr("Only those of the contact on display can be saved from here. Cancel to open the others."));
    const QString text = sentences.join(u' ');
    m_question->setText(text);
    setAccessibleDescription(text);
    m_save->setEnabled(table.canSave() && !isBusy());
    if (!m_save->isEnabled())
        buttons()->button(QDialogButtonBox::Cancel)->setDefault(true);
}

void PendingEditsDialog::save()
{
    clearProblem();
    m_explanation.clear();
    if (m_contacts.model().canSave())
        m_contacts.save();
    follow();
}

void PendingEditsDialog::explain(const QStringList &changedElsewhere, const QStringList &notSeen)
{
    QStringList sentences;
    if (!changedElsewhere.isEmpty())
        sentences.append(tr("Someone else changed %1 meanwhile, so it was not sent. Save again to use yours, or cancel "
                            "to look at theirs.")
                             .arg(shownInLine(changedElsewhere.join(QStringLiteral(", ")), 120)));
    if (!notSeen.isEmpty())
        sentences.append(tr("SparkBot accepted %1, but does not show the new value yet. Cancel to look again, or "
                            "discard to close all the same.")
                             .arg(shownInLine(notSeen.join(QStringLiteral(", ")), 120)));
    m_explanation = sentences.join(u' ');
    if (!m_settled)
        present();
}

void PendingEditsDialog::discard()
{
    m_contacts.discardAll(); // nothing is left, which settles it
}

void PendingEditsDialog::abort() { }

void PendingEditsDialog::act(ErrorAction action)
{
    clearProblem();
    if (action == ErrorAction::CheckAgain)
        m_contacts.refresh();
    else
        save();
}

} // namespace sparkbot
