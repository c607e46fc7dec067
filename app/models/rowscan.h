#pragma once

#include "domain/chatbatch.h"

#include <algorithm>
#include <bit>
#include <span>
#include <string_view>
#include <vector>

namespace sparkbot {

/// One bit for each row.
class RowBits {
public:
    static constexpr size_t wordSize = 64; ///< rows that are dealt with at once

    /// New rows begin with `value`.
    void resize(size_t rows, bool value = false)
    {
        if (value && m_size % 64 != 0 && rows > m_size)
            m_words.back() |= ~quint64(0) << (m_size % 64);
        m_words.resize((rows + 63) / 64, value ? ~quint64(0) : 0);
        m_size = rows;
        if (m_size % 64 != 0)
            m_words.back() &= ~quint64(0) >> (64 - m_size % 64);
    }
    void clear() { *this = {}; }
    size_t size() const { return m_size; }
    bool test(size_t row) const { return (m_words[row / 64] >> (row % 64) & 1) != 0; }
    size_t count() const
    {
        size_t bits = 0;
        for (quint64 word : m_words)
            bits += size_t(std::popcount(word));
        return bits;
    }
    /// Rows set here and in `other`, which may be shorter.
    size_t countIn(const RowBits &other) const
    {
        size_t bits = 0;
        for (size_t i = 0; i < m_words.size() && i < other.m_words.size(); ++i)
            bits += size_t(std::popcount(m_words[i] & other.m_words[i]));
        return bits;
    }
    quint64 *words() { return m_words.data(); } ///< `wordSize` rows each, beginning with the lowest bit
    void set(size_t row) { m_words[row / 64] |= quint64(1) << (row % 64); }
    void unset(size_t row) { m_words[row / 64] &= ~(quint64(1) << (row % 64)); }
    /// Sets, from row `wordSize * firstWord` on, what is set in `other`, which must not be longer.
    void unite(const RowBits &other, size_t firstWord = 0)
    {
        for (size_t i = firstWord; i < other.m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    // From row `wordSize * firstWord` on, with bits of the same size:
    /// Clears what is not set in `other`.
    void intersect(const RowBits &other, size_t firstWord)
    {
        for (size_t i = firstWord; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    /// Clears what is set in `other`.
    void subtract(const RowBits &other, size_t firstWord)
    {
        for (size_t i = firstWord; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
    }
    /// Clears the set rows for which keep(row) is false. Where most rows are set, the others are asked about as well:
    /// counting on is faster than looking for the next one.
    template <class Keep>
    void keepIf(size_t firstWord, Keep keep)
    {
        constexpr int most = 48;
        for (size_t i = firstWord; i < m_words.size(); ++i) {
            quint64 &word = m_words[i];
            const size_t row = i * wordSize;
            quint64 kept = 0;
            if (std::popcount(word) >= most) {
                for (size_t bit = 0, end = std::min(wordSize, m_size - row); bit < end; ++bit)
                    kept |= quint64(keep(row + bit) ? 1 : 0) << bit;
            } else {
                for (quint64 open = word; open != 0; open &= open - 1) {
                    const size_t bit = size_t(std::countr_zero(open));
                    kept |= quint64(keep(row + bit) ? 1 : 0) << bit;
                }
            }
            word &= kept;
        }
    }

private:
    std::vector<quint64> m_words; ///< bits beyond m_size are 0
    size_t m_size = 0;
};

/// Sets the bit of every row from `firstRow` on whose text contains `needle`, which must not be empty. The rows lie one
/// after the other in `arena`; row i begins at `rows[i].searchStart` and ends with the only line feed in it. Runs at
/// the speed of memory whatever the needle: 64 bytes a step where the processor has AVX2 (asked at run time, the build
/// stays portable), else by std::string_view::find; more than a megabyte by two threads, if one is free.
void scanRows(std::string_view arena, std::span<const ChatBatch::Row> rows, size_t firstRow, std::string_view needle,
              RowBits &hits);

/// The portable way, also for processors other than x86; public so that a test can compare the two.
void scanRowsPortably(std::string_view arena, std::span<const ChatBatch::Row> rows, size_t firstRow,
                      std::string_view needle, RowBits &hits);

} // namespace sparkbot
