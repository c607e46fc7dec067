#include "models/rowscan.h"

#include <QTest>

#include <random>
#include <string>

using namespace sparkbot;

class TestRowScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scansLikeThePortableWay();
    void keepsBits();
};

/// The fast way reads 64 bytes and writes 64 rows at once: every length of row and needle, and every place of a hit,
/// must agree.
void TestRowScan::scansLikeThePortableWay()
{
    std::mt19937 random(6);
    for (int round = 0; round < 4000; ++round) {
        std::string arena;
        std::vector<quint32> starts;
        for (size_t row = 0, rows = random() % (round % 5 == 0 ? 400 : 40); row < rows; ++row) {
            starts.push_back(quint32(arena.size()));
            for (size_t i = 0, length = random() % (round % 2 == 0 ? 8 : 90); i < length; ++i)
                arena += char('a' + random() % 3);
            arena += '\n';
        }
        std::string needle;
        for (size_t i = 0, length = 1 + random() % (round % 9 == 0 ? 40 : 8); i < length; ++i)
            needle += char('a' + random() % 3);
        const size_t first = starts.empty() ? 0 : random() % (starts.size() + 1);
        RowBits fast;
        RowBits plain;
        fast.resize(starts.size());
        plain.resize(starts.size());
        scanRows(arena, starts, first, needle, fast);
        scanRowsPortably(arena, starts, first, needle, plain);
        for (size_t row = 0; row < starts.size(); ++row) {
            const size_t end = row + 1 < starts.size() ? starts[row + 1] : arena.size();
            const bool expected =
                row >= first && arena.substr(starts[row], end - starts[row]).find(needle) != std::string::npos;
            QCOMPARE(plain.test(row), expected);
            QCOMPARE(fast.test(row), expected);
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
