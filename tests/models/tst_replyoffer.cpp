#include "models/replyoffer.h"

#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

const QList<QuickReply> replies{
    {u"hours"_s, u"We are open from 9 to 18 h."_s},
    {u"hello"_s, u"Hello! How can we help?"_s},
    {u"Grüße"_s, u"Viele Grüße"_s},
};

} // namespace

class TestReplyOffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offers_data();
    void offers();
    void replacesTheWholeWord();
};

/// The cursor is where the bar stands.
void TestReplyOffer::offers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const QStringList none;
    QTest::newRow("a slash offers all") << u"/|"_s << QStringList{u"Grüße"_s, u"hello"_s, u"hours"_s};
    QTest::newRow("prefix") << u"/h|"_s << QStringList{u"hello"_s, u"hours"_s};
    QTest::newRow("case and accents") << u"/GRU|"_s << QStringList{u"Grüße"_s};
    QTest::newRow("in a sentence") << u"Dear Ana, /hel|"_s << QStringList{u"hello"_s};
    QTest::newRow("on a new line") << u"Dear Ana,\n/hou|"_s << QStringList{u"hours"_s};
    QTest::newRow("inside the word") << u"/he|xyz more"_s << QStringList{u"hello"_s};
    QTest::newRow("nothing fits") << u"/zz|"_s << none;
    QTest::newRow("before the slash") << u"|/he"_s << none;
    QTest::newRow("behind the word") << u"/he |"_s << none;
    QTest::newRow("an address") << u"https://h|"_s << none;
    QTest::newRow("a path") << u"/home/h|"_s << none;
    QTest::newRow("and/or") << u"and/h|"_s << none;
    QTest::newRow("no slash") << u"he|"_s << none;
    QTest::newRow("empty") << u"|"_s << none;
}

void TestReplyOffer::offers()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const int cursor = int(text.indexOf(u'|'));
    text.remove(cursor, 1);
    QStringList shortcuts;
    for (const QuickReply &reply : replyOffer(text, cursor, replies).replies)
        shortcuts.append(reply.shortcut);
    QCOMPARE(shortcuts, expected);
    QVERIFY(replyOffer(text, -1, replies).isEmpty());
    QVERIFY(replyOffer(text, int(text.size()) + 1, replies).isEmpty());
}

void TestReplyOffer::replacesTheWholeWord()
{
    const QString text = u"Ana, /hex and more"_s;
    const ReplyOffer offer = replyOffer(text, 8, replies);
    QCOMPARE(offer.replies.size(), 1);
    QCOMPARE(text.mid(offer.start, offer.length), u"/hex"_s); // also what is behind the cursor
}

QTEST_APPLESS_MAIN(TestReplyOffer)
#include "tst_replyoffer.moc"
