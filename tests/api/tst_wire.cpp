#include "operations.h"
#include "support/faultserver.h"
#include "support/hostile.h"
#include "support/testcertificates.h"

#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QTest>
#include <QTestEventLoop>

#include <limits>
#include <memory>

using namespace sparkbot;
using namespace sparkbot::testing;
using namespace Qt::StringLiterals;

namespace {

/// Short enough to wait for; a fault that stalls must have reached its phase before.
constexpr Deadlines shortDeadlines{900, 900, 1'200, 1'500};
/// Milliseconds beside the allowance of 5 %: this process plays the servers, too, and runs under sanitizers.
constexpr int slack = 250;

struct Sample {
    const char *name;
    std::function<Request<QByteArray>()> make;
};
const std::array samples{
    Sample{"read", [] { return operation(); }},
    Sample{"POST", [] { return write(Verb::Post); }},
    Sample{"PATCH", [] { return write(Verb::Patch); }},
    Sample{"PUT", [] { return write(Verb::Put); }},
    Sample{"DELETE with a body", [] { return write(Verb::Delete); }},
    Sample{"DELETE", [] { return write(Verb::Delete, std::nullopt); }},
    Sample{"GET with an effect", [] { return write(Verb::Get, std::nullopt); }},
};

QByteArray kindName(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Invalid:
        return "Invalid";
    case ApiError::Kind::NotSent:
        return "NotSent";
    case ApiError::Kind::Unknown:
        return "Unknown";
    case ApiError::Kind::Cancelled:
        return "Cancelled";
    case ApiError::Kind::TimedOut:
        return "TimedOut";
    case ApiError::Kind::TooLarge:
        return "TooLarge";
    case ApiError::Kind::Unexpected:
        return "Unexpected";
    case ApiError::Kind::Tls:
        return "Tls";
    case ApiError::Kind::Redirected:
        return "Redirected";
    case ApiError::Kind::RateLimited:
        return "RateLimited";
    case ApiError::Kind::Http:
        return "Http";
    }
    return {};
}

/// One call and what became of it.
struct Flight {
    const char *name = "";
    QString id; ///< in the request's query, by which the servers' logs know it
    bool isWrite = false;
    QElapsedTimer clock;
    qint64 took = -1;
    QByteArray ending; ///< "Ok" or the kind
    ApiError error;
    int handled = 0;
};

/// Resident memory: now ("VmRSS:") or at most since the last forgetPeak() ("VmHWM:"), in bytes. 0 where /proc is
/// missing.
qint64 memory(const char *line)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf(line) + qstrlen(line)).trimmed().split(' ').first().toLongLong() * 1024;
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

} // namespace

/// Every fault against every kind of request, judged by what the servers saw.
class TestWire : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void faults_data();
    void faults();
    void cleanupTestCase();

private:
    std::shared_ptr<Flight> fly(Client &client, const Sample &sample);
    void land(const QList<std::shared_ptr<Flight>> &flights, const FaultServer &server);
    ClientConfig config(const FaultServer &server) const;

    TestCertificates m_certificates;
    Deadlines m_deadlines;
    int m_mostDeliveries = 0;
    int m_writes = 0;
    int m_flights = 0;
    int m_flying = 0;
    QTestEventLoop m_loop;
    int m_foreign = 0;
    qint64 m_worstOverrun = std::numeric_limits<qint64>::min();
    int m_late = 0;
    qint64 m_worstGrowth = 0;
};

void TestWire::initTestCase()
{
    QVERIFY2(m_certificates.isValid(), "the openssl program is needed");
}

void TestWire::faults_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("readEnds");
    QTest::addColumn<QByteArray>("writeEnds");
    QTest::addColumn<bool>("unknown"); // what became of the write is unknown
    QTest::addColumn<int>("rounds");

    const QByteArray good = FaultServer::http(200, R"([{"id":"one"},{"id":"two"}])");
    // A read may be sent again, by Qt or by us, and find a connection that is just closing.
    auto reads = [](const QByteArray &ends) { return ends == "Unknown" ? QByteArray("Unknown|NotSent") : ends; };
    auto row = [&](const char *name, Fault fault, const QByteArray &ends, bool alsoTls, int rounds = 1) {
        QTest::addRow("%s", name) << false << fault << good << reads(ends) << ends << true << rounds;
        if (alsoTls)
            QTest::addRow("TLS %s", name) << true << fault << good << reads(ends) << ends << true << (rounds + 2) / 3;
    };
    row("FIN", Fault::Fin, "Unknown", true, 8);
    row("RST", Fault::Reset, "Unknown", true, 8);
    row("close_notify", Fault::TlsClose, "Unknown", true, 8);
    row("bare FIN", Fault::TlsBareFin, "Unknown", true, 8);
    row("half close", Fault::HalfClose, "Unknown", true, 8);
    row("stall", Fault::Stall, "TimedOut", true);
    row("stall in the body", Fault::StallInBody, "TimedOut", false);
    row("trickle", Fault::Trickle, "TimedOut", false);
    row("trickling head", Fault::TrickleHead, "TimedOut", false);
    row("cut, length known", Fault::CutWithLength, "Unknown", true);
    // Whether Qt takes such an end for the answer's own depends on when it notices.
    row("cut, length unknown", Fault::CutWithoutLength, "Unexpected|Unknown", false);
    row("cut in a chunk", Fault::CutInChunk, "Unexpected|Unknown", true);
    row("2 GB", Fault::EndlessBody, "TooLarge", true);
    row("chunks without end", Fault::EndlessChunks, "TooLarge", false);
    row("head without end", Fault::EndlessHead, "TimedOut", false);
    row("100 Continue without end", Fault::EndlessContinue, "TimedOut", false);

    auto answers = [&](const char *name, const QByteArray &answer, const QByteArray &readEnds,
                       const QByteArray &writeEnds, bool unknown) {
        QTest::addRow("%s", name) << false << Fault::None << answer << readEnds << writeEnds << unknown << 1;
    };
    auto both = [&](const char *name, const QByteArray &answer, const QByteArray &ends, bool unknown) {
        answers(name, answer, ends, ends, unknown);
    };
    both("good", good, "Ok", false);
    both("garbage", hostile::garbage(), "Unknown", true);
    both("empty line", "\r\n", "Unknown", true);
    both("HTML", hostile::loginPage(), "Unexpected", true);
    both("JSON called text", FaultServer::http(200, "[]", "Content-Type: text/plain\r\n"), "Unexpected", true);
    both("no type", FaultServer::http(200, "[]", ""), "Unexpected", true);
    both("HTML called JSON", FaultServer::http(200, "<html></html>"), "Unexpected", true);
    both("an object in place of an array", FaultServer::http(200, R"({"status":200})"), "Unexpected", true);
    answers("204", FaultServer::http(204), "Unexpected", "Ok", false);
    answers("200 and nothing", FaultServer::http(200), "Unexpected", "Ok", false);
    both("compressed bomb", hostile::compressed(QByteArray(48 << 20, ' ')), "Unexpected", true);
    both("good, gzip", hostile::gzipped(R"([{"id":"one"}])"), "Ok", false);
    both("gzip bomb", hostile::gzipped(QByteArray(48 << 20, ' ')), "Unexpected", true);
    both("large, gzip 23 times", hostile::gzipped(hostile::rows(40 << 20)), "TooLarge", true);
    both("large, compressed 23 times", hostile::compressed(hostile::rows(40 << 20)), "TooLarge", true);
    both("broken gzip", hostile::brokenGzip(), "Unexpected", true);
    // Qt asks for these by itself, and not to be asked would end its unpacking of all the others.
    both("good, brotli", hostile::brotli(), "Ok", false);
    both("brotli bomb", hostile::brotliBomb(), "Unexpected", true);
    both("broken brotli", hostile::brokenBrotli(), "Unexpected", true);
    both("good, zstd", hostile::zstandard(R"([{"id":"one"}])"), "Ok", false);
    both("zstd bomb", hostile::zstandardBomb(), "Unexpected", true);
    both("negative length", hostile::withLength("-5"), "TimedOut", true);
    both("huge length", hostile::withLength("99999999999999999999"), "TimedOut", true);
    both("1 MB header line", hostile::longHeader(1 << 20), "TimedOut", true);
    for (int status : {300, 301, 302, 303, 304, 305, 306, 307, 308, 399}) {
        const bool unknown = status != 307 && status != 308;
        for (const bool tls : {false, true}) {
            const auto redirect = [&](const char *where, const QByteArray &headers) {
                QTest::addRow("%sredirect %d %s", tls ? "TLS " : "", status, where)
                    << tls << Fault::None << FaultServer::http(status, {}, headers) << QByteArray("Redirected")
                    << QByteArray("Redirected") << unknown << 1;
            };
            redirect("to another origin", "Location: @FOREIGN@\r\n"); // over TLS also from https to http
            redirect("to another host", "Location: //@HOST@/v1/things\r\n");
            redirect("to itself", "Location: /things\r\n");
            redirect("to nowhere", {});
        }
    }
    both("redirect to a file", FaultServer::http(302, {}, "Location: file:///etc/passwd\r\n"), "Redirected", true);
    both("status 99", FaultServer::http(99, "[]"), "Http", true);
    both("status 600", FaultServer::http(600, "[]"), "Http", true);
    for (int status : {400, 403, 404, 409, 418})
        both(qPrintable(u"status %1"_s.arg(status)), FaultServer::http(status, R"({"message":"no"})"), "Http", false);
    for (int status : {500, 502, 503, 504})
        both(qPrintable(u"status %1"_s.arg(status)), FaultServer::http(status, R"({"message":"no"})"), "Http", true);
    for (const char *scheme : {"Basic realm=x", "Digest realm=x, nonce=y", "Negotiate", "NTLM"}) {
        both(qPrintable(u"401 "_s + QString::fromLatin1(scheme)),
             FaultServer::http(401, "{}", QByteArray("WWW-Authenticate: ") + scheme + "\r\n"), "Http", false);
        both(qPrintable(u"407 "_s + QString::fromLatin1(scheme)),
             FaultServer::http(407, "{}", QByteArray("Proxy-Authenticate: ") + scheme + "\r\n"), "Http", false);
    }
}

void TestWire::faults()
{
    QFETCH(bool, tls);
    QFETCH(Fault, fault);
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, readEnds);
    QFETCH(QByteArray, writeEnds);
    QFETCH(bool, unknown);
    QFETCH(int, rounds);

    FaultServer foreign;
    const auto countForeign = qScopeGuard([&] { m_foreign += foreign.count(); });
    std::unique_ptr<FaultServer> server =
        tls ? std::make_unique<FaultServer>(m_certificates.good()) : std::make_unique<FaultServer>();
    answer.replace("@FOREIGN@", foreign.url(u"/v1/things"_s).toEncoded());
    server->setAnswer(answer.replace("@HOST@", foreign.url().authority().toLatin1()));
    server->setFault(fault, [](const SeenRequest &request) { return request.target.contains("things"); });

    // Where the deadline is not the point, a busy machine must not meet it.
    m_deadlines = readEnds != "TimedOut" ? Deadlines{10'000, 10'000, 10'000, 10'000} : shortDeadlines;
    forgetPeak();
    const qint64 before = memory("VmRSS:");
    for (int round = 0; round < rounds; ++round) {
        QList<std::shared_ptr<Flight>> flights;
        std::vector<std::unique_ptr<Client>> clients;
        for (const Sample &sample : samples) {
            clients.push_back(std::make_unique<Client>(config(*server)));
            flights << fly(*clients.back(), sample);
            // Big answers one after the other, so that the growth is that of one; three of them, because they take
            // long. A brotli stream may ask for a window of 16 MiB to unpack it.
            if (readEnds == "TooLarge" || answer.contains("Content-Encoding: br")) {
                land(flights, *server);
                if (flights.size() == 3)
                    break;
            }
        }
        land(flights, *server);
        if (QTest::currentTestFailed())
            return;
        for (const auto &flight : flights) {
            const QByteArray what = QByteArray(flight->name) + " ended as " + flight->ending + " ("
                + QByteArray::number(flight->error.httpStatus) + ' ' + flight->error.technical.toUtf8() + ')';
            QVERIFY2((flight->isWrite ? writeEnds : readEnds).split('|').contains(flight->ending), what.constData());
            QVERIFY2(flight->error.outcomeUnknown() == (flight->isWrite && unknown), what.constData());
        }
    }
    m_worstGrowth = std::max(m_worstGrowth, memory("VmHWM:") - before);
    QCOMPARE(foreign.count(), 0);
}

ClientConfig TestWire::config(const FaultServer &server) const
{
    ClientConfig config = configFor(server.url(u"/v1"_s));
    config.deadlines = m_deadlines;
    config.extraCertificates = {m_certificates.authority()};
    return config;
}

std::shared_ptr<Flight> TestWire::fly(Client &client, const Sample &sample)
{
    auto flight = std::make_shared<Flight>();
    flight->name = sample.name;
    flight->id = u"%1."_s.arg(++m_flights);
    Request<QByteArray> request = sample.make();
    flight->isWrite = request.parts.effect == Effect::Write;
    request.parts.query.append({u"flight"_s, flight->id});
    flight->clock.start();
    ++m_flying;
    client.send(std::move(request), this, [this, flight](const ApiResult<QByteArray> &result) {
        flight->took = flight->clock.elapsed();
        ++flight->handled;
        if (--m_flying == 0)
            m_loop.exitLoop();
        flight->ending = result ? QByteArray("Ok") : kindName(result.error().kind);
        if (!result)
            flight->error = result.error();
    });
    return flight;
}

void TestWire::land(const QList<std::shared_ptr<Flight>> &flights, const FaultServer &server)
{
    // A real event loop: QTRY sleeps between its looks, which slows the big answers down.
    if (m_flying > 0)
        m_loop.enterLoopMSecs(30'000);
    for (const auto &flight : flights) {
        QCOMPARE(flight->handled, 1);
        const int deadline = flight->isWrite ? m_deadlines.absoluteWrite : m_deadlines.absoluteRead;
        m_worstOverrun = std::max(m_worstOverrun, flight->took - deadline);
        m_late += flight->took > deadline + deadline / 20 + slack;
        if (flight->isWrite) {
            const int deliveries = server.count(FaultServer::targetContains("flight=" + flight->id.toLatin1()));
            QVERIFY2(flight->ending != "NotSent" || deliveries == 0, flight->name);
            m_mostDeliveries = std::max(m_mostDeliveries, deliveries);
            ++m_writes;
            QVERIFY2(deliveries <= 1, flight->name);
        }
    }
}

void TestWire::cleanupTestCase()
{
    qInfo("%d writes sent; most deliveries of one: %d", m_writes, m_mostDeliveries);
    qInfo("requests seen by a foreign origin: %d", m_foreign);
    qInfo("requests that outlived their deadline: %d of %d", m_late, m_flights);
    qInfo("latest end of a request: %lld ms from its deadline", m_worstOverrun);
    qInfo("most growth of memory during a fault: %lld MiB", m_worstGrowth >> 20);
    QVERIFY(m_mostDeliveries <= 1);
    QCOMPARE(m_late, 0);
#ifndef __SANITIZE_ADDRESS__
    QVERIFY2(m_worstGrowth < 100 << 20, "an answer was read without a limit");
#endif
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
