#include "models/queryphones.h"

#include "domain/ids.h"

#include <algorithm>
#include <array>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

/// From seven digits on a run of digits is a telephone number; E.164 allows fifteen.
constexpr qsizetype shortestPhone = 7;
constexpr qsizetype longestPhone = 15;

bool isDash(QChar c)
{
    return c.category() == QChar::Punctuation_Dash;
}

bool isNumberSign(QChar c)
{
    return c == u'+' || c == u'.' || c == u'/' || isDash(c);
}

QString digitsOf(QStringView text)
{
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isAsciiDigit);
    return digits;
}

qsizetype countDigits(QStringView text)
{
    return std::ranges::count_if(text, isAsciiDigit);
}

/// Empty unless it has as many digits as a telephone number.
QString phoneDigits(QStringView text)
{
    QString digits = digitsOf(text);
    if (digits.startsWith(u"00") && digits.size() > shortestPhone + 2)
        digits.remove(0, 2); // the international prefix, dialled instead of "+"
    return digits.size() >= shortestPhone && digits.size() <= longestPhone ? digits : QString();
}

bool skip(QStringView &text, QStringView prefix)
{
    if (!text.startsWith(prefix, Qt::CaseInsensitive))
        return false;
    text = text.mid(prefix.size());
    return true;
}

struct NumberPart {
    int start = 0; ///< in the text that was split
    int length = 0;
};

/// The digits at the beginning of the text, behind a plus.
QString leadingNumber(QStringView text)
{
    if (!skip(text, u"+"))
        skip(text, u"%2B");
    const auto end = std::ranges::find_if_not(text, isAsciiDigit);
    return text.left(end - text.begin()).toString();
}

QString linkedPhone(QStringView text)
{
    if (skip(text, u"whatsapp://send?phone=") || skip(text, u"whatsapp://send/?phone="))
        return leadingNumber(text);
    if (!skip(text, u"https://"))
        skip(text, u"http://");
    skip(text, u"www.");
    for (QStringView site : {u"wa.me/", u"api.whatsapp.com/send?phone=", u"api.whatsapp.com/send/?phone=",
                             u"web.whatsapp.com/send?phone=", u"web.whatsapp.com/send/?phone="}) {
        if (skip(text, site))
            return leadingNumber(text);
    }
    return {};
}

/// One part for each telephone number: a row of groups is one number while it has no more digits than a number can
/// have and no second plus.
QList<NumberPart> splitNumbers(QStringView run)
{
    QList<NumberPart> groups;
    for (int i = 0; i < run.size(); ++i) {
        if (isBlank(run[i]))
            continue;
        if (i == 0 || isBlank(run[i - 1]))
            groups.append({i, 0});
        groups.last().length = i + 1 - groups.last().start;
    }
    const auto text = [run](const NumberPart &part) { return run.mid(part.start, part.length); };
    const auto isPhone = [&](const NumberPart &part) { return !phoneDigits(text(part)).isEmpty(); };

    QList<NumberPart> byPlus;
    for (const NumberPart &group : groups) {
        if (byPlus.isEmpty() || run[group.start] == u'+')
            byPlus.append(group);
        else
            byPlus.last().length = group.start + group.length - byPlus.last().start;
    }
    if (std::ranges::all_of(byPlus, isPhone))
        return byPlus;
    if (countDigits(run) > longestPhone && std::ranges::all_of(groups, isPhone))
        return groups;
    return {{0, int(run.size())}};
}

/// Whether a number, id or link cannot go on at `at`.
bool endsGroup(QStringView text, int at)
{
    return at >= text.size() || isBlank(text[at]) || text[at] == u',' || text[at] == u';' || text[at] == u')';
}

} // namespace

bool isBlank(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format;
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString chatAddress(QStringView text)
{
    constexpr qsizetype longestAddress = 2'000; // a link may carry a message
    if (text.size() > longestAddress)
        return {};
    QString bare;
    std::copy_if(text.begin(), text.end(), std::back_inserter(bare),
                 [](QChar c) { return c.category() != QChar::Other_Format; });
    bare = std::move(bare).trimmed();
    if (bare.contains(u'@')) {
        const qsizetype at = bare.indexOf(u'@');
        const QString server = bare.mid(at + 1).toLower();
        const QString local = bare.startsWith(u'+') ? bare.mid(1, at - 1) : bare.left(at);
        const bool isPhone = server == u"c.us" || server == u"s.whatsapp.net";
        if (isPhone && !local.isEmpty() && std::ranges::all_of(local, isAsciiDigit))
            return local;
        const QString wid = local + u'@' + server;
        return isWid(wid) ? wid : QString();
    }
    if (const QString phone = linkedPhone(bare); !phone.isEmpty())
        return phone;
    return !bare.isEmpty() && endOfNumbers(bare, 0) == bare.size() ? phoneDigits(bare) : QString();
}

int endOfNumbers(QStringView text, int from)
{
    int end = from;
    int depth = 0;
    bool groupHasDigit = false;
    bool anyOutside = text.mid(from, 1) != u"("; // else the parentheses may be about more than the number
    for (int i = from; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool afterBlank = i > from && isBlank(text[i - 1]);
        if (isBlank(c)) {
            if (c == u'\n' || c == u'\r' || c == u'\t')
                break;
            groupHasDigit = groupHasDigit && depth > 0;
        } else if (isAsciiDigit(c)) {
            groupHasDigit = true;
            anyOutside = anyOutside || depth == 0;
        } else if (c == u'(') {
            ++depth;
        } else if (c == u')') {
            if (depth-- == 0)
                break;
        } else if (!isNumberSign(c)) {
            break;
        } else if (c == u'-' && afterBlank && depth == 0 && i + 1 < text.size() && !endsGroup(text, i + 1)) {
            break; // a negation
        }
        if (depth == 0 && groupHasDigit && anyOutside && !isBlank(c) && endsGroup(text, i + 1))
            end = i + 1;
    }
    return end;
}

QList<AddressPart> addressesAt(QStringView text, int &at)
{
    QList<AddressPart> parts;
    const auto isListSign = [](QChar c) { return c == u',' || c == u';'; };
    int end = at;
    for (int next = at; next < text.size() && (parts.isEmpty() || text[next] != u'-');) {
        const int numbersEnd = endOfNumbers(text, next);
        if (numbersEnd > next) {
            const QStringView run = text.mid(next, numbersEnd - next);
            for (const NumberPart &part : splitNumbers(run))
                parts.append({next + part.start, part.length, chatAddress(run.mid(part.start, part.length))});
            next = numbersEnd;
        } else {
            int wordEnd = next;
            bool isSpecial = false; // most words are only words
            for (; !endsGroup(text, wordEnd); ++wordEnd)
                isSpecial = isSpecial || text[wordEnd] == u'@' || text[wordEnd] == u'/';
            const QString address = isSpecial ? chatAddress(text.mid(next, wordEnd - next)) : QString();
            if (address.isEmpty())
                break;
            parts.append({next, wordEnd - next, address});
            next = wordEnd;
        }
        end = next;
        for (; next < text.size() && (isBlank(text[next]) || isListSign(text[next])); ++next)
            end = isListSign(text[next]) ? next + 1 : end;
    }
    at = end;
    return parts;
}

QStringList numberWords(QStringView run)
{
    if (const QString phone = phoneDigits(run); !phone.isEmpty())
        return {phone};
    QStringList words;
    bool inWord = false;
    for (QChar c : run) {
        if (!isAsciiDigit(c)) {
            inWord = false;
            continue;
        }
        if (!inWord)
            words.append(QString());
        words.last() += c;
        inWord = true;
    }
    return words;
}

} // namespace sparkbot
