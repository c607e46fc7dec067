#pragma once

#include "api/error.h"
#include "chats/resultline.h"
#include "domain/ids.h"
#include "models/chatquery.h"

#include <QObject>
#include <QTimer>

namespace sparkbot {

class ChatDesk;

/// Asks the server for the words of the filter, and for the chats it names by id or phone, while not all chats are
/// loaded, once a person has stopped typing. What it finds comes into the table, where the whole filter judges it.
class ServerSearch : public QObject {
    Q_OBJECT

public:
    /// `chats` must outlive this.
    ServerSearch(ChatDesk &chats, QObject *parent = nullptr);

    void follow(const ChatQuery &query);
    /// Asks for the words again that got no answer. Does nothing in any other state.
    void askAgain();
    ResultLine::Server state() const { return m_state; }
    /// Why there was no answer, where the state is Failed.
    const std::optional<ApiError> &error() const { return m_error; }
    /// Chats of the answer that were not loaded.
    int added() const { return m_added; }
    /// The server had more answers than were read.
    bool isCut() const { return m_cut; }
    /// The server was asked for every chat that the filter names and that is not loaded, and has none of them.
    bool knowsMissing() const { return m_knowsMissing; }

    /// The longest of the words that every chat of the query has; the server knows nothing of the rest. Empty if there
    /// is none, or only a short one that would find everything.
    static QString words(const ChatQuery &query);

Q_SIGNALS:
    void changed();

private:
    void reconsider();
    void ask();
    void settle(const QString &text, ResultLine::Server state, int added, bool all,
                const std::optional<ApiError> &error = {});
    QList<ChatId> missing() const;

    ChatDesk &m_chats;
    QString m_wanted;
    QString m_asked; ///< or answered
    ResultLine::Server m_state = ResultLine::Server::NotAsked;
    std::optional<ApiError> m_error;
    int m_added = 0;
    bool m_cut = false;
    ChatQuery m_query;
    QStringList m_named; ///< chats that are or were looked up, as typed
    bool m_lookUpDue = false;
    bool m_knowsMissing = false;
    QTimer m_pause;
};

} // namespace sparkbot
