#pragma once

#include "api/callhandle.h"
#include "api/error.h"
#include "domain/chat.h"
#include "models/messagelist.h"
#include "workflows/writelog.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace sparkbot {

class Client;
class Drafts;
enum class Priority;

/// The messages of the open chat: the newest page first, older ones on demand, the team's notes beside them.
class Conversation : public QObject {
    Q_OBJECT

public:
    Conversation(Client &client, WriteLog &log, Drafts &drafts, QObject *parent = nullptr);
    ~Conversation() override;

    MessageList &model() { return m_model; }
    const ChatRef &current() const { return m_current; }

    /// Shows a chat and drops what was under way for the one before: the latest wins, and a late answer of another chat
    /// never lands. `name` stands for the person where messages do not name their sender. A null id empties the list.
    void open(const ChatRef &chat, const QString &name = {});
    /// Reads the newest messages and the notes again; rows stay. Ends with loaded() or loadFailed().
    void refresh();
    bool isLoading() const { return m_loading; }
    bool isLoaded() const { return m_readAt != 0; }
    qint64 readAt() const { return m_readAt; } ///< when the newest messages were last read, 0 = never

    /// Reads the next page upwards; does nothing while one is being read or at the start. Ends with olderLoaded() or
    /// olderFailed().
    void loadOlder();
    bool isLoadingOlder() const { return m_older.isActive(); }
    /// The first message of the chat is shown. False until it is known.
    bool isAtStart() const { return m_atStart; }

    /// While a person looks at the conversation, its newest page is read every few seconds; failures make it rarer.
    void setAttended(bool attended);
    /// In milliseconds; for tests.
    void setPollInterval(int ms);

    /// Whether the chat can be written to, and its notes; nothing until it was read.
    const std::optional<ChatTalk> &talk() const { return m_talk; }
    /// When the person last wrote, as far as is known; 0 = unknown.
    qint64 lastInboundAt() const;

    /// What became of a note.
    struct NoteReport {
        ChatRef chat;
        QString text;
        JournalEntry::Outcome outcome = JournalEntry::Outcome::Open;
        bool seen = false; ///< listed when the notes were read again
        std::optional<QStringList> known; ///< ids of the notes before, if they had been read
        std::optional<ApiError> error;
        QString reference;

        /// Whether one of these is the note, as far as that can be told: with its text, and not there before. Without a
        /// list from before, one like it counts only if the service accepted the note.
        bool isAmong(const QList<ChatNote> &notes) const;
    };
    /// Adds a note to the open chat, at most once; then the notes are read again. One that was accepted while they
    /// could not be read is Unknown, with an error that says so. False if nothing was sent: one is on its way already,
    /// the length is not 2 to 6 000 characters, or it could not be recorded. Ends with noteFinished().
    bool addNote(const QString &text);
    bool isAddingNote() const { return m_note != nullptr; }
    /// Notes to a chat that may have been added, the latest last; also those of an earlier run whose end nobody saw:
    /// known as soon as the chat is open.
    QList<NoteReport> lostNotes(const ChatRef &chat) const;
    /// Whether one of them has this text, white space around it aside.
    bool mayHaveBeenAdded(const ChatRef &chat, const QString &text) const;
    /// The notes of the chat were read again before the eyes of a person: nothing is open any more.
    void forgetLostNotes(const ChatRef &chat);

Q_SIGNALS:
    void opened(const sparkbot::ChatRef &chat);
    void loadingChanged(bool loading);
    /// The newest messages were read by open() or refresh().
    void loaded();
    void loadFailed(const sparkbot::ApiError &error);
    /// The newest messages were read, by whatever cause; `added` are the new ones, oldest first.
    void newestRead(const QList<sparkbot::ChatMessage> &added);
    void olderLoaded(int count);
    void olderFailed(const sparkbot::ApiError &error);
    void talkChanged();
    /// The notes could not be read; the messages are not concerned.
    void talkFailed(const sparkbot::ApiError &error);
    void addingNoteChanged(bool adding);
    void noteFinished(const sparkbot::Conversation::NoteReport &report);
    void notRecorded(const QString &reason);

private:
    struct Note;
    void recallNotes();
    void readNewest(Priority priority);
    void readNewestPage(int page, Priority priority);
    void newestArrived(int page, const QList<ChatMessage> &messages, Priority priority);
    void endNewest(const QList<ChatMessage> &added);
    void newestFailed(const ApiError &error);
    void readOlderPage(int page, int empty);
    void readTalk(Priority priority);
    void takeTalk(const ChatTalk &talk);
    void setLoading(bool loading);
    void poll();
    void schedulePoll();
    void verifyNote();
    void settleNote(JournalEntry::Outcome outcome);

    Client &m_client;
    WriteLog &m_log;
    Drafts &m_drafts;
    MessageList m_model;
    ChatRef m_current;
    std::optional<ChatTalk> m_talk;
    CallHandle m_newest;
    CallHandle m_older;
    CallHandle m_talkRead;
    QList<ChatMessage> m_unmet; ///< new pages that do not meet what is shown yet
    std::unique_ptr<Note> m_note; ///< being added
    QList<NoteReport> m_lostNotes; ///< of all chats, the latest last
    QTimer m_poll;
    int m_pollMs = 5'000;
    int m_polls = 0;
    int m_failures = 0; ///< of polling, in a row
    qint64 m_readAt = 0;
    bool m_atStart = false;
    bool m_loading = false;
    bool m_attended = false;
};

} // namespace sparkbot
