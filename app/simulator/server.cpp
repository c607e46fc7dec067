#include "simulator/server.h"

#include "simulator/api.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

QByteArray verbOf(QHttpServerRequest::Method method)
{
    using Method = QHttpServerRequest::Method;
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Put:
        return "PUT";
    case Method::Delete:
        return "DELETE";
    case Method::Post:
        return "POST";
    case Method::Head:
        return "HEAD";
    case Method::Options:
        return "OPTIONS";
    case Method::Patch:
        return "PATCH";
    case Method::Connect:
        return "CONNECT";
    case Method::Trace:
        return "TRACE";
    case Method::Unknown:
    case Method::AnyKnown:
        break;
    }
    return "UNKNOWN";
}

/// Segments are split before they are decoded, so that "%2F" stays inside its segment.
QStringList segmentsOf(const QUrl &url)
{
    QStringList segments;
    for (const QString &segment : url.path(QUrl::FullyEncoded).split(u'/').mid(1))
        segments.append(QUrl::fromPercentEncoding(segment.toUtf8()));
    return segments;
}

Request requestOf(const QHttpServerRequest &request)
{
    Request result;
    result.verb = verbOf(request.method());
    result.path = segmentsOf(request.url());
    result.query = QUrlQuery(request.url().query(QUrl::FullyEncoded)).queryItems(QUrl::FullyDecoded);
    result.headers = request.headers();
    result.body = request.body();
    return result;
}

LogEntry entryOf(const Request &request, const QUrl &url, qint64 now)
{
    LogEntry entry;
    entry.at = now;
    entry.verb = request.verb;
    entry.path = request.pathText();
    entry.query = url.query(QUrl::FullyDecoded);
    entry.body = request.body;
    if (!request.header("Token").isEmpty())
        entry.authorization = "Token";
    if (request.header("Authorization").startsWith("Bearer "))
        entry.authorization += entry.authorization.isEmpty() ? "Bearer" : "+Bearer";
    entry.requestId = request.header("X-Request-ID");
    return entry;
}

QByteArray bytesOf(const Reply &reply, bool withBody)
{
    QByteArray bytes;
    bytes.reserve(reply.body.size() + 256);
    bytes.append("HTTP/1.1 ").append(QByteArray::number(reply.status)).append(" Simulated\r\n");
    bytes.append("Content-Type: application/json; charset=utf-8\r\n");
    bytes.append("Content-Length: ").append(QByteArray::number(reply.body.size())).append("\r\n");
    for (const auto &[name, value] : reply.headers)
        bytes.append(name).append(": ").append(value).append("\r\n");
    bytes.append("\r\n");
    if (withBody)
        bytes.append(reply.body);
    return bytes;
}

} // namespace

/// Qt 6.4's HTTP server is a technical preview, so this class is all that knows it. It uses only the parser: its router
/// matches decoded paths, and its responder keeps a bare pointer to a socket that may be gone when a delayed answer is
/// due. Answers are written here, to a guarded socket.
class Server::Listener : public QAbstractHttpServer {
public:
    Listener(State &state, RequestLog &log)
        : m_state(state)
        , m_log(log)
    {
    }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        const Request received = requestOf(request);
        const quint64 number = m_log.arrived(entryOf(received, request.url(), m_state.now()));
        const Reply reply = api::handle(m_state, received);
        const bool close = received.header("Connection").compare("close", Qt::CaseInsensitive) == 0;
        const auto send = [this, socket = QPointer(socket), number, status = reply.status, close,
                           bytes = bytesOf(reply, received.verb != "HEAD")] {
            if (!socket || socket->state() != QAbstractSocket::ConnectedState) {
                m_log.answered(number, 0);
                return;
            }
            m_log.answered(number, status);
            socket->write(bytes);
            if (close)
                socket->disconnectFromHost();
        };
        if (m_state.knobs.latency > 0)
            QTimer::singleShot(m_state.knobs.latency, this, send);
        else
            send();
        return true;
    }

    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override { Q_UNREACHABLE(); }

private:
    State &m_state;
    RequestLog &m_log;
};

Server::Server(RequestLog &log, QObject *parent)
    : QObject(parent)
    , m_log(log)
{
}

Server::~Server() = default;

QUrl Server::start(quint16 port)
{
    const QUrl address = open(port);
    if (!address.isEmpty())
        serve();
    return address;
}

QUrl Server::open(quint16 port)
{
    m_socket = std::make_unique<QTcpServer>();
    if (!m_socket->listen(QHostAddress::LocalHost, port))
        return {};
    return QUrl(u"http://127.0.0.1:%1/v1"_s.arg(m_socket->serverPort()));
}

void Server::serve()
{
    m_listener = std::make_unique<Listener>(m_state, m_log);
    m_listener->bind(m_socket.release()); // becomes its child
}

void Server::stop()
{
    m_listener.reset();
}

} // namespace simulator
