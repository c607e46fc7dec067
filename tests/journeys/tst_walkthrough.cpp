// An agent's first eight minutes of the day, with keys only: the unread chats, twelve of them resolved, one taken back,
// two given away, one customer found by the phone number of an e-mail. The steps follow each other in one window. No
// mouse event is made in this file; asserted is what the server was asked and what a screen reader says.
#include "consolebench.h"
#include "screen.h"
#include "shared/translation.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int statusColumn = 1;
constexpr int agentColumn = 3;
constexpr int idColumn = 6;
constexpr int walked = 20;
constexpr int resolved = 12;

/// The summary that a screen reader is told when a verb has ended.
bool wasTold(const QString &part)
{
    return Screen::text(u"Result"_s).contains(part);
}

/// After which keys nothing had the focus any more (R9.5).
QStringList lost;

void press(const QString &keys)
{
    Screen::press(keys);
    if (!QApplication::focusWidget())
        lost.append(keys);
}

void press(const QString &keys, int times)
{
    for (int i = 0; i < times; ++i)
        press(keys);
}

bool hasFocus(const QString &name)
{
    return QApplication::focusWidget() && QApplication::focusWidget() == Screen::find(name);
}

bool tabTo(const QString &name)
{
    constexpr int longestWay = 60;
    for (int i = 0; i < longestWay && !hasFocus(name); ++i)
        press(u"Tab"_s);
    return hasFocus(name);
}

/// Keys that open a dialog, which has the focus then.
bool opens(const QString &keys, const QString &dialog)
{
    Screen::press(keys);
    return QTest::qWaitFor([&] {
        return Screen::window(dialog) && QApplication::activeWindow() == Screen::window(dialog)
            && QApplication::focusWidget();
    });
}

/// Keys that close a dialog. The window is made active again as a window manager does, and the offscreen platform does
/// not; where the focus is in it is the program's doing.
bool closes(const QString &keys, const QString &dialog)
{
    Screen::press(keys);
    if (!QTest::qWaitFor([&] { return !Screen::window(dialog) && Screen::window(u"Sales"_s); }))
        return false;
    Screen::window(u"Sales"_s)->activateWindow();
    return QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; });
}

int currentRow()
{
    return Screen::get<QAbstractItemView>(u"Chats"_s)->currentIndex().row();
}

/// What the cell says. Asked of the model: without a screen reader Qt's table keeps cells of rows that are gone.
QString cell(int row, int column)
{
    const QAbstractItemModel *model = Screen::get<QAbstractItemView>(u"Chats"_s)->model();
    return model->index(row, column).data(Qt::AccessibleTextRole).toString();
}

QString widAt(int row)
{
    return cell(row, idColumn);
}

bool inspectorShows(const QString &wid)
{
    return QTest::qWaitFor([&] { return Screen::says(wid); });
}

QAction *action(const QString &name)
{
    return Screen::window(u"Sales"_s)->findChild<QAction *>(name);
}

QString undoText()
{
    return action(u"undo"_s)->text().remove(u'&');
}

} // namespace

class AgentsWalkThrough : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void choosesTheUnread();
    void switchesLettersOn();
    void walksThroughTwenty();
    void resolvesTwelve();
    void takesOneBack();
    void unassignsTwo();
    void findsThePhoneOfAnEmail();
    void runsACommandByAFewLetters();
    void didNothingElse();
    void cleanup();
    void cleanupTestCase();

private:
    simulator::Chat chatAt(int row) { return m_bench->chat(u"Sales"_s, widAt(row)); }
    bool isOpen(int row)
    {
        const QString status = chatAt(row).status;
        return status == u"pending"_s || status == u"active"_s;
    }
    QStringList statuses(const QStringList &wids)
    {
        QStringList all;
        for (const QString &wid : wids)
            all.append(m_bench->chat(u"Sales"_s, wid).status);
        return all;
    }
    /// By letters, a row at a time.
    static void goTo(int row)
    {
        const int way = row - currentRow();
        press(way > 0 ? u"J"_s : u"K"_s, std::abs(way));
    }
    /// Down to the next chat that could be resolved.
    void goToOpen()
    {
        for (int rows = Screen::rows(u"Chats"_s); rows > 0 && !isOpen(currentRow()); --rows)
            press(u"J"_s);
    }

    std::unique_ptr<ConsoleBench> m_bench;
    QStringList m_resolved; ///< the twelve
    QString m_takenBack;
    bool m_stumbled = false;
    QStringList m_unassigned;
};

void AgentsWalkThrough::initTestCase()
{
    sparkbot::installTranslations(*qApp, QLocale(QLocale::English));
    m_bench = std::make_unique<ConsoleBench>();
    QVERIFY(m_bench->open());
    Screen::window(u"Sales"_s)->resize(1366, 820);
    QVERIFY(hasFocus(u"Chats"_s));
}

/// A step needs those before it.
void AgentsWalkThrough::init()
{
    if (m_stumbled)
        QSKIP("an earlier step failed");
}

void AgentsWalkThrough::cleanup()
{
    m_stumbled = m_stumbled || QTest::currentTestFailed();
}

void AgentsWalkThrough::choosesTheUnread()
{
    int unread = 0;
    m_bench->change([&](simulator::State &state) {
        for (const simulator::Chat &chat : state.account.devices.front().chats)
            unread += chat.unread != 0;
    });
    if (!Screen::find(u"Views"_s)) // the screen of a test is narrow
        press(u"Ctrl+B"_s);
    QTRY_VERIFY(Screen::find(u"Views"_s));
    QVERIFY(tabTo(u"Views"_s));
    press(u"Home"_s);
    press(u"Down"_s);
    const int row = Screen::get<QAbstractItemView>(u"Views"_s)->currentIndex().row();
    const auto spoken = [&] { return Screen::cell(u"Views"_s, row, 0); };
    QTRY_VERIFY2(spoken().startsWith(u"Unread, %1 chats"_s.arg(unread)), qPrintable(spoken()));
    press(u"Return"_s);
    QTRY_COMPARE(Screen::rows(u"Chats"_s), unread);
    QVERIFY(tabTo(u"Chats"_s));
}

void AgentsWalkThrough::switchesLettersOn()
{
    press(u"Home"_s);
    press(u"Ctrl+Home"_s);
    press(u"J"_s); // as it is out of the box: the next name that begins with it
    const QString found = cell(currentRow(), 0);
    QVERIFY2(found.startsWith(u'J'), qPrintable(found));
    const QString letters = u"Letters act while the chat table has the focus"_s;
    QVERIFY(opens(u"Ctrl+/"_s, u"Keyboard Shortcuts"_s));
    QVERIFY(tabTo(letters));
    QVERIFY(!Screen::get<QCheckBox>(letters)->isChecked());
    press(u"Space"_s);
    QVERIFY(Screen::get<QCheckBox>(letters)->isChecked());
    QVERIFY(closes(u"Escape"_s, u"Keyboard Shortcuts"_s));
    QVERIFY(hasFocus(u"Chats"_s)); // where the hands were
}

void AgentsWalkThrough::walksThroughTwenty()
{
    goTo(0);
    for (int row = 0; row < walked; ++row) {
        if (row > 0)
            press(u"J"_s);
        QCOMPARE(currentRow(), row);
        const QString spoken = cell(row, 0);
        QVERIFY2(spoken.contains(u"nread"_s), qPrintable(spoken)); // "Unread: 3", "Marked as unread"
        QVERIFY2(spoken.contains(cell(row, statusColumn)), qPrintable(spoken));
        QVERIFY2(spoken.contains(cell(row, agentColumn)), qPrintable(spoken));
        QVERIFY(inspectorShows(widAt(row)));
    }
    press(u"K"_s, walked - 1);
    QCOMPARE(currentRow(), 0);
    QVERIFY(inspectorShows(widAt(0)));
    QCOMPARE(m_bench->host().log().writes().size(), 0); // looking changes nothing
}

void AgentsWalkThrough::resolvesTwelve()
{
    goToOpen();
    QVERIFY(isOpen(currentRow()));
    const int first = currentRow();
    int row = first;
    for (; row < Screen::rows(u"Chats"_s) && m_resolved.size() < resolved; ++row) {
        if (row > first)
            press(u"Shift+Down"_s);
        if (isOpen(row))
            m_resolved.append(widAt(row));
    }
    press(u"Shift+Down"_s); // one too many, taken out again
    press(u"Ctrl+Space"_s);
    const int selected = row - first; // some of them resolved already
    QTRY_VERIFY2(Screen::says(u"%1 selected"_s.arg(selected)), qPrintable(Screen::texts().join(u'\n')));
    QTRY_VERIFY(action(u"setResolved"_s)->isEnabled());
    press(u"Ctrl+Return"_s);
    QTRY_COMPARE(statuses(m_resolved), QStringList(resolved, u"resolved"_s));
    QTRY_VERIFY2(wasTold(u"12 chats resolved"_s), qPrintable(Screen::text(u"Result"_s)));
    if (selected > resolved)
        QVERIFY(wasTold(u"%1 already resolved"_s.arg(selected - resolved)));
    QCOMPARE(m_bench->asked("PATCH", u"/status"_s), resolved);
    for (int shown = first; shown < row; ++shown)
        QVERIFY(cell(shown, statusColumn).startsWith(u"Resolved"_s));
    QVERIFY(hasFocus(u"Chats"_s));
    QCOMPARE(undoText(), u"Undo Resolve 12 Chats"_s);
}

void AgentsWalkThrough::takesOneBack()
{
    press(u"J"_s);
    goToOpen();
    m_takenBack = widAt(currentRow());
    const QString before = chatAt(currentRow()).status;
    QVERIFY(inspectorShows(m_takenBack));
    QTRY_VERIFY(action(u"setResolved"_s)->isEnabled());
    press(u"E"_s);
    QTRY_COMPARE(m_bench->chat(u"Sales"_s, m_takenBack).status, u"resolved"_s);
    QTRY_VERIFY2(wasTold(u"1 chat resolved."_s), qPrintable(Screen::text(u"Result"_s)));
    QTRY_COMPARE(undoText(), u"Undo Resolve 1 Chat"_s);
    press(u"Ctrl+Z"_s);
    QTRY_COMPARE(m_bench->chat(u"Sales"_s, m_takenBack).status, before);
    QTRY_VERIFY2(wasTold(u"1 chat put back."_s), qPrintable(Screen::text(u"Result"_s)));
    // The twelve could be taken back next, and are not.
    QTRY_COMPARE(undoText(), u"Undo Resolve 12 Chats"_s);
    QCOMPARE(statuses(m_resolved), QStringList(resolved, u"resolved"_s));
    QCOMPARE(m_bench->asked("PATCH", u"/status"_s), resolved + 2);
}

void AgentsWalkThrough::unassignsTwo()
{
    QList<int> rows;
    for (int row = currentRow() + 1; row < Screen::rows(u"Chats"_s) && rows.size() < 2; ++row) {
        if (chatAt(row).isOwned())
            rows.append(row);
    }
    QCOMPARE(rows.size(), 2);
    m_unassigned = {widAt(rows.at(0)), widAt(rows.at(1))};
    goTo(rows.at(0));
    press(u"Shift+Down"_s, rows.at(1) - rows.at(0)); // those between have nobody
    QTRY_VERIFY(action(u"unassign"_s)->isEnabled());
    press(u"Ctrl+U"_s);
    QTRY_VERIFY2(wasTold(u"2 chats unassigned"_s), qPrintable(Screen::text(u"Result"_s)));
    QCOMPARE(m_bench->asked("DELETE", u"/owner"_s), 2);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!m_bench->chat(u"Sales"_s, m_unassigned.at(i)).isOwned());
        QCOMPARE(widAt(rows.at(i)), m_unassigned.at(i));
        QTRY_VERIFY(cell(rows.at(i), agentColumn).contains(u"Unassigned"_s));
    }
}

void AgentsWalkThrough::findsThePhoneOfAnEmail()
{
    const simulator::Chat customer = m_bench->find([](const simulator::Chat &chat) {
        return !chat.isGroup() && chat.wid.startsWith(u"447700900"_s) && chat.unread == 0;
    });
    QGuiApplication::clipboard()->setText(u"+44 7700-900 %1"_s.arg(customer.wid.mid(9, 3)));
    press(u"Ctrl+F"_s);
    press(u"Ctrl+V"_s); // over the view's own filter, which is selected
    QTRY_COMPARE(Screen::rows(u"Chats"_s), 1);
    QCOMPARE(widAt(0), customer.wid);
    press(u"Return"_s);
    QVERIFY(hasFocus(u"Chats"_s));
    QCOMPARE(currentRow(), 0);
    QVERIFY(inspectorShows(customer.wid));
    press(u"Return"_s);
    QTRY_VERIFY(Screen::rows(u"Messages"_s) > 0);
    QTRY_VERIFY(hasFocus(u"Reply"_s));
    press(u"Escape"_s);
    QTRY_VERIFY(hasFocus(u"Chats"_s));
}

void AgentsWalkThrough::runsACommandByAFewLetters()
{
    QVERIFY(Screen::find(u"Views"_s));
    QVERIFY(opens(u"Ctrl+K"_s, u"Command Palette"_s));
    QVERIFY(hasFocus(u"Command"_s));
    Screen::type(u"sideb"_s);
    QVERIFY(Screen::find(u"Command"_s)->accessibleDescription().startsWith(u"Sidebar"_s));
    QVERIFY(closes(u"Return"_s, u"Command Palette"_s));
    QTRY_VERIFY(!Screen::find(u"Views"_s));
    QVERIFY(hasFocus(u"Chats"_s));
}

/// At most one write for a chat and verb; the undo is a verb of its own.
void AgentsWalkThrough::didNothingElse()
{
    QStringList expected;
    for (const QString &wid : m_resolved + QStringList{m_takenBack, m_takenBack})
        expected.append(u"PATCH %1/status"_s.arg(wid));
    for (const QString &wid : std::as_const(m_unassigned))
        expected.append(u"DELETE %1/owner"_s.arg(wid));
    QStringList done;
    const QList<simulator::LogEntry> writes = m_bench->host().log().writes();
    for (const simulator::LogEntry &write : writes)
        done.append(QString::fromLatin1(write.verb) + u' ' + write.path.section(u'/', -2));
    expected.sort();
    done.sort();
    QCOMPARE(done, expected);
    QCOMPARE(lost, QStringList());
}

void AgentsWalkThrough::cleanupTestCase()
{
    m_bench.reset();
}

QTEST_MAIN(AgentsWalkThrough)
#include "tst_walkthrough.moc"
