#pragma once

#include "api/error.h"
#include "domain/chat.h"
#include "domain/replyjudgement.h"
#include "models/messagelist.h"
#include "storage/drafts.h"
#include "workflows/typeddrafts.h"
#include "workflows/writelog.h"

#include <QObject>

#include <vector>

namespace sparkbot {

class Client;
class Conversation;
class DeviceDirectory;

/// Answering: texts are sent at most once, stand below the conversation until it lists them, and what is typed is kept
/// on disk until then.
class Replies : public QObject {
    Q_OBJECT

public:
    Replies(Client &client, WriteLog &log, Conversation &conversation, DeviceDirectory &devices, Drafts &drafts,
            QObject *parent = nullptr);
    /// Saves what is not saved yet.
    ~Replies() override;

    /// Where a lost message was looked for and found.
    enum class Evidence {
        NotLooked, ///< the answer itself told
        Listed, ///< the conversation lists a message with this text that was not there before
        HandedOver, ///< the service lists it among the messages handed over, by its reference
        NotSeen, ///< in neither place; that proves nothing, it may still come
        NotReadable, ///< neither place could be read
    };
    /// What became of a reply.
    struct Report {
        quint64 number = 0;
        ChatRef chat;
        QString text;
        JournalEntry::Outcome outcome = JournalEntry::Outcome::Open;
        Evidence evidence = Evidence::NotLooked;
        std::optional<ApiError> error;
    };

    /// Sends a text to a chat: recorded first, at most once, never repeated by itself. Returns its number, or 0 if
    /// nothing was sent: another one of this chat is on its way, the text is empty or too long, the chat is known not
    /// to take messages, or it could not be recorded. Ends with finished(). The draft of the chat is removed when the
    /// text was accepted, unless it was changed meanwhile.
    quint64 send(const ChatRef &chat, const QString &text);
    bool isSending(const ChatRef &chat) const;
    /// Replies on their way, to whatever chat.
    int underWay() const;
    /// The latest reply to a chat whose outcome is unknown, also one of an earlier run whose end nobody saw: known as
    /// soon as the chat is open.
    std::optional<Report> unsettled(const ChatRef &chat) const;
    /// Whether any reply to the chat whose outcome is unknown has this text, white space around it aside: then another
    /// one could reach the person twice. What else was sent meanwhile does not matter.
    bool mayHaveBeenSent(const ChatRef &chat, const QString &text) const;
    /// Looks again for a reply whose outcome is unknown; ends with finished().
    void check(quint64 number);
    /// Takes a reply that failed or is unknown off the list; nothing else happens.
    void dismiss(quint64 number);

    /// What stands between a reply and its reader in the open chat, by what is known now.
    ReplyJudgement judgement() const;

    /// What was typed for a chat and not sent.
    QString draft(const ChatRef &chat, Drafts::Kind kind = Drafts::Kind::Reply) const
    {
        return m_typed.text(chat, kind);
    }
    /// See TypedDrafts.
    void setDraft(const ChatRef &chat, const QString &text, Drafts::Kind kind = Drafts::Kind::Reply)
    {
        m_typed.set(chat, kind, text);
    }
    void saveDrafts() { m_typed.save(); }

Q_SIGNALS:
    void sendingChanged(const sparkbot::ChatRef &chat, bool sending);
    void finished(const sparkbot::Replies::Report &report);
    /// A draft was removed because it was accepted.
    void draftCleared(const sparkbot::ChatRef &chat, sparkbot::Drafts::Kind kind);
    /// A draft could not be saved: it lives only as long as the program. Told once until one can be saved again.
    void draftNotKept(const QString &reason);
    void judgementChanged();
    void notRecorded(const QString &reason);

private:
    /// A reply until the conversation lists it, for the chat it was sent to, whatever is shown meanwhile.
    struct Outgoing {
        Report report;
        OwnMessage own;
        std::optional<QStringList> known; ///< ids of the messages that were listed before, if they had been read
        QString reference;
        OutboundId handedOver; ///< null until the service told
        QString waId; ///< its id in the conversation, once the service told
        qint64 entry = 0; ///< of the journal; 0 = settled
        Receipt receipt = {}; ///< of the sending
        bool listed = false;
        bool looking = false; ///< being looked for
    };

    Outgoing *find(quint64 number);
    void recall(const ChatRef &chat);
    void answered(quint64 number, const ApiResult<OutboundMessage> &answer);
    void look(quint64 number, const ApiError &error);
    void lookInConversation(quint64 number, const ApiError &error, bool handedOverRead);
    void settle(quint64 number, JournalEntry::Outcome outcome, Evidence evidence, const std::optional<ApiError> &error);
    void follow();
    void followed(quint64 number, const OutboundMessage &message);
    bool matchListed(Outgoing &outgoing, const QList<ChatMessage> &messages);
    void conversationRead();
    void showOwn();
    void clearDraft(const ChatRef &chat, Drafts::Kind kind, const QString &accepted);

    Client &m_client;
    WriteLog &m_log;
    Conversation &m_conversation;
    DeviceDirectory &m_devices;
    Drafts &m_drafts;
    TypedDrafts m_typed;
    std::vector<Outgoing> m_outgoing; ///< in the order of sending
    quint64 m_lastNumber = 0;
};

} // namespace sparkbot
