#include "goals.h"
#include "measure.h"

#include "api/client.h"
#include "api/endpoints/chats.h"
#include "api/endpoints/devices.h"
#include "simulator/host.h"
#include "workflows/chatdesk.h"

#include <QApplication>
#include <QElapsedTimer>

namespace sparkbot::benchmarks {

namespace {

constexpr int delayMs = 30;
constexpr int chatsOfPage = 100;
constexpr int pages = 100;

/// One page after the other, each asked for when the one before has come.
class OneByOne : public QObject {
public:
    OneByOne(Client &client, DeviceId device)
        : m_client(client)
        , m_device(std::move(device))
    {
    }
    void next()
    {
        m_client.send(listChats(m_device, m_page++, chatsOfPage), this, [this](ApiResult<ChatBatch> batch) {
            if (batch && int(batch->size()) == chatsOfPage)
                next();
            else
                QApplication::quit();
        });
    }

private:
    Client &m_client;
    DeviceId m_device;
    int m_page = 0;
};

double timed(const std::function<void()> &start)
{
    QElapsedTimer clock;
    clock.start();
    start();
    QApplication::exec();
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace

/// A whole number over HTTP from a server that takes its time.
void measurePaging(const Options &options)
{
    simulator::Host::Setup setup;
    setup.data.devices = 1;
    setup.data.chats = pages * chatsOfPage - 1;
    setup.knobs.latency = delayMs;
    simulator::Host host(setup);
    if (!host.start())
        qFatal("the simulator did not start");
    ClientConfig config;
    config.baseUrl = host.baseUrl();
    config.key = host.key().toUtf8();
    Client client(config);
    DeviceId device;
    client.send(listDevices(0), &client, [&](ApiResult<QList<Device>> devices) {
        device = devices.value().constFirst().id;
        QApplication::quit();
    });
    QApplication::exec();

    std::vector<double> ours, sequential;
    for (int round = 0; round < options.rounds(3); ++round) {
        OneByOne reader(client, device);
        sequential.push_back(timed([&] { reader.next(); }));
        ChatDesk desk(client);
        QObject::connect(&desk, &ChatDesk::loaded, qApp, &QCoreApplication::quit);
        ours.push_back(timed([&] { desk.open(device); }));
    }
    printLine(11, "100 pages from a server 30 ms away", "one page after the other", median(ours), median(sequential),
              "ms", Bound::AtLeast, 3.5);
}

} // namespace sparkbot::benchmarks
