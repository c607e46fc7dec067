#include "api/error.h"

#include <QStringList>

namespace sparkbot {

using namespace Qt::StringLiterals;

bool ApiError::outcomeUnknown() const
{
    if (!write || !delivered)
        return false;
    switch (kind) {
    case Kind::Invalid:
    case Kind::NotSent:
    case Kind::Tls:
    case Kind::RateLimited:
        return false;
    case Kind::Redirected:
        // These two ask for the same request at another address, so nothing was done at this one. The others may come
        // after the write: "302 to the result" is how web servers have always answered a form.
        return httpStatus != 307 && httpStatus != 308;
    case Kind::Http:
        return httpStatus < 400 || httpStatus >= 500;
    case Kind::Unknown:
    case Kind::Cancelled:
    case Kind::TimedOut:
    case Kind::TooLarge:
    case Kind::Unexpected:
        return true;
    }
    return true;
}

ApiError ApiError::acceptedUnseen(const ApiError &read)
{
    ApiError error;
    error.kind = Kind::Unknown;
    error.phase = Phase::Receiving;
    error.write = error.delivered = error.accepted = true;
    error.serverMessage = read.serverMessage;
    error.errorCode = read.errorCode;
    error.requestId = read.requestId;
    error.field = read.field;
    QStringList evidence{u"reading again failed"_s};
    if (read.httpStatus != 0)
        evidence.append(u"HTTP %1"_s.arg(read.httpStatus));
    if (!read.technical.isEmpty())
        evidence.append(read.technical);
    error.technical = evidence.join(u": "_s);
    return error;
}

} // namespace sparkbot
