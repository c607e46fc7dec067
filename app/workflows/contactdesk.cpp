#include "workflows/contactdesk.h"

#include "api/client.h"
#include "api/endpoints/contacts.h"

#include <algorithm>
#include <utility>

namespace sparkbot {

using namespace Qt::StringLiterals;

/// One save under way, for the contact it was invoked for, whatever is shown meanwhile.
struct ContactDesk::Save {
    SaveReport report;
    QList<MetadataPair> changes; ///< what the person wants
    QHash<QString, std::optional<QString>> bases; ///< the server's value each change started from; none = new key
    QList<MetadataPair> sent;
    qint64 entry = 0;
    Receipt receipt; ///< of the write
};

namespace {

std::optional<QString> valueOf(const QList<MetadataPair> &pairs, const QString &key)
{
    // With a key twice, the last one counts, as it does for JSON objects.
    for (auto pair = pairs.crbegin(); pair != pairs.crend(); ++pair) {
        if (pair->key == key)
            return pair->value;
    }
    return std::nullopt;
}

/// What a person typed, whatever the server said since.
QList<MetadataPair> typed(const MetadataEdits &edits)
{
    QList<MetadataPair> pairs;
    for (const MetadataEdits::Edit &edit : edits.edits)
        pairs.append({edit.key, edit.value});
    std::ranges::sort(pairs, {}, [](const MetadataPair &pair) { return std::pair(pair.key, pair.value); });
    pairs.append(edits.unfinished);
    return pairs;
}

QStringList keysOf(const QList<MetadataPair> &pairs)
{
    QStringList keys;
    for (const MetadataPair &pair : pairs)
        keys.append(pair.key);
    return keys;
}

MetadataEdits failed(MetadataEdits edits, const QString &failure, const QStringList &keys)
{
    for (MetadataEdits::Edit &edit : edits.edits)
        edit.failure = keys.contains(edit.key) ? failure : QString();
    return edits;
}

/// The edits that are still to be saved now that the server has `pairs`.
MetadataEdits rebased(const MetadataEdits &edits, const QList<MetadataPair> &pairs, const QString &failure,
                      const QStringList &failedKeys)
{
    MetadataEdits left;
    left.unfinished = edits.unfinished;
    for (MetadataEdits::Edit edit : edits.edits) {
        const std::optional<QString> value = valueOf(pairs, edit.key);
        if (value == edit.value)
            continue;
        edit.added = edit.added && !value;
        edit.base = value.value_or(edit.base);
        edit.failure = failedKeys.contains(edit.key) ? failure : QString();
        left.edits.append(edit);
    }
    return left;
}

} // namespace

ContactDesk::ContactDesk(Client &client, WriteLog &log, MetadataDrafts *drafts, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_log(log)
    , m_keeper(drafts, [this](const ContactRef &ref) { return editsOf(ref); })
{
    connect(&m_model, &MetadataTable::pendingChanged, this, &ContactDesk::pendingChanged);
    connect(&m_keeper, &MetadataKeeper::notKept, this, &ContactDesk::draftsNotKept);
    const auto changed = [this] { m_keeper.changed(m_current); };
    connect(&m_model, &MetadataTable::dataChanged, this, changed);
    connect(&m_model, &MetadataTable::rowsInserted, this, changed);
    connect(&m_model, &MetadataTable::rowsRemoved, this, changed);
    connect(&m_model, &MetadataTable::unfinishedChanged, this, changed);
}

ContactDesk::~ContactDesk()
{
    keepDrafts();
}

QString ContactDesk::nameOf(const ContactRef &ref) const
{
    return ref == m_current ? m_name : m_names.value(ref, ref.contact.text());
}

void ContactDesk::open(const ContactRef &ref, const QString &name)
{
    if (ref == m_current) {
        m_name = name;
        return;
    }
    if (!ref.isNull())
        recover();
    keepDrafts();
    putAside();
    m_load.abandon();
    m_current = ref;
    m_name = name;
    m_loaded = false;
    m_model.clear();
    Q_EMIT opened(ref);
    if (ref.isNull()) {
        Q_EMIT loadingChanged(false);
        return;
    }
    m_model.show({}, m_aside.take(ref));
    refresh();
}

void ContactDesk::putAside()
{
    if (m_current.isNull())
        return;
    const MetadataEdits edits = m_model.edits();
    if (edits.isEmpty()) {
        m_aside.remove(m_current);
        return;
    }
    m_aside.insert(m_current, edits);
    m_names.insert(m_current, m_name);
}

void ContactDesk::stopLoading()
{
    if (!m_load.isActive())
        return;
    m_load.abandon();
    Q_EMIT loadingChanged(false);
}

MetadataEdits ContactDesk::editsOf(const ContactRef &ref) const
{
    return ref == m_current ? m_model.edits() : m_aside.value(ref);
}

void ContactDesk::recover()
{
    const QList<MetadataKeeper::Recovered> drafts = m_keeper.recover();
    if (drafts.isEmpty())
        return;
    Totals totals;
    for (const MetadataKeeper::Recovered &draft : drafts) {
        m_aside.insert(draft.ref, draft.edits);
        m_recovered.insert(draft.ref, draft.edits);
        totals.changes += draft.edits.count();
        ++totals.contacts;
    }
    Q_EMIT pendingChanged();
    Q_EMIT recovered(totals, drafts.constFirst().ref);
}

void ContactDesk::discardRecovered()
{
    const QHash<ContactRef, MetadataEdits> all = std::exchange(m_recovered, {});
    for (auto old = all.cbegin(); old != all.cend(); ++old) {
        const ContactRef &ref = old.key();
        if (typed(editsOf(ref)) != typed(*old))
            continue; // somebody has worked on it since, and that is not what is to go
        if (ref == m_current)
            m_model.revertAll();
        m_aside.remove(ref);
        m_keeper.changed(ref);
    }
    keepDrafts();
    Q_EMIT pendingChanged();
}

void ContactDesk::refresh()
{
    if (m_current.isNull())
        return;
    m_load.abandon();
    m_load = m_client.send(contactDetail(m_current.device, m_current.contact), this,
                           [this, ref = m_current](ApiResult<Contact> contact) {
                               if (ref != m_current)
                                   return;
                               if (contact) {
                                   m_loaded = true;
                                   m_model.setServerPairs(contact->metadata);
                                   Q_EMIT loaded();
                               } else {
                                   Q_EMIT loadFailed(contact.error());
                               }
                               Q_EMIT loadingChanged(false);
                           });
    Q_EMIT loadingChanged(true);
}

void ContactDesk::save()
{
    if (m_saving || m_current.isNull() || !m_model.canSave())
        return;
    // A pair that is typed in full but not added yet is meant to be saved as well.
    m_model.addUnfinished();
    const auto save = std::make_shared<Save>();
    save->report.ref = m_current;
    save->changes = m_model.changes();
    for (const MetadataEdits::Edit &edit : m_model.edits().edits)
        save->bases.insert(edit.key, edit.added ? std::nullopt : std::optional(edit.base));
    // A reading that began before the write could bring the old values after it.
    stopLoading();
    m_names.insert(m_current, m_name);
    m_saving = true;
    m_model.setSaving(keysOf(save->changes));
    Q_EMIT savingChanged(true);

    const ContactRef &ref = save->report.ref;
    m_client.send(contactDetail(ref.device, ref.contact), this, [this, save](ApiResult<Contact> fresh) {
        if (fresh)
            send(save, *fresh);
        else
            fail(save, fresh.error(), {});
    });
}

/// The service has no ETag, so a colleague's change is found by looking: only keys that still have the value the edit
/// started from are sent.
void ContactDesk::send(const std::shared_ptr<Save> &save, const Contact &fresh)
{
    for (const MetadataPair &change : std::as_const(save->changes)) {
        const std::optional<QString> now = valueOf(fresh.metadata, change.key);
        if (now == change.value)
            save->report.saved.append(change.key);
        else if (now != save->bases.value(change.key))
            save->report.changedElsewhere.append(change.key);
        else
            save->sent.append(change);
    }
    if (save->sent.isEmpty()) {
        conclude(save, fresh);
        return;
    }
    const ContactRef &ref = save->report.ref;
    // Key names only: values are other people's data, and the journal is a file. Before are those that were there.
    QStringList known;
    for (const MetadataPair &pair : std::as_const(save->sent)) {
        if (save->bases.value(pair.key))
            known.append(pair.key);
    }
    const std::optional<qint64> entry = m_log.begin(u"upsert-metadata"_s, ref.device, ref.contact.text(),
                                                    known.join(u", "_s), keysOf(save->sent).join(u", "_s));
    if (!entry) {
        m_saving = false;
        reload(ref, fresh, tr("not recorded, so not sent"), keysOf(save->sent));
        Q_EMIT savingChanged(false);
        Q_EMIT notRecorded(ref, m_log.lastError());
        return;
    }
    save->entry = *entry;
    m_client.send(upsertMetadata(ref.device, ref.contact, save->sent), this,
                  [this, save](ApiResult<Accepted> accepted, const Receipt &receipt) {
                      save->receipt = receipt;
                      if (accepted)
                          verify(save, std::nullopt);
                      else if (accepted.error().outcomeUnknown())
                          verify(save, accepted.error());
                      else
                          fail(save, accepted.error(), {});
                  });
}

/// Accepted or lost, the contact itself tells which keys arrived.
void ContactDesk::verify(const std::shared_ptr<Save> &save, std::optional<ApiError> error)
{
    const ContactRef &ref = save->report.ref;
    m_client.send(contactDetail(ref.device, ref.contact), this,
                  [this, save, error = std::move(error)](ApiResult<Contact> seen) {
                      if (!seen) {
                          fail(save, error ? *error : acceptedUnseen(save->receipt, seen.error()), {});
                          return;
                      }
                      QStringList arrived;
                      for (const MetadataPair &pair : std::as_const(save->sent)) {
                          if (valueOf(seen->metadata, pair.key) == pair.value)
                              arrived.append(pair.key);
                          else
                              save->report.notSeen.append(pair.key);
                      }
                      save->report.saved.append(arrived);
                      if (error && !save->report.notSeen.isEmpty()) {
                          fail(save, *error, *seen);
                          return;
                      }
                      if (save->report.notSeen.isEmpty())
                          m_log.done(save->entry, arrived.join(u", "_s), save->receipt);
                      else
                          m_log.unknown(save->entry, save->receipt, {});
                      conclude(save, *seen);
                  });
}

void ContactDesk::conclude(const std::shared_ptr<Save> &save, const Contact &seen)
{
    m_saving = false;
    QStringList open = save->report.changedElsewhere;
    open.append(save->report.notSeen);
    reload(save->report.ref, seen,
           save->report.notSeen.isEmpty() ? tr("changed by someone else meanwhile")
                                          : tr("accepted, but not seen when read again"),
           open);
    Q_EMIT savingChanged(false);
    Q_EMIT saved(save->report);
}

void ContactDesk::fail(const std::shared_ptr<Save> &save, const ApiError &error, const std::optional<Contact> &seen)
{
    m_saving = false;
    if (save->entry != 0) {
        if (error.outcomeUnknown())
            m_log.unknown(save->entry, error, {});
        else
            m_log.failed(save->entry, error);
    }
    QString reason = error.serverMessage;
    if (error.accepted)
        reason = tr("accepted, but it could not be read again");
    else if (reason.isEmpty() && !error.outcomeUnknown())
        reason = tr("not saved");
    else if (reason.isEmpty())
        reason =
            error.httpStatus != 0 ? tr("the answer does not tell whether it was saved") : tr("the answer was lost");
    reload(save->report.ref, seen, reason, keysOf(save->changes));
    Q_EMIT savingChanged(false);
    Q_EMIT saveFailed(save->report.ref, error);
    if (save->report.ref == m_current && !m_loaded)
        refresh(); // the save took the place of the first reading
}

/// Brings what a save left over back to where its contact is now: on screen or put aside.
void ContactDesk::reload(const ContactRef &ref, const std::optional<Contact> &seen, const QString &reason,
                         const QStringList &failedKeys)
{
    if (ref == m_current) {
        m_model.setFailed(failedKeys, reason);
        if (seen) {
            stopLoading();
            m_loaded = true;
            m_model.setServerPairs(seen->metadata);
        }
    } else if (const auto aside = m_aside.find(ref); aside != m_aside.end()) {
        *aside = seen ? rebased(*aside, seen->metadata, reason, failedKeys) : failed(*aside, reason, failedKeys);
        if (aside->isEmpty())
            m_aside.erase(aside);
    }
    m_keeper.changed(ref);
    keepDrafts();
    Q_EMIT pendingChanged();
}

void ContactDesk::discard()
{
    m_model.revertAll();
    keepDrafts();
}

void ContactDesk::discardAll()
{
    for (auto aside = m_aside.cbegin(); aside != m_aside.cend(); ++aside)
        m_keeper.changed(aside.key());
    m_aside.clear();
    m_model.revertAll();
    keepDrafts();
    Q_EMIT pendingChanged();
}

ContactDesk::Totals ContactDesk::pending() const
{
    Totals totals;
    totals.changes = m_model.pendingCount();
    totals.contacts = totals.changes > 0 ? 1 : 0;
    for (const MetadataEdits &edits : m_aside) {
        totals.changes += edits.count();
        ++totals.contacts;
    }
    return totals;
}

} // namespace sparkbot
