#include "support/faultproxy.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <memory>

namespace sparkbot::testing {

namespace {

/// The length of a whole HTTP answer at the start of `bytes`, or -1 while it cannot be known.
qsizetype wholeAnswer(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return -1;
    const QByteArray lines = bytes.left(head + 2).toLower();
    const qsizetype at = lines.indexOf("\r\ncontent-length:");
    if (at < 0)
        return lines.startsWith("http/1.1 204") ? head + 4 : -1;
    const qsizetype value = at + qstrlen("\r\ncontent-length:");
    return head + 4 + lines.mid(value, lines.indexOf('\r', value) - value).trimmed().toLongLong();
}

} // namespace

FaultProxy::FaultProxy(quint16 upstreamPort, QObject *parent)
    : FaultServer(parent)
    , m_upstreamPort(upstreamPort)
{
}

void FaultProxy::provideAnswer(const SeenRequest &request, QObject *context, Deliver deliver)
{
    auto *upstream = new QTcpSocket(context);
    auto received = std::make_shared<QByteArray>();
    auto done = std::make_shared<bool>(false);
    auto finish = [=, this](const QByteArray &answer) {
        if (std::exchange(*done, true))
            return;
        upstream->deleteLater();
        const QByteArray instead = chosenAnswer(request);
        deliver(instead.isEmpty() ? answer : instead);
    };
    // The sockets of a connection die after it, and say goodbye with signals.
    connect(context, &QObject::destroyed, upstream, [done] { *done = true; });
    connect(upstream, &QTcpSocket::connected, upstream, [=] { upstream->write(request.raw); });
    connect(upstream, &QTcpSocket::readyRead, upstream, [=] {
        *received += upstream->readAll();
        const qsizetype length = wholeAnswer(*received);
        if (length >= 0 && received->size() >= length)
            finish(received->left(length));
    });
    connect(upstream, &QTcpSocket::disconnected, upstream, [=] { finish(*received); });
    connect(upstream, &QTcpSocket::errorOccurred, upstream,
            [=] { finish(received->isEmpty() ? http(502, R"({"status":502,"message":"no upstream"})") : *received); });
    upstream->connectToHost(QHostAddress::LocalHost, m_upstreamPort);
}

} // namespace sparkbot::testing
