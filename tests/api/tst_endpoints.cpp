#include "api/endpoints/chats.h"
#include "api/endpoints/chatwrites.h"
#include "api/endpoints/contacts.h"
#include "api/endpoints/devices.h"
#include "api/endpoints/messages.h"
#include "api/endpoints/queues.h"
#include "api/endpoints/session.h"
#include "api/endpoints/team.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

const DeviceId device = DeviceId::fromServer(u"68f00000000000000000000a"_s);
const DeviceId target = DeviceId::fromServer(u"68f00000000000000000000b"_s);
const ChatId chat = ChatId::fromServer(u"15550100002@c.us"_s);
const ContactId contact = ContactId::fromServer(u"15550100002@c.us"_s);
const AgentId agent = AgentId::fromServer(u"5f71e36254800f533ab79148"_s);
const DepartmentId department = DepartmentId::fromServer(u"60a000000000000000000001"_s);
const QList<MetadataPair> pairs{{u"customer_id"_s, u"A-100"_s}, {u"customer_type"_s, u"premium"_s}};

QJsonDocument sample(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

QByteArray verbName(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return "GET";
    case Verb::Post:
        return "POST";
    case Verb::Put:
        return "PUT";
    case Verb::Patch:
        return "PATCH";
    case Verb::Delete:
        return "DELETE";
    }
    return {};
}

/// Verb and address below the base, as the server's log shows them.
QByteArray onTheWire(const RequestParts &parts)
{
    const QUrl url = parts.url(QUrl(u"https://h/v1"_s));
    return verbName(parts.verb) + ' ' + url.toEncoded().mid(QByteArray("https://h/v1").size());
}

MetadataPair pair(const QString &key, const QString &value)
{
    return {key, value};
}

} // namespace

Q_DECLARE_METATYPE(sparkbot::RequestParts)

class TestEndpoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void writes_data();
    void writes();
    void refusedBeforeSending_data();
    void refusedBeforeSending();
    void chatOptions();
    void decodesOnWorker();
};

void TestEndpoints::reads_data()
{
    QTest::addColumn<RequestParts>("parts");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const RequestParts &parts, const char *expected) {
        QTest::newRow(name) << parts << QByteArray(expected);
    };
    row("listDevices", listDevices(2).parts, "GET /devices?size=100&page=2");
    row("deviceDetail", deviceDetail(device).parts, "GET /devices/68f00000000000000000000a");
    row("deviceHealth", deviceHealth(device).parts, "GET /devices/68f00000000000000000000a/health");
    row("queueStatus", queueStatus(device).parts, "GET /devices/68f00000000000000000000a/queue");
    row("queuedMessages", queuedMessages(device, 1, 50).parts,
        "GET /messages?devices=68f00000000000000000000a&status=queued&size=50&page=1");
    row("listChats", listChats(device, 3).parts,
        "GET /chat/68f00000000000000000000a/chats?size=100&page=3&sort=lastMessageAt:desc");
    row("chatDetail", chatDetail(device, chat).parts, "GET /chat/68f00000000000000000000a/chats/15550100002@c.us");
    row("contactDetail", contactDetail(device, contact).parts,
        "GET /chat/68f00000000000000000000a/contacts/15550100002@c.us");
    row("chatMessages", chatMessages(device, chat, 0).parts,
        "GET /chat/68f00000000000000000000a/messages?chat=15550100002@c.us&size=100&page=0");
    row("chatTalk", chatTalk(device, chat).parts,
        "GET /chat/68f00000000000000000000a/chats/15550100002@c.us?include=notes");
    row("outboundMessage", outboundMessage(OutboundId::fromServer(u"5bf612faa893b00016c0f13d"_s)).parts,
        "GET /messages/5bf612faa893b00016c0f13d");
    row("outboundByReference", outboundByReference(device, u"a b&c"_s).parts,
        "GET /messages?devices=68f00000000000000000000a&reference=a%20b%26c&size=100&page=0");
    row("listQuickReplies", listQuickReplies(device).parts,
        "GET /devices/68f00000000000000000000a/quickReplies?size=100&page=0");
    row("listTeam", listTeam(device).parts, "GET /devices/68f00000000000000000000a/team?size=100&page=0");
    row("listDepartments", listDepartments(device).parts,
        "GET /devices/68f00000000000000000000a/departments?size=100&page=0");
    row("listLabels", listLabels(device).parts, "GET /devices/68f00000000000000000000a/labels?size=100&page=0");
}

void TestEndpoints::reads()
{
    QFETCH(RequestParts, parts);
    QFETCH(QByteArray, expected);
    QCOMPARE(onTheWire(parts), expected);
    QCOMPARE(parts.effect, Effect::Read);
    QVERIFY(!parts.body.has_value());
    QVERIFY(!parts.acceptsEmptyBody);
}

void TestEndpoints::writes_data()
{
    QTest::addColumn<RequestParts>("parts");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QJsonDocument>("body");
    const auto row = [](const char *name, const RequestParts &parts, const char *expected, const char *file) {
        QTest::newRow(name) << parts << QByteArray(expected) << (file ? sample(file) : QJsonDocument());
    };
    constexpr auto status = "PATCH /chat/68f00000000000000000000a/chats/15550100002@c.us/status";
    constexpr auto owner = "PATCH /chat/68f00000000000000000000a/chats/15550100002@c.us/owner";
    // A GET, and yet a write.
    row("syncSession", syncSession(device).parts, "GET /devices/68f00000000000000000000a/sync", nullptr);
    row("routeQueue", routeQueue(device, target).parts, "PATCH /devices/68f00000000000000000000a/queue",
        "request_queue_route_patch.json");
    row("setChatStatus", setChatStatus(device, chat, ChatStatus::Resolved).parts, status,
        "request_chat_status_patch.json");
    row("assign agent", assignChat(device, chat, {agent, {}, {}}).parts, owner, "request_chat_owner_patch_agent.json");
    row("assign e-mail", assignChat(device, chat, {{}, u"agent@example.com"_s, {}}).parts, owner,
        "request_chat_owner_patch_email.json");
    row("assign department", assignChat(device, chat, {{}, {}, department}).parts, owner,
        "request_chat_owner_patch_department.json");
    row("unassign", unassignChat(device, chat).parts,
        "DELETE /chat/68f00000000000000000000a/chats/15550100002@c.us/owner", nullptr);
    const QStringList labels{u"vip"_s, u"invoice"_s, u"vip"_s}; // each name is sent once
    constexpr auto chatLabels = "PATCH /chat/68f00000000000000000000a/chats/15550100002@c.us/labels";
    row("replace labels", changeChatLabels(device, chat, LabelChange::Replace, labels).parts, chatLabels,
        "request_chat_labels_patch.json");
    row("add labels", changeChatLabels(device, chat, LabelChange::Add, labels).parts,
        "PATCH /chat/68f00000000000000000000a/chats/15550100002@c.us/labels?upsert=true",
        "request_chat_labels_patch.json");
    row("remove labels", changeChatLabels(device, chat, LabelChange::Remove, labels).parts,
        "PATCH /chat/68f00000000000000000000a/chats/15550100002@c.us/labels?remove=true",
        "request_chat_labels_patch.json");
    row("mark unread", markChatUnread(device, chat, true).parts,
        "PATCH /chat/68f00000000000000000000a/chats/15550100002@c.us/unread", "request_chat_unread_patch.json");
    row("metadata", upsertMetadata(device, contact, pairs).parts,
        "PATCH /chat/68f00000000000000000000a/contacts/15550100002@c.us/metadata",
        "request_contact_metadata_patch.json");
    QTest::newRow("addChatNote") << addChatNote(device, chat, u"Internal note"_s).parts
                                 << QByteArray("POST /chat/68f00000000000000000000a/chats/15550100002@c.us/notes")
                                 << QJsonDocument::fromJson(R"({"message":"Internal note"})");
    QTest::newRow("sendText") << sendText(device, chat, u"Hi \"Ana\"\n👍"_s, u"ref-1"_s).parts
                              << QByteArray("POST /messages")
                              << QJsonDocument::fromJson(R"({"device":"68f00000000000000000000a",
                                     "chat":"15550100002@c.us","message":"Hi \"Ana\"\n👍","reference":"ref-1"})");
}

void TestEndpoints::writes()
{
    QFETCH(RequestParts, parts);
    QFETCH(QByteArray, expected);
    QFETCH(QJsonDocument, body);
    QCOMPARE(onTheWire(parts), expected);
    QCOMPARE(parts.effect, Effect::Write);
    QVERIFY(parts.acceptsEmptyBody);
    QCOMPARE(parts.body.has_value(), !body.isNull());
    if (parts.body)
        QCOMPARE(QJsonDocument::fromJson(*parts.body), body);
}

void TestEndpoints::refusedBeforeSending_data()
{
    QTest::addColumn<RequestParts>("parts");
    const auto row = [](const char *name, const RequestParts &parts) { QTest::newRow(name) << parts; };
    const DeviceId noDevice = DeviceId::fromServer(u"../devices"_s);
    const ChatId noChat = ChatId::fromServer(u"+15550100002@c.us"_s);
    row("empty device", deviceDetail({}).parts);
    row("device of a query", queuedMessages(noDevice, 0).parts);
    row("chat of a query", chatMessages(device, noChat, 0).parts);
    row("sync", syncSession(noDevice).parts);
    row("chat with a plus", unassignChat(device, noChat).parts);
    row("contact of a group", contactDetail(device, ContactId::fromServer(u"120363000000000001@g.us"_s)).parts);
    row("route to itself", routeQueue(device, device).parts);
    row("route to itself in capitals", routeQueue(device, DeviceId::fromServer(device.text().toUpper())).parts);
    row("route to nothing", routeQueue(device, {}).parts);
    row("route to a path", routeQueue(device, noDevice).parts);
    row("status that cannot be set", setChatStatus(device, chat, ChatStatus::Other).parts);
    row("assign to nobody", assignChat(device, chat, {}).parts);
    row("assign to two", assignChat(device, chat, {agent, u"agent@example.com"_s, {}}).parts);
    row("assign to a word", assignChat(device, chat, {{}, u"agent"_s, {}}).parts);
    row("assign to no agent", assignChat(device, chat, {AgentId::fromServer(u"me"_s), {}, {}}).parts);
    const QString longest = QString(5'999, u'x') + u"👍"_s; // as many characters as are allowed, and one unit more
    QVERIFY(sendText(device, chat, longest, {}).parts.invalidId.isEmpty());
    QVERIFY(addChatNote(device, chat, longest).parts.invalidId.isEmpty());
    row("send nothing", sendText(device, chat, {}, {}).parts);
    row("send too much", sendText(device, chat, longest + u'x', {}).parts);
    row("send half a pair", sendText(device, chat, QString(QChar(0xD83D)), {}).parts);
    row("send from no number", sendText({}, chat, u"Hi"_s, {}).parts);
    row("send to a phone", sendText(device, noChat, u"Hi"_s, {}).parts);
    row("a short note", addChatNote(device, chat, u"x"_s).parts);
    row("a long note", addChatNote(device, chat, longest + u'x').parts);
    row("a message by a path", outboundMessage(OutboundId::fromServer(u"../devices"_s)).parts);
    row("no label to add", changeChatLabels(device, chat, LabelChange::Add, {}).parts);
    row("no label to remove", changeChatLabels(device, chat, LabelChange::Remove, {}).parts);
    row("label without a name", changeChatLabels(device, chat, LabelChange::Replace, {QString()}).parts);
    row("unread of no chat", markChatUnread(device, noChat, true).parts);
    row("no metadata", upsertMetadata(device, contact, {}).parts);
    row("metadata with a bad key", upsertMetadata(device, contact, {pairs[0], pair(u"a b"_s, u"x"_s)}).parts);
    row("metadata with an empty value", upsertMetadata(device, contact, {pair(u"a"_s, {})}).parts);
    row("metadata with half a pair", upsertMetadata(device, contact, {pair(u"a"_s, QString(QChar(0xD83D)))}).parts);
    row("metadata with a key twice", upsertMetadata(device, contact, {pairs[0], pairs[0]}).parts);
}

void TestEndpoints::refusedBeforeSending()
{
    QFETCH(RequestParts, parts);
    QVERIFY(!parts.invalidId.isEmpty());
    QVERIFY(parts.url(QUrl(u"https://h/v1"_s)).isEmpty());
}

void TestEndpoints::chatOptions()
{
    ChatListOptions options;
    options.statuses = {u"active"_s, u"muted"_s};
    options.search = u"José & co"_s;
    options.sort.clear();
    QCOMPARE(
        onTheWire(listChats(device, 0, 20, options).parts),
        QByteArray(
            "GET /chat/68f00000000000000000000a/chats?size=20&page=0&status=active,muted&search=Jos%C3%A9%20%26%20co"));
    // Without any name all labels go: an empty array, not an empty body.
    QCOMPARE(*changeChatLabels(device, chat, LabelChange::Replace, {}).parts.body, QByteArray("[]"));
    QCOMPARE(*markChatUnread(device, chat, false).parts.body, QByteArray(R"({"unread":false})"));
    const auto both = QJsonDocument::fromJson(*assignChat(device, chat, {agent, {}, department}).parts.body);
    QCOMPARE(both["agent"_L1].toString(), agent.text());
    QCOMPARE(both["department"_L1].toString(), department.text());
}

void TestEndpoints::decodesOnWorker()
{
    QVERIFY(listChats(device, 0).decodeOnWorker);
    QVERIFY(!chatDetail(device, chat).decodeOnWorker);
}

QTEST_APPLESS_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
