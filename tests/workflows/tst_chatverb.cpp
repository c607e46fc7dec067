#include "workflows/chatverb.h"

#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

const AgentId ann = AgentId::fromServer(u"5f71e36254800f533ab79148"_s);
const AgentId bo = AgentId::fromServer(u"5f71e36254800f533ab79149"_s);
const DepartmentId sales = DepartmentId::fromServer(u"60a000000000000000000001"_s);
const ChatVerb resolve = ChatVerb::setStatus(ChatStatus::Resolved);
const ChatVerb toAnn = ChatVerb::assign({ann, {}, {}});

/// With -1 unread messages it was marked by hand.
Chat chat(const QString &status, const AgentId &agent = {}, const DepartmentId &department = {},
          std::optional<qint64> unread = 0, const QStringList &labels = {})
{
    Chat result;
    result.id = ChatId::fromServer(u"15550100002@c.us"_s);
    result.status = chatStatusFromWord(status);
    result.statusWord = status;
    result.agent = agent;
    result.department = department;
    result.markedUnread = unread == -1;
    if (!result.markedUnread)
        result.unread = unread;
    result.labels = labels;
    return result;
}

Chat labelled(const QStringList &labels)
{
    return chat(u"active"_s, {}, {}, 0, labels);
}

Chat unread(std::optional<qint64> count, const QString &status = u"active"_s)
{
    return chat(status, {}, {}, count);
}

} // namespace

class TestChatVerb : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wanted_data();
    void wanted();
    void changedElsewhere_data();
    void changedElsewhere();
    void happenedByEmail();
    void wayBack_data();
    void wayBack();
    void restorable();
};

void TestChatVerb::wanted_data()
{
    QTest::addColumn<ChatVerb>("verb");
    QTest::addColumn<Chat>("chat");
    QTest::addColumn<bool>("wanted");
    const auto row = [](const char *name, const ChatVerb &verb, const Chat &now, bool wanted) {
        QTest::newRow(name) << verb << now << wanted;
    };
    row("resolved", resolve, chat(u"resolved"_s), true);
    row("muted is not resolved", resolve, chat(u"muted"_s), false);
    row("nobody's", ChatVerb::unassign(), chat(u"active"_s), true);
    row("a department's", ChatVerb::unassign(), chat(u"active"_s, {}, sales), false);
    row("Ann's", toAnn, chat(u"active"_s, ann), true);
    row("Ann's within a department", toAnn, chat(u"active"_s, ann, sales), true);
    row("Ann's, not within it", ChatVerb::assign({ann, {}, sales}), chat(u"active"_s, ann), false);
    row("Bo's", toAnn, chat(u"active"_s, bo), false);
    row("by e-mail nobody knows", ChatVerb::assign({{}, u"ann@example.com"_s, {}}), chat(u"active"_s, ann), false);
    row("has both", ChatVerb::addLabels({u"a"_s, u"b"_s}), labelled({u"b"_s, u"c"_s, u"a"_s}), true);
    row("has one", ChatVerb::addLabels({u"a"_s, u"b"_s}), labelled({u"a"_s}), false);
    row("has none to remove", ChatVerb::removeLabels({u"a"_s}), labelled({u"b"_s}), true);
    row("has one to remove", ChatVerb::removeLabels({u"a"_s, u"b"_s}), labelled({u"b"_s}), false);
    row("order does not matter", ChatVerb::replaceLabels({u"a"_s, u"b"_s}), labelled({u"b"_s, u"a"_s}), true);
    row("one too many", ChatVerb::replaceLabels({u"a"_s}), labelled({u"b"_s, u"a"_s}), false);
    row("read", ChatVerb::markRead(), unread(0), true);
    row("marked by hand is unread", ChatVerb::markUnread(), unread(-1), true);
    row("not said is not read", ChatVerb::markRead(), unread({}), false);
    row("not said is not unread", ChatVerb::markUnread(), unread({}), false);
}

void TestChatVerb::wanted()
{
    QFETCH(ChatVerb, verb);
    QFETCH(Chat, chat);
    QTEST(isAsWanted(verb, chat), "wanted");
}

void TestChatVerb::changedElsewhere_data()
{
    QTest::addColumn<ChatVerb>("verb");
    QTest::addColumn<Chat>("shown");
    QTest::addColumn<Chat>("now");
    QTest::addColumn<bool>("changed");
    const auto row = [](const char *name, const ChatVerb &verb, const Chat &shown, const Chat &now, bool changed) {
        QTest::newRow(name) << verb << shown << now << changed;
    };
    row("another status", resolve, chat(u"pending"_s), chat(u"active"_s), true);
    row("between two that cannot be set", resolve, chat(u"muted"_s), chat(u"banned"_s), true);
    row("a new owner is none of a status", resolve, chat(u"pending"_s), chat(u"pending"_s, ann), false);
    row("another owner", ChatVerb::unassign(), chat(u"active"_s, ann), chat(u"active"_s, bo), true);
    row("resolved, and unassigning reopens", ChatVerb::unassign(), chat(u"active"_s, ann), chat(u"resolved"_s, ann),
        true);
    row("assigned by a colleague", toAnn, chat(u"pending"_s), chat(u"active"_s, bo), true);
    row("a status is none of an assignment", toAnn, chat(u"pending"_s), chat(u"active"_s), false);
    row("added labels overwrite nothing", ChatVerb::addLabels({u"a"_s}), labelled({}), labelled({u"b"_s}), false);
    row("removed ones neither", ChatVerb::removeLabels({u"a"_s}), labelled({u"a"_s}), labelled({u"a"_s, u"b"_s}),
        false);
    row("replaced ones do", ChatVerb::replaceLabels({}), labelled({u"a"_s}), labelled({u"a"_s, u"b"_s}), true);
    row("new messages", ChatVerb::markRead(), unread(2), unread(3), true);
    row("the same messages", ChatVerb::markRead(), unread(2), unread(2), false);
    row("not said", ChatVerb::markRead(), unread({}), unread(3), false);
    row("resolved, and unread reopens", ChatVerb::markUnread(), unread(0), unread(0, u"resolved"_s), true);
    row("was resolved", ChatVerb::markUnread(), unread(0, u"resolved"_s), unread(0, u"resolved"_s), false);
}

void TestChatVerb::changedElsewhere()
{
    QFETCH(ChatVerb, verb);
    QFETCH(Chat, shown);
    QFETCH(Chat, now);
    QTEST(wasChangedElsewhere(verb, shown, now), "changed");
    QVERIFY(!wasChangedElsewhere(verb, shown, shown));
}

void TestChatVerb::happenedByEmail()
{
    const ChatVerb byEmail = ChatVerb::assign({{}, u"ann@example.com"_s, {}});
    Chat before = chat(u"active"_s, ann);
    before.assignedAt = 1'000;
    QVERIFY(!hasHappened(byEmail, before, before));
    QVERIFY(hasHappened(byEmail, before, chat(u"active"_s, bo)));
    QVERIFY(!hasHappened(byEmail, before, chat(u"active"_s)));
    Chat anew = before;
    anew.assignedAt = 2'000;
    QVERIFY(hasHappened(byEmail, before, anew));
    QVERIFY(hasHappened(resolve, before, chat(u"resolved"_s)));
    QVERIFY(!hasHappened(resolve, before, before));
}

/// The ways back, step by step, as if the server did what is documented.
void TestChatVerb::wayBack_data()
{
    QTest::addColumn<ChatVerb>("undone");
    QTest::addColumn<Chat>("before");
    QTest::addColumn<Chat>("now");
    QTest::addColumn<QStringList>("steps");
    const auto row = [](const char *name, const ChatVerb &undone, const Chat &before, const Chat &now,
                        const QStringList &steps) { QTest::newRow(name) << undone << before << now << steps; };
    row("a status", resolve, chat(u"pending"_s), chat(u"resolved"_s), {u"set-status pending"_s});
    row("a status, whatever else changed", resolve, chat(u"pending"_s), chat(u"resolved"_s, ann, {}, 3, {u"a"_s}),
        {u"set-status pending"_s});
    row("unassigned while resolved", ChatVerb::unassign(), chat(u"resolved"_s, ann), chat(u"pending"_s),
        {u"assign "_s + ann.text(), u"set-status resolved"_s});
    row("unassigned from both", ChatVerb::unassign(), chat(u"active"_s, ann, sales), chat(u"pending"_s),
        {u"assign "_s + ann.text() + u'/' + sales.text()});
    row("assigned while archived", toAnn, chat(u"archived"_s), chat(u"archived"_s, ann),
        {u"unassign "_s, u"set-status archived"_s});
    row("assigned while pending", toAnn, chat(u"pending"_s), chat(u"active"_s, ann), {u"unassign "_s});
    row("taken from Bo", toAnn, chat(u"active"_s, bo), chat(u"active"_s, ann), {u"assign "_s + bo.text()});
    row("a department too much", ChatVerb::assign({{}, {}, sales}), chat(u"active"_s, ann),
        chat(u"active"_s, ann, sales), {u"unassign "_s, u"assign "_s + ann.text()});
    row("labels", ChatVerb::addLabels({u"b"_s}), labelled({u"a"_s}), labelled({u"a"_s, u"b"_s}),
        {u"replace-labels a"_s});
    row("marked read", ChatVerb::markRead(), unread(3), unread(0), {u"mark-unread unread"_s});
    row("marked read while resolved", ChatVerb::markRead(), unread(3, u"resolved"_s), unread(0, u"resolved"_s),
        {u"mark-unread unread"_s, u"set-status resolved"_s});
    row("marked unread and so reopened", ChatVerb::markUnread(), unread(0, u"resolved"_s), unread(-1),
        {u"mark-read read"_s, u"set-status resolved"_s});
    row("already back", resolve, chat(u"pending"_s), chat(u"pending"_s, ann), {});
}

void TestChatVerb::wayBack()
{
    QFETCH(ChatVerb, undone);
    QFETCH(Chat, before);
    QFETCH(Chat, now);
    QStringList steps;
    const auto status = [&now](const QString &word) {
        now.status = chatStatusFromWord(word);
        now.statusWord = word;
    };
    while (const std::optional<ChatVerb> step = restoringStep(undone, before, now)) {
        steps.append(journalWord(*step) + u' ' + journalGoal(*step, now));
        QVERIFY(steps.size() < 5);
        switch (step->kind) {
        case ChatVerb::Kind::SetStatus:
            status(chatStatusWord(step->status));
            break;
        case ChatVerb::Kind::Unassign:
            now.agent = {};
            now.department = {};
            status(u"pending"_s);
            break;
        case ChatVerb::Kind::Assign:
            now.agent = step->to.agent.isNull() ? now.agent : step->to.agent;
            now.department = step->to.department.isNull() ? now.department : step->to.department;
            if (now.status == ChatStatus::Pending)
                status(u"active"_s);
            break;
        case ChatVerb::Kind::ReplaceLabels:
            now.labels = step->labels;
            break;
        case ChatVerb::Kind::MarkRead:
            now.unread = 0;
            now.markedUnread = false;
            break;
        case ChatVerb::Kind::MarkUnread:
            now.unread.reset();
            now.markedUnread = true;
            if (now.status == ChatStatus::Resolved)
                status(u"pending"_s);
            break;
        case ChatVerb::Kind::AddLabels:
        case ChatVerb::Kind::RemoveLabels:
        case ChatVerb::Kind::ChangeLabels:
            QFAIL("the way back replaces labels");
        }
    }
    QTEST(steps, "steps");
    QVERIFY(isRestored(undone, before, now));
}

void TestChatVerb::restorable()
{
    QVERIFY(isRestorable(resolve, chat(u"pending"_s)));
    QVERIFY(!isRestorable(resolve, chat(u"banned"_s)));
    QVERIFY(!isRestorable(ChatVerb::unassign(), chat(u"muted"_s, ann)));
    QVERIFY(!isRestorable(toAnn, chat(u"muted"_s)));
    QVERIFY(isRestorable(toAnn, chat(u"muted"_s, bo)));
    QVERIFY(isRestorable(ChatVerb::addLabels({u"a"_s}), chat(u"muted"_s)));
    QVERIFY(isRestorable(ChatVerb::markRead(), chat(u"muted"_s)));
}

QTEST_GUILESS_MAIN(TestChatVerb)
#include "tst_chatverb.moc"
