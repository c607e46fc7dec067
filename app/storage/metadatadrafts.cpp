#include "storage/metadatadrafts.h"

#include "storage/statedb.h"
#include "storage/statequery.h"

#include <QDateTime>

namespace sparkbot {

using namespace Qt::StringLiterals;
using statequery::run;
using statequery::text;

namespace {

constexpr QStringView changed = u"changed";
constexpr QStringView added = u"added";
constexpr QStringView unfinished = u"unfinished";

bool replace(StateDb &db, const QVariantList &contact, const MetadataEdits &edits)
{
    if (!run(db, u"DELETE FROM metadata_drafts WHERE account = ? AND device = ? AND contact = ?"_s, contact))
        return false;
    const QVariant now = QDateTime::currentMSecsSinceEpoch();
    int place = 0;
    const auto insert = [&](QStringView state, const QString &key, const QString &value, const QString &base) {
        return run(db,
                   u"INSERT INTO metadata_drafts (account, device, contact, place, state, key, value, base, "
                   u"written_at) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   contact + QVariantList{place++, state.toString(), text(key), text(value), text(base), now})
            .has_value();
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
    if (m_account.isEmpty() || !m_db.isThere())
        return {};
    std::optional<QSqlQuery> query =
        run(m_db,
            u"SELECT device, contact, state, key, value, base FROM metadata_drafts WHERE account = ? "
            "ORDER BY min(written_at) OVER (PARTITION BY device, contact), device, contact, place"_s,
            {m_account});
    QList<Draft> all;
    while (query && statequery::next(m_db, *query)) {
        const auto device = DeviceId::fromServer(query->value(0).toString());
        const auto contact = ContactId::fromServer(query->value(1).toString());
        if (all.isEmpty() || all.constLast().device != device || all.constLast().contact != contact)
            all.append({device, contact, {}});
        const QString state = query->value(2).toString();
        const MetadataPair pair{query->value(3).toString(), query->value(4).toString()};
        MetadataEdits &edits = all.last().edits;
        if (state == unfinished)
            edits.unfinished = pair;
        else
            edits.edits.append({pair.key, pair.value, state == added, query->value(5).toString(), {}});
    }
    return all;
}

bool MetadataDrafts::keep(const DeviceId &device, const ContactId &contact, const MetadataEdits &edits)
{
    if (m_account.isEmpty() || (edits.isEmpty() && !m_db.isThere()))
        return true;
    return statequery::inOne(m_db, [&] { return replace(m_db, {m_account, device.text(), contact.text()}, edits); });
}

void MetadataDrafts::forgetOlderThan(qint64 time)
{
    if (m_db.isThere())
        run(m_db, u"DELETE FROM metadata_drafts WHERE written_at < ?"_s, {time});
}

QString MetadataDrafts::lastError() const
{
    return m_db.lastError();
}

} // namespace sparkbot
