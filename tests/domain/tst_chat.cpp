// What a chat's own values say about it.
#include "domain/chat.h"

#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

class TestChat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leadsToAPage_data();
    void leadsToAPage();
};

void TestChat::leadsToAPage_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("page");
    QTest::newRow("a person") << u"447362053576@c.us"_s << u"+447362053576"_s << u"https://wa.me/447362053576"_s;
    QTest::newRow("without a phone") << u"447362053576@c.us"_s << QString() << u"https://wa.me/447362053576"_s;
    QTest::newRow("the id counts") << u"447362053576@c.us"_s << u"+34600111222"_s << u"https://wa.me/447362053576"_s;
    QTest::newRow("a hidden id") << u"123456789012345@lid"_s << u"+34 600-111-222"_s << u"https://wa.me/34600111222"_s;
    QTest::newRow("a hidden id alone") << u"123456789012345@lid"_s << QString() << QString();
    QTest::newRow("a phone without digits") << u"123456789012345@lid"_s << u"unknown"_s << QString();
    QTest::newRow("a group") << u"447362053576-1400000000@g.us"_s << u"+447362053576"_s << QString();
    QTest::newRow("a channel") << u"120363000000000000@newsletter"_s << u"+447362053576"_s << QString();
    QTest::newRow("nobody") << QString() << QString() << QString();
}

void TestChat::leadsToAPage()
{
    QFETCH(QString, id);
    QFETCH(QString, phone);
    QFETCH(QString, page);
    Chat chat;
    chat.id = ChatId::fromServer(id);
    chat.kind = chatKind(id);
    chat.phone = phone;
    QCOMPARE(whatsAppPage(chat), page);
}

QTEST_GUILESS_MAIN(TestChat)
#include "tst_chat.moc"
