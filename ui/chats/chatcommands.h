#pragma once

#include "domain/chat.h"

#include <QObject>

class QWidget;

namespace sparkbot {

class Workspace;

/// The verbs on chats as a person asks for them: with a question where one is due, then on the ids captured when they
/// were invoked (R2.3).
class ChatCommands : public QObject {
    Q_OBJECT

public:
    /// `window` is the parent of questions; both must outlive this object.
    ChatCommands(Workspace &workspace, QWidget *window);

    void setStatus(const QList<ChatId> &ids, ChatStatus status);
    void unassign(const QList<ChatId> &ids);
    /// One id a line.
    void copyIds(const QList<ChatId> &ids);
    /// In the browser; nothing happens for who has no page there.
    void openInWhatsApp(const ChatId &id);

private:
    void askRemoval(const QList<ChatId> &ids);

    Workspace &m_workspace;
    QWidget *m_window;
};

} // namespace sparkbot
