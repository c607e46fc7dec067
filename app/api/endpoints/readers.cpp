#include "api/endpoints/readers.h"

namespace sparkbot::endpoints {

Queue readQueue(const json::Value &queue)
{
    Queue result;
    std::optional<qint64> size;
    queue.fields([&](std::string_view key, const json::Value &value) {
        if (key == "messages")
            result.waiting = value.wholeNumber();
        else if (key == "size")
            size = value.wholeNumber();
        else if (key == "scheduled")
            result.scheduled = value.wholeNumber();
        else if (key == "status")
            result.mode = value.word();
    });
    if (!result.waiting)
        result.waiting = size;
    return result;
}

Session readSession(const json::Value &session)
{
    Session result;
    session.fields([&](std::string_view key, const json::Value &value) {
        if (key == "status")
            result.word = value.word();
        else if (key == "lastSyncAt")
            result.lastSyncAt = value.date();
    });
    return result;
}

} // namespace sparkbot::endpoints
