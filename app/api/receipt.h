#pragma once

#include "api/error.h"

namespace sparkbot {

/// Which answer it was: what the journal keeps of a write that succeeded.
struct Receipt {
    int httpStatus = 0; ///< 0 = no answer
    QString requestId; ///< our X-Request-ID
};

/// As ApiError::acceptedUnseen(), with the answer that accepted the write in place of that of the reading.
inline ApiError acceptedUnseen(const Receipt &accepted, const ApiError &read)
{
    ApiError error = ApiError::acceptedUnseen(read);
    error.httpStatus = accepted.httpStatus;
    error.requestId = accepted.requestId;
    return error;
}

} // namespace sparkbot
