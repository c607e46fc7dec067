#pragma once

#include <QString>
#include <QStringList>

namespace sparkbot {

/// What the program was asked to do.
struct CommandLine {
    enum class Task {
        Open,
        Demo,
        ShowVersion,
        ShowHelp,
        Refuse, ///< `problem` says why; exit code 2
    };
    Task task = Task::Open;
    QString account; ///< for Open: `--account NAME`, empty = the last one used
    QString view; ///< `--view NAME`, empty = the one shown last
    bool choosesPlatform = false; ///< with Qt's -platform, so no display may be needed
    QString problem;

    /// Reads the arguments without the program's name. Qt's own options ("-platform xcb") are passed over: Qt reads
    /// them itself, but only when an application object exists, and --version has to answer without a display.
    static CommandLine parse(const QStringList &arguments);
    static QString help();
};

} // namespace sparkbot
