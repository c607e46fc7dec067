#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace sparkbot {

/// Reads a Retry-After header: whole seconds or an HTTP-date (RFC 9110 §10.2.3), at least 1 and at most 300 seconds.
/// Anything else is as if the header were missing: a malformed or hostile value must not stop the console for a day.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

/// One gate for all requests of a client, closed by "too many requests" and opened by time alone. Times are monotonic
/// milliseconds given by the caller, so that a clock set by hand cannot open or jam it.
class RateGate {
public:
    /// Without a usable header the gate closes for 60 s, and twice as long each time it happens again (at most 300 s).
    /// Answers that arrive while it is closed belong to the same wave and lengthen it only by their own header.
    void close(std::optional<std::chrono::seconds> retryAfter, std::chrono::milliseconds now);
    std::chrono::milliseconds remaining(std::chrono::milliseconds now) const;
    /// A request was answered normally: the next wave starts at 60 s again.
    void succeeded();

private:
    std::chrono::milliseconds m_opensAt{0};
    int m_wavesWithoutHeader = 0;
};

} // namespace sparkbot
