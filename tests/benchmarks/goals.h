#pragma once

namespace sparkbot::benchmarks {

struct Options {
    int rows = 100'000;
    bool quick = false; ///< fewer rounds and rows: for a first look only

    int rounds(int usual) const { return quick ? 3 : usual; }
};

void measureParsing(const Options &options); ///< goal 1
void measureScan(const Options &options); ///< goal 2
void measureFilter(const Options &options); ///< goals 3 and 4
void measureSorting(const Options &options); ///< goal 5
void measureMemory(const Options &options); ///< goal 8

/// Runs one named piece of work once, the part that counts inside measuredKernel(): for counting instructions. False
/// for a name that does not exist.
bool runKernel(const char *name);

} // namespace sparkbot::benchmarks
