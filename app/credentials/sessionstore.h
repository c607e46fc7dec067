#pragma once

#include "credentials/credentialstore.h"

#include <QHash>

namespace sparkbot {

/// "Use for this session only": keys in memory until the program ends. Nothing is written anywhere.
class SessionStore : public CredentialStore {
    Q_OBJECT

public:
    using CredentialStore::CredentialStore;

    void read(const QUuid &account, QObject *context, ReadHandler handler) override;
    void write(const QUuid &account, const QByteArray &key, QObject *context, DoneHandler handler) override;
    void remove(const QUuid &account, QObject *context, DoneHandler handler) override;

private:
    QHash<QUuid, QByteArray> m_keys;
};

} // namespace sparkbot
