#pragma once

#include "models/chatcolumns.h"

#include <QStringList>

#include <string>
#include <vector>

namespace sparkbot {

/// Finds chats that a query asks for by id, phone number or link. Ids are looked up; what is left over is compared with
/// the phones of the rows in one pass, however many chats are asked for.
class NamedChats {
public:
    explicit NamedChats(const ChatColumns &columns)
        : m_columns(columns)
        , m_store(columns.store())
    {
    }

    /// Unsets, from row `RowBits::wordSize * firstWord` on, the bits of the rows that are none of the chats.
    void narrow(const QueryNode &condition, RowBits &rows, size_t firstWord) const;
    /// The rows, dead ones among them, whose name, phone or id have every one of the folded words.
    RowBits called(const std::vector<std::string> &words) const;
    /// Those of all conditions below `node` that no live row is, as typed.
    QStringList missing(const QueryNode &node) const;

private:
    std::optional<quint32> findAddress(const QueryValue &value) const;
    /// The digits of a phone that says more than the id, about which the index has said everything.
    std::string_view phoneOfItsOwn(size_t row, std::string &buffer) const;

    const ChatColumns &m_columns;
    const ChatBatch &m_store;
};

} // namespace sparkbot
