#pragma once

#include "verbs/verbtoast.h"
#include "workflows/chatverbs.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace sparkbot {

class Shelf;
class UndoStack;
class VerbProgress;
class Workspace;

/// Shows what verbs are doing and what they came to, on the shelf under the table: progress with Stop, then a summary
/// with Undo and Details. What one chat came to is seen in its row, and told by the notices where it failed.
///
/// Results with problems have a strip of their own and stay until they are dismissed, the newest first, or until a
/// later run of the same verb has seen to the same chats, or a check found them as wanted. Other results go by
/// themselves, but none takes away the undo of the one before it without offering its own.
class VerbResults : public QObject {
    Q_OBJECT

public:
    /// `window` is the parent of the result's dialog; all must outlive this object.
    VerbResults(Workspace &workspace, UndoStack &undo, Shelf &shelf, QWidget *window);

private:
    void presentProgress();
    void finished(const VerbReport &report);
    void succeeded(const VerbReport &report);
    void keepProblems(const VerbReport &report);
    void checked(const VerbReport &found);
    void presentProblems();
    void offerUndo(VerbToast::Message &message, quint64 run) const;
    void showDetails(const VerbReport &report);

    Workspace &m_workspace;
    UndoStack &m_undo;
    QWidget *m_window;
    VerbProgress *m_progress;
    VerbToast *m_problems;
    VerbToast *m_toast;
    QList<VerbReport> m_open; ///< with problems, not dismissed yet, oldest first; the last one is shown
    VerbReport m_report; ///< the one the toast is about
    quint64 m_undoable = 0; ///< the run that the toast offers to undo, 0 = none
    QString m_undoableText; ///< its summary
};

} // namespace sparkbot
