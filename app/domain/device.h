#pragma once

#include "domain/ids.h"

#include <QString>

namespace sparkbot {

/// What a number's session is doing, in the console's words (product rule R11.1). The server's own word is kept
/// beside it, because new words appear without notice.
enum class SessionState {
    Connected,
    Syncing,
    Disconnected,
    Unknown,
};

SessionState sessionStateFromWord(QStringView word);

/// What waits on a number. Every figure may be missing; a missing figure is "unknown" and never 0 (R1.5).
struct Queue {
    std::optional<qint64> waiting; ///< messages ready to go (`messages`, or `size` in the older shape)
    std::optional<qint64> scheduled; ///< messages with a later delivery time
    QString mode; ///< active, pause, reject or freeze; the server's word, may be empty

    friend bool operator==(const Queue &, const Queue &) = default;
};

/// A WhatsApp number of the account. Times are milliseconds since the epoch in UTC, 0 = unknown.
struct Device {
    DeviceId id;
    QString alias;
    QString phone; ///< E.164 with "+"; empty until the number is paired
    QString status; ///< operative, pending, disabled …: the server's word
    SessionState session = SessionState::Unknown;
    QString sessionWord; ///< the server's word behind `session`
    qint64 lastSyncAt = 0;
    QString product; ///< billing.subscription.product; anything but "io" is believed to have no chat calls (inferred)
    QString connector; ///< web or cloud, which has WhatsApp's 24-hour rule; empty where the server did not say
    Queue queue;

    /// Alias, else phone, else id: never empty for a number that has an id.
    QString displayName() const;

    friend bool operator==(const Device &, const Device &) = default;
};

/// What `GET /devices/{id}/health` says. A missing flag stays missing.
struct DeviceHealth {
    std::optional<bool> operative;
    std::optional<bool> synced;
    QString sessionWord;
    qint64 lastSyncAt = 0;
    Queue queue;

    friend bool operator==(const DeviceHealth &, const DeviceHealth &) = default;
};

/// The answer to a session sync. Its body is not documented, so both parts are optional and the number is read again.
struct SyncReply {
    QString statusWord;
    qint64 lastSyncAt = 0;

    friend bool operator==(const SyncReply &, const SyncReply &) = default;
};

} // namespace sparkbot
