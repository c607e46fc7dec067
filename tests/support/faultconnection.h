#pragma once

#include "support/faultserver.h"

#include <QTimer>

namespace sparkbot::testing {

/// One accepted connection of a FaultServer: reads requests one after the other and carries out the faults.
class FaultConnection : public QObject {
    Q_OBJECT

public:
    FaultConnection(qintptr descriptor, const std::optional<QSslConfiguration> &tls, int number, QObject *parent);

    /// A request was read and not answered yet.
    bool isWaiting() const { return m_waiting; }
    void answer(const QByteArray &raw, Fault fault);

Q_SIGNALS:
    void received(const sparkbot::testing::SeenRequest &request);

private:
    void read();
    void shutDown(int direction);
    void reset();
    /// Writes `piece` again and again, each after a pause, as long as the peer takes it.
    void drip(const QByteArray &piece, int milliseconds);

    QTcpSocket *m_socket;
    int m_number;
    bool m_waiting = false;
    QByteArray m_buffer;
    QTimer m_drip;
};

} // namespace sparkbot::testing
