#include "goals.h"
#include "measure.h"
#include "samplechats.h"
#include "tables.h"

namespace sparkbot::benchmarks {

namespace {

/// Chats with a new message: every so-manieth row, scattered over the table, with a new time and one unread more.
class Changes {
public:
    Changes(int rows, int count)
        : m_count(count)
        , m_stride(rows / count)
    {
    }

    ChatBatch next()
    {
        ChatBatch batch;
        m_newest += 60'000;
        for (int i = 0; i < m_count; ++i) {
            Chat chat = sampleBatch(i * m_stride, 1).chat(0);
            chat.lastActivityAt = m_newest + i;
            chat.unread = ++m_unread;
            batch.append(chat);
        }
        return batch;
    }

private:
    int m_count;
    int m_stride;
    int m_unread = 0;
    qint64 m_newest = 1'790'000'000'000;
};

} // namespace

/// Live messages on a table sorted by time, with a view on it: what is timed is handing them to the model.
void measureUpdates(const Options &options)
{
    const int rows = options.rows;
    Ours ours(rows);
    const bool withUsual = options.withUsual();
    std::unique_ptr<Usual> usual;
    if (withUsual)
        usual = std::make_unique<Usual>(rows);
    for (const int count : {100, 1'000}) {
        Changes changes(rows, count);
        ChatBatch batch;
        const std::string what = std::to_string(count) + " live changes on " + std::to_string(rows);
        std::vector<Way> ways{{.run = [&] { ours.table.splice(std::move(batch)); },
                               .prepare =
                                   [&] {
                                       ours.view->grab();
                                       batch = changes.next();
                                   }}};
        int round = 0;
        if (withUsual) {
            ways.push_back({.run =
                                [&] {
                                    QStandardItemModel &model = usual->table.model;
                                    for (int i = 0; i < count; ++i) {
                                        const int row = i * (rows / count);
                                        const qint64 time = 1'790'000'000'000 + round * 60'000LL + i;
                                        model.setData(model.index(row, 2), round);
                                        model.setData(model.index(row, timeColumn),
                                                      QDateTime::fromMSecsSinceEpoch(time));
                                    }
                                },
                            .prepare =
                                [&] {
                                    usual->view->grab();
                                    ++round;
                                }});
        }
        const std::vector<double> times = medians(ways, options.rounds(7));
        if (withUsual)
            printLine(7, what, "QStandardItemModel::setData", times[0], times[1], "ms", Bound::AtLeast,
                      count == 100 ? 50 : 100);
        else
            printLine(7, what, "one frame of 16.7 ms", times[0], 16.7, "ms", Bound::AtMost, 1);
    }
}

} // namespace sparkbot::benchmarks
