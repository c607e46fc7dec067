// The sample account: the same on every machine, and it covers what it promises.
#include "simulator/conversation.h"
#include "simulator/demodata.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace simulator;

namespace {

constexpr qint64 now = 1'780'000'000'000;
constexpr qint64 day = 86'400'000;

const Account &sample()
{
    static const Account account = makeDemoAccount({7, 2'400, 1, now});
    return account;
}

template <typename Rule>
bool anyChat(Rule rule)
{
    return std::ranges::any_of(sample().devices,
                               [&](const Device &device) { return std::ranges::any_of(device.chats, rule); });
}

bool anyName(const QRegularExpression &pattern)
{
    return anyChat([&](const Chat &chat) { return pattern.match(chat.name).hasMatch(); });
}

QString digest(const Account &account)
{
    QString text;
    for (const Device &device : account.devices) {
        text += device.id + device.alias + device.phone;
        for (const Chat &chat : device.chats) {
            text += chat.wid + chat.name + chat.status + chat.agent + chat.labels.join(u',')
                + QString::number(chat.lastMessageAt) + QString::number(chat.seed);
            for (const MetadataPair &pair : chat.metadata)
                text += pair.key + pair.value;
        }
    }
    return text;
}

} // namespace

class TestDemoData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameAccount();
    void counts();
    void sessions();
    void names_data();
    void names();
    void statusesAndTimes();
    void metadata();
    void phonesAreFictitious();
    void conversations();
    void conversationsLookReal();
    void sizes();
    void isCheap();
};

void TestDemoData::sameSeedSameAccount()
{
    QCOMPARE(digest(makeDemoAccount({7, 2'400, 1, now})), digest(sample()));
    QVERIFY(digest(makeDemoAccount({7, 2'400, 2, now})) != digest(sample()));
}

void TestDemoData::counts()
{
    const auto &devices = sample().devices;
    QCOMPARE(devices[0].alias, u"Sales"_s);
    QVERIFY(devices[0].chats.size() >= 1'500);
    QCOMPARE(devices[0].queue.size(), 128);
    QCOMPARE(devices[1].alias, u"Support"_s);
    QCOMPARE(devices[1].queue.size(), 5);
    size_t chats = 0;
    QSet<QString> ids;
    for (const Device &device : devices) {
        chats += device.chats.size();
        for (const Chat &chat : device.chats)
            ids.insert(chat.wid);
        for (const QueuedMessage &message : device.queue)
            ids.insert(message.id);
        ids.insert(device.id);
    }
    QVERIFY(chats >= 2'000);
    QCOMPARE(ids.size(), qsizetype(chats) + 188 + 7);
    QCOMPARE(sample().team.size(), 5);
    QCOMPARE(std::ranges::count(sample().team, u"active"_s, &Agent::status), 4);
    const QRegularExpression hex(u"^[0-9a-f]{24}$"_s);
    QVERIFY(std::ranges::all_of(devices, [&](const Device &device) { return hex.match(device.id).hasMatch(); }));
}

void TestDemoData::sessions()
{
    QSet<QString> words;
    for (const Device &device : sample().devices) {
        words.insert(device.session);
        QCOMPARE(device.phone.isEmpty(), device.session == u"authorize");
        QVERIFY(device.platformPlan || device.chats.empty());
    }
    QCOMPARE(words,
             QSet<QString>({u"online"_s, u"loading"_s, u"offline"_s, u"timeout"_s, u"hibernating"_s, u"authorize"_s}));
    QCOMPARE(std::ranges::count(sample().devices, false, &Device::platformPlan), 1);
}

void TestDemoData::names_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("Arabic") << u"\\p{Arabic}{3}"_s;
    QTest::newRow("Hebrew") << u"\\p{Hebrew}{3}"_s;
    QTest::newRow("Han") << u"\\p{Han}{2}"_s;
    QTest::newRow("Kana") << u"\\p{Hiragana}{2}"_s;
    QTest::newRow("Hangul") << u"\\p{Hangul}{3}"_s;
    QTest::newRow("Cyrillic") << u"\\p{Cyrillic}{3}"_s;
    QTest::newRow("Greek") << u"\\p{Greek}{3}"_s;
    QTest::newRow("Devanagari") << u"\\p{Devanagari}{2}"_s;
    QTest::newRow("accents") << u"[ñüéł]"_s;
    QTest::newRow("emoji") << u"[\\x{1F300}-\\x{1FAFF}]"_s;
    QTest::newRow("long") << u"^.{120,}$"_s;
    QTest::newRow("bold") << u"^<b>.*</b>"_s;
    QTest::newRow("image") << u"^<img src=x"_s;
    QTest::newRow("formula") << u"^=1\\+1"_s;
    QTest::newRow("plus formula") << u"^\\+SUM\\("_s;
    QTest::newRow("at sign") << u"^@\\w"_s;
    QTest::newRow("direction override") << u"\\x{202E}"_s;
}

void TestDemoData::names()
{
    QFETCH(QString, pattern);
    const QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    QVERIFY(expression.isValid());
    QVERIFY(anyName(expression));
}

void TestDemoData::statusesAndTimes()
{
    for (const QString &word : {u"active"_s, u"pending"_s, u"resolved"_s, u"archived"_s, u"removed"_s, u"snoozed"_s})
        QVERIFY2(anyChat([&](const Chat &chat) { return chat.status == word; }), qPrintable(word));
    QVERIFY(anyChat([](const Chat &chat) { return chat.isGroup(); }));
    QVERIFY(anyChat([](const Chat &chat) { return chat.unread > 0; }));
    QVERIFY(anyChat([](const Chat &chat) { return chat.labels.size() > 1; }));
    QVERIFY(anyChat([](const Chat &chat) { return chat.lastMessageAt > now - 10 * 60'000; }));
    QVERIFY(anyChat([](const Chat &chat) { return chat.lastMessageAt < now - 90 * day; }));
    QVERIFY(!anyChat(
        [](const Chat &chat) { return chat.lastMessageAt > now || chat.lastMessageAt < chat.firstMessageAt; }));
    QVERIFY(anyChat([](const Chat &chat) { return chat.agent == sample().team[4].id; }));
    const Account large = makeDemoAccount({1, 20'000, 1, now});
    QVERIFY(large.devices[0].chats.back().lastMessageAt > now - 365 * day);
}

void TestDemoData::metadata()
{
    for (qsizetype pairs = 0; pairs <= 6; ++pairs)
        QVERIFY(anyChat([&](const Chat &chat) { return chat.metadata.size() == pairs; }));
    QVERIFY(!anyChat([](const Chat &chat) {
        return std::ranges::any_of(chat.metadata,
                                   [](const MetadataPair &pair) { return pair.key.isEmpty() || pair.value.isEmpty(); });
    }));
}

void TestDemoData::phonesAreFictitious()
{
    const QRegularExpression fiction(u"^\\+(447700900\\d{3}|15550100\\d{3}|6149157\\d{4}|999\\d{12})$"_s);
    QVERIFY(!anyChat([&](const Chat &chat) { return !chat.isGroup() && !fiction.match(chat.phone()).hasMatch(); }));
    for (const Device &device : sample().devices)
        QVERIFY2(device.phone.isEmpty() || fiction.match(device.phone).hasMatch(), qPrintable(device.phone));
}

void TestDemoData::conversations()
{
    const Chat &chat = sample().devices[0].chats[3];
    const QList<Message> messages = conversation(chat);
    QVERIFY(messages.size() >= 6);
    QCOMPARE(messages.constFirst().at, chat.lastMessageAt);
    QVERIFY(std::ranges::is_sorted(messages, std::greater(), &Message::at));
    QSet<QString> ids;
    for (const Message &message : messages)
        ids.insert(message.id);
    QCOMPARE(ids.size(), messages.size());
    QCOMPARE(conversation(chat).constLast().text, messages.constLast().text);
    Chat unread = chat;
    unread.unread = 3;
    const QList<Message> inbound = conversation(unread).mid(0, 3);
    QVERIFY(std::ranges::none_of(inbound, &Message::outbound));
}

void TestDemoData::conversationsLookReal()
{
    QSet<QString> kinds;
    int longest = 0, noted = 0, readOnly = 0;
    bool quoted = false, revoked = false, link = false, html = false, arabic = false;
    for (const Chat &chat : sample().devices[0].chats) {
        const QList<Message> messages = conversation(chat);
        longest = std::max(longest, int(messages.size()));
        noted += !chat.notes.isEmpty();
        readOnly += chat.readOnly;
        QVERIFY(!chat.readOnly || chat.isGroup());
        for (const Message &message : messages) {
            kinds.insert(message.kind);
            quoted |= !message.quoted.isEmpty();
            revoked |= message.revoked;
            link |= message.text.contains(u"https://");
            html |= message.text.contains(u"<b>");
            arabic |= message.text.contains(QRegularExpression(u"\\p{Arabic}"_s));
            QCOMPARE(message.author.isEmpty(), message.outbound || !chat.isGroup());
        }
    }
    QVERIFY(longest >= 300);
    QVERIFY(noted > 50 && readOnly > 5);
    QVERIFY(quoted && revoked && link && html && arabic);
    QCOMPARE(kinds,
             QSet<QString>({u"text"_s, u"image"_s, u"document"_s, u"audio"_s, u"video"_s, u"sticker"_s, u"location"_s,
                            u"contacts"_s}));
}

void TestDemoData::sizes()
{
    QCOMPARE(makeDemoAccount({0, 2'400, 1, now}).devices.size(), size_t(0));
    const Account small = makeDemoAccount({2, 100, 1, now});
    QCOMPARE(small.devices.size(), size_t(2));
    for (int devices : {1, 2, 3, 7, 20}) {
        for (int chats : {0, 1, 99, 100, 2'000}) {
            size_t made = 0;
            for (const Device &device : makeDemoAccount({devices, chats, 1, now}).devices)
                made += device.chats.size();
            QCOMPARE(made, size_t(chats));
        }
    }
    QCOMPARE(makeDemoAccount({7, 100, 1, now}).devices[0].chats.size(), size_t(68));
    QCOMPARE(makeDemoAccount({20, 100, 1, now}).devices.back().session, u"online"_s);
}

void TestDemoData::isCheap()
{
    QElapsedTimer timer;
    timer.start();
    const Account account = makeDemoAccount();
    const qint64 microseconds = timer.nsecsElapsed() / 1'000;
    qInfo("%zu chats on the first number, made in %lld µs", account.devices[0].chats.size(), microseconds);
    QVERIFY(microseconds < 500'000); // 30 ms is the aim of a release; this bounds a sanitised build on a busy machine
}

QTEST_GUILESS_MAIN(TestDemoData)
#include "tst_demodata.moc"
