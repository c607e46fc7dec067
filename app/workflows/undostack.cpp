#include "workflows/undostack.h"

#include "workflows/chatverbs.h"

#include <algorithm>
#include <numeric>

namespace sparkbot {

using Outcome = VerbReport::Outcome;

namespace {

int changedCount(const VerbReport &report)
{
    return int(std::ranges::count_if(report.items,
                                     [&report](const VerbReport::Item &item) { return report.hasChanged(item); }));
}

} // namespace

UndoStack::UndoStack(ChatVerbs &verbs, QObject *parent)
    : QObject(parent)
    , m_verbs(verbs)
{
    connect(&verbs, &ChatVerbs::finished, this, &UndoStack::take);
}

void UndoStack::take(const VerbReport &report)
{
    if (report.isUndo())
        return;
    VerbReport kept = report;
    kept.items.removeIf([&report](const VerbReport::Item &item) {
        return !report.hasChanged(item) && item.outcome != Outcome::Unknown;
    });
    if (changedCount(kept) == 0)
        return;
    m_reports.append(kept);
    qsizetype chats = std::accumulate(m_reports.cbegin(), m_reports.cend(), qsizetype(0),
                                      [](qsizetype sum, const VerbReport &each) { return sum + each.items.size(); });
    while (m_reports.size() > mostRuns || (chats > mostChats && m_reports.size() > 1))
        chats -= m_reports.takeFirst().items.size();
    Q_EMIT changed();
}

qsizetype UndoStack::indexOf(quint64 run) const
{
    const auto found = std::ranges::find(m_reports, run, &VerbReport::run);
    return found == m_reports.end() ? -1 : found - m_reports.begin();
}

std::optional<UndoStack::Undoable> UndoStack::undoable() const
{
    return m_reports.isEmpty() ? std::nullopt : undoable(m_reports.constLast().run);
}

std::optional<UndoStack::Undoable> UndoStack::undoable(quint64 run) const
{
    const qsizetype index = indexOf(run);
    if (index < 0)
        return std::nullopt;
    const VerbReport &report = m_reports.at(index);
    Undoable found{run, report.verb, report.device, changedCount(report), {}};
    for (const VerbReport::Item &item : report.items) {
        if (found.names.size() < namesKept && report.hasChanged(item))
            found.names.append(item.name);
    }
    return found;
}

std::optional<UndoStack::Undoable> UndoStack::undoableEntry(qint64 entry) const
{
    const auto wroteIt = [entry](const VerbReport::Item &item) {
        return entry != 0 && (item.entry == entry || item.firstEntry == entry);
    };
    const auto found = std::ranges::find_if(
        m_reports, [&](const VerbReport &report) { return std::ranges::any_of(report.items, wroteIt); });
    return found == m_reports.end() ? std::nullopt : undoable(found->run);
}

quint64 UndoStack::undo()
{
    return m_reports.isEmpty() ? 0 : undo(m_reports.constLast().run);
}

quint64 UndoStack::undo(quint64 run)
{
    const qsizetype index = indexOf(run);
    if (index < 0)
        return 0;
    // Taken off first: whoever hears of the new run must not find the old one here.
    const VerbReport report = m_reports.takeAt(index);
    const quint64 undoing = m_verbs.undo(report);
    if (undoing == 0)
        m_reports.insert(index, report);
    Q_EMIT changed();
    if (undoing == 0)
        Q_EMIT allBusy(int(report.items.size()));
    return undoing;
}

} // namespace sparkbot
