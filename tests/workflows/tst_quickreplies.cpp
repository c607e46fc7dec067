#include "workbench.h"
#include "workflows/quickreplies.h"

#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

constexpr int wait = 20'000;

} // namespace

class TestQuickReplies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsQuickReplies();
    void readsEveryPageOfQuickReplies();
    void readsQuickRepliesAgain();
};

void TestQuickReplies::readsQuickReplies()
{
    WorkBench bench;
    const DeviceId sales = bench.number(u"Sales"_s);
    QuickReplies quick(bench.client());
    QSignalSpy changed(&quick, &QuickReplies::changed);
    quick.open(sales);
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, wait);
    QVERIFY(quick.list().size() >= 2);
    QCOMPARE(quick.list().first().shortcut, u"hello"_s);
    quick.open(bench.number(u"Support"_s));
    QVERIFY(quick.list().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!quick.list().isEmpty(), wait);
    const int asked = bench.asked("GET", u"/quickReplies"_s);
    quick.open(sales); // known
    QVERIFY(!quick.list().isEmpty());
    QCOMPARE(bench.asked("GET", u"/quickReplies"_s), asked);
}

/// A page that is full of those that are switched off is not the last one.
void TestQuickReplies::readsEveryPageOfQuickReplies()
{
    WorkBench bench;
    const DeviceId sales = bench.number(u"Sales"_s);
    bench.change([](simulator::State &state) {
        QList<simulator::QuickReply> &all = state.account.quickReplies;
        for (int number = int(all.size()); number < 250; ++number)
            all.append({u"id-%1"_s.arg(number), u"r%1"_s.arg(number), u"Text %1"_s.arg(number), number % 2 == 0});
    });
    QuickReplies quick(bench.client());
    quick.open(sales);
    const auto has = [&quick](const QString &shortcut) {
        return std::ranges::any_of(quick.list(), [&](const QuickReply &reply) { return reply.shortcut == shortcut; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(has(u"r248"_s), wait);
    QVERIFY(has(u"hello"_s));
    QVERIFY(!has(u"r249"_s));
    QCOMPARE(bench.asked("GET", u"/quickReplies"_s), 3);
}

void TestQuickReplies::readsQuickRepliesAgain()
{
    WorkBench bench;
    const DeviceId sales = bench.number(u"Sales"_s);
    QuickReplies quick(bench.client());
    QSignalSpy failed(&quick, &QuickReplies::failed);
    bench.change([](simulator::State &state) {
        simulator::ForcedAnswer refusal;
        refusal.path = u"/quickReplies"_s;
        refusal.status = 403;
        state.knobs.forced.append(refusal);
    });
    quick.open(sales);
    QVERIFY(failed.wait(wait));
    QVERIFY(quick.list().isEmpty());
    quick.open(sales); // the next chat of the same number
    QTRY_VERIFY_WITH_TIMEOUT(!quick.list().isEmpty(), wait);
}

QTEST_GUILESS_MAIN(TestQuickReplies)
#include "tst_quickreplies.moc"
