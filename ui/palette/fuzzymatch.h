#pragma once

#include <QList>
#include <QStringView>

#include <optional>

namespace sparkbot {

/// How well a text answers a few typed letters.
struct FuzzyMatch {
    int score = 0; ///< greater is better
    QList<int> places; ///< the letters of the text that were meant
};

/// The typed letters in their order somewhere in the text, case and accents aside; spaces between typed words match
/// anything. Beginnings of words and letters side by side count more, so that "rq" finds "Route Queue…" before
/// "Request". Nothing typed matches everything alike. Takes time proportional to both lengths; only the first 200
/// letters of the text are looked at.
std::optional<FuzzyMatch> fuzzyMatch(QStringView typed, QStringView text);

} // namespace sparkbot
