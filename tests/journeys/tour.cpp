// Walks the five jobs in the real window on sample data and saves a picture of each step. Fails, with a sentence, when
// the server did not receive what the step was meant to send.
//   sparkbot-tour FOLDER
#include "consolebench.h"
#include "screen.h"
#include "shared/translation.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMainWindow>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

class Tour {
public:
    explicit Tour(const QString &folder)
        : m_folder(folder)
    {
    }
    bool run();

private:
    bool step(const QString &name, bool done, const QString &said);
    bool waitFor(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 20'000); }
    bool select(const QString &wid);
    bool setStatus();
    bool unassign();
    bool syncSession();
    bool saveMetadata();
    bool routeQueue();

    QDir m_folder;
    ConsoleBench m_bench;
    int m_number = 0;
};

bool Tour::step(const QString &name, bool done, const QString &said)
{
    const QString file = u"%1-%2.png"_s.arg(++m_number, 2, 10, QChar(u'0')).arg(name);
    // Lets hover, focus and the delayed inspector settle, as they would before a person's eyes.
    QTest::qWait(400);
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *main = qobject_cast<QMainWindow *>(window); main && main->isVisible())
            done = Screen::save(main, m_folder.filePath(file)) && done;
    }
    std::printf("%s %s: %s\n", done ? "ok  " : "FAIL", qPrintable(file), qPrintable(said));
    std::fflush(stdout);
    return done;
}

bool Tour::select(const QString &wid)
{
    auto *filter = Screen::get<QLineEdit>(u"Filter chats"_s);
    if (!filter)
        return false;
    filter->clear();
    const int row = [&] {
        for (int i = 0; i < Screen::rows(u"Chats"_s); ++i) {
            if (Screen::cell(u"Chats"_s, i, 6).contains(wid))
                return i;
        }
        return -1;
    }();
    return Screen::clickCell(u"Chats"_s, row, 0) && waitFor([&] { return Screen::isEnabled(u"Resolved"_s); });
}

bool Tour::setStatus()
{
    const QString wid =
        m_bench.find([](const simulator::Chat &chat) { return chat.status == u"pending"_s && !chat.isGroup(); }).wid;
    const bool clicked = select(wid) && Screen::click(u"Resolved"_s);
    const bool done = clicked && waitFor([&] { return m_bench.chat(u"Sales"_s, wid).status == u"resolved"_s; });
    return step(u"set-status"_s, done && m_bench.asked("PATCH", u"/status"_s) == 1, u"a pending chat was resolved"_s);
}

bool Tour::unassign()
{
    const QString wid =
        m_bench.find([](const simulator::Chat &chat) { return !chat.agent.isEmpty() && !chat.isGroup(); }).wid;
    const bool selected = select(wid) && waitFor([] { return Screen::isEnabled(u"Unassign"_s); });
    const bool done =
        selected && Screen::click(u"Unassign"_s) && waitFor([&] { return !m_bench.chat(u"Sales"_s, wid).isOwned(); });
    return step(u"unassign"_s, done && m_bench.asked("DELETE", u"/owner"_s) == 1, u"a chat was taken off its agent"_s);
}

bool Tour::syncSession()
{
    const bool done =
        Screen::click(u"Sync Session"_s) && waitFor([] { return Screen::says(u"was asked to synchronise"_s); });
    return step(u"sync-session"_s, done && m_bench.asked("GET", u"/sync"_s) == 1, u"the session was synchronised"_s);
}

bool Tour::saveMetadata()
{
    const simulator::Chat chat = m_bench.find(
        [](const simulator::Chat &candidate) { return !candidate.isGroup() && candidate.metadata.size() >= 4; });
    bool done = select(chat.wid) && waitFor([&] { return Screen::rows(u"Metadata"_s) == int(chat.metadata.size()); });
    Screen::press(u"F2"_s);
    done = done && waitFor([] { return qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr; });
    Screen::press(u"Ctrl+A"_s);
    Screen::type(u"enterprise"_s);
    Screen::press(u"Return"_s);
    done = done && waitFor([] { return Screen::says(u"1 pending change"_s); });
    done = step(u"metadata"_s, done, u"an edit is pending, nothing was sent"_s);
    done = waitFor([] { return Screen::isEnabled(u"Save"_s); }) && done;
    Screen::press(u"Ctrl+S"_s);
    done = waitFor([&] { return m_bench.asked("PATCH", u"/metadata"_s) == 1 && Screen::says(u"No pending changes"_s); })
        && done;
    return step(u"metadata-saved"_s, done, u"only the changed key was sent"_s);
}

bool Tour::routeQueue()
{
    bool done = Screen::click(u"Route Queue…"_s) && waitFor([] { return Screen::window(u"Route Queue"_s) != nullptr; });
    done = done && Screen::choose(u"From"_s, u"Sales"_s) && Screen::choose(u"To"_s, u"Support"_s)
        && waitFor([] { return Screen::isEnabled(u"Route 128 Messages"_s); });
    done = step(u"route-queue"_s, done && m_bench.asked("PATCH", u"/queue"_s) == 0,
                u"the review of a route, nothing sent"_s);
    done = Screen::click(u"Route 128 Messages"_s) && waitFor([] { return Screen::says(u"Moved: 128"_s); }) && done;
    return step(u"route-report"_s, done && m_bench.asked("PATCH", u"/queue"_s) == 1,
                u"128 messages were routed once"_s);
}

bool Tour::run()
{
    if (!m_folder.mkpath(u"."_s)) {
        std::fputs("The folder for the pictures cannot be made.\n", stderr);
        return false;
    }
    m_bench.shell().openDemo();
    bool done = waitFor([] { return Screen::rows(u"Chats"_s) > 1'000; });
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *main = qobject_cast<QMainWindow *>(window))
            main->resize(1366, 820);
    }
    done = step(u"overview"_s, done, u"the sample account"_s);
    done = setStatus() && done;
    done = unassign() && done;
    done = syncSession() && done;
    done = saveMetadata() && done;
    done = routeQueue() && done;
    std::printf("%s Pictures are in %s\n", done ? "All five jobs were done." : "Not every job could be done.",
                qPrintable(m_folder.path()));
    return done;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: sparkbot-tour FOLDER\n", stderr);
        return 2;
    }
    sparkbot::installTranslations(application, QLocale::English); // the steps find what they need by its English name
    return Tour(QString::fromLocal8Bit(argv[1])).run() ? 0 : 1;
}
