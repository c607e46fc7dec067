#pragma once

#include "api/receipt.h"
#include "domain/ids.h"
#include "storage/journal.h"

namespace sparkbot {

/// Writes the journal for one account: the intent before a request leaves, the outcome after its answer.
class WriteLog {
public:
    WriteLog(Journal &journal, QUuid account)
        : m_journal(journal)
        , m_account(account)
    {
    }

    /// What an earlier run left open becomes Unknown before the first intent of this one, not at start: opening the
    /// journal costs start-up time. Empty if the intent could not be recorded: then the write must not be sent.
    /// `undoes` is the entry that this write takes back, 0 = none.
    std::optional<qint64> begin(const QString &verb, const DeviceId &device, const QString &object,
                                const QString &before, const QString &after, qint64 undoes = 0);
    /// `receipt` is that of the write, not of the reading that proved it. `after` is what was seen, null where it is
    /// not known: then the entry keeps what was intended.
    void done(qint64 entry, const QString &after, const Receipt &receipt = {});
    void nothingToDo(qint64 entry, const ApiError &error);
    void failed(qint64 entry, const ApiError &error);
    void unknown(qint64 entry, const ApiError &error, const QString &after);
    /// Accepted, but not seen when it was read again.
    void unknown(qint64 entry, const Receipt &receipt, const QString &after);
    /// Entries that an earlier run left open become Unknown, and those that are too old go; once a run, also done by
    /// begin().
    void closeAbandoned();
    const QUuid &account() const { return m_account; }
    QString lastError() const { return m_journal.lastError(); }

private:
    Journal &m_journal;
    QUuid m_account;
    bool m_abandonedClosed = false;
};

} // namespace sparkbot
