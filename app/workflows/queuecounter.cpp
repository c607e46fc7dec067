#include "workflows/queuecounter.h"

#include "api/client.h"
#include "api/endpoints/devices.h"
#include "api/endpoints/queues.h"

namespace sparkbot {

namespace {

constexpr int pageSize = 100;
/// Counting by listing costs a request a hundred messages; beyond this many pages the count stays unknown.
constexpr int mostPages = 20;

} // namespace

void QueueCounter::read(const DeviceId &id, QObject *context, Handler handler)
{
    m_client.send(deviceDetail(id), context,
                  [this, id, context, handler = std::move(handler)](ApiResult<Device> device) {
                      Reading reading{id, {}, {}, !device && device.error().isNotFound()};
                      if (device) {
                          reading.device = *device;
                          reading.waiting = device->queue.waiting;
                      }
                      // A number that cannot be read will not tell its queue either.
                      if (reading.waiting || !device)
                          handler(reading);
                      else
                          readQueue(std::move(reading), context, handler);
                  });
}

void QueueCounter::readQueue(Reading reading, QObject *context, Handler handler)
{
    m_client.send(
        queueStatus(reading.id), context,
        [this, reading = std::move(reading), context, handler = std::move(handler)](ApiResult<Queue> queue) mutable {
            if (queue && queue->waiting) {
                reading.waiting = queue->waiting;
                reading.device->queue = *queue;
                handler(reading);
            } else {
                countMessages(std::move(reading), 0, 0, context, std::move(handler));
            }
        });
}

void QueueCounter::countMessages(Reading reading, int page, qint64 soFar, QObject *context, Handler handler)
{
    const DeviceId id = reading.id;
    m_client.send(queuedMessages(id, page, pageSize), context,
                  [this, reading = std::move(reading), page, soFar, context,
                   handler = std::move(handler)](ApiResult<QList<OutboundMessage>> messages) mutable {
                      if (!messages) {
                          handler(reading);
                          return;
                      }
                      const qint64 count = soFar + messages->size();
                      if (messages->size() < pageSize) {
                          reading.waiting = count;
                          handler(reading);
                      } else if (page + 1 < mostPages) {
                          countMessages(std::move(reading), page + 1, count, context, std::move(handler));
                      } else {
                          handler(reading);
                      }
                  });
}

} // namespace sparkbot
