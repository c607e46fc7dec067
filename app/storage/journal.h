#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QUuid>

#include <optional>

namespace sparkbot {

class StateDb;

/// One write of this computer: intent before it leaves, outcome after the answer (R10.1).
struct JournalEntry {
    enum class Outcome {
        Open, ///< the request may be under way; after a restart this means: unknown
        Done,
        NothingToDo, ///< the server already was in the wanted state
        Failed,
        Unknown, ///< it may or may not have happened
    };

    qint64 id = 0;
    QUuid account;
    qint64 startedAt = 0; ///< milliseconds since the epoch, UTC
    qint64 finishedAt = 0;
    QString operatingSystemUser;
    QString verb; ///< set-status, unassign, sync-session, upsert-metadata, route-queue
    QString device; ///< id of the number
    QString object; ///< WID of the chat or contact, or the target number of a route
    QString before; ///< compact text: "pending", "128/5"; for metadata key names only, never message bodies
    QString after;
    QString requestId;
    int httpStatus = 0;
    Outcome outcome = Outcome::Open;

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

/// Append-only record of writes: an entry is begun, finished once and never touched again. A journal that cannot be
/// written forbids writes: what cannot be recorded is not sent. Holds no key and no message body; texts longer than
/// 2 000 characters are cut.
class Journal : public QObject {
    Q_OBJECT

public:
    /// `db` must outlive the journal; it is opened at the first call below.
    explicit Journal(StateDb &db, QObject *parent = nullptr);
    ~Journal() override;

    /// Records the intent durably and returns its id, or nothing if it could not be recorded (see lastError).
    std::optional<qint64> begin(const JournalEntry &intent);
    /// Completes an entry. `after` replaces what was intended unless it is empty. Also completes an entry that another
    /// window took for abandoned meanwhile; one that is finished stays as it is.
    void finish(qint64 id, JournalEntry::Outcome outcome, int httpStatus, const QString &requestId,
                const QString &after);
    /// Newest first.
    QList<JournalEntry> entries(const QUuid &account, int limit) const;
    /// Entries left open by a crash of this account's earlier runs become Unknown; returns how many. They keep
    /// finishedAt 0, because nobody saw them end.
    int closeAbandoned(const QUuid &account);

    QString lastError() const;
    QString brokenFile() const;
    /// The file it is kept in, for what else belongs to this computer.
    StateDb &state() const { return m_db; }

private:
    StateDb &m_db;
    QString m_run; ///< entries of this run are under way, not abandoned
};

} // namespace sparkbot
