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

/// Live messages on a table sorted by time, with a view on it: what is timed is handing them to the model. Held, as
/// under a person's hand, the values change and the moves wait.
void measureUpdates(const Options &options)
{
    const int rows = options.rows;
    Ours ours(rows);
    Ours held(rows);
    held.table.setHeld(true);
    const bool withUsual = options.withUsual();
    std::unique_ptr<Usual> usual;
    if (withUsual)
        usual = std::make_unique<Usual>(rows);
    for (const int count : {100, 1'000}) {
        Changes changes(rows, count);
        Changes heldChanges(rows, count);
        ChatBatch batch;
        const std::string what = std::to_string(count) + " live changes on " + grouped(rows);
        std::vector<Way> ways{{.run = [&] { ours.table.splice(batch); },
                               .prepare =
                                   [&] {
                                       ours.view->grab();
                                       batch = changes.next();
                                   }},
                              {.run = [&] { held.table.splice(batch); },
                               .prepare =
                                   [&] {
                                       held.view->grab();
                                       batch = heldChanges.next();
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
                                },
                            .mostRounds = rows > 100'000 ? 3 : 7});
        }
        const std::vector<double> times = medians(ways, options.rounds(7));
        for (const bool isHeld : {false, true}) {
            const std::string which = isHeld ? what + ", held" : what;
            const double time = times[isHeld ? 1 : 0];
            if (withUsual)
                printLine(7, which, "QStandardItemModel::setData", time, times[2], "ms", Bound::AtLeast,
                          rows < 100'000     ? 0
                              : count == 100 ? 50
                                             : 100);
            else
                printLine(7, which, "one frame of 16.7 ms", time, 16.7, "ms", Bound::AtMost, 1);
        }
    }
}

} // namespace sparkbot::benchmarks
