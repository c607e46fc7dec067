#include "verbs/reportdialog.h"

#include "shared/plaintext.h"
#include "verbs/reportmodel.h"
#include "verbs/verbtext.h"
#include "workflows/chatverbs.h"
#include "workflows/devicedirectory.h"
#include "workflows/numberfacts.h"
#include "workflows/workspace.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace sparkbot {

using Outcome = VerbReport::Outcome;

namespace {

ErrorContext contextOf(const VerbReport &report, Workspace &workspace)
{
    const std::optional<Device> number = workspace.devices().model().device(report.device);
    return {Operation::SetStatus, workspace.account().name, number ? number->displayName() : report.device.text(), {}};
}

} // namespace

ReportDialog::ReportDialog(const VerbReport &report, Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_model(new ReportModel(report, contextOf(report, workspace), workspace.facts(), this))
    , m_summary(new PlainLabel(this))
    , m_problemsOnly(new QCheckBox(tr("Only &problems"), this))
    , m_table(new QTableView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const QString title = verbTitle(report.verb, int(report.items.size()));
    setWindowTitle(report.isUndo() ? tr("Result: Undo %1").arg(title) : tr("Result: %1").arg(title));
    QFont strong = m_summary->font();
    strong.setBold(true);
    m_summary->setFont(strong);
    m_summary->setObjectName(QStringLiteral("reportSummary"));
    m_summary->setWordWrap(true);

    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Results by chat"));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(qRound(fontMetrics().height() * 1.9));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(ReportModel::Name, 24 * character);
    m_table->setColumnWidth(ReportModel::Id, 26 * character);
    m_table->setColumnWidth(ReportModel::Outcome, 22 * character);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setToolTip(tr("Copy the rows shown, for a spreadsheet"));
    copy->setAutoDefault(false);
    m_retry = addVerb(tr("&Retry Failed Only"), tr("Repeat the change for the chats that failed, and for no other"),
                      [](Workspace &w, const VerbReport &r) { return w.verbs().retryFailed(r); });
    m_apply = addVerb(tr("&Apply Anyway"), tr("Overwrite what was changed elsewhere meanwhile"),
                      [](Workspace &w, const VerbReport &r) { return w.verbs().applyAnyway(r); });
    m_continue = addVerb(tr("Co&ntinue"), tr("Go on with the chats that were not started"),
                         [](Workspace &w, const VerbReport &r) { return w.verbs().continueStopped(r); });
    m_check = addVerb(tr("Chec&k Again"), tr("Read the chats again whose outcome is not known; nothing is written"),
                      [](Workspace &w, const VerbReport &r) { return w.verbs().readAgain(r); });
    for (QPushButton *verb : {m_check, m_retry, m_apply, m_continue})
        buttons->addButton(verb, QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);

    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_summary, 1);
    head->addWidget(m_problemsOnly);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addSpacing(8);
    column->addWidget(buttons);
    resize(character * 140, fontMetrics().height() * 26);

    connect(m_problemsOnly, &QCheckBox::toggled, m_model, &ReportModel::setProblemsOnly);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_model->asText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&workspace.verbs(), &ChatVerbs::finished, this, &ReportDialog::finished);
    connect(&workspace.verbs(), &ChatVerbs::checked, this, &ReportDialog::checked);
    m_problemsOnly->setChecked(m_model->problems() > 0);
    present();
    m_table->selectRow(0);
    m_table->setFocus();
}

QPushButton *ReportDialog::addVerb(const QString &text, const QString &tip,
                                   quint64 (*run)(Workspace &, const VerbReport &))
{
    auto *button = new QPushButton(text, this);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, run] {
        if (const quint64 begun = run(m_workspace, m_model->report()))
            m_runs.insert(begun);
        present();
    });
    return button;
}

void ReportDialog::finished(const VerbReport &report)
{
    if (!m_runs.remove(report.run))
        return;
    m_model->merge(report);
    present();
}

/// Also what was asked for elsewhere, for instance by the notice that a chat could not be read.
void ReportDialog::checked(const VerbReport &found)
{
    m_runs.remove(found.run);
    if (m_model->report().isRepeatedBy(found))
        m_model->merge(found);
    present();
}

void ReportDialog::present()
{
    const VerbReport &report = m_model->report();
    const bool idle = m_runs.isEmpty();
    m_summary->setText(summaryText(report));
    m_problemsOnly->setEnabled(m_model->problems() > 0 || m_problemsOnly->isChecked());
    const auto offer = [&](QPushButton *button, Outcome outcome) {
        const int count = report.count(outcome);
        button->setVisible(count > 0);
        button->setEnabled(idle);
    };
    offer(m_check, Outcome::Unknown);
    offer(m_retry, Outcome::Failed);
    offer(m_apply, Outcome::ChangedMeanwhile);
    offer(m_continue, Outcome::NotStarted);
}

} // namespace sparkbot
