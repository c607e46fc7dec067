// What is typed and not known to be sent, over the end of a run, another chat and a full disk.
#include "replydesk.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

constexpr int wait = ReplyDesk::wait;
const QString &text = ReplyDesk::text;

} // namespace

class TestReplyDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunThatEndsForgetsNoReply_data();
    void aRunThatEndsForgetsNoReply();
    void draftsAreSavedWithinASecond();
    void draftsAreSavedWhenSwitching();
    void draftsAreSavedAgain();
};

void TestReplyDrafts::aRunThatEndsForgetsNoReply_data()
{
    QTest::addColumn<bool>("applied");
    QTest::addColumn<bool>("waits");
    QTest::newRow("closed on the way") << true << false;
    QTest::newRow("answer lost, it was sent") << true << true;
    QTest::newRow("answer lost, it was not sent") << false << true;
}

/// The next run finds the text as a draft, knows that it may have been sent, and can look for it.
void TestReplyDrafts::aRunThatEndsForgetsNoReply()
{
    QFETCH(bool, applied);
    QFETCH(bool, waits);
    ReplyDesk desk;
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

void TestReplyDrafts::draftsAreSavedWithinASecond()
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

void TestReplyDrafts::draftsAreSavedWhenSwitching()
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

/// A disk that was full for a while costs no draft, and is complained of once.
void TestReplyDrafts::draftsAreSavedAgain()
{
    ReplyDesk desk;
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

QTEST_GUILESS_MAIN(TestReplyDrafts)
#include "tst_replydrafts.moc"
