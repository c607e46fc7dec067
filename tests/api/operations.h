#pragma once

#include "api/client.h"

#include <QJsonDocument>

namespace sparkbot::testing {

inline const QByteArray testKey = "0123456789abcdef-THE-SECRET";

/// A client's configuration with short pauses and the product's own deadlines.
inline ClientConfig configFor(const QUrl &url)
{
    ClientConfig config;
    config.baseUrl = url;
    config.key = testKey;
    config.retryBaseMs = 10;
    return config;
}

/// An operation on /things whose value is the body, refused unless it is a JSON array or an allowed empty body.
inline Request<QByteArray> operation(Verb verb = Verb::Get, Effect effect = Effect::Read,
                                     const std::optional<QByteArray> &body = std::nullopt)
{
    Request<QByteArray> request;
    request.parts.verb = verb;
    request.parts.effect = effect;
    request.parts.segment("things");
    request.parts.body = body;
    request.parts.acceptsEmptyBody = effect == Effect::Write;
    request.decode = [mayBeEmpty =
                          request.parts.acceptsEmptyBody](const QByteArray &answer) -> Result<QByteArray, DecodeError> {
        if ((mayBeEmpty && answer.isEmpty()) || QJsonDocument::fromJson(answer).isArray())
            return answer;
        return Unexpected{DecodeError{QStringLiteral("[0]"), QStringLiteral("array")}};
    };
    return request;
}

inline Request<QByteArray> write(Verb verb = Verb::Patch, const std::optional<QByteArray> &body = R"({"a":1})")
{
    return operation(verb, Effect::Write, body);
}

/// Collects how calls ended.
struct Endings {
    QList<ApiResult<QByteArray>> all;

    auto handler()
    {
        return [this](const ApiResult<QByteArray> &result) { all.append(result); };
    }
    const ApiError &error(qsizetype index = 0) const { return all.at(index).error(); }
    bool isKind(ApiError::Kind kind, qsizetype index = 0) const
    {
        return all.size() > index && !all.at(index) && all.at(index).error().kind == kind;
    }
};

} // namespace sparkbot::testing
