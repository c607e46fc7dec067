#pragma once

#include "api/receipt.h"
#include "api/request.h"

#include <functional>
#include <memory>

namespace sparkbot {

/// What lies behind Client::send(), where the type of an answer no longer matters: the scheduler and the calls are
/// compiled once, not once for each endpoint.
using Answer = std::shared_ptr<void>;
using AnswerDecoder = std::function<Result<Answer, DecodeError>(const QByteArray &)>;
using AnswerHandler = std::function<void(ApiResult<Answer> &&, const Receipt &)>;

} // namespace sparkbot
