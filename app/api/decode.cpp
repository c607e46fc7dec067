#include "api/decode.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <chrono>
#include <memory>

namespace sparkbot::json {

using namespace Qt::StringLiterals;

namespace {

/// Real answers are about ten levels deep.
constexpr size_t maxDepth = 64;
/// Above this a thread gives its parser's memory back, which is several times the size of the answer.
constexpr size_t keptCapacity = 4 * 1024 * 1024;

std::unique_ptr<simdjson::dom::parser> &threadParser()
{
    thread_local std::unique_ptr<simdjson::dom::parser> parser;
    return parser;
}

/// The DOM parser, because only that one picks its kernel at run time: On-Demand is fixed by compiler flags.
simdjson::error_code parse(const char *data, size_t size, simdjson::dom::element &root)
{
    std::unique_ptr<simdjson::dom::parser> &parser = threadParser();
    if (!parser)
        parser = std::make_unique<simdjson::dom::parser>();
    if (parser->capacity() < size || parser->max_depth() != maxDepth) {
        if (const auto error = parser->allocate(std::max(size, size_t(64 * 1024)), maxDepth))
            return error;
    }
    // Copies into the parser's own padded buffer, which it keeps.
    return parser->parse(data, size, true).get(root);
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The UTF-16 unit of the escape `\uXXXX` at `i`, or -1.
int unitAt(const QByteArray &json, qsizetype i)
{
    if (i + 6 > json.size() || json[i] != '\\' || json[i + 1] != 'u')
        return -1;
    int unit = 0;
    for (qsizetype k = i + 2; k < i + 6; ++k) {
        const int digit = hexValue(json[k]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

/// Replaces each escaped half of a surrogate pair by the escape of U+FFFD, which has the same length.
bool mendSurrogates(QByteArray &json)
{
    bool mended = false;
    for (qsizetype i = json.indexOf('\\'); i >= 0 && i + 1 < json.size(); i = json.indexOf('\\', i)) {
        const int unit = unitAt(json, i);
        if (unit < 0) {
            i += 2;
            continue;
        }
        const int next = unitAt(json, i + 6);
        const bool high = unit >= 0xD800 && unit <= 0xDBFF;
        const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
        if (high && next >= 0xDC00 && next <= 0xDFFF) {
            i += 12;
            continue;
        }
        if (high || low) {
            json.replace(i + 2, 4, "fffd");
            mended = true;
        }
        i += 6;
    }
    return mended;
}

/// `count` digits at `text[at]`, or -1.
int digitsAt(std::string_view text, size_t at, size_t count)
{
    int value = 0;
    for (size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// Exactly "2025-12-13T16:15:00.000Z": a list of chats has hundreds of these, and QDateTime costs a hundred times more.
std::optional<qint64> parseUsualDate(std::string_view text)
{
    constexpr std::string_view shape = "0000-00-00T00:00:00.000Z";
    if (text.size() != shape.size())
        return {};
    for (size_t i : {4, 7, 10, 13, 16, 19, 23}) {
        if (text[i] != shape[i])
            return {};
    }
    const int year = digitsAt(text, 0, 4), month = digitsAt(text, 5, 2), day = digitsAt(text, 8, 2);
    const int hour = digitsAt(text, 11, 2), minute = digitsAt(text, 14, 2), second = digitsAt(text, 17, 2);
    const int milliseconds = digitsAt(text, 20, 3);
    if (year < 0 || month < 0 || day < 0 || hour < 0 || minute < 0 || second < 0 || milliseconds < 0)
        return {};
    const auto date = std::chrono::year(year) / month / day;
    if (!date.ok() || hour > 23 || minute > 59 || second > 59)
        return {};
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return ((days * 24 + hour) * 60 + minute) * 60'000 + second * 1'000 + milliseconds;
}

} // namespace

std::optional<qint64> parseDate(std::string_view text)
{
    if (const auto usual = parseUsualDate(text))
        return usual;
    QDateTime date = QDateTime::fromString(toString(text), Qt::ISODateWithMs);
    if (!date.isValid())
        return {};
    if (date.timeSpec() == Qt::LocalTime)
        date.setTimeSpec(Qt::UTC);
    return date.toMSecsSinceEpoch();
}

QString toString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

bool isBlank(const QByteArray &body)
{
    return std::all_of(body.begin(), body.end(),
                       [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
}

std::string_view Value::text() const
{
    std::string_view result;
    if (m_element.get(result) != simdjson::SUCCESS)
        refuse("text");
    return result;
}

QString Value::string() const
{
    return toString(text());
}

QString Value::word() const
{
    if (std::string_view text; m_element.get(text) == simdjson::SUCCESS)
        return toString(text);
    if (int64_t whole = 0; m_element.get(whole) == simdjson::SUCCESS)
        return QString::number(whole);
    if (uint64_t large = 0; m_element.get(large) == simdjson::SUCCESS)
        return QString::number(large);
    if (double fraction = 0; m_element.get(fraction) == simdjson::SUCCESS)
        return QString::number(fraction, 'g', QLocale::FloatingPointShortest);
    refuse("text or number");
    return {};
}

bool Value::boolean() const
{
    bool result = false;
    if (m_element.get(result) != simdjson::SUCCESS)
        refuse("true or false");
    return result;
}

qint64 Value::wholeNumber(qint64 least, qint64 most) const
{
    int64_t result = 0;
    if (m_element.get(result) != simdjson::SUCCESS || result < least || result > most) {
        refuse("whole number");
        return 0;
    }
    return result;
}

qint64 Value::date() const
{
    const std::string_view written = text();
    if (written.empty())
        return 0;
    const auto date = parseDate(written);
    if (!date)
        refuse("date");
    return date.value_or(0);
}

std::string_view Value::idText() const
{
    if (!isObject())
        return text();
    std::string_view id, underscored;
    fields([&](std::string_view key, const Value &value) {
        if (key == "id")
            id = value.text();
        else if (key == "_id")
            underscored = value.text();
    });
    return id.empty() ? underscored : id;
}

void Value::refuse(const char *expected) const
{
    if (!m_wrong)
        m_wrong = DecodeError{path(), QString::fromLatin1(expected)};
}

void Value::refuseField(const char *field, const char *expected) const
{
    if (m_wrong)
        return;
    const QString here = path();
    m_wrong = DecodeError{here.isEmpty() ? QString::fromLatin1(field) : here + u'.' + QString::fromLatin1(field),
                          QString::fromLatin1(expected)};
}

QString Value::path() const
{
    if (!m_parent)
        return {};
    QString path = m_parent->path();
    if (m_key.data() == nullptr)
        return path + u'[' + QString::number(m_index) + u']';
    if (!path.isEmpty())
        path += u'.';
    return path + toString(m_key);
}

Document::Document(const QByteArray &body)
{
    QByteArray json = body;
    if (json.startsWith("\xEF\xBB\xBF"))
        json.remove(0, 3);
    simdjson::error_code error = parse(json.constData(), size_t(json.size()), m_root);
    if (error == simdjson::STRING_ERROR && mendSurrogates(json))
        error = parse(json.constData(), size_t(json.size()), m_root);
    m_valid = error == simdjson::SUCCESS;
}

Document::~Document()
{
    std::unique_ptr<simdjson::dom::parser> &parser = threadParser();
    if (parser && parser->capacity() > keptCapacity)
        parser.reset();
}

} // namespace sparkbot::json
