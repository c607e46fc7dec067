#pragma once

namespace sparkbot::benchmarks {

struct Options {
    int rows = 100'000;
    bool quick = false; ///< fewer rounds and rows: for a first look only

    /// Above this the usual way takes minutes a stroke, because its cost grows with the square of the rows.
    bool withUsual() const { return rows <= 100'000 && !quick; }
    int rounds(int usual) const { return quick ? 3 : usual; }
};

void measureParsing(const Options &options); ///< goal 1
void measureScan(const Options &options); ///< goal 2
void measureFilter(const Options &options); ///< goals 3 and 4
void measureSorting(const Options &options); ///< goal 5
void measureLoading(const Options &options); ///< goal 6
void measureUpdates(const Options &options); ///< goal 7
void measureMemory(const Options &options); ///< goal 8
void measurePainting(const Options &options); ///< goal 9
void measureKeystroke(const Options &options); ///< goal 3, up to the painted frame
void measurePaging(const Options &options); ///< goal 11

/// Runs one named piece of work once, the part that counts inside measuredKernel(): for counting instructions. False
/// for a name that does not exist.
bool runKernel(const char *name);

} // namespace sparkbot::benchmarks
