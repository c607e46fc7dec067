#pragma once

#include "domain/team.h"
#include "models/chatquery.h"

#include <QStringList>

namespace sparkbot {

/// Something that can stand behind an operator.
struct QueryWord {
    QString text; ///< name of an agent, department or label; key or value of metadata
    QString id{}; ///< of an agent or department
    QString mail{}; ///< of an agent
    qsizetype chats = 0; ///< loaded chats that have it

    friend bool operator==(const QueryWord &, const QueryWord &) = default;
};

/// What can be asked for, the most frequent first: what the loaded chats have, and what the number knows besides.
struct QueryVocabulary {
    struct Key {
        QueryWord word;
        QList<QueryWord> values{}; ///< the most frequent ones only
    };
    QList<QueryWord> agents;
    QList<QueryWord> departments;
    QList<QueryWord> labels;
    QList<Key> keys; ///< of metadata

    /// Adds what is not among the words yet.
    void add(const QList<Agent> &team, const QList<Department> &departmentList, const QList<Label> &labelList);
};

/// One thing that could be typed next.
struct QueryChoice {
    QString insert; ///< takes the place of the part, without a blank behind it
    QString text; ///< the same without quotes
    std::optional<QueryField> field; ///< what it is about
    bool isOperator = false; ///< a value comes next
    qsizetype chats = 0; ///< loaded chats it would select, 0 = not known

    friend bool operator==(const QueryChoice &, const QueryChoice &) = default;
};

/// What can stand at a place of the text.
struct QueryCompletion {
    int start = 0; ///< the part of the text that a choice replaces
    int length = 0;
    QList<QueryChoice> choices; ///< the likeliest first
    bool needed = false; ///< what is typed there does not stand on its own ("status:")
};

/// With the cursor in or behind a word: how it may go on. Operators where a condition begins, also by their values
/// ("pend" offers `status:pending`), and behind a colon the values of the operator. Nothing inside of a phrase.
QueryCompletion completeQuery(const QString &text, int cursor, const QueryVocabulary &vocabulary);

/// What a valid query names that is not known: an agent, department, label or metadata key that does not exist. It was
/// understood and selects nothing, which should not pass in silence.
QList<QueryProblem> queryDoubts(const ChatQuery &query, const QueryVocabulary &vocabulary, const AgentId &me);

} // namespace sparkbot
