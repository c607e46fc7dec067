#pragma once

#include "api/error.h"

#include <chrono>
#include <functional>
#include <optional>

namespace sparkbot {

/// Whether a read may be tried again, and after how long. Writes are never repeated, whatever happened to them.
///
/// Full jitter (rand × min(30 s, base × 2^i)) keeps many consoles from coming back in step after an outage; the budget
/// keeps one console from multiplying the load of a server that is down: retries cost tokens, only successes earn them.
class RetryPolicy {
public:
    using Random = std::function<double()>; ///< evenly spread in [0, 1)

    static constexpr int maxAttempts = 3;
    static constexpr int budget = 50;

    explicit RetryPolicy(std::chrono::milliseconds base, Random random);

    /// `attempts` were made so far, the last one ended in `error`. A granted retry is paid for at once.
    std::optional<std::chrono::milliseconds> grant(const ApiError &error, int attempts);
    void succeeded();

    int tokens() const { return m_tokens; }

private:
    std::chrono::milliseconds m_base;
    Random m_random;
    int m_tokens = budget;
};

} // namespace sparkbot
