#include "api/client.h"

#include "api/call.h"
#include "api/ratelimit.h"
#include "api/recipe.h"
#include "api/retrypolicy.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

namespace sparkbot {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Four pages at once read a list 3.5 times as fast as one by one, and a person's click waits for the first of them to
/// end, never for the queue behind. Below the six that Qt opens to a host: what Qt queued itself would be counted
/// against our deadlines without having left.
constexpr int maxInFlight = 4;

bool isLoopback(const QString &host)
{
    if (host == u"localhost")
        return true;
    const QHostAddress address(host);
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return address.isInSubnet(QHostAddress(u"127.0.0.0"_s), 8);
    return address == QHostAddress(QHostAddress::LocalHostIPv6);
}

} // namespace

/// The scheduler: two queues, four slots, one gate.
struct Client::Private {
    Private(Client *client, ClientConfig configuration)
        : q(client)
        , config(std::move(configuration))
        , retries(std::chrono::milliseconds(config.retryBaseMs),
                  [] { return QRandomGenerator::global()->generateDouble(); })
    {
        manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        chooseProxy();
        clock.start();
        turn.setSingleShot(true);
        QObject::connect(&turn, &QTimer::timeout, q, [this] { pump(); });
    }

    /// Plain http never leaves this machine; a proxy would be told the key in clear.
    void chooseProxy()
    {
        if (config.baseUrl.scheme() == u"http")
            manager.setProxy(QNetworkProxy::NoProxy);
    }
    std::chrono::milliseconds now() const { return std::chrono::milliseconds(clock.elapsed()); }

    void enqueue(Call *call, bool first);
    Call *next();
    void pump();
    void attemptEnded(Call *call, const ApiResult<QByteArray> &verdict);
    void fail(Call *call, ApiError error);
    void closeGate(const ApiError &error);
    void noteReachable(bool value);

    /// Signals are emitted from the event loop: a slot may destroy the client.
    template <class Emit>
    void announce(Emit emitSignal)
    {
        QMetaObject::invokeMethod(q, std::move(emitSignal), Qt::QueuedConnection);
    }

    Client *q;
    ClientConfig config;
    std::optional<QSslConfiguration> ssl; ///< made when a call needs it: a mere empty one already loads OpenSSL
    QElapsedTimer clock;
    RetryPolicy retries;
    RateGate gate;
    bool gateClosed = false;
    bool refused = false; ///< the key was refused and unauthorized() was emitted
    bool reachable = true;
    int inFlight = 0;
    QTimer turn;
    // Calls that were cancelled while they waited stay in here until their turn comes, and are then passed over.
    std::deque<QPointer<Call>> forUser;
    std::deque<QPointer<Call>> forBackground;
    QNetworkAccessManager manager;
    QObject calls; ///< owns them; goes before the manager, so that no call outlives its reply
};

void Client::Private::enqueue(Call *call, bool first)
{
    auto &queue = call->priority() == Priority::User ? forUser : forBackground;
    if (first)
        queue.emplace_front(call);
    else
        queue.emplace_back(call);
    if (!turn.isActive())
        turn.start(0ms);
}

Call *Client::Private::next()
{
    for (auto *queue : {&forUser, &forBackground}) {
        while (!queue->empty()) {
            const QPointer<Call> call = queue->front();
            queue->pop_front();
            if (call && call->isQueued())
                return call;
        }
    }
    return nullptr;
}

void Client::Private::pump()
{
    if (const auto wait = gate.remaining(now()); wait > 0ms) {
        turn.start(wait);
        return;
    }
    if (gateClosed) {
        gateClosed = false;
        announce([this] { Q_EMIT q->rateLimited(0); });
    }
    while (inFlight < maxInFlight) {
        Call *call = next();
        if (!call)
            return;
        ++inFlight;
        if (!ssl && config.baseUrl.scheme() == u"https")
            ssl = makeSslConfiguration(config);
        call->launch(manager, config, ssl ? &*ssl : nullptr);
        // A call that could not even be launched is settled already.
        if (!call->isOnWire())
            --inFlight;
    }
}

void Client::Private::attemptEnded(Call *call, const ApiResult<QByteArray> &verdict)
{
    --inFlight;
    if (!turn.isActive())
        turn.start(0ms);
    if (!verdict) {
        fail(call, verdict.error());
        return;
    }
    noteReachable(true);
    refused = false;
    retries.succeeded();
    if (!gateClosed)
        gate.succeeded();
    call->decode(*verdict);
}

void Client::Private::fail(Call *call, ApiError error)
{
    if (error.httpStatus != 0)
        noteReachable(true);
    else if (error.kind == ApiError::Kind::NotSent
             || (error.kind == ApiError::Kind::TimedOut && error.phase == ApiError::Phase::Connecting))
        noteReachable(false);

    if (error.isUnauthorized() && call->key() == config.key && !refused) {
        refused = true;
        announce([this, error] { Q_EMIT q->unauthorized(error); });
    }
    const bool limited = error.kind == ApiError::Kind::RateLimited && !call->parts().hasOwnLimit;
    // A server that is down may ask for patience in the same words as one that is asked too often.
    if (limited || (error.httpStatus == 503 && error.retryAfter))
        closeGate(error);
    if (limited && !error.retryAfter)
        error.retryAfter = std::chrono::ceil<std::chrono::seconds>(gate.remaining(now()));

    if (call->isActive()) {
        const std::chrono::milliseconds deadline{config.deadlines.absoluteRead};
        if (const auto pause = retries.grant(error, call->attempts()); pause && call->spent() + *pause < deadline) {
            call->backOff(*pause);
            return;
        }
    }
    call->settle(Unexpected{std::move(error)});
}

void Client::Private::closeGate(const ApiError &error)
{
    gate.close(error.retryAfter, now());
    gateClosed = true;
    const auto wait = gate.remaining(now());
    turn.start(wait);
    const int seconds = int(std::chrono::ceil<std::chrono::seconds>(wait).count());
    announce([this, seconds] { Q_EMIT q->rateLimited(seconds); });
}

void Client::Private::noteReachable(bool value)
{
    if (std::exchange(reachable, value) != value)
        announce([this, value] { Q_EMIT q->reachableChanged(value); });
}

Client::Client(ClientConfig config, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(config)))
{
}

Client::~Client() = default;

bool Client::isValidKey(const QByteArray &key)
{
    return key.size() >= 16 && key.size() <= 512
        && std::all_of(key.begin(), key.end(), [](char c) { return c >= 0x21 && c <= 0x7e; });
}

Client::AddressProblem Client::checkAddress(const QUrl &address)
{
    const QString scheme = address.scheme();
    if (!address.isValid() || address.host().isEmpty() || (scheme != u"https" && scheme != u"http")
        || address.port(443) == 0)
        return AddressProblem::NotAnAddress;
    // hasQuery() and hasFragment() are also true for a bare "?" or "#", which would end the path just the same.
    if (address.authority().contains(u'@') || address.hasQuery() || address.hasFragment())
        return AddressProblem::ExtraParts;
    if (scheme == u"http" && !isLoopback(address.host()))
        return AddressProblem::PlainHttp;
    return AddressProblem::None;
}

void Client::setKey(const QByteArray &key)
{
    d->config.key = key;
    d->refused = false;
}

void Client::setServer(const QUrl &baseUrl, const QByteArray &key)
{
    d->config.baseUrl = baseUrl;
    d->chooseProxy();
    setKey(key);
}

CallHandle Client::start(RequestParts parts, AnswerDecoder decode, bool decodeOnWorker, QObject *context,
                         AnswerHandler handler, Priority priority)
{
    auto *call = new Call({std::move(parts), std::move(decode), decodeOnWorker, priority}, context ? context : this,
                          std::move(handler), &d->calls);
    if (!call->parts().invalidId.isEmpty()) {
        call->settle(ApiError::Kind::Invalid, u"id: "_s + call->parts().invalidId);
        return CallHandle(call);
    }
    connect(call, &Call::attemptEnded, this,
            [this, call](const ApiResult<QByteArray> &verdict) { d->attemptEnded(call, verdict); });
    // A retry waited already and goes before those that came later.
    connect(call, &Call::queued, this, [this, call] { d->enqueue(call, true); });
    d->enqueue(call, false);
    return CallHandle(call);
}

} // namespace sparkbot
