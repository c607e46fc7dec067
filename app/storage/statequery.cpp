#include "storage/statequery.h"

#include "storage/statedb.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace sparkbot::statequery {

using namespace Qt::StringLiterals;

namespace {

void report(StateDb &db, QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    query = QSqlQuery(); // reportError() may close the database
    db.reportError(error.text(), error.nativeErrorCode());
}

} // namespace

std::optional<QSqlQuery> run(StateDb &db, const QString &statement, const QVariantList &values)
{
    QSqlDatabase *const database = db.database();
    if (!database)
        return std::nullopt;
    QSqlQuery query(*database);
    query.setForwardOnly(true);
    // A damaged schema fails here, and exec() would say something else about it.
    bool done = query.prepare(statement);
    if (done) {
        for (const QVariant &value : values)
            query.addBindValue(value);
        done = query.exec();
    }
    if (done)
        return query;
    report(db, query);
    return std::nullopt;
}

bool next(StateDb &db, QSqlQuery &query)
{
    if (query.next())
        return true;
    if (query.lastError().isValid())
        report(db, query);
    return false;
}

bool inOne(StateDb &db, const std::function<bool()> &work)
{
    // Immediate: one that begins by reading could not be made to wait for another window's.
    if (!run(db, u"BEGIN IMMEDIATE"_s))
        return false;
    const bool done = work() && run(db, u"COMMIT"_s);
    // A broken file is closed already; there is nothing to take back, and the next one must not be begun for it.
    if (QSqlDatabase *const database = done || db.isBroken() ? nullptr : db.database())
        database->rollback();
    return done;
}

QString text(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace sparkbot::statequery
