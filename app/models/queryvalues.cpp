#include "models/queryvalues.h"

#include "domain/fold.h"
#include "models/querynames.h"
#include "models/queryphones.h"

#include <QDateTime>

#include <algorithm>

namespace sparkbot::queryvalues {

using namespace Qt::StringLiterals;
using Kind = QueryProblem::Kind;

namespace {

QByteArray foldedBytes(QStringView text)
{
    return QByteArray::fromStdString(folded(text));
}

QueryValue valueOf(QueryMatch match, const QString &text)
{
    return {.match = match, .text = text};
}

Reading refused(Kind problem, bool mayGoOn, const QString &nearest = {})
{
    return {{}, problem, mayGoOn, nearest};
}

bool isNumber(QStringView text)
{
    constexpr qsizetype longestNumber = 9;
    return !text.isEmpty() && text.size() <= longestNumber && std::ranges::all_of(text, isAsciiDigit);
}

bool beginsOne(const QString &word, const QStringList &choices)
{
    return std::ranges::any_of(choices, [&word](const QString &choice) { return choice.startsWith(word); });
}

/// Takes `>=`, `<=`, `>`, `<` or `=` from the beginning.
QueryMatch takeComparison(QStringView &text, QueryMatch otherwise)
{
    struct Sign {
        QStringView text;
        QueryMatch match;
    };
    for (const Sign &sign :
         {Sign{u">=", QueryMatch::AtLeast}, Sign{u"<=", QueryMatch::AtMost}, Sign{u">", QueryMatch::More},
          Sign{u"<", QueryMatch::Less}, Sign{u"=", QueryMatch::Equal}}) {
        if (text.startsWith(sign.text)) {
            text = text.mid(sign.text.size());
            return sign.match;
        }
    }
    return otherwise;
}

Reading readStatus(const QString &text, bool quoted)
{
    QueryValue value = valueOf(quoted ? QueryMatch::Whole : QueryMatch::Equal, text);
    const QString word = quoted ? text : text.toLower();
    const ChatStatus status = chatStatusFromWord(word);
    value.number = qint64(status);
    if (status != ChatStatus::Other)
        value.match = QueryMatch::Equal;
    else if (word == u"other" && !quoted)
        value.match = QueryMatch::Any; // whatever word of the server's it is
    else
        value.bytes = foldedBytes(word);
    if (quoted || querynames::statuses().contains(word))
        return {value, {}, false, {}};
    return refused(Kind::UnknownValue, beginsOne(word, querynames::statuses()),
                   querynames::nearest(word, querynames::statuses()));
}

Reading readTrait(const QString &text)
{
    const QString word = text.toLower();
    const std::optional<QueryTrait> trait = querynames::trait(word);
    if (!trait)
        return refused(Kind::UnknownValue, beginsOne(word, querynames::traits()),
                       querynames::nearest(word, querynames::traits()));
    QueryValue value = valueOf(QueryMatch::Equal, text);
    value.number = qint64(*trait);
    return {value, {}, false, {}};
}

Reading readCount(const QString &text)
{
    QStringView rest = text;
    QueryValue value = valueOf(takeComparison(rest, QueryMatch::Equal), text);
    if (!isNumber(rest))
        return refused(Kind::BadNumber, rest.isEmpty());
    value.number = rest.toLongLong();
    return {value, {}, false, {}};
}

Reading readAge(const QString &text)
{
    constexpr qint64 minute = 60'000, hour = 60 * minute, day = 24 * hour, week = 7 * day;
    constexpr qsizetype longestCount = 6;
    QStringView rest = text;
    QueryValue value = valueOf(takeComparison(rest, QueryMatch::AtLeast), text);
    if (rest.isEmpty())
        return refused(Kind::BadAge, true);
    if (isNumber(rest))
        return refused(Kind::BadAge, true, text + u'd');
    const QStringView count = rest.chopped(1);
    switch (rest.back().toLower().unicode()) {
    case u'm':
        value.unit = minute;
        break;
    case u'h':
        value.unit = hour;
        break;
    case u'd':
        value.unit = day;
        break;
    case u'w':
        value.unit = week;
        break;
    default:
        return refused(Kind::BadAge, false);
    }
    if (!isNumber(count) || count.size() > longestCount)
        return refused(Kind::BadAge, false);
    value.number = count.toLongLong() * value.unit;
    return {value, {}, false, {}};
}

/// "2026-1-5", "2026/01/05" and "5.1.2026" are dates to people.
QString nearestDate(const QString &text)
{
    constexpr qsizetype longestDate = 10;
    if (text.size() <= longestDate) {
        for (const QString &format : {u"yyyy-M-d"_s, u"yyyy/M/d"_s, u"d.M.yyyy"_s}) {
            if (const QDate date = QDate::fromString(text, format); date.isValid())
                return date.toString(Qt::ISODate);
        }
    }
    return querynames::nearest(text.toLower(), {u"today"_s, u"yesterday"_s});
}

Reading readDate(const QString &text)
{
    constexpr qsizetype dateLength = 10, longestTime = 29;
    QueryValue value = valueOf(QueryMatch::Equal, text);
    const QString word = text.toLower();
    if (word == u"today" || word == u"yesterday") {
        value.isDay = true;
        value.number = word == u"today" ? 0 : 1;
        return {value, {}, false, {}};
    }
    QDateTime time;
    if (text.size() == dateLength)
        time = QDate::fromString(text, Qt::ISODate).startOfDay();
    else if (text.size() > dateLength && text.size() <= longestTime && text[dateLength].toUpper() == u'T')
        time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid()) {
        const bool mayGoOn = beginsOne(word, {u"today"_s, u"yesterday"_s})
            || (std::ranges::all_of(text, [](QChar c) { return isAsciiDigit(c) || c == u'-'; })
                && text.size() < dateLength)
            || (text.size() > dateLength && text[dateLength].toUpper() == u'T');
        return refused(Kind::BadDate, mayGoOn, nearestDate(text));
    }
    value.number = time.toMSecsSinceEpoch();
    return {value, {}, false, {}};
}

Reading readChat(const QString &text)
{
    const QString address = chatAddress(text);
    if (address.isEmpty())
        return refused(Kind::BadChat,
                       text.front() == u'+' || isAsciiDigit(text.front()) || u"https://wa"_s.startsWith(text.left(10)));
    QueryValue value = valueOf(QueryMatch::Whole, text);
    value.bytes = address.toUtf8();
    return {value, {}, false, {}};
}

Reading readPhone(const QString &text)
{
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isAsciiDigit);
    const bool fromTheStart = text.startsWith(u'+') || digits.startsWith(u"00");
    if (digits.startsWith(u"00"))
        digits.remove(0, 2); // the international prefix, dialled instead of "+"
    if (digits.isEmpty())
        return refused(Kind::BadPhone, text == u"+" || text == u"0" || text == u"00");
    QueryValue value = valueOf(fromTheStart ? QueryMatch::Whole : QueryMatch::Part, text);
    value.bytes = digits.toLatin1();
    return {value, {}, false, {}};
}

/// Text of names, labels and metadata; without quotes some words have a meaning of their own.
Reading readText(QueryField field, const QString &text, bool quoted)
{
    QueryValue value = valueOf(quoted && field != QueryField::Name ? QueryMatch::Whole : QueryMatch::Part, text);
    value.bytes = foldedBytes(text);
    if (quoted)
        return {value, {}, false, {}};
    const bool canBeMissing =
        field == QueryField::Agent || field == QueryField::Department || field == QueryField::Label;
    if (canBeMissing && value.bytes == "none")
        value = valueOf(QueryMatch::None, text);
    else if (canBeMissing && value.bytes == "any")
        value = valueOf(QueryMatch::Any, text);
    else if (field == QueryField::Agent && value.bytes == "me")
        value = valueOf(QueryMatch::Me, text);
    else if (field == QueryField::Metadata && value.bytes == "*")
        value = valueOf(QueryMatch::Any, text);
    return {value, {}, false, {}};
}

} // namespace

Reading read(QueryField field, const QString &text, bool quoted)
{
    switch (field) {
    case QueryField::Status:
        return readStatus(text, quoted);
    case QueryField::Is:
        return readTrait(text);
    case QueryField::Unread:
        return readCount(text);
    case QueryField::Before:
    case QueryField::After:
        return readDate(text);
    case QueryField::Idle:
        return readAge(text);
    case QueryField::Chat:
        return readChat(text);
    case QueryField::Phone:
        return readPhone(text);
    case QueryField::Text:
    case QueryField::Name:
    case QueryField::Agent:
    case QueryField::Department:
    case QueryField::Label:
    case QueryField::Metadata:
        break;
    }
    return readText(field, text, quoted);
}

} // namespace sparkbot::queryvalues
