#include "support/faultserver.h"

#include "support/faultconnection.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>

namespace sparkbot::testing {

using namespace Qt::StringLiterals;

namespace {

/// Hands out descriptors, so that the connection can choose between a plain and a TLS socket.
class Listener : public QTcpServer {
public:
    Listener(std::function<void(qintptr)> handle, QObject *parent)
        : QTcpServer(parent)
        , m_handle(std::move(handle))
    {
        setListenBacklogSize(256);
        listen(QHostAddress::LocalHost);
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_handle(descriptor); }

private:
    std::function<void(qintptr)> m_handle;
};

} // namespace

QByteArray SeenRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

FaultServer::FaultServer(QObject *parent)
    : QObject(parent)
    , m_listener(new Listener([this](qintptr descriptor) { accept(descriptor); }, this))
    , m_answer(http(200, "[]"))
{
}

FaultServer::FaultServer(const QSslConfiguration &tls, QObject *parent)
    : FaultServer(parent)
{
    m_tls = tls;
}

FaultServer::~FaultServer()
{
    // Connections report back to this object while they close.
    qDeleteAll(findChildren<FaultConnection *>(Qt::FindDirectChildrenOnly));
}

quint16 FaultServer::port() const
{
    return m_listener->serverPort();
}

QUrl FaultServer::url(const QString &path) const
{
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(m_tls ? u"https"_s : u"http"_s, QString::number(port()), path));
}

void FaultServer::close()
{
    m_listener->close();
}

void FaultServer::setAnswer(const QByteArray &raw)
{
    m_answer = raw;
}

void FaultServer::setAnswers(std::function<QByteArray(const SeenRequest &)> answers)
{
    m_answers = std::move(answers);
}

void FaultServer::setFault(Fault fault, Matcher matcher, int times)
{
    m_rules.prepend({fault, std::move(matcher), times});
}

void FaultServer::clearFaults()
{
    m_rules.clear();
}

void FaultServer::setLatency(int milliseconds)
{
    m_latency = milliseconds;
}

void FaultServer::setAcceptDelay(int milliseconds)
{
    m_acceptDelay = milliseconds;
}

int FaultServer::count(const Matcher &matcher) const
{
    return matcher ? int(std::count_if(m_requests.begin(), m_requests.end(), matcher)) : int(m_requests.size());
}

QByteArray FaultServer::http(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Test\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

Matcher FaultServer::verb(const QByteArray &verb)
{
    return [verb](const SeenRequest &request) { return request.verb == verb; };
}

Matcher FaultServer::targetContains(const QByteArray &part)
{
    return [part](const SeenRequest &request) { return request.target.contains(part); };
}

void FaultServer::provideAnswer(const SeenRequest &request, QObject *, Deliver deliver)
{
    const QByteArray chosen = chosenAnswer(request);
    deliver(chosen.isEmpty() ? m_answer : chosen);
}

QByteArray FaultServer::chosenAnswer(const SeenRequest &request) const
{
    return m_answers ? m_answers(request) : QByteArray();
}

void FaultServer::accept(qintptr descriptor)
{
    const int number = ++m_connections;
    if (m_acceptDelay > 0)
        QTimer::singleShot(m_acceptDelay, this, [this, descriptor, number] { serve(descriptor, number); });
    else
        serve(descriptor, number);
}

void FaultServer::serve(qintptr descriptor, int number)
{
    auto *connection = new FaultConnection(descriptor, m_tls, number, this);
    connect(connection, &FaultConnection::received, this, [this, connection](const SeenRequest &request) {
        m_requests.append(request);
        const auto open = findChildren<FaultConnection *>(Qt::FindDirectChildrenOnly);
        m_mostAtOnce = std::max(m_mostAtOnce, int(std::ranges::count_if(open, &FaultConnection::isWaiting)));
        const Fault fault = takeFault(request);
        if (fault == Fault::Refuse) {
            connection->answer({}, Fault::Fin);
            return;
        }
        QTimer::singleShot(m_latency, connection, [this, connection, request, fault] {
            provideAnswer(request, connection,
                          [connection, fault](const QByteArray &answer) { connection->answer(answer, fault); });
        });
    });
}

Fault FaultServer::takeFault(const SeenRequest &request)
{
    for (Rule &rule : m_rules) {
        if (rule.times == 0 || (rule.matcher && !rule.matcher(request)))
            continue;
        if (rule.times > 0)
            --rule.times;
        return rule.fault;
    }
    return Fault::None;
}

} // namespace sparkbot::testing
