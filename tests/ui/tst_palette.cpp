// The command palette: what a few letters find, what Enter runs, and what it says of commands that cannot be run.
#include "actions.h"
#include "palette/commandpalette.h"
#include "palette/fuzzymatch.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QPointer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sparkbot;

class TestPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void beginningsGoFirst();
    void namesThePlacesOfTheLetters();
    void survivesAnything();
    void listsTheMenus();
    void modelHolds();
    void asksTheFinder();
    void runsWithoutTheMouse();
    void saysWhyNot();
};

namespace {

std::vector<PaletteEntry> named(const QStringList &names)
{
    std::vector<PaletteEntry> entries;
    for (const QString &name : names) {
        PaletteEntry entry;
        entry.text = name;
        entries.push_back(entry);
    }
    return entries;
}

QStringList texts(const PaletteList &list)
{
    QStringList all;
    for (int row = 0; row < list.rowCount(); ++row)
        all.append(list.index(row).data().toString());
    return all;
}

struct Window {
    Window()
    {
        QMenu *chats = window.menuBar()->addMenu(u"&Chats"_s);
        QMenu *status = chats->addMenu(u"Set &Status"_s);
        resolved = status->addAction(u"&Resolved"_s);
        resolved->setShortcut(QKeySequence(u"Ctrl+T, R"_s));
        chats->addSeparator();
        unassign = actions[Actions::Id::Unassign];
        chats->addAction(unassign);
        QMenu *help = window.menuBar()->addMenu(u"&Help"_s);
        help->addAction(u"Salt && &Pepper"_s);
        help->addAction(resolved); // stands in two menus
        window.resize(900, 600);
        window.show();
    }
    Actions actions;
    QMainWindow window;
    QAction *resolved;
    QAction *unassign;
};

} // namespace

void TestPalette::matches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("nothing typed") << u""_s << u"Route Queue…"_s << true;
    QTest::newRow("initials") << u"rq"_s << u"Route Queue…"_s << true;
    QTest::newRow("in order only") << u"qr"_s << u"Route Queue…"_s << false;
    QTest::newRow("case") << u"ROUTE"_s << u"Route Queue…"_s << true;
    QTest::newRow("accents") << u"jose"_s << u"José García"_s << true;
    QTest::newRow("accents typed") << u"gárcia"_s << u"Jose Garcia"_s << true;
    QTest::newRow("spaces match anything") << u"set res"_s << u"Set Resolved"_s << true;
    QTest::newRow("only spaces") << u"   "_s << u"Quit"_s << true;
    QTest::newRow("too much") << u"quitt"_s << u"Quit"_s << false;
    QTest::newRow("empty text") << u"a"_s << u""_s << false;
}

void TestPalette::matches()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, found);
    QCOMPARE(fuzzyMatch(typed, text).has_value(), found);
}

void TestPalette::beginningsGoFirst()
{
    PaletteList list(named({u"Prequel"_s, u"Request"_s, u"Route Queue…"_s, u"Refresh Quickly and Often"_s}));
    list.setTyped(u"rq"_s);
    QCOMPARE(texts(list).first(2), QStringList({u"Route Queue…"_s, u"Refresh Quickly and Often"_s}));
    list.setTyped(u"req"_s);
    QCOMPARE(texts(list).constFirst(), u"Request"_s);
    list.setTyped({});
    QCOMPARE(texts(list).constFirst(), u"Prequel"_s); // the order given
}

void TestPalette::namesThePlacesOfTheLetters()
{
    QCOMPARE(fuzzyMatch(u"rq", u"Route Queue…")->places, QList<int>({0, 6}));
    QCOMPARE(fuzzyMatch(u"ab", u"a xx ab")->places, QList<int>({5, 6}));
}

void TestPalette::survivesAnything()
{
    QRandomGenerator random(7);
    const auto text = [&random](int most) {
        QString made;
        for (int i = random.bounded(most); i > 0; --i)
            made += QChar(char16_t(random.bounded(0x10000)));
        return made;
    };
    for (int i = 0; i < 3'000; ++i) {
        const QString typed = text(80), against = text(300);
        const std::optional<FuzzyMatch> match = fuzzyMatch(typed, against);
        if (!match)
            continue;
        QVERIFY(std::ranges::is_sorted(match->places));
        for (const int place : match->places)
            QVERIFY(place >= 0 && place < against.size());
    }
    QVERIFY(fuzzyMatch(QString(60, u'a'), QString(100'000, u'a')));
}

void TestPalette::listsTheMenus()
{
    const Window bench;
    const std::vector<PaletteEntry> entries = CommandPalette::commandsOf(*bench.window.menuBar());
    QCOMPARE(entries.size(), size_t(3));
    QCOMPARE(entries[0].text, u"Resolved"_s);
    QCOMPARE(entries[0].place, u"Chats ▸ Set Status"_s);
    QCOMPARE(entries[0].keys, QKeySequence(u"Ctrl+T, R"_s).toString(QKeySequence::NativeText));
    QCOMPARE(entries[1].whyNot, u"No chat is selected."_s);
    QCOMPARE(entries[2].text, u"Salt & Pepper"_s);
}

void TestPalette::modelHolds()
{
    PaletteList list(named({u"Alpha"_s, u"Beta"_s, u"Gamma"_s}));
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const QString &typed : {u"a"_s, u"zzz"_s, u""_s, u"mm"_s, u"b"_s})
        list.setTyped(typed);
    QCOMPARE(texts(list), QStringList{u"Beta"_s});
    QRandomGenerator random(11);
    for (int i = 0; i < 300; ++i) {
        QString typed;
        for (int letters = int(random.bounded(4)); letters > 0; --letters)
            typed += QChar(u"abegmtlp z"[random.bounded(10)]);
        list.setTyped(typed);
        QVERIFY(list.rowCount() <= 3);
    }
}

void TestPalette::asksTheFinder()
{
    const auto finder = [](const QString &typed) {
        return typed.isEmpty() ? std::vector<PaletteEntry>() : named({u"Found by "_s + typed, u"By id"_s});
    };
    PaletteList list(named({u"Beta"_s}), finder);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setTyped(u"ta"_s);
    QCOMPARE(texts(list), QStringList({u"Found by ta"_s, u"Beta"_s, u"By id"_s}));
    list.setTyped({});
    QCOMPARE(texts(list), QStringList{u"Beta"_s});
}

void TestPalette::runsWithoutTheMouse()
{
    Window bench;
    int resolved = 0;
    connect(bench.resolved, &QAction::triggered, this, [&resolved] { ++resolved; });
    QPointer palette = new CommandPalette(CommandPalette::commandsOf(*bench.window.menuBar()), &bench.window);
    palette->open();
    auto *line = palette->findChild<QLineEdit *>();
    QTest::keyClicks(line, u"pep"_s);
    QCOMPARE(palette->findChild<QListView *>()->currentIndex().data().toString(), u"Salt & Pepper"_s);
    line->clear();
    QTest::keyClicks(line, u"res"_s);
    QVERIFY(line->accessibleDescription().startsWith(u"Resolved, Chats ▸ Set Status"_s));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(resolved, 1);
    QTRY_VERIFY(!palette);
}

void TestPalette::saysWhyNot()
{
    Window bench;
    int unassigned = 0;
    connect(bench.unassign, &QAction::triggered, this, [&unassigned] { ++unassigned; });
    QPointer palette = new CommandPalette(CommandPalette::commandsOf(*bench.window.menuBar()), &bench.window);
    palette->open();
    auto *line = palette->findChild<QLineEdit *>();
    QTest::keyClicks(line, u"unas"_s);
    QVERIFY(line->accessibleDescription().contains(u"No chat is selected"_s));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(palette); // stays, with the reason in sight
    QCOMPARE(unassigned, 0);
    QTest::keyClicks(line, u"zzzz"_s);
    QVERIFY(!palette->findChild<QListView *>()->isVisible());
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(!palette);
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
