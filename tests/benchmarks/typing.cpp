#include "goals.h"
#include "measure.h"
#include "samplechats.h"
#include "tables.h"

#include "chats/chatview.h"
#include "chats/filterbar.h"
#include "chats/filterline.h"
#include "mainwindow.h"
#include "storage/accounts.h"
#include "storage/settings.h"
#include "storage/statedb.h"
#include "workflows/chatdesk.h"
#include "workflows/workspace.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QTemporaryDir>

namespace sparkbot::benchmarks {

namespace {

/// The console's own window with chats that no server sent.
struct Desk {
    explicit Desk(int rows)
        : settings(folder.path())
        , accounts(settings)
        , state(folder.filePath(QStringLiteral("state.db")))
        , journal(state)
        , space(someone(), QByteArray(64, 'k'), journal)
        , window(space, accounts, settings)
        , line(window.findChild<FilterBar *>()->line())
    {
        space.chats().model().splice(sampleBatch(0, rows));
        space.chats().model().sort(timeColumn, Qt::DescendingOrder);
        window.resize(1366, 900);
        window.show();
        window.repaint();
    }

    static Account someone()
    {
        Account account;
        account.id = QUuid::createUuid();
        account.name = QStringLiteral("Benchmark");
        account.address = QUrl(QStringLiteral("http://127.0.0.1:9"));
        return account;
    }
    void type(char letter)
    {
        QKeyEvent press(QEvent::KeyPress, letter - 'a' + Qt::Key_A, Qt::NoModifier, QString(QLatin1Char(letter)));
        QCoreApplication::sendEvent(line, &press);
        window.repaint();
    }
    /// Typed already; what the window does at leisure is done, too.
    void prepare(const QString &text)
    {
        line->setText(text);
        QCoreApplication::sendPostedEvents();
        window.repaint();
    }

    QTemporaryDir folder;
    Settings settings;
    Accounts accounts;
    StateDb state;
    Journal journal;
    Workspace space;
    MainWindow window;
    FilterLine *line;
};

} // namespace

/// From a key in the filter line to the painted window with all that follows the text: chips, suggestions, the table.
/// At a million rows the usual way is left out: setting its filter alone takes minutes, as goal 3 shows.
void measureTyping(const Options &options)
{
    const bool withUsual = options.withUsual() && options.rows <= 100'000;
    Desk desk(options.rows);
    std::unique_ptr<Usual> usual;
    std::vector<Way> ways{{.run = [&] { desk.type('a'); }, .prepare = [&] { desk.prepare({}); }},
                          {.run = [&] { desk.type('a'); }, .prepare = [&] { desk.prepare(needle.chopped(1)); }}};
    if (withUsual) {
        usual = std::make_unique<Usual>(options.rows);
        const Way set = usual->set();
        ways.push_back({.run =
                            [&, set] {
                                set.run();
                                usual->view->repaint();
                            },
                        .prepare = set.prepare,
                        .mostRounds = 5});
    }
    const std::vector<double> times = medians(ways, options.rounds(9));
    const std::string rows = grouped(options.rows) + " chats";
    printLine(3, "first letter to painted window, " + rows, "one frame of 16.7 ms", times[0], 16.7, "ms", Bound::AtMost,
              1);
    printLine(3, "sixth letter to painted window, " + rows, "one frame of 16.7 ms", times[1], 16.7, "ms", Bound::AtMost,
              1);
    if (withUsual)
        printLine(3, "sixth letter to painted window, " + rows, "QSortFilterProxyModel, as it comes", times[1],
                  times[2], "ms", Bound::AtLeast, options.rows >= 100'000 ? 100 : 0);
}

} // namespace sparkbot::benchmarks
