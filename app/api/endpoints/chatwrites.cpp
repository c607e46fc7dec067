#include "api/endpoints/chatwrites.h"

#include "api/endpoints/parts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

RequestParts chatWrite(Verb verb, const DeviceId &device, const ChatId &chat, const char *what)
{
    RequestParts parts = endpoints::write(verb, "chat");
    parts.segment(device).segment("chats").segment(chat).segment(what);
    return parts;
}

} // namespace

Request<Accepted> setChatStatus(const DeviceId &device, const ChatId &chat, ChatStatus status)
{
    RequestParts parts = chatWrite(Verb::Patch, device, chat, "status");
    const QString word = chatStatusWord(status);
    if (word.isEmpty())
        endpoints::refuse(parts, u"status"_s);
    parts.body = QJsonDocument(QJsonObject{{u"status"_s, word}}).toJson(QJsonDocument::Compact);
    return {parts, endpoints::decodeAccepted};
}

Request<Accepted> assignChat(const DeviceId &device, const ChatId &chat, const Assignment &assignment)
{
    RequestParts parts = chatWrite(Verb::Patch, device, chat, "owner");
    QJsonObject body;
    if (!assignment.agent.isNull())
        body.insert(u"agent"_s, endpoints::checked(parts, assignment.agent));
    if (!assignment.department.isNull())
        body.insert(u"department"_s, endpoints::checked(parts, assignment.department));
    if (!assignment.email.isEmpty()) {
        if (!body.isEmpty() || !assignment.email.contains(u'@'))
            endpoints::refuse(parts, assignment.email);
        body.insert(u"email"_s, assignment.email);
    }
    if (body.isEmpty())
        endpoints::refuse(parts, u"owner"_s);
    parts.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return {parts, endpoints::decodeAccepted};
}

Request<Accepted> unassignChat(const DeviceId &device, const ChatId &chat)
{
    return {chatWrite(Verb::Delete, device, chat, "owner"), endpoints::decodeAccepted};
}

Request<Accepted> changeChatLabels(const DeviceId &device, const ChatId &chat, LabelChange change,
                                   const QStringList &labels)
{
    RequestParts parts = chatWrite(Verb::Patch, device, chat, "labels");
    if (change != LabelChange::Replace)
        parts.query.append({change == LabelChange::Add ? u"upsert"_s : u"remove"_s, u"true"_s});
    QJsonArray names;
    for (const QString &label : labels) {
        if (label.isEmpty())
            endpoints::refuse(parts, u"label"_s);
        if (!names.contains(label))
            names.append(label);
    }
    if (names.isEmpty() && change != LabelChange::Replace)
        endpoints::refuse(parts, u"labels"_s);
    parts.body = QJsonDocument(names).toJson(QJsonDocument::Compact);
    return {parts, endpoints::decodeAccepted};
}

Request<Accepted> markChatUnread(const DeviceId &device, const ChatId &chat, bool unread)
{
    RequestParts parts = chatWrite(Verb::Patch, device, chat, "unread");
    parts.body = QJsonDocument(QJsonObject{{u"unread"_s, unread}}).toJson(QJsonDocument::Compact);
    return {parts, endpoints::decodeAccepted};
}

} // namespace sparkbot
