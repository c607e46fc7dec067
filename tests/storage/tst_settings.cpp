#include "storage/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

using Key = Settings::Key;

int mode(const QString &path)
{
    struct stat info { };
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
}

void writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ::umask(022); }
    void remembersInTwoFiles();
    void filesAreForTheOwnerOnly();
    void writesNothingBeforeItMust();
    void aFailedWriteIsToldAndCanBeRepeated();
    void setsABrokenFileAside_data();
    void setsABrokenFileAside();
    void survivesEveryTruncation();
    void aWrongTypeReadsAsTheDefault();
};

void TestSettings::remembersInTwoFiles()
{
    const QTemporaryDir dir;
    const QByteArray geometry("\x01\xd9\x00\xff@;,\"=\n", 10);
    {
        Settings settings(dir.path());
        QCOMPARE(settings.value(Key::LastAccount), QVariant(QString()));
        settings.setValue(Key::LastAccount, u"@5, \"ñ\" = ;%"_s);
        settings.setValue(Key::WindowGeometry, geometry);
    }
    const Settings again(dir.path());
    QCOMPARE(again.value(Key::LastAccount).toString(), u"@5, \"ñ\" = ;%"_s);
    QCOMPARE(again.value(Key::WindowGeometry).toByteArray(), geometry);
    QVERIFY(again.brokenFile(Key::AccountList).isEmpty());
    QFile settings(dir.filePath(u"settings.ini"_s));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(!settings.readAll().contains("geometry")); // copied settings do not copy a screen layout
}

void TestSettings::filesAreForTheOwnerOnly()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"config/sparkbot-console"_s);
    const QString file = folder + u"/settings.ini"_s;
    Settings settings(folder);
    settings.setValue(Key::LastAccount, u"a"_s);
    QCOMPARE(mode(folder), 0700);
    QCOMPARE(mode(file), 0600); // also before anything was written
    QVERIFY(settings.sync());
    QCOMPARE(mode(file), 0600);

    QVERIFY(QFile::setPermissions(file, QFileDevice::Permissions(0x6644))); // a restored backup
    QVERIFY(QFile::setPermissions(folder, QFileDevice::Permissions(0x7755)));
    settings.setValue(Key::LastAccount, u"b"_s);
    settings.setValue(Key::WindowState, QByteArray("x"));
    QVERIFY(settings.sync());
    QCOMPARE(mode(folder), 0700);
    QCOMPARE(mode(file), 0600);
    QCOMPARE(mode(folder + u"/state.ini"_s), 0600);
}

void TestSettings::writesNothingBeforeItMust()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"config"_s);
    {
        Settings settings(folder);
        QCOMPARE(settings.value(Key::AccountList), QVariant(QString()));
        QVERIFY(settings.sync());
    }
    QVERIFY(!QFileInfo::exists(folder));
}

void TestSettings::aFailedWriteIsToldAndCanBeRepeated()
{
    const QTemporaryDir dir;
    const QString inTheWay = dir.filePath(u"config"_s); // a file where the folder should be stops root as well
    writeFile(inTheWay, {});
    Settings settings(inTheWay + u"/sparkbot-console"_s);
    settings.setValue(Key::LastAccount, u"a"_s);
    QVERIFY(!settings.sync());
    QVERIFY(!settings.sync());

    QVERIFY(QFile::remove(inTheWay));
    QVERIFY(settings.sync());
    QCOMPARE(Settings(inTheWay + u"/sparkbot-console"_s).value(Key::LastAccount).toString(), u"a"_s);
    QVERIFY(QFileInfo(inTheWay + u"/sparkbot-console/settings.ini"_s).size() > 0);
}

void TestSettings::setsABrokenFileAside_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no INI") << QByteArray("[accounts\nlist");
    QTest::newRow("binary") << QByteArray("\x7f\x45\x4c\x46\x00\x00\x01", 7);
    QTest::newRow("a binary stream") << QByteArray("[accounts]\nlist=@Variant(\\0\\0\\0\\t\\0\\xff\\xff\\xff\\xfe)\n");
}

void TestSettings::setsABrokenFileAside()
{
    QFETCH(QByteArray, text);
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"settings.ini"_s);
    writeFile(file, text);
    Settings settings(dir.path());
    QCOMPARE(settings.brokenFile(Key::AccountList), file + u".bad"_s);
    QVERIFY(settings.brokenFile(Key::WindowState).isEmpty());
    QCOMPARE(settings.value(Key::AccountList), QVariant(QString()));
    settings.setValue(Key::LastAccount, u"new"_s);
    QVERIFY(settings.sync());
    QFile bad(settings.brokenFile(Key::AccountList));
    QVERIFY(bad.open(QIODevice::ReadOnly));
    QCOMPARE(bad.readAll(), text); // nothing of it is lost
    QVERIFY(Settings(dir.path()).brokenFile(Key::AccountList).isEmpty());
}

void TestSettings::survivesEveryTruncation()
{
    QByteArray whole;
    {
        const QTemporaryDir dir;
        Settings settings(dir.path());
        settings.setValue(Key::AccountList, u"[{\"name\":\"ñ, é\"}]"_s);
        settings.setValue(Key::LastAccount, u"a b"_s);
        QVERIFY(settings.sync());
        QFile file(dir.filePath(u"settings.ini"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        whole = file.readAll();
    }
    QVERIFY(whole.size() > 40);
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const QTemporaryDir dir;
        writeFile(dir.filePath(u"settings.ini"_s), whole.left(length));
        Settings settings(dir.path());
        settings.value(Key::AccountList);
        settings.setValue(Key::LastAccount, u"z"_s);
        QVERIFY2(settings.sync(), QByteArray::number(length).constData());
        QCOMPARE(settings.value(Key::LastAccount).toString(), u"z"_s);
    }
}

void TestSettings::aWrongTypeReadsAsTheDefault()
{
    const QTemporaryDir dir;
    writeFile(dir.filePath(u"settings.ini"_s), "[accounts]\nlist=a, b\nlast=@Rect(1 2 3 4)\n");
    const Settings settings(dir.path());
    QCOMPARE(settings.value(Key::AccountList), QVariant(QString()));
    QCOMPARE(settings.value(Key::LastAccount), QVariant(QString()));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
