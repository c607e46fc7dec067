#pragma once

#include "domain/journalentry.h"

#include <QList>
#include <QObject>

#include <optional>

namespace sparkbot {

class StateDb;

/// Append-only record of writes: an entry is begun, finished once and never touched again, until it is too old. A
/// journal that cannot be written forbids writes: what cannot be recorded is not sent. Holds no key and no message
/// body; texts longer than 2 000 characters are cut.
class Journal : public QObject {
    Q_OBJECT

public:
    /// `db` must outlive the journal; it is opened at the first call below that finds or writes anything.
    explicit Journal(StateDb &db, QObject *parent = nullptr);
    ~Journal() override;

    /// Records the intent durably and returns its id, or nothing if it could not be recorded (see lastError).
    std::optional<qint64> begin(const JournalEntry &intent);
    /// Completes an entry. `after` replaces what was intended unless it is null, which means: not known. An empty one
    /// is a result as well: no label is left. Also completes an entry that another window took for abandoned meanwhile;
    /// one that is finished stays as it is.
    void finish(qint64 id, JournalEntry::Outcome outcome, int httpStatus, const QString &requestId,
                const QString &after);
    /// Newest first.
    QList<JournalEntry> entries(const QUuid &account, int limit) const;
    /// Those on one object of one number, newest first.
    QList<JournalEntry> entriesOf(const QUuid &account, const QString &device, const QString &object, int limit) const;
    /// Entries left open by a crash of this account's earlier runs become Unknown; returns how many. They keep
    /// finishedAt 0, because nobody saw them end.
    int closeAbandoned(const QUuid &account);

    /// How long finished entries are kept, in days; 0 = for ever.
    void setKeptDays(int days) { m_keptDays = days; }
    /// Removes the finished entries of all accounts that are older; returns how many.
    int forgetOld();

    QString lastError() const;
    QString brokenFile() const;
    /// The file it is kept in, for what else belongs to this computer.
    StateDb &state() const { return m_db; }

Q_SIGNALS:
    void begun(const sparkbot::JournalEntry &entry);
    void finished(qint64 id);

private:
    QList<JournalEntry> select(const QString &condition, const QStringList &values, int limit) const;

    StateDb &m_db;
    QString m_run; ///< entries of this run are under way, not abandoned
    int m_keptDays = 365;
};

} // namespace sparkbot
