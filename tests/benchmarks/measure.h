#pragma once

#include <functional>
#include <string>
#include <vector>

namespace sparkbot::benchmarks {

/// One of several ways to do the same.
struct Way {
    std::function<void()> run; ///< timed
    std::function<void()> prepare = [] {}; ///< not timed
    int mostRounds = 1'000; ///< for one that takes minutes
};

double median(std::vector<double> values);
/// "100 000" and the like, as the table shows them.
std::string grouped(int number);

/// Runs the ways in turn, round after round, so that whatever else the machine does hits all of them alike. Returns the
/// median time of each in milliseconds.
std::vector<double> medians(const std::vector<Way> &ways, int rounds);

/// Keeps the optimiser from dropping a result.
void consume(size_t result);

enum class Bound {
    AtLeast,
    AtMost,
};

/// The table's head; as Markdown, its lines follow suit.
void printHeader(bool markdown);
/// One line: our figure, the baseline's, their ratio and whether the goal is met. For Bound::AtLeast the ratio is
/// baseline ÷ ours ("times better"), for Bound::AtMost it is ours ÷ baseline ("times the cost"). `wanted` 0 = the goals
/// say nothing about this size.
void printLine(int goal, const std::string &what, const std::string &baseline, double ours, double theirs,
               const char *unit, Bound bound, double wanted);

} // namespace sparkbot::benchmarks
