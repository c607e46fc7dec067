#include "operations.h"
#include "support/faultserver.h"
#include "support/testcertificates.h"

#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace sparkbot::testing;
using namespace Qt::StringLiterals;

namespace {

/// Keeps the answers to reads until it is told to let them go.
class HoldingServer : public FaultServer {
public:
    using FaultServer::FaultServer;

    qsizetype held() const { return m_held.size(); }
    void letGo()
    {
        for (const Deliver &deliver : std::exchange(m_held, {}))
            deliver(http(200, "[]"));
    }

protected:
    void provideAnswer(const SeenRequest &request, QObject *context, Deliver deliver) override
    {
        if (request.target.contains("slow"))
            m_held.append(std::move(deliver));
        else
            FaultServer::provideAnswer(request, context, std::move(deliver));
    }

private:
    QList<Deliver> m_held;
};

Request<QByteArray> named(Request<QByteArray> request, const QString &name)
{
    request.parts.query.append({u"name"_s, name});
    return request;
}

} // namespace

/// What is said of a request that ended without an answer: whether the server may have it, and how far it had come.
class TestDelivery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void idleConnectionTakesOver_data();
    void idleConnectionTakesOver();
    void tellsHowFarItCame_data();
    void tellsHowFarItCame();

private:
    ClientConfig config(const FaultServer &server, int deadline) const;

    TestCertificates m_certificates;
};

void TestDelivery::initTestCase()
{
    QVERIFY2(m_certificates.isValid(), "the openssl program is needed");
}

ClientConfig TestDelivery::config(const FaultServer &server, int deadline) const
{
    ClientConfig config = configFor(server.url(u"/v1"_s));
    config.extraCertificates = {m_certificates.authority()};
    config.deadlines = {deadline, deadline, 30'000, 30'000};
    return config;
}

void TestDelivery::idleConnectionTakesOver_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<std::optional<QByteArray>>("body");
    QTest::addColumn<Fault>("fault");
    const std::optional<QByteArray> none;
    for (const auto &[name, fault] : {std::pair{"FIN", Fault::Fin}, std::pair{"stall", Fault::Stall}}) {
        QTest::addRow("DELETE, %s", name) << Verb::Delete << none << fault;
        QTest::addRow("GET with an effect, %s", name) << Verb::Get << none << fault;
        QTest::addRow("PATCH, %s", name) << Verb::Patch << std::optional<QByteArray>("[1]") << fault;
    }
}

void TestDelivery::idleConnectionTakesOver()
{
    QFETCH(Verb, verb);
    QFETCH(std::optional<QByteArray>, body);
    QFETCH(Fault, fault);

    HoldingServer server(m_certificates.good());
    server.setFault(fault, FaultServer::targetContains("write"));
    Client client(config(server, 2'000));
    Endings reads;
    Endings writes;
    constexpr int busy = 3; // with the write as many as the client has in flight
    for (int i = 0; i < busy; ++i)
        client.send(named(operation(), u"slow"_s), this, reads.handler());
    QTRY_COMPARE(server.held(), busy);

    // All connections are busy, so Qt opens one for the write; before that is ready, another one falls idle.
    server.setAcceptDelay(500);
    client.send(named(write(verb, body), u"write"_s), this, writes.handler());
    QTRY_COMPARE(server.connections(), busy + 1);
    server.letGo();
    QTRY_COMPARE(writes.all.size(), 1);
    QCOMPARE(server.count(FaultServer::targetContains("write")), 1);
    QVERIFY(writes.error().delivered);
    QVERIFY(writes.error().outcomeUnknown());
    QTRY_COMPARE(reads.all.size(), busy);
}

void TestDelivery::tellsHowFarItCame_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<Effect>("effect");
    QTest::addColumn<std::optional<QByteArray>>("body");
    QTest::addColumn<bool>("handshake");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<ApiError::Phase>("phase");
    QTest::addColumn<bool>("delivered");
    using Phase = ApiError::Phase;
    const std::optional<QByteArray> none;
    const std::optional<QByteArray> some("[1]");
    struct Sample {
        const char *name;
        Verb verb;
        Effect effect;
        std::optional<QByteArray> body;
    };
    for (const Sample &sample :
         {Sample{"read", Verb::Get, Effect::Read, none}, Sample{"PATCH", Verb::Patch, Effect::Write, some},
          Sample{"DELETE", Verb::Delete, Effect::Write, none},
          Sample{"GET with an effect", Verb::Get, Effect::Write, none}}) {
        const auto row = [&](const char *where, bool handshake, Fault fault, Phase phase, bool delivered) {
            QTest::addRow("%s, %s", sample.name, where)
                << sample.verb << sample.effect << sample.body << handshake << fault << phase << delivered;
        };
        // Of a write without a body Qt does not say when it leaves: in doubt it may have.
        const bool inDoubt = sample.effect == Effect::Write && !sample.body;
        row("no handshake", false, Fault::None, inDoubt ? Phase::Waiting : Phase::Connecting, inDoubt);
        row("no answer", true, Fault::Stall, Phase::Waiting, true);
        row("half an answer", true, Fault::StallInBody, Phase::Receiving, true);
    }
}

void TestDelivery::tellsHowFarItCame()
{
    QFETCH(Verb, verb);
    QFETCH(Effect, effect);
    QFETCH(std::optional<QByteArray>, body);
    QFETCH(bool, handshake);
    QFETCH(Fault, fault);

    FaultServer server(m_certificates.good());
    server.setAnswer(FaultServer::http(200, R"([{"id":"one"},{"id":"two"}])"));
    server.setFault(fault);
    if (!handshake)
        server.setAcceptDelay(60'000);
    ClientConfig limits = config(server, 500);
    limits.deadlines.absoluteRead = 500; // one attempt
    Client client(limits);
    QSignalSpy reachable(&client, &Client::reachableChanged);
    Endings endings;
    client.send(operation(verb, effect, body), this, endings.handler());
    QTRY_COMPARE(endings.all.size(), 1);
    QVERIFY(endings.isKind(ApiError::Kind::TimedOut));
    QTEST(endings.error().phase, "phase");
    QTEST(endings.error().delivered, "delivered");
    QVERIFY2(handshake || server.count() == 0, "nothing can be read before the handshake");
    // Only a request that did not get there speaks against the network.
    QTRY_COMPARE(reachable.size(), endings.error().phase == ApiError::Phase::Connecting ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
