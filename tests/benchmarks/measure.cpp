#include "measure.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace sparkbot::benchmarks {

namespace {

bool asMarkdown = false;

/// By the wall clock: a search is done by two threads, and what a person waits for is its end. In milliseconds.
double now()
{
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(time).count();
}

} // namespace

std::vector<double> medians(const std::vector<Way> &ways, int rounds)
{
    std::vector<std::vector<double>> times(ways.size());
    for (int round = 0; round < rounds; ++round) {
        for (size_t i = 0; i < ways.size(); ++i) {
            if (round >= ways[i].mostRounds)
                continue;
            ways[i].prepare();
            const double start = now();
            ways[i].run();
            times[i].push_back(now() - start);
        }
    }
    std::vector<double> middles;
    for (std::vector<double> &all : times)
        middles.push_back(median(std::move(all)));
    return middles;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

std::string grouped(int number)
{
    std::string text = std::to_string(number);
    for (size_t place = text.size(); place > 3; place -= 3)
        text.insert(place - 3, 1, ' ');
    return text;
}

void consume(size_t result)
{
    asm volatile("" : : "r"(result) : "memory");
}

void printHeader(bool markdown)
{
    asMarkdown = markdown;
    if (markdown)
        std::puts("| goal | what | against | ours | theirs | ratio | wanted |\n|---|---|---|---|---|---|---|");
    else
        std::printf("%-5s %-56s %-34s %12s %12s %10s  %s\n", "goal", "what", "against", "ours", "theirs", "ratio",
                    "wanted");
}

void printLine(int goal, const std::string &what, const std::string &baseline, double ours, double theirs,
               const char *unit, Bound bound, double wanted)
{
    const bool atLeast = bound == Bound::AtLeast;
    const double ratio = atLeast ? theirs / ours : ours / theirs;
    const bool met = wanted <= 0 || (atLeast ? ratio >= wanted : ratio <= wanted);
    char goalText[40] = "–";
    if (wanted > 0)
        std::snprintf(goalText, sizeof goalText, "%s %g×%s", atLeast ? "≥" : "≤", wanted,
                      met              ? ""
                          : asMarkdown ? ", **missed**"
                                       : "  MISSED");
    if (asMarkdown)
        std::printf("| %d | %s | %s | %.3g %s | %.3g %s | %.3g× | %s |\n", goal, what.c_str(), baseline.c_str(), ours,
                    unit, theirs, unit, ratio, goalText);
    else
        std::printf("%-5d %-56s %-34s %9.3f %-2s %9.3f %-2s %9.2fx  %s\n", goal, what.c_str(), baseline.c_str(), ours,
                    unit, theirs, unit, ratio, goalText);
    std::fflush(stdout);
}

} // namespace sparkbot::benchmarks
