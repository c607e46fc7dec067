#pragma once

#include "domain/chat.h"

#include <QList>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace sparkbot {

class StateDb;

/// A reply from before it leaves until it is known what became of it.
struct UnsettledReply {
    ChatRef chat;
    QString reference; ///< under which the service can be asked for it
    QString text;
    qint64 writtenAt = 0; ///< milliseconds since the epoch, UTC
    qint64 entry = 0; ///< of the journal
};

/// A note from before it leaves until it is known what became of it.
struct UnsettledNote {
    ChatRef chat;
    QString reference; ///< of this computer only: the service knows no reference of a note
    QString text;
    std::optional<QStringList> known; ///< ids of the notes that were there before, if they had been read
    qint64 writtenAt = 0; ///< milliseconds since the epoch, UTC
};

/// Texts that were typed and are not known to be sent, of one account: the only content of conversations that is kept
/// on disk. A draft is removed as soon as it is sent or emptied; one that nobody touched for 90 days is forgotten. A
/// text saved here survives a crash of the program and of the machine.
class Drafts {
public:
    enum class Kind {
        Reply,
        Note,
    };

    /// `db` must outlive the drafts; it is opened at the first call below that finds or writes anything.
    Drafts(StateDb &db, const QUuid &account);

    QString text(const ChatRef &chat, Kind kind) const; ///< empty if there is none
    /// False if it could not be saved (see lastError). An empty text removes the draft.
    bool keep(const ChatRef &chat, Kind kind, const QString &text);
    /// Of all accounts; returns how many.
    int forgetOlderThan(qint64 time);

    /// Durable when it returns true; else see lastError().
    bool keepUnsettled(const UnsettledReply &reply);
    bool keepUnsettled(const UnsettledNote &note);
    /// A reply or a note.
    void settle(const QString &reference);
    /// Of one chat, the oldest first.
    QList<UnsettledReply> unsettled(const ChatRef &chat) const;
    QList<UnsettledNote> unsettledNotes(const ChatRef &chat) const;

    QString lastError() const;

    static constexpr qint64 keptFor = 90LL * 24 * 60 * 60 * 1000; ///< milliseconds

private:
    StateDb &m_db;
    QString m_account;
};

} // namespace sparkbot
