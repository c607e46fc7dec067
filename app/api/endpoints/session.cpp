#include "api/endpoints/session.h"

#include "api/endpoints/parts.h"
#include "api/endpoints/readers.h"

namespace sparkbot {

namespace {

/// The sync is done when this is read, so nothing in an undocumented answer may turn it into a failure: what does not
/// look like a status or a date is left out.
SyncReply readSyncReply(const json::Value &reply)
{
    SyncReply result;
    if (!reply.isObject())
        return result;
    const auto readPart = [&result](std::string_view key, const json::Value &value) {
        if (!value.isText())
            return;
        if (key == "status")
            result.statusWord = value.string();
        else if (key == "lastSync" || key == "lastSyncAt")
            result.lastSyncAt = json::parseDate(value.text()).value_or(result.lastSyncAt);
    };
    reply.fields(readPart);
    // If the answer is the whole number, its own status ("operative") is not that of its session.
    reply.fields([&](std::string_view key, const json::Value &value) {
        if (key == "session" && value.isObject())
            value.fields(readPart);
    });
    return result;
}

DeviceHealth readHealth(const json::Value &health)
{
    DeviceHealth result;
    health.fields([&](std::string_view key, const json::Value &value) {
        if (key == "operative")
            result.operative = value.boolean();
        else if (key == "synced")
            result.synced = value.boolean();
        else if (key == "status")
            result.sessionWord = value.word();
        else if (key == "lastSyncAt")
            result.lastSyncAt = value.date();
        else if (key == "queue")
            result.queue = endpoints::readQueue(value);
    });
    return result;
}

} // namespace

Request<SyncReply> syncSession(const DeviceId &device)
{
    RequestParts parts = endpoints::write(Verb::Get, "devices");
    parts.segment(device).segment("sync");
    parts.hasOwnLimit = true;
    return {parts, [](const QByteArray &body) -> Result<SyncReply, DecodeError> {
                if (json::isBlank(body))
                    return SyncReply{};
                return json::decoded(body, readSyncReply);
            }};
}

Request<DeviceHealth> deviceHealth(const DeviceId &device)
{
    RequestParts parts = endpoints::read("devices");
    parts.segment(device).segment("health");
    return {parts, [](const QByteArray &body) { return json::decoded(body, readHealth); }};
}

} // namespace sparkbot
