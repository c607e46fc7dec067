#include "talk/replytext.h"

#include "shared/plaintext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace sparkbot::replytext {

using namespace Qt::StringLiterals;

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Replies)
};

using Reason = ReplyPoint::Reason;
using Effect = ReplyPoint::Effect;

constexpr int longestName = 60;

QString waitingAlready(const ReplyPoint &point)
{
    const int waiting = int(point.waiting.value_or(0));
    return waiting > 0 ? u' ' + Say::tr("%Ln message(s) wait already.", nullptr, waiting) : QString();
}

QString windowClosed(const ReplyPoint &point, const QString &number, const QString &chat)
{
    const QString since = QLocale().toString(QDateTime::fromMSecsSinceEpoch(point.since), QLocale::ShortFormat);
    if (point.effect == Effect::MayBeRefused)
        return Say::tr("%1 last wrote more than 24 hours ago (%2): WhatsApp may refuse a reply.").arg(chat, since);
    return Say::tr("%1 last wrote more than 24 hours ago (%2): if %3 is an official WhatsApp number, WhatsApp may "
                   "refuse a reply.")
        .arg(chat, since, number);
}

QString sentence(const ReplyPoint &point, const QString &number, const QString &chat)
{
    switch (point.reason) {
    case Reason::ReadOnly:
        return Say::tr("This chat takes no messages from %1. Only its administrators may write.").arg(number);
    case Reason::CannotSend:
        return Say::tr("SparkBot says that this chat cannot receive messages.");
    case Reason::QueueRefuses:
        return Say::tr("%1 accepts no messages now. What you type is kept.").arg(number);
    case Reason::QueuePaused:
        return Say::tr("The queue of %1 is paused: a reply waits until it goes on.").arg(number)
            + waitingAlready(point);
    case Reason::NumberNotConnected:
        return Say::tr("%1 is not connected: a reply waits until it is.").arg(number) + waitingAlready(point);
    case Reason::NumberUnknown:
        return Say::tr("Whether %1 is connected is not known: a reply may have to wait.").arg(number);
    case Reason::WindowClosed:
        return windowClosed(point, number, chat);
    case Reason::WindowUnknown:
        return Say::tr("When %1 last wrote is not known. 24 hours later WhatsApp may refuse a reply.").arg(chat);
    }
    return {};
}

QString sentences(const ReplyJudgement &judgement, const QString &chatName, bool refused)
{
    const QString number =
        judgement.numberName.isEmpty() ? Say::tr("the number") : shownInLine(judgement.numberName, longestName);
    const QString chat = shownInLine(chatName, longestName);
    QStringList list;
    for (const ReplyPoint &point : judgement.points) {
        if ((point.effect == Effect::Refused) == refused)
            list.append(sentence(point, number, chat));
    }
    return list.join(u' ');
}

} // namespace

QString blocked(const ReplyJudgement &judgement, const QString &chatName)
{
    return sentences(judgement, chatName, true);
}

QString waits(const ReplyJudgement &judgement, const QString &chatName)
{
    return sentences(judgement, chatName, false);
}

} // namespace sparkbot::replytext
