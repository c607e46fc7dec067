// Where the key of an account is while the real program works with it: in the keyring, and nowhere else (R14.1).
#include "keyring.h"
#include "probe.h"
#include "secretsearch.h"
#include "simulator/host.h"
#include "storage/accounts.h"
#include "storage/settings.h"

#include <QDirIterator>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

const QByteArray canary = "canary-8Tq3mXz1Lw6Rt0Vb5Nk2Kp9Hd4Fs7Gy";

/// Puts the canary into the session's keyring, as the program itself would have done.
bool keep(const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {u"--probe"_s, u"write"_s, u"10000"_s});
    process.write(canary + '\n');
    QByteArray printed;
    while (!printed.contains("end") && process.waitForReadyRead(20'000))
        printed += process.readAll();
    process.closeWriteChannel();
    return process.waitForFinished(20'000) && printed.startsWith("true");
}

void remember(const QString &folder, const QUrl &address)
{
    Settings settings(folder);
    Accounts accounts(settings);
    Account account;
    account.id = probedAccount();
    account.name = u"Acme"_s;
    account.colour = accounts.freeColour();
    account.address = address;
    accounts.save(account);
}

QByteArray processFile(const QProcess &process, const QString &name)
{
    QFile file(u"/proc/%1/%2"_s.arg(process.processId()).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSecrecy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theKeyIsInTheKeyringOnly();
};

void TestSecrecy::theKeyIsInTheKeyringOnly()
{
    const QByteArrayList needles = spellings(canary);
    simulator::Host::Setup setup;
    setup.key = QString::fromLatin1(canary);
    simulator::Host host(setup);
    QVERIFY(host.start());
    PrivateSession session;
    QVERIFY(session.startBus() && session.startKeyring());
    QProcessEnvironment environment = session.environment();
    environment.insert(u"LSAN_OPTIONS"_s, u"detect_leaks=0"_s);
    QVERIFY(keep(environment));
    remember(session.home() + u"/config/sparkbot-console"_s, host.baseUrl());

    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(CONSOLE_PROGRAM), {u"--account"_s, u"Acme"_s});
    QVERIFY(program.waitForStarted());
    const auto answered = [&](const QString &pathEnd) {
        const QList<simulator::LogEntry> entries = host.log().matching("GET", pathEnd);
        return std::ranges::count_if(entries, [&](const simulator::LogEntry &entry) {
            return entry.path.endsWith(pathEnd) && entry.status == 200;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(answered(u"/chats"_s) > 0, 60'000);
    // Loading ends, then the refreshing begins by itself: requests that nobody asked for.
    const auto loaded = [&] {
        const qsizetype before = host.log().size();
        return !QTest::qWaitFor([&] { return host.log().size() > before; }, 2'000);
    };
    QTRY_VERIFY_WITH_TIMEOUT(loaded(), 60'000);
    const auto atRest = answered(u"/chats"_s);
    QTRY_VERIFY_WITH_TIMEOUT(answered(u"/chats"_s) > atRest, 120'000);

    for (const QString &name : {u"cmdline"_s, u"environ"_s}) {
        const QByteArray bytes = processFile(program, name);
        QVERIFY(!bytes.isEmpty());
        QVERIFY2(!holds(bytes, needles), qPrintable(name));
    }
    const auto requests = host.log().size();
    ::kill(pid_t(program.processId()), SIGTERM);
    QVERIFY(program.waitForFinished(30'000));
    const QByteArray output = program.readAllStandardOutput();
    const QByteArray error = program.readAllStandardError();
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(error.count('\n') > 100); // everything was logged that Qt and the program can log
    QVERIFY(!holds(output, needles));
    QVERIFY(!holds(error, needles));

    int files = 0;
    bool settings = false;
    bool keyring = false;
    for (QDirIterator it(session.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.fileName().contains(u"/keyrings/"_s)) {
            keyring = true;
            continue;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QVERIFY2(!holds(file.readAll(), needles), qPrintable(file.fileName()));
        settings = settings || file.fileName().endsWith(u"settings.ini"_s);
        ++files;
    }
    QVERIFY(settings && keyring);
    qInfo(
        "%d requests with the key; found in 0 of %d files beside the keyring, 0 of %d lines of log, in no command line "
        "and no environment",
        int(requests), files, int(error.count('\n') + output.count('\n')));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--probe")
        return runProbe(arguments.mid(2));
    TestSecrecy test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_secrecy.moc"
