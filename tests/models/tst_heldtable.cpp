// The chat table under the hand: rows that a person points at stay where they are (R2.1), and a chat in use stays
// visible when it stops matching the filter (R2.2).

#include "plaintable.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace sparkbot::testing;
using namespace Qt::StringLiterals;

namespace {

Chat chatOf(int number, qint64 time)
{
    Chat chat;
    chat.id = idOf(number);
    chat.name = u"Ana"_s;
    chat.status = ChatStatus::Pending;
    chat.statusWord = u"pending"_s;
    chat.lastActivityAt = time;
    return chat;
}

/// Chats 0, 1, 2 … with the newest first.
void fill(ChatTable &table, int count)
{
    ChatBatch page;
    for (int i = 0; i < count; ++i)
        page.append(chatOf(i, 1'000'000 - i));
    table.splice(std::move(page));
}

QString spoken(const ChatTable &table, const ChatId &id)
{
    return table.index(table.rowOf(id), 0).data(Qt::AccessibleTextRole).toString();
}

bool isStray(const ChatTable &table, const ChatId &id)
{
    return table.index(table.rowOf(id), 0).data(ChatTable::StrayRole).toBool();
}

} // namespace

class TestHeldTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverMovesUnderTheHand_data();
    void neverMovesUnderTheHand();
    void changesInPlace();
    void newAndRemovedChatsWait();
    void appendsBelowTheLastRow();
    void countsWhatWouldMove();
    void returningChatsNoLongerWait();
    void aFilterAppliesAtOnce();
    void sortingAppliesAtOnce();
    void straysStayWhileInUse();
    void straysAreNoneOfTheMatching();
    void manyStraysAreJudgedTogether();
    void heldForHours();
    void findsManyRows();
};

void TestHeldTable::neverMovesUnderTheHand_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("chats");
    QTest::addColumn<int>("steps");
    QTest::newRow("few chats") << 11 << 12 << 2500;
    QTest::newRow("some chats") << 12 << 90 << 1200;
    QTest::newRow("many chats") << 13 << 1200 << 150;
}

/// Random operations, some of them while the table is held. Held: whatever is on screen stays in its row, and shows its
/// newest values; the count is 0 exactly when nothing would change by letting go. Not held: as the plain table.
void TestHeldTable::neverMovesUnderTheHand()
{
    QFETCH(int, seed);
    QFETCH(int, chats);
    QFETCH(int, steps);
    std::mt19937 random{unsigned(seed)};
    ChatTable table;
    PlainTable plain;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSet<QString> inUse;
    table.setKeeper([&] {
        QList<std::pair<int, int>> rows;
        for (int row = 0; row < table.rowCount(); ++row) {
            if (inUse.contains(table.idAt(row).text()))
                rows.append({row, row});
        }
        return rows;
    });
    int told = 0;
    connect(&table, &ChatTable::waitingChanged, this, [&told](int count) { told = count; });
    static const QStringList queries{u""_s, u"jose"_s, u"ana"_s, u"1@"_s, u"an me"_s};
    const auto anyChat = [&] { return int(random() % unsigned(chats)); };
    QSet<QString> seen;
    bool refreshing = false;
    int movesHeldBack = 0;

    for (int step = 0; step < steps; ++step) {
        const QStringList before = idsOf(table);
        bool asked = false; // by a person: everything applies
        bool filtered = false; // and strays leave
        switch (random() % 16) {
        case 0:
        case 1:
        case 2:
        case 3: {
            ChatBatch page;
            for (unsigned i = 0, count = random() % unsigned(chats / 3 + 2); i < count; ++i) {
                const Chat chat = randomChat(random, anyChat());
                page.append(chat);
                plain.chats[chat.id.text()] = chat;
                seen.insert(chat.id.text());
            }
            table.splice(std::move(page));
            break;
        }
        case 4:
        case 5:
        case 6: {
            const Chat chat = randomChat(random, anyChat());
            plain.chats[chat.id.text()] = chat;
            seen.insert(chat.id.text());
            table.update(chat);
            break;
        }
        case 7: {
            const ChatId id = idOf(anyChat());
            plain.chats.erase(id.text());
            table.remove(id);
            break;
        }
        case 8:
            if (refreshing) {
                std::erase_if(plain.chats, [&seen](const auto &entry) { return !seen.contains(entry.first); });
                table.endRefresh();
            } else {
                seen.clear();
                table.beginRefresh();
            }
            refreshing = !refreshing;
            break;
        case 9: {
            std::optional<ChatStatus> status;
            if (random() % 3 == 0)
                status = ChatStatus(random() % 6);
            const ChatQuery last = plain.query;
            plain.select(queries[qsizetype(random() % unsigned(queries.size()))], status);
            asked = filtered = !plain.query.selectsLike(last);
            table.setQuery(plain.query);
            break;
        }
        case 10:
            plain.column = Column(random() % 7);
            plain.descending = random() % 2 == 0;
            table.sort(int(plain.column), plain.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
            asked = true;
            break;
        case 11:
            plain.ownerNames = {{u"agent0"_s, u"Zoë"_s}, {u"agent1"_s, random() % 2 == 0 ? u"Änne"_s : u"Zz"_s}};
            table.setContext({0, {}, plain.ownerNames, {}});
            break;
        case 12:
            inUse.clear();
            for (int i = 0; i < 3 && table.rowCount() > 0; ++i)
                inUse.insert(table.idAt(int(random() % unsigned(table.rowCount()))).text());
            table.judgeStrays();
            break;
        case 13:
            asked = true;
            table.applyWaiting();
            break;
        default:
            asked = table.isHeld();
            table.setHeld(!table.isHeld());
            break;
        }

        plain.strays.clear();
        for (const QString &id : before) {
            const auto chat = plain.chats.find(id);
            if (chat != plain.chats.end() && !filtered && inUse.contains(id) && !plain.matches(chat->second))
                plain.strays.insert(id);
        }
        const QStringList expected = plain.visibleIds();
        const QStringList shown = idsOf(table);
        if (table.isHeld() && !asked) {
            QCOMPARE(shown.mid(0, before.size()), before);
            for (int row = 0; row < table.rowCount(); ++row) {
                const auto chat = plain.chats.find(shown.at(row));
                if (chat == plain.chats.end())
                    continue;
                QCOMPARE(table.index(row, 0).data(ChatTable::StatusRole).toInt(), int(chat->second.status));
                QCOMPARE(table.index(row, 0).data(ChatTable::TimeRole).toLongLong(), chat->second.lastActivityAt);
                QCOMPARE(table.rowOf(chat->second.id), row);
            }
            movesHeldBack += shown != expected ? 1 : 0;
            QCOMPARE(table.waitingCount() == 0, shown == expected);
        } else {
            QCOMPARE(shown, expected);
            QCOMPARE(table.waitingCount(), 0);
        }
        QCOMPARE(told, table.waitingCount());
        QCOMPARE(table.loadedCount(), int(plain.chats.size()));
    }
    QVERIFY(movesHeldBack > steps / 20); // else this test proves nothing
    table.setHeld(false);
    inUse.clear();
    table.judgeStrays();
    plain.strays.clear();
    QCOMPARE(idsOf(table), plain.visibleIds());
}

void TestHeldTable::changesInPlace()
{
    ChatTable table;
    fill(table, 10);
    table.setHeld(true);
    const QStringList before = idsOf(table);
    const QSignalSpy changed(&table, &ChatTable::dataChanged);
    Chat chat = chatOf(7, 2'000'000);
    chat.unread = 4;
    table.update(chat);
    QCOMPARE(idsOf(table), before);
    QCOMPARE(table.index(7, int(Column::Unread)).data().toString(), u"4"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), table.index(7, 0));
    QCOMPARE(table.waitingCount(), 1);
    table.setHeld(false);
    QCOMPARE(table.rowOf(chat.id), 0);
    QCOMPARE(table.waitingCount(), 0);
}

void TestHeldTable::newAndRemovedChatsWait()
{
    ChatTable table;
    fill(table, 10);
    table.setHeld(true);
    const QStringList before = idsOf(table);
    table.update(chatOf(20, 2'000'000));
    table.remove(idOf(3));
    QCOMPARE(idsOf(table), before);
    QCOMPARE(table.waitingCount(), 2);
    QCOMPARE(table.loadedCount(), 10);
    QVERIFY(!table.contains(idOf(3)));
    QVERIFY(isStray(table, idOf(3)));
    QVERIFY(spoken(table, idOf(3)).endsWith(u", no longer exists"_s));
    QCOMPARE(table.rowOf(idOf(20)), -1);
    table.applyWaiting();
    QCOMPARE(table.rowOf(idOf(20)), 0);
    QCOMPARE(table.rowOf(idOf(3)), -1);
    QVERIFY(table.isHeld());
}

/// The pages of a first load come in the order of the list: there is no reason to hold them back.
void TestHeldTable::appendsBelowTheLastRow()
{
    ChatTable table;
    table.setHeld(true);
    fill(table, 10);
    QCOMPARE(table.rowCount(), 10);
    ChatBatch next;
    next.append(chatOf(50, 500));
    next.append(chatOf(51, 400));
    next.append(chatOf(52, 2'000'000));
    table.splice(std::move(next));
    QCOMPARE(table.rowCount(), 12);
    QCOMPARE(table.idAt(10), idOf(50));
    QCOMPARE(table.waitingCount(), 1);
}

void TestHeldTable::countsWhatWouldMove()
{
    ChatTable table;
    fill(table, 200);
    table.setHeld(true);
    table.update(chatOf(0, 3'000'000)); // first before and after
    QCOMPARE(table.waitingCount(), 0);
    for (int i = 1; i <= 100; ++i)
        table.update(chatOf(i, 3'000'000 + i));
    QCOMPARE(table.waitingCount(), 100);
    table.update(chatOf(1, 3'000'200));
    QCOMPARE(table.waitingCount(), 100);
}

void TestHeldTable::returningChatsNoLongerWait()
{
    ChatTable table;
    fill(table, 10);
    table.setHeld(true);
    table.update(chatOf(5, 2'000'000));
    table.remove(idOf(6));
    QCOMPARE(table.waitingCount(), 2);
    table.update(chatOf(5, 1'000'000 - 5));
    table.update(chatOf(6, 1'000'000 - 6));
    QCOMPARE(table.waitingCount(), 0);
    QCOMPARE(table.rowOf(idOf(6)), 6);
    QVERIFY(!isStray(table, idOf(6)));
}

void TestHeldTable::aFilterAppliesAtOnce()
{
    ChatTable table;
    fill(table, 10);
    table.setHeld(true);
    table.update(chatOf(9, 2'000'000));
    table.remove(idOf(3));
    table.setQuery(ChatQuery::parse(u"ana"_s));
    QCOMPARE(table.rowCount(), 9);
    QCOMPARE(table.rowOf(idOf(9)), 0);
    QCOMPARE(table.waitingCount(), 0);
}

void TestHeldTable::sortingAppliesAtOnce()
{
    ChatTable table;
    fill(table, 10);
    table.setHeld(true);
    table.update(chatOf(20, 2'000'000));
    table.remove(idOf(3));
    table.sort(int(Column::Id), Qt::AscendingOrder);
    QStringList sorted = idsOf(table);
    QCOMPARE(sorted.size(), 10);
    std::ranges::sort(sorted);
    QCOMPARE(idsOf(table), sorted);
    QCOMPARE(table.waitingCount(), 0);
}

void TestHeldTable::straysStayWhileInUse()
{
    ChatTable table;
    fill(table, 10);
    ChatId inUse = idOf(4);
    table.setKeeper([&] {
        const int row = table.rowOf(inUse);
        return QList<std::pair<int, int>>{{row, row}};
    });
    table.setQuery(ChatQuery::parse(u"status:pending"_s));
    for (int number : {4, 5}) {
        Chat chat = chatOf(number, 1'000'000 - number);
        chat.status = ChatStatus::Resolved;
        table.update(chat);
    }
    QCOMPARE(table.rowOf(idOf(5)), -1); // nobody looks at it
    QCOMPARE(table.rowOf(idOf(4)), 4);
    QVERIFY(isStray(table, idOf(4)));
    QVERIFY(spoken(table, idOf(4)).endsWith(u", no longer matches"_s));
    QVERIFY(!isStray(table, idOf(3)));
    QCOMPARE(table.waitingCount(), 0);

    table.sort(int(Column::Id), Qt::AscendingOrder);
    QVERIFY(table.rowOf(idOf(4)) >= 0);
    table.setHeld(true);
    inUse = idOf(1);
    table.judgeStrays();
    QVERIFY(table.rowOf(idOf(4)) >= 0);
    QCOMPARE(table.waitingCount(), 1);
    table.setHeld(false);
    QCOMPARE(table.rowOf(idOf(4)), -1);

    // A filter that the person sets hides what it hides.
    Chat chat = chatOf(1, 0);
    chat.status = ChatStatus::Active;
    table.update(chat);
    QVERIFY(table.rowOf(idOf(1)) >= 0);
    table.setQuery(ChatQuery::parse(u"ana status:pending"_s));
    QCOMPARE(table.rowOf(idOf(1)), -1);
}

/// What matches is counted wherever it is; what no longer does is told apart.
void TestHeldTable::straysAreNoneOfTheMatching()
{
    ChatTable table;
    fill(table, 10);
    table.setQuery(ChatQuery::parse(u"status:pending"_s));
    table.setKeeper([] { return QList<std::pair<int, int>>{{2, 4}}; });
    table.setHeld(true);
    for (int number : {3, 7}) {
        Chat chat = chatOf(number, 1'000'000 - number);
        chat.status = ChatStatus::Resolved;
        table.update(chat);
    }
    table.remove(idOf(8));
    table.update(chatOf(20, 2'000'000)); // waits above the first
    QCOMPARE(table.rowCount(), 10);
    QCOMPARE(table.strays(0, 9), QList({3, 7, 8}));
    QCOMPARE(table.strays(4, 7), QList({7}));
    QCOMPARE(table.matchingCount(), 8);
    QCOMPARE(table.matchingCount(), table.countMatching(table.query()));
    table.applyWaiting();
    QCOMPARE(table.strays(-1, 100), QList({4}));
    QCOMPARE(table.matchingCount(), 8);
    table.setQuery({});
    QCOMPARE(table.matchingCount(), table.loadedCount());
}

/// Asking who is in use costs as much as the selection has ranges: not for each of 100 000 strays.
void TestHeldTable::manyStraysAreJudgedTogether()
{
    constexpr int many = 100'000;
    ChatTable table;
    fill(table, many);
    table.setQuery(ChatQuery::parse(u"status:pending"_s));
    int asked = 0;
    table.setKeeper([&] {
        ++asked;
        return QList<std::pair<int, int>>{{0, many - 1}};
    });
    ChatBatch resolved;
    for (int i = 0; i < many; ++i) {
        Chat chat = chatOf(i, 1'000'000 - i);
        chat.status = ChatStatus::Resolved;
        resolved.append(chat);
    }
    table.splice(resolved);
    QCOMPARE(table.rowCount(), many);
    QCOMPARE(table.strays(0, many - 1).size(), many);
    QVERIFY2(asked <= 2, qPrintable(QString::number(asked)));
}

/// The store drops old versions of chats also while the table is held, but not those that are on screen.
void TestHeldTable::heldForHours()
{
    ChatTable table;
    fill(table, 300);
    table.setHeld(true);
    const QStringList before = idsOf(table);
    for (int number = 0; number < 100; ++number)
        table.remove(idOf(number * 3));
    for (int round = 0; round < 20; ++round) {
        for (int number = 1; number < 300; number += 3)
            table.update(chatOf(number, 2'000'000 + round * 1'000 + number));
    }
    QCOMPARE(idsOf(table), before);
    QCOMPARE(table.waitingCount(), 199); // the first of those that changed may stay as it is
    QCOMPARE(table.index(0, 0).data().toString(), u"Ana"_s);
    table.setHeld(false);
    QCOMPARE(table.rowCount(), 200);
    QCOMPARE(table.idAt(0), idOf(298));
}

void TestHeldTable::findsManyRows()
{
    ChatTable table;
    fill(table, 50);
    table.setQuery(ChatQuery::parse(u"1@"_s));
    table.setHeld(true);
    table.remove(idOf(11));
    QList<ChatId> ids{ChatId()};
    for (int number = 0; number < 60; ++number)
        ids.append(idOf(number));
    QList<int> expected;
    for (const ChatId &id : std::as_const(ids))
        expected.append(table.rowOf(id));
    QVERIFY(table.rowOf(idOf(11)) >= 0);
    QCOMPARE(table.rowsOf(ids), expected);
}

QTEST_GUILESS_MAIN(TestHeldTable)
#include "tst_heldtable.moc"
