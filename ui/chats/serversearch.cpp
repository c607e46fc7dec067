#include "chats/serversearch.h"

#include "models/queryphones.h"
#include "workflows/chatdesk.h"

#include <algorithm>
#include <utility>

namespace sparkbot {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pause = 600ms; ///< without a key
constexpr qsizetype shortestWord = 3;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

ServerSearch::ServerSearch(ChatDesk &chats, QObject *parent)
    : QObject(parent)
    , m_chats(chats)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ServerSearch::ask);
    connect(&chats, &ChatDesk::opened, this, [this] {
        m_asked.clear();
        m_named.clear();
        reconsider();
    });
    connect(&chats, &ChatDesk::loadingChanged, this, &ServerSearch::reconsider);
    connect(&chats, &ChatDesk::searched, this, [this](const QString &text, int, int added, bool all) {
        settle(text, ResultLine::Server::Answered, added, all);
    });
    connect(&chats, &ChatDesk::searchFailed, this, [this](const QString &text, const ApiError &error) {
        settle(text, ResultLine::Server::Failed, 0, true, error);
    });
    connect(&chats, &ChatDesk::lookedUp, this, [this](const QList<ChatId> &, int open) {
        m_knowsMissing = open == 0;
        Q_EMIT changed();
    });
}

QString ServerSearch::words(const ChatQuery &query)
{
    QString longest;
    const auto look = [&longest](const QueryNode &node) {
        const bool text = node.kind == QueryNode::Kind::Condition && node.values.size() == 1
            && (node.field == QueryField::Text || node.field == QueryField::Name || node.field == QueryField::Phone);
        if (!text)
            return;
        // A phone number as digits only: the server need not know all its spellings.
        const QueryValue &value = node.values.front();
        const bool phone = !value.bytes.isEmpty() && std::ranges::all_of(value.bytes, isDigit);
        const QString word = phone ? QString::fromLatin1(value.bytes) : value.text;
        if (word.size() > longest.size())
            longest = word;
    };
    look(query.root());
    if (query.root().kind == QueryNode::Kind::All) {
        for (const QueryNode &part : query.root().parts)
            look(part);
    }
    return longest.size() < shortestWord ? QString() : longest;
}

void ServerSearch::follow(const ChatQuery &query)
{
    if (!query.isValid())
        return;
    m_query = query;
    m_wanted = words(query);
    reconsider();
}

void ServerSearch::reconsider()
{
    const bool partLoaded = !m_chats.isComplete() && !m_chats.device().isNull();
    const QStringList named = partLoaded ? m_query.namedChats() : QStringList();
    const QString wanted = partLoaded ? m_wanted : QString();
    const bool otherNames = named != m_named;
    const bool otherWords = wanted.isEmpty() || wanted != m_asked;
    if (otherNames) {
        m_chats.cancelLookUp();
        m_named = named;
        m_knowsMissing = false;
    }
    if (otherWords) {
        m_chats.cancelSearch();
        m_asked.clear();
        m_added = 0;
        m_cut = false;
        m_state = ResultLine::Server::NotAsked;
    }
    if (!otherNames && !otherWords)
        return;
    m_lookUpDue = (m_lookUpDue || otherNames) && !named.isEmpty();
    if (m_lookUpDue || !wanted.isEmpty())
        m_pause.start();
    else
        m_pause.stop();
    Q_EMIT changed();
}

void ServerSearch::askAgain()
{
    if (m_state != ResultLine::Server::Failed)
        return;
    m_asked.clear(); // what was asked for is not asked again by itself
    ask();
}

void ServerSearch::ask()
{
    if (m_chats.isComplete())
        return;
    if (std::exchange(m_lookUpDue, false))
        m_chats.lookUp(missing());
    if (!m_wanted.isEmpty() && m_wanted != m_asked) {
        m_asked = m_wanted;
        m_state = ResultLine::Server::Asking;
        m_chats.searchServer(m_wanted);
    }
    Q_EMIT changed();
}

/// The ids they would have.
QList<ChatId> ServerSearch::missing() const
{
    QList<ChatId> ids;
    for (const QString &typed : m_chats.model().missingChats(m_query)) {
        const QString address = chatAddress(typed);
        if (!address.isEmpty())
            ids.append(ChatId::fromServer(address.contains(u'@') ? address : address + u"@c.us"_s));
    }
    return ids;
}

void ServerSearch::settle(const QString &text, ResultLine::Server state, int added, bool all,
                          const std::optional<ApiError> &error)
{
    if (text != m_asked)
        return;
    m_state = state;
    m_error = error;
    m_added = added;
    m_cut = !all;
    Q_EMIT changed();
}

} // namespace sparkbot
