#include "workbench.h"
#include "workflows/numberfacts.h"

#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Part = NumberFacts::Part;
using State = NumberFacts::State;

class TestNumberFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsWhatBelongsToANumber();
    void readsEveryPage();
    void copesWithAServerWithoutPages();
    void onlyActiveMembersAreTargets();
    void onlyLabelsForChats();
    void saysWhyAPartIsMissing();
    void keepsTheLastGoodList();
    void forgetsTheNumberBefore();
};

namespace {

struct FactsBench : WorkBench {
    NumberFacts facts{client()};
    DeviceId sales = number(u"Sales"_s);

    bool isReady() const
    {
        return facts.state(Part::Team) == State::Ready && facts.state(Part::Departments) == State::Ready
            && facts.state(Part::Labels) == State::Ready;
    }
    bool load()
    {
        facts.open(sales);
        return QTest::qWaitFor([this] { return isReady(); }, 20'000);
    }
    void refuse(const QString &path, int status)
    {
        change([&](simulator::State &state) {
            simulator::ForcedAnswer refusal;
            refusal.verb = "GET";
            refusal.path = path;
            refusal.status = status;
            refusal.times = -1;
            state.knobs.forced.append(refusal);
        });
    }
};

} // namespace

void TestNumberFacts::loadsWhatBelongsToANumber()
{
    FactsBench bench;
    QCOMPARE(bench.facts.state(Part::Team), State::None);
    QSignalSpy owners(&bench.facts, &NumberFacts::ownersChanged);
    bench.facts.open(bench.sales);
    QCOMPARE(bench.facts.state(Part::Labels), State::Loading);
    QTRY_VERIFY(bench.isReady());
    bench.change([&](simulator::State &state) {
        const simulator::Account &account = state.account;
        QCOMPARE(bench.facts.team().size(), account.team.size());
        QCOMPARE(bench.facts.departments().size(), account.departments.size());
        const simulator::Agent &agent = account.team.constFirst();
        QCOMPARE(bench.facts.ownerName(agent.id), agent.name);
        QCOMPARE(bench.facts.agent(AgentId::fromServer(agent.id))->email, agent.email);
        QCOMPARE(bench.facts.agentByEmail(agent.email.toUpper())->id.text(), agent.id);
        const simulator::Department &department = account.departments.constFirst();
        QCOMPARE(bench.facts.ownerName(department.id), department.name);
        QCOMPARE(bench.facts.department(DepartmentId::fromServer(department.id))->name, department.name);
    });
    QCOMPARE(bench.facts.ownerName(u"unknown"_s), u"unknown"_s);
    QCOMPARE(bench.facts.ownerName({}), QString());
    QVERIFY(!bench.facts.agentByEmail({}));
    QVERIFY(owners.size() >= 1);
}

void TestNumberFacts::readsEveryPage()
{
    FactsBench bench;
    bench.change([](simulator::State &state) {
        simulator::Account &account = state.account;
        while (account.labels.size() < 250)
            account.labels.append({u"label-%1"_s.arg(account.labels.size()), u"ruby"_s, u"chat"_s, {}});
        for (QList<simulator::Agent> &team = account.team; team.size() < 200;) {
            simulator::Agent agent = team.constFirst();
            agent.id = u"%1"_s.arg(team.size(), 24, 16, QChar(u'0'));
            team.append(agent);
        }
        for (QList<simulator::Department> &all = account.departments; all.size() < 101;) {
            simulator::Department department = all.constFirst();
            department.id = u"%1"_s.arg(all.size(), 24, 16, QChar(u'0'));
            all.append(department);
        }
    });
    QVERIFY(bench.load());
    QVERIFY(bench.facts.isKnownLabel(u"label-249"_s));
    QCOMPARE(bench.facts.team().size(), 200);
    QCOMPARE(bench.facts.departments().size(), 101);
    QCOMPARE(bench.asked("GET", u"/labels"_s), 3);
    QCOMPARE(bench.asked("GET", u"/team"_s), 3); // the second was full, so there may have been more
    QCOMPARE(bench.asked("GET", u"/departments"_s), 2);
}

void TestNumberFacts::copesWithAServerWithoutPages()
{
    FactsBench bench;
    QByteArray everything = "[";
    for (int i = 0; i < 130; ++i)
        everything += QByteArray(i > 0 ? "," : "") + R"({"name":"label-)" + QByteArray::number(i) + R"("})";
    everything += ']';
    bench.change([&](simulator::State &state) {
        simulator::ForcedAnswer same;
        same.verb = "GET";
        same.path = u"/labels"_s;
        same.status = 200;
        same.body = everything;
        same.times = -1;
        state.knobs.forced.append(same);
    });
    QVERIFY(bench.load());
    QCOMPARE(bench.facts.labels().size(), 130);
    QCOMPARE(bench.asked("GET", u"/labels"_s), 2);
}

void TestNumberFacts::onlyActiveMembersAreTargets()
{
    FactsBench bench;
    QString suspended;
    bench.change([&suspended](simulator::State &state) {
        state.account.team.first().status = u"suspended"_s;
        suspended = state.account.team.constFirst().id;
    });
    QVERIFY(bench.load());
    QVERIFY(bench.facts.agent(AgentId::fromServer(suspended))); // has a name, but gets no chat
    QVERIFY(!bench.facts.assignable().isEmpty());
    for (const Agent &agent : bench.facts.assignable()) {
        QCOMPARE(agent.status, u"active"_s);
        QVERIFY(agent.id.text() != suspended);
    }
}

void TestNumberFacts::onlyLabelsForChats()
{
    FactsBench bench;
    bench.change([](simulator::State &state) {
        state.account.labels = {{u"vip"_s, u"gold"_s, u"chat"_s, {}}, {u"New customer"_s, u"aqua"_s, u"wa"_s, {}}};
    });
    QVERIFY(bench.load());
    QCOMPARE(bench.facts.labels().size(), 1);
    QVERIFY(bench.facts.isKnownLabel(u"vip"_s));
    QCOMPARE(bench.facts.label(u"vip"_s)->colour, u"gold"_s);
    QVERIFY(!bench.facts.isKnownLabel(u"New customer"_s));
}

void TestNumberFacts::saysWhyAPartIsMissing()
{
    FactsBench bench;
    bench.refuse(u"/labels"_s, 403);
    bench.facts.open(bench.sales);
    QTRY_COMPARE(bench.facts.state(Part::Labels), State::Failed);
    QVERIFY(bench.facts.error(Part::Labels)->isForbidden());
    QTRY_COMPARE(bench.facts.state(Part::Team), State::Ready); // each part by itself
    QVERIFY(!bench.facts.error(Part::Team));

    bench.change([](simulator::State &state) { state.knobs.forced.clear(); });
    bench.facts.refresh();
    QTRY_COMPARE(bench.facts.state(Part::Labels), State::Ready);
    QVERIFY(!bench.facts.error(Part::Labels));
    QVERIFY(!bench.facts.labels().isEmpty());
}

void TestNumberFacts::keepsTheLastGoodList()
{
    FactsBench bench;
    QVERIFY(bench.load());
    const QList<Label> before = bench.facts.labels();
    bench.refuse(u"/labels"_s, 403);
    bench.facts.refresh();
    QTRY_VERIFY(bench.facts.error(Part::Labels));
    QCOMPARE(bench.facts.state(Part::Labels), State::Ready);
    QCOMPARE(bench.facts.labels(), before);
}

void TestNumberFacts::forgetsTheNumberBefore()
{
    FactsBench bench;
    bench.change([](simulator::State &state) { state.knobs.latency = 30; });
    bench.facts.open(bench.sales);
    bench.refuse(u"/team"_s, 403);
    const DeviceId support = bench.number(u"Support"_s);
    bench.facts.open(support);
    QTRY_COMPARE(bench.facts.state(Part::Team), State::Failed); // the late answer of Sales is not taken for Support's
    QCOMPARE(bench.facts.device(), support);
    QVERIFY(bench.facts.team().isEmpty());
    bench.facts.open({});
    QCOMPARE(bench.facts.state(Part::Labels), State::None);
    QVERIFY(bench.facts.labels().isEmpty());
    QVERIFY(bench.facts.ownerNames().isEmpty());
}

QTEST_GUILESS_MAIN(TestNumberFacts)
#include "tst_numberfacts.moc"
