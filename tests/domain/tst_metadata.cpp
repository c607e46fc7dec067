#include "domain/metadata.h"

#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

class TestMetadata : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keys_data();
    void keys();
    void values_data();
    void values();
};

Q_DECLARE_METATYPE(KeyProblem)
Q_DECLARE_METATYPE(ValueProblem)

void TestMetadata::keys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<KeyProblem>("problem");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("fine") << u"customer_type2"_s << KeyProblem::None << QString();
    QTest::newRow("empty") << QString() << KeyProblem::Empty << QString();
    QTest::newRow("space") << u"last purchase"_s << KeyProblem::BadCharacter << u"last_purchase"_s;
    QTest::newRow("accent") << u"última compra"_s << KeyProblem::BadCharacter << u"ultima_compra"_s;
    QTest::newRow("emoji") << u"🎉"_s << KeyProblem::BadCharacter << QString();
    QTest::newRow("outer spaces") << u" plan "_s << KeyProblem::BadCharacter << u"plan"_s;
    QTest::newRow("30 characters") << QString(30, u'a') << KeyProblem::None << QString();
    QTest::newRow("31 characters") << QString(31, u'a') << KeyProblem::TooLong << QString(30, u'a');
}

void TestMetadata::keys()
{
    QFETCH(QString, key);
    QFETCH(KeyProblem, problem);
    QFETCH(QString, suggestion);
    const KeyCheck check = checkKey(key);
    QCOMPARE(check.problem, problem);
    QCOMPARE(check.suggestion, suggestion);
    if (!check.suggestion.isEmpty())
        QCOMPARE(checkKey(check.suggestion).problem, KeyProblem::None);
}

void TestMetadata::values_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<ValueProblem>("problem");
    const QString emoji = u"🎉"_s;
    QTest::newRow("fine") << u"gold"_s << ValueProblem::None;
    QTest::newRow("empty") << QString() << ValueProblem::Empty;
    QTest::newRow("300") << QString(300, u'é') << ValueProblem::None;
    QTest::newRow("301") << QString(301, u'é') << ValueProblem::TooLong;
    QTest::newRow("300 emoji") << emoji.repeated(300) << ValueProblem::None;
    QTest::newRow("301 emoji") << emoji.repeated(301) << ValueProblem::TooLong;
    QTest::newRow("150 letters with combining marks") << u"e\u0301"_s.repeated(150) << ValueProblem::None;
    QTest::newRow("lines and tab") << u"a\r\nb\tc"_s << ValueProblem::None;
    QTest::newRow("NUL") << QString(u"a\0b"_s) << ValueProblem::BadCharacter;
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) << ValueProblem::BadCharacter;
    QTest::newRow("trailing space") << u"gold "_s << ValueProblem::OuterSpace;
    QTest::newRow("zero width") << u"go\u200Bld"_s << ValueProblem::Invisible;
}

void TestMetadata::values()
{
    QFETCH(QString, value);
    QFETCH(ValueProblem, problem);
    QCOMPARE(checkValue(value), problem);
    QCOMPARE(blocksSaving(problem),
             problem == ValueProblem::Empty || problem == ValueProblem::TooLong
                 || problem == ValueProblem::BadCharacter);
}

QTEST_APPLESS_MAIN(TestMetadata)
#include "tst_metadata.moc"
