// Reading and answering in the whole window, by keyboard: no mouse event is made in this file.
#include "consolebench.h"
#include "screen.h"
#include "shared/translation.h"

#include <QAction>
#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

class JourneyOfAConversation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAndReplies();
    void otherKeysSend();
    void opensALink();
    void notesAreForTheTeam();
    void draftsOutliveTheWindow();
    void tabsAreRemembered();

private:
    static bool select(const QString &wid);
    /// After its window was closed.
    static bool openAgain(ConsoleBench &bench);
    /// Text of the field that has the focus.
    static QString typed()
    {
        const auto *field = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        return field ? field->toPlainText() : QString();
    }
};

void JourneyOfAConversation::initTestCase()
{
    sparkbot::installTranslations(*qApp, QLocale(QLocale::English));
}

bool JourneyOfAConversation::select(const QString &wid)
{
    Screen::press(u"Ctrl+F"_s);
    Screen::press(u"Ctrl+A"_s);
    Screen::type(wid);
    if (!QTest::qWaitFor([] { return Screen::rows(u"Chats"_s) == 1; }))
        return false;
    Screen::press(u"Down"_s);
    return QTest::qWaitFor([&] { return Screen::says(wid) && Screen::find(u"Resolved"_s); });
}

bool JourneyOfAConversation::openAgain(ConsoleBench &bench)
{
    if (!QTest::qWaitFor([] { return !Screen::find(u"Chats"_s); }))
        return false;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // windows close by deleteLater()
    bench.shell().openAccount(*bench.accounts().findByName(u"Acme"_s));
    const auto ready = [] { return Screen::rows(u"Chats"_s) > 100 && QApplication::activeWindow(); };
    return QTest::qWaitFor(ready, 30'000);
}

void JourneyOfAConversation::readsAndReplies()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat = bench.find([](const simulator::Chat &candidate) {
        return !candidate.isGroup() && candidate.status == u"active"_s && candidate.unread > 0;
    });
    QVERIFY(select(chat.wid));
    QCOMPARE(bench.asked("GET", u"/messages"_s), 0); // the metadata is looked at, not the conversation
    Screen::press(u"Return"_s);
    QTRY_VERIFY(Screen::rows(u"Messages"_s) > 5);
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Reply"_s));

    Screen::type(u"Hello, "_s);
    Screen::press(u"Return"_s);
    Screen::type(u"it leaves today."_s);
    QCOMPARE(bench.host().log().writes().size(), 0);
    Screen::press(u"Ctrl+Return"_s); // sends, and resolves nothing
    QTRY_COMPARE(bench.asked("POST", u"/messages"_s), 1);
    QTRY_VERIFY(typed().isEmpty());
    const int last = Screen::rows(u"Messages"_s) - 1;
    QTRY_VERIFY2(Screen::cell(u"Messages"_s, last, 0).contains(u"it leaves today."_s),
                 qPrintable(Screen::cell(u"Messages"_s, last, 0)));
    QCOMPARE(bench.host().log().writes().size(), 1);
    QCOMPARE(bench.chat(u"Sales"_s, chat.wid).status, u"active"_s);

    Screen::press(u"Escape"_s);
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Chats"_s));
}

/// Send is a command like any other: found in the palette, given other keys, and Ctrl+Return is free for others then.
void JourneyOfAConversation::otherKeysSend()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat = bench.find(
        [](const simulator::Chat &candidate) { return !candidate.isGroup() && candidate.status == u"active"_s; });
    QVERIFY(select(chat.wid));
    Screen::press(u"Return"_s);
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Reply"_s));
    Screen::press(u"Ctrl+/"_s);
    QTRY_VERIFY(Screen::window(u"Keyboard Shortcuts"_s));
    QTRY_COMPARE(QApplication::activeWindow(), Screen::window(u"Keyboard Shortcuts"_s));
    Screen::type(u"send reply"_s);
    QCOMPARE(Screen::rows(u"Shortcuts"_s), 1);
    QCOMPARE(Screen::cell(u"Shortcuts"_s, 0, 1), u"Ctrl+Return"_s);
    Screen::press(u"Tab"_s);
    Screen::press(u"Home"_s);
    QVERIFY(Screen::focus(u"New shortcut for Chats ▸ Send Reply or Note"_s));
    Screen::press(u"Ctrl+J"_s);
    QTRY_VERIFY(Screen::says(u"Ctrl+J is free."_s));
    QTRY_VERIFY(Screen::isEnabled(u"Assign"_s));
    QVERIFY(Screen::focus(u"Assign"_s));
    Screen::press(u"Space"_s);
    QCOMPARE(Screen::cell(u"Shortcuts"_s, 0, 1), u"Ctrl+J (changed)"_s);
    Screen::press(u"Escape"_s);
    QTRY_VERIFY(!Screen::window(u"Keyboard Shortcuts"_s));

    Screen::find(u"Reply"_s)->activateWindow(); // as a window manager does; the offscreen platform has none
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Reply"_s));
    Screen::type(u"It leaves today."_s);
    Screen::press(u"Ctrl+J"_s);
    QTRY_COMPARE(bench.asked("POST", u"/messages"_s), 1);
    QTRY_VERIFY(typed().isEmpty());
    QCOMPARE(bench.host().log().writes().size(), 1);
}

void JourneyOfAConversation::opensALink()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat = bench.find([](const simulator::Chat &candidate) { return !candidate.isGroup(); });
    QVERIFY(select(chat.wid));
    const auto *action = Screen::find(u"Chats"_s)->window()->findChild<QAction *>(u"openLink"_s);
    QVERIFY(action);
    QCOMPARE(action->statusTip(), u"Open the conversation first."_s);
    Screen::press(u"Return"_s);
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Reply"_s));
    QTRY_VERIFY(Screen::rows(u"Messages"_s) > 0);
    QCOMPARE(action->statusTip(), u"Choose a message with a link first."_s);
    Screen::type(u"See https://example.com/a"_s);
    Screen::press(u"Ctrl+Return"_s);
    QTRY_VERIFY(typed().isEmpty());
    QVERIFY(Screen::focus(u"Messages"_s));
    Screen::press(u"End"_s);
    QTRY_VERIFY2(action->isEnabled(), qPrintable(action->statusTip()));
    Screen::press(u"Ctrl+Shift+O"_s);
    QTRY_VERIFY(Screen::window(u"Open Link"_s));
    QTRY_COMPARE(QApplication::activeWindow(), Screen::window(u"Open Link"_s));
    QVERIFY(Screen::says(u"It leads to example.com"_s));
    Screen::press(u"Escape"_s);
    QTRY_VERIFY(!Screen::window(u"Open Link"_s));
}

void JourneyOfAConversation::notesAreForTheTeam()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat = bench.find([](const simulator::Chat &candidate) { return !candidate.isGroup(); });
    QVERIFY(select(chat.wid));
    Screen::press(u"Ctrl+Shift+M"_s);
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Note"_s));
    QVERIFY(Screen::says(u"Only your team sees this note, not the customer."_s));
    Screen::type(u"Pays on the third"_s);
    Screen::press(u"Tab"_s);
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Add Note"_s));
    Screen::press(u"Space"_s);
    QTRY_COMPARE(bench.asked("POST", u"/notes"_s), 1);
    const auto shown = [] {
        for (int row = 0; row < Screen::rows(u"Messages"_s); ++row) {
            if (Screen::cell(u"Messages"_s, row, 0).contains(u"Pays on the third"_s))
                return Screen::cell(u"Messages"_s, row, 0).startsWith(u"Note"_s);
        }
        return false;
    };
    QTRY_VERIFY(shown());
    QCOMPARE(bench.asked("POST", u"/messages"_s), 0);
}

void JourneyOfAConversation::draftsOutliveTheWindow()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat first = bench.find([](const simulator::Chat &candidate) { return !candidate.isGroup(); });
    const simulator::Chat second = bench.find(
        [&](const simulator::Chat &candidate) { return !candidate.isGroup() && candidate.wid != first.wid; });
    QVERIFY(select(first.wid));
    Screen::press(u"Ctrl+M"_s);
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Reply"_s));
    Screen::type(u"Half a sen"_s);
    QVERIFY(select(second.wid));
    Screen::press(u"Return"_s);
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Reply"_s));
    QTRY_COMPARE(typed(), QString());
    Screen::type(u"Another"_s);
    Screen::press(u"Ctrl+W"_s);
    QVERIFY(openAgain(bench));
    for (const auto &[wid, text] : {std::pair(second.wid, u"Another"_s), {first.wid, u"Half a sen"_s}}) {
        QVERIFY(select(wid));
        Screen::press(u"Return"_s);
        QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Reply"_s));
        QTRY_COMPARE(typed(), text);
    }
    QCOMPARE(bench.host().log().writes().size(), 0);
}

void JourneyOfAConversation::tabsAreRemembered()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat = bench.find(
        [](const simulator::Chat &candidate) { return !candidate.isGroup() && !candidate.metadata.isEmpty(); });
    QVERIFY(select(chat.wid));
    QTRY_VERIFY(Screen::find(u"Metadata"_s)); // the first time
    Screen::press(u"Return"_s);
    QTRY_VERIFY(Screen::find(u"Messages"_s));
    QVERIFY(!Screen::find(u"Metadata"_s));
    Screen::press(u"Ctrl+W"_s);
    QVERIFY(openAgain(bench));
    QVERIFY(select(chat.wid));
    QTRY_VERIFY(Screen::find(u"Messages"_s));
    const auto *edit = Screen::find(u"Messages"_s)->window()->findChild<QAction *>(u"editMetadata"_s);
    QTRY_VERIFY(edit->isEnabled()); // the contact was read
    Screen::press(u"F2"_s);
    QTRY_VERIFY(Screen::find(u"Metadata"_s));
    QVERIFY(!Screen::find(u"Messages"_s));
    Screen::press(u"Escape"_s); // the open editor of the value
    Screen::press(u"Ctrl+Tab"_s);
    QTRY_VERIFY(!Screen::find(u"Metadata"_s));
}

QTEST_MAIN(JourneyOfAConversation)
#include "tst_talk.moc"
