#include "chats/hiddencounts.h"

#include "models/chattable.h"

namespace sparkbot {

namespace {

constexpr int mostTerms = 8; ///< a list longer than this is no help

} // namespace

HiddenCounts::HiddenCounts(const ChatTable &chats, QObject *parent)
    : QObject(parent)
    , m_chats(chats)
{
    m_step.setInterval(0);
    connect(&m_step, &QTimer::timeout, this, &HiddenCounts::countNext);
}

QList<HiddenCounts::Count> HiddenCounts::of(const ChatQuery &query)
{
    if (query.text() != m_query.text() || m_loaded != m_chats.loadedCount()) {
        m_query = query;
        m_loaded = m_chats.loadedCount();
        m_counts.clear();
        m_next = 0;
        if (!query.terms().isEmpty())
            m_step.start();
        else
            m_step.stop();
    }
    return m_step.isActive() ? QList<Count>() : m_counts;
}

void HiddenCounts::forget()
{
    m_loaded = -1;
}

void HiddenCounts::countNext()
{
    if (m_next >= qMin<qsizetype>(mostTerms, m_query.terms().size())) {
        m_step.stop();
        Q_EMIT counted();
        return;
    }
    const ChatQuery without = ChatQuery::parse(m_query.textWithout(m_next));
    const int chats = without.isValid() ? m_chats.countMatching(without) : 0;
    if (chats > 0)
        m_counts.append({m_next, chats});
    ++m_next;
}

} // namespace sparkbot
