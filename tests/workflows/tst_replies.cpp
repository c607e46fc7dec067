#include "replydesk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Outcome = JournalEntry::Outcome;
using Evidence = Replies::Evidence;

namespace {

constexpr int wait = ReplyDesk::wait;
const QString &text = ReplyDesk::text;

} // namespace

class TestReplies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsOnceAndHandsOverToTheList();
    void waitsInTheQueueOfANumberThatIsAway();
    void aRefusedReplyStaysInTheComposer();
    void aLostAnswerIsSettledByReading_data();
    void aLostAnswerIsSettledByReading();
    void anUnknownReplyCanBeCheckedAgain();
    void equalTextsAreNotMistaken();
    void anOlderTextProvesNothing();
    void followsWhatIsNotListed();
    void goesOnWhenAnotherChatIsOpened();
    void refusesWhatCannotBeSent();
    void nothingIsSentThatIsNotRecorded();
    void judgesTheOpenChat();
    void judgesAgainWithEveryMessage();
};

void TestReplies::sendsOnceAndHandsOverToTheList()
{
    ReplyDesk desk;
    QVERIFY(desk.open(desk.marta));
    QSignalSpy finished(&desk.replies, &Replies::finished), sending(&desk.replies, &Replies::sendingChanged),
        cleared(&desk.replies, &Replies::draftCleared);
    desk.replies.setDraft(desk.marta, text);
    const quint64 number = desk.replies.send(desk.marta, text);
    QVERIFY(number != 0);
    QVERIFY(desk.replies.isSending(desk.marta));
    QCOMPARE(desk.replies.send(desk.marta, text), 0ULL); // a second click
    QCOMPARE(desk.own(), 1);
    QCOMPARE(desk.lastRow().data(MessageList::StateRole).toInt(), int(SendState::Sending));
    QCOMPARE(desk.lastRow().data(MessageList::SendNumberRole).toULongLong(), number);
    QCOMPARE(desk.replies.draft(desk.marta), text); // until it is accepted

    QVERIFY(finished.wait(wait));
    const auto report = finished.first().first().value<Replies::Report>();
    QCOMPARE(report.number, number);
    QCOMPARE(report.outcome, Outcome::Done);
    QCOMPARE(report.evidence, Evidence::NotLooked);
    QCOMPARE(sending.size(), 2);
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(desk.replies.draft(desk.marta), QString());
    QCOMPARE(desk.drafts.text(desk.marta, Drafts::Kind::Reply), QString());

    QTRY_COMPARE_WITH_TIMEOUT(desk.listed(), 1, wait);
    QCOMPARE(desk.own(), 0);
    desk.conversation.setAttended(true);
    QTRY_COMPARE_WITH_TIMEOUT(desk.lastAck(), u"delivered"_s, wait);
    QCOMPARE(desk.listed(), 1);
    QCOMPARE(desk.bench.asked("POST", u"/messages"_s), 1);
    QCOMPARE(desk.sentOnServer(desk.marta), 1);

    const QJsonObject body = QJsonDocument::fromJson(desk.bench.body("POST", u"/messages"_s)).object();
    QCOMPARE(body[u"device"].toString(), desk.device.text());
    QCOMPARE(body[u"chat"].toString(), desk.marta.chat.text());
    QCOMPARE(body[u"message"].toString(), text);
    const JournalEntry entry = desk.bench.entries().last();
    QCOMPARE(entry.verb, u"send-text"_s);
    QCOMPARE(entry.object, desk.marta.chat.text());
    QCOMPARE(entry.outcome, Outcome::Done);
    QCOMPARE(entry.after, u"25"_s); // characters, the truck is one
}

void TestReplies::waitsInTheQueueOfANumberThatIsAway()
{
    ReplyDesk desk(u"Night"_s);
    QVERIFY(desk.open(desk.marta));
    qsizetype before = 0, after = 0;
    const auto queue = [&](qsizetype &size) {
        desk.bench.change(
            [&](simulator::State &state) { size = state.account.findDevice(desk.device.text())->queue.size(); });
    };
    queue(before);
    QCOMPARE(desk.send(desk.marta).outcome, Outcome::Done);
    queue(after);
    QCOMPARE(after, before + 1);
    QTRY_COMPARE_WITH_TIMEOUT(desk.listed(), 1, wait);
    QCOMPARE(desk.lastAck(), u"waiting to be sent"_s);
    desk.bench.change(
        [&](simulator::State &state) { state.account.findDevice(desk.device.text())->session = u"online"_s; });
    desk.conversation.setAttended(true);
    QTRY_COMPARE_WITH_TIMEOUT(desk.lastAck(), u"delivered"_s, wait);
    queue(after);
    QCOMPARE(after, before);
}

void TestReplies::aRefusedReplyStaysInTheComposer()
{
    ReplyDesk desk;
    QVERIFY(desk.open(desk.marta));
    desk.force("POST", u"/messages"_s, 400, 1);
    const Replies::Report report = desk.send(desk.marta);
    QCOMPARE(report.outcome, Outcome::Failed);
    QCOMPARE(report.text, text);
    QCOMPARE(report.error->httpStatus, 400);
    QCOMPARE(desk.own(), 0);
    QCOMPARE(desk.replies.draft(desk.marta), text);
    QCOMPARE(desk.bench.entries().last().outcome, Outcome::Failed);
    QVERIFY(!desk.replies.isSending(desk.marta));
    QCOMPARE(desk.send(desk.marta).outcome, Outcome::Done); // the person tries again
}

void TestReplies::aLostAnswerIsSettledByReading_data()
{
    QTest::addColumn<bool>("applied");
    QTest::addColumn<bool>("handedOverReadable");
    QTest::addColumn<bool>("conversationReadable");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Evidence>("evidence");
    QTest::newRow("found by its reference") << true << true << true << Outcome::Done << Evidence::HandedOver;
    QTest::newRow("found in the conversation") << true << false << true << Outcome::Done << Evidence::Listed;
    QTest::newRow("not carried out") << false << true << true << Outcome::Unknown << Evidence::NotSeen;
    QTest::newRow("nothing can be read") << true << false << false << Outcome::Unknown << Evidence::NotReadable;
}

void TestReplies::aLostAnswerIsSettledByReading()
{
    QFETCH(bool, applied);
    QFETCH(bool, handedOverReadable);
    QFETCH(bool, conversationReadable);
    QFETCH(Outcome, outcome);
    QFETCH(Evidence, evidence);
    ReplyDesk desk;
    QVERIFY(desk.open(desk.marta));
    desk.force("POST", u"/messages"_s, 504, 1, applied);
    if (!handedOverReadable)
        desk.force("GET", u"/v1/messages"_s, 403, -1);
    if (!conversationReadable)
        desk.force("GET", u"/chat/"_s, 403, -1);
    const Replies::Report report = desk.send(desk.marta);
    QCOMPARE(report.outcome, outcome);
    QCOMPARE(report.evidence, evidence);
    QCOMPARE(report.error->httpStatus, 504);
    QCOMPARE(desk.bench.entries().last().outcome, outcome);
    QCOMPARE(desk.replies.draft(desk.marta), outcome == Outcome::Done ? QString() : text);
    if (outcome == Outcome::Done) {
        QTRY_COMPARE_WITH_TIMEOUT(desk.listed(), 1, wait);
        QCOMPARE(desk.own(), 0);
    } else {
        QCOMPARE(desk.own(), 1);
        QCOMPARE(desk.lastRow().data(MessageList::StateRole).toInt(), int(SendState::Unknown));
    }
    QCOMPARE(desk.bench.asked("POST", u"/messages"_s), 1); // never again by itself
}

void TestReplies::anUnknownReplyCanBeCheckedAgain()
{
    ReplyDesk desk;
    QVERIFY(desk.open(desk.marta));
    desk.force("POST", u"/messages"_s, 504, 1, true);
    desk.force("GET", u"/messages"_s, 403, 3);
    const Replies::Report unknown = desk.send(desk.marta);
    QCOMPARE(unknown.outcome, Outcome::Unknown);
    QVERIFY(desk.replies.mayHaveBeenSent(desk.marta, text + u'\n')); // the same words to whoever reads them
    QVERIFY(!desk.replies.mayHaveBeenSent(desk.marta, u"another one"_s));
    QVERIFY(!desk.replies.mayHaveBeenSent(desk.jun, text));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.conversation.isLoading(), wait);
    QSignalSpy finished(&desk.replies, &Replies::finished);
    desk.replies.check(unknown.number);
    QVERIFY(finished.wait(wait));
    QCOMPARE(finished.first().first().value<Replies::Report>().outcome, Outcome::Done);
    QTRY_COMPARE_WITH_TIMEOUT(desk.own(), 0, wait);
    QCOMPARE(desk.listed(), 1);
    QCOMPARE(desk.replies.draft(desk.marta), QString());
    QVERIFY(!desk.replies.mayHaveBeenSent(desk.marta, text));

    // One that did not go out can be put aside.
    desk.force("POST", u"/messages"_s, 504, 1);
    const Replies::Report lost = desk.send(desk.marta, u"again"_s);
    QCOMPARE(lost.outcome, Outcome::Unknown);
    QCOMPARE(desk.own(), 1);
    desk.replies.dismiss(lost.number);
    QCOMPARE(desk.own(), 0);
    QCOMPARE(desk.replies.draft(desk.marta), u"again"_s);
    QCOMPARE(desk.bench.asked("POST", u"/messages"_s), 2);
}

/// The same words twice: each reply has its own message, and an older one does not stand for a lost one.
void TestReplies::equalTextsAreNotMistaken()
{
    ReplyDesk desk;
    QVERIFY(desk.open(desk.marta));
    QCOMPARE(desk.send(desk.marta).outcome, Outcome::Done);
    QTRY_COMPARE_WITH_TIMEOUT(desk.listed(), 1, wait);
    desk.force("POST", u"/messages"_s, 504, 1);
    QCOMPARE(desk.send(desk.marta).outcome, Outcome::Unknown);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.conversation.isLoading(), wait);
    QCOMPARE(desk.own(), 1);
    QCOMPARE(desk.send(desk.marta).outcome, Outcome::Done);
    QTRY_COMPARE_WITH_TIMEOUT(desk.listed(), 2, wait);
    QCOMPARE(desk.sentOnServer(desk.marta), 2);
}

/// Sent before anything was read: then an equal text in the list may be last year's.
void TestReplies::anOlderTextProvesNothing()
{
    ReplyDesk desk;
    QVERIFY(desk.open(desk.marta));
    QCOMPARE(desk.send(desk.marta).outcome, Outcome::Done);
    QTRY_COMPARE_WITH_TIMEOUT(desk.listed(), 1, wait);
    QVERIFY(desk.open(desk.jun));
    desk.force("POST", u"/messages"_s, 504, 1);
    desk.conversation.open(desk.marta);
    const Replies::Report report = desk.send(desk.marta);
    QCOMPARE(report.outcome, Outcome::Unknown);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.conversation.isLoading(), wait);
    QCOMPARE(desk.own(), 1);
    QCOMPARE(desk.replies.draft(desk.marta), text);
}

/// Where conversations list only what was sent, the reply stands below them until then.
void TestReplies::followsWhatIsNotListed()
{
    ReplyDesk desk(u"Night"_s);
    desk.bench.change([](simulator::State &state) { state.knobs.listsWaiting = false; });
    QVERIFY(desk.open(desk.marta));
    QCOMPARE(desk.send(desk.marta).outcome, Outcome::Done);
    desk.conversation.setAttended(true);
    QTRY_VERIFY_WITH_TIMEOUT(desk.bench.host().log().matching("GET", u"/v1/messages/"_s).size() > 1, wait);
    QCOMPARE(desk.own(), 1);
    QCOMPARE(desk.lastRow().data(MessageList::StateRole).toInt(), int(SendState::Accepted));
    desk.bench.change(
        [&](simulator::State &state) { state.account.findDevice(desk.device.text())->session = u"online"_s; });
    QTRY_COMPARE_WITH_TIMEOUT(desk.listed(), 1, wait);
    QTRY_COMPARE_WITH_TIMEOUT(desk.own(), 0, wait);

    desk.bench.change([](simulator::State &state) { state.knobs.deliveriesFail = true; });
    QCOMPARE(desk.send(desk.marta, u"And now?"_s).outcome, Outcome::Done);
    QTRY_COMPARE_WITH_TIMEOUT(desk.lastRow().data(MessageList::StateRole).toInt(), int(SendState::Failed), wait);
    QCOMPARE(desk.lastRow().data(MessageList::ReasonRole).toString(), u"The recipient cannot be reached"_s);
    QCOMPARE(desk.lastRow().data().toString(), u"And now?"_s); // not lost: it can be copied
    desk.replies.dismiss(desk.lastRow().data(MessageList::SendNumberRole).toULongLong());
    QCOMPARE(desk.own(), 0);
}

void TestReplies::goesOnWhenAnotherChatIsOpened()
{
    ReplyDesk desk;
    QVERIFY(desk.open(desk.marta));
    QSignalSpy finished(&desk.replies, &Replies::finished);
    QVERIFY(desk.replies.send(desk.marta, text) != 0);
    QVERIFY(desk.open(desk.jun));
    QCOMPARE(desk.own(), 0);
    QVERIFY(desk.replies.send(desk.jun, u"And you"_s) != 0);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, wait);
    QTRY_COMPARE_WITH_TIMEOUT(desk.listed(u"And you"_s), 1, wait);
    QCOMPARE(desk.listed(), 0);
    QCOMPARE(desk.sentOnServer(desk.marta), 1);
    QCOMPARE(desk.sentOnServer(desk.jun, u"And you"_s), 1);
    QVERIFY(desk.open(desk.marta));
    QCOMPARE(desk.listed(), 1);
    QCOMPARE(desk.own(), 0);
}

void TestReplies::refusesWhatCannotBeSent()
{
    ReplyDesk desk;
    QVERIFY(desk.open(desk.marta));
    QCOMPARE(desk.replies.send(desk.marta, u" \n"_s), 0ULL);
    QCOMPARE(desk.replies.send(desk.marta, QString(6'001, u'x')), 0ULL);
    QCOMPARE(desk.replies.send({}, text), 0ULL);
    const QString group = desk.bench.findChat(desk.device, [](const simulator::Chat &chat) { return chat.readOnly; });
    const ChatRef readOnly{desk.device, ChatId::fromServer(group)};
    QVERIFY(desk.open(readOnly));
    QTRY_VERIFY_WITH_TIMEOUT(desk.conversation.talk().has_value(), wait);
    QCOMPARE(desk.replies.send(readOnly, text), 0ULL);
    QVERIFY(desk.bench.entries().isEmpty());
    QCOMPARE(desk.bench.asked("POST", u"/messages"_s), 0);
    QCOMPARE(desk.send(desk.marta, QString(5'999, u'x') + u"🚚"_s).outcome, Outcome::Done);
}

void TestReplies::nothingIsSentThatIsNotRecorded()
{
    ReplyDesk desk;
    QVERIFY(desk.open(desk.marta));
    StateDb unusable(u"/proc/nothing/state.db"_s);
    Journal journal(unusable);
    WriteLog log(journal, desk.account);
    Replies replies(desk.bench.client(), log, desk.conversation, desk.devices, desk.drafts);
    QSignalSpy notRecorded(&replies, &Replies::notRecorded);
    QCOMPARE(replies.send(desk.marta, text), 0ULL);
    QCOMPARE(notRecorded.size(), 1);
    QCOMPARE(desk.bench.asked("POST", u"/messages"_s), 0);
}

/// A message of the person opens the 24 hours anew.
void TestReplies::judgesAgainWithEveryMessage()
{
    ReplyDesk desk;
    QVERIFY(desk.open(desk.marta));
    QTRY_VERIFY_WITH_TIMEOUT(desk.conversation.talk(), wait);
    QSignalSpy changed(&desk.replies, &Replies::judgementChanged), talk(&desk.conversation, &Conversation::talkChanged),
        read(&desk.conversation, &Conversation::newestRead);
    desk.conversation.setAttended(true);
    QVERIFY(read.wait(wait));
    QVERIFY(changed.size() > talk.size());
}

void TestReplies::judgesTheOpenChat()
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

QTEST_GUILESS_MAIN(TestReplies)
#include "tst_replies.moc"
