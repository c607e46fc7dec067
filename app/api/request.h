#pragma once

#include "api/error.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <functional>
#include <optional>

namespace sparkbot {

/// Where an answer's JSON did not have the documented shape.
struct DecodeError {
    QString field; ///< `[3].session.status`; empty = the document itself
    QString expected; ///< "text", "whole number", "array" …; for Details
};

template <class T>
using Decoder = std::function<Result<T, DecodeError>(const QByteArray &body)>;

/// The answer to a write whose body is not documented: any 2xx is "accepted", and the workflow reads again.
struct Accepted {
    friend bool operator==(const Accepted &, const Accepted &) = default;
};

enum class Verb {
    Get,
    Post,
    Put,
    Patch,
    Delete,
};

/// Whether a request changes something on the server. Not the verb: the session sync is a GET with an effect.
enum class Effect {
    Read,
    Write,
};

/// A request without its decoder: what goes over the wire. A plain value; building one does no I/O.
struct RequestParts {
    Verb verb = Verb::Get;
    Effect effect = Effect::Read;
    QStringList path; ///< segments below the base address, unescaped, each checked
    QList<std::pair<QString, QString>> query; ///< unescaped, in order
    std::optional<QByteArray> body; ///< JSON
    bool acceptsEmptyBody = false; ///< 2xx without JSON is fine (writes with an unknown answer)
    bool hasOwnLimit = false; ///< the service counts this operation by itself: its 429 does not hold up any other
    /// Not empty: this id is not addressable, or this part of the body must not be sent (the key of a metadata pair, an
    /// e-mail …). Such a request never leaves.
    QString invalidId;

    /// Adds an id as a path segment, or marks the whole request as invalid.
    template <class Tag>
    RequestParts &segment(const Id<Tag> &id)
    {
        return segmentOfId(id.text(), id.isAddressable());
    }
    RequestParts &segment(const char *literal);

    /// The address below `base` (scheme, host, port and path prefix), every segment percent-encoded exactly once.
    /// Empty when the request is invalid.
    QUrl url(const QUrl &base) const;

private:
    RequestParts &segmentOfId(const QString &text, bool addressable);
};

/// One operation of the API as a value: what to send and how to read the answer.
template <class T>
struct Request {
    RequestParts parts;
    Decoder<T> decode;
    bool decodeOnWorker = false; ///< for answers of hundreds of rows
};

} // namespace sparkbot
