#include "storage/journal.h"

#include "storage/statedb.h"
#include "storage/statequery.h"

#include <QDateTime>

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

QString cut(const QString &text)
{
    constexpr qsizetype longest = 2'000;
    return statequery::text(text.left(longest));
}

/// Whether a commit waits for the disk. The outcome does not: should the machine crash before the next intent takes it
/// along, the entry is still open, and that means unknown.
void setSynced(StateDb &db, bool synced)
{
    statequery::run(db, synced ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s);
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
    const QString account = intent.account.toString(QUuid::WithoutBraces);
    QVariantList values{account, m_run, intent.startedAt > 0 ? intent.startedAt : QDateTime::currentMSecsSinceEpoch()};
    for (const QString &field :
         {intent.operatingSystemUser, intent.verb, intent.device, intent.object, intent.before, intent.after})
        values.append(cut(field));
    values.append(intent.undoes);
    const auto insert = [&] {
        // Its own transaction: committed and synced to the disk when this returns.
        return statequery::run(m_db, uR"(
            INSERT INTO journal
                (account, run, started_at, os_user, verb, device, object, before, after, undoes, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open'))"_s,
                               values);
    };
    std::optional<QSqlQuery> inserted = insert();
    if (!inserted && m_db.isBroken())
        inserted = insert(); // into the new file that takes the place of the broken one
    if (!inserted)
        return std::nullopt;
    JournalEntry entry = intent;
    entry.id = inserted->lastInsertId().toLongLong();
    Q_EMIT begun(entry);
    return entry.id;
}

void Journal::finish(qint64 id, Outcome outcome, int httpStatus, const QString &requestId, const QString &after)
{
    setSynced(m_db, false);
    const QVariant seen = after.isNull() ? QVariant() : cut(after);
    const auto update =
        statequery::run(m_db, uR"(
        UPDATE journal SET finished_at = ?, outcome = ?, http_status = ?, request_id = ?,
            after = coalesce(?, after)
        WHERE id = ? AND finished_at = 0)"_s,
                        {QDateTime::currentMSecsSinceEpoch(), wordOf(outcome), httpStatus, cut(requestId), seen, id});
    setSynced(m_db, true);
    if (update && update->numRowsAffected() > 0)
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
    if (!m_db.isThere())
        return {};
    QVariantList bound(values.cbegin(), values.cend());
    bound.append(limit);
    std::optional<QSqlQuery> query = statequery::run(m_db, uR"(
        SELECT id, started_at, finished_at, os_user, verb, device, object, before, after, request_id, http_status,
            outcome, account, undoes
        FROM journal WHERE %1 ORDER BY id DESC LIMIT ?)"_s.arg(condition),
                                                     bound);
    QList<JournalEntry> entries;
    while (query && statequery::next(m_db, *query)) {
        int column = 0;
        const auto next = [&] { return query->value(column++); };
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
    if (!m_db.isThere())
        return 0;
    const auto update = statequery::run(
        m_db, u"UPDATE journal SET outcome = 'unknown' WHERE account = ? AND outcome = 'open' AND run <> ?"_s,
        {account.toString(QUuid::WithoutBraces), m_run});
    return update ? update->numRowsAffected() : 0;
}

int Journal::forgetOld()
{
    if (m_keptDays <= 0 || !m_db.isThere())
        return 0;
    const qint64 oldest = QDateTime::currentDateTimeUtc().addDays(-m_keptDays).toMSecsSinceEpoch();
    const auto removal = statequery::run(m_db, u"DELETE FROM journal WHERE started_at < ? AND outcome <> 'open'"_s,
                                         {QString::number(oldest)});
    return removal ? removal->numRowsAffected() : 0;
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
