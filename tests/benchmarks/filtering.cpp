#include "goals.h"
#include "measure.h"
#include "samplechats.h"
#include "tables.h"

#include "models/rowscan.h"

#include <array>
#include <cstring>

namespace sparkbot::benchmarks {

namespace {

void measureRows(const ChatBatch &batch, const Options &options)
{
    std::string copy(batch.searchText().size(), '\0');
    std::vector<std::array<QString, 3>> fields;
    for (size_t row = 0; row < batch.size(); ++row) {
        const Chat chat = batch.chat(row);
        fields.push_back({chat.name, chat.phone, chat.id.text()});
    }
    // The goals are about a million rows; fewer fit the processor's caches, and what is measured there is the caches.
    const bool judged = batch.size() >= 1'000'000;
    for (const char *word : {"garcia", "346", "novak", "a", "z", "zzzz"}) {
        const QString text = QString::fromLatin1(word);
        const std::vector<double> times =
            medians({{.run =
                          [&] {
                              RowBits hits;
                              hits.resize(batch.size());
                              scanRows(batch.searchText(), batch.rows(), 0, word, hits);
                              consume(hits.test(0));
                          }},
                     {.run =
                          [&] {
                              std::memcpy(copy.data(), batch.searchText().data(), copy.size());
                              consume(size_t(copy.back()));
                          }},
                     {.run =
                          [&] {
                              size_t hits = 0;
                              for (const auto &row : fields)
                                  hits += row[0].contains(text, Qt::CaseInsensitive)
                                      || row[1].contains(text, Qt::CaseInsensitive)
                                      || row[2].contains(text, Qt::CaseInsensitive);
                              consume(hits);
                          }}},
                    options.rounds(7));
        const std::string what = "scan " + grouped(int(batch.size())) + " rows of "
            + std::to_string(batch.searchText().size() / batch.size()) + " B for \"" + word + "\"";
        printLine(2, what, "memcpy of the same bytes", times[0], times[1], "ms", Bound::AtMost, judged ? 1.5 : 0);
        printLine(2, what, "QString::contains, insensitive", times[0], times[2], "ms", Bound::AtLeast,
                  !judged                      ? 0
                      : std::strlen(word) >= 3 ? 50
                                               : 20);
    }
}

} // namespace

/// In rows as long as the product's own, and in rows as long as if messages were searched as well, for which the goals
/// were set. Hardest there is a letter that most names have: a search of QString ends at the first hit, while a scan
/// reads all rows to their ends.
void measureScan(const Options &options)
{
    measureRows(sampleBatch(0, options.rows), options);
    measureRows(longSampleBatch(0, options.rows), options);
}

void measureFilter(const Options &options)
{
    const std::string rows = grouped(options.rows) + " chats, view attached";
    double setTime = 0, clearTime = 0;
    {
        Ours ours(options.rows);
        Careful careful(options.rows);
        const std::vector<double> set = medians({ours.set(), careful.set()}, options.rounds(9));
        const std::vector<double> clear = medians({ours.clear(), careful.clear()}, options.rounds(9));
        setTime = set[0];
        clearTime = clear[0];
        printLine(3, "set filter, " + rows, "QSortFilterProxyModel, invalidate()", set[0], set[1], "ms", Bound::AtLeast,
                  options.rows >= 100'000 ? 25 : 0);
        printLine(4, "clear filter, " + rows, "QSortFilterProxyModel, invalidate()", clear[0], clear[1], "ms",
                  Bound::AtLeast, options.rows >= 100'000 ? 100 : 0);
    }
    if (options.withUsual()) {
        // Set first, then cleared: each of the two minutes-long strokes is run no oftener than it is timed.
        Usual usual(options.rows);
        const double set = medians({usual.set()}, options.usualRounds(5))[0];
        const double clear = medians({usual.clear()}, options.usualRounds(5))[0];
        printLine(3, "set filter, " + rows, "QSortFilterProxyModel, as it comes", setTime, set, "ms", Bound::AtLeast,
                  options.rows >= 100'000 ? 1000 : 0);
        printLine(4, "clear filter, " + rows, "QSortFilterProxyModel, as it comes", clearTime, clear, "ms",
                  Bound::AtLeast, options.rows >= 100'000 ? 100 : 0);
    }
    if (options.rows <= 100'000) {
        Ours large(options.rows * 10);
        const double largeTime = medians({large.set()}, options.rounds(9))[0];
        printLine(3, "set filter, " + grouped(options.rows * 10) + " chats", "itself at " + grouped(options.rows),
                  largeTime, setTime, "ms", Bound::AtMost, 12);
    }
}

} // namespace sparkbot::benchmarks
