#include "models/chattable.h"

#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

QueryVocabulary words()
{
    QueryVocabulary words;
    words.agents = {{u"Ana García"_s, u"a1"_s, u"ana@example.com"_s, 7},
                    {u"Søren"_s, u"a2"_s, u"viking@example.com"_s, 3}};
    words.departments = {{u"Sales"_s, u"d1"_s, {}, 4}};
    words.labels = {{u"vip"_s, {}, {}, 9}, {u"VIP gold"_s, {}, {}, 5}, {u"spam"_s, {}, {}, 2}, {u"none"_s, {}, {}, 1}};
    words.keys = {{{u"plan"_s, {}, {}, 8}, {{u"premium"_s, {}, {}, 6}, {u"free tier"_s, {}, {}, 2}}},
                  {{u"odd:key"_s, {}, {}, 1}, {}}};
    return words;
}

} // namespace

class TestQueryWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void completes_data();
    void completes();
    void everyChoiceIsUnderstood();
    void doubts_data();
    void doubts();
    void knowsWhatChatsHave();
    void addsWhatTheNumberKnows();
};

/// The cursor is where the bar stands. `expected`: the text with the first choices in the place of what they replace.
void TestQueryWords::completes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<bool>("needed");
    const auto row = [](const QString &typed, const QStringList &expected, bool needed = false) {
        QTest::newRow(qPrintable(typed)) << typed << expected << needed;
    };
    row(u"sta|"_s, {u"status:"_s, u"is:stale"_s});
    row(u"x -lab|"_s, {u"x -label:"_s});
    row(u"(is:unread OR age|"_s, {u"(is:unread OR agent:"_s});
    row(u"pend|"_s, {u"status:pending"_s});
    row(u"unr| ana"_s, {u"unread: ana"_s, u"is:unread ana"_s});
    row(u"gar|"_s, {u"agent:\"Ana García\""_s});
    row(u"zz|"_s, {});
    row(u"status:|"_s, {u"status:active"_s, u"status:pending"_s}, true);
    row(u"status:pe|"_s, {u"status:pending"_s}, true);
    row(u"status:pending|"_s, {});
    row(u"status:pending,a|"_s, {u"status:pending,active"_s, u"status:pending,archived"_s}, true);
    row(u"status:pe|nd ana"_s, {u"status:pending ana"_s}, true);
    row(u"is:u|"_s, {u"is:unread"_s, u"is:unassigned"_s}, true);
    row(u"agent:|"_s, {u"agent:me"_s, u"agent:none"_s}, true);
    row(u"agent:an|"_s, {u"agent:any"_s, u"agent:\"Ana García\""_s});
    row(u"agent:vik|"_s, {u"agent:Søren"_s});
    row(u"agent:\"ana g|"_s, {u"agent:\"Ana García\""_s});
    row(u"agent:\"ana g|\" x"_s, {u"agent:\"Ana García\" x"_s});
    row(u"dept:s|"_s, {u"dept:Sales"_s});
    row(u"label:v|"_s, {u"label:\"vip\""_s, u"label:\"VIP gold\""_s});
    row(u"label:sp|"_s, {u"label:spam"_s});
    row(u"label:non|"_s, {u"label:none"_s, u"label:\"none\""_s});
    row(u"met|"_s, {u"meta."_s});
    row(u"meta.|"_s, {u"meta.plan:"_s, u"meta.\"odd:key\":"_s}, true);
    row(u"meta.pl|"_s, {u"meta.plan:"_s}, true);
    row(u"meta.plan:|"_s, {u"meta.plan:*"_s, u"meta.plan:premium"_s, u"meta.plan:\"free tier\""_s}, true);
    row(u"meta.PLAN:fr|"_s, {u"meta.PLAN:\"free tier\""_s});
    row(u"idle:>2|"_s, {u"idle:>2d"_s});
    row(u"\"sta|"_s, {});
    row(u"\"a\" sta|"_s, {u"\"a\" status:"_s});
    row(u"statsu:p|"_s, {});
    row(u"name:a|"_s, {});
}

void TestQueryWords::completes()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    const int cursor = int(typed.indexOf(u'|'));
    const QString text = typed.remove(u'|');
    const QueryCompletion completion = completeQuery(text, cursor, words());
    QStringList made;
    for (const QueryChoice &choice : completion.choices.mid(0, qMax(expected.size(), 1))) {
        QString with = text;
        made.append(with.replace(completion.start, completion.length, choice.insert));
    }
    QCOMPARE(made, expected);
    QTEST(completion.needed, "needed");
}

/// Nothing is offered that the parser would refuse.
void TestQueryWords::everyChoiceIsUnderstood()
{
    int asked = 0;
    for (const QString &begun :
         {u""_s, u"me"_s, u"un"_s, u"an"_s, u"vi"_s, u"meta."_s, u"meta.plan:"_s, u"status:"_s, u"is:"_s, u"unread:"_s,
          u"idle:"_s, u"before:"_s, u"agent:"_s, u"label:"_s, u"dept:"_s}) {
        const QueryCompletion completion = completeQuery(begun, int(begun.size()), words());
        QVERIFY2(!completion.choices.isEmpty(), qPrintable(begun));
        for (const QueryChoice &choice : completion.choices) {
            QString text = begun;
            text.replace(completion.start, completion.length, choice.insert);
            const ChatQuery query = ChatQuery::parse(text);
            if (choice.isOperator) {
                QCOMPARE(int(query.problems().value(0).kind), int(QueryProblem::Kind::Incomplete));
            } else {
                QVERIFY2(query.isValid(), qPrintable(text));
                QVERIFY(queryDoubts(query, words(), AgentId::fromServer(u"a1"_s)).isEmpty());
            }
            ++asked;
        }
    }
    QVERIFY(asked > 60);
}

void TestQueryWords::doubts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("token"); ///< empty = no doubt
    QTest::addColumn<QString>("nearest");
    using Kind = QueryProblem::Kind;
    const auto row = [](const QString &text, Kind kind, const QString &token, const QString &nearest = {}) {
        QTest::newRow(qPrintable(text)) << text << int(kind) << token << nearest;
    };
    row(u"x agent:sorne"_s, Kind::UnknownAgent, u"sorne"_s, u"Søren"_s);
    row(u"agent:\"Ana Garcia\""_s, Kind::UnknownAgent, {});
    row(u"agent:\"Ana\""_s, Kind::UnknownAgent, u"\"Ana\""_s, u"\"Ana García\""_s);
    row(u"agent:viking"_s, Kind::UnknownAgent, {});
    row(u"agent:a2,none,any"_s, Kind::UnknownAgent, {});
    row(u"agent:me"_s, Kind::NobodyIsMe, u"me"_s);
    row(u"is:mine"_s, Kind::NobodyIsMe, u"mine"_s);
    row(u"-dept:slaes"_s, Kind::UnknownDepartment, u"slaes"_s, u"Sales"_s);
    row(u"label:spam,sapm"_s, Kind::UnknownLabel, u"sapm"_s, u"spam"_s);
    row(u"label:\"vip glod\""_s, Kind::UnknownLabel, u"\"vip glod\""_s, u"\"VIP gold\""_s);
    row(u"meta.paln:x"_s, Kind::UnknownKey, u"paln"_s, u"plan"_s);
    row(u"meta.\"odd:key\":x meta.PLAN:x"_s, Kind::UnknownKey, {});
    row(u"ana status:muted is:unassigned"_s, Kind::UnknownKey, {});
    row(u"agent:sorne status:"_s, Kind::UnknownAgent, {}); // one thing after the other
}

void TestQueryWords::doubts()
{
    QFETCH(QString, text);
    QFETCH(QString, token);
    const QList<QueryProblem> doubts = queryDoubts(ChatQuery::parse(text), words(), {});
    QCOMPARE(doubts.value(0).token, token);
    if (token.isEmpty())
        return;
    QTEST(int(doubts.front().kind), "kind");
    QTEST(doubts.front().nearest, "nearest");
    QCOMPARE(text.mid(doubts.front().start, doubts.front().length), token);
}

void TestQueryWords::knowsWhatChatsHave()
{
    const std::vector<std::string_view> vip{"vip", "spam"};
    const std::vector<std::string_view> spam{"spam"};
    const std::vector<MetadataFields> premium{{"plan", "premium"}, {"city", "Berlin"}};
    const std::vector<MetadataFields> basic{{"plan", "basic"}};
    ChatBatch batch;
    batch.append({.id = "1@c.us", .agent = "a1", .labels = vip, .metadata = premium});
    batch.append({.id = "2@c.us", .agent = "a2", .labels = spam, .metadata = basic});
    batch.append({.id = "3@c.us", .agent = "a2", .department = "d1", .metadata = basic});
    batch.append({.id = "4@c.us", .agent = "a3", .labels = vip});
    ChatTable table;
    table.splice(batch);
    table.remove(ChatId::fromServer(u"4@c.us"_s));
    QueryContext context;
    context.ownerNames = {{u"a1"_s, u"Ana"_s}};
    context.ownerMails = {{u"a1"_s, u"ana@example.com"_s}};
    table.setContext(context);
    const QueryVocabulary seen = table.vocabulary();
    QCOMPARE(seen.agents, (QList<QueryWord>{{u"a2"_s, u"a2"_s, {}, 2}, {u"Ana"_s, u"a1"_s, u"ana@example.com"_s, 1}}));
    QCOMPARE(seen.departments, (QList<QueryWord>{{u"d1"_s, u"d1"_s, {}, 1}}));
    QCOMPARE(seen.labels, (QList<QueryWord>{{u"spam"_s, {}, {}, 2}, {u"vip"_s, {}, {}, 1}}));
    QCOMPARE(seen.keys.size(), 2);
    QCOMPARE(seen.keys[0].word, (QueryWord{u"plan"_s, {}, {}, 3}));
    QCOMPARE(seen.keys[0].values, (QList<QueryWord>{{u"basic"_s, {}, {}, 2}, {u"premium"_s, {}, {}, 1}}));
    QCOMPARE(seen.keys[1].word.text, u"city"_s);
}

void TestQueryWords::addsWhatTheNumberKnows()
{
    QueryVocabulary known = words();
    known.add({{AgentId::fromServer(u"a1"_s), u"Ana"_s, {}, {}, {}},
               {AgentId::fromServer(u"a9"_s), u"Zoë"_s, u"zoe@example.com"_s, {}, {}}},
              {{DepartmentId::fromServer(u"d2"_s), u"Support"_s, {}}},
              {{u"vip"_s, {}, {}, true}, {u"new"_s, {}, {}, true}});
    QCOMPARE(known.agents.size(), 3);
    QCOMPARE(known.agents.back().mail, u"zoe@example.com"_s);
    QCOMPARE(known.departments.back().text, u"Support"_s);
    QCOMPARE(known.labels.size(), 5);
}

QTEST_APPLESS_MAIN(TestQueryWords)
#include "tst_querywords.moc"
