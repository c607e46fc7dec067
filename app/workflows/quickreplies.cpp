#include "workflows/quickreplies.h"

#include "api/client.h"
#include "api/endpoints/team.h"

#include <algorithm>
#include <iterator>

namespace sparkbot {

namespace {

constexpr int mostPages = 20; ///< nobody goes through more by hand; more is a server that never ends

} // namespace

QuickReplies::QuickReplies(Client &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void QuickReplies::open(const DeviceId &device)
{
    if (device == m_device) {
        // Not read yet, or in vain: who comes back to a chat finds them.
        if (!m_known.contains(device) && !m_read.isActive())
            refresh();
        return;
    }
    m_device = device;
    m_list = m_known.value(device);
    m_read.abandon();
    Q_EMIT changed();
    if (!m_known.contains(device))
        refresh();
}

void QuickReplies::refresh()
{
    m_read.abandon();
    if (!m_device.isNull())
        read(0, {});
}

void QuickReplies::read(int page, QList<QuickReply> soFar)
{
    m_read = m_client.send(
        listQuickReplies(m_device, page), this,
        [this, page, soFar = std::move(soFar)](const ApiResult<QList<QuickReply>> &answer) mutable {
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            const qsizetype known = soFar.size();
            // Pages can shift while they are read, and a server without pages sends all of it each time.
            std::ranges::copy_if(*answer, std::back_inserter(soFar),
                                 [&soFar](const QuickReply &reply) { return !soFar.contains(reply); });
            if (answer->size() >= teamPageSize && soFar.size() > known && page + 1 < mostPages)
                return read(page + 1, std::move(soFar));
            soFar.removeIf([](const QuickReply &reply) { return !reply.active || reply.message.isEmpty(); });
            m_list = std::move(soFar);
            m_known.insert(m_device, m_list);
            Q_EMIT changed();
        },
        Priority::Background);
}

} // namespace sparkbot
