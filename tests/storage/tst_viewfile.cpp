#include "storage/viewfile.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

using Kind = ViewFileProblem::Kind;

QList<SavedView> sample()
{
    SavedView plain;
    plain.name = u"Plain"_s;
    plain.query = u"status:pending"_s;
    SavedView full;
    full.name = u"VIP “billing” <b>ñ</b> 🎉"_s;
    full.query = u"label:vip OR -status:resolved \"a \\ b\""_s;
    full.layout.columns = {{u"name"_s, 200, true}, {u"labels"_s, 0, false}, {u"lastActivity"_s, 0, true}};
    full.layout.sortColumn = u"lastActivity"_s;
    full.layout.descending = true;
    return {plain, full};
}

QByteArray file(const QByteArray &views, const QByteArray &version = "1")
{
    return "{\"format\": \"sparkbot-console/views\", \"version\": " + version + ", \"views\": " + views + "}";
}

} // namespace

class TestViewFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote();
    void leavesOutWhatItDoesNotKnow();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void saysWhereTheJsonEnds();
    void anyDamageIsAProblemOrAView();
    void filesThatCannotBeRead();
    void writesWholeFilesOnly();
    void aLayoutSurvivesTheDatabase();
};

void TestViewFile::readsWhatItWrote()
{
    const auto views = viewfile::fromText(viewfile::toText(sample()));
    QVERIFY(views);
    QCOMPARE(*views, sample());
    const auto none = viewfile::fromText(viewfile::toText({}));
    QVERIFY(none && none->isEmpty());
}

void TestViewFile::leavesOutWhatItDoesNotKnow()
{
    const auto views = viewfile::fromText(
        file(R"([{"id": 7, "name": " A\n", "query": "x", "colour": [1], "columns": [{"name": "name", "pin": 1}]}])"));
    QVERIFY(views);
    SavedView expected;
    expected.name = u"A"_s;
    expected.query = u"x"_s;
    expected.layout.columns = {{u"name"_s, 0, true}};
    QCOMPARE(*views, QList{expected});
    QVERIFY(!viewfile::toText(*views).contains("colour"));
}

void TestViewFile::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const QByteArray &text, Kind kind, const QString &where) {
        QTest::newRow(name) << text << kind << where;
    };
    const QByteArray good = R"({"name": "A", "query": ""})";
    row("empty", "", Kind::NotJson, {});
    row("html", "<html>", Kind::NotJson, {});
    row("binary", QByteArray("\0\x01\xff\xfe", 4), Kind::NotJson, {});
    row("deep", QByteArray(100'000, '['), Kind::NotJson, {});
    row("another JSON", "[1, 2]", Kind::NotViews, {});
    row("another format", R"({"format": "bookmarks", "version": 1, "views": []})", Kind::NotViews, {});
    row("newer", file("[]", "2"), Kind::NewerVersion, {});
    row("version 0", file("[]", "0"), Kind::OutOfRange, u"version"_s);
    row("version 1.5", file("[]", "1.5"), Kind::OutOfRange, u"version"_s);
    row("version in words", file("[]", "\"1\""), Kind::WrongType, u"version"_s);
    row("no version", R"({"format": "sparkbot-console/views", "views": []})", Kind::Missing, u"version"_s);
    row("no views", R"({"format": "sparkbot-console/views", "version": 1})", Kind::Missing, u"views"_s);
    row("views no list", file("{}"), Kind::WrongType, u"views"_s);
    row("view no object", file("[" + good + ", 3]"), Kind::WrongType, u"views[2]"_s);
    row("no name", file(R"([{"query": ""}])"), Kind::Missing, u"views[1].name"_s);
    row("name a number", file(R"([{"name": 3, "query": ""}])"), Kind::WrongType, u"views[1].name"_s);
    row("name invisible", file(R"([{"name": " \u202e", "query": ""}])"), Kind::Unusable, u"views[1].name"_s);
    row("name too long", file("[{\"name\": \"" + QByteArray(81, 'n') + "\", \"query\": \"\"}]"), Kind::TooLong,
        u"views[1].name"_s);
    row("no query", file(R"([{"name": "A"}])"), Kind::Missing, u"views[1].query"_s);
    row("query too long", file("[{\"name\": \"A\", \"query\": \"" + QByteArray(4'001, 'q') + "\"}]"), Kind::TooLong,
        u"views[1].query"_s);
    row("columns no list", file(R"([{"name": "A", "query": "", "columns": "name"}])"), Kind::WrongType,
        u"views[1].columns"_s);
    row("width negative",
        file(R"([{"name": "A", "query": "", "columns": [{"name": "n"}, {"name": "n", "width": -1}]}])"),
        Kind::OutOfRange, u"views[1].columns[2].width"_s);
    row("width huge", file(R"([{"name": "A", "query": "", "columns": [{"name": "n", "width": 1e300}]}])"),
        Kind::OutOfRange, u"views[1].columns[1].width"_s);
    row("shown in words", file(R"([{"name": "A", "query": "", "columns": [{"name": "n", "shown": "no"}]}])"),
        Kind::WrongType, u"views[1].columns[1].shown"_s);
    row("column without a name", file(R"([{"name": "A", "query": "", "columns": [{"name": ""}]}])"), Kind::Unusable,
        u"views[1].columns[1].name"_s);
    row("sort no object", file(R"([{"name": "A", "query": "", "sort": 1}])"), Kind::WrongType, u"views[1].sort"_s);
    row("sort without order", file(R"([{"name": "A", "query": "", "sort": {"column": "n"}}])"), Kind::Missing,
        u"views[1].sort.order"_s);
    row("order unknown", file(R"([{"name": "A", "query": "", "sort": {"column": "n", "order": "up"}}])"),
        Kind::Unusable, u"views[1].sort.order"_s);
    row("too many views", file('[' + (good + ',').repeated(SavedView::mostViews) + good + ']'), Kind::TooMany,
        u"views"_s);
    row("too large", file("[]") + QByteArray(viewfile::largest, ' '), Kind::TooLarge, {});
}

void TestViewFile::namesWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(Kind, kind);
    QFETCH(QString, where);
    const auto views = viewfile::fromText(text);
    QVERIFY(!views);
    QCOMPARE(views.error().kind, kind);
    QCOMPARE(views.error().where, where);
}

void TestViewFile::saysWhereTheJsonEnds()
{
    const auto views = viewfile::fromText("{\n  \"format\": \"x\",\n  \"views\": [}\n}");
    QVERIFY(!views);
    QCOMPARE(views.error().line, 3);
    QVERIFY(!views.error().words.isEmpty());
}

/// Random bytes, cuts and swaps of a good file: what comes back is a problem, or views that are within all limits.
void TestViewFile::anyDamageIsAProblemOrAView()
{
    QRandomGenerator random(20260714);
    const QByteArray good = viewfile::toText(sample());
    const QList<QByteArray> bits{"null", "-1", "1e999", "{}", "[]", "\"\"", "true", ",", "\"name\"", "\\ud800", "\xff"};
    int accepted = 0;
    constexpr int rounds = 20'000;
    for (int i = 0; i < rounds; ++i) {
        QByteArray text = good;
        for (int change = random.bounded(1, 4); change > 0; --change) {
            const int at = int(random.bounded(text.size()));
            const int length = int(random.bounded(12));
            if (random.bounded(2) == 0)
                text.replace(at, length, bits.at(random.bounded(int(bits.size()))));
            else
                text[at] = char(random.bounded(256));
        }
        const auto views = viewfile::fromText(text);
        if (!views)
            continue;
        ++accepted;
        for (const SavedView &view : *views) {
            QVERIFY(!view.name.isEmpty() && view.name == tidyViewName(view.name));
            QVERIFY(view.name.toUcs4().size() <= SavedView::longestName);
            QVERIFY(view.query.size() <= SavedView::longestQuery);
            for (const ViewColumn &column : view.layout.columns)
                QVERIFY(column.width >= 0 && column.width <= 4'000 && !column.name.isEmpty());
        }
    }
    QVERIFY2(accepted > 0 && accepted < rounds, qPrintable(QString::number(accepted)));
}

void TestViewFile::filesThatCannotBeRead()
{
    const QTemporaryDir dir;
    const auto missing = viewfile::read(dir.filePath(u"none.json"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Kind::CannotRead);
    QVERIFY(!missing.error().words.isEmpty());
    QCOMPARE(viewfile::read(dir.path()).error().kind, Kind::CannotRead);
    const QString pipe = dir.filePath(u"pipe"_s); // opening it would wait for a writer
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(viewfile::read(pipe).error().kind, Kind::CannotRead);
}

void TestViewFile::writesWholeFilesOnly()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"views.json"_s);
    QVERIFY(!viewfile::write(path, sample()));
    const auto views = viewfile::read(path);
    QVERIFY(views);
    QCOMPARE(*views, sample());
    const auto problem = viewfile::write(dir.filePath(u"no/such/folder/views.json"_s), sample());
    QVERIFY(problem);
    QCOMPARE(problem->kind, Kind::CannotWrite);
    QVERIFY(!problem->words.isEmpty());
}

void TestViewFile::aLayoutSurvivesTheDatabase()
{
    const ViewLayout layout = sample().at(1).layout;
    QCOMPARE(viewfile::layoutFromText(viewfile::layoutToText(layout)), layout);
    QCOMPARE(viewfile::layoutFromText(viewfile::layoutToText({})), ViewLayout());
    for (const QByteArray &broken : {QByteArray(), QByteArray("]"), QByteArray("{\"columns\": 1}")})
        QCOMPARE(viewfile::layoutFromText(broken), ViewLayout());
}

QTEST_GUILESS_MAIN(TestViewFile)
#include "tst_viewfile.moc"
