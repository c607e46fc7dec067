#pragma once

#include "storage/accounts.h"
#include "storage/journal.h"

#include <QObject>

#include <memory>

namespace sparkbot {

struct ApiError;
struct ClientConfig;
class ChatDesk;
class ChatHistory;
class ChatVerbs;
class ContactDesk;
class Conversation;
class DeviceDirectory;
class NumberFacts;
class QuickReplies;
class Replies;
class Refresher;
class Routing;
class UndoStack;
class ViewDesk;

/// Everything that belongs to one open account: a client and one workflow of each kind. Closing an account destroys its
/// workspace, so a late answer of one account can never land in another (R8.5).
class Workspace : public QObject {
    Q_OBJECT

public:
    /// Sample data does not use `journal`, but one of its own that ends with the workspace.
    Workspace(const Account &account, ClientConfig config, Journal &journal, QObject *parent = nullptr);
    /// With configFor(): for those who may not know the client.
    Workspace(const Account &account, const QByteArray &key, Journal &journal, QObject *parent = nullptr);
    ~Workspace() override;

    /// Address, key and auth style of the account, with the product's own deadlines.
    static ClientConfig configFor(const Account &account, const QByteArray &key);

    const Account &account() const { return m_account; }
    /// Another key for the same account and address; what was refused before may be tried again.
    void setKey(const QByteArray &key);
    /// For an account whose server comes up after its window; to be called before start().
    void setServer(const QUrl &address, const QByteArray &key);
    /// The member of the team who sits here, null = not picked yet; the key does not say. Feeds "assign to me" and
    /// `agent:me`.
    const AgentId &me() const { return m_account.member; }
    const QString &myName() const { return m_account.memberName; }
    void setMe(const AgentId &member, const QString &name);
    DeviceDirectory &devices();
    ChatDesk &chats();
    ChatVerbs &verbs();
    UndoStack &undo(); ///< of verbs()
    NumberFacts &facts(); ///< of the number that is open in chats()
    ContactDesk &contacts();
    Conversation &conversation();
    Replies &replies();
    QuickReplies &quickReplies();
    ChatHistory &history(); ///< of the chat it is told to open
    Routing &routing();
    ViewDesk &views();
    Refresher &refresher();

    /// Loads the numbers and opens the account's default one (or the first).
    void start();
    /// Reads everything again that is on the screen: the numbers, and what is open of one.
    void refresh();

Q_SIGNALS:
    void meChanged();
    void unauthorized(const sparkbot::ApiError &error);
    void rateLimited(int seconds);
    void reachableChanged(bool reachable);
    /// The damaged file with the journal, views and drafts is this one now, and a new one was begun.
    void stateSetAside(const QString &file);

private:
    struct Private;
    Account m_account;
    std::unique_ptr<Private> d;
};

} // namespace sparkbot
