#pragma once

#include "workflows/verbreport.h"

#include <QObject>

namespace sparkbot {

class ChatVerbs;

/// The finished runs that can be taken back, the last one first. Kept in memory only: what another day's run left
/// behind has been worked on since. The oldest are forgotten beyond 20 runs or 100 000 chats together, but never the
/// last one. An undo cannot be undone itself, nor done again: its report names what it left, and the verb is there.
class UndoStack : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype mostRuns = 20;
    static constexpr qsizetype mostChats = 100'000;

    static constexpr qsizetype namesKept = 3;

    struct Undoable {
        quint64 run = 0;
        ChatVerb verb;
        DeviceId device; ///< which need not be open
        int count = 0; ///< chats that were done and would be brought back
        QStringList names; ///< of the first of them, at most `namesKept`
    };

    explicit UndoStack(ChatVerbs &verbs, QObject *parent = nullptr);

    /// What undo() would take back; nothing if there is nothing.
    std::optional<Undoable> undoable() const;
    /// The same for one run, as long as it is remembered.
    std::optional<Undoable> undoable(quint64 run) const;
    /// The same for the run that wrote an entry of the journal.
    std::optional<Undoable> undoableEntry(qint64 entry) const;
    /// Brings every chat of the last run back to its own state before, as a run of ChatVerbs with progress, stop and
    /// report. Returns its number; 0 if there is nothing to undo or all its chats are being written.
    quint64 undo();
    quint64 undo(quint64 run);

Q_SIGNALS:
    void changed();
    /// Nothing was begun: all chats that undoing would bring back are being written.
    void allBusy(int chats);

private:
    void take(const VerbReport &report);
    qsizetype indexOf(quint64 run) const;

    ChatVerbs &m_verbs;
    QList<VerbReport> m_reports; ///< oldest first, with the chats that undoing concerns
};

} // namespace sparkbot
