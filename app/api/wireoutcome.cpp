#include "api/wireoutcome.h"

#include "api/ratelimit.h"

#include <QUrl>

#include <simdjson.h>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 2'000;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

bool isJsonType(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    return type == "application/json" || (type.startsWith("application/") && type.endsWith("+json"));
}

bool isJson(const QByteArray &body)
{
    simdjson::dom::parser parser;
    return parser.parse(body.constData(), size_t(body.size())).error() == simdjson::SUCCESS;
}

/// Reads {status, message, errorCode, errors, meta} as far as it is there; anything may be missing or of another type.
void readServerError(const QByteArray &body, ApiError &error)
{
    simdjson::dom::parser parser;
    simdjson::dom::element document;
    if (parser.parse(body.constData(), size_t(body.size())).get(document) != simdjson::SUCCESS)
        return;
    std::string_view words;
    if (document["message"].get(words) == simdjson::SUCCESS)
        error.serverMessage = text(words);
    else if (document["errors"].at(0)["message"].get(words) == simdjson::SUCCESS)
        error.serverMessage = text(words);
    if (document["errorCode"].get(words) == simdjson::SUCCESS)
        error.errorCode = text(words);
}

ApiError::Kind kindOfStatus(int status)
{
    if (status >= 300 && status <= 399)
        return ApiError::Kind::Redirected;
    return status == 429 ? ApiError::Kind::RateLimited : ApiError::Kind::Http;
}

ApiError::Kind kindWithoutAnswer(const WireOutcome &outcome)
{
    switch (outcome.end) {
    case WireOutcome::End::Cancelled:
        return ApiError::Kind::Cancelled;
    case WireOutcome::End::TimedOut:
        return ApiError::Kind::TimedOut;
    case WireOutcome::End::TooLarge:
        return ApiError::Kind::TooLarge;
    case WireOutcome::End::Complete:
    case WireOutcome::End::Broken:
        break;
    }
    if (outcome.delivered)
        return ApiError::Kind::Unknown;
    return outcome.tlsFailed ? ApiError::Kind::Tls : ApiError::Kind::NotSent;
}

} // namespace

QString scrubbed(QString text, const QByteArray &key)
{
    if (!key.isEmpty()) {
        const QString secret = QString::fromLatin1(key);
        const QString escaped = QString::fromLatin1(key.toPercentEncoding());
        text.replace(secret, u"[key]"_s, Qt::CaseInsensitive);
        text.replace(escaped, u"[key]"_s, Qt::CaseInsensitive);
    }
    if (text.size() > longestText) {
        text.truncate(longestText);
        if (text.back().isHighSurrogate())
            text.chop(1);
    }
    return text;
}

ApiResult<QByteArray> judge(const RequestParts &parts, const WireOutcome &outcome, const QByteArray &key,
                            const QString &requestId)
{
    ApiError error;
    error.phase = outcome.phase;
    error.write = parts.effect == Effect::Write;
    error.delivered = outcome.delivered;
    error.httpStatus = outcome.status;
    error.requestId = requestId;
    error.technical = scrubbed(outcome.qtText, key);

    const bool answered = outcome.status != 0 && outcome.end != WireOutcome::End::Cancelled;
    const bool accepted = outcome.status >= 200 && outcome.status <= 299;
    if (answered && !accepted) {
        // The status stands even if the rest of the answer was cut off, stalled or too long.
        error.kind = kindOfStatus(outcome.status);
        readServerError(outcome.body, error);
        error.serverMessage = scrubbed(std::move(error.serverMessage), key);
        error.errorCode = scrubbed(std::move(error.errorCode), key);
        if (error.kind == ApiError::Kind::Redirected)
            error.redirectHost = scrubbed(QUrl::fromEncoded(outcome.location).host(), key);
        error.retryAfter = parseRetryAfter(outcome.retryAfter, QDateTime::currentDateTimeUtc());
        return Unexpected{std::move(error)};
    }
    if (answered && outcome.undecodable) {
        error.kind = ApiError::Kind::Unexpected;
        return Unexpected{std::move(error)};
    }
    if (!answered || outcome.end != WireOutcome::End::Complete) {
        error.kind = kindWithoutAnswer(outcome);
        return Unexpected{std::move(error)};
    }

    if (parts.acceptsEmptyBody && outcome.body.isEmpty())
        return outcome.body;
    // A request that accepts an empty body may have a decoder that looks at nothing, so the text is checked here; for
    // all others the decoder parses, and parsing twice would be waste.
    if (!isJsonType(outcome.contentType) || (parts.acceptsEmptyBody && !isJson(outcome.body))) {
        error.kind = ApiError::Kind::Unexpected;
        error.technical = scrubbed(u"Content-Type: "_s + QString::fromLatin1(outcome.contentType), key);
        return Unexpected{std::move(error)};
    }
    return outcome.body;
}

} // namespace sparkbot
