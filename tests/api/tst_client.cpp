#include "operations.h"
#include "support/faultproxy.h"
#include "support/testcertificates.h"

#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace sparkbot;
using namespace sparkbot::testing;
using namespace Qt::StringLiterals;

namespace {

/// Collects how calls ended.
struct Endings {
    QList<ApiResult<QByteArray>> all;

    auto handler()
    {
        return [this](const ApiResult<QByteArray> &result) { all.append(result); };
    }
    const ApiError &error(qsizetype index = 0) const { return all.at(index).error(); }
    bool isKind(ApiError::Kind kind, qsizetype index = 0) const
    {
        return all.size() > index && !all.at(index) && all.at(index).error().kind == kind;
    }
};

} // namespace

/// The client against real sockets; what faults do to an answer is in tst_wire.
class TestClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsOwnHeadersOnly();
    void sendsBearer();
    void checksKeyBytes();
    void neverSendsBadKeys();
    void checksAddresses_data();
    void checksAddresses();
    void keepsNoCookies();
    void goesAroundProxiesOnLoopback();
    void removesTheKeyFromErrors();
    void readsErrorBodies();
    void letsAPersonOvertake();
    void tellsCancelFromTimeout();
    void cancelsBeforeSending();
    void refusesInvalidIds();
    void reportsRefusedConnections();
    void distrustsCertificates();
    void repeatsReadsOnly();
    void keepsRetriesWithinTheBudget();
    void announcesARefusedKeyOnce();
    void closesTheGate();
    void decodesOnAWorker();
    void forgetsListenersThatDied();
    void survivesItsDestruction();
    void losesAnAnswerBehindAProxy();
};

void TestClient::sendsOwnHeadersOnly()
{
    FaultServer server;
    Client client(configFor(server.url(u"/v1"_s)));
    Endings endings;
    client.send(operation(), this, endings.handler());
    QVERIFY(endings.all.isEmpty()); // never from within send()
    QTRY_COMPARE(endings.all.size(), 1);
    QVERIFY(endings.all.first());

    const SeenRequest seen = server.requests().first();
    QCOMPARE(seen.target, "/v1/things");
    QCOMPARE(seen.header("Token"), testKey);
    QCOMPARE(seen.header("Authorization"), QByteArray());
    QCOMPARE(seen.header("Accept"), "application/json");
    QCOMPARE(seen.header("Accept-Language"), "en");
    QVERIFY(seen.header("User-Agent").startsWith("sparkbot-console/"));
    QVERIFY(!QUuid::fromString(QLatin1StringView(seen.header("X-Request-ID"))).isNull());

    client.send(write(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 2);
    QCOMPARE(server.requests().at(1).header("Content-Type"), "application/json");
    QCOMPARE(server.requests().at(1).body, R"({"a":1})");
    QVERIFY(server.requests().at(1).header("X-Request-ID") != seen.header("X-Request-ID"));
}

void TestClient::sendsBearer()
{
    FaultServer server;
    ClientConfig config = configFor(server.url());
    config.authStyle = AuthStyle::Bearer;
    Client client(config);
    Endings endings;
    client.send(operation(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 1);
    QCOMPARE(server.requests().first().header("Authorization"), "Bearer " + testKey);
    QCOMPARE(server.requests().first().header("Token"), QByteArray());
}

void TestClient::checksKeyBytes()
{
    for (int byte = 0; byte < 256; ++byte) {
        for (qsizetype position : {0, 1, 8, 14, 15}) {
            QByteArray key(16, 'k');
            key[position] = char(byte);
            QCOMPARE(Client::isValidKey(key), byte >= 0x21 && byte <= 0x7e);
        }
    }
    QVERIFY(!Client::isValidKey(QByteArray(15, 'k')));
    QVERIFY(Client::isValidKey(QByteArray(512, 'k')));
    QVERIFY(!Client::isValidKey(QByteArray(513, 'k')));
    QVERIFY(!Client::isValidKey({}));
}

void TestClient::neverSendsBadKeys()
{
    FaultServer server;
    Client client(configFor(server.url()));
    Endings endings;
    const QList<QByteArray> keys{
        {}, testKey + "\r\nX-Evil: 1", testKey + '\n', testKey + '\0', "with space in the key"};
    for (const QByteArray &key : keys) {
        client.setKey(key);
        const qsizetype before = endings.all.size();
        client.send(operation(), this, endings.handler());
        client.send(write(), this, endings.handler());
        QTRY_COMPARE(endings.all.size(), before + 2);
        QVERIFY(endings.isKind(ApiError::Kind::Invalid, before));
        QVERIFY(endings.isKind(ApiError::Kind::Invalid, before + 1));
    }
    QCOMPARE(server.connections(), 0);
}

void TestClient::checksAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<Client::AddressProblem>("problem");
    using Problem = Client::AddressProblem;
    auto rows = [](Problem problem, const QStringList &addresses) {
        for (const QString &address : addresses)
            QTest::addRow("%s", qPrintable(address)) << address << problem;
    };
    rows(Problem::None,
         {u"https://api.example.com/v1"_s, u"https://api.example.com"_s, u"https://api.example.com/"_s,
          u"https://api.example.com:8443/v1/"_s, u"HTTPS://API.EXAMPLE.COM/v1"_s, u"https://192.0.2.1/v1"_s,
          u"https://[2001:db8::1]/v1"_s, u"https://bücher.example/v1"_s, u"http://localhost:8080/v1"_s,
          u"http://LOCALHOST/v1"_s, u"http://127.0.0.1:1/v1"_s, u"http://127.255.0.3/v1"_s, u"http://[::1]:8080/v1"_s});
    rows(Problem::PlainHttp,
         {u"http://api.example.com/v1"_s, u"http://localhost.evil.example/v1"_s, u"http://127.0.0.1.evil.example"_s,
          u"http://evil.example/localhost"_s, u"http://localhostx"_s, u"http://128.0.0.1"_s, u"http://0.0.0.0"_s,
          u"http://10.0.0.1"_s, u"http://[::2]"_s, u"http://[::]"_s, u"http://[::ffff:10.0.0.1]"_s, u"http://local"_s,
          u"http://127.0.0.1x/"_s});
    rows(Problem::ExtraParts,
         {u"https://user@api.example.com/v1"_s, u"https://user:word@api.example.com"_s,
          u"http://localhost@evil.example"_s, u"http://127.0.0.1:80@evil.example"_s,
          u"https://api.example.com/v1?a=b"_s, u"https://api.example.com/v1?"_s, u"https://api.example.com/v1#part"_s,
          u"https://api.example.com#"_s, u"https://@api.example.com"_s});
    rows(Problem::NotAnAddress,
         {QString(), u"api.example.com"_s, u"/v1"_s, u"//api.example.com"_s, u"https://"_s, u"https:///v1"_s,
          u"ftp://api.example.com"_s, u"file:///etc/passwd"_s, u"data:text/plain,x"_s, u"javascript:1"_s,
          u"https://api.example.com:99999"_s, u"https://api example.com"_s, u"https://[::1"_s, u"ws://localhost"_s,
          u"https://api.example.com:0"_s, u"http://xn--localhost-.example"_s});
}

void TestClient::checksAddresses()
{
    QFETCH(QString, address);
    QTEST(Client::checkAddress(QUrl(address)), "problem");
}

void TestClient::keepsNoCookies()
{
    FaultServer server;
    server.setAnswer(FaultServer::http(200, "[]",
                                       "Content-Type: application/json\r\nSet-Cookie: id=1; Path=/\r\n"
                                       "Cache-Control: max-age=1000\r\nETag: \"1\"\r\n"));
    Client client(configFor(server.url()));
    Endings endings;
    for (int i = 1; i <= 3; ++i) {
        client.send(operation(), this, endings.handler());
        QTRY_COMPARE(endings.all.size(), i);
    }
    QCOMPARE(server.count(), 3);
    for (const SeenRequest &request : server.requests()) {
        QCOMPARE(request.header("Cookie"), QByteArray());
        QCOMPARE(request.header("If-None-Match"), QByteArray());
    }
}

void TestClient::goesAroundProxiesOnLoopback()
{
    FaultServer server;
    FaultServer proxy;
    QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port()});
    Client client(configFor(server.url()));
    Endings endings;
    client.send(operation(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 1);
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QVERIFY(endings.all.first());
    QCOMPARE(server.count(), 1);
    QCOMPARE(proxy.connections(), 0);
}

void TestClient::removesTheKeyFromErrors()
{
    FaultServer server;
    QByteArray answer =
        FaultServer::http(400, "{\"message\":\"no " + testKey + " here\",\"errorCode\":\"" + testKey.toUpper() + "\"}");
    server.setAnswer(answer.replace("400 Test", "400 bad key " + testKey));
    Client client(configFor(server.url()));
    Endings endings;
    client.send(operation(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 1);
    QCOMPARE(endings.error().serverMessage, u"no [key] here"_s);
    QCOMPARE(endings.error().errorCode, u"[key]"_s);
    QVERIFY2(!endings.error().technical.contains(QLatin1StringView(testKey)), qPrintable(endings.error().technical));
}

void TestClient::readsErrorBodies()
{
    FaultServer server;
    Client client(configFor(server.url()));
    auto errorFor = [&](const QByteArray &body) {
        server.setAnswer(FaultServer::http(409, body));
        Endings endings;
        client.send(write(), this, endings.handler());
        [&] { QTRY_COMPARE(endings.all.size(), 1); }();
        return endings.error();
    };
    ApiError error =
        errorFor(R"({"status":409,"message":"exists","errorCode":"contact:exists","errors":[],"meta":{}})");
    QCOMPARE(error.httpStatus, 409);
    QCOMPARE(error.serverMessage, u"exists"_s);
    QCOMPARE(error.errorCode, u"contact:exists"_s);
    QVERIFY(!error.outcomeUnknown());
    QCOMPARE(errorFor(R"({"errors":[{"message":"inner"}]})").serverMessage, u"inner"_s);
    for (const char *odd :
         {"", "[]", "null", "{\"message\":7,\"errorCode\":{}}", "{\"message\":", "<html>", "\xff\xfe"})
        QCOMPARE(errorFor(odd).serverMessage, QString());
    QCOMPARE(errorFor("{\"message\":\"" + QByteArray(10'000, 'x') + "\"}").serverMessage.size(), 2'000);
}

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
    // One wave was in flight, and one may start beside the write and arrive first, because it has no body to hand over.
    QVERIFY2(position <= before + 8, qPrintable(QString::number(position - before)));
    QCOMPARE(server.mostAtOnce(), 4);
    QVERIFY(std::ranges::all_of(reads.all, [](const auto &result) { return bool(result); }));
    QCOMPARE(server.count(), 501);
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

void TestClient::refusesInvalidIds()
{
    FaultServer server;
    Client client(configFor(server.url()));
    Endings endings;
    Request<QByteArray> request = write();
    request.parts.segment(DeviceId::fromServer(u"../../etc"_s));
    client.send(std::move(request), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 1);
    QVERIFY(endings.isKind(ApiError::Kind::Invalid));
    QCOMPARE(server.connections(), 0);
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

void TestClient::distrustsCertificates()
{
    const TestCertificates certificates;
    QVERIFY2(certificates.isValid(), "the openssl program is needed");
    FaultServer good(certificates.good());
    FaultServer expired(certificates.expired());
    FaultServer otherHost(certificates.otherHost());
    FaultServer selfSigned(certificates.selfSigned());
    FaultServer notTls;
    auto endingOf = [&](const QUrl &address, const QList<QByteArray> &trusted, Verb verb) {
        ClientConfig config = configFor(address);
        config.extraCertificates = trusted;
        // A server without TLS waits for the end of a line that never comes.
        config.deadlines = {1'000, 1'000, 1'000, 1'000};
        Client client(config);
        Endings endings;
        client.send(verb == Verb::Get ? operation() : write(verb, std::nullopt), this, endings.handler());
        [&] { QTRY_COMPARE_WITH_TIMEOUT(endings.all.size(), 1, 20'000); }();
        return endings;
    };
    const QList<QByteArray> authority{certificates.authority()};
    for (Verb verb : {Verb::Get, Verb::Delete}) {
        QVERIFY(endingOf(good.url(), authority, verb).all.first());
        QVERIFY(endingOf(good.url(), {}, verb).isKind(ApiError::Kind::Tls));
        for (FaultServer *bad : {&expired, &otherHost, &selfSigned}) {
            const Endings endings = endingOf(bad->url(), authority, verb);
            QVERIFY(endings.isKind(ApiError::Kind::Tls));
            QVERIFY(!endings.error().delivered);
            QCOMPARE(bad->count(), 0);
        }
        QUrl garbage = notTls.url();
        garbage.setScheme(u"https"_s);
        const Endings endings = endingOf(garbage, authority, verb);
        QVERIFY(!endings.all.first());
        QVERIFY(!endings.error().delivered);
        QCOMPARE(notTls.count(), 0);
    }
    QCOMPARE(good.count(), 2);
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
