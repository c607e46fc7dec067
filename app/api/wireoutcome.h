#pragma once

#include "api/error.h"
#include "api/request.h"

#include <QByteArray>

namespace sparkbot {

/// The evidence that one attempt on the wire left behind.
struct WireOutcome {
    enum class End {
        Complete, ///< Qt saw the answer's end
        Broken, ///< the network failed: before, during or instead of the answer
        Cancelled,
        TimedOut,
        TooLarge,
    };
    End end = End::Broken;
    ApiError::Phase phase = ApiError::Phase::Connecting;
    bool delivered = false; ///< the server may have the whole request
    bool tlsFailed = false; ///< the handshake failed
    bool undecodable = false; ///< an answer came, but its compression is broken or hostile
    int status = 0; ///< 0 = no answer
    QByteArray contentType;
    QByteArray location;
    QByteArray retryAfter;
    QByteArray body;
    QString qtText; ///< Qt's words or the reason phrase
};

/// The verdict on an attempt: the body of a good answer, or an error. Decided by status code, type and content, never
/// by Qt's error enum, which calls a login page and a truncated answer a success. `key` is removed from every text.
ApiResult<QByteArray> judge(const RequestParts &parts, const WireOutcome &outcome, const QByteArray &key,
                            const QString &requestId);

/// `text` without the key, cut to 2000 characters.
QString scrubbed(QString text, const QByteArray &key);

} // namespace sparkbot
