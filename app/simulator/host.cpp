#include "simulator/host.h"

#include "simulator/server.h"

#include <QSemaphore>

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
    m_thread.setObjectName(u"simulator"_s);
}

Host::~Host()
{
    stop();
}

bool Host::start()
{
    if (isRunning())
        return true;
    m_server = new Server(m_log);
    m_server->moveToThread(&m_thread);
    m_thread.start();
    QSemaphore opened;
    QMetaObject::invokeMethod(m_server, [server = m_server, setup = m_setup, url = &m_baseUrl, &opened] {
        *url = server->open(setup.port);
        const bool isOpen = !url->isEmpty();
        opened.release(); // `opened` may be gone from here on, and `url` is no longer ours
        if (!isOpen)
            return;
        server->state().account = makeDemoAccount(setup.data);
        server->state().account.key = setup.key;
        server->state().knobs = setup.knobs;
        server->state().life = Life(setup.data.seed);
        server->state().clock = setup.clock;
        server->serve();
    });
    opened.acquire();
    if (m_baseUrl.isEmpty()) {
        stop();
        return false;
    }
    return true;
}

void Host::stop()
{
    if (!isRunning())
        return;
    // Sockets and timers must go on their own thread.
    QMetaObject::invokeMethod(
        m_server, [server = m_server] { delete server; }, Qt::BlockingQueuedConnection);
    m_server = nullptr;
    m_baseUrl.clear();
    m_thread.quit();
    m_thread.wait();
}

void Host::withState(const std::function<void(State &)> &work)
{
    if (isRunning())
        QMetaObject::invokeMethod(
            m_server, [this, &work] { work(m_server->state()); }, Qt::BlockingQueuedConnection);
}

} // namespace simulator
