#include "simulator/conversation.h"
#include "workbench.h"
#include "workflows/conversation.h"
#include "workflows/devicedirectory.h"
#include "workflows/quickreplies.h"
#include "workflows/replies.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Outcome = JournalEntry::Outcome;
using Evidence = Replies::Evidence;

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
    void aRunThatEndsForgetsNoReply_data();
    void aRunThatEndsForgetsNoReply();
    void followsWhatIsNotListed();
    void goesOnWhenAnotherChatIsOpened();
    void refusesWhatCannotBeSent();
    void nothingIsSentThatIsNotRecorded();
    void draftsAreSavedWithinASecond();
    void draftsAreSavedWhenSwitching();
    void draftsAreSavedAgain();
    void judgesTheOpenChat();
    void judgesAgainWithEveryMessage();
    void readsQuickReplies();
    void readsQuickRepliesAgain();
};

namespace {

constexpr int wait = 20'000;
const QString text = u"On its way 🚚 <b>today</b>"_s;

/// Sales with two people's chats.
struct Desk {
    explicit Desk(const QString &number = u"Sales"_s)
        : drafts(bench.journal().state(), account)
        , conversation(bench.client(), bench.log())
        , devices(bench.client(), bench.log())
        , replies(bench.client(), bench.log(), conversation, devices, drafts)
        , device(bench.number(number))
    {
        bench.change([](simulator::State &state) { state.knobs.deliveryStep = 30; });
        const auto person = [](const simulator::Chat &chat) { return !chat.isGroup() && chat.seededMessages == 0; };
        const QString first = bench.findChat(device, person);
        marta = {device, ChatId::fromServer(first)};
        jun = {device, ChatId::fromServer(bench.findChat(device, [&](const simulator::Chat &chat) {
                   return person(chat) && chat.wid != first;
               }))};
        conversation.setPollInterval(20);
    }
    bool open(const ChatRef &chat)
    {
        QSignalSpy loaded(&conversation, &Conversation::loaded);
        conversation.open(chat, u"Marta"_s);
        return loaded.wait(wait);
    }
    bool loadNumbers()
    {
        QSignalSpy loaded(&devices, &DeviceDirectory::loaded);
        devices.refresh();
        return loaded.wait(wait);
    }
    Replies::Report send(const ChatRef &chat, const QString &what = text)
    {
        QSignalSpy finished(&replies, &Replies::finished);
        replies.setDraft(chat, what);
        if (replies.send(chat, what) == 0 || !finished.wait(wait))
            return {};
        return finished.first().first().value<Replies::Report>();
    }
    void force(const QByteArray &verb, const QString &path, int status, int times, bool afterTheEffect = false)
    {
        bench.change([&](simulator::State &state) {
            simulator::ForcedAnswer answer;
            answer.verb = verb;
            answer.path = path;
            answer.status = status;
            answer.times = times;
            answer.afterTheEffect = afterTheEffect;
            state.knobs.forced.append(answer);
        });
    }
    int own()
    {
        return countRows([](const QModelIndex &row) { return type(row) == MessageList::Type::Own; });
    }
    int listed(const QString &what = text)
    {
        return countRows([&](const QModelIndex &row) {
            return type(row) == MessageList::Type::Message && row.data().toString() == what;
        });
    }
    QString lastAck() { return lastRow().data(MessageList::AckTextRole).toString(); }
    QModelIndex lastRow() { return conversation.model().index(conversation.model().rowCount() - 1); }
    static MessageList::Type type(const QModelIndex &row)
    {
        return MessageList::Type(row.data(MessageList::TypeRole).toInt());
    }
    template <class Rule>
    int countRows(Rule rule)
    {
        int count = 0;
        for (int row = 0; row < conversation.model().rowCount(); ++row)
            count += rule(conversation.model().index(row));
        return count;
    }
    int sentOnServer(const ChatRef &chat, const QString &what = text)
    {
        int count = 0;
        for (const simulator::Message &message : bench.serverChat(device, chat.chat.text()).sent)
            count += message.text == what;
        return count;
    }

    QUuid account = QUuid::createUuid();
    WorkBench bench;
    Drafts drafts;
    Conversation conversation;
    DeviceDirectory devices;
    Replies replies;
    DeviceId device;
    ChatRef marta;
    ChatRef jun;
};

} // namespace

void TestReplies::sendsOnceAndHandsOverToTheList()
{
    Desk desk;
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
    Desk desk(u"Night"_s);
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
    Desk desk;
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
    Desk desk;
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
    Desk desk;
    QVERIFY(desk.open(desk.marta));
    desk.force("POST", u"/messages"_s, 504, 1, true);
    desk.force("GET", u"/messages"_s, 403, 3);
    const Replies::Report unknown = desk.send(desk.marta);
    QCOMPARE(unknown.outcome, Outcome::Unknown);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.conversation.isLoading(), wait);
    QSignalSpy finished(&desk.replies, &Replies::finished);
    desk.replies.check(unknown.number);
    QVERIFY(finished.wait(wait));
    QCOMPARE(finished.first().first().value<Replies::Report>().outcome, Outcome::Done);
    QTRY_COMPARE_WITH_TIMEOUT(desk.own(), 0, wait);
    QCOMPARE(desk.listed(), 1);
    QCOMPARE(desk.replies.draft(desk.marta), QString());

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
    Desk desk;
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
    Desk desk;
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

void TestReplies::aRunThatEndsForgetsNoReply_data()
{
    QTest::addColumn<bool>("applied");
    QTest::addColumn<bool>("waits");
    QTest::newRow("closed on the way") << true << false;
    QTest::newRow("answer lost, it was sent") << true << true;
    QTest::newRow("answer lost, it was not sent") << false << true;
}

/// The next run finds the text as a draft, knows that it may have been sent, and can look for it.
void TestReplies::aRunThatEndsForgetsNoReply()
{
    QFETCH(bool, applied);
    QFETCH(bool, waits);
    Desk desk;
    QVERIFY(desk.open(desk.marta));
    const auto run = [&] {
        return std::make_unique<Replies>(desk.bench.client(), desk.bench.log(), desk.conversation, desk.devices,
                                         desk.drafts);
    };
    auto first = run();
    if (waits) {
        desk.force("POST", u"/messages"_s, 504, 1, applied);
        desk.force("GET", u"/messages"_s, 403, 2);
    }
    QSignalSpy ended(first.get(), &Replies::finished);
    first->setDraft(desk.marta, text);
    QVERIFY(first->send(desk.marta, text) != 0);
    QCOMPARE(first->underWay(), 1);
    if (waits)
        QVERIFY(ended.wait(wait));
    first.reset();
    desk.bench.change([](simulator::State &state) { state.knobs.forced.clear(); });

    desk.conversation.open({});
    auto second = run();
    QVERIFY(desk.open(desk.marta));
    QCOMPARE(second->draft(desk.marta), text);
    const std::optional<Replies::Report> lost = second->unsettled(desk.marta);
    QVERIFY(lost);
    QCOMPARE(lost->text, text);
    QVERIFY(lost->error->outcomeUnknown());
    QVERIFY(!second->unsettled(desk.jun));
    QCOMPARE(second->underWay(), 0);
    if (!waits)
        return; // whether it left at all is chance
    QSignalSpy checked(second.get(), &Replies::finished);
    second->check(lost->number);
    QVERIFY(checked.wait(wait));
    QCOMPARE(second->draft(desk.marta), applied ? QString() : text);
    QCOMPARE(second->unsettled(desk.marta).has_value(), !applied);
    QCOMPARE(desk.drafts.unsettled(desk.marta).isEmpty(), applied);
    if (!applied) {
        second->dismiss(lost->number);
        QVERIFY(desk.drafts.unsettled(desk.marta).isEmpty());
    }
    QCOMPARE(desk.bench.asked("POST", u"/messages"_s), 1);
}

/// Where conversations list only what was sent, the reply stands below them until then.
void TestReplies::followsWhatIsNotListed()
{
    Desk desk(u"Night"_s);
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
    Desk desk;
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
    Desk desk;
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
    Desk desk;
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

void TestReplies::draftsAreSavedWithinASecond()
{
    Desk desk;
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

void TestReplies::draftsAreSavedWhenSwitching()
{
    Desk desk;
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

/// A disk that was full for a while costs no draft, and is complained of once.
void TestReplies::draftsAreSavedAgain()
{
    Desk desk;
    QTemporaryDir folder;
    QFile blocked(folder.filePath(u"blocked"_s));
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    StateDb db(folder.filePath(u"blocked/state.db"_s)); // its folder is a file
    Drafts drafts(db, desk.account);
    Replies replies(desk.bench.client(), desk.bench.log(), desk.conversation, desk.devices, drafts);
    QSignalSpy notKept(&replies, &Replies::draftNotKept);
    replies.setDraft(desk.marta, u"Dear Marta"_s);
    replies.setDraft(desk.jun, u"Dear Jun"_s);
    replies.saveDrafts();
    QCOMPARE(notKept.size(), 1);
    QVERIFY(blocked.remove());
    replies.saveDrafts();
    QCOMPARE(drafts.text(desk.marta, Drafts::Kind::Reply), u"Dear Marta"_s);
    QCOMPARE(drafts.text(desk.jun, Drafts::Kind::Reply), u"Dear Jun"_s);
    QCOMPARE(notKept.size(), 1);
}

/// A message of the person opens the 24 hours anew.
void TestReplies::judgesAgainWithEveryMessage()
{
    Desk desk;
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
    Desk desk(u"Night"_s);
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

void TestReplies::readsQuickReplies()
{
    Desk desk;
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

void TestReplies::readsQuickRepliesAgain()
{
    Desk desk;
    QuickReplies quick(desk.bench.client());
    QSignalSpy failed(&quick, &QuickReplies::failed);
    desk.force("GET", u"/quickReplies"_s, 403, 1);
    quick.open(desk.device);
    QVERIFY(failed.wait(wait));
    QVERIFY(quick.list().isEmpty());
    quick.open(desk.device); // the next chat of the same number
    QTRY_VERIFY_WITH_TIMEOUT(!quick.list().isEmpty(), wait);
}

QTEST_GUILESS_MAIN(TestReplies)
#include "tst_replies.moc"
