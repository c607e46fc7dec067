#include "storage/statedb.h"

#include "storage/privatefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

/// Step n leads from version n to n + 1. Steps that were released are never edited; new ones are appended.
QList<QStringList> migrations()
{
    return {
        {
            uR"(CREATE TABLE journal (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                account TEXT NOT NULL,
                run TEXT NOT NULL,
                started_at INTEGER NOT NULL,
                finished_at INTEGER NOT NULL DEFAULT 0,
                os_user TEXT NOT NULL,
                verb TEXT NOT NULL,
                device TEXT NOT NULL,
                object TEXT NOT NULL,
                before TEXT NOT NULL,
                after TEXT NOT NULL,
                request_id TEXT NOT NULL DEFAULT '',
                http_status INTEGER NOT NULL DEFAULT 0,
                outcome TEXT NOT NULL))"_s,
            u"CREATE INDEX journal_by_account ON journal (account, id)"_s,
        },
        {
            uR"(CREATE TABLE saved_views (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                account TEXT NOT NULL,
                position INTEGER NOT NULL,
                name TEXT NOT NULL,
                query TEXT NOT NULL,
                layout TEXT NOT NULL))"_s,
            uR"(CREATE TABLE views_left (
                account TEXT NOT NULL,
                view TEXT NOT NULL,
                layout TEXT NOT NULL,
                turn INTEGER NOT NULL,
                PRIMARY KEY (account, view)))"_s,
        },
        {
            uR"(CREATE TABLE drafts (
                account TEXT NOT NULL,
                device TEXT NOT NULL,
                chat TEXT NOT NULL,
                kind TEXT NOT NULL,
                text TEXT NOT NULL,
                written_at INTEGER NOT NULL,
                PRIMARY KEY (account, device, chat, kind)) WITHOUT ROWID)"_s,
        },
        {
            u"CREATE INDEX journal_by_object ON journal (account, device, object, id)"_s,
        },
        {
            u"ALTER TABLE journal ADD COLUMN undoes INTEGER NOT NULL DEFAULT 0"_s,
        },
        {
            uR"(CREATE TABLE metadata_drafts (
                account TEXT NOT NULL,
                device TEXT NOT NULL,
                contact TEXT NOT NULL,
                place INTEGER NOT NULL,
                state TEXT NOT NULL,
                key TEXT NOT NULL,
                value TEXT NOT NULL,
                base TEXT NOT NULL,
                written_at INTEGER NOT NULL,
                PRIMARY KEY (account, device, contact, place)) WITHOUT ROWID)"_s,
        },
        {
            uR"(CREATE TABLE unsettled_replies (
                account TEXT NOT NULL,
                reference TEXT NOT NULL,
                device TEXT NOT NULL,
                chat TEXT NOT NULL,
                text TEXT NOT NULL,
                written_at INTEGER NOT NULL,
                entry INTEGER NOT NULL,
                PRIMARY KEY (account, reference)) WITHOUT ROWID)"_s,
        },
        {
            uR"(CREATE TABLE owned_drafts (
                account TEXT NOT NULL,
                owner TEXT NOT NULL,
                device TEXT NOT NULL,
                contact TEXT NOT NULL,
                place INTEGER NOT NULL,
                state TEXT NOT NULL,
                key TEXT NOT NULL,
                value TEXT NOT NULL,
                base TEXT NOT NULL,
                written_at INTEGER NOT NULL,
                PRIMARY KEY (account, owner, device, contact, place)) WITHOUT ROWID)"_s,
            uR"(INSERT INTO owned_drafts
                SELECT account, '', device, contact, place, state, key, value, base, written_at FROM metadata_drafts)"_s,
            u"DROP TABLE metadata_drafts"_s,
            u"ALTER TABLE owned_drafts RENAME TO metadata_drafts"_s,
        },
        {
            uR"(CREATE TABLE unsettled_notes (
                account TEXT NOT NULL,
                reference TEXT NOT NULL,
                device TEXT NOT NULL,
                chat TEXT NOT NULL,
                text TEXT NOT NULL,
                known TEXT NOT NULL,
                written_at INTEGER NOT NULL,
                PRIMARY KEY (account, reference)) WITHOUT ROWID)"_s,
        },
    };
}

/// The codes that Qt passes on are the extended ones, such as 779 for a damaged index: the kind is the lowest byte.
bool meansBroken(const QString &nativeCode)
{
    constexpr int corrupt = 11; // SQLITE_CORRUPT
    constexpr int notADatabase = 26; // SQLITE_NOTADB
    const int kind = nativeCode.toInt() & 0xff;
    return kind == corrupt || kind == notADatabase;
}

} // namespace

struct StateDb::Private {
    QString path;
    QString connection; ///< unique, so that two databases in one program (tests) do not share one
    QSqlDatabase database;
    QString lastError;
    QString brokenFile;
    bool broken = false;
};

StateDb::StateDb(QString path, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->path = std::move(path);
    d->connection = u"state-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

StateDb::~StateDb()
{
    close();
}

QSqlDatabase *StateDb::database()
{
    if (d->database.isOpen())
        return &d->database;
    if (!open() && d->broken) {
        setBrokenAside();
        open();
    }
    return d->database.isOpen() ? &d->database : nullptr;
}

bool StateDb::open()
{
    if (d->broken)
        return false;
    // SQLite gives its -wal and -shm files the rights of this one.
    if (d->path != inMemory && !makePrivateFile(d->path))
        return fail(QCoreApplication::translate("StateDb", "The file %1 cannot be created.").arg(d->path), {});
    d->database = QSqlDatabase::addDatabase(u"QSQLITE"_s, d->connection);
    d->database.setDatabaseName(d->path);
    d->database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!d->database.open())
        return fail(d->database.lastError().text(), d->database.lastError().nativeErrorCode());
    QSqlQuery query(d->database);
    for (const QString &pragma :
         {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA secure_delete = ON"_s}) {
        if (!query.exec(pragma))
            return fail(query.lastError().text(), query.lastError().nativeErrorCode());
    }
    query.finish();
    return migrate();
}

bool StateDb::migrate()
{
    QSqlQuery query(d->database);
    const QList<QStringList> steps = migrations();
    // Nearly always there is nothing to do, and then nothing is written.
    if (query.exec(u"PRAGMA user_version"_s) && query.next() && query.value(0).toInt() == steps.size())
        return true;
    query.finish();
    // Another window may be doing the same: the version is read again inside the transaction.
    if (!query.exec(u"BEGIN IMMEDIATE"_s) || !query.exec(u"PRAGMA user_version"_s) || !query.next())
        return fail(query.lastError().text(), query.lastError().nativeErrorCode());
    const int version = query.value(0).toInt();
    query.finish();
    if (version > steps.size())
        return fail(QCoreApplication::translate("StateDb", "The file %1 was written by a newer version.").arg(d->path),
                    {});
    QStringList statements;
    for (const QStringList &step : steps.mid(version))
        statements += step;
    statements.append(u"PRAGMA user_version = %1"_s.arg(steps.size()));
    statements.append(u"COMMIT"_s);
    for (const QString &statement : std::as_const(statements)) {
        if (!query.exec(statement))
            return fail(query.lastError().text(), query.lastError().nativeErrorCode());
    }
    return true;
}

bool StateDb::fail(const QString &text, const QString &nativeCode)
{
    d->lastError = text;
    d->broken = meansBroken(nativeCode);
    close();
    return false;
}

void StateDb::reportError(const QString &text, const QString &nativeCode)
{
    d->lastError = text;
    if (meansBroken(nativeCode)) {
        d->broken = true;
        close();
    }
}

void StateDb::close()
{
    // removeDatabase() warns while a copy or a query of the connection is alive.
    d->database = QSqlDatabase();
    QSqlDatabase::removeDatabase(d->connection);
}

void StateDb::setBrokenAside()
{
    const QString aside = setAside(d->path);
    if (aside.isEmpty())
        return;
    d->broken = false;
    d->brokenFile = aside;
    // The log of the broken file must not be replayed into the new one.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
        QFile::remove(d->path + suffix);
    Q_EMIT brokenSetAside(aside);
}

bool StateDb::isThere() const
{
    return d->database.isOpen() || QFile::exists(d->path);
}

QString StateDb::folder() const
{
    return d->path == inMemory ? QString() : QFileInfo(d->path).absolutePath();
}

QString StateDb::lastError() const
{
    return d->lastError;
}

bool StateDb::isBroken() const
{
    return d->broken;
}

QString StateDb::brokenFile() const
{
    return d->brokenFile;
}

} // namespace sparkbot
