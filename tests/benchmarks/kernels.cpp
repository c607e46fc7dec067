#include "goals.h"
#include "samplechats.h"
#include "tables.h"

#include "api/endpoints/chats.h"

#include <cstring>

namespace {

/// Instructions are counted in here only; the plain C name is what the counting tool is told.
extern "C" [[gnu::noinline]] void measuredKernel(const std::function<void()> &work)
{
    work();
    sparkbot::benchmarks::consume(0);
}

} // namespace

namespace sparkbot::benchmarks {

namespace {

/// Once without counting, so that tables which are built on first use are there.
void parse(const std::function<void(const QByteArray &)> &read)
{
    const QByteArray page = samplePage(0, 100);
    read(page);
    measuredKernel([&] { read(page); });
}

template <class Table>
void filter()
{
    constexpr int rows = 10'000;
    Table table(rows);
    const Way set = table.set();
    const Way clear = table.clear();
    set.run();
    clear.run();
    measuredKernel([&] {
        set.run();
        clear.run();
    });
}

} // namespace

bool runKernel(const char *name)
{
    if (std::strcmp(name, "parse-ours") == 0)
        parse([](const QByteArray &page) { consume(decodeChats(page).value().size()); });
    else if (std::strcmp(name, "parse-usual") == 0)
        parse([](const QByteArray &page) { consume(readUsually(page).size()); });
    else if (std::strcmp(name, "filter-ours") == 0)
        filter<Ours>();
    else if (std::strcmp(name, "filter-usual") == 0)
        filter<Usual>();
    else
        return false;
    return true;
}

} // namespace sparkbot::benchmarks
