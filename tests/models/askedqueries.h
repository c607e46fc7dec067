#pragma once

#include "domain/fold.h"
#include "models/chatquery.h"

#include <QDateTime>

#include <algorithm>
#include <functional>
#include <random>

/// Random queries, random chats, and in the plainest way which of them are meant: a chat is a value here, a query a
/// function, and no thought is given to speed.
namespace sparkbot::testing {

using namespace Qt::StringLiterals;

using Random = std::mt19937;

inline constexpr qint64 minute = 60'000, hour = 60 * minute, day = 24 * hour;

template <class T>
T pick(Random &random, std::initializer_list<T> list)
{
    return *(list.begin() + random() % list.size());
}

inline qint64 noon()
{
    return QDate(2026, 11, 21).startOfDay().addSecs(12 * 3600).toMSecsSinceEpoch();
}

inline QueryContext office()
{
    QueryContext context;
    context.now = noon();
    context.me = AgentId::fromServer(u"a1"_s);
    context.ownerNames = {{u"a1"_s, u"Ana García"_s},
                          {u"a2"_s, u"Ana"_s},
                          {u"a3"_s, u"Søren Ünal"_s},
                          {u"d1"_s, u"Sales"_s},
                          {u"d2"_s, u"After Sales"_s}};
    context.ownerMails = {{u"a1"_s, u"ana@example.com"_s}, {u"a3"_s, u"soren@example.com"_s}};
    return context;
}

/// Few values, so that every condition selects some chats and not others.
inline Chat randomChat(Random &random, int number)
{
    Chat chat;
    const QString digits = u"4473620535%1"_s.arg(number, 2, 10, QChar(u'0'));
    const QString server = pick(random, {u"@c.us"_s, u"@c.us"_s, u"@c.us"_s, u"@g.us"_s, u"@newsletter"_s, u"@lid"_s});
    chat.id = ChatId::fromServer(digits + server);
    chat.kind = chatKind(chat.id.text());
    chat.name =
        pick(random,
             {u""_s, u"José"_s, u"jose luis"_s, u"Ana María"_s, u"王小明"_s, u"<b>x</b>"_s, u"44 Ana"_s, u"a-b (c)"_s});
    chat.phone = pick(
        random,
        {QString(), u'+' + digits, u"+44 7362 0535-%1"_s.arg(number % 7, 2, 10, QChar(u'0')), u"555 123"_s, digits});
    chat.status = ChatStatus(random() % 6);
    chat.statusWord = chat.status == ChatStatus::Other ? pick(random, {u"banned"_s, u"muted"_s, u"Snoozed"_s, u""_s})
                                                       : chatStatusWord(chat.status);
    if (random() % 4 != 0)
        chat.unread = qint64(random() % 6);
    else
        chat.markedUnread = random() % 2 == 0;
    chat.agent = AgentId::fromServer(pick(random, {u""_s, u"a1"_s, u"a2"_s, u"a3"_s, u"a4"_s}));
    chat.department = DepartmentId::fromServer(pick(random, {u""_s, u""_s, u"d1"_s, u"d2"_s}));
    for (unsigned i = 0, count = random() % 3; i < count; ++i)
        chat.labels.append(pick(random, {u"vip"_s, u"VIP gold"_s, u"follow up"_s, u"any"_s}));
    for (unsigned i = 0, count = random() % 4; i < count; ++i)
        chat.metadata.append({pick(random, {u"plan"_s, u"Plan"_s, u"city"_s, u"odd:key"_s}),
                              pick(random, {u"premium"_s, u"Free"_s, u"São Paulo"_s, u"*"_s, u""_s})});
    if (random() % 5 != 0)
        chat.lastActivityAt =
            noon() - pick(random, {0 * day, minute, 2 * hour, 13 * hour, day, 2 * day, 9 * day, -hour});
    return chat;
}

/// A query and, in the plainest way, which chats it means.
struct Asked {
    QString text;
    std::function<bool(const Chat &)> means;
    bool isJoined = false;
};

inline std::string shownName(const Chat &chat)
{
    return folded(!chat.name.isEmpty() ? chat.name : !chat.phone.isEmpty() ? chat.phone : chat.id.text());
}

inline QString onlyDigits(const QString &text)
{
    QString digits;
    for (QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

inline bool has(const std::string &text, const QString &part)
{
    return text.find(folded(part)) != std::string::npos;
}

inline bool hasText(const Chat &chat, const QString &word)
{
    return has(shownName(chat), word) || has(onlyDigits(chat.phone).toStdString(), word)
        || has(folded(chat.id.text()), word);
}

inline QString phoneOf(const Chat &chat)
{
    if (!chat.phone.isEmpty())
        return onlyDigits(chat.phone);
    return chat.id.text().endsWith(u"@c.us") ? chat.id.text().section(u'@', 0, 0) : QString();
}

inline bool isChat(const Chat &chat, const QString &address)
{
    if (address.contains(u'@'))
        return chat.id.text() == address;
    return chat.id.text() == address + u"@c.us"_s || (!chat.phone.isEmpty() && onlyDigits(chat.phone) == address);
}

inline Asked askForText(Random &random)
{
    const QString word = pick(random,
                              {u"ana"_s, u"JOSÉ"_s, u"e l"_s, u"王"_s, u"<b>"_s, u"0535"_s, u"@g.us"_s, u"us"_s,
                               u"zz"_s, u"a-b"_s, u"(c)"_s, u"44"_s, u"447362053503"_s});
    const bool quoted = word.contains(u' ') || word.contains(u'(') || random() % 4 == 0;
    return {quoted ? ChatQuery::quoted(word) : word, [word](const Chat &chat) { return hasText(chat, word); }};
}

inline Asked askForName(Random &random)
{
    const QString word = pick(random, {u"ana"_s, u"Jose"_s, u"44"_s, u"b>"_s, u"0535"_s});
    return {u"name:"_s + (random() % 2 == 0 ? word : ChatQuery::quoted(word)),
            [word](const Chat &chat) { return has(shownName(chat), word); }};
}

inline Asked askForPhone(Random &random)
{
    const QString typed =
        pick(random, {u"+44"_s, u"44"_s, u"0044"_s, u"535-0"_s, u"123"_s, u"+555"_s, u"7362(0535)"_s});
    const QString digits = typed == u"0044" ? u"44"_s : onlyDigits(typed);
    const bool fromTheStart = typed.startsWith(u'+') || typed.startsWith(u"00");
    return {u"phone:"_s + typed, [digits, fromTheStart](const Chat &chat) {
                return fromTheStart ? phoneOf(chat).startsWith(digits) : phoneOf(chat).contains(digits);
            }};
}

inline Asked askForChats(Random &random)
{
    QStringList typed;
    QStringList addresses;
    for (unsigned i = 0, count = 2 + random() % 4; i < count; ++i) {
        const QString digits = u"4473620535%1"_s.arg(random() % 40, 2, 10, QChar(u'0'));
        switch (random() % 4) {
        case 0:
            typed.append(digits + u"@c.us"_s);
            addresses.append(digits);
            break;
        case 1:
            typed.append(digits + u"@g.us"_s);
            addresses.append(typed.last());
            break;
        case 2:
            typed.append(u"https://wa.me/"_s + digits);
            addresses.append(digits);
            break;
        default:
            typed.append(u'+' + digits);
            addresses.append(digits);
        }
    }
    const bool pasted = random() % 2 == 0;
    const QString text = pasted ? typed.join(pick(random, {u"\n"_s, u", "_s, u" "_s})) : u"chat:"_s + typed.join(u',');
    return {text,
            [addresses](const Chat &chat) {
                return std::ranges::any_of(addresses, [&](const QString &address) { return isChat(chat, address); });
            },
            pasted};
}

inline Asked askForStatus(Random &random)
{
    const QString word = pick(random,
                              {u"pending"_s, u"ACTIVE"_s, u"other"_s, u"muted"_s, u"removed"_s, u"\"Snoozed\""_s,
                               u"\"pending\""_s, u"active,banned"_s, u"resolved,archived"_s});
    QStringList wanted = QString(word).remove(u'"').toLower().split(u',');
    return {u"status:"_s + word, [wanted](const Chat &chat) {
                return wanted.contains(chat.statusWord.toLower())
                    || (chat.status == ChatStatus::Other && wanted.contains(u"other"_s));
            }};
}

inline Asked askForTrait(Random &random)
{
    const QString word = pick(random,
                              {u"unread"_s, u"read"_s, u"assigned"_s, u"unassigned"_s, u"mine"_s, u"person"_s,
                               u"group"_s, u"channel"_s, u"stale"_s});
    return {u"is:"_s + word, [word](const Chat &chat) {
                if (word == u"unread")
                    return chat.isUnread();
                if (word == u"read")
                    return chat.unread == std::optional<qint64>(0);
                if (word == u"assigned")
                    return chat.isAssigned();
                if (word == u"unassigned")
                    return !chat.isAssigned();
                if (word == u"mine")
                    return chat.agent.text() == u"a1";
                if (word == u"person")
                    return chat.kind == ChatKind::Person;
                if (word == u"group")
                    return chat.kind == ChatKind::Group;
                if (word == u"channel")
                    return chat.kind == ChatKind::Channel;
                return (chat.status == ChatStatus::Active || chat.status == ChatStatus::Pending)
                    && chat.lastActivityAt != 0 && noon() - chat.lastActivityAt >= day;
            }};
}

inline bool compares(const QString &sign, qint64 a, qint64 b)
{
    return sign == u">" ? a > b : sign == u">=" ? a >= b : sign == u"<" ? a < b : sign == u"<=" ? a <= b : a == b;
}

inline Asked askForUnread(Random &random)
{
    const QString sign = pick(random, {u">"_s, u">="_s, u"<"_s, u"<="_s, u"="_s, u""_s});
    const qint64 count = random() % 6;
    return {u"unread:%1%2"_s.arg(sign).arg(count),
            [sign, count](const Chat &chat) { return chat.unread && compares(sign, *chat.unread, count); }};
}

inline Asked askForIdle(Random &random)
{
    const QString sign = pick(random, {u">"_s, u">="_s, u"<"_s, u"<="_s, u"="_s, u""_s});
    const QString unit = pick(random, {u"m"_s, u"h"_s, u"d"_s, u"w"_s});
    const qint64 length = unit == u"m" ? minute : unit == u"h" ? hour : unit == u"d" ? day : 7 * day;
    const qint64 count = random() % 14;
    return {u"idle:%1%2%3"_s.arg(sign).arg(count).arg(unit), [sign, length, count](const Chat &chat) {
                const qint64 age = noon() - chat.lastActivityAt;
                if (chat.lastActivityAt == 0)
                    return false;
                if (sign == u"=")
                    return age >= 0 && age / length == count;
                return compares(sign.isEmpty() ? u">="_s : sign, age, count * length);
            }};
}

inline Asked askForDate(Random &random)
{
    const bool before = random() % 2 == 0;
    const QString word =
        pick(random, {u"today"_s, u"Yesterday"_s, u"2026-11-19"_s, u"2026-11-21"_s, u"2026-11-21T10:30"_s});
    QDateTime limit = QDate(2026, 11, word == u"2026-11-19" ? 19 : word == u"Yesterday" ? 20 : 21).startOfDay();
    if (word.endsWith(u"10:30"))
        limit = QDateTime(QDate(2026, 11, 21), QTime(10, 30));
    return {(before ? u"before:"_s : u"after:"_s) + word, [before, limit](const Chat &chat) {
                const QDateTime time = QDateTime::fromMSecsSinceEpoch(chat.lastActivityAt);
                return chat.lastActivityAt != 0 && (before ? time < limit : time >= limit);
            }};
}

/// Quoted: all of it, else a part.
inline bool agrees(const QString &text, const QString &word, bool quoted)
{
    return quoted ? folded(text) == folded(word) : has(folded(text), word);
}

inline Asked askForOwner(Random &random)
{
    const bool agent = random() % 2 == 0;
    const bool quoted = random() % 2 == 0;
    const QString word = agent ? pick(random,
                                      {u"ana"_s, u"Ana"_s, u"soren"_s, u"a4"_s, u"a1"_s, u"example.com"_s,
                                       u"SOREN@example.com"_s, u"nobody"_s})
                               : pick(random, {u"sales"_s, u"after"_s, u"d1"_s});
    const QString special = pick(random, {u"none"_s, u"any"_s, agent ? u"me"_s : u"none"_s});
    const bool isSpecial = random() % 3 == 0;
    const QString text = isSpecial ? special : quoted ? ChatQuery::quoted(word) : word;
    return {(agent ? u"agent:"_s : u"dept:"_s) + text, [=](const Chat &chat) {
                const QString id = agent ? chat.agent.text() : chat.department.text();
                if (isSpecial)
                    return special == u"none" ? id.isEmpty() : special == u"any" ? !id.isEmpty() : id == u"a1";
                const QueryContext context = office();
                return !id.isEmpty()
                    && (folded(id) == folded(word) || agrees(context.ownerNames.value(id), word, quoted)
                        || agrees(context.ownerMails.value(id), word, quoted));
            }};
}

inline Asked askForLabel(Random &random)
{
    const bool quoted = random() % 2 == 0;
    const QString word = pick(random, {u"vip"_s, u"up"_s, u"VIP gold"_s, u"any"_s, u"none"_s});
    const bool exact = quoted || word.contains(u' ');
    return {u"label:"_s + (exact ? ChatQuery::quoted(word) : word), [=](const Chat &chat) {
                if (!exact && word == u"any")
                    return !chat.labels.isEmpty();
                if (!exact && word == u"none")
                    return chat.labels.isEmpty();
                return std::ranges::any_of(chat.labels,
                                           [&](const QString &label) { return agrees(label, word, exact); });
            }};
}

inline Asked askForMetadata(Random &random)
{
    const QString key = pick(random, {u"plan"_s, u"PLAN"_s, u"city"_s, u"odd:key"_s, u"none"_s});
    const QString word = pick(random, {u"premium"_s, u"re"_s, u"sao"_s, u"*"_s, u"São Paulo"_s});
    const bool quoted = word.contains(u' ') || random() % 2 == 0;
    const QString typedKey = key.contains(u':') ? ChatQuery::quoted(key) : key;
    return {u"meta."_s + typedKey + u':' + (quoted ? ChatQuery::quoted(word) : word), [=](const Chat &chat) {
                return std::ranges::any_of(chat.metadata, [&](const MetadataPair &pair) {
                    return folded(pair.key) == folded(key)
                        && ((!quoted && word == u"*") || agrees(pair.value, word, quoted));
                });
            }};
}

inline Asked ask(Random &random, int depth)
{
    const unsigned kind = random() % (depth > 0 ? 18 : 12);
    switch (kind) {
    case 0:
        return askForText(random);
    case 1:
        return askForName(random);
    case 2:
        return askForPhone(random);
    case 3:
        return askForChats(random);
    case 4:
        return askForStatus(random);
    case 5:
        return askForTrait(random);
    case 6:
        return askForUnread(random);
    case 7:
        return askForIdle(random);
    case 8:
        return askForDate(random);
    case 9:
        return askForOwner(random);
    case 10:
        return askForLabel(random);
    case 11:
        return askForMetadata(random);
    default:
        break;
    }
    const auto enclosed = [](const Asked &asked) { return asked.isJoined ? u'(' + asked.text + u')' : asked.text; };
    const Asked a = ask(random, depth - 1);
    if (kind == 12)
        return {pick(random, {u"-"_s, u"NOT "_s}) + enclosed(a), [a](const Chat &chat) { return !a.means(chat); },
                true};
    const Asked b = ask(random, depth - 1);
    if (kind < 15)
        return {enclosed(a) + pick(random, {u" OR "_s, u"  OR "_s}) + enclosed(b),
                [a, b](const Chat &chat) { return a.means(chat) || b.means(chat); }, true};
    return {enclosed(a) + pick(random, {u" "_s, u" AND "_s, u"\t"_s}) + enclosed(b),
            [a, b](const Chat &chat) { return a.means(chat) && b.means(chat); }, true};
}

} // namespace sparkbot::testing
