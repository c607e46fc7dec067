#include "api/endpoints/parts.h"

#include "api/decode.h"

namespace sparkbot::endpoints {

Result<Accepted, DecodeError> decodeAccepted(const QByteArray &body)
{
    if (json::isBlank(body))
        return Accepted{};
    return json::decoded(body, [](const json::Value &) { return Accepted{}; });
}

} // namespace sparkbot::endpoints
