#include "api/endpoints/messages.h"

#include "api/decode.h"
#include "api/endpoints/parts.h"

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

QString readSenderName(const json::Value &meta)
{
    QString name;
    meta.fields([&](std::string_view key, const json::Value &value) {
        if (key == "notifyName")
            name = value.string();
    });
    return name;
}

ChatMessage readMessage(const json::Value &message)
{
    constexpr qint64 lastSecond = std::numeric_limits<qint64>::max() / 1000;
    ChatMessage result;
    QString wid, kind;
    qint64 seconds = 0;
    message.fields([&](std::string_view key, const json::Value &value) {
        if (key == "id") {
            result.id = value.string();
        } else if (key == "wid") {
            wid = value.string();
        } else if (key == "type") {
            result.kind = value.word();
        } else if (key == "kind") {
            kind = value.word();
        } else if (key == "flow") {
            const QString flow = value.word();
            result.flow = flow == u"outbound" || flow == u"out" ? MessageFlow::Outbound : MessageFlow::Inbound;
        } else if (key == "body") {
            result.body = value.string();
        } else if (key == "ack") {
            result.ack = value.word();
        } else if (key == "date") {
            result.sentAt = value.date();
        } else if (key == "timestamp") {
            seconds = value.wholeNumber(0, lastSecond);
        } else if (key == "meta") {
            result.senderName = readSenderName(value);
        }
    });
    if (result.id.isEmpty())
        result.id = wid;
    if (result.kind.isEmpty())
        result.kind = kind;
    if (result.sentAt == 0)
        result.sentAt = seconds * 1000;
    if (result.id.isEmpty())
        message.refuseField("id", "text");
    return result;
}

} // namespace

Request<QList<ChatMessage>> chatMessages(const DeviceId &device, const ChatId &chat, int page, int size)
{
    RequestParts parts = endpoints::read("chat");
    parts.segment(device).segment("messages");
    parts.query.append({u"chat"_s, endpoints::checked(parts, chat)});
    endpoints::addPage(parts, page, size);
    return {parts, [](const QByteArray &body) { return json::decodedList(body, readMessage); }};
}

} // namespace sparkbot
