#pragma once

#include "api/callhandle.h"
#include "api/untyped.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace sparkbot {

/// How the key travels. The service documents `Token`; its own automation node sends `Authorization: Bearer`.
enum class AuthStyle {
    Token,
    Bearer,
};

enum class Priority {
    User, ///< a person is waiting for exactly this
    Background, ///< paging and polling
};

/// Deadlines in milliseconds, each counted from the moment the request leaves the queue.
struct Deadlines {
    int firstByte = 15'000;
    int idle = 20'000; ///< between two pieces of the answer
    int absoluteRead = 30'000; ///< of all attempts together, the pauses between them included
    int absoluteWrite = 60'000;
};

struct ClientConfig {
    QUrl baseUrl; ///< with the path prefix, as https://api.example.com/v1; http only to loopback
    QByteArray key; ///< checked bytes only, see Client::isValidKey
    AuthStyle authStyle = AuthStyle::Token;
    Deadlines deadlines;
    qint64 maxAnswerBytes = 32 * 1024 * 1024;
    int retryBaseMs = 1'000; ///< first back-off of a read; tests shorten it
    QList<QByteArray> extraCertificates; ///< PEM, trusted in addition to the system's
};

/// The one door to SparkBot: base address, key, scheduling, deadlines, retries of reads, the rate gate.
///
/// At most four requests are in flight; what a person waits for overtakes what runs in the background. A write leaves
/// this machine at most once, whatever the peer does, and is never repeated. The handler runs exactly once on the
/// client's thread, later than send() returns, and never after its context object died or the call was abandoned.
class Client : public QObject {
    Q_OBJECT

public:
    explicit Client(ClientConfig config, QObject *parent = nullptr);
    ~Client() override;

    /// True for 16 to 512 printable ASCII characters without space; anything else could smuggle a second header.
    static bool isValidKey(const QByteArray &key);
    /// Why an address cannot be used: none, not an address, http to a machine that is not this one, or with user info,
    /// query or fragment.
    enum class AddressProblem {
        None,
        NotAnAddress,
        PlainHttp,
        ExtraParts,
    };
    static AddressProblem checkAddress(const QUrl &address);

    /// Used for everything that has not left yet; allows unauthorized() to be emitted again.
    void setKey(const QByteArray &key);
    /// For a client that was made before its server was up; to be called before the first request.
    void setServer(const QUrl &baseUrl, const QByteArray &key);

    /// `handler` takes an ApiResult<T>, and a Receipt if it wants one. Without a context the handler lives as long as
    /// the client.
    template <class T, class Handler>
    CallHandle send(Request<T> request, QObject *context, Handler handler, Priority priority = Priority::User)
    {
        // The typed edge: everything behind it works on bytes and untyped answers.
        auto decode = [decode = std::move(request.decode)](const QByteArray &body) -> Result<Answer, DecodeError> {
            Result<T, DecodeError> result = decode(body);
            if (!result)
                return Unexpected{std::move(result.error())};
            return Answer(std::make_shared<T>(std::move(*result)));
        };
        auto settle = [handler = std::move(handler)](ApiResult<Answer> &&answer, const Receipt &receipt) mutable {
            ApiResult<T> result = answer ? ApiResult<T>(std::move(*static_cast<T *>(answer->get())))
                                         : ApiResult<T>(Unexpected{std::move(answer.error())});
            if constexpr (std::is_invocable_v<Handler &, ApiResult<T>, const Receipt &>)
                handler(std::move(result), receipt);
            else
                handler(std::move(result));
        };
        return start(std::move(request.parts), std::move(decode), request.decodeOnWorker, context, std::move(settle),
                     priority);
    }

Q_SIGNALS:
    /// The key was refused (401); emitted once until setKey() or a call that succeeds.
    void unauthorized(const sparkbot::ApiError &error);
    /// The server asked to slow down: nothing leaves before this many seconds have passed; 0 = resumed.
    void rateLimited(int seconds);
    /// Whether the last calls reached the server at all.
    void reachableChanged(bool reachable);

private:
    CallHandle start(RequestParts parts, AnswerDecoder decode, bool decodeOnWorker, QObject *context,
                     AnswerHandler handler, Priority priority);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sparkbot
