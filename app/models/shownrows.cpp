#include "models/shownrows.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace sparkbot {

RowSteps::RowSteps(const Rows &shown, const Rows &wanted, size_t storeSize)
{
    RowBits isWanted;
    isWanted.resize(storeSize);
    for (quint32 row : wanted)
        isWanted.set(row);
    RowBits isStaying;
    isStaying.resize(storeSize);
    Rows leaving;
    leavingAt = shown.size();
    bool leavingTogether = true;
    for (size_t i = 0; i < shown.size(); ++i) {
        if (isWanted.test(shown[i])) {
            isStaying.set(shown[i]);
            continue;
        }
        if (leaving.empty())
            leavingAt = i;
        leavingTogether = leavingTogether && i == leavingAt + leaving.size();
        leaving.push_back(shown[i]);
    }
    leavingCount = leaving.size();

    size_t lastEntering = 0;
    staying.reserve(wanted.size());
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (isStaying.test(wanted[i])) {
            staying.push_back(wanted[i]);
            continue;
        }
        if (entering.empty())
            enteringAt = i;
        lastEntering = i;
        entering.push_back(wanted[i]);
    }

    Rows inPlace = staying; // with the leaving rows where they are now
    leavingAt = std::min(leavingAt, inPlace.size());
    inPlace.insert(inPlace.begin() + qptrdiff(leavingAt), leaving.begin(), leaving.end());
    if (!leavingTogether || inPlace != shown) {
        leavingAt = staying.size();
        inPlace = staying;
        inPlace.insert(inPlace.end(), leaving.begin(), leaving.end());
        gathered = std::move(inPlace);
    }
    if (!entering.empty() && lastEntering - enteringAt + 1 != entering.size()) {
        enteringAt = staying.size();
        placed = wanted;
    }
}

ShownRows::ShownRows(const ChatColumns &columns, const ChatOrder &ordering)
    : m_columns(columns)
    , m_ordering(ordering)
{
}

int ShownRows::find(std::string_view id) const
{
    if (const std::optional<quint32> row = m_columns.find(id)) {
        const auto at = std::ranges::find(m_rows, *row);
        return at == m_rows.end() ? -1 : int(at - m_rows.begin());
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_columns.isLive(m_rows[i]) && m_columns.store().id(m_rows[i]) == id)
            return int(i);
    }
    return -1;
}

std::vector<int> ShownRows::follow(bool held)
{
    std::vector<int> changed;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        quint32 &row = m_rows[i];
        if (m_columns.isLive(row))
            continue;
        const std::optional<quint32> now = m_columns.find(m_columns.store().id(row));
        if (!now && isLate(row))
            continue; // removed, and said before
        row = now.value_or(row);
        changed.push_back(int(i));
    }
    if (held)
        addLate(changed);
    return changed;
}

void ShownRows::addLate(const std::vector<int> &places)
{
    if (places.empty())
        return;
    m_late.resize(m_columns.store().size());
    for (int place : places)
        m_late.set((*this)[place]);
    std::vector<int> all;
    all.reserve(m_latePlaces.size() + places.size());
    std::ranges::set_union(m_latePlaces, places, std::back_inserter(all));
    m_latePlaces = std::move(all);
}

void ShownRows::setLate(bool late)
{
    m_late.clear();
    m_latePlaces.clear();
    if (!late)
        return;
    std::vector<int> all(m_rows.size());
    std::iota(all.begin(), all.end(), 0);
    addLate(all);
}

void ShownRows::setStraysLate(const Belongs &belongs)
{
    std::vector<int> strays;
    for (int i = 0; i < count(); ++i) {
        if (!m_columns.isLive((*this)[i]) || !belongs((*this)[i]))
            strays.push_back(i);
    }
    addLate(strays);
}

ShownRows::Rows ShownRows::appendable(const Rows &order, const Belongs &belongs) const
{
    const auto last = std::find_if(m_rows.rbegin(), m_rows.rend(), [this](quint32 row) { return !isLate(row); });
    Rows rows;
    for (auto row = order.rbegin(); row != order.rend() && (last == m_rows.rend() || *row != *last); ++row) {
        if (!isLate(*row) && belongs(*row)) // below the last row in its place, only late ones are shown
            rows.push_back(*row);
    }
    std::ranges::reverse(rows);
    return rows;
}

int ShownRows::waiting(size_t wanted, const Belongs &belongs) const
{
    const auto stays = [&](int place) { return m_columns.isLive((*this)[place]) && belongs((*this)[place]); };
    int leaving = 0;
    int moving = 0;
    for (size_t first = 0; first < m_latePlaces.size();) {
        // A run of late rows, between two that are in their places.
        size_t end = first + 1;
        while (end < m_latePlaces.size() && m_latePlaces[end] == m_latePlaces[end - 1] + 1)
            ++end;
        const int above = m_latePlaces[first] - 1;
        const int below = m_latePlaces[end - 1] + 1;
        int before = above; // the nearest that keeps its place
        for (; first < end; ++first) {
            const int place = m_latePlaces[first];
            if (!stays(place)) {
                ++leaving;
                continue;
            }
            const bool fits = (before < 0 || !m_ordering.less((*this)[place], (*this)[before]))
                && (below == count() || !m_ordering.less((*this)[below], (*this)[place]));
            if (fits)
                before = place;
            else
                ++moving;
        }
    }
    const int belonging = count() - leaving;
    return int(wanted) - belonging + leaving + moving;
}

ShownRows::Rows ShownRows::removedRows() const
{
    Rows rows;
    std::ranges::copy_if(m_rows, std::back_inserter(rows), [this](quint32 row) { return !m_columns.isLive(row); });
    return rows;
}

void ShownRows::renumber(const Rows &numbers)
{
    RowBits late;
    if (m_late.size() > 0)
        late.resize(m_columns.store().size());
    for (quint32 &row : m_rows) {
        if (isLate(row))
            late.set(numbers[row]);
        row = numbers[row];
    }
    m_late = std::move(late);
}

} // namespace sparkbot
