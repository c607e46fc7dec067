#include "workflows/writelog.h"

#include <QDateTime>

#include <utility>

namespace sparkbot {

namespace {

QString operatingSystemUser()
{
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? qEnvironmentVariable("USERNAME") : name;
}

} // namespace

void WriteLog::closeAbandoned()
{
    if (std::exchange(m_abandonedClosed, true))
        return;
    m_journal.closeAbandoned(m_account);
    m_journal.forgetOld();
}

std::optional<qint64> WriteLog::begin(const QString &verb, const DeviceId &device, const QString &object,
                                      const QString &before, const QString &after, qint64 undoes)
{
    closeAbandoned();
    JournalEntry intent;
    intent.account = m_account;
    intent.startedAt = QDateTime::currentMSecsSinceEpoch();
    intent.operatingSystemUser = operatingSystemUser();
    intent.verb = verb;
    intent.device = device.text();
    intent.object = object;
    intent.before = before;
    intent.after = after;
    intent.undoes = undoes;
    return m_journal.begin(intent);
}

void WriteLog::done(qint64 entry, const QString &after, const Receipt &receipt)
{
    m_journal.finish(entry, JournalEntry::Outcome::Done, receipt.httpStatus, receipt.requestId, after);
}

void WriteLog::nothingToDo(qint64 entry, const ApiError &error)
{
    m_journal.finish(entry, JournalEntry::Outcome::NothingToDo, error.httpStatus, error.requestId, {});
}

void WriteLog::failed(qint64 entry, const ApiError &error)
{
    m_journal.finish(entry, JournalEntry::Outcome::Failed, error.httpStatus, error.requestId, {});
}

void WriteLog::unknown(qint64 entry, const ApiError &error, const QString &after)
{
    m_journal.finish(entry, JournalEntry::Outcome::Unknown, error.httpStatus, error.requestId, after);
}

void WriteLog::unknown(qint64 entry, const Receipt &receipt, const QString &after)
{
    m_journal.finish(entry, JournalEntry::Outcome::Unknown, receipt.httpStatus, receipt.requestId, after);
}

} // namespace sparkbot
