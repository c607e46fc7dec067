#include "domain/replyjudgement.h"

#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Reason = ReplyPoint::Reason;
using Effect = ReplyPoint::Effect;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 now = 1'780'000'000'000;

ReplyCircumstances usual()
{
    Device number;
    number.id = DeviceId::fromServer(u"68f00000000000000000000a"_s);
    number.alias = u"Sales"_s;
    number.session = SessionState::Connected;
    number.sessionWord = u"online"_s;
    number.connector = u"web"_s;
    number.queue = {12, 3, u"active"_s};
    ReplyCircumstances circumstances;
    circumstances.number = number;
    circumstances.canSend = true;
    circumstances.readOnly = false;
    circumstances.lastInboundAt = now - hour;
    circumstances.now = now;
    return circumstances;
}

} // namespace

class TestReplyJudgement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void gravestFirst();
};

void TestReplyJudgement::judges_data()
{
    QTest::addColumn<ReplyCircumstances>("circumstances");
    QTest::addColumn<QList<ReplyPoint>>("expected");
    using Points = QList<ReplyPoint>;
    const auto row = [](const char *name, auto change, const Points &expected) {
        ReplyCircumstances circumstances = usual();
        change(circumstances);
        QTest::newRow(name) << circumstances << expected;
    };
    using C = ReplyCircumstances;
    row("nothing in the way", [](C &) {}, {});
    row("read-only group", [](C &c) { c.readOnly = true; }, {{Reason::ReadOnly, Effect::Refused, {}, 0, {}}});
    row("cannot receive", [](C &c) { c.canSend = false; }, {{Reason::CannotSend, Effect::Refused, {}, 0, {}}});
    row("not said", [](C &c) { c.canSend = c.readOnly = std::nullopt; }, {});
    row("paused", [](C &c) { c.number->queue.mode = u"pause"_s; },
        {{Reason::QueuePaused, Effect::Waits, u"pause"_s, 0, 12}});
    row("rejecting", [](C &c) { c.number->queue.mode = u"reject"_s; },
        {{Reason::QueueRefuses, Effect::Refused, u"reject"_s, 0, 12}});
    row("frozen", [](C &c) { c.number->queue.mode = u"freeze"_s; },
        {{Reason::QueueRefuses, Effect::Refused, u"freeze"_s, 0, 12}});
    row("offline",
        [](C &c) {
            c.number->session = SessionState::Disconnected;
            c.number->sessionWord = u"offline"_s;
        },
        {{Reason::NumberNotConnected, Effect::Waits, u"offline"_s, 0, 12}});
    row("a session state nobody knows",
        [](C &c) {
            c.number->session = SessionState::Unknown;
            c.number->sessionWord = u"hibernating"_s;
        },
        {{Reason::NumberNotConnected, Effect::Waits, u"hibernating"_s, 0, 12}});
    row("no session state",
        [](C &c) {
            c.number->session = SessionState::Unknown;
            c.number->sessionWord.clear();
        },
        {{Reason::NumberUnknown, Effect::Unsure, {}, 0, 12}});
    row("no number", [](C &c) { c.number.reset(); }, {{Reason::NumberUnknown, Effect::Unsure, {}, 0, {}}});
    row("web knows no window", [](C &c) { c.lastInboundAt = now - 100 * hour; }, {});
    row("cloud within the window",
        [](C &c) {
            c.number->connector = u"cloud"_s;
            c.lastInboundAt = now - 24 * hour + 1;
        },
        {});
    row("cloud behind the window",
        [](C &c) {
            c.number->connector = u"cloud"_s;
            c.lastInboundAt = now - 24 * hour;
        },
        {{Reason::WindowClosed, Effect::MayBeRefused, u"cloud"_s, now - 24 * hour, {}}});
    row("cloud, never heard of",
        [](C &c) {
            c.number->connector = u"cloud"_s;
            c.lastInboundAt = 0;
        },
        {{Reason::WindowUnknown, Effect::Unsure, u"cloud"_s, 0, {}}});
    row("connector not said",
        [](C &c) {
            c.number->connector.clear();
            c.lastInboundAt = now - 25 * hour;
        },
        {{Reason::WindowClosed, Effect::Unsure, {}, now - 25 * hour, {}}});
    row("groups have no window",
        [](C &c) {
            c.number->connector = u"cloud"_s;
            c.isPerson = false;
            c.lastInboundAt = now - 25 * hour;
        },
        {});
}

void TestReplyJudgement::judges()
{
    QFETCH(ReplyCircumstances, circumstances);
    QFETCH(QList<ReplyPoint>, expected);
    const ReplyJudgement judgement = judgeReply(circumstances);
    QCOMPARE(judgement.points, expected);
    QCOMPARE(judgement.isPossible(), expected.isEmpty() || expected.first().effect != Effect::Refused);
    QCOMPARE(judgement.waits(), !expected.isEmpty() && expected.first().effect == Effect::Waits);
    QCOMPARE(judgement.numberName, circumstances.number ? u"Sales"_s : QString());
}

void TestReplyJudgement::gravestFirst()
{
    ReplyCircumstances circumstances = usual();
    circumstances.number->session = SessionState::Disconnected;
    circumstances.number->sessionWord = u"offline"_s;
    circumstances.number->queue.mode = u"freeze"_s;
    const ReplyJudgement judgement = judgeReply(circumstances);
    QCOMPARE(judgement.points.size(), 2);
    QCOMPARE(judgement.points.first().effect, Effect::Refused);
    QVERIFY(!judgement.isPossible() && !judgement.waits());
}

QTEST_APPLESS_MAIN(TestReplyJudgement)
#include "tst_replyjudgement.moc"
