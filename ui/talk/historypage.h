#pragma once

#include "domain/chat.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace sparkbot {

class ChatHistory;
class PlainLabel;
class StateCard;
class UndoStack;
struct JournalEntry;

/// What this computer did to one chat, newest first. Says plainly that others may have changed it, too (R10.4). What
/// can still be taken back is taken back from here as well (R3.4), with all chats it was done to.
class HistoryPage : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the page.
    HistoryPage(ChatHistory &history, UndoStack &undo, QWidget *parent = nullptr);

    /// A null chat empties the page. The journal is read while somebody looks at it.
    void showChat(const ChatRef &chat);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void present();
    void presentUndo();
    void undoCurrent();
    const JournalEntry *currentEntry() const;
    QString whyNotUndoable(const JournalEntry &entry) const;

    ChatHistory &m_history;
    UndoStack &m_undo;
    ChatRef m_wanted;
    QListView *m_view;
    StateCard *m_card;
    PlainLabel *m_scope;
    QPushButton *m_undoButton;
};

} // namespace sparkbot
