#include "domain/fold.h"
#include "models/chatcolumns.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const QString &text)
{
    QStringList list;
    const ChatQuery query(text, std::nullopt);
    for (const QByteArray &word : query.words())
        list.append(QString::fromUtf8(word));
    return list;
}

QStringList found(const ChatColumns &columns, const ChatQuery &query)
{
    RowBits matches;
    columns.match(query, 0, matches);
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
    void agreesWithPlainSearch();
    void scansLikeThePortableWay();
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
    QTest::newRow("only signs") << u"+ - ()"_s << QStringList{u"+"_s, u"-"_s, u"()"_s};
    QTest::newRow("only an accent") << QString(QChar(0x301)) << QStringList{};
}

void TestChatQuery::makesWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(words(text), expected);
    QCOMPARE(ChatQuery(text, std::nullopt).text(), text);
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
    QCOMPARE(found(columns, ChatQuery(text, std::nullopt)), expected);
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
    QCOMPARE(found(columns, ChatQuery({}, ChatStatus::Pending)), QStringList{u"1@c.us"_s});
    QCOMPARE(found(columns, ChatQuery(u"ana"_s, ChatStatus::Other)), QStringList{u"3@c.us"_s});
    QVERIFY(found(columns, ChatQuery(u"ana"_s, ChatStatus::Removed)).isEmpty());
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
            const ChatQuery query(QString::fromStdString(randomText(5) + (round % 7 == 0 ? " 10" : "")), std::nullopt);
            QStringList expected;
            for (const auto &[id, name] : plain) {
                if (std::ranges::all_of(query.words(), [&](const QByteArray &word) {
                        return name.contains(QString::fromUtf8(word)) || id.contains(QString::fromUtf8(word));
                    }))
                    expected.append(id);
            }
            QCOMPARE(found(columns, query), expected);
        }
    }
}

/// The fast way reads 32 bytes at once: every length of row and needle, and every place of a hit, must agree.
void TestChatQuery::scansLikeThePortableWay()
{
    std::mt19937 random(6);
    for (int round = 0; round < 4000; ++round) {
        std::string arena;
        std::vector<quint32> starts;
        for (size_t row = 0, rows = random() % 40; row < rows; ++row) {
            starts.push_back(quint32(arena.size()));
            for (size_t i = 0, length = random() % (round % 2 == 0 ? 8 : 90); i < length; ++i)
                arena += char('a' + random() % 3);
            arena += '\n';
        }
        std::string needle;
        for (size_t i = 0, length = 1 + random() % (round % 9 == 0 ? 40 : 4); i < length; ++i)
            needle += char('a' + random() % 3);
        const size_t first = starts.empty() ? 0 : random() % (starts.size() + 1);
        RowBits fast;
        RowBits plain;
        fast.resize(starts.size());
        plain.resize(starts.size());
        scanRows(arena, starts, first, needle, fast);
        scanRowsPortably(arena, starts, first, needle, plain);
        for (size_t row = 0; row < starts.size(); ++row) {
            const size_t end = row + 1 < starts.size() ? starts[row + 1] : arena.size();
            const bool expected =
                row >= first && arena.substr(starts[row], end - starts[row]).find(needle) != std::string::npos;
            QCOMPARE(plain.test(row), expected);
            QCOMPARE(fast.test(row), expected);
        }
    }
}

void TestChatQuery::selectsLikeIgnoresSpelling()
{
    const ChatQuery query(u"ana"_s, std::nullopt);
    QVERIFY(query.selectsLike(ChatQuery(u"  ANA "_s, std::nullopt)));
    QVERIFY(!(query == ChatQuery(u"  ANA "_s, std::nullopt)));
    QVERIFY(!query.selectsLike(ChatQuery(u"ana"_s, ChatStatus::Active)));
    QVERIFY(ChatQuery(u" "_s, std::nullopt).isEmpty());
    QVERIFY(!ChatQuery({}, ChatStatus::Active).isEmpty());
}

QTEST_APPLESS_MAIN(TestChatQuery)
#include "tst_chatquery.moc"
