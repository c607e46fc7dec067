#pragma once

#include "api/client.h"
#include "api/untyped.h"
#include "api/wireoutcome.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;
class QSslConfiguration;

namespace sparkbot {

class Exchange;

/// One request's life: waiting, on the wire (reads perhaps several times), decoding, settled. It settles exactly once
/// and then runs its handler exactly once from the event loop, unless nobody listens any more. When to leave the queue
/// and whether to try again is decided by Client. Deletes itself after settling.
class Call : public QObject {
    Q_OBJECT

public:
    struct Order {
        RequestParts parts;
        AnswerDecoder decode;
        bool decodeOnWorker = false;
        Priority priority = Priority::User;
    };

    Call(Order order, QObject *context, AnswerHandler handler, QObject *parent);
    ~Call() override;

    const RequestParts &parts() const { return m_order.parts; }
    Priority priority() const { return m_order.priority; }
    bool isWrite() const { return m_order.parts.effect == Effect::Write; }
    int attempts() const { return m_attempts; }
    /// The key of the last attempt.
    const QByteArray &key() const { return m_key; }
    /// Time spent on the wire and in pauses between attempts.
    std::chrono::milliseconds spent() const { return m_spent; }

    bool isQueued() const { return m_stage == Stage::Queued; }
    bool isOnWire() const { return m_stage == Stage::OnWire; }
    /// Somebody still waits for the handler.
    bool isActive() const { return bool(m_handler); }

    /// Leaves the queue. Ends with attemptEnded().
    void launch(QNetworkAccessManager &manager, const ClientConfig &config, const QSslConfiguration *ssl);
    /// After attemptEnded(): waits, then emits queued().
    void backOff(std::chrono::milliseconds pause);
    /// After attemptEnded(): decodes the body and settles.
    void decode(const QByteArray &body);
    void settle(ApiResult<Answer> result);
    /// Settles with an error that says only which request it was and how far it had come.
    void settle(ApiError::Kind kind, const QString &technical = QString());

    void cancel();
    void abandon();

Q_SIGNALS:
    /// Ready for (another) turn in the queue.
    void queued();
    void attemptEnded(const sparkbot::ApiResult<QByteArray> &verdict);

private:
    enum class Stage {
        Queued,
        OnWire,
        Judged, ///< within attemptEnded()
        Pausing,
        Decoding,
        Settled,
    };

    void finishAttempt(const WireOutcome &outcome);
    void finishDecoding(Result<Answer, DecodeError> result);
    void deliver();

    Order m_order;
    AnswerHandler m_handler;
    QPointer<QObject> m_context;
    QString m_requestId;
    QByteArray m_key; ///< kept out of every text that leaves
    Stage m_stage = Stage::Queued;
    QPointer<Exchange> m_exchange;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_spent{0};
    QTimer m_pause;
    int m_attempts = 0;
    int m_status = 0; ///< of the last attempt, 0 = no answer
    std::optional<ApiResult<Answer>> m_result;
};

} // namespace sparkbot
