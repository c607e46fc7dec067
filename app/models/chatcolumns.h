#pragma once

#include "domain/chatbatch.h"
#include "models/chatquery.h"
#include "models/rowscan.h"

#include <optional>
#include <vector>

namespace sparkbot {

/// All chats of the table: append-only columns and an index by id. A changed chat is appended again and its old row is
/// dead from then on; dead rows stay readable, so that an order sorted by old values can still be searched, until
/// compact() renumbers all rows.
class ChatColumns {
public:
    using Rows = std::vector<quint32>;

    /// Adds unknown chats and replaces changed ones; what is equal stays as it is. Chats without an id are left out.
    /// Returns the live rows that are new, be the chat new or changed.
    Rows merge(const ChatBatch &batch);
    bool remove(std::string_view id);

    /// Until endRefresh, merged chats count as seen; then those that were not are removed. Returns how many.
    void beginRefresh();
    size_t endRefresh();
    /// The live rows that were not seen since beginRefresh; none while nothing is refreshed.
    Rows unseenRows() const;
    void see(quint32 row);

    const ChatBatch &store() const { return m_store; }
    size_t liveCount() const { return m_liveCount; }
    size_t liveCountIn(const RowBits &rows) const { return m_live.countIn(rows); }
    Rows liveRows() const;
    bool isLive(quint32 row) const { return m_live.test(row); }
    std::optional<quint32> find(std::string_view id) const;
    ChatStatus status(quint32 row) const { return ChatStatus(m_traits[row] & statusMask); }
    ChatKind kind(quint32 row) const { return ChatKind(m_traits[row] >> kindShift); }

    /// Sets, for the rows from `firstRow` on, whether they live and match; `matches` is resized to all rows.
    void match(const ChatQuery &query, const QueryContext &context, size_t firstRow, RowBits &matches) const;

    /// A quarter of the rows is dead, not counting `needed` dead ones that somebody still shows.
    bool isWasteful(size_t needed = 0) const;
    /// Drops the dead rows except `needed`. Returns the new number of each old row; for a dropped row it is
    /// meaningless.
    Rows compact(const Rows &needed = {});
    /// Gives back the room that growing left over.
    void squeeze()
    {
        m_store.squeeze();
        m_traits.shrink_to_fit();
    }

private:
    /// The slot of the id, or the free one where it belongs.
    size_t slotOf(std::string_view id) const;
    void growIndex();
    void mergeRow(const ChatBatch &batch, quint32 row);
    void enterFrom(quint32 first);
    void enter(quint32 row);
    void kill(quint32 row);
    quint8 statusOfWord(quint32 word);
    quint8 traitsOf(quint32 row);

    ChatBatch m_store;
    static constexpr int kindShift = 4;
    static constexpr quint8 statusMask = (1 << kindShift) - 1;
    std::vector<quint8> m_traits; ///< ChatStatus and ChatKind of each row, for the filter
    std::vector<quint8> m_wordStatuses; ///< ChatStatus of each interned word, asked once
    RowBits m_live;
    RowBits m_seen;
    bool m_refreshing = false;
    size_t m_liveCount = 0;
    Rows m_slots; ///< open addressing by id, a power of two; row + 1, 0 = free; may lead to a dead row
    size_t m_usedSlots = 0;
};

} // namespace sparkbot
