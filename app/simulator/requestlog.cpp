#include "simulator/requestlog.h"

#include <algorithm>
#include <iterator>

namespace simulator {

bool LogEntry::isWrite() const
{
    return (verb != "GET" && verb != "HEAD") || path.endsWith(u"/sync");
}

template <typename Keep>
QList<LogEntry> RequestLog::filtered(Keep keep) const
{
    const QMutexLocker lock(&m_mutex);
    QList<LogEntry> kept;
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(kept), keep);
    return kept;
}

QList<LogEntry> RequestLog::entries() const
{
    const QMutexLocker lock(&m_mutex);
    return m_entries;
}

QList<LogEntry> RequestLog::writes() const
{
    return filtered([](const LogEntry &entry) { return entry.isWrite(); });
}

QList<LogEntry> RequestLog::matching(const QByteArray &verb, const QString &path) const
{
    return filtered(
        [&](const LogEntry &entry) { return (verb.isEmpty() || entry.verb == verb) && entry.path.contains(path); });
}

qsizetype RequestLog::size() const
{
    const QMutexLocker lock(&m_mutex);
    return m_entries.size();
}

void RequestLog::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_entries.clear();
}

quint64 RequestLog::arrived(LogEntry entry)
{
    constexpr qsizetype most = 10'000;
    const QMutexLocker lock(&m_mutex);
    entry.number = ++m_last;
    if (m_entries.size() == most)
        m_entries.removeFirst();
    m_entries.append(std::move(entry));
    return m_last;
}

void RequestLog::answered(quint64 number, int status)
{
    LogEntry copy;
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = std::ranges::lower_bound(m_entries, number, {}, &LogEntry::number);
        if (found == m_entries.end() || found->number != number)
            return;
        found->status = status;
        copy = *found;
    }
    if (m_listener)
        m_listener(copy);
}

} // namespace simulator
