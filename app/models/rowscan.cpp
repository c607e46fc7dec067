#include "models/rowscan.h"

#include "models/shareout.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#if defined(__x86_64__) && defined(__GNUC__)
#define CONSOLE_HAS_AVX2_PATH
#include <immintrin.h>
#endif

namespace sparkbot {

namespace {

using Rows = std::span<const ChatBatch::Row>;

/// Walks the rows beside a scan that only ever goes forward.
class RowCursor {
public:
    RowCursor(std::string_view arena, Rows rows, size_t row)
        : m_rows(rows)
        , m_end(arena.size())
        , m_row(row)
    {
    }

    /// The row that holds `position`. Steps double first, so that neither dense nor rare hits are slow.
    size_t rowAt(size_t position)
    {
        size_t step = 1;
        while (m_row + step < m_rows.size() && m_rows[m_row + step].searchStart <= position) {
            m_row += step;
            step *= 2;
        }
        const Rows near = m_rows.subspan(m_row, std::min(step, m_rows.size() - m_row));
        m_row += size_t(std::ranges::upper_bound(near, position, {}, &ChatBatch::Row::searchStart) - near.begin()) - 1;
        return m_row;
    }
    /// Where the row after the one last asked for begins.
    size_t nextStart() const { return m_row + 1 < m_rows.size() ? m_rows[m_row + 1].searchStart : m_end; }

private:
    Rows m_rows;
    size_t m_end;
    size_t m_row;
};

void scanFrom(size_t position, std::string_view arena, std::string_view needle, RowCursor &rows, RowBits &hits)
{
    while ((position = arena.find(needle, position)) != std::string_view::npos) {
        hits.set(rows.rowAt(position));
        position = rows.nextStart();
    }
}

#ifdef CONSOLE_HAS_AVX2_PATH
struct Place {
    size_t position = 0;
    size_t row = 0;
    bool isHit = false; ///< this row, before the position
};

constexpr size_t width = 32;
constexpr size_t blockSize = 2 * width;
/// How far ahead of the scan memory is asked for. The processor's own prefetching stops at the end of a page and then
/// begins anew: without this, rows that lie in no cache took 1.6 to 2 times as long. Distances from 4 to 16 KiB were
/// alike.
constexpr size_t farAhead = 8 * 1024;
/// From the second level cache into the first: worth an eighth where so little is compared that the loop waits for it.
constexpr size_t nearAhead = 1024;

__attribute__((target("avx2"))) inline __m256i load(const char *text)
{
    return _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text));
}

/// What lies past the end may be asked for, but no pointer may be moved there; and to look where the end is would cost
/// more than asking.
template <_mm_hint Hint>
__attribute__((target("avx2"), always_inline)) inline void prefetch(const char *text, size_t ahead)
{
    _mm_prefetch(reinterpret_cast<const char *>(reinterpret_cast<quintptr>(text) + ahead), Hint);
}

/// Of the places that agreed so far, those where `byte` stands, too.
__attribute__((target("avx2"))) inline __m256i narrowed(__m256i places, const char *text, __m256i byte)
{
    return _mm256_and_si256(places, _mm256_cmpeq_epi8(load(text), byte));
}

/// One bit for each of 64 bytes.
__attribute__((target("avx2"))) inline quint64 bitsOf(__m256i low, __m256i high)
{
    return quint32(_mm256_movemask_epi8(low)) | quint64(quint32(_mm256_movemask_epi8(high))) << 32;
}

quint64 chunkAt(const char *text)
{
    quint64 chunk = 0;
    std::memcpy(&chunk, text, sizeof(chunk));
    return chunk;
}

/// The part of a long needle behind what is compared at once; `middle` is where its third byte would be.
bool goesOn(const char *middle, std::string_view needle)
{
    constexpr size_t compared = sizeof(quint64);
    const std::string_view rest = needle.substr(2 + compared);
    return std::memcmp(middle + compared, rest.data(), rest.size()) == 0;
}

/// Looks at 64 places at once and at whole rows at once, so that it makes no difference how many rows match.
///
/// Of every place it is known whether the needle begins there and whether a row ends there. All places that are not
/// ends, plus the hits, in one addition: in each row the first hit makes a carry that runs through the row's ones and
/// ends where the row ends, and in the last, open row it runs on into the next block. What then stands at the ends, put
/// together, are the bits of the rows.
///
/// Of the needle `Compared` bytes are compared at all places: the last one and those it begins with. Only of a needle
/// that is longer it looks closer where these agree. Stops less than a block and a needle before the end.
template <int Compared, bool IsLonger = false>
__attribute__((target("avx2,bmi2,popcnt"))) Place scanByAvx2(Place place, std::string_view arena,
                                                             std::string_view needle, RowBits &hits)
{
    const __m256i lineFeed = _mm256_set1_epi8('\n');
    const __m256i first = _mm256_set1_epi8(needle[0]);
    const __m256i second = _mm256_set1_epi8(needle[Compared > 2 ? 1 : 0]);
    const __m256i third = _mm256_set1_epi8(needle[Compared > 3 ? 2 : 0]);
    const __m256i fourth = _mm256_set1_epi8(needle[Compared > 4 ? 3 : 0]);
    const __m256i fifth = _mm256_set1_epi8(needle[Compared > 5 ? 4 : 0]);
    const __m256i last = _mm256_set1_epi8(needle.back());
    const size_t reach = needle.size() - 1;
    // What lies between the second byte and the last one: eight bytes at once, and the rest only of long needles.
    const bool isLong = reach > 2 + sizeof(quint64);
    const size_t inChunk = std::min(reach > 2 ? reach - 2 : 0, sizeof(quint64));
    quint64 chunk = 0;
    std::memcpy(&chunk, needle.data() + (inChunk > 0 ? 2 : 0), inChunk);
    const quint64 chunkMask = inChunk == 0 ? 0 : ~quint64(0) >> (8 * (sizeof(quint64) - inChunk));
    const size_t readAhead = std::max(reach, 2 + sizeof(quint64));

    quint64 *out = hits.words() + place.row / RowBits::wordSize;
    size_t filled = place.row % RowBits::wordSize; // bits of *out
    quint64 bits = 0;
    unsigned char carry = 0;
    for (; place.position + readAhead + blockSize <= arena.size(); place.position += blockSize) {
        const char *const text = arena.data() + place.position;
        if constexpr (Compared < 5) {
            prefetch<_MM_HINT_T1>(text, farAhead);
            prefetch<_MM_HINT_T0>(text, nearAhead);
        } else {
            prefetch<_MM_HINT_T0>(text, farAhead);
        }
        const __m256i low = load(text);
        const __m256i high = load(text + width);
        const quint64 ends = bitsOf(_mm256_cmpeq_epi8(low, lineFeed), _mm256_cmpeq_epi8(high, lineFeed));
        __m256i lowHits = _mm256_cmpeq_epi8(low, first);
        __m256i highHits = _mm256_cmpeq_epi8(high, first);
        if constexpr (Compared > 1) {
            lowHits = narrowed(lowHits, text + reach, last);
            highHits = narrowed(highHits, text + reach + width, last);
        }
        if constexpr (Compared > 2) {
            lowHits = narrowed(lowHits, text + 1, second);
            highHits = narrowed(highHits, text + 1 + width, second);
        }
        if constexpr (Compared > 3) {
            lowHits = narrowed(lowHits, text + 2, third);
            highHits = narrowed(highHits, text + 2 + width, third);
        }
        if constexpr (Compared > 4) {
            lowHits = narrowed(lowHits, text + 3, fourth);
            highHits = narrowed(highHits, text + 3 + width, fourth);
        }
        if constexpr (Compared > 5) {
            lowHits = narrowed(lowHits, text + 4, fifth);
            highHits = narrowed(highHits, text + 4 + width, fifth);
        }
        quint64 found = bitsOf(lowHits, highHits);
        if constexpr (IsLonger) {
            for (quint64 open = std::exchange(found, 0); open != 0;) {
                const quint64 lowest = open & (0 - open);
                open ^= lowest;
                const char *const middle = text + std::countr_zero(lowest) + 2;
                if (((chunkAt(middle) ^ chunk) & chunkMask) != 0 || (isLong && !goesOn(middle, needle)))
                    continue;
                found |= lowest;
                // One hit is enough: go on behind the end of this row.
                const quint64 endsAhead = ends & (0 - lowest);
                open &= 0 - (endsAhead & (0 - endsAhead));
            }
        }
        unsigned long long sum = 0;
        carry = _addcarry_u64(carry, ~ends, found, &sum);
        const quint64 rows = _pext_u64(sum, ends);
        const size_t count = size_t(std::popcount(ends));
        place.row += count;
        bits |= rows << filled;
        if (filled + count >= RowBits::wordSize) {
            *out++ |= bits;
            bits = (rows >> 1) >> (RowBits::wordSize - 1 - filled);
            filled -= RowBits::wordSize;
        }
        filled += count;
    }
    if (filled > 0)
        *out |= bits;
    place.isHit = carry != 0;
    return place;
}

Place scanBlocks(Place place, std::string_view arena, std::string_view needle, RowBits &hits)
{
    switch (needle.size()) {
    case 1:
        return scanByAvx2<1>(place, arena, needle, hits);
    case 2:
        return scanByAvx2<2>(place, arena, needle, hits);
    case 3:
        return scanByAvx2<3>(place, arena, needle, hits);
    case 4:
        return scanByAvx2<4>(place, arena, needle, hits);
    case 5:
        return scanByAvx2<5>(place, arena, needle, hits);
    case 6:
        return scanByAvx2<6>(place, arena, needle, hits);
    default:
        return scanByAvx2<3, true>(place, arena, needle, hits);
    }
}

bool hasAvx2Path()
{
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
}
#endif

/// Less is done before another thread has woken up.
constexpr size_t worthSharing = 1024 * 1024; // bytes
/// So small that nobody waits long for the last one.
constexpr size_t bytesOfPart = 256 * 1024;

void scanPart(std::string_view arena, Rows rows, size_t firstRow, std::string_view needle, RowBits &hits)
{
#ifdef CONSOLE_HAS_AVX2_PATH
    if (hasAvx2Path()) {
        const Place rest = scanBlocks({rows[firstRow].searchStart, firstRow}, arena, needle, hits);
        if (rest.row < rows.size()) {
            if (rest.isHit)
                hits.set(rest.row);
            RowCursor cursor(arena, rows, rest.row);
            scanFrom(rest.position, arena, needle, cursor, hits);
        }
        return;
    }
#endif
    scanRowsPortably(arena, rows, firstRow, needle, hits);
}

} // namespace

void scanRowsPortably(std::string_view arena, std::span<const ChatBatch::Row> rows, size_t firstRow,
                      std::string_view needle, RowBits &hits)
{
    if (firstRow >= rows.size())
        return;
    RowCursor cursor(arena, rows, firstRow);
    scanFrom(rows[firstRow].searchStart, arena, needle, cursor, hits);
}

void scanRows(std::string_view arena, std::span<const ChatBatch::Row> rows, size_t firstRow, std::string_view needle,
              RowBits &hits)
{
    if (firstRow >= rows.size())
        return;
    const size_t bytes = arena.size() - rows[firstRow].searchStart;
    if (bytes < worthSharing)
        return scanPart(arena, rows, firstRow, needle, hits);
    // Two threads may set bits of different words, but not of the same.
    const size_t words = (rows.size() + RowBits::wordSize - 1) / RowBits::wordSize;
    const size_t firstWord = firstRow / RowBits::wordSize;
    const size_t parts = std::clamp<size_t>(bytes / bytesOfPart, 4, 64);
    const auto startOf = [&](size_t part) {
        return std::clamp((firstWord + (words - firstWord) * part / parts) * RowBits::wordSize, firstRow, rows.size());
    };
    shareOut(parts, [&](size_t part) {
        const size_t start = startOf(part), end = startOf(part + 1);
        if (start < end) {
            const size_t arenaEnd = end < rows.size() ? rows[end].searchStart : arena.size();
            scanPart(arena.substr(0, arenaEnd), rows.first(end), start, needle, hits);
        }
    });
}

} // namespace sparkbot
