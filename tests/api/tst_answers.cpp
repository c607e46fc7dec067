#include "api/endpoints/chats.h"
#include "api/endpoints/chatwrites.h"
#include "api/endpoints/contacts.h"
#include "api/endpoints/devices.h"
#include "api/endpoints/messages.h"
#include "api/endpoints/queues.h"
#include "api/endpoints/session.h"
#include "api/endpoints/team.h"

#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

const DeviceId device = DeviceId::fromServer(u"68f00000000000000000000a"_s);
const ChatId chat = ChatId::fromServer(u"15550100002@c.us"_s);
const ContactId contact = ContactId::fromServer(u"15550100002@c.us"_s);

template <class T>
QString wrongField(const Request<T> &request, const QByteArray &body)
{
    const auto result = request.decode(body);
    return result ? u"(accepted)"_s : result.error().field;
}

} // namespace

class TestAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothSpellings();
    void owners_data();
    void owners();
    void queueShapes();
    void activityFallsBack();
    void unreadCounts();
    void metadataIsShownAsItIs();
    void chatsBringMetadata();
    void refusalsNameTheField_data();
    void refusalsNameTheField();
    void answersToWrites();
    void syncIgnoresWhatItDoesNotKnow_data();
    void syncIgnoresWhatItDoesNotKnow();
};

void TestAnswers::bothSpellings()
{
    const auto chatId = [](const QByteArray &body) { return chatDetail(device, chat).decode(body)->id.text(); };
    QCOMPARE(chatId(R"({"id":"1@c.us"})"), u"1@c.us"_s);
    QCOMPARE(chatId(R"({"wid":"1@c.us"})"), u"1@c.us"_s);
    QCOMPARE(chatId(R"({"wid":"2@c.us","id":"1@c.us"})"), u"1@c.us"_s);
    QCOMPARE(chatId(R"({"id":null,"wid":"2@c.us"})"), u"2@c.us"_s);
    // The one vendor example with a stray plus: kept, but not addressable.
    QCOMPARE(chatId(R"({"id":"+4412345678@c.us"})"), u"+4412345678@c.us"_s);

    const auto messages = chatMessages(device, chat, 0).decode(R"([
        {"id":"A","type":"text","flow":"inbound","timestamp":1765642500},
        {"wid":"B","kind":"image","flow":"out","date":"2025-12-13T16:15:00.000Z"}])");
    QVERIFY(messages.has_value());
    QCOMPARE(messages->at(0).kind, u"text"_s);
    QCOMPARE(messages->at(0).flow, MessageFlow::Inbound);
    QCOMPARE(messages->at(0).sentAt, 1'765'642'500'000);
    QCOMPARE(messages->at(1).id, u"B"_s);
    QCOMPARE(messages->at(1).kind, u"image"_s);
    QCOMPARE(messages->at(1).flow, MessageFlow::Outbound);
    QCOMPARE(messages->at(1).sentAt, 1'765'642'500'000);

    const Request<Contact> person = contactDetail(device, contact);
    QCOMPARE(person.decode(R"({"id":"1@c.us"})")->id.text(), u"1@c.us"_s);
    QCOMPARE(person.decode(R"({"id":"68f0","wid":"1@c.us"})")->id.text(), u"1@c.us"_s);
    // The target of an outbound message is in `wid`; it must not become its id.
    const auto waiting = queuedMessages(device, 0).decode(R"({"data":[{"id":"m","wid":"1@c.us","phone":"+1"}]})");
    QCOMPARE(waiting->at(0).id, u"m"_s);
    QCOMPARE(waiting->at(0).target, u"1@c.us"_s);
    QCOMPARE(wrongField(queuedMessages(device, 0), R"([{"wid":"1@c.us"}])"), u"[0].id"_s);

    QCOMPARE(listDevices(0).decode(R"([{"id":"a","status":4,"session":{"status":1}}])")->at(0).status, u"4"_s);
    QCOMPARE(listDevices(0).decode(R"({"items":[{"id":"a"},{"id":"b"}]})")->size(), 2);
    QCOMPARE(decodeChats(R"({"data":[{"id":"1@c.us","status":7}]})")->chat(0).statusWord, u"7"_s);
}

void TestAnswers::owners_data()
{
    QTest::addColumn<QByteArray>("owner");
    QTest::addColumn<QString>("agent");
    QTest::addColumn<QString>("department");
    const auto row = [](const char *owner, const char *agentId, const char *departmentId) {
        QTest::newRow(owner) << QByteArray(owner) << QString::fromLatin1(agentId) << QString::fromLatin1(departmentId);
    };
    row("null", "", "");
    row("{}", "", "");
    row(R"({"agent":null,"department":null})", "", "");
    row(R"({"agent":"a","department":"d"})", "a", "d");
    row(R"({"agent":{"id":"a"},"department":{"_id":"d"}})", "a", "d");
    row(R"({"agent":{"_id":"b","id":"a"}})", "a", "");
    row(R"({"id":"a"})", "a", "");
    row(R"({"_id":"b","agent":"a"})", "a", "");
    row("\"a\"", "a", "");
}

void TestAnswers::owners()
{
    QFETCH(QByteArray, owner);
    QFETCH(QString, agent);
    QFETCH(QString, department);
    const auto result = chatDetail(device, chat).decode(R"({"id":"1@c.us","owner":)" + owner + "}");
    QVERIFY(result.has_value());
    QCOMPARE(result->agent.text(), agent);
    QCOMPARE(result->department.text(), department);
}

void TestAnswers::queueShapes()
{
    const Decoder<Queue> decode = queueStatus(device).decode;
    QCOMPARE(*decode(R"({"status":"pause","messages":12,"scheduled":3})"), (Queue{12, 3, u"pause"_s}));
    QCOMPARE(*decode(R"({"total":100,"size":7,"available":93})"), (Queue{7, {}, {}}));
    QCOMPARE(*decode(R"({"size":7,"messages":5})"), (Queue{5, {}, {}}));
    // Missing is unknown, never 0.
    QCOMPARE(*decode("{}"), Queue());
    QVERIFY(!decode("{}")->waiting.has_value());
    QCOMPARE(*decode(R"({"messages":null})"), Queue());
    QCOMPARE(*decode(R"({"messages":9007199254740993})"), (Queue{9'007'199'254'740'993, {}, {}}));
}

void TestAnswers::activityFallsBack()
{
    const auto activity = [](const QByteArray &fields) {
        return chatDetail(device, chat).decode("{\"id\":\"1@c.us\"," + fields + "}")->lastActivityAt;
    };
    QCOMPARE(
        activity(R"("date":"1970-01-01T00:00:03.000Z","lastMessageTime":2,"lastMessageAt":"1970-01-01T00:00:01.000Z")"),
        1'000);
    QCOMPARE(activity(R"("date":"1970-01-01T00:00:03.000Z","lastMessageTime":2,"lastMessageAt":null)"), 2'000);
    QCOMPARE(activity(R"("date":"1970-01-01T00:00:03.000Z")"), 3'000);
    QCOMPARE(activity(R"("date":"")"), 0);
}

void TestAnswers::unreadCounts()
{
    const auto unread = [](const QByteArray &meta) {
        return chatDetail(device, chat).decode(R"({"id":"1@c.us","meta":)" + meta + "}")->unread;
    };
    QCOMPARE(unread(R"({"unreadCount":0})"), std::optional<qint64>(0));
    QCOMPARE(unread(R"({"unreadCount":12})"), std::optional<qint64>(12));
    QCOMPARE(unread(R"({"unreadCount":-1})"), std::optional<qint64>());
    QCOMPARE(unread("{}"), std::optional<qint64>());
    const auto marked = [](const QByteArray &meta) {
        return chatDetail(device, chat).decode(R"({"id":"1@c.us","meta":)" + meta + "}")->markedUnread;
    };
    QVERIFY(marked(R"({"unreadCount":-1})"));
    QVERIFY(!marked(R"({"unreadCount":0})"));
    QVERIFY(!marked("{}"));
    QVERIFY(!marked(R"({"isPinned":true})"));
    // The flag beside the count is documented only: either says so.
    QVERIFY(marked(R"({"isUnread":true,"unreadCount":0})"));
    QVERIFY(marked(R"({"isUnread":true})"));
    QVERIFY(!marked(R"({"isUnread":true,"unreadCount":3})"));
    QVERIFY(!marked(R"({"isUnread":false})"));
}

/// What is no text is left out, and the rest of the page is shown.
void TestAnswers::chatsBringMetadata()
{
    const auto batch = listChats(device, 0).decode(
        R"([{"id":"1@c.us","contact":{"metadata":[{"key":"plan","value":"premium"},{"key":"odd:key","value":""},
            {"key":"score","value":7},{"value":"x"},{"key":"plan","value":"basic","more":[1]}]}},
            {"id":"2@c.us","contact":{"metadata":null}}])");
    QVERIFY(batch);
    QCOMPARE(batch->chat(0).metadata,
             (QList<MetadataPair>{
                 {u"plan"_s, u"premium"_s}, {u"odd:key"_s, u""_s}, {u"score"_s, u""_s}, {u"plan"_s, u"basic"_s}}));
    QVERIFY(batch->chat(1).metadata.isEmpty());
}

void TestAnswers::metadataIsShownAsItIs()
{
    // Keys and values that the console would not write, a pair without value, and a key twice.
    const auto result =
        contactDetail(device, contact)
            .decode(
                R"({"wid":"1@c.us","metadata":[{"key":"a:b","value":" x "},{"key":"k","value":null},{"key":"k","value":"2"}]})");
    QVERIFY(result.has_value());
    QCOMPARE(result->metadata, (QList<MetadataPair>{{u"a:b"_s, u" x "_s}, {u"k"_s, {}}, {u"k"_s, u"2"_s}}));

    // What somebody else's program wrote as a number hides nothing.
    const auto odd =
        contactDetail(device, contact)
            .decode(
                R"({"wid":"1@c.us","metadata":[{"key":"a","value":42},{"key":"b","value":1234567.125},{"key":"c","value":12345678901234567890},{"key":"d","value":true},{"key":"e","value":{}},{"key":6,"value":"f"}]})");
    QVERIFY2(odd.has_value(), odd ? "" : qPrintable(odd.error().field));
    QCOMPARE(odd->metadata,
             (QList<MetadataPair>{{u"a"_s, u"42"_s},
                                  {u"b"_s, u"1234567.125"_s},
                                  {u"c"_s, u"12345678901234567890"_s},
                                  {u"d"_s, u"true"_s},
                                  {u"e"_s, {}},
                                  {u"6"_s, u"f"_s}}));
}

void TestAnswers::refusalsNameTheField_data()
{
    QTest::addColumn<QString>("actual");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &actual, const char *expected) {
        QTest::newRow(expected) << actual << QString::fromLatin1(expected);
    };
    row(wrongField(listDevices(0), R"([{"id":"a"},{"alias":"b"}])"), "[1].id");
    row(wrongField(listDevices(0), R"([{"id":"a","session":{"status":{}}}])"), "[0].session.status");
    row(wrongField(listDevices(0), R"([{"id":"a","queue":{"messages":"12"}}])"), "[0].queue.messages");
    row(wrongField(deviceDetail(device), R"({"id":"a","queue":{"size":9223372036854775808}})"), "queue.size");
    row(wrongField(deviceDetail(device), R"({"id":"a","billing":{"subscription":{"product":1}}})"),
        "billing.subscription.product");
    row(wrongField(deviceHealth(device), R"({"operative":"yes"})"), "operative");
    row(wrongField(listChats(device, 0), R"([{"id":"1@c.us"},{"id":""}])"), "[1].id");
    row(wrongField(listChats(device, 0), R"([{"id":"1@c.us","labels":["a",2]}])"), "[0].labels[1]");
    row(wrongField(listChats(device, 0), R"([{"id":"1@c.us","owner":{"agent":7}}])"), "[0].owner.agent");
    row(wrongField(listChats(device, 0), R"([{"id":"1@c.us","lastMessageAt":"soon"}])"), "[0].lastMessageAt");
    row(wrongField(listChats(device, 0), R"({"data":[{"id":"1@c.us","meta":{"unreadCount":2.5}}]})"),
        "data[0].meta.unreadCount");
    row(wrongField(chatDetail(device, chat), R"({"id":7})"), "id");
    row(wrongField(contactDetail(device, contact), R"({"wid":"1@c.us","metadata":{"a":"b"}})"), "metadata");
    row(wrongField(contactDetail(device, contact), R"({"wid":"1@c.us","metadata":[{"value":"b"}]})"),
        "metadata[0].key");
    row(wrongField(chatMessages(device, chat, 0), R"([{"id":"a","timestamp":9223372036854775807}])"), "[0].timestamp");
    row(wrongField(listTeam(device), R"([{"displayName":"a"}])"), "[0].id");
    row(wrongField(listLabels(device), R"([{"name":"a","active":1}])"), "[0].active");
    row(wrongField(listDepartments(device), R"([{"id":"a","name":[]}])"), "[0].name");
}

void TestAnswers::refusalsNameTheField()
{
    QFETCH(QString, actual);
    QFETCH(QString, expected);
    QCOMPARE(actual, expected);
}

void TestAnswers::answersToWrites()
{
    const Decoder<Accepted> decode = setChatStatus(device, chat, ChatStatus::Active).decode;
    for (const char *body : {"", " \n", "{}", "[]", "null", "true", R"({"status":"resolved"})"})
        QVERIFY2(decode(body).has_value(), body);
    for (const char *body : {"OK", "<html></html>", "{", "\xFF"})
        QVERIFY2(!decode(body).has_value(), body);
}

void TestAnswers::syncIgnoresWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("word");
    QTest::addColumn<qint64>("at");
    const auto row = [](const char *body, const char *word, qint64 at) {
        QTest::newRow(body) << QByteArray(body) << QString::fromLatin1(word) << at;
    };
    row("", "", 0);
    row("[1]", "", 0);
    row("null", "", 0);
    row(R"({"status":7,"lastSync":7,"lastSyncAt":"soon"})", "", 0);
    row(R"({"status":"synced","lastSync":"1970-01-01T00:00:01.000Z"})", "synced", 1'000);
    row(R"({"status":"synced","lastSyncAt":"1970-01-01T00:00:01.000Z"})", "synced", 1'000);
    row(R"({"session":{"status":"online","lastSyncAt":"1970-01-01T00:00:02.000Z"},"status":"operative"})", "online",
        2'000);
    row(R"({"session":[],"status":"operative"})", "operative", 0);
}

void TestAnswers::syncIgnoresWhatItDoesNotKnow()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, word);
    QFETCH(qint64, at);
    const auto reply = syncSession(device).decode(body);
    QVERIFY(reply.has_value());
    QCOMPARE(reply->statusWord, word);
    QCOMPARE(reply->lastSyncAt, at);
    QVERIFY(!syncSession(device).decode("<html>").has_value());
}

QTEST_APPLESS_MAIN(TestAnswers)
#include "tst_answers.moc"
