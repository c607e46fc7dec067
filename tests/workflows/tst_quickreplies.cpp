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
