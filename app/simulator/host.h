#pragma once

#include "simulator/demodata.h"
#include "simulator/requestlog.h"
#include "simulator/state.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <thread>

class QEventLoop;

namespace simulator {

class Server;

/// The simulator in a thread of its own, so that whoever shows its data is never stalled by it.
///
///     simulator::Host host;          // the sample account
///     host.start();                  // returns as soon as the port is open
///     host.baseUrl(), host.key()     // for a client
///     host.withState([&](simulator::State &state) { state.knobs.latency = 200; });
///     host.log().writes()            // what arrived
class Host : public QObject {
    Q_OBJECT

public:
    struct Setup {
        DemoOptions data;
        QString key = demoKey();
        quint16 port = 0; ///< 0 = any
        Knobs knobs;
        State::Clock clock; ///< called on the server's thread; none = the computer's
    };

    explicit Host(QObject *parent = nullptr);
    explicit Host(Setup setup, QObject *parent = nullptr);
    ~Host() override; ///< stops

    /// Opens the port; the data is made afterwards on the server's thread, while the first request may wait for it.
    /// False when the port is taken.
    bool start();
    void stop(); ///< closes all connections and ends the thread; the log stays readable
    bool isRunning() const { return m_server != nullptr; }

    QUrl baseUrl() const { return m_baseUrl; } ///< ".../v1", empty when not running
    QString key() const { return m_setup.key; }
    RequestLog &log() { return m_log; }

    /// Runs `work` on the server's thread between two requests and waits for it. Keep it short; does nothing when not
    /// running. Must not be called from inside `work`.
    void withState(const std::function<void(State &)> &work);

private:
    Setup m_setup;
    RequestLog m_log;
    std::thread m_thread;
    Server *m_server = nullptr; ///< on m_thread, as is its loop
    QEventLoop *m_loop = nullptr;
    QUrl m_baseUrl;
};

} // namespace simulator
