#include "api/request.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

/// The path as a server sees it: split at "/" first, unescaped second.
QStringList serverSegments(const QUrl &url)
{
    QStringList segments;
    for (const QByteArray &part : url.toEncoded(QUrl::RemoveQuery).split('/').mid(3))
        segments.append(QString::fromUtf8(QByteArray::fromPercentEncoding(part)));
    return segments;
}

const QUrl base(u"https://api.example.com/v1"_s);

RequestParts chatParts(const QString &device, const QString &chat)
{
    RequestParts parts;
    parts.segment("chat").segment(DeviceId::fromServer(device)).segment("chats").segment(ChatId::fromServer(chat));
    return parts;
}

} // namespace

class TestRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bases_data();
    void bases();
    void injection_data();
    void injection();
    void randomIds();
    void encodesOnce_data();
    void encodesOnce();
};

void TestRequest::bases_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *address, const char *expected) {
        QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(expected);
    };
    row("https://api.example.com/v1", "https://api.example.com/v1/devices");
    row("https://api.example.com/v1/", "https://api.example.com/v1/devices");
    row("https://api.example.com", "https://api.example.com/devices");
    row("https://api.example.com/", "https://api.example.com/devices");
    row("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1/devices");
    row("http://[::1]:8080/v1", "http://[::1]:8080/v1/devices");
    row("https://api.example.com/a%20b/v1", "https://api.example.com/a%20b/v1/devices");
}

void TestRequest::bases()
{
    QFETCH(QString, address);
    QFETCH(QString, expected);
    RequestParts parts;
    parts.segment("devices");
    QCOMPARE(QString::fromLatin1(parts.url(QUrl(address)).toEncoded()), expected);
}

void TestRequest::injection_data()
{
    QTest::addColumn<QString>("chat");
    const auto row = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text); };
    row("..");
    row("%2e%2e");
    row("../../devices");
    row("447362053576@c.us/../../devices");
    row("447362053576@c.us%2f..");
    row("447362053576%40c.us");
    row("447362053576@c.us?force=true");
    row("447362053576@c.us#x");
    row("447362053576@c.us\r\nHost: evil");
    row("447362053576@c.us ");
    row("447362053576@c.us;a=b");
    row("//evil.example.com");
    row("\\\\evil");
    row("+447362053576@c.us");
    row("٤٤٧٣٦٢٠٥٣٥٧٦@c.us");
    QTest::newRow("NUL") << u"447362053576\0@c.us"_s;
    QTest::newRow("empty") << QString();
}

void TestRequest::injection()
{
    QFETCH(QString, chat);
    const RequestParts parts = chatParts(u"68f00000000000000000000a"_s, chat);
    QVERIFY(!parts.invalidId.isEmpty());
    QVERIFY(parts.url(base).isEmpty());
    // As a device, too.
    const RequestParts other = chatParts(chat, u"447362053576@c.us"_s);
    QVERIFY(!other.invalidId.isEmpty());
    QVERIFY(other.url(base).isEmpty());
}

void TestRequest::randomIds()
{
    // Ids that are nearly right: each starts from a valid one and is damaged in up to three places. Whatever comes out,
    // the server must see exactly the segments that were meant, or nothing must leave.
    constexpr int rounds = 100'000;
    const QString pool = u"0123456789abcdefABCDEF@.-_~/\\?#%&+=:;,'\"<>[]{}|^` \t\n\0éЖ\u202e"_s + QChar(0xD83D);
    const QStringList seeds{u"447362053576@c.us"_s, u"120363000000000001@g.us"_s, u"447362053576-1609459200@g.us"_s,
                            u"120363000000000001@newsletter"_s, u"100000000000001@lid"_s};
    const QString device = u"68f00000000000000000000a"_s;
    QRandomGenerator random(20260714);
    int sent = 0;
    for (int i = 0; i < rounds; ++i) {
        QString chat = seeds[random.bounded(seeds.size())];
        for (int damage = random.bounded(4); damage > 0; --damage) {
            const QChar c = pool[random.bounded(pool.size())];
            const qsizetype at = random.bounded(chat.size());
            if (random.bounded(2))
                chat[at] = c;
            else
                chat.insert(at, c);
        }
        const RequestParts parts = chatParts(device, chat);
        const QUrl url = parts.url(base);
        if (url.isEmpty()) {
            QVERIFY2(!parts.invalidId.isEmpty(), qPrintable(chat));
            continue;
        }
        ++sent;
        const QStringList expected{u"v1"_s, u"chat"_s, device, u"chats"_s, chat};
        if (serverSegments(url) != expected || url.host() != base.host() || url.hasQuery() || url.hasFragment())
            QFAIL(qPrintable(u"%1 became %2"_s.arg(chat, url.toString())));
    }
    // Both sides of the gate were exercised.
    QVERIFY(sent > rounds / 10);
    QVERIFY(sent < rounds * 9 / 10);
    qInfo("%d of %d random ids were addressable; every address had exactly the segments that were meant", sent, rounds);
}

void TestRequest::encodesOnce_data()
{
    QTest::addColumn<QString>("value");
    const auto row = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text); };
    row("plain");
    row("50% off");
    row("%2e%2e");
    row("a&b=c");
    row("a+b c");
    row("#hash?mark");
    row("lastMessageAt:desc");
    row("active,pending");
    row("José 👍");
}

void TestRequest::encodesOnce()
{
    QFETCH(QString, value);
    RequestParts parts;
    parts.segment("devices");
    parts.query = {{u"search"_s, value}, {u"page"_s, u"0"_s}};
    const QByteArray encoded = parts.url(base).toEncoded();
    const QByteArray query = encoded.mid(encoded.indexOf('?') + 1);
    const QList<QByteArray> pairs = query.split('&');
    QCOMPARE(pairs.size(), 2);
    QVERIFY(pairs[0].startsWith("search="));
    QCOMPARE(QString::fromUtf8(QByteArray::fromPercentEncoding(pairs[0].mid(7))), value);
    QCOMPARE(pairs[1], QByteArray("page=0"));
    // A server that reads forms takes "+" for a space.
    QVERIFY(!query.contains('+'));
}

QTEST_APPLESS_MAIN(TestRequest)
#include "tst_request.moc"
