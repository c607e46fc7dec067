#include "domain/fold.h"
#include "models/chatcolumns.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Kind = QueryProblem::Kind;

namespace {

/// The folded words that must all occur.
QStringList words(const QString &text)
{
    QStringList list;
    visitConditions(ChatQuery::parse(text).root(), [&list](const QueryNode &condition) {
        for (const QueryValue &value : condition.values)
            list.append(QString::fromUtf8(value.bytes));
    });
    return list;
}

QStringList found(const ChatColumns &columns, const QString &text, const QueryContext &context = {})
{
    const ChatQuery query = ChatQuery::parse(text);
    RowBits matches;
    columns.match(query, context, 0, matches);
    QStringList ids;
    for (size_t row = 0; row < columns.store().size(); ++row) {
        if (matches.test(row))
            ids.append(columns.store().chat(row).id.text());
    }
    return ids;
}

} // namespace

class TestChatQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesWords_data();
    void makesWords();
    void findsAPhoneInAnySpelling_data();
    void findsAPhoneInAnySpelling();
    void filtersByStatus();
    void namesProblems_data();
    void namesProblems();
    void namesTerms_data();
    void namesTerms();
    void findsManyPastedChats_data();
    void findsManyPastedChats();
    void changesStatusInTheText_data();
    void changesStatusInTheText();
    void stopsAtLimits();
    void quotesValues();
    void agreesWithPlainSearch();
    void selectsLikeIgnoresSpelling();
};

void TestChatQuery::makesWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << u"  "_s << QStringList{};
    QTest::newRow("words") << u"José  GARCÍA"_s << QStringList{u"jose"_s, u"garcia"_s};
    QTest::newRow("twice") << u"ana Ana"_s << QStringList{u"ana"_s};
    QTest::newRow("few digits") << u"Room 12-34"_s << QStringList{u"room"_s, u"12"_s, u"34"_s};
    QTest::newRow("phone and word") << u"ana 44 7362 053-576 luis"_s
                                    << QStringList{u"ana"_s, u"447362053576"_s, u"luis"_s};
    QTest::newRow("group id") << u"447362053576-1600000000@g.us"_s << QStringList{u"447362053576-1600000000@g.us"_s};
    QTest::newRow("part of a group id") << u"447362053576-1600000000"_s
                                        << QStringList{u"447362053576"_s, u"1600000000"_s};
    QTest::newRow("lid") << u"100000000000001@lid"_s << QStringList{u"100000000000001@lid"_s};
    QTest::newRow("only signs") << u"+ - /"_s << QStringList{u"+"_s, u"-"_s, u"/"_s};
    QTest::newRow("parentheses in a word") << u"ana(b) (c)"_s << QStringList{u"ana(b)"_s, u"c"_s};
    QTest::newRow("phrase") << u"\"Ana  María\" x"_s << QStringList{u"ana  maria"_s, u"x"_s};
    QTest::newRow("open phrase") << u"x \"Ana M"_s << QStringList{u"x"_s, u"ana m"_s};
    QTest::newRow("empty phrase") << u"\"\" x"_s << QStringList{u"x"_s};
    QTest::newRow("sign in a phrase") << u"\"a \\\"b\\\\\""_s << QStringList{u"a \"b\\"_s};
    QTest::newRow("quotation mark in a word") << u"5\" tv"_s << QStringList{u"5\""_s, u"tv"_s};
    QTest::newRow("and") << u"ana AND luis"_s << QStringList{u"ana"_s, u"luis"_s};
    QTest::newRow("small words") << u"or and not"_s << QStringList{u"or"_s, u"and"_s, u"not"_s};
    QTest::newRow("time of day") << u"12:30"_s << QStringList{u"12:30"_s};
    QTest::newRow("address") << u"https://example.com/a:b"_s << QStringList{u"https://example.com/a:b"_s};
    QTest::newRow("joined letters") << u"a\u200db\u200e"_s << QStringList{u"a\u200db"_s};
    QTest::newRow("number in parentheses") << u"(44 7362) 053576"_s << QStringList{u"447362053576"_s};
    QTest::newRow("spaced dashes") << u"44 - 7362 - 053576 x"_s << QStringList{u"447362053576"_s, u"x"_s};
    QTest::newRow("negated number") << u"447362 -053576"_s << QStringList{u"447362"_s, u"053576"_s};
    QTest::newRow("only an accent") << QString(QChar(0x301)) << QStringList{};
}

void TestChatQuery::makesWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(words(text), expected);
    QCOMPARE(ChatQuery::parse(text).text(), text);
    QVERIFY(ChatQuery::parse(text).isValid());
}

void TestChatQuery::findsAPhoneInAnySpelling_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"44 7362 053-576", "+447362053576", "447362053576@c.us", "+447362053576@c.us", "+44 (7362) 053.576",
          "00447362053576", "https://wa.me/447362053576", "wa.me/+447362053576",
          "http://WA.me/447362053576?text=Hi%201", "https://api.whatsapp.com/send?phone=447362053576&text=x",
          "7362 053", "+44 7362", "447362053576"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("direction marks") << u"\u202a+44 7362\u00a0053576\u202c"_s;
    QTest::newRow("typographic dashes") << u"+44 7362 053\u2011576"_s;
}

/// Both the chat whose id is the number and the one that only has it as its phone.
void TestChatQuery::findsAPhoneInAnySpelling()
{
    QFETCH(QString, text);
    ChatBatch batch;
    batch.append({.id = "447362053576@c.us", .name = "Ana"});
    batch.append({.id = "100000000000001@lid", .name = "Luis", .phone = "+44 7362 053576"});
    batch.append({.id = "447362999999@c.us", .name = "Eva 576", .phone = "+447362999999"});
    batch.append({.id = "15550100002@c.us", .name = "447"});
    ChatColumns columns;
    columns.merge(batch);
    QStringList expected{u"447362053576@c.us"_s, u"100000000000001@lid"_s};
    if (text == u"+44 7362"_s) // not enough of it to tell
        expected.append(u"447362999999@c.us"_s);
    QCOMPARE(found(columns, text), expected);
}

void TestChatQuery::filtersByStatus()
{
    ChatBatch batch;
    batch.append({.id = "1@c.us", .name = "Ana", .status = "pending"});
    batch.append({.id = "2@c.us", .name = "Ana", .status = "active"});
    batch.append({.id = "3@c.us", .name = "Ana", .status = "banned"});
    batch.append({.id = "4@c.us", .name = "Eva", .status = "muted"});
    ChatColumns columns;
    columns.merge(batch);
    QCOMPARE(found(columns, u"status:pending"_s), QStringList{u"1@c.us"_s});
    QCOMPARE(found(columns, u"ana status:other"_s), QStringList{u"3@c.us"_s});
    QVERIFY(found(columns, u"ana status:removed"_s).isEmpty());
}

void TestChatQuery::agreesWithPlainSearch()
{
    std::mt19937 random(5);
    const std::string letters = "ab c";
    const auto randomText = [&](size_t longest) {
        std::string text;
        for (size_t i = 0, length = random() % (longest + 1); i < length; ++i)
            text += letters[random() % letters.size()];
        return text;
    };
    ChatColumns columns;
    QList<std::pair<QString, QString>> plain;
    for (int page = 0; page < 30; ++page) {
        ChatBatch batch;
        for (int i = 0; i < 33; ++i) {
            const std::string id = std::to_string(1000 + plain.size()) + "@c.us";
            const std::string name = randomText(random() % 50 == 0 ? 300 : 12);
            batch.append({.id = id, .name = name});
            plain.append({QString::fromStdString(id), QString::fromStdString(name)});
        }
        columns.merge(batch);
        for (int round = 0; round < 20; ++round) {
            const QString query = QString::fromStdString(randomText(5) + (round % 7 == 0 ? " 10" : ""));
            const QStringList needles = query.split(u' ', Qt::SkipEmptyParts);
            QStringList expected;
            for (const auto &[id, name] : plain) {
                if (std::ranges::all_of(
                        needles, [&](const QString &needle) { return name.contains(needle) || id.contains(needle); }))
                    expected.append(id);
            }
            QCOMPARE(found(columns, query), expected);
        }
    }
}

void TestChatQuery::selectsLikeIgnoresSpelling()
{
    const ChatQuery query = ChatQuery::parse(u"ana status:pending"_s);
    QVERIFY(query.selectsLike(ChatQuery::parse(u"  ANA AND (Status:Pending) ana"_s)));
    QVERIFY(!(query == ChatQuery::parse(u"  ANA status:pending"_s)));
    QVERIFY(!query.selectsLike(ChatQuery::parse(u"ana status:active"_s)));
    QVERIFY(!query.selectsLike(ChatQuery::parse(u"ana OR status:pending"_s)));
    QVERIFY(ChatQuery::parse(u" "_s).isEmpty());
    QVERIFY(!ChatQuery::parse(u"status:"_s).isEmpty());
    QVERIFY(ChatQuery::parse(u"a idle:>2d"_s).dependsOnTime());
    QVERIFY(ChatQuery::parse(u"-is:stale"_s).dependsOnTime());
    QVERIFY(ChatQuery::parse(u"before:today"_s).dependsOnTime());
    QVERIFY(!ChatQuery::parse(u"before:2026-01-01 is:unread"_s).dependsOnTime());
    QVERIFY(ChatQuery::parse(u"x OR agent:me"_s).dependsOnOwners());
    QVERIFY(ChatQuery::parse(u"is:mine"_s).dependsOnOwners());
    QVERIFY(!ChatQuery::parse(u"is:unassigned"_s).dependsOnOwners());
}

void TestChatQuery::namesProblems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("start");
    QTest::addColumn<QString>("token"); ///< empty: no problem at all
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("nearest");
    const auto row = [](const char *text, int start, const char *token, Kind kind, const char *nearest = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << start << QString::fromUtf8(token) << kind
                            << QString::fromUtf8(nearest);
    };
    const auto fine = [&row](const char *text) { row(text, 0, "", Kind::Incomplete); };

    row("statsu:pending", 0, "statsu:", Kind::UnknownOperator, "status:");
    row("ana Agnet:me", 4, "Agnet:", Kind::UnknownOperator, "agent:");
    row("-lable:spam", 1, "lable:", Kind::UnknownOperator, "label:");
    row("department:x", 0, "department:", Kind::UnknownOperator, "dept:");
    row("tag:vip", 0, "tag:", Kind::UnknownOperator, "label:");
    row("xyzzy:1", 0, "xyzzy:", Kind::UnknownOperator);
    row("estado:1", 0, "estado:", Kind::UnknownOperator);
    row("mta.plan:x", 0, "mta.plan:", Kind::UnknownOperator, "meta.plan:");
    row("meta:plan", 0, "meta:plan", Kind::UnknownOperator, "meta.plan:*");
    row("device:sales x", 0, "device:sales", Kind::OtherNumber);
    row("status:pendng x", 7, "pendng", Kind::UnknownValue, "pending");
    row("status:pendng", 7, "pendng", Kind::UnknownValue, "pending");
    row("status:active,banana", 14, "banana", Kind::UnknownValue);
    row("is:unraed", 3, "unraed", Kind::UnknownValue, "unread");
    row("is:grup x", 3, "grup", Kind::UnknownValue, "group");
    row("status: ana", 0, "status:", Kind::MissingValue);
    row("unread:many", 7, "many", Kind::BadNumber);
    row("unread:>9999999999", 7, ">9999999999", Kind::BadNumber);
    row("unread:-1", 7, "-1", Kind::BadNumber);
    row("idle:>2d3h", 5, ">2d3h", Kind::BadAge);
    row("idle:2 ana", 5, "2", Kind::BadAge, "2d");
    row("idle:soon", 5, "soon", Kind::BadAge);
    row("before:2026-13-01", 7, "2026-13-01", Kind::BadDate);
    row("before:2026-1-5 x", 7, "2026-1-5", Kind::BadDate, "2026-01-05");
    row("after:5.1.2026", 6, "5.1.2026", Kind::BadDate, "2026-01-05");
    row("after:yesteday x", 6, "yesteday", Kind::BadDate, "yesterday");
    row("chat:marta", 5, "marta", Kind::BadChat);
    row("chat:12345 x", 5, "12345", Kind::BadChat);
    row("phone:marta", 6, "marta", Kind::BadPhone);
    row("OR ana", 0, "OR", Kind::NothingJoined);
    row("a OR OR b", 2, "OR", Kind::NothingJoined);
    row("(ana OR )", 5, "OR", Kind::NothingJoined);
    row("() ana", 0, "()", Kind::EmptyGroup);
    row("a NOT OR b", 2, "NOT ", Kind::NothingNegated);
    row("ana) luis", 3, ")", Kind::StrayParenthesis);

    // What one may still be typing.
    row("ana status:", 4, "status:", Kind::Incomplete);
    row("status:pend", 7, "pend", Kind::Incomplete);
    row("status:active,", 13, ",", Kind::Incomplete);
    row("is:un", 3, "un", Kind::Incomplete);
    row("unread:>", 7, ">", Kind::Incomplete);
    row("idle:>2", 5, ">2", Kind::Incomplete);
    row("before:2026-1", 7, "2026-1", Kind::Incomplete);
    row("after:tod", 6, "tod", Kind::Incomplete);
    row("meta.plan", 0, "meta.plan", Kind::Incomplete);
    row("meta.plan:", 0, "meta.plan:", Kind::Incomplete);
    row("chat:4473", 5, "4473", Kind::Incomplete);
    row("ana OR", 4, "OR", Kind::Incomplete);
    row("ana OR ", 4, "OR", Kind::Incomplete);
    row("ana -", 4, "-", Kind::Incomplete);
    row("ana NOT", 4, "NOT", Kind::Incomplete);
    row("ana (", 4, "(", Kind::Incomplete);

    fine("status:pending,ACTIVE -is:mine");
    fine("STATUS:other status:banned status:\"tomorrow's word\"");
    fine("unread:>3 unread:>=3 unread:<3 unread:<=3 unread:=3 unread:3 unread:1,2");
    fine("idle:>2d idle:<=3h idle:5m idle:=1w");
    fine("agent:none agent:any agent:me agent:\"Ana García\" dept:none label:none,\"follow up\", vip");
    fine("meta.plan:* meta.\"odd key\":x meta.plan:\"a b\" meta.PLAN:gold");
    fine("before:2026-01-05 after:2026-01-05T10:30 after:yesterday before:Today");
    fine("chat:447362053576,+44-7362-053577,12345-67890@g.us,https://wa.me/447362053578");
    fine("phone:+44 phone:0044 phone:7362 name:ana");
    fine("((ana OR luis) -(eva OR (is:group unread:>0)))");
    fine("(ana OR (luis");
    fine("meta.com x");
    fine(":smile: - x");
    row("a :)", 3, ")", Kind::StrayParenthesis);
}

void TestChatQuery::namesProblems()
{
    QFETCH(QString, text);
    QFETCH(int, start);
    QFETCH(QString, token);
    QFETCH(Kind, kind);
    QFETCH(QString, nearest);
    const ChatQuery query = ChatQuery::parse(text);
    if (token.isEmpty()) {
        QCOMPARE(query.problems().value(0).token, QString());
        QVERIFY(query.isValid());
        return;
    }
    QVERIFY(!query.isValid());
    const QueryProblem problem = query.problems().constFirst();
    QCOMPARE(problem.token, token);
    QCOMPARE(problem.start, start);
    QCOMPARE(problem.length, int(token.size()));
    QCOMPARE(int(problem.kind), int(kind));
    QCOMPARE(problem.nearest, nearest);
    // One click on what is nearest is enough.
    if (!nearest.isEmpty()) {
        QString mended = text;
        mended.replace(problem.start, problem.length, nearest);
        QCOMPARE(ChatQuery::parse(mended).problems().value(0).token, QString());
    }
}

void TestChatQuery::namesTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << u"  "_s << QStringList{};
    QTest::newRow("words") << u" ana  luis "_s << QStringList{u"ana"_s, u"luis"_s};
    QTest::newRow("operators") << u"status:pending,active -label:\"follow up\" ana"_s
                               << QStringList{u"status:pending,active"_s, u"-label:\"follow up\""_s, u"ana"_s};
    QTest::newRow("number") << u"ana +44 (7362) 053-576 x"_s << QStringList{u"ana"_s, u"+44 (7362) 053-576"_s, u"x"_s};
    QTest::newRow("group") << u"(a OR b) -(c d) NOT e"_s << QStringList{u"(a OR b)"_s, u"-(c d)"_s, u"NOT e"_s};
    QTest::newRow("choice") << u" a b OR c "_s << QStringList{u"a b OR c"_s};
    QTest::newRow("twice") << u"a a"_s << QStringList{u"a"_s, u"a"_s};
    QTest::newRow("many ids") << u"x 12345@g.us, 447362053576 y"_s
                              << QStringList{u"x"_s, u"12345@g.us, 447362053576"_s, u"y"_s};
}

void TestChatQuery::namesTerms()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const ChatQuery query = ChatQuery::parse(text);
    QStringList terms;
    for (const QueryTerm &term : query.terms()) {
        QCOMPARE(text.mid(term.start, term.length), term.text);
        QCOMPARE(term.negated, term.text.startsWith(u'-') || term.text.startsWith(u"NOT "));
        terms.append(term.text);
    }
    QCOMPARE(terms, expected);
    for (int i = 0; i < terms.size(); ++i) {
        QStringList others = terms;
        others.removeAt(i);
        QCOMPARE(query.textWithout(i).simplified(), others.join(u' ').simplified());
    }
}

void TestChatQuery::findsManyPastedChats_data()
{
    QTest::addColumn<QString>("text");
    const QStringList chats{u"+44 7362 053576"_s, u"447362053577@c.us"_s, u"https://wa.me/447362053578"_s,
                            u"447362053576-1600000000@g.us"_s};
    for (const char *gap : {"\n", ", ", ";", "\t", "\r\n", ",\n"})
        QTest::newRow(qPrintable(QString::fromLatin1(gap).toHtmlEscaped())) << chats.join(QLatin1String(gap));
    QTest::newRow("spaces") << u"447362053576 447362053577 447362053578 447362053576-1600000000@g.us"_s;
    QTest::newRow("plus signs") << u"+44 7362 053576 +44 7362 053577 +44 7362 053578 447362053576-1600000000@g.us"_s;
    QTest::newRow("operator") << u"chat:447362053576,447362053577, 447362053578,447362053576-1600000000@g.us"_s;
    QTest::newRow("with blunders") << u"447362053576, 123\n447362053577; 447362053578,,447362053576-1600000000@g.us,"_s;
}

void TestChatQuery::findsManyPastedChats()
{
    QFETCH(QString, text);
    ChatBatch batch;
    batch.append({.id = "447362053576@c.us"});
    batch.append({.id = "447362053576-1600000000@g.us"});
    batch.append({.id = "100000000000001@lid", .phone = "+44 7362 053577"});
    batch.append({.id = "4473620535761@c.us"});
    batch.append({.id = "447362053578@c.us", .phone = "+447362053578"});
    ChatColumns columns;
    columns.merge(batch);
    const QStringList expected{u"447362053576@c.us"_s, u"447362053576-1600000000@g.us"_s, u"100000000000001@lid"_s,
                               u"447362053578@c.us"_s};
    QCOMPARE(found(columns, text), expected);
    QCOMPARE(found(columns, u'-' + text), QStringList{u"4473620535761@c.us"_s});
    QVERIFY(ChatQuery::parse(text).namedChats().size() >= 4);
}

void TestChatQuery::changesStatusInTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<ChatStatus>>("status");
    QTest::addColumn<QString>("asActive");
    QTest::addColumn<QString>("without");
    using Status = std::optional<ChatStatus>;
    QTest::newRow("nothing") << u""_s << Status() << u"status:active"_s << u""_s;
    QTest::newRow("one") << u"ana status:pending"_s << Status(ChatStatus::Pending) << u"status:active ana"_s
                         << u"ana"_s;
    QTest::newRow("alone") << u"Status:Pending"_s << Status(ChatStatus::Pending) << u"status:active"_s << u""_s;
    QTest::newRow("two") << u"status:pending,active x"_s << Status() << u"status:active x"_s << u"x"_s;
    QTest::newRow("not") << u"-status:pending"_s << Status() << u"status:active -status:pending"_s
                         << u"-status:pending"_s;
    QTest::newRow("other") << u"status:muted"_s << Status() << u"status:active"_s << u""_s;
    QTest::newRow("choice") << u"status:pending OR ana"_s << Status() << u"status:active (status:pending OR ana)"_s
                            << u"status:pending OR ana"_s;
}

void TestChatQuery::changesStatusInTheText()
{
    QFETCH(QString, text);
    QFETCH(std::optional<ChatStatus>, status);
    const ChatQuery query = ChatQuery::parse(text);
    QCOMPARE(query.status(), status);
    QTEST(query.textWithStatus(ChatStatus::Active), "asActive");
    QTEST(query.textWithStatus(std::nullopt), "without");
}

void TestChatQuery::stopsAtLimits()
{
    const auto problem = [](const QString &text) { return ChatQuery::parse(text).problems().value(0).kind; };
    QCOMPARE(problem(QString(100'000, u'a')), Kind::TooLong);
    QCOMPARE(problem(QString(5'000, u'(') + u"a"_s), Kind::TooDeep);
    QCOMPARE(problem(QString(u"-("_s).repeated(5'000) + u"a"_s), Kind::TooDeep);
    QVERIFY(ChatQuery::parse(QString(ChatQuery::deepestGroup, u'(') + u"a"_s).isValid());
    QString many;
    for (int i = 0; i < ChatQuery::mostConditions; ++i)
        many += u" w%1"_s.arg(i);
    QVERIFY(ChatQuery::parse(many).isValid());
    QCOMPARE(problem(many + u" x"_s), Kind::TooMany);
    QCOMPARE(problem(QString(u"1.2 "_s).repeated(4'000)), Kind::TooMany);
    QVERIFY(ChatQuery::parse(QString(u"1234567,"_s).repeated(4'000)).isValid());
    QVERIFY(ChatQuery::parse(QString(u"bad:x "_s).repeated(4'000)).problems().size() <= 20);
    QVERIFY(ChatQuery::parse(QString(u"NOT "_s).repeated(8'000) + u"x"_s).isValid());
}

void TestChatQuery::quotesValues()
{
    for (const QString &name : {u"ana"_s, u"Ana García"_s, u"a \"b\" \\ c\\"_s, u"a,b)"_s}) {
        const ChatQuery query = ChatQuery::parse(u"label:"_s + ChatQuery::quoted(name) + u" x"_s);
        QVERIFY(query.isValid());
        QCOMPARE(query.root().parts.front().values.front().text, name);
        QCOMPARE(query.terms().size(), 2);
    }
}

QTEST_APPLESS_MAIN(TestChatQuery)
#include "tst_chatquery.moc"
