#include "api/endpoints/devices.h"

#include "api/endpoints/parts.h"
#include "api/endpoints/readers.h"

namespace sparkbot {

namespace {

QString readProduct(const json::Value &billing)
{
    QString product;
    billing.fields([&](std::string_view key, const json::Value &subscription) {
        if (key != "subscription")
            return;
        subscription.fields([&](std::string_view name, const json::Value &value) {
            if (name == "product")
                product = value.string();
        });
    });
    return product;
}

Device readDevice(const json::Value &device)
{
    Device result;
    device.fields([&](std::string_view key, const json::Value &value) {
        if (key == "id") {
            result.id = DeviceId::fromServer(value.string());
        } else if (key == "alias") {
            result.alias = value.string();
        } else if (key == "phone") {
            result.phone = value.string();
        } else if (key == "status") {
            result.status = value.word();
        } else if (key == "session") {
            const endpoints::Session session = endpoints::readSession(value);
            result.session = sessionStateFromWord(session.word);
            result.sessionWord = session.word;
            result.lastSyncAt = session.lastSyncAt;
        } else if (key == "billing") {
            result.product = readProduct(value);
        } else if (key == "connector") {
            result.connector = value.word();
        } else if (key == "queue") {
            result.queue = endpoints::readQueue(value);
        }
    });
    if (result.id.isNull())
        device.refuseField("id", "text");
    return result;
}

} // namespace

Request<QList<Device>> listDevices(int page, int size)
{
    RequestParts parts = endpoints::read("devices");
    endpoints::addPage(parts, page, size);
    return {parts, [](const QByteArray &body) { return json::decodedList(body, readDevice); }};
}

Request<Device> deviceDetail(const DeviceId &device)
{
    RequestParts parts = endpoints::read("devices");
    parts.segment(device);
    return {parts, [](const QByteArray &body) { return json::decoded(body, readDevice); }};
}

} // namespace sparkbot
