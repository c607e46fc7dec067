#include "plaintable.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace sparkbot::testing;
using namespace Qt::StringLiterals;

namespace {

QString textAt(const ChatTable &table, int row, Column column, int role = Qt::DisplayRole)
{
    return table.index(row, int(column)).data(role).toString();
}

Chat chatOf(int number, const QString &name, qint64 time)
{
    Chat chat;
    chat.id = idOf(number);
    chat.name = name;
    chat.status = ChatStatus::Pending;
    chat.lastActivityAt = time;
    return chat;
}

} // namespace

class TestChatTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithPlainTable_data();
    void agreesWithPlainTable();
    void equalChatsCauseNoSignal();
    void saysWhenHiddenChatsChange();
    void announcesChangedRowsOnly();
    void insertsAndRemovesWithOneSignal();
    void keepsAChatThatAnswersWhileRefreshing();
    void givesCompleteText();
    void speaksMoreThanItShows();
    void namesOwners();
    void keepsStatusOfTheEnum();
    void sortsLongEqualNames();
    void ignoresChatsWithoutId();
    void findsByNameAndPhone_data();
    void findsByNameAndPhone();
};

void TestChatTable::agreesWithPlainTable_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("chats");
    QTest::addColumn<int>("steps");
    QTest::newRow("few chats") << 1 << 12 << 1500;
    QTest::newRow("some chats") << 2 << 90 << 900;
    QTest::newRow("many chats") << 3 << 1200 << 100;
}

/// Random operations on both tables; after each, both show the same chats in the same order, and every persistent index
/// is where its chat is, or gone with it.
void TestChatTable::agreesWithPlainTable()
{
    QFETCH(int, seed);
    QFETCH(int, chats);
    QFETCH(int, steps);
    std::mt19937 random{unsigned(seed)};
    ChatTable table;
    PlainTable plain;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    bool reset = false;
    connect(&table, &ChatTable::modelReset, this, [&reset] { reset = true; });
    static const QStringList queries{u""_s, u"jose"_s, u"ana"_s, u"1@"_s, u"+44 70000"_s, u"an me"_s, u"zzz"_s};
    const auto anyChat = [&] { return int(random() % unsigned(chats)); };
    QSet<QString> seen;
    bool refreshing = false;

    for (int step = 0; step < steps; ++step) {
        QHash<QString, QPersistentModelIndex> held;
        for (int i = 0; i < 6 && table.rowCount() > 0; ++i) {
            const int row = int(random() % unsigned(table.rowCount()));
            held.insert(table.idAt(row).text(), table.index(row, int(random() % 7)));
        }
        reset = false;
        switch (random() % 12) {
        case 0:
        case 1:
        case 2:
        case 3: {
            ChatBatch page;
            for (unsigned i = 0, count = random() % unsigned(chats / 3 + 2); i < count; ++i) {
                Chat chat = randomChat(random, anyChat());
                if (const auto known = plain.chats.find(chat.id.text()); known != plain.chats.end() && i % 2 == 0)
                    chat = known->second;
                page.append(chat);
                plain.chats[chat.id.text()] = chat;
                seen.insert(chat.id.text());
            }
            table.splice(std::move(page));
            break;
        }
        case 4:
        case 5: {
            const Chat chat = randomChat(random, anyChat());
            plain.chats[chat.id.text()] = chat;
            seen.insert(chat.id.text());
            table.update(chat);
            break;
        }
        case 6: {
            const ChatId id = idOf(anyChat());
            plain.chats.erase(id.text());
            table.remove(id);
            break;
        }
        case 7:
            if (refreshing) {
                std::erase_if(plain.chats, [&seen](const auto &entry) { return !seen.contains(entry.first); });
                table.endRefresh();
            } else {
                seen.clear();
                table.beginRefresh();
            }
            refreshing = !refreshing;
            break;
        case 8: {
            std::optional<ChatStatus> status;
            if (random() % 3 == 0)
                status = ChatStatus(random() % 6);
            plain.select(queries[qsizetype(random() % unsigned(queries.size()))], status);
            table.setQuery(plain.query);
            break;
        }
        case 9:
        case 10:
            plain.column = Column(random() % 7);
            plain.descending = random() % 2 == 0;
            table.sort(int(plain.column), plain.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
            break;
        case 11:
            if (random() % 2 == 0) {
                table.setMark(idOf(anyChat()), WriteMark(random() % 4), u"reason"_s);
            } else {
                plain.ownerNames = {{u"agent0"_s, u"Zoë"_s}, {u"agent1"_s, random() % 2 == 0 ? u"Änne"_s : u"Zz"_s}};
                table.setContext({0, {}, plain.ownerNames, {}});
            }
            break;
        }

        QCOMPARE(table.loadedCount(), int(plain.chats.size()));
        const QStringList expected = plain.visibleIds();
        QCOMPARE(idsOf(table), expected);
        for (auto it = held.cbegin(); it != held.cend() && !reset; ++it) {
            const int row = it->isValid() ? it->row() : -1;
            // A chat that left and came back within one page may be lost to its index, but never mistaken for another.
            QCOMPARE(row, int(expected.indexOf(it.key())));
        }
        if (!plain.chats.empty()) {
            const Chat &any = std::next(plain.chats.begin(), int(random() % plain.chats.size()))->second;
            QVERIFY(table.chat(any.id) == any);
            QCOMPARE(table.rowOf(any.id), int(expected.indexOf(any.id.text())));
        }
    }
}

void TestChatTable::equalChatsCauseNoSignal()
{
    ChatTable table;
    ChatBatch page;
    page.append(chatOf(1, u"Ana"_s, 10));
    page.append(chatOf(2, u"Bob"_s, 20));
    table.splice(page);
    const QSignalSpy changed(&table, &ChatTable::dataChanged);
    const QSignalSpy moved(&table, &ChatTable::layoutChanged);
    const QSignalSpy inserted(&table, &ChatTable::rowsInserted);
    table.beginRefresh();
    table.splice(page);
    table.update(chatOf(1, u"Ana"_s, 10));
    table.endRefresh();
    QCOMPARE(changed.size() + moved.size() + inserted.size(), 0);
    QCOMPARE(table.rowCount(), 2);
}

void TestChatTable::saysWhenHiddenChatsChange()
{
    ChatTable table;
    table.update(chatOf(1, u"Ana"_s, 10));
    table.update(chatOf(2, u"Bob"_s, 20));
    table.setQuery(ChatQuery::parse(u"zzz"_s));
    const QSignalSpy content(&table, &ChatTable::contentChanged);
    table.update(chatOf(1, u"Ana"_s, 10)); // as it was
    table.remove(idOf(3)); // never was there
    QCOMPARE(content.size(), 0);
    table.update(chatOf(1, u"Ana"_s, 11));
    QCOMPARE(content.size(), 1);
    table.setHeld(true);
    table.update(chatOf(3, u"Cid"_s, 12));
    QCOMPARE(content.size(), 2);
    table.remove(idOf(2));
    QCOMPARE(content.size(), 3);
    table.clear();
    QCOMPARE(content.size(), 4);
}

void TestChatTable::announcesChangedRowsOnly()
{
    ChatTable table;
    ChatBatch page;
    for (int i = 0; i < 10; ++i)
        page.append(chatOf(i, u"Ana"_s, 1000 - i));
    table.splice(page);
    const QSignalSpy changed(&table, &ChatTable::dataChanged);
    const QSignalSpy moved(&table, &ChatTable::layoutChanged);

    Chat chat = chatOf(4, u"Ana"_s, 996);
    chat.unread = 3;
    table.update(chat);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(moved.size(), 0);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), table.index(4, 0));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), table.index(4, 6));

    chat.lastActivityAt = 2000;
    table.update(chat);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(changed.at(1).at(0).toModelIndex(), table.index(0, 0));
}

void TestChatTable::insertsAndRemovesWithOneSignal()
{
    ChatTable table;
    ChatBatch page;
    for (int i = 0; i < 1000; ++i)
        page.append(chatOf(i, u"Ana"_s, i % 10));
    const QSignalSpy inserted(&table, &ChatTable::rowsInserted);
    const QSignalSpy removed(&table, &ChatTable::rowsRemoved);
    table.splice(page);
    QCOMPARE(inserted.size(), 1);

    ChatBatch later;
    for (int i = 1000; i < 1500; ++i)
        later.append(chatOf(i, u"Ana"_s, i % 10));
    table.splice(later);
    QCOMPARE(inserted.size(), 2);

    table.beginRefresh();
    table.splice(later);
    table.endRefresh();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(table.rowCount(), 500);
}

/// A chat that is read on its own while the pages come in exists, whatever the pages say.
void TestChatTable::keepsAChatThatAnswersWhileRefreshing()
{
    ChatTable table;
    table.update(chatOf(1, u"Ana"_s, 10));
    table.update(chatOf(2, u"Bob"_s, 10));
    table.beginRefresh();
    table.update(chatOf(1, u"Ana"_s, 10));
    table.endRefresh();
    QVERIFY(table.contains(idOf(1)));
    QVERIFY(!table.contains(idOf(2)));
    table.endRefresh();
    QCOMPARE(table.loadedCount(), 1);
}

void TestChatTable::givesCompleteText()
{
    ChatTable table;
    QCOMPARE(table.columnCount(), ChatTable::columnTotal);
    QStringList headers;
    for (int column = 0; column < ChatTable::columnTotal; ++column)
        headers.append(table.headerData(column, Qt::Horizontal).toString());
    QCOMPARE(
        headers,
        (QStringList{u"Name"_s, u"Status"_s, u"Unread"_s, u"Agent"_s, u"Labels"_s, u"Last activity"_s, u"Chat ID"_s}));

    Chat chat = chatOf(1, u"<b>Ana</b>"_s, 0);
    chat.unread = 12;
    chat.labels = {u"vip"_s, u"spam"_s};
    table.update(chat);
    QCOMPARE(textAt(table, 0, Column::Name), u"<b>Ana</b>"_s);
    QCOMPARE(textAt(table, 0, Column::Status), u"Pending"_s);
    QCOMPARE(textAt(table, 0, Column::Unread), u"12"_s);
    QCOMPARE(textAt(table, 0, Column::Agent), u"Unassigned"_s);
    QCOMPARE(textAt(table, 0, Column::Labels), u"vip, spam"_s);
    QCOMPARE(textAt(table, 0, Column::LastActivity), u"unknown time"_s);
    QCOMPARE(textAt(table, 0, Column::Id), chat.id.text());
    QVERIFY(!table.index(0, 0).data(ChatTable::AssignedRole).toBool());

    chat.name.clear();
    chat.phone = u"+44 7"_s;
    chat.unread = 0;
    table.update(chat);
    QCOMPARE(textAt(table, 0, Column::Name), u"+44 7"_s);
    QCOMPARE(textAt(table, 0, Column::Unread), QString());
    chat.phone.clear();
    chat.unread.reset();
    table.update(chat);
    QCOMPARE(textAt(table, 0, Column::Name), chat.id.text());
    QCOMPARE(textAt(table, 0, Column::Unread), QString());
    QCOMPARE(table.index(0, 0).data(ChatTable::UnreadRole).toInt(), -1);
}

void TestChatTable::speaksMoreThanItShows()
{
    ChatTable table;
    Chat chat = chatOf(7, u"Team"_s, 0);
    chat.unread = 3;
    table.update(chat);
    const auto spoken = [&table](Column column) { return textAt(table, 0, column, Qt::AccessibleTextRole); };
    // The whole row, for who moves down the list.
    QCOMPARE(spoken(Column::Name).section(u", "_s, 0, 4), u"Team, Group, Pending, Unread: 3, Unassigned"_s);
    QCOMPARE(spoken(Column::Unread), u"Unread: 3"_s);
    QCOMPARE(spoken(Column::Labels), u"No labels"_s);
    QCOMPARE(spoken(Column::Status), u"Pending"_s);

    table.setMark(chat.id, WriteMark::Saving);
    QCOMPARE(spoken(Column::Status), u"Pending, saving"_s);
    table.setMark(chat.id, WriteMark::Failed, u"The server said no."_s);
    QCOMPARE(spoken(Column::Status), u"Pending, not saved: The server said no."_s);
    QVERIFY(spoken(Column::Name).endsWith(u", not saved: The server said no."_s));
    QCOMPARE(textAt(table, 0, Column::Status), u"Pending"_s);
    QCOMPARE(table.index(0, 0).data(ChatTable::MarkRole).toInt(), int(WriteMark::Failed));
    QCOMPARE(table.index(0, 0).data(ChatTable::ReasonRole).toString(), u"The server said no."_s);
    table.setMark(chat.id, WriteMark::None);
    QCOMPARE(spoken(Column::Status), u"Pending"_s);

    table.setMark(chat.id, WriteMark::Unknown);
    table.remove(chat.id);
    QCOMPARE(table.mark(chat.id), WriteMark::None);
}

void TestChatTable::namesOwners()
{
    ChatTable table;
    Chat chat = chatOf(1, u"Ana"_s, 0);
    chat.department = DepartmentId::fromServer(u"d1"_s);
    table.update(chat);
    QCOMPARE(textAt(table, 0, Column::Agent), u"d1"_s);
    table.setContext({0, {}, {{u"a1"_s, u"Marta"_s}, {u"d1"_s, u"Billing"_s}}, {}});
    QCOMPARE(textAt(table, 0, Column::Agent), u"Billing"_s);
    chat.agent = AgentId::fromServer(u"a1"_s);
    table.update(chat);
    QCOMPARE(textAt(table, 0, Column::Agent), u"Marta"_s);
    QVERIFY(table.index(0, 0).data(ChatTable::AssignedRole).toBool());
}

/// A verb sets the enum of a chat it read earlier, whose word is from then.
void TestChatTable::keepsStatusOfTheEnum()
{
    ChatTable table;
    Chat chat = chatOf(1, u"Ana"_s, 0);
    chat.statusWord = u"pending"_s;
    chat.status = ChatStatus::Resolved;
    table.update(chat);
    QCOMPARE(textAt(table, 0, Column::Status), u"Resolved"_s);
    QCOMPARE(table.chat(chat.id)->statusWord, u"resolved"_s);
}

void TestChatTable::sortsLongEqualNames()
{
    ChatTable table;
    const QString shared(200, u'x');
    ChatBatch page;
    for (int i = 0; i < 100; ++i)
        page.append(chatOf(i, shared + QString::number(i * 7 % 100).rightJustified(2, u'0'), 0));
    table.splice(page);
    table.sort(int(Column::Name), Qt::AscendingOrder);
    for (int row = 0; row < 100; ++row)
        QCOMPARE(textAt(table, row, Column::Name).mid(200).toInt(), row);
}

void TestChatTable::ignoresChatsWithoutId()
{
    ChatTable table;
    table.update(Chat());
    QCOMPARE(table.rowCount(), 0);
    QVERIFY(!table.contains(ChatId()));
    QVERIFY(table.idAt(0).isNull());
    QCOMPARE(table.rowOf(idOf(1)), -1);
}

void TestChatTable::findsByNameAndPhone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("nothing") << u"  "_s << QStringList();
    QTest::newRow("a name, the latest first") << u"garcia"_s << QStringList{u"Ana García"_s, u"José García"_s};
    QTest::newRow("words in any order") << u"GAR jos"_s << QStringList{u"José García"_s};
    QTest::newRow("a phone as it is written") << u"+34 600 (111)"_s << QStringList{u"José García"_s};
    QTest::newRow("digits of a name") << u"2"_s << QStringList{u"Room 2"_s};
    QTest::newRow("nobody") << u"zzz"_s << QStringList();
}

/// Whatever the filter hides.
void TestChatTable::findsByNameAndPhone()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, names);
    ChatTable table;
    ChatBatch page;
    int number = 0;
    for (const char *name : {"José García", "Ana García", "Room 2"}) {
        Chat chat = chatOf(0, QString::fromUtf8(name), ++number);
        chat.id = ChatId::fromServer(u"%1@g.us"_s.arg(QChar(u'a' + number)));
        chat.phone = number == 1 ? u"+34600111"_s : QString();
        page.append(chat);
    }
    table.splice(page);
    table.sort(int(Column::LastActivity), Qt::DescendingOrder);
    table.setQuery(ChatQuery::parse(u"nobody is called that"_s));
    QStringList found;
    const QList<ChatId> ids = table.chatsCalled(typed, 20);
    for (const ChatId &id : ids)
        found.append(table.chat(id)->name);
    QCOMPARE(found, names);
    QVERIFY(table.chatsCalled(typed, 1).size() <= 1);
}

QTEST_GUILESS_MAIN(TestChatTable)
#include "tst_chattable.moc"
