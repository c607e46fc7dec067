#pragma once

#include "domain/device.h"

#include <QAbstractListModel>
#include <QSet>

namespace sparkbot {

/// The numbers of the account, in the order of the service but with disconnected ones last. Display text is the whole
/// entry in words ("Sales, +44 7362 053570, Connected, 12 queued"), so that the picker, type-ahead and screen readers
/// agree; the picker's delegate draws the parts from the roles.
class DeviceList : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        NameRole, ///< QString: alias, else phone, else id
        PhoneRole, ///< QString, may be empty
        SessionRole, ///< int(SessionState)
        SessionTextRole, ///< QString: state in words, "Unknown (last known: Connected)" when the last read failed
        QueuedRole, ///< qint64, or invalid QVariant = unknown
        LastSyncRole, ///< qint64 milliseconds since the epoch, 0 = unknown
    };

    explicit DeviceList(QObject *parent = nullptr);

    /// Replaces the list by a keyed diff: no reset, indexes of numbers that stay remain valid.
    void setDevices(const QList<Device> &devices);
    /// One number read again; an unknown one is added. It moves only when it was disconnected or no longer is.
    void update(const Device &device);
    /// Marks a sync under way: shown as Syncing without touching what the server last said.
    void setSyncing(const DeviceId &id, bool syncing);
    /// The last read failed: shown as Unknown with the last known state, never as Disconnected (R11.2).
    void setStale(const DeviceId &id, bool stale);

    std::optional<Device> device(const DeviceId &id) const;
    DeviceId idAt(int row) const; ///< null id if there is no such row
    int rowOf(const DeviceId &id) const; ///< -1 if there is none
    const QList<Device> &devices() const { return m_devices; }
    bool isSyncing(const DeviceId &id) const { return m_syncing.contains(id); }
    bool isStale(const DeviceId &id) const { return m_stale.contains(id); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void arrange(const QList<Device> &inServiceOrder);
    void announceSession(const DeviceId &id);
    SessionState session(const Device &device) const;
    QString sessionWords(const Device &device) const;
    QString entryWords(const Device &device) const;

    QList<Device> m_devices;
    QList<DeviceId> m_serviceOrder; ///< where a number belongs once it is no longer disconnected
    QSet<DeviceId> m_syncing;
    QSet<DeviceId> m_stale;
};

} // namespace sparkbot
