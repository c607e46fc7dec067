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
    // Without a limit Qt keeps reading ahead of us, and the cap on an answer's size comes too late.
    m_reply->setReadBufferSize(socketBuffer);

    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] { m_newConnection = true; });
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_encrypted = true; });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_outcome.delivered = true;
        if (m_outcome.phase == ApiError::Phase::Connecting)
            m_outcome.phase = ApiError::Phase::Waiting;
    });
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
    m_outcome.delivered = mayHaveLeft();
    report(end);
}

bool Exchange::mayHaveLeft() const
{
    if (m_outcome.delivered)
        return true;
    // The signal for "sent" may still be on its way from the network thread, but a body is handed over by this one.
    return m_hasBody ? m_upload && m_upload->isTaken() : emptyMayHaveLeft();
}

bool Exchange::emptyMayHaveLeft() const
{
    // Qt 6.4 does not emit requestSent() for an upload of no bytes. What proves that nothing left is a connection that
    // was never made: once a request is written, Qt cannot come back to connecting, because it would have to rewind the
    // upload first.
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return false;
    default:
        return !m_newConnection || m_encrypted || m_reply->url().scheme() != u"https";
    }
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
    if (m_upload && !m_hasBody)
        m_outcome.delivered = m_outcome.delivered || emptyMayHaveLeft();
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
