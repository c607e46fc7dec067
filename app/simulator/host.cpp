#include "simulator/host.h"

#include "simulator/server.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSemaphore>

#include <memory>

namespace simulator {

using namespace Qt::StringLiterals;

Host::Host(QObject *parent)
    : Host(Setup(), parent)
{
}

Host::Host(Setup setup, QObject *parent)
    : QObject(parent)
    , m_setup(std::move(setup))
{
}

Host::~Host()
{
    stop();
}

/// Not a QThread: that is called finished before the libraries have taken down what they keep for it, and a program
/// that ends at that moment frees the same a second time (OpenSSL's does).
bool Host::start()
{
    if (isRunning())
        return true;
    QSemaphore opened;
    m_thread = std::thread([this, &opened, setup = m_setup] {
        QEventLoop loop;
        auto server = std::make_unique<Server>(m_log);
        m_baseUrl = server->open(setup.port);
        const bool isOpen = !m_baseUrl.isEmpty();
        m_server = isOpen ? server.get() : nullptr;
        m_loop = &loop;
        opened.release(); // `opened` may be gone from here on, and the members are no longer ours
        if (!isOpen)
            return;
        server->state().account = makeDemoAccount(setup.data);
        server->state().account.key = setup.key;
        server->state().knobs = setup.knobs;
        server->state().life = Life(setup.data.seed);
        server->state().clock = setup.clock;
        server->serve();
        loop.exec();
        server.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // a QThread would see to that
    });
    opened.acquire();
    if (m_server)
        return true;
    m_thread.join();
    return false;
}

void Host::stop()
{
    if (!isRunning())
        return;
    QMetaObject::invokeMethod(m_loop, &QEventLoop::quit, Qt::QueuedConnection);
    m_thread.join(); // sockets and timers go on their own thread
    m_server = nullptr;
    m_baseUrl.clear();
}

void Host::withState(const std::function<void(State &)> &work)
{
    if (isRunning())
        QMetaObject::invokeMethod(
            m_server, [this, &work] { work(m_server->state()); }, Qt::BlockingQueuedConnection);
}

} // namespace simulator
