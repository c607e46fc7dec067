// The composition root: command line, storage, credentials and the shell that opens windows. The only file that knows
// both the core and the pixels.
#include "commandline.h"
#include "credentials/keychainstore.h"
#include "quitsignals.h"
#include "sampleprocess.h"
#include "shared/quietstyle.h"
#include "shared/translation.h"
#include "shell.h"
#include "storage/accounts.h"
#include "storage/journal.h"
#include "storage/settings.h"
#include "storage/statedb.h"

#include <QApplication>
#include <QStandardPaths>
#include <QThreadPool>

#include <cstdio>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;
using namespace sparkbot;

namespace {

void print(FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
}

void describeApplication()
{
    QCoreApplication::setApplicationName(u"sparkbot-console"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CONSOLE_VERSION));
    QGuiApplication::setApplicationDisplayName(u"SparkBot Console"_s);
    QGuiApplication::setDesktopFileName(u"org.sparkbot.Console"_s);
}

/// What the first load needed for a moment goes back to the system: without this the C library keeps a tenth of the
/// program's memory for a next time that may not come.
void keepMemorySmall()
{
    // One worker decodes all pages, faster than they arrive, and helps with long searches; each would keep a parser and
    // a stack of its own, and it does so only as long as there is work.
    constexpr int restMs = 1'000;
    QThreadPool::globalInstance()->setMaxThreadCount(1);
    QThreadPool::globalInstance()->setExpiryTimeout(restMs);
#ifdef __GLIBC__
    constexpr int largeBlock = 128 * 1024; // bytes; the library's own first choice, which it raises unless told not to
    mallopt(M_MMAP_THRESHOLD, largeBlock);
    mallopt(M_ARENA_MAX, 1); // three threads that rarely allocate at the same time
#endif
}

/// Without a display Qt ends the program by a crash, after several lines about its plugins.
bool canOpenWindows(const CommandLine &line)
{
#ifdef Q_OS_LINUX
    return line.choosesPlatform || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")
        || !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    Q_UNUSED(line)
    return true;
#endif
}

int answer(const CommandLine &line)
{
    if (line.task == CommandLine::Task::Refuse) {
        print(stderr, line.problem + u'\n');
        return 2;
    }
    if (line.task != CommandLine::Task::ShowHelp && line.task != CommandLine::Task::ShowVersion) {
        print(stderr,
              QCoreApplication::translate("CommandLine",
                                          "There is no display to open a window on, so nothing was started. Start the "
                                          "program from a graphical session.\n"));
        return 1;
    }
    print(stdout,
          line.task == CommandLine::Task::ShowHelp
              ? CommandLine::help()
              : u"sparkbot-console %1\n"_s.arg(QCoreApplication::applicationVersion()));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    describeApplication();
    const CommandLine line = CommandLine::parse(arguments);
    const bool opens = line.task == CommandLine::Task::Open || line.task == CommandLine::Task::Demo;
    if (!opens || !canOpenWindows(line)) {
        // Without a display there is no QApplication, and without an application there are no translations.
        QCoreApplication application(argc, argv);
        installTranslations(application, QLocale());
        return answer(CommandLine::parse(arguments));
    }

    forbidCoreDumps();
    keepMemorySmall();
    QApplication application(argc, argv);
    QApplication::setStyle(new QuietStyle);
    installTranslations(application, QLocale());

    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    Settings settings(folder);
    Accounts accounts(settings);
    StateDb state(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/state.db"_s);
    Journal journal(state);
    journal.setKeptDays(settings.value(Settings::Key::JournalDays).toString().toInt());
    KeychainStore keychain;
    SampleProcess sample(QCoreApplication::applicationDirPath() + u"/sparkbot-simulator"_s);
    Shell shell(accounts, settings, keychain, journal, [&sample](QObject *context, const Shell::SampleUser &user) {
        sample.use(context, [user](const SampleProcess::Server &server) {
            user({server.address, server.key, server.problem});
        });
    });
    QuitSignals quitSignals;
    // exit(), not quit(): a session that ends does not wait for the answer to a question in a window.
    QObject::connect(&quitSignals, &QuitSignals::received, &application, [] { QCoreApplication::exit(0); });

    shell.beginWithView(line.view);
    if (line.task == CommandLine::Task::Demo) {
        shell.openDemo();
    } else if (line.account.isEmpty()) {
        shell.start();
    } else if (const std::optional<Account> account = accounts.findByName(line.account)) {
        shell.openAccount(*account);
    } else {
        print(stderr,
              QCoreApplication::translate("CommandLine", "There is no account called “%1”.\n").arg(line.account));
        if (const QString broken = settings.brokenFile(Settings::Key::AccountList); !broken.isEmpty())
            print(stderr,
                  QCoreApplication::translate("CommandLine", "The file with the accounts was damaged and is kept: %1\n")
                      .arg(broken));
        return 2;
    }
    return QApplication::exec();
}
