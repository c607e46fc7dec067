#include "models/shownrows.h"

#include <algorithm>

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

ShownRows::Rows ShownRows::follow(bool held)
{
    Rows changed;
    for (quint32 &row : m_rows) {
        if (m_columns.isLive(row))
            continue;
        const std::optional<quint32> now = m_columns.find(m_columns.store().id(row));
        if (!now && isLate(row))
            continue; // removed, and said before
        row = now.value_or(row);
        changed.push_back(row);
    }
    if (held && !changed.empty()) {
        m_late.resize(m_columns.store().size());
        for (quint32 row : changed)
            m_late.set(row);
    }
    return changed;
}

void ShownRows::setLate(bool late)
{
    m_late.clear();
    m_late.resize(late ? m_columns.store().size() : 0, late);
}

ShownRows::Rows ShownRows::appendable(const Rows &order, const Belongs &belongs) const
{
    RowBits shown;
    shown.resize(m_columns.store().size());
    for (quint32 row : m_rows)
        shown.set(row);
    const auto last = std::find_if(m_rows.rbegin(), m_rows.rend(),
                                   [this](quint32 row) { return m_columns.isLive(row) && !isLate(row); });
    Rows rows;
    for (auto row = order.rbegin(); row != order.rend() && (last == m_rows.rend() || *row != *last); ++row) {
        if (!shown.test(*row) && belongs(*row))
            rows.push_back(*row);
    }
    std::ranges::reverse(rows);
    return rows;
}

int ShownRows::waiting(size_t wanted, const Belongs &belongs) const
{
    int leaving = 0;
    int moving = 0;
    size_t belonging = 0;
    std::optional<quint32> before; // the nearest row above that keeps its place
    const auto stays = [&](size_t i) { return m_columns.isLive(m_rows[i]) && belongs(m_rows[i]); };
    size_t next = 0; // the nearest row below that is in its place
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!stays(i)) {
            ++leaving;
            continue;
        }
        ++belonging;
        if (isLate(m_rows[i])) {
            for (next = std::max(next, i + 1); next < m_rows.size() && (isLate(m_rows[next]) || !stays(next));)
                ++next;
            const bool fits = (!before || !m_ordering.less(m_rows[i], *before))
                && (next == m_rows.size() || !m_ordering.less(m_rows[next], m_rows[i]));
            if (!fits) {
                ++moving;
                continue;
            }
        }
        before = m_rows[i];
    }
    return int(wanted - belonging) + leaving + moving;
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
