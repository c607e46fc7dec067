#pragma once

// For the sources of endpoints/ only: what their requests have in common.

#include "api/request.h"

namespace sparkbot::endpoints {

inline RequestParts read(const char *root)
{
    RequestParts parts;
    parts.segment(root);
    return parts;
}

/// A write's answer is not documented anywhere: any 2xx counts, with or without a body.
inline RequestParts write(Verb verb, const char *root)
{
    RequestParts parts;
    parts.verb = verb;
    parts.effect = Effect::Write;
    parts.acceptsEmptyBody = true;
    parts.segment(root);
    return parts;
}

/// Marks the request as one that must not leave; the first reason is kept.
inline void refuse(RequestParts &parts, const QString &what)
{
    if (parts.invalidId.isEmpty())
        parts.invalidId = what.isEmpty() ? QStringLiteral("(empty)") : what;
}

/// For ids that stand in a query or a body instead of the path.
template <class Tag>
QString checked(RequestParts &parts, const Id<Tag> &id)
{
    if (!id.isAddressable())
        refuse(parts, id.text());
    return id.text();
}

inline void addPage(RequestParts &parts, int page, int size)
{
    parts.query.append({QStringLiteral("size"), QString::number(size)});
    parts.query.append({QStringLiteral("page"), QString::number(page)});
}

/// Whatever it says, it was accepted; but what is not even JSON did not come from SparkBot.
Result<Accepted, DecodeError> decodeAccepted(const QByteArray &body);

} // namespace sparkbot::endpoints
