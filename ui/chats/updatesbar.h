#pragma once

#include <QTimer>
#include <QWidget>

class QAction;
class QToolButton;

namespace sparkbot {

class ChatTable;
class ChatView;

/// "12 updates – press F5 or click to apply": the line under the table while updates wait for the hand to leave the
/// list (R2.1).
///
/// It stands below the rows, because a line above would push them down under the pointer. Where it comes and goes it
/// covers and bares the lowest row, so it does neither while the pointer is there: nobody clicks the line who meant a
/// row, nor a row who meant the line. It comes two seconds late, by when what a mere key press held back is applied.
class UpdatesBar : public QWidget {
    Q_OBJECT

public:
    /// `refresh` applies what waits, too: its key is named. All must outlive the bar.
    UpdatesBar(ChatTable &chats, const ChatView &view, const QAction &refresh, QWidget *parent = nullptr);

Q_SIGNALS:
    /// It goes and had the keyboard's focus.
    void focusReturned();

private:
    void present();
    void settle();
    bool isPointerInPlace() const;

    ChatTable &m_chats;
    const ChatView &m_view;
    const QAction &m_refresh;
    QToolButton *m_apply;
    QTimer m_late;
};

} // namespace sparkbot
