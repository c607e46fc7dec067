#include "models/rowscan.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define CONSOLE_HAS_AVX2_PATH
#include <immintrin.h>
#endif

namespace sparkbot {

namespace {

/// Walks the rows beside a scan that only ever goes forward.
class RowCursor {
public:
    RowCursor(std::string_view arena, std::span<const quint32> starts, size_t row)
        : m_starts(starts)
        , m_end(arena.size())
        , m_row(row)
    {
    }

    /// The row that holds `position`. Steps double first, so that neither dense nor rare hits are slow.
    size_t rowAt(size_t position)
    {
        size_t step = 1;
        while (m_row + step < m_starts.size() && m_starts[m_row + step] <= position) {
            m_row += step;
            step *= 2;
        }
        const auto first = m_starts.begin() + qptrdiff(m_row);
        const auto last = m_starts.begin() + qptrdiff(std::min(m_row + step, m_starts.size()));
        m_row = size_t(std::upper_bound(first, last, position) - m_starts.begin()) - 1;
        return m_row;
    }
    /// Where the row after the one last asked for begins.
    size_t nextStart() const { return m_row + 1 < m_starts.size() ? m_starts[m_row + 1] : m_end; }

private:
    std::span<const quint32> m_starts;
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
};

/// Compares the first and the last byte of the needle at 32 places at once; only where both agree it looks closer.
/// Which row a hit is in follows from the line feeds on the way. Returns where it stopped, less than 32 places before
/// the end.
__attribute__((target("avx2,popcnt"))) Place scanByAvx2(Place place, std::string_view arena, std::string_view needle,
                                                        RowBits &hits)
{
    constexpr size_t width = 32;
    const __m256i first = _mm256_set1_epi8(needle.front());
    const __m256i last = _mm256_set1_epi8(needle.back());
    const __m256i lineFeed = _mm256_set1_epi8('\n');
    const size_t reach = needle.size() - 1;
    for (; place.position + reach + width <= arena.size(); place.position += width) {
        const char *const text = arena.data() + place.position;
        const __m256i heads = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text));
        const __m256i tails = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text + reach));
        const quint32 ends = quint32(_mm256_movemask_epi8(_mm256_cmpeq_epi8(heads, lineFeed)));
        quint32 candidates = quint32(
            _mm256_movemask_epi8(_mm256_and_si256(_mm256_cmpeq_epi8(first, heads), _mm256_cmpeq_epi8(last, tails))));
        while (candidates != 0) {
            const quint32 lowest = candidates & (0 - candidates);
            candidates ^= lowest;
            const size_t at = size_t(std::countr_zero(lowest));
            if (reach > 1 && std::memcmp(text + at + 1, needle.data() + 1, reach - 1) != 0)
                continue;
            hits.set(place.row + size_t(std::popcount(ends & (lowest - 1))));
            // One hit is enough: go on behind the end of this row.
            const quint32 endsAhead = ends & (0 - lowest);
            candidates &= 0 - (endsAhead & (0 - endsAhead));
        }
        place.row += size_t(std::popcount(ends));
    }
    return place;
}
#endif

} // namespace

void scanRowsPortably(std::string_view arena, std::span<const quint32> starts, size_t firstRow, std::string_view needle,
                      RowBits &hits)
{
    if (firstRow >= starts.size())
        return;
    RowCursor rows(arena, starts, firstRow);
    scanFrom(starts[firstRow], arena, needle, rows, hits);
}

void scanRows(std::string_view arena, std::span<const quint32> starts, size_t firstRow, std::string_view needle,
              RowBits &hits)
{
#ifdef CONSOLE_HAS_AVX2_PATH
    if (firstRow < starts.size() && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt")) {
        const Place rest = scanByAvx2({starts[firstRow], firstRow}, arena, needle, hits);
        if (rest.row < starts.size()) {
            RowCursor rows(arena, starts, rest.row);
            scanFrom(rest.position, arena, needle, rows, hits);
        }
        return;
    }
#endif
    scanRowsPortably(arena, starts, firstRow, needle, hits);
}

} // namespace sparkbot
