#include "palette/fuzzymatch.h"

#include <QString>

#include <vector>

namespace sparkbot {

namespace {

constexpr int longestText = 200;
constexpr int longestTyped = 60;
constexpr int forLetter = 1;
constexpr int forNeighbour = 7;
constexpr int forWordStart = 6;
constexpr int none = -1'000'000;

/// One letter without case and accent, so that places in the folded text are places in the text.
QChar plain(QChar letter)
{
    const QString parts = letter.decomposition();
    return (parts.isEmpty() ? letter : parts.front()).toCaseFolded();
}

bool beginsWord(QStringView text, qsizetype place)
{
    if (place == 0)
        return true;
    const QChar before = text[place - 1], here = text[place];
    return here.isLetterOrNumber() && (!before.isLetterOrNumber() || (before.isLower() && here.isUpper()));
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView typed, QStringView text)
{
    text = text.first(qMin<qsizetype>(text.size(), longestText));
    std::vector<QChar> wanted;
    for (const QChar letter : typed.first(qMin<qsizetype>(typed.size(), longestTyped))) {
        if (!letter.isSpace())
            wanted.push_back(plain(letter));
    }
    FuzzyMatch match;
    if (wanted.empty())
        return match;

    // best[i][j]: the score of the first i + 1 letters when the last of them stands at j.
    const size_t rows = wanted.size(), columns = size_t(text.size());
    std::vector<int> best(rows * columns, none);
    std::vector<int> from(rows * columns, -1);
    for (size_t i = 0; i < rows; ++i) {
        int reach = i == 0 ? 0 : none; // best score of the letters before, anywhere to the left
        int reachedAt = -1;
        for (size_t j = 0; j < columns; ++j) {
            if (plain(text[qsizetype(j)]) == wanted[i] && reach != none) {
                int score = reach;
                int origin = reachedAt;
                const int beside = i > 0 && j > 0 ? best[(i - 1) * columns + j - 1] : none;
                if (beside != none && beside + forNeighbour > score) {
                    score = beside + forNeighbour;
                    origin = int(j) - 1;
                }
                score += forLetter + (beginsWord(text, qsizetype(j)) ? forWordStart : 0);
                best[i * columns + j] = score;
                from[i * columns + j] = origin;
            }
            if (i > 0 && best[(i - 1) * columns + j] > reach) {
                reach = best[(i - 1) * columns + j];
                reachedAt = int(j);
            }
        }
    }
    size_t end = columns;
    for (size_t j = 0; j < columns; ++j) {
        const int score = best[(rows - 1) * columns + j];
        if (score != none && (end == columns || score > match.score)) {
            match.score = score;
            end = j;
        }
    }
    if (end == columns)
        return std::nullopt;
    for (size_t i = rows; i-- > 0;) {
        match.places.prepend(int(end));
        end = size_t(from[i * columns + end]);
    }
    // Of two texts with the same letters the shorter is more likely meant.
    match.score = match.score * longestText - int(columns);
    return match;
}

} // namespace sparkbot
