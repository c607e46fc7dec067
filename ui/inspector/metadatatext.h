#pragma once

#include "domain/metadata.h"

#include <QString>

namespace sparkbot {

/// The words of the metadata editor's validation (R7): what is wrong, and what a click would make of it.
namespace metadatatext {

struct Advice {
    QString sentence; ///< empty = nothing to say
    bool blocks = false; ///< it cannot be saved like this
    QString fix; ///< the text that mends it; empty if there is none
    QString fixLabel; ///< "Use last_purchase"
};

/// `problem` may name what only the table knows: a duplicate or a twin.
Advice key(const QString &key, KeyProblem problem);
Advice value(const QString &value, ValueProblem problem);
/// Characters that an input takes, far more than can be saved: a paste is flagged, never cut without a word.
inline constexpr int longestInput = 1'000'000;
/// "287/300"
QString counter(const QString &value);

} // namespace metadatatext

} // namespace sparkbot
