#pragma once

#include "simulator/requestlog.h"
#include "simulator/state.h"

#include <QObject>
#include <QUrl>

#include <memory>

class QTcpServer;

namespace simulator {

/// The simulated service behind HTTP/1.1 on the loopback interface. Lives in one thread, which needs an event loop.
class Server : public QObject {
    Q_OBJECT

public:
    /// Notes every request in `log`, which must outlive the server.
    explicit Server(RequestLog &log, QObject *parent = nullptr);
    ~Server() override;

    /// Listens on 127.0.0.1; port 0 lets the system choose. Returns ".../v1", or an empty address when the port is
    /// taken. Before that nothing answers; a request waits until the thread is free.
    QUrl start(quint16 port = 0);
    /// The two halves of start(): opening the port is instant, serving it loads Qt's HTTP server and with it TLS. In
    /// between, requests wait.
    QUrl open(quint16 port = 0);
    void serve();
    /// Closes all connections; answers that are still delayed are never sent.
    void stop();

    State &state() { return m_state; }

private:
    class Listener;

    RequestLog &m_log;
    State m_state;
    std::unique_ptr<QTcpServer> m_socket; ///< from open() to serve()
    std::unique_ptr<Listener> m_listener;
};

} // namespace simulator
