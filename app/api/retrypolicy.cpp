#include "api/retrypolicy.h"

#include <algorithm>

namespace sparkbot {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longestWait = 30s;
constexpr int price = 5;
constexpr int priceAfterTimeout = 10; // a server that is too slow suffers most from being asked again

bool mayPass(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::NotSent:
    case ApiError::Kind::Unknown:
    case ApiError::Kind::TimedOut:
    case ApiError::Kind::RateLimited:
        return true;
    case ApiError::Kind::Http:
        return error.httpStatus == 500 || (error.httpStatus >= 502 && error.httpStatus <= 504);
    case ApiError::Kind::Invalid:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::Unexpected:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Redirected:
        return false;
    }
    return false;
}

} // namespace

RetryPolicy::RetryPolicy(std::chrono::milliseconds base, Random random)
    : m_base(base)
    , m_random(std::move(random))
{
}

std::optional<std::chrono::milliseconds> RetryPolicy::grant(const ApiError &error, int attempts)
{
    if (error.write || attempts >= maxAttempts || !mayPass(error))
        return std::nullopt;
    const int cost = error.kind == ApiError::Kind::TimedOut ? priceAfterTimeout : price;
    if (m_tokens < cost)
        return std::nullopt;
    m_tokens -= cost;
    const auto ceiling = std::min(longestWait, m_base * (1 << (attempts - 1)));
    return std::chrono::milliseconds(qint64(m_random() * double(ceiling.count())));
}

void RetryPolicy::succeeded()
{
    m_tokens = std::min(budget, m_tokens + 1);
}

} // namespace sparkbot
