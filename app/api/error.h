#pragma once

#include "api/result.h"

#include <QString>

#include <chrono>
#include <optional>

namespace sparkbot {

/// Why a call did not end in a value: a kind and the evidence, never a sentence. Sentences are made in
/// ui/shared/errortext, where they can be translated. All text in here is plain and free of the API key.
struct ApiError {
    enum class Kind {
        Invalid, ///< an id or header failed validation: nothing was built, nothing left this machine
        NotSent, ///< no byte of the request was delivered (refused, unknown host, offline): repeating is safe
        Unknown, ///< the request left, the answer was lost
        Cancelled, ///< a person cancelled; see `delivered` for whether the server may have acted
        TimedOut, ///< one of our own deadlines; see `phase`
        TooLarge, ///< the answer passed the byte cap
        Unexpected, ///< 2xx, but not SparkBot's JSON, or not of the documented shape; see `field`
        Tls, ///< the server could not prove who it is; nothing was sent
        Redirected, ///< 3xx, never followed; see `redirectHost`
        RateLimited, ///< 429; see `retryAfter`
        Http, ///< any other status; see `httpStatus`
    };
    /// How far the call had come.
    enum class Phase {
        Queued, ///< waiting for a slot or for the rate gate
        Connecting, ///< on the wire, not delivered yet
        Waiting, ///< delivered, no byte of the answer yet
        Receiving,
    };

    Kind kind = Kind::Unknown;
    Phase phase = Phase::Queued;
    bool write = false; ///< the request changes something on the server
    bool delivered = false; ///< the server may have the whole request; false only where that is certain
    int httpStatus = 0; ///< 0 = no answer
    bool accepted = false; ///< the server accepted the write, but what became of it could not be seen
    QString serverMessage; ///< the server's own words, to be shown verbatim and as plain text
    QString errorCode; ///< the server's `errorCode`, may be empty
    QString requestId; ///< our X-Request-ID, ties log line, message bar and server log
    QString field; ///< for Unexpected: which field was wrong, as `[3].session.status`
    QString redirectHost; ///< for Redirected: where the server wanted to send us
    QString technical; ///< Qt's words, for Details only
    std::optional<std::chrono::seconds> retryAfter;

    /// 401 and 403 are both seen for a bad key; only 401 means "sign in again" for all calls.
    bool isUnauthorized() const { return kind == Kind::Http && httpStatus == 401; }
    bool isForbidden() const { return kind == Kind::Http && httpStatus == 403; }
    bool isNotFound() const { return kind == Kind::Http && httpStatus == 404; }

    /// A write that may or may not have happened: it was delivered, and nothing that came back proves that the server
    /// refused it. Only a 4xx answer, 307 and 308 prove that; a 5xx may come from a proxy after the server acted, and
    /// any other redirect from the server itself.
    /// Settle it by reading, never by repeating.
    bool outcomeUnknown() const;
    /// For a write that was accepted and could not be read again: that is not known, whatever the reading met. `read`
    /// stays as evidence.
    static ApiError acceptedUnseen(const ApiError &read);

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

template <class T>
using ApiResult = Result<T, ApiError>;

} // namespace sparkbot
