#include "simulator/conversation.h"
#include "storage/drafts.h"
#include "workbench.h"
#include "workflows/conversation.h"

#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Outcome = JournalEntry::Outcome;

class TestConversation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newestPageFirstThenUpToTheStart();
    void messagesThatArriveMeanwhileLeaveNoHole();
    void aLongAbsenceLeavesNoHole();
    void lateAnswersOfAnotherChatNeverLand();
    void attendedItNoticesNewMessagesAndTicks();
    void aFailedFirstLoadIsSaid();
    void failedPollsAreQuietAndRarer();
    void notesStandBesideMessages();
    void addsANoteOnce();
    void aRefusedNoteIsNotAdded();
    void aLostNoteIsSettledByReading_data();
    void aLostNoteIsSettledByReading();
    void anAcceptedNoteThatCannotBeReadIsUnknown();
    void refusesNotesOfTheWrongLength();
    void anUnknownChatIsEmpty();
};

namespace {

constexpr int wait = 20'000;

/// The conversations of Sales; `wid` is the long one, `other` a short one.
struct Desk {
    Desk()
        : drafts(bench.journal().state(), QUuid::createUuid())
        , conversation(bench.client(), bench.log(), drafts)
        , sales(bench.number(u"Sales"_s))
    {
        wid = bench.findChat(sales, [](const simulator::Chat &chat) { return chat.seededMessages > 300; });
        other = bench.findChat(sales,
                               [](const simulator::Chat &chat) { return chat.seededMessages == 0 && !chat.isGroup(); });
    }
    ChatRef ref(const QString &id) const { return {sales, ChatId::fromServer(id)}; }
    bool open(const QString &id)
    {
        QSignalSpy loaded(&conversation, &Conversation::loaded);
        conversation.open(ref(id), u"Marta"_s);
        return loaded.wait(wait);
    }
    /// What the server has, oldest first.
    QStringList onServer(const QString &id)
    {
        QStringList ids;
        for (const simulator::Message &message : simulator::conversation(bench.serverChat(sales, id)))
            ids.prepend(message.id);
        return ids;
    }
    QStringList shown()
    {
        QStringList ids;
        for (const ChatMessage &message : conversation.model().messages())
            ids.append(message.id);
        return ids;
    }
    /// Messages arrive at the service.
    void receive(const QString &id, int count)
    {
        bench.change([&](simulator::State &state) {
            simulator::Chat &chat = *state.account.findDevice(sales.text())->findChat(id);
            if (chat.seededUntil == 0)
                chat.seededUntil = chat.lastMessageAt;
            for (int i = 0; i < count; ++i) {
                simulator::Message message;
                message.id = u"3EB0"_s + state.newId().right(18).toUpper();
                message.text = u"Still there? %1"_s.arg(i);
                message.at = chat.lastMessageAt += 1'000;
                chat.sent.append(message);
            }
        });
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
    QStringList notes()
    {
        QStringList texts;
        for (const simulator::Note &note : bench.serverChat(sales, wid).notes)
            texts.append(note.text);
        return texts;
    }

    WorkBench bench;
    Drafts drafts;
    Conversation conversation;
    DeviceId sales;
    QString wid;
    QString other;
};

bool loadOlder(Conversation &conversation)
{
    QSignalSpy loaded(&conversation, &Conversation::olderLoaded);
    conversation.loadOlder();
    conversation.loadOlder(); // a second scroll to the top
    return loaded.wait(wait) && loaded.size() == 1;
}

} // namespace

void TestConversation::newestPageFirstThenUpToTheStart()
{
    Desk desk;
    const QStringList all = desk.onServer(desk.wid);
    QVERIFY(all.size() > 300);
    QVERIFY(desk.open(desk.wid));
    QCOMPARE(desk.shown(), all.mid(all.size() - 50));
    QVERIFY(!desk.conversation.isAtStart());
    const QPersistentModelIndex held = desk.conversation.model().index(10);
    const QString id = held.data(MessageList::IdRole).toString();
    int pages = 0;
    while (!desk.conversation.isAtStart() && pages++ < 20) {
        QVERIFY(loadOlder(desk.conversation));
        QCOMPARE(desk.shown(), all.mid(all.size() - desk.shown().size()));
    }
    QCOMPARE(desk.shown(), all);
    QCOMPARE(held.data(MessageList::IdRole).toString(), id);
    const int asked = desk.bench.asked("GET", u"/messages"_s);
    QCOMPARE(asked, int(all.size() / 50) + 1);
    desk.conversation.loadOlder(); // there is nothing above
    QVERIFY(!desk.conversation.isLoadingOlder());
}

void TestConversation::messagesThatArriveMeanwhileLeaveNoHole()
{
    Desk desk;
    QVERIFY(desk.open(desk.wid));
    desk.receive(desk.wid, 7);
    QVERIFY(loadOlder(desk.conversation));
    QVERIFY(loadOlder(desk.conversation));
    QSignalSpy loaded(&desk.conversation, &Conversation::loaded);
    desk.conversation.refresh();
    QVERIFY(loaded.wait(wait));
    const QStringList all = desk.onServer(desk.wid);
    QCOMPARE(desk.shown(), all.mid(all.size() - desk.shown().size()));
    QVERIFY(desk.shown().size() > 140);
}

void TestConversation::aLongAbsenceLeavesNoHole()
{
    Desk desk;
    QVERIFY(desk.open(desk.wid));
    for (const int count : {120, 700}) { // the second is more than is read to close the gap
        desk.receive(desk.wid, count);
        QSignalSpy loaded(&desk.conversation, &Conversation::loaded);
        desk.conversation.refresh();
        QVERIFY(loaded.wait(wait));
        const QStringList all = desk.onServer(desk.wid);
        QCOMPARE(desk.shown(), all.mid(all.size() - desk.shown().size()));
        QVERIFY(!desk.conversation.isAtStart());
    }
    QCOMPARE(desk.shown().size(), 300);
    QVERIFY(loadOlder(desk.conversation));
    QCOMPARE(desk.shown().size(), 350);
}

void TestConversation::lateAnswersOfAnotherChatNeverLand()
{
    Desk desk;
    desk.bench.change([](simulator::State &state) { state.knobs.latency = 150; });
    QSignalSpy read(&desk.conversation, &Conversation::newestRead),
        talk(&desk.conversation, &Conversation::talkChanged);
    desk.conversation.open(desk.ref(desk.wid), u"Long"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.bench.asked("GET", u"/messages"_s) == 1, wait);
    QVERIFY(desk.open(desk.other));
    QTRY_VERIFY_WITH_TIMEOUT(desk.conversation.talk().has_value(), wait);
    QCOMPARE(read.size(), 1);
    QCOMPARE(desk.shown(), desk.onServer(desk.other));
    QCOMPARE(talk.size(), 3); // two emptied, one read
    QVERIFY(desk.conversation.isAtStart());

    desk.conversation.open({});
    QCOMPARE(desk.conversation.model().rowCount(), 0);
    QVERIFY(!desk.conversation.isLoading());
}

void TestConversation::attendedItNoticesNewMessagesAndTicks()
{
    Desk desk;
    QVERIFY(desk.open(desk.other));
    desk.conversation.setPollInterval(20);
    const int before = desk.bench.asked("GET", u"/messages"_s);
    desk.receive(desk.other, 1);
    QTest::qWait(100); // nobody looks: nothing is asked
    QCOMPARE(desk.bench.asked("GET", u"/messages"_s), before);

    QSignalSpy reset(&desk.conversation.model(), &QAbstractItemModel::modelReset);
    desk.conversation.setAttended(true);
    QTRY_COMPARE_WITH_TIMEOUT(desk.shown(), desk.onServer(desk.other), wait);
    desk.receive(desk.other, 2);
    QTRY_COMPARE_WITH_TIMEOUT(desk.shown(), desk.onServer(desk.other), wait);
    QSignalSpy inserted(&desk.conversation.model(), &QAbstractItemModel::rowsInserted);
    desk.bench.change([&](simulator::State &state) {
        state.account.findDevice(desk.sales.text())->findChat(desk.other)->sent.last().text = u"edited"_s;
    });
    QTRY_COMPARE_WITH_TIMEOUT(desk.conversation.model().messages().last().body, u"edited"_s, wait);
    QVERIFY(inserted.isEmpty() && reset.isEmpty());

    desk.conversation.setAttended(false);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.conversation.isLoading(), wait);
}

void TestConversation::aFailedFirstLoadIsSaid()
{
    Desk desk;
    desk.force("GET", u"/messages"_s, 403, 1);
    QSignalSpy failed(&desk.conversation, &Conversation::loadFailed);
    desk.conversation.open(desk.ref(desk.wid));
    QVERIFY(failed.wait(wait));
    QCOMPARE(failed.first().first().value<ApiError>().httpStatus, 403);
    QVERIFY(!desk.conversation.isLoaded() && !desk.conversation.isLoading());
    QSignalSpy loaded(&desk.conversation, &Conversation::loaded);
    desk.conversation.refresh();
    QVERIFY(loaded.wait(wait));
    QCOMPARE(desk.shown().size(), 50);
}

void TestConversation::failedPollsAreQuietAndRarer()
{
    Desk desk;
    QVERIFY(desk.open(desk.other));
    QSignalSpy failed(&desk.conversation, &Conversation::loadFailed);
    desk.force("GET", u"/messages"_s, 403, 3);
    desk.conversation.setPollInterval(10);
    const int before = desk.bench.asked("GET", u"/messages"_s);
    desk.conversation.setAttended(true);
    QTRY_VERIFY_WITH_TIMEOUT(desk.bench.asked("GET", u"/messages"_s) >= before + 3, wait);
    desk.receive(desk.other, 1);
    QTRY_COMPARE_WITH_TIMEOUT(desk.shown(), desk.onServer(desk.other), wait);
    QVERIFY(failed.isEmpty());
}

void TestConversation::notesStandBesideMessages()
{
    Desk desk;
    QVERIFY(desk.open(desk.wid));
    QTRY_VERIFY_WITH_TIMEOUT(desk.conversation.talk().has_value(), wait);
    const MessageList &model = desk.conversation.model();
    QCOMPARE(model.notes().size(), 2);
    QCOMPARE(model.rowCount(), 52);
    QCOMPARE(desk.conversation.talk()->canSend, std::optional(true));
    const qint64 heard = desk.conversation.lastInboundAt();
    const QList<ChatMessage> &messages = model.messages();
    const auto newest = std::find_if(messages.crbegin(), messages.crend(),
                                     [](const ChatMessage &message) { return message.flow == MessageFlow::Inbound; });
    QCOMPARE(heard, newest->sentAt);
    // The messages do not depend on the notes.
    desk.force("GET", u"/chats/"_s, 403, 1);
    QSignalSpy failed(&desk.conversation, &Conversation::talkFailed);
    desk.conversation.refresh();
    QVERIFY(failed.wait(wait));
    QCOMPARE(model.rowCount(), 52);
}

void TestConversation::addsANoteOnce()
{
    Desk desk;
    QVERIFY(desk.open(desk.wid));
    const QString text = u"Call her <b>back</b> 👍\nbefore noon"_s;
    QSignalSpy finished(&desk.conversation, &Conversation::noteFinished);
    QVERIFY(desk.conversation.addNote(text));
    QVERIFY(!desk.conversation.addNote(text)); // a second click
    QVERIFY(finished.wait(wait));
    const auto report = finished.first().first().value<Conversation::NoteReport>();
    QCOMPARE(report.outcome, Outcome::Done);
    QVERIFY(report.seen);
    QCOMPARE(desk.bench.asked("POST", u"/notes"_s), 1);
    QCOMPARE(desk.notes().count(text), 1);
    QCOMPARE(desk.conversation.model().notes().last().text, text);
    const JournalEntry entry = desk.bench.entries().last();
    QCOMPARE(entry.verb, u"add-note"_s);
    QCOMPARE(entry.outcome, Outcome::Done);
    QCOMPARE(entry.after, QString::number(text.size() - 1)); // the emoji is one character
    QVERIFY(!entry.after.contains(u"Call"_s));
}

void TestConversation::aRefusedNoteIsNotAdded()
{
    Desk desk;
    QVERIFY(desk.open(desk.wid));
    desk.force("POST", u"/notes"_s, 403, 1);
    QSignalSpy finished(&desk.conversation, &Conversation::noteFinished);
    QVERIFY(desk.conversation.addNote(u"nothing"_s));
    QVERIFY(finished.wait(wait));
    const auto report = finished.first().first().value<Conversation::NoteReport>();
    QCOMPARE(report.outcome, Outcome::Failed);
    QCOMPARE(report.text, u"nothing"_s);
    QVERIFY(report.error->isForbidden());
    QVERIFY(!desk.notes().contains(u"nothing"_s));
    QCOMPARE(desk.bench.entries().last().outcome, Outcome::Failed);
    QVERIFY(!desk.conversation.isAddingNote());
}

void TestConversation::aLostNoteIsSettledByReading_data()
{
    QTest::addColumn<bool>("applied");
    QTest::newRow("carried out") << true;
    QTest::newRow("not carried out") << false;
}

void TestConversation::aLostNoteIsSettledByReading()
{
    QFETCH(bool, applied);
    Desk desk;
    QVERIFY(desk.open(desk.wid));
    QTRY_VERIFY_WITH_TIMEOUT(desk.conversation.talk().has_value(), wait);
    desk.force("POST", u"/notes"_s, 504, 1, applied);
    QSignalSpy finished(&desk.conversation, &Conversation::noteFinished);
    QVERIFY(desk.conversation.addNote(u"Asked for a yearly invoice."_s)); // there is one like it already
    QVERIFY(finished.wait(wait));
    const auto report = finished.first().first().value<Conversation::NoteReport>();
    QCOMPARE(report.outcome, applied ? Outcome::Done : Outcome::Unknown);
    QCOMPARE(report.seen, applied);
    QCOMPARE(desk.bench.asked("POST", u"/notes"_s), 1);
    QCOMPARE(desk.bench.entries().last().outcome, report.outcome);
    QCOMPARE(desk.conversation.model().notes().size(), applied ? 3 : 2);
}

void TestConversation::anAcceptedNoteThatCannotBeReadIsUnknown()
{
    Desk desk;
    QVERIFY(desk.open(desk.wid));
    desk.force("GET", u"/chats/"_s, 403, -1);
    QSignalSpy finished(&desk.conversation, &Conversation::noteFinished);
    QVERIFY(desk.conversation.addNote(u"Pays on the third"_s));
    QVERIFY(finished.wait(wait));
    const auto report = finished.first().first().value<Conversation::NoteReport>();
    QCOMPARE(report.outcome, Outcome::Unknown);
    QVERIFY(!report.seen);
    QVERIFY(report.error && report.error->accepted && report.error->outcomeUnknown());
    const JournalEntry entry = desk.bench.entries().last();
    QCOMPARE(entry.outcome, Outcome::Unknown);
    QVERIFY2(entry.httpStatus >= 200 && entry.httpStatus < 300, qPrintable(QString::number(entry.httpStatus)));
    QCOMPARE(desk.notes().count(u"Pays on the third"_s), 1);
    ChatNote note;
    note.id = u"new"_s;
    note.text = u"Pays on the third\n"_s;
    QVERIFY(report.isAmong({note}));
    note.text = u"Pays"_s;
    QVERIFY(!report.isAmong({note}));
}

void TestConversation::refusesNotesOfTheWrongLength()
{
    Desk desk;
    QVERIFY(!desk.conversation.addNote(u"nobody is open"_s));
    QVERIFY(desk.open(desk.other));
    QVERIFY(!desk.conversation.addNote(u"x"_s));
    QVERIFY(!desk.conversation.addNote(QString(6'001, u'x')));
    QVERIFY(desk.bench.entries().isEmpty());
    QSignalSpy finished(&desk.conversation, &Conversation::noteFinished);
    QVERIFY(desk.conversation.addNote(QString(6'000, u'x')));
    QVERIFY(finished.wait(wait));
    QCOMPARE(finished.first().first().value<Conversation::NoteReport>().outcome, Outcome::Done);
}

void TestConversation::anUnknownChatIsEmpty()
{
    Desk desk;
    QVERIFY(desk.open(u"15550199999@c.us"_s));
    QCOMPARE(desk.conversation.model().rowCount(), 0);
    QVERIFY(desk.conversation.isAtStart());
    desk.conversation.loadOlder();
    QVERIFY(!desk.conversation.isLoadingOlder());
}

QTEST_GUILESS_MAIN(TestConversation)
#include "tst_conversation.moc"
