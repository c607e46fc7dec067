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
        // A redirect answers instead of the operation, and nothing was followed. Only "see other" may come after it.
        return httpStatus == 303;
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
