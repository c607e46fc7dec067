#include "models/wording.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

/// Noon of a day without a change of clocks.
qint64 noon()
{
    return QDateTime(QDate(2026, 11, 20), QTime(12, 0)).toMSecsSinceEpoch();
}

constexpr qint64 minute = 60'000, hour = 60 * minute, day = 24 * hour;

} // namespace

class TestWording : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsAges_data();
    void tellsAges();
    void tellsTheDateOfOldTimes();
    void survivesExtremes();
    void namesStates();
    void namesQueues();
};

void TestWording::tellsAges_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<QString>("expected");
    QTest::newRow("future") << qint64(-1) << u"unknown time"_s;
    QTest::newRow("far future") << -400 * day << u"unknown time"_s;
    QTest::newRow("missing") << noon() << u"unknown time"_s;
    QTest::newRow("now") << qint64(0) << u"just now"_s;
    QTest::newRow("below a minute") << minute - 1 << u"just now"_s;
    QTest::newRow("a minute") << minute << u"1 min ago"_s;
    QTest::newRow("below an hour") << hour - 1 << u"59 min ago"_s;
    QTest::newRow("an hour") << hour << u"1 h ago"_s;
    QTest::newRow("below a day") << day - 1 << u"23 h ago"_s;
    QTest::newRow("a day") << day << u"yesterday"_s;
    QTest::newRow("end of yesterday") << 36 * hour << u"yesterday"_s;
    QTest::newRow("the day before") << 36 * hour + 1 << u"2 days ago"_s;
    QTest::newRow("six days") << 6 * day << u"6 days ago"_s;
}

void TestWording::tellsAges()
{
    QFETCH(qint64, age);
    QFETCH(QString, expected);
    QCOMPARE(relativeTime(noon() - age, noon()), expected);
}

void TestWording::tellsTheDateOfOldTimes()
{
    QCOMPARE(relativeTime(noon() - 7 * day, noon()), QLocale().toString(QDate(2026, 11, 13), QLocale::ShortFormat));
}

void TestWording::survivesExtremes()
{
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    for (qint64 time : {least, most, qint64(-1), qint64(0)})
        QCOMPARE(relativeTime(time, noon()), u"unknown time"_s);
    QVERIFY(!relativeTime(1, most).isEmpty());
    QCOMPARE(absoluteTime(0), QString());
    QVERIFY(!absoluteTime(noon()).isEmpty());
    for (qint64 time : {least, most})
        absoluteTime(time);
}

void TestWording::namesStates()
{
    QCOMPARE(statusText(ChatStatus::Resolved), u"Resolved"_s);
    QCOMPARE(statusText(ChatStatus::Other, u"banned"_s), u"banned"_s);
    QCOMPARE(statusText(ChatStatus::Other), u"Unknown"_s);
    QCOMPARE(sessionText(SessionState::Syncing), u"Syncing"_s);
}

void TestWording::namesQueues()
{
    QCOMPARE(queueText(std::nullopt), u"queue unknown"_s);
    QCOMPARE(queueText(0), u"nothing queued"_s);
    QCOMPARE(queueText(128), u"128 queued"_s);
}

QTEST_APPLESS_MAIN(TestWording)
#include "tst_wording.moc"
