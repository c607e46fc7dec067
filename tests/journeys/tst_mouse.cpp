// The five jobs by mouse, each asserted on what the server received and on what the screen says.
#include "consolebench.h"
#include "screen.h"
#include "shared/translation.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

enum Column {
    Name,
    Status,
    Unread,
    AgentColumn,
    Labels,
    LastActivity,
    Id,
};

} // namespace

class JourneyByMouse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void setsChatStatus_data();
    void setsChatStatus();
    void removedAsksFirst();
    void unassigns();
    void syncsTheSession();
    void savesMetadata();
    void routesTheQueue();

private:
    /// Finds the chat by its id through the filter line and selects it.
    static bool select(const QString &wid);
    /// Opens a combo box and clicks the first entry that begins with `text`. False if there is none.
    static bool pick(const QString &comboBox, const QString &text);
};

void JourneyByMouse::initTestCase()
{
    sparkbot::installTranslations(*qApp, QLocale(QLocale::English));
}

bool JourneyByMouse::select(const QString &wid)
{
    if (!Screen::click(u"Filter chats"_s))
        return false;
    Screen::get<QLineEdit>(u"Filter chats"_s)->clear();
    Screen::type(wid);
    if (!QTest::qWaitFor([] { return Screen::rows(u"Chats"_s) == 1; }) || !Screen::clickCell(u"Chats"_s, 0, Name))
        return false;
    return QTest::qWaitFor([&] { return Screen::says(wid) && Screen::find(u"Resolved"_s); });
}

bool JourneyByMouse::pick(const QString &comboBox, const QString &text)
{
    auto *box = Screen::get<QComboBox>(comboBox);
    if (!box || !Screen::click(comboBox))
        return false;
    QAbstractItemView *list = box->view();
    if (!QTest::qWaitFor([list] { return list->isVisible(); }))
        return false;
    for (int row = 0; row < box->count(); ++row) {
        if (!box->itemText(row).startsWith(text))
            continue;
        const QModelIndex index = list->model()->index(row, box->modelColumn());
        list->scrollTo(index);
        const QPoint middle = list->visualRect(index).center();
        QTest::mouseMove(list->viewport(), middle);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, middle);
        return QTest::qWaitFor([&] { return !list->isVisible() && box->currentText().startsWith(text); });
    }
    QTest::keyClick(list, Qt::Key_Escape);
    return false;
}

void JourneyByMouse::setsChatStatus_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("button");
    QTest::newRow("Active") << u"pending"_s << u"Active"_s;
    QTest::newRow("Pending") << u"active"_s << u"Pending"_s;
    QTest::newRow("Resolved") << u"pending"_s << u"Resolved"_s;
    QTest::newRow("Archived") << u"resolved"_s << u"Archived"_s;
}

void JourneyByMouse::setsChatStatus()
{
    QFETCH(QString, from);
    QFETCH(QString, button);
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat = bench.find([&](const simulator::Chat &candidate) { return candidate.status == from; });
    QVERIFY(select(chat.wid));
    QVERIFY(Screen::click(button));
    QTRY_VERIFY2(Screen::cell(u"Chats"_s, 0, Status).startsWith(button),
                 qPrintable(Screen::cell(u"Chats"_s, 0, Status)));
    QCOMPARE(bench.asked("PATCH", u"/chats/%1/status"_s.arg(chat.wid)), 1);
    QCOMPARE(bench.body("PATCH", u"/status"_s), R"({"status":")" + button.toLower().toLatin1() + R"("})");
    QCOMPARE(bench.host().log().writes().size(), 1);
    QCOMPARE(bench.chat(u"Sales"_s, chat.wid).status, button.toLower());
}

void JourneyByMouse::removedAsksFirst()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat =
        bench.find([](const simulator::Chat &candidate) { return candidate.status == u"pending"_s; });
    QVERIFY(select(chat.wid));
    QVERIFY(Screen::click(u"Removed"_s));
    QTRY_VERIFY(Screen::find(u"Remove Chat"_s));
    QVERIFY(Screen::click(u"Cancel"_s));
    QTRY_VERIFY(!Screen::find(u"Remove Chat"_s));
    QCOMPARE(bench.host().log().writes().size(), 0);

    QVERIFY(Screen::click(u"Removed"_s));
    QTRY_VERIFY(Screen::find(u"Remove Chat"_s));
    QVERIFY(Screen::click(u"Remove Chat"_s));
    QTRY_COMPARE(bench.chat(u"Sales"_s, chat.wid).status, u"removed"_s);
    QTRY_VERIFY(Screen::cell(u"Chats"_s, 0, Status).startsWith(u"Removed"_s));
    QCOMPARE(bench.asked("PATCH", u"/status"_s), 1);
}

void JourneyByMouse::unassigns()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat =
        bench.find([](const simulator::Chat &candidate) { return !candidate.agent.isEmpty(); });
    QVERIFY(select(chat.wid));
    QTRY_VERIFY(Screen::isEnabled(u"Unassign"_s));
    QVERIFY(Screen::click(u"Unassign"_s));
    QTRY_VERIFY2(Screen::cell(u"Chats"_s, 0, AgentColumn).contains(u"Unassigned"_s),
                 qPrintable(Screen::cell(u"Chats"_s, 0, AgentColumn)));
    QCOMPARE(bench.asked("DELETE", u"/chats/%1/owner"_s.arg(chat.wid)), 1);
    QCOMPARE(bench.host().log().writes().size(), 1);
    QVERIFY(!bench.chat(u"Sales"_s, chat.wid).isOwned());
    // The service made it pending as well; the row was read again and shows it.
    QTRY_VERIFY(Screen::cell(u"Chats"_s, 0, Status).startsWith(u"Pending"_s));
}

void JourneyByMouse::syncsTheSession()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    QVERIFY(Screen::click(u"Sync Session"_s));
    Screen::click(u"Sync Session"_s); // an impatient second click
    QTRY_COMPARE(bench.asked("GET", u"/sync"_s), 1);
    QTRY_VERIFY2(Screen::says(u"Sales was asked to synchronise."_s), qPrintable(Screen::texts().join(u'\n')));
    QCOMPARE(bench.asked("GET", u"/sync"_s), 1);
}

void JourneyByMouse::savesMetadata()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat = bench.find(
        [](const simulator::Chat &candidate) { return !candidate.isGroup() && candidate.metadata.size() >= 2; });
    QVERIFY(select(chat.wid));
    const QString key = chat.metadata.first().key;
    QTRY_VERIFY(Screen::row(u"Metadata"_s, 1, key) >= 0);
    const int row = Screen::row(u"Metadata"_s, 1, key);
    auto *table = Screen::get<QAbstractItemView>(u"Metadata"_s);
    QVERIFY(Screen::clickCell(u"Metadata"_s, row, 2));
    const QRect cell = table->visualRect(table->model()->index(row, 2));
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"enterprise"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(Screen::says(u"1 pending change"_s));
    QCOMPARE(bench.host().log().writes().size(), 0);

    QTRY_VERIFY(Screen::isEnabled(u"Save"_s));
    QVERIFY(Screen::click(u"Save"_s));
    QTRY_COMPARE(bench.chat(u"Sales"_s, chat.wid).metadata.first().value, u"enterprise"_s);
    QTRY_VERIFY(Screen::says(u"No pending changes"_s));
    QCOMPARE(bench.asked("PATCH", u"/contacts/%1/metadata"_s.arg(chat.wid)), 1);
    QCOMPARE(bench.body("PATCH", u"/metadata"_s),
             QByteArray(R"([{"key":")" + key.toUtf8() + R"(","value":"enterprise"}])"));
    QVERIFY(Screen::cell(u"Metadata"_s, Screen::row(u"Metadata"_s, 1, key), 2).contains(u"enterprise"_s));
}

void JourneyByMouse::routesTheQueue()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    QVERIFY(Screen::click(u"Route Queue…"_s));
    QTRY_VERIFY(Screen::window(u"Route Queue"_s));
    QVERIFY(pick(u"From"_s, u"Sales"_s));
    QVERIFY(!pick(u"To"_s, u"Sales"_s)); // the source is not among the targets
    QVERIFY(pick(u"To"_s, u"Support"_s));
    QTRY_VERIFY(Screen::isEnabled(u"Route 128 Messages"_s));
    QVERIFY(Screen::says(u"128"_s) && Screen::says(u"133"_s));
    QCOMPARE(bench.host().log().writes().size(), 0);

    QVERIFY(Screen::click(u"Route 128 Messages"_s));
    Screen::click(u"Route 128 Messages"_s); // and again
    QTRY_COMPARE(bench.queued(u"Sales"_s), 0);
    QCOMPARE(bench.queued(u"Support"_s), 133);
    QCOMPARE(bench.asked("PATCH", u"/queue"_s), 1);
    QTRY_VERIFY2(Screen::says(u"Moved: 128 (estimated)"_s), qPrintable(Screen::texts().join(u'\n')));
    QVERIFY(Screen::click(u"Close"_s));
    QTRY_VERIFY(!Screen::window(u"Route Queue"_s));
}

QTEST_MAIN(JourneyByMouse)
#include "tst_mouse.moc"
