// Finding chats with keys only: operators taken from suggestions, chips walked and taken away, a slip mended, nothing
// found and back, a list of pasted numbers. Asserted on what the screen says.
#include "consolebench.h"
#include "screen.h"
#include "shared/translation.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int statusColumn = 1;

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

QString line()
{
    return Screen::get<QLineEdit>(u"Filter chats"_s)->text();
}

int count(ConsoleBench &bench, const std::function<bool(const simulator::Chat &)> &fits)
{
    int chats = 0;
    bench.change([&](simulator::State &state) {
        for (const simulator::Device &device : state.account.devices) {
            if (device.alias == u"Sales"_s)
                chats = int(std::ranges::count_if(device.chats, fits));
        }
    });
    return chats;
}

} // namespace

class JourneyOfSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesOperatorsFromSuggestions();
    void mendsASlip();
    void findsAWayOnFromNothing();
    void findsPastedNumbers();
};

void JourneyOfSearch::initTestCase()
{
    sparkbot::installTranslations(*qApp, QLocale(QLocale::English));
}

void JourneyOfSearch::takesOperatorsFromSuggestions()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const int unread = count(bench, [](const simulator::Chat &chat) { return chat.unread > 0; });
    const int both =
        count(bench, [](const simulator::Chat &chat) { return chat.unread > 0 && chat.status == u"pending"_s; });
    QVERIFY(both > 0 && both < unread);

    Screen::press(u"Ctrl+F"_s);
    Screen::type(u"stat"_s);
    Screen::press(u"Tab"_s);
    Screen::type(u"p"_s);
    Screen::press(u"Return"_s);
    QCOMPARE(line(), u"status:pending "_s);
    Screen::type(u"is:unr"_s);
    Screen::press(u"Down"_s); // chosen already, as "unr" is nothing by itself
    Screen::press(u"Up"_s);
    Screen::press(u"Return"_s);
    QCOMPARE(line(), u"status:pending is:unread "_s);
    QTRY_COMPARE(Screen::rows(u"Chats"_s), both);
    QCOMPARE(Screen::text(u"Status filter"_s), u"Pending"_s);

    // Two chips; the first one goes, the second one stays.
    QVERIFY(tabTo(u"Filter status:pending, remove"_s));
    Screen::press(u"Right"_s);
    QCOMPARE(QApplication::focusWidget(), Screen::find(u"Filter is:unread, remove"_s));
    Screen::press(u"Left"_s);
    Screen::press(u"Delete"_s);
    QCOMPARE(line().trimmed(), u"is:unread"_s);
    QTRY_COMPARE(Screen::rows(u"Chats"_s), unread);
    QCOMPARE(QApplication::focusWidget(), Screen::find(u"Filter is:unread, remove"_s));
    Screen::press(u"Return"_s); // to the term in the line
    QCOMPARE(QApplication::focusWidget(), Screen::find(u"Filter chats"_s));
    Screen::type(u"is:mute"_s);
    Screen::press(u"Ctrl+A"_s);
    Screen::type(u"status:resolved"_s);
    Screen::press(u"Return"_s);
    QCOMPARE(QApplication::focusWidget(), Screen::find(u"Chats"_s));
    QVERIFY(Screen::cell(u"Chats"_s, 0, statusColumn).startsWith(u"Resolved"_s));
}

void JourneyOfSearch::mendsASlip()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const int all = Screen::rows(u"Chats"_s);
    Screen::press(u"Ctrl+F"_s);
    Screen::type(u"statsu:pending"_s);
    QTRY_VERIFY(Screen::says(u"“statsu:” is not a filter. Did you mean “status:”?"_s));
    QCOMPARE(Screen::rows(u"Chats"_s), all);
    QVERIFY(tabTo(u"Use status:"_s));
    Screen::press(u"Space"_s);
    QCOMPARE(line(), u"status:pending"_s);
    QVERIFY(!Screen::says(u"Did you mean"_s));
    QTRY_COMPARE(Screen::rows(u"Chats"_s),
                 count(bench, [](const simulator::Chat &chat) { return chat.status == u"pending"_s; }));
}

void JourneyOfSearch::findsAWayOnFromNothing()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const int pending = count(bench, [](const simulator::Chat &chat) { return chat.status == u"pending"_s; });
    Screen::press(u"Ctrl+F"_s);
    Screen::type(u"status:pending zzzz"_s);
    QTRY_VERIFY(Screen::says(u"No chat matches “status:pending zzzz”."_s));
    const QString remedy = u"%1 match without zzzz"_s.arg(QLocale(QLocale::English).toString(pending));
    QTRY_VERIFY2(Screen::find(remedy), qPrintable(Screen::texts().join(u'\n')));
    Screen::press(u"Return"_s);
    QCOMPARE(QApplication::focusWidget(), Screen::find(remedy));
    Screen::press(u"Space"_s);
    QTRY_COMPARE(Screen::rows(u"Chats"_s), pending);
    QCOMPARE(QApplication::focusWidget(), Screen::find(u"Chats"_s));
}

void JourneyOfSearch::findsPastedNumbers()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    QStringList people;
    (void)bench.find([&](const simulator::Chat &chat) {
        if (!chat.isGroup())
            people.append(chat.wid.section(u'@', 0, 0));
        return people.size() == 3;
    });
    QCOMPARE(people.size(), 3);
    QGuiApplication::clipboard()->setText(
        u"%1@c.us\nhttps://wa.me/%2\n+%3\n447000999888"_s.arg(people[0], people[1], people[2]));
    Screen::press(u"Ctrl+F"_s);
    Screen::press(u"Ctrl+V"_s);
    QTRY_COMPARE(Screen::rows(u"Chats"_s), 3);
    QTRY_VERIFY2(Screen::says(u"3 of 4 found · 1 missing"_s), qPrintable(Screen::texts().join(u'\n')));
    QVERIFY(tabTo(u"Show Missing"_s));
    Screen::press(u"Space"_s);
    QTRY_VERIFY(Screen::window(u"Not Found"_s));
    QTRY_COMPARE(QApplication::activeWindow(), Screen::window(u"Not Found"_s));
    QVERIFY(Screen::text(u"Numbers not found"_s).contains(u"447000999888"_s));
    Screen::press(u"Escape"_s);
    QTRY_VERIFY(!Screen::window(u"Not Found"_s));
}

QTEST_MAIN(JourneyOfSearch)
#include "tst_search.moc"
