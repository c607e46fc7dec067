// sparkbot-simulator: the simulated service as a program. Prints its address, then a line for every request.
#include "simulator/demodata.h"
#include "simulator/server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QSocketNotifier>

#include <cstdio>
#include <cstdlib>
#include <limits>
#include <thread>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace simulator;

namespace {

constexpr int badArguments = 2;

QCommandLineOption option(const QString &name, const QString &description, const QString &value, const QString &preset)
{
    return QCommandLineOption(name, description, value, preset);
}

[[noreturn]] void refuse(const QString &problem)
{
    std::fputs(qPrintable(u"sparkbot-simulator: %1\n"_s.arg(problem)), stderr);
    std::exit(badArguments);
}

qint64 numberOf(const QCommandLineParser &line, const QString &name, qint64 most)
{
    bool isNumber = false;
    const qint64 value = line.value(name).toLongLong(&isNumber);
    if (!isNumber || value < 0 || value > most)
        refuse(u"--%1 must be a number from 0 to %2."_s.arg(name).arg(most));
    return value;
}

void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout); // somebody reads the address through a pipe
}

/// "2026-05-07T12:00:00.000Z 200 PATCH /v1/devices/…/queue", with "---" where the peer left before its answer. A path
/// and a query hold control characters of the peer's choice once decoded, so they are printed encoded.
QString lineOf(const LogEntry &entry)
{
    QString target = QString::fromUtf8(entry.path.toUtf8().toPercentEncoding("/@"));
    if (!entry.query.isEmpty())
        target += u'?' + QString::fromUtf8(entry.query.toUtf8().toPercentEncoding("=&@,:"));
    return u"%1 %2 %3 "_s.arg(QDateTime::fromMSecsSinceEpoch(entry.at, Qt::UTC).toString(Qt::ISODateWithMs))
               .arg(entry.status == 0 ? u"---"_s : QString::number(entry.status))
               .arg(QString::fromUtf8(entry.verb))
        + target;
}

/// In a thread, because only that works on every system.
void quitWhenInputEnds()
{
    std::thread([] {
        char ignored[64];
        while (std::fread(ignored, 1, sizeof ignored, stdin) > 0) { }
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    }).detach();
}

#ifdef Q_OS_UNIX
// A signal handler may do next to nothing; writing a byte into a socket is allowed.
int wakeSockets[2] = {-1, -1};

void wake(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(wakeSockets[0], &byte, 1);
}

void quitOnSignals(QCoreApplication &application)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, wakeSockets) != 0)
        return;
    auto *notifier = new QSocketNotifier(wakeSockets[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [notifier] {
        notifier->setEnabled(false);
        QCoreApplication::quit();
    });
    struct sigaction action = {};
    action.sa_handler = wake;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
}
#else
void quitOnSignals(QCoreApplication &) { }
#endif

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"sparkbot-simulator"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SIMULATOR_VERSION));

    const DemoOptions preset;
    QCommandLineParser line;
    line.setApplicationDescription(u"A SparkBot service in memory, on the loopback interface only."_s);
    line.addHelpOption();
    line.addVersionOption();
    line.addOptions({
        option(u"port"_s, u"Port on 127.0.0.1; 0 lets the system choose."_s, u"port"_s, u"0"_s),
        option(u"key"_s, u"API key that requests must carry."_s, u"key"_s, demoKey()),
        option(u"devices"_s, u"How many numbers."_s, u"count"_s, QString::number(preset.devices)),
        option(u"chats"_s, u"How many chats over all numbers."_s, u"count"_s, QString::number(preset.chats)),
        option(u"seed"_s, u"Equal seeds make equal data."_s, u"seed"_s, QString::number(preset.seed)),
        option(u"latency"_s, u"Milliseconds before an answer leaves."_s, u"ms"_s, u"0"_s),
        option(u"activity"_s, u"How many things happen by themselves in a minute: messages, new chats."_s, u"count"_s,
               u"0"_s),
        {u"until-input-ends"_s, u"Quit at the end of standard input: with the program that started this one."_s},
    });
    if (!line.parse(QCoreApplication::arguments()))
        refuse(line.errorText());
    if (line.isSet(u"help"_s))
        line.showHelp();
    if (line.isSet(u"version"_s))
        line.showVersion();
    if (!line.positionalArguments().isEmpty())
        refuse(u"Unexpected argument “%1”."_s.arg(line.positionalArguments().constFirst()));
    if (line.value(u"key"_s).isEmpty())
        refuse(u"--key must not be empty."_s);

    constexpr qint64 mostDevices = 1'000, mostChats = 2'000'000, longestLatency = 600'000, mostActivity = 6'000;
    DemoOptions data;
    data.devices = int(numberOf(line, u"devices"_s, mostDevices));
    data.chats = int(numberOf(line, u"chats"_s, mostChats));
    data.seed = quint64(numberOf(line, u"seed"_s, std::numeric_limits<qint64>::max()));

    RequestLog log;
    log.setListener([](const LogEntry &entry) { print(lineOf(entry)); });
    Server server(log);
    const int latency = int(numberOf(line, u"latency"_s, longestLatency));
    const int activity = int(numberOf(line, u"activity"_s, mostActivity));
    const quint16 port = quint16(numberOf(line, u"port"_s, std::numeric_limits<quint16>::max()));
    const QUrl address = server.open(port);
    if (address.isEmpty()) {
        std::fputs(qPrintable(u"sparkbot-simulator: Port %1 cannot be opened.\n"_s.arg(port)), stderr);
        return 1;
    }
    quitOnSignals(application);
    if (line.isSet(u"until-input-ends"_s))
        quitWhenInputEnds();
    // Said before the data is made: whoever waits for it can connect meanwhile.
    print(address.toString());
    server.state().account = makeDemoAccount(data);
    server.state().account.key = line.value(u"key"_s);
    server.state().knobs.latency = latency;
    server.state().knobs.activityPerMinute = activity;
    server.state().life = Life(data.seed);
    server.serve();
    return QCoreApplication::exec();
}
