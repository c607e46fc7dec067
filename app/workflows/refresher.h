#pragma once

#include <QObject>
#include <QTimer>

namespace sparkbot {

struct ApiError;
class ChatDesk;
class Client;
class DeviceDirectory;

/// Keeps the chats and the numbers fresh by polite polling, and knows how fresh they are (R2.5, R15.5).
///
/// Most polls read only the newest messages: one request while nothing happens. What has no new message, a status or an
/// owner set elsewhere, and chats that are gone show only when all pages are read, which is done every 30th time; on
/// large numbers so seldom that these readings take no more requests than the small ones between them. Nothing is asked
/// while the server wants patience; failures are repeated after 1 s, 2 s, 4 s … 60 s, each with a random part, and
/// after five minutes where the server refuses. Once it can be reached again everything is read anew.
class Refresher : public QObject {
    Q_OBJECT

public:
    /// How closely a person looks.
    enum class Attention {
        Active,
        Unfocused,
        Hidden, ///< minimised
    };
    enum class Freshness {
        Never, ///< nothing was read yet
        Current,
        Stale, ///< the last reading is older than two intervals
        Paused,
        RateLimited,
        Offline,
    };
    /// In milliseconds.
    struct Pace {
        int active = 10'000;
        int unfocused = 30'000;
        int hidden = 60'000;
        int numbers = 60'000;
        int firstBackOff = 1'000;
        int lastBackOff = 60'000;
        int refused = 300'000;
        int fullEvery = 30; ///< polls
    };

    Refresher(Client &client, ChatDesk &chats, DeviceDirectory &numbers, QObject *parent = nullptr);

    /// For tests.
    void setPace(const Pace &pace);
    void setAttention(Attention attention);
    Attention attention() const { return m_attention; }
    /// The person wants the list to stand still; refreshing by hand works all the same.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }

    Freshness freshness() const;
    qint64 updatedAt() const; ///< milliseconds since the epoch, 0 = never
    qint64 resumesAt() const { return m_resumesAt; } ///< while rate limited

Q_SIGNALS:
    void freshnessChanged();
    void pausedChanged(bool paused);
    /// The list became stale because polls fail; once until one succeeds.
    void wentStale(const sparkbot::ApiError &lastError);

private:
    int interval() const;
    void schedule(qint64 ms);
    void poll();
    void succeeded(bool full);
    void failed(const ApiError &error);
    void rateLimited(int seconds);
    void reachable(bool yes);
    void startOver();

    ChatDesk &m_chats;
    DeviceDirectory &m_numbers;
    Pace m_pace;
    QTimer m_next;
    QTimer m_stale; ///< until the list is too old
    Attention m_attention = Attention::Active;
    qint64 m_staleAfter = 0; ///< two intervals, as they were when the list was read last
    qint64 m_resumesAt = 0;
    int m_polls = 0; ///< since everything was read
    int m_failures = 0; ///< in a row
    bool m_readAll = false; ///< next time, whatever the count
    bool m_paused = false;
    bool m_limited = false;
    bool m_offline = false;
    bool m_toldStale = false;
};

} // namespace sparkbot
