#include "verbs/verbresults.h"

#include "verbs/reportdialog.h"
#include "verbs/verbprogress.h"
#include "verbs/verbtext.h"
#include "workflows/undostack.h"
#include "workflows/workspace.h"

#include <algorithm>

namespace sparkbot {

VerbResults::VerbResults(Workspace &workspace, UndoStack &undo, Shelf &shelf, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_undo(undo)
    , m_window(window)
    , m_progress(new VerbProgress(shelf))
    , m_problems(new VerbToast(shelf))
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
    connect(&verbs, &ChatVerbs::checked, this, &VerbResults::checked);
    connect(m_progress, &VerbProgress::stopRequested, this, [this] {
        for (const ChatVerbs::Progress &run : m_workspace.verbs().progress())
            m_workspace.verbs().stop(run.run);
        presentProgress();
    });
    connect(m_toast, &VerbToast::undoRequested, this, [this] { m_undo.undo(m_undoable); });
    connect(m_toast, &VerbToast::detailsRequested, this, [this] { showDetails(m_report); });
    connect(m_problems, &VerbToast::undoRequested, this, [this] { m_undo.undo(m_open.constLast().run); });
    connect(m_problems, &VerbToast::detailsRequested, this, [this] { showDetails(m_open.constLast()); });
    connect(m_problems, &VerbToast::dismissed, this, [this] {
        m_open.removeLast();
        presentProblems();
    });
    connect(&undo, &UndoStack::changed, this, [this] {
        // Taken back from elsewhere: the button would do nothing any more.
        if (m_undoable != 0 && !m_undo.undoable(m_undoable)) {
            m_undoable = 0;
            m_toast->withdrawUndo();
        }
        if (!m_open.isEmpty() && !m_undo.undoable(m_open.constLast().run))
            m_problems->withdrawUndo();
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
    if (!many && !m_undo.undoable(report.run) && !report.isUndo())
        return; // its row and the notices say it
    keepProblems(report);
    if (problemCount(report) == 0)
        succeeded(report);
}

void VerbResults::succeeded(const VerbReport &report)
{
    const bool offersUndo = m_undo.undoable(report.run).has_value();
    const bool keepsUndo = !offersUndo && m_undoable != 0 && !m_toast->text().isEmpty();
    VerbToast::Message message;
    message.text = summaryText(report);
    if (keepsUndo)
        message.text = tr("%1 %2", "two sentences").arg(m_undoableText, message.text);
    else
        m_undoableText = message.text;
    m_undoable = offersUndo ? report.run : keepsUndo ? m_undoable : 0;
    offerUndo(message, m_undoable);
    message.details = report.items.size() > 1;
    m_report = report;
    m_toast->present(message, VerbToast::staysMs);
}

/// A result that the new one has seen to is not told again.
void VerbResults::keepProblems(const VerbReport &report)
{
    const qsizetype before = m_open.size();
    for (VerbReport &open : m_open) {
        if (open.isRepeatedBy(report))
            open.merge(report);
    }
    QSet<ChatId> seenTo;
    for (const VerbReport::Item &item : report.items)
        seenTo.insert(item.id);
    m_open.removeIf([&](const VerbReport &open) {
        return open.isRepeatedBy(report) && std::ranges::all_of(open.items, [&](const VerbReport::Item &item) {
                   return !VerbReport::isProblem(item) || seenTo.contains(item.id);
               });
    });
    const bool problems = problemCount(report) > 0;
    if (problems)
        m_open.append(report);
    if (problems || m_open.size() != before)
        presentProblems();
}

/// What was unsure is settled in the results that told it; a check is no result of its own.
void VerbResults::checked(const VerbReport &found)
{
    bool concerned = false;
    for (VerbReport &open : m_open) {
        if (!open.isRepeatedBy(found))
            continue;
        open.merge(found);
        concerned = true;
    }
    m_open.removeIf([](const VerbReport &open) { return problemCount(open) == 0; });
    if (concerned)
        presentProblems();
}

void VerbResults::presentProblems()
{
    if (m_open.isEmpty()) {
        m_problems->dismiss();
        return;
    }
    const VerbReport &last = m_open.constLast();
    const int earlier = int(m_open.size()) - 1;
    VerbToast::Message message;
    message.text = summaryText(last);
    if (earlier > 0)
        message.text = tr("%1 … and %Ln earlier result(s) with problems", nullptr, earlier).arg(message.text);
    offerUndo(message, last.run);
    message.details = true;
    m_problems->present(message, VerbToast::untilDismissed);
}

void VerbResults::offerUndo(VerbToast::Message &message, quint64 run) const
{
    if (const std::optional<UndoStack::Undoable> undoable = m_undo.undoable(run)) {
        message.undo = tr("Undo %1").arg(verbTitle(undoable->verb, undoable->count));
        message.whom = firstNames(undoable->names, undoable->count);
    }
}

void VerbResults::showDetails(const VerbReport &report)
{
    auto *dialog = new ReportDialog(report, m_workspace, m_window);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace sparkbot
