#pragma once

#include "workflows/chatverb.h"

#include <QObject>

class QWidget;

namespace sparkbot {

class Workspace;
struct ChosenChats;

/// The verbs on chats as a person asks for them: with a question where one is due, then on the ids captured when they
/// were invoked (R2.3).
class ChatCommands : public QObject {
    Q_OBJECT

public:
    /// `window` is the parent of questions; both must outlive this object.
    ChatCommands(Workspace &workspace, QWidget *window);

    void setStatus(const QList<ChatId> &ids, ChatStatus status);
    void unassign(const QList<ChatId> &ids);
    /// Asks once who is sitting here.
    void assignToMe(const QList<ChatId> &ids);
    void assignTo(const QList<ChatId> &ids);
    void editLabels(const QList<ChatId> &ids);
    void markRead(const QList<ChatId> &ids);
    void markUnread(const QList<ChatId> &ids);
    /// One id a line.
    void copyIds(const QList<ChatId> &ids);
    /// In the browser; nothing happens for who has no page there.
    void openInWhatsApp(const ChatId &id);

Q_SIGNALS:
    /// What was asked for was not begun, or not for all chats; why, and what to do.
    void leftOut(const QString &sentence);
    /// No program took the page of this person.
    void pageNotOpened(const QString &name, const QString &address);

private:
    /// Chats of the number that is open, and which one that is: it may be another one when a question is answered.
    struct Target {
        DeviceId device;
        QList<ChatId> ids;
    };
    Target target(const QList<ChatId> &ids) const;
    void run(const ChatVerb &verb, const Target &on);
    void begin(const ChatVerb &verb, const Target &on);
    void askRemoval(const Target &on);
    void askWithoutUndo(const ChatVerb &verb, const Target &on, int lost);
    void askWhom(const Target &on, bool me);
    ChosenChats chosen(const Target &on) const;

    Workspace &m_workspace;
    QWidget *m_window;
};

} // namespace sparkbot
