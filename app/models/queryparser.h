#pragma once

#include "models/chatquery.h"
#include "models/queryphones.h"

namespace sparkbot {

/// Reads the filter line from left to right in one pass; the time is in proportion to the length of the text.
class QueryParser {
public:
    /// The text is kept by reference.
    explicit QueryParser(const QString &text);

    void parse();
    QueryNode root;
    QList<QueryProblem> problems;
    QList<QueryTerm> terms;

private:
    struct Word { ///< text between two blanks, or in quotes
        int start = 0;
        int length = 0;
        QString text;
        bool quoted = false;
    };

    QueryNode readAny(int depth);
    QueryNode readAll(int depth);
    std::optional<QueryNode> readNegatable(int depth);
    std::optional<QueryNode> readOne(int depth);
    std::optional<QueryNode> readGroup(int depth);
    std::optional<QueryNode> readAddresses();
    std::optional<QueryNode> readOperator();
    std::optional<QueryNode> readWord();

    Word readQuoted();
    Word readBare(bool asValue);
    QList<Word> readValues();
    void readValue(QueryNode &condition, const Word &word);
    bool isOpen(const Word &word) const; ///< it ends the text and may go on

    std::optional<QueryNode> condition(QueryField field, int start, std::vector<QueryValue> values);
    void add(QueryNode &all, QueryNode part) const;
    void refuse(QueryProblem::Kind kind, int start, int length, const QString &nearest = {});
    void refuseChoice(const Word &word, const QStringList &choices);

    bool atEnd() const { return m_at >= m_text.size(); }
    QChar next(int ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    void skipBlanks();
    bool skipKeyword(QStringView keyword);
    bool isKeyword(QStringView keyword) const;
    int endOfName() const;

    const QString &m_text;
    int m_at = 0;
    int m_conditions = 0;
    bool m_anyOnTop = false;
};

} // namespace sparkbot
