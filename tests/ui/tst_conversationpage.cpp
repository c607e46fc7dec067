// One chat's conversation against the simulator: what is asked and when, what is said when it fails, and that nothing
// typed is lost or sent twice.
#include "actions.h"
#include "chats/statecard.h"
#include "dialogbench.h"
#include "models/messagelist.h"
#include "shared/errorpanel.h"
#include "shared/plaintext.h"
#include "talk/conversationpage.h"
#include "talk/messageview.h"
#include "talk/replyedit.h"
#include "workflows/chatdesk.h"
#include "workflows/conversation.h"
#include "workflows/devicedirectory.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Mode = Composer::Mode;

class TestConversationPage : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DialogBench> m_bench;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<ConversationPage> m_page;

    MessageList &messages() { return m_workspace->conversation().model(); }
    ReplyEdit *edit(const QString &name = u"Reply"_s) { return byName<ReplyEdit>(m_page.get(), name); }
    Chat chatAt(int row) { return *m_workspace->chats().model().chat(m_workspace->chats().model().idAt(row)); }
    /// The first chat of a person that fits.
    template <class Fits>
    Chat chatWhere(Fits fits)
    {
        for (int row = 0; row < m_workspace->chats().model().rowCount(); ++row) {
            const Chat chat = chatAt(row);
            if (chat.kind == ChatKind::Person && fits(chat))
                return chat;
        }
        return {};
    }
    Chat person()
    {
        return chatWhere([](const Chat &) { return true; });
    }
    void show(const Chat &chat)
    {
        m_page->showChat(m_workspace->chats().device(), chat);
        QTRY_VERIFY(m_workspace->conversation().isLoaded());
        QCOMPARE(m_workspace->conversation().current().chat, chat.id);
    }
    QString hint()
    {
        const auto *label = m_page->findChild<PlainLabel *>(u"composerHint"_s);
        return label->isVisible() ? label->text() : QString();
    }
    /// What the visible error panels say.
    QString problem()
    {
        QString text;
        for (const ErrorPanel *panel : m_page->findChildren<ErrorPanel *>()) {
            if (panel->isVisible())
                text += panel->accessibleDescription();
        }
        return text;
    }
    bool isListed(const QString &text)
    {
        for (int row = 0; row < messages().rowCount(); ++row) {
            if (messages().index(row).data(MessageList::TextRole).toString() == text)
                return true;
        }
        return false;
    }
    int sent() { return int(m_bench->host.log().matching("POST", u"/v1/messages"_s).size()); }
    void open(std::unique_ptr<Workspace> workspace)
    {
        m_page.reset();
        m_workspace = std::move(workspace);
        m_actions = std::make_unique<Actions>();
        m_page = std::make_unique<ConversationPage>(*m_workspace, *m_actions);
        m_page->resize(420, 600);
        m_page->show();
        m_workspace->start();
        QTRY_VERIFY(m_workspace->chats().loadedAt() > 0);
    }

private Q_SLOTS:
    void init()
    {
        simulator::Host::Setup setup;
        setup.data.chats = 200;
        m_bench = std::make_unique<DialogBench>(setup);
        open(m_bench->workspace());
    }
    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
        m_bench.reset();
    }

    void nothingIsAskedBehindAnotherTab()
    {
        m_page->hide();
        for (int row = 0; row < 5; ++row)
            m_page->showChat(m_workspace->chats().device(), chatAt(row));
        m_bench->host.log().clear();
        m_page->show(); // the last one is looked at
        QTRY_VERIFY(m_workspace->conversation().isLoaded());
        QCOMPARE(m_workspace->conversation().current().chat, chatAt(4).id);
        QCOMPARE(m_bench->host.log().matching("GET", u"/messages"_s).size(), 1);
    }

    void aReplyLeavesOnceAndTheFieldIsEmptied()
    {
        show(person());
        QTest::keyClicks(edit(), u"It is on its way."_s);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(edit()->toPlainText().isEmpty());
        QVERIFY(isListed(u"It is on its way."_s));
        QCOMPARE(sent(), 1);
        QVERIFY(problem().isEmpty());
    }

    void aRefusedReplyIsKept()
    {
        show(person());
        m_bench->force("POST", u"/v1/messages"_s, 400, R"({"status":400,"message":"no such luck"})");
        QTest::keyClicks(edit(), u"It is on its way."_s);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(problem().contains(u"SparkBot refused the reply (HTTP 400)."_s), qPrintable(problem()));
        QVERIFY(problem().contains(u"Your text is kept."_s));
        QCOMPARE(edit()->toPlainText(), u"It is on its way."_s);
        QVERIFY(!button(m_page.get(), u"Try Again"_s)); // the same text would be refused again
        QVERIFY(button(m_page.get(), u"Send"_s)->isEnabled());
    }

    void aLostAnswerIsNeverSentAgain()
    {
        show(person());
        // Carried out, but neither the answer nor the look afterwards came through.
        m_bench->force("POST", u"/v1/messages"_s, 502, {}, true);
        m_bench->force("GET", u"/messages"_s, 400, {}, false, -1);
        QTest::keyClicks(edit(), u"It is on its way."_s);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(problem().contains(u"may or may not have been sent"_s), qPrintable(problem()));
        QCOMPARE(edit()->toPlainText(), u"It is on its way."_s);
        QVERIFY(!button(m_page.get(), u"Send"_s)->isEnabled()); // not this text
        QVERIFY2(hint().contains(u"Check again first"_s), qPrintable(hint()));
        QTest::keyClicks(edit(), u" Really."_s);
        QVERIFY(button(m_page.get(), u"Send"_s)->isEnabled());

        for (int i = 0; i < 8; ++i)
            QTest::keyClick(edit(), Qt::Key_Backspace);
        m_bench->host.withState([](simulator::State &state) { state.knobs.forced.clear(); });
        button(m_page.get(), u"Check Again"_s)->click();
        QTRY_VERIFY(edit()->toPlainText().isEmpty());
        QTRY_VERIFY(problem().isEmpty());
        QCOMPARE(sent(), 1);
    }

    void aRestartDoesNotForgetALostReply()
    {
        const Chat chat = person();
        show(chat);
        m_bench->force("POST", u"/v1/messages"_s, 502, {}, true);
        m_bench->force("GET", u"/messages"_s, 400, {}, false, -1);
        QTest::keyClicks(edit(), u"It is on its way."_s);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(problem().contains(u"may or may not have been sent"_s), qPrintable(problem()));
        m_bench->host.withState([](simulator::State &state) { state.knobs.forced.clear(); });

        const Account account = m_workspace->account();
        m_page.reset();
        open(std::make_unique<Workspace>(account, m_bench->host.key().toLatin1(), m_bench->journal));
        show(chat);
        QCOMPARE(edit()->toPlainText(), u"It is on its way."_s);
        QVERIFY(!button(m_page.get(), u"Send"_s)->isEnabled());
        QVERIFY2(hint().contains(u"Check again first"_s), qPrintable(hint()));
        QTest::keyClicks(edit(), u" "_s); // the same words to whoever reads them
        QVERIFY(!button(m_page.get(), u"Send"_s)->isEnabled());
        button(m_page.get(), u"Check Again"_s)->click();
        QTRY_VERIFY(edit()->toPlainText().isEmpty());
        QTRY_VERIFY(problem().isEmpty());
        QCOMPARE(sent(), 1);
    }

    void aRestartDoesNotForgetALostNote()
    {
        const Chat chat = person();
        show(chat);
        QTRY_VERIFY(m_workspace->conversation().talk());
        m_page->write(Mode::Note);
        m_bench->force("POST", u"/notes"_s, 502, {}, true);
        m_bench->force("GET", u"/chats/"_s, 403, {}, false, -1);
        QTest::keyClicks(edit(u"Note"_s), u"Pays on the third"_s);
        button(m_page.get(), u"Add Note"_s)->click();
        QTRY_VERIFY2(problem().contains(u"may or may not have been added"_s), qPrintable(problem()));
        m_bench->host.withState([](simulator::State &state) { state.knobs.forced.clear(); });

        const Account account = m_workspace->account();
        m_page.reset();
        open(std::make_unique<Workspace>(account, m_bench->host.key().toLatin1(), m_bench->journal));
        show(chat);
        QVERIFY2(problem().contains(u"may or may not have been added"_s), qPrintable(problem()));
        m_page->write(Mode::Note);
        QCOMPARE(edit(u"Note"_s)->toPlainText(), u"Pays on the third"_s);
        QVERIFY(!button(m_page.get(), u"Add Note"_s)->isEnabled());
        button(m_page.get(), u"Check Again"_s)->click();
        QTRY_VERIFY(edit(u"Note"_s)->toPlainText().isEmpty());
        QVERIFY(problem().isEmpty());
        QCOMPARE(m_bench->host.log().matching("POST", u"/notes"_s).size(), 1);
        show(chatAt(1));
        show(chat);
        QVERIFY2(problem().isEmpty(), qPrintable(problem()));
    }

    void aLostNoteIsNeverAddedAgain()
    {
        show(person());
        QTRY_VERIFY(m_workspace->conversation().talk());
        m_page->write(Mode::Note);
        // Added, but neither the answer nor the look afterwards came through.
        m_bench->force("POST", u"/notes"_s, 502, {}, true);
        m_bench->force("GET", u"/chats/"_s, 403, {}, false, -1);
        QTest::keyClicks(edit(u"Note"_s), u"Pays on the third"_s);
        button(m_page.get(), u"Add Note"_s)->click();
        QTRY_VERIFY2(problem().contains(u"may or may not have been added"_s), qPrintable(problem()));
        QVERIFY(!button(m_page.get(), u"Add Note"_s)->isEnabled());
        QVERIFY2(hint().contains(u"Check again first"_s), qPrintable(hint()));
        QTest::keyClicks(edit(u"Note"_s), u"!"_s);
        QVERIFY(button(m_page.get(), u"Add Note"_s)->isEnabled());
        QTest::keyClick(edit(u"Note"_s), Qt::Key_Backspace);
        QVERIFY(!button(m_page.get(), u"Add Note"_s)->isEnabled());
        m_bench->host.withState([](simulator::State &state) { state.knobs.forced.clear(); });
        button(m_page.get(), u"Check Again"_s)->click();
        QTRY_VERIFY(edit(u"Note"_s)->toPlainText().isEmpty());
        QVERIFY(isListed(u"Pays on the third"_s));
        QCOMPARE(m_bench->host.log().matching("POST", u"/notes"_s).size(), 1);
    }

    /// It names the chat it was for, not the one on display.
    void aFailedNoteElsewhereNamesItsChat()
    {
        const Chat first = person();
        const Chat second = chatWhere([&](const Chat &chat) { return chat.id != first.id && chat.name != first.name; });
        show(first);
        m_page->write(Mode::Note);
        m_bench->force("POST", u"/notes"_s, 403);
        m_bench->host.withState([](simulator::State &state) { state.knobs.latency = 200; });
        QTest::keyClicks(edit(u"Note"_s), u"Pays on the third"_s);
        QSignalSpy told(m_page.get(), &ConversationPage::failedElsewhere);
        button(m_page.get(), u"Add Note"_s)->click();
        m_page->showChat(m_workspace->chats().device(), second);
        QTRY_COMPARE(told.count(), 1);
        const QString message = told.first().first().toString();
        QVERIFY2(message.contains(first.name) && !message.contains(second.name), qPrintable(message));
    }

    void draftsComeBackWithTheirChat()
    {
        const Chat first = chatAt(0);
        const Chat second = chatAt(1);
        show(first);
        QTest::keyClicks(edit(), u"To the first"_s);
        m_page->write(Mode::Note);
        QTest::keyClicks(edit(u"Note"_s), u"About the first"_s);
        show(second);
        QVERIFY(edit()->toPlainText().isEmpty());
        QVERIFY(edit()->isVisible()); // a new chat begins with a reply
        QTest::keyClicks(edit(), u"To the second"_s);
        show(first);
        QCOMPARE(edit()->toPlainText(), u"To the first"_s);
        QCOMPARE(edit(u"Note"_s)->toPlainText(), u"About the first"_s);
        QCOMPARE(sent(), 0);

        // Another window on the same account: what was typed last came to the disk when the first one closed.
        const Account account = m_workspace->account();
        m_page.reset();
        open(std::make_unique<Workspace>(account, m_bench->host.key().toLatin1(), m_bench->journal));
        show(second);
        QCOMPARE(edit()->toPlainText(), u"To the second"_s);
        show(first);
        QCOMPARE(edit()->toPlainText(), u"To the first"_s);
    }

    void aNoteIsAddedBesideTheMessages()
    {
        const Chat chat = person();
        show(chat);
        m_page->write(Mode::Note);
        QTest::keyClicks(edit(u"Note"_s), u"Pays on the third"_s);
        button(m_page.get(), u"Add Note"_s)->click();
        QTRY_VERIFY(isListed(u"Pays on the third"_s));
        QTRY_VERIFY(edit(u"Note"_s)->toPlainText().isEmpty());
        QCOMPARE(m_bench->host.log().matching("POST", u"/notes"_s).size(), 1);
        QCOMPARE(sent(), 0);
    }

    void aFailedLoadCanBeTriedAgain()
    {
        m_bench->force("GET", u"/messages"_s, 403, {}, false, 1);
        m_page->showChat(m_workspace->chats().device(), person());
        const auto *card = m_page->findChild<StateCard *>();
        QTRY_VERIFY2(card->sentence().contains(u"may not read messages"_s), qPrintable(card->sentence()));
        QVERIFY(!m_page->findChild<MessageView *>()->isVisible());
        button(m_page.get(), u"Try Again"_s)->click();
        QTRY_VERIFY(messages().rowCount() > 0);
        QVERIFY(card->isHidden());
        QVERIFY(m_page->findChild<MessageView *>()->isVisible());
    }

    void aReplyThatWillWaitSaysSo()
    {
        show(person());
        QVERIFY(hint().isEmpty());
        m_bench->host.withState([](simulator::State &state) { state.account.devices.front().session = u"offline"_s; });
        m_workspace->devices().refresh();
        QTRY_VERIFY2(hint().contains(u"is not connected: a reply waits until it is."_s), qPrintable(hint()));
        QTest::keyClicks(edit(), u"Later, then"_s);
        QVERIFY(button(m_page.get(), u"Send"_s)->isEnabled());
    }

    void aFailureElsewhereIsTold()
    {
        const Chat first = chatAt(0);
        show(first);
        m_bench->force("POST", u"/v1/messages"_s, 403);
        m_bench->host.withState([](simulator::State &state) { state.knobs.latency = 200; });
        QTest::keyClicks(edit(), u"Hello"_s);
        QSignalSpy told(m_page.get(), &ConversationPage::failedElsewhere);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        m_page->showChat(m_workspace->chats().device(), chatAt(1));
        QTRY_COMPARE(told.count(), 1);
        QVERIFY(problem().isEmpty());
        show(first);
        QVERIFY(problem().contains(u"This key may not send messages."_s));
        QCOMPARE(edit()->toPlainText(), u"Hello"_s);
    }

    void aFailureBehindAnotherTabIsTold_data()
    {
        QTest::addColumn<bool>("note");
        QTest::newRow("reply") << false;
        QTest::newRow("note") << true;
    }

    /// Its chat is the open one still, but nobody sees the composer; it is said there when it comes into sight.
    void aFailureBehindAnotherTabIsTold()
    {
        QFETCH(bool, note);
        const Chat chat = person();
        show(chat);
        m_page->write(note ? Mode::Note : Mode::Reply);
        m_bench->force("POST", note ? u"/notes"_s : u"/v1/messages"_s, 403);
        m_bench->host.withState([](simulator::State &state) { state.knobs.latency = 200; });
        const QString field = note ? u"Note"_s : u"Reply"_s;
        QTest::keyClicks(edit(field), u"Pays on the third"_s);
        QSignalSpy told(m_page.get(), &ConversationPage::failedElsewhere);
        QTest::keyClick(edit(field), Qt::Key_Return, Qt::ControlModifier);
        m_page->hide();
        QTRY_COMPARE(told.count(), 1);
        const QString message = told.first().first().toString();
        QVERIFY2(message.contains(chat.name) && message.contains(u"Your text is kept."_s), qPrintable(message));
        m_page->show();
        QVERIFY2(problem().contains(note ? u"may not add notes"_s : u"may not send messages"_s), qPrintable(problem()));
        QCOMPARE(edit(field)->toPlainText(), u"Pays on the third"_s);
        QCOMPARE(told.count(), 1);
    }

    /// It can be acted on when its chat is opened again, as a reply can.
    void aNoteThatFailedElsewhereIsFoundAgain()
    {
        const Chat first = chatAt(0);
        show(first);
        m_page->write(Mode::Note);
        m_bench->force("POST", u"/notes"_s, 402);
        m_bench->host.withState([](simulator::State &state) { state.knobs.latency = 200; });
        QTest::keyClicks(edit(u"Note"_s), u"Pays on the third"_s);
        QSignalSpy told(m_page.get(), &ConversationPage::failedElsewhere);
        button(m_page.get(), u"Add Note"_s)->click();
        show(chatAt(1));
        QTRY_COMPARE(told.count(), 1);
        QVERIFY(problem().isEmpty());
        show(first);
        QVERIFY2(problem().contains(u"was not added. Your text is kept."_s), qPrintable(problem()));
    }

    /// A note fails while a reply is being written: that half of a reply must not reach the customer.
    void tryAgainRepeatsWhatFailed()
    {
        show(person());
        QTest::keyClicks(edit(), u"Half a re"_s);
        m_page->write(Mode::Note);
        QTest::keyClicks(edit(u"Note"_s), u"Pays on the third"_s);
        m_bench->force("POST", u"/notes"_s, 402);
        m_bench->host.withState([](simulator::State &state) { state.knobs.latency = 200; });
        button(m_page.get(), u"Add Note"_s)->click();
        m_page->write(Mode::Reply);
        QTRY_VERIFY2(problem().contains(u"was not added"_s), qPrintable(problem()));
        QVERIFY(edit()->isVisible()); // who types is not moved to another field
        button(m_page.get(), u"Try Again"_s)->click();
        QTRY_VERIFY(isListed(u"Pays on the third"_s));
        QCOMPARE(m_bench->host.log().matching("POST", u"/notes"_s).size(), 2);
        QCOMPARE(sent(), 0);
        QCOMPARE(edit()->toPlainText(), u"Half a re"_s);
        QTRY_VERIFY(edit(u"Note"_s)->toPlainText().isEmpty());
    }

    /// Of another text it is not said that it failed.
    void aProblemGoesWithItsText()
    {
        const Chat first = chatAt(0);
        show(first);
        m_bench->force("POST", u"/v1/messages"_s, 402);
        QTest::keyClicks(edit(), u"Hello"_s);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(problem().contains(u"was not sent"_s), qPrintable(problem()));
        QTest::keyClicks(edit(), u" Marta, half"_s);
        QVERIFY(!problem().isEmpty()); // its reason may be what is being mended
        show(chatAt(1));
        show(first);
        QCOMPARE(edit()->toPlainText(), u"Hello Marta, half"_s);
        QVERIFY2(problem().isEmpty(), qPrintable(problem()));
    }

    /// With a note begun meanwhile.
    void checkAgainLooksForTheReplyThatWasLost()
    {
        show(person());
        m_bench->force("POST", u"/v1/messages"_s, 502, {}, true);
        m_bench->force("GET", u"/messages"_s, 400, {}, false, -1);
        m_bench->host.withState([](simulator::State &state) { state.knobs.latency = 100; });
        QTest::keyClicks(edit(), u"It is on its way."_s);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        m_page->write(Mode::Note);
        QTRY_VERIFY2(problem().contains(u"may or may not have been sent"_s), qPrintable(problem()));
        m_bench->host.withState([](simulator::State &state) { state.knobs.forced.clear(); });
        m_bench->host.log().clear();
        button(m_page.get(), u"Check Again"_s)->click();
        QTRY_VERIFY(edit()->toPlainText().isEmpty());
        const QList<simulator::LogEntry> asked = m_bench->host.log().matching("GET", u"/v1/messages"_s);
        QVERIFY(!asked.isEmpty() && asked.first().query.contains(u"reference="_s));
        QCOMPARE(sent(), 0); // not once more
        QVERIFY(edit(u"Note"_s)->isVisible());
        QTRY_VERIFY(problem().isEmpty());
    }

    /// Another text in between settles nothing.
    void aLostReplyIsNotSentAfterAnotherOne()
    {
        show(person());
        m_bench->force("POST", u"/v1/messages"_s, 502, {}, true);
        m_bench->force("GET", u"/messages"_s, 400, {}, false, -1);
        QTest::keyClicks(edit(), u"It is on its way."_s);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(problem().contains(u"may or may not have been sent"_s), qPrintable(problem()));
        edit()->selectAll();
        QTest::keyClicks(edit(), u"Are you there?"_s);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(edit()->toPlainText().isEmpty());
        QCOMPARE(sent(), 2);
        QTest::keyClicks(edit(), u"It is on its way."_s);
        QVERIFY(!button(m_page.get(), u"Send"_s)->isEnabled());
        QVERIFY2(hint().contains(u"Check again first"_s), qPrintable(hint()));
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent(), 2);
        QVERIFY2(problem().contains(u"may or may not have been sent"_s), qPrintable(problem()));

        m_bench->host.withState([](simulator::State &state) { state.knobs.forced.clear(); });
        button(m_page.get(), u"Check Again"_s)->click();
        QTRY_VERIFY(edit()->toPlainText().isEmpty());
        QTRY_VERIFY(problem().isEmpty());
        QCOMPARE(sent(), 2);
    }

    void aLostNoteIsNotAddedAfterAnotherOne()
    {
        show(person());
        QTRY_VERIFY(m_workspace->conversation().talk());
        m_page->write(Mode::Note);
        m_bench->force("POST", u"/notes"_s, 502);
        QTest::keyClicks(edit(u"Note"_s), u"Pays on the third"_s);
        button(m_page.get(), u"Add Note"_s)->click();
        QTRY_VERIFY2(problem().contains(u"may or may not have been added"_s), qPrintable(problem()));
        edit(u"Note"_s)->selectAll();
        QTest::keyClicks(edit(u"Note"_s), u"Likes tea"_s);
        button(m_page.get(), u"Add Note"_s)->click();
        QTRY_VERIFY(edit(u"Note"_s)->toPlainText().isEmpty());
        QTest::keyClicks(edit(u"Note"_s), u"Pays on the third"_s);
        QVERIFY(!button(m_page.get(), u"Add Note"_s)->isEnabled());
        QVERIFY2(problem().contains(u"may or may not have been added"_s), qPrintable(problem()));
        button(m_page.get(), u"Check Again"_s)->click();
        QTRY_VERIFY(button(m_page.get(), u"Add Note"_s)->isEnabled()); // it is not listed: the person decides
        QCOMPARE(m_bench->host.log().matching("POST", u"/notes"_s).size(), 2);
    }

    /// Accepted, but the notes cannot be read: it is no more known than one whose answer was lost.
    void anAcceptedNoteThatNobodySawIsKept()
    {
        show(person());
        QTRY_VERIFY(m_workspace->conversation().talk());
        m_page->write(Mode::Note);
        m_bench->force("GET", u"/chats/"_s, 403, {}, false, -1);
        QTest::keyClicks(edit(u"Note"_s), u"Pays on the third"_s);
        button(m_page.get(), u"Add Note"_s)->click();
        QTRY_VERIFY2(problem().contains(u"could not be read again"_s), qPrintable(problem()));
        QVERIFY2(problem().contains(u"may or may not have been added"_s), qPrintable(problem()));
        QCOMPARE(edit(u"Note"_s)->toPlainText(), u"Pays on the third"_s);
        QVERIFY(!button(m_page.get(), u"Add Note"_s)->isEnabled());
        QVERIFY2(hint().contains(u"Check again first"_s), qPrintable(hint()));
        m_bench->host.withState([](simulator::State &state) { state.knobs.forced.clear(); });
        button(m_page.get(), u"Check Again"_s)->click();
        QTRY_VERIFY(edit(u"Note"_s)->toPlainText().isEmpty());
        QVERIFY(isListed(u"Pays on the third"_s));
        QCOMPARE(m_bench->host.log().matching("POST", u"/notes"_s).size(), 1);
    }
};

QTEST_MAIN(TestConversationPage)
#include "tst_conversationpage.moc"
