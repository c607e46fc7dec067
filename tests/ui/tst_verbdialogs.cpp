// The dialogs about verbs on chats: to whom, which labels, and what it came to.

#include "chats/chatcommands.h"
#include "dialogbench.h"
#include "shared/hues.h"
#include "verbs/assigndialog.h"
#include "verbs/chosenchats.h"
#include "verbs/labelsdialog.h"
#include "verbs/reportdialog.h"
#include "verbs/shelf.h"
#include "verbs/verbresults.h"
#include "verbs/verbtext.h"
#include "verbs/verbtoast.h"
#include "workflows/chatdesk.h"
#include "workflows/chatverbs.h"
#include "workflows/devicedirectory.h"
#include "workflows/numberfacts.h"
#include "workflows/undostack.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProxyStyle>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace sparkbot;

namespace {

/// A workspace whose first number is loaded, with its team and labels.
struct DeskBench : DialogBench {
    DeskBench()
        : space(workspace())
    {
        space->start();
        const auto ready = [this] {
            using Part = NumberFacts::Part;
            return space->chats().loadedAt() > 0 && !space->facts().team().isEmpty()
                && !space->facts().departments().isEmpty()
                && space->facts().state(Part::Labels) == NumberFacts::State::Ready;
        };
        QVERIFY(QTest::qWaitFor(ready, 30'000));
    }
    ChosenChats chosen(int count) const
    {
        ChosenChats chats{space->account(), u"Sales"_s, {}};
        for (int i = 0; i < count; ++i)
            chats.names.append(u"Chat %1"_s.arg(i));
        return chats;
    }
    /// The first chats of the list with this status.
    QList<ChatId> chats(ChatStatus status, int count) const
    {
        QList<ChatId> ids;
        const ChatTable &table = space->chats().model();
        for (int row = 0; row < table.rowCount() && ids.size() < count; ++row) {
            if (ChatStatus(table.index(row, 0).data(ChatTable::StatusRole).toInt()) == status)
                ids.append(table.idAt(row));
        }
        return ids;
    }
    /// Does the verb and returns its report.
    VerbReport run(const ChatVerb &verb, const QList<ChatId> &ids)
    {
        QSignalSpy finished(&space->verbs(), &ChatVerbs::finished);
        space->verbs().run(verb, ids);
        if (finished.isEmpty())
            finished.wait(10'000);
        return finished.isEmpty() ? VerbReport() : finished.constFirst().constFirst().value<VerbReport>();
    }

    std::unique_ptr<Workspace> space;
};

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

QTreeWidgetItem *itemWith(const QTreeWidget &list, const QString &text)
{
    const QList<QTreeWidgetItem *> found = list.findItems(text, Qt::MatchExactly);
    return found.isEmpty() ? nullptr : found.constFirst();
}

QPushButton *acceptButton(const QDialog &dialog)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->isDefault())
            return button;
    }
    return nullptr;
}

} // namespace

class TestVerbDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void assignsToWhomWasTyped();
    void oneClickOnlyChooses();
    void assignsWithinADepartment();
    void addressesAreJudged();
    void assignsToADepartment();
    void asksOnceWhoIsHere();
    void meCanBeChanged();
    void mixedLabelsStayAsTheyAre();
    void labelsAreAddedAndRemoved();
    void replacingKnowsNoSome();
    void unknownLabelsAreShownOnly();
    void missingLabelsAreExplained();
    void theReportShowsProblemsFirst();
    void retriesOnlyWhatFailed();
    void checksWhatIsUnsure();
    void overwritesOnlyWhenAsked();
    void saysBeforehandWhatCannotBeUndone();
    void saysWhenAllAreBeingWritten();
    void laterRunsHideNoFailure();
    void whatIsDoneAgainIsNotToldTwice();
    void undoIsOfferedLongEnough();
};

void TestVerbDialogs::assignsToWhomWasTyped()
{
    DeskBench bench;
    AssignDialog dialog(AssignDialog::Question::ToWhom, bench.space->facts(), bench.chosen(5), {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy chosen(&dialog, &AssignDialog::chosen);
    QVERIFY(!acceptButton(dialog)->isEnabled()); // nobody is chosen for a person
    auto *line = dialog.findChild<QLineEdit *>(u"who"_s);
    const auto *people = dialog.findChild<QTreeWidget *>(u"people"_s);
    QVERIFY(!itemWith(*people, u"Eva Novák"_s)); // suspended: no target
    QTest::keyClicks(line, u"carter"_s);
    QCOMPARE(people->topLevelItemCount(), 1);
    QVERIFY(acceptButton(dialog)->isEnabled());
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    const Assignment to = chosen.constFirst().constFirst().value<Assignment>();
    QCOMPARE(bench.space->facts().agent(to.agent)->name, u"Ben Carter"_s);
    QVERIFY(to.department.isNull() && to.email.isEmpty());
}

/// Also on desktops where one click activates.
void TestVerbDialogs::oneClickOnlyChooses()
{
    class OneClickStyle : public QProxyStyle {
    public:
        int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                      QStyleHintReturn *data) const override
        {
            return hint == SH_ItemView_ActivateItemOnSingleClick ? 1
                                                                 : QProxyStyle::styleHint(hint, option, widget, data);
        }
    };
    OneClickStyle style;
    DeskBench bench;
    AssignDialog dialog(AssignDialog::Question::ToWhom, bench.space->facts(), bench.chosen(5), {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *people = dialog.findChild<QTreeWidget *>(u"people"_s);
    people->setStyle(&style);
    dialog.show();
    QSignalSpy chosen(&dialog, &AssignDialog::chosen);
    const QPoint at = people->visualItemRect(people->topLevelItem(1)).center();
    QTest::mouseClick(people->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(people->currentItem(), people->topLevelItem(1));
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(people, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    people->setStyle(nullptr);
}

void TestVerbDialogs::assignsWithinADepartment()
{
    DeskBench bench;
    AssignDialog dialog(AssignDialog::Question::ToWhom, bench.space->facts(), bench.chosen(1), {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy chosen(&dialog, &AssignDialog::chosen);
    auto *line = dialog.findChild<QLineEdit *>(u"who"_s);
    auto *within = byName<QComboBox>(&dialog, u"Within department"_s);
    QVERIFY(!within->isEnabled());
    QTest::keyClick(line, Qt::Key_Down); // the list, without leaving the line
    QTest::keyClick(line, Qt::Key_Down);
    QVERIFY(within->isEnabled());
    within->setCurrentIndex(within->findText(u"Billing"_s));
    acceptButton(dialog)->click();
    QCOMPARE(chosen.size(), 1);
    const Assignment to = chosen.constFirst().constFirst().value<Assignment>();
    QVERIFY(!to.agent.isNull());
    QCOMPARE(bench.space->facts().ownerName(to.department.text()), u"Billing"_s);
}

void TestVerbDialogs::addressesAreJudged()
{
    DeskBench bench;
    AssignDialog dialog(AssignDialog::Question::ToWhom, bench.space->facts(), bench.chosen(1), {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy chosen(&dialog, &AssignDialog::chosen);
    auto *line = dialog.findChild<QLineEdit *>(u"who"_s);
    const auto *problem = dialog.findChild<QLabel *>(u"whoProblem"_s);
    line->setText(u"someone@"_s);
    QVERIFY(!acceptButton(dialog)->isEnabled());
    QVERIFY2(problem->text().contains(u"e-mail"_s), qPrintable(problem->text()));
    line->setText(u"eva@example.com"_s); // of the team, but suspended
    QVERIFY(!acceptButton(dialog)->isEnabled());
    QVERIFY2(problem->text().contains(u"Eva Novák"_s), qPrintable(problem->text()));
    line->setText(u"nobody called so"_s);
    QVERIFY(problem->text().contains(u"nobody called so"_s));
    line->setText(u"new.colleague@example.com"_s);
    QVERIFY(problem->text().isEmpty());
    acceptButton(dialog)->click();
    QCOMPARE(chosen.constFirst().constFirst().value<Assignment>().email, u"new.colleague@example.com"_s);
}

void TestVerbDialogs::assignsToADepartment()
{
    DeskBench bench;
    AssignDialog dialog(AssignDialog::Question::ToWhom, bench.space->facts(), bench.chosen(2), {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy chosen(&dialog, &AssignDialog::chosen);
    auto *line = dialog.findChild<QLineEdit *>(u"who"_s);
    line->setText(u"repairs"_s);
    QVERIFY(!byName<QComboBox>(&dialog, u"Within department"_s)->isEnabled());
    acceptButton(dialog)->click();
    const Assignment to = chosen.constFirst().constFirst().value<Assignment>();
    QVERIFY(to.agent.isNull());
    QCOMPARE(bench.space->facts().ownerName(to.department.text()), u"Repairs"_s);
}

void TestVerbDialogs::asksOnceWhoIsHere()
{
    DeskBench bench;
    AssignDialog dialog(AssignDialog::Question::WhoAmI, bench.space->facts(), bench.chosen(2), {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy me(&dialog, &AssignDialog::meChanged);
    QSignalSpy chosen(&dialog, &AssignDialog::chosen);
    const auto *people = dialog.findChild<QTreeWidget *>(u"people"_s);
    QVERIFY(!itemWith(*people, u"Repairs"_s)); // a person sits here
    dialog.findChild<QLineEdit *>(u"who"_s)->setText(u"jun"_s);
    acceptButton(dialog)->click();
    QCOMPARE(me.size(), 1);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(bench.space->facts().agent(me.constFirst().constFirst().value<AgentId>())->name, u"Jun Sato"_s);
}

void TestVerbDialogs::meCanBeChanged()
{
    DeskBench bench;
    const AgentId ana = bench.space->facts().agentByEmail(u"ana@example.com"_s)->id;
    AssignDialog dialog(AssignDialog::Question::ToWhom, bench.space->facts(), bench.chosen(2), ana, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy me(&dialog, &AssignDialog::meChanged);
    const auto *people = dialog.findChild<QTreeWidget *>(u"people"_s);
    QCOMPARE(people->topLevelItem(0)->text(0), u"Ana Torres"_s);
    QVERIFY(people->topLevelItem(0)->text(1).contains(u"you"_s));
    dialog.findChild<QLineEdit *>(u"who"_s)->setText(u"ben"_s);
    auto *isMe = dialog.findChild<QCheckBox *>();
    QVERIFY(!isMe->isChecked());
    isMe->click();
    QCOMPARE(bench.space->facts().agent(me.constFirst().constFirst().value<AgentId>())->name, u"Ben Carter"_s);
    QVERIFY(people->currentItem()->text(1).contains(u"you"_s));
}

void TestVerbDialogs::mixedLabelsStayAsTheyAre()
{
    DeskBench bench;
    LabelsDialog dialog(bench.space->facts(), bench.chosen(5), {{u"vip"_s, 2}, {u"invoice"_s, 5}}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto *list = dialog.findChild<QTreeWidget *>(u"labels"_s);
    QTreeWidgetItem *vip = itemWith(*list, u"vip"_s);
    QCOMPARE(vip->checkState(0), Qt::PartiallyChecked);
    QVERIFY(vip->text(1).contains(u"2 of 5"_s));
    QCOMPARE(itemWith(*list, u"invoice"_s)->checkState(0), Qt::Checked);
    QCOMPARE(itemWith(*list, u"complaint"_s)->checkState(0), Qt::Unchecked);
    QVERIFY(!itemWith(*list, u"New order"_s)); // of WhatsApp, not for chats
    QVERIFY(!dialog.change());
    QVERIFY(!acceptButton(dialog)->isEnabled());
    vip->setCheckState(0, Qt::Checked);
    QVERIFY(dialog.change() == ChatVerb::addLabels({u"vip"_s}));
    vip->setCheckState(0, Qt::PartiallyChecked);
    QVERIFY(!dialog.change());
}

void TestVerbDialogs::labelsAreAddedAndRemoved()
{
    DeskBench bench;
    LabelsDialog dialog(bench.space->facts(), bench.chosen(3), {{u"vip"_s, 1}, {u"invoice"_s, 3}}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy chosen(&dialog, &LabelsDialog::chosen);
    auto *line = dialog.findChild<QLineEdit *>(u"findLabel"_s);
    const auto *list = dialog.findChild<QTreeWidget *>(u"labels"_s);
    line->setText(u"comp"_s);
    QVERIFY(!itemWith(*list, u"complaint"_s)->isHidden());
    QVERIFY(itemWith(*list, u"vip"_s)->isHidden());
    itemWith(*list, u"complaint"_s)->setCheckState(0, Qt::Checked);
    line->clear();
    itemWith(*list, u"invoice"_s)->setCheckState(0, Qt::Unchecked);
    acceptButton(dialog)->click();
    QCOMPARE(chosen.size(), 1);
    QVERIFY(chosen.constFirst().constFirst().value<ChatVerb>()
            == ChatVerb::changeLabels({u"complaint"_s}, {u"invoice"_s}));
}

void TestVerbDialogs::replacingKnowsNoSome()
{
    DeskBench bench;
    LabelsDialog dialog(bench.space->facts(), bench.chosen(3), {{u"vip"_s, 1}, {u"invoice"_s, 3}}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto *list = dialog.findChild<QTreeWidget *>(u"labels"_s);
    auto *replace = dialog.findChild<QCheckBox *>();
    replace->click();
    QTreeWidgetItem *vip = itemWith(*list, u"vip"_s);
    QCOMPARE(vip->checkState(0), Qt::Unchecked);
    QVERIFY(!(vip->flags() & Qt::ItemIsUserTristate));
    QVERIFY(dialog.change() == ChatVerb::replaceLabels({u"invoice"_s}));
    QVERIFY(acceptButton(dialog)->isEnabled());
}

void TestVerbDialogs::unknownLabelsAreShownOnly()
{
    DeskBench bench;
    LabelsDialog dialog(bench.space->facts(), bench.chosen(1), {{u"<b>gone</b>"_s, 1}}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto *list = dialog.findChild<QTreeWidget *>(u"labels"_s);
    const QTreeWidgetItem *gone = itemWith(*list, u"<b>gone</b>"_s);
    QVERIFY(gone);
    QVERIFY(!(gone->flags() & Qt::ItemIsEnabled));
    QVERIFY(!gone->text(1).isEmpty());
}

void TestVerbDialogs::missingLabelsAreExplained()
{
    DialogBench bench;
    bench.force("GET", u"/labels"_s, 403, {}, false, -1);
    const std::unique_ptr<Workspace> space = bench.workspace();
    space->start();
    QTRY_COMPARE_WITH_TIMEOUT(space->facts().state(NumberFacts::Part::Labels), NumberFacts::State::Failed, 30'000);
    LabelsDialog dialog(space->facts(), {bench.account(), u"Sales"_s, {u"Marta"_s}}, {{u"vip"_s, 1}}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(!acceptButton(dialog)->isEnabled());
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"may not see"_s); }));
    QAbstractButton *again = button(&dialog, u"Try Again"_s);
    QVERIFY(again);
    bench.host.withState([](simulator::State &state) { state.knobs.forced.clear(); });
    again->click();
    QTRY_VERIFY(itemWith(*dialog.findChild<QTreeWidget *>(u"labels"_s), u"complaint"_s));
    QVERIFY(!button(&dialog, u"Try Again"_s));
}

void TestVerbDialogs::theReportShowsProblemsFirst()
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

void TestVerbDialogs::retriesOnlyWhatFailed()
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

void TestVerbDialogs::checksWhatIsUnsure()
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

void TestVerbDialogs::overwritesOnlyWhenAsked()
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

/// R3.7: a status such as "muted" can be read but not set, so the way back is shut before the way there is taken.
void TestVerbDialogs::saysBeforehandWhatCannotBeUndone()
{
    DeskBench bench;
    QWidget window;
    ChatCommands commands(*bench.space, &window);
    const QList<ChatId> ids = bench.chats(ChatStatus::Pending, 3);
    bench.host.withState([&](simulator::State &state) {
        state.account.findDevice(bench.space->chats().device().text())->findChat(ids[0].text())->status = u"muted"_s;
    });
    bench.space->chats().refresh();
    QTRY_VERIFY(bench.space->chats().model().chat(ids[0])->status == ChatStatus::Other);
    bench.host.log().clear();

    commands.setStatus(ids, ChatStatus::Archived);
    auto *question = window.findChild<QMessageBox *>();
    QVERIFY(question);
    QCOMPARE(question->text(), u"Undo will not bring back 1 of these chats."_s);
    QCOMPARE(question->textFormat(), Qt::PlainText);
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    question->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!window.findChild<QMessageBox *>());
    QVERIFY(bench.space->verbs().progress().isEmpty());

    commands.setStatus(ids, ChatStatus::Archived);
    question = window.findChild<QMessageBox *>();
    QVERIFY(question);
    button(question, u"Archive 3 Chat(s)"_s)->click();
    for (const ChatId &id : ids)
        QTRY_VERIFY(bench.space->chats().model().chat(id)->status == ChatStatus::Archived);
    QTRY_VERIFY(!window.findChild<QMessageBox *>());

    // One chat's own row shows what it was; and what can be put back is no question.
    bench.host.withState([&](simulator::State &state) {
        state.account.findDevice(bench.space->chats().device().text())->findChat(ids[0].text())->status = u"muted"_s;
    });
    bench.space->chats().refresh();
    QTRY_VERIFY(bench.space->chats().model().chat(ids[0])->status == ChatStatus::Other);
    commands.setStatus({ids[0]}, ChatStatus::Archived);
    commands.setStatus(ids.mid(1), ChatStatus::Resolved);
    QVERIFY(!window.findChild<QMessageBox *>());
    QTRY_VERIFY(bench.space->verbs().progress().isEmpty());
}

void TestVerbDialogs::saysWhenAllAreBeingWritten()
{
    DeskBench bench;
    QWidget window;
    ChatCommands commands(*bench.space, &window);
    QSignalSpy leftOut(&commands, &ChatCommands::leftOut);
    const QList<ChatId> ids = bench.chats(ChatStatus::Pending, 2);
    commands.setStatus(ids, ChatStatus::Archived);
    commands.setStatus(ids, ChatStatus::Resolved);
    QCOMPARE(leftOut.size(), 1);
    QVERIFY2(leftOut.constFirst().constFirst().toString().startsWith(u"2 chat(s) are being written already"_s),
             qPrintable(leftOut.constFirst().constFirst().toString()));
    QTRY_VERIFY(bench.space->verbs().progress().isEmpty());
    QCOMPARE(leftOut.size(), 1);
    commands.setStatus(ids, ChatStatus::Active);
    bench.space->undo().undo();
    QCOMPARE(leftOut.size(), 2);
    QVERIFY2(leftOut.constLast().constFirst().toString().contains(u"nothing was undone"_s),
             qPrintable(leftOut.constLast().constFirst().toString()));
    QVERIFY(bench.space->undo().undoable()); // and can be undone later
    QTRY_VERIFY(bench.space->verbs().progress().isEmpty());
}

void TestVerbDialogs::laterRunsHideNoFailure()
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

void TestVerbDialogs::whatIsDoneAgainIsNotToldTwice()
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

void TestVerbDialogs::undoIsOfferedLongEnough()
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

QTEST_MAIN(TestVerbDialogs)
#include "tst_verbdialogs.moc"
