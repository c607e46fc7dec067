#pragma once

#include "api/error.h"
#include "credentials/credentialstore.h"
#include "domain/device.h"
#include "storage/accounts.h"

#include <QObject>

#include <memory>

namespace sparkbot {

class Client;

/// Connecting an account: test the key with `GET /devices`, then keep it in the keychain, then remember the account. In
/// that order, so that a failure or Cancel at any point leaves no half account behind (R17.5, R14.4): what was written
/// into the keychain for an account that is then not remembered, or cannot be written to the disk, is taken back, also
/// after this object is gone.
class SignIn : public QObject {
    Q_OBJECT

public:
    /// What stopped a connection before anything was sent, each shown beside its field.
    enum class InputProblem {
        None,
        NameEmpty,
        NameTaken,
        AddressEmpty,
        AddressInvalid,
        AddressPlainHttp,
        AddressExtraParts,
        KeyEmpty,
        KeyTooShort,
        KeyBadCharacter,
    };
    struct Input {
        QUuid replaces; ///< an existing account whose key or address is being changed; null for a new one
        QString name;
        QString address;
        QString key;
        bool bearer = false;
    };

    /// How many numbers test() reads: one page. As many as this may be more.
    static constexpr int mostListed = 100;

    /// Both must outlive this object.
    SignIn(Accounts &accounts, CredentialStore &keychain, QObject *parent = nullptr);
    ~SignIn() override;

    /// All problems of the input, in the order of the fields; empty = may be sent.
    QList<InputProblem> check(const Input &input) const;
    /// Trims white space around a pasted key or address.
    static QString trimmed(const QString &text);

    /// Tests the key. Ends with tested() or failed().
    void test(const Input &input);
    /// After tested(): keeps the key in the keychain and remembers the account. Ends with connected(), notKept() or
    /// notRemembered().
    void keep(const DeviceId &defaultDevice);
    /// After tested(), notKept() or notRemembered(): remembers the account as far as the disk allows, but the key only
    /// until the program ends. Ends with connected().
    void useForThisSession(const DeviceId &defaultDevice);
    /// Stops what is under way; nothing was remembered.
    void cancel();
    bool isBusy() const;

Q_SIGNALS:
    /// The key works; `devices` may be empty ("no WhatsApp number is registered yet"), and the first `mostListed` only.
    void tested(const QList<sparkbot::Device> &devices);
    void failed(const sparkbot::ApiError &error);
    /// The key works but the keychain did not keep it; nothing was remembered yet.
    void notKept(const sparkbot::CredentialError &error);
    /// The account could not be written to the disk, so it is what it was before, and the keychain is put back as it
    /// was.
    void notRemembered();
    void connected(const sparkbot::Account &account, const QByteArray &key);

private:
    void remember(const DeviceId &defaultDevice);
    bool rememberForGood(const DeviceId &defaultDevice);
    void write(const DeviceId &defaultDevice);
    void takeBack();
    void undoWrite();

    Accounts &m_accounts;
    CredentialStore &m_keychain;
    std::unique_ptr<Client> m_client;
    Account m_account;
    QByteArray m_key;
    std::optional<QByteArray> m_before; ///< the key in the keychain that is being replaced
    std::unique_ptr<QObject> m_keeping; ///< dies when the keychain's answer is not waited for any more
    bool m_written = false; ///< the new key may be in the keychain, and the account is not remembered
    bool m_busy = false;
};

} // namespace sparkbot
