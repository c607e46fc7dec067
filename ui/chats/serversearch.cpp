#include "chats/serversearch.h"

#include "workflows/chatdesk.h"

#include <algorithm>

namespace sparkbot {

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
        reconsider();
    });
    connect(&chats, &ChatDesk::loadingChanged, this, &ServerSearch::reconsider);
    connect(&chats, &ChatDesk::searched, this,
            [this](const QString &text, int, int added) { settle(text, ResultLine::Server::Answered, added); });
    connect(&chats, &ChatDesk::searchFailed, this,
            [this](const QString &text) { settle(text, ResultLine::Server::Failed, 0); });
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
    m_wanted = words(query);
    reconsider();
}

void ServerSearch::reconsider()
{
    const bool worthIt = !m_chats.isComplete() && !m_chats.device().isNull() && !m_wanted.isEmpty();
    if (worthIt && m_wanted == m_asked)
        return;
    m_pause.stop();
    m_chats.cancelSearch();
    m_asked.clear();
    m_added = 0;
    m_state = ResultLine::Server::NotAsked;
    if (worthIt)
        m_pause.start();
    Q_EMIT changed();
}

void ServerSearch::ask()
{
    if (m_chats.isComplete())
        return;
    m_asked = m_wanted;
    m_state = ResultLine::Server::Asking;
    Q_EMIT changed();
    m_chats.searchServer(m_wanted);
}

void ServerSearch::settle(const QString &text, ResultLine::Server state, int added)
{
    if (text != m_asked)
        return;
    m_state = state;
    m_added = added;
    Q_EMIT changed();
}

} // namespace sparkbot
