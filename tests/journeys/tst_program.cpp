// The program as a shell sees it: exit codes, one sentence on what is wrong, and an orderly end.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

const QString secret = u"0123456789abcdef0123"_s;

QProcessEnvironment environment(const QTemporaryDir &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s,
                                u"XDG_STATE_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(name, home.path());
    // Leaks are looked for in the test programs. Here LeakSanitizer would spend minutes on what fontconfig keeps, and
    // the end of the program is the very thing that is timed out.
    environment.insert(u"LSAN_OPTIONS"_s, u"detect_leaks=0"_s);
    return environment;
}

/// Whether the process has installed a handler: only from then on a signal means "quit in order".
bool catches(qint64 pid, int signal)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("SigCgt:"))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1)) & 1;
    }
    return false;
}

/// What a call that opens no window came to.
struct Ended {
    bool inOrder = false;
    int code = -1;
    QString output;
    QString error;
};

Ended run(const QStringList &arguments, const QTemporaryDir &home = QTemporaryDir())
{
    QProcess process;
    process.setProcessEnvironment(environment(home));
    process.start(QStringLiteral(CONSOLE_PROGRAM), arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitStatus() == QProcess::NormalExit, process.exitCode(),
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class TestProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersWithoutDisplay_data();
    void answersWithoutDisplay();
    void refuses_data();
    void refuses();
    void saysWhyAnAccountIsMissing();
    void saysThatThereIsNoDisplay();
    void quitsInOrder_data();
    void quitsInOrder();
};

void TestProgram::answersWithoutDisplay_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("begin");
    QTest::newRow("version") << u"--version"_s << QStringLiteral("sparkbot-console " CONSOLE_VERSION "\n");
    QTest::newRow("help") << u"--help"_s << u"Usage: sparkbot-console [--demo | --account NAME] [--view NAME]"_s;
}

void TestProgram::answersWithoutDisplay()
{
    QFETCH(QString, argument);
    QFETCH(QString, begin);
    const Ended ended = run({argument});
    QVERIFY(ended.inOrder);
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.output.startsWith(begin), qPrintable(ended.output));
    QVERIFY(ended.error.isEmpty());
}

void TestProgram::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s} << u"--frobnicate"_s;
    QTest::newRow("stray word") << QStringList{u"Acme"_s} << u"Acme"_s;
    QTest::newRow("a key") << QStringList{u"--key"_s, secret} << u"every program on this computer"_s;
    QTest::newRow("no name") << QStringList{u"--account"_s} << u"--account needs"_s;
    QTest::newRow("no view") << QStringList{u"--demo"_s, u"--view"_s} << u"--view needs"_s;
    QTest::newRow("both") << QStringList{u"--demo"_s, u"--account"_s, u"Acme"_s} << u"exclude each other"_s;
    QTest::newRow("version and more") << QStringList{u"--version"_s, u"junk"_s} << u"junk"_s;
    QTest::newRow("help and a key") << QStringList{u"--help"_s, u"--key"_s, secret}
                                    << u"every program on this computer"_s;
    QTest::newRow("style without a value") << QStringList{u"--demo"_s, u"--style"_s} << u"--style needs a value"_s;
    QTest::newRow("unknown account") << QStringList{u"--account"_s, u"Nobody"_s, u"-platform"_s, u"offscreen"_s}
                                     << u"Nobody"_s;
}

void TestProgram::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const Ended ended = run(arguments);
    QVERIFY(ended.inOrder);
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.error.contains(part), qPrintable(ended.error));
    QCOMPARE(ended.error.count(u'\n'), 1);
    QVERIFY(!ended.error.contains(secret));
}

/// Only this start finds the damaged file; the next one finds none.
void TestProgram::saysWhyAnAccountIsMissing()
{
    const QTemporaryDir home;
    const QString folder = home.filePath(u"sparkbot-console"_s);
    QVERIFY(QDir().mkdir(folder));
    QFile file(folder + u"/settings.ini"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[accounts\nlist");
    file.close();
    const Ended ended = run({u"--account"_s, u"Acme"_s, u"-platform"_s, u"offscreen"_s}, home);
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.error.contains(u"was damaged"_s) && ended.error.contains(file.fileName() + u".bad"_s),
             qPrintable(ended.error));
}

void TestProgram::saysThatThereIsNoDisplay()
{
    for (const QStringList &arguments :
         {QStringList(), QStringList{u"--demo"_s}, {u"--demo"_s, u"--view"_s, u"Mine"_s}}) {
        const Ended ended = run(arguments);
        QVERIFY(ended.inOrder);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.error.startsWith(u"There is no display"_s), qPrintable(ended.error));
        QCOMPARE(ended.error.count(u'\n'), 1);
    }
}

void TestProgram::quitsInOrder_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestProgram::quitsInOrder()
{
    QFETCH(int, signal);
    const QTemporaryDir home;
    QProcess process;
    process.setProcessEnvironment(environment(home));
    process.start(QStringLiteral(CONSOLE_PROGRAM), {u"--demo"_s, u"-platform"_s, u"offscreen"_s});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(catches(process.processId(), signal), 20'000);
    ::kill(pid_t(process.processId()), signal);
    QVERIFY(process.waitForFinished(20'000));
    const QByteArray error = process.readAllStandardError();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit, error.constData());
    QVERIFY2(process.exitCode() == 0, error.constData());
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
