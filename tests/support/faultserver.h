#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace sparkbot::testing {

/// A request as it arrived, completely read before anything is answered.
struct SeenRequest {
    QByteArray verb;
    QByteArray target; ///< path and query, as on the wire
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QByteArray raw;
    int connection = 0; ///< counted from 1
    QByteArray protocol; ///< agreed on by ALPN, "h2" or "http/1.1"; empty if the client offered none

    QByteArray header(const QByteArray &name) const; ///< any case; empty if missing
};
using Matcher = std::function<bool(const SeenRequest &)>;

/// What happens where the answer should be. The request has been read and, behind a FaultProxy, carried out by the real
/// server: except with Refuse, every fault loses or spoils only the answer.
enum class Fault {
    None, ///< the answer goes out as it is
    Refuse, ///< a proxy does not pass the request on, and closes
    Fin, ///< close without a byte
    Reset, ///< TCP RST
    TlsClose, ///< close_notify, then FIN; as Fin without TLS
    TlsBareFin, ///< FIN without close_notify; as Fin without TLS
    HalfClose, ///< our direction is shut, theirs stays open
    Stall, ///< nothing at all
    StallInBody, ///< half of the answer, then nothing
    Trickle, ///< the answer's head, then spaces, one each 20 ms, for ever
    TrickleHead, ///< the head itself, one byte each 20 ms
    CutWithLength, ///< half of the body, then FIN; Content-Length says more
    CutWithoutLength, ///< half of the body, then FIN; no length was given
    CutInChunk, ///< FIN within a chunk
    EndlessBody, ///< 2 GB with a Content-Length
    EndlessChunks,
    EndlessHead, ///< header lines for ever
    EndlessContinue, ///< "100 Continue" for ever
};

/// A raw TCP or TLS server on 127.0.0.1 that speaks just enough HTTP/1.1 to be asked by a real client, keeps a log of
/// what really arrived, and misbehaves on demand. Lives in the thread of the test and needs only its event loop:
///
///     FaultServer server;
///     server.setAnswer(FaultServer::http(200, "[]"));
///     server.setFault(Fault::Reset, FaultServer::verb("PATCH"));
///     ... send to server.url(u"/v1") ...
///     QCOMPARE(server.count(FaultServer::verb("PATCH")), 1);
class FaultServer : public QObject {
    Q_OBJECT

public:
    explicit FaultServer(QObject *parent = nullptr);
    /// A TLS server; see TestCertificates.
    explicit FaultServer(const QSslConfiguration &tls, QObject *parent = nullptr);
    ~FaultServer() override;

    quint16 port() const;
    /// http or https on 127.0.0.1, followed by `path`.
    QUrl url(const QString &path = QString()) const;
    /// Stops listening: the port refuses connections from now on. Connections that exist stay.
    void close();

    /// The whole raw answer to every request that no other answer matches. Without Content-Length and chunks the
    /// connection is closed after it. Default: 200 with an empty JSON array.
    void setAnswer(const QByteArray &raw);
    /// Chooses an answer for each request; return an empty array to use the default one.
    void setAnswers(std::function<QByteArray(const SeenRequest &)> answers);
    /// What happens to the answers of the requests that match (all, without a matcher), `times` times (-1: always). A
    /// fault set later goes first.
    void setFault(Fault fault, Matcher matcher = {}, int times = -1);
    void clearFaults();
    /// Milliseconds between the end of a request and its answer.
    void setLatency(int milliseconds);
    /// Milliseconds for which a new connection is counted but not served yet: its TLS handshake does not start.
    void setAcceptDelay(int milliseconds);

    const QList<SeenRequest> &requests() const { return m_requests; }
    int count(const Matcher &matcher = {}) const;
    int connections() const { return m_connections; }
    /// Requests read and not answered yet, at most so far.
    int mostAtOnce() const { return m_mostAtOnce; }

    /// A raw answer with Content-Length; `headers` are lines that end in CRLF.
    static QByteArray http(int status, const QByteArray &body = QByteArray(),
                           const QByteArray &headers = "Content-Type: application/json\r\n");
    static Matcher verb(const QByteArray &verb);
    /// True for requests whose path (and query) contains `part`.
    static Matcher targetContains(const QByteArray &part);

protected:
    using Deliver = std::function<void(const QByteArray &rawAnswer)>;
    /// Finds the answer, now or later; `context` dies with the connection.
    virtual void provideAnswer(const SeenRequest &request, QObject *context, Deliver deliver);
    /// What setAnswers() chooses; empty if nothing.
    QByteArray chosenAnswer(const SeenRequest &request) const;

private:
    struct Rule {
        Fault fault;
        Matcher matcher;
        int times;
    };

    void accept(qintptr descriptor);
    void serve(qintptr descriptor, int number);
    Fault takeFault(const SeenRequest &request);

    std::optional<QSslConfiguration> m_tls;
    QTcpServer *m_listener = nullptr;
    QByteArray m_answer;
    std::function<QByteArray(const SeenRequest &)> m_answers;
    QList<Rule> m_rules;
    int m_latency = 0;
    int m_acceptDelay = 0;
    QList<SeenRequest> m_requests;
    int m_connections = 0;
    int m_mostAtOnce = 0;
};

} // namespace sparkbot::testing
