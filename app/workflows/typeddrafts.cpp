#include "workflows/typeddrafts.h"

#include <QDateTime>

#include <utility>

namespace sparkbot {

namespace {

constexpr int saveAfterMs = 700;
constexpr int saveAgainAfterMs = 10'000;

} // namespace

TypedDrafts::TypedDrafts(Drafts &drafts, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
{
    m_save.setSingleShot(true);
    connect(&m_save, &QTimer::timeout, this, &TypedDrafts::save);
}

QString TypedDrafts::text(const ChatRef &chat, Drafts::Kind kind) const
{
    const Key key{chat, kind};
    if (!m_typed.contains(key))
        m_typed.insert(key, m_drafts.text(chat, kind));
    return m_typed.value(key);
}

void TypedDrafts::set(const ChatRef &chat, Drafts::Kind kind, const QString &typed)
{
    const Key key{chat, kind};
    if (chat.isNull() || text(chat, kind) == typed)
        return;
    if (!m_unsaved.isEmpty() && !m_unsaved.contains(key))
        save();
    m_typed.insert(key, typed);
    m_unsaved.insert(key);
    // Not started again by the next key: who types without a pause is saved, too.
    if (!m_save.isActive())
        m_save.start(saveAfterMs);
}

void TypedDrafts::save()
{
    m_save.stop();
    if (m_unsaved.isEmpty())
        return;
    if (!std::exchange(m_forgotOld, true))
        m_drafts.forgetOlderThan(QDateTime::currentMSecsSinceEpoch() - Drafts::keptFor);
    m_unsaved.removeIf([this](const Key &key) { return m_drafts.keep(key.chat, key.kind, m_typed.value(key)); });
    if (m_unsaved.isEmpty()) {
        m_notKeptTold = false;
        return;
    }
    m_save.start(saveAgainAfterMs);
    if (!std::exchange(m_notKeptTold, true))
        Q_EMIT notKept(m_drafts.lastError());
}

} // namespace sparkbot
