// Shortcuts as a person changes them: conflicts, chords, what comes back after a restart, and letters in the table.
#include "actions.h"
#include "shortcuts/shortcutbook.h"
#include "shortcuts/shortcutdialog.h"
#include "shortcuts/shortcutlist.h"
#include "storage/settings.h"

#include <QAbstractItemModelTester>
#include <QFileDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace sparkbot;
using Do = Actions::Id;

namespace {

QList<QAction *> allOf(const Actions &actions)
{
    QList<QAction *> all;
    for (int id = 0; id < Actions::total; ++id)
        all.append(actions[Do(id)]);
    return all;
}

/// What a run of the program has.
struct Run {
    explicit Run(const QString &folder)
        : settings(folder)
        , book(allOf(actions), &table, settings)
    {
    }
    Actions actions;
    QTableWidget table{3, 1};
    Settings settings;
    ShortcutBook book;
};

} // namespace

class TestShortcuts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreFit();
    void findsHolders();
    void sharesKeysOfDifferentPlaces();
    void listsFixedKeys();
    void takesKeysFromTheirHolder();
    void survivesARestart();
    void ignoresABrokenFile();
    void resets();
    void theListHoldsThroughAnyChange();
    void lettersActInTheTableOnly();
    void dialogNamesTheConflict();
    void commandsAreNamedWithTheirMenus();
    void dialogExportsAndResets();
};

void TestShortcuts::defaultsAreFit()
{
    const Actions actions;
    for (const QAction *action : allOf(actions)) {
        for (const QKeySequence &keys : action->shortcuts())
            QVERIFY2(ShortcutBook::fitnessOf(keys) == ShortcutBook::Fitness::Good, qPrintable(action->objectName()));
    }
    using Fitness = ShortcutBook::Fitness;
    QCOMPARE(ShortcutBook::fitnessOf(QKeySequence(u"Shift+A"_s)), Fitness::TypesText);
    QCOMPARE(ShortcutBook::fitnessOf(QKeySequence(u"Alt+F"_s)), Fitness::OpensMenu);
    QCOMPARE(ShortcutBook::fitnessOf(QKeySequence(u"F9"_s)), Fitness::Good);
    QCOMPARE(ShortcutBook::fitnessOf({}), Fitness::Empty);
}

void TestShortcuts::findsHolders()
{
    const QTemporaryDir folder;
    const Run run(folder.path());
    const QAction *refresh = run.actions[Do::Refresh];
    const auto holders = [&](const QString &keys, const QAction *action) {
        return run.book.holdersOf(QKeySequence(keys), action);
    };
    QCOMPARE(holders(u"Ctrl+U"_s, refresh), QList{run.actions[Do::Unassign]});
    QCOMPARE(holders(u"Ctrl+Shift+O"_s, refresh), QList{run.actions[Do::OpenLink]});
    QCOMPARE(holders(u"Ctrl+U"_s, run.actions[Do::Unassign]), QList<QAction *>());
    QCOMPARE(holders(u"Ctrl+F12"_s, refresh), QList<QAction *>());
    // The first half of a chord would make the chord unreachable.
    QVERIFY(!holders(u"Ctrl+T"_s, refresh).isEmpty());
    QVERIFY(!holders(u"Ctrl+U, A"_s, refresh).isEmpty());
}

/// Ctrl+Return sends in the text and resolves elsewhere: neither takes it from the other, whoever else wants it takes
/// it from both.
void TestShortcuts::sharesKeysOfDifferentPlaces()
{
    const QTemporaryDir folder;
    Run run(folder.path());
    QAction *send = run.actions[Do::Send];
    QAction *resolved = run.actions[Do::SetResolved];
    const QKeySequence shared(u"Ctrl+Return"_s);
    QVERIFY(send->shortcuts().contains(shared) && resolved->shortcuts().contains(shared));
    QVERIFY(run.book.holdersOf(shared, send).isEmpty());
    run.book.assign(send, QKeySequence(u"Ctrl+F12"_s));
    run.book.reset(send);
    run.book.reset(resolved);
    QVERIFY(send->shortcuts().contains(shared) && resolved->shortcuts().contains(shared));
    run.book.assign(run.actions[Do::Find], shared);
    QVERIFY(!send->shortcuts().contains(shared) && !resolved->shortcuts().contains(shared));
    QVERIFY(!resolved->shortcuts().isEmpty()); // the chord is left
}

void TestShortcuts::listsFixedKeys()
{
    const QTemporaryDir folder;
    Run run(folder.path());
    QCOMPARE(run.book.keptFixed(QKeySequence(u"Alt+Up"_s)), QStringList{u"List of Views ▸ Move Up"_s});
    QCOMPARE(run.book.keptFixed(QKeySequence(u"Ctrl+U"_s)), QStringList());
    QVERIFY(run.book.asText().contains(u"Filter ▸ Suggestions\tCtrl+Space or Alt+Down\n"_s));

    QWidget window;
    const QPointer dialog = new ShortcutDialog(run.book, &window);
    dialog->open();
    auto *keys = dialog->findChild<QKeySequenceEdit *>();
    QVERIFY(keys->isEnabled());
    keys->setKeySequence(QKeySequence(u"Alt+Up"_s));
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text() == u"Alt+Up is free, but it stays List of Views ▸ Move Up while the focus is there."_s;
    }));
    dialog->findChild<QLineEdit *>()->setText(u"suggestions"_s);
    auto *table = dialog->findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"Ctrl+Space or Alt+Down (fixed)"_s);
    QVERIFY(!keys->isEnabled());
    delete dialog;
}

void TestShortcuts::takesKeysFromTheirHolder()
{
    const QTemporaryDir folder;
    Run run(folder.path());
    QAction *resolved = run.actions[Do::SetResolved];
    QAction *unassign = run.actions[Do::Unassign];
    run.book.assign(resolved, QKeySequence(u"Ctrl+U"_s));
    QCOMPARE(resolved->shortcuts(), QList{QKeySequence(u"Ctrl+U"_s)});
    QVERIFY(unassign->shortcuts().isEmpty());
    QVERIFY(run.book.isChanged(unassign));
    QVERIFY2(resolved->toolTip().endsWith(u"(Ctrl+U)"_s), qPrintable(resolved->toolTip()));
    QVERIFY2(!unassign->toolTip().contains(u"Ctrl"_s), qPrintable(unassign->toolTip()));
    QVERIFY(run.book.asText().contains(u"Resolved\tCtrl+U\n"_s));
}

void TestShortcuts::survivesARestart()
{
    const QTemporaryDir folder;
    {
        Run run(folder.path());
        run.book.assign(run.actions[Do::Refresh], QKeySequence(u"Ctrl+Shift+F9, ;"_s));
        run.book.assign(run.actions[Do::Find], {});
        run.book.setSingleKeys(true);
        QVERIFY(run.settings.sync());
    }
    Run run(folder.path());
    QCOMPARE(run.actions[Do::Refresh]->shortcuts(), QList{QKeySequence(u"Ctrl+Shift+F9, ;"_s)});
    QVERIFY(run.actions[Do::Find]->shortcuts().isEmpty());
    QVERIFY(run.book.singleKeys());
    QVERIFY(run.book.isChanged(run.actions[Do::Find]));
    QVERIFY(!run.book.isChanged(run.actions[Do::Save]));
}

void TestShortcuts::ignoresABrokenFile()
{
    const QTemporaryDir folder;
    {
        Settings settings(folder.path());
        settings.setValue(Settings::Key::Shortcuts, u"\n\t\nnoSuchAction\tCtrl+1\nsave\tA\trubbish\nfind"_s);
        QVERIFY(settings.sync());
    }
    const Run run(folder.path());
    QVERIFY(run.actions[Do::Save]->shortcuts().isEmpty()); // a letter alone would be lost to every text field
    QVERIFY(run.actions[Do::Find]->shortcuts().isEmpty());
    QVERIFY(!run.actions[Do::Refresh]->shortcuts().isEmpty());
}

void TestShortcuts::resets()
{
    const QTemporaryDir folder;
    Run run(folder.path());
    QAction *resolved = run.actions[Do::SetResolved];
    QAction *unassign = run.actions[Do::Unassign];
    const QList<QKeySequence> before = resolved->shortcuts();
    run.book.assign(resolved, QKeySequence(u"Ctrl+U"_s));
    run.book.reset(unassign);
    QCOMPARE(unassign->shortcuts(), QList{QKeySequence(u"Ctrl+U"_s)});
    QVERIFY(resolved->shortcuts().isEmpty());
    run.book.resetAll();
    QCOMPARE(resolved->shortcuts(), before);
    for (const QAction *action : run.book.actions())
        QVERIFY(!run.book.isChanged(action));
}

void TestShortcuts::theListHoldsThroughAnyChange()
{
    const QTemporaryDir folder;
    Run run(folder.path());
    ShortcutList list(run.book);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(5);
    for (int i = 0; i < 100; ++i) {
        QAction *action = list.actionAt(int(random.bounded(run.book.actions().size())));
        if (random.bounded(3) == 0)
            run.book.reset(action);
        else
            run.book.assign(action, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key(Qt::Key_A + random.bounded(26))));
        if (random.bounded(10) == 0)
            run.book.setSingleKeys(random.bounded(2) == 0);
    }
    QCOMPARE(list.rowCount(), int(run.book.actions().size() + run.book.fixed().size()));
}

void TestShortcuts::lettersActInTheTableOnly()
{
    const QTemporaryDir folder;
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *table = new QTableWidget(3, 1, &window);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *line = new QLineEdit(&window);
    column->addWidget(table);
    column->addWidget(line);
    Settings settings(folder.path());
    Actions actions;
    ShortcutBook book(allOf(actions), table, settings);
    Actions::Situation situation;
    situation.selected = 1;
    actions.setSituation(situation);
    int resolved = 0;
    connect(actions[Do::SetResolved], &QAction::triggered, this, [&resolved] { ++resolved; });
    window.show();
    window.activateWindow();
    table->setFocus();
    table->setCurrentCell(0, 0);
    QTRY_VERIFY(table->hasFocus());

    QTest::keyClick(table, Qt::Key_E);
    QTest::keyClick(table, Qt::Key_J);
    QCOMPARE(resolved, 0); // off by default
    QCOMPARE(table->currentRow(), 0);
    book.setSingleKeys(true);
    QTest::keyClick(table, Qt::Key_E);
    QTest::keyClick(table, Qt::Key_J);
    QTest::keyClick(table, Qt::Key_J);
    QTest::keyClick(table, Qt::Key_K);
    QCOMPARE(resolved, 1);
    QCOMPARE(table->currentRow(), 1);
    line->setFocus();
    QTest::keyClicks(line, u"eejk"_s);
    QCOMPARE(line->text(), u"eejk"_s);
    QCOMPARE(resolved, 1);
    table->setFocus();
    book.setSingleKeys(false);
    QTest::keyClick(table, Qt::Key_E);
    QCOMPARE(resolved, 1);
}

void TestShortcuts::dialogNamesTheConflict()
{
    const QTemporaryDir folder;
    Run run(folder.path());
    QWidget window;
    auto *dialog = new ShortcutDialog(run.book, &window);
    dialog->open();
    dialog->findChild<QLineEdit *>()->setText(u"refresh"_s);
    auto *table = dialog->findChild<QTableView *>();
    QVERIFY(table->model()->rowCount() >= 1);
    table->selectRow(0);
    auto *keys = dialog->findChild<QKeySequenceEdit *>();
    QVERIFY2(keys->accessibleName().contains(u"Refresh"_s), qPrintable(keys->accessibleName()));
    const auto problem = [dialog] {
        QStringList all;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            all.append(label->text());
        return all.join(u'\n');
    };
    QPushButton *assign = nullptr;
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"A&ssign"_s)
            assign = button;
    }
    QVERIFY(assign && !assign->isEnabled());
    keys->setKeySequence(QKeySequence(u"X"_s));
    QVERIFY2(problem().contains(u"types text"_s), qPrintable(problem()));
    QVERIFY(!assign->isEnabled());
    keys->setKeySequence(QKeySequence(u"Ctrl+U"_s));
    QVERIFY2(problem().contains(u"Ctrl+U is in the way of Unassign (Ctrl+U). Assign takes it"_s),
             qPrintable(problem()));
    QVERIFY(assign->isEnabled());
    assign->click();
    QCOMPARE(run.actions[Do::Refresh]->shortcuts(), QList{QKeySequence(u"Ctrl+U"_s)});
    QVERIFY(run.actions[Do::Unassign]->shortcuts().isEmpty());
    delete dialog;
}

void TestShortcuts::commandsAreNamedWithTheirMenus()
{
    const QTemporaryDir folder;
    const Run run(folder.path());
    QMenu nameless;
    nameless.addAction(run.actions[Do::SetActive]);
    QMenuBar bar;
    bar.addMenu(u"&Chats"_s)->addMenu(u"Set &Status"_s)->addAction(run.actions[Do::SetActive]);
    QCOMPARE(ShortcutBook::nameOf(run.actions[Do::SetActive]), u"Chats ▸ Set Status ▸ Active"_s);
    QCOMPARE(ShortcutBook::nameOf(run.actions[Do::Refresh]), u"Refresh"_s);
    QVERIFY(run.book.asText().contains(u"Chats ▸ Set Status ▸ Active\t"_s));
}

void TestShortcuts::dialogExportsAndResets()
{
    const QTemporaryDir folder;
    Run run(folder.path());
    QAction *refresh = run.actions[Do::Refresh];
    const QList<QKeySequence> before = refresh->shortcuts();
    run.book.assign(refresh, QKeySequence(u"Ctrl+F12"_s));
    QWidget window;
    QPointer dialog = new ShortcutDialog(run.book, &window);
    dialog->open();
    const auto press = [&dialog](const QString &text) {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isEnabled())
                button->click();
        }
    };
    press(u"&Export…"_s);
    auto *question = dialog->findChild<QFileDialog *>();
    QVERIFY(question);
    const QString path = folder.filePath(u"keys.txt"_s);
    Q_EMIT question->fileSelected(path);
    question->reject();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Refresh\tCtrl+F12\n"));

    dialog->findChild<QLineEdit *>()->setText(u"refresh"_s);
    dialog->findChild<QTableView *>()->selectRow(0);
    press(u"&Reset"_s);
    QCOMPARE(refresh->shortcuts(), before);
    delete dialog;
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
