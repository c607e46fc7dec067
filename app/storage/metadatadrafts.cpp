#include "storage/metadatadrafts.h"

#include "storage/statedb.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView changed = u"changed";
constexpr QStringView added = u"added";
constexpr QStringView unfinished = u"unfinished";

bool run(StateDb &db, QSqlQuery &query, const QString &statement, const QVariantList &values)
{
    query.setForwardOnly(true);
    query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (query.exec())
        return true;
    const QSqlError error = query.lastError();
    query = QSqlQuery(); // reportError() may close the database
    db.reportError(error.text(), error.nativeErrorCode());
    return false;
}

/// Never null: a null QString would be stored as NULL.
QVariant text(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

bool replace(StateDb &db, QSqlDatabase &database, const QVariantList &contact, const MetadataEdits &edits)
{
    QSqlQuery query(database);
    if (!run(db, query, u"DELETE FROM metadata_drafts WHERE account = ? AND device = ? AND contact = ?"_s, contact))
        return false;
    const QVariant now = QDateTime::currentMSecsSinceEpoch();
    int place = 0;
    const auto insert = [&](QStringView state, const QString &key, const QString &value, const QString &base) {
        return run(
            db, query,
            u"INSERT INTO metadata_drafts (account, device, contact, place, state, key, value, base, written_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            contact + QVariantList{place++, state.toString(), text(key), text(value), text(base), now});
    };
    for (const MetadataEdits::Edit &edit : edits.edits) {
        if (!insert(edit.added ? added : changed, edit.key, edit.value, edit.base))
            return false;
    }
    return edits.unfinished.isEmpty() || insert(unfinished, edits.unfinished.key, edits.unfinished.value, {});
}

} // namespace

MetadataDrafts::MetadataDrafts(StateDb &db, const QUuid &account)
    : m_db(db)
    , m_account(account.isNull() ? QString() : account.toString(QUuid::WithoutBraces))
{
}

QList<MetadataDrafts::Draft> MetadataDrafts::all() const
{
    QSqlDatabase *const database = m_account.isEmpty() || !m_db.isThere() ? nullptr : m_db.database();
    if (!database)
        return {};
    QSqlQuery query(*database);
    if (!run(m_db, query,
             u"SELECT device, contact, state, key, value, base FROM metadata_drafts WHERE account = ? "
             "ORDER BY min(written_at) OVER (PARTITION BY device, contact), device, contact, place"_s,
             {m_account}))
        return {};
    QList<Draft> all;
    while (query.next()) {
        const auto device = DeviceId::fromServer(query.value(0).toString());
        const auto contact = ContactId::fromServer(query.value(1).toString());
        if (all.isEmpty() || all.constLast().device != device || all.constLast().contact != contact)
            all.append({device, contact, {}});
        const QString state = query.value(2).toString();
        const MetadataPair pair{query.value(3).toString(), query.value(4).toString()};
        MetadataEdits &edits = all.last().edits;
        if (state == unfinished)
            edits.unfinished = pair;
        else
            edits.edits.append({pair.key, pair.value, state == added, query.value(5).toString(), {}});
    }
    return all;
}

bool MetadataDrafts::keep(const DeviceId &device, const ContactId &contact, const MetadataEdits &edits)
{
    if (m_account.isEmpty() || (edits.isEmpty() && !m_db.isThere()))
        return true;
    QSqlDatabase *const database = m_db.database();
    if (!database)
        return false;
    if (!database->transaction()) {
        m_db.reportError(database->lastError().text(), database->lastError().nativeErrorCode());
        return false;
    }
    if (!replace(m_db, *database, {m_account, device.text(), contact.text()}, edits)) {
        database->rollback();
        return false;
    }
    if (database->commit())
        return true;
    const QSqlError error = database->lastError();
    database->rollback();
    m_db.reportError(error.text(), error.nativeErrorCode());
    return false;
}

void MetadataDrafts::forgetOlderThan(qint64 time)
{
    QSqlDatabase *const database = m_db.isThere() ? m_db.database() : nullptr;
    if (!database)
        return;
    QSqlQuery query(*database);
    run(m_db, query, u"DELETE FROM metadata_drafts WHERE written_at < ?"_s, {time});
}

QString MetadataDrafts::lastError() const
{
    return m_db.lastError();
}

} // namespace sparkbot
