#include "domain/chatbatch.h"

#include <QTest>

#include <random>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

Chat randomChat(std::mt19937 &random)
{
    static const QStringList names{u""_s, u"José"_s, u"Straße & Söhne"_s, u"Ana"_s, u"王小明"_s, u"<b>x</b>"_s};
    static const QStringList labels{u"vip"_s, u"spam"_s, u"billing"_s, u""_s};
    Chat chat;
    const QString digits = QString::number(10'000'000 + random() % 1'000'000);
    chat.id = ChatId::fromServer(digits + (random() % 4 == 0 ? u"@g.us"_s : u"@c.us"_s));
    chat.kind = chatKind(chat.id.text());
    chat.name = names[qsizetype(random() % 6)];
    if (random() % 3 != 0)
        chat.phone = (random() % 2 == 0 ? u"+"_s : u"+1 "_s) + digits;
    chat.status = ChatStatus(random() % 6);
    chat.statusWord = chat.status == ChatStatus::Other ? u"banned"_s : chatStatusWord(chat.status);
    if (random() % 2 == 0)
        chat.unread = qint64(random() % 9);
    if (random() % 2 == 0)
        chat.agent = AgentId::fromServer(u"agent%1"_s.arg(random() % 5));
    if (random() % 2 == 0)
        chat.department = DepartmentId::fromServer(u"dep%1"_s.arg(random() % 5));
    for (unsigned i = 0, count = random() % 3; i < count; ++i)
        chat.labels.append(labels[qsizetype(random() % 4)]);
    for (unsigned i = 0, count = random() % 3; i < count; ++i)
        chat.metadata.append({labels[qsizetype(random() % 3)], names[qsizetype(random() % 6)]});
    chat.markedUnread = !chat.unread && random() % 2 == 0;
    chat.lastActivityAt = qint64(random());
    chat.statusUpdatedAt = qint64(random());
    chat.assignedAt = qint64(random());
    return chat;
}

std::string searchRow(const ChatBatch &batch, size_t row)
{
    const size_t begin = batch.rows()[row].searchStart;
    return std::string(
        std::string_view(batch.searchText()).substr(begin, batch.searchText().find('\n', begin) - begin));
}

} // namespace

class TestChatBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryField();
    void appendsOtherBatches();
    void writesSearchText();
    void standsInForAnEmptyName();
    void cutsLongTextBetweenCharacters();
    void limitsUnread();
    void limitsMetadata();
};

void TestChatBatch::keepsEveryField()
{
    std::mt19937 random(1);
    ChatBatch batch;
    QList<Chat> expected;
    for (int i = 0; i < 1000; ++i) {
        expected.append(randomChat(random));
        batch.append(expected.last());
    }
    QCOMPARE(batch.size(), size_t(1000));
    for (int i = 0; i < 1000; ++i)
        QVERIFY(batch.chat(size_t(i)) == expected[i]);
}

void TestChatBatch::appendsOtherBatches()
{
    std::mt19937 random(2);
    ChatBatch all;
    QList<Chat> expected;
    for (int page = 0; page < 40; ++page) {
        ChatBatch batch;
        const qsizetype first = expected.size();
        for (int i = 0; i < 25; ++i) {
            expected.append(randomChat(random));
            batch.append(expected.last());
        }
        if (page % 2 == 0) {
            all.append(batch);
        } else {
            for (size_t row = 0; row < batch.size(); ++row)
                all.append(batch, row);
        }
        for (size_t row = 0; row < batch.size(); ++row) {
            QVERIFY(all.isSame(size_t(first) + row, batch, row));
            QCOMPARE(searchRow(all, size_t(first) + row), searchRow(batch, row));
            QVERIFY(row == 0 || batch.chat(row) == batch.chat(row - 1)
                    || !all.isSame(size_t(first) + row, batch, row - 1));
        }
    }
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY(all.chat(size_t(i)) == expected[i]);
    QVERIFY2(all.words().size() < 25, "words are kept once");
}

void TestChatBatch::writesSearchText()
{
    ChatBatch batch;
    batch.append({.id = "447362053576@c.us", .name = "José", .phone = "+447362053576"});
    batch.append({.id = "100000000000001@lid", .name = "Line\nfeed", .phone = "+44 (7362) 053-577"});
    batch.append({.id = "447362053576-1600000000@g.us", .name = "Équipe"});
    QCOMPARE(searchRow(batch, 0),
             std::string("jose\x1f\x1f"
                         "447362053576@c.us"));
    QCOMPARE(searchRow(batch, 1),
             std::string("line feed\x1f"
                         "447362053577\x1f"
                         "100000000000001@lid"));
    QCOMPARE(searchRow(batch, 2),
             std::string("equipe\x1f\x1f"
                         "447362053576-1600000000@g.us"));
}

void TestChatBatch::standsInForAnEmptyName()
{
    ChatBatch batch;
    batch.append({.id = "1@c.us", .name = "Ñandú", .phone = "+1"});
    batch.append({.id = "2@c.us", .phone = "+2"});
    batch.append({.id = "3@C.us"});
    QCOMPARE(batch.foldedName(0), std::string_view("nandu"));
    QCOMPARE(batch.foldedName(1), std::string_view("+2"));
    QCOMPARE(batch.foldedName(2), std::string_view("3@c.us"));
    QVERIFY(batch.name(1).empty());
}

void TestChatBatch::cutsLongTextBetweenCharacters()
{
    const std::string longName = "x" + QString(5000, u'é').toStdString();
    const std::string longId(1000, '1');
    ChatBatch batch;
    batch.append({.id = longId, .name = longName, .phone = longId});
    const Chat chat = batch.chat(0);
    QCOMPARE(chat.name, u"x"_s + QString(2047, u'é'));
    QCOMPARE(chat.id.text().size(), qsizetype(ChatBatch::longestId));
    QCOMPARE(chat.phone.size(), qsizetype(ChatBatch::longestPhone));
}

void TestChatBatch::limitsUnread()
{
    ChatBatch batch;
    batch.append(ChatFields{.unread = std::numeric_limits<qint64>::max()});
    batch.append(ChatFields{.unread = -5});
    batch.append(ChatFields{});
    QCOMPARE(batch.chat(0).unread.value(), qint64(std::numeric_limits<qint32>::max()));
    QVERIFY(!batch.chat(1).unread);
    QVERIFY(!batch.chat(2).unread);
}

void TestChatBatch::limitsMetadata()
{
    const std::string longText = "x" + QString(5000, u'é').toStdString();
    const std::vector<MetadataFields> pairs(100, MetadataFields{longText, longText});
    ChatBatch batch;
    batch.append({.id = "1@c.us", .metadata = pairs});
    const Chat chat = batch.chat(0);
    QCOMPARE(chat.metadata.size(), qsizetype(ChatBatch::mostPairs));
    QCOMPARE(chat.metadata.front().key, u"x"_s + QString(127, u'é'));
    QCOMPARE(chat.metadata.front().value, u"x"_s + QString(2047, u'é'));
    QVERIFY(batch.isSame(0, batch, 0));
}

QTEST_APPLESS_MAIN(TestChatBatch)
#include "tst_chatbatch.moc"
