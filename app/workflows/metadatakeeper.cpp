#include "workflows/metadatakeeper.h"

#include "storage/drafts.h"
#include "storage/metadatadrafts.h"

#include <QDateTime>

#include <utility>

namespace sparkbot {

namespace {

constexpr int keepAfterMs = 700;

} // namespace

MetadataKeeper::MetadataKeeper(MetadataDrafts *drafts, EditsOf editsOf, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_editsOf(std::move(editsOf))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(keepAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &MetadataKeeper::keep);
}

void MetadataKeeper::changed(const ContactRef &ref)
{
    if (!m_drafts || ref.isNull())
        return;
    m_unkept.insert(ref);
    // Not started again by the next key: who types without a pause is saved, too.
    if (!m_soon.isActive())
        m_soon.start();
}

void MetadataKeeper::keep()
{
    m_soon.stop();
    const QSet<ContactRef> unkept = std::exchange(m_unkept, {});
    if (!m_drafts)
        return;
    for (const ContactRef &ref : unkept) {
        const MetadataEdits edits = m_editsOf(ref);
        if (edits == m_kept.value(ref))
            continue;
        if (!m_drafts->keep(ref.device, ref.contact, edits)) {
            m_unkept.insert(ref); // tried again with the next key
            if (!std::exchange(m_failed, true))
                Q_EMIT notKept(m_drafts->lastError());
            continue;
        }
        m_failed = false;
        if (edits.isEmpty())
            m_kept.remove(ref);
        else
            m_kept.insert(ref, edits);
    }
}

QList<MetadataKeeper::Recovered> MetadataKeeper::recover()
{
    QList<Recovered> all;
    if (!m_drafts || std::exchange(m_recoverDone, true))
        return all;
    m_drafts->forgetOlderThan(QDateTime::currentMSecsSinceEpoch() - Drafts::keptFor);
    m_drafts->takeOver();
    const QList<MetadataDrafts::Draft> drafts = m_drafts->all();
    for (const MetadataDrafts::Draft &draft : drafts) {
        const ContactRef ref{draft.device, draft.contact};
        m_kept.insert(ref, draft.edits);
        all.append({ref, draft.edits});
    }
    return all;
}

} // namespace sparkbot
