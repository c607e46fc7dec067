#pragma once

#include "domain/chat.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace sparkbot {

/// What a condition looks at.
enum class QueryField : quint8 {
    Text, ///< name, phone and id
    Name,
    Phone,
    Chat, ///< one of these chats, by id or whole phone number
    Status,
    Is,
    Unread,
    Agent,
    Department,
    Label,
    Metadata,
    Before,
    After,
    Idle,
};

/// The words of `is:`.
enum class QueryTrait : quint8 {
    Unread,
    Read,
    Assigned,
    Unassigned,
    Mine,
    Person,
    Group,
    Channel,
    Stale, ///< active or pending, and nothing happened for a day
};

/// How a value has to agree. For times the order of "more" is that of the age.
enum class QueryMatch : quint8 {
    Part, ///< the text occurs
    Whole, ///< the text is all there is; for a phone: it begins with it
    None,
    Any,
    Me,
    Equal,
    Less,
    AtMost,
    More,
    AtLeast,
};

struct QueryValue {
    QueryMatch match = QueryMatch::Part;
    QString text{}; ///< as typed, without quotes
    QByteArray bytes{}; ///< what is compared: folded text, digits of a phone, or a WID
    qint64 number =
        0; ///< count, ChatStatus, QueryTrait, milliseconds of a time or an age; days before today if `isDay`
    qint64 unit = 1; ///< of an age, in milliseconds
    bool isDay = false;
    int start = 0; ///< where it stands in the text, with its quotes
    int length = 0;

    /// Spelling and place aside.
    friend bool operator==(const QueryValue &a, const QueryValue &b)
    {
        return a.match == b.match && a.bytes == b.bytes && a.number == b.number && a.unit == b.unit
            && a.isDay == b.isDay;
    }
};

/// A condition (one of the values must agree), or conditions put together.
struct QueryNode {
    enum class Kind : quint8 {
        Condition,
        Not, ///< of its only part
        All, ///< without parts: everything
        Any,
    };
    Kind kind = Kind::All;
    QueryField field = QueryField::Text;
    QByteArray key{}; ///< folded, of Metadata
    int keyStart = 0;
    int keyLength = 0;
    std::vector<QueryValue> values{};
    std::vector<QueryNode> parts{};
    int start = 0; ///< where it stands in the text
    int length = 0;

    /// Places aside.
    friend bool operator==(const QueryNode &a, const QueryNode &b)
    {
        return a.kind == b.kind && a.field == b.field && a.key == b.key && a.values == b.values && a.parts == b.parts;
    }
};

/// A part of the text that was not understood. Putting `nearest`, where there is one, in its place mends it.
struct QueryProblem {
    enum class Kind : quint8 {
        Incomplete, ///< the end of the text, probably still being typed: no reason to alarm anyone
        UnknownOperator, ///< `statsu:`
        UnknownValue, ///< `status:pendng`
        MissingValue, ///< `status:` with something else behind it
        BadNumber,
        BadDate,
        BadAge,
        BadChat, ///< neither an id nor a phone number
        BadPhone, ///< no digits
        OtherNumber, ///< `device:`, while the list shows the chats of one number
        NothingJoined, ///< `OR` with nothing on one side
        NothingNegated,
        EmptyGroup, ///< `()`
        StrayParenthesis, ///< `)` that closes nothing
        TooDeep,
        TooLong,
        TooMany, ///< conditions
        // Understood, but what it names is not known; see QueryWords::doubts.
        UnknownAgent,
        UnknownDepartment,
        UnknownLabel,
        UnknownKey,
        NobodyIsMe, ///< `agent:me` while the console has not been told who that is
    };
    Kind kind = Kind::Incomplete;
    int start = 0;
    int length = 0;
    QString token; ///< the text at that place
    QString nearest; ///< what was perhaps meant, may be empty

    friend bool operator==(const QueryProblem &, const QueryProblem &) = default;
};

/// One of the conditions that must all be met, as a person sees it: a word, a phone number, `-label:spam`, a group.
struct QueryTerm {
    int start = 0;
    int length = 0;
    QString text; ///< as typed, with the sign of negation
    bool negated = false;
    std::optional<QueryField> field; ///< unless it is a group

    friend bool operator==(const QueryTerm &, const QueryTerm &) = default;
};

/// The typed filter line (R4.1–R4.7).
///
/// Words, phrases in quotes and phone numbers in any spelling are looked for in name, phone and id, whatever their case
/// and accents. Operators: `status:` `is:` `unread:` `agent:` `dept:` `label:` `name:` `phone:` `chat:` `meta.KEY:`
/// `before:` `after:` `idle:`; several values with commas between them mean any of them. Conditions side by side must
/// all be met; `OR`, `-` (or `NOT`) and parentheses do what they say. A value in quotes is meant as a whole, without
/// quotes a part is enough. Several ids, phone numbers or wa.me links in a row, as pasted from a list, mean any of
/// them.
///
/// `-x` selects exactly the chats that `x` does not: a chat whose unread count or time is unknown is found by neither
/// `unread:0` nor `unread:>0`, but by the negation of both. Quotes and parentheses still open at the end are closed by
/// it.
class ChatQuery {
public:
    static constexpr int longestText = 32'767; ///< what a line of text can hold
    static constexpr int deepestGroup = 16;
    static constexpr int mostConditions = 64; ///< values are not counted: a pasted list may be long

    ChatQuery();
    /// Never fails: what was not understood is in problems().
    static ChatQuery parse(const QString &text);

    const QString &text() const { return m_text; }
    /// Selects every chat.
    bool isEmpty() const { return isValid() && m_parsed->root == QueryNode(); }
    bool isValid() const { return m_parsed->problems.isEmpty(); }
    /// Only meaningful while there are no problems.
    const QueryNode &root() const { return m_parsed->root; }
    const QList<QueryProblem> &problems() const { return m_parsed->problems; }
    const QList<QueryTerm> &terms() const { return m_parsed->terms; }
    /// The text without one of its terms.
    QString textWithout(int term) const;

    /// The status, if the text has just one term of status and that one is a single settable status.
    std::optional<ChatStatus> status() const;
    /// The text with this status in place of its terms of status, or without any.
    QString textWithStatus(std::optional<ChatStatus> status) const;

    /// Whether both select the same chats whatever the table holds, although the text may differ.
    bool selectsLike(const ChatQuery &other) const;
    /// Whether time alone can change what it selects.
    bool dependsOnTime() const;
    /// Whether names of agents and departments, or who sits here, can change what it selects.
    bool dependsOnOwners() const;
    /// The ids, phone numbers and links it asks for by name, as typed; ChatTable::missingChats knows which of them are
    /// not there.
    QStringList namedChats() const;

    /// `value` as it has to be typed behind an operator to be meant as a whole.
    static QString quoted(const QString &value);

    friend bool operator==(const ChatQuery &a, const ChatQuery &b) { return a.m_text == b.m_text; }

private:
    struct Parsed {
        QueryNode root;
        QList<QueryProblem> problems;
        QList<QueryTerm> terms;
    };
    QString m_text;
    std::shared_ptr<const Parsed> m_parsed;
};

/// What a query cannot know by itself.
struct QueryContext {
    qint64 now = 0; ///< milliseconds since the epoch; 0 = what the clock says
    AgentId me; ///< who sits here; null = not known
    QHash<QString, QString> ownerNames; ///< display names of agents and departments by id
    QHash<QString, QString> ownerMails; ///< e-mail addresses of agents by id
};

/// Calls visit(condition) for every condition below `node`.
template <class Visit>
void visitConditions(const QueryNode &node, Visit visit)
{
    if (node.kind == QueryNode::Kind::Condition)
        visit(node);
    for (const QueryNode &part : node.parts)
        visitConditions(part, visit);
}

} // namespace sparkbot
