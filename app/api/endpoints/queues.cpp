#include "api/endpoints/queues.h"

#include "api/endpoints/parts.h"
#include "api/endpoints/readers.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sparkbot {

using namespace Qt::StringLiterals;

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
    return {parts, [](const QByteArray &body) { return json::decodedList(body, endpoints::readOutboundMessage); }};
}

} // namespace sparkbot
