#include "models/chatcolumns.h"

#include "domain/bytehash.h"
#include "models/querymatch.h"

#include <algorithm>
#include <utility>

namespace sparkbot {

namespace {

constexpr quint8 notAsked = 0xff;

} // namespace

ChatColumns::Rows ChatColumns::merge(const ChatBatch &batch)
{
    const quint32 first = quint32(m_store.size());
    const auto isNew = [&](quint32 row) { return !batch.id(row).empty() && !find(batch.id(row)); };
    bool allNew = true;
    for (quint32 row = 0; allNew && row < batch.size(); ++row)
        allNew = isNew(row);
    if (allNew) {
        m_store.append(batch);
        enterFrom(first);
    } else {
        for (quint32 row = 0; row < batch.size(); ++row)
            mergeRow(batch, row);
    }

    Rows added;
    added.reserve(m_store.size() - first);
    for (quint32 row = first; row < m_store.size(); ++row) {
        if (m_live.test(row)) // a page may name a chat twice
            added.push_back(row);
    }
    return added;
}

void ChatColumns::mergeRow(const ChatBatch &batch, quint32 row)
{
    if (batch.id(row).empty())
        return;
    const std::optional<quint32> known = find(batch.id(row));
    if (known && m_store.isSame(*known, batch, row)) {
        if (m_refreshing)
            m_seen.set(*known);
        return;
    }
    m_store.append(batch, row);
    enterFrom(quint32(m_store.size()) - 1);
}

/// Rows were appended to the store: they live, and replace what has their id.
void ChatColumns::enterFrom(quint32 first)
{
    m_live.resize(m_store.size(), true);
    if (m_refreshing)
        m_seen.resize(m_store.size(), true);
    m_liveCount += m_store.size() - first;
    for (quint32 row = first; row < m_store.size(); ++row) {
        m_traits.push_back(traitsOf(row));
        enter(row);
    }
}

bool ChatColumns::remove(std::string_view id)
{
    const std::optional<quint32> row = find(id);
    if (row)
        kill(*row);
    return row.has_value();
}

void ChatColumns::beginRefresh()
{
    m_seen.clear();
    m_seen.resize(m_store.size(), false);
    m_refreshing = true;
}

size_t ChatColumns::endRefresh()
{
    const size_t before = m_liveCount;
    for (quint32 row = 0; m_refreshing && row < m_store.size(); ++row) {
        if (m_live.test(row) && !m_seen.test(row))
            kill(row);
    }
    m_refreshing = false;
    m_seen.clear();
    return before - m_liveCount;
}

ChatColumns::Rows ChatColumns::unseenRows() const
{
    Rows rows;
    for (quint32 row = 0; m_refreshing && row < m_store.size(); ++row) {
        if (m_live.test(row) && !m_seen.test(row))
            rows.push_back(row);
    }
    return rows;
}

void ChatColumns::see(quint32 row)
{
    if (m_refreshing)
        m_seen.set(row);
}

ChatColumns::Rows ChatColumns::liveRows() const
{
    Rows rows;
    rows.reserve(m_liveCount);
    for (quint32 row = 0; row < m_store.size(); ++row) {
        if (m_live.test(row))
            rows.push_back(row);
    }
    return rows;
}

std::optional<quint32> ChatColumns::find(std::string_view id) const
{
    if (m_slots.empty())
        return std::nullopt;
    const quint32 entry = m_slots[slotOf(id)];
    if (entry == 0 || !m_live.test(entry - 1))
        return std::nullopt;
    return entry - 1;
}

void ChatColumns::match(const ChatQuery &query, const QueryContext &context, size_t firstRow, RowBits &matches) const
{
    RowBits rows;
    rows.resize(firstRow);
    rows.resize(m_store.size(), true);
    rows.intersect(m_live, firstRow / RowBits::wordSize);
    QueryMatcher(*this, context, firstRow).narrow(query.root(), rows);
    matches.resize(firstRow);
    matches.resize(m_store.size());
    matches.unite(rows, firstRow / RowBits::wordSize);
}

bool ChatColumns::isWasteful(size_t needed) const
{
    constexpr size_t worthIt = 64;
    const size_t dead = m_store.size() - m_liveCount - needed;
    return dead >= worthIt && dead * 4 >= m_store.size();
}

ChatColumns::Rows ChatColumns::compact(const Rows &needed)
{
    RowBits keep = m_live;
    for (quint32 row : needed)
        keep.set(row);
    const size_t kept = keep.count();
    const ChatBatch old = std::exchange(m_store, {});
    const RowBits live = std::exchange(m_live, {});
    const RowBits seen = std::exchange(m_seen, {});
    const std::vector<quint8> traits = std::exchange(m_traits, {});
    m_wordStatuses.clear();
    m_slots.clear();
    m_usedSlots = 0;
    m_store.reserve(kept, old.text().size() / old.size() * kept);
    m_traits.reserve(kept);
    m_live.resize(kept);
    if (m_refreshing)
        m_seen.resize(kept);

    Rows numbers(old.size());
    for (quint32 row = 0; row < old.size(); ++row) {
        numbers[row] = quint32(m_store.size());
        if (!keep.test(row))
            continue;
        m_store.append(old, row);
        m_traits.push_back(traits[row]);
        if (!live.test(row))
            continue;
        m_live.set(numbers[row]);
        if (m_refreshing && seen.test(row))
            m_seen.set(numbers[row]);
        enter(numbers[row]);
    }
    return numbers;
}

size_t ChatColumns::slotOf(std::string_view id) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = hashOfBytes(id) & mask;
    while (m_slots[slot] != 0 && m_store.id(m_slots[slot] - 1) != id)
        slot = (slot + 1) & mask;
    return slot;
}

void ChatColumns::growIndex()
{
    const Rows old = std::exchange(m_slots, Rows(std::max<size_t>(64, m_slots.size() * 2), 0));
    for (quint32 entry : old) {
        if (entry != 0)
            m_slots[slotOf(m_store.id(entry - 1))] = entry;
    }
}

void ChatColumns::enter(quint32 row)
{
    if (m_usedSlots * 2 >= m_slots.size())
        growIndex();
    quint32 &entry = m_slots[slotOf(m_store.id(row))];
    if (entry == 0)
        ++m_usedSlots;
    else if (m_live.test(entry - 1))
        kill(entry - 1);
    entry = row + 1;
}

void ChatColumns::kill(quint32 row)
{
    m_live.unset(row);
    --m_liveCount;
}

quint8 ChatColumns::traitsOf(quint32 row)
{
    return quint8(statusOfWord(m_store.rows()[row].status) | quint8(chatKind(m_store.id(row))) << kindShift);
}

quint8 ChatColumns::statusOfWord(quint32 word)
{
    if (word >= m_wordStatuses.size())
        m_wordStatuses.resize(m_store.words().size(), notAsked);
    if (m_wordStatuses[word] == notAsked) {
        const std::string_view text = m_store.words().at(word);
        const QString status = QString::fromUtf8(text.data(), qsizetype(text.size()));
        m_wordStatuses[word] = quint8(chatStatusFromWord(status));
    }
    return m_wordStatuses[word];
}

} // namespace sparkbot
