#include "models/queryparser.h"

#include "domain/fold.h"
#include "models/querynames.h"
#include "models/queryvalues.h"

#include <algorithm>
#include <utility>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

/// A person mends one problem at a time; a pasted page should not become a thousand of them.
constexpr qsizetype mostProblems = 20;

QByteArray foldedBytes(QStringView text)
{
    return QByteArray::fromStdString(folded(text));
}

QueryValue partOf(const QString &text)
{
    return {.match = QueryMatch::Part, .text = text, .bytes = foldedBytes(text)};
}

QString nearestOperator(const QString &name, const QString &key)
{
    QString found = querynames::otherName(name);
    if (found.isEmpty())
        found = querynames::nearest(name, querynames::operators());
    if (found == u"meta")
        return key.isEmpty() ? QString() : u"meta."_s + key + u':';
    return found.isEmpty() ? found : found + u':';
}

} // namespace

QueryParser::QueryParser(const QString &text)
    : m_text(text)
{
}

void QueryParser::parse()
{
    if (m_text.size() > ChatQuery::longestText) {
        refuse(QueryProblem::Kind::TooLong, ChatQuery::longestText, int(m_text.size()) - ChatQuery::longestText);
        return;
    }
    for (;;) {
        add(root, readAny(0));
        if (atEnd())
            break;
        refuse(QueryProblem::Kind::StrayParenthesis, m_at++, 1);
    }
    if (root.parts.size() == 1)
        root = QueryNode(root.parts.front());
    if (m_anyOnTop) {
        const QString trimmed = m_text.trimmed();
        terms = {{int(m_text.indexOf(trimmed)), int(trimmed.size()), trimmed, false, {}}};
    }
}

QueryNode QueryParser::readAny(int depth)
{
    QueryNode any{.kind = QueryNode::Kind::Any};
    any.parts.push_back(readAll(depth));
    for (;;) {
        const int start = m_at;
        if (!skipKeyword(u"OR"))
            break;
        m_anyOnTop = m_anyOnTop || depth == 0;
        any.parts.push_back(readAll(depth));
        const auto isNothing = [](const QueryNode &part) { return part == QueryNode(); };
        if (std::any_of(any.parts.end() - 2, any.parts.end(), isNothing))
            refuse(atEnd() && !isNothing(*(any.parts.end() - 2)) ? QueryProblem::Kind::Incomplete
                                                                 : QueryProblem::Kind::NothingJoined,
                   start, 2);
    }
    if (any.parts.size() == 1)
        return std::move(any.parts.front());
    return any;
}

QueryNode QueryParser::readAll(int depth)
{
    QueryNode all;
    for (;;) {
        skipBlanks();
        if (skipKeyword(u"AND"))
            continue;
        if (atEnd() || next() == u')' || isKeyword(u"OR"))
            break;
        const int start = m_at;
        std::optional<QueryNode> part = readNegatable(depth);
        if (!part)
            continue;
        if (depth == 0) {
            const QString text = m_text.mid(start, part->start + part->length - start);
            const bool negated = part->kind == QueryNode::Kind::Not;
            const QueryNode &positive = negated ? part->parts.front() : *part;
            const bool isPlain = positive.kind == QueryNode::Kind::Condition;
            terms.append(
                {start, int(text.size()), text, negated, isPlain ? std::optional(positive.field) : std::nullopt});
        }
        add(all, std::move(*part));
    }
    if (all.parts.size() == 1)
        return QueryNode(all.parts.front());
    return all;
}

/// Conditions side by side are one list however they came together, and one of each is enough.
void QueryParser::add(QueryNode &all, QueryNode part) const
{
    if (part.kind == QueryNode::Kind::All) {
        for (QueryNode &inner : part.parts)
            add(all, std::move(inner));
        return;
    }
    if (all.kind != QueryNode::Kind::All) {
        QueryNode first = std::exchange(all, {});
        add(all, std::move(first));
    }
    if (std::ranges::find(all.parts, part) == all.parts.end())
        all.parts.push_back(std::move(part));
}

std::optional<QueryNode> QueryParser::readNegatable(int depth)
{
    const int start = m_at;
    bool negated = false;
    for (;;) {
        const QChar ahead = next(1);
        const bool isSign = next() == u'-' && !ahead.isNull() && !isBlank(ahead) && ahead != u'-' && ahead != u')';
        if (isSign)
            ++m_at;
        else if (!skipKeyword(u"NOT"))
            break;
        negated = !negated;
        skipBlanks();
    }
    if (m_at > start && (atEnd() || next() == u')' || isKeyword(u"OR"))) {
        refuse(atEnd() ? QueryProblem::Kind::Incomplete : QueryProblem::Kind::NothingNegated, start, m_at - start);
        return std::nullopt;
    }
    if (next() == u'-' && m_at + 1 >= m_text.size()) {
        refuse(QueryProblem::Kind::Incomplete, m_at++, 1);
        return std::nullopt;
    }
    std::optional<QueryNode> part = readOne(depth);
    if (!part || !negated)
        return part;
    QueryNode opposite{.kind = QueryNode::Kind::Not, .start = part->start, .length = part->length};
    opposite.parts.push_back(std::move(*part));
    return opposite;
}

std::optional<QueryNode> QueryParser::readOne(int depth)
{
    if (next() == u'"') {
        const Word phrase = readQuoted();
        return condition(QueryField::Text, phrase.start, {partOf(phrase.text)});
    }
    if (std::optional<QueryNode> addresses = readAddresses())
        return addresses;
    if (next() == u'(')
        return readGroup(depth);
    if (endOfName() > m_at)
        return readOperator();
    return readWord();
}

std::optional<QueryNode> QueryParser::readGroup(int depth)
{
    const int start = m_at++;
    if (depth >= ChatQuery::deepestGroup) {
        refuse(QueryProblem::Kind::TooDeep, start, int(m_text.size()) - start);
        m_at = int(m_text.size());
        return std::nullopt;
    }
    QueryNode inner = readAny(depth + 1);
    const bool isNothing = inner == QueryNode();
    const bool isClosed = next() == u')';
    if (isClosed)
        ++m_at;
    if (isNothing) {
        refuse(isClosed ? QueryProblem::Kind::EmptyGroup : QueryProblem::Kind::Incomplete, start, m_at - start);
        return std::nullopt;
    }
    inner.start = start;
    inner.length = m_at - start;
    return inner;
}

std::optional<QueryNode> QueryParser::readAddresses()
{
    const int first = m_at;
    const QList<AddressPart> pieces = addressesAt(m_text, m_at);
    if (pieces.empty())
        return std::nullopt;

    const auto addresses =
        std::ranges::count_if(pieces, [](const AddressPart &piece) { return !piece.address.isEmpty(); });
    const int length = pieces.back().start + pieces.back().length - first;
    if (addresses >= 2) {
        std::vector<QueryValue> values;
        for (const AddressPart &piece : pieces)
            values.push_back({.match = QueryMatch::Whole,
                              .text = m_text.mid(piece.start, piece.length),
                              .bytes = piece.address.toUtf8(),
                              .start = piece.start,
                              .length = piece.length});
        std::optional<QueryNode> chats = condition(QueryField::Chat, first, std::move(values));
        if (chats)
            chats->length = length;
        return chats;
    }
    QueryNode all;
    for (const AddressPart &piece : pieces) {
        const QStringView text = QStringView(m_text).mid(piece.start, piece.length);
        const QStringList words = piece.address.isEmpty() ? numberWords(text) : QStringList{piece.address};
        for (const QString &word : words) {
            if (std::optional<QueryNode> part = condition(QueryField::Text, piece.start, {partOf(word)}))
                add(all, std::move(*part));
        }
    }
    QueryNode made = all.parts.size() == 1 ? QueryNode(all.parts.front()) : all;
    made.start = first;
    made.length = length;
    return made;
}

/// Where the name of an operator ends, before its point or colon; m_at if none stands here.
int QueryParser::endOfName() const
{
    constexpr int longestName = 20;
    int end = m_at;
    while (end < m_text.size() && end - m_at <= longestName && (m_text[end].isLetter() || m_text[end] == u'_'))
        ++end;
    if (end == m_at || end == m_text.size())
        return m_at;
    const QStringView name = QStringView(m_text).mid(m_at, end - m_at);
    const QStringView rest = QStringView(m_text).mid(end);
    if (rest.startsWith(u':'))
        return rest.startsWith(u"://") ? m_at : end;
    if (!rest.startsWith(u'.') || querynames::nearest(name.toString().toLower(), {u"meta"_s}).isEmpty())
        return m_at;
    if (rest.startsWith(u".\""))
        return end;
    const auto keyEnd = std::ranges::find_if(rest, [](QChar c) { return c == u':' || c.isSpace() || c == u')'; });
    return keyEnd == rest.end() || *keyEnd == u':' ? end : m_at;
}

std::optional<QueryNode> QueryParser::readOperator()
{
    const int start = m_at;
    m_at = endOfName();
    const QString name = m_text.mid(start, m_at - start).toLower();
    Word key;
    int keyEnd = m_at;
    if (next() == u'.') {
        ++m_at;
        key.start = m_at;
        if (next() == u'"') {
            key = readQuoted();
        } else {
            while (!atEnd() && !next().isSpace() && next() != u':' && next() != u')')
                ++m_at;
            key.text = m_text.mid(key.start, m_at - key.start);
        }
        keyEnd = m_at;
        if (next() != u':' || key.text.isEmpty()) {
            refuse(atEnd() ? QueryProblem::Kind::Incomplete : QueryProblem::Kind::MissingValue, start, m_at - start);
            return std::nullopt;
        }
    }
    const int length = ++m_at - start; // with the colon
    const QList<Word> words = readValues();

    const std::optional<QueryField> field = querynames::field(name);
    const bool needsKey = field == QueryField::Metadata && key.text.isEmpty();
    if (!field || needsKey) {
        if (name == u"device")
            refuse(QueryProblem::Kind::OtherNumber, start, m_at - start);
        else if (needsKey && words.size() == 1) // `meta:plan` for `meta.plan:*`
            refuse(QueryProblem::Kind::UnknownOperator, start, m_at - start, u"meta."_s + words.first().text + u":*"_s);
        else
            refuse(QueryProblem::Kind::UnknownOperator, start, length, nearestOperator(name, key.text));
        return std::nullopt;
    }
    if (words.isEmpty()) {
        refuse(atEnd() ? QueryProblem::Kind::Incomplete : QueryProblem::Kind::MissingValue, start, length);
        return std::nullopt;
    }
    std::optional<QueryNode> made = condition(*field, start, {});
    if (!made)
        return std::nullopt;
    made->key = foldedBytes(key.text);
    made->keyStart = key.start;
    made->keyLength = keyEnd - key.start;
    for (const Word &word : words)
        readValue(*made, word);
    return made;
}

std::optional<QueryNode> QueryParser::readWord()
{
    const Word word = readBare(false);
    QStringView text = word.text;
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return condition(QueryField::Text, word.start, {partOf(text.toString())});
}

/// Text without anything that could be looked for, such as a lone accent, is no condition.
std::optional<QueryNode> QueryParser::condition(QueryField field, int start, std::vector<QueryValue> values)
{
    if (field == QueryField::Text && values.front().bytes.isEmpty())
        return std::nullopt;
    if (++m_conditions > ChatQuery::mostConditions) {
        if (m_conditions == ChatQuery::mostConditions + 1)
            refuse(QueryProblem::Kind::TooMany, start, int(m_text.size()) - start);
        m_at = int(m_text.size());
        return std::nullopt;
    }
    return QueryNode{.kind = QueryNode::Kind::Condition,
                     .field = field,
                     .key = {},
                     .values = std::move(values),
                     .parts = {},
                     .start = start,
                     .length = m_at - start};
}

/// Ends at the quotation mark or with the text; `\"` and `\\` stand for the sign itself.
QueryParser::Word QueryParser::readQuoted()
{
    Word word{m_at++, 0, {}, true};
    while (!atEnd() && next() != u'"') {
        if (next() == u'\\' && (next(1) == u'"' || next(1) == u'\\'))
            ++m_at;
        word.text += next();
        ++m_at;
    }
    if (!atEnd())
        ++m_at;
    word.length = m_at - word.start;
    return word;
}

/// Parentheses inside a word belong to it as long as they are balanced.
QueryParser::Word QueryParser::readBare(bool asValue)
{
    const int start = m_at;
    int depth = 0;
    for (; !atEnd() && !next().isSpace() && !(asValue && next() == u','); ++m_at) {
        if (next() == u'(')
            ++depth;
        else if (next() == u')' && depth-- == 0)
            break;
    }
    return {start, m_at - start, m_text.mid(start, m_at - start), false};
}

QList<QueryParser::Word> QueryParser::readValues()
{
    QList<Word> words;
    for (;;) {
        const Word word = next() == u'"' ? readQuoted() : readBare(true);
        if (!word.text.isEmpty())
            words.append(word);
        if (next() != u',')
            break;
        const int comma = m_at++;
        int after = m_at;
        while (after < m_text.size() && isBlank(m_text[after]))
            ++after;
        if (after >= m_text.size()) {
            refuse(QueryProblem::Kind::Incomplete, comma, 1);
            break;
        }
        m_at = after;
    }
    return words;
}

void QueryParser::readValue(QueryNode &condition, const Word &word)
{
    const queryvalues::Reading reading = queryvalues::read(condition.field, word.text, word.quoted);
    if (!reading.problem) {
        condition.values.push_back(reading.value);
        condition.values.back().start = word.start;
        condition.values.back().length = word.length;
        return;
    }
    const bool mayGoOn = reading.mayGoOn && isOpen(word);
    refuse(mayGoOn ? QueryProblem::Kind::Incomplete : *reading.problem, word.start, word.length,
           mayGoOn ? QString() : reading.nearest);
}

bool QueryParser::isOpen(const Word &word) const
{
    return word.start + word.length >= m_text.size() && (!word.quoted || !m_text.endsWith(u'"'));
}

void QueryParser::refuse(QueryProblem::Kind kind, int start, int length, const QString &nearest)
{
    if (problems.size() < mostProblems)
        problems.append({kind, start, length, m_text.mid(start, length), nearest});
}

void QueryParser::skipBlanks()
{
    while (!atEnd() && isBlank(next()))
        ++m_at;
}

bool QueryParser::isKeyword(QStringView keyword) const
{
    if (!QStringView(m_text).mid(m_at).startsWith(keyword))
        return false;
    const QChar behind = next(int(keyword.size()));
    return behind.isNull() || isBlank(behind) || behind == u'(' || behind == u')';
}

bool QueryParser::skipKeyword(QStringView keyword)
{
    if (!isKeyword(keyword))
        return false;
    m_at += int(keyword.size());
    return true;
}

} // namespace sparkbot
