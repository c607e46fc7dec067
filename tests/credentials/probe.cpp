#include "probe.h"

#include "credentials/keychainstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

const QUuid account = QUuid::fromString(u"7d0f0c5e-7a51-4d13-9a2f-6f1f2f8f4b11"_s);

const char *nameOf(CredentialError::Kind kind)
{
    using Kind = CredentialError::Kind;
    switch (kind) {
    case Kind::NoService:
        return "NoService";
    case Kind::NoKeyring:
        return "NoKeyring";
    case Kind::Locked:
        return "Locked";
    case Kind::Refused:
        return "Refused";
    case Kind::NoAnswer:
        return "NoAnswer";
    case Kind::NotFound:
        return "NotFound";
    case Kind::NotKept:
        return "NotKept";
    }
    return "?";
}

QByteArray lineFromInput()
{
    char line[1024] = {};
    return std::fgets(line, sizeof line, stdin) ? QByteArray(line).trimmed() : QByteArray();
}

class Probe : public QObject {
public:
    Probe(QStringList steps, int deadline, QByteArray key)
        : m_store(deadline)
        , m_steps(std::move(steps))
        , m_key(std::move(key))
    {
        connect(&m_store, &CredentialStore::late, this, [this](const QUuid &late, const QByteArray &found) {
            m_lateAnswer = late == account && found == m_key ? "late same" : "late other";
            if (m_waiting)
                report(m_lateAnswer);
        });
        m_pulse.callOnTimeout(this, [this] { m_longestGap = std::max(m_longestGap, m_sincePulse.restart()); });
        m_sincePulse.start();
        m_pulse.start(2);
        next();
    }

    void next()
    {
        if (m_steps.isEmpty()) {
            std::puts("end");
            std::fflush(stdout);
            connect(&m_input, &QSocketNotifier::activated, QCoreApplication::instance(), &QCoreApplication::quit);
            return;
        }
        m_took.start();
        start(m_steps.takeFirst());
    }

    void start(const QString &step)
    {
        const auto done = [this](const Result<bool, CredentialError> &answer) {
            report(answer ? (*answer ? "true" : "false") : nameOf(answer.error().kind));
        };
        if (step == u"write") {
            m_store.write(account, m_key, this, done);
        } else if (step == u"remove") {
            m_store.remove(account, this, done);
        } else if (step == u"late") {
            m_waiting = true;
            if (m_lateAnswer)
                report(m_lateAnswer);
        } else {
            m_store.read(account, this, [this](const Result<QByteArray, CredentialError> &answer) {
                report(answer ? (*answer == m_key ? "same" : "other") : nameOf(answer.error().kind));
            });
        }
    }

    void report(const char *answer)
    {
        std::printf("%s|%lld|%lld\n", answer, static_cast<long long>(m_took.elapsed()),
                    static_cast<long long>(m_longestGap));
        std::fflush(stdout);
        QTimer::singleShot(0, this, [this] { next(); });
    }

private:
    KeychainStore m_store;
    QStringList m_steps;
    QByteArray m_key;
    QTimer m_pulse;
    QElapsedTimer m_sincePulse;
    QElapsedTimer m_took;
    qint64 m_longestGap = 0;
    bool m_waiting = false;
    const char *m_lateAnswer = nullptr;
    QSocketNotifier m_input{STDIN_FILENO, QSocketNotifier::Read};
};

} // namespace

QUuid probedAccount()
{
    return account;
}

int runProbe(const QStringList &arguments)
{
    const Probe probe(arguments.value(0).split(u','), arguments.value(1).toInt(), lineFromInput());
    return QCoreApplication::exec();
}

int runQuit(const QStringList &arguments)
{
    KeychainStore store;
    QObject context;
    const QString step = arguments.value(0);
    if (step == u"write")
        store.write(account, "canary-of-a-quitting-program", &context, [](const auto &) {});
    else if (step == u"remove")
        store.remove(account, &context, [](const auto &) {});
    else
        store.read(account, &context, [](const auto &) {});
    QTimer::singleShot(arguments.value(1).toInt(), QCoreApplication::instance(), &QCoreApplication::quit);
    return QCoreApplication::exec();
}
