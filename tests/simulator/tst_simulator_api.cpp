// The contract's semantics, one table row per rule: numbers, chats and contacts. Queues and messages have files of
// their own.
#include "service.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace simulator;

class TestSimulatorApi : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void keys();
    void paging();
    void filtersAndSorting();
    void statusRemembersThePrevious();
    void assigning();
    void unassigning();
    void labels();
    void unread();
    void notes();
    void metadata();
    void bulkChangesAllOrNothing();
    void forcedAnswers();
};

void TestSimulatorApi::answers_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QString &target, int status, const QString &body = {}) {
        QTest::newRow(name) << target << body << status;
    };
    row("numbers", u"GET /v1/devices"_s, 200);
    row("largest page", u"GET /v1/devices?size=100"_s, 200);
    row("page too large", u"GET /v1/devices?size=101"_s, 400);
    row("page without rows", u"GET /v1/devices?size=0"_s, 400);
    row("negative page", u"GET /v1/devices?page=-1"_s, 400);
    row("number", u"GET /v1/devices/SALES"_s, 200);
    row("unknown number", u"GET /v1/devices/NOBODY"_s, 404);
    row("health", u"GET /v1/devices/SALES/health"_s, 200);
    row("team of a number", u"GET /v1/devices/SALES/team"_s, 200);
    row("team of an unknown number", u"GET /v1/devices/NOBODY/team"_s, 404);
    row("departments", u"GET /v1/devices/SALES/departments"_s, 200);
    row("labels", u"GET /v1/devices/SALES/labels"_s, 200);
    row("quick replies", u"GET /v1/devices/SALES/quickReplies"_s, 200);
    row("team", u"GET /v1/team"_s, 200);
    row("sync of an unpaired number", u"GET /v1/devices/NEW/sync"_s, 409);
    row("chats", u"GET /v1/chat/SALES/chats"_s, 200);
    row("chats without plan", u"GET /v1/chat/EVENTS/chats"_s, 404);
    row("contact without plan", u"GET /v1/chat/EVENTS/contacts/PERSON"_s, 404);
    row("messages without plan", u"GET /v1/chat/EVENTS/messages?chat=PERSON"_s, 404);
    row("chats, page too large", u"GET /v1/chat/SALES/chats?size=200"_s, 400);
    row("chats, unknown status", u"GET /v1/chat/SALES/chats?status=removed"_s, 400);
    row("chats, bad flag", u"GET /v1/chat/SALES/chats?unread=yes"_s, 400);
    row("chats, bad sort", u"GET /v1/chat/SALES/chats?sort=age:asc"_s, 400);
    row("chats, sort without direction", u"GET /v1/chat/SALES/chats?sort=name"_s, 400);
    row("chat", u"GET /v1/chat/SALES/chats/PERSON"_s, 200);
    row("unknown chat", u"GET /v1/chat/SALES/chats/1@c.us"_s, 404);
    row("status", u"PATCH /v1/chat/SALES/chats/PERSON/status"_s, 200, uR"({"status":"archived"})"_s);
    row("unknown status word", u"PATCH /v1/chat/SALES/chats/PERSON/status"_s, 400, uR"({"status":"muted"})"_s);
    row("status of another type", u"PATCH /v1/chat/SALES/chats/PERSON/status"_s, 400, uR"({"status":1})"_s);
    row("status without body", u"PATCH /v1/chat/SALES/chats/PERSON/status"_s, 400);
    row("unknown agent", u"PATCH /v1/chat/SALES/chats/PERSON/owner"_s, 400, uR"({"agent":"NOBODY"})"_s);
    row("inactive agent", u"PATCH /v1/chat/SALES/chats/PERSON/owner"_s, 400, uR"({"agent":"GONE"})"_s);
    row("unknown e-mail", u"PATCH /v1/chat/SALES/chats/PERSON/owner"_s, 400, uR"({"email":"x@example.com"})"_s);
    row("unknown department", u"PATCH /v1/chat/SALES/chats/PERSON/owner"_s, 400, uR"({"department":"NOBODY"})"_s);
    row("no owner named", u"PATCH /v1/chat/SALES/chats/PERSON/owner"_s, 400, u"{}"_s);
    row("unassign nobody's chat", u"DELETE /v1/chat/SALES/chats/LONELY/owner"_s, 400);
    row("unknown label", u"PATCH /v1/chat/SALES/chats/PERSON/labels"_s, 400, uR"(["nope"])"_s);
    row("label of WhatsApp", u"PATCH /v1/chat/SALES/chats/PERSON/labels"_s, 400, uR"(["New order"])"_s);
    row("labels as object", u"PATCH /v1/chat/SALES/chats/PERSON/labels"_s, 400, uR"({"labels":["vip"]})"_s);
    row("unread without flag", u"PATCH /v1/chat/SALES/chats/PERSON/unread"_s, 400, u"{}"_s);
    row("note too short", u"POST /v1/chat/SALES/chats/PERSON/notes"_s, 400, uR"({"message":"x"})"_s);
    row("contacts", u"GET /v1/chat/SALES/contacts"_s, 200);
    row("contact by phone", u"GET /v1/chat/SALES/contacts/+15550100001"_s, 200);
    row("unknown contact", u"GET /v1/chat/SALES/contacts/+1"_s, 404);
    row("metadata, empty", u"PATCH /v1/chat/SALES/contacts/PERSON/metadata"_s, 400, u"[]"_s);
    row("metadata, object", u"PATCH /v1/chat/SALES/contacts/PERSON/metadata"_s, 400, uR"({"key":"a","value":"b"})"_s);
    row("metadata, bad key", u"PATCH /v1/chat/SALES/contacts/PERSON/metadata"_s, 400,
        uR"([{"key":"a:b","value":"c"}])"_s);
    row("metadata, no key", u"PATCH /v1/chat/SALES/contacts/PERSON/metadata"_s, 400, uR"([{"value":"c"}])"_s);
    row("metadata, empty value", u"PATCH /v1/chat/SALES/contacts/PERSON/metadata"_s, 400,
        uR"([{"key":"a","value":""}])"_s);
    row("metadata, number", u"PATCH /v1/chat/SALES/contacts/PERSON/metadata"_s, 400, uR"([{"key":"a","value":1}])"_s);
    const QString longest(300, u'x');
    row("metadata, longest value", u"PATCH /v1/chat/SALES/contacts/PERSON/metadata"_s, 200,
        uR"([{"key":"a","value":"%1"}])"_s.arg(longest));
    row("metadata, too long", u"PATCH /v1/chat/SALES/contacts/PERSON/metadata"_s, 400,
        uR"([{"key":"a","value":"%1x"}])"_s.arg(longest));
    row("messages of an unknown chat", u"GET /v1/chat/SALES/messages?chat=1@c.us"_s, 200);
    row("route without target", u"PATCH /v1/devices/SALES/queue"_s, 400, u"{}"_s);
    row("route to itself", u"PATCH /v1/devices/SALES/queue"_s, 400, uR"({"device":"SALES"})"_s);
    row("route to nobody", u"PATCH /v1/devices/SALES/queue"_s, 404, uR"({"device":"NOBODY"})"_s);
    row("queue status", u"POST /v1/devices/SALES/queue"_s, 200, uR"({"status":"pause"})"_s);
    row("unknown queue status", u"POST /v1/devices/SALES/queue"_s, 400, uR"({"status":"stop"})"_s);
    row("force without effect", u"POST /v1/devices/SALES/queue"_s, 400, uR"({"status":"pause","force":true})"_s);
    row("send without text", u"POST /v1/messages"_s, 400, uR"({"device":"SALES","chat":"PERSON"})"_s);
    row("send to nobody", u"POST /v1/messages"_s, 400, uR"({"device":"SALES","message":"hi"})"_s);
    row("send to two", u"POST /v1/messages"_s, 400,
        uR"({"device":"SALES","message":"hi","chat":"PERSON","phone":"+15550100001"})"_s);
    row("send to a broken phone", u"POST /v1/messages"_s, 400, uR"({"device":"SALES","message":"hi","phone":"12"})"_s);
    row("unknown path", u"GET /v1/nothing"_s, 404);
    row("unknown version", u"GET /v2/devices"_s, 404);
    row("empty id", u"GET /v1/devices/"_s, 404);
    row("unknown verb", u"PURGE /v1/devices"_s, 404);
}

void TestSimulatorApi::answers()
{
    QFETCH(QString, target);
    QFETCH(QString, body);
    QFETCH(int, status);
    Service service;
    const Reply reply = service.call(target, body);
    QCOMPARE(reply.status, status);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(reply.body, &error);
    QCOMPARE(error.errorString(), QJsonParseError().errorString());
    if (status >= 400) {
        QCOMPARE(document[u"status"].toInt(), status);
        QVERIFY(!document[u"message"].toString().isEmpty());
    }
}

void TestSimulatorApi::keys()
{
    Service service;
    const auto statusWith = [&](const QByteArray &name, const QByteArray &value) {
        Request request{"GET", {u"v1"_s, u"devices"_s}, {}, {{name, value}}, {}};
        return api::handle(service.state, request).status;
    };
    const QByteArray key = service.state.account.key.toUtf8();
    QCOMPARE(statusWith("ToKeN", key), 200);
    QCOMPARE(statusWith("Authorization", "Bearer " + key), 200);
    QCOMPARE(statusWith("Authorization", key), 401);
    QCOMPARE(statusWith("Token", "wrong"), 401);
    service.state.account.key.clear();
    QCOMPARE(statusWith("X-None", ""), 401);
}

void TestSimulatorApi::paging()
{
    Service service;
    const qsizetype all = qsizetype(service.state.account.devices[0].chats.size());
    QStringList seen;
    for (int page = 0;; ++page) {
        const QJsonArray rows = service.array(u"GET /v1/chat/SALES/chats?size=100&page=%1"_s.arg(page));
        for (const QJsonValue row : rows)
            seen.append(row[u"id"].toString());
        if (rows.size() < 100)
            break;
    }
    QCOMPARE(seen.size(), all);
    QCOMPARE(seen.removeDuplicates(), 0);
    QCOMPARE(service.array(u"GET /v1/chat/SALES/chats"_s).size(), 20);
    QCOMPARE(service.array(u"GET /v1/devices?size=3&page=2"_s).size(), 1);
    QCOMPARE(service.array(u"GET /v1/devices?size=3&page=3"_s).size(), 0);
}

void TestSimulatorApi::filtersAndSorting()
{
    Service service;
    const auto values = [&](const QString &query, const QString &field) {
        QStringList texts;
        for (const QJsonValue row : service.array(u"GET /v1/chat/SALES/chats?size=100&"_s + query))
            texts.append(row[field].toString());
        return texts;
    };
    QStringList statuses = values(u"status=active,pending"_s, u"status"_s);
    statuses.removeDuplicates();
    statuses.sort();
    QCOMPARE(statuses, QStringList({u"active"_s, u"pending"_s}));
    QCOMPARE(values(u"search=test 1555"_s, u"id"_s).size(), 2);
    QCOMPARE(values(u"search=+15550100002"_s, u"id"_s), {u"15550100002@c.us"_s});
    const QStringList newest = values(u""_s, u"lastMessageAt"_s);
    QVERIFY(std::ranges::is_sorted(newest, std::greater()));
    QCOMPARE(values(u"sort=lastMessageAt:desc"_s, u"lastMessageAt"_s), newest);
    QVERIFY(std::ranges::is_sorted(values(u"sort=lastMessageAt:asc"_s, u"lastMessageAt"_s)));
    const QStringList names = values(u"sort=name:asc"_s, u"name"_s);
    QVERIFY(std::ranges::is_sorted(names, {}, [](const QString &name) { return name.toCaseFolded(); }));
    for (const QJsonValue row : service.array(u"GET /v1/chat/SALES/chats?unread=true"_s))
        QVERIFY(row[u"meta"][u"unreadCount"].toInt() != 0);
    for (const QJsonValue row : service.array(u"GET /v1/chat/SALES/chats?type=group"_s))
        QVERIFY(row[u"id"].toString().endsWith(u"@g.us"));
    for (const QJsonValue row : service.array(u"GET /v1/chat/SALES/chats?labels=vip"_s))
        QVERIFY(row[u"labels"].toArray().contains(u"vip"_s));
    QCOMPARE(service.array(u"GET /v1/chat/SALES/contacts?metadataKey=crm_id&metadataValue=C-1"_s).size(), 1);
}

void TestSimulatorApi::statusRemembersThePrevious()
{
    Service service;
    service.now += 5'000;
    service.call(u"PATCH /v1/chat/SALES/chats/PERSON/status"_s, uR"({"status":"resolved"})"_s);
    const QJsonObject chat = service.object(u"GET /v1/chat/SALES/chats/PERSON"_s);
    QCOMPARE(chat[u"status"].toString(), u"resolved"_s);
    QCOMPARE(chat[u"prevStatus"].toString(), u"active"_s);
    QCOMPARE(QDateTime::fromString(chat[u"statusUpdatedAt"].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch(),
             service.now);
    QCOMPARE(chat[u"owner"][u"agent"].toString(), service.agent(0).id);
}

void TestSimulatorApi::assigning()
{
    Service service;
    QCOMPARE(service.call(u"PATCH /v1/chat/SALES/chats/LONELY/owner"_s, uR"({"email":"ben@example.com"})"_s).status,
             200);
    QCOMPARE(service.lonely().agent, service.agent(1).id);
    QCOMPARE(service.lonely().status, u"active"_s);
    service.call(u"PATCH /v1/chat/SALES/chats/LONELY/status"_s, uR"({"status":"resolved"})"_s);
    service.call(u"PATCH /v1/chat/SALES/chats/LONELY/owner"_s, uR"({"agent":"AGENT0","department":"DEPARTMENT"})"_s);
    QCOMPARE(service.lonely().agent, service.agent(0).id);
    QCOMPARE(service.lonely().department, service.state.account.departments[1].id);
    QCOMPARE(service.lonely().status, u"resolved"_s); // only a pending chat becomes active
}

void TestSimulatorApi::unassigning()
{
    Service service;
    QCOMPARE(service.call(u"DELETE /v1/chat/SALES/chats/PERSON/owner"_s).status, 200);
    const QJsonObject chat = service.object(u"GET /v1/chat/SALES/chats/PERSON"_s);
    QVERIFY(chat[u"owner"][u"agent"].isNull());
    QVERIFY(chat[u"owner"][u"department"].isNull());
    QCOMPARE(chat[u"status"].toString(), u"pending"_s);
    const Reply again = service.call(u"DELETE /v1/chat/SALES/chats/PERSON/owner"_s);
    QCOMPARE(again.status, 400);
    QVERIFY(again.body.contains("errorCode"));
}

void TestSimulatorApi::labels()
{
    Service service;
    const auto patch = [&](const QString &query, const QString &body) {
        service.call(u"PATCH /v1/chat/SALES/chats/PERSON/labels"_s + query, body);
        return service.person().labels.join(u',');
    };
    QCOMPARE(patch(u"?upsert=true"_s, uR"(["invoice","vip"])"_s), u"vip,invoice"_s);
    QCOMPARE(patch(u"?remove=true"_s, uR"(["vip"])"_s), u"invoice"_s);
    QCOMPARE(patch(u""_s, uR"(["waiting"])"_s), u"waiting"_s);
    QCOMPARE(patch(u""_s, uR"(["vip","nope"])"_s), u"waiting"_s);
    QCOMPARE(patch(u""_s, u"[]"_s), u""_s);
}

void TestSimulatorApi::unread()
{
    Service service;
    service.person().status = u"resolved"_s;
    service.call(u"PATCH /v1/chat/SALES/chats/PERSON/unread"_s, uR"({"unread":true})"_s);
    QCOMPARE(service.person().unread, -1);
    QCOMPARE(service.person().status, u"active"_s);
    service.lonely().status = u"resolved"_s;
    service.lonely().unread = 3;
    service.call(u"PATCH /v1/chat/SALES/chats/LONELY/unread"_s, uR"({"unread":true})"_s);
    QCOMPARE(service.lonely().unread, 3);
    QCOMPARE(service.lonely().status, u"pending"_s);
    service.call(u"PATCH /v1/chat/SALES/chats/LONELY/unread"_s, uR"({"unread":false})"_s);
    QCOMPARE(service.lonely().unread, 0);
}

void TestSimulatorApi::notes()
{
    Service service;
    QCOMPARE(service.call(u"POST /v1/chat/SALES/chats/PERSON/notes"_s, uR"({"message":"Call back"})"_s).status, 201);
    QVERIFY(!service.object(u"GET /v1/chat/SALES/chats/PERSON"_s).contains(u"notes"));
    const QJsonObject chat = service.object(u"GET /v1/chat/SALES/chats/PERSON?include=notes"_s);
    QCOMPARE(chat[u"notes"][0][u"message"].toString(), u"Call back"_s);
}

void TestSimulatorApi::metadata()
{
    Service service;
    const QString target = u" /v1/chat/SALES/contacts/PERSON/metadata"_s;
    service.call(u"PATCH"_s + target, uR"([{"key":"plan","value":"team"},{"key":"note","value":"é \"x\""}])"_s);
    const QList<MetadataPair> merged{{u"plan"_s, u"team"_s}, {u"crm_id"_s, u"C-1"_s}, {u"note"_s, u"é \"x\""_s}};
    QCOMPARE(service.person().metadata, merged);
    const QJsonObject contact = service.object(u"GET /v1/chat/SALES/contacts/PERSON"_s);
    QCOMPARE(contact[u"metadata"][2][u"value"].toString(), u"é \"x\""_s);
    service.call(u"PATCH"_s + target, uR"([{"key":"plan","value":"x"},{"key":"!","value":"y"}])"_s);
    QCOMPARE(service.person().metadata, merged);
    service.call(u"PUT"_s + target, uR"([{"key":"only","value":"one"}])"_s);
    QCOMPARE(service.person().metadata, QList<MetadataPair>({{u"only"_s, u"one"_s}}));
}

void TestSimulatorApi::bulkChangesAllOrNothing()
{
    Service service;
    const auto bulk = [&](const QString &body) { return service.call(u"PATCH /v1/chat/SALES/chats"_s, body).status; };
    QCOMPARE(bulk(uR"({"action":"resolve","chats":["PERSON","1@c.us"]})"_s), 404);
    QCOMPARE(service.person().status, u"active"_s);
    QCOMPARE(bulk(uR"({"action":"resolve","chats":["PERSON","+15550100002"]})"_s), 200);
    QCOMPARE(service.lonely().status, u"resolved"_s);
    QCOMPARE(bulk(uR"({"action":"unresolve","chats":["PERSON","LONELY"]})"_s), 200);
    QCOMPARE(service.person().status, u"active"_s);
    QCOMPARE(service.lonely().status, u"pending"_s);
    QCOMPARE(bulk(uR"({"action":"labels","chats":["PERSON"],"params":{"add":["invoice"],"remove":["vip"]}})"_s), 200);
    QCOMPARE(service.person().labels, QStringList{u"invoice"_s});
    QCOMPARE(bulk(uR"({"action":"explode","chats":["PERSON"]})"_s), 400);
}

void TestSimulatorApi::forcedAnswers()
{
    Service service;
    ForcedAnswer lost;
    lost.verb = "PATCH";
    lost.path = u"/status"_s;
    lost.status = 504;
    lost.body = "<html>";
    lost.afterTheEffect = true;
    ForcedAnswer busy;
    busy.status = 429;
    busy.headers = {{"Retry-After", "2"}};
    busy.times = 2;
    service.state.knobs.forced = {lost, busy};
    QCOMPARE(service.call(u"PATCH /v1/chat/SALES/chats/PERSON/status"_s, uR"({"status":"archived"})"_s).body, "<html>");
    QCOMPARE(service.person().status, u"archived"_s);
    QCOMPARE(service.call(u"PATCH /v1/chat/SALES/chats/PERSON/status"_s, uR"({"status":"active"})"_s).status, 429);
    QCOMPARE(service.person().status, u"archived"_s);
    QCOMPARE(service.call(u"GET /v1/devices"_s).headers.size(), 1);
    QCOMPARE(service.call(u"GET /v1/devices"_s).status, 200);
}

QTEST_GUILESS_MAIN(TestSimulatorApi)
#include "tst_simulator_api.moc"
