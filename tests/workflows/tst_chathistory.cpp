#include "storage/drafts.h"
#include "workbench.h"
#include "workflows/chathistory.h"
#include "workflows/conversation.h"

#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Outcome = JournalEntry::Outcome;

class TestChatHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsWhatIsDone();
    void showsOneChatOnly();
    void whatACrashLeftOpenIsUnknown();
    void saysWhenItIsCut();
};

namespace {

constexpr int wait = 20'000;

struct Desk {
    Desk()
        : drafts(bench.journal().state(), QUuid::createUuid())
        , conversation(bench.client(), bench.log(), drafts)
        , history(bench.journal(), bench.log())
        , sales(bench.number(u"Sales"_s))
    {
        const QString first = bench.findChat(sales, [](const simulator::Chat &chat) { return !chat.isGroup(); });
        marta = {sales, ChatId::fromServer(first)};
        jun = {sales, ChatId::fromServer(bench.findChat(sales, [&](const simulator::Chat &chat) {
                   return !chat.isGroup() && chat.wid != first;
               }))};
    }
    qint64 record(const ChatRef &chat, const QString &verb, const QString &before, const QString &after)
    {
        return bench.log().begin(verb, chat.device, chat.chat.text(), before, after).value_or(0);
    }
    QStringList verbs()
    {
        QStringList list;
        for (const JournalEntry &entry : history.model().entries())
            list.append(entry.verb);
        return list;
    }

    WorkBench bench;
    Drafts drafts;
    Conversation conversation;
    ChatHistory history;
    DeviceId sales;
    ChatRef marta;
    ChatRef jun;
};

} // namespace

void TestChatHistory::followsWhatIsDone()
{
    Desk desk;
    desk.record(desk.marta, u"set-status"_s, u"pending"_s, u"active"_s);
    desk.history.open(desk.marta);
    QCOMPARE(desk.verbs(), QStringList{u"set-status"_s});
    desk.conversation.open(desk.marta);
    desk.bench.change([](simulator::State &state) { state.knobs.latency = 100; });
    QVERIFY(desk.conversation.addNote(u"a note"_s));
    QTRY_COMPARE_WITH_TIMEOUT(desk.verbs(), (QStringList{u"add-note"_s, u"set-status"_s}), wait);
    QCOMPARE(desk.history.model().entries().first().outcome, Outcome::Open);
    QTRY_COMPARE_WITH_TIMEOUT(desk.history.model().entries().first().outcome, Outcome::Done, wait);
}

void TestChatHistory::showsOneChatOnly()
{
    Desk desk;
    desk.record(desk.marta, u"unassign"_s, {}, {});
    desk.history.open(desk.jun);
    QVERIFY(desk.verbs().isEmpty());
    QSignalSpy changed(&desk.history, &ChatHistory::changed);
    desk.record(desk.marta, u"set-status"_s, {}, u"active"_s);
    desk.record(desk.jun, u"mark-unread"_s, {}, {});
    QVERIFY(changed.wait(wait));
    QCOMPARE(desk.verbs(), QStringList{u"mark-unread"_s});
    desk.history.open({});
    QVERIFY(desk.verbs().isEmpty());
}

void TestChatHistory::whatACrashLeftOpenIsUnknown()
{
    Desk desk;
    JournalEntry left;
    left.account = desk.bench.log().account();
    left.verb = u"send-text"_s;
    left.device = desk.marta.device.text();
    left.object = desk.marta.chat.text();
    {
        Journal earlier(desk.bench.journal().state()); // another run of the program
        QVERIFY(earlier.begin(left));
    }
    desk.history.open(desk.marta);
    QCOMPARE(desk.history.model().entries().size(), 1);
    QCOMPARE(desk.history.model().entries().first().outcome, Outcome::Unknown);
}

void TestChatHistory::saysWhenItIsCut()
{
    Desk desk;
    for (int i = 0; i < 201; ++i)
        QVERIFY(desk.record(desk.marta, u"set-status"_s, {}, QString::number(i)) != 0);
    desk.history.open(desk.marta);
    QVERIFY(desk.history.isCut());
    QCOMPARE(desk.history.model().rowCount(), 200);
    QCOMPARE(desk.history.model().entries().first().after, u"200"_s);
    desk.history.open(desk.jun);
    QVERIFY(!desk.history.isCut());
}

QTEST_GUILESS_MAIN(TestChatHistory)
#include "tst_chathistory.moc"
