#include "models/namedchats.h"

#include <algorithm>
#include <unordered_set>

namespace sparkbot {

namespace {

std::string_view toView(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// A person's number; else a WID.
bool isPhone(const QueryValue &value)
{
    return !value.bytes.isEmpty() && !value.bytes.contains('@');
}

} // namespace

std::optional<quint32> NamedChats::findAddress(const QueryValue &value) const
{
    const std::string address = value.bytes.toStdString();
    return m_columns.find(isPhone(value) ? address + "@c.us" : address);
}

std::string_view NamedChats::phoneOfItsOwn(size_t row, std::string &buffer) const
{
    const std::string_view phone = m_store.phone(row);
    if (phone.empty())
        return {};
    constexpr std::string_view server = "@c.us";
    const std::string_view id = m_store.id(row);
    const std::string_view bare = phone.substr(phone.front() == '+' ? 1 : 0);
    if (id.size() == bare.size() + server.size() && id.starts_with(bare) && id.ends_with(server))
        return {};
    buffer.clear();
    std::ranges::copy_if(phone, std::back_inserter(buffer), [](char c) { return c >= '0' && c <= '9'; });
    return buffer;
}

void NamedChats::narrow(const QueryNode &condition, RowBits &rows, size_t firstWord) const
{
    RowBits found;
    found.resize(m_store.size());
    std::unordered_set<std::string_view> phones;
    for (const QueryValue &value : condition.values) {
        if (isPhone(value))
            phones.insert(toView(value.bytes));
        if (const std::optional<quint32> row = findAddress(value))
            found.set(*row);
    }
    std::string buffer;
    rows.keepIf(firstWord, [&](size_t row) {
        return found.test(row) || (!phones.empty() && phones.contains(phoneOfItsOwn(row, buffer)));
    });
}

RowBits NamedChats::called(const std::vector<std::string> &words) const
{
    RowBits rows;
    rows.resize(m_store.size(), true);
    for (const std::string &word : words) {
        RowBits hits;
        hits.resize(m_store.size());
        scanRows(m_store.searchText(), m_store.rows(), 0, word, hits);
        rows.intersect(hits, 0);
    }
    return rows;
}

QStringList NamedChats::missing(const QueryNode &node) const
{
    std::vector<const QueryValue *> open;
    visitConditions(node, [&](const QueryNode &condition) {
        for (const QueryValue &value : condition.values) {
            if (condition.field == QueryField::Chat && !findAddress(value))
                open.push_back(&value);
        }
    });
    std::unordered_set<std::string> phones;
    std::string buffer;
    for (quint32 row = 0; !open.empty() && row < m_store.size(); ++row) {
        if (!m_columns.isLive(row))
            continue;
        if (const std::string_view phone = phoneOfItsOwn(row, buffer); !phone.empty())
            phones.emplace(phone);
    }
    QStringList typed;
    for (const QueryValue *value : open) {
        if (!isPhone(*value) || !phones.contains(value->bytes.toStdString()))
            typed.append(value->text);
    }
    return typed;
}

} // namespace sparkbot
