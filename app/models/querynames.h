#pragma once

#include "models/chatquery.h"

#include <QStringList>

namespace sparkbot::querynames {

/// The words of the filter line. They are a language of their own and are not translated.
const QStringList &operators(); ///< without colon; `meta` takes a key behind a point
std::optional<QueryField> field(const QString &name);
/// The operator that people mean by a word of other programs: "department", "tag", "since"; empty if none.
QString otherName(const QString &name);

const QStringList &traits();
std::optional<QueryTrait> trait(const QString &name);

/// Statuses that can be set, those that answers were seen to have besides, and `other` for all that cannot be set.
const QStringList &statuses();

/// The choice with the fewest slips of the finger between it and `word`; empty if none is near.
QString nearest(const QString &word, const QStringList &choices);

} // namespace sparkbot::querynames
