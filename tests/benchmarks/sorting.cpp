#include "goals.h"
#include "measure.h"
#include "samplechats.h"
#include "usualway.h"

#include "models/chattable.h"

#include <algorithm>

namespace sparkbot::benchmarks {

namespace {

struct Pair {
    quint64 key = 0;
    quint32 row = 0;
};

} // namespace

void measureSorting(const Options &options)
{
    using Column = ChatTable::Column;
    const ChatBatch batch = sampleBatch(0, options.rows);
    ChatTable table;
    table.splice(batch);
    UsualTable usual(usualChats(options.rows));
    std::vector<Pair> pairs;

    for (const Column column : {Column::LastActivity, Column::Name}) {
        // A column between the two, so that neither finds its rows sorted.
        const Way ours{.run = [&] { table.sort(int(column), Qt::AscendingOrder); },
                       .prepare = [&] { table.sort(int(Column::Id), Qt::AscendingOrder); }};
        const Way theirs{.run = [&] { usual.proxy.sort(int(column), Qt::AscendingOrder); },
                         .prepare = [&] { usual.proxy.sort(6, Qt::AscendingOrder); },
                         .mostRounds = options.usualRounds(7)};
        const Way floor{.run = [&] { std::ranges::sort(pairs, {}, &Pair::key); },
                        .prepare =
                            [&] {
                                pairs.clear();
                                for (quint32 row = 0; row < batch.size(); ++row)
                                    pairs.push_back({quint64(batch.rows()[row].lastActivityAt), row});
                            }};
        const std::vector<double> times = medians({ours, floor, theirs}, options.rounds(7));
        const bool byTime = column == Column::LastActivity;
        const std::string what =
            (byTime ? "sort by last activity, " : "sort by name, ") + grouped(options.rows) + " chats";
        printLine(5, what, "std::sort of (u64, u32) pairs", times[0], times[1], "ms", Bound::AtMost,
                  byTime ? 1.5 : 3.5);
        printLine(5, what, "QSortFilterProxyModel", times[0], times[2], "ms", Bound::AtLeast, 25);
    }
}

} // namespace sparkbot::benchmarks
