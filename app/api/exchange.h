#pragma once

#include "api/wireoutcome.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace sparkbot {

class OnceUpload;

/// Limits of one attempt; times in milliseconds from its start.
struct WireLimits {
    int firstByte = 0;
    int idle = 0;
    int absolute = 0;
    qint64 maxAnswerBytes = 0;
};

/// One attempt on the wire, from leaving the queue to a WireOutcome. Reports exactly once, possibly from within
/// cancel(); whoever listens deletes it with deleteLater() only, because Qt's abort() emits synchronously.
class Exchange : public QObject {
    Q_OBJECT

public:
    Exchange(QNetworkAccessManager &manager, const QNetworkRequest &request, const RequestParts &parts,
             const WireLimits &limits, QObject *parent);
    ~Exchange() override;

    void cancel();

Q_SIGNALS:
    void finished(const sparkbot::WireOutcome &outcome);

private:
    void expire();
    void readHead();
    void readBody();
    void replyFinished();
    void stop(WireOutcome::End end);
    void report(WireOutcome::End end);
    void noteDelivered();
    bool mayHaveLeft() const;

    QPointer<QNetworkReply> m_reply;
    QPointer<OnceUpload> m_upload;
    WireLimits m_limits;
    QTimer m_firstByte;
    QTimer m_idle;
    QTimer m_absolute;
    WireOutcome m_outcome;
    bool m_isRead = false;
    bool m_hasBody = false;
    bool m_reported = false;
};

} // namespace sparkbot
