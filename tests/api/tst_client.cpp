#include "operations.h"
#include "support/faultproxy.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace sparkbot;
using namespace sparkbot::testing;
using namespace Qt::StringLiterals;

/// Scheduling, retries, listeners and life time against real sockets; what faults do to an answer is in tst_wire.
class TestClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letsAPersonOvertake();
    void startsAWriteWithinOneSlot();
    void staysBelowQtsOwnLimit();
    void tellsCancelFromTimeout();
    void cancelsBeforeSending();
    void reportsRefusedConnections();
    void repeatsReadsOnly();
    void keepsRetriesWithinTheBudget();
    void announcesARefusedKeyOnce();
    void closesTheGate();
    void decodesOnAWorker();
    void forgetsListenersThatDied();
    void survivesItsDestruction();
    void losesAnAnswerBehindAProxy();
};

void TestClient::letsAPersonOvertake()
{
    FaultServer server;
    server.setLatency(5);
    Client client(configFor(server.url()));
    Endings reads;
    Endings writes;
    for (int i = 0; i < 500; ++i)
        client.send(operation(), this, reads.handler(), Priority::Background);
    QTRY_VERIFY(reads.all.size() >= 20);
    const int before = server.count();
    client.send(write(), this, writes.handler());
    QTRY_COMPARE_WITH_TIMEOUT(reads.all.size(), 500, 60'000);
    QCOMPARE(writes.all.size(), 1);
    QVERIFY(writes.all.first());
    const QList<SeenRequest> &seen = server.requests();
    const auto position =
        std::ranges::find(seen, QByteArray("PATCH"), [](const SeenRequest &r) { return r.verb; }) - seen.begin();
    // The write takes the first slot that falls free. Reads that start meanwhile may arrive first, because they have no
    // body to hand over.
    QVERIFY2(position <= before + 7, qPrintable(QString::number(position - before)));
    QCOMPARE(server.mostAtOnce(), 4);
    QVERIFY(std::ranges::all_of(reads.all, [](const auto &result) { return bool(result); }));
    QCOMPARE(server.count(), 501);
}

void TestClient::startsAWriteWithinOneSlot()
{
    constexpr int latency = 800;
    FaultServer server;
    server.setLatency(latency);
    Client client(configFor(server.url()));
    Endings endings;
    for (int i = 0; i < 500; ++i)
        client.send(operation(), this, endings.handler(), Priority::Background);
    QTRY_COMPARE(server.count(), 4);
    QElapsedTimer clock;
    clock.start();
    client.send(write(), this, endings.handler());
    QTRY_COMPARE(server.count(FaultServer::verb("PATCH")), 1);
    const qint64 waited = clock.elapsed();
    qInfo("a write behind 500 reads of %d ms each arrived after %lld ms", latency, waited);
    // It took the first slot that fell free: besides the four before it only those that left together with it.
    QVERIFY2(server.count() <= 4 + 4, qPrintable(QString::number(server.count())));
    QCOMPARE(server.mostAtOnce(), 4);
}

void TestClient::staysBelowQtsOwnLimit()
{
    FaultServer server;
    server.setLatency(50);
    Client client(configFor(server.url()));
    Endings endings;
    for (int i = 0; i < 40; ++i) {
        client.send(operation(), this, endings.handler(), Priority::User);
        client.send(i % 2 ? write() : operation(), this, endings.handler(),
                    i % 2 ? Priority::User : Priority::Background);
    }
    QTRY_COMPARE_WITH_TIMEOUT(endings.all.size(), 80, 30'000);
    QVERIFY(std::ranges::all_of(endings.all, [](const auto &result) { return bool(result); }));
    QCOMPARE(server.mostAtOnce(), 4);
    // Qt would open six, and queue what is more without a deadline of ours knowing it.
    QVERIFY2(server.connections() <= 4, qPrintable(QString::number(server.connections())));
}

void TestClient::tellsCancelFromTimeout()
{
    FaultServer server;
    server.setFault(Fault::Stall);
    ClientConfig config = configFor(server.url());
    config.deadlines = {400, 400, 400, 400};
    QRandomGenerator random(1);
    Endings cancelled;
    Endings expired;
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<Client>(config));
        CallHandle handle = clients.back()->send(write(), this, cancelled.handler());
        QTimer::singleShot(random.bounded(300), this, [handle]() mutable { handle.cancel(); });
        clients.back()->send(write(), this, expired.handler());
    }
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.all.size() + expired.all.size(), 40, 20'000);
    for (qsizetype i = 0; i < 20; ++i) {
        QVERIFY(cancelled.isKind(ApiError::Kind::Cancelled, i));
        QVERIFY(expired.isKind(ApiError::Kind::TimedOut, i));
        QCOMPARE(expired.error(i).phase, ApiError::Phase::Waiting);
        QVERIFY(expired.error(i).outcomeUnknown());
    }
    // A call that says it was not delivered must not be in the server's log: nobody repeats one that is.
    const auto delivered = std::ranges::count_if(cancelled.all, [](const auto &r) { return r.error().delivered; });
    QVERIFY(server.count() <= delivered + 20);
}

void TestClient::cancelsBeforeSending()
{
    FaultServer server;
    Client client(configFor(server.url()));
    Endings endings;
    CallHandle handle = client.send(write(), this, endings.handler());
    QVERIFY(handle.isActive());
    handle.cancel();
    QVERIFY(endings.all.isEmpty());
    QTRY_COMPARE(endings.all.size(), 1);
    handle.cancel();
    QVERIFY(!handle.isActive());
    QVERIFY(endings.isKind(ApiError::Kind::Cancelled));
    QCOMPARE(endings.error().phase, ApiError::Phase::Queued);
    QVERIFY(!endings.error().delivered);
    client.send(operation(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 2);
    QCOMPARE(server.count(), 1);
}

void TestClient::reportsRefusedConnections()
{
    FaultServer server;
    const QUrl address = server.url();
    server.close();
    Client client(configFor(address));
    QSignalSpy reachable(&client, &Client::reachableChanged);
    Endings endings;
    client.send(operation(), this, endings.handler());
    client.send(write(Verb::Post), this, endings.handler());
    client.send(write(Verb::Delete, std::nullopt), this, endings.handler());
    client.send(write(Verb::Get, std::nullopt), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 4);
    for (qsizetype i = 0; i < 4; ++i) {
        QVERIFY(endings.isKind(ApiError::Kind::NotSent, i));
        QVERIFY(!endings.error(i).delivered);
        QVERIFY(!endings.error(i).outcomeUnknown());
    }
    QTRY_COMPARE(reachable.size(), 1);
    QCOMPARE(reachable.first().first().toBool(), false);
}

void TestClient::repeatsReadsOnly()
{
    FaultServer server;
    int failures = 2;
    server.setAnswers(
        [&](const SeenRequest &) { return failures-- > 0 ? FaultServer::http(503, "{}") : QByteArray(); });
    Client client(configFor(server.url()));
    Endings endings;
    client.send(operation(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 1);
    QVERIFY(endings.all.first());
    QCOMPARE(server.count(), 3);

    failures = 1'000;
    client.send(write(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 2);
    QCOMPARE(endings.error(1).httpStatus, 503);
    QVERIFY(endings.error(1).outcomeUnknown());
    QCOMPARE(server.count(), 4);
}

void TestClient::keepsRetriesWithinTheBudget()
{
    FaultServer server;
    server.setAnswer(FaultServer::http(503, "{}"));
    Client client(configFor(server.url()));
    Endings endings;
    for (int i = 0; i < 200; ++i)
        client.send(operation(), this, endings.handler());
    QTRY_COMPARE_WITH_TIMEOUT(endings.all.size(), 200, 30'000);
    qInfo("200 reads of a server that is down: %d requests", server.count());
    QCOMPARE(server.count(), 210);
}

void TestClient::announcesARefusedKeyOnce()
{
    FaultServer server;
    server.setAnswer(FaultServer::http(401, R"({"message":"who?"})"));
    Client client(configFor(server.url()));
    QSignalSpy unauthorized(&client, &Client::unauthorized);
    Endings endings;
    for (int i = 0; i < 10; ++i)
        client.send(operation(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 10);
    QTRY_COMPARE(unauthorized.size(), 1);
    QVERIFY(endings.error().isUnauthorized());

    client.setKey(testKey + "-2");
    client.send(operation(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 11);
    QTRY_COMPARE(unauthorized.size(), 2);
    QCOMPARE(server.requests().last().header("Token"), testKey + "-2");
}

void TestClient::closesTheGate()
{
    FaultServer server;
    QElapsedTimer clock;
    server.setAnswers([&](const SeenRequest &request) {
        if (request.verb != "PATCH")
            return QByteArray();
        clock.start();
        return FaultServer::http(429, "{}", "Retry-After: 1\r\n");
    });
    Client client(configFor(server.url()));
    QSignalSpy limited(&client, &Client::rateLimited);
    Endings endings;
    client.send(write(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 1);
    QVERIFY(endings.isKind(ApiError::Kind::RateLimited));
    QCOMPARE(endings.error().retryAfter, std::chrono::seconds(1));
    QVERIFY(!endings.error().outcomeUnknown());

    client.send(operation(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 2);
    QVERIFY(clock.elapsed() >= 990);
    QVERIFY(endings.all.at(1));
    QCOMPARE(server.count(FaultServer::verb("PATCH")), 1);
    QTRY_COMPARE(limited.size(), 2);
    QCOMPARE(limited.at(0).first().toInt(), 1);
    QCOMPARE(limited.at(1).first().toInt(), 0);
}

void TestClient::decodesOnAWorker()
{
    FaultServer server;
    Client client(configFor(server.url()));
    Request<QByteArray> request = operation();
    request.decodeOnWorker = true;
    QThread *decodedOn = nullptr;
    QThread *handledOn = nullptr;
    request.decode = [&](const QByteArray &body) -> Result<QByteArray, DecodeError> {
        decodedOn = QThread::currentThread();
        return body;
    };
    client.send(std::move(request), this, [&](const ApiResult<QByteArray> &) { handledOn = QThread::currentThread(); });
    QTRY_VERIFY(handledOn);
    QCOMPARE(handledOn, thread());
    QVERIFY(decodedOn != thread());
}

void TestClient::forgetsListenersThatDied()
{
    FaultServer server;
    server.setLatency(500);
    Client client(configFor(server.url()));
    Endings dead;
    auto context = std::make_unique<QObject>();
    client.send(operation(), context.get(), dead.handler());
    client.send(write(), context.get(), dead.handler());
    CallHandle abandoned = client.send(operation(), this, dead.handler());
    QTRY_COMPARE(server.count(), 3);
    // These wait in the queue when their listener dies; only the write still leaves.
    for (int i = 0; i < 3; ++i)
        client.send(i == 1 ? write(Verb::Post) : operation(), context.get(), dead.handler());
    context.reset();
    abandoned.abandon();
    QVERIFY(!abandoned.isActive());
    QTRY_COMPARE(server.count(FaultServer::verb("POST")), 1);
    Endings endings;
    client.send(operation(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 1);
    QCOMPARE(server.count(), 5);
    QCOMPARE(server.count(FaultServer::verb("PATCH")), 1);
    QVERIFY(dead.all.isEmpty());
}

void TestClient::survivesItsDestruction()
{
    FaultServer server;
    Endings endings;
    for (int i = 0; i < 40; ++i) {
        auto client = std::make_unique<Client>(configFor(server.url()));
        CallHandle handle;
        for (int j = 0; j < 8; ++j) {
            Request<QByteArray> request = j % 2 ? write() : operation();
            request.decodeOnWorker = true;
            handle = client->send(std::move(request), this, endings.handler());
        }
        QTest::qWait(i % 8);
        const qsizetype before = endings.all.size();
        client.reset();
        QVERIFY(!handle.isActive());
        handle.cancel();
        QTest::qWait(1);
        QCOMPARE(endings.all.size(), before);
    }

    // A handler that destroys the client it was called by.
    auto client = std::make_unique<Client>(configFor(server.url()));
    client->send(operation(), this, [&](const ApiResult<QByteArray> &) { client.reset(); });
    client->send(operation(), this, [&](const ApiResult<QByteArray> &) { client.reset(); });
    QTRY_VERIFY(!client);
}

void TestClient::losesAnAnswerBehindAProxy()
{
    FaultServer upstream;
    FaultProxy proxy(upstream.port());
    Client client(configFor(proxy.url()));
    Endings endings;
    client.send(write(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 1);
    QVERIFY(endings.all.first());

    proxy.setFault(Fault::Reset, FaultServer::verb("PATCH"), 1);
    client.send(write(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 2);
    QVERIFY(endings.isKind(ApiError::Kind::Unknown, 1));
    QCOMPARE(upstream.count(), 2); // it has acted

    proxy.setFault(Fault::Refuse, {}, 1);
    client.send(write(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 3);
    QVERIFY(endings.isKind(ApiError::Kind::Unknown, 2));
    QCOMPARE(upstream.count(), 2); // it has not, and the client cannot know
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
