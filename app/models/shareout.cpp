#include "models/shareout.h"

#include <QThreadPool>

#include <atomic>
#include <memory>

namespace sparkbot {

namespace {

/// Outlives the call where the other thread comes so late that nothing is left to do.
struct Pieces {
    explicit Pieces(size_t parts)
        : count(parts)
        , open(parts)
    {
    }

    void work(const std::function<void(size_t)> &part)
    {
        for (size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
            part(i);
            if (open.fetch_sub(1) == 1)
                open.notify_one();
        }
    }
    void wait()
    {
        for (size_t left = open.load(); left != 0; left = open.load())
            open.wait(left);
    }

    const size_t count;
    std::atomic<size_t> next = 0;
    std::atomic<size_t> open; ///< not done yet
};

} // namespace

void shareOut(size_t parts, const std::function<void(size_t)> &part)
{
    const auto pieces = std::make_shared<Pieces>(parts);
    // By reference: who takes a piece keeps the caller, and with it `part`, waiting.
    QThreadPool::globalInstance()->tryStart([pieces, &part] { pieces->work(part); });
    pieces->work(part);
    pieces->wait();
}

} // namespace sparkbot
