#include "support/faultconnection.h"

#include <QSslSocket>

#include <sys/socket.h>

namespace sparkbot::testing {

namespace {

constexpr int dripPause = 20;
constexpr qint64 maxBacklog = 1024 * 1024;

QByteArray headOf(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end < 0 ? answer : answer.left(end + 4);
}

bool hasLength(const QByteArray &answer)
{
    const QByteArray head = headOf(answer).toLower();
    return head.contains("\r\ncontent-length:") || head.contains("\r\ntransfer-encoding:");
}

/// `answer` without Content-Length, so that only the connection's end ends it.
QByteArray withoutLength(const QByteArray &answer)
{
    const qsizetype start = answer.toLower().indexOf("\r\ncontent-length:");
    if (start < 0)
        return answer;
    return QByteArray(answer).remove(start, answer.indexOf("\r\n", start + 2) - start);
}

QByteArray chunkedHead()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
}

} // namespace

FaultConnection::FaultConnection(qintptr descriptor, const std::optional<QSslConfiguration> &tls, int number,
                                 QObject *parent)
    : QObject(parent)
    , m_socket(tls ? new QSslSocket(this) : new QTcpSocket(this))
    , m_number(number)
{
    m_socket->setSocketDescriptor(descriptor);
    connect(m_socket, &QTcpSocket::readyRead, this, &FaultConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (tls) {
        auto *secure = static_cast<QSslSocket *>(m_socket);
        // A handshake that the client breaks off ends in an error, not always in disconnected().
        connect(secure, &QSslSocket::errorOccurred, this, &QObject::deleteLater);
        secure->setSslConfiguration(*tls);
        secure->startServerEncryption();
    }
}

void FaultConnection::read()
{
    m_buffer += m_socket->readAll();
    const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
    if (m_waiting || headEnd < 0)
        return;
    SeenRequest request;
    request.connection = m_number;
    if (const auto *secure = qobject_cast<QSslSocket *>(m_socket))
        request.protocol = secure->sslConfiguration().nextNegotiatedProtocol();
    QList<QByteArray> lines = m_buffer.left(headEnd).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    request.verb = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (m_buffer.size() < headEnd + 4 + length)
        return;
    request.body = m_buffer.mid(headEnd + 4, length);
    request.raw = m_buffer.left(headEnd + 4 + length);
    m_buffer.remove(0, request.raw.size());
    m_waiting = true;
    Q_EMIT received(request);
}

void FaultConnection::answer(const QByteArray &raw, Fault fault)
{
    const QByteArray head = headOf(raw);
    const qsizetype half = head.size() + (raw.size() - head.size()) / 2;
    switch (fault) {
    case Fault::None:
        m_socket->write(raw);
        if (!hasLength(raw)) {
            m_socket->disconnectFromHost();
            return;
        }
        m_waiting = false;
        if (!m_buffer.isEmpty())
            read();
        return;
    case Fault::Refuse:
    case Fault::Fin:
    case Fault::TlsClose:
        m_socket->disconnectFromHost();
        return;
    case Fault::TlsBareFin:
        shutDown(SHUT_RDWR);
        return;
    case Fault::HalfClose:
        shutDown(SHUT_WR);
        return;
    case Fault::Reset:
        reset();
        return;
    case Fault::Stall:
        return;
    case Fault::StallInBody:
        m_socket->write(raw.left(half));
        return;
    case Fault::Trickle:
        m_socket->write(withoutLength(head));
        drip(" ", dripPause);
        return;
    case Fault::TrickleHead:
        m_socket->write("HTTP/1.1 200 OK\r\nX-Slow: ");
        drip("x", dripPause);
        return;
    case Fault::CutWithLength:
        m_socket->write(raw.left(half));
        m_socket->disconnectFromHost();
        return;
    case Fault::CutWithoutLength:
        m_socket->write(withoutLength(raw.left(half)));
        m_socket->disconnectFromHost();
        return;
    case Fault::CutInChunk:
        m_socket->write(chunkedHead() + "ff\r\n[");
        m_socket->disconnectFromHost();
        return;
    case Fault::EndlessBody:
        m_socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2147483648\r\n\r\n");
        drip(QByteArray(256 * 1024, ' '), 1);
        return;
    case Fault::EndlessChunks:
        m_socket->write(chunkedHead());
        drip("40000\r\n" + QByteArray(256 * 1024, ' ') + "\r\n", 1);
        return;
    case Fault::EndlessHead:
        m_socket->write("HTTP/1.1 200 OK\r\n");
        drip("X-Filler: " + QByteArray(1000, 'x') + "\r\n", 1);
        return;
    case Fault::EndlessContinue:
        drip("HTTP/1.1 100 Continue\r\n\r\n", 1);
        return;
    }
}

void FaultConnection::shutDown(int direction)
{
    m_socket->flush();
    ::shutdown(int(m_socket->socketDescriptor()), direction);
}

void FaultConnection::reset()
{
    const linger now{1, 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
}

void FaultConnection::drip(const QByteArray &piece, int milliseconds)
{
    connect(&m_drip, &QTimer::timeout, this, [this, piece] {
        const auto *secure = qobject_cast<QSslSocket *>(m_socket);
        // A peer that stopped reading must not fill our own memory.
        if (m_socket->bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0) < maxBacklog)
            m_socket->write(piece);
    });
    m_drip.start(milliseconds);
}

} // namespace sparkbot::testing
