#pragma once

#include "workflows/chatverbs.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace sparkbot {

class Shelf;
class UndoStack;
class VerbProgress;
class VerbToast;
class Workspace;

/// Shows what verbs are doing and what they came to, on the shelf under the table: progress with Stop, then a summary
/// with Undo and Details. What one chat came to is seen in its row, and told by the notices where it failed.
class VerbResults : public QObject {
    Q_OBJECT

public:
    /// `window` is the parent of the result's dialog; all must outlive this object.
    VerbResults(Workspace &workspace, UndoStack &undo, Shelf &shelf, QWidget *window);

private:
    void presentProgress();
    void finished(const VerbReport &report);
    void showDetails();

    Workspace &m_workspace;
    UndoStack &m_undo;
    QWidget *m_window;
    VerbProgress *m_progress;
    VerbToast *m_toast;
    VerbReport m_report; ///< the one the toast is about
};

} // namespace sparkbot
