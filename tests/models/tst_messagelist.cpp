#include "models/messagelist.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 begin = 1'780'000'000'000;

ChatMessage message(int number, const QString &body = u"Hello"_s, MessageFlow flow = MessageFlow::Inbound)
{
    ChatMessage result;
    result.id = u"M%1"_s.arg(number);
    result.kind = u"text"_s;
    result.flow = flow;
    result.body = body;
    result.ack = flow == MessageFlow::Outbound ? u"sent"_s : QString();
    result.sentAt = begin + number * minute;
    return result;
}

/// As the service lists them: newest first.
QList<ChatMessage> page(int newest, int oldest)
{
    QList<ChatMessage> messages;
    for (int number = newest; number >= oldest; --number)
        messages.append(message(number));
    return messages;
}

QStringList ids(const MessageList &list)
{
    QStringList result;
    for (int row = 0; row < list.rowCount(); ++row)
        result.append(list.index(row).data(MessageList::IdRole).toString());
    return result;
}

QString spoken(const MessageList &list, int row)
{
    return list.index(row).data(Qt::AccessibleTextRole).toString();
}

} // namespace

class TestMessageList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void olderPagesGoAbove();
    void pagesThatShiftedAreMergedById();
    void aTickIsOneDataChanged();
    void sameSecondKeepsTheOrderOfThePages();
    void notesStandAmongTheMessages();
    void ownMessagesStandLast();
    void saysWhatIsThere_data();
    void saysWhatIsThere();
    void namesArriveLater();
    void survivesRandomChanges();
};

void TestMessageList::olderPagesGoAbove()
{
    MessageList list;
    list.merge(page(10, 6));
    const QPersistentModelIndex held = list.index(2); // M8
    QSignalSpy inserted(&list, &QAbstractItemModel::rowsInserted), reset(&list, &QAbstractItemModel::modelReset);
    QCOMPARE(list.merge(page(5, 1)).size(), 5);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(held.data(MessageList::IdRole).toString(), u"M8"_s);
    QCOMPARE(held.row(), 7);
    QCOMPARE(list.merge(page(12, 8)).size(), 2);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(inserted.last().at(1).toInt(), 10);
    QCOMPARE(held.row(), 7);
    QVERIFY(reset.isEmpty());
    QCOMPARE(list.messageCount(), 12);
}

void TestMessageList::pagesThatShiftedAreMergedById()
{
    MessageList list;
    list.merge(page(20, 11));
    list.merge(page(13, 4)); // three new messages pushed the second page down
    list.merge(page(23, 14));
    QStringList expected;
    for (int number = 4; number <= 23; ++number)
        expected.append(u"M%1"_s.arg(number));
    QCOMPARE(ids(list), expected);
}

void TestMessageList::aTickIsOneDataChanged()
{
    MessageList list;
    QList<ChatMessage> messages = page(5, 1);
    messages[1].flow = MessageFlow::Outbound;
    messages[1].ack = u"sent"_s;
    list.merge(messages);
    QSignalSpy changed(&list, &QAbstractItemModel::dataChanged), inserted(&list, &QAbstractItemModel::rowsInserted),
        removed(&list, &QAbstractItemModel::rowsRemoved);
    messages[1].ack = u"read"_s;
    QCOMPARE(list.merge(messages).size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 3);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 3);
    QVERIFY(inserted.isEmpty() && removed.isEmpty());
    QCOMPARE(list.index(3).data(MessageList::AckRole).toInt(), int(Ack::Read));
    list.merge(messages);
    QCOMPARE(changed.size(), 1);
}

void TestMessageList::sameSecondKeepsTheOrderOfThePages()
{
    QList<ChatMessage> messages = page(8, 1);
    for (ChatMessage &message : messages)
        message.sentAt = begin;
    MessageList list;
    list.merge(messages.mid(2, 3)); // 6 5 4
    list.merge(messages.mid(5)); // 3 2 1
    QCOMPARE(ids(list), (QStringList{u"M1"_s, u"M2"_s, u"M3"_s, u"M4"_s, u"M5"_s, u"M6"_s}));
}

void TestMessageList::notesStandAmongTheMessages()
{
    MessageList list;
    list.setNotes({{u"b"_s, u"later"_s, {}, begin + 9 * minute}, {u"a"_s, u"call back"_s, {}, begin + 2 * minute}});
    list.merge(page(3, 1));
    QCOMPARE(ids(list), (QStringList{u"M1"_s, u"M2"_s, u"note:a"_s, u"M3"_s, u"note:b"_s}));
    QCOMPARE(list.index(2).data(MessageList::TypeRole).toInt(), int(MessageList::Type::Note));
    QCOMPARE(list.index(2).data().toString(), u"call back"_s);
    QCOMPARE(list.messageCount(), 3);
    list.setNotes({});
    QCOMPARE(list.rowCount(), 3);
}

void TestMessageList::ownMessagesStandLast()
{
    MessageList list;
    list.merge(page(3, 1));
    OwnMessage own{7, u"On our way"_s, 1'000, SendState::Sending, {}}; // a clock in 1970
    list.setOwn({own});
    QCOMPARE(ids(list).last(), u"own:7"_s);
    const QPersistentModelIndex held = list.index(3);
    own.state = SendState::Unknown;
    QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);
    list.setOwn({own});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(held.data(MessageList::StateRole).toInt(), int(SendState::Unknown));
    QCOMPARE(held.data(MessageList::SendNumberRole).toULongLong(), 7ULL);
    list.merge({message(4)});
    QCOMPARE(held.row(), 4);
}

void TestMessageList::saysWhatIsThere_data()
{
    QTest::addColumn<ChatMessage>("what");
    QTest::addColumn<QStringList>("expected");
    ChatMessage shown = message(1, u"On our way"_s, MessageFlow::Outbound);
    shown.ack = u"delivered"_s;
    QTest::newRow("ours") << shown << QStringList{u"Sent by us"_s, u"On our way"_s, u"delivered"_s};
    shown.agent = AgentId::fromServer(u"5f71e36254800f533ab79148"_s);
    QTest::newRow("a colleague's") << shown << QStringList{u"Sent by Ana"_s, u"On our way"_s};
    shown.ack = u"teleported"_s;
    QTest::newRow("a word nobody knows") << shown << QStringList{u"teleported"_s};

    shown = message(1);
    QTest::newRow("the chat's person") << shown << QStringList{u"Marta"_s, u"Hello"_s};
    shown.senderName = u"Ωmega <b>"_s;
    QTest::newRow("named") << shown << QStringList{u"Ωmega <b>"_s};
    shown.senderName.clear();
    shown.author = u"15550100011@c.us"_s;
    QTest::newRow("in a group") << shown << QStringList{u"15550100011"_s};

    shown = message(1, u"See here"_s);
    shown.kind = u"image"_s;
    shown.media = MessageMedia{u"image"_s, u"holiday.jpg"_s, u"image/jpeg"_s, 109'000};
    QTest::newRow("photo") << shown
                           << QStringList{u"Photo"_s, u"holiday.jpg"_s, u"109 kB"_s, u"image/jpeg"_s, u"See here"_s};
    shown.media = MessageMedia{};
    QTest::newRow("a photo nobody describes") << shown << QStringList{u"Photo"_s, u"See here"_s};
    shown.kind = u"hologram"_s;
    QTest::newRow("a kind nobody knows") << shown << QStringList{u"hologram"_s};

    shown = message(1, {});
    shown.kind = u"location"_s;
    shown.place = u"Main Street 1"_s;
    QTest::newRow("location") << shown << QStringList{u"Location"_s, u"Main Street 1"_s};
    shown = message(1, {});
    shown.kind = u"contacts"_s;
    shown.contacts = {u"Ana"_s, u"Ben"_s};
    QTest::newRow("contacts") << shown << QStringList{u"Contacts"_s, u"Ana, Ben"_s};
    shown.revoked = true;
    QTest::newRow("deleted") << shown << QStringList{u"deleted by its sender"_s};
}

void TestMessageList::saysWhatIsThere()
{
    QFETCH(ChatMessage, what);
    QFETCH(QStringList, expected);
    MessageList list;
    list.setChatName(u"Marta"_s);
    list.setAgentNames([](const QString &) { return u"Ana"_s; });
    list.merge({what});
    const QString text = spoken(list, 0);
    qsizetype at = 0;
    for (const QString &part : expected) {
        at = text.indexOf(part, at);
        QVERIFY2(at >= 0, qPrintable(text));
    }
    QVERIFY(!text.contains(u", ,"_s) && !text.endsWith(u", "_s));
}

void TestMessageList::namesArriveLater()
{
    MessageList list;
    ChatMessage ours = message(1, u"Hi"_s, MessageFlow::Outbound);
    ours.agent = AgentId::fromServer(u"5f71e36254800f533ab79148"_s);
    list.merge({ours});
    QString name;
    list.setAgentNames([&name](const QString &) { return name; });
    QCOMPARE(list.index(0).data(MessageList::SenderRole).toString(), QString());
    QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);
    name = u"Ana"_s;
    list.agentNamesChanged();
    QCOMPARE(changed.size(), 1);
    QVERIFY(spoken(list, 0).startsWith(u"Sent by Ana"_s));
}

void TestMessageList::survivesRandomChanges()
{
    std::mt19937 random(11);
    const auto below = [&random](int limit) { return int(random() % unsigned(limit)); };
    MessageList list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QMap<int, ChatMessage> reference; // what the list must hold, by time
    for (int round = 0; round < 2'000; ++round) {
        QHash<QString, QPersistentModelIndex> held;
        for (int row = 0; row < list.rowCount(); ++row)
            held.insert(list.index(row).data(MessageList::IdRole).toString(), list.index(row));
        const int what = below(100);
        if (what < 2) {
            list.clear();
            reference.clear();
        } else if (what < 80) {
            const int oldest = below(200), newest = oldest + below(20);
            QList<ChatMessage> messages = page(newest, oldest);
            for (ChatMessage &message : messages) {
                message.body = QString::number(below(3));
                reference.insert(message.id.mid(1).toInt(), message);
            }
            if (what < 5) {
                reference.clear();
                for (const ChatMessage &message : std::as_const(messages))
                    reference.insert(message.id.mid(1).toInt(), message);
                list.replace(messages);
            } else {
                list.merge(messages);
            }
        } else if (what < 90) {
            QList<ChatNote> notes;
            for (int i = below(6); i > 0; --i)
                notes.append({QString::number(below(10)), u"note"_s, {}, begin + below(200) * minute});
            list.setNotes(notes);
        } else {
            QList<OwnMessage> own;
            for (int i = below(4); i > 0; --i)
                own.append({quint64(i), QString::number(below(3)), begin, SendState(1 + below(5)), {}});
            list.setOwn(own);
        }
        QCOMPARE(list.messageCount(), int(reference.size()));
        qsizetype at = 0;
        const QList<ChatMessage> wanted = reference.values();
        for (int row = 0; row < list.rowCount(); ++row) {
            const QModelIndex index = list.index(row);
            QVERIFY(!spoken(list, row).isEmpty());
            if (index.data(MessageList::TypeRole).toInt() != int(MessageList::Type::Message))
                continue;
            QCOMPARE(index.data(MessageList::IdRole).toString(), wanted.at(at).id);
            QCOMPARE(index.data().toString(), wanted.at(at++).body);
        }
        QCOMPARE(at, wanted.size());
        const QStringList now = ids(list);
        for (auto it = held.cbegin(); it != held.cend() && what >= 2; ++it)
            QCOMPARE(it->isValid() ? it->row() : -1, int(now.indexOf(it.key())));
    }
}

QTEST_GUILESS_MAIN(TestMessageList)
#include "tst_messagelist.moc"
