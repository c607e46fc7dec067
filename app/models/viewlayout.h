#pragma once

#include "domain/savedview.h"
#include "models/chatorder.h"

#include <optional>

namespace sparkbot {

/// The word for a column in saved views and their files; never changes.
QString columnWord(ChatColumn column);
std::optional<ChatColumn> columnOfWord(const QString &word);

/// The layout with each column of the table exactly once: those it names in its order, then the others, hidden; all of
/// them as delivered if it names none. Columns of a newer version are left out, the name is always shown.
ViewLayout completed(const ViewLayout &layout);
/// Whether the same columns are shown in the same order and sorted alike. Widths do not matter: they follow the window.
bool isArrangedAlike(const ViewLayout &a, const ViewLayout &b);

} // namespace sparkbot
