// What verbs on chats came to: the report, and the strips with results under the table.

#include "deskbench.h"
#include "verbs/reportdialog.h"
#include "verbs/shelf.h"
#include "verbs/verbresults.h"
#include "verbs/verbtoast.h"
#include "workflows/chatdesk.h"
#include "workflows/chatverbs.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QRandomGenerator>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace sparkbot;

namespace {

/// The strips with results under a table.
struct ResultBench {
    explicit ResultBench(DeskBench &bench)
        : table(new QTableView(&window))
        , shelf(new Shelf(*table, &window))
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(table);
        column->addWidget(shelf);
        new VerbResults(*bench.space, bench.space->undo(), *shelf, &window);
        const QList<VerbToast *> toasts = shelf->findChildren<VerbToast *>();
        problems = toasts.at(0);
        toast = toasts.at(1);
        window.show();
    }
    static void press(const VerbToast *toast, const QString &button)
    {
        toast->findChild<QToolButton *>(button)->click();
    }

    QWidget window;
    QTableView *table;
    Shelf *shelf;
    VerbToast *problems = nullptr;
    VerbToast *toast = nullptr;
};

} // namespace

class TestVerbResults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReportShowsProblemsFirst();
    void retriesOnlyWhatFailed();
    void checksWhatIsUnsure();
    void overwritesOnlyWhenAsked();
    void laterRunsHideNoFailure();
    void whatIsDoneAgainIsNotToldTwice();
    void undoIsOfferedLongEnough();
};

void TestVerbResults::theReportShowsProblemsFirst()
{
    DeskBench bench;
    const QList<ChatId> ids = bench.chats(ChatStatus::Pending, 4);
    QCOMPARE(ids.size(), 4);
    bench.force("PATCH", ids.at(2).text() + u"/status"_s, 403);
    const VerbReport report = bench.run(ChatVerb::setStatus(ChatStatus::Resolved), ids);
    QCOMPARE(report.items.size(), 4);
    auto *dialog = new ReportDialog(report, *bench.space, nullptr);
    dialog->show();
    const auto *table = dialog->findChild<QTableView *>();
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 1).data().toString(), ids.at(2).text());
    QVERIFY2(table->model()->index(0, 3).data().toString().contains(u"may not"_s),
             qPrintable(table->model()->index(0, 3).data().toString()));
    button(dialog, u"Copy"_s)->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(ids.at(2).text()));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(ids.at(0).text()));
    dialog->findChild<QCheckBox *>()->setChecked(false);
    QCOMPARE(table->model()->rowCount(), 4);
    QRandomGenerator random(3);
    for (int i = 0; i < 50; ++i) {
        const bool only = random.bounded(2) == 0;
        dialog->findChild<QCheckBox *>()->setChecked(only);
        QCOMPARE(table->model()->rowCount(), only ? 1 : 4);
    }
    delete dialog;
}

void TestVerbResults::retriesOnlyWhatFailed()
{
    DeskBench bench;
    const QList<ChatId> ids = bench.chats(ChatStatus::Pending, 3);
    bench.force("PATCH", ids.at(1).text() + u"/status"_s, 403);
    const VerbReport report = bench.run(ChatVerb::setStatus(ChatStatus::Resolved), ids);
    auto *dialog = new ReportDialog(report, *bench.space, nullptr);
    dialog->show();
    const auto writes = [&] { return bench.host.log().writes().size(); };
    const auto before = writes();
    QVERIFY(!button(dialog, u"Apply Anyway"_s));
    button(dialog, u"Retry Failed Only"_s)->click();
    QTRY_VERIFY(!button(dialog, u"Retry Failed Only"_s));
    QCOMPARE(writes(), before + 1);
    QVERIFY2(dialog->findChild<QLabel *>(u"reportSummary"_s)->text().contains(u"resolved."_s),
             qPrintable(dialog->findChild<QLabel *>(u"reportSummary"_s)->text()));
    delete dialog;
}

void TestVerbResults::checksWhatIsUnsure()
{
    DeskBench bench;
    const ResultBench results(bench);
    const QList<ChatId> ids = bench.chats(ChatStatus::Pending, 3);
    for (const ChatId &id : ids.first(2))
        bench.force("PATCH", id.text(), 200, "{}"); // accepted, and nothing happens
    const VerbReport report = bench.run(ChatVerb::setStatus(ChatStatus::Resolved), ids);
    QCOMPARE(report.count(VerbReport::Outcome::Unknown), 2);
    QVERIFY2(results.problems->text().contains(u"2 unsure"_s), qPrintable(results.problems->text()));
    const DeviceId number = bench.space->chats().device();
    bench.host.withState([&](simulator::State &state) {
        state.account.findDevice(number.text())->findChat(ids[0].text())->status = u"resolved"_s;
    });
    bench.host.log().clear();

    ReportDialog dialog(report, *bench.space, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto *table = dialog.findChild<QTableView *>()->model();
    QCOMPARE(table->rowCount(), 2);
    QAbstractButton *check = button(&dialog, u"Check Again"_s);
    QVERIFY(check && !check->toolTip().isEmpty());
    check->click();
    QTRY_VERIFY(!check->isVisible()); // nothing is unsure any more
    const auto *summary = dialog.findChild<QLabel *>(u"reportSummary"_s);
    QVERIFY2(summary->text().contains(u"2 chat(s) resolved"_s) && summary->text().contains(u"1 failed"_s),
             qPrintable(summary->text()));
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->index(0, 1).data().toString(), ids[1].text());
    QVERIFY2(table->index(0, 3).data().toString().contains(u"not as wanted"_s),
             qPrintable(table->index(0, 3).data().toString()));
    QVERIFY2(!results.problems->text().contains(u"unsure"_s) && results.problems->text().contains(u"1 failed"_s),
             qPrintable(results.problems->text()));
    const ChatTable &chats = bench.space->chats().model();
    QCOMPARE(chats.mark(ids[0]), WriteMark::None);
    QCOMPARE(chats.mark(ids[1]), WriteMark::Failed);
    QCOMPARE(bench.host.log().writes().size(), 0);

    button(&dialog, u"Retry Failed Only"_s)->click();
    QTRY_COMPARE(chats.chat(ids[1])->status, ChatStatus::Resolved);
    QTRY_VERIFY(results.problems->text().isEmpty());
}

void TestVerbResults::overwritesOnlyWhenAsked()
{
    DeskBench bench;
    const QList<ChatId> ids = bench.chats(ChatStatus::Pending, 2);
    const auto onServer = [&](const ChatId &id) {
        QString status;
        bench.host.withState(
            [&](simulator::State &state) { status = state.account.devices.front().findChat(id.text())->status; });
        return status;
    };
    bench.host.withState([&](simulator::State &state) {
        state.account.devices.front().findChat(ids.at(0).text())->status = u"archived"_s;
    });
    const VerbReport report = bench.run(ChatVerb::setStatus(ChatStatus::Active), ids);
    QCOMPARE(onServer(ids.at(0)), u"archived"_s);
    auto *dialog = new ReportDialog(report, *bench.space, nullptr);
    dialog->show();
    const QString reason = dialog->findChild<QTableView *>()->model()->index(0, 3).data().toString();
    QVERIFY2(reason.contains(u"Pending → Archived"_s), qPrintable(reason));
    button(dialog, u"Apply Anyway"_s)->click();
    QTRY_COMPARE(onServer(ids.at(0)), u"active"_s);
    QTRY_VERIFY(!button(dialog, u"Apply Anyway"_s));
    delete dialog;
}

void TestVerbResults::laterRunsHideNoFailure()
{
    DeskBench bench;
    const ResultBench results(bench);
    const QList<ChatId> ids = bench.chats(ChatStatus::Pending, 7);
    bench.force("PATCH", ids[0].text(), 403);
    bench.run(ChatVerb::setStatus(ChatStatus::Archived), ids.first(3));
    QVERIFY2(results.problems->text().endsWith(u"1 failed"_s), qPrintable(results.problems->text()));
    QVERIFY(results.toast->text().isEmpty());
    bench.run(ChatVerb::setStatus(ChatStatus::Resolved), ids.mid(3, 2));
    QVERIFY(results.problems->text().endsWith(u"1 failed"_s));
    QVERIFY(results.toast->text().contains(u"resolved"_s));
    bench.force("PATCH", ids[5].text(), 403);
    bench.run(ChatVerb::setStatus(ChatStatus::Active), ids.mid(5, 2));
    QVERIFY2(results.problems->text().endsWith(u"1 failed … and 1 earlier result(s) with problems"_s),
             qPrintable(results.problems->text()));

    results.press(results.problems, u"toastDetails"_s);
    auto *dialog = results.window.findChild<ReportDialog *>();
    QVERIFY(dialog && dialog->windowTitle().contains(u"Active"_s));
    delete dialog;
    results.press(results.problems, u"toastClose"_s);
    QVERIFY(results.problems->text().endsWith(u"1 failed"_s));
    results.press(results.problems, u"toastDetails"_s);
    dialog = results.window.findChild<ReportDialog *>();
    QVERIFY(dialog && dialog->windowTitle().contains(u"Archive"_s));
    results.press(results.problems, u"toastClose"_s);
    QVERIFY(results.problems->text().isEmpty());
}

void TestVerbResults::whatIsDoneAgainIsNotToldTwice()
{
    DeskBench bench;
    const ResultBench results(bench);
    const QList<ChatId> ids = bench.chats(ChatStatus::Pending, 3);
    bench.force("PATCH", ids[0].text(), 403);
    const VerbReport failed = bench.run(ChatVerb::setStatus(ChatStatus::Archived), ids);
    bench.force("PATCH", ids[1].text(), 403);
    bench.run(ChatVerb::setStatus(ChatStatus::Resolved), ids.mid(1));
    QVERIFY(results.problems->text().contains(u"1 earlier"_s));
    bench.space->verbs().retryFailed(failed);
    QTRY_VERIFY(!results.problems->text().contains(u"earlier"_s));
    QVERIFY2(results.problems->text().contains(u"resolved"_s), qPrintable(results.problems->text()));
}

void TestVerbResults::undoIsOfferedLongEnough()
{
    DeskBench bench;
    const ResultBench results(bench);
    const QList<ChatId> ids = bench.chats(ChatStatus::Pending, 4);
    bench.run(ChatVerb::setStatus(ChatStatus::Archived), ids);
    const auto *undo = results.toast->findChild<QToolButton *>(u"toastUndo"_s);
    QVERIFY(undo->isVisibleTo(results.toast));
    // Nothing to do, nothing to undo: the way back from the run before stays.
    bench.run(ChatVerb::setStatus(ChatStatus::Archived), ids.first(2));
    QVERIFY2(results.toast->text().contains(u"archived."_s) && results.toast->text().contains(u"2 already archived"_s),
             qPrintable(results.toast->text()));
    QVERIFY(undo->isVisibleTo(results.toast));
    results.press(results.toast, u"toastUndo"_s);
    QTRY_VERIFY2(results.toast->text().endsWith(u"put back."_s), qPrintable(results.toast->text()));
    QVERIFY(!results.toast->text().contains(u"archived"_s));
    QVERIFY(!undo->isVisibleTo(results.toast));
}

QTEST_MAIN(TestVerbResults)
#include "tst_verbresults.moc"
