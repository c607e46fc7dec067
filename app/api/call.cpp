#include "api/call.h"

#include "api/exchange.h"
#include "api/recipe.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace sparkbot {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Call::Call(Order order, QObject *context, AnswerHandler handler, QObject *parent)
    : QObject(parent)
    , m_order(std::move(order))
    , m_handler(std::move(handler))
    , m_context(context)
    , m_requestId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    connect(context, &QObject::destroyed, this, &Call::abandon);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_spent += std::chrono::milliseconds(m_clock.elapsed());
        m_stage = Stage::Queued;
        Q_EMIT queued();
    });
}

Call::~Call() = default;

void Call::launch(QNetworkAccessManager &manager, const ClientConfig &config, const QSslConfiguration *ssl)
{
    Q_ASSERT(m_stage == Stage::Queued);
    const QUrl url = m_order.parts.url(config.baseUrl);
    // Asserted here once more, behind every other door: a key with a line end is a second header, and a wrong authority
    // is the key in a stranger's log.
    if (url.isEmpty() || url.authority() != config.baseUrl.authority() || url.scheme() != config.baseUrl.scheme()
        || Client::checkAddress(config.baseUrl) != Client::AddressProblem::None || !Client::isValidKey(config.key)) {
        m_stage = Stage::Judged;
        settle(ApiError::Kind::Invalid, u"the address or the key cannot be used"_s);
        return;
    }
    m_stage = Stage::OnWire;
    m_key = config.key;
    ++m_attempts;
    m_clock.start();
    const int absolute = isWrite() ? config.deadlines.absoluteWrite : config.deadlines.absoluteRead;
    const WireLimits limits{config.deadlines.firstByte, config.deadlines.idle,
                            int(std::max<qint64>(1, absolute - m_spent.count())), config.maxAnswerBytes};
    m_exchange =
        new Exchange(manager, makeRequest(config, ssl, m_order.parts, url, m_requestId), m_order.parts, limits, this);
    connect(m_exchange, &Exchange::finished, this, &Call::finishAttempt);
}

void Call::finishAttempt(const WireOutcome &outcome)
{
    m_exchange->deleteLater();
    m_spent += std::chrono::milliseconds(m_clock.elapsed());
    m_stage = Stage::Judged;
    m_status = outcome.status;
    Q_EMIT attemptEnded(judge(m_order.parts, outcome, m_key, m_requestId));
}

void Call::backOff(std::chrono::milliseconds pause)
{
    m_stage = Stage::Pausing;
    m_clock.start();
    m_pause.start(pause);
}

void Call::decode(const QByteArray &body)
{
    m_stage = Stage::Decoding;
    if (!m_order.decodeOnWorker) {
        finishDecoding(m_order.decode(body));
        return;
    }
    // The way back leads through the application object, which outlives every pool thread; whether this call still
    // exists is asked on its own thread.
    QThreadPool::globalInstance()->start([guard = QPointer<Call>(this), decode = m_order.decode, body] {
        auto result = std::make_shared<Result<Answer, DecodeError>>(decode(body));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, result] {
                if (guard && guard->m_stage == Stage::Decoding)
                    guard->finishDecoding(std::move(*result));
            },
            Qt::QueuedConnection);
    });
}

void Call::finishDecoding(Result<Answer, DecodeError> result)
{
    if (result) {
        settle(std::move(*result));
        return;
    }
    ApiError error;
    error.kind = ApiError::Kind::Unexpected;
    error.phase = ApiError::Phase::Receiving;
    error.write = isWrite();
    error.delivered = true;
    error.requestId = m_requestId;
    error.field = scrubbed(result.error().field, m_key);
    error.technical = scrubbed(result.error().expected, m_key);
    settle(Unexpected{std::move(error)});
}

void Call::settle(ApiError::Kind kind, const QString &technical)
{
    ApiError error;
    error.kind = kind;
    error.write = isWrite();
    error.requestId = m_requestId;
    error.technical = technical;
    if (m_stage == Stage::Decoding) {
        error.phase = ApiError::Phase::Receiving;
        error.delivered = true;
    }
    settle(Unexpected{std::move(error)});
}

void Call::settle(ApiResult<Answer> result)
{
    Q_ASSERT(m_stage != Stage::Settled);
    m_stage = Stage::Settled;
    m_pause.stop();
    m_result = std::move(result);
    QMetaObject::invokeMethod(this, &Call::deliver, Qt::QueuedConnection);
}

void Call::deliver()
{
    deleteLater();
    if (!m_handler || !m_context)
        return;
    // The handler may destroy the client and this call with it: nothing of `this` is touched once it runs.
    const AnswerHandler handler = std::exchange(m_handler, nullptr);
    ApiResult<Answer> result = std::move(*m_result);
    const Receipt receipt{m_status, m_requestId};
    handler(std::move(result), receipt);
}

void Call::cancel()
{
    switch (m_stage) {
    case Stage::Queued:
    case Stage::Pausing:
        settle(ApiError::Kind::Cancelled);
        return;
    case Stage::OnWire:
        m_exchange->cancel();
        return;
    case Stage::Decoding:
        // The answer is here; for a write it is worth more than the wish to stop.
        if (!isWrite())
            settle(ApiError::Kind::Cancelled);
        return;
    case Stage::Judged:
    case Stage::Settled:
        return;
    }
}

void Call::abandon()
{
    m_handler = nullptr;
    // A write was asked for by a person: whether somebody still listens does not take that back.
    if (!isWrite())
        cancel();
}

} // namespace sparkbot
