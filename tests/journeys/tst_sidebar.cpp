// Views by keyboard alone: finding one's way in the sidebar, making a view of one's own, and finding it again.
#include "consolebench.h"
#include "screen.h"
#include "shared/translation.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

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

QString filter()
{
    const auto *line = Screen::get<QLineEdit>(u"Filter chats"_s);
    return line ? line->text() : QString();
}

/// Waits until the dialog is gone and gives the window the focus again, as a window manager does and the offscreen
/// platform does not.
bool backFrom(const QString &dialog)
{
    if (!QTest::qWaitFor([&] { return !Screen::window(dialog) && Screen::window(u"Sales"_s); }))
        return false;
    Screen::window(u"Sales"_s)->activateWindow();
    return QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; });
}

/// The screen of a test is narrow, so the sidebar has to be asked for.
bool showSidebar()
{
    if (!Screen::find(u"Views"_s))
        Screen::press(u"Ctrl+B"_s);
    return QTest::qWaitFor([] { return Screen::find(u"Views"_s) != nullptr; });
}

/// By the beginning of its name, as a person types it in the sidebar.
bool chooseView(const QString &name)
{
    if (!showSidebar() || !tabTo(u"Views"_s))
        return false;
    Screen::press(u"Home"_s);
    QTest::qWait(QApplication::keyboardInputInterval() + 50); // what is typed now begins a new search
    Screen::type(name);
    Screen::press(u"Return"_s);
    return true;
}

} // namespace

class JourneyThroughViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void builtInViewsCount();
    void makesAViewOfOnesOwn();
    void findsItAgain();
    void collapsesTheSidebar();
};

void JourneyThroughViews::initTestCase()
{
    sparkbot::installTranslations(*qApp, QLocale(QLocale::English));
}

void JourneyThroughViews::builtInViewsCount()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    QVERIFY(showSidebar());
    int pending = 0;
    bench.change([&](simulator::State &state) {
        for (const simulator::Chat &chat : state.account.devices.front().chats)
            pending += chat.status == u"pending";
    });
    const auto counted = [](int chats) {
        return Screen::cell(u"Views"_s, 2, 0).startsWith(u"Pending, %1 chat"_s.arg(chats));
    };
    QTRY_VERIFY2(counted(pending), qPrintable(Screen::cell(u"Views"_s, 2, 0)));
    QVERIFY(chooseView(u"Pend"_s));
    QCOMPARE(filter(), u"status:pending"_s);
    QTRY_COMPARE(Screen::rows(u"Chats"_s), pending);
    // One of them is resolved: the number follows without anybody asking.
    QVERIFY(tabTo(u"Chats"_s));
    QTRY_VERIFY(Screen::isEnabled(u"Resolved"_s));
    Screen::press(u"Ctrl+T, R"_s);
    QTRY_VERIFY2(counted(pending - 1), qPrintable(Screen::cell(u"Views"_s, 2, 0)));
    QCOMPARE(bench.host().log().writes().size(), 1);
}

void JourneyThroughViews::makesAViewOfOnesOwn()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    QVERIFY(showSidebar());
    Screen::press(u"Ctrl+F"_s);
    Screen::type(u"label:vip -status:resolved"_s);
    Screen::press(u"Escape"_s); // closes suggestions, where there are any
    if (filter().isEmpty())
        Screen::type(u"label:vip -status:resolved"_s);
    Screen::press(u"Ctrl+D"_s);
    QTRY_VERIFY(Screen::window(u"Save View"_s));
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"View name"_s));
    Screen::type(u"VIP open"_s);
    Screen::press(u"Return"_s);
    QVERIFY(backFrom(u"Save View"_s));
    QTRY_VERIFY2(Screen::cell(u"Views"_s, 8, 0).startsWith(u"VIP open, "_s),
                 qPrintable(Screen::cell(u"Views"_s, 8, 0)));

    QVERIFY(chooseView(u"All"_s));
    QCOMPARE(filter(), QString());
    QVERIFY(chooseView(u"VIP"_s));
    QCOMPARE(filter(), u"label:vip -status:resolved"_s);

    Screen::press(u"F2"_s);
    QTRY_VERIFY(Screen::window(u"Rename View"_s));
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"View name"_s));
    Screen::press(u"Ctrl+A"_s);
    Screen::type(u"Very important"_s);
    Screen::press(u"Return"_s);
    QTRY_VERIFY(Screen::cell(u"Views"_s, 8, 0).startsWith(u"Very important, "_s));

    QVERIFY(backFrom(u"Rename View"_s));
    QVERIFY(tabTo(u"Views"_s));
    Screen::press(u"Del"_s);
    QTRY_COMPARE(Screen::rows(u"Views"_s), 8);
    QVERIFY(Screen::says(u"The view “Very important” was deleted."_s));
    QCOMPARE(bench.host().log().writes().size(), 0); // views are this computer's business
}

void JourneyThroughViews::findsItAgain()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    QVERIFY(chooseView(u"Unre"_s));
    QCOMPARE(filter(), u"is:unread"_s);
    Screen::press(u"Ctrl+W"_s);
    QTRY_VERIFY(!Screen::find(u"Chats"_s));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    bench.shell().openAccount(*bench.accounts().findByName(u"Acme"_s));
    QTRY_VERIFY_WITH_TIMEOUT(Screen::rows(u"Chats"_s) > 0, 30'000);
    QCOMPARE(filter(), u"is:unread"_s);
    Screen::press(u"Ctrl+W"_s);
    QTRY_VERIFY(!Screen::find(u"Chats"_s));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    bench.shell().beginWithView(u"no such view"_s); // as --view does
    bench.shell().openAccount(*bench.accounts().findByName(u"Acme"_s));
    QTRY_VERIFY(Screen::says(u"There is no view called “no such view”."_s));
    QCOMPARE(filter(), u"is:unread"_s);
}

void JourneyThroughViews::collapsesTheSidebar()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    QVERIFY(showSidebar());
    QVERIFY(tabTo(u"Views"_s));
    Screen::press(u"Ctrl+B"_s);
    QTRY_VERIFY(!Screen::find(u"Views"_s));
    QVERIFY(!Screen::find(u"Numbers"_s));
    QVERIFY(QApplication::focusWidget()); // the focus is not lost with it
    Screen::press(u"Ctrl+B"_s);
    QTRY_VERIFY(Screen::find(u"Views"_s));
}

QTEST_MAIN(JourneyThroughViews)
#include "tst_sidebar.moc"
