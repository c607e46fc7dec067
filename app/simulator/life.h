#pragma once

#include "simulator/account.h"

namespace simulator {

/// What happens in an account by itself: people write, new people write for the first time, colleagues read, answer and
/// resolve. The n-th thing that happens to equal accounts is the same on every machine; only its time is the clock's.
class Life {
public:
    explicit Life(quint64 seed = 1)
        : m_seed(seed)
    {
    }

    /// Lets the next thing happen at this time.
    void step(Account &account, qint64 now);

private:
    quint64 m_seed;
    quint64 m_steps = 0;
};

} // namespace simulator
