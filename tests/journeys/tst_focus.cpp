// Whoever works without a mouse never looks for the focus: it stays on the button that was pressed, whatever the verb
// does to it, and when its holder goes away it is where a person would go on (R9.5). No mouse event is made in this
// file.
#include "consolebench.h"
#include "screen.h"
#include "shared/translation.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int idColumn = 6;

QWidget *mainWindow()
{
    return Screen::window(u"Sales"_s);
}

/// A visible button of the window by its part and its object name or text.
QAbstractButton *button(const QString &part, const QString &name)
{
    const auto *place = mainWindow()->findChild<QWidget *>(part);
    const QList<QAbstractButton *> all = place ? place->findChildren<QAbstractButton *>() : QList<QAbstractButton *>();
    for (QAbstractButton *candidate : all) {
        if (candidate->isVisible() && (candidate->objectName() == name || candidate->text().remove(u'&') == name))
            return candidate;
    }
    return nullptr;
}

/// The first rows of the table, with Shift and the arrow keys.
QStringList selectRows(int count)
{
    Screen::focus(u"Chats"_s);
    Screen::press(u"Ctrl+Home"_s);
    QStringList wids;
    for (int row = 0; row < count; ++row) {
        if (row > 0)
            Screen::press(u"Shift+Down"_s);
        wids.append(Screen::cell(u"Chats"_s, row, idColumn));
    }
    return QTest::qWaitFor([&] { return Screen::says(wids.constLast()) && button(u"inspector"_s, u"Labels…"_s); })
        ? wids
        : QStringList();
}

bool goTo(const QString &wid)
{
    Screen::press(u"Ctrl+F"_s);
    Screen::press(u"Ctrl+A"_s);
    Screen::type(wid);
    if (!QTest::qWaitFor([] { return Screen::rows(u"Chats"_s) == 1; }))
        return false;
    Screen::press(u"Return"_s);
    return QTest::qWaitFor([&] {
        return QApplication::focusWidget() == Screen::find(u"Chats"_s) && button(u"inspector"_s, u"Labels…"_s)
            && Screen::says(wid);
    });
}

bool answered(const QString &result)
{
    return QTest::qWaitFor([&] { return Screen::text(u"Result"_s).contains(result); });
}

} // namespace

class JourneyOfTheFocus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_bench.reset(); }
    void theToolbarKeepsIt();
    void theSelectionBarKeepsIt_data();
    void theSelectionBarKeepsIt();
    void questionsGiveItBack_data();
    void questionsGiveItBack();
    void metadataKeepsIt_data();
    void metadataKeepsIt();
    void whatIsWrittenKeepsIt_data();
    void whatIsWrittenKeepsIt();
    void removingAndRefreshingKeepIt();
    void aChatThatIsGoneKeepsItMeanwhile();
    void messagesGiveItBack();

private:
    /// Presses by keyboard and waits; true if the focus was there all the time.
    bool press(QAbstractButton *one, const std::function<bool()> &done)
    {
        one->setFocus(Qt::TabFocusReason);
        if (!QTest::qWaitFor([&] { return QApplication::focusWidget() == one; }))
            return false;
        const QSignalSpy moved(qApp, &QApplication::focusChanged);
        Screen::press(u"Space"_s);
        // Twice: what is under way must not take the second press for itself either.
        Screen::press(u"Space"_s);
        return QTest::qWaitFor(done, 20'000) && moved.isEmpty() && QApplication::focusWidget() == one;
    }

    std::unique_ptr<ConsoleBench> m_bench;
};

void JourneyOfTheFocus::initTestCase()
{
    sparkbot::installTranslations(*qApp, QLocale(QLocale::English));
}

void JourneyOfTheFocus::init()
{
    m_bench = std::make_unique<ConsoleBench>();
    QVERIFY(m_bench->open());
    mainWindow()->resize(1900, 1000); // all buttons of the selection bar have room
}

void JourneyOfTheFocus::theToolbarKeepsIt()
{
    const QString strip = u"toolStrip"_s;
    const auto *sync = mainWindow()->findChild<QAction *>(u"syncSession"_s);
    QVERIFY(press(button(strip, u"Sync Session"_s),
                  [&] { return Screen::says(u"Sales was asked to synchronise."_s) && sync->isEnabled(); }));
    QCOMPARE(m_bench->asked("GET", u"/sync"_s), 1);
    const int read = m_bench->asked("GET", u"/chats"_s);
    QVERIFY(press(button(strip, u"Refresh"_s), [&] { return m_bench->asked("GET", u"/chats"_s) > read; }));

    QVERIFY(!selectRows(3).isEmpty());
    Screen::press(u"Ctrl+T, X"_s);
    QVERIFY(answered(u"archived"_s));
    const auto *undo = mainWindow()->findChild<QAction *>(u"undo"_s);
    QTRY_VERIFY(undo->isEnabled());
    QVERIFY(press(button(strip, u"Undo"_s), [&] { return answered(u"put back"_s) && !undo->isEnabled(); }));
    // Now there is nothing to undo: it says why and does nothing, and is disabled once it is left.
    QAbstractButton *held = button(strip, u"Undo"_s);
    const auto writes = m_bench->host().log().writes().size();
    QVERIFY(held->accessibleDescription().contains(u"There is nothing to undo."_s));
    Screen::press(u"Space"_s);
    QCOMPARE(m_bench->host().log().writes().size(), writes);
    Screen::press(u"Tab"_s);
    QVERIFY(!held->isEnabled());
    QCOMPARE(QApplication::focusWidget(), button(strip, u"Route Queue…"_s)); // what stands behind it
}

void JourneyOfTheFocus::theSelectionBarKeepsIt_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("result");
    QTest::newRow("resolve") << u"setResolved"_s << u"resolved"_s;
    QTest::newRow("pending") << u"setPending"_s << u"Pending"_s;
    QTest::newRow("archive") << u"setArchived"_s << u"archived"_s;
    QTest::newRow("unassign") << u"unassign"_s << u"nassigned"_s;
}

void JourneyOfTheFocus::theSelectionBarKeepsIt()
{
    QFETCH(QString, verb);
    QFETCH(QString, result);
    QVERIFY(!selectRows(8).isEmpty());
    const auto *action = mainWindow()->findChild<QAction *>(verb);
    QVERIFY(press(button(u"selectionBar"_s, verb), [&] {
        return Screen::text(u"Result"_s).contains(result) && !action->isEnabled(); // they all have it now
    }));
}

void JourneyOfTheFocus::questionsGiveItBack_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title");
    QTest::newRow("assign many") << u"selectionBar"_s << u"assignTo"_s << u"Assign"_s;
    QTest::newRow("labels of many") << u"selectionBar"_s << u"editLabels"_s << u"Labels"_s;
    QTest::newRow("assign one") << u"inspector"_s << u"Assign…"_s << u"Assign"_s;
    QTest::newRow("labels of one") << u"inspector"_s << u"Labels…"_s << u"Labels"_s;
}

/// Assign and Labels ask first; the button has the focus again while they are written and when they are.
void JourneyOfTheFocus::questionsGiveItBack()
{
    QFETCH(QString, part);
    QFETCH(QString, name);
    QFETCH(QString, title);
    QVERIFY(!selectRows(part == u"inspector"_s ? 1 : 3).isEmpty());
    QAbstractButton *one = button(part, name);
    QVERIFY(one);
    one->setFocus(Qt::TabFocusReason);
    Screen::press(u"Space"_s);
    QTRY_VERIFY(Screen::window(title));
    QTRY_COMPARE(QApplication::activeWindow(), Screen::window(title));
    if (title == u"Labels"_s) {
        QTRY_COMPARE(QApplication::focusWidget(), Screen::find(u"Find label"_s));
        Screen::type(u"complaint"_s);
        Screen::press(u"Tab"_s);
        Screen::press(u"Home"_s);
        Screen::press(u"Space"_s);
    } else {
        QTRY_VERIFY(QApplication::focusWidget());
        Screen::type(u"carter"_s);
    }
    Screen::press(u"Return"_s);
    QTRY_VERIFY(!Screen::window(title));
    QCOMPARE(mainWindow()->focusWidget(), one);
    mainWindow()->activateWindow(); // as a window manager does when a dialog closes
    QTRY_COMPARE(QApplication::focusWidget(), one);
    const QSignalSpy moved(qApp, &QApplication::focusChanged);
    QVERIFY(answered(title == u"Labels"_s ? u"Labels"_s : u"ssigned"_s));
    QVERIFY(!m_bench->host().log().writes().isEmpty());
    QVERIFY(moved.isEmpty());
    QCOMPARE(QApplication::focusWidget(), one);
}

void JourneyOfTheFocus::metadataKeepsIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("save") << u"Save"_s;
    QTest::newRow("discard") << u"Discard"_s;
}

void JourneyOfTheFocus::metadataKeepsIt()
{
    QFETCH(QString, name);
    const simulator::Chat chat = m_bench->find(
        [](const simulator::Chat &candidate) { return !candidate.isGroup() && candidate.metadata.size() >= 2; });
    QVERIFY(goTo(chat.wid));
    QTRY_COMPARE(Screen::rows(u"Metadata"_s), int(chat.metadata.size()));
    Screen::press(u"F2"_s);
    Screen::press(u"Ctrl+A"_s);
    Screen::type(u"enterprise"_s);
    Screen::press(u"Return"_s);
    QTRY_VERIFY(Screen::isEnabled(name));
    QVERIFY(press(button(u"inspector"_s, name), [] { return Screen::says(u"No pending changes"_s); }));
}

void JourneyOfTheFocus::whatIsWrittenKeepsIt_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    QTest::newRow("reply") << u"Ctrl+M"_s << u"Reply"_s << u"Send"_s << u"/messages"_s;
    QTest::newRow("note") << u"Ctrl+Shift+M"_s << u"Note"_s << u"Add Note"_s << u"/notes"_s;
}

void JourneyOfTheFocus::whatIsWrittenKeepsIt()
{
    QFETCH(QString, keys);
    QFETCH(QString, field);
    QFETCH(QString, name);
    QFETCH(QString, path);
    const simulator::Chat chat = m_bench->find([](const simulator::Chat &candidate) { return !candidate.isGroup(); });
    QVERIFY(goTo(chat.wid));
    Screen::press(keys);
    QTRY_COMPARE(QApplication::focusWidget(), Screen::find(field));
    Screen::type(u"It leaves today."_s);
    QVERIFY(press(button(u"inspector"_s, name), [&] {
        return m_bench->asked("POST", path) == 1
            && Screen::get<QWidget>(field)->property("plainText").toString().isEmpty();
    }));
    QCOMPARE(m_bench->host().log().writes().size(), 1);
}

void JourneyOfTheFocus::removingAndRefreshingKeepIt()
{
    QVERIFY(goTo(m_bench->find([](const simulator::Chat &candidate) { return candidate.status == u"active"_s; }).wid));
    QWidget *table = Screen::find(u"Chats"_s);
    Screen::press(u"F5"_s);
    QTRY_COMPARE(QApplication::focusWidget(), table);
    mainWindow()->findChild<QAction *>(u"setRemoved"_s)->trigger(); // has no keys on purpose
    QTRY_VERIFY(Screen::window(u"Remove"_s));
    QTRY_COMPARE(QApplication::activeWindow(), Screen::window(u"Remove"_s));
    QVERIFY(Screen::focus(u"Remove Chat"_s));
    Screen::press(u"Space"_s);
    QVERIFY(answered(u"emoved"_s));
    QCOMPARE(mainWindow()->focusWidget(), table);
    mainWindow()->activateWindow();
    QTRY_COMPARE(QApplication::focusWidget(), table);
    // The toast goes away under it.
    Screen::press(u"F6"_s);
    QTRY_VERIFY(Screen::find(u"Result"_s)->isAncestorOf(QApplication::focusWidget()));
    Screen::press(u"Escape"_s);
    QTRY_COMPARE(QApplication::focusWidget(), table);
}

/// The current chat stays in sight until one moves on, also when the server has it no longer.
void JourneyOfTheFocus::aChatThatIsGoneKeepsItMeanwhile()
{
    const QStringList wids = selectRows(1);
    QVERIFY(!wids.isEmpty());
    QAbstractButton *labels = button(u"inspector"_s, u"Labels…"_s);
    labels->setFocus(Qt::TabFocusReason);
    m_bench->change([&](simulator::State &state) {
        auto &chats = state.account.devices.front().chats;
        chats.erase(std::ranges::find_if(chats, [&](const simulator::Chat &one) { return one.wid == wids.first(); }));
    });
    for (int reading = 0; reading < 2; ++reading) {
        const int read = m_bench->asked("GET", u"/chats"_s);
        Screen::press(u"F5"_s);
        QTRY_VERIFY(m_bench->asked("GET", u"/chats"_s) > read);
    }
    QTRY_VERIFY(m_bench->asked("GET", u"/chats/"_s + wids.first()) > 0); // looked for by its id
    QCOMPARE(QApplication::focusWidget(), labels);
    Screen::press(u"Escape"_s);
    Screen::press(u"Down"_s);
    QTRY_VERIFY(!Screen::says(wids.first()));
    QCOMPARE(QApplication::focusWidget(), Screen::find(u"Chats"_s));
}

void JourneyOfTheFocus::messagesGiveItBack()
{
    QVERIFY(!selectRows(1).isEmpty());
    Screen::press(u"Ctrl+Shift+Y"_s);
    QTRY_VERIFY(Screen::find(u"Dismiss Message"_s));
    QVERIFY(Screen::focus(u"Dismiss Message"_s));
    Screen::press(u"Space"_s);
    QTRY_VERIFY(!Screen::find(u"Dismiss Message"_s));
    QVERIFY(QApplication::focusWidget());
    QVERIFY(QApplication::focusWidget()->isVisible());
}

QTEST_MAIN(JourneyOfTheFocus)
#include "tst_focus.moc"
