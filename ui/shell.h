#pragma once

#include "shared/errortext.h"
#include "storage/accounts.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sparkbot {

class ConnectDialog;
class CredentialStore;
class Journal;
class MainWindow;
class Workspace;

/// Opens and closes windows: one account a window, its key from the keychain or from this session. The only place that
/// knows how a workspace, its window and the sign-in belong together.
class Shell : public QObject {
    Q_OBJECT

public:
    /// Where the sample data is served, an address on this computer; or why it is not.
    struct SampleServer {
        QUrl address;
        QString key;
        QString problem; ///< a sentence, empty if the server is up
    };
    using SampleUser = std::function<void(const SampleServer &)>;
    /// Starts the server if need be and tells the user of it, at once or later, but not after `context` is gone.
    using StartSample = std::function<void(QObject *context, SampleUser user)>;

    /// All references must outlive the shell. `startSample` is called for every demo window.
    Shell(Accounts &accounts, Settings &settings, CredentialStore &keychain, Journal &journal, StartSample startSample,
          QObject *parent = nullptr);
    ~Shell() override;

    /// The account used last, else "Connect to SparkBot".
    void start();
    /// Brings the account's window to the front, or reads its key and opens one.
    void openAccount(const Account &account);
    void openDemo();
    /// The next window begins with the view of this name.
    void beginWithView(const QString &name) { m_firstView = name; }

private:
    struct Open {
        std::unique_ptr<Workspace> workspace;
        MainWindow *window = nullptr;
    };

    /// `leaving`, which may be null, is the window that closes once the account's own is there.
    void openInPlaceOf(MainWindow *leaving, const Account &account);
    void openWithKey(const Account &account, const QByteArray &key, MainWindow *leaving);
    /// Shows a window whose workspace is not started yet.
    Open &openWindow(const Account &account, const QByteArray &key, MainWindow *leaving);
    void askKeychain(const Account &account, MainWindow *leaving);
    void connectNew(QWidget *parent);
    void replaceKey(const QUuid &account, QWidget *parent);
    void openDialog(ConnectDialog *dialog, MainWindow *leaving = nullptr);
    void keyArrived(const Account &account, const QByteArray &key, MainWindow *leaving);
    void manageAccounts(QWidget *parent);
    /// Windows and keys go with their account.
    void closeForgotten();
    void switchAccount(MainWindow *window, const QUuid &account);
    /// Runs `then` once nothing unsaved is left in the window; never if the person cancels.
    void settleEdits(Open &open, std::function<void()> then);
    void windowGone(QObject *window);
    /// What a damaged settings file took away; nothing when it was said already: by the first window, or by the dialog
    /// that comes in place of one.
    std::optional<ErrorText> takeDamage();
    Open *openOf(const QUuid &account);
    Open *openOf(const QObject *window);

    Accounts &m_accounts;
    Settings &m_settings;
    CredentialStore &m_keychain;
    Journal &m_journal;
    StartSample m_startSample;
    QHash<QUuid, QByteArray> m_sessionKeys; ///< typed in this session; read before the keychain is asked
    std::vector<Open> m_open;
    QList<QPointer<QWidget>> m_dialogs; ///< that may have no window to die with
    QString m_firstView;
    bool m_damageSaid = false;
};

} // namespace sparkbot
