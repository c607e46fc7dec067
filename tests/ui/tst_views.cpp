// Views in the window: the sidebar, saving and changing views, files of views, and columns that belong to a view.
#include "actions.h"
#include "chats/chatheader.h"
#include "chats/chatview.h"
#include "chats/filterbar.h"
#include "chats/filterline.h"
#include "devices/devicepicker.h"
#include "dialogbench.h"
#include "mainwindow.h"
#include "models/viewlayout.h"
#include "shared/firstpaint.h"
#include "shared/messagebar.h"
#include "storage/viewfile.h"
#include "views/arrangecolumnsdialog.h"
#include "views/sidelist.h"
#include "views/viewexchange.h"
#include "views/viewfiletext.h"
#include "views/viewpanel.h"
#include "workflows/chatdesk.h"
#include "workflows/viewdesk.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSplitter>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace sparkbot;

namespace {

struct Bench : DialogBench {
    Bench()
        : shownAccount(account())
    {
        accounts.save(shownAccount);
        open();
    }
    /// As a later start of the program finds it.
    void open()
    {
        window.reset();
        space.reset();
        space = std::make_unique<Workspace>(shownAccount, host.key().toLatin1(), journal);
        window = std::make_unique<MainWindow>(*space, accounts, settings);
        window->resize(1366, 820);
        window->show();
        if (!QTest::qWaitFor([this] { return space->views().isStarted(); }))
            qFatal("nothing was painted");
    }
    void load()
    {
        space->start();
        QTRY_VERIFY_WITH_TIMEOUT(space->chats().loadedAt() > 0, 20'000);
    }
    ViewDesk &views() const { return space->views(); }
    SideList *list() const { return byName<SideList>(window.get(), u"Views"_s); }
    SideList *numbers() const { return byName<SideList>(window.get(), u"Numbers"_s); }
    QLineEdit *line() const { return byName<QLineEdit>(window.get(), u"Filter chats"_s); }
    ChatHeader *header() const { return window->findChild<ChatHeader *>(); }
    ViewPanel *sidebar() const { return window->findChild<ViewPanel *>(); }
    QAction *action(const QString &name) const { return window->findChild<QAction *>(name); }
    QString shownRow(SideList *list) const
    {
        const QModelIndexList rows = list->selectionModel()->selectedIndexes();
        return rows.size() == 1 ? rows.first().data(Qt::AccessibleTextRole).toString() : QString();
    }
    void goTo(const QString &key)
    {
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(views().model().rowOf(key), 0));
    }
    qint64 save(const QString &name, const QString &query)
    {
        line()->setText(query);
        QTest::qWait(0); // the header says what changed in the next turn
        if (!views().save(name, ViewDesk::SameName::KeepBoth))
            qFatal("not saved");
        return views().chosenSaved()->id;
    }
    QString message() const { return window->messages().text(); }
    template <class Dialog>
    Dialog *dialog() const
    {
        const QList<Dialog *> all = window->findChildren<Dialog *>();
        for (Dialog *candidate : all) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }

    Account shownAccount;
    std::unique_ptr<Workspace> space;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesViewsByKeyboard();
    void followsTheFilterLine();
    void choosesNumbers();
    void arrowsLeadFromSectionToSection();
    void hidesWhereThereIsNoRoom();
    void remembersWidthAndWish();
    void savesUnderAName();
    void asksAboutATakenName();
    void keepsWhatWasTypedWhenItCannotBeWritten();
    void renamesByF2();
    void deletesAndPutsBack();
    void movesAmongItsOwn();
    void marksWhatIsModified();
    void eachViewKeepsItsColumns();
    void arrangesColumnsByKeyboard();
    void importsAndAsks();
    void saysWhatIsWrongWithAFile();
    void everyProblemHasASentence();
    void exportsToAFile();
    void beginsWithANamedView();
    void aNameThatCameEarlyIsShown();
};

void TestViews::choosesViewsByKeyboard()
{
    Bench bench;
    bench.load();
    SideList *list = bench.list();
    QVERIFY(list);
    QTRY_VERIFY(bench.shownRow(list).startsWith(u"All, "_s));
    bench.goTo(u"all"_s);
    QTest::keyClicks(list, u"Pend"_s);
    QVERIFY(list->currentIndex().data(Qt::AccessibleTextRole).toString().startsWith(u"Pending, "_s));
    QCOMPARE(bench.line()->text(), QString()); // not before Enter
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(bench.line()->text(), u"status:pending"_s);
    const int rows = bench.space->chats().model().rowCount();
    QVERIFY(rows > 0 && rows < bench.space->chats().model().loadedCount());
    // The number in words is the number of rows.
    QTRY_COMPARE(bench.shownRow(list).section(u' ', 1, 1), QString::number(rows));
}

void TestViews::followsTheFilterLine()
{
    Bench bench;
    bench.line()->setText(u"status:archived"_s);
    QVERIFY(bench.shownRow(bench.list()).startsWith(u"Archived"_s));
    bench.line()->setText(u"status:archived ana"_s);
    QCOMPARE(bench.shownRow(bench.list()), QString());
    bench.line()->clear();
    QVERIFY(bench.shownRow(bench.list()).startsWith(u"All"_s));
}

void TestViews::choosesNumbers()
{
    Bench bench;
    bench.load();
    QTRY_VERIFY(bench.shownRow(bench.numbers()).startsWith(u"Sales"_s));
    DevicePicker *picker = bench.window->findChild<DevicePicker *>();
    const int support =
        bench.numbers()
            ->model()
            ->match(bench.numbers()->model()->index(0, 0), Qt::DisplayRole, u"Support"_s, 1, Qt::MatchStartsWith)
            .first()
            .row();
    QTest::mouseClick(bench.numbers()->viewport(), Qt::LeftButton, {},
                      bench.numbers()->visualRect(bench.numbers()->model()->index(support, 0)).center());
    QTRY_VERIFY(picker->currentText().startsWith(u"Support"_s));
    QVERIFY(bench.shownRow(bench.numbers()).startsWith(u"Support"_s));
    QTRY_VERIFY(!bench.space->chats().isLoading());
    QTest::keyClicks(picker, u"Sal"_s);
    QTest::keyClick(picker->view(), Qt::Key_Return);
    QTRY_VERIFY(bench.shownRow(bench.numbers()).startsWith(u"Sales"_s));
}

void TestViews::arrowsLeadFromSectionToSection()
{
    Bench bench;
    bench.load();
    bench.goTo(u"removed"_s);
    QTest::keyClick(bench.list(), Qt::Key_Down);
    QTRY_VERIFY(bench.numbers()->hasFocus());
    QCOMPARE(bench.numbers()->currentIndex().row(), 0);
    QTest::keyClick(bench.numbers(), Qt::Key_Up);
    QTRY_VERIFY(bench.list()->hasFocus());
    QCOMPARE(bench.list()->currentIndex().row(), ViewList::builtInTotal - 1);
    QVERIFY(bench.shownRow(bench.list()).startsWith(u"All"_s)); // arrows choose nothing
}

void TestViews::hidesWhereThereIsNoRoom()
{
    Bench bench;
    QAction *toggle = bench.action(u"toggleSidebar"_s);
    QVERIFY(bench.sidebar()->isVisible() && toggle->isChecked());
    bench.window->resize(900, 640);
    QTRY_VERIFY(!bench.sidebar()->isVisible());
    QVERIFY(!toggle->isChecked());
    toggle->trigger(); // asked for
    QVERIFY(bench.sidebar()->isVisible());
    bench.window->resize(860, 640);
    QVERIFY(bench.sidebar()->isVisible());
    bench.window->resize(1366, 820);
    QTRY_VERIFY(bench.sidebar()->isVisible() && toggle->isChecked());
    bench.window->resize(900, 640);
    QTRY_VERIFY(!bench.sidebar()->isVisible());
}

void TestViews::remembersWidthAndWish()
{
    Bench bench;
    QSplitter *split = qobject_cast<QSplitter *>(bench.sidebar()->parentWidget());
    QVERIFY(split);
    QTest::mousePress(split->handle(1), Qt::LeftButton, {}, {0, 100});
    QTest::mouseMove(split->handle(1), {40, 100});
    QTest::mouseRelease(split->handle(1), Qt::LeftButton, {}, {40, 100});
    const int width = bench.sidebar()->width();
    QVERIFY(width > bench.sidebar()->sizeHint().width());
    bench.open();
    QTRY_COMPARE(bench.sidebar()->width(), width);
    bench.action(u"toggleSidebar"_s)->trigger();
    QVERIFY(!bench.sidebar()->isVisible());
    bench.open();
    QTest::qWait(0);
    QVERIFY(!bench.sidebar()->isVisible());
    QVERIFY(!bench.action(u"toggleSidebar"_s)->isChecked());
}

void TestViews::savesUnderAName()
{
    Bench bench;
    bench.line()->setText(u"label:vip"_s);
    bench.action(u"saveView"_s)->trigger();
    QDialog *dialog = bench.dialog<QDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"Save View"_s);
    QLineEdit *name = byName<QLineEdit>(dialog, u"View name"_s);
    QVERIFY(!button(dialog, u"Save"_s)->isEnabled());
    name->setText(u"pending"_s); // built in
    QVERIFY(!button(dialog, u"Save"_s)->isEnabled());
    name->setText(u"  VIP billing "_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!bench.dialog<QDialog>());
    QVERIFY(bench.shownRow(bench.list()).startsWith(u"VIP billing"_s));
    QCOMPARE(bench.views().chosenSaved()->query, u"label:vip"_s);
}

void TestViews::asksAboutATakenName()
{
    Bench bench;
    const qint64 first = bench.save(u"VIP"_s, u"one"_s);
    bench.views().choose(u"all"_s);
    bench.line()->setText(u"two"_s);
    bench.action(u"saveView"_s)->trigger();
    QDialog *dialog = bench.dialog<QDialog>();
    QLineEdit *name = byName<QLineEdit>(dialog, u"View name"_s);
    name->setText(u"vip"_s);
    QVERIFY(!button(dialog, u"Save"_s));
    QVERIFY(button(dialog, u"Replace"_s) && button(dialog, u"Keep Both"_s));
    QTest::keyClick(name, Qt::Key_Return); // never overwrites
    QTRY_COMPARE(bench.views().saved().all().size(), 2);
    QCOMPARE(bench.views().saved().find(first)->query, u"one"_s);
    QCOMPARE(bench.views().chosenSaved()->name, u"vip 2"_s);

    bench.line()->setText(u"three"_s);
    bench.action(u"saveView"_s)->trigger();
    QTRY_VERIFY(bench.dialog<QDialog>());
    byName<QLineEdit>(bench.dialog<QDialog>(), u"View name"_s)->setText(u"VIP"_s);
    button(bench.dialog<QDialog>(), u"Replace"_s)->click();
    QCOMPARE(bench.views().saved().all().size(), 2);
    QCOMPARE(bench.views().saved().find(first)->query, u"three"_s);
}

void TestViews::keepsWhatWasTypedWhenItCannotBeWritten()
{
    Bench bench;
    QSqlDatabase *open = bench.database.database();
    QVERIFY(open);
    QSqlQuery(*open).exec(u"DROP TABLE saved_views"_s);
    bench.action(u"saveView"_s)->trigger();
    QDialog *dialog = bench.dialog<QDialog>();
    QLineEdit *name = byName<QLineEdit>(dialog, u"View name"_s);
    name->setText(u"VIP"_s);
    button(dialog, u"Save"_s)->click();
    QVERIFY(dialog->isVisible());
    QCOMPARE(name->text(), u"VIP"_s);
    bool said = false;
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        said = said || label->text().startsWith(u"The view was not saved"_s);
    QVERIFY(said);
    QCOMPARE(bench.list()->model()->rowCount(), ViewList::builtInTotal);
}

void TestViews::renamesByF2()
{
    Bench bench;
    const qint64 id = bench.save(u"VIP"_s, u"one"_s);
    bench.save(u"Other"_s, u"two"_s);
    bench.goTo(savedViewKey(id));
    QTest::keyClick(bench.list(), Qt::Key_F2);
    QDialog *dialog = bench.dialog<QDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"Rename View"_s);
    QLineEdit *name = byName<QLineEdit>(dialog, u"View name"_s);
    name->setText(u"OTHER"_s);
    QVERIFY(!button(dialog, u"Rename"_s)->isEnabled());
    name->setText(u"Very VIP"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(bench.views().saved().find(id)->name, u"Very VIP"_s);
    bench.goTo(u"pending"_s);
    QTRY_VERIFY(!bench.dialog<QDialog>());
    QTest::keyClick(bench.list(), Qt::Key_F2); // built in
    QVERIFY(!bench.dialog<QDialog>());
}

void TestViews::deletesAndPutsBack()
{
    Bench bench;
    const qint64 id = bench.save(u"VIP"_s, u"one"_s);
    bench.save(u"Other"_s, u"two"_s);
    bench.goTo(savedViewKey(id));
    QTest::keyClick(bench.list(), Qt::Key_Delete);
    QCOMPARE(bench.views().saved().all().size(), 1);
    QVERIFY2(bench.message().contains(u"“VIP” was deleted"_s), qPrintable(bench.message()));
    button(bench.window.get(), u"Put Back"_s)->click();
    QCOMPARE(bench.views().saved().all().size(), 2);
    QCOMPARE(bench.views().saved().all().first().name, u"VIP"_s);
    QCOMPARE(bench.views().saved().all().first().query, u"one"_s);
}

void TestViews::movesAmongItsOwn()
{
    Bench bench;
    bench.save(u"A"_s, u"one"_s);
    const qint64 second = bench.save(u"B"_s, u"two"_s);
    bench.goTo(savedViewKey(second));
    QTest::keyClick(bench.list(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.views().saved().all().first().name, u"B"_s);
    QCOMPARE(bench.list()->currentIndex().data().toString(), u"B"_s); // the keyboard's place goes with it
    QTest::keyClick(bench.list(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.views().saved().all().first().name, u"B"_s);
    QTest::keyClick(bench.list(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(bench.views().saved().all().last().name, u"B"_s);
}

void TestViews::marksWhatIsModified()
{
    Bench bench;
    const qint64 id = bench.save(u"VIP"_s, u"one"_s);
    QAction *update = bench.action(u"updateView"_s);
    QTRY_VERIFY(bench.action(u"renameView"_s)->isEnabled());
    QVERIFY(!update->isEnabled());
    bench.header()->setSectionHidden(int(ChatTable::Column::Id), true);
    QTRY_VERIFY(update->isEnabled());
    QVERIFY(bench.shownRow(bench.list()).endsWith(u", modified"_s));
    update->trigger();
    QTRY_VERIFY(!update->isEnabled());
    const ViewLayout layout = bench.views().saved().find(id)->layout;
    QCOMPARE(std::ranges::find(layout.columns, columnWord(ChatTable::Column::Id), &ViewColumn::name)->shown, false);
    bench.line()->setText(u"one two"_s);
    QTRY_VERIFY(update->isEnabled());
    bench.views().choose(u"all"_s);
    QTRY_VERIFY(!bench.action(u"renameView"_s)->isEnabled());
    QVERIFY(!update->isEnabled());
}

void TestViews::eachViewKeepsItsColumns()
{
    using Column = ChatTable::Column;
    Bench bench;
    bench.views().choose(u"pending"_s);
    ChatHeader *header = bench.header();
    header->moveSection(header->visualIndex(int(Column::Unread)), 0);
    header->resizeSection(int(Column::Name), 222);
    header->setSectionHidden(int(Column::Labels), true);
    header->setSortIndicator(int(Column::Unread), Qt::DescendingOrder);
    QTRY_COMPARE(bench.views().layout(), header->layout());
    bench.views().choose(u"all"_s);
    QCOMPARE(header->visualIndex(int(Column::Unread)), int(Column::Unread));
    QVERIFY(!header->isSectionHidden(int(Column::Labels)));
    QCOMPARE(bench.space->chats().model().sortColumn(), Column::LastActivity);

    bench.views().choose(u"pending"_s);
    bench.open();
    header = bench.header();
    QCOMPARE(bench.line()->text(), u"status:pending"_s); // the view used last
    QCOMPARE(header->visualIndex(int(Column::Unread)), 0);
    QCOMPARE(header->sectionSize(int(Column::Name)), 222);
    QVERIFY(header->isSectionHidden(int(Column::Labels)));
    QCOMPARE(bench.space->chats().model().sortColumn(), Column::Unread);
    QCOMPARE(bench.space->chats().model().sortOrder(), Qt::DescendingOrder);
    bench.action(u"resetColumns"_s)->trigger();
    QVERIFY(!header->isSectionHidden(int(Column::Labels)));
    QVERIFY(isArrangedAlike(header->layout(), {}));
}

void TestViews::arrangesColumnsByKeyboard()
{
    using Column = ChatTable::Column;
    Bench bench;
    bench.action(u"arrangeColumns"_s)->trigger();
    auto *dialog = bench.dialog<ArrangeColumnsDialog>();
    QVERIFY(dialog);
    QListWidget *list = byName<QListWidget>(dialog, u"Columns"_s);
    list->setCurrentRow(int(Column::Status));
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.header()->visualIndex(int(Column::Status)), 0);
    QCOMPARE(list->currentItem()->text(), u"Status"_s);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(bench.header()->isSectionHidden(int(Column::Status)));
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!bench.header()->isSectionHidden(int(Column::Name))); // a row must say who it is
    byName<QSpinBox>(dialog, u"Width"_s)->setValue(240);
    QCOMPARE(bench.header()->sectionSize(int(Column::Name)), 240);
    button(dialog, u"Reset to Default"_s)->click();
    QCOMPARE(bench.header()->visualIndex(int(Column::Status)), int(Column::Status));
    QVERIFY(!bench.header()->isSectionHidden(int(Column::Status)));
    QCOMPARE(list->item(int(Column::Status))->checkState(), Qt::Checked);
}

void TestViews::importsAndAsks()
{
    Bench bench;
    const qint64 vip = bench.save(u"VIP"_s, u"old"_s);
    SavedView theirs;
    theirs.name = u"vip"_s;
    theirs.query = u"new"_s;
    SavedView fresh = theirs;
    fresh.name = u"Fresh"_s;
    const QString path = bench.folder.filePath(u"theirs.json"_s);
    QVERIFY(!viewfile::write(path, {theirs, fresh}));

    ViewExchange exchange(bench.views().saved(), bench.window->messages(), bench.window.get());
    exchange.importFrom(path);
    auto *question = bench.dialog<QMessageBox>();
    QVERIFY(question);
    QCOMPARE(bench.views().saved().all().size(), 1);
    button(question, u"Cancel"_s)->click();
    QCOMPARE(bench.views().saved().all().size(), 1);

    exchange.importFrom(path);
    button(bench.dialog<QMessageBox>(), u"Keep Both"_s)->click();
    QCOMPARE(bench.views().saved().all().size(), 3);
    QCOMPARE(bench.views().saved().find(vip)->query, u"old"_s);
    QVERIFY(bench.message().contains(u"imported"_s));

    QTRY_VERIFY(!bench.dialog<QMessageBox>());
    exchange.importFrom(path);
    button(bench.dialog<QMessageBox>(), u"Replace"_s)->click();
    QCOMPARE(bench.views().saved().all().size(), 3);
    QCOMPARE(bench.views().saved().find(vip)->query, u"new"_s);
}

void TestViews::saysWhatIsWrongWithAFile()
{
    Bench bench;
    const QString path = bench.folder.filePath(u"<b>theirs.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format": "sparkbot-console/views", "version": 1, "views": [{"name": "A", "query": 3}]})");
    file.close();
    ViewExchange exchange(bench.views().saved(), bench.window->messages(), bench.window.get());
    exchange.importFrom(path);
    QVERIFY2(bench.message().contains(u"<b>theirs.json: views[1].query has to be a text"_s),
             qPrintable(bench.message()));
    QVERIFY(bench.message().contains(u"No view was imported."_s));
    QVERIFY(bench.views().saved().all().isEmpty());
}

void TestViews::everyProblemHasASentence()
{
    using Kind = ViewFileProblem::Kind;
    QSet<QString> sentences;
    for (int kind = 0; kind <= int(Kind::Unusable); ++kind) {
        ViewFileProblem problem;
        problem.kind = Kind(kind);
        problem.where = u"views[1]"_s;
        problem.limit = 5;
        const QString text = viewFileText(problem, u"a.json"_s);
        QVERIFY2(text.startsWith(u"a.json"_s) && text.endsWith(u'.') && !text.contains(u'%'), qPrintable(text));
        sentences.insert(text);
    }
    QCOMPARE(sentences.size(), int(Kind::Unusable) + 1);
}

void TestViews::exportsToAFile()
{
    Bench bench;
    QTRY_VERIFY(!bench.action(u"exportViews"_s)->isEnabled());
    bench.save(u"VIP / <billing>"_s, u"one"_s);
    QTRY_VERIFY(bench.action(u"exportViews"_s)->isEnabled());
    bench.action(u"exportViews"_s)->trigger();
    auto *dialog = bench.dialog<QFileDialog>();
    QVERIFY(dialog);
    const QString path = bench.folder.filePath(u"mine.json"_s);
    Q_EMIT dialog->fileSelected(path);
    const auto views = viewfile::read(path);
    QVERIFY(views);
    QCOMPARE(views->size(), 1);
    QCOMPARE(views->first().name, u"VIP / <billing>"_s);
    QVERIFY2(bench.message().contains(u"mine.json"_s), qPrintable(bench.message()));
    dialog->close();
}

void TestViews::beginsWithANamedView()
{
    Bench bench;
    bench.save(u"VIP"_s, u"one"_s);
    bench.views().choose(u"all"_s);
    bench.window->showView(u"vip"_s);
    QCOMPARE(bench.line()->text(), u"one"_s);
    bench.window->showView(u"Unread"_s);
    QCOMPARE(bench.line()->text(), u"is:unread"_s);
    bench.window->showView(u"<b>none</b>"_s);
    QCOMPARE(bench.line()->text(), u"is:unread"_s);
    QVERIFY2(bench.message().contains(u"no view called “<b>none</b>”"_s), qPrintable(bench.message()));
}

/// The state database is opened after the first frame; a name that came before is not forgotten.
void TestViews::aNameThatCameEarlyIsShown()
{
    Bench bench;
    Workspace space(bench.shownAccount, bench.host.key().toLatin1(), bench.journal);
    MainWindow window(space, bench.accounts, bench.settings);
    QSignalSpy painted(window.findChild<FirstPaint *>(), &FirstPaint::painted);
    window.showView(u"Unread"_s);
    auto *line = window.findChild<FilterBar *>()->line();
    QCOMPARE(line->text(), QString());
    window.show();
    QTRY_COMPARE(line->text(), u"is:unread"_s);
    QCOMPARE(painted.size(), 1);
    QVERIFY(!window.findChild<FirstPaint *>());
}

QTEST_MAIN(TestViews)
#include "tst_views.moc"
