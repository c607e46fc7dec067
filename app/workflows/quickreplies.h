#pragma once

#include "api/callhandle.h"
#include "api/error.h"
#include "domain/message.h"

#include <QHash>
#include <QObject>

namespace sparkbot {

class Client;

/// The texts a number's team has ready, read once a number and kept until refresh().
class QuickReplies : public QObject {
    Q_OBJECT

public:
    explicit QuickReplies(Client &client, QObject *parent = nullptr);

    /// Whose quick replies list() tells; reads them unless they are known. The latest wins.
    void open(const DeviceId &device);
    void refresh(); ///< to the last page
    const QList<QuickReply> &list() const { return m_list; }

Q_SIGNALS:
    void changed();
    void failed(const sparkbot::ApiError &error);

private:
    void read(int page, QList<QuickReply> soFar);

    Client &m_client;
    DeviceId m_device;
    QList<QuickReply> m_list;
    QHash<DeviceId, QList<QuickReply>> m_known;
    CallHandle m_read;
};

} // namespace sparkbot
