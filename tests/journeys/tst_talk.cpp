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
