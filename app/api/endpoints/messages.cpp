#include "api/endpoints/messages.h"

#include "api/decode.h"
#include "api/endpoints/parts.h"
#include "api/endpoints/readers.h"
#include "domain/metadata.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

// What decorates a message is hardly documented, and one odd decoration must not hide a whole page: such a field is
// read when it has the expected type and passed over when it has not.

QString textOf(const json::Value &value)
{
    return value.isText() ? value.string() : QString();
}

/// An id as text, or as an object with it.
QString idOf(const json::Value &value)
{
    QString id = textOf(value);
    if (value.isObject()) {
        value.fields([&](std::string_view key, const json::Value &part) {
            if (key == "id" || key == "_id" || key == "wid")
                id = textOf(part);
        });
    }
    return id;
}

/// The first of these fields that is there, in their order.
QString firstText(const json::Value &object, std::initializer_list<std::string_view> names)
{
    QString best;
    auto rank = names.end();
    if (object.isObject()) {
        object.fields([&](std::string_view key, const json::Value &value) {
            const auto found = std::find(names.begin(), names.end(), key);
            const QString text = found < rank ? textOf(value) : QString();
            if (!text.isEmpty()) {
                best = text;
                rank = found;
            }
        });
    }
    return best;
}

std::optional<MessageMedia> readMedia(const json::Value &media)
{
    if (!media.isObject())
        return std::nullopt;
    MessageMedia result;
    media.fields([&](std::string_view key, const json::Value &value) {
        if (key == "type")
            result.kind = textOf(value);
        else if (key == "filename")
            result.fileName = textOf(value);
        else if (key == "mime")
            result.mime = textOf(value);
        else if (key == "size" && value.isWholeNumber())
            result.bytes = std::max<qint64>(value.wholeNumber(std::numeric_limits<qint64>::min()), -1);
    });
    return result;
}

QString readPlace(const json::Value &location)
{
    QString place = firstText(location, {"name", "address", "description"});
    if (!place.isEmpty() || !location.isObject())
        return place;
    QStringList coordinates;
    location.fields([&](std::string_view key, const json::Value &value) {
        if ((key == "latitude" || key == "longitude") && value.isNumber())
            coordinates.append(value.word());
        if (key == "coordinates" && value.isArray()) {
            value.items([&](const json::Value &number) {
                if (number.isNumber())
                    coordinates.append(number.word());
            });
        }
    });
    return coordinates.join(u", "_s);
}

/// A card is an object with a name, or the text of a vCard with the name in its FN line.
QString readContactName(const json::Value &card)
{
    if (!card.isText())
        return firstText(card, {"displayName", "formattedName", "name", "fullName"});
    const QStringList lines = card.string().split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u"FN:"))
            return line.mid(3).trimmed();
    }
    return {};
}

QStringList readContacts(const json::Value &cards)
{
    QStringList names;
    if (!cards.isArray())
        return names;
    cards.items([&](const json::Value &card) {
        const QString name = readContactName(card);
        if (!name.isEmpty())
            names.append(name);
    });
    return names;
}

void readMeta(const json::Value &meta, ChatMessage &message)
{
    meta.fields([&](std::string_view key, const json::Value &value) {
        if (key == "notifyName")
            message.senderName = value.string();
        else if (key == "isRevoked" && value.isBoolean())
            message.revoked = value.boolean();
    });
}

void readDecoration(std::string_view key, const json::Value &value, ChatMessage &message)
{
    if (key == "media")
        message.media = readMedia(value);
    else if (key == "author")
        message.author = idOf(value);
    else if (key == "agent")
        message.agent = AgentId::fromServer(idOf(value));
    else if (key == "quoted")
        message.quoted = firstText(value, {"body", "message", "caption"});
    else if (key == "location")
        message.place = readPlace(value);
    else if (key == "vcards")
        message.contacts = readContacts(value);
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
            readMeta(value, result);
        } else {
            readDecoration(key, value, result);
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

/// A note without an id gets one from its place: notes are only ever added at the end.
ChatNote readNote(const json::Value &note, qsizetype position)
{
    ChatNote result;
    result.id = u"note-%1"_s.arg(position);
    if (note.isText())
        result.text = note.string();
    if (!note.isObject())
        return result;
    note.fields([&](std::string_view key, const json::Value &value) {
        if (key == "id" && !textOf(value).isEmpty())
            result.id = textOf(value);
        else if (key == "message" || key == "body" || key == "text")
            result.text = textOf(value);
        else if (key == "author" || key == "agent")
            result.author = AgentId::fromServer(idOf(value));
        else if ((key == "createdAt" || key == "date") && value.isText())
            result.writtenAt = json::parseDate(value.text()).value_or(0);
    });
    return result;
}

ChatTalk readTalk(const json::Value &chat)
{
    ChatTalk talk;
    bool hasId = false;
    chat.fields([&](std::string_view key, const json::Value &value) {
        if (key == "id" || key == "wid") {
            hasId = true;
        } else if (key == "notes" && value.isArray()) {
            value.items([&](const json::Value &note) { talk.notes.append(readNote(note, talk.notes.size())); });
        } else if (key == "lastInboundMessageAt" && value.isText()) {
            talk.lastInboundAt = json::parseDate(value.text()).value_or(0);
        } else if (key == "meta" && value.isObject()) {
            value.fields([&](std::string_view flag, const json::Value &set) {
                if (flag == "canSend" && set.isBoolean())
                    talk.canSend = set.boolean();
                else if (flag == "isReadOnly" && set.isBoolean())
                    talk.readOnly = set.boolean();
            });
        }
    });
    if (!hasId)
        chat.refuseField("id", "text");
    return talk;
}

/// The answer to a message handed over is {id, status, …}; whatever else a 201 says, it was accepted.
Result<OutboundMessage, DecodeError> decodeSent(const QByteArray &body)
{
    if (json::isBlank(body))
        return OutboundMessage{};
    return json::decoded(body, [](const json::Value &answer) {
        OutboundMessage sent;
        sent.id = firstText(answer, {"id"});
        sent.status = firstText(answer, {"status"});
        return sent;
    });
}

/// Counted like the composer counts; half a surrogate pair would arrive as another character.
void checkText(RequestParts &parts, const QString &text, int least)
{
    const int length = codePoints(text);
    if (length < least || length > mostMessageCharacters || !text.isValidUtf16())
        endpoints::refuse(parts, u"message"_s);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
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

Request<ChatTalk> chatTalk(const DeviceId &device, const ChatId &chat)
{
    RequestParts parts = endpoints::read("chat");
    parts.segment(device).segment("chats").segment(chat);
    parts.query.append({u"include"_s, u"notes"_s});
    return {parts, [](const QByteArray &body) { return json::decoded(body, readTalk); }};
}

Request<Accepted> addChatNote(const DeviceId &device, const ChatId &chat, const QString &text)
{
    RequestParts parts = endpoints::write(Verb::Post, "chat");
    parts.segment(device).segment("chats").segment(chat).segment("notes");
    checkText(parts, text, leastNoteCharacters);
    parts.body = compact({{u"message"_s, text}});
    return {parts, endpoints::decodeAccepted};
}

Request<OutboundMessage> sendText(const DeviceId &device, const ChatId &chat, const QString &text,
                                  const QString &reference)
{
    RequestParts parts = endpoints::write(Verb::Post, "messages");
    checkText(parts, text, 1);
    QJsonObject body{{u"device"_s, endpoints::checked(parts, device)},
                     {u"chat"_s, endpoints::checked(parts, chat)},
                     {u"message"_s, text}};
    if (!reference.isEmpty())
        body.insert(u"reference"_s, reference);
    parts.body = compact(body);
    return {parts, decodeSent};
}

Request<OutboundMessage> outboundMessage(const OutboundId &id)
{
    RequestParts parts = endpoints::read("messages");
    parts.segment(id);
    return {parts, [](const QByteArray &body) { return json::decoded(body, endpoints::readOutboundMessage); }};
}

Request<QList<OutboundMessage>> outboundByReference(const DeviceId &device, const QString &reference)
{
    RequestParts parts = endpoints::read("messages");
    parts.query.append({u"devices"_s, endpoints::checked(parts, device)});
    parts.query.append({u"reference"_s, reference});
    endpoints::addPage(parts, 0, 100);
    return {parts, [](const QByteArray &body) { return json::decodedList(body, endpoints::readOutboundMessage); }};
}

} // namespace sparkbot
