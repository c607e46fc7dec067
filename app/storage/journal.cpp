#include "storage/journal.h"

#include "storage/statedb.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <array>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

using Outcome = JournalEntry::Outcome;

/// Words in the file, so that it can be read without this program and numbers never shift.
constexpr std::array<std::pair<Outcome, QStringView>, 5> outcomeWords{{
    {Outcome::Open, u"open"},
    {Outcome::Done, u"done"},
    {Outcome::NothingToDo, u"nothing-to-do"},
    {Outcome::Failed, u"failed"},
    {Outcome::Unknown, u"unknown"},
}};

QString wordOf(Outcome outcome)
{
    return std::ranges::find(outcomeWords, outcome, &std::pair<Outcome, QStringView>::first)->second.toString();
}

Outcome outcomeFrom(const QString &word)
{
    const auto found = std::ranges::find(outcomeWords, QStringView(word), &std::pair<Outcome, QStringView>::second);
    return found == outcomeWords.end() ? Outcome::Unknown : found->first;
}

/// Never null: a null QString would be stored as NULL.
QString text(const QString &text)
{
    constexpr qsizetype longest = 2'000;
    return text.isEmpty() ? u""_s : text.left(longest);
}

bool run(StateDb &db, QSqlQuery &query)
{
    if (query.exec())
        return true;
    const QSqlError error = query.lastError();
    query = QSqlQuery(); // reportError() may close the database
    db.reportError(error.text(), error.nativeErrorCode());
    return false;
}

QSqlQuery prepared(QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(statement);
    return query;
}

/// Whether a commit waits for the disk. The outcome does not: should the machine crash before the next intent takes it
/// along, the entry is still open, and that means unknown.
void setSynced(QSqlDatabase &database, bool synced)
{
    if (!database.isOpen())
        return;
    QSqlQuery query(database);
    query.exec(synced ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s);
}

} // namespace

Journal::Journal(StateDb &db, QObject *parent)
    : QObject(parent)
    , m_db(db)
    , m_run(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Journal::~Journal() = default;

std::optional<qint64> Journal::begin(const JournalEntry &intent)
{
    QSqlDatabase *const database = m_db.database();
    if (!database)
        return std::nullopt;
    QSqlQuery query = prepared(*database, uR"(
        INSERT INTO journal (account, run, started_at, os_user, verb, device, object, before, after, undoes, outcome)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open'))"_s);
    query.addBindValue(intent.account.toString(QUuid::WithoutBraces));
    query.addBindValue(m_run);
    query.addBindValue(intent.startedAt > 0 ? intent.startedAt : QDateTime::currentMSecsSinceEpoch());
    for (const QString &field :
         {intent.operatingSystemUser, intent.verb, intent.device, intent.object, intent.before, intent.after})
        query.addBindValue(text(field));
    query.addBindValue(intent.undoes);
    if (!run(m_db, query)) // its own transaction: committed and synced to the disk when this returns
        return std::nullopt;
    JournalEntry entry = intent;
    entry.id = query.lastInsertId().toLongLong();
    Q_EMIT begun(entry);
    return entry.id;
}

void Journal::finish(qint64 id, Outcome outcome, int httpStatus, const QString &requestId, const QString &after)
{
    QSqlDatabase *const database = m_db.database();
    if (!database)
        return;
    QSqlQuery query = prepared(*database, uR"(
        UPDATE journal SET finished_at = ?, outcome = ?, http_status = ?, request_id = ?,
            after = coalesce(nullif(?, ''), after)
        WHERE id = ? AND finished_at = 0)"_s);
    query.addBindValue(QDateTime::currentMSecsSinceEpoch());
    query.addBindValue(wordOf(outcome));
    query.addBindValue(httpStatus);
    query.addBindValue(text(requestId));
    query.addBindValue(text(after));
    query.addBindValue(id);
    setSynced(*database, false);
    const bool written = run(m_db, query) && query.numRowsAffected() > 0;
    setSynced(*database, true);
    if (written)
        Q_EMIT finished(id);
}

QList<JournalEntry> Journal::entries(const QUuid &account, int limit) const
{
    return select(u"account = ?"_s, {account.toString(QUuid::WithoutBraces)}, limit);
}

QList<JournalEntry> Journal::entriesOf(const QUuid &account, const QString &device, const QString &object,
                                       int limit) const
{
    return select(u"account = ? AND device = ? AND object = ?"_s,
                  {account.toString(QUuid::WithoutBraces), device, object}, limit);
}

QList<JournalEntry> Journal::select(const QString &condition, const QStringList &values, int limit) const
{
    QSqlDatabase *const database = m_db.database();
    if (!database)
        return {};
    QSqlQuery query = prepared(*database, uR"(
        SELECT id, started_at, finished_at, os_user, verb, device, object, before, after, request_id, http_status,
            outcome, account, undoes
        FROM journal WHERE %1 ORDER BY id DESC LIMIT ?)"_s.arg(condition));
    for (const QString &value : values)
        query.addBindValue(value);
    query.addBindValue(limit);
    if (!run(m_db, query))
        return {};
    QList<JournalEntry> entries;
    while (query.next()) {
        int column = 0;
        const auto next = [&] { return query.value(column++); };
        JournalEntry entry;
        entry.id = next().toLongLong();
        entry.startedAt = next().toLongLong();
        entry.finishedAt = next().toLongLong();
        entry.operatingSystemUser = next().toString();
        entry.verb = next().toString();
        entry.device = next().toString();
        entry.object = next().toString();
        entry.before = next().toString();
        entry.after = next().toString();
        entry.requestId = next().toString();
        entry.httpStatus = next().toInt();
        entry.outcome = outcomeFrom(next().toString());
        entry.account = QUuid::fromString(next().toString());
        entry.undoes = next().toLongLong();
        entries.append(entry);
    }
    return entries;
}

int Journal::closeAbandoned(const QUuid &account)
{
    QSqlDatabase *const database = m_db.database();
    if (!database)
        return 0;
    QSqlQuery query = prepared(
        *database, u"UPDATE journal SET outcome = 'unknown' WHERE account = ? AND outcome = 'open' AND run <> ?"_s);
    query.addBindValue(account.toString(QUuid::WithoutBraces));
    query.addBindValue(m_run);
    return run(m_db, query) ? query.numRowsAffected() : 0;
}

QString Journal::lastError() const
{
    return m_db.lastError();
}

QString Journal::brokenFile() const
{
    return m_db.brokenFile();
}

} // namespace sparkbot
