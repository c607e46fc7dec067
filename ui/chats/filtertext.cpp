#include "chats/filtertext.h"

#include "shared/plaintext.h"

#include <QCoreApplication>

namespace sparkbot::filtertext {

namespace {

constexpr int longestToken = 40; ///< code points inside a sentence
constexpr int mostNamed = 2; ///< chats a chip names before it says "and 28 more"

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sparkbot::filtertext)
};

QString whatIsWrong(const QueryProblem &problem, const QString &token)
{
    using Kind = QueryProblem::Kind;
    switch (problem.kind) {
    case Kind::Incomplete:
        return Words::tr("“%1” is not finished.").arg(token);
    case Kind::UnknownOperator:
        return Words::tr("“%1” is not a filter.").arg(token);
    case Kind::UnknownValue:
        return Words::tr("“%1” is not known here.").arg(token);
    case Kind::MissingValue:
        return Words::tr("“%1” needs a value right behind it.").arg(token);
    case Kind::BadNumber:
        return Words::tr("“%1” is not a number. Write it like 3, >3 or <=3.").arg(token);
    case Kind::BadDate:
        return Words::tr("“%1” is not a date. Write it like 2024-05-31, today or yesterday.").arg(token);
    case Kind::BadAge:
        return Words::tr("“%1” is not a length of time. Write it like 30m, 12h or >2d.").arg(token);
    case Kind::BadChat:
        return Words::tr("“%1” is neither a chat ID nor a phone number.").arg(token);
    case Kind::BadPhone:
        return Words::tr("“%1” has no digits of a phone number.").arg(token);
    case Kind::OtherNumber:
        return Words::tr("“%1” cannot be asked for: the list shows the chats of one number. Choose the number at the "
                         "left of the toolbar.")
            .arg(token);
    case Kind::NothingJoined:
        return Words::tr("“%1” needs something on both of its sides.").arg(token);
    case Kind::NothingNegated:
        return Words::tr("“%1” needs something right behind it that is to be left out.").arg(token);
    case Kind::EmptyGroup:
        return Words::tr("There is nothing in the parentheses “%1”.").arg(token);
    case Kind::StrayParenthesis:
        return Words::tr("This “%1” closes nothing.").arg(token);
    case Kind::TooDeep:
        return Words::tr("There are more than %1 parentheses inside each other.").arg(ChatQuery::deepestGroup);
    case Kind::TooLong:
        return Words::tr("The filter is longer than %Ln characters.", nullptr, ChatQuery::longestText);
    case Kind::TooMany:
        return Words::tr("The filter has more than %Ln conditions.", nullptr, ChatQuery::mostConditions);
    case Kind::UnknownAgent:
        return Words::tr("No loaded chat belongs to an agent “%1”.").arg(token);
    case Kind::UnknownDepartment:
        return Words::tr("No loaded chat belongs to a department “%1”.").arg(token);
    case Kind::UnknownLabel:
        return Words::tr("No loaded chat has a label “%1”.").arg(token);
    case Kind::UnknownKey:
        return Words::tr("No loaded chat has metadata “%1”.").arg(token);
    case Kind::NobodyIsMe:
        return Words::tr("“%1” is not known: choose once who you are with Assign to Me.").arg(token);
    }
    return {};
}

bool isUnderstood(QueryProblem::Kind kind)
{
    using Kind = QueryProblem::Kind;
    return kind == Kind::UnknownAgent || kind == Kind::UnknownDepartment || kind == Kind::UnknownLabel
        || kind == Kind::UnknownKey || kind == Kind::NobodyIsMe;
}

} // namespace

Advice advice(const QueryProblem &problem)
{
    Advice advice;
    advice.fix = problem.nearest;
    advice.alarming = problem.kind != QueryProblem::Kind::Incomplete && !isUnderstood(problem.kind);
    QStringList parts{whatIsWrong(problem, shownInLine(problem.token, longestToken))};
    if (!problem.nearest.isEmpty())
        parts.append(Words::tr("Did you mean “%1”?").arg(shownInLine(problem.nearest, longestToken)));
    else if (problem.kind == QueryProblem::Kind::UnknownOperator)
        parts.append(Words::tr("Ctrl+Space lists all filters; in quotes it is searched for as it stands."));
    if (!isUnderstood(problem.kind))
        parts.append(Words::tr("The list has not changed."));
    advice.sentence = parts.join(u' ');
    return advice;
}

std::optional<ChatQuery> beforeLastTerm(const ChatQuery &query, const ChatQuery &shown)
{
    const QString &text = query.text();
    for (const QueryProblem &problem : query.problems()) {
        const QString before = text.left(problem.start);
        const QString after = text.mid(problem.start + problem.length);
        const qsizetype typed = shown.text().size() - before.size() - after.size();
        const bool grew = typed > 0 && typed <= problem.length && shown.text().endsWith(after)
            && text.startsWith(shown.text().left(before.size() + typed));
        if (!grew)
            continue;
        ChatQuery rest = ChatQuery::parse(before + after);
        if (rest.isValid())
            return rest;
    }
    return std::nullopt;
}

QStringList chips(const ChatQuery &query)
{
    const QList<QueryTerm> &terms = query.terms();
    const bool plain =
        terms.size() == 1 && query.root().kind == QueryNode::Kind::Condition && query.root().field == QueryField::Text;
    QStringList texts;
    if (!plain) {
        for (const QueryTerm &term : terms) {
            const QStringList named = term.negated ? QStringList() : ChatQuery::parse(term.text).namedChats();
            texts.append(named.size() > mostNamed
                             ? Words::tr("%1 and %Ln more", nullptr, int(named.size()) - 1).arg(named.first())
                             : term.text.simplified());
        }
    }
    return texts;
}

} // namespace sparkbot::filtertext
