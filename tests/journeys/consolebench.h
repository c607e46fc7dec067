#pragma once

#include "credentials/sessionstore.h"
#include "shell.h"
#include "simulator/host.h"
#include "storage/accounts.h"
#include "storage/journal.h"
#include "storage/settings.h"
#include "storage/statedb.h"
#include "support/faultproxy.h"

#include <QTemporaryDir>

#include <memory>

/// The whole console as main() builds it, with its folders in a temporary place, the simulator behind a fault proxy and
/// one account "Acme" whose key is known. The keychain is replaced by the product's own "this session only" store; the
/// real one has tests of its own.
class ConsoleBench {
public:
    ConsoleBench();
    /// With this text in one of the files that Settings reads.
    ConsoleBench(const QString &settingsFile, const QByteArray &text);
    ~ConsoleBench();

    /// Remembers the account "Acme", or another one elsewhere.
    void addAccount();
    void addAccount(const QString &name, const QString &address, const QString &key);
    /// Opens its window, as `--account Acme` does, and waits until the chats of its first number are on the screen.
    bool open();
    /// Ends the console without asking, as a signal does, and opens that window again.
    bool restart();
    sparkbot::Shell &shell() { return *m_shell; }
    sparkbot::Accounts &accounts() { return *m_accounts; }
    sparkbot::Journal &journal() { return *m_journal; }
    sparkbot::CredentialStore &keychain() { return m_keychain; }
    sparkbot::testing::FaultProxy &proxy() { return *m_proxy; }
    simulator::Host &host() { return m_host; }
    QString stateFile() const { return m_folder.filePath(QStringLiteral("state.db")); }
    QString address() const { return m_proxy->url(QStringLiteral("/v1")).toString(); }

    /// Requests the server received, by verb and end of path.
    int asked(const QByteArray &verb, const QString &pathEnd);
    QByteArray body(const QByteArray &verb, const QString &pathEnd);
    void change(const std::function<void(simulator::State &)> &act) { m_host.withState(act); }
    /// The chat of the number called `alias`, as the server has it.
    simulator::Chat chat(const QString &alias, const QString &wid);
    /// First chat of "Sales" that fits, in the order of the list.
    simulator::Chat find(const std::function<bool(const simulator::Chat &)> &fits);
    int queued(const QString &alias);

private:
    void start();
    bool openWindow();

    simulator::Host m_host;
    QTemporaryDir m_folder;
    std::unique_ptr<sparkbot::testing::FaultProxy> m_proxy;
    std::unique_ptr<sparkbot::Settings> m_settings;
    std::unique_ptr<sparkbot::Accounts> m_accounts;
    std::unique_ptr<sparkbot::StateDb> m_state;
    std::unique_ptr<sparkbot::Journal> m_journal;
    sparkbot::SessionStore m_keychain;
    std::unique_ptr<sparkbot::Shell> m_shell;
};
