#pragma once

#include "domain/chat.h"
#include "shared/errortext.h"
#include "talk/composer.h"

#include <QTimer>
#include <QWidget>

namespace sparkbot {

class Actions;
class Conversation;
class ErrorPanel;
class MessageView;
class Replies;
class StateCard;
class Workspace;
class WriteProblems;

/// One chat's messages and, below them, what is written to it. Asks for nothing while it is not looked at: chats that
/// are passed behind another tab are never read. What is typed comes back with its chat.
class ConversationPage : public QWidget {
    Q_OBJECT

public:
    /// Connects Send and Open Link.
    ConversationPage(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    void showChat(const DeviceId &device, const Chat &chat);
    void showNobody();
    /// Brings the focus to where a reply or a note is typed.
    void write(Composer::Mode mode);
    /// Brings the focus to where the person wrote last.
    void enter();
    /// Reads the messages again, if they are looked at.
    void refresh();

Q_SIGNALS:
    void replaceKeyRequested();
    /// What became of a reply or a note to a chat that nobody looks at: another one is on display, or the page is
    /// hidden.
    void failedElsewhere(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectConversation();
    void connectReplies();
    void connectComposer();
    void open();
    void attend();
    void present();
    void presentOlder();
    void presentSituation();
    void presentLinks();
    void loadFailed(const ApiError &error);
    void send(const QString &text);
    ErrorContext context(Operation operation) const { return context(operation, m_wanted); }
    ErrorContext context(Operation operation, const ChatRef &chat) const;
    ErrorText notRecorded(const QString &reason) const;

    Workspace &m_workspace;
    Actions &m_actions;
    Conversation &m_conversation;
    Replies &m_replies;
    ChatRef m_wanted; ///< on display as soon as it is looked at
    Chat m_chat;
    std::optional<ErrorText> m_failure; ///< of the first load
    bool m_olderFailed = false;
    bool m_unreadMarked = false;
    QTimer m_patience;

    ErrorPanel *m_problem;
    MessageView *m_view;
    StateCard *m_card;
    Composer *m_composer;
    WriteProblems *m_writeProblems;
};

} // namespace sparkbot
