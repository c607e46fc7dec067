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
/// Compares the first and the last byte of the needle at 32 places at once; only where both agree it looks closer.
__attribute__((target("avx2"))) size_t scanByAvx2(size_t position, std::string_view arena, std::string_view needle,
                                                  RowCursor &rows, RowBits &hits)
{
    constexpr size_t width = 32;
    const __m256i first = _mm256_set1_epi8(needle.front());
    const __m256i last = _mm256_set1_epi8(needle.back());
    const char *const text = arena.data();
    const size_t reach = needle.size() - 1;
    while (position + reach + width <= arena.size()) {
        const auto *const heads = reinterpret_cast<const __m256i *>(text + position);
        const auto *const tails = reinterpret_cast<const __m256i *>(text + position + reach);
        const __m256i both = _mm256_and_si256(_mm256_cmpeq_epi8(first, _mm256_loadu_si256(heads)),
                                              _mm256_cmpeq_epi8(last, _mm256_loadu_si256(tails)));
        size_t next = position + width;
        quint32 mask = quint32(_mm256_movemask_epi8(both));
        while (mask != 0) {
            const size_t at = position + size_t(std::countr_zero(mask));
            if (reach > 1 && std::memcmp(text + at + 1, needle.data() + 1, reach - 1) != 0) {
                mask &= mask - 1;
                continue;
            }
            hits.set(rows.rowAt(at));
            if (rows.nextStart() >= next) {
                next = rows.nextStart();
                break;
            }
            mask &= ~quint32(0) << (rows.nextStart() - position);
        }
        position = next;
    }
    return position;
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
    if (firstRow < starts.size() && __builtin_cpu_supports("avx2")) {
        RowCursor rows(arena, starts, firstRow);
        const size_t rest = scanByAvx2(starts[firstRow], arena, needle, rows, hits);
        scanFrom(rest, arena, needle, rows, hits);
        return;
    }
#endif
    scanRowsPortably(arena, starts, firstRow, needle, hits);
}

} // namespace sparkbot
