#include "models/chatquery.h"

#include "models/queryparser.h"

#include <algorithm>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

bool isStatusTerm(const QueryTerm &term)
{
    return term.field == QueryField::Status && !term.negated;
}

bool asksFor(const QueryNode &condition, QueryTrait trait)
{
    return condition.field == QueryField::Is
        && std::ranges::find(condition.values, qint64(trait), &QueryValue::number) != condition.values.end();
}

} // namespace

ChatQuery::ChatQuery()
{
    static const std::shared_ptr<const Parsed> everything = std::make_shared<Parsed>();
    m_parsed = everything;
}

ChatQuery ChatQuery::parse(const QString &text)
{
    QueryParser parser(text);
    parser.parse();
    ChatQuery query;
    query.m_text = text;
    query.m_parsed =
        std::make_shared<Parsed>(Parsed{std::move(parser.root), std::move(parser.problems), std::move(parser.terms)});
    return query;
}

QString ChatQuery::textWithout(int term) const
{
    const QueryTerm &gone = m_parsed->terms.at(term);
    const QString before = m_text.left(gone.start).trimmed();
    const QString after = m_text.mid(gone.start + gone.length).trimmed();
    return before.isEmpty() || after.isEmpty() ? before + after : before + u' ' + after;
}

std::optional<ChatStatus> ChatQuery::status() const
{
    const auto terms = std::ranges::count_if(m_parsed->terms, isStatusTerm);
    if (!isValid() || terms != 1)
        return std::nullopt;
    std::optional<ChatStatus> found;
    const auto look = [&found](const QueryNode &node) {
        if (node.kind == QueryNode::Kind::Condition && node.field == QueryField::Status && node.values.size() == 1
            && node.values.front().number != qint64(ChatStatus::Other))
            found = ChatStatus(node.values.front().number);
    };
    look(root());
    if (root().kind == QueryNode::Kind::All)
        std::ranges::for_each(root().parts, look);
    return found;
}

QString ChatQuery::textWithStatus(std::optional<ChatStatus> status) const
{
    const QString wanted = status ? u"status:"_s + chatStatusWord(*status) : QString();
    ChatQuery rest = *this;
    for (;;) {
        const auto found = std::ranges::find_if(rest.terms(), isStatusTerm);
        if (found == rest.terms().end())
            break;
        rest = parse(rest.textWithout(int(found - rest.terms().begin())));
    }
    if (wanted.isEmpty())
        return rest.text().trimmed();
    QString others = rest.text(); // a blank behind it may say that its last word is complete
    if (QStringView(others).trimmed().isEmpty())
        return wanted;
    const bool isChoice = rest.root().kind == QueryNode::Kind::Any;
    if (isChoice)
        others = u'(' + others + u')';
    return wanted + u' ' + others;
}

bool ChatQuery::selectsLike(const ChatQuery &other) const
{
    return isValid() && other.isValid() && root() == other.root();
}

bool ChatQuery::dependsOnTime() const
{
    bool depends = false;
    visitConditions(root(), [&depends](const QueryNode &condition) {
        depends = depends || condition.field == QueryField::Idle || asksFor(condition, QueryTrait::Stale)
            || std::ranges::any_of(condition.values, &QueryValue::isDay);
    });
    return depends;
}

bool ChatQuery::dependsOnOwners() const
{
    bool depends = false;
    visitConditions(root(), [&depends](const QueryNode &condition) {
        depends = depends || condition.field == QueryField::Agent || condition.field == QueryField::Department
            || asksFor(condition, QueryTrait::Mine);
    });
    return depends;
}

QStringList ChatQuery::namedChats() const
{
    QStringList named;
    visitConditions(root(), [&named](const QueryNode &condition) {
        for (const QueryValue &value : condition.values) {
            if (condition.field == QueryField::Chat)
                named.append(value.text);
        }
    });
    return named;
}

QString ChatQuery::quoted(const QString &value)
{
    QString inside = value;
    inside.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + inside + u'"';
}

} // namespace sparkbot
