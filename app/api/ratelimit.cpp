#include "api/ratelimit.h"

#include <QLocale>

#include <algorithm>

namespace sparkbot {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds longest = 300s;
constexpr std::chrono::seconds withoutHeader = 60s;

QDateTime parseHttpDate(const QByteArray &value)
{
    // The three forms of RFC 9110 §5.6.7; always English and always UTC. The day of the week says nothing new, and Qt
    // would compare it with a two-digit year read as 19xx.
    const QString text = QString::fromLatin1(value).simplified();
    const QString day = text.mid(text.indexOf(u' ') + 1);
    for (const QString &format :
         {u"dd MMM yyyy HH:mm:ss 'GMT'"_s, u"dd-MMM-yy HH:mm:ss 'GMT'"_s, u"MMM d HH:mm:ss yyyy"_s}) {
        QDateTime date = QLocale::c().toDateTime(day, format);
        if (!date.isValid())
            continue;
        date.setTimeSpec(Qt::UTC);
        return date.date().year() < 1970 ? date.addYears(100) : date;
    }
    return {};
}

} // namespace

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty() || text.size() > 64)
        return std::nullopt;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return std::clamp(fits ? std::chrono::seconds(seconds) : longest, 1s, longest);
    }
    const QDateTime date = parseHttpDate(text);
    if (!date.isValid())
        return std::nullopt;
    return std::clamp(std::chrono::seconds(now.secsTo(date)), 1s, longest);
}

void RateGate::close(std::optional<std::chrono::seconds> retryAfter, std::chrono::milliseconds now)
{
    const bool alreadyClosed = remaining(now) > 0ms;
    if (!retryAfter && alreadyClosed)
        return;
    const auto wait = retryAfter.value_or(std::min(longest, withoutHeader * (1 << std::min(m_wavesWithoutHeader, 8))));
    if (!retryAfter)
        ++m_wavesWithoutHeader;
    m_opensAt = std::max(m_opensAt, now + wait);
}

std::chrono::milliseconds RateGate::remaining(std::chrono::milliseconds now) const
{
    return std::max(0ms, m_opensAt - now);
}

void RateGate::succeeded()
{
    m_wavesWithoutHeader = 0;
}

} // namespace sparkbot
