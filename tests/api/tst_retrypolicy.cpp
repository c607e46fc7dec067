#include "api/retrypolicy.h"

#include <QTest>

using namespace sparkbot;
using namespace std::chrono_literals;

namespace {

ApiError failure(ApiError::Kind kind, int status = 0)
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = status;
    return error;
}

const ApiError unavailable = failure(ApiError::Kind::Http, 503);

} // namespace

class TestRetryPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repeatsWhatMayPass_data();
    void repeatsWhatMayPass();
    void neverRepeatsAWrite();
    void stopsAfterThreeAttempts();
    void spreadsItsPauses();
    void spendsItsBudget();
    void earnsBySuccess();
};

void TestRetryPolicy::repeatsWhatMayPass_data()
{
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("repeated");
    using Kind = ApiError::Kind;
    QTest::newRow("not sent") << Kind::NotSent << 0 << true;
    QTest::newRow("lost answer") << Kind::Unknown << 0 << true;
    QTest::newRow("timed out") << Kind::TimedOut << 0 << true;
    QTest::newRow("rate limited") << Kind::RateLimited << 429 << true;
    for (int status : {500, 502, 503, 504})
        QTest::addRow("status %d", status) << Kind::Http << status << true;
    for (int status : {400, 401, 403, 404, 409, 418, 501, 505, 600, 99})
        QTest::addRow("status %d", status) << Kind::Http << status << false;
    QTest::newRow("invalid") << Kind::Invalid << 0 << false;
    QTest::newRow("cancelled") << Kind::Cancelled << 0 << false;
    QTest::newRow("too large") << Kind::TooLarge << 200 << false;
    QTest::newRow("unexpected") << Kind::Unexpected << 200 << false;
    QTest::newRow("TLS") << Kind::Tls << 0 << false;
    QTest::newRow("redirected") << Kind::Redirected << 302 << false;
}

void TestRetryPolicy::repeatsWhatMayPass()
{
    QFETCH(ApiError::Kind, kind);
    QFETCH(int, status);
    RetryPolicy policy(1s, [] { return 0.5; });
    QTEST(policy.grant(failure(kind, status), 1).has_value(), "repeated");
}

void TestRetryPolicy::neverRepeatsAWrite()
{
    RetryPolicy policy(1s, [] { return 0.5; });
    for (int kind = 0; kind <= int(ApiError::Kind::Http); ++kind) {
        for (int status : {0, 200, 303, 429, 500, 503}) {
            ApiError error = failure(ApiError::Kind(kind), status);
            error.write = true;
            QVERIFY(!policy.grant(error, 1));
        }
    }
    QCOMPARE(policy.tokens(), RetryPolicy::budget);
}

void TestRetryPolicy::stopsAfterThreeAttempts()
{
    RetryPolicy policy(1s, [] { return 0.5; });
    QVERIFY(policy.grant(unavailable, 1));
    QVERIFY(policy.grant(unavailable, 2));
    QVERIFY(!policy.grant(unavailable, 3));
}

void TestRetryPolicy::spreadsItsPauses()
{
    double random = 0;
    RetryPolicy policy(1s, [&] { return random; });
    QCOMPARE(policy.grant(unavailable, 1).value(), 0ms);
    random = 0.5;
    QCOMPARE(policy.grant(unavailable, 1).value(), 500ms);
    QCOMPARE(policy.grant(unavailable, 2).value(), 1000ms);
    RetryPolicy slow(60s, [&] { return random; });
    QCOMPARE(slow.grant(unavailable, 2).value(), 15'000ms);
}

void TestRetryPolicy::spendsItsBudget()
{
    RetryPolicy policy(1s, [] { return 0.5; });
    int granted = 0;
    for (int i = 0; i < 1'000; ++i)
        granted += policy.grant(unavailable, 1).has_value();
    QCOMPARE(granted, 10);

    RetryPolicy slowServer(1s, [] { return 0.5; });
    granted = 0;
    for (int i = 0; i < 1'000; ++i)
        granted += slowServer.grant(failure(ApiError::Kind::TimedOut), 1).has_value();
    QCOMPARE(granted, 5);
}

void TestRetryPolicy::earnsBySuccess()
{
    RetryPolicy policy(1s, [] { return 0.5; });
    while (policy.grant(unavailable, 1)) { }
    for (int i = 0; i < 4; ++i)
        policy.succeeded();
    QVERIFY(!policy.grant(unavailable, 1));
    policy.succeeded();
    QVERIFY(policy.grant(unavailable, 1));
    for (int i = 0; i < 1'000; ++i)
        policy.succeeded();
    QCOMPARE(policy.tokens(), RetryPolicy::budget);
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
