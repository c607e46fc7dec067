#include "goals.h"
#include "measure.h"
#include "samplechats.h"
#include "usualway.h"

#include "models/chattable.h"

#include <malloc.h>

namespace sparkbot::benchmarks {

namespace {

/// Bytes that the program holds from malloc, large mapped blocks included.
double heldBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
}

template <class Make>
double bytesPerRow(int rows, Make make)
{
    const double before = heldBytes();
    const auto kept = make();
    return (heldBytes() - before) / rows;
}

} // namespace

/// Filled page by page and refreshed once, as a table that is in use.
void measureMemory(const Options &options)
{
    const auto fill = [](int rows) {
        auto table = std::make_unique<ChatTable>();
        for (int pass = 0; pass < 2; ++pass) {
            table->beginRefresh();
            for (int first = 0; first < rows; first += 100)
                table->splice(sampleBatch(first, 100));
            table->endRefresh();
        }
        return table;
    };
    fill(100); // what is built on first use belongs to no chat
    const int rows = options.rows;
    const double ours = bytesPerRow(rows, [&] { return fill(rows); });
    const double items = bytesPerRow(rows, [rows] { return std::make_unique<UsualTable>(usualChats(rows)); });
    const double structs = bytesPerRow(rows, [rows] { return usualChats(rows); });
    size_t text = 0;
    for (int i = 0; i < rows; ++i) {
        const SampleChat chat(i);
        text += chat.id.size() + chat.name.size() + chat.phone.size();
    }
    const double values = sizeof(ChatBatch::Row) - 16; // without the offsets and the lengths that find the text
    const double shown = double(text) / rows + values;
    const std::string what = "memory of a chat among " + grouped(rows);
    printLine(8, what, "QStandardItemModel and its proxy", ours, items, "B", Bound::AtLeast, 10);
    printLine(8, what, "struct of QString", ours, structs, "B", Bound::AtLeast, 3);
    printLine(8, what, "its text and values alone", ours, shown, "B", Bound::AtMost, 2);
    printLine(8, what, "300 bytes", ours, 300, "B", Bound::AtMost, 1);
}

} // namespace sparkbot::benchmarks
