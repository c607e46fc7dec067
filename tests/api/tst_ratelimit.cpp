#include "api/ratelimit.h"

#include <QTest>

using namespace sparkbot;
using namespace std::chrono_literals;

class TestRateLimit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRetryAfter_data();
    void readsRetryAfter();
    void opensByTimeAlone();
    void doublesWithoutHeader();
    void countsOneWaveOnce();
    void neverShortensAWait();
};

void TestRateLimit::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds"); // -1 = as if missing
    auto row = [](const QByteArray &header, int seconds) {
        QTest::addRow("'%s'", header.left(40).constData()) << header << seconds;
    };
    row("1", 1);
    row("120", 120);
    row(" 7 ", 7);
    row("007", 7);
    row("300", 300);
    row("301", 300);
    row("86400", 300);
    row("9223372036854775807", 300);
    row("99999999999999999999999", 300);
    row("0", 1);
    row("", -1);
    row("   ", -1);
    row("-1", -1);
    row("+5", -1);
    row("1.5", -1);
    row("1e9", -1);
    row("NaN", -1);
    row("Infinity", -1);
    row("0x10", -1);
    row("5 seconds", -1);
    row("soon", -1);
    row(QByteArray(5'000, '9'), -1);
    row(QByteArray("5\0"
                   "5",
                   3),
        -1);
    row("Sat, 21 Nov 2026 08:00:30 GMT", 30);
    row("Saturday, 21-Nov-26 08:00:30 GMT", 30);
    row("Sat Nov 21 08:00:30 2026", 30);
    row("Sat Nov  7 08:00:30 2026", 1);
    row("Sat, 21 Nov 2026 07:00:00 GMT", 1);
    row("Sun, 22 Nov 2026 08:00:00 GMT", 300);
    row("Sat, 21 Nov 2026 08:00:30", -1);
    row("Sat, 31 Nov 2026 08:00:30 GMT", -1);
    row("2026-11-21T08:00:30Z", -1);
}

void TestRateLimit::readsRetryAfter()
{
    QFETCH(QByteArray, header);
    const QDateTime now(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC);
    const auto wait = parseRetryAfter(header, now);
    QTEST(wait ? int(wait->count()) : -1, "seconds");
}

void TestRateLimit::opensByTimeAlone()
{
    RateGate gate;
    QCOMPARE(gate.remaining(0ms), 0ms);
    gate.close(5s, 1'000ms);
    QCOMPARE(gate.remaining(1'000ms), 5'000ms);
    QCOMPARE(gate.remaining(5'999ms), 1ms);
    QCOMPARE(gate.remaining(6'000ms), 0ms);
}

void TestRateLimit::doublesWithoutHeader()
{
    RateGate gate;
    std::chrono::milliseconds now = 0ms;
    for (const auto expected : {60s, 120s, 240s, 300s, 300s}) {
        gate.close(std::nullopt, now);
        QCOMPARE(gate.remaining(now), std::chrono::milliseconds(expected));
        now += expected;
    }
    gate.succeeded();
    gate.close(std::nullopt, now);
    QCOMPARE(gate.remaining(now), 60'000ms);
}

void TestRateLimit::countsOneWaveOnce()
{
    RateGate gate;
    for (int i = 0; i < 4; ++i)
        gate.close(std::nullopt, std::chrono::milliseconds(i));
    QCOMPARE(gate.remaining(0ms), 60'000ms);
}

void TestRateLimit::neverShortensAWait()
{
    RateGate gate;
    gate.close(60s, 0ms);
    gate.close(1s, 1'000ms);
    QCOMPARE(gate.remaining(1'000ms), 59'000ms);
}

QTEST_GUILESS_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
