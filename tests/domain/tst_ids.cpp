#include "domain/chat.h"
#include "domain/ids.h"

#include <QTest>

using namespace sparkbot;

class TestIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wids_data();
    void wids();
    void objectIds_data();
    void objectIds();
    void kinds();
};

void TestIds::wids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("chat");
    QTest::addColumn<bool>("person");
    const auto row = [](const char *text, bool chat, bool person) {
        QTest::newRow(text) << QString::fromUtf8(text) << chat << person;
    };
    row("447362053576@c.us", true, true);
    row("100000000000001@lid", true, true);
    row("120363000000000001@g.us", true, false);
    row("447362053576-1609459200@g.us", true, false);
    row("120363000000000001@newsletter", true, false);
    row("+447362053576@c.us", false, false);
    row("447362053576", false, false);
    row("@c.us", false, false);
    row("1234@c.us", false, false);
    row("447362053576@c.us/../x", false, false);
    row("447362053576@c.us?x=1", false, false);
    row("447362053576%40c.us", false, false);
    row("447362053576@c.us\n", false, false);
    row("٤٤٧٣٦٢٠٥٣٥٧٦@c.us", false, false);
    row("-447362053576@g.us", false, false);
    row("..", false, false);
    row("", false, false);
}

void TestIds::wids()
{
    QFETCH(QString, text);
    QFETCH(bool, chat);
    QFETCH(bool, person);
    QCOMPARE(ChatId::parse(text).has_value(), chat);
    QCOMPARE(ContactId::parse(text).has_value(), person);
    // A tolerant id keeps the server's text, but may not stand in a URL.
    QCOMPARE(ChatId::fromServer(text).text(), text);
    QCOMPARE(ChatId::fromServer(text).isAddressable(), chat);
}

void TestIds::objectIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("24 hex") << QStringLiteral("68f00000000000000000000a") << true;
    QTest::newRow("upper case") << QStringLiteral("68F00000000000000000000A") << true;
    QTest::newRow("23 digits") << QStringLiteral("68f0000000000000000000a") << false;
    QTest::newRow("25 digits") << QStringLiteral("68f000000000000000000000a") << false;
    QTest::newRow("path") << QStringLiteral("68f0000000000000000000/a") << false;
    QTest::newRow("letter") << QStringLiteral("68f00000000000000000000g") << false;
    QTest::newRow("empty") << QString() << false;
}

void TestIds::objectIds()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(DeviceId::parse(text).has_value(), valid);
}

void TestIds::kinds()
{
    QCOMPARE(chatKind(u"1@g.us"), ChatKind::Group);
    QCOMPARE(chatKind(u"1@newsletter"), ChatKind::Channel);
    QCOMPARE(chatKind(u"1@c.us"), ChatKind::Person);
    for (ChatStatus status : settableStatuses)
        QCOMPARE(chatStatusFromWord(chatStatusWord(status)), status);
    QCOMPARE(chatStatusFromWord(u"banned"), ChatStatus::Other);
    QVERIFY(chatStatusWord(ChatStatus::Other).isEmpty());
}

QTEST_APPLESS_MAIN(TestIds)
#include "tst_ids.moc"
