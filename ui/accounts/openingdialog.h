#pragma once

#include "shared/requestdialog.h"
#include "storage/accounts.h"

namespace sparkbot {

/// Waits for the keychain to hand out an account's key. Appears only when that takes longer than a moment or fails, and
/// then says which of the five situations it is (R14.2, R14.3). The window behind stays usable.
class OpeningDialog : public RequestDialog {
    Q_OBJECT

public:
    /// `keychain` must outlive the dialog.
    OpeningDialog(const Account &account, CredentialStore &keychain, QWidget *parent = nullptr);

    /// Asks the keychain; shows the dialog when there is something to see.
    void start();

Q_SIGNALS:
    void keyRead(const sparkbot::Account &account, const QByteArray &key);
    /// The person wants to type a key: a new one for good, or one for this session.
    void newKeyWanted(const sparkbot::Account &account, bool thisSessionOnly);
    /// Closed without a key.
    void givenUp();

protected:
    void abort() override;
    void act(ErrorAction action) override;

private:
    void ask();
    void take(const QByteArray &key);

    Account m_account;
    CredentialStore &m_keychain;
    quint64 m_round = 0; ///< answers of an earlier attempt are not waited for any more
};

} // namespace sparkbot
