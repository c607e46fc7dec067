#pragma once

#include "models/chatquery.h"

#include <QObject>
#include <QTimer>

namespace sparkbot {

class ChatTable;

/// How many chats each term of a filter hides that finds nothing (R4.7). Counted one term at a time between events, so
/// that it never holds up what is being typed.
class HiddenCounts : public QObject {
    Q_OBJECT

public:
    struct Count {
        int term = 0;
        int chats = 0; ///< that match without it, at least one
    };

    /// `chats` must outlive this.
    HiddenCounts(const ChatTable &chats, QObject *parent = nullptr);

    /// What is known; starts counting if this query was not counted yet, or not with as many chats loaded.
    QList<Count> of(const ChatQuery &query);
    /// The chats may have changed.
    void forget();

Q_SIGNALS:
    /// All terms of the query asked for last.
    void counted();

private:
    void countNext();

    const ChatTable &m_chats;
    ChatQuery m_query;
    QList<Count> m_counts;
    int m_loaded = -1; ///< chats there were to count; -1 = nothing is counted
    int m_next = 0;
    QTimer m_step;
};

} // namespace sparkbot
