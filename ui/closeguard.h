#pragma once

#include <QDialog>
#include <QPointer>

namespace sparkbot {

class Workspace;

/// Asks before a window is closed over unsaved metadata, chats being written, messages being sent or a route being
/// watched. Without any of them it never asks.
class CloseGuard : public QObject {
    Q_OBJECT

public:
    CloseGuard(Workspace &workspace, QWidget *window);

    /// True if the window may close now. Else a question is opened; its answer may close the window.
    bool mayClose();

private:
    QStringList reasons() const;
    void ask(QDialog *question);

    Workspace &m_workspace;
    QWidget *m_window;
    bool m_agreed = false;
    QPointer<QDialog> m_question; ///< the one on screen
};

} // namespace sparkbot
