#pragma once

#include "models/chatcolumns.h"

#include <QHash>
#include <QString>

#include <span>

namespace sparkbot {

enum class ChatColumn {
    Name,
    Status,
    Unread,
    Agent,
    Labels,
    LastActivity,
    Id,
};

/// The total order of the table: the column in the wanted direction; ties by last activity, newest first, then by id,
/// whatever the direction (R2.4). Dead rows can be compared as well as live ones.
class ChatOrder {
public:
    using Rows = ChatColumns::Rows;

    /// `ownerNames` are the display names of agents and departments by id; both are kept by reference. Unassigned chats
    /// and chats without labels come last in ascending order, statuses in the order of the enum.
    ChatOrder(const ChatColumns &columns, const QHash<QString, QString> &ownerNames);

    void setBy(ChatColumn column, bool descending);
    ChatColumn column() const { return m_column; }
    bool isDescending() const { return m_descending; }
    /// Owner names changed or rows were renumbered.
    void forgetRanks();

    void sort(Rows &rows);
    /// Inserts `added`, in any order, into the sorted `rows`.
    void merge(Rows &rows, Rows added);
    /// The same rows in the other direction, faster than sorting; to be called after setBy().
    void flip(Rows &rows);
    /// Gets ready for less(), after rows came or ranks were forgotten; sorting and merging do it by themselves.
    void updateRanks();
    /// Whether `a` comes before `b`.
    bool less(quint32 a, quint32 b) const;

private:
    /// Equal keys are decided by the next chunk of a text, then by the ties.
    struct Item {
        quint64 key = 0;
        quint32 row = 0;
    };

    /// Negative, 0 or positive by the column alone, in the wanted direction.
    int compareColumn(quint32 a, quint32 b) const;
    bool isText() const { return m_column == ChatColumn::Name || m_column == ChatColumn::Id; }
    std::string_view text(quint32 row) const;
    quint64 number(quint32 row) const;
    quint64 key(quint32 row, size_t chunk) const;
    qint64 lastActivity(quint32 row) const { return m_columns.store().rows()[row].lastActivityAt; }

    void sortItems(std::span<Item> items, size_t chunk);
    void sortTies(std::span<Item> items);
    void sortByKey(std::span<Item> items);
    std::string ownerText(quint32 word) const;

    const ChatColumns &m_columns;
    const QHash<QString, QString> &m_ownerNames;
    ChatColumn m_column = ChatColumn::LastActivity;
    bool m_descending = true;
    std::vector<quint32> m_ranks; ///< place of each word or label set among the others, for the column sorted by
    std::vector<Item> m_scratch;
};

} // namespace sparkbot
