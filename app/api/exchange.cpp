#include "api/exchange.h"

#include "api/onceupload.h"
#include "api/recipe.h"

#include <QCoreApplication>
#include <QNetworkReply>

#include <algorithm>
#include <array>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceSize = 64 * 1024;
constexpr qint64 socketBuffer = 1024 * 1024;
constexpr qint64 maxErrorBytes = 64 * 1024; // of an answer that is not 2xx, only a sentence is wanted

/// The failures that only come before a connection is ready for its first request.
bool endsWhileConnecting(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &manager, const QNetworkRequest &request, const RequestParts &parts,
                   const WireLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_hasBody(parts.body && !parts.body->isEmpty())
{
    const Dispatch sent = dispatch(manager, request, parts);
    m_reply = sent.reply;
    m_upload = sent.upload;
    m_isRead = !sent.upload;
    // Without a limit Qt keeps reading ahead of us, and the cap on an answer's size comes too late.
    m_reply->setReadBufferSize(socketBuffer);

    connect(m_reply, &QNetworkReply::requestSent, this, &Exchange::noteDelivered);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::replyFinished);

    // Never QNetworkRequest's own transfer time-out: it cannot be told from a cancel, and a trickle never trips it.
    for (QTimer *timer : {&m_firstByte, &m_idle, &m_absolute}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
        connect(timer, &QTimer::timeout, this, &Exchange::expire);
    }
    m_idle.setInterval(limits.idle);
    m_firstByte.start(limits.firstByte);
    m_absolute.start(limits.absolute);
}

Exchange::~Exchange()
{
    m_reported = true;
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void Exchange::cancel()
{
    stop(WireOutcome::End::Cancelled);
}

void Exchange::expire()
{
    stop(WireOutcome::End::TimedOut);
}

void Exchange::stop(WireOutcome::End end)
{
    if (m_reported)
        return;
    // What Qt's network thread has already said counts: after a sleep, or while this thread was busy, the answer may be
    // waiting right behind the event that brought us here.
    QCoreApplication::sendPostedEvents(m_reply, QEvent::MetaCall);
    if (m_reported)
        return;
    if (mayHaveLeft())
        noteDelivered();
    report(end);
}

void Exchange::noteDelivered()
{
    m_outcome.delivered = true;
    if (m_outcome.phase == ApiError::Phase::Connecting)
        m_outcome.phase = ApiError::Phase::Waiting;
}

/// Whether the server may have the whole request although nobody said so yet.
bool Exchange::mayHaveLeft() const
{
    // The signal for "sent" may still be on its way from the network thread, but a body is handed over by this one.
    if (m_hasBody)
        return m_upload && m_upload->isTaken();
    // Qt 6.4 does not emit requestSent() for an upload of no bytes, and its other signals belong to a connection, not
    // to the request: one that is being made can be overtaken by one that falls idle, which then carries this request.
    // So only the error proves that nothing left: once a request is written, Qt cannot come back to connecting, because
    // it would have to rewind the upload first. Whatever else happened, it may have left.
    return !m_isRead && !endsWhileConnecting(m_reply->error());
}

void Exchange::readHead()
{
    if (m_reported)
        return;
    m_firstByte.stop();
    m_idle.start();
    m_outcome.phase = ApiError::Phase::Receiving;
    m_outcome.delivered = true;
    m_outcome.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_outcome.contentType = m_reply->rawHeader("Content-Type");
    m_outcome.location = m_reply->rawHeader("Location");
    m_outcome.retryAfter = m_reply->rawHeader("Retry-After");
    if (m_outcome.status < 200 || m_outcome.status > 299)
        m_limits.maxAnswerBytes = std::min(m_limits.maxAnswerBytes, maxErrorBytes);
}

void Exchange::readBody()
{
    std::array<char, pieceSize> piece;
    while (!m_reported) {
        const qint64 length = m_reply->read(piece.data(), qint64(piece.size()));
        if (length <= 0)
            return;
        m_idle.start();
        if (m_outcome.body.size() + length > m_limits.maxAnswerBytes) {
            m_outcome.body.clear();
            report(WireOutcome::End::TooLarge);
            return;
        }
        m_outcome.body.append(piece.data(), length);
    }
}

void Exchange::replyFinished()
{
    if (m_reported)
        return;
    readBody();
    if (m_reported)
        return;
    // Only tells whether an answer is whole, and how far the connection came; what an answer means is decided by
    // status.
    const QNetworkReply::NetworkError error = m_reply->error();
    if (!m_hasBody && mayHaveLeft())
        noteDelivered();
    m_outcome.tlsFailed = error == QNetworkReply::SslHandshakeFailedError;
    m_outcome.undecodable = error == QNetworkReply::UnknownContentError;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 0 && m_outcome.status == 0)
        readHead();
    report(error == QNetworkReply::NoError ? WireOutcome::End::Complete : WireOutcome::End::Broken);
}

void Exchange::report(WireOutcome::End end)
{
    // Settled before abort(), which calls back into this object.
    m_reported = true;
    for (QTimer *timer : {&m_firstByte, &m_idle, &m_absolute})
        timer->stop();
    m_outcome.end = end;
    // Qt's words for an answered request repeat the address with its query; the reason phrase says the same.
    const QString reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    if (m_outcome.status != 0 && !m_outcome.undecodable)
        m_outcome.qtText = u"HTTP %1 %2"_s.arg(QString::number(m_outcome.status), reason);
    else if (end == WireOutcome::End::Broken)
        m_outcome.qtText = m_reply->errorString();
    if (m_reply->isRunning())
        m_reply->abort();
    Q_EMIT finished(m_outcome);
}

} // namespace sparkbot
