#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QToolButton;

namespace sparkbot {

class ChatView;
class PlainLabel;
class Workspace;

/// The window's bottom line: how many chats and how many selected, what is running, how fresh the list is, whose
/// account it is. Every part is a label or a flat button that screen readers can read.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the line.
    StatusLine(Workspace &workspace, const ChatView &view, QWidget *parent = nullptr);

Q_SIGNALS:
    void refreshRequested();
    void routeRequested();

private:
    void presentCounts();
    void presentWork();
    void presentFreshness();
    QString freshnessText() const;

    Workspace &m_workspace;
    const ChatView &m_view;
    PlainLabel *m_counts;
    PlainLabel *m_loading;
    QToolButton *m_cancel;
    PlainLabel *m_writing;
    QToolButton *m_route;
    QToolButton *m_freshness;
    QTimer m_clock;
    QTimer m_patience; ///< a load becomes cancellable after a second
};

} // namespace sparkbot
