// The gate for text from the server: what is shown, never what is interpreted.

#include "shared/plaintext.h"

#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace sparkbot;

class TestPlainText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inLine_data();
    void inLine();
    void keepsLinesAndTabs();
    void cutsAtCodePoints();
    void giantTextIsCheap();
    void toolTipsAreEscaped();
    void partsOfPlainTipsHaveNoTags();
    void menusHaveNoMnemonic();
    void labelIsPlain();
};

void TestPlainText::inLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("plain") << u"Marta López"_s << u"Marta López"_s;
    QTest::newRow("markup stays text") << uR"(<img src="/dev/zero">)"_s << uR"(<img src="/dev/zero">)"_s;
    QTest::newRow("line end") << u"a\nb\r\nc\u2028d"_s << u"a↵b↵c↵d"_s;
    QTest::newRow("controls") << u"a\u0000b\u0007c\u007fd\te"_s << u"a␀b␇c␡d␉e"_s;
    QTest::newRow("second control set") << u"a\u009bb"_s << u"a\ufffdb"_s;
    QTest::newRow("override") << u"\u202Efdp.exe"_s << u"␦fdp.exe"_s;
    QTest::newRow("isolate") << u"\u2066a\u2069"_s << u"␦a␦"_s;
    QTest::newRow("zero width") << u"pay\u200Bpal\uFEFF"_s << u"pay␣pal␣"_s;
    QTest::newRow("joiner in Latin") << u"pay\u200Dpal"_s << u"pay␣pal"_s;
    QTest::newRow("joiner in Persian") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
    QTest::newRow("joiner in emoji") << u"👩\u200D💻"_s << u"👩\u200D💻"_s;
    QTest::newRow("right to left") << u"محمد علي"_s << u"محمد علي"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xD83D) + u"b"_s << u"a\ufffdb"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestPlainText::inLine()
{
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    QCOMPARE(shownInLine(text), wanted);
}

void TestPlainText::keepsLinesAndTabs()
{
    QCOMPARE(shown(u"a\r\nb\tc\rd"_s), u"a\nb\tc\nd"_s);
}

void TestPlainText::cutsAtCodePoints()
{
    QCOMPARE(shownInLine(u"abcdef"_s, 6), u"abcdef"_s);
    QCOMPARE(shownInLine(u"abcdefg"_s, 6), u"abcde…"_s);
    QCOMPARE(shownInLine(u"👩👩👩👩"_s, 4), u"👩👩👩👩"_s);
    QCOMPARE(shownInLine(u"👩👩👩👩👩"_s, 4), u"👩👩👩…"_s);
}

void TestPlainText::giantTextIsCheap()
{
    const QString giant = QString(5'000'000, QChar(0x0336));
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 1'000; ++i)
        QCOMPARE(shownInLine(giant, 64).toUcs4().size(), 64);
    QVERIFY2(clock.elapsed() < 5'000, "the whole text was looked at");
}

void TestPlainText::toolTipsAreEscaped()
{
    const QString tip = shownInToolTip(u"<img src=x> & <b>"_s);
    QVERIFY(tip.contains(u"&lt;img src=x&gt; &amp; &lt;b&gt;"_s));
    QCOMPARE(tip.count(u'<'), 2); // our own span
}

void TestPlainText::partsOfPlainTipsHaveNoTags()
{
    for (const QString &text : {u"<img src=x>"_s, u"a < b <b>c</b>"_s, u"&lt; <h1>x</h1>"_s, u"<!-- -->"_s, u"<p>"_s}) {
        QVERIFY2(!Qt::mightBeRichText(shownInPlainTip(text)), qPrintable(text));
        QVERIFY2(!Qt::mightBeRichText(u"Undo: "_s + shownInPlainTip(text) + u" (Ctrl+Z)"_s), qPrintable(text));
    }
    QCOMPARE(shownInPlainTip(u"Marta López"_s), u"Marta López"_s);
}

void TestPlainText::menusHaveNoMnemonic()
{
    QCOMPARE(shownInMenu(u"Rock & Roll"_s), u"Rock && Roll"_s);
}

void TestPlainText::labelIsPlain()
{
    const PlainLabel label(u"<h1>big</h1>"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    const QLabel plainSize(u"x"_s);
    QVERIFY(label.sizeHint().height() < 2 * plainSize.sizeHint().height());
}

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
