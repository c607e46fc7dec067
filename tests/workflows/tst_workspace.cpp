#include "workbench.h"
#include "workflows/chatdesk.h"
#include "workflows/chathistory.h"
#include "workflows/chatverbs.h"
#include "workflows/contactdesk.h"
#include "workflows/numberfacts.h"
#include "workflows/replies.h"
#include "workflows/viewdesk.h"
#include "workflows/workspace.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

class TestWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhoSitsHere();
    void sampleDataLeavesNothingOnTheDisk();
};

/// The key does not say; once a person has said it, queries know.
void TestWorkspace::knowsWhoSitsHere()
{
    WorkBench bench;
    Account account;
    account.id = QUuid::createUuid();
    account.name = u"Acme"_s;
    account.defaultDevice = bench.number(u"Sales"_s);
    Workspace space(account, WorkBench::config(bench.proxy().url(u"/v1"_s), bench.host().key().toLatin1()),
                    bench.journal());
    QSignalSpy loaded(&space.chats(), &ChatDesk::loaded);
    space.start();
    QVERIFY(loaded.wait(20'000));
    QTRY_VERIFY(!space.facts().assignable().isEmpty());
    ChatTable &table = space.chats().model();
    table.setQuery(ChatQuery::parse(u"agent:me"_s));
    QCOMPARE(table.rowCount(), 0); // nobody knows who that is

    QVERIFY(space.me().isNull());
    QSignalSpy changed(&space, &Workspace::meChanged);
    Agent me;
    int mine = 0;
    bench.change([&](simulator::State &state) {
        const auto &chats = state.account.findDevice(account.defaultDevice.text())->chats;
        const auto owned =
            std::ranges::find_if(chats, [](const simulator::Chat &chat) { return !chat.agent.isEmpty(); });
        me.id = AgentId::fromServer(owned->agent);
        mine = int(std::ranges::count(chats, owned->agent, &simulator::Chat::agent));
    });
    me.name = space.facts().ownerName(me.id.text());
    space.setMe(me.id, me.name);
    space.setMe(me.id, me.name);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(space.account().member, me.id);
    QCOMPARE(space.myName(), me.name);
    QVERIFY(mine > 0);
    QCOMPARE(table.rowCount(), mine);
}

void TestWorkspace::sampleDataLeavesNothingOnTheDisk()
{
    WorkBench bench;
    const QTemporaryDir folder;
    StateDb state(folder.filePath(u"state.db"_s));
    Journal journal(state);
    Account account;
    account.id = QUuid::createUuid();
    account.demo = true;
    account.defaultDevice = bench.number(u"Sales"_s);
    const ChatRef chat{account.defaultDevice,
                       ChatId::fromServer(bench.findChat(account.defaultDevice, [](const simulator::Chat &candidate) {
                           return candidate.status == u"pending"_s && !candidate.isGroup();
                       }))};
    {
        Workspace space(account, WorkBench::config(bench.proxy().url(u"/v1"_s), bench.host().key().toLatin1()),
                        journal);
        QSignalSpy loaded(&space.chats(), &ChatDesk::loaded);
        QSignalSpy written(&space.verbs(), &ChatVerbs::finished);
        QSignalSpy read(&space.contacts(), &ContactDesk::loaded);
        space.start();
        QVERIFY(loaded.wait(20'000));
        space.views().start();
        QVERIFY(space.views().save(u"Mine"_s, ViewDesk::SameName::KeepBoth));
        space.replies().setDraft(chat, u"Dear Marta"_s);
        space.replies().setDraft(chat, u"calls back"_s, Drafts::Kind::Note);
        space.replies().saveDrafts();
        space.contacts().open({chat.device, ContactId::fromServer(chat.chat.text())}, u"Marta"_s);
        QVERIFY(read.wait(20'000));
        space.contacts().model().add(u"vip"_s, u"yes"_s);
        space.contacts().keepDrafts();
        space.verbs().run(ChatVerb::setStatus(ChatStatus::Resolved), {chat.chat});
        QVERIFY(written.wait(20'000));

        // Within the session it is as with a real account.
        QCOMPARE(space.replies().draft(chat), u"Dear Marta"_s);
        QCOMPARE(space.views().saved().all().size(), 1);
        space.history().open(chat);
        QCOMPARE(space.history().model().entries().size(), 1);
        QCOMPARE(space.history().model().entries().first().outcome, JournalEntry::Outcome::Done);
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
