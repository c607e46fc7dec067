#include "models/wording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace sparkbot {

namespace {

struct Wording {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

/// The server's word where we have no translation for it; never nothing.
QString otherWord(const QString &serverWord)
{
    return serverWord.isEmpty() ? Wording::tr("Unknown") : serverWord;
}

} // namespace

QString statusText(ChatStatus status, const QString &serverWord)
{
    switch (status) {
    case ChatStatus::Active:
        return Wording::tr("Active");
    case ChatStatus::Pending:
        return Wording::tr("Pending");
    case ChatStatus::Resolved:
        return Wording::tr("Resolved");
    case ChatStatus::Archived:
        return Wording::tr("Archived");
    case ChatStatus::Removed:
        return Wording::tr("Removed");
    case ChatStatus::Other:
        return otherWord(serverWord);
    }
    return {};
}

QString sessionText(SessionState state)
{
    switch (state) {
    case SessionState::Connected:
        return Wording::tr("Connected");
    case SessionState::Syncing:
        return Wording::tr("Syncing");
    case SessionState::Disconnected:
        return Wording::tr("Disconnected");
    case SessionState::Unknown:
        return Wording::tr("Unknown");
    }
    return {};
}

QString relativeTime(qint64 msSinceEpoch, qint64 now)
{
    constexpr qint64 minute = 60'000, hour = 60 * minute, day = 24 * hour;
    if (msSinceEpoch <= 0 || msSinceEpoch > now)
        return Wording::tr("unknown time");
    const qint64 age = now - msSinceEpoch;
    if (age < minute)
        return Wording::tr("just now");
    if (age < hour)
        return Wording::tr("%n min ago", nullptr, int(age / minute));
    if (age < day)
        return Wording::tr("%n h ago", nullptr, int(age / hour));
    // From here on people think in dates, not in hours: 30 hours ago can be yesterday or the day before.
    const QDate date = QDateTime::fromMSecsSinceEpoch(msSinceEpoch).date();
    const qint64 days = date.daysTo(QDateTime::fromMSecsSinceEpoch(now).date());
    if (days <= 1)
        return Wording::tr("yesterday");
    if (days < 7)
        return Wording::tr("%n days ago", nullptr, int(days));
    return QLocale().toString(date, QLocale::ShortFormat);
}

QString absoluteTime(qint64 msSinceEpoch)
{
    if (msSinceEpoch == 0)
        return {};
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(msSinceEpoch);
    //: date and time, then time zone
    return Wording::tr("%1 %2").arg(QLocale().toString(time, QLocale::ShortFormat), time.timeZoneAbbreviation());
}

QString queueText(std::optional<qint64> waiting)
{
    if (!waiting)
        return Wording::tr("queue unknown");
    if (*waiting <= 0)
        return Wording::tr("nothing queued");
    return Wording::tr("%n queued", nullptr, int(*waiting));
}

} // namespace sparkbot
