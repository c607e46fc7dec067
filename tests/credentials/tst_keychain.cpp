#include "credentials/sessionstore.h"
#include "keyring.h"
#include "probe.h"
#include "secretsearch.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <random>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

const QByteArray canary = "canary-5Jx0aZq7Lw2Rt9Vb3Nm8Kp4Hd6Fs1Gy";

struct Step {
    QByteArray answer;
    qint64 took = 0;
    qint64 longestGap = 0; ///< for which the event loop stood still
};

/// A program with a KeychainStore in the given session. The key goes in through standard input.
class Program {
public:
    Program(const QProcessEnvironment &environment, const QString &steps, int deadline = 5'000)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"--probe"_s, steps, QString::number(deadline)});
        m_process.write(canary + '\n');
    }
    Step next()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(15'000))
                return {"nothing came", 0, 0};
        }
        const QByteArrayList parts = m_process.readLine().trimmed().split('|');
        return {parts.value(0), parts.value(1).toLongLong(), parts.value(2).toLongLong()};
    }
    /// Exit code; the program is at its end and waits.
    int leave()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    QByteArray processFile(const QString &name) const
    {
        QFile file(u"/proc/%1/%2"_s.arg(m_process.processId()).arg(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QProcess m_process;
};

/// All answers of one run; the event loop must have stayed alive throughout.
QByteArrayList answers(const QProcessEnvironment &environment, const QString &steps, int deadline = 5'000)
{
    Program program(environment, steps, deadline);
    QByteArrayList all;
    for (Step step = program.next(); step.answer != "end"; step = program.next()) {
        if (step.answer == "nothing came")
            return {step.answer};
        if (step.longestGap > 1'000) // generous: two sanitised programs may share a core
            all.append("stood still for " + QByteArray::number(step.longestGap));
        all.append(step.answer);
    }
    return program.leave() == 0 ? all : QByteArrayList{"did not exit in order"};
}

} // namespace

class TestKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unlocked();
    void lockedIsNotEmpty();
    void noLoginKeyring();
    void noBus();
    void noService();
    void neverAnswers();
    void aLateAnswerIsAccepted();
    void theKeyIsNowhereElse();
    void quittingIsSafeAtAnyMoment();
    void theSessionStoreForgets();
};

void TestKeychain::unlocked()
{
    PrivateSession session;
    QVERIFY(session.startBus() && session.startKeyring());
    QCOMPARE(answers(session.environment(), u"read,remove,write,read,write,read,remove,read,remove"_s),
             (QByteArrayList{"NotFound", "false", "true", "same", "true", "same", "true", "NotFound", "false"}));
}

void TestKeychain::lockedIsNotEmpty()
{
    PrivateSession session;
    QVERIFY(session.startBus() && session.startKeyring());
    QCOMPARE(answers(session.environment(), u"write"_s), QByteArrayList{"true"});
    QVERIFY(session.lock());
    // Writing asks for the password, and nobody is there to answer.
    QCOMPARE(answers(session.environment(), u"read,write,remove,read"_s),
             (QByteArrayList{"Locked", "Locked", "Locked", "Locked"}));
}

void TestKeychain::noLoginKeyring()
{
    PrivateSession session;
    QVERIFY(session.startBus() && session.startKeyring(PrivateSession::Login::Missing));
    QCOMPARE(answers(session.environment(), u"read,write,remove,read"_s),
             (QByteArrayList{"NotFound", "NoKeyring", "false", "NotFound"}));
}

void TestKeychain::noBus()
{
    const PrivateSession session; // XDG_RUNTIME_DIR is empty
    QCOMPARE(answers(session.environment(), u"read,write,remove"_s),
             (QByteArrayList{"NoService", "NoService", "NoService"}));
    QProcessEnvironment wrong = session.environment();
    wrong.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    QCOMPARE(answers(wrong, u"read,write,remove"_s), (QByteArrayList{"NoService", "NoService", "NoService"}));
}

void TestKeychain::noService()
{
    PrivateSession session;
    QVERIFY(session.startBus());
    QCOMPARE(answers(session.environment(), u"read,write,remove"_s),
             (QByteArrayList{"NoService", "NoService", "NoService"}));
}

void TestKeychain::neverAnswers()
{
    PrivateSession session;
    QVERIFY(session.startBus() && session.startMuteService());
    Program program(session.environment(), u"read,write,remove"_s, 1'500);
    for (int i = 0; i < 3; ++i) {
        const Step step = program.next();
        QCOMPARE(step.answer, "NoAnswer");
        // Qt's timers may be five per cent early; the upper bound only tells "our deadline" from "never".
        QVERIFY2(step.took >= 1'400 && step.took < 20'000, QByteArray::number(step.took).constData());
        QVERIFY2(step.longestGap < 1'000, QByteArray::number(step.longestGap).constData());
    }
    QCOMPARE(program.next().answer, "end");
    QCOMPARE(program.leave(), 0);
}

void TestKeychain::aLateAnswerIsAccepted()
{
    PrivateSession session;
    QVERIFY(session.startBus() && session.startKeyring());
    QCOMPARE(answers(session.environment(), u"write"_s), QByteArrayList{"true"});
    QCOMPARE(::kill(pid_t(session.keyringPid()), SIGSTOP), 0);
    Program program(session.environment(), u"read,late,read"_s, 400);
    QCOMPARE(program.next().answer, "NoAnswer");
    QCOMPARE(::kill(pid_t(session.keyringPid()), SIGCONT), 0);
    QCOMPARE(program.next().answer, "late same");
    QCOMPARE(program.next().answer, "same");
    QCOMPARE(program.next().answer, "end");
    QCOMPARE(program.leave(), 0);
}

void TestKeychain::theKeyIsNowhereElse()
{
    const QByteArrayList needles = spellings(canary);
    for (const QByteArray &spelling : needles) // the search can find what it looks for
        QVERIFY(holds("before " + spelling + " after", needles));
    QVERIFY(holds(("xy" + canary + "z").toBase64(), needles));

    PrivateSession session;
    QVERIFY(session.startBus() && session.startKeyring());
    Program program(session.environment(), u"write,read"_s);
    QCOMPARE(program.next().answer, "true");
    QCOMPARE(program.next().answer, "same");
    for (const QString &name : {u"cmdline"_s, u"environ"_s}) {
        const QByteArray bytes = program.processFile(name);
        QVERIFY(!bytes.isEmpty());
        QVERIFY2(!holds(bytes, needles), qPrintable(name));
    }
    int files = 0;
    bool keyring = false;
    for (QDirIterator it(session.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!holds(file.readAll(), needles), qPrintable(file.fileName()));
        keyring = keyring || file.fileName().endsWith(u"login.keyring");
        ++files;
    }
    QVERIFY(keyring); // it is on the disk, and encrypted
    QCOMPARE(program.next().answer, "end");
    QCOMPARE(program.leave(), 0);
    qInfo("key found in 0 of %d files, in no command line and no environment", files);
}

void TestKeychain::quittingIsSafeAtAnyMoment()
{
    PrivateSession open;
    PrivateSession mute;
    QVERIFY(open.startBus() && open.startKeyring());
    QVERIFY(mute.startBus() && mute.startMuteService());
    constexpr int quits = 60, together = 4;
    std::mt19937 random(17);
    int inOrder = 0;
    for (int done = 0; done < quits; done += together) {
        std::array<QProcess, together> programs;
        for (QProcess &program : programs) {
            const QString step = QStringList{u"read"_s, u"write"_s, u"remove"_s}.at(qsizetype(random() % 3));
            program.setProcessEnvironment(random() % 5 == 0 ? mute.environment() : open.environment());
            program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            program.start(QCoreApplication::applicationFilePath(),
                          {u"--quit"_s, step, QString::number(random() % 301)});
        }
        for (QProcess &program : programs) {
            QVERIFY(program.waitForFinished());
            if (program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0)
                ++inOrder;
        }
    }
    qInfo("%d of %d quits during a keychain call ended in order", inOrder, quits);
    QCOMPARE(inOrder, quits);
}

void TestKeychain::theSessionStoreForgets()
{
    const QUuid account = QUuid::createUuid();
    QObject context;
    QByteArrayList answered;
    const auto done = [&](const Result<bool, CredentialError> &answer) {
        answered.append(answer && *answer ? "true" : "false");
    };
    const auto read = [&](const Result<QByteArray, CredentialError> &answer) {
        answered.append(answer ? *answer : QByteArray("NotFound"));
    };
    SessionStore store;
    store.read(account, &context, read);
    store.write(account, canary, &context, done);
    store.read(account, &context, read);
    store.remove(account, &context, done);
    store.remove(account, &context, done);
    QVERIFY(answered.isEmpty()); // later, never at once
    auto nobody = std::make_unique<QObject>();
    store.read(account, nobody.get(), [](const auto &) { QFAIL("nobody is there to hear it"); });
    nobody.reset();
    QTRY_COMPARE(answered.size(), 5);
    QCOMPARE(answered, (QByteArrayList{"NotFound", "true", canary, "true", "false"}));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--mute-service")
        return runMuteService();
    if (arguments.value(1) == u"--probe")
        return runProbe(arguments.mid(2));
    if (arguments.value(1) == u"--quit")
        return runQuit(arguments.mid(2));
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychain.moc"
