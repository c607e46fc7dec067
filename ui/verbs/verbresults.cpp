#include "verbs/verbresults.h"

#include "verbs/reportdialog.h"
#include "verbs/verbprogress.h"
#include "verbs/verbtext.h"
#include "verbs/verbtoast.h"
#include "workflows/undostack.h"
#include "workflows/workspace.h"

namespace sparkbot {

VerbResults::VerbResults(Workspace &workspace, UndoStack &undo, Shelf &shelf, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_undo(undo)
    , m_window(window)
    , m_progress(new VerbProgress(shelf))
    , m_toast(new VerbToast(shelf))
{
    ChatVerbs &verbs = workspace.verbs();
    connect(&verbs, &ChatVerbs::started, this, &VerbResults::presentProgress);
    connect(&verbs, &ChatVerbs::progressed, this, &VerbResults::presentProgress);
    connect(&verbs, &ChatVerbs::pausedChanged, this, &VerbResults::presentProgress);
    connect(&verbs, &ChatVerbs::finished, this, [this](const VerbReport &report) {
        presentProgress();
        finished(report);
    });
    connect(m_progress, &VerbProgress::stopRequested, this, [this] {
        for (const ChatVerbs::Progress &run : m_workspace.verbs().progress())
            m_workspace.verbs().stop(run.run);
        presentProgress();
    });
    connect(m_toast, &VerbToast::undoRequested, this, [this] { m_undo.undo(m_report.run); });
    connect(m_toast, &VerbToast::detailsRequested, this, &VerbResults::showDetails);
    connect(&undo, &UndoStack::changed, this, [this] {
        // Taken back from elsewhere: its button would do nothing any more.
        if (!m_toast->text().isEmpty() && !m_report.isUndo() && !m_undo.undoable(m_report.run))
            m_toast->withdrawUndo();
    });
}

/// All runs as one: what a person asked for is under way until the last of it has ended.
void VerbResults::presentProgress()
{
    const QList<ChatVerbs::Progress> runs = m_workspace.verbs().progress();
    const bool one = runs.size() == 1 && runs.constFirst().total == 1; // its row says that it is being saved
    if (runs.isEmpty() || one) {
        m_progress->finish();
        return;
    }
    ChatVerbs::Progress all = runs.constFirst();
    for (qsizetype i = 1; i < runs.size(); ++i) {
        const ChatVerbs::Progress &run = runs.at(i);
        all.total += run.total;
        all.settled += run.settled;
        all.notDone += run.notDone;
        all.stopping = all.stopping && run.stopping;
        all.paused = all.paused || run.paused;
    }
    m_progress->present(progressText(all), all.settled, all.total);
    if (all.stopping)
        m_progress->setStopping();
}

void VerbResults::finished(const VerbReport &report)
{
    const bool many = report.items.size() > 1;
    const std::optional<UndoStack::Undoable> undoable = m_undo.undoable(report.run);
    if (!many && !undoable && !report.isUndo())
        return; // its row and the notices say it
    m_report = report;
    VerbToast::Message message;
    message.text = summaryText(report);
    message.undo = undoable ? tr("Undo %1").arg(verbTitle(undoable->verb, undoable->count)) : QString();
    message.details = many || problemCount(report) > 0;
    m_toast->present(message, problemCount(report) > 0 ? VerbToast::untilDismissed : VerbToast::staysMs);
}

void VerbResults::showDetails()
{
    auto *dialog = new ReportDialog(m_report, m_workspace, m_window);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace sparkbot
