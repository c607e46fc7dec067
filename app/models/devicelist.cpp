#include "models/devicelist.h"

#include "models/rowdiff.h"
#include "models/wording.h"

namespace sparkbot {

using namespace Qt::StringLiterals;

DeviceList::DeviceList(QObject *parent)
    : QAbstractListModel(parent)
{
}

void DeviceList::setDevices(const QList<Device> &devices)
{
    m_serviceOrder.clear();
    for (const Device &device : devices)
        m_serviceOrder.append(device.id);
    const QSet<DeviceId> known(m_serviceOrder.cbegin(), m_serviceOrder.cend());
    m_syncing.intersect(known);
    m_stale.intersect(known);
    arrange(devices);
}

void DeviceList::update(const Device &device)
{
    if (!m_serviceOrder.contains(device.id))
        m_serviceOrder.append(device.id);
    QList<Device> devices;
    for (const DeviceId &id : std::as_const(m_serviceOrder))
        devices.append(id == device.id ? device : m_devices.at(rowOf(id)));
    arrange(devices);
}

void DeviceList::arrange(const QList<Device> &inServiceOrder)
{
    QList<Device> wanted = inServiceOrder;
    // What the server said decides, not our own marks: a number must not jump while it is being synchronised.
    std::ranges::stable_partition(wanted,
                                  [](const Device &device) { return device.session != SessionState::Disconnected; });
    applyRowDiff(*this, m_devices, std::move(wanted), [](const Device &device) { return device.id; });
}

void DeviceList::setSyncing(const DeviceId &id, bool syncing)
{
    if (rowOf(id) < 0 || m_syncing.contains(id) == syncing)
        return;
    if (syncing)
        m_syncing.insert(id);
    else
        m_syncing.remove(id);
    announceSession(id);
}

void DeviceList::setStale(const DeviceId &id, bool stale)
{
    if (rowOf(id) < 0 || m_stale.contains(id) == stale)
        return;
    if (stale)
        m_stale.insert(id);
    else
        m_stale.remove(id);
    announceSession(id);
}

void DeviceList::announceSession(const DeviceId &id)
{
    const QModelIndex changed = index(rowOf(id));
    Q_EMIT dataChanged(changed, changed, {Qt::DisplayRole, Qt::AccessibleTextRole, SessionRole, SessionTextRole});
}

std::optional<Device> DeviceList::device(const DeviceId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? std::nullopt : std::optional(m_devices.at(row));
}

DeviceId DeviceList::idAt(int row) const
{
    return row >= 0 && row < m_devices.size() ? m_devices.at(row).id : DeviceId();
}

int DeviceList::rowOf(const DeviceId &id) const
{
    const auto found = std::ranges::find(m_devices, id, &Device::id);
    return found == m_devices.end() ? -1 : int(found - m_devices.begin());
}

int DeviceList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_devices.size());
}

SessionState DeviceList::session(const Device &device) const
{
    if (m_syncing.contains(device.id))
        return SessionState::Syncing;
    return m_stale.contains(device.id) ? SessionState::Unknown : device.session;
}

QString DeviceList::sessionWords(const Device &device) const
{
    if (m_syncing.contains(device.id))
        return sessionText(SessionState::Syncing);
    const bool wordSaysMore = device.session == SessionState::Unknown && !device.sessionWord.isEmpty();
    if (m_stale.contains(device.id))
        return tr("Unknown (last known: %1)").arg(wordSaysMore ? device.sessionWord : sessionText(device.session));
    //: A session state that the console does not know, followed by the server's own word for it
    return wordSaysMore ? tr("%1 (“%2”)").arg(sessionText(device.session), device.sessionWord)
                        : sessionText(device.session);
}

QString DeviceList::entryWords(const Device &device) const
{
    QStringList parts{device.displayName()};
    if (!device.phone.isEmpty() && device.phone != parts.first())
        parts.append(device.phone);
    parts.append(sessionWords(device));
    parts.append(queueText(device.queue.waiting));
    return parts.join(u", "_s);
}

QVariant DeviceList::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const Device &device = m_devices.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return entryWords(device);
    case IdRole:
        return device.id.text();
    case NameRole:
        return device.displayName();
    case PhoneRole:
        return device.phone;
    case SessionRole:
        return int(session(device));
    case SessionTextRole:
        return sessionWords(device);
    case QueuedRole:
        return device.queue.waiting ? QVariant(*device.queue.waiting) : QVariant();
    case LastSyncRole:
        return device.lastSyncAt;
    default:
        return {};
    }
}

} // namespace sparkbot
