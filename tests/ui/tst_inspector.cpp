#include "actions.h"
#include "dialogbench.h"
#include "inspector/inspector.h"
#include "models/wording.h"
#include "shared/plaintext.h"
#include "workflows/chatdesk.h"
#include "workflows/chatverbs.h"
#include "workflows/contactdesk.h"
#include "workflows/devicedirectory.h"

#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace sparkbot;
using namespace Qt::StringLiterals;

class TestInspector : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DialogBench> m_bench;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<Inspector> m_inspector;

    ChatTable &table() { return m_workspace->chats().model(); }
    /// The first chat in the table that fits.
    template <class Fits>
    Chat chatWhere(Fits fits)
    {
        for (int row = 0; row < table().rowCount(); ++row) {
            const std::optional<Chat> chat = table().chat(table().idAt(row));
            if (chat && fits(*chat))
                return *chat;
        }
        return {};
    }
    void show(const Chat &chat)
    {
        m_inspector->showChat(chat.id);
        QTRY_COMPARE(m_inspector->chat(), chat.id);
    }
    QString label(const QString &name) { return m_inspector->findChild<PlainLabel *>(name)->text(); }
    QPushButton *statusButton(const QString &name) { return byName<QPushButton>(m_inspector.get(), name); }

private Q_SLOTS:
    void init()
    {
        simulator::Host::Setup setup;
        setup.data.chats = 300;
        m_bench = std::make_unique<DialogBench>(setup);
        m_workspace = m_bench->workspace();
        m_actions = std::make_unique<Actions>();
        m_inspector = std::make_unique<Inspector>(*m_workspace, *m_actions, m_bench->settings);
        m_inspector->resize(420, 700);
        m_inspector->show();
        m_inspector->build();
        QSignalSpy loaded(&m_workspace->chats(), &ChatDesk::loaded);
        m_workspace->start();
        QTRY_VERIFY(loaded.count() > 0);
    }
    void cleanup()
    {
        m_inspector.reset();
        m_actions.reset();
        m_workspace.reset();
        m_bench.reset();
    }

    void withoutAChatItSaysWhatItIsFor()
    {
        QVERIFY(m_inspector->findChild<PlainLabel *>(u"emptyInspector"_s)->isVisible());
        const Inspector unbuilt(*m_workspace, *m_actions, m_bench->settings);
        QVERIFY(unbuilt.findChild<PlainLabel *>(u"emptyInspector"_s));
        QVERIFY(!unbuilt.findChild<PlainLabel *>(u"chatName"_s)); // nothing that the first frame would wait for
        QVERIFY(!m_inspector->findChild<PlainLabel *>(u"chatName"_s)->isVisible());
    }

    void aChatIsShownWithItsStatusChecked()
    {
        const Chat chat = chatWhere([](const Chat &c) { return c.status == ChatStatus::Pending && !c.name.isEmpty(); });
        show(chat);
        QCOMPARE(label(u"chatName"_s), shownInLine(chat.name));
        QCOMPARE(label(u"chatId"_s), chat.id.text());
        for (const QString &name : {u"Active"_s, u"Pending"_s, u"Resolved"_s, u"Archived"_s, u"Removed"_s}) {
            QPushButton *one = statusButton(name);
            QVERIFY2(one, qPrintable(name));
            QCOMPARE(one->isChecked(), name == u"Pending"_s);
            QCOMPARE(one->text().startsWith(u'✓'), name == u"Pending"_s);
            QCOMPARE(one->font().bold(), name == u"Pending"_s);
        }
    }

    void aStatusButtonAsksAndDoesNotPretend()
    {
        const Chat chat = chatWhere([](const Chat &c) { return c.status == ChatStatus::Pending; });
        show(chat);
        QSignalSpy wanted(m_inspector.get(), &Inspector::statusRequested);
        QTest::mouseClick(statusButton(u"Resolved"_s), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.constFirst().at(0).value<ChatId>(), chat.id);
        QVERIFY(!statusButton(u"Resolved"_s)->isChecked()); // the server has not agreed yet
        QVERIFY(statusButton(u"Pending"_s)->isChecked());
        QTest::mouseClick(statusButton(u"Pending"_s), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1); // it is pending already
        QVERIFY(statusButton(u"Pending"_s)->isChecked());
    }

    void itFollowsTheServer()
    {
        const Chat chat = chatWhere([](const Chat &c) { return c.status == ChatStatus::Pending; });
        show(chat);
        m_workspace->verbs().run(ChatVerb::setStatus(ChatStatus::Resolved), {chat.id});
        QTRY_VERIFY(statusButton(u"Resolved"_s)->isChecked());
        QTRY_VERIFY(statusButton(u"Active"_s)->isEnabled());
    }

    void itFollowsColleagues()
    {
        const Chat chat = chatWhere([](const Chat &c) { return c.status == ChatStatus::Pending && !c.isAssigned(); });
        show(chat);
        QVERIFY(statusButton(u"Pending"_s)->isChecked());
        m_bench->host.withState([&](simulator::State &state) {
            simulator::Chat *changed =
                state.account.findDevice(m_workspace->chats().device().text())->findChat(chat.id.text());
            changed->status = u"archived"_s;
            changed->agent = state.account.team.front().id;
        });
        m_workspace->chats().poll(ChatDesk::Extent::All);
        QTRY_VERIFY(statusButton(u"Archived"_s)->isChecked());
        QVERIFY(!label(u"chatAgent"_s).contains(u"Unassigned"_s));
    }

    void aRefusedStatusIsExplainedInPlace()
    {
        const Chat chat = chatWhere([](const Chat &c) { return c.status == ChatStatus::Pending; });
        m_bench->force("PATCH", u"/v1/chat"_s, 403, {}, false, -1);
        show(chat);
        m_workspace->verbs().run(ChatVerb::setStatus(ChatStatus::Resolved), {chat.id});
        QTRY_VERIFY2(label(u"chatMark"_s).contains(u"may not change the status"_s), qPrintable(label(u"chatMark"_s)));
        QVERIFY(statusButton(u"Pending"_s)->isChecked());
    }

    /// Not every reason is an answer of the server: the row knows them all.
    void aChangeMeanwhileIsExplainedInPlace()
    {
        const Chat chat = chatWhere([](const Chat &c) { return c.status == ChatStatus::Pending; });
        show(chat);
        m_bench->host.withState([&](simulator::State &state) {
            state.account.findDevice(m_workspace->chats().device().text())->findChat(chat.id.text())->status =
                u"archived"_s;
        });
        m_workspace->verbs().run(ChatVerb::setStatus(ChatStatus::Resolved), {chat.id});
        QTRY_VERIFY2(label(u"chatMark"_s).contains(u"changed by someone else meanwhile"_s),
                     qPrintable(label(u"chatMark"_s)));
    }

    void whatWasAcceptedAndNotSeenIsExplainedInPlace()
    {
        const Chat chat = chatWhere([](const Chat &c) { return c.status == ChatStatus::Pending; });
        show(chat);
        m_bench->force("PATCH", u"/status"_s, 200, "{}");
        m_workspace->verbs().run(ChatVerb::setStatus(ChatStatus::Resolved), {chat.id});
        QTRY_VERIFY2(label(u"chatMark"_s).contains(u"accepted, but not seen when read again"_s),
                     qPrintable(label(u"chatMark"_s)));
    }

    void aCheckTakesTheDoubtAway()
    {
        const Chat chat = chatWhere([](const Chat &c) { return c.status == ChatStatus::Pending; });
        m_bench->force("PATCH", u"/status"_s, 502);
        show(chat);
        QSignalSpy finished(&m_workspace->verbs(), &ChatVerbs::finished);
        m_workspace->verbs().run(ChatVerb::setStatus(ChatStatus::Resolved), {chat.id});
        QTRY_VERIFY2(label(u"chatMark"_s).contains(u"may or may not"_s), qPrintable(label(u"chatMark"_s)));
        m_workspace->verbs().readAgain(finished.constFirst().constFirst().value<VerbReport>());
        QTRY_VERIFY2(label(u"chatMark"_s).contains(u"read again, and not as wanted"_s),
                     qPrintable(label(u"chatMark"_s)));
        QVERIFY(!label(u"chatMark"_s).contains(u"may or may not"_s));
    }

    void unassignIsThereOnlyForTheAssigned()
    {
        auto *unassign = qobject_cast<QPushButton *>(button(m_inspector.get(), u"Unassign"_s));
        const Chat assigned = chatWhere([](const Chat &c) { return !c.agent.isNull(); });
        show(assigned);
        unassign = qobject_cast<QPushButton *>(button(m_inspector.get(), u"Unassign"_s));
        QVERIFY(unassign && unassign->isEnabled());
        QTRY_VERIFY(!label(u"chatAgent"_s).contains(assigned.agent.text())); // a name, not an id
        QSignalSpy wanted(m_inspector.get(), &Inspector::unassignRequested);
        QTest::mouseClick(unassign, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        unassign->clearFocus();
        show(chatWhere([](const Chat &c) { return !c.isAssigned(); }));
        QVERIFY(!unassign->isEnabled());
        QVERIFY(!unassign->toolTip().isEmpty());
        QCOMPARE(label(u"chatAgent"_s), u"Unassigned"_s);
    }

    void theFocusStaysWhereItIs_data()
    {
        QTest::addColumn<QString>("pressed");
        QTest::addColumn<ChatVerb>("verb");
        for (ChatStatus status : settableStatuses) {
            const QString name = statusText(status);
            QTest::newRow(qPrintable(name))
                << (status == ChatStatus::Removed ? u"Removed…"_s : name) << ChatVerb::setStatus(status);
        }
        QTest::newRow("unassign") << u"Unassign"_s << ChatVerb::unassign();
        QTest::newRow("mark read") << u"Labels…"_s << ChatVerb::markRead();
        QTest::newRow("mark unread") << u"Assign…"_s << ChatVerb::markUnread();
    }

    /// Whoever presses a button by keyboard and goes on with Tab must not begin elsewhere.
    void theFocusStaysWhereItIs()
    {
        QFETCH(QString, pressed);
        QFETCH(ChatVerb, verb);
        m_inspector->activateWindow();
        const Chat chat = chatWhere([](const Chat &c) {
            return c.isAssigned() && c.status == ChatStatus::Active && c.kind == ChatKind::Person;
        });
        const ChatStatus before = verb == ChatVerb::setStatus(ChatStatus::Active) ? ChatStatus::Pending : chat.status;
        show(chat);
        if (before != chat.status) {
            m_workspace->verbs().run(ChatVerb::setStatus(before), {chat.id});
            QTRY_COMPARE(table().chat(chat.id)->status, before);
        }
        QAbstractButton *one = button(m_inspector.get(), pressed);
        QVERIFY(one);
        one->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), one);
        const QSignalSpy moved(qApp, &QApplication::focusChanged);
        QSignalSpy finished(&m_workspace->verbs(), &ChatVerbs::finished);
        m_workspace->verbs().run(verb, {chat.id});
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(moved.count(), 0);
        QCOMPARE(QApplication::focusWidget(), one);
    }

    void whatIsSavingIsNotAskedForAgain()
    {
        const Chat chat = chatWhere([](const Chat &c) { return c.isAssigned() && c.status == ChatStatus::Active; });
        show(chat);
        table().setMark(chat.id, WriteMark::Saving);
        QSignalSpy status(m_inspector.get(), &Inspector::statusRequested),
            unassign(m_inspector.get(), &Inspector::unassignRequested),
            assign(m_inspector.get(), &Inspector::assignRequested),
            labels(m_inspector.get(), &Inspector::labelsRequested);
        for (const QString &name : {u"Resolved"_s, u"Unassign"_s, u"Assign…"_s, u"Labels…"_s})
            button(m_inspector.get(), name)->click();
        QCOMPARE(status.count() + unassign.count() + assign.count() + labels.count(), 0);
    }

    void aGroupHasNoMetadata()
    {
        show(chatWhere([](const Chat &c) { return c.kind == ChatKind::Group; }));
        QVERIFY(label(u"metadataState"_s).startsWith(u"That is a group. Metadata belongs to a person"_s));
        QVERIFY(m_workspace->contacts().current().isNull());
    }

    void passingByAsksForNothing()
    {
        m_bench->host.log().clear();
        for (int row = 0; row < 20; ++row)
            m_inspector->showChat(table().idAt(row));
        const Chat last = chatWhere([](const Chat &c) { return c.kind == ChatKind::Person; });
        show(last);
        QTRY_VERIFY(m_workspace->contacts().isLoaded());
        QCOMPARE(m_bench->host.log().matching("GET", u"/contacts/"_s).size(), 1);
    }

    void theIdIsCopiedWhole()
    {
        const Chat chat = chatWhere([](const Chat &c) { return c.kind == ChatKind::Person; });
        show(chat);
        QTest::mouseClick(byName<QAbstractButton>(m_inspector.get(), u"Copy chat ID"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), chat.id.text());
    }

    void theHistoryTellsWhatWasDoneHere()
    {
        auto *tabs = m_inspector->findChild<QTabWidget *>();
        const Chat chat = chatWhere([](const Chat &c) { return c.status == ChatStatus::Pending; });
        show(chat);
        tabs->setCurrentIndex(2);
        QVERIFY(m_inspector->findChild<PlainLabel *>(u"historyScope"_s)
                    ->text()
                    .contains(u"Only what was done from this"
                              " computer"_s));
        m_workspace->verbs().run(ChatVerb::setStatus(ChatStatus::Resolved), {chat.id});
        auto *list = byName<QListView>(m_inspector.get(), u"History"_s);
        const auto line = [list] { return list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
        QTRY_VERIFY2(line().contains(u"Set status, Pending → Resolved, done"_s), qPrintable(line()));
        QVERIFY(list->isVisible());
        show(chatWhere([&](const Chat &c) { return c.id != chat.id; }));
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QVERIFY(!list->isVisible());
    }

    void theHistoryTakesBack()
    {
        auto *tabs = m_inspector->findChild<QTabWidget *>();
        QList<ChatId> ids;
        for (int row = 0; ids.size() < 2; ++row) {
            if (table().chat(table().idAt(row))->status == ChatStatus::Pending)
                ids.append(table().idAt(row));
        }
        show(*table().chat(ids[0]));
        tabs->setCurrentIndex(2);
        auto *undo = m_inspector->findChild<QPushButton *>(u"undoFromHistory"_s);
        QVERIFY(!undo->isVisible());
        m_workspace->verbs().run(ChatVerb::setStatus(ChatStatus::Resolved), ids);
        QTRY_VERIFY(undo->isEnabled());
        QCOMPARE(undo->text().remove(u'&'), u"Undo Resolve 2 Chat(s)"_s);
        QVERIFY(!undo->accessibleDescription().isEmpty()); // whose chats
        // A later change in between: it is this one that is taken back, not the last.
        const Chat other = chatWhere([&](const Chat &c) { return c.status == ChatStatus::Active; });
        m_workspace->verbs().run(ChatVerb::setStatus(ChatStatus::Archived), {other.id});
        QTRY_VERIFY(table().chat(other.id)->status == ChatStatus::Archived);
        undo->setFocus();
        QTest::keyClick(undo, Qt::Key_Space);
        for (const ChatId &id : ids)
            QTRY_VERIFY(table().chat(id)->status == ChatStatus::Pending);
        QVERIFY(table().chat(other.id)->status == ChatStatus::Archived);
        auto *list = byName<QListView>(m_inspector.get(), u"History"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        list->setCurrentIndex(list->model()->index(0, 0));
        QVERIFY(!undo->isEnabled());
        QVERIFY(undo->accessibleDescription().contains(u"took back"_s));
        list->setCurrentIndex(list->model()->index(1, 0));
        QVERIFY(!undo->isEnabled());
        QTRY_VERIFY2(undo->accessibleDescription().contains(u"undone already"_s),
                     qPrintable(undo->accessibleDescription()));
    }

    void theLastTabIsRemembered()
    {
        auto *tabs = m_inspector->findChild<QTabWidget *>();
        QCOMPARE(tabs->tabText(tabs->currentIndex()), u"&Metadata"_s); // the first time
        tabs->setCurrentIndex(2);
        Inspector again(*m_workspace, *m_actions, m_bench->settings);
        again.build();
        QCOMPARE(again.findChild<QTabWidget *>()->currentIndex(), 2);
        (*m_actions)[Actions::Id::AddKey]->setEnabled(true);
        (*m_actions)[Actions::Id::AddKey]->trigger();
        QCOMPARE(tabs->tabText(tabs->currentIndex()), u"&Metadata"_s);
    }

    void aWideLowPaneHasItsTabsBeside()
    {
        show(chatWhere([](const Chat &c) { return c.kind == ChatKind::Person; }));
        const auto *tabs = m_inspector->findChild<QTabWidget *>();
        const auto *name = m_inspector->findChild<PlainLabel *>(u"chatName"_s);
        const auto left = [this](const QWidget *part) { return part->mapTo(m_inspector.get(), QPoint()).x(); };
        QTRY_COMPARE(left(tabs), left(name));
        m_inspector->setTabsBeside(true); // as the window does for a pane under the table
        m_inspector->resize(790, 250);
        QTRY_VERIFY(left(tabs) > left(name) + 200);
        QTRY_VERIFY(m_inspector->minimumSizeHint().height() <= 250);
    }

    /// Also where the words are long, and from the first chat on.
    void theStatusesFitBesideTheTabs()
    {
        const ChatId chat = chatWhere([](const Chat &c) { return c.kind == ChatKind::Person; }).id;
        Inspector inspector(*m_workspace, *m_actions, m_bench->settings);
        QFont large = inspector.font();
        large.setPointSizeF(large.pointSizeF() * 1.4);
        inspector.setFont(large);
        inspector.setTabsBeside(true);
        inspector.resize(1000, 300);
        inspector.show();
        inspector.showChat(chat);
        QTRY_COMPARE(inspector.chat(), chat);
        const auto areApart = [&inspector] {
            int end = -1;
            for (const QPushButton *button : inspector.findChildren<QPushButton *>()) {
                if (!button->isCheckable())
                    continue;
                if (button->x() <= end || button->geometry().right() > button->parentWidget()->width())
                    return false;
                end = button->geometry().right();
            }
            return end > 0;
        };
        QTRY_VERIFY(areApart());
    }

    void anotherNumberEmptiesIt()
    {
        show(chatWhere([](const Chat &c) { return c.kind == ChatKind::Person; }));
        m_workspace->chats().open(m_workspace->devices().model().idAt(1));
        QTRY_VERIFY(m_inspector->chat().isNull());
        QVERIFY(m_inspector->findChild<PlainLabel *>(u"emptyInspector"_s)->isVisible());
    }
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
