// Acting on many chats by keyboard: choosing them, the verb, what it came to, and taking it back. No mouse event is
// made in this file.
#include "consolebench.h"
#include "screen.h"
#include "shared/translation.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int idColumn = 6;

simulator::ForcedAnswer answer(const QByteArray &verb, const QString &path, int status)
{
    simulator::ForcedAnswer forced;
    forced.verb = verb;
    forced.path = path;
    forced.status = status;
    return forced;
}

/// The first rows of the table, from the current one on, with Shift and the arrow keys.
QStringList selectRows(int count)
{
    Screen::focus(u"Chats"_s);
    Screen::press(u"Home"_s);
    Screen::press(u"Ctrl+Home"_s);
    QStringList wids;
    for (int row = 0; row < count; ++row) {
        if (row > 0)
            Screen::press(u"Shift+Down"_s);
        wids.append(Screen::cell(u"Chats"_s, row, idColumn));
    }
    // The inspector follows the hand last: by then all is as the selection wants it.
    return QTest::qWaitFor([&] { return Screen::says(wids.constLast()); }) ? wids : QStringList();
}

/// An entry of the menus; popups take no keys where there is no window system.
void choose(const QString &action)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        if (auto *found = window->findChild<QAction *>(action); found && window->isVisible())
            found->trigger();
    }
}

/// Finds one chat by its id and goes to its row.
bool goTo(const QString &wid)
{
    Screen::press(u"Ctrl+F"_s);
    Screen::press(u"Ctrl+A"_s);
    Screen::type(wid);
    if (!QTest::qWaitFor([] { return Screen::rows(u"Chats"_s) == 1; }))
        return false;
    Screen::press(u"Return"_s);
    return QTest::qWaitFor([&] {
        return QApplication::focusWidget() == Screen::find(u"Chats"_s) && Screen::find(u"Resolved"_s)
            && Screen::says(wid);
    });
}

} // namespace

class JourneyOfVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void undoGivesEachChatItsOwnStatusBack();
    void theToastIsReachedAndUndoes();
    void failuresAreListedAndRetried();
    void allMatchingAreSelected();
    void assignsToMeAfterAskingOnce();
    void changesLabels();
    void markingUnreadReopensAndSaysSo();
    void changedElsewhereIsNotOverwritten();
    void undoInAFieldIsTheFields();
};

void JourneyOfVerbs::initTestCase()
{
    sparkbot::installTranslations(*qApp, QLocale(QLocale::English));
}

void JourneyOfVerbs::undoGivesEachChatItsOwnStatusBack()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const QStringList wids = selectRows(8);
    QStringList before;
    for (const QString &wid : wids)
        before.append(bench.chat(u"Sales"_s, wid).status);
    QVERIFY(QSet<QString>(before.cbegin(), before.cend()).size() >= 3);
    QTRY_VERIFY2(Screen::says(u"8 selected"_s), qPrintable(Screen::texts().join(u'\n')));

    Screen::press(u"Ctrl+T, X"_s);
    const auto statuses = [&] {
        QStringList now;
        for (const QString &wid : wids)
            now.append(bench.chat(u"Sales"_s, wid).status);
        return now;
    };
    QTRY_COMPARE(statuses(), QStringList(8, u"archived"_s));
    QTRY_VERIFY2(Screen::text(u"Result"_s).contains(u"archived"_s), qPrintable(Screen::text(u"Result"_s)));
    QTRY_VERIFY(Screen::isEnabled(u"Undo"_s));
    Screen::press(u"Ctrl+Z"_s);
    QTRY_COMPARE(statuses(), before);
    QTRY_VERIFY2(Screen::text(u"Result"_s).contains(u"put back"_s), qPrintable(Screen::text(u"Result"_s)));
    // Nothing is left to undo.
    const auto writes = bench.host().log().writes().size();
    Screen::press(u"Ctrl+Z"_s);
    QCOMPARE(bench.host().log().writes().size(), writes);
}

void JourneyOfVerbs::theToastIsReachedAndUndoes()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat =
        bench.find([](const simulator::Chat &candidate) { return candidate.status == u"pending"_s; });
    QVERIFY(goTo(chat.wid));
    Screen::press(u"Ctrl+Return"_s);
    QTRY_COMPARE(bench.chat(u"Sales"_s, chat.wid).status, u"resolved"_s);
    QTRY_VERIFY(Screen::text(u"Result"_s).contains(u"resolved"_s));
    Screen::press(u"F6"_s);
    QVERIFY2(QApplication::focusWidget()->accessibleName().startsWith(u"Undo"_s),
             qPrintable(QApplication::focusWidget()->accessibleName()));
    Screen::press(u"Space"_s);
    QTRY_COMPARE(bench.chat(u"Sales"_s, chat.wid).status, u"pending"_s);
}

void JourneyOfVerbs::failuresAreListedAndRetried()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const QStringList wids = selectRows(12);
    QString victim;
    for (const QString &wid : wids) {
        if (bench.chat(u"Sales"_s, wid).status != u"resolved"_s)
            victim = wid;
    }
    QVERIFY(!victim.isEmpty());
    bench.change(
        [&](simulator::State &state) { state.knobs.forced.append(answer("PATCH", victim + u"/status"_s, 403)); });
    Screen::press(u"Ctrl+T, R"_s);
    QTRY_VERIFY2(Screen::text(u"Result"_s).contains(u"1 failed"_s), qPrintable(Screen::text(u"Result"_s)));
    QVERIFY(Screen::text(u"Result"_s).contains(u"already resolved"_s));
    QVERIFY(Screen::focus(u"Details…"_s));
    Screen::press(u"Space"_s);
    QTRY_COMPARE(Screen::rows(u"Results by chat"_s), 1);
    QCOMPARE(Screen::cell(u"Results by chat"_s, 0, 1), victim);
    QVERIFY(Screen::cell(u"Results by chat"_s, 0, 3).contains(u"This key may not"_s));
    const auto writes = bench.host().log().writes().size();
    QTRY_COMPARE(QApplication::activeWindow(), Screen::window(u"Result: "_s));
    QVERIFY(Screen::focus(u"Retry Failed Only"_s));
    Screen::press(u"Space"_s);
    QTRY_COMPARE(bench.chat(u"Sales"_s, victim).status, u"resolved"_s);
    QCOMPARE(bench.host().log().writes().size(), writes + 1);
}

void JourneyOfVerbs::allMatchingAreSelected()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const int all = Screen::rows(u"Chats"_s);
    Screen::focus(u"Chats"_s);
    Screen::press(u"Ctrl+A"_s);
    Screen::press(u"Ctrl+A"_s); // what is loading is waited for
    const auto sum = [&] {
        int count = 0;
        bench.change([&](simulator::State &state) { count = int(state.account.devices.front().chats.size()); });
        return count;
    };
    QVERIFY(all <= sum());
    QTRY_VERIFY2(Screen::says(u"%1 selected"_s.arg(QLocale().toString(sum()))),
                 qPrintable(Screen::texts().join(u'\n')));
    QCOMPARE(bench.host().log().writes().size(), 0);
}

void JourneyOfVerbs::assignsToMeAfterAskingOnce()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const QStringList wids = selectRows(2);
    choose(u"assignToMe"_s);
    QTRY_VERIFY(Screen::window(u"Who Are You?"_s));
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Team member"_s));
    Screen::type(u"jun"_s);
    Screen::press(u"Return"_s);
    const auto agents = [&] {
        return QStringList{bench.chat(u"Sales"_s, wids.at(0)).agent, bench.chat(u"Sales"_s, wids.at(1)).agent};
    };
    QString jun;
    bench.change([&](simulator::State &state) {
        for (const simulator::Agent &member : state.account.team) {
            if (member.name == u"Jun Sato"_s)
                jun = member.id;
        }
    });
    QTRY_COMPARE(agents(), QStringList(2, jun));
    QTRY_VERIFY(Screen::text(u"Result"_s).contains(u"assigned"_s));
    // Remembered with the account, and not asked again.
    QCOMPARE(bench.accounts().findByName(u"Acme"_s)->member.text(), jun);
    const QStringList more = selectRows(3);
    choose(u"assignToMe"_s);
    QTRY_COMPARE(bench.chat(u"Sales"_s, more.at(2)).agent, jun);
    QVERIFY(!Screen::window(u"Who Are You?"_s));
}

void JourneyOfVerbs::changesLabels()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const QStringList wids = selectRows(3);
    choose(u"editLabels"_s);
    QTRY_VERIFY(Screen::window(u"Labels"_s));
    QTRY_VERIFY(Screen::rows(u"Labels"_s) >= 6);
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Find label"_s));
    Screen::press(u"Tab"_s);
    QTRY_VERIFY(qobject_cast<QAbstractItemView *>(QApplication::focusWidget()));
    Screen::press(u"Home"_s); // vip
    const auto allCarry = [&] {
        return std::ranges::all_of(
            wids, [&](const QString &wid) { return bench.chat(u"Sales"_s, wid).labels.contains(u"vip"_s); });
    };
    QVERIFY(!allCarry());
    Screen::press(u"Space"_s);
    Screen::press(u"Return"_s);
    QTRY_VERIFY(allCarry());
    QTRY_VERIFY(Screen::text(u"Result"_s).contains(u"Labels"_s));
    Screen::window(u"Sales"_s)->activateWindow(); // as a window system does when a dialog closes
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Chats"_s));
    QTRY_VERIFY(Screen::isEnabled(u"Undo"_s));
    Screen::press(u"Ctrl+Z"_s);
    QTRY_VERIFY2(!allCarry(), qPrintable(Screen::texts().join(u'\n')));
}

void JourneyOfVerbs::markingUnreadReopensAndSaysSo()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat = bench.find(
        [](const simulator::Chat &candidate) { return candidate.status == u"resolved"_s && candidate.unread == 0; });
    QVERIFY(goTo(chat.wid));
    choose(u"markUnread"_s);
    QTRY_VERIFY(bench.chat(u"Sales"_s, chat.wid).unread != 0);
    QTRY_VERIFY2(Screen::says(u"Reopened by it"_s) || Screen::says(u"reopened by it"_s),
                 qPrintable(Screen::texts().join(u'\n')));
    QTRY_VERIFY(Screen::isEnabled(u"Undo"_s));
    Screen::press(u"Ctrl+Z"_s);
    QTRY_COMPARE(bench.chat(u"Sales"_s, chat.wid).status, u"resolved"_s);
}

void JourneyOfVerbs::changedElsewhereIsNotOverwritten()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat =
        bench.find([](const simulator::Chat &candidate) { return candidate.status == u"pending"_s; });
    QVERIFY(goTo(chat.wid));
    bench.change(
        [&](simulator::State &state) { state.account.devices.front().findChat(chat.wid)->status = u"resolved"_s; });
    Screen::press(u"Ctrl+T, A"_s);
    QTRY_VERIFY2(Screen::says(u"Pending → Resolved"_s), qPrintable(Screen::texts().join(u'\n')));
    QCOMPARE(bench.host().log().writes().size(), 0);
    QVERIFY(Screen::focus(u"Apply Anyway"_s));
    Screen::press(u"Space"_s);
    QTRY_COMPARE(bench.chat(u"Sales"_s, chat.wid).status, u"active"_s);
}

void JourneyOfVerbs::undoInAFieldIsTheFields()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    selectRows(2);
    Screen::press(u"Ctrl+T, X"_s);
    QTRY_VERIFY(Screen::text(u"Result"_s).contains(u"archived"_s));
    const auto writes = bench.host().log().writes().size();
    Screen::press(u"Ctrl+F"_s);
    Screen::type(u"marta"_s);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    Screen::press(u"Ctrl+Z"_s);
    QVERIFY(line->text().isEmpty());
    QCOMPARE(bench.host().log().writes().size(), writes);
}

QTEST_MAIN(JourneyOfVerbs)
#include "tst_verbs.moc"
