#pragma once

#include "domain/device.h"
#include "domain/message.h"

#include <QList>

namespace sparkbot {

/// One thing that stands between a reply and its reader, as a value: words are made where it is shown.
struct ReplyPoint {
    enum class Reason {
        ReadOnly, ///< the chat takes no messages from us, such as a group where only admins write
        CannotSend, ///< the service says that the chat cannot receive
        QueueRefuses, ///< the number's queue accepts nothing (reject, freeze)
        QueuePaused, ///< the number's queue accepts and does not deliver
        NumberNotConnected, ///< the number's session is not connected: what is sent waits in its queue
        NumberUnknown, ///< nobody knows what the number's session is doing
        WindowClosed, ///< the person wrote more than 24 hours ago (`since`)
        WindowUnknown, ///< when the person last wrote is not known
    };
    enum class Effect {
        Refused, ///< by what the service says it will not take the message
        Waits, ///< it will be taken, and wait
        MayBeRefused, ///< WhatsApp may refuse it after the service took it
        Unsure, ///< not enough is known to say
    };

    Reason reason = Reason::ReadOnly;
    Effect effect = Effect::Refused;
    QString evidence; ///< the server's word behind it: session, queue mode, connector; may be empty
    qint64 since = 0; ///< WindowClosed: when the person last wrote
    std::optional<qint64> waiting; ///< messages that wait on the number already; missing = unknown

    friend bool operator==(const ReplyPoint &, const ReplyPoint &) = default;
};

struct ReplyJudgement {
    QString numberName;
    QList<ReplyPoint> points; ///< gravest effect first

    bool isPossible() const; ///< nothing says Refused
    bool waits() const; ///< possible, but something says Waits

    friend bool operator==(const ReplyJudgement &, const ReplyJudgement &) = default;
};

struct ReplyCircumstances {
    std::optional<Device> number; ///< missing = not known
    std::optional<bool> canSend;
    std::optional<bool> readOnly;
    bool isPerson = true;
    qint64 lastInboundAt = 0; ///< 0 = unknown
    qint64 now = 0;
};

/// WhatsApp's rule that a business may write freely for 24 hours after the person last wrote holds for its official
/// interface, connector "cloud". Numbers connected as "web" know no such rule, and where the service does not name the
/// connector nothing can be said for sure.
ReplyJudgement judgeReply(const ReplyCircumstances &circumstances);

} // namespace sparkbot
