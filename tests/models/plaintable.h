#pragma once

#include "domain/fold.h"
#include "models/chattable.h"

#include <algorithm>
#include <functional>
#include <map>
#include <random>

/// What tests of the chat table compare it with.
namespace sparkbot::testing {

using namespace Qt::StringLiterals;

using Column = ChatTable::Column;

inline ChatId idOf(int number)
{
    return ChatId::fromServer(
        u"4470000%1@%2.us"_s.arg(number, 5, 10, QChar(u'0')).arg(number % 7 == 0 ? u"g"_s : u"c"_s));
}

/// Few different values, so that ties are common.
inline Chat randomChat(std::mt19937 &random, int number)
{
    static const QStringList names{u"José"_s,    u"jose luis"_s, u"Ana"_s,    u"Ángela Merino de la Fuente"_s,
                                   u""_s,        u"Ana María"_s, u"王小明"_s, u"angela merino de la fuente b"_s,
                                   u"<b>x</b>"_s};
    Chat chat;
    chat.id = idOf(number);
    chat.kind = chatKind(chat.id.text());
    chat.name = names[qsizetype(random() % unsigned(names.size()))];
    if (random() % 3 != 0)
        chat.phone = u"+"_s + chat.id.text().left(12);
    chat.status = ChatStatus(random() % 6);
    chat.statusWord =
        chat.status == ChatStatus::Other ? (random() % 2 == 0 ? u"banned"_s : u"muted"_s) : chatStatusWord(chat.status);
    if (random() % 2 == 0)
        chat.unread = qint64(random() % 3);
    if (random() % 2 == 0)
        chat.agent = AgentId::fromServer(u"agent%1"_s.arg(random() % 3));
    if (random() % 3 == 0)
        chat.department = DepartmentId::fromServer(u"department%1"_s.arg(random() % 2));
    for (unsigned i = 0, count = random() % 3; i < count; ++i)
        chat.labels.append(u"label%1"_s.arg(random() % 3));
    chat.lastActivityAt = qint64(random() % 5) * 1000;
    return chat;
}

/// The table as one would write it without a thought for speed.
class PlainTable {
public:
    std::map<QString, Chat> chats;
    QSet<QString> strays; ///< chats that no longer match and are still in use
    QHash<QString, QString> ownerNames;
    ChatQuery query;
    Column column = Column::LastActivity;
    bool descending = true;

    QStringList visibleIds() const
    {
        QList<const Chat *> shown;
        for (const auto &[id, chat] : chats) {
            if (matches(chat) || strays.contains(id))
                shown.append(&chat);
        }
        std::ranges::stable_sort(shown, [this](const Chat *a, const Chat *b) { return before(*a, *b); });
        QStringList ids;
        for (const Chat *chat : shown)
            ids.append(chat->id.text());
        return ids;
    }

    /// Words in name, phone or id, and a status.
    void select(const QString &words, std::optional<ChatStatus> status)
    {
        m_words = QString(words).remove(u'+').split(u' ', Qt::SkipEmptyParts);
        m_status = status;
        QString text = words;
        if (status)
            text += u" status:"_s + (*status == ChatStatus::Other ? u"other"_s : chatStatusWord(*status));
        m_fits = {};
        query = ChatQuery::parse(text);
    }
    /// Any query, and what it means.
    void select(const QString &text, const std::function<bool(const Chat &)> &fits)
    {
        m_fits = fits;
        query = ChatQuery::parse(text);
    }
    bool matches(const Chat &chat) const
    {
        if (m_fits)
            return m_fits(chat);
        if (m_status && *m_status != chat.status)
            return false;
        const QString phone = QString(chat.phone).remove(u'+');
        const std::string text = shownName(chat) + '\n' + folded(phone) + '\n' + folded(chat.id.text());
        return std::ranges::all_of(
            m_words, [&text](const QString &word) { return text.find(folded(word)) != std::string::npos; });
    }

private:
    QStringList m_words;
    std::optional<ChatStatus> m_status;
    std::function<bool(const Chat &)> m_fits;

    static std::string shownName(const Chat &chat)
    {
        return folded(!chat.name.isEmpty() ? chat.name : !chat.phone.isEmpty() ? chat.phone : chat.id.text());
    }
    /// Empty texts last; chats as tuples of a number and a text.
    std::pair<qint64, std::string> key(const Chat &chat) const
    {
        const auto emptyLast = [](const std::string &text) { return std::pair(qint64(text.empty()), text); };
        switch (column) {
        case Column::Name:
            return {0, shownName(chat)};
        case Column::Status:
            return {qint64(chat.status), chat.status == ChatStatus::Other ? folded(chat.statusWord) : std::string()};
        case Column::Unread:
            return {chat.markedUnread ? 1 : 2 * chat.unread.value_or(-1), {}}; // marked by hand: between none and one
        case Column::Agent: {
            const QString id = chat.agent.isNull() ? chat.department.text() : chat.agent.text();
            return emptyLast(folded(ownerNames.value(id, id)));
        }
        case Column::Labels: {
            std::string text;
            for (const QString &label : chat.labels)
                text += folded(label) + '\x1f';
            return emptyLast(text);
        }
        case Column::LastActivity:
            return {chat.lastActivityAt, {}};
        case Column::Id:
            return {0, chat.id.text().toStdString()};
        }
        return {};
    }
    bool before(const Chat &a, const Chat &b) const
    {
        if (key(a) != key(b))
            return descending ? key(b) < key(a) : key(a) < key(b);
        if (a.lastActivityAt != b.lastActivityAt)
            return a.lastActivityAt > b.lastActivityAt;
        return a.id < b.id;
    }
};

inline QStringList idsOf(const ChatTable &table)
{
    QStringList ids;
    for (int row = 0; row < table.rowCount(); ++row)
        ids.append(table.idAt(row).text());
    return ids;
}

} // namespace sparkbot::testing
