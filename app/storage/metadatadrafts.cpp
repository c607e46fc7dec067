#include "storage/metadatadrafts.h"

#include "storage/statedb.h"
#include "storage/statequery.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace sparkbot {

using namespace Qt::StringLiterals;
using statequery::run;
using statequery::text;

namespace {

constexpr QStringView changed = u"changed";
constexpr QStringView added = u"added";
constexpr QStringView unfinished = u"unfinished";

/// `later` with what only `earlier` has.
MetadataEdits merged(MetadataEdits later, const MetadataEdits &earlier)
{
    for (const MetadataEdits::Edit &edit : earlier.edits) {
        if (std::ranges::find(std::as_const(later.edits), edit.key, &MetadataEdits::Edit::key) == later.edits.cend())
            later.edits.append(edit);
    }
    if (later.unfinished.isEmpty())
        later.unfinished = earlier.unfinished;
    return later;
}

} // namespace

MetadataDrafts::MetadataDrafts(StateDb &db, const QUuid &account)
    : m_db(db)
    , m_account(account.isNull() ? QString() : account.toString(QUuid::WithoutBraces))
    , m_owner(db.folder())
{
}

QList<MetadataDrafts::Draft> MetadataDrafts::all() const
{
    return m_account.isEmpty() || !m_db.isThere() ? QList<Draft>() : keptBy(m_owner.id());
}

QList<MetadataDrafts::Draft> MetadataDrafts::keptBy(const QString &owner) const
{
    std::optional<QSqlQuery> query =
        run(m_db,
            u"SELECT device, contact, state, key, value, base FROM metadata_drafts WHERE account = ? AND owner = ? "
            "ORDER BY min(written_at) OVER (PARTITION BY device, contact), device, contact, place"_s,
            {m_account, owner});
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

void MetadataDrafts::takeOver()
{
    if (m_account.isEmpty() || !m_db.isThere())
        return;
    const auto others = [this] {
        std::optional<QSqlQuery> query = run(m_db,
                                             u"SELECT owner FROM metadata_drafts WHERE account = ? AND owner <> ? "
                                             "GROUP BY owner ORDER BY max(written_at) DESC"_s,
                                             {m_account, m_owner.id()});
        QStringList owners;
        while (query && statequery::next(m_db, *query))
            owners.append(query->value(0).toString());
        return owners;
    };
    if (others().isEmpty())
        return; // nearly always, and then nothing is written
    statequery::inOne(m_db, [&] {
        // In this order: who kept something before this transaction had taken the lock before that.
        const QStringList owners = others();
        const QStringList living = OwnerLock::living(m_db.folder());
        return std::ranges::all_of(owners,
                                   [&](const QString &owner) { return living.contains(owner) || takeOverFrom(owner); });
    });
}

bool MetadataDrafts::takeOverFrom(const QString &owner)
{
    m_owner.take();
    const QList<Draft> own = all();
    const QList<Draft> left = keptBy(owner);
    for (const Draft &draft : left) {
        const auto same = std::ranges::find_if(own, [&draft](const Draft &candidate) {
            return candidate.device == draft.device && candidate.contact == draft.contact;
        });
        const bool done = same != own.cend()
            ? replace({draft.device, draft.contact, merged(same->edits, draft.edits)})
            : run(m_db,
                  u"UPDATE metadata_drafts SET owner = ? "
                  "WHERE account = ? AND owner = ? AND device = ? AND contact = ?"_s,
                  {m_owner.id(), m_account, owner, draft.device.text(), draft.contact.text()})
                  .has_value();
        if (!done)
            return false;
    }
    return run(m_db, u"DELETE FROM metadata_drafts WHERE account = ? AND owner = ?"_s, {m_account, owner}).has_value();
}

bool MetadataDrafts::replace(const Draft &draft)
{
    const QVariantList contact{m_account, m_owner.id(), draft.device.text(), draft.contact.text()};
    if (!run(m_db, u"DELETE FROM metadata_drafts WHERE account = ? AND owner = ? AND device = ? AND contact = ?"_s,
             contact))
        return false;
    const QVariant now = QDateTime::currentMSecsSinceEpoch();
    int place = 0;
    const auto insert = [&](QStringView state, const QString &key, const QString &value, const QString &base) {
        return run(m_db,
                   u"INSERT INTO metadata_drafts "
                   "(account, owner, device, contact, place, state, key, value, base, written_at) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   contact + QVariantList{place++, state.toString(), text(key), text(value), text(base), now})
            .has_value();
    };
    for (const MetadataEdits::Edit &edit : draft.edits.edits) {
        if (!insert(edit.added ? added : changed, edit.key, edit.value, edit.base))
            return false;
    }
    const MetadataPair &typing = draft.edits.unfinished;
    return typing.isEmpty() || insert(unfinished, typing.key, typing.value, {});
}

bool MetadataDrafts::keep(const DeviceId &device, const ContactId &contact, const MetadataEdits &edits)
{
    if (m_account.isEmpty() || (edits.isEmpty() && !m_db.isThere()))
        return true;
    if (!m_db.database())
        return false;
    m_owner.take(); // after the folder was made
    return statequery::inOne(m_db, [&] { return replace({device, contact, edits}); });
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
