// The sample data's server as a program beside the console: comes up once, says why when it does not, never stays
// behind.
#include "sampleprocess.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using sparkbot::SampleProcess;

namespace {

bool accepts(const QUrl &address)
{
    QTcpSocket socket;
    socket.connectToHost(address.host(), quint16(address.port()));
    return socket.waitForConnected(2'000);
}

} // namespace

class TestSampleProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesAllUsers();
    void forgetsUsersThatAreGone();
    void saysWhyNot();
    void endsWithItsOwner();
    void endsWhenItsOwnerIsKilled();
};

void TestSampleProcess::servesAllUsers()
{
    SampleProcess process(QStringLiteral(SIMULATOR_PROGRAM));
    std::optional<SampleProcess::Server> first, second, third;
    process.use(this, [&](const SampleProcess::Server &server) { first = server; });
    process.use(this, [&](const SampleProcess::Server &server) { second = server; });
    QTRY_VERIFY_WITH_TIMEOUT(first && second, 20'000);
    process.use(this, [&](const SampleProcess::Server &server) { third = server; });
    QVERIFY(third);
    QCOMPARE(first->problem, QString());
    QCOMPARE(second->address, first->address);
    QCOMPARE(third->address, first->address);

    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(first->address.toString() + u"/devices"_s));
    request.setRawHeader("Token", first->key.toLatin1());
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
}

void TestSampleProcess::forgetsUsersThatAreGone()
{
    SampleProcess process(QStringLiteral(SIMULATOR_PROGRAM));
    bool told = false, other = false;
    auto context = std::make_unique<QObject>();
    process.use(context.get(), [&](const SampleProcess::Server &) { told = true; });
    process.use(this, [&](const SampleProcess::Server &) { other = true; });
    context.reset();
    QTRY_VERIFY_WITH_TIMEOUT(other, 20'000);
    QVERIFY(!told);
}

void TestSampleProcess::saysWhyNot()
{
    SampleProcess process(u"/nowhere/sparkbot-simulator"_s);
    // Asked again, it tries again.
    for (int i = 0; i < 2; ++i) {
        std::optional<SampleProcess::Server> server;
        process.use(this, [&](const SampleProcess::Server &told) { server = told; });
        QTRY_VERIFY(server);
        QVERIFY(server->address.isEmpty());
        QVERIFY2(server->problem.contains(u"sparkbot-simulator"_s), qPrintable(server->problem));
    }
}

void TestSampleProcess::endsWithItsOwner()
{
    QUrl address;
    {
        SampleProcess process(QStringLiteral(SIMULATOR_PROGRAM));
        process.use(this, [&](const SampleProcess::Server &server) { address = server.address; });
        QTRY_VERIFY_WITH_TIMEOUT(!address.isEmpty(), 20'000);
        QVERIFY(accepts(address));
    }
    QVERIFY(!accepts(address));
}

/// A killed owner says nothing; what ends is the pipe it held.
void TestSampleProcess::endsWhenItsOwnerIsKilled()
{
    QProcess process;
    process.start(QStringLiteral(SIMULATOR_PROGRAM), {u"--until-input-ends"_s});
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20'000);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestSampleProcess)
#include "tst_sampleprocess.moc"
