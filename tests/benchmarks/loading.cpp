#include "goals.h"
#include "measure.h"
#include "samplechats.h"
#include "tables.h"

#include "api/endpoints/chats.h"
#include "chats/chatview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace sparkbot::benchmarks {

namespace {

constexpr int chatsOfPage = 100;
constexpr int frameMs = 16;
constexpr size_t pagesOfFrame = 40; ///< as ChatDesk

std::vector<QByteArray> samplePages(int rows)
{
    std::vector<QByteArray> pages;
    for (int first = 0; first < rows; first += chatsOfPage)
        pages.push_back(samplePage(first, chatsOfPage));
    return pages;
}

struct Load {
    double total = 0; ///< milliseconds from the first byte to the last page painted
    double stall = 0; ///< longest time the GUI thread did not come back to its event loop
};

/// As ChatDesk does it: pages are decoded on a worker and spliced once a frame.
Load loadOurs(const std::vector<QByteArray> &pages)
{
    ChatTable table;
    table.sort(timeColumn, Qt::DescendingOrder);
    ChatView view(table);
    view.resize(1200, 800);
    view.show();
    view.grab();

    Load load;
    QElapsedTimer clock, sinceBeat;
    QTimer beat, frame;
    beat.setTimerType(Qt::PreciseTimer);
    beat.setInterval(1);
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
        load.stall = std::max(load.stall, double(sinceBeat.nsecsElapsed()) / 1e6 - 1);
        sinceBeat.start();
    });
    std::vector<ChatBatch> arrived;
    size_t missing = pages.size();
    frame.setSingleShot(true);
    QObject::connect(&frame, &QTimer::timeout, &frame, [&] {
        const size_t count = std::min(arrived.size(), pagesOfFrame);
        ChatBatch batch = std::move(arrived.front());
        for (size_t i = 1; i < count; ++i)
            batch.append(arrived[i]);
        arrived.erase(arrived.begin(), arrived.begin() + std::ptrdiff_t(count));
        table.splice(std::move(batch));
        missing -= count;
        if (missing == 0)
            QApplication::quit();
        else if (!arrived.empty())
            frame.start(0);
    });
    const auto take = [&](ChatBatch &batch) {
        arrived.push_back(std::move(batch));
        if (!frame.isActive())
            frame.start(frameMs);
    };
    QThread *worker = QThread::create([&] {
        for (const QByteArray &page : pages) {
            auto batch = std::make_shared<ChatBatch>(decodeChats(page).value());
            QMetaObject::invokeMethod(
                &frame, [&take, batch] { take(*batch); }, Qt::QueuedConnection);
        }
    });
    clock.start();
    sinceBeat.start();
    beat.start();
    worker->start();
    QApplication::exec();
    view.grab();
    load.total = double(clock.nsecsElapsed()) / 1e6;
    worker->wait();
    delete worker;
    return load;
}

/// Most Qt programs: each answer is read on the GUI thread and its rows are appended to the item model.
double loadUsually(const std::vector<QByteArray> &pages)
{
    UsualTable table({});
    table.proxy.sort(timeColumn, Qt::DescendingOrder);
    const auto view = viewOf(table.proxy);
    QElapsedTimer clock;
    clock.start();
    for (const QByteArray &page : pages) {
        for (const UsualChat &chat : readUsually(page))
            table.append(chat);
        view->grab();
    }
    return double(clock.nsecsElapsed()) / 1e6;
}

/// The least: decoding all pages and appending them to one batch, on one thread, with nothing to see.
double decodeAlone(const std::vector<QByteArray> &pages)
{
    QElapsedTimer clock;
    clock.start();
    ChatColumns columns;
    for (const QByteArray &page : pages)
        columns.merge(decodeChats(page).value());
    consume(columns.liveCount());
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace

/// By the wall clock, because three threads work; the longest stall is that of the worst round.
void measureLoading(const Options &options)
{
    const std::vector<QByteArray> pages = samplePages(options.rows);
    const std::string what = grouped(int(pages.size())) + " pages to a sorted table";
    // Its cost grows with the square of the rows: from a thousand pages to ten thousand, seconds become a quarter of an
    // hour.
    const bool withUsual = options.withUsual() && options.rows <= 100'000;
    const int usualRounds = options.rows >= 100'000 ? 1 : 3;
    const bool judged = pages.size() == 1'000; // the goals are about a thousand pages
    double stall = 0;
    std::vector<double> ours, floor, usual;
    for (int round = 0; round < options.rounds(5); ++round) {
        const Load load = loadOurs(pages);
        stall = std::max(stall, load.stall);
        ours.push_back(load.total);
        floor.push_back(decodeAlone(pages));
        if (withUsual && round < usualRounds)
            usual.push_back(loadUsually(pages));
    }
    printLine(6, what, "decoding and storing alone", median(ours), median(floor), "ms", Bound::AtMost, judged ? 2 : 0);
    printLine(6, "longest stall of the window during " + grouped(int(pages.size())) + " pages", "one frame of 16.7 ms",
              stall, 16.7, "ms", Bound::AtMost, judged ? 1 : 0);
    if (withUsual)
        printLine(6, what, "QJsonDocument, items, proxy", median(ours), median(usual), "ms", Bound::AtLeast,
                  judged ? 50 : 0);
}

} // namespace sparkbot::benchmarks
