#include "models/chatcolumns.h"
#include "models/querywords.h"

#include <QTest>

#include <random>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 seed = 20261121;
constexpr int texts = 1'000'000;
/// Of so many texts one is also matched, completed and taken apart, which costs more than reading it.
constexpr unsigned everyAsked = 20;

/// The signs of the language, pieces of it, and what text from anywhere may hold.
QString randomText(std::mt19937 &random)
{
    static const QStringList pieces{
        u" "_s,
        u"  "_s,
        u"-"_s,
        u"("_s,
        u")"_s,
        u"\""_s,
        u":"_s,
        u","_s,
        u" OR "_s,
        u"NOT "_s,
        u" AND"_s,
        u"\\"_s,
        u"\n"_s,
        u"\t"_s,
        u";"_s,
        u"."_s,
        u"status:"_s,
        u"is:"_s,
        u"unread:"_s,
        u"agent:"_s,
        u"label:"_s,
        u"dept:"_s,
        u"meta."_s,
        u"meta.a:"_s,
        u"before:"_s,
        u"after:"_s,
        u"idle:"_s,
        u"chat:"_s,
        u"phone:"_s,
        u"name:"_s,
        u"device:"_s,
        u"x:"_s,
        u"pending"_s,
        u"stale"_s,
        u">3"_s,
        u"<="_s,
        u"2d"_s,
        u"2026-01-05"_s,
        u"today"_s,
        u"none"_s,
        u"me"_s,
        u"*"_s,
        u"ana"_s,
        u"José"_s,
        u"+44 7362"_s,
        u"0535"_s,
        u"447362053576"_s,
        u"@c.us"_s,
        u"@g.us"_s,
        u"wa.me/"_s,
        u"https://"_s,
        u"王"_s,
        u"\U0001F600"_s,
        u"\u202e"_s,
        u"\u0301"_s,
        QString(QChar(0xd83d)),
        QString(QChar(u'\0')),
        u"\u2011"_s,
        u"%"_s,
    };
    QString text;
    for (unsigned i = 0, count = random() % 9; i < count; ++i) {
        if (random() % 8 == 0)
            text += QChar(char16_t(random() % 0x10000));
        else if (random() % 4 == 0)
            text += QChar(char16_t(0x20 + random() % 0x5f));
        else
            text += pieces[qsizetype(random() % unsigned(pieces.size()))];
    }
    return text;
}

ChatColumns someChats()
{
    ChatBatch batch;
    const std::vector<std::string_view> labels{"vip", "follow up"};
    const std::vector<MetadataFields> metadata{{"a", "premium"}, {"b", ""}};
    for (int i = 0; i < 70; ++i) {
        const std::string id = std::to_string(447'362'053'500 + i) + (i % 5 == 0 ? "@g.us" : "@c.us");
        batch.append({.id = id,
                      .name = i % 2 == 0 ? "José" : "Ana",
                      .status = i % 3 == 0 ? "pending" : "muted",
                      .agent = i % 4 == 0 ? "a1" : "",
                      .labels = labels,
                      .metadata = metadata,
                      .lastActivityAt = i * 3'600'000,
                      .unread = i - 1});
    }
    ChatColumns columns;
    columns.merge(batch);
    return columns;
}

/// Everything that it says about itself has to hold together. Empty if so.
QString contradiction(const ChatQuery &query)
{
    const QString &text = query.text();
    for (const QueryProblem &problem : query.problems()) {
        if (problem.start < 0 || problem.length < 1 || text.mid(problem.start, problem.length) != problem.token
            || problem.start + problem.length > text.size())
            return u"problem"_s;
    }
    int end = 0;
    for (const QueryTerm &term : query.terms()) {
        if (term.start < end || term.length < 1 || text.mid(term.start, term.length) != term.text)
            return u"term"_s;
        end = term.start + term.length;
    }
    return query.isEmpty() && !query.isValid() ? u"empty"_s : QString();
}

} // namespace

/// A million texts that nobody would type, and some that somebody might paste.
class TestQueryText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAnyText();
    void readsLongTextsAtOnce_data();
    void readsLongTextsAtOnce();
};

void TestQueryText::readsAnyText()
{
    std::mt19937 random(seed);
    const ChatColumns columns = someChats();
    QueryVocabulary vocabulary;
    vocabulary.labels = {{u"vip"_s}, {u"follow up"_s}};
    vocabulary.keys = {{{u"a"_s}, {{u"premium"_s}}}};
    int valid = 0;
    for (int i = 0; i < texts; ++i) {
        const QString text = randomText(random);
        const ChatQuery query = ChatQuery::parse(text);
        valid += query.isValid() ? 1 : 0;
        const QString wrong = contradiction(query);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u": "_s + text));
        if (random() % everyAsked != 0)
            continue;
        if (query.isValid()) {
            RowBits matches;
            columns.match(query, {}, 0, matches);
            if (!query.terms().isEmpty())
                QCOMPARE(contradiction(ChatQuery::parse(query.textWithout(0))), QString());
            queryDoubts(query, vocabulary, {});
            QVERIFY2(ChatQuery::parse(query.textWithStatus(ChatStatus::Active)).isValid(), qPrintable(text));
        }
        const int cursor = int(random() % unsigned(text.size() + 1));
        const QueryCompletion completion = completeQuery(text, cursor, vocabulary);
        QVERIFY(completion.start >= 0 && completion.start <= cursor);
        QVERIFY(completion.start + completion.length >= cursor);
        QVERIFY(completion.start + completion.length <= text.size());
    }
    QVERIFY(valid > texts / 10);
    QVERIFY(valid < texts * 9 / 10);
}

void TestQueryText::readsLongTextsAtOnce_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"(",
                              "((a)",
                              "-(",
                              "a OR ",
                              "NOT ",
                              "\"",
                              "\\",
                              "1(",
                              "(1 ",
                              "1-",
                              "1 2 ",
                              "+1 ",
                              "447362053576 ",
                              "447362053576,",
                              "a",
                              "a ",
                              "is:unread ",
                              "status:pending,",
                              "statsu:x ",
                              "meta.",
                              "meta.a",
                              ":",
                              "a:",
                              "label:\"",
                              "name:a(",
                              "@",
                              "1@c.us ",
                              "wa.me/",
                              "https://wa.me/1234567 ",
                              ")",
                              ",",
                              ";",
                              "-"})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

/// The time must not grow faster than the text: a line full of any of these is read before one notices. The test's own
/// deadline is the judge.
void TestQueryText::readsLongTextsAtOnce()
{
    QFETCH(QString, piece);
    const ChatColumns columns = someChats();
    for (int repeated : {1, 17, 65, 1000, ChatQuery::longestText / int(piece.size()), ChatQuery::longestText}) {
        const ChatQuery query = ChatQuery::parse(piece.repeated(repeated));
        QCOMPARE(contradiction(query), QString());
        completeQuery(query.text(), int(query.text().size()), {});
        if (!query.isValid())
            continue;
        RowBits matches;
        columns.match(query, {}, 0, matches);
    }
}

QTEST_APPLESS_MAIN(TestQueryText)
#include "tst_querytext.moc"
