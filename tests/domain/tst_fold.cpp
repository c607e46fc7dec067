#include "domain/fold.h"

#include <QTest>

#include <random>

using namespace sparkbot;

class TestFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void keepsInvalidBytes_data();
    void keepsInvalidBytes();
    void isStableAndBounded();
};

void TestFold::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("empty", QString(), QString());
    row("ascii", QStringLiteral("Hello World 42"), QStringLiteral("hello world 42"));
    row("accent", QStringLiteral("José"), QStringLiteral("jose"));
    row("decomposed accent", QStringLiteral("Jose\u0301"), QStringLiteral("jose"));
    row("sharp s", QStringLiteral("Straße STRASSE ẞ"), QStringLiteral("strasse strasse ss"));
    row("dotted capital i", QStringLiteral("İpek"), QStringLiteral("ipek"));
    row("dotless i", QStringLiteral("Işık"), QStringLiteral("isik"));
    row("ring", QStringLiteral("Ångström"), QStringLiteral("angstrom"));
    row("angstrom sign", QStringLiteral("\u212bngstr\u00f6m"), QStringLiteral("angstrom"));
    row("ligatures", QStringLiteral("Æsir Œuvre ﬁn"), QStringLiteral("aesir oeuvre ﬁn"));
    row("strokes", QStringLiteral("Łódź Søren Đorđe"), QStringLiteral("lodz soren dorde"));
    row("cyrillic", QStringLiteral("ПЁТР Йод"), QStringLiteral("петр иод"));
    row("greek", QStringLiteral("Ώρα ΣΊΓΜΑΣ"), QStringLiteral("ωρα σιγμασ"));
    row("vietnamese", QStringLiteral("Nguyễn Thị Ước"), QStringLiteral("nguyen thi uoc"));
    row("hebrew points", QStringLiteral("שָׁלוֹם"), QStringLiteral("שלום"));
    row("arabic signs", QStringLiteral("مُحَمَّد"), QStringLiteral("محمد"));
    row("devanagari keeps vowels", QStringLiteral("हिन्दी"), QStringLiteral("हिन्दी"));
    row("styled letters", QStringLiteral("𝓔𝓳 ＡＢＣ"), QStringLiteral("ej abc"));
    row("emoji", QStringLiteral("Ana 🎉"), QStringLiteral("ana 🎉"));
    row("chinese", QStringLiteral("王小明"), QStringLiteral("王小明"));
    row("separators", QStringLiteral("a\u001fb\nc\td"), QStringLiteral("a b c d"));
}

void TestFold::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(folded(text)), expected);
}

void TestFold::keepsInvalidBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("lone continuation") << QByteArray("a\x80z");
    QTest::newRow("cut sequence") << QByteArray("a\xe2\x82");
    QTest::newRow("overlong slash") << QByteArray("\xc0\xaf");
    QTest::newRow("overlong three bytes") << QByteArray("\xe0\x80\xaf");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80");
    QTest::newRow("too large") << QByteArray("\xf4\x90\x80\x80");
    QTest::newRow("never valid") << QByteArray("\xff\xfe");
}

void TestFold::keepsInvalidBytes()
{
    QFETCH(QByteArray, bytes);
    std::string out = "kept";
    appendFolded(bytes.toStdString(), out);
    QCOMPARE(QByteArray::fromStdString(out), "kept" + bytes);
}

/// What is folded once stays as it is, and no input of any kind grows past the half that the search arena allows for.
void TestFold::isStableAndBounded()
{
    std::mt19937 random(7);
    for (int round = 0; round < 20000; ++round) {
        QString text;
        for (int i = 0; i < 12; ++i)
            text += QChar::fromUcs4(round % 2 == 0 ? random() % 0x3000 : random() % 0xd800);
        const std::string once = folded(text);
        std::string twice;
        appendFolded(once, twice);
        QCOMPARE(QByteArray::fromStdString(twice), QByteArray::fromStdString(once));

        std::string bytes(12, '\0');
        for (char &byte : bytes)
            byte = char(random());
        std::string out;
        appendFolded(bytes, out);
        QVERIFY(out.size() <= bytes.size() * 3 / 2);
        QVERIFY(out.find('\n') == std::string::npos);
        QVERIFY(out.find('\x1f') == std::string::npos);
    }
}

QTEST_APPLESS_MAIN(TestFold)
#include "tst_fold.moc"
