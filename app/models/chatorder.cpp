#include "models/chatorder.h"

#include "domain/fold.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <numeric>

namespace sparkbot {

namespace {

constexpr size_t chunkBytes = sizeof(quint64);
/// Texts that agree in their first 64 bytes are compared as a whole.
constexpr size_t chunkLimit = 8;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// Eight bytes of a text as a number that sorts like them; a text that ends is followed by zeros.
quint64 chunkOf(std::string_view text, size_t chunk)
{
    const size_t begin = chunk * chunkBytes;
    std::array<unsigned char, chunkBytes> bytes{};
    if (begin < text.size())
        std::memcpy(bytes.data(), text.data() + begin, std::min(chunkBytes, text.size() - begin));
    return qFromBigEndian<quint64>(bytes.data());
}

/// Times and counts keep their order when the sign bit is turned around.
quint64 sortable(qint64 value)
{
    return quint64(value) ^ (quint64(1) << 63);
}

/// Marked unread by hand is more than none and less than one.
qint64 unreadPlace(qint32 unread)
{
    return unread == ChatBatch::markedUnread ? 1 : qint64(unread) * 2;
}

/// Places of texts in their sorted order, equal texts on the same place; empty texts last.
std::vector<quint32> ranked(const std::vector<std::string> &texts)
{
    std::vector<quint32> order(texts.size());
    std::iota(order.begin(), order.end(), 0);
    const auto before = [&](quint32 a, quint32 b) {
        return texts[a].empty() != texts[b].empty() ? texts[b].empty() : texts[a] < texts[b];
    };
    std::ranges::sort(order, before);
    std::vector<quint32> ranks(texts.size());
    quint32 rank = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && before(order[i - 1], order[i]))
            ++rank;
        ranks[order[i]] = rank;
    }
    return ranks;
}

} // namespace

ChatOrder::ChatOrder(const ChatColumns &columns, const QHash<QString, QString> &ownerNames)
    : m_columns(columns)
    , m_ownerNames(ownerNames)
{
}

void ChatOrder::setBy(ChatColumn column, bool descending)
{
    if (m_column != column)
        forgetRanks();
    m_column = column;
    m_descending = descending;
}

void ChatOrder::forgetRanks()
{
    m_ranks.clear();
}

void ChatOrder::sort(Rows &rows)
{
    updateRanks();
    std::vector<Item> items(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        items[i] = {key(rows[i], 0), rows[i]};
    m_scratch.resize(items.size());
    sortItems(items, 0);
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = items[i].row;
    m_scratch = {};
}

void ChatOrder::merge(Rows &rows, Rows added)
{
    if (added.empty())
        return;
    sort(added);
    size_t end = rows.size(); // of the part that is still in its old place
    rows.resize(rows.size() + added.size());
    for (size_t left = added.size(); left-- > 0;) {
        const auto at = std::upper_bound(rows.begin(), rows.begin() + qptrdiff(end), added[left],
                                         [this](quint32 a, quint32 b) { return less(a, b); });
        const size_t place = size_t(at - rows.begin());
        std::memmove(rows.data() + place + left + 1, rows.data() + place, (end - place) * sizeof(quint32));
        rows[place + left] = added[left];
        end = place;
    }
}

void ChatOrder::flip(Rows &rows)
{
    updateRanks();
    std::ranges::reverse(rows);
    // The ties keep their direction.
    for (auto first = rows.begin(); first != rows.end();) {
        auto last = first + 1;
        while (last != rows.end() && compareColumn(*first, *last) == 0)
            ++last;
        std::reverse(first, last);
        first = last;
    }
}

bool ChatOrder::less(quint32 a, quint32 b) const
{
    if (const int byColumn = compareColumn(a, b); byColumn != 0)
        return byColumn < 0;
    if (lastActivity(a) != lastActivity(b))
        return lastActivity(a) > lastActivity(b);
    return m_columns.store().id(a) < m_columns.store().id(b);
}

int ChatOrder::compareColumn(quint32 a, quint32 b) const
{
    if (m_descending)
        std::swap(a, b);
    if (isText())
        return text(a).compare(text(b));
    return number(a) < number(b) ? -1 : number(a) > number(b) ? 1 : 0;
}

std::string_view ChatOrder::text(quint32 row) const
{
    return m_column == ChatColumn::Name ? m_columns.store().foldedName(row) : m_columns.store().id(row);
}

quint64 ChatOrder::number(quint32 row) const
{
    const ChatBatch::Row &values = m_columns.store().rows()[row];
    switch (m_column) {
    case ChatColumn::Status:
        return m_ranks[values.status];
    case ChatColumn::Unread:
        return sortable(unreadPlace(values.unread));
    case ChatColumn::Agent:
        return m_ranks[values.agent != 0 ? values.agent : values.department];
    case ChatColumn::Labels:
        return m_ranks[values.labels];
    case ChatColumn::LastActivity:
        return sortable(values.lastActivityAt);
    case ChatColumn::Name:
    case ChatColumn::Id:
        break;
    }
    return 0;
}

quint64 ChatOrder::key(quint32 row, size_t chunk) const
{
    const quint64 ascending = isText() ? chunkOf(text(row), chunk) : number(row);
    return m_descending ? ~ascending : ascending;
}

void ChatOrder::sortItems(std::span<Item> items, size_t chunk)
{
    const auto before = [this](const Item &a, const Item &b) { return less(a.row, b.row); };
    sortByKey(items);
    for (size_t first = 0; first < items.size();) {
        size_t last = first + 1;
        while (last < items.size() && items[last].key == items[first].key)
            ++last;
        const std::span<Item> run = items.subspan(first, last - first);
        first = last;
        constexpr size_t fewer = 24;
        if (run.size() == 1)
            continue;
        const bool textGoesOn = isText() && std::ranges::any_of(run, [&](const Item &item) {
                                    return text(item.row).size() > (chunk + 1) * chunkBytes;
                                });
        if (run.size() < fewer || (textGoesOn && chunk + 1 == chunkLimit)) {
            std::ranges::sort(run, before);
        } else if (textGoesOn) {
            for (Item &item : run)
                item.key = key(item.row, chunk + 1);
            sortItems(run, chunk + 1);
        } else {
            sortTies(run);
        }
    }
}

void ChatOrder::sortTies(std::span<Item> items)
{
    for (Item &item : items)
        item.key = ~sortable(lastActivity(item.row));
    sortByKey(items);
    for (size_t first = 0; first < items.size();) {
        size_t last = first + 1;
        while (last < items.size() && items[last].key == items[first].key)
            ++last;
        std::ranges::sort(items.subspan(first, last - first),
                          [this](const Item &a, const Item &b) { return less(a.row, b.row); });
        first = last;
    }
}

/// LSD radix sort by bytes that differ; small spans are not worth its counting.
void ChatOrder::sortByKey(std::span<Item> items)
{
    constexpr size_t worthIt = 1024;
    if (items.size() < worthIt) {
        std::ranges::sort(items, {}, &Item::key);
        return;
    }
    constexpr size_t digits = 8, values = 256;
    std::array<std::array<quint32, values>, digits> counts{};
    for (const Item &item : items) {
        for (size_t digit = 0; digit < digits; ++digit)
            ++counts[digit][(item.key >> (8 * digit)) & 0xff];
    }
    std::span<Item> from = items;
    std::span<Item> to = std::span(m_scratch).first(items.size());
    for (size_t digit = 0; digit < digits; ++digit) {
        std::array<quint32, values> &places = counts[digit];
        if (std::ranges::find(places, quint32(items.size())) != places.end())
            continue;
        std::exclusive_scan(places.begin(), places.end(), places.begin(), 0u);
        for (const Item &item : from)
            to[places[(item.key >> (8 * digit)) & 0xff]++] = item;
        std::swap(from, to);
    }
    if (from.data() != items.data())
        std::ranges::copy(from, items.begin());
}

std::string ChatOrder::ownerText(quint32 word) const
{
    const QString id = toText(m_columns.store().words().at(word));
    return folded(m_ownerNames.value(id, id));
}

/// Numbers for words, so that rows compare as numbers. New words may come with every page.
void ChatOrder::updateRanks()
{
    const ChatBatch &store = m_columns.store();
    const bool bySets = m_column == ChatColumn::Labels;
    const bool byWords = m_column == ChatColumn::Status || m_column == ChatColumn::Agent;
    const size_t needed = bySets ? store.labelSetCount() : byWords ? store.words().size() : 0;
    if (m_ranks.size() == needed)
        return;
    std::vector<std::string> texts(needed);
    for (quint32 i = 0; i < needed; ++i) {
        if (bySets) {
            for (quint32 label : store.labels(i))
                texts[i] += folded(toText(store.words().at(label))) + '\x1f';
        } else if (m_column == ChatColumn::Agent) {
            texts[i] = ownerText(i);
        } else {
            const ChatStatus status = chatStatusFromWord(toText(store.words().at(i)));
            texts[i] = char('0' + int(status)) + (status == ChatStatus::Other ? ownerText(i) : std::string());
        }
    }
    m_ranks = ranked(texts);
}

} // namespace sparkbot
