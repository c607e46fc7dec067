// What the window says by itself: of loads that failed, of waits, of writes whose outcome is not known, of routes that
// ended, and of a journal that cannot be written.

#include "chats/chatarea.h"
#include "chats/chatview.h"
#include "chats/statecard.h"
#include "inspector/pendingeditsdialog.h"
#include "mainwindow.h"
#include "nobrowser.h"
#include "routing/routedialog.h"
#include "shared/errorpanel.h"
#include "shared/messagebar.h"
#include "windowbench.h"
#include "workflows/chatdesk.h"
#include "workflows/chatverbs.h"
#include "workflows/contactdesk.h"
#include "workflows/devicedirectory.h"
#include "workflows/routing.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace sparkbot;

namespace {

using Bench = WindowBench;

/// Routes the queue of the first number to the second at this speed, until the dialog watches it: that one is returned.
QPointer<RouteDialog> startRoute(Bench &bench, double perSecond)
{
    bench.host.withState([perSecond](simulator::State &state) { state.knobs.routedPerSecond = perSecond; });
    bench.load();
    bench.space->routing().setPollInterval(20, 50, 600);
    bench.action(u"routeQueue"_s)->trigger();
    bench.space->routing().setTarget(bench.space->devices().model().idAt(1));
    [&] {
        QTRY_VERIFY(bench.space->routing().canConfirm({}));
        bench.space->routing().confirm({});
        QTRY_COMPARE(bench.space->routing().stage(), Routing::Stage::Watching);
    }();
    return bench.window->findChild<RouteDialog *>();
}

QString titleOf(const RouteDialog *dialog)
{
    return dialog->findChild<QLabel *>(u"outcomeTitle"_s)->text();
}

} // namespace

class TestNotices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEndOfARateLimitTakesItsOwnMessageOnly();
    void checkAgainReadsTheChatThatWasWritten();
    void aFailedCheckNamesTheChat();
    void whatWasAcceptedAndNotSeenIsChecked_data();
    void whatWasAcceptedAndNotSeenIsChecked();
    void saysThatNoBrowserOpened();
    void aRouteEndsInTheWindowWhenItsDialogIsClosed();
    void aRouteEndsInItsDialogWhenThatIsOpen();
    void aRouteWhoseOutcomeIsUnknownIsSaid();
    void asksAgainWhenUnsavedMetadataCannotBeRecorded();
    void failedFirstLoad();
    void failedChatsStaySaid_data();
    void failedChatsStaySaid();
};

/// A countdown is a message like others: it neither takes the place of a later one nor comes back.
void TestNotices::theEndOfARateLimitTakesItsOwnMessageOnly()
{
    Bench bench;
    bench.load();
    MessageBar &bar = bench.window->messages();
    Workspace &space = *bench.space;
    const QString error = u"Something failed."_s;
    const auto fail = [&bar, &error] { bar.show(MessageBar::Severity::Error, error, {{u"Try Again"_s, {}}}); };

    Q_EMIT space.rateLimited(30);
    QVERIFY2(bar.text().contains(u"Resuming in 30 s"_s), qPrintable(bar.text()));
    Q_EMIT space.rateLimited(20);
    QVERIFY2(bar.text().contains(u"Resuming in 20 s"_s), qPrintable(bar.text()));
    Q_EMIT space.rateLimited(0);
    QCOMPARE(bar.text(), QString());

    Q_EMIT space.rateLimited(30);
    fail();
    Q_EMIT space.rateLimited(20); // told again while it counts
    QCOMPARE(bar.text(), error);
    Q_EMIT space.rateLimited(0);
    QCOMPARE(bar.text(), error);
    QTest::qWait(1'200); // longer than a second of the countdown
    QCOMPARE(bar.text(), error);
    QVERIFY(button(&bar, u"Try Again"_s));
    bar.dismiss();

    Q_EMIT space.rateLimited(30);
    bar.dismiss();
    Q_EMIT space.rateLimited(0);
    QCOMPARE(bar.text(), QString());

    // Being offline is no rate limit: its message has a button and stays.
    Q_EMIT space.rateLimited(30);
    Q_EMIT space.reachableChanged(false);
    QTest::qWait(1'200);
    QVERIFY2(bar.text().contains(u"Offline"_s), qPrintable(bar.text()));
    Q_EMIT space.rateLimited(0);
    QVERIFY2(bar.text().contains(u"Offline"_s), qPrintable(bar.text()));
    Q_EMIT space.reachableChanged(true);
    QCOMPARE(bar.text(), QString());
}

/// Also when another number is open by then.
void TestNotices::checkAgainReadsTheChatThatWasWritten()
{
    Bench bench;
    bench.load();
    const DeviceId written = bench.space->chats().device();
    const Chat chat = bench.pendingChat();
    bench.force("PATCH", u"/status"_s, 502);
    bench.space->verbs().run(ChatVerb::setStatus(ChatStatus::Resolved), {chat.id});
    MessageBar &bar = bench.window->messages();
    QTRY_VERIFY(button(&bar, u"Check Again"_s));
    bench.space->chats().open(bench.space->devices().model().idAt(1));
    QVERIFY(bench.space->chats().device() != written);
    QTRY_VERIFY(bench.space->chats().isComplete());
    bench.host.log().clear();
    button(&bar, u"Check Again"_s)->click();
    QTRY_COMPARE(bench.host.log().matching("GET", chat.id.text()).size(), 1);
    const QString path = bench.host.log().matching("GET", chat.id.text()).constFirst().path;
    QVERIFY2(path.contains(written.text()), qPrintable(path));
}

void TestNotices::aFailedCheckNamesTheChat()
{
    Bench bench;
    bench.load();
    const Chat chat = bench.pendingChat();
    bench.force("PATCH", u"/status"_s, 502);
    bench.space->verbs().run(ChatVerb::setStatus(ChatStatus::Resolved), {chat.id});
    MessageBar &bar = bench.window->messages();
    QTRY_VERIFY(button(&bar, u"Check Again"_s));
    bench.force("GET", chat.id.text(), 404);
    button(&bar, u"Check Again"_s)->click();
    QTRY_VERIFY2(bar.text().contains(u"does not find the chat with "_s + chat.name), qPrintable(bar.text()));
    QVERIFY2(bar.text().contains(u"still not known"_s), qPrintable(bar.text()));
    ChatTable &table = bench.space->chats().model();
    QCOMPARE(table.mark(chat.id), WriteMark::Unknown);
    QAbstractButton *again = button(&bar, u"Try Again"_s);
    QVERIFY(again);
    again->click(); // reads, and does not write
    QTRY_VERIFY(table.mark(chat.id) != WriteMark::Unknown);
    QCOMPARE(bench.host.log().matching("PATCH", u"/status"_s).size(), 1);
}

void TestNotices::whatWasAcceptedAndNotSeenIsChecked_data()
{
    QTest::addColumn<bool>("happened");
    QTest::newRow("and happened later") << true;
    QTest::newRow("and did not happen") << false;
}

void TestNotices::whatWasAcceptedAndNotSeenIsChecked()
{
    QFETCH(const bool, happened);
    Bench bench;
    bench.load();
    const Chat chat = bench.pendingChat();
    ChatTable &table = bench.space->chats().model();
    bench.force("PATCH", u"/status"_s, 200, "{}");
    bench.space->verbs().run(ChatVerb::setStatus(ChatStatus::Resolved), {chat.id});
    MessageBar &bar = bench.window->messages();
    QTRY_VERIFY2(bar.text().contains(chat.name), qPrintable(bar.text()));
    QVERIFY2(bar.text().contains(u"not seen"_s) && bar.text().contains(u"Check again before"_s),
             qPrintable(bar.text()));
    QCOMPARE(table.mark(chat.id), WriteMark::Unknown);
    if (happened) {
        bench.host.withState([&](simulator::State &state) {
            state.account.findDevice(bench.space->chats().device().text())->findChat(chat.id.text())->status =
                u"resolved"_s;
        });
    }
    QAbstractButton *check = button(&bar, u"Check Again"_s);
    QVERIFY(check);
    check->click();
    QTRY_VERIFY2(bar.text().contains(chat.name) && bar.text().contains(u"read again"_s), qPrintable(bar.text()));
    QCOMPARE(bar.text().contains(u"not as wanted"_s), !happened);
    QCOMPARE(table.mark(chat.id), happened ? WriteMark::None : WriteMark::Failed);
    QCOMPARE(bench.host.log().matching("PATCH", u"/status"_s).size(), 1); // a check only reads
    QCOMPARE(!button(&bar, u"Try Again"_s), happened);
    if (happened)
        return;
    button(&bar, u"Try Again"_s)->click();
    QTRY_COMPARE(table.chat(chat.id)->status, ChatStatus::Resolved);
}

void TestNotices::saysThatNoBrowserOpened()
{
    Bench bench;
    bench.load();
    const NoBrowser none;
    const ChatTable &table = bench.space->chats().model();
    Chat person;
    for (int row = 0; row < table.rowCount() && whatsAppPage(person).isEmpty(); ++row)
        person = *table.chat(table.idAt(row));
    bench.view->setCurrentId(person.id);
    QTRY_VERIFY(bench.action(u"openInWhatsApp"_s)->isEnabled());
    bench.action(u"openInWhatsApp"_s)->trigger();
    auto *bar = bench.window->findChild<MessageBar *>();
    QVERIFY2(bar->text().startsWith(u"No browser could be opened on this computer, so the page of "_s),
             qPrintable(bar->text()));
    QGuiApplication::clipboard()->clear();
    button(bar, u"Copy Address"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), whatsAppPage(person));
}

void TestNotices::aRouteEndsInTheWindowWhenItsDialogIsClosed()
{
    Bench bench;
    QPointer<RouteDialog> dialog = startRoute(bench, 0.001);
    dialog->close();
    QTRY_VERIFY(!dialog);
    const auto *messages = bench.window->findChild<MessageBar *>();
    QTRY_VERIFY2(messages->text().contains(u"Stalled at 128"_s), qPrintable(messages->text()));
    QVERIFY(messages->text().contains(u"Sales"_s) && messages->text().contains(u"Support"_s));

    QTest::mouseClick(button(bench.window.get(), u"Show Report"_s), Qt::LeftButton);
    dialog = bench.window->findChild<RouteDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY2(titleOf(dialog).startsWith(u"Stalled at 128"_s), qPrintable(titleOf(dialog)));
    QCOMPARE(dialog->focusWidget(), button(dialog, u"Close"_s));
    dialog->close();
    QTRY_VERIFY(!dialog);

    // Seen once, it makes room for the next route.
    bench.action(u"routeQueue"_s)->trigger();
    QCOMPARE(bench.space->routing().stage(), Routing::Stage::Choosing);
}

void TestNotices::aRouteEndsInItsDialogWhenThatIsOpen()
{
    Bench bench;
    const QPointer<RouteDialog> dialog = startRoute(bench, 300);
    QTRY_COMPARE(titleOf(dialog), u"Routed"_s);
    QVERIFY(bench.window->findChild<MessageBar *>()->text().isEmpty());
}

void TestNotices::aRouteWhoseOutcomeIsUnknownIsSaid()
{
    Bench bench;
    bench.load();
    bench.force("PATCH", u"/queue"_s, 502, {}, true);
    Routing &routing = bench.space->routing();
    routing.begin(bench.space->devices().model().idAt(0));
    routing.setTarget(bench.space->devices().model().idAt(1));
    QTRY_VERIFY(routing.canConfirm({}));
    routing.confirm({});
    const auto *messages = bench.window->findChild<MessageBar *>();
    QTRY_VERIFY2(messages->text().contains(u"Check again before you repeat it"_s), qPrintable(messages->text()));
    QTest::mouseClick(button(bench.window.get(), u"Show Report"_s), Qt::LeftButton);
    const auto *dialog = bench.window->findChild<RouteDialog *>();
    QCOMPARE(titleOf(dialog), u"Outcome unknown"_s);
    QVERIFY(button(dialog, u"Check Again"_s));
}

/// A disk that is full must not cost what was typed: the question stays and says so, and the window does too.
void TestNotices::asksAgainWhenUnsavedMetadataCannotBeRecorded()
{
    Bench bench;
    bench.load();
    const DeviceId device = bench.space->chats().device();
    ContactDesk &contacts = bench.space->contacts();
    const ChatTable &table = bench.space->chats().model();
    ContactRef ref{device, {}};
    for (int row = 0; row < table.rowCount() && ref.contact.text().isEmpty(); ++row)
        ref.contact = ContactId::parse(table.idAt(row).text()).value_or(ContactId{});
    contacts.open(ref, u"Marta"_s);
    QTRY_VERIFY(contacts.isLoaded());
    contacts.model().setUnfinished({u"vip_since"_s, u"2026"_s});
    QVERIFY(contacts.model().addUnfinished() >= 0);
    QSqlQuery(*bench.database.database()).exec(u"DROP TABLE journal"_s);

    QVERIFY(!bench.window->close());
    const QPointer<QDialog> question = bench.window->findChild<PendingEditsDialog *>();
    QVERIFY(question);
    button(question, u"Save"_s)->click();
    const auto *panel = question->findChild<ErrorPanel *>();
    QTRY_VERIFY(panel->isVisible());
    QVERIFY2(panel->accessibleDescription().contains(u"could not be recorded in the journal"_s)
                 && panel->accessibleDescription().contains(u"Nothing was sent. Your edits are kept."_s),
             qPrintable(panel->accessibleDescription()));
    QVERIFY(bench.window->isVisible());
    QCOMPARE(bench.host.log().writes().size(), 0);
    QCOMPARE(contacts.pending().changes, 1);
    button(panel, u"Try Again"_s)->click();
    QTRY_VERIFY(panel->isVisible()); // still full
    QVERIFY(question);
    question->reject();
    QTRY_VERIFY(!question);
    QVERIFY(bench.window->isVisible());
    QCOMPARE(contacts.pending().changes, 1);
    // Whoever does not want them can still leave.
    QVERIFY(!bench.window->close());
    button(bench.window->findChild<PendingEditsDialog *>(), u"Discard"_s)->click();
    QTRY_VERIFY(!bench.window->isVisible());
    QCOMPARE(bench.host.log().writes().size(), 0);
}

void TestNotices::failedFirstLoad()
{
    Bench bench;
    bench.force("GET", u"/devices"_s, 403, R"({"status":403,"message":"<b>no</b>"})", false, 1);
    bench.window->resize(1000, 700);
    bench.window->show();
    bench.space->start();
    auto *card = bench.window->findChild<ChatArea *>()->findChild<StateCard *>();
    QTRY_VERIFY(card->sentence().contains(u"may not see the numbers"_s));
    QVERIFY(bench.window->messages().text().isEmpty()); // said once, at its place
    QTRY_VERIFY(button(card, u"Copy Details"_s));
    bench.action(u"refresh"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(bench.view->model()->rowCount() > 0, 20'000);
    QVERIFY(card->isHidden());
}

void TestNotices::failedChatsStaySaid_data()
{
    QTest::addColumn<bool>("numbersFailFirst");
    QTest::newRow("the numbers are read") << false;
    QTest::newRow("the numbers fail, then are read") << true;
}

/// What is read of the numbers says nothing of the chats.
void TestNotices::failedChatsStaySaid()
{
    QFETCH(const bool, numbersFailFirst);
    Bench bench;
    bench.force("GET", u"/chats"_s, 404, {}, false, -1);
    bench.window->resize(1000, 700);
    bench.window->show();
    bench.space->start();
    const auto *card = bench.window->findChild<ChatArea *>()->card();
    const QString plan = u"plan may not include chats"_s;
    QTRY_VERIFY(card->sentence().contains(plan));
    DeviceDirectory &numbers = bench.space->devices();
    QSignalSpy failed(&numbers, &DeviceDirectory::loadFailed), loaded(&numbers, &DeviceDirectory::loaded);
    if (numbersFailFirst) {
        bench.force("GET", u"/devices"_s, 403);
        numbers.refresh();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY2(card->sentence().contains(u"may not see the numbers"_s), qPrintable(card->sentence()));
    }
    numbers.refresh();
    QTRY_COMPARE(loaded.count(), 1);
    QVERIFY2(card->sentence().contains(plan), qPrintable(card->sentence()));
    QVERIFY(!card->isHidden());
}

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
