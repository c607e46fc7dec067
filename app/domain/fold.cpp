#include "domain/fold.h"

#include <QChar>
#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <cstring>

namespace sparkbot {

namespace {

/// Everything with case or accents but plain styled letters lies below; 12 288 entries of four bytes.
constexpr char32_t tableEnd = 0x3000;

/// The folded UTF-8 of one code point: at most three bytes, which also bounds the growth of a text.
struct Entry {
    quint8 length = 0;
    std::array<char, 3> bytes{};
};

/// Letters that Unicode does not take apart but people type without their stroke or ligature.
QStringView letterWithout(char32_t c)
{
    switch (c) {
    case U'ß':
    case U'ẞ':
        return u"ss";
    case U'æ':
    case U'Æ':
        return u"ae";
    case U'œ':
    case U'Œ':
        return u"oe";
    case U'ø':
    case U'Ø':
        return u"o";
    case U'ł':
    case U'Ł':
        return u"l";
    case U'đ':
    case U'Đ':
    case U'ð':
    case U'Ð':
        return u"d";
    case U'þ':
    case U'Þ':
        return u"th";
    case U'ħ':
    case U'Ħ':
        return u"h";
    case U'ı':
        return u"i";
    default:
        return {};
    }
}

/// Accents and points, but not the signs that carry a vowel or join letters in the scripts of India.
bool isAccent(char32_t c)
{
    constexpr int nukta = 7, kanaVoicing = 8, virama = 9;
    const int combining = QChar::combiningClass(c);
    return combining != 0 && combining != nukta && combining != kanaVoicing && combining != virama;
}

void appendFoldedCodePoint(char32_t c, QString &out)
{
    if (const QStringView letter = letterWithout(c); !letter.isEmpty()) {
        out.append(letter);
        return;
    }
    const QString parts = QChar::decomposition(c);
    if (!parts.isEmpty()) {
        for (uint part : parts.toUcs4())
            appendFoldedCodePoint(part, out);
        return;
    }
    if (!isAccent(c))
        out.append(QChar::fromUcs4(QChar::toCaseFolded(c)));
}

Entry makeEntry(char32_t c)
{
    QString text;
    if (QChar::category(c) == QChar::Other_Control)
        text = QStringLiteral(" ");
    else
        appendFoldedCodePoint(c, text);
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() > 3) // "⑽" is not worth more room: keep the sign itself
        utf8 = QStringView(QChar::fromUcs4(c)).toUtf8();
    Entry entry;
    entry.length = quint8(utf8.size());
    std::memcpy(entry.bytes.data(), utf8.constData(), size_t(utf8.size()));
    return entry;
}

/// Apart from the table, which takes a millisecond to make: words of the program itself need no more than this.
constexpr std::array<char, 128> asciiTable = [] {
    std::array<char, 128> made{};
    for (int c = 0; c < 128; ++c)
        made[size_t(c)] = c < 0x20 || c == 0x7f ? ' ' : c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : char(c);
    return made;
}();

const std::array<Entry, tableEnd> &table()
{
    static const std::array<Entry, tableEnd> entries = [] {
        std::array<Entry, tableEnd> made;
        for (char32_t c = 0; c < tableEnd; ++c)
            made[c] = makeEntry(c);
        return made;
    }();
    return entries;
}

/// Letters in fancy dress: full width forms and the mathematical alphabets that people put into their names.
bool isStyled(char32_t c)
{
    return (c >= 0xff01 && c <= 0xff5e) || (c >= 0x1d400 && c <= 0x1d7ff);
}

struct Decoded {
    char32_t codePoint = 0;
    size_t length = 0; ///< 0 = not valid UTF-8
};

Decoded decode(std::string_view utf8)
{
    const auto byte = [utf8](size_t i) { return static_cast<unsigned char>(utf8[i]); };
    const unsigned char lead = byte(0);
    const size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || utf8.size() < length)
        return {};
    char32_t c = lead & (0x7f >> length);
    for (size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return {};
        c = (c << 6) | (byte(i) & 0x3f);
    }
    const bool overlong = c < (length == 4 ? 0x10000u : length == 3 ? 0x800u : 0x80u);
    if (overlong || c > 0x10ffff || QChar::isSurrogate(c))
        return {};
    return {c, length};
}

char *append(const Entry &entry, char *to)
{
    std::memcpy(to, entry.bytes.data(), entry.bytes.size());
    return to + entry.length;
}

} // namespace

void appendFolded(std::string_view utf8, std::string &out)
{
    const size_t before = out.size();
    // Two bytes become three at most, and append() writes three whatever it keeps.
    out.resize(before + utf8.size() + utf8.size() / 2 + 3);
    char *to = out.data() + before;
    for (size_t i = 0; i < utf8.size();) {
        const unsigned char byte = static_cast<unsigned char>(utf8[i]);
        if (byte < 0x80) {
            *to++ = asciiTable[byte];
            ++i;
            continue;
        }
        const Decoded decoded = decode(utf8.substr(i));
        if (decoded.length == 0) {
            *to++ = utf8[i++];
            continue;
        }
        if (decoded.codePoint < tableEnd)
            to = append(table()[decoded.codePoint], to);
        else if (isStyled(decoded.codePoint))
            to = append(makeEntry(decoded.codePoint), to);
        else
            to = std::copy_n(utf8.data() + i, decoded.length, to);
        i += decoded.length;
    }
    out.resize(size_t(to - out.data()));
}

std::string folded(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    std::string out;
    appendFolded(std::string_view(utf8.constData(), size_t(utf8.size())), out);
    return out;
}

} // namespace sparkbot
