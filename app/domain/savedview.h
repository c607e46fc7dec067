#pragma once

#include <QList>
#include <QString>

namespace sparkbot {

/// A column of the chat table as a view keeps it.
struct ViewColumn {
    QString name; ///< a word that never changes ("lastActivity"), see models/viewlayout
    int width = 0; ///< pixels; 0 = as delivered, or what is left over
    bool shown = true;

    friend bool operator==(const ViewColumn &, const ViewColumn &) = default;
};

/// What the chat table looks like in a view.
struct ViewLayout {
    QList<ViewColumn> columns; ///< from left to right; empty = as delivered
    QString sortColumn; ///< empty = as delivered
    bool descending = false;

    friend bool operator==(const ViewLayout &, const ViewLayout &) = default;
};

/// A view of one's own: a filter text with a name and a layout.
struct SavedView {
    static constexpr int longestName = 80; ///< code points
    static constexpr int longestQuery = 4'000; ///< UTF-16 units
    static constexpr int mostViews = 200; ///< of one account

    qint64 id = 0; ///< given by the storage
    QString name; ///< tidy, unique within the account without regard to case
    QString query; ///< as typed into the filter line
    ViewLayout layout;

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

/// The key of a saved view among all views; built-in ones have a word for a key, see ViewList.
QString savedViewKey(qint64 id);

/// The name in one line without invisible characters, not cut. Empty if nothing is left.
QString tidyViewName(const QString &name);
/// Whether two names would be taken for the same.
bool isSameViewName(const QString &a, const QString &b);

} // namespace sparkbot
