#include "workflows/quickreplies.h"

#include "api/client.h"
#include "api/endpoints/team.h"

namespace sparkbot {

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
    if (m_device.isNull())
        return;
    m_read = m_client.send(
        listQuickReplies(m_device), this,
        [this, device = m_device](const ApiResult<QList<QuickReply>> &replies) {
            if (!replies) {
                Q_EMIT failed(replies.error());
                return;
            }
            m_known.insert(device, *replies);
            m_list = *replies;
            Q_EMIT changed();
        },
        Priority::Background);
}

} // namespace sparkbot
