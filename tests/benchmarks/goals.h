#pragma once

namespace sparkbot::benchmarks {

struct Options {
    int rows = 100'000;
    bool quick = false; ///< fewer rounds and rows: for a first look only

    int rounds(int wanted) const { return quick ? 3 : wanted; }
    /// The usual way takes minutes a stroke at a million rows, because its cost grows with the square of the rows: it
    /// is run once there, and not at all for a first look.
    bool withUsual() const { return !quick; }
    int usualRounds(int wanted) const { return rows > 100'000 ? 1 : wanted; }
};

void measureParsing(const Options &options); ///< goal 1
void measureScan(const Options &options); ///< goal 2
void measureFilter(const Options &options); ///< goals 3 and 4
void measureSorting(const Options &options); ///< goal 5
void measureLoading(const Options &options); ///< goal 6
void measureUpdates(const Options &options); ///< goal 7
void measureMemory(const Options &options); ///< goal 8
void measurePainting(const Options &options); ///< goal 9
void measureTyping(const Options &options); ///< goal 3, from the key to the painted frame
void measurePaging(const Options &options); ///< goal 11

/// Runs one named piece of work once, the part that counts inside measuredKernel(): for counting instructions. False
/// for a name that does not exist.
bool runKernel(const char *name);

} // namespace sparkbot::benchmarks
