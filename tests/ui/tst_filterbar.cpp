// What a person sees of search: text, status choice and chips say the same; what is not understood is named with its
// remedy; counts are honest; no result is no dead end.

#include "chats/chatarea.h"
#include "chats/chatview.h"
#include "chats/chiprow.h"
#include "chats/filterbar.h"
#include "chats/filterchip.h"
#include "chats/filterline.h"
#include "chats/missingdialog.h"
#include "chats/problemline.h"
#include "chats/resultline.h"
#include "chats/serversearch.h"
#include "chats/statecard.h"
#include "dialogbench.h"
#include "mainwindow.h"
#include "workflows/chatdesk.h"
#include "workflows/numberfacts.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace sparkbot;

namespace {

simulator::Host::Setup slow(int latency)
{
    simulator::Host::Setup setup;
    setup.knobs.latency = latency;
    return setup;
}

struct Bench : DialogBench {
    explicit Bench(simulator::Host::Setup setup = {})
        : DialogBench(std::move(setup))
    {
        const Account shown = account();
        accounts.save(shown);
        space = std::make_unique<Workspace>(shown, host.key().toLatin1(), journal);
        window = std::make_unique<MainWindow>(*space, accounts, settings);
        filter = window->findChild<FilterBar *>();
        line = filter->line();
        status = byName<QComboBox>(window.get(), u"Status filter"_s);
        chips = window->findChild<ChipRow *>();
        problem = window->findChild<ProblemLine *>();
        result = window->findChild<ResultLine *>();
        card = window->findChild<ChatArea *>()->card();
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        space->start();
    }
    void load()
    {
        QTRY_VERIFY_WITH_TIMEOUT(space->chats().isComplete(), 20'000);
        line->setFocus();
    }
    /// Stops the load when a part of the chats has arrived.
    void loadPart()
    {
        QTRY_VERIFY_WITH_TIMEOUT(table().loadedCount() > 0, 20'000);
        space->chats().cancelLoad();
        QVERIFY(!space->chats().isComplete());
        line->setFocus();
    }
    ChatTable &table() const { return space->chats().model(); }
    int count(const QString &query) const { return table().countMatching(ChatQuery::parse(query)); }
    QStringList chipTexts() const
    {
        QStringList texts;
        for (const auto *chip : chips->findChildren<FilterChip *>()) {
            if (!chip->isHidden())
                texts.append(chip->term());
        }
        return texts;
    }
    FilterChip *chip(const QString &term) const
    {
        for (auto *chip : chips->findChildren<FilterChip *>()) {
            if (!chip->isHidden() && chip->term() == term)
                return chip;
        }
        return nullptr;
    }

    std::unique_ptr<Workspace> space;
    std::unique_ptr<MainWindow> window;
    FilterBar *filter = nullptr;
    FilterLine *line = nullptr;
    QComboBox *status = nullptr;
    ChipRow *chips = nullptr;
    ProblemLine *problem = nullptr;
    ResultLine *result = nullptr;
    StateCard *card = nullptr;
};

void chooseStatus(QComboBox *box, const QString &text)
{
    for (int steps = 0; box->currentText() != text && steps <= box->count(); ++steps)
        QTest::keyClick(box, box->currentIndex() < box->findText(text) ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(box->currentText(), text);
}

} // namespace

class TestFilterBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filtersAtEachKey();
    void statusChoiceMirrorsTheText();
    void chipsMirrorTheText();
    void chipsEditTheText();
    void namesTheUnknownAndOffersARemedy();
    void listStaysWhileNotUnderstood();
    void isQuietWhileOneTypes();
    void suggestsWhatTheChatsHave();
    void suggestsWhatNoChatHasYet();
    void doubtsNamesThatAreNotKnown();
    void escapeClears();
    void emptyResultIsNoDeadEnd();
    void remediesAreForWhatIsShown();
    void resultIsHonest();
    void saysThatTheListIsCut();
    void countsChatsNotRows();
    void asksTheServer();
    void asksAgainWhatTheServerDidNotAnswer();
    void saysThatTheServerMayHaveMore();
    void looksUpPastedChats();
    void searchesForTheLongestWord_data();
    void searchesForTheLongestWord();
    void pastedNumbersAreAllFound();
    void missingDialogSaysWhatItKnows();
};

void TestFilterBar::filtersAtEachKey()
{
    Bench bench;
    bench.load();
    QString typed;
    for (QChar key : u"ruth okafor"_s) {
        QTest::keyClick(bench.line, key.toLatin1());
        typed += key;
        QCOMPARE(bench.table().rowCount(), bench.count(typed));
    }
    QTest::keyClick(bench.line, Qt::Key_Backspace);
    QCOMPARE(bench.table().rowCount(), bench.count(u"ruth okafo"_s));
}

void TestFilterBar::statusChoiceMirrorsTheText()
{
    Bench bench;
    bench.load();
    QTest::keyClicks(bench.line, u"an status:pending"_s);
    QCOMPARE(bench.status->currentText(), u"Pending"_s);

    chooseStatus(bench.status, u"Archived"_s);
    QVERIFY(bench.filter->query().status() == ChatStatus::Archived);
    QVERIFY(bench.line->text().contains(u"an"_s));
    QCOMPARE(bench.table().rowCount(), bench.count(u"an status:archived"_s));

    // What the choice cannot say is left as it is typed.
    bench.filter->setText(u"status:pending,active"_s);
    QCOMPARE(bench.status->currentIndex(), -1);
    bench.filter->setText(u"-status:pending"_s);
    QCOMPARE(bench.status->currentIndex(), -1);
    bench.filter->setText(u"an"_s);
    QCOMPARE(bench.status->currentText(), u"All statuses"_s);

    bench.filter->setText(u"an status:pending"_s);
    chooseStatus(bench.status, u"All statuses"_s);
    QCOMPARE(bench.line->text().trimmed(), u"an"_s);
}

void TestFilterBar::chipsMirrorTheText()
{
    Bench bench;
    bench.load();
    QTest::keyClicks(bench.line, u"ruth"_s);
    QVERIFY(bench.chips->isHidden()); // one plain word says it by itself
    QTest::keyClicks(bench.line, u" okafor -is:group "_s);
    QCOMPARE(bench.chipTexts(), QStringList({u"ruth"_s, u"okafor"_s, u"-is:group"_s}));
    QVERIFY(!bench.chips->isHidden());
    bench.filter->setText(u"status:pending"_s);
    QCOMPARE(bench.chipTexts(), QStringList{u"status:pending"_s});
    bench.filter->clear();
    QVERIFY(bench.chips->isHidden());
}

void TestFilterBar::chipsEditTheText()
{
    Bench bench;
    bench.load();
    bench.filter->setText(u"status:pending is:unread (ruth OR ana)"_s);
    QVERIFY(bench.chip(u"is:unread"_s));
    QTest::keyClick(bench.chip(u"is:unread"_s), Qt::Key_Return);
    QCOMPARE(bench.line->selectedText(), u"is:unread"_s);
    QVERIFY(bench.line->hasFocus());

    QTest::keyClick(bench.chip(u"is:unread"_s), Qt::Key_Delete);
    QCOMPARE(bench.chipTexts(), QStringList({u"status:pending"_s, u"(ruth OR ana)"_s}));
    QCOMPARE(bench.table().rowCount(), bench.count(u"status:pending (ruth OR ana)"_s));
    bench.chip(u"status:pending"_s)->click();
    QCOMPARE(bench.status->currentText(), u"All statuses"_s);

    // The last one leaves the focus in the line, not nowhere.
    FilterChip *last = bench.chip(u"(ruth OR ana)"_s);
    last->setFocus();
    QTest::keyClick(last, Qt::Key_Delete);
    QVERIFY(bench.line->text().trimmed().isEmpty());
    QVERIFY(bench.line->hasFocus());
}

void TestFilterBar::namesTheUnknownAndOffersARemedy()
{
    Bench bench;
    bench.load();
    QTest::keyClicks(bench.line, u"statsu:pending ruth"_s);
    QCOMPARE(bench.problem->sentence(),
             u"“statsu:” is not a filter. Did you mean “status:”? The list has not changed."_s);
    QAbstractButton *fix = button(bench.problem, u"Use status:"_s);
    QVERIFY(fix);
    QVERIFY(fix->focusPolicy() & Qt::TabFocus);
    QVERIFY(bench.problem->geometry().height() > 0);
    fix->setFocus();
    QTest::keyClick(fix, Qt::Key_Space);
    QCOMPARE(bench.line->text(), u"status:pending ruth"_s);
    QVERIFY(bench.problem->isHidden());
    QVERIFY(bench.line->hasFocus());
    QCOMPARE(bench.table().rowCount(), bench.count(u"status:pending ruth"_s));
    QCOMPARE(bench.status->currentText(), u"Pending"_s);

    bench.filter->setText(u"status:pendng ruth"_s);
    QVERIFY(bench.problem->sentence().contains(u"Did you mean “pending”?"_s));
    button(bench.problem, u"Use pending"_s)->click();
    QCOMPARE(bench.line->text(), u"status:pending ruth"_s);
    // Undone like anything else that was typed.
    bench.line->undo();
    QCOMPARE(bench.line->text(), u"status:pendng ruth"_s);
}

void TestFilterBar::listStaysWhileNotUnderstood()
{
    Bench bench;
    bench.load();
    QTest::keyClicks(bench.line, u"ruth "_s);
    const int before = bench.table().rowCount();
    QVERIFY(before > 0);
    QTest::keyClicks(bench.line, u"statsu:x"_s);
    QCOMPARE(bench.table().rowCount(), before); // not what the word "statsu" found one key earlier
    QTest::keyClicks(bench.line, u" more words"_s);
    QCOMPARE(bench.table().rowCount(), before);
    bench.filter->setText(u"ruth"_s);
    QCOMPARE(bench.table().rowCount(), before);
    QVERIFY(bench.problem->isHidden());
}

void TestFilterBar::isQuietWhileOneTypes()
{
    Bench bench;
    bench.load();
    for (QChar key : u"status:pending unread:>3 is:unread "_s) {
        QTest::keyClick(bench.line, key.toLatin1());
        QVERIFY2(bench.problem->isHidden(), qPrintable(bench.problem->sentence()));
    }
    QTest::keyClicks(bench.line, u"label:"_s);
    QVERIFY(bench.problem->isHidden());
    QTest::keyClick(bench.line, Qt::Key_Escape); // no more suggestions
    QTRY_VERIFY(!bench.problem->isHidden()); // told after a while
    QVERIFY(bench.problem->sentence().contains(u"“label:” is not finished."_s));
    QTest::keyClicks(bench.line, u"v"_s);
    QVERIFY(bench.problem->isHidden());

    bench.filter->setText({});
    QTest::keyClicks(bench.line, u"is:unrea"_s);
    QVERIFY(bench.problem->isHidden());
    bench.status->setFocus(); // gone elsewhere: it will not be finished
    QVERIFY(bench.problem->sentence().contains(u"“unrea” is not finished."_s));
}

void TestFilterBar::suggestsWhatTheChatsHave()
{
    Bench bench;
    bench.load();
    const auto *list = bench.window->findChild<SuggestionList *>();
    const auto spoken = [list] {
        QStringList rows;
        for (int row = 0; list->isVisible() && row < list->model()->rowCount(); ++row)
            rows.append(list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return rows;
    };
    QTest::keyClicks(bench.line, u"st"_s);
    QCOMPARE(spoken(),
             QStringList({u"status: – active, pending, resolved, archived or removed"_s,
                          u"is:stale – active or pending, and quiet for a day"_s}));
    QTest::keyClick(bench.line, Qt::Key_Tab);
    QCOMPARE(bench.line->text(), u"status:"_s);
    QVERIFY(spoken().contains(u"resolved"_s));
    QTest::keyClicks(bench.line, u"res"_s);
    QTest::keyClick(bench.line, Qt::Key_Return); // half a word does not stand on its own
    QCOMPARE(bench.line->text(), u"status:resolved "_s);
    QCOMPARE(bench.table().rowCount(), bench.count(u"status:resolved"_s));

    QTest::keyClicks(bench.line, u"label:"_s);
    const QString vip = u"vip – %1 chat(s)"_s.arg(bench.count(u"label:\"vip\""_s));
    QVERIFY2(spoken().contains(vip), qPrintable(spoken().join(u'\n')));
    QVERIFY(spoken().contains(u"none – without a label"_s));
    QTest::keyClicks(bench.line, u"vi"_s);
    QTest::keyClick(bench.line, Qt::Key_Tab);
    QCOMPARE(bench.line->text(), u"status:resolved label:vip "_s);
    QCOMPARE(bench.chipTexts(), QStringList({u"status:resolved"_s, u"label:vip"_s}));

    bench.filter->clear();
    QTest::keyClick(bench.line, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(spoken().size() > 10); // every operator
}

/// A label, colleague or department of the number can be asked for although no loaded chat has it.
void TestFilterBar::suggestsWhatNoChatHasYet()
{
    Bench bench;
    bench.load();
    bench.host.withState([](simulator::State &state) {
        simulator::Label label = state.account.labels.front();
        label.name = u"zebra"_s;
        state.account.labels.append(label);
    });
    bench.space->facts().refresh();
    QTRY_VERIFY(bench.space->facts().isKnownLabel(u"zebra"_s));
    QTest::keyClicks(bench.line, u"label:zeb"_s);
    QTest::keyClick(bench.line, Qt::Key_Tab);
    QCOMPARE(bench.line->text(), u"label:zebra "_s);
    QVERIFY2(bench.problem->isHidden(), qPrintable(bench.problem->sentence())); // it exists, though nobody has it
}

void TestFilterBar::doubtsNamesThatAreNotKnown()
{
    Bench bench;
    bench.load();
    bench.filter->setText(u"label:vpi is:unread"_s);
    QVERIFY2(bench.problem->sentence().startsWith(u"No loaded chat has a label “vpi”."_s),
             qPrintable(bench.problem->sentence()));
    QVERIFY(!bench.problem->sentence().contains(u"has not changed"_s)); // it was understood
    QCOMPARE(bench.table().rowCount(), 0);
    QAbstractButton *fix = button(bench.problem, u"Use vip"_s);
    QVERIFY(fix);
    fix->click();
    QCOMPARE(bench.line->text(), u"label:vip is:unread"_s);
    QVERIFY(bench.problem->isHidden());
}

void TestFilterBar::escapeClears()
{
    Bench bench;
    bench.load();
    const int all = bench.table().rowCount();
    bench.filter->setText(u"status:pending label:vip ruth"_s);
    QVERIFY(bench.table().rowCount() < all);
    QTest::keyClick(bench.line, Qt::Key_Escape);
    QVERIFY(bench.line->text().isEmpty());
    QCOMPARE(bench.table().rowCount(), all);
    QCOMPARE(bench.status->currentText(), u"All statuses"_s);
    QVERIFY(bench.chips->isHidden());
}

void TestFilterBar::emptyResultIsNoDeadEnd()
{
    Bench bench;
    bench.load();
    const int pending = bench.count(u"status:pending"_s);
    QVERIFY(pending > 0);
    bench.filter->setText(u"status:pending nobodyatall"_s);
    QCOMPARE(bench.card->sentence(), u"No chat matches “status:pending nobodyatall”."_s);
    const QString remedy = u"%1 match without nobodyatall"_s.arg(QLocale().toString(pending));
    QTRY_VERIFY(button(bench.card, remedy));
    QVERIFY(button(bench.card, u"Clear Filters"_s));
    QVERIFY(button(bench.card, u"Remove Last"_s));

    // Enter in the line leads to the remedies, as there are no rows to lead to.
    QTest::keyClick(bench.line, Qt::Key_Return);
    QCOMPARE(bench.window->focusWidget(), button(bench.card, remedy));
    QTest::keyClick(bench.window->focusWidget(), Qt::Key_Space);
    QCOMPARE(bench.line->text().trimmed(), u"status:pending"_s);
    QCOMPARE(bench.table().rowCount(), pending);
    QVERIFY(bench.card->isHidden());
    QVERIFY(bench.window->focusWidget());

    bench.filter->setText(u"nobodyatall status:pending"_s);
    QTRY_VERIFY(button(bench.card, remedy));
    button(bench.card, u"Remove Last"_s)->click();
    QCOMPARE(bench.line->text().trimmed(), u"nobodyatall"_s);
    QVERIFY(!button(bench.card, u"Remove Last"_s)); // it would be the same as clearing
    QTRY_VERIFY(button(
        bench.card,
        u"%1 match without nobodyatall"_s.arg(QLocale().toString(bench.table().loadedCount())))); // what it hides
    button(bench.card, u"Clear Filters"_s)->click();
    QVERIFY(bench.line->text().isEmpty());
}

/// What is not understood leaves the empty result of the filter before, whose remedies know its terms only.
void TestFilterBar::remediesAreForWhatIsShown()
{
    Bench bench;
    bench.load();
    const int pending = bench.count(u"status:pending"_s);
    const QString remedy = u"%1 match without nobodyatall"_s.arg(QLocale().toString(pending));
    bench.filter->setText(u"status:pending nobodyatall"_s);
    QTRY_VERIFY(button(bench.card, remedy));
    bench.filter->setText(u"nobodyatall statsu:x"_s);
    QCOMPARE(bench.card->sentence(), u"No chat matches “status:pending nobodyatall”."_s);
    button(bench.card, u"Remove Last"_s)->click();
    QCOMPARE(bench.line->text(), u"status:pending"_s);

    bench.filter->setText(u"status:pending nobodyatall"_s);
    bench.filter->setText(u"x statsu:x y"_s);
    QTRY_VERIFY(button(bench.card, remedy));
    button(bench.card, remedy)->click();
    QCOMPARE(bench.line->text(), u"status:pending"_s);

    // Two filters that read alike in the sentence: the button takes its term out of the one that is there now.
    const QString tooLong(200, u'x');
    bench.filter->setText(tooLong + u"1 second"_s);
    bench.filter->setText(tooLong + u"2 second"_s);
    button(bench.card, u"Remove Last"_s)->click();
    QCOMPARE(bench.line->text(), tooLong + u'2');

    bench.filter->removeTerm(7);
    QCOMPARE(bench.line->text(), tooLong + u'2');
}

void TestFilterBar::resultIsHonest()
{
    Bench bench(slow(150));
    bench.loadPart();
    const int part = bench.table().loadedCount();
    QTRY_COMPARE(bench.result->text(), u"%1 loaded. There may be more"_s.arg(QLocale().toString(part)));
    bench.filter->setText(u"is:unread"_s);
    const int found = bench.table().rowCount();
    QTRY_COMPARE(bench.result->text(), u"%1 of %2 loaded. Load the rest to be sure"_s.arg(found).arg(part));

    QAbstractButton *loadAll = button(bench.result, u"Load All"_s);
    QVERIFY(loadAll);
    loadAll->click();
    QTRY_VERIFY(bench.result->text().contains(u"loaded, loading the rest…"_s));
    QTRY_VERIFY(button(bench.result, u"Stop Loading"_s));
    QVERIFY(!button(bench.result, u"Load All"_s));
    button(bench.result, u"Stop Loading"_s)->click();
    QTRY_VERIFY(button(bench.result, u"Load All"_s));

    bench.host.withState([](simulator::State &state) { state.knobs.latency = 0; });
    button(bench.result, u"Load All"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench.space->chats().isComplete(), 20'000);
    QVERIFY(bench.table().loadedCount() > part);
    QTRY_COMPARE(bench.result->text(),
                 u"%1 of %2"_s.arg(QLocale().toString(bench.table().rowCount()),
                                   QLocale().toString(bench.table().loadedCount())));
    QVERIFY(!button(bench.result, u"Load All"_s));
    bench.filter->clear();
    QTRY_VERIFY(bench.result->isHidden());
}

void TestFilterBar::saysThatTheListIsCut()
{
    Bench bench;
    bench.space->chats().setMostChats(300);
    QTRY_VERIFY_WITH_TIMEOUT(bench.space->chats().isCut(), 20'000);
    QTRY_COMPARE(bench.result->text(),
                 u"300 loaded, the most this list takes. Others are found by name, phone or ID"_s);
    QVERIFY(!button(bench.result, u"Load All"_s)); // it would bring nothing
    bench.filter->setText(u"is:unread"_s);
    QTRY_VERIFY(bench.result->text().startsWith(u"%1 of 300 loaded, the most"_s.arg(bench.count(u"is:unread"_s))));
}

/// What no longer matches is still seen while it is in use, and what came meanwhile waits; neither makes the count lie.
void TestFilterBar::countsChatsNotRows()
{
    Bench bench;
    bench.load();
    bench.filter->setText(u"status:pending is:unread"_s);
    bench.window->findChild<ChatView *>()->selectAll();
    const int rows = bench.table().rowCount();
    QVERIFY(rows > 3);
    Chat chat = *bench.table().chat(bench.table().idAt(0));
    chat.status = ChatStatus::Resolved;
    chat.statusWord = u"resolved"_s;
    bench.table().update(chat);
    QCOMPARE(bench.table().rowCount(), rows);
    QTRY_VERIFY2(bench.result->text().startsWith(QLocale().toString(rows - 1) + u" of "_s),
                 qPrintable(bench.result->text()));
}

void TestFilterBar::asksTheServer()
{
    Bench bench(slow(100));
    bench.loadPart();
    bench.host.withState([](simulator::State &state) { state.knobs.latency = 0; });
    // A chat that is not among the loaded ones.
    QString wid;
    bench.host.withState([&](simulator::State &state) {
        for (const simulator::Chat &chat : state.account.findDevice(bench.space->chats().device().text())->chats) {
            if (chat.wid.endsWith(u"@c.us"_s) && !bench.table().contains(ChatId::fromServer(chat.wid)))
                wid = chat.wid;
        }
    });
    QVERIFY(!wid.isEmpty());
    const QString digits = wid.section(u'@', 0, 0);
    bench.filter->setText(digits);
    QCOMPARE(bench.table().rowCount(), 0);
    QTRY_VERIFY(bench.result->text().contains(u"Also asked the server: 1 more found"_s));
    QCOMPARE(bench.table().rowCount(), 1);
    QVERIFY(bench.card->isHidden());
    QVERIFY(!bench.space->chats().isComplete());

    bench.filter->setText(u"nobodyatall"_s);
    QTRY_VERIFY(bench.result->text().contains(u"Also asked the server: nothing more found"_s));
    // Operators alone are nothing the server is asked.
    bench.filter->setText(u"is:unread"_s);
    QTRY_VERIFY(!bench.result->text().contains(u"server"_s));
}

void TestFilterBar::asksAgainWhatTheServerDidNotAnswer()
{
    Bench bench(slow(100));
    bench.loadPart();
    bench.host.withState([](simulator::State &state) { state.knobs.latency = 0; });
    bench.force("GET", u"/chats"_s, 403);
    bench.filter->setText(u"nobodyatall"_s);
    QTRY_VERIFY(bench.result->text().contains(u"The server could not be asked"_s));
    QVERIFY2(bench.result->text().contains(u"may not see the chats"_s), qPrintable(bench.result->text()));
    QAbstractButton *again = button(bench.result, u"Try Again"_s);
    QVERIFY(again && !again->toolTip().isEmpty());
    again->click();
    QTRY_VERIFY(bench.result->text().contains(u"Also asked the server: nothing more found"_s));
    QVERIFY(!button(bench.result, u"Try Again"_s));
}

void TestFilterBar::saysThatTheServerMayHaveMore()
{
    ResultLine line;
    ResultLine::Facts facts;
    facts.filtered = true;
    facts.extent = ResultLine::Extent::Part;
    facts.server = ResultLine::Server::Answered;
    facts.serverCut = true;
    line.present(facts);
    QVERIFY(!line.text().contains(u"nothing more found"_s));
    QVERIFY2(line.text().contains(u"There may be more"_s), qPrintable(line.text()));
    facts.serverFound = 7;
    line.present(facts);
    QVERIFY2(line.text().contains(u"7 more found, and there may be others"_s), qPrintable(line.text()));
}

/// Ids and phone numbers in a list of which a part is loaded: the server is asked for those that are not in it.
void TestFilterBar::looksUpPastedChats()
{
    Bench bench(slow(100));
    bench.loadPart();
    bench.host.withState([](simulator::State &state) { state.knobs.latency = 0; });
    QStringList wids;
    bench.host.withState([&](simulator::State &state) {
        for (const simulator::Chat &chat : state.account.findDevice(bench.space->chats().device().text())->chats) {
            if (wids.size() < 3 && chat.wid.endsWith(u"@c.us"_s)
                && !bench.table().contains(ChatId::fromServer(chat.wid)))
                wids.append(chat.wid);
        }
    });
    QCOMPARE(wids.size(), 3);
    bench.filter->setText(wids.at(0) + u" +"_s + wids.at(1).section(u'@', 0, 0) + u" https://wa.me/"_s
                          + wids.at(2).section(u'@', 0, 0) + u" 447000111222@c.us"_s);
    QCOMPARE(bench.table().rowCount(), 0);
    QTRY_VERIFY2(bench.result->text().startsWith(u"3 of 4 found · 1 missing"_s), qPrintable(bench.result->text()));
    QCOMPARE(bench.table().rowCount(), 3);
    QVERIFY(!bench.space->chats().isComplete());
    button(bench.result, u"Show Missing"_s)->click();
    auto *dialog = bench.window->findChild<MissingDialog *>();
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QLabel *>()->text().contains(u"Not all chats are loaded"_s)); // the server was asked
    dialog->close();
}

void TestFilterBar::searchesForTheLongestWord_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("one word") << u"marta"_s << u"marta"_s;
    QTest::newRow("longest") << u"ana kowalska status:pending"_s << u"kowalska"_s;
    QTest::newRow("left out") << u"ana -kowalska"_s << u"ana"_s;
    QTest::newRow("either") << u"ana OR kowalska"_s << QString();
    QTest::newRow("short") << u"an"_s << QString();
    QTest::newRow("operators only") << u"label:vip is:unread"_s << QString();
    QTest::newRow("name") << u"name:\"Marta López\""_s << u"Marta López"_s;
    QTest::newRow("phone") << u"+44 7362 053-576"_s << u"447362053576"_s;
}

void TestFilterBar::searchesForTheLongestWord()
{
    QFETCH(QString, query);
    QFETCH(QString, words);
    QCOMPARE(ServerSearch::words(ChatQuery::parse(query)), words);
}

void TestFilterBar::pastedNumbersAreAllFound()
{
    Bench bench;
    bench.load();
    QStringList people;
    for (int row = 0; people.size() < 4; ++row) {
        const QString wid = bench.table().idAt(row).text();
        if (wid.endsWith(u"@c.us"_s))
            people.append(wid.section(u'@', 0, 0));
    }
    const QString pasted =
        people[0] + u"@c.us\n+"_s + people[1] + u"\nhttps://wa.me/"_s + people[2] + u"\n+44 7000 111 222"_s;
    QGuiApplication::clipboard()->setText(pasted);
    bench.line->paste();
    QCOMPARE(bench.table().rowCount(), 3);
    QTRY_VERIFY2(bench.result->text().startsWith(u"3 of 4 found · 1 missing"_s), qPrintable(bench.result->text()));
    QAbstractButton *show = button(bench.result, u"Show Missing"_s);
    QVERIFY(show);
    show->click();
    auto *dialog = bench.window->findChild<MissingDialog *>();
    QVERIFY(dialog);
    const auto *list = byName<QPlainTextEdit>(dialog, u"Numbers not found"_s);
    QCOMPARE(list->toPlainText(), u"+44 7000 111 222"_s);
    button(dialog, u"Copy All"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"+44 7000 111 222"_s);
    dialog->close();

    bench.filter->setText(people.join(u' '));
    QTRY_VERIFY(bench.result->text().startsWith(u"4 of 4 found"_s));
    QVERIFY(!button(bench.result, u"Show Missing"_s));
    // One number is an ordinary search.
    bench.filter->setText(people[0]);
    QTRY_VERIFY(!bench.result->text().contains(u"found"_s));
}

void TestFilterBar::missingDialogSaysWhatItKnows()
{
    QWidget parent;
    auto *sure = new MissingDialog({u"<b>1</b>"_s, u"2"_s}, 30, true, &parent);
    QCOMPARE(sure->findChild<QLabel *>()->text(), u"2 of the 30 pasted number(s) not found."_s);
    QCOMPARE(sure->findChild<QPlainTextEdit *>()->toPlainText(), u"<b>1</b>\n2"_s);
    auto *unsure = new MissingDialog({u"1"_s}, 30, false, &parent);
    QVERIFY(unsure->findChild<QLabel *>()->text().contains(u"Not all chats are loaded"_s));
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
