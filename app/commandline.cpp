#include "commandline.h"

#include <QCoreApplication>

#include <optional>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

/// The name of Qt's option that takes a value, without its dashes (QGuiApplication and QApplication of 6.4); empty if
/// the argument is none. The value may follow after "=".
QString qtOption(const QString &argument)
{
    static const QStringList options{
        u"platform"_s,        u"platformpluginpath"_s, u"platformtheme"_s, u"plugin"_s,  u"style"_s,  u"stylesheet"_s,
        u"qwindowgeometry"_s, u"qwindowtitle"_s,       u"qwindowicon"_s,   u"display"_s, u"session"_s};
    if (!argument.startsWith(u'-'))
        return {};
    const QString name = argument.mid(argument.startsWith(u"--") ? 2 : 1).section(u'=', 0, 0);
    return options.contains(name) ? name : QString();
}

/// The value of `--name VALUE` or `--name=VALUE`; nothing if argument `at` is another one. Moves `at` to its last word.
std::optional<QString> valueOf(const QString &name, const QStringList &arguments, qsizetype &at)
{
    const QString &argument = arguments[at];
    if (argument.startsWith(name + u'='))
        return argument.section(u'=', 1);
    if (argument != name)
        return std::nullopt;
    return at + 1 < arguments.size() ? arguments[++at] : QString();
}

CommandLine refuse(const QString &problem)
{
    CommandLine line;
    line.task = CommandLine::Task::Refuse;
    line.problem = problem;
    return line;
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    CommandLine line;
    std::optional<Task> answer; // instead of opening a window; the rest is read all the same, it may be wrong
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (const QString option = qtOption(argument); !option.isEmpty()) {
            if (!argument.contains(u'=') && ++i == arguments.size())
                return refuse(QCoreApplication::translate("CommandLine", "%1 needs a value.").arg(argument));
            line.choosesPlatform = line.choosesPlatform || option == u"platform";
        } else if (argument == u"--version" || argument == u"-v") {
            answer = answer.value_or(Task::ShowVersion);
        } else if (argument == u"--help" || argument == u"-h") {
            answer = answer.value_or(Task::ShowHelp);
        } else if (argument == u"--demo") {
            line.task = Task::Demo;
        } else if (const std::optional<QString> account = valueOf(u"--account"_s, arguments, i)) {
            line.account = *account;
            if (line.account.isEmpty())
                return refuse(QCoreApplication::translate("CommandLine", "--account needs the name of an account."));
        } else if (const std::optional<QString> view = valueOf(u"--view"_s, arguments, i)) {
            line.view = *view;
            if (line.view.isEmpty())
                return refuse(QCoreApplication::translate("CommandLine", "--view needs the name of a view."));
        } else if (argument.startsWith(u"--key")) {
            return refuse(QCoreApplication::translate(
                "CommandLine",
                "A key on the command line can be read by every program on this computer. Start without it "
                "and paste the key into the window."));
        } else {
            return refuse(
                QCoreApplication::translate("CommandLine", "Unknown argument “%1”. --help lists the ones there are.")
                    .arg(argument));
        }
    }
    if (line.task == Task::Demo && !line.account.isEmpty())
        return refuse(QCoreApplication::translate("CommandLine", "--demo and --account exclude each other."));
    line.task = answer.value_or(line.task);
    return line;
}

QString CommandLine::help()
{
    return QCoreApplication::translate(
        "CommandLine",
        "Usage: sparkbot-console [--demo | --account NAME] [--view NAME]\n"
        "\n"
        "  --demo           open the built-in sample account; nothing leaves this computer\n"
        "  --account NAME   open this account in place of the last one used\n"
        "  --view NAME      begin with this view in place of the one shown last\n"
        "  --version        print the version\n"
        "  --help           print this text\n");
}

} // namespace sparkbot
