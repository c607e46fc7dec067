#include "workbench.h"
#include "workflows/routing.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Outcome = JournalEntry::Outcome;
using Stage = Routing::Stage;

class TestRouting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBothCounts();
    void obstacles();
    void unknownCountIsNotZero();
    void countsByListingWhereNothingElseTells();
    void routesOnce();
    void goesBackToReviewWhenTheCountMoved();
    void targetThatIsNotConnectedNeedsASecondWord();
    void targetThatCannotBeReadIsNotConnected();
    void targetThatIsGoneIsBlocked();
    void refusedRoute();
    void lostAnswerThatHappened();
    void lostAnswerThatDidNotHappen();
    void redirectedRouteIsNeverSaidNotToHaveHappened();
    void watchesASlowRoute();
    void goesOnWatchingWhenAReadingFails();
    void standstill();
    void stopWatching();
    void cancelBeforeSending();
    void secondRouteHasToWait();
    void reportStaysUntilItWasSeen();
};

namespace {

struct Route {
    Route()
        : devices(bench.client(), bench.log())
        , routing(bench.client(), bench.log(), devices)
        , sales(bench.number(u"Sales"_s))
        , support(bench.number(u"Support"_s))
    {
        routing.setPollInterval(20, 100, 2'000);
        QSignalSpy loaded(&devices, &DeviceDirectory::loaded);
        devices.refresh();
        loaded.wait(20'000);
    }
    bool isRead() const
    {
        const Routing::Plan plan = routing.plan();
        return plan.sourceCount.readAt > 0 && !plan.sourceCount.reading
            && (plan.target.id.isNull() || (plan.targetCount.readAt > 0 && !plan.targetCount.reading));
    }
    void choose(const DeviceId &from, const DeviceId &to)
    {
        routing.begin(from);
        routing.setTarget(to);
    }
    int routed() { return bench.asked("PATCH", u"/queue"_s); }
    int queued(const DeviceId &id)
    {
        int count = 0;
        bench.change([&](simulator::State &state) { count = int(state.account.findDevice(id.text())->queue.size()); });
        return count;
    }

    WorkBench bench;
    DeviceDirectory devices;
    Routing routing;
    DeviceId sales;
    DeviceId support;
};

} // namespace

void TestRouting::readsBothCounts()
{
    Route route;
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    const Routing::Plan plan = route.routing.plan();
    QCOMPARE(plan.sourceCount.value, 128);
    QCOMPARE(plan.targetCount.value, 5);
    QCOMPARE(plan.obstacle, Routing::Obstacle::None);
    QVERIFY(plan.banRisk);
    QVERIFY(!plan.targetNotConnected);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(!plan.sourceCount.isStale(now));
    QVERIFY(plan.sourceCount.isStale(now + 60'000));
    QVERIFY(route.routing.canConfirm({}));
    QCOMPARE(route.routed(), 0);
}

void TestRouting::obstacles()
{
    Route route;
    route.routing.begin({});
    QCOMPARE(route.routing.plan().obstacle, Routing::Obstacle::SourceMissing);
    route.routing.setSource(route.sales);
    QTRY_VERIFY(route.isRead());
    QCOMPARE(route.routing.plan().obstacle, Routing::Obstacle::TargetMissing);
    route.routing.setTarget(route.sales);
    QTRY_VERIFY(route.isRead());
    QCOMPARE(route.routing.plan().obstacle, Routing::Obstacle::SameNumber);
    QVERIFY(!route.routing.canConfirm({}));
    route.routing.confirm({});
    // Choosing the target as source takes it off the other side.
    route.routing.setTarget(route.support);
    route.routing.setSource(route.support);
    QVERIFY(route.routing.plan().target.id.isNull());

    route.bench.change([&](simulator::State &state) { state.account.findDevice(route.sales.text())->queue.clear(); });
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    QCOMPARE(route.routing.plan().obstacle, Routing::Obstacle::NothingQueued);
    route.routing.confirm({});
    QCOMPARE(route.routing.stage(), Stage::Choosing);
    QCOMPARE(route.routed(), 0);
}

void TestRouting::unknownCountIsNotZero()
{
    Route route;
    route.bench.change([](simulator::State &state) { state.knobs.queueCountUnavailable = true; });
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    const Routing::Plan plan = route.routing.plan();
    QVERIFY(!plan.sourceCount.value);
    QVERIFY(plan.needsTypedAlias);
    QCOMPARE(plan.obstacle, Routing::Obstacle::None);
    QVERIFY(!route.routing.canConfirm({}));
    QVERIFY(!route.routing.canConfirm({false, u"Sales"_s}));
    QVERIFY(route.routing.canConfirm({false, u" support "_s}));

    // Accepted, but nothing can be counted: the report claims no figures.
    route.routing.confirm({false, u"Support"_s});
    QTRY_COMPARE(route.routing.stage(), Stage::Done);
    QVERIFY(!route.routing.report().moved());
    QCOMPARE(route.routed(), 1);
}

void TestRouting::countsByListingWhereNothingElseTells()
{
    Route route;
    route.bench.change([](simulator::State &state) {
        simulator::ForcedAnswer bare;
        bare.verb = "GET";
        bare.path = u"/queue"_s;
        bare.status = 501;
        bare.times = -1;
        state.knobs.forced.append(bare);
        state.knobs.queueCountUnavailable = true;
        // Only the list of queued messages is left; two full pages and a rest.
        simulator::ForcedAnswer page;
        page.verb = "GET";
        page.path = u"/messages"_s;
        page.status = 200;
        page.times = 1;
        QByteArray rows = "[";
        for (int i = 0; i < 100; ++i)
            rows += (i == 0 ? "" : ",") + QByteArray(R"({"id":"60d000000000000000000)") + QByteArray::number(100 + i)
                + R"(","wid":"15550100002@c.us","status":"queued"})";
        page.body = rows + "]";
        state.knobs.forced.append(page);
        page.body = R"([{"id":"60d000000000000000000999","wid":"15550100002@c.us","status":"queued"}])";
        state.knobs.forced.append(page);
    });
    route.routing.begin(route.sales);
    QTRY_VERIFY(route.isRead());
    QCOMPARE(route.routing.plan().sourceCount.value, 101);
}

void TestRouting::routesOnce()
{
    Route route;
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    for (int i = 0; i < 20; ++i)
        route.routing.confirm({});
    QTRY_COMPARE(route.routing.stage(), Stage::Done);
    QCOMPARE(route.routed(), 1);
    QCOMPARE(route.queued(route.sales), 0);
    QCOMPARE(route.queued(route.support), 133);
    const Routing::Report &report = route.routing.report();
    QCOMPARE(report.requested, 128);
    QCOMPARE(report.moved(), 128);
    QCOMPARE(report.left, 0);
    QCOMPARE(report.targetNow, 133);
    QVERIFY(!report.stoppedMoving);
    const JournalEntry entry = route.bench.entries().first();
    QCOMPARE(entry.verb, u"route-queue"_s);
    QCOMPARE(entry.before, u"128/5"_s);
    QCOMPARE(entry.after, u"0/133"_s);
    QCOMPARE(entry.outcome, Outcome::Done);
}

void TestRouting::goesBackToReviewWhenTheCountMoved()
{
    Route route;
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    route.bench.change([&](simulator::State &state) {
        QList<simulator::QueuedMessage> &queue = state.account.findDevice(route.sales.text())->queue;
        queue.resize(queue.size() - 40);
    });
    QSignalSpy planChanged(&route.routing, &Routing::planChanged);
    route.routing.confirm({});
    QVERIFY(planChanged.wait(20'000));
    QCOMPARE(route.routing.stage(), Stage::Choosing);
    QCOMPARE(route.routing.plan().sourceCount.value, 88);
    QCOMPARE(route.routed(), 0);
    QVERIFY(route.bench.entries().isEmpty());
}

void TestRouting::targetThatIsNotConnectedNeedsASecondWord()
{
    Route route;
    route.bench.change(
        [&](simulator::State &state) { state.account.findDevice(route.support.text())->session = u"offline"_s; });
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    QVERIFY(route.routing.plan().targetNotConnected);
    QVERIFY(!route.routing.canConfirm({}));
    QVERIFY(route.routing.canConfirm({true, {}}));
}

void TestRouting::targetThatCannotBeReadIsNotConnected()
{
    Route route;
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    QVERIFY(route.routing.canConfirm({}));
    simulator::ForcedAnswer broken;
    broken.verb = "GET";
    broken.path = u"/devices/"_s + route.support.text();
    broken.status = 501; // not worth a second try
    broken.times = -1;
    route.bench.change([&](simulator::State &state) { state.knobs.forced.append(broken); });
    // Confirming reads once more, and what cannot be read is not what the person saw.
    QSignalSpy planChanged(&route.routing, &Routing::planChanged);
    route.routing.confirm({});
    QVERIFY(planChanged.wait(20'000));
    const Routing::Plan plan = route.routing.plan();
    QCOMPARE(plan.target.session, SessionState::Connected); // as far as was known
    QVERIFY(plan.targetUnread);
    QVERIFY(plan.targetNotConnected);
    QVERIFY(!route.routing.canConfirm({}));
    QVERIFY(route.routing.canConfirm({true, {}}));
    QCOMPARE(route.routed(), 0);

    route.bench.change([](simulator::State &state) { state.knobs.forced.clear(); });
    route.routing.refreshCounts();
    QTRY_VERIFY(!route.routing.plan().targetNotConnected);
}

void TestRouting::targetThatIsGoneIsBlocked()
{
    Route route;
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    QVERIFY(route.routing.canConfirm({}));
    route.bench.change([&](simulator::State &state) {
        std::erase_if(state.account.devices,
                      [&](const simulator::Device &device) { return device.id == route.support.text(); });
    });
    QSignalSpy planChanged(&route.routing, &Routing::planChanged);
    route.routing.confirm({true, {}});
    QVERIFY(planChanged.wait(20'000));
    QVERIFY(!route.routing.canConfirm({true, u"Support"_s}));
    QTRY_VERIFY(!route.devices.model().device(route.support)); // the list is read again
    QCOMPARE(route.routing.plan().obstacle, Routing::Obstacle::TargetMissing);
    QCOMPARE(route.routed(), 0);
}

void TestRouting::refusedRoute()
{
    Route route;
    route.bench.change([](simulator::State &state) {
        simulator::ForcedAnswer refusal;
        refusal.verb = "PATCH";
        refusal.status = 403;
        state.knobs.forced.append(refusal);
    });
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    route.routing.confirm({});
    QTRY_COMPARE(route.routing.stage(), Stage::Failed);
    QVERIFY(route.routing.error()->isForbidden());
    QCOMPARE(route.queued(route.sales), 128);
    QCOMPARE(route.bench.entries().first().outcome, Outcome::Failed);
}

void TestRouting::lostAnswerThatHappened()
{
    Route route;
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    route.bench.proxy().setFault(testing::Fault::Fin, testing::FaultServer::verb("PATCH"));
    route.routing.confirm({});
    QTRY_COMPARE(route.routing.stage(), Stage::OutcomeUnknown);
    QVERIFY(route.routing.report().looksRouted());
    QCOMPARE(route.routing.report().left, 0);
    QCOMPARE(route.routing.report().targetNow, 133);
    QCOMPARE(route.bench.entries().first().outcome, Outcome::Unknown);
    QCOMPARE(route.routed(), 1);
    route.routing.checkAgain();
    QTRY_VERIFY(!route.routing.plan().sourceCount.reading);
    QCOMPARE(route.routing.stage(), Stage::OutcomeUnknown);
    QCOMPARE(route.routed(), 1);
}

void TestRouting::lostAnswerThatDidNotHappen()
{
    Route route;
    route.bench.change([](simulator::State &state) {
        simulator::ForcedAnswer gateway;
        gateway.verb = "PATCH";
        gateway.status = 504;
        state.knobs.forced.append(gateway);
    });
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    route.routing.confirm({});
    QTRY_COMPARE(route.routing.stage(), Stage::OutcomeUnknown);
    QVERIFY(!route.routing.report().looksRouted());
    QCOMPARE(route.routing.report().left, 128);
    QCOMPARE(route.routed(), 1);
}

void TestRouting::redirectedRouteIsNeverSaidNotToHaveHappened()
{
    Route route;
    route.bench.change([](simulator::State &state) {
        simulator::ForcedAnswer moved;
        moved.verb = "PATCH";
        moved.status = 302;
        moved.afterTheEffect = true;
        state.knobs.forced.append(moved);
    });
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    route.routing.confirm({});
    QTRY_COMPARE(route.routing.stage(), Stage::OutcomeUnknown);
    QCOMPARE(route.routing.error()->kind, ApiError::Kind::Redirected);
    QVERIFY(route.routing.report().looksRouted());
    QCOMPARE(route.bench.entries().first().outcome, Outcome::Unknown);
    QCOMPARE(route.routed(), 1);
}

void TestRouting::watchesASlowRoute()
{
    Route route;
    route.bench.change([](simulator::State &state) { state.knobs.routedPerSecond = 400; });
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    QSignalSpy changed(&route.routing, &Routing::changed);
    route.routing.confirm({});
    QTRY_COMPARE(route.routing.stage(), Stage::Watching);
    QTRY_COMPARE(route.routing.stage(), Stage::Done);
    QCOMPARE(route.routing.report().moved(), 128);
    QCOMPARE(route.routed(), 1);
}

void TestRouting::goesOnWatchingWhenAReadingFails()
{
    Route route;
    route.routing.setPollInterval(20, 50, 20'000);
    route.bench.change([](simulator::State &state) { state.knobs.routedPerSecond = 100; });
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    route.routing.confirm({});
    QTRY_COMPARE(route.routing.stage(), Stage::Watching);
    QTRY_VERIFY(route.routing.report().left);
    simulator::ForcedAnswer broken;
    broken.verb = "GET";
    broken.path = u"/devices/"_s + route.sales.text();
    broken.status = 501; // not worth a second try
    broken.times = 1;
    route.bench.change([&](simulator::State &state) { state.knobs.forced.append(broken); });
    QTRY_VERIFY(route.routing.report().leftUnread);
    QCOMPARE(route.routing.stage(), Stage::Watching);
    QVERIFY(route.routing.report().left); // what was read last
    QTRY_COMPARE(route.routing.stage(), Stage::Done);
    QVERIFY(!route.routing.report().leftUnread);
    QCOMPARE(route.routing.report().moved(), 128);
}

void TestRouting::standstill()
{
    Route route;
    route.routing.setPollInterval(20, 50, 200);
    route.bench.change([](simulator::State &state) { state.knobs.routedPerSecond = 0.001; });
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    route.routing.confirm({});
    QTRY_COMPARE(route.routing.stage(), Stage::Done);
    QVERIFY(route.routing.report().stoppedMoving);
    QCOMPARE(route.routing.report().left, 128);
    QCOMPARE(route.routing.report().moved(), 0);
}

void TestRouting::stopWatching()
{
    Route route;
    route.bench.change([](simulator::State &state) { state.knobs.routedPerSecond = 1; });
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    route.routing.confirm({});
    QTRY_COMPARE(route.routing.stage(), Stage::Watching);
    route.routing.cancel();
    QCOMPARE(route.routing.stage(), Stage::Done);
    // Stopping to look does not stop the server, and the journal says that it was accepted.
    QCOMPARE(route.bench.entries().first().outcome, Outcome::Done);
    QCOMPARE(route.routed(), 1);
}

void TestRouting::cancelBeforeSending()
{
    Route route;
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    route.routing.confirm({});
    QCOMPARE(route.routing.stage(), Stage::Checking);
    route.routing.cancel();
    QCOMPARE(route.routing.stage(), Stage::Choosing);
    route.routing.refreshCounts();
    QTRY_VERIFY(route.isRead());
    QCOMPARE(route.routed(), 0);
    QVERIFY(route.bench.entries().isEmpty());
}

void TestRouting::secondRouteHasToWait()
{
    Route route;
    route.bench.change([](simulator::State &state) { state.knobs.routedPerSecond = 50; });
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    route.routing.confirm({});
    QTRY_COMPARE(route.routing.stage(), Stage::Watching);
    route.routing.begin(route.support);
    QCOMPARE(route.routing.stage(), Stage::Watching);
    QCOMPARE(route.routing.plan().source.id, route.sales);
    route.routing.cancel();
}

void TestRouting::reportStaysUntilItWasSeen()
{
    Route route;
    QSignalSpy ended(&route.routing, &Routing::ended);
    route.choose(route.sales, route.support);
    QTRY_VERIFY(route.isRead());
    route.routing.confirm({});
    QTRY_COMPARE(ended.size(), 1);
    route.routing.begin(route.support);
    QCOMPARE(route.routing.stage(), Stage::Done);
    QCOMPARE(route.routing.report().moved(), 128);

    route.routing.reportSeen();
    route.routing.begin(route.support);
    QCOMPARE(route.routing.stage(), Stage::Choosing);
    QVERIFY(!route.routing.report().requested);
    QCOMPARE(ended.size(), 1);
}

QTEST_GUILESS_MAIN(TestRouting)
#include "tst_routing.moc"
