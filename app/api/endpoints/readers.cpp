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

OutboundMessage readOutboundMessage(const json::Value &message)
{
    OutboundMessage result;
    QString phone;
    message.fields([&](std::string_view key, const json::Value &value) {
        if (key == "id")
            result.id = value.string();
        else if (key == "wid") // of the chat it goes to, unlike in all other answers
            result.target = value.string();
        else if (key == "phone")
            phone = value.string();
        else if (key == "status")
            result.status = value.word();
        else if (key == "deliveryStatus")
            result.deliveryStatus = value.word();
        else if (key == "waId")
            result.waId = value.string();
        else if (key == "reference")
            result.reference = value.string();
        else if (key == "failureReason")
            result.failureReason = value.word();
        else if (key == "createdAt")
            result.createdAt = value.date();
    });
    if (result.target.isEmpty())
        result.target = phone;
    if (result.id.isEmpty())
        message.refuseField("id", "text");
    return result;
}

} // namespace sparkbot::endpoints
