#include "shared/plaintext.h"

namespace sparkbot {

namespace {

constexpr char32_t ellipsis = U'…';
constexpr char32_t lineEnd = U'↵';
constexpr char32_t directionSign = U'␦'; ///< stands for what would turn the text around it
constexpr char32_t invisibleSign = U'␣'; ///< stands for what has no width
constexpr int longestToolTip = 2000;

bool isLineEnd(char32_t c)
{
    return c == U'\n' || c == U'\v' || c == U'\f' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool changesDirection(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isJoiner(char32_t c)
{
    return c == 0x200C || c == 0x200D;
}

bool hasNoWidth(char32_t c)
{
    return c == 0x00AD || c == 0x180E || c == 0x200B || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

/// Scripts and emoji that are written with joiners; between Latin letters a joiner only hides a difference.
bool usesJoiners(char32_t c)
{
    return c >= 0x0600;
}

bool isHarmless(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x20 && u < 0x7F) || (u >= 0xA0 && u < 0x0600 && u != 0xAD);
}

char32_t visible(char32_t c, char32_t before, char32_t after)
{
    if (c < 0x20)
        return 0x2400 + c; // control pictures
    if (c == 0x7F)
        return 0x2421;
    if ((c >= 0x80 && c < 0xA0) || (c >= 0xD800 && c <= 0xDFFF))
        return QChar::ReplacementCharacter;
    if (changesDirection(c))
        return directionSign;
    if (hasNoWidth(c) || (isJoiner(c) && !(usesJoiners(before) && usesJoiners(after))))
        return invisibleSign;
    return c;
}

QString cleaned(const QString &text, int limit, bool oneLine)
{
    // Nearly every name is like this, and tables ask for every cell they paint.
    if (text.size() <= limit && std::all_of(text.cbegin(), text.cend(), isHarmless))
        return text;

    // Twice the limit in UTF-16 units always holds `limit` code points, so a giant text is not converted whole.
    const QList<uint> points = QStringView(text).left(2 * qsizetype(limit) + 2).toUcs4();
    QString result;
    int count = 0;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t c = points.at(i);
        if (c == U'\r' && i + 1 < points.size() && points.at(i + 1) == U'\n')
            continue;
        if (count == limit - 1 && i + 1 < points.size()) {
            result += QChar::fromUcs4(ellipsis);
            break;
        }
        ++count;
        if (isLineEnd(c))
            result += oneLine ? QChar::fromUcs4(lineEnd) : QChar::fromUcs4(U'\n');
        else if (c == U'\t' && !oneLine)
            result += u'\t';
        else
            result +=
                QChar::fromUcs4(visible(c, i > 0 ? points.at(i - 1) : 0, i + 1 < points.size() ? points.at(i + 1) : 0));
    }
    return result;
}

} // namespace

QString shown(const QString &serverText, int limit)
{
    return cleaned(serverText, limit, false);
}

QString shownInLine(const QString &serverText, int limit)
{
    return cleaned(serverText, limit, true);
}

QString shownInMenu(const QString &serverText, int limit)
{
    return shownInLine(serverText, limit).replace(u'&', QStringLiteral("&&"));
}

QString shownInToolTip(const QString &serverText)
{
    return QStringLiteral("<span style=\"white-space:pre-wrap\">%1</span>")
        .arg(shown(serverText, longestToolTip).toHtmlEscaped());
}

QString shownInPlainTip(const QString &serverText, int limit)
{
    QString text = shownInLine(serverText, limit);
    for (const QChar opening : {QChar(u'<'), QChar(u'&')})
        text.replace(opening, QString(opening) + QChar(0x200B)); // what follows is no name of a tag or character
    return text;
}

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : PlainLabel(parent)
{
    setText(text);
}

} // namespace sparkbot
