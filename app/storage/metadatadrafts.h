#pragma once

#include "domain/ids.h"
#include "domain/metadata.h"

#include <QUuid>

namespace sparkbot {

class StateDb;

/// Changes to metadata that were typed and not saved, of one account, so that a crash or the end of the session does
/// not lose them. Removed as soon as they are saved or discarded; what nobody touched for Drafts::keptFor is forgotten.
/// What is kept here survives a crash of the program and of the machine.
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

    /// The one changed first comes first. Does not open a database that holds nothing yet.
    QList<Draft> all() const;
    /// In place of what was kept of this contact; without edits it is removed. False if that failed (see lastError).
    bool keep(const DeviceId &device, const ContactId &contact, const MetadataEdits &edits);
    /// Of all accounts; `time` in milliseconds since the epoch.
    void forgetOlderThan(qint64 time);
    QString lastError() const;

private:
    StateDb &m_db;
    QString m_account; ///< empty = keeps nothing
};

} // namespace sparkbot
