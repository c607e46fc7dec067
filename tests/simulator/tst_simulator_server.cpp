// The simulator over real HTTP: what a socket adds to the rules that tst_simulator_api checks, and the program.
#include "simulator/host.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using simulator::Host;
using simulator::LogEntry;
using simulator::State;

namespace {

constexpr auto device = "68f00000000000000000000a";

Host::Setup smallSetup()
{
    Host::Setup setup;
    setup.data = {7, 500, 1, 1'780'000'000'000};
    setup.clock = [] { return qint64(1'780'000'000'000); };
    return setup;
}

struct Answer {
    int status = 0;
    QByteArray body;
    QJsonDocument json() const { return QJsonDocument::fromJson(body); }
};

class Browser {
public:
    explicit Browser(const Host &host)
        : m_base(host.baseUrl().toEncoded())
        , m_key(host.key().toUtf8())
    {
    }

    QNetworkRequest request(const QByteArray &target) const
    {
        QNetworkRequest request(QUrl::fromEncoded(m_base + target));
        request.setRawHeader("Token", m_key);
        request.setRawHeader("Content-Type", "application/json");
        return request;
    }
    std::unique_ptr<QNetworkReply> send(const QByteArray &verb, const QByteArray &target, const QByteArray &body = {})
    {
        return std::unique_ptr<QNetworkReply>(m_network.sendCustomRequest(request(target), verb, body));
    }
    static Answer finished(QNetworkReply &reply)
    {
        QSignalSpy spy(&reply, &QNetworkReply::finished);
        if (!reply.isFinished())
            spy.wait();
        return {reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply.readAll()};
    }
    Answer call(const QByteArray &verb, const QByteArray &target, const QByteArray &body = {})
    {
        return finished(*send(verb, target, body));
    }

private:
    QNetworkAccessManager m_network;
    QByteArray m_base;
    QByteArray m_key;
};

QByteArray firstChat(Browser &browser)
{
    const QByteArray target = QByteArray("/chat/") + device + "/chats?size=1";
    return browser.call("GET", target).json()[0][u"id"].toString().toUtf8();
}

} // namespace

class TestSimulatorServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bodiesOfEveryVerb();
    void encodedPaths();
    void headHasNoBody();
    void oneConnectionServesMany();
    void closesWhenAsked();
    void requestInPieces();
    void parallelRequests();
    void latencyDelaysWithoutBlocking();
    void peerLeavesBeforeTheAnswer();
    void logs();
    void keysOnTheWire();
    void startsAndStops();
    void takenPort();
    void program();
    void programRefuses_data();
    void programRefuses();

private:
    std::unique_ptr<Host> m_host;
    std::unique_ptr<Browser> m_browser;
};

void TestSimulatorServer::init()
{
    m_host = std::make_unique<Host>(smallSetup());
    QVERIFY(m_host->start());
    m_browser = std::make_unique<Browser>(*m_host);
}

void TestSimulatorServer::cleanup()
{
    m_browser.reset();
    m_host.reset();
}

void TestSimulatorServer::bodiesOfEveryVerb()
{
    const QByteArray chat = firstChat(*m_browser);
    const QByteArray chats = QByteArray("/chat/") + device + "/chats/",
                     contacts = QByteArray("/chat/") + device + "/contacts/";
    QCOMPARE(
        m_browser->call("PATCH", chats + chat + "/status", R"({"status":"archived"})").json()[u"status"].toString(),
        u"archived"_s);
    QCOMPARE(m_browser->call("PUT", contacts + chat + "/metadata", R"([{"key":"a","value":"é"}])").status, 200);
    QCOMPARE(m_browser->call("POST", chats + chat + "/notes", R"({"message":"Hi there"})").status, 201);
    QCOMPARE(m_browser->call("DELETE", QByteArray("/devices/") + device + "/queue", R"({"skipScheduled":true})").status,
             200);
    QCOMPARE(m_host->log().entries().constLast().body, R"({"skipScheduled":true})");
    m_host->withState([&](State &state) {
        simulator::Device &sales = state.account.devices[0];
        QCOMPARE(sales.queue.size(), 8);
        QCOMPARE(sales.findChat(QString::fromUtf8(chat))->metadata.value(0).value, u"é"_s);
    });
}

void TestSimulatorServer::encodedPaths()
{
    const QByteArray chat = firstChat(*m_browser), encoded = QByteArray(chat).replace("@", "%40");
    const QByteArray base = QByteArray("/chat/") + device;
    QCOMPARE(m_browser->call("GET", base + "/chats/" + encoded).status, 200);
    QCOMPARE(m_browser->call("GET", base + "/contacts/%2B" + chat.left(chat.indexOf('@'))).status, 200);
    QCOMPARE(m_browser->call("GET", base + "%2Fchats").status, 404);
    QCOMPARE(m_browser->call("GET", base + "/chats?search=no%20such%26name%3D").json().array().size(), 0);
    QCOMPARE(m_host->log().entries().constLast().query, u"search=no such&name="_s);
}

void TestSimulatorServer::headHasNoBody()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(m_host->baseUrl().port()));
    QVERIFY(socket.waitForConnected());
    socket.write("HEAD /v1/devices HTTP/1.1\r\nHost: x\r\n\r\n");
    QByteArray answer;
    QTRY_VERIFY((answer += socket.readAll()).endsWith("\r\n\r\n"));
    socket.write("GET /v1/devices HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY((answer += socket.readAll()).endsWith('}'));
    QCOMPARE(answer.count("HTTP/1.1 401"), 2);
    QCOMPARE(answer.count('{'), 1);
}

void TestSimulatorServer::oneConnectionServesMany()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(m_host->baseUrl().port()));
    QVERIFY(socket.waitForConnected());
    for (int i = 0; i < 5; ++i) {
        socket.write("GET /v1/none HTTP/1.1\r\nHost: x\r\nToken: " + m_host->key().toUtf8() + "\r\n\r\n");
        QByteArray answer;
        QTRY_VERIFY((answer += socket.readAll()).endsWith('}'));
        QVERIFY(answer.startsWith("HTTP/1.1 404 "));
    }
    QCOMPARE(m_host->log().size(), 5);
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void TestSimulatorServer::closesWhenAsked()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(m_host->baseUrl().port()));
    socket.write("GET /v1/devices HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 401 "));
}

void TestSimulatorServer::requestInPieces()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(m_host->baseUrl().port()));
    QVERIFY(socket.waitForConnected());
    socket.write("POST /v1/messages HTTP/1.1\r\nHost: x\r\nTok");
    socket.flush();
    m_host->withState([](State &) {}); // one turn of the server between the pieces
    socket.write("en: " + m_host->key().toUtf8() + "\r\nContent-Length: 10\r\n\r\n[1,2,");
    socket.flush();
    m_host->withState([](State &) {});
    socket.write("3,4]\n");
    QByteArray answer;
    QTRY_VERIFY((answer += socket.readAll()).endsWith('}'));
    QVERIFY(answer.startsWith("HTTP/1.1 400 "));
    QCOMPARE(m_host->log().entries().constLast().body, "[1,2,3,4]\n");
}

void TestSimulatorServer::parallelRequests()
{
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int page = 0; page < 30; ++page)
        replies.push_back(
            m_browser->send("GET", QByteArray("/chat/") + device + "/chats?size=10&page=" + QByteArray::number(page)));
    QStringList ids;
    for (const auto &reply : replies) {
        for (const QJsonValue row : Browser::finished(*reply).json().array())
            ids.append(row[u"id"].toString());
    }
    QCOMPARE(ids.size(), 300);
    QCOMPARE(ids.removeDuplicates(), 0);
}

void TestSimulatorServer::latencyDelaysWithoutBlocking()
{
    m_host->withState([](State &state) { state.knobs.latency = 300; });
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int i = 0; i < 6; ++i)
        replies.push_back(m_browser->send("GET", "/devices"));
    QTRY_COMPARE(m_host->log().size(), 6);
    QCOMPARE(m_host->log().entries().constFirst().status, 0);
    for (const auto &reply : replies)
        QCOMPARE(Browser::finished(*reply).status, 200);
    QVERIFY(timer.elapsed() >= 290);
    QVERIFY2(timer.elapsed() < 1'700, "one after the other would take 1.8 s");
}

void TestSimulatorServer::peerLeavesBeforeTheAnswer()
{
    cleanup();
    m_host = std::make_unique<Host>(smallSetup());
    const auto told = std::make_shared<std::atomic_int>(0); // the program's log is written by such a listener
    m_host->log().setListener([told](const LogEntry &entry) { *told += entry.status == 0 ? 1 : 0; });
    QVERIFY(m_host->start());
    m_browser = std::make_unique<Browser>(*m_host);
    m_host->withState([](State &state) { state.knobs.latency = 100; });
    const auto reply = m_browser->send("GET", "/devices");
    QTRY_COMPARE(m_host->log().size(), 1);
    reply->abort();
    m_host->withState([](State &state) { state.knobs.latency = 150; });
    QCOMPARE(m_browser->call("GET", "/devices").status, 200);
    QCOMPARE(m_host->log().entries().constFirst().status, 0);
    QCOMPARE(told->load(), 1);
}

void TestSimulatorServer::logs()
{
    QNetworkAccessManager network;
    QNetworkRequest request = m_browser->request("/devices?page=0");
    request.setRawHeader("X-Request-ID", "abc");
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    Browser::finished(*reply);
    const LogEntry entry = m_host->log().entries().value(0);
    QCOMPARE(entry.verb, "GET");
    QCOMPARE(entry.path, u"/v1/devices"_s);
    QCOMPARE(entry.query, u"page=0"_s);
    QCOMPARE(entry.requestId, "abc");
    QCOMPARE(entry.authorization, "Token");
    QCOMPARE(entry.status, 200);
    m_browser->call("GET", QByteArray("/devices/") + device + "/sync");
    m_browser->call("PATCH", QByteArray("/devices/") + device + "/queue", "{}");
    QCOMPARE(m_host->log().writes().size(), 2);
    QCOMPARE(m_host->log().matching("PATCH", u"/queue"_s).size(), 1);
    m_host->log().clear();
    QCOMPARE(m_host->log().size(), 0);
}

void TestSimulatorServer::keysOnTheWire()
{
    QNetworkAccessManager network;
    const auto statusWith = [&](const QByteArray &name, const QByteArray &value) {
        QNetworkRequest request(QUrl(m_host->baseUrl().toString() + u"/devices"_s));
        request.setRawHeader(name, value);
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        return Browser::finished(*reply).status;
    };
    QCOMPARE(statusWith("Token", m_host->key().toUtf8()), 200);
    QCOMPARE(statusWith("Authorization", "Bearer " + m_host->key().toUtf8()), 200);
    QCOMPARE(statusWith("Token", "wrong"), 401);
    QCOMPARE(m_host->log().entries().value(1).authorization, "Bearer");
}

void TestSimulatorServer::startsAndStops()
{
    const QUrl first = m_host->baseUrl();
    QVERIFY(first.toString().startsWith(u"http://127.0.0.1:"));
    QVERIFY(first.toString().endsWith(u"/v1"));
    m_host->withState([](State &state) { state.knobs.latency = 10'000; });
    const auto reply = m_browser->send("GET", "/devices");
    QTRY_COMPARE(m_host->log().size(), 1);
    m_host->stop();
    QVERIFY(!m_host->isRunning());
    QCOMPARE(Browser::finished(*reply).status, 0);
    QVERIFY(m_host->start());
    Browser again(*m_host);
    QCOMPARE(again.call("GET", "/devices").status, 200);
}

void TestSimulatorServer::takenPort()
{
    Host::Setup setup = smallSetup();
    setup.port = quint16(m_host->baseUrl().port());
    Host second(setup);
    QVERIFY(!second.start());
    QVERIFY(!second.isRunning());
    QVERIFY(second.baseUrl().isEmpty());
}

void TestSimulatorServer::program()
{
    for (const int signal : {SIGTERM, SIGINT}) {
        QProcess process;
        process.start(QStringLiteral(SIMULATOR_PROGRAM),
                      {u"--port"_s, u"0"_s, u"--key"_s, u"K"_s, u"--devices"_s, u"2"_s, u"--chats"_s, u"50"_s});
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20'000);
        const QUrl base(QString::fromUtf8(process.readLine().trimmed()));
        QVERIFY(base.isValid());
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(base.toString() + u"/devices?search=%0AForged"_s));
        request.setRawHeader("Token", "K");
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        QCOMPARE(Browser::finished(*reply).status, 200);
        QTRY_VERIFY(process.canReadLine());
        QVERIFY(process.readLine().endsWith(" 200 GET /v1/devices?search=%0AForged\n"));
        ::kill(pid_t(process.processId()), signal);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardError(), "");
    }
}

void TestSimulatorServer::programRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("unknown option") << QStringList{u"--colour"_s} << 2;
    QTest::newRow("no number") << QStringList{u"--chats"_s, u"many"_s} << 2;
    QTest::newRow("no port") << QStringList{u"--port"_s, u"70000"_s} << 2;
    QTest::newRow("no option") << QStringList{u"start"_s} << 2;
    QTest::newRow("no key") << QStringList{u"--key"_s, u""_s} << 2;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
}

void TestSimulatorServer::programRefuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QProcess process;
    process.start(QStringLiteral(SIMULATOR_PROGRAM), arguments);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), exitCode);
    const QByteArray problem = process.readAllStandardError(), output = process.readAllStandardOutput();
    QCOMPARE(problem.count('\n'), exitCode == 0 ? 0 : 1);
    QCOMPARE(output.isEmpty(), exitCode != 0);
}

QTEST_GUILESS_MAIN(TestSimulatorServer)
#include "tst_simulator_server.moc"
