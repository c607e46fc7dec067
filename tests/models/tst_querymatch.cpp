#include "askedqueries.h"

#include "models/chatcolumns.h"
#include "models/chattable.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <random>

using namespace sparkbot;
using namespace sparkbot::testing;
using namespace Qt::StringLiterals;

namespace {

QStringList idsIn(const ChatColumns &columns, const RowBits &bits)
{
    QStringList ids;
    for (quint32 row = 0; row < columns.store().size(); ++row) {
        if (bits.test(row))
            ids.append(columns.store().chat(row).id.text());
    }
    ids.sort();
    return ids;
}

} // namespace

class TestQueryMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReference();
    void scansFewRowsLikeMany();
    void followsTheClock();
    void followsTheOffice();
    void countsInSilence();
    void keepsTheLastValidState();
    void namesMissingChats();
};

/// Generated queries over random chats, some of them replaced, removed or added after the others were asked about.
void TestQueryMatch::agreesWithTheReference()
{
    const QueryContext context = office();
    Random random(20261121);
    int cases = 0;
    int hits = 0;
    for (int round = 0; round < 40; ++round) {
        ChatColumns columns;
        std::map<QString, Chat> chats;
        const auto merge = [&](int count) {
            ChatBatch batch;
            for (int i = 0; i < count; ++i) {
                const Chat chat = randomChat(random, int(random() % 40));
                // The same person under another id is another chat.
                chats[chat.id.text()] = chat;
                batch.append(chat);
            }
            columns.merge(batch);
        };
        merge(round % 4 == 0 ? 200 : 60);
        for (int i = 0; i < 120; ++i) {
            if (i % 30 == 29) {
                columns.remove(chats.begin()->first.toStdString());
                chats.erase(chats.begin());
            }
            const Asked asked = ask(random, 3);
            const ChatQuery query = ChatQuery::parse(asked.text);
            QVERIFY2(query.isValid(), qPrintable(asked.text + u" -> "_s + query.problems().value(0).token));
            RowBits matches;
            columns.match(query, context, 0, matches);
            const size_t rowsBefore = columns.store().size();
            if (i % 10 == 9) { // only the new rows are asked about
                merge(7);
                columns.match(query, context, rowsBefore, matches);
                for (quint32 row = 0; row < rowsBefore; ++row) {
                    if (!columns.isLive(row))
                        matches.unset(row);
                }
            }
            QStringList expected;
            for (const auto &[id, chat] : chats) {
                if (asked.means(chat))
                    expected.append(id);
            }
            expected.sort();
            const QStringList found = idsIn(columns, matches);
            QVERIFY2(found == expected,
                     qPrintable(u"%1\nfound %2\nexpected %3"_s.arg(asked.text, found.join(u' '), expected.join(u' '))));
            ++cases;
            hits += int(expected.size());
        }
    }
    QVERIFY(hits > cases); // the queries are about something
    qInfo("%d queries, %d chats found", cases, hits);
}

/// A word behind a condition that leaves few rows is looked for row by row.
void TestQueryMatch::scansFewRowsLikeMany()
{
    ChatBatch batch;
    for (int i = 0; i < 2000; ++i) {
        const std::string id = std::to_string(10'000'000 + i) + "@c.us";
        batch.append({.id = id, .name = i % 3 == 0 ? "José" : "Ana", .status = i % 400 == 0 ? "pending" : "active"});
    }
    ChatColumns columns;
    columns.merge(batch);
    const auto count = [&columns](const QString &text) {
        RowBits matches;
        columns.match(ChatQuery::parse(text), {}, 0, matches);
        return matches.count();
    };
    QCOMPARE(count(u"jose"_s), size_t(667));
    QCOMPARE(count(u"jose status:pending"_s), size_t(2));
    QCOMPARE(count(u"-jose status:pending"_s), size_t(3));
    QCOMPARE(count(u"status:pending (jose OR 10000400)"_s), size_t(3));
}

void TestQueryMatch::followsTheClock()
{
    ChatTable table;
    ChatBatch batch;
    const qint64 now = noon();
    batch.append({.id = "1@c.us", .lastActivityAt = now - 3 * minute});
    batch.append({.id = "2@c.us", .lastActivityAt = now - 30 * minute});
    table.splice(batch);
    QueryContext context;
    context.now = now;
    table.setContext(context);
    table.setQuery(ChatQuery::parse(u"idle:>5m"_s));
    QCOMPARE(table.rowCount(), 1);
    const QPersistentModelIndex kept = table.index(0, 0);
    QSignalSpy resets(&table, &ChatTable::modelReset);
    table.refreshAges();
    QCOMPARE(table.rowCount(), 1);
    context.now = now + 3 * minute;
    table.setContext(context);
    table.refreshAges();
    QCOMPARE(table.rowCount(), 2);
    QCOMPARE(resets.count(), 0);
    QVERIFY(kept.isValid()); // so a selection stays on its chat
    QCOMPARE(kept.data(ChatTable::IdRole).toString(), u"2@c.us"_s);
}

void TestQueryMatch::followsTheOffice()
{
    ChatTable table;
    ChatBatch batch;
    batch.append({.id = "1@c.us", .agent = "a1"});
    batch.append({.id = "2@c.us", .agent = "a2"});
    table.splice(batch);
    table.setQuery(ChatQuery::parse(u"agent:me"_s));
    QCOMPARE(table.rowCount(), 0);
    table.setContext(office());
    QCOMPARE(table.rowCount(), 1);
    table.setQuery(ChatQuery::parse(u"agent:zoe"_s));
    QCOMPARE(table.rowCount(), 0);
    table.setContext({0, {}, {{u"a2"_s, u"Zoë"_s}}, {}});
    QCOMPARE(table.rowCount(), 1);
    QCOMPARE(table.idAt(0).text(), u"2@c.us"_s);
}

void TestQueryMatch::countsInSilence()
{
    ChatTable table;
    ChatBatch batch;
    batch.append({.id = "1@c.us", .status = "pending"});
    batch.append({.id = "2@c.us", .status = "active"});
    batch.append({.id = "3@c.us", .status = "pending"});
    table.splice(batch);
    table.remove(ChatId::fromServer(u"3@c.us"_s));
    const ChatQuery active = ChatQuery::parse(u"status:active"_s);
    table.setQuery(active);
    QSignalSpy resets(&table, &ChatTable::modelReset);
    QSignalSpy layouts(&table, &ChatTable::layoutChanged);
    QCOMPARE(table.countMatching(ChatQuery::parse(u"status:pending"_s)), 1);
    QCOMPARE(table.countMatching(ChatQuery()), 2);
    QCOMPARE(table.countMatching(ChatQuery::parse(u"status:pendign"_s)), 0);
    QCOMPARE(resets.count() + layouts.count(), 0);
    QCOMPARE(table.query(), active);
}

void TestQueryMatch::keepsTheLastValidState()
{
    ChatTable table;
    ChatBatch batch;
    batch.append({.id = "1@c.us", .status = "pending"});
    batch.append({.id = "2@c.us", .status = "active"});
    table.splice(batch);
    table.setQuery(ChatQuery::parse(u"status:pending"_s));
    for (const QString &broken : {u"status:"_s, u"statsu:active"_s, u"status:actve"_s, u")"_s, u"a OR"_s}) {
        table.setQuery(ChatQuery::parse(broken));
        QCOMPARE(table.rowCount(), 1);
        QCOMPARE(table.query().text(), u"status:pending"_s);
    }
}

void TestQueryMatch::namesMissingChats()
{
    ChatTable table;
    ChatBatch batch;
    batch.append({.id = "447362053576@c.us", .phone = "+447362053576"});
    batch.append({.id = "100000000000001@lid", .phone = "+44 7362 053577"});
    batch.append({.id = "447362053579@c.us"});
    table.splice(batch);
    table.remove(ChatId::fromServer(u"447362053579@c.us"_s));
    const auto missing = [&table](const QString &text) { return table.missingChats(ChatQuery::parse(text)); };
    QCOMPARE(missing(u"+44 7362 053576, 447362053577\nhttps://wa.me/447362053578; 12345-67890@g.us"_s),
             (QStringList{u"https://wa.me/447362053578"_s, u"12345-67890@g.us"_s}));
    QCOMPARE(missing(u"447362053576,447362053579,123"_s), (QStringList{u"447362053579"_s, u"123"_s}));
    QCOMPARE(missing(u"chat:447362053577 -chat:447362053570"_s), QStringList{u"447362053570"_s});
    QCOMPARE(missing(u"ana"_s), QStringList{});
}

QTEST_APPLESS_MAIN(TestQueryMatch)
#include "tst_querymatch.moc"
