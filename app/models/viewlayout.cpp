#include "models/viewlayout.h"

#include <algorithm>
#include <array>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allColumns{ChatColumn::Name,   ChatColumn::Status,       ChatColumn::Unread, ChatColumn::Agent,
                                ChatColumn::Labels, ChatColumn::LastActivity, ChatColumn::Id};

bool names(const ViewLayout &layout, const QString &column)
{
    return std::ranges::find(layout.columns, column, &ViewColumn::name) != layout.columns.cend();
}

} // namespace

QString columnWord(ChatColumn column)
{
    switch (column) {
    case ChatColumn::Name:
        return u"name"_s;
    case ChatColumn::Status:
        return u"status"_s;
    case ChatColumn::Unread:
        return u"unread"_s;
    case ChatColumn::Agent:
        return u"agent"_s;
    case ChatColumn::Labels:
        return u"labels"_s;
    case ChatColumn::LastActivity:
        return u"lastActivity"_s;
    case ChatColumn::Id:
        return u"chatId"_s;
    }
    return {};
}

std::optional<ChatColumn> columnOfWord(const QString &word)
{
    const auto found = std::ranges::find(allColumns, word, columnWord);
    return found == allColumns.end() ? std::nullopt : std::optional(*found);
}

ViewLayout completed(const ViewLayout &layout)
{
    ViewLayout whole;
    for (const ViewColumn &column : layout.columns) {
        if (columnOfWord(column.name) && !names(whole, column.name))
            whole.columns.append(column);
    }
    const bool delivered = whole.columns.isEmpty();
    for (ChatColumn column : allColumns) {
        if (!names(whole, columnWord(column)))
            whole.columns.append({columnWord(column), 0, delivered});
    }
    std::ranges::find(whole.columns, columnWord(ChatColumn::Name), &ViewColumn::name)->shown = true;
    const bool sorted = columnOfWord(layout.sortColumn).has_value();
    whole.sortColumn = sorted ? layout.sortColumn : columnWord(ChatColumn::LastActivity);
    whole.descending = sorted ? layout.descending : true;
    return whole;
}

bool isArrangedAlike(const ViewLayout &a, const ViewLayout &b)
{
    const auto arrangement = [](const ViewLayout &layout) {
        ViewLayout whole = completed(layout);
        whole.columns.removeIf([](const ViewColumn &column) { return !column.shown; });
        for (ViewColumn &column : whole.columns)
            column.width = 0;
        return whole;
    };
    return arrangement(a) == arrangement(b);
}

} // namespace sparkbot
