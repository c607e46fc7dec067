#pragma once

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace sparkbot {

namespace rowdiff {

/// The begin/end functions are protected because only a model may announce its own changes; applyRowDiff is called by
/// the model and with its own rows. Naming them through a derived class is the legal way to reach them from a template.
struct Announce : QAbstractItemModel {
    static constexpr auto beginRemove = &Announce::beginRemoveRows;
    static constexpr auto endRemove = &Announce::endRemoveRows;
    static constexpr auto beginInsert = &Announce::beginInsertRows;
    static constexpr auto endInsert = &Announce::endInsertRows;
    static constexpr auto beginMove = &Announce::beginMoveRows;
    static constexpr auto endMove = &Announce::endMoveRows;
};

/// Which elements of `places` (all different) form the longest increasing subsequence: the rows that need not move.
inline std::vector<bool> longestRise(const std::vector<int> &places)
{
    std::vector<int> tails; // tails[k]: index of the smallest end of a rise of length k + 1
    std::vector<int> before(places.size(), -1);
    for (int i = 0; i < int(places.size()); ++i) {
        const auto at =
            std::ranges::lower_bound(tails, places[size_t(i)], {}, [&](int tail) { return places[size_t(tail)]; });
        if (at != tails.begin())
            before[size_t(i)] = *std::prev(at);
        if (at == tails.end())
            tails.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> rise(places.size(), false);
    for (int i = tails.empty() ? -1 : tails.back(); i >= 0; i = before[size_t(i)])
        rise[size_t(i)] = true;
    return rise;
}

} // namespace rowdiff

/// Turns the rows of a flat model into `wanted` with the fewest signals, so that selection, scroll position and open
/// editors survive a refresh: first removes (one signal for each run of neighbours), then moves (only the rows outside
/// the longest run that keeps its order), then inserts (one signal for each run), then dataChanged over all columns for
/// each run of rows that differ.
///
/// Call it from the model: `applyRowDiff(*this, m_devices, devices, [](const Device &d) { return d.id; });`
/// `rows` is the model's own storage, on which rowCount() and data() rely: it is changed between the signals and equals
/// `wanted` afterwards. `key(row)` identifies a row (needs == and qHash); of rows with the same key in `wanted` the
/// first counts. Row needs ==. Meant for lists of hundreds of rows: each move looks its row up.
template <class Row, class KeyOf>
void applyRowDiff(QAbstractItemModel &model, QList<Row> &rows, QList<Row> wanted, KeyOf key)
{
    using Key = std::decay_t<decltype(key(wanted.first()))>;
    using rowdiff::Announce;

    QHash<Key, int> place; // of each key in `wanted`
    wanted.removeIf([&](const Row &row) {
        if (place.contains(key(row)))
            return true;
        place.insert(key(row), int(place.size()));
        return false;
    });

    for (qsizetype last = rows.size() - 1; last >= 0; --last) {
        if (place.contains(key(rows.at(last))))
            continue;
        qsizetype first = last;
        while (first > 0 && !place.contains(key(rows.at(first - 1))))
            --first;
        (model.*Announce::beginRemove)({}, int(first), int(last));
        rows.remove(first, last - first + 1);
        (model.*Announce::endRemove)();
        last = first;
    }

    std::vector<int> kept; // places of the rows that stay, in the order in which they must end up
    QHash<int, int> nowAt; // place -> row before any move
    for (int row = 0; row < int(rows.size()); ++row) {
        kept.push_back(place.value(key(rows.at(row))));
        nowAt.insert(kept.back(), row);
    }
    std::ranges::sort(kept);
    std::vector<int> before;
    for (int target : kept)
        before.push_back(nowAt.value(target));
    const std::vector<bool> stays = rowdiff::longestRise(before);
    const auto rowOf = [&](int target) {
        const auto at = std::ranges::find_if(rows, [&](const Row &row) { return key(row) == key(wanted.at(target)); });
        return int(at - rows.begin());
    };
    for (size_t i = 0; i < kept.size(); ++i) {
        if (stays[i])
            continue;
        const int from = rowOf(kept[i]);
        const int to = i == 0 ? 0 : rowOf(kept[i - 1]) + 1;
        if (from == to)
            continue;
        (model.*Announce::beginMove)({}, from, from, {}, to);
        rows.move(from, from < to ? to - 1 : to);
        (model.*Announce::endMove)();
    }

    QSet<Key> present;
    for (const Row &row : std::as_const(rows))
        present.insert(key(row));
    for (qsizetype first = 0; first < wanted.size(); ++first) {
        if (present.contains(key(wanted.at(first))))
            continue;
        qsizetype last = first;
        while (last + 1 < wanted.size() && !present.contains(key(wanted.at(last + 1))))
            ++last;
        (model.*Announce::beginInsert)({}, int(first), int(last));
        for (qsizetype row = first; row <= last; ++row)
            rows.insert(row, wanted.at(row));
        (model.*Announce::endInsert)();
        first = last;
    }

    for (qsizetype first = 0; first < wanted.size(); ++first) {
        if (rows.at(first) == wanted.at(first))
            continue;
        qsizetype last = first;
        for (; last < wanted.size() && !(rows.at(last) == wanted.at(last)); ++last)
            rows[last] = wanted.at(last);
        const int lastColumn = model.columnCount() - 1;
        Q_EMIT model.dataChanged(model.index(int(first), 0), model.index(int(last) - 1, lastColumn));
        first = last;
    }
}

} // namespace sparkbot
