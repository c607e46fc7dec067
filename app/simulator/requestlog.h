#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QString>

#include <functional>

namespace simulator {

/// One request that arrived. The key itself is never kept.
struct LogEntry {
    quint64 number = 0; ///< counts from 1 over the server's life; clear() does not start again
    qint64 at = 0; ///< milliseconds since 1970 UTC, when it was complete
    QByteArray verb;
    QString path; ///< decoded, with "/v1"
    QString query; ///< decoded, without "?"
    QByteArray body;
    QByteArray authorization; ///< "Token", "Bearer", "Token+Bearer" or empty: which headers carried a key
    QByteArray requestId; ///< X-Request-ID
    int status = 0; ///< what was answered; 0 = not yet, or the peer went away first

    /// Whether it was meant to change something: a verb other than GET and HEAD, or the session sync, a GET that acts.
    bool isWrite() const;
};

/// What arrived, in order. May be used from any thread. Keeps the newest 10 000, for a demo may run for days.
class RequestLog {
public:
    using Listener = std::function<void(const LogEntry &)>;

    QList<LogEntry> entries() const;
    QList<LogEntry> writes() const;
    /// Those of one verb (empty = any) whose path contains `path`.
    QList<LogEntry> matching(const QByteArray &verb, const QString &path) const;
    qsizetype size() const;
    void clear();

    /// Called on the server's thread when a request was answered, or could not be because its peer had gone (status 0).
    /// Set it before the server starts.
    void setListener(Listener listener) { m_listener = std::move(listener); }

    /// For the server: notes an arrival and returns its number; then its answer, 0 = there was nobody to answer.
    quint64 arrived(LogEntry entry);
    void answered(quint64 number, int status);

private:
    template <typename Keep>
    QList<LogEntry> filtered(Keep keep) const;

    mutable QMutex m_mutex;
    QList<LogEntry> m_entries;
    quint64 m_last = 0;
    Listener m_listener;
};

} // namespace simulator
