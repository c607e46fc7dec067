// The contract's semantics of a number's queue and its session.
#include "service.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace simulator;

class TestSimulatorQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void routesTheQueue();
    void routesSlowly();
    void queueShapes();
    void emptiesTheQueue();
    void syncsOncePerMinute();
};

void TestSimulatorQueue::routesTheQueue()
{
    Service service;
    QCOMPARE(service.queued(0), 128);
    const qsizetype both = service.queued(0) + service.queued(1);
    QCOMPARE(service.call(u"PATCH /v1/devices/SALES/queue"_s, uR"({"device":"SUPPORT"})"_s).status, 200);
    QCOMPARE(service.queued(0), 0);
    QCOMPARE(service.queued(1), both);
    QCOMPARE(service.object(u"GET /v1/devices/SALES/queue"_s)[u"messages"].toInt(-1), 0);
    QCOMPARE(service.array(u"GET /v1/messages?devices=SUPPORT&status=queued&size=100&page=1"_s).size(), both - 100);
}

void TestSimulatorQueue::routesSlowly()
{
    Service service;
    service.state.knobs.routedPerSecond = 10;
    service.call(u"PATCH /v1/devices/SALES/queue"_s, uR"({"device":"SUPPORT"})"_s);
    const auto left = [&] { return service.object(u"GET /v1/devices/SALES"_s)[u"queue"][u"messages"].toInt(-1); };
    QCOMPARE(left(), 128);
    service.now += 1'500;
    QCOMPARE(left(), 113);
    service.now += 60'000;
    QCOMPARE(left(), 0);
    QCOMPARE(service.queued(1), 133);
}

void TestSimulatorQueue::queueShapes()
{
    Service service;
    QCOMPARE(service.object(u"GET /v1/devices/SALES/queue"_s).keys(),
             QStringList({u"messages"_s, u"scheduled"_s, u"status"_s, u"statusUpdatedAt"_s}));
    service.state.knobs.oldQueueShape = true;
    QJsonObject queue = service.object(u"GET /v1/devices/SALES"_s)[u"queue"].toObject();
    QCOMPARE(queue.keys(), QStringList({u"available"_s, u"size"_s, u"total"_s}));
    QCOMPARE(queue[u"size"].toInt(), 128);
    service.state.knobs.queueCountUnavailable = true;
    QVERIFY(!service.object(u"GET /v1/devices/SALES"_s).contains(u"queue"));
    QCOMPARE(service.object(u"GET /v1/devices/SALES/queue"_s).keys(), QStringList{u"status"_s});
    QCOMPARE(service.call(u"GET /v1/messages?devices=SALES&status=queued"_s).status, 501);
}

void TestSimulatorQueue::emptiesTheQueue()
{
    Service service;
    service.call(u"DELETE /v1/devices/SALES/queue"_s, uR"({"skipScheduled":true})"_s);
    QCOMPARE(service.queued(0), 8);
    service.call(u"DELETE /v1/devices/SUPPORT/queue"_s, uR"({"phones":["+447700900100"]})"_s);
    QCOMPARE(service.queued(1), 4);
    service.call(u"DELETE /v1/devices/SALES/queue"_s);
    QCOMPARE(service.queued(0), 0);
}

void TestSimulatorQueue::syncsOncePerMinute()
{
    Service service;
    QCOMPARE(service.call(u"GET /v1/devices/SALES/sync"_s).status, 200);
    QCOMPARE(service.state.account.devices[0].lastSyncAt, service.now);
    service.now += 59'001;
    const Reply soon = service.call(u"GET /v1/devices/SALES/sync"_s);
    QCOMPARE(soon.status, 429);
    QCOMPARE(soon.headers.value(0).first, "Retry-After");
    QCOMPARE(soon.headers.value(0).second, "1");
    QCOMPARE(service.call(u"GET /v1/devices/SUPPORT/sync"_s).status, 200);
    service.now += 999;
    QCOMPARE(service.call(u"GET /v1/devices/SALES/sync"_s).status, 200);
}

QTEST_GUILESS_MAIN(TestSimulatorQueue)
#include "tst_simulator_queue.moc"
