// The five jobs by keyboard alone: no mouse event is made in this file.
#include "consolebench.h"
#include "screen.h"
#include "shared/quietstyle.h"
#include "shared/translation.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int statusColumn = 1;
constexpr int agentColumn = 3;
constexpr int keyColumn = 1;

/// Tab from control to control until the one with this name has the focus, as a person would.
bool tabTo(const QString &name)
{
    constexpr int longestWay = 60;
    for (int i = 0; i < longestWay; ++i) {
        if (QApplication::focusWidget() && QApplication::focusWidget() == Screen::find(name))
            return true;
        Screen::press(u"Tab"_s);
    }
    return false;
}

} // namespace

class JourneyByKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void setsChatStatus_data();
    void setsChatStatus();
    void unassigns();
    void syncsTheSession();
    void savesMetadata();
    void savesAfterClosingWasCancelled_data();
    void savesAfterClosingWasCancelled();
    void tabReachesEveryButton_data();
    void tabReachesEveryButton();
    void routesTheQueue();
    void escapeRoutesNothing();
    void reachesEveryControl();

private:
    static bool select(const QString &wid);
};

void JourneyByKeyboard::initTestCase()
{
    QApplication::setStyle(new sparkbot::QuietStyle); // as main() does
    sparkbot::installTranslations(*qApp, QLocale(QLocale::English));
}

bool JourneyByKeyboard::select(const QString &wid)
{
    Screen::press(u"Ctrl+F"_s);
    Screen::press(u"Ctrl+A"_s);
    Screen::type(wid);
    if (!QTest::qWaitFor([] { return Screen::rows(u"Chats"_s) == 1; }) || !tabTo(u"Chats"_s))
        return false;
    return QTest::qWaitFor([&] { return Screen::find(u"Resolved"_s) && Screen::says(wid); });
}

void JourneyByKeyboard::setsChatStatus_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("to");
    QTest::newRow("active") << u"pending"_s << u"Ctrl+T, A"_s << u"Active"_s;
    QTest::newRow("pending") << u"active"_s << u"Ctrl+T, P"_s << u"Pending"_s;
    QTest::newRow("resolved") << u"pending"_s << u"Ctrl+T, R"_s << u"Resolved"_s;
    QTest::newRow("resolved, one key") << u"active"_s << u"Ctrl+Return"_s << u"Resolved"_s;
    QTest::newRow("archived") << u"resolved"_s << u"Ctrl+T, X"_s << u"Archived"_s;
}

void JourneyByKeyboard::setsChatStatus()
{
    QFETCH(QString, from);
    QFETCH(QString, keys);
    QFETCH(QString, to);
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat = bench.find([&](const simulator::Chat &candidate) { return candidate.status == from; });
    QVERIFY(select(chat.wid));
    Screen::press(keys);
    QTRY_VERIFY2(Screen::cell(u"Chats"_s, 0, statusColumn).startsWith(to),
                 qPrintable(Screen::cell(u"Chats"_s, 0, statusColumn)));
    QCOMPARE(bench.asked("PATCH", u"/chats/%1/status"_s.arg(chat.wid)), 1);
    QCOMPARE(bench.host().log().writes().size(), 1);
    QCOMPARE(bench.chat(u"Sales"_s, chat.wid).status, to.toLower());
}

void JourneyByKeyboard::unassigns()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat =
        bench.find([](const simulator::Chat &candidate) { return !candidate.agent.isEmpty(); });
    QVERIFY(select(chat.wid));
    Screen::press(u"Ctrl+U"_s);
    QTRY_VERIFY(Screen::cell(u"Chats"_s, 0, agentColumn).contains(u"Unassigned"_s));
    QCOMPARE(bench.asked("DELETE", u"/owner"_s), 1);
    QVERIFY(!bench.chat(u"Sales"_s, chat.wid).isOwned());
    // Once more: nothing to do, nothing sent. Whatever it had sent would have arrived before what is sent after it.
    Screen::press(u"Ctrl+U"_s);
    Screen::press(u"Ctrl+T, A"_s);
    QTRY_COMPARE(bench.chat(u"Sales"_s, chat.wid).status, u"active"_s);
    QCOMPARE(bench.asked("DELETE", u"/owner"_s), 1);
    QCOMPARE(bench.host().log().writes().size(), 2);
}

void JourneyByKeyboard::syncsTheSession()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    Screen::press(u"Ctrl+Shift+Y"_s);
    Screen::press(u"Ctrl+Shift+Y"_s);
    QTRY_VERIFY2(Screen::says(u"Sales was asked to synchronise."_s), qPrintable(Screen::texts().join(u'\n')));
    QCOMPARE(bench.asked("GET", u"/sync"_s), 1);
    Screen::press(u"Ctrl+Shift+Y"_s);
    QTRY_VERIFY2(Screen::says(u"and Sales was asked to just now. Nothing was sent; try again in "_s),
                 qPrintable(Screen::texts().join(u'\n')));
    QCOMPARE(bench.asked("GET", u"/sync"_s), 1);
}

void JourneyByKeyboard::savesMetadata()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat = bench.find(
        [](const simulator::Chat &candidate) { return !candidate.isGroup() && candidate.metadata.size() >= 2; });
    QVERIFY(select(chat.wid));
    const QString key = chat.metadata.first().key;
    QTRY_COMPARE(Screen::rows(u"Metadata"_s), int(chat.metadata.size()));

    Screen::press(u"F2"_s);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    Screen::press(u"Ctrl+A"_s);
    Screen::type(u"enterprise"_s);
    Screen::press(u"Return"_s);
    QTRY_VERIFY(Screen::says(u"1 pending change"_s));

    Screen::press(u"Insert"_s);
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Key"_s));
    Screen::type(u"vip_since"_s);
    Screen::press(u"Tab"_s);
    QVERIFY(tabTo(u"Value"_s));
    Screen::type(u"2026"_s);
    Screen::press(u"Return"_s);
    QTRY_VERIFY(Screen::says(u"2 pending changes"_s));
    QCOMPARE(bench.host().log().writes().size(), 0);

    QTRY_VERIFY(Screen::isEnabled(u"Save"_s));
    Screen::press(u"Ctrl+S"_s);
    QTRY_COMPARE(bench.chat(u"Sales"_s, chat.wid).metadata.last(),
                 (simulator::MetadataPair{u"vip_since"_s, u"2026"_s}));
    QTRY_VERIFY(Screen::says(u"No pending changes"_s));
    QCOMPARE(bench.asked("PATCH", u"/metadata"_s), 1);
    QVERIFY(Screen::row(u"Metadata"_s, keyColumn, u"vip_since"_s) >= 0);
    const QList<simulator::MetadataPair> pairs = bench.chat(u"Sales"_s, chat.wid).metadata;
    QVERIFY(pairs.contains(simulator::MetadataPair{key, u"enterprise"_s})
            || pairs.contains(simulator::MetadataPair{chat.metadata[1].key, u"enterprise"_s}));
}

void JourneyByKeyboard::savesAfterClosingWasCancelled_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("answer");
    QTest::newRow("while the value is edited") << QString() << u"Escape"_s;
    QTest::newRow("after Return") << u"Return"_s << u"Escape"_s;
    QTest::newRow("after the value was left") << u"Tab"_s << u"Escape"_s;
    QTest::newRow("by the button") << u"Return"_s << u"Space"_s;
    QTest::newRow("from a new key") << u"Insert"_s << u"Escape"_s;
}

/// Ctrl+S right after the question was cancelled, as one does who was reminded of it.
void JourneyByKeyboard::savesAfterClosingWasCancelled()
{
    QFETCH(QString, before);
    QFETCH(QString, answer);
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat = bench.find(
        [](const simulator::Chat &candidate) { return !candidate.isGroup() && candidate.metadata.size() >= 2; });
    QVERIFY(select(chat.wid));
    QTRY_COMPARE(Screen::rows(u"Metadata"_s), int(chat.metadata.size()));
    Screen::press(u"F2"_s);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    Screen::press(u"Ctrl+A"_s);
    Screen::type(u"enterprise"_s);
    if (!before.isEmpty())
        Screen::press(before);
    QWidget *window = QApplication::activeWindow();
    Screen::press(u"Ctrl+W"_s);
    QTRY_VERIFY(Screen::window(u"Unsaved Changes"_s));
    QTRY_COMPARE(QApplication::activeWindow(), Screen::window(u"Unsaved Changes"_s));
    if (answer == u"Space"_s) {
        QVERIFY(tabTo(u"Cancel"_s));
    }
    Screen::press(answer);
    QTRY_VERIFY(!Screen::window(u"Unsaved Changes"_s));
    window->activateWindow(); // as a window manager does when a dialog closes
    QTRY_COMPARE(QApplication::activeWindow(), window);
    QVERIFY(QApplication::focusWidget());
    QVERIFY(QApplication::focusWidget()->isVisible());
    Screen::press(u"Ctrl+S"_s);
    QTRY_COMPARE(bench.asked("PATCH", u"/metadata"_s), 1);
    QTRY_VERIFY(Screen::says(u"No pending changes"_s));
}

void JourneyByKeyboard::tabReachesEveryButton_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("title");
    QTest::newRow("remove") << u"setRemoved"_s << u"Remove Chats"_s;
    QTest::newRow("assign") << u"assignTo"_s << u"Assign"_s;
    QTest::newRow("labels") << u"editLabels"_s << u"Labels"_s;
    QTest::newRow("route") << u"routeQueue"_s << u"Route Queue"_s;
    QTest::newRow("view") << u"saveView"_s << u"Save View"_s;
    QTest::newRow("shortcuts") << u"keyboardShortcuts"_s << u"Keyboard Shortcuts"_s;
    QTest::newRow("accounts") << u"manageProfiles"_s << u"Manage Profiles"_s;
}

/// Of a dialog, in any number of rounds.
void JourneyByKeyboard::tabReachesEveryButton()
{
    QFETCH(QString, action);
    QFETCH(QString, title);
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat =
        bench.find([](const simulator::Chat &candidate) { return candidate.status == u"active"_s; });
    QVERIFY(select(chat.wid));
    auto *command = Screen::find(u"Chats"_s)->window()->findChild<QAction *>(action);
    QTRY_VERIFY(command->isEnabled());
    command->trigger();
    QTRY_VERIFY(Screen::window(title));
    const QWidget *dialog = Screen::window(title);
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    QSet<QWidget *> reached;
    for (int i = 0; i < 40; ++i) {
        reached.insert(QApplication::focusWidget());
        Screen::press(u"Tab"_s);
    }
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->isEnabled() && button->focusPolicy() & Qt::TabFocus)
            QVERIFY2(reached.contains(button), qPrintable(button->text()));
    }
}

void JourneyByKeyboard::routesTheQueue()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    Screen::press(u"Ctrl+Shift+R"_s);
    QTRY_VERIFY(Screen::window(u"Route Queue"_s));
    QTRY_COMPARE(QApplication::activeWindow(), Screen::window(u"Route Queue"_s));
    QVERIFY(tabTo(u"From"_s));
    Screen::type(u"Sales"_s);
    QVERIFY(tabTo(u"To"_s));
    Screen::type(u"Support"_s);
    QTRY_VERIFY2(Screen::isEnabled(u"Route 128 Messages"_s), qPrintable(Screen::texts().join(u'\n')));
    QVERIFY(tabTo(u"Route 128 Messages"_s));
    Screen::press(u"Space"_s);
    QTRY_COMPARE(bench.queued(u"Sales"_s), 0);
    QCOMPARE(bench.asked("PATCH", u"/queue"_s), 1);
    QTRY_VERIFY(Screen::says(u"Moved: 128 (estimated)"_s));
    Screen::press(u"Escape"_s);
    QTRY_VERIFY(!Screen::window(u"Route Queue"_s));
}

void JourneyByKeyboard::escapeRoutesNothing()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    Screen::press(u"Ctrl+Shift+R"_s);
    QTRY_VERIFY(Screen::window(u"Route Queue"_s));
    QTRY_COMPARE(QApplication::activeWindow(), Screen::window(u"Route Queue"_s));
    QVERIFY(tabTo(u"To"_s));
    Screen::type(u"Support"_s);
    QTRY_VERIFY(Screen::isEnabled(u"Route 128 Messages"_s));
    // Return in the dialog must not send: its default is Cancel.
    Screen::press(u"Escape"_s);
    QTRY_VERIFY(!Screen::window(u"Route Queue"_s));
    QCOMPARE(bench.host().log().writes().size(), 0);
    // The window remembers where the person was.
    QVERIFY(Screen::window(u"Sales"_s)->focusWidget());
}

void JourneyByKeyboard::reachesEveryControl()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat = bench.find([](const simulator::Chat &candidate) {
        return !candidate.isGroup() && !candidate.agent.isEmpty() && candidate.status == u"active"_s;
    });
    QVERIFY(select(chat.wid));
    QTRY_VERIFY(Screen::find(u"Metadata"_s));
    for (const QString &name : {u"Number"_s, u"Filter chats"_s, u"Chats"_s, u"Pending"_s, u"Resolved"_s, u"Archived"_s,
                                u"Removed"_s, u"Unassign"_s, u"Metadata"_s, u"Key"_s, u"Value"_s})
        QVERIFY2(tabTo(name), qPrintable(name));
}

QTEST_MAIN(JourneyByKeyboard)
#include "tst_keyboard.moc"
