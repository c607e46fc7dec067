#pragma once

#include "models/chatcolumns.h"

#include <array>

namespace sparkbot {

/// Finds the rows that a query selects: one bit a row, taken away condition by condition. Cheap conditions come first,
/// and each looks only at the rows that the ones before it left, so that a long query costs hardly more than a short
/// one. Words are compared once each, not once a row.
class QueryMatcher {
public:
    /// All by reference. Rows before `firstRow` are not looked at.
    QueryMatcher(const ChatColumns &columns, const QueryContext &context, size_t firstRow);

    /// Unsets, from `firstRow` on, the bits of the rows that do not match.
    void narrow(const QueryNode &node, RowBits &rows) const;

private:
    using Row = ChatBatch::Row;
    using PhoneBuffer = std::array<char, ChatBatch::longestPhone + 1>;

    void narrowToCondition(const QueryNode &condition, RowBits &rows) const;
    void narrowToAny(const QueryNode &any, RowBits &rows) const;
    void narrowToText(const QueryNode &condition, RowBits &rows) const;
    void narrowToNeedle(QueryField field, const QueryValue &value, RowBits &rows) const;
    void narrowToStatus(const QueryNode &condition, RowBits &rows) const;
    void narrowToTraits(const QueryNode &condition, RowBits &rows) const;
    void narrowToLabels(const QueryNode &condition, RowBits &rows) const;
    void narrowToMetadata(const QueryNode &condition, RowBits &rows) const;
    template <class Agrees>
    void narrowByWord(quint32 Row::*column, Agrees agrees, RowBits &rows) const;
    template <class Agrees>
    void narrowByValues(const QueryNode &condition, Agrees agrees, RowBits &rows) const;

    bool textAgrees(QueryField field, const QueryValue &value, size_t row) const;
    bool ownerAgrees(const QueryValue &value, std::string_view word) const;
    bool labelsAgree(const QueryNode &condition, quint32 set) const;
    bool hasTrait(QueryTrait trait, size_t row) const;
    bool timeAgrees(QueryField field, const QueryValue &value, qint64 time) const;
    std::string_view phoneDigits(size_t row, PhoneBuffer &buffer) const;

    const ChatColumns &m_columns;
    const ChatBatch &m_store;
    const QueryContext &m_context;
    size_t m_firstRow;
    size_t m_firstWord;
    qint64 m_now;
};

} // namespace sparkbot
