#pragma once

#include "models/chatcells.h"
#include "models/chatcolumns.h"
#include "models/chatorder.h"
#include "models/chattable.h"
#include "models/shownrows.h"

namespace sparkbot {

/// What the table knows, and how it takes views from what they see to what they should.
struct ChatTable::Private {
    using Rows = ChatColumns::Rows;

    explicit Private(ChatTable &table)
        : q(table)
    {
    }

    ChatTable &q;
    ChatColumns columns;
    QueryContext context;
    ChatOrder ordering{columns, context.ownerNames};
    Rows order; ///< all live rows, sorted
    ShownRows shown{columns, ordering}; ///< what views see: between two changes those of `order` that match, and strays
    ChatQuery query;
    RowBits matches; ///< of `query`, one for each row of the store
    RowBits kept; ///< strays that stay, by row of the store
    ChatMarks marks;
    ChatCells cells{columns, context.ownerNames, marks};
    Keeper keeper;
    bool held = false;
    int waiting = 0;

    bool matchesQuery(quint32 row) const { return query.isEmpty() || matches.test(row); }
    bool belongs(quint32 row) const { return matchesQuery(row) || (row < kept.size() && kept.test(row)); }
    bool isStray(quint32 row) const { return !columns.isLive(row) || !matchesQuery(row); }
    size_t matchingCount() const { return query.isEmpty() ? columns.liveCount() : columns.liveCountIn(matches); }
    Rows belonging(const Rows &rows) const;
    void updateMatches(size_t firstRow);
    void matchAgain();
    void keepStrays();
    RowBits placesInUse() const;
    void watchStrays();

    void applyAdded(const Rows &added);
    void applyDead();
    void settle();
    void apply();
    void append(const Rows &rows);
    bool show(const Rows &wanted);
    void relayout(Rows rows);
    Rows rowsAt(const std::vector<int> &places) const;
    std::vector<int> placesOf(const Rows &rows) const;
    void announce(const std::vector<int> &places);
    void countWaiting();
    void compactIfWasteful();
};

} // namespace sparkbot
