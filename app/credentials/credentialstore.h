#pragma once

#include "api/result.h"

#include <QByteArray>
#include <QObject>
#include <QUuid>

#include <functional>

namespace sparkbot {

/// Why a key could not be read, kept or removed. Situations that a person mends in as many different ways (R14.2).
/// QtKeychain's codes alone cannot tell them apart: a locked keychain reads as "not found", and a missing service as
/// "other error" (measured with 0.13.2).
struct CredentialError {
    enum class Kind {
        NoService, ///< no D-Bus session or no keychain service on it
        NoKeyring, ///< the service is there, but has no keyring that new keys go to
        Locked, ///< the key may well be there; it must not be overwritten or forgotten
        Refused, ///< the service or the person said no
        NoAnswer, ///< our own deadline passed; the late answer of a read is still delivered, see CredentialStore::late
        NotFound, ///< the keychain is open and has no key for this account
        NotKept, ///< written, but reading it back gave something else
    };
    Kind kind = Kind::NoService;
    QString technical; ///< the service's words, for Details only
};

/// Where API keys are kept. All calls return at once; the handler runs once, later, unless `context` died before. A
/// write or a removal that had not begun by then does not happen. Calls take effect in the order in which they were
/// made.
class CredentialStore : public QObject {
    Q_OBJECT

public:
    using ReadHandler = std::function<void(Result<QByteArray, CredentialError>)>;
    using DoneHandler = std::function<void(Result<bool, CredentialError>)>;

    using QObject::QObject;

    virtual void read(const QUuid &account, QObject *context, ReadHandler handler) = 0;
    /// Keeps the key, reads it back and compares, so that "kept" means kept.
    virtual void write(const QUuid &account, const QByteArray &key, QObject *context, DoneHandler handler) = 0;
    /// `true` when a key was there, `false` when there was none: both are fine.
    virtual void remove(const QUuid &account, QObject *context, DoneHandler handler) = 0;

Q_SIGNALS:
    /// A read that ended with NoAnswer found its key after all, for instance because the person answered the keychain's
    /// question in the end. A write or a removal goes no further once NoAnswer was said.
    void late(const QUuid &account, const QByteArray &key);
};

} // namespace sparkbot
