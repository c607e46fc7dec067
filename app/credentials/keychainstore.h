#pragma once

#include "credentials/credentialstore.h"

#include <memory>

namespace sparkbot {

/// Keys in the keychain of the operating system: service `sparkbot-console`, one item for each account under its UUID
/// without braces, as text.
///
/// QtKeychain's jobs crash when they are deleted while their service still works on them, run one after the other, and
/// may never finish. So they have no parent, delete themselves, and are left alone at the end of the program; the
/// deadline is ours. Before a job the Secret Service is asked whether it is there, and after a "not found" whether it
/// was locked, because QtKeychain says "not found" for both.
class KeychainStore : public CredentialStore {
    Q_OBJECT

public:
    /// `deadline` in milliseconds, for one call with everything that belongs to it.
    explicit KeychainStore(int deadline = 10'000, QObject *parent = nullptr);
    ~KeychainStore() override;

    void read(const QUuid &account, QObject *context, ReadHandler handler) override;
    /// `key` must be printable ASCII, which is what the service's keys are; anything else is Refused.
    void write(const QUuid &account, const QByteArray &key, QObject *context, DoneHandler handler) override;
    void remove(const QUuid &account, QObject *context, DoneHandler handler) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sparkbot
