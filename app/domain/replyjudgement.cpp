#include "domain/replyjudgement.h"

#include <algorithm>

namespace sparkbot {

namespace {

using Reason = ReplyPoint::Reason;
using Effect = ReplyPoint::Effect;

void judgeNumber(const Device &number, QList<ReplyPoint> &points)
{
    const QString &mode = number.queue.mode;
    if (mode == u"reject" || mode == u"freeze")
        points.append({Reason::QueueRefuses, Effect::Refused, mode, 0, number.queue.waiting});
    else if (mode == u"pause")
        points.append({Reason::QueuePaused, Effect::Waits, mode, 0, number.queue.waiting});
    if (number.session == SessionState::Connected)
        return;
    if (number.sessionWord.isEmpty())
        points.append({Reason::NumberUnknown, Effect::Unsure, {}, 0, number.queue.waiting});
    else
        points.append({Reason::NumberNotConnected, Effect::Waits, number.sessionWord, 0, number.queue.waiting});
}

void judgeWindow(const Device &number, const ReplyCircumstances &circumstances, QList<ReplyPoint> &points)
{
    constexpr qint64 window = 24LL * 60 * 60 * 1000;
    if (!circumstances.isPerson || number.connector == u"web")
        return;
    const bool isCloud = number.connector == u"cloud";
    if (circumstances.lastInboundAt == 0) {
        if (isCloud)
            points.append({Reason::WindowUnknown, Effect::Unsure, number.connector, 0, {}});
    } else if (circumstances.now - circumstances.lastInboundAt >= window) {
        points.append({Reason::WindowClosed,
                       isCloud ? Effect::MayBeRefused : Effect::Unsure,
                       number.connector,
                       circumstances.lastInboundAt,
                       {}});
    }
}

} // namespace

bool ReplyJudgement::isPossible() const
{
    return std::ranges::none_of(points, [](const ReplyPoint &point) { return point.effect == Effect::Refused; });
}

bool ReplyJudgement::waits() const
{
    return isPossible()
        && std::ranges::any_of(points, [](const ReplyPoint &point) { return point.effect == Effect::Waits; });
}

ReplyJudgement judgeReply(const ReplyCircumstances &circumstances)
{
    ReplyJudgement judgement;
    if (circumstances.readOnly.value_or(false))
        judgement.points.append({Reason::ReadOnly, Effect::Refused, {}, 0, {}});
    else if (!circumstances.canSend.value_or(true))
        judgement.points.append({Reason::CannotSend, Effect::Refused, {}, 0, {}});
    if (circumstances.number) {
        judgement.numberName = circumstances.number->displayName();
        judgeNumber(*circumstances.number, judgement.points);
        judgeWindow(*circumstances.number, circumstances, judgement.points);
    } else {
        judgement.points.append({Reason::NumberUnknown, Effect::Unsure, {}, 0, {}});
    }
    std::ranges::stable_sort(judgement.points, {}, &ReplyPoint::effect);
    return judgement;
}

} // namespace sparkbot
