#pragma once

#include "models/chatquery.h"

namespace sparkbot::queryvalues {

/// A value read for its operator, or why it cannot be.
struct Reading {
    QueryValue value;
    std::optional<QueryProblem::Kind> problem;
    bool mayGoOn = false; ///< a few more letters could make it right
    QString nearest;
};

Reading read(QueryField field, const QString &text, bool quoted);

} // namespace sparkbot::queryvalues
