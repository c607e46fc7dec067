#include "replydesk.h"
#include "workflows/quickreplies.h"

#include <QElapsedTimer>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

/// What happens before a reply is sent.
class TestComposing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void draftsAreSavedWithinASecond();
    void draftsAreSavedWhenSwitching();
    void judgesTheOpenChat();
    void readsQuickReplies();
};

void TestComposing::draftsAreSavedWithinASecond()
{
    ReplyDesk desk;
    QElapsedTimer clock;
    clock.start();
    QString typed;
    while (clock.elapsed() < 900) { // who types without a pause is saved, too
        typed += u'x';
        desk.replies.setDraft(desk.marta, typed);
        QTest::qWait(20);
    }
    QVERIFY(!desk.drafts.text(desk.marta, Drafts::Kind::Reply).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(desk.drafts.text(desk.marta, Drafts::Kind::Reply), typed, wait);
}

void TestComposing::draftsAreSavedWhenSwitching()
{
    ReplyDesk desk;
    desk.conversation.open(desk.marta);
    desk.replies.setDraft(desk.marta, u"Dear Marta"_s);
    desk.replies.setDraft(desk.marta, u"a note"_s, Drafts::Kind::Note);
    QCOMPARE(desk.drafts.text(desk.marta, Drafts::Kind::Reply), u"Dear Marta"_s);
    desk.conversation.open(desk.jun);
    QCOMPARE(desk.drafts.text(desk.marta, Drafts::Kind::Note), u"a note"_s);
    QCOMPARE(desk.replies.draft(desk.jun), QString());
    QCOMPARE(desk.replies.draft(desk.marta), u"Dear Marta"_s);
    {
        Replies later(desk.bench.client(), desk.bench.log(), desk.conversation, desk.devices, desk.drafts);
        QCOMPARE(later.draft(desk.marta), u"Dear Marta"_s);
        later.setDraft(desk.jun, u"closing"_s);
    } // closing the window
    QCOMPARE(desk.drafts.text(desk.jun, Drafts::Kind::Reply), u"closing"_s);
    QVERIFY(desk.bench.entries().isEmpty());
}

void TestComposing::judgesTheOpenChat()
{
    ReplyDesk desk(u"Night"_s);
    QSignalSpy changed(&desk.replies, &Replies::judgementChanged);
    QVERIFY(desk.open(desk.marta));
    QCOMPARE(desk.replies.judgement().points.first().reason, ReplyPoint::Reason::NumberUnknown);
    QVERIFY(desk.loadNumbers());
    QVERIFY(!changed.isEmpty());
    const ReplyJudgement judgement = desk.replies.judgement();
    QCOMPARE(judgement.numberName, u"Night"_s);
    QVERIFY(judgement.isPossible() && judgement.waits());
    QCOMPARE(judgement.points.first().reason, ReplyPoint::Reason::NumberNotConnected);
    QCOMPARE(judgement.points.first().evidence, u"offline"_s);
    QCOMPARE(judgement.points.first().waiting, std::optional<qint64>(41));

    // The 24-hour rule holds on the cloud number only, and counts from the person's last message.
    const DeviceId support = desk.bench.number(u"Support"_s);
    const QString old = desk.bench.findChat(support, [](const simulator::Chat &chat) {
        return !chat.isGroup() && chat.lastMessageAt < QDateTime::currentMSecsSinceEpoch() - 48 * 3'600'000LL;
    });
    QVERIFY(desk.open({support, ChatId::fromServer(old)}));
    const ReplyJudgement window = desk.replies.judgement();
    QCOMPARE(window.points.size(), 1);
    QCOMPARE(window.points.first().reason, ReplyPoint::Reason::WindowClosed);
    QCOMPARE(window.points.first().effect, ReplyPoint::Effect::MayBeRefused);
    QCOMPARE(window.points.first().since, desk.conversation.lastInboundAt());
}

void TestComposing::readsQuickReplies()
{
    ReplyDesk desk;
    QuickReplies quick(desk.bench.client());
    QSignalSpy changed(&quick, &QuickReplies::changed);
    quick.open(desk.device);
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, wait);
    QVERIFY(quick.list().size() >= 2);
    QCOMPARE(quick.list().first().shortcut, u"hello"_s);
    quick.open(desk.bench.number(u"Support"_s));
    QVERIFY(quick.list().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!quick.list().isEmpty(), wait);
    const int asked = desk.bench.asked("GET", u"/quickReplies"_s);
    quick.open(desk.device); // known
    QVERIFY(!quick.list().isEmpty());
    QCOMPARE(desk.bench.asked("GET", u"/quickReplies"_s), asked);
}

QTEST_GUILESS_MAIN(TestComposing)
#include "tst_composing.moc"
