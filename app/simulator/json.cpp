#include "simulator/json.h"

#include <chrono>
#include <cstdio>

namespace simulator {

void JsonWriter::open(const char *name, char bracket)
{
    start(name);
    m_bytes += bracket;
}

void JsonWriter::start(const char *name)
{
    if (!m_bytes.isEmpty() && !m_bytes.endsWith('{') && !m_bytes.endsWith('['))
        m_bytes += ',';
    if (name)
        m_bytes.append('"').append(name).append("\":");
}

void JsonWriter::text(const char *name, const QString &value)
{
    if (value.isNull())
        return null(name);
    start(name);
    escaped(value.toUtf8());
}

void JsonWriter::text(const char *name, const char *asciiValue)
{
    start(name);
    escaped(asciiValue);
}

void JsonWriter::number(const char *name, qint64 value)
{
    start(name);
    m_bytes += QByteArray::number(value);
}

void JsonWriter::decimal(const char *name, double value)
{
    constexpr int digits = 6;
    start(name);
    m_bytes += QByteArray::number(value, 'f', digits);
}

void JsonWriter::flag(const char *name, bool value)
{
    start(name);
    m_bytes += value ? "true" : "false";
}

void JsonWriter::null(const char *name)
{
    start(name);
    m_bytes += "null";
}

void JsonWriter::time(const char *name, qint64 milliseconds)
{
    if (milliseconds == 0)
        return null(name);
    // Eight dates a row: QDateTime would take most of a page's time.
    using namespace std::chrono;
    const sys_time<std::chrono::milliseconds> moment{std::chrono::milliseconds{milliseconds}};
    const auto day = floor<days>(moment);
    const year_month_day date{day};
    const hh_mm_ss clock{moment - day};
    char buffer[40];
    const int length =
        std::snprintf(buffer, sizeof buffer, "\"%04d-%02u-%02uT%02d:%02d:%02d.%03dZ\"", int(date.year()),
                      unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                      int(clock.minutes().count()), int(clock.seconds().count()), int(clock.subseconds().count()));
    start(name);
    m_bytes.append(buffer, length);
}

void JsonWriter::escaped(const QByteArray &utf8)
{
    m_bytes += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            m_bytes += '\\';
            m_bytes += c;
        } else if (uchar(c) < 0x20) {
            char buffer[8];
            std::snprintf(buffer, sizeof buffer, "\\u%04x", unsigned(uchar(c)));
            m_bytes += buffer;
        } else {
            m_bytes += c;
        }
    }
    m_bytes += '"';
}

} // namespace simulator
