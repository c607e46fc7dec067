#include "api/endpoints/chats.h"
#include "api/endpoints/chatwrites.h"
#include "api/endpoints/contacts.h"
#include "api/endpoints/devices.h"
#include "api/endpoints/messages.h"
#include "api/endpoints/queues.h"
#include "api/endpoints/session.h"
#include "api/endpoints/team.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

const DeviceId device = DeviceId::fromServer(u"68f00000000000000000000a"_s);
const ChatId chat = ChatId::fromServer(u"15550100002@c.us"_s);

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/") + name + u".json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The part of a document at `data.chat`, or the whole for an empty path. "0" is the first item of an array.
QByteArray partOf(const QByteArray &json, const QString &path)
{
    if (path.isEmpty())
        return json;
    QJsonDocument document = QJsonDocument::fromJson(json);
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    for (const QString &step : path.split(u'.'))
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return QJsonDocument(value.toObject()).toJson();
}

QString time(qint64 ms)
{
    return ms ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs) : u"-"_s;
}

QString figure(std::optional<qint64> value)
{
    return value ? QString::number(*value) : u"-"_s;
}

QString flag(std::optional<bool> value)
{
    return value ? (*value ? u"yes"_s : u"no"_s) : u"-"_s;
}

QString line(const QStringList &parts)
{
    return parts.join(u'|');
}

QString describe(const Queue &queue)
{
    return line({figure(queue.waiting), figure(queue.scheduled), queue.mode});
}

QString describe(const Device &d)
{
    return line({d.id.text(), d.alias, d.phone, d.status, d.sessionWord, QString::number(int(d.session)),
                 time(d.lastSyncAt), d.product, describe(d.queue)});
}

QString describe(const DeviceHealth &health)
{
    return line({flag(health.operative), flag(health.synced), health.sessionWord, time(health.lastSyncAt),
                 describe(health.queue)});
}

QString describe(const SyncReply &reply)
{
    return line({reply.statusWord, time(reply.lastSyncAt)});
}

QString describe(const Chat &c)
{
    QStringList labels = c.labels; // a set: their order means nothing
    labels.sort();
    return line({c.id.text(), c.name, c.phone, c.statusWord, figure(c.unread), c.agent.text(), c.department.text(),
                 labels.join(u','), time(c.lastActivityAt), time(c.statusUpdatedAt), time(c.assignedAt)});
}

QString describe(const Contact &contact)
{
    QStringList pairs;
    for (const MetadataPair &pair : contact.metadata)
        pairs.append(pair.key + u'=' + pair.value);
    return line({contact.id.text(), contact.name, contact.phone, pairs.join(u',')});
}

QString describe(const ChatMessage &message)
{
    return line({message.id, message.kind, message.flow == MessageFlow::Inbound ? u"in"_s : u"out"_s, message.body,
                 message.ack, time(message.sentAt), message.senderName});
}

QString describe(const OutboundMessage &message)
{
    return line({message.id, message.target, message.status, time(message.createdAt)});
}

QString describe(const QuickReply &reply)
{
    return line({reply.shortcut, reply.message, reply.active ? QString() : u"off"_s});
}

QString describe(const ChatTalk &talk)
{
    QStringList notes;
    for (const ChatNote &note : talk.notes)
        notes.append(note.id + u'=' + note.author.text() + u'=' + note.text + u'=' + time(note.writtenAt));
    return line({flag(talk.canSend), flag(talk.readOnly), time(talk.lastInboundAt), notes.join(u',')});
}

QString describe(const Agent &agent)
{
    return line({agent.id.text(), agent.name, agent.email, agent.role, agent.status});
}

QString describe(const Department &department)
{
    return line({department.id.text(), department.name, department.colour});
}

QString describe(const Label &label)
{
    return line({label.name, label.colour, label.scope, flag(label.active)});
}

QString describe(const Accepted &)
{
    return u"accepted"_s;
}

QString describe(const ChatBatch &batch)
{
    QStringList rows;
    for (size_t row = 0; row < batch.size(); ++row)
        rows.append(describe(batch.chat(row)));
    return rows.join(u'\n');
}

template <class T>
QString describe(const QList<T> &list)
{
    QStringList rows;
    for (const T &row : list)
        rows.append(describe(row));
    return rows.join(u'\n');
}

template <class T>
QString through(const Request<T> &request, const QByteArray &body)
{
    const Result<T, DecodeError> result = request.decode(body);
    return result ? describe(*result) : u"refused: "_s + result.error().field + u' ' + result.error().expected;
}

/// Decodes `body` like the answer to the operation called `as`.
QString decodeAs(QLatin1StringView as, const QByteArray &body)
{
    const ContactId contact = ContactId::fromServer(chat.text());
    if (as == "devices"_L1)
        return through(listDevices(0), body);
    if (as == "device"_L1)
        return through(deviceDetail(device), body);
    if (as == "sync"_L1)
        return through(syncSession(device), body);
    if (as == "health"_L1)
        return through(deviceHealth(device), body);
    if (as == "queue"_L1)
        return through(queueStatus(device), body);
    if (as == "waiting"_L1)
        return through(queuedMessages(device, 0), "[" + body + "]");
    if (as == "chats"_L1)
        return through(listChats(device, 0), body);
    if (as == "chat"_L1)
        return through(chatDetail(device, chat), body);
    if (as == "contact"_L1)
        return through(contactDetail(device, contact), body);
    if (as == "messages"_L1)
        return through(chatMessages(device, chat, 0), body);
    if (as == "message"_L1)
        return through(chatMessages(device, chat, 0), "[" + body + "]");
    if (as == "quickReplies"_L1)
        return through(listQuickReplies(device), body);
    if (as == "talk"_L1)
        return through(chatTalk(device, chat), body);
    if (as == "outbound"_L1)
        return through(outboundMessage(OutboundId::fromServer(u"5bf612faa893b00016c0f13d"_s)), body);
    if (as == "sent"_L1)
        return through(sendText(device, chat, u"Hi"_s, {}), body);
    if (as == "team"_L1)
        return through(listTeam(device), body);
    if (as == "departments"_L1)
        return through(listDepartments(device), body);
    if (as == "labels"_L1)
        return through(listLabels(device), body);
    return through(unassignChat(device, chat), body);
}

struct Row {
    const char *file;
    const char *path; ///< of the part, "" = the whole
    const char *as; ///< the operation
    const char *expected;
};

const QList<Row> table{
    {"real_chat_object_2025", "", "chat",
     "15550100002@c.us|Dra "
     "Ejemplo|+15550100002|pending|-|||contacto,humano|2025-12-13T16:15:00.000Z|2025-12-13T16:10:28.509Z|-"},
    {"real_contact_object_2025", "", "contact", "15550100002@c.us|Dra Ejemplo|+15550100002|capi_contacto_enviado=true"},
    {"real_device_stub_2025", "", "device", "68f00000000000000000000a|Demo-Clinic|+15550100001|||3|-||-|-|"},
    {"real_message_object_2025", "", "message",
     "ACB1AAAAAAAAAAAAAAAAAAAAAAAA0001|text|in|Example inbound text|delivered|2025-12-13T16:15:00.000Z|𝓔𝓳"},
    {"real_message_object_2025", "chat", "chat",
     "15550100002@c.us|Dra "
     "Ejemplo|+15550100002|pending|-|||contacto,humano|2025-12-13T16:15:00.000Z|2025-12-13T16:10:28.509Z|-"},
    {"real_webhook_message_in_new_2025", "device", "device",
     "68f00000000000000000000a|Demo-Clinic|+15550100001|||3|-||-|-|"},
    {"real_webhook_message_in_new_2025", "data", "message",
     "ACB1AAAAAAAAAAAAAAAAAAAAAAAA0001|text|in|Example inbound text|delivered|2025-12-13T16:15:00.000Z|𝓔𝓳"},
    {"real_webhook_message_in_new_2025", "data.chat", "chat",
     "15550100002@c.us|Dra "
     "Ejemplo|+15550100002|pending|-|||contacto,humano|2025-12-13T16:15:00.000Z|2025-12-13T16:10:28.509Z|-"},
    {"real_webhook_message_in_new_2025", "data.chat.contact", "contact",
     "15550100002@c.us|Dra Ejemplo|+15550100002|capi_contacto_enviado=true"},
    {"real_webhook_message_in_new_group_image_2026", "device", "device",
     "688900000000000000000001|Demo-Store|+15550100010|||3|-||-|-|"},
    {"real_webhook_message_in_new_group_image_2026", "data", "message",
     "3EB0AAAAAAAAAAAAAA0001|image|in|Example caption|delivered|2026-05-19T10:14:35.000Z|"},
    {"real_webhook_message_in_new_group_image_2026", "data.chat", "chat",
     "120363000000000001@g.us|Example Trading Group||pending|-||||2026-05-19T10:14:35.000Z|-|-"},
    {"chat_object_vendor_2022", "", "chat",
     "1234567890@c.us|John|+1234567890|active|-|5f71e36254800f533ab79148||new-customer,sales|2022-12-16T21:25:38.000Z|"
     "2022-08-23T08:40:45.722Z|2022-11-15T23:53:00.439Z"},
    {"chat_object_vendor_2022", "contact", "contact", "1234567890@c.us|John|+1234567890|"},
    {"device_embedded_full", "", "device",
     "3bf5d1ff2ff2bd001696ac42|My WA Delivery Device|+1234567890|verified|online|0|2018-12-02T10:11:16.008Z||0|-|"},
    {"device_embedded_full", "queue", "queue", "0|-|"},
    {"device_embedded_full", "", "sync", "online|2018-12-02T10:11:16.008Z"},
    {"outbound_message_object", "", "waiting",
     "5bf612faa893b00016c0f13d|+1234567890|processed|2022-11-22T02:22:50.955Z"},
    {"outbound_message_object", "device", "device",
     "3bf5d1ff2ff2bd001696ac42|My WA Delivery Device|+1234567890|verified|online|0|2018-12-02T10:11:16.008Z||0|-|"},
    {"outbound_message_failed", "", "waiting", "5bf612faa893b00016c0f13d|+1234567890|failed|2022-11-22T02:22:50.955Z"},
    {"webhook_message_in_new_text", "data", "message",
     "3EB03EBAF8863B70BA00AF|text|in|This is a sample inbound text message webhook "
     "event|delivered|2022-12-15T20:00:00.000Z|Support Team"},
    {"webhook_message_in_new_text", "data.chat", "chat",
     "1234567890@c.us|John "
     "Wick|+1234567890|active|-|5f71e36254800f533ab79148||new-customer,sales|2022-12-15T20:00:00.000Z|2022-08-23T08:40:"
     "45.722Z|2022-11-15T23:53:00.439Z"},
    {"webhook_message_out_new_text", "data", "message",
     "3EB004B1D010CA0EF6A201|text|out|Hello! This is a sample outbound text message webhook "
     "event|delivered|2022-12-15T22:00:00.000Z|Support Team"},
    {"webhook_message_out_new_text", "data.chat", "chat",
     "1234567890@c.us|John|+1234567890|active|-|5f71e36254800f533ab79148||customer,sales|2022-12-15T22:06:32.000Z|2022-"
     "08-23T08:40:45.722Z|2022-11-15T23:53:00.439Z"},
    {"webhook_message_out_new_image", "data", "message",
     "3EB03EBAF8863B70BA001A|image|out|This is a sample inbound image message webhook "
     "event|delivered|2022-12-15T20:00:00.000Z|Support Team"},
    {"webhook_message_out_new_image", "data.chat", "chat",
     "1234567890@c.us|Mike|+1234567890|active|-|5f71e36254800f533ab79148||new-customer,sales|2022-12-15T20:00:00.000Z|"
     "2022-08-23T08:40:45.722Z|2022-11-15T23:53:00.439Z"},
    {"webhook_message_out_ack_read", "data", "message",
     "3EB004B1D010CA0EF6A205|text|out|This is a sample message read ack webhook "
     "event|read|2022-12-15T20:00:00.000Z|Support Team"},
    {"webhook_message_out_ack_read", "data.chat", "chat",
     "1234567890@c.us|John|+1234567890|active|-|5f71e36254800f533ab79148||new-customer,sales|2022-12-16T21:25:38.000Z|"
     "2022-08-23T08:40:45.722Z|2022-11-15T23:53:00.439Z"},
    {"webhook_message_out_sent_array", "0.data", "waiting",
     "5bf612faa893b00016c0f13d|+1234567890|processed|2022-11-22T02:22:50.955Z"},
    {"webhook_message_out_failed_array", "0.data", "waiting",
     "5bf612faa893b00016c0f13d|+1234567890|failed|2022-11-22T02:22:50.955Z"},
    {"derived_device_list", "", "devices",
     "68f00000000000000000000a|Demo-Clinic|+15550100001|operative|online|0|2025-12-13T16:15:00.000Z|io|12|3|"
     "active\n68f00000000000000000000b|New number||pending|authorize|2|-||-|-|"},
    {"derived_device_list", "0.queue", "queue", "12|3|active"},
    {"derived_device_health", "", "health", "yes|yes|online|2026-05-07T12:00:00.000Z|-|-|"},
    {"derived_device_health", "", "sync", "online|2026-05-07T12:00:00.000Z"},
    {"derived_contact_wapuser", "", "contact", "15550100002@c.us|Ana|+15550100002|"},
    {"derived_chat_message_row", "", "message",
     "3EB0AAAAAAAAAAAAAA0001|text|in|Example|delivered|2025-12-13T16:15:00.000Z|Ana"},
    {"derived_team_list", "", "team", "5f71e36254800f533ab79148|Agent One|agent@example.com|agent|active"},
    {"derived_departments_list", "", "departments", "60a000000000000000000001|Sales|ruby"},
    {"derived_labels_list", "", "labels", "vip|gold|chat|yes\nNew customer|aqua|wa|yes"},
    {"error_400_phone_invalid", "", "devices", "refused:  array"},
    {"error_400_validation_shape", "", "chats", "refused:  array"},
    {"error_403_auth", "", "chat", "refused: id text"},
    {"error_403_auth", "", "contact", "refused: wid text"},
    {"error_409_file_exists", "", "messages", "refused:  array"},
    {"error_400_phone_invalid", "", "reply", "accepted"},
    {"derived_groups_list", "", "reply", "accepted"},
    {"derived_quick_replies_list", "", "quickReplies", "hello|Hello! How can we help?|"},
    {"real_chat_object_2025", "", "talk", "-|-|2025-12-13T16:15:00.000Z|"},
    {"outbound_message_object", "", "outbound",
     "5bf612faa893b00016c0f13d|+1234567890|processed|2022-11-22T02:22:50.955Z"},
    {"outbound_message_object", "", "sent", "5bf612faa893b00016c0f13d||processed|-"},
    {"fixture_media_object", "", "reply", "accepted"},
};

} // namespace

class TestSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void noneIsLeftOut();
    void readsDecorations_data();
    void readsDecorations();
    void oddDecorationsHideNothing_data();
    void oddDecorationsHideNothing();
    void readsNotesHoweverTheyLook();
    void marksQuickRepliesThatAreOff();
    void listAndDetailAgree();
};

void TestSamples::decodes_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < table.size(); ++i)
        QTest::addRow("%s %s as %s", table[i].file, table[i].path, table[i].as) << i;
}

void TestSamples::decodes()
{
    QFETCH(int, index);
    const Row &row = table[index];
    const QByteArray whole = sample(QString::fromLatin1(row.file));
    QVERIFY(!whole.isEmpty());
    const QByteArray body = partOf(whole, QString::fromLatin1(row.path));
    QCOMPARE(decodeAs(QLatin1StringView(row.as), body), QString::fromUtf8(row.expected));
}

void TestSamples::noneIsLeftOut()
{
    QStringList missing;
    const QDir samples(QStringLiteral(TEST_DATA));
    for (QString name : samples.entryList({u"*.json"_s}, QDir::Files)) {
        name.chop(5);
        const bool used = std::any_of(table.begin(), table.end(),
                                      [&name](const Row &row) { return name == QLatin1StringView(row.file); });
        // Bodies that the console sends are compared with its requests in tst_endpoints.
        if (!used && !name.startsWith(u"request_"))
            missing.append(name);
    }
    QCOMPARE(missing, QStringList());
}

void TestSamples::readsDecorations_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<ChatMessage>("expected");
    const auto row = [](const char *name, const QByteArray &fields, auto change) {
        ChatMessage message;
        message.id = u"A"_s;
        change(message);
        QTest::newRow(name) << fields << message;
    };
    using M = ChatMessage;
    row("file", R"("media":{"type":"image","mime":"image/jpeg","size":339070,"filename":"a.jpg","caption":null})",
        [](M &m) {
            m.media = MessageMedia{u"image"_s, u"a.jpg"_s, u"image/jpeg"_s, 339'070};
        });
    row("file without size", R"("media":{"mime":"audio/ogg"})", [](M &m) {
        m.media = MessageMedia{{}, {}, u"audio/ogg"_s, -1};
    });
    row("author as text", R"("author":"15550100011@c.us")", [](M &m) { m.author = u"15550100011@c.us"_s; });
    row("author as object", R"("author":{"wid":"15550100011@c.us","name":"Ana"})",
        [](M &m) { m.author = u"15550100011@c.us"_s; });
    row("agent", R"("agent":{"id":"5f71e36254800f533ab79148"})",
        [](M &m) { m.agent = AgentId::fromServer(u"5f71e36254800f533ab79148"_s); });
    row("quoted", R"("quoted":{"type":"text","body":"Hello?"})", [](M &m) { m.quoted = u"Hello?"_s; });
    row("quoted photo", R"("quoted":{"caption":"Me","body":""})", [](M &m) { m.quoted = u"Me"_s; });
    row("place by name", R"("location":{"address":"Main Street 1","name":"Office","coordinates":[41.38,2.17]})",
        [](M &m) { m.place = u"Office"_s; });
    row("place by coordinates", R"("location":{"coordinates":[41.38,2.17]})", [](M &m) { m.place = u"41.38, 2.17"_s; });
    row("place by degrees", R"("location":{"latitude":-25.5,"longitude":2})", [](M &m) { m.place = u"-25.5, 2"_s; });
    row("cards", R"("vcards":["BEGIN:VCARD\nFN:Ana\r\nEND:VCARD",{"displayName":"Ben"},{"x":1},7])", [](M &m) {
        m.contacts = {u"Ana"_s, u"Ben"_s};
    });
    row("deleted", R"("meta":{"isRevoked":true})", [](M &m) { m.revoked = true; });
}

void TestSamples::readsDecorations()
{
    QFETCH(QByteArray, fields);
    QFETCH(ChatMessage, expected);
    const auto messages = chatMessages(device, chat, 0).decode("[{\"id\":\"A\"," + fields + "}]");
    QVERIFY(messages.has_value());
    QCOMPARE(messages->first(), expected);
}

void TestSamples::oddDecorationsHideNothing_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"7", "-1.5", "true", "[]", "[[1]]", "{}", "\"text\"", "{\"id\":7,\"size\":-9}",
                              "{\"size\":1e3,\"mime\":[]}", "[{},null,7]"})
        QTest::newRow(value) << QByteArray(value);
}

/// One odd photo must not hide the other ninety-nine messages.
void TestSamples::oddDecorationsHideNothing()
{
    QFETCH(QByteArray, value);
    for (const char *field : {"media", "author", "agent", "quoted", "location", "vcards", "poll"}) {
        const auto messages =
            chatMessages(device, chat, 0)
                .decode("[{\"id\":\"A\",\"" + QByteArray(field) + "\":" + value + "},{\"id\":\"B\"}]");
        QVERIFY2(messages.has_value(), field);
        QCOMPARE(messages->size(), 2);
        QVERIFY(!messages->first().media || messages->first().media->bytes >= -1);
    }
    for (const char *field : {"notes", "lastInboundMessageAt", "meta"})
        QVERIFY2(chatTalk(device, chat).decode("{\"id\":\"A\",\"" + QByteArray(field) + "\":" + value + '}'), field);
}

void TestSamples::readsNotesHoweverTheyLook()
{
    QCOMPARE(decodeAs("talk"_L1, R"({"id":"A","meta":{"canSend":false,"isReadOnly":true},"notes":[
        {"id":"n1","message":"Call","author":"5f71e36254800f533ab79148","createdAt":"2025-12-13T16:15:00.000Z"},
        {"body":"back","agent":{"id":"x"},"date":"2025-12-13T16:16:00Z"},"plain",{"createdAt":7}]})"),
             u"no|yes|-|n1=5f71e36254800f533ab79148=Call=2025-12-13T16:15:00.000Z,"
             "note-1=x=back=2025-12-13T16:16:00.000Z,note-2==plain=-,note-3===-"_s);
    QVERIFY(decodeAs("talk"_L1, R"({"notes":[]})").startsWith(u"refused"_s));
}

void TestSamples::marksQuickRepliesThatAreOff()
{
    QCOMPARE(decodeAs("quickReplies"_L1, R"({"items":[{"shortcut":"a","message":"A","active":false},
        {"shortcut":"b","message":"B"},{"shortcut":"c","message":null}]})"),
             u"a|A|off\nb|B|\nc||"_s);
    QCOMPARE(decodeAs("sent"_L1, ""), u"|||-"_s);
    QCOMPARE(decodeAs("sent"_L1, R"({"id":7,"status":[]})"), u"|||-"_s);
    QVERIFY(decodeAs("sent"_L1, "<html>").startsWith(u"refused"_s));
}

void TestSamples::listAndDetailAgree()
{
    for (const Row &row : table) {
        if (QLatin1StringView(row.as) != "chat"_L1)
            continue;
        const QByteArray body = partOf(sample(QString::fromLatin1(row.file)), QString::fromLatin1(row.path));
        const auto detail = chatDetail(device, chat).decode(body);
        const auto list = decodeChats("[" + body + "," + body + "]");
        QCOMPARE(list.has_value(), detail.has_value());
        if (!detail)
            continue;
        QCOMPARE(list->size(), size_t(2));
        QCOMPARE(list->chat(0), *detail);
        QCOMPARE(list->chat(1), *detail);
    }
}

QTEST_APPLESS_MAIN(TestSamples)
#include "tst_samples.moc"
