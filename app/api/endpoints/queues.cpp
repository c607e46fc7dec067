#include "api/endpoints/queues.h"

#include "api/endpoints/parts.h"
#include "api/endpoints/readers.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

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
        else if (key == "createdAt")
            result.createdAt = value.date();
    });
    if (result.target.isEmpty())
        result.target = phone;
    if (result.id.isEmpty())
        message.refuseField("id", "text");
    return result;
}

} // namespace

Request<Queue> queueStatus(const DeviceId &device)
{
    RequestParts parts = endpoints::read("devices");
    parts.segment(device).segment("queue");
    return {parts, [](const QByteArray &body) { return json::decoded(body, endpoints::readQueue); }};
}

Request<Accepted> routeQueue(const DeviceId &source, const DeviceId &target)
{
    RequestParts parts = endpoints::write(Verb::Patch, "devices");
    parts.segment(source).segment("queue");
    const QString targetText = endpoints::checked(parts, target);
    // Hexadecimal digits may come in either case.
    if (source.text().compare(targetText, Qt::CaseInsensitive) == 0)
        endpoints::refuse(parts, targetText);
    parts.body = QJsonDocument(QJsonObject{{u"device"_s, targetText}}).toJson(QJsonDocument::Compact);
    return {parts, endpoints::decodeAccepted};
}

Request<QList<OutboundMessage>> queuedMessages(const DeviceId &device, int page, int size)
{
    RequestParts parts = endpoints::read("messages");
    parts.query.append({u"devices"_s, endpoints::checked(parts, device)});
    parts.query.append({u"status"_s, u"queued"_s});
    endpoints::addPage(parts, page, size);
    return {parts, [](const QByteArray &body) { return json::decodedList(body, readOutboundMessage); }};
}

} // namespace sparkbot
