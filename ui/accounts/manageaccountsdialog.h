#pragma once

#include "shared/errortext.h"
#include "storage/accounts.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace sparkbot {

class ErrorPanel;

/// "Manage Profiles": the accounts with their colour, name and address; rename, replace the key, remove, connect
/// another one. Changes apply at once; an account is removed once the keychain has let go of its key, also when the
/// dialog is gone by then.
class ManageAccountsDialog : public QDialog {
    Q_OBJECT

public:
    /// Both must outlive the dialog, and the accounts the keychain's answers.
    ManageAccountsDialog(Accounts &accounts, CredentialStore &keychain, QWidget *parent = nullptr);

Q_SIGNALS:
    void newAccountRequested();
    void replaceKeyRequested(const QUuid &account);

private:
    void present();
    void presentButtons();
    std::optional<Account> current() const;
    void rename(const QUuid &id, const QString &name);
    void askRemoval();
    void remove(const Account &account);
    void removed(const Account &account, const Result<bool, CredentialError> &done);

    Accounts &m_accounts;
    CredentialStore &m_keychain;
    QTreeWidget *m_list;
    ErrorPanel *m_problem;
    QPushButton *m_rename;
    QPushButton *m_replace;
    QPushButton *m_remove;
    QPushButton *m_connect;
    QUuid m_refused; ///< the account whose key the keychain did not remove
    bool m_removing = false;
};

} // namespace sparkbot
