#include "api/decode.h"

#include <QDateTime>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<qint64>)

namespace {

/// Reads {"f": …} with `read`.
template <class Read>
auto field(const QByteArray &value, Read read)
{
    using T = std::invoke_result_t<Read, const json::Value &>;
    return json::decoded("{\"f\":" + value + "}", [&read](const json::Value &object) {
        T result{};
        object.fields([&](std::string_view key, const json::Value &f) {
            if (key == "f")
                result = read(f);
        });
        return result;
    });
}

const auto asText = [](const json::Value &value) { return value.string(); };
const auto asNumber = [](const json::Value &value) { return value.wholeNumber(); };

bool parses(const QByteArray &body)
{
    return json::Document(body).isValid();
}

} // namespace

class TestDecode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates();
    void datesAgreeWithQt();
    void numbers_data();
    void numbers();
    void documents_data();
    void documents();
    void depth();
    void texts_data();
    void texts();
    void words();
    void namesTheWrongField();
    void lists_data();
    void lists();
    void nullIsMissing();
    void largeAnswers();
};

void TestDecode::dates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<qint64>>("expected");
    const auto row = [](const char *text, std::optional<qint64> expected) {
        QTest::newRow(text) << QByteArray(text) << expected;
    };
    row("2025-12-13T16:15:00.000Z", 1'765'642'500'000);
    row("1970-01-01T00:00:00.000Z", 0);
    row("1969-12-31T23:59:59.999Z", -1);
    row("2024-02-29T12:00:00.001Z", 1'709'208'000'001);
    row("2025-12-13T16:15:00Z", 1'765'642'500'000);
    row("2025-12-13T16:15:00", 1'765'642'500'000);
    row("2025-12-13T18:15:00.000+02:00", 1'765'642'500'000);
    row("2023-02-29T12:00:00.000Z", {});
    row("2025-13-01T00:00:00.000Z", {});
    row("2025-12-13T25:00:00.000Z", {});
    row("2025-12-13T16:60:00.000Z", {});
    row("2025-12-13T16:15:0x.000Z", {});
    row("2025-12-13X16:15:00.000Z", {});
    row("yesterday", {});
    row("", {});
}

void TestDecode::dates()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<qint64>, expected);
    QCOMPARE(json::parseDate({text.constData(), size_t(text.size())}), expected);
}

void TestDecode::datesAgreeWithQt()
{
    // One instant in every nine days of four centuries, which contain all kinds of leap years.
    QDateTime date(QDate(1900, 1, 1), QTime(0, 0, 7, 9), Qt::UTC);
    const QDateTime end(QDate(2300, 1, 1), QTime(0, 0), Qt::UTC);
    for (; date < end; date = date.addSecs(9 * 86'400 + 3'667)) {
        const QByteArray text = date.toString(Qt::ISODateWithMs).toLatin1();
        const auto parsed = json::parseDate({text.constData(), size_t(text.size())});
        if (parsed != date.toMSecsSinceEpoch())
            QFAIL(text.constData());
    }
}

void TestDecode::numbers_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<std::optional<qint64>>("expected");
    const auto row = [](const char *number, std::optional<qint64> expected) {
        QTest::newRow(number) << QByteArray(number) << expected;
    };
    row("0", 0);
    row("3000000000", 3'000'000'000);
    row("9007199254740993", 9'007'199'254'740'993); // 2^53 + 1: a double is off by one
    row("9223372036854775807", std::numeric_limits<qint64>::max());
    row("9223372036854775808", {}); // 2^63
    row("18446744073709551615", {});
    row("-1", {});
    row("1.5", {});
    row("1e3", {});
    row("\"5\"", {});
    row("true", {});
    row("[]", {});
    row("{}", {});
}

void TestDecode::numbers()
{
    QFETCH(QByteArray, number);
    QFETCH(std::optional<qint64>, expected);
    const auto result = field(number, asNumber);
    QCOMPARE(result.has_value(), expected.has_value());
    if (expected) {
        QCOMPARE(*result, *expected);
    } else {
        QCOMPARE(result.error().field, u"f"_s);
        QCOMPARE(result.error().expected, u"whole number"_s);
    }
}

void TestDecode::documents_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *name, QByteArray body, bool valid) { QTest::newRow(name) << body << valid; };
    row("nothing", "", false);
    row("white space", " \r\n\t", false);
    row("object", "{}", true);
    row("array", "[]", true);
    row("scalar", "true", true);
    row("byte order mark", "\xEF\xBB\xBF[]", true);
    row("two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF[]", false);
    row("UTF-16", QByteArray("\xFF\xFE[\0]\0", 6), false);
    row("page of a portal", "<!DOCTYPE html><html></html>", false);
    row("cut", R"([{"id":"a")", false);
    row("cut in a text", R"([{"id":"a)", false);
    row("more after the end", "[] []", false);
    row("1e400", R"([{"x":1e400}])", false);
    row("1e20 without exponent", R"([{"x":100000000000000000000}])", false);
    row("100 000 digits", "[" + QByteArray(100'000, '1') + "]", false);
    row("leading zero", "[01]", false);
    row("NaN", "[NaN]", false);
    row("trailing comma", "[1,]", false);
    row("invalid UTF-8", "[\"\xC3\x28\"]", false);
    row("overlong UTF-8", "[\"\xC0\xAF\"]", false);
    row("surrogate in UTF-8", "[\"\xED\xA0\x80\"]", false);
    row("invalid UTF-8 in a key", "{\"\xFF\":1}", false);
    row("raw NUL", QByteArray("[\"\0\"]", 5), false);
    row("raw line feed", "[\"\n\"]", false);
    row("bad escape", R"(["\x41"])", false);
    row("cut escape", R"(["\u12"])", false);
}

void TestDecode::documents()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, valid);
    QCOMPARE(parses(body), valid);
}

void TestDecode::depth()
{
    const auto nested = [](qsizetype levels) { return QByteArray(levels, '[') + QByteArray(levels, ']'); };
    QVERIFY(parses(nested(60)));
    QVERIFY(!parses(nested(70)));
    QVERIFY(!parses(QByteArray(10'000'000, '[')));
    QByteArray objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    QVERIFY(!parses(objects));
    // The thread's parser works on as if nothing had happened.
    QVERIFY(parses("[]"));
}

void TestDecode::texts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *json, const QString &expected) {
        QTest::newRow(json) << QByteArray(json) << expected;
    };
    row(R"("a\nb")", u"a\nb"_s);
    row(R"("\u00e9")", u"é"_s);
    row(R"("\ud83d\udc4d")", u"👍"_s);
    row(R"("NUL \u0000 stays")", u"NUL \0 stays"_s);
    row(R"("cut \ud83d")", u"cut \ufffd"_s);
    row(R"("cut \ud83d and on")", u"cut \ufffd and on"_s);
    row(R"("\udc4d tail")", u"\ufffd tail"_s);
    row(R"("\ud83d\ud83d\udc4d")", u"\ufffd👍"_s);
    row(R"("\ud83d\u0041")", u"\ufffdA"_s);
    row(R"("\\ud83d")", u"\\ud83d"_s);
    row(R"("\\\ud83d")", u"\\\ufffd"_s);
    row(R"("\uD83D\uDC4D\uD83D")", u"👍\ufffd"_s);
}

void TestDecode::texts()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const auto result = field(json, asText);
    QVERIFY(result.has_value());
    QCOMPARE(*result, expected);
    QVERIFY(result->isValidUtf16());
}

void TestDecode::words()
{
    const auto word = [](const json::Value &value) { return value.word(); };
    QCOMPARE(*field("\"active\"", word), u"active"_s);
    QCOMPARE(*field("3", word), u"3"_s);
    QCOMPARE(*field("-3", word), u"-3"_s);
    QCOMPARE(*field("18446744073709551615", word), u"18446744073709551615"_s);
    QCOMPARE(*field("1.5", word), u"1.5"_s);
    QCOMPARE(field("true", word).error().expected, u"text or number"_s);
}

void TestDecode::namesTheWrongField()
{
    const auto read = [](const QByteArray &body) {
        return json::decodedList(body, [](const json::Value &row) {
            QString status;
            row.fields([&](std::string_view key, const json::Value &session) {
                if (key != "session")
                    return;
                session.fields([&](std::string_view name, const json::Value &value) {
                    if (name == "status")
                        status = value.string();
                    else if (name == "lastSyncAt")
                        value.date();
                });
            });
            return status;
        });
    };
    const auto deep = read(R"([{},{},{},{"session":{"status":[]}}])");
    QCOMPARE(deep.error().field, u"[3].session.status"_s);
    QCOMPARE(deep.error().expected, u"text"_s);
    QCOMPARE(read(R"([{"session":1}])").error().field, u"[0].session"_s);
    QCOMPARE(read("[7]").error().field, u"[0]"_s);
    QCOMPARE(read("7").error().field, QString());
    QCOMPARE(read("7").error().expected, u"array"_s);
    QCOMPARE(read(R"({"data":[{},{"session":{"lastSyncAt":"soon"}}]})").error().field, u"data[1].session.lastSyncAt"_s);
    // The first of two is named.
    QCOMPARE(read(R"([{"session":{"status":1,"lastSyncAt":2}}])").error().field, u"[0].session.status"_s);
    QCOMPARE(read("[").error().expected, u"JSON"_s);
}

void TestDecode::lists_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("rows");
    const auto row = [](const char *body, int rows) { QTest::newRow(body) << QByteArray(body) << rows; };
    row("[]", 0);
    row(R"(["a","b"])", 2);
    row(R"({"items":["a","b"]})", 2);
    row(R"({"total":2,"data":["a","b"],"page":0})", 2);
    row(R"({"items":["a","b"],"data":["c"]})", 2);
    row("{}", -1);
    row(R"({"items":{}})", -1);
    row(R"({"items":null})", -1);
    row(R"({"status":403,"message":"no"})", -1);
    row("null", -1);
    row("[null]", -1);
    row("\"a\"", -1);
}

void TestDecode::lists()
{
    QFETCH(QByteArray, body);
    QFETCH(int, rows);
    const auto list = json::decodedList(body, asText);
    QCOMPARE(list.has_value() ? int(list->size()) : -1, rows);
}

void TestDecode::nullIsMissing()
{
    const auto text = field("null", asText);
    QVERIFY(text.has_value());
    QVERIFY(text->isEmpty());
    // A key twice: the last one counts, but a null does not take away what was there.
    QCOMPARE(*field(R"("a","f":"b")", asText), u"b"_s);
    QCOMPARE(*field(R"("a","f":null)", asText), u"a"_s);
}

void TestDecode::largeAnswers()
{
    // Larger than what a thread keeps for the next answer, and back.
    QByteArray large = "[";
    for (int i = 0; i < 400'000; ++i)
        large += "\"some text\",";
    large += "\"end\"]";
    for (int i = 0; i < 2; ++i) {
        const auto list = json::decodedList(large, asText);
        QVERIFY(list.has_value());
        QCOMPARE(list->size(), 400'001);
        QCOMPARE(list->last(), u"end"_s);
        QCOMPARE(json::decodedList("[\"small\"]", asText)->size(), 1);
    }
}

QTEST_APPLESS_MAIN(TestDecode)
#include "tst_decode.moc"
