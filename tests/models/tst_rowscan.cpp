#include "models/rowscan.h"

#include <QTest>

#include <random>
#include <string>

using namespace sparkbot;

class TestRowScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scansLikeThePortableWay();
    void sharesLongScans();
    void keepsBits();
};

/// The fast way reads 64 bytes and writes 64 rows at once: every length of row and needle, and every place of a hit,
/// must agree.
void TestRowScan::scansLikeThePortableWay()
{
    std::mt19937 random(6);
    for (int round = 0; round < 4000; ++round) {
        std::string arena;
        std::vector<ChatBatch::Row> rows(random() % (round % 5 == 0 ? 400 : 40));
        for (ChatBatch::Row &row : rows) {
            row.searchStart = quint32(arena.size());
            for (size_t i = 0, length = random() % (round % 2 == 0 ? 8 : 90); i < length; ++i)
                arena += char('a' + random() % 3);
            arena += '\n';
        }
        std::string needle;
        for (size_t i = 0, length = 1 + random() % (round % 9 == 0 ? 40 : 8); i < length; ++i)
            needle += char('a' + random() % 3);
        const size_t first = rows.empty() ? 0 : random() % (rows.size() + 1);
        RowBits fast;
        RowBits plain;
        fast.resize(rows.size());
        plain.resize(rows.size());
        scanRows(arena, rows, first, needle, fast);
        scanRowsPortably(arena, rows, first, needle, plain);
        for (size_t row = 0; row < rows.size(); ++row) {
            const size_t begin = rows[row].searchStart;
            const size_t end = row + 1 < rows.size() ? rows[row + 1].searchStart : arena.size();
            const bool expected = row >= first && arena.substr(begin, end - begin).find(needle) != std::string::npos;
            QCOMPARE(plain.test(row), expected);
            QCOMPARE(fast.test(row), expected);
        }
    }
}

/// More than a megabyte is scanned in pieces, by two threads.
void TestRowScan::sharesLongScans()
{
    std::mt19937 random(8);
    for (const size_t longest : {8, 90, 40'000}) {
        std::string arena;
        std::vector<ChatBatch::Row> rows;
        while (arena.size() < 3'000'000) {
            rows.emplace_back().searchStart = quint32(arena.size());
            for (size_t i = 0, length = random() % longest; i < length; ++i)
                arena += char('a' + random() % 5);
            arena += '\n';
        }
        for (const char *needle : {"a", "ab", "abc", "abcd", "edcba", "abcabc", "dabcabca", "f"}) {
            for (const size_t first : {size_t(0), rows.size() / 3}) {
                RowBits fast;
                RowBits plain;
                fast.resize(rows.size());
                plain.resize(rows.size());
                scanRows(arena, rows, first, needle, fast);
                scanRowsPortably(arena, rows, first, needle, plain);
                QCOMPARE(fast.count(), plain.count());
                fast.subtract(plain, 0);
                QCOMPARE(fast.count(), size_t(0));
            }
        }
    }
}

/// Asking about every row or only about those that are set makes no difference.
void TestRowScan::keepsBits()
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const size_t rows = random() % 300;
        const unsigned share = 1 + random() % 100;
        RowBits bits;
        bits.resize(rows);
        std::vector<bool> wanted(rows);
        for (size_t row = 0; row < rows; ++row) {
            if (random() % 100 < share)
                bits.set(row);
            wanted[row] = random() % 3 == 0;
        }
        const size_t firstWord = random() % 3;
        RowBits kept = bits;
        kept.keepIf(firstWord, [&wanted](size_t row) { return wanted[row]; });
        RowBits gone = bits;
        gone.subtract(kept, firstWord);
        for (size_t row = 0; row < rows; ++row) {
            const bool asked = row >= firstWord * RowBits::wordSize;
            QCOMPARE(kept.test(row), bits.test(row) && (!asked || wanted[row]));
            QCOMPARE(gone.test(row), bits.test(row) && (!asked || !wanted[row]));
        }
        kept.unite(gone);
        QCOMPARE(kept.count(), bits.count());
    }
}

QTEST_APPLESS_MAIN(TestRowScan)
#include "tst_rowscan.moc"
