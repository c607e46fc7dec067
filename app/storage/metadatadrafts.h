#pragma once

#include "domain/ids.h"
#include "domain/metadata.h"
#include "storage/ownerlock.h"

#include <QUuid>

namespace sparkbot {

class StateDb;

/// Changes to metadata that were typed and not saved, of one account, so that a crash or the end of the session does
/// not lose them. Removed as soon as they are saved or discarded; what nobody touched for Drafts::keptFor is forgotten.
/// What is kept here survives a crash of the program and of the machine.
///
/// What one object keeps is its own for as long as it lives: two windows of an account, also of two programs, do not
/// see each other's work.
class MetadataDrafts {
public:
    struct Draft {
        DeviceId device;
        ContactId contact;
        MetadataEdits edits;
    };

    /// `db` must outlive the drafts; it is opened at the first call that needs it. A null account (sample data) keeps
    /// nothing.
    MetadataDrafts(StateDb &db, const QUuid &account);

    /// What was kept or taken over here; the one changed first comes first. Does not open a database that holds
    /// nothing yet.
    QList<Draft> all() const;
    /// Makes its own what those left behind who are gone. Where two of them worked on one contact, the later one's word
    /// counts for a key that both changed.
    void takeOver();
    /// In place of what was kept of this contact; without edits it is removed. False if that failed (see lastError).
    bool keep(const DeviceId &device, const ContactId &contact, const MetadataEdits &edits);
    /// Of all accounts; `time` in milliseconds since the epoch.
    void forgetOlderThan(qint64 time);
    QString lastError() const;

private:
    QList<Draft> keptBy(const QString &owner) const;
    bool replace(const Draft &draft);
    bool takeOverFrom(const QString &owner);

    StateDb &m_db;
    QString m_account; ///< empty = keeps nothing
    OwnerLock m_owner;
};

} // namespace sparkbot
