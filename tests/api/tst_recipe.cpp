#include "operations.h"
#include "support/faultserver.h"
#include "support/testcertificates.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QTest>
#include <QUuid>

#include <memory>

using namespace sparkbot;
using namespace sparkbot::testing;
using namespace Qt::StringLiterals;

/// What leaves this machine, where it may go, and which words come back.
class TestRecipe : public QObject {
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
    void refusesInvalidIds();
    void distrustsCertificates();
    void speaksNoHttp2();
};

void TestRecipe::sendsOwnHeadersOnly()
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

void TestRecipe::sendsBearer()
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

void TestRecipe::checksKeyBytes()
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

void TestRecipe::neverSendsBadKeys()
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

void TestRecipe::checksAddresses_data()
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

void TestRecipe::checksAddresses()
{
    QFETCH(QString, address);
    QTEST(Client::checkAddress(QUrl(address)), "problem");
}

void TestRecipe::keepsNoCookies()
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

void TestRecipe::goesAroundProxiesOnLoopback()
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

void TestRecipe::removesTheKeyFromErrors()
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

void TestRecipe::readsErrorBodies()
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

void TestRecipe::refusesInvalidIds()
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

void TestRecipe::distrustsCertificates()
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
        // It says nothing, so nothing proves that a write without a body did not leave.
        QCOMPARE(endings.error().delivered, verb == Verb::Delete);
        QCOMPARE(notTls.count(), 0);
    }
    QCOMPARE(good.count(), 2);
}

void TestRecipe::speaksNoHttp2()
{
    const TestCertificates certificates;
    QSslConfiguration tls = certificates.good();
    tls.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
    FaultServer server(tls);
    ClientConfig config = configFor(server.url());
    config.extraCertificates = {certificates.authority()};
    Client client(config);
    Endings endings;
    client.send(operation(), this, endings.handler());
    client.send(write(), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        QVERIFY(endings.all.at(i));
        QVERIFY2(server.requests().at(i).protocol != "h2", server.requests().at(i).protocol.constData());
    }

    // The same server and Qt left to itself: it does offer HTTP/2, and Qt would take it.
    QNetworkAccessManager manager;
    QNetworkRequest request(server.url());
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates(QSslCertificate::fromData(certificates.authority(), QSsl::Pem));
    request.setSslConfiguration(trusting);
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    QTRY_COMPARE(server.count(FaultServer::verb("PRI")), 1);
    QCOMPARE(server.requests().last().protocol, "h2");
}

QTEST_GUILESS_MAIN(TestRecipe)
#include "tst_recipe.moc"
