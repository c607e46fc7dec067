#pragma once

#include "shared/requestdialog.h"
#include "workflows/signin.h"

#include <memory>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace sparkbot {

class PlainLabel;
class ProblemLabel;

namespace Ui {
class ConnectForm;
}

/// "Connect to SparkBot": name, address and key of an account; then which number to show first (R17.1). The key is
/// tested before anything is kept, so that Cancel at any moment leaves nothing behind (R17.5). With an account given it
/// is "Replace Key" (R14.4).
class ConnectDialog : public RequestDialog {
    Q_OBJECT

public:
    enum class Mode {
        NewAccount,
        ReplaceKey,
        SessionKey, ///< the keychain cannot be used: the key of an existing account, until the program ends
    };

    /// `account` is the one whose key is asked for; ignored for a new one. `keychain` must outlive the dialog.
    ConnectDialog(Mode mode, const std::optional<Account> &account, Accounts &accounts, CredentialStore &keychain,
                  QWidget *parent = nullptr);
    ~ConnectDialog() override;

    /// Something the person should know before connecting; goes away with the first attempt.
    void warn(const ErrorText &text) { setProblem(text, {}); }

Q_SIGNALS:
    /// The account is remembered. `key` is in the keychain, unless the person chose this session only.
    void connected(const sparkbot::Account &account, const QByteArray &key);
    void demoRequested();

protected:
    void abort() override;
    void act(ErrorAction action) override;

private:
    void setUpForm();
    void setUpChoice();
    void setUpButtons();
    void keyEdited(const QString &text);
    SignIn::Input input() const;
    bool showProblems();
    void connectNow();
    void showNumbers(const QList<Device> &devices);
    void keep();
    void showTestFailure(const ApiError &error);
    void showKeepFailure(const CredentialError &error);
    void showNotRemembered();
    void backToForm();
    DeviceId chosenNumber() const;

    Mode m_mode;
    std::optional<Account> m_account;
    SignIn m_signIn;
    std::unique_ptr<Ui::ConnectForm> m_form;
    QStackedWidget *m_pages = nullptr;
    PlainLabel *m_found = nullptr;
    PlainLabel *m_choiceLabel = nullptr;
    QComboBox *m_choice = nullptr;
    QPushButton *m_connect = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_demo = nullptr;
    bool m_checked = false; ///< problems are shown while typing once Connect was pressed
    bool m_tested = false; ///< the key works; what is left is to keep it
};

} // namespace sparkbot
