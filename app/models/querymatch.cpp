#include "models/querymatch.h"

#include "domain/fold.h"
#include "models/namedchats.h"

#include <QDateTime>

#include <algorithm>
#include <string>

namespace sparkbot {

namespace {

constexpr qint64 staleAfter = 24 * 3'600'000;

std::string_view toView(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool agrees(const QueryValue &value, std::string_view text)
{
    return value.match == QueryMatch::Whole ? text == toView(value.bytes)
                                            : text.find(toView(value.bytes)) != std::string_view::npos;
}

bool countAgrees(const QueryValue &value, qint64 count)
{
    switch (value.match) {
    case QueryMatch::Equal:
        return count == value.number;
    case QueryMatch::Less:
        return count < value.number;
    case QueryMatch::AtMost:
        return count <= value.number;
    case QueryMatch::More:
        return count > value.number;
    case QueryMatch::AtLeast:
        return count >= value.number;
    case QueryMatch::Part:
    case QueryMatch::Whole:
    case QueryMatch::None:
    case QueryMatch::Any:
    case QueryMatch::Me:
        break;
    }
    return false;
}

/// A byte or a number of a row, a look at the row's texts, a search through all texts.
enum Cost {
    OfColumn,
    OfRow,
    OfTexts,
};

Cost costOf(const QueryNode &node)
{
    if (node.kind != QueryNode::Kind::Condition) {
        Cost cost = OfColumn;
        for (const QueryNode &part : node.parts)
            cost = std::max(cost, costOf(part));
        return cost;
    }
    switch (node.field) {
    case QueryField::Text:
    case QueryField::Name:
    case QueryField::Phone:
        return OfTexts;
    case QueryField::Chat:
        return OfRow;
    case QueryField::Status:
    case QueryField::Is:
    case QueryField::Unread:
    case QueryField::Agent:
    case QueryField::Department:
    case QueryField::Label:
    case QueryField::Metadata:
    case QueryField::Before:
    case QueryField::After:
    case QueryField::Idle:
        break;
    }
    return OfColumn;
}

} // namespace

QueryMatcher::QueryMatcher(const ChatColumns &columns, const QueryContext &context, size_t firstRow)
    : m_columns(columns)
    , m_store(columns.store())
    , m_context(context)
    , m_firstRow(firstRow)
    , m_firstWord(firstRow / RowBits::wordSize)
    , m_now(context.now != 0 ? context.now : QDateTime::currentMSecsSinceEpoch())
{
}

void QueryMatcher::narrow(const QueryNode &node, RowBits &rows) const
{
    switch (node.kind) {
    case QueryNode::Kind::Condition:
        narrowToCondition(node, rows);
        return;
    case QueryNode::Kind::Not: {
        RowBits inner = rows;
        narrow(node.parts.front(), inner);
        rows.subtract(inner, m_firstWord);
        return;
    }
    case QueryNode::Kind::All:
        for (Cost cost : {OfColumn, OfRow, OfTexts}) {
            for (const QueryNode &part : node.parts) {
                if (costOf(part) == cost)
                    narrow(part, rows);
            }
        }
        return;
    case QueryNode::Kind::Any:
        narrowToAny(node, rows);
        return;
    }
}

void QueryMatcher::narrowToAny(const QueryNode &any, RowBits &rows) const
{
    RowBits open = rows; // matched by none so far
    for (const QueryNode &part : any.parts) {
        RowBits matched = open;
        narrow(part, matched);
        open.subtract(matched, m_firstWord);
    }
    rows.subtract(open, m_firstWord);
}

void QueryMatcher::narrowToCondition(const QueryNode &condition, RowBits &rows) const
{
    const auto owner = [this, &condition](std::string_view word) {
        return std::ranges::any_of(condition.values, [&](const QueryValue &value) { return ownerAgrees(value, word); });
    };
    switch (condition.field) {
    case QueryField::Text:
    case QueryField::Name:
    case QueryField::Phone:
        return narrowToText(condition, rows);
    case QueryField::Chat:
        return NamedChats(m_columns).narrow(condition, rows, m_firstWord);
    case QueryField::Status:
        return narrowToStatus(condition, rows);
    case QueryField::Is:
        return narrowToTraits(condition, rows);
    case QueryField::Label:
        return narrowToLabels(condition, rows);
    case QueryField::Agent:
        return narrowByWord(&Row::agent, owner, rows);
    case QueryField::Department:
        return narrowByWord(&Row::department, owner, rows);
    case QueryField::Unread:
        return narrowByValues(
            condition,
            [](const QueryValue &value, const Row &row) { return row.unread >= 0 && countAgrees(value, row.unread); },
            rows);
    case QueryField::Before:
    case QueryField::After:
    case QueryField::Idle:
        return narrowByValues(
            condition,
            [this, &condition](const QueryValue &value, const Row &row) {
                return timeAgrees(condition.field, value, row.lastActivityAt);
            },
            rows);
    case QueryField::Metadata:
        return narrowToMetadata(condition, rows);
    }
}

template <class Agrees>
void QueryMatcher::narrowByValues(const QueryNode &condition, Agrees agrees, RowBits &rows) const
{
    rows.keepIf(m_firstWord, [&](size_t row) {
        return std::ranges::any_of(condition.values,
                                   [&](const QueryValue &value) { return agrees(value, m_store.rows()[row]); });
    });
}

/// Asks agrees(word) once for each word that occurs.
template <class Agrees>
void QueryMatcher::narrowByWord(quint32 Row::*column, Agrees agrees, RowBits &rows) const
{
    enum Answer : quint8 { NotAsked, No, Yes };
    std::vector<quint8> answers(m_store.words().size(), NotAsked);
    rows.keepIf(m_firstWord, [&](size_t row) {
        const quint32 word = m_store.rows()[row].*column;
        if (answers[word] == NotAsked)
            answers[word] = agrees(m_store.words().at(word)) ? Yes : No;
        return answers[word] == Yes;
    });
}

void QueryMatcher::narrowToText(const QueryNode &condition, RowBits &rows) const
{
    if (condition.values.size() == 1)
        return narrowToNeedle(condition.field, condition.values.front(), rows);
    RowBits open = rows;
    for (const QueryValue &value : condition.values) {
        RowBits matched = open;
        narrowToNeedle(condition.field, value, matched);
        open.subtract(matched, m_firstWord);
    }
    rows.subtract(open, m_firstWord);
}

void QueryMatcher::narrowToNeedle(QueryField field, const QueryValue &value, RowBits &rows) const
{
    if (value.bytes.isEmpty())
        return;
    // Scanning all text from end to end is faster than many single rows.
    constexpr size_t few = 32;
    const bool scans = rows.count() > m_store.size() / few;
    if (scans) {
        RowBits hits;
        hits.resize(m_store.size());
        scanRows(m_store.searchText(), m_store.rows(), m_firstRow, toView(value.bytes), hits);
        rows.intersect(hits, m_firstWord);
    }
    if (!scans || field != QueryField::Text)
        rows.keepIf(m_firstWord, [&](size_t row) { return textAgrees(field, value, row); });
}

bool QueryMatcher::textAgrees(QueryField field, const QueryValue &value, size_t row) const
{
    const std::string_view needle = toView(value.bytes);
    if (field == QueryField::Name)
        return m_store.foldedName(row).find(needle) != std::string_view::npos;
    if (field == QueryField::Phone) {
        PhoneBuffer buffer;
        const std::string_view digits = phoneDigits(row, buffer);
        return value.match == QueryMatch::Whole ? digits.starts_with(needle)
                                                : digits.find(needle) != std::string_view::npos;
    }
    return m_store.searchKey(row).find(needle) != std::string_view::npos;
}

/// Digits of the phone, or, where the server names none, of a person's id.
std::string_view QueryMatcher::phoneDigits(size_t row, PhoneBuffer &buffer) const
{
    const std::string_view phone = m_store.phone(row);
    if (!phone.empty()) {
        size_t length = 0;
        for (char c : phone) {
            buffer[length] = c;
            length += isDigit(c) ? 1 : 0;
        }
        return {buffer.data(), length};
    }
    const std::string_view id = m_store.id(row);
    return id.ends_with("@c.us") ? id.substr(0, id.find('@')) : std::string_view();
}

void QueryMatcher::narrowToStatus(const QueryNode &condition, RowBits &rows) const
{
    std::array<bool, size_t(ChatStatus::Other) + 1> accepted{};
    bool byWord = false;
    for (const QueryValue &value : condition.values) {
        if (value.bytes.isEmpty())
            accepted[size_t(value.number)] = true;
        else
            byWord = true;
    }
    if (!byWord) {
        rows.keepIf(m_firstWord, [&](size_t row) { return accepted[size_t(m_columns.status(quint32(row)))]; });
        return;
    }
    narrowByWord(
        &Row::status,
        [&](std::string_view word) {
            const QString text = toText(word);
            const std::string key = folded(text);
            return accepted[size_t(chatStatusFromWord(text))]
                || std::ranges::any_of(condition.values, [&key](const QueryValue &value) {
                       return !value.bytes.isEmpty() && key == toView(value.bytes);
                   });
        },
        rows);
}

void QueryMatcher::narrowToTraits(const QueryNode &condition, RowBits &rows) const
{
    if (condition.values.size() == 1 && QueryTrait(condition.values.front().number) == QueryTrait::Mine) {
        const std::string me = m_context.me.text().toStdString();
        return narrowByWord(
            &Row::agent, [&me](std::string_view word) { return !me.empty() && word == me; }, rows);
    }
    rows.keepIf(m_firstWord, [&](size_t row) {
        return std::ranges::any_of(condition.values,
                                   [&](const QueryValue &value) { return hasTrait(QueryTrait(value.number), row); });
    });
}

bool QueryMatcher::hasTrait(QueryTrait trait, size_t row) const
{
    const Row &values = m_store.rows()[row];
    switch (trait) {
    case QueryTrait::Unread:
        return values.unread > 0 || values.unread == ChatBatch::markedUnread;
    case QueryTrait::Read:
        return values.unread == 0;
    case QueryTrait::Assigned:
        return values.agent != 0 || values.department != 0;
    case QueryTrait::Unassigned:
        return values.agent == 0 && values.department == 0;
    case QueryTrait::Mine:
        return values.agent != 0 && m_store.words().at(values.agent) == m_context.me.text().toStdString();
    case QueryTrait::Person:
        return m_columns.kind(quint32(row)) == ChatKind::Person;
    case QueryTrait::Group:
        return m_columns.kind(quint32(row)) == ChatKind::Group;
    case QueryTrait::Channel:
        return m_columns.kind(quint32(row)) == ChatKind::Channel;
    case QueryTrait::Stale: {
        const ChatStatus status = m_columns.status(quint32(row));
        const bool isOpen = status == ChatStatus::Active || status == ChatStatus::Pending;
        return isOpen && values.lastActivityAt != 0 && m_now - values.lastActivityAt >= staleAfter;
    }
    }
    return false;
}

void QueryMatcher::narrowToLabels(const QueryNode &condition, RowBits &rows) const
{
    std::vector<quint8> accepted(m_store.labelSetCount());
    for (quint32 set = 0; set < accepted.size(); ++set)
        accepted[set] = labelsAgree(condition, set) ? 1 : 0;
    rows.keepIf(m_firstWord, [&](size_t row) { return accepted[m_store.rows()[row].labels] != 0; });
}

/// First which pairs agree, then which sets have one: a row costs no more than a number.
void QueryMatcher::narrowToMetadata(const QueryNode &condition, RowBits &rows) const
{
    const std::string_view wanted = toView(condition.key);
    std::vector<bool> pairs(m_store.metadataPairCount());
    std::string key;
    std::string text;
    for (quint32 pair = 1; pair < pairs.size(); ++pair) {
        key.clear();
        appendFolded(m_store.metadataKey(pair), key);
        if (key != wanted)
            continue;
        text.clear();
        appendFolded(m_store.metadataValue(pair), text);
        pairs[pair] = std::ranges::any_of(condition.values, [&text](const QueryValue &value) {
            return value.match == QueryMatch::Any || agrees(value, text);
        });
    }
    std::vector<quint8> sets(m_store.metadataSetCount());
    for (quint32 set = 1; set < sets.size(); ++set)
        sets[set] = std::ranges::any_of(m_store.metadata(set), [&pairs](quint32 pair) { return pairs[pair]; }) ? 1 : 0;
    rows.keepIf(m_firstWord, [&](size_t row) { return sets[m_store.rows()[row].metadata] != 0; });
}

bool QueryMatcher::labelsAgree(const QueryNode &condition, quint32 set) const
{
    const std::vector<quint32> labels = m_store.labels(set);
    return std::ranges::any_of(condition.values, [&](const QueryValue &value) {
        if (value.match == QueryMatch::None || value.match == QueryMatch::Any)
            return labels.empty() == (value.match == QueryMatch::None);
        return std::ranges::any_of(
            labels, [&](quint32 label) { return agrees(value, folded(toText(m_store.words().at(label)))); });
    });
}

/// By name, e-mail address or id.
bool QueryMatcher::ownerAgrees(const QueryValue &value, std::string_view word) const
{
    const QString id = toText(word);
    switch (value.match) {
    case QueryMatch::None:
        return id.isEmpty();
    case QueryMatch::Any:
        return !id.isEmpty();
    case QueryMatch::Me:
        return !id.isEmpty() && id == m_context.me.text();
    case QueryMatch::Part:
    case QueryMatch::Whole:
    case QueryMatch::Equal:
    case QueryMatch::Less:
    case QueryMatch::AtMost:
    case QueryMatch::More:
    case QueryMatch::AtLeast:
        break;
    }
    return !id.isEmpty()
        && (folded(id) == toView(value.bytes) || agrees(value, folded(m_context.ownerNames.value(id)))
            || agrees(value, folded(m_context.ownerMails.value(id))));
}

bool QueryMatcher::timeAgrees(QueryField field, const QueryValue &value, qint64 time) const
{
    if (time == 0)
        return false;
    if (field == QueryField::Idle) {
        const qint64 age = m_now - time;
        return value.match == QueryMatch::Equal ? age >= value.number && age < value.number + value.unit
                                                : countAgrees(value, age);
    }
    const qint64 limit = value.isDay
        ? QDateTime::fromMSecsSinceEpoch(m_now).date().addDays(-value.number).startOfDay().toMSecsSinceEpoch()
        : value.number;
    return field == QueryField::Before ? time < limit : time >= limit;
}

} // namespace sparkbot
