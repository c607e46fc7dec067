#pragma once

#include "api/result.h"
#include "domain/device.h"

#include <QObject>

#include <functional>
#include <memory>

namespace sparkbot {

class Client;

/// Finds out how many messages wait on a number. The service has three places that may say so and none that must: the
/// number itself, its queue, and the list of queued messages. Asked in this order, and what none of them tells is
/// unknown, never 0 (R1.5).
class QueueCounter {
public:
    struct Reading {
        DeviceId id;
        std::optional<qint64> waiting;
        std::optional<Device> device; ///< the number as it is now; missing when it could not be read
        bool gone = false; ///< the service does not know the number
    };
    using Handler = std::function<void(const Reading &)>;

    explicit QueueCounter(Client &client)
        : m_client(client)
    {
    }

    /// The handler runs once, later, unless `context` died before.
    void read(const DeviceId &id, QObject *context, Handler handler);

private:
    void readQueue(Reading reading, QObject *context, Handler handler);
    void countMessages(Reading reading, int page, qint64 soFar, QObject *context, Handler handler);

    Client &m_client;
};

} // namespace sparkbot
