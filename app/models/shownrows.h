#pragma once

#include "models/chatcolumns.h"
#include "models/chatorder.h"

#include <optional>

namespace sparkbot {

/// How views are taken from the rows they see to others with few signals: leaving rows are gathered in one place, then
/// removed, new ones inserted in one place, then all are put where they belong.
struct RowSteps {
    using Rows = ChatColumns::Rows;

    std::optional<Rows> gathered; ///< a permutation of the rows shown, if the leaving ones do not lie together
    size_t leavingAt = 0;
    size_t leavingCount = 0;
    Rows staying; ///< the rows after the removal
    size_t enteringAt = 0;
    Rows entering;
    std::optional<Rows> placed; ///< a permutation of the rows after the insertion, if they are not in their places yet

    RowSteps(const Rows &shown, const Rows &wanted, size_t storeSize);
};

/// The rows of the store that views see, in their places, and what they would be without the hand on the list: rows
/// that were put in place by an older version of their chat are late; rows of removed chats are still shown.
class ShownRows {
public:
    using Rows = ChatColumns::Rows;
    /// Whether a live row belongs into the list.
    using Belongs = std::function<bool(quint32 row)>;

    ShownRows(const ChatColumns &columns, const ChatOrder &ordering);

    const Rows &rows() const { return m_rows; }
    quint32 operator[](int row) const { return m_rows[size_t(row)]; }
    int count() const { return int(m_rows.size()); }
    /// -1 = not shown. Also finds the chat of a removed row.
    int find(std::string_view id) const;

    /// Shows other rows, or the same in other places.
    void set(Rows rows) { m_rows = std::move(rows); }
    /// Puts the present row of each chat into the place of its old one. Returns the places of the chats that changed or
    /// were removed, in ascending order. If places are held, these are late from now on.
    std::vector<int> follow(bool held);
    /// All are in the places where they belong, or none is known to be.
    void setLate(bool late);
    /// Those that do not belong here are late, although their chats have not changed.
    void setStraysLate(const Belongs &belongs);

    /// Those of the sorted `order` that belong here and may be appended while places are held, because they come after
    /// every row that is in its place.
    Rows appendable(const Rows &order, const Belongs &belongs) const;
    /// How many chats would come, go or change places, were `wanted` live chats of the store shown.
    int waiting(size_t wanted, const Belongs &belongs) const;

    Rows removedRows() const;
    /// The store was compacted: `numbers` are the new numbers of its rows.
    void renumber(const Rows &numbers);

private:
    void addLate(const std::vector<int> &places);
    bool isLate(quint32 row) const { return row < m_late.size() && m_late.test(row); }

    const ChatColumns &m_columns;
    const ChatOrder &m_ordering;
    Rows m_rows;
    RowBits m_late; ///< by row of the store; rows beyond its end are not late. Rows that are not shown never are.
    std::vector<int> m_latePlaces; ///< of the same, ascending
};

} // namespace sparkbot
