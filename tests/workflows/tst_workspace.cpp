#include "workbench.h"
#include "workflows/chatdesk.h"
#include "workflows/numberfacts.h"
#include "workflows/workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

class TestWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhoSitsHere();
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

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
