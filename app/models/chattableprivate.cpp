#include "models/chattableprivate.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace sparkbot {

/// Branch-free, because whether the next row matches is as good as random.
ChatTable::Private::Rows ChatTable::Private::belonging(const Rows &rows) const
{
    if (query.isEmpty())
        return rows;
    const auto select = [&rows](const RowBits &wanted) {
        Rows out(std::min(rows.size(), wanted.count()) + 1); // the last may be written, but not kept
        size_t count = 0;
        for (quint32 row : rows) {
            out[count] = row;
            count += wanted.test(row) ? 1 : 0;
        }
        out.resize(count);
        return out;
    };
    if (kept.size() == 0)
        return select(matches);
    RowBits wanted = matches;
    wanted.unite(kept);
    return select(wanted);
}

void ChatTable::Private::updateMatches(size_t firstRow)
{
    if (query.isEmpty())
        matches.clear();
    else
        columns.match(query, context, firstRow, matches);
}

/// What the query selects may have changed although the query has not.
void ChatTable::Private::matchAgain()
{
    updateMatches(0);
    watchStrays();
    settle();
    // Strays are drawn in their own way; which rows became one is not known.
    if (waiting > 0 || kept.size() > 0)
        Q_EMIT q.dataChanged(q.index(0, 0), q.index(shown.count() - 1, columnTotal - 1));
}

RowBits ChatTable::Private::placesInUse() const
{
    RowBits places;
    places.resize(size_t(shown.count()));
    for (const auto &[first, last] : keeper()) {
        for (int place = qMax(0, first); place <= qMin(last, shown.count() - 1); ++place)
            places.set(size_t(place));
    }
    return places;
}

/// Asks which of the visible chats that no longer match are still in use.
void ChatTable::Private::keepStrays()
{
    kept.clear();
    if (query.isEmpty() || !keeper)
        return;
    std::optional<RowBits> inUse; // by place
    for (int i = 0; i < shown.count(); ++i) {
        const quint32 row = shown[i];
        if (matches.test(row) || !columns.isLive(row))
            continue;
        if (!inUse)
            inUse = placesInUse();
        if (!inUse->test(size_t(i)))
            continue;
        kept.resize(columns.store().size());
        kept.set(row);
    }
}

/// Strays that are kept now may have to wait for leaving later.
void ChatTable::Private::watchStrays()
{
    if (held && !query.isEmpty())
        shown.setStraysLate([this](quint32 row) { return matchesQuery(row); });
}

/// Rows were added to the store, perhaps in place of others.
void ChatTable::Private::applyAdded(const Rows &added)
{
    if (added.empty())
        return;
    std::erase_if(order, [this](quint32 row) { return !columns.isLive(row); });
    ordering.merge(order, added);
    updateMatches(query.isEmpty() ? 0 : matches.size());
    settle();
}

/// Rows of the store died without a successor.
void ChatTable::Private::applyDead()
{
    std::erase_if(order, [this](quint32 row) { return !columns.isLive(row); });
    marks.removeIf([this](ChatMarks::iterator mark) { return !columns.find(mark.key().toStdString()); });
    settle();
}

/// Values change at once; rows come, go and move at once or later.
void ChatTable::Private::settle()
{
    std::vector<int> changed = shown.follow(held);
    keepStrays();
    if (held) {
        append(shown.appendable(order, [this](quint32 row) { return belongs(row); }));
    } else {
        const Rows rows = rowsAt(changed);
        if (show(belonging(order)))
            changed = placesOf(rows);
    }
    announce(changed);
    compactIfWasteful();
    countWaiting();
    Q_EMIT q.contentChanged();
}

/// Nothing waits any more. What is shown is up to date but for its places.
void ChatTable::Private::apply()
{
    keepStrays();
    show(belonging(order));
    shown.setLate(false);
    watchStrays();
    compactIfWasteful();
    countWaiting();
}

void ChatTable::Private::append(const Rows &rows)
{
    if (rows.empty())
        return;
    q.beginInsertRows({}, shown.count(), shown.count() + int(rows.size()) - 1);
    Rows all = shown.rows();
    all.insert(all.end(), rows.begin(), rows.end());
    shown.set(std::move(all));
    q.endInsertRows();
}

/// False if they are shown already.
bool ChatTable::Private::show(const Rows &wanted)
{
    if (wanted == shown.rows())
        return false;
    RowSteps steps(shown.rows(), wanted, columns.store().size());
    if (steps.gathered)
        relayout(*std::move(steps.gathered));
    if (steps.leavingCount > 0) {
        q.beginRemoveRows({}, int(steps.leavingAt), int(steps.leavingAt + steps.leavingCount) - 1);
        shown.set(steps.staying);
        q.endRemoveRows();
    }
    if (!steps.entering.empty()) {
        q.beginInsertRows({}, int(steps.enteringAt), int(steps.enteringAt + steps.entering.size()) - 1);
        Rows rows = std::move(steps.staying);
        rows.insert(rows.begin() + qptrdiff(steps.enteringAt), steps.entering.begin(), steps.entering.end());
        shown.set(std::move(rows));
        q.endInsertRows();
    }
    if (steps.placed)
        relayout(*std::move(steps.placed));
    return true;
}

/// A permutation of the visible rows. Persistent indexes, and with them selections, stay on their chats.
void ChatTable::Private::relayout(Rows rows)
{
    Q_EMIT q.layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = q.persistentIndexList();
    QModelIndexList after;
    if (!before.isEmpty()) {
        std::vector<int> places(columns.store().size());
        for (size_t i = 0; i < rows.size(); ++i)
            places[rows[i]] = int(i);
        after.reserve(before.size());
        for (const QModelIndex &index : before)
            after.append(q.createIndex(places[shown[index.row()]], index.column()));
    }
    shown.set(std::move(rows));
    q.changePersistentIndexList(before, after);
    Q_EMIT q.layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

ChatTable::Private::Rows ChatTable::Private::rowsAt(const std::vector<int> &places) const
{
    Rows rows(places.size());
    std::ranges::transform(places, rows.begin(), [this](int place) { return shown[place]; });
    return rows;
}

/// Of those that are shown, in ascending order.
std::vector<int> ChatTable::Private::placesOf(const Rows &rows) const
{
    std::vector<int> places;
    if (rows.empty())
        return places;
    RowBits bits;
    bits.resize(columns.store().size());
    for (quint32 row : rows)
        bits.set(row);
    for (int i = 0; i < shown.count(); ++i) {
        if (bits.test(shown[i]))
            places.push_back(i);
    }
    return places;
}

/// dataChanged for each run of neighbouring rows, or, where that would be very many, once for the range of all.
void ChatTable::Private::announce(const std::vector<int> &places)
{
    struct Run {
        int first = 0;
        int last = 0;
    };
    std::vector<Run> runs;
    for (int place : places) {
        if (!runs.empty() && runs.back().last == place - 1)
            runs.back().last = place;
        else
            runs.push_back({place, place});
    }
    constexpr size_t tooMany = 64;
    if (runs.size() > tooMany)
        runs = {{runs.front().first, runs.back().last}};
    for (const Run &run : runs)
        Q_EMIT q.dataChanged(q.index(run.first, 0), q.index(run.last, columnTotal - 1));
}

void ChatTable::Private::countWaiting()
{
    int count = 0;
    if (held) {
        ordering.updateRanks();
        count = shown.waiting(matchingCount() + kept.count(), [this](quint32 row) { return belongs(row); });
    }
    if (std::exchange(waiting, count) != count)
        Q_EMIT q.waitingChanged(count);
}

/// Chats that were removed and are still shown outlive it.
void ChatTable::Private::compactIfWasteful()
{
    if (!columns.isWasteful())
        return;
    const Rows removed = shown.removedRows();
    if (!columns.isWasteful(removed.size()))
        return;
    const Rows numbers = columns.compact(removed);
    for (quint32 &row : order)
        row = numbers[row];
    shown.renumber(numbers);
    ordering.forgetRanks();
    updateMatches(0);
    keepStrays();
}

} // namespace sparkbot
