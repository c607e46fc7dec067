#include "simulator/calls.h"
#include "simulator/rows.h"

namespace simulator::calls {

using namespace Qt::StringLiterals;

namespace {

bool matches(const Device &device, const Request &request)
{
    const auto allows = [&request](QStringView name, const QString &value) {
        return !request.has(name) || request.list(name).contains(value);
    };
    const QString search = request.argument(u"search");
    return allows(u"ids", device.id) && allows(u"status", device.status) && allows(u"sessionStatus", device.session)
        && (device.alias.contains(search, Qt::CaseInsensitive) || device.phone.contains(search));
}

} // namespace

void refuse(int status, const QString &message, const QString &code)
{
    throw Refusal{status, message, code, {}};
}

Device &deviceOf(State &state, const QString &id)
{
    Device *device = state.account.findDevice(id);
    if (!device)
        refuse(404, u"Device not found"_s, u"device:not-found"_s);
    return *device;
}

Device &chatDeviceOf(State &state, const QString &id)
{
    Device &device = deviceOf(state, id);
    if (!device.platformPlan)
        refuse(404, u"Not found"_s);
    return device;
}

Reply listDevices(State &state, const Request &request, const QStringList &)
{
    const Page page = Page::of(request);
    JsonWriter json;
    json.beginArray();
    qsizetype position = 0;
    for (const Device &device : state.account.devices) {
        if (!matches(device, request))
            continue;
        if (position >= page.first && position < page.first + page.size)
            rows::writeDevice(json, state, device);
        ++position;
    }
    json.endArray();
    return {200, std::move(json).take(), {}};
}

Reply readDevice(State &state, const Request &, const QStringList &arguments)
{
    JsonWriter json;
    rows::writeDevice(json, state, deviceOf(state, arguments[0]));
    return {200, std::move(json).take(), {}};
}

Reply syncDevice(State &state, const Request &request, const QStringList &arguments)
{
    constexpr qint64 oncePer = 60'000;
    Device &device = deviceOf(state, arguments[0]);
    if (device.phone.isEmpty())
        refuse(409, u"The number is not paired"_s, u"session:not-paired"_s);
    const qint64 now = state.now(), next = device.syncAskedAt + oncePer;
    if (device.syncAskedAt != 0 && now < next) {
        const qint64 seconds = (next - now + 999) / 1000;
        throw Refusal{429,
                      u"One sync per number and 60 seconds"_s,
                      u"sync:too-soon"_s,
                      {{"Retry-After", QByteArray::number(seconds)}}};
    }
    device.syncAskedAt = now;
    device.lastSyncAt = now;
    return readDevice(state, request, arguments);
}

Reply readHealth(State &state, const Request &, const QStringList &arguments)
{
    const Device &device = deviceOf(state, arguments[0]);
    const bool online = device.session == u"online";
    JsonWriter json;
    json.beginObject();
    json.flag("ok", online);
    json.flag("operative", device.status == u"operative");
    json.flag("synced", device.lastSyncAt != 0);
    json.text("status", device.session);
    json.number("uptime", online ? (state.now() - device.createdAt) / 1000 : 0);
    json.time("lastOnlineAt", online ? state.now() : device.lastSyncAt);
    json.time("lastSyncAt", device.lastSyncAt);
    json.number("lastSyncSeconds", device.lastSyncAt ? (state.now() - device.lastSyncAt) / 1000 : 0);
    rows::writeQueue(json, state, device, "queue");
    json.text("subscription", "active");
    json.endObject();
    return {200, std::move(json).take(), {}};
}

} // namespace simulator::calls
