#include "workflows/chathistory.h"

#include "storage/journal.h"
#include "workflows/writelog.h"

namespace sparkbot {

namespace {

constexpr int mostEntries = 200;
constexpr int laterMs = 30;

} // namespace

ChatHistory::ChatHistory(Journal &journal, WriteLog &log, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_log(log)
{
    m_later.setSingleShot(true);
    m_later.setInterval(laterMs);
    connect(&m_later, &QTimer::timeout, this, &ChatHistory::read);
    connect(&journal, &Journal::begun, this, [this](const JournalEntry &entry) {
        if (entry.device == m_current.device.text() && entry.object == m_current.chat.text() && !m_later.isActive())
            m_later.start();
    });
    connect(&journal, &Journal::finished, this, [this](qint64 id) {
        const bool shown =
            std::ranges::any_of(m_model.entries(), [id](const JournalEntry &entry) { return entry.id == id; });
        if (shown && !m_later.isActive())
            m_later.start();
    });
}

void ChatHistory::open(const ChatRef &chat)
{
    if (chat == m_current)
        return;
    m_current = chat;
    m_later.stop();
    read();
}

void ChatHistory::read()
{
    QList<JournalEntry> entries;
    if (!m_current.isNull()) {
        m_log.closeAbandoned();
        entries = m_journal.entriesOf(m_log.account(), m_current.device.text(), m_current.chat.text(), mostEntries + 1);
    }
    m_cut = entries.size() > mostEntries;
    entries.resize(std::min<qsizetype>(entries.size(), mostEntries));
    m_model.setEntries(entries);
    Q_EMIT changed();
}

} // namespace sparkbot
