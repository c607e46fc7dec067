// The window of one account over the sample account: what is in it, what it is called, and that actions reach the
// server.

#include "actions.h"
#include "chats/chatarea.h"
#include "chats/chatview.h"
#include "chats/removedialog.h"
#include "chats/statecard.h"
#include "devices/devicepicker.h"
#include "inspector/inspector.h"
#include "mainwindow.h"
#include "palette/commandpalette.h"
#include "shared/messagebar.h"
#include "verbs/chosenchats.h"
#include "windowbench.h"
#include "workflows/chatdesk.h"
#include "workflows/devicedirectory.h"
#include "workflows/replies.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDesktopServices>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace sparkbot;

namespace {

using Bench = WindowBench;

void collect(const QMenu *menu, QList<QAction *> &actions)
{
    for (QAction *action : menu->actions()) {
        if (action->menu())
            collect(action->menu(), actions);
        else if (!action->isSeparator())
            actions.append(action);
    }
}

/// The first letter that two entries of a menu, or of one below it, have in common; empty if there is none.
QString sharedMnemonic(const QList<QAction *> &actions)
{
    QHash<QChar, QString> taken;
    for (const QAction *action : actions) {
        const QString text = action->text().remove(u"&&"_s);
        const qsizetype mark = text.indexOf(u'&');
        if (mark >= 0) {
            const QChar letter = text.at(mark + 1).toUpper();
            if (taken.contains(letter))
                return text + u" and "_s + taken.value(letter);
            taken.insert(letter, text);
        }
        if (action->menu()) {
            if (const QString below = sharedMnemonic(action->menu()->actions()); !below.isEmpty())
                return below;
        }
    }
    return {};
}

} // namespace

/// Takes the place of the desktop's browser.
class Browser : public QObject {
    Q_OBJECT

public:
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void controlsHaveNames();
    void everyActionIsInAMenu();
    void menusAreAsDocumented();
    void sortsWithoutAMouse();
    void goesToAChatOrANumber();
    void nothingInterpretsText();
    void titleNamesNumberAndAccount();
    void demoIsSaid();
    void statusReachesTheServer();
    void removedAsksFirst();
    void manyRemovalsAreTyped();
    void everyMenuHasEachLetterOnce();
    void filterAndEmptyState();
    void enterGoesToTheInspector();
    void anotherNumber();
    void paletteShowsViewsNumbersAndPeople();
    void paletteOpensDialogsOnly_data();
    void paletteOpensDialogsOnly();
    void paletteEditsTheFieldBefore();
    void opensThePageOfAPerson();
    void aCutListIsSelectedAsFarAsItGoes();
    void asksBeforeClosingOverAReply();
    void narrowWindow();
    void stateIsRemembered();
};

void TestMainWindow::controlsHaveNames()
{
    Bench bench;
    bench.load();
    const QWidget *window = bench.window.get();
    QVERIFY(byName<QComboBox>(window, u"Number"_s));
    QVERIFY(byName<QLineEdit>(window, u"Filter chats"_s));
    QVERIFY(byName<QComboBox>(window, u"Status filter"_s));
    QVERIFY(byName<ChatView>(window, u"Chats"_s));
    QVERIFY(byName<MessageBar>(window, u"Message"_s));
    QVERIFY(byName<QToolButton>(window, u"Refresh"_s));
    QVERIFY(byName<QToolButton>(window, u"Sync Session"_s));
    QVERIFY(byName<QToolButton>(window, u"Route Queue…"_s));
    QCOMPARE(byName<QComboBox>(window, u"Status filter"_s)->itemText(0), u"All statuses"_s);

    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || qobject_cast<QMenuBar *>(widget))
            continue;
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(reader && !reader->text(QAccessible::Name).isEmpty(),
                 qPrintable(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void TestMainWindow::everyMenuHasEachLetterOnce()
{
    const Bench bench;
    const QString shared = sharedMnemonic(bench.window->menuBar()->actions());
    QVERIFY2(shared.isEmpty(), qPrintable(shared));
}

void TestMainWindow::everyActionIsInAMenu()
{
    const Bench bench;
    QList<QAction *> inMenus;
    for (const QAction *top : bench.window->menuBar()->actions()) {
        QVERIFY2(top->text().contains(u'&'), qPrintable(top->text()));
        collect(top->menu(), inMenus);
    }
    const auto *actions = bench.window->findChild<Actions *>();
    for (int id = 0; id < Actions::total; ++id) {
        QAction *action = (*actions)[Actions::Id(id)];
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
    }
    for (const QAction *action : std::as_const(inMenus)) {
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->text()));
    }
}

void TestMainWindow::nothingInterpretsText()
{
    Bench bench;
    bench.load();
    const ChatId chat = bench.space->chats().model().idAt(0);
    bench.view->setCurrentId(chat);
    for (const QLabel *label : bench.window->findChildren<QLabel *>())
        QVERIFY2(label->text().isEmpty() || label->textFormat() == Qt::PlainText, qPrintable(label->text()));
}

void TestMainWindow::titleNamesNumberAndAccount()
{
    Bench bench;
    bench.load();
    const DeviceId id = bench.space->chats().device();
    const QString number = bench.space->devices().model().device(id)->displayName();
    QCOMPARE(bench.window->windowTitle(), number + u" – Acme – SparkBot Console"_s);
    const QWidget *strip = bench.window->findChild<QWidget *>(u"accountStrip"_s);
    QCOMPARE(strip->height(), 3);
    QCOMPARE(strip->palette().color(QPalette::Window), QColor(bench.shownAccount.colour));
}

void TestMainWindow::demoIsSaid()
{
    const Bench real;
    QVERIFY(!real.window->findChild<QLabel *>(u"demo"_s));
    const Bench demo(true);
    const auto *label = demo.window->findChild<QLabel *>(u"demo"_s);
    QVERIFY(label);
    QCOMPARE(label->text(), u"DEMO – nothing leaves this computer"_s);
}

void TestMainWindow::statusReachesTheServer()
{
    Bench bench;
    bench.load();
    ChatTable &table = bench.space->chats().model();
    table.setQuery(ChatQuery::parse(u"status:pending"_s));
    const ChatId chat = table.idAt(0);
    bench.view->setCurrentId(chat);
    QTRY_VERIFY(bench.action(u"setResolved"_s)->isEnabled());
    QVERIFY(!bench.action(u"setPending"_s)->isEnabled());
    bench.action(u"setResolved"_s)->trigger();
    QTRY_COMPARE(table.chat(chat)->status, ChatStatus::Resolved);
    QCOMPARE(bench.host.log().writes().size(), 1);
    // It no longer matches, and leaves the list when the person moves on.
    QTRY_VERIFY(table.index(table.rowOf(chat), 0).data(ChatTable::StrayRole).toBool());
    bench.view->setCurrentId(table.idAt(1));
    QTRY_COMPARE(table.rowOf(chat), -1);
}

void TestMainWindow::removedAsksFirst()
{
    Bench bench;
    bench.load();
    ChatTable &table = bench.space->chats().model();
    table.setQuery(ChatQuery::parse(u"status:active"_s));
    const ChatId chat = table.idAt(0);
    bench.view->setCurrentId(chat);
    QTRY_VERIFY(bench.action(u"setRemoved"_s)->isEnabled());
    bench.action(u"setRemoved"_s)->trigger();
    auto *question = bench.window->findChild<RemoveDialog *>();
    QVERIFY(question);
    QVERIFY(question->isModal());
    QPushButton *standard = nullptr;
    for (auto *candidate : question->findChildren<QPushButton *>()) {
        if (candidate->isDefault())
            standard = candidate;
    }
    QVERIFY(standard);
    QVERIFY(standard->text().contains(u"Cancel"_s));
    question->reject();
    QTRY_VERIFY(!bench.window->findChild<RemoveDialog *>());
    QCOMPARE(bench.host.log().writes().size(), 0);

    bench.action(u"setRemoved"_s)->trigger();
    bench.view->clearSelection(); // the ids were captured when the verb was invoked
    button(bench.window->findChild<RemoveDialog *>(), u"Remove Chat"_s)->click();
    QTRY_COMPARE(table.chat(chat)->status, ChatStatus::Removed);
    QCOMPARE(bench.host.log().writes().size(), 1);
}

/// Programs from outside and people's hands rely on these words and keys.
void TestMainWindow::menusAreAsDocumented()
{
    const Bench bench;
    QStringList found;
    for (const QAction *top : bench.window->menuBar()->actions()) {
        QList<QAction *> actions;
        collect(top->menu(), actions);
        for (const QAction *action : std::as_const(actions)) {
            QStringList keys;
            for (const QKeySequence &key : action->shortcuts())
                keys.append(key.toString(QKeySequence::PortableText));
            QString entry = top->text() + u'/' + action->text() + u' ' + keys.join(u" or "_s);
            found.append(entry.remove(u'&').trimmed());
        }
    }
    const QStringList wanted{u"File/Manage Profiles…"_s,
                             u"File/Close Ctrl+W"_s,
                             u"File/Quit Ctrl+Q"_s,
                             u"Edit/Undo Ctrl+Z"_s,
                             u"Edit/Cut Ctrl+X"_s,
                             u"Edit/Copy Ctrl+C"_s,
                             u"Edit/Paste Ctrl+V"_s,
                             u"Edit/Select All Ctrl+A"_s,
                             u"Edit/Select All Matching"_s,
                             u"Edit/Find Ctrl+F"_s,
                             u"Edit/Go to Chat/Number… Ctrl+G"_s,
                             u"View/Sidebar Ctrl+B"_s,
                             u"View/Inspector Ctrl+I"_s,
                             u"View/Save View… Ctrl+D"_s,
                             u"View/Refresh F5 or Ctrl+R"_s,
                             u"View/Pause Live Updates Shift+F5"_s,
                             u"View/Full Screen F11"_s,
                             u"Chats/Active Ctrl+T, A"_s,
                             u"Chats/Pending Ctrl+T, P"_s,
                             u"Chats/Resolved Ctrl+T, R or Ctrl+Return"_s,
                             u"Chats/Archived Ctrl+T, X"_s,
                             u"Chats/Removed…"_s,
                             u"Chats/Unassign Ctrl+U"_s,
                             u"Chats/Next Unread Ctrl+Down"_s,
                             u"Chats/Previous Unread Ctrl+Up"_s,
                             u"Chats/Open in WhatsApp"_s,
                             u"Chats/Copy Chat ID Ctrl+Shift+C"_s,
                             u"Contact/Edit Metadata F2"_s,
                             u"Contact/Add Key Ins"_s,
                             u"Contact/Save Ctrl+S"_s,
                             u"Contact/Discard Changes Ctrl+Shift+Backspace"_s,
                             u"Queue/Route Queue… Ctrl+Shift+R"_s,
                             u"Device/Sync Session Ctrl+Shift+Y"_s,
                             u"Tools/Command Palette… Ctrl+K"_s,
                             u"Tools/Keyboard Shortcuts… Ctrl+/"_s,
                             u"Tools/Demo Data"_s,
                             u"Help/About SparkBot Console"_s};
    for (const QString &entry : wanted)
        QVERIFY2(found.contains(entry), qPrintable(entry + u" is not among\n"_s + found.join(u'\n')));
}

/// The header takes no keys: the menu does what a click on a heading does, and shows what one did.
void TestMainWindow::sortsWithoutAMouse()
{
    Bench bench;
    bench.load();
    const QMenu *sorting = nullptr;
    for (const QMenu *menu : bench.window->menuBar()->findChildren<QMenu *>()) {
        if (menu->title() == u"S&ort By")
            sorting = menu;
    }
    QVERIFY(sorting);
    const auto choose = [sorting](const QString &text) {
        for (QAction *action : sorting->actions()) {
            if (QString(action->text()).remove(u'&') == text)
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    const ChatTable &table = bench.space->chats().model();
    QVERIFY(choose(u"Last activity"_s)->isChecked() && choose(u"Descending"_s)->isChecked());
    choose(u"Ascending"_s)->trigger();
    choose(u"Name"_s)->trigger();
    QCOMPARE(table.sortColumn(), ChatTable::Column::Name);
    QCOMPARE(table.sortOrder(), Qt::AscendingOrder);
    bench.window->findChild<ChatView *>()->sortByColumn(int(ChatTable::Column::Agent), Qt::DescendingOrder);
    QVERIFY(choose(u"Agent"_s)->isChecked() && choose(u"Descending"_s)->isChecked());
    QVERIFY(!choose(u"Name"_s)->isChecked());
}

void TestMainWindow::goesToAChatOrANumber()
{
    Bench bench;
    bench.load();
    bench.action(u"goTo"_s)->trigger();
    QPointer palette = bench.window->findChild<CommandPalette *>();
    QVERIFY(palette);
    QCOMPARE(palette->windowTitle(), u"Go to Chat/Number"_s);
    auto *field = palette->findChild<QLineEdit *>();
    const auto *list = palette->findChild<QListView *>();
    QCOMPARE(list->model()->rowCount(), bench.space->devices().model().rowCount());
    QTest::keyClicks(field, u"quit"_s); // no command is run from here
    QCOMPARE(list->model()->rowCount(), 0);
    field->clear();
    const QString name = bench.space->devices().model().device(bench.space->devices().model().idAt(1))->displayName();
    QTest::keyClicks(field, name);
    QVERIFY(list->model()->rowCount() > 0);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!palette);
    QTRY_COMPARE(bench.space->chats().device(), bench.space->devices().model().idAt(1));
}

void TestMainWindow::manyRemovalsAreTyped()
{
    const Bench bench;
    QStringList names;
    for (int i = 0; i <= RemoveDialog::mostWithoutTyping; ++i)
        names.append(u"<b>Name %1</b>"_s.arg(i));
    RemoveDialog dialog({bench.shownAccount, u"Sales"_s, names}, bench.window.get());
    QPushButton *remove = nullptr;
    for (auto *candidate : dialog.findChildren<QPushButton *>()) {
        if (candidate->text().startsWith(u"Remove"_s))
            remove = candidate;
    }
    QVERIFY(remove);
    QVERIFY(!remove->isEnabled());
    auto *typed = dialog.findChild<QLineEdit *>();
    QVERIFY(typed);
    typed->setText(u"20"_s);
    QVERIFY(!remove->isEnabled());
    typed->setText(u"21"_s);
    QVERIFY(remove->isEnabled());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
}

void TestMainWindow::filterAndEmptyState()
{
    Bench bench;
    bench.load();
    const int all = bench.space->chats().model().rowCount();
    auto *line = byName<QLineEdit>(bench.window.get(), u"Filter chats"_s);
    bench.action(u"find"_s)->trigger();
    QTest::keyClicks(line, u"zzzz no such chat"_s);
    const auto *card = bench.window->findChild<ChatArea *>()->findChild<StateCard *>();
    QCOMPARE(card->sentence(), u"No chat matches “zzzz no such chat”."_s);
    QCOMPARE(bench.view->model()->rowCount(), 0);
    QTRY_VERIFY(button(card, u"Clear Filters"_s));
    button(card, u"Clear Filters"_s)->click();
    QVERIFY(line->text().isEmpty());
    QCOMPARE(bench.view->model()->rowCount(), all);
    QVERIFY(card->isHidden());
    QVERIFY(bench.window->focusWidget());
}

void TestMainWindow::enterGoesToTheInspector()
{
    Bench bench;
    bench.load();
    bench.action(u"toggleInspector"_s)->setChecked(false);
    const auto *inspector = bench.window->findChild<QWidget *>(u"inspector"_s);
    QVERIFY(!inspector->isVisible());
    bench.view->selectRow(0);
    QTest::keyClick(bench.view, Qt::Key_Return);
    QVERIFY(inspector->isVisible());
    QTRY_VERIFY(byName<QWidget>(inspector, u"Copy chat ID"_s)->isVisible());
    QTest::keyClick(bench.view, Qt::Key_Return);
    QVERIFY(bench.window->focusWidget());
    QVERIFY(inspector->isAncestorOf(bench.window->focusWidget()));
}

void TestMainWindow::anotherNumber()
{
    Bench bench;
    bench.load();
    auto *picker = bench.window->findChild<DevicePicker *>();
    const DeviceList &numbers = bench.space->devices().model();
    const DeviceId first = bench.space->chats().device();
    QCOMPARE(picker->currentDevice(), first);
    bench.view->selectRow(0);
    QTest::keyClick(picker, Qt::Key_Down);
    const DeviceId second = bench.space->chats().device();
    QVERIFY(second != first);
    QCOMPARE(second, numbers.idAt(1));
    QVERIFY(bench.view->currentId().isNull());
    QCOMPARE(picker->currentText(), numbers.index(1).data().toString());

    // Typing opens the list and chooses nothing by itself.
    QTest::keyClick(picker, Qt::Key_S);
    QCOMPARE(bench.space->chats().device(), second);
    picker->hidePopup();
}

/// What a few letters and Enter lead to.
void TestMainWindow::paletteShowsViewsNumbersAndPeople()
{
    Bench bench;
    bench.load();
    const ChatTable &table = bench.space->chats().model();
    QVERIFY2(bench.choose(u"unassigned"_s, u"Unassigned"_s), "no view");
    QTRY_COMPARE(table.query().text(), u"is:unassigned"_s);
    QCOMPARE(byName<QLineEdit>(bench.window.get(), u"Filter chats"_s)->text(), u"is:unassigned"_s);

    // Somebody who was never looked at and whom the filter hides.
    ChatId wanted;
    for (int row = 0; row < table.rowCount(); ++row) {
        if (chatKind(table.idAt(row).text()) == ChatKind::Person)
            wanted = table.idAt(row);
    }
    bench.space->chats().model().setQuery(ChatQuery::parse(u"is:assigned"_s));
    QCOMPARE(table.rowOf(wanted), -1);
    const Chat chat = *table.chat(wanted);
    QVERIFY2(bench.choose(chat.phone, chat.name), qPrintable(chat.phone));
    QTRY_COMPARE(bench.view->currentId(), wanted);

    const DeviceId other = bench.space->devices().model().idAt(1);
    const QString name = bench.space->devices().model().device(other)->displayName();
    QVERIFY2(bench.choose(name, name), qPrintable(name));
    QTRY_COMPARE(bench.space->chats().device(), other);
    QCOMPARE(bench.host.log().writes().size(), 0);
}

void TestMainWindow::paletteOpensDialogsOnly_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("dialog");
    QTest::newRow("removed") << u"set status removed"_s << u"Removed…"_s << QByteArrayLiteral("sparkbot::RemoveDialog");
    QTest::newRow("route") << u"rq"_s << u"Route Queue…"_s << QByteArrayLiteral("sparkbot::RouteDialog");
}

void TestMainWindow::paletteOpensDialogsOnly()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(QByteArray, dialog);
    Bench bench;
    bench.load();
    bench.view->selectRow(0);
    QTRY_VERIFY(bench.action(u"setRemoved"_s)->isEnabled());
    QVERIFY(bench.choose(typed, text));
    const auto opened = [&] {
        const QList<QDialog *> all = bench.window->findChildren<QDialog *>();
        return std::ranges::any_of(all, [&](const QDialog *candidate) {
            return candidate->isVisible() && candidate->metaObject()->className() == dialog;
        });
    };
    QTRY_VERIFY(opened());
    QCOMPARE(bench.host.log().writes().size(), 0);
}

void TestMainWindow::paletteEditsTheFieldBefore()
{
    Bench bench;
    bench.load();
    bench.window->activateWindow();
    auto *line = byName<QLineEdit>(bench.window.get(), u"Filter chats"_s);
    line->setFocus();
    QTRY_VERIFY(line->hasFocus());
    line->setText(u"jose"_s);
    QVERIFY(bench.choose(u"select all"_s, u"Select All"_s));
    QTRY_COMPARE(line->selectedText(), u"jose"_s);
    QVERIFY(bench.choose(u"cut"_s, u"Cut"_s));
    QTRY_COMPARE(line->text(), QString());
    QVERIFY(bench.choose(u"paste"_s, u"Paste"_s));
    QTRY_COMPARE(line->text(), u"jose"_s);
}

void TestMainWindow::opensThePageOfAPerson()
{
    Bench bench;
    bench.load();
    const ChatTable &table = bench.space->chats().model();
    Browser browser;
    QDesktopServices::setUrlHandler(u"https"_s, &browser, "open");
    for (int row = 0; row < table.rowCount() && browser.opened.isEmpty(); ++row) {
        const Chat chat = *table.chat(table.idAt(row));
        bench.view->setCurrentId(chat.id);
        QTRY_COMPARE(bench.action(u"openInWhatsApp"_s)->isEnabled(), !whatsAppPage(chat).isEmpty());
        bench.action(u"openInWhatsApp"_s)->trigger();
        QCOMPARE(browser.opened.isEmpty(), whatsAppPage(chat).isEmpty());
        if (!browser.opened.isEmpty())
            QCOMPARE(browser.opened, QList{QUrl(whatsAppPage(chat))});
    }
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(browser.opened.size(), 1);
    QCOMPARE(bench.host.log().writes().size(), 0);
}

void TestMainWindow::aCutListIsSelectedAsFarAsItGoes()
{
    Bench bench;
    bench.space->chats().setMostChats(100);
    bench.load();
    QVERIFY(bench.space->chats().isCut());
    const QAction *all = bench.action(u"selectAllMatching"_s);
    QTRY_VERIFY2(all->toolTip().contains(u"more than the list takes"_s), qPrintable(all->toolTip()));
    bench.view->setFocus();
    bench.view->selectRow(0);
    QTest::keyClick(bench.view, Qt::Key_Down, Qt::ShiftModifier);
    auto *bar = bench.window->findChild<QWidget *>(u"selectionBar"_s);
    const int loaded = bench.space->chats().model().rowCount();
    QTRY_VERIFY(button(bar, u"Select All %1 Loaded"_s.arg(loaded)));
    button(bar, u"Select All %1 Loaded"_s.arg(loaded))->click();
    QTRY_COMPARE(bench.view->selectedCount(), loaded);
    QCOMPARE(bar->findChild<QLabel *>(u"selectedCount"_s)->text(),
             u"%1 selected, all that match and are loaded"_s.arg(loaded));
}

void TestMainWindow::asksBeforeClosingOverAReply()
{
    Bench bench;
    bench.load();
    ChatRef chat{bench.space->chats().device(), {}};
    const ChatTable &table = bench.space->chats().model();
    for (int row = 0; row < table.rowCount() && chat.chat.isNull(); ++row) {
        if (chatKind(table.idAt(row).text()) == ChatKind::Person)
            chat.chat = table.idAt(row);
    }
    bench.host.withState([](simulator::State &state) { state.knobs.latency = 1'000; });
    QVERIFY(bench.space->replies().send(chat, u"On its way"_s) != 0);
    QVERIFY(!bench.window->close());
    auto *question = bench.window->findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY2(question->text().contains(u"being sent"_s), qPrintable(question->text()));
    question->reject();
    QTRY_VERIFY(!bench.window->findChild<QMessageBox *>());
    QTRY_COMPARE_WITH_TIMEOUT(bench.space->replies().underWay(), 0, 20'000);
}

void TestMainWindow::narrowWindow()
{
    Bench bench;
    bench.load();
    auto *splitter = qobject_cast<QSplitter *>(bench.window->findChild<ChatArea *>()->parentWidget());
    QVERIFY(splitter);
    QCOMPARE(splitter->orientation(), Qt::Horizontal);
    bench.window->resize(800, 600);
    QTRY_COMPARE(splitter->orientation(), Qt::Vertical);
    QCOMPARE(bench.window->size(), QSize(800, 600));
    QVERIFY(bench.view->viewport()->height() > 4 * bench.view->rowHeight(0));
    bench.window->resize(1366, 820);
    QTRY_COMPARE(splitter->orientation(), Qt::Horizontal);
    // Whatever the pane was before: beside the table nothing of the inspector is cut off.
    const auto *inspector = bench.window->findChild<Inspector *>();
    QTRY_VERIFY(inspector->width() <= inspector->parentWidget()->width());
}

void TestMainWindow::stateIsRemembered()
{
    Bench bench;
    bench.load();
    auto *header = bench.view->horizontalHeader();
    header->setSectionHidden(int(ChatTable::Column::Labels), true);
    header->moveSection(0, 2);
    header->resizeSection(int(ChatTable::Column::Status), 211);
    bench.view->sortByColumn(int(ChatTable::Column::Name), Qt::AscendingOrder);
    QVERIFY(bench.window->close());
    bench.window.reset();
    bench.space.reset();

    Workspace space(bench.shownAccount, bench.host.key().toLatin1(), bench.journal);
    MainWindow again(space, bench.accounts, bench.settings);
    again.show();
    const auto *restored = again.findChild<ChatView *>()->horizontalHeader();
    QTRY_VERIFY(restored->isSectionHidden(int(ChatTable::Column::Labels)));
    QCOMPARE(restored->visualIndex(0), 2);
    QCOMPARE(restored->sectionSize(int(ChatTable::Column::Status)), 211);
    QCOMPARE(space.chats().model().sortColumn(), ChatTable::Column::Name);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
