// The house rules that a compiler does not check, read off the sources. Every rule is first tried on a line that breaks
// it, so that a rule which can no longer match anything fails by itself.

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Rule {
    const char *name;
    QStringList folders; ///< below the source root
    QStringList except; ///< path prefixes
    QString pattern;
    QString breaking; ///< a line that must match
};

QList<Rule> rules()
{
    const QStringList product{u"app"_s, u"ui"_s};
    const QStringList all{u"app"_s, u"ui"_s, u"tests"_s};
    const QStringList self{u"tests/layering/"_s};
    return {
        {"no pixels under app",
         {u"app"_s},
         {u"app/main.cpp"_s},
         uR"(#include <(QtGui|QtWidgets|Q(Widget|Label|Dialog|MainWindow|TableView|Pixmap|Icon|Painter|Application|GuiApplication|Color|Font|Image|Action|Palette)\b))"_s,
         u"#include <QWidget>"_s},
        {"app does not know ui",
         {u"app"_s},
         {u"app/main.cpp"_s},
         uR"(#include "(ui/|shared/|mainwindow|shell|actions))"_s,
         u"#include \"mainwindow.h\""_s},
        {"ui does not speak HTTP, JSON or keychain",
         {u"ui"_s},
         {},
         uR"(#include [<"](QNetwork|QJson|QSsl|QSql|QDBus|qt6keychain|credentials/(?!credentialstore\.h)))"_s,
         u"#include \"credentials/keychainstore.h\""_s},
        {"ui knows errors of the api, and no more of it",
         {u"ui"_s},
         {},
         uR"(#include "api/(?!(error|result)\.h"))"_s,
         u"#include \"api/call.h\""_s},
        {"models and api never meet",
         {u"app/models"_s},
         {},
         uR"(#include "(api|workflows|storage|credentials)/)"_s,
         u"#include \"api/error.h\""_s},
        {"api does not know models",
         {u"app/api"_s},
         {},
         uR"(#include "(models|workflows|storage|credentials)/)"_s,
         u"#include \"models/chattable.h\""_s},
        {"domain knows nobody",
         {u"app/domain"_s},
         {},
         uR"(#include "(api|models|workflows|storage|credentials|simulator)/)"_s,
         u"#include \"api/result.h\""_s},
        {"the simulator is written from the contract alone",
         {u"app/simulator"_s},
         {},
         uR"(#include "(api|domain|models|workflows|storage|credentials)/)"_s,
         u"#include \"api/decode.h\""_s},
        {"the product does not know the simulator",
         {u"app"_s, u"ui"_s},
         {u"app/simulator/"_s},
         uR"(#include "simulator/)"_s,
         u"#include \"simulator/host.h\""_s},
        // The simulator's is that of a thread of its own, with none around it.
        {"no nested event loops", all, self + QStringList{u"app/simulator/host."_s},
         uR"(\b(QEventLoop|processEvents)\b)"_s, u"QEventLoop loop;"_s},
        {"no exec() but the application's",
         product,
         {u"app/simulator/host.cpp"_s},
         uR"((?<!QApplication::)(?<!QCoreApplication::)(?<!query\.)(?<!->)\bexec\()"_s,
         u"dialog.exec()"_s},
        {"no exec() through a pointer", product, {}, uR"(->exec\()"_s, u"menu->exec(point)"_s},
        {"no string-based connections", all, self, uR"(\b(SIGNAL|SLOT)\()"_s, u"connect(a, SIGNAL(x()))"_s},
        {"no transfer timeout, no fallback, no ignored certificates", all, self,
         uR"(\b(setTransferTimeout|setInsecureFallback|ignoreSslErrors|VerifyNone)\b)"_s,
         u"reply->ignoreSslErrors();"_s},
        {"no singletons of ours",
         product,
         {},
         uR"(\bstatic [\w:<> ]+[&*]\s*\w*[iI]nstance\()"_s,
         u"static Client *instance();"_s},
        {"no rich text from strings",
         {u"ui"_s},
         {},
         uR"(\b(setHtml|insertHtml|Qt::RichText|Qt::AutoText|Qt::MarkdownText|setMarkdown)\b)"_s,
         u"view->setHtml(name);"_s},
        {"simdjson's DOM only", product, {}, uR"(\bondemand\b)"_s, u"simdjson::ondemand::parser parser;"_s},
        {"simdjson stays in the reader",
         {u"app"_s, u"ui"_s},
         {u"app/api/"_s},
         uR"(#include <simdjson)"_s,
         u"#include <simdjson.h>"_s},
        {"the HTTP server's preview API stays in one file",
         {u"app"_s, u"ui"_s},
         {u"app/simulator/server.cpp"_s},
         uR"(#include <QHttpServer)"_s,
         u"#include <QHttpServer>"_s},
    };
}

} // namespace

class TestLayering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rule_data();
    void rule();
};

void TestLayering::rule_data()
{
    QTest::addColumn<int>("number");
    const QList<Rule> list = rules();
    for (int i = 0; i < list.size(); ++i)
        QTest::newRow(list[i].name) << i;
}

void TestLayering::rule()
{
    QFETCH(int, number);
    const Rule rule = rules().at(number);
    const QRegularExpression pattern(rule.pattern);
    QVERIFY2(pattern.isValid(), qPrintable(pattern.errorString()));
    QVERIFY2(pattern.match(rule.breaking).hasMatch(), "the rule no longer matches its own counterexample");

    const QString root = QStringLiteral(SOURCE_ROOT) + u'/';
    int files = 0;
    QStringList broken;
    for (const QString &folder : rule.folders) {
        QDirIterator walk(root + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next().mid(root.size());
            if (std::ranges::any_of(rule.except, [&](const QString &prefix) { return path.startsWith(prefix); }))
                continue;
            QFile file(root + path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            ++files;
            int line = 0;
            while (!file.atEnd()) {
                ++line;
                const QString text = QString::fromUtf8(file.readLine());
                // Comments may name what they forbid.
                if (!text.trimmed().startsWith(u"//") && pattern.match(text).hasMatch())
                    broken.append(u"%1:%2: %3"_s.arg(path).arg(line).arg(text.trimmed()));
            }
        }
    }
    QVERIFY2(files > 0, "the rule looked at no file");
    QVERIFY2(broken.isEmpty(), qPrintable(u'\n' + broken.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestLayering)
#include "tst_layering.moc"
