// The contract's semantics of messages: from handed over to delivered.
#include "service.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace simulator;

class TestSimulatorMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sends();
    void deliversStepByStep();
    void findsWhatWasHandedOver();
    void listsOnlyWhatWasSentIfAsked();
    void groupsCanBeReadOnly();
};

void TestSimulatorMessages::sends()
{
    Service service;
    const qsizetype before = service.array(u"GET /v1/chat/SALES/messages?chat=PERSON&size=100"_s).size();
    const Reply reply =
        service.call(u"POST /v1/messages"_s, uR"({"device":"SALES","chat":"PERSON","message":"On its way"})"_s);
    QCOMPARE(reply.status, 201);
    QVERIFY(reply.body.contains(R"("status":"queued")"));
    const QJsonArray messages = service.array(u"GET /v1/chat/SALES/messages?chat=PERSON&size=100"_s);
    QCOMPARE(messages.size(), before + 1);
    QCOMPARE(messages[0][u"body"].toString(), u"On its way"_s);
    QCOMPARE(messages[0][u"flow"].toString(), u"outbound"_s);
    QCOMPARE(service.array(u"GET /v1/chat/SALES/chats"_s)[0][u"id"].toString(), service.person().wid);
    QCOMPARE(service.queued(0), 128);
    // Nothing leaves a number that is not connected.
    const qsizetype waiting = service.queued(4);
    service.call(u"POST /v1/messages"_s, uR"({"device":"EVENTS","phone":"+15550100001","message":"Hi"})"_s);
    QCOMPARE(service.queued(4), waiting + 1);
    // The contract's trap: without a number the service picks one.
    service.call(u"POST /v1/messages"_s, uR"({"phone":"+15550100099","message":"Hello"})"_s);
    QCOMPARE(service.call(u"GET /v1/chat/SALES/chats/15550100099@c.us"_s).status, 200);
}

void TestSimulatorMessages::deliversStepByStep()
{
    Service service;
    const auto write = [&](const QString &device) {
        const Reply reply = service.call(u"POST /v1/messages"_s,
                                         uR"({"device":"%1","phone":"+15550100001","message":"Hi"})"_s.arg(device));
        return QJsonDocument::fromJson(reply.body)[u"id"].toString();
    };
    const auto status = [&](const QString &id) {
        const QJsonObject message = service.object(u"GET /v1/messages/"_s + id);
        return message[u"status"].toString() + u' ' + message[u"deliveryStatus"].toString();
    };
    const auto ack = [&](const QString &device) {
        return service.array(u"GET /v1/chat/%1/messages?chat=15550100001@c.us"_s.arg(device))[0][u"ack"].toString();
    };
    const QString id = write(u"SALES"_s);
    QCOMPARE(status(id), u"queued queued"_s);
    QCOMPARE(ack(u"SALES"_s), u"pending"_s);
    service.now += 1'500;
    QCOMPARE(status(id), u"processed sent"_s);
    QCOMPARE(ack(u"SALES"_s), u"sent"_s);
    service.now += 1'500;
    QCOMPARE(status(id), u"processed delivered"_s);
    QCOMPARE(ack(u"SALES"_s), u"delivered"_s);

    // A number that is away keeps it in its queue until it is back.
    Device &support = service.state.account.devices[1];
    support.session = u"offline"_s;
    const qsizetype waiting = support.queue.size();
    const QString later = write(u"SUPPORT"_s);
    QCOMPARE(support.queue.size(), waiting + 1);
    service.now += 60'000;
    QCOMPARE(status(later), u"queued queued"_s);
    support.session = u"online"_s;
    QCOMPARE(status(later), u"queued queued"_s);
    QCOMPARE(support.queue.size(), waiting);
    service.now += 1'500;
    QCOMPARE(ack(u"SUPPORT"_s), u"sent"_s);

    service.state.knobs.deliveriesFail = true;
    const QString lost = write(u"SALES"_s);
    service.now += 1'500;
    QCOMPARE(status(lost), u"failed failed"_s);
    QCOMPARE(ack(u"SALES"_s), u"failed"_s);
}

void TestSimulatorMessages::findsWhatWasHandedOver()
{
    Service service;
    service.call(u"POST /v1/messages"_s, uR"({"device":"SALES","chat":"PERSON","message":"A","reference":"r-1"})"_s);
    service.call(u"POST /v1/messages"_s, uR"({"device":"SALES","chat":"PERSON","message":"B","reference":"r-2"})"_s);
    service.now += 10'000;
    const QJsonArray found = service.array(u"GET /v1/messages?devices=SALES&reference=r-2"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0][u"message"].toString(), u"B"_s);
    const QString waId = found[0][u"waId"].toString();
    QCOMPARE(service.object(u"GET /v1/messages/"_s + waId)[u"reference"].toString(), u"r-2"_s);
    QCOMPARE(service.array(u"GET /v1/chat/SALES/messages?chat=PERSON"_s)[0][u"id"].toString(), waId);
    QVERIFY(service.array(u"GET /v1/messages?devices=SUPPORT&reference=r-2"_s).isEmpty());
    QCOMPARE(service.array(u"GET /v1/messages?devices=SALES&status=delivered"_s).size(), 2);
    QCOMPARE(service.call(u"GET /v1/messages/900000000000000000000000"_s).status, 404);
}

void TestSimulatorMessages::listsOnlyWhatWasSentIfAsked()
{
    Service service;
    service.state.knobs.listsWaiting = false;
    const auto newest = [&] {
        return service.array(u"GET /v1/chat/SALES/messages?chat=PERSON"_s)[0][u"body"].toString();
    };
    service.call(u"POST /v1/messages"_s, uR"({"device":"SALES","chat":"PERSON","message":"Soon"})"_s);
    QVERIFY(newest() != u"Soon");
    service.now += 1'500;
    QCOMPARE(newest(), u"Soon"_s);
}

void TestSimulatorMessages::groupsCanBeReadOnly()
{
    Service service;
    service.person().readOnly = true;
    const QJsonObject meta = service.object(u"GET /v1/chat/SALES/chats/PERSON"_s)[u"meta"].toObject();
    QCOMPARE(meta[u"isReadOnly"].toBool(), true);
    QCOMPARE(meta[u"canSend"].toBool(), false);
    QCOMPARE(service.call(u"POST /v1/messages"_s, uR"({"device":"SALES","chat":"PERSON","message":"Hi"})"_s).status,
             403);
}

QTEST_GUILESS_MAIN(TestSimulatorMessages)
#include "tst_simulator_messages.moc"
