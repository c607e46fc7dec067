#include "routing/routetext.h"

#include "models/wording.h"
#include "shared/plaintext.h"

#include <QCoreApplication>

namespace sparkbot::routetext {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(RouteQueue)
};

constexpr int longestName = 60;

QString name(const Device &device)
{
    const QString text = shownInLine(device.displayName(), longestName);
    return text.isRightToLeft() ? QChar(0x2068) + text + QChar(0x2069) : text;
}

/// The sending number as recipients see it.
QString sender(const Device &device)
{
    return device.phone.isEmpty() ? name(device) : shownInLine(device.phone, longestName);
}

QString figure(std::optional<qint64> value)
{
    return value ? QString::number(*value) : Say::tr("unknown");
}

QString messages(qint64 count)
{
    return Say::tr("%n message(s)", nullptr, int(count));
}

QString gone(const Device &device)
{
    return Say::tr("%1 is no longer registered with SparkBot. Nothing was sent. Choose another number.")
        .arg(name(device));
}

} // namespace

QString count(const CountReading &reading, qint64 now)
{
    if (reading.readAt == 0)
        return reading.reading ? Say::tr("Counting…") : QString();
    const int seconds = int(qMax<qint64>(0, now - reading.readAt) / 1000);
    const QString text = (seconds == 0 ? Say::tr("%1, as of now") : Say::tr("%1, as of %n s ago", nullptr, seconds))
                             .arg(queueText(reading.value));
    return reading.isStale(now) ? Say::tr("%1 (old)").arg(text) : text;
}

QString consequence(const Routing::Plan &plan)
{
    if (plan.obstacle != Routing::Obstacle::None)
        return {};
    const std::optional<qint64> moving = plan.sourceCount.value;
    const std::optional<qint64> own = plan.targetCount.value;
    QStringList sentences;

    if (!moving)
        sentences.append(Say::tr("Everything queued on %1 moves to %2. How much that is cannot be read.")
                             .arg(name(plan.source), name(plan.target)));
    else
        sentences.append(
            Say::tr("%1 move from %2 to %3.").arg(messages(*moving), name(plan.source), name(plan.target)));

    if (!own)
        sentences.append(Say::tr("What already waits on %1 is unknown.").arg(name(plan.target)));
    else if (moving)
        sentences.append(Say::tr("%1 has %2 of its own: %3 afterwards.")
                             .arg(name(plan.target), QString::number(*own), QString::number(*moving + *own)));

    sentences.append(Say::tr("Recipients will see %1 instead of %2.").arg(sender(plan.target), sender(plan.source)));
    if (!plan.targetNotConnected)
        sentences.append(Say::tr("%1 is connected.").arg(name(plan.target)));
    sentences.append(
        own.value_or(1) > 0
            ? Say::tr("It cannot be undone exactly: routing back takes everything then queued on %1, also what "
                      "was there before.")
                  .arg(name(plan.target))
            : Say::tr("It cannot be undone exactly: routing back takes everything then queued on %1.")
                  .arg(name(plan.target)));
    return sentences.join(u' ');
}

QString obstacle(const Routing::Plan &plan, bool hasOtherNumbers)
{
    switch (plan.obstacle) {
    case Routing::Obstacle::None:
        return {};
    case Routing::Obstacle::SourceMissing:
        return Say::tr("Choose the number whose queue is to move.");
    case Routing::Obstacle::TargetMissing:
        return hasOtherNumbers ? Say::tr("Choose the number that takes the messages over.")
                               : Say::tr("This account has no other number to route to.");
    case Routing::Obstacle::SameNumber:
        return Say::tr("Source and target are the same number (%1). Nothing was sent.").arg(sender(plan.source));
    case Routing::Obstacle::NothingQueued:
        return Say::tr("Nothing is queued on %1. There is nothing to route.").arg(name(plan.source));
    case Routing::Obstacle::CountsUnread:
        return Say::tr("Counting what is queued…");
    case Routing::Obstacle::SourceGone:
        return gone(plan.source);
    case Routing::Obstacle::TargetGone:
        return gone(plan.target);
    }
    return {};
}

QString targetWarning(const Routing::Plan &plan)
{
    if (!plan.targetNotConnected)
        return {};
    const QString target = name(plan.target);
    if (plan.targetUnread)
        return Say::tr("The state of %1 could not be read (last known: %2). If it is not connected, the messages will "
                       "wait until it is.")
            .arg(target, sessionText(plan.target.session));
    switch (plan.target.session) {
    case SessionState::Connected:
        return {};
    case SessionState::Syncing:
        return Say::tr("%1 is synchronising. The messages will wait until it is done.").arg(target);
    case SessionState::Disconnected:
        return Say::tr("%1 is disconnected. The messages will wait until it reconnects.").arg(target);
    case SessionState::Unknown:
        return Say::tr("The state of %1 is unknown. If it is not connected, the messages will wait until it is.")
            .arg(target);
    }
    return {};
}

QString wholeName(const Device &device)
{
    return shownInLine(device.displayName());
}

QString banRisk()
{
    return Say::tr("Many messages at once from a number that is not used to it can get it blocked by WhatsApp.");
}

QString verb(const Routing::Plan &plan)
{
    if (!plan.sourceCount.value || *plan.sourceCount.value <= 0)
        return Say::tr("&Route All Messages");
    return Say::tr("&Route %n Message(s)", nullptr, int(*plan.sourceCount.value));
}

QString progress(const Routing::Report &report)
{
    if (report.leftUnread)
        return Say::tr("The route was accepted. How much is left on %1 could not be read just now; counting goes on.")
            .arg(name(report.source));
    if (!report.left || !report.requested)
        return Say::tr("The route was accepted. Counting what is left on %1…").arg(name(report.source));
    return Say::tr("%1 of %2 messages still wait on %3.")
        .arg(QString::number(*report.left), QString::number(*report.requested), name(report.source));
}

QString reportTitle(const Routing::Report &report)
{
    if (report.stoppedMoving)
        return Say::tr("Stalled at %n message(s)", nullptr, int(report.left.value_or(0)));
    return report.left == 0 ? Say::tr("Routed") : Say::tr("Accepted by SparkBot");
}

QString report(const Routing::Report &report)
{
    QStringList lines;
    lines.append(Say::tr("From %1 to %2").arg(name(report.source), name(report.target)));
    lines.append(report.requested ? Say::tr("Requested: %1 (counted)").arg(*report.requested)
                                  : Say::tr("Requested: unknown"));
    lines.append(report.moved() ? Say::tr("Moved: %1 (estimated)").arg(*report.moved()) : Say::tr("Moved: unknown"));
    lines.append((report.leftUnread ? Say::tr("Left on %1: %2 (counted; could not be read since)")
                                    : Say::tr("Left on %1: %2 (counted)"))
                     .arg(name(report.source), figure(report.left)));
    if (report.requested && report.left && *report.left > *report.requested)
        lines.append(Say::tr("%n more message(s) wait on %1 than were requested: new ones arrived meanwhile.", nullptr,
                             int(*report.left - *report.requested))
                         .arg(name(report.source)));
    lines.append(Say::tr("Failed: not reported by SparkBot"));
    lines.append(Say::tr("%1 now: %2 (counted), %3 before")
                     .arg(name(report.target), figure(report.targetNow), figure(report.targetBefore)));
    lines.append(Say::tr("Duration: %n s", nullptr, int(qMax<qint64>(0, report.finishedAt - report.startedAt) / 1000)));
    return lines.join(u'\n');
}

QString unknownOutcome(const Routing::Report &report)
{
    const QString counts = Say::tr("%1: %2 → %3. %4: %5 → %6.")
                               .arg(name(report.source), figure(report.requested), figure(report.left),
                                    name(report.target), figure(report.targetBefore), figure(report.targetNow));
    QString reading = Say::tr("These counts do not tell what happened.");
    if (report.looksRouted())
        reading = Say::tr("It looks as if the route happened.");
    else if (report.requested && report.left == report.requested && report.targetBefore == report.targetNow)
        reading = Say::tr("It looks as if nothing was routed, or not yet.");
    return counts + u' ' + reading;
}

} // namespace sparkbot::routetext
