#include "domain/ids.h"

namespace sparkbot {

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c)
{
    return isAsciiDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool allHex(QStringView text)
{
    for (QChar c : text) {
        if (!isHexDigit(c))
            return false;
    }
    return true;
}

/// QChar::isDigit would accept Arabic-Indic digits, which the server does not.
bool isDigits(QStringView text)
{
    constexpr qsizetype shortest = 5, longest = 20;
    if (text.size() < shortest || text.size() > longest)
        return false;
    for (QChar c : text) {
        if (!isAsciiDigit(c))
            return false;
    }
    return true;
}

} // namespace

bool isObjectId(QStringView text)
{
    return text.size() == 24 && allHex(text);
}

bool isMessageId(QStringView text)
{
    return text.size() >= 18 && text.size() <= 32 && allHex(text);
}

bool isPersonWid(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    if (at < 0 || !isDigits(text.left(at)))
        return false;
    const QStringView server = text.mid(at + 1);
    return server == u"c.us" || server == u"lid";
}

bool isWid(QStringView text)
{
    if (isPersonWid(text))
        return true;
    const qsizetype at = text.indexOf(u'@');
    if (at < 0)
        return false;
    const QStringView server = text.mid(at + 1);
    const QStringView user = text.left(at);
    if (server == u"newsletter")
        return isDigits(user);
    if (server != u"g.us")
        return false;
    const qsizetype dash = user.indexOf(u'-');
    return dash < 0 ? isDigits(user) : isDigits(user.left(dash)) && isDigits(user.mid(dash + 1));
}

} // namespace sparkbot
