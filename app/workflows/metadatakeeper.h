#pragma once

#include "domain/contactref.h"
#include "domain/metadata.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace sparkbot {

class MetadataDrafts;

/// Writes unsaved metadata to the disk at most a second after the last key, and takes back what an earlier run left
/// there. Where nothing is to be kept, it does nothing.
class MetadataKeeper : public QObject {
    Q_OBJECT

public:
    using EditsOf = std::function<MetadataEdits(const ContactRef &ref)>;

    /// `drafts` may be null and must outlive the keeper; `editsOf` tells what is unsaved of a contact now.
    MetadataKeeper(MetadataDrafts *drafts, EditsOf editsOf, QObject *parent = nullptr);

    /// The edits of this contact may have changed.
    void changed(const ContactRef &ref);
    /// Writes what waits to be written.
    void keep();

    struct Recovered {
        ContactRef ref;
        MetadataEdits edits;
    };
    /// What an earlier run left unsaved, the one changed first coming first; nothing when asked once more.
    QList<Recovered> recover();

Q_SIGNALS:
    /// Edits could not be written; said once until it works again.
    void notKept(const QString &reason);

private:
    MetadataDrafts *m_drafts;
    EditsOf m_editsOf;
    QHash<ContactRef, MetadataEdits> m_kept; ///< as the drafts have it
    QSet<ContactRef> m_unkept; ///< may differ from m_kept
    QTimer m_soon;
    bool m_recoverDone = false;
    bool m_failed = false;
};

} // namespace sparkbot
