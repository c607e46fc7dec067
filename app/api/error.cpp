#include "api/error.h"

namespace sparkbot {

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
        // These answer instead of the operation, and nothing was followed. "See other" may come after it, and the rest
        // mean nothing to a write.
        return httpStatus != 301 && httpStatus != 302 && httpStatus != 307 && httpStatus != 308;
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

} // namespace sparkbot
