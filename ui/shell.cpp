#include "shell.h"

#include "accounts/manageaccountsdialog.h"
#include "accounts/openingdialog.h"
#include "inspector/pendingeditsdialog.h"
#include "mainwindow.h"
#include "shared/comboaccessible.h"
#include "shared/messagebar.h"
#include "shared/plaintext.h"
#include "signin/connectdialog.h"
#include "storage/settings.h"
#include "workflows/contactdesk.h"
#include "workflows/workspace.h"

#include <algorithm>
#include <utility>

namespace sparkbot {

Shell::Shell(Accounts &accounts, Settings &settings, CredentialStore &keychain, Journal &journal,
             StartSample startSample, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_settings(settings)
    , m_keychain(keychain)
    , m_journal(journal)
    , m_startSample(std::move(startSample))
{
    nameComboBoxesForScreenReaders();
    connect(&m_accounts, &Accounts::changed, this, &Shell::closeForgotten);
}

Shell::~Shell()
{
    // Dialogs without a window hold references to what dies after the shell.
    for (const QPointer<QWidget> &dialog : m_dialogs)
        delete dialog;
    // A window holds references to its workspace.
    for (Open &open : m_open) {
        open.window->disconnect(this);
        delete open.window;
    }
}

void Shell::start()
{
    if (const std::optional<Account> account = m_accounts.lastUsed())
        openAccount(*account);
    else
        connectNew(nullptr);
}

void Shell::openAccount(const Account &account)
{
    openInPlaceOf(nullptr, account);
}

void Shell::openInPlaceOf(MainWindow *leaving, const Account &account)
{
    if (const Open *open = openOf(account.id)) {
        open->window->raise();
        open->window->activateWindow();
    } else if (const auto key = m_sessionKeys.constFind(account.id); key != m_sessionKeys.cend()) {
        openWithKey(account, *key, leaving);
    } else {
        askKeychain(account, leaving);
    }
}

void Shell::openDemo()
{
    const auto there = std::ranges::find_if(m_open, [](const Open &open) { return open.workspace->account().demo; });
    if (there != m_open.end()) {
        there->window->raise();
        there->window->activateWindow();
        return;
    }
    Account account;
    account.id = QUuid::createUuid();
    account.name = tr("Sample Data");
    account.colour = m_accounts.freeColour();
    account.demo = true;
    // The window does not wait for the server: both come up at the same time.
    const Open &open = openWindow(account, {}, nullptr);
    Workspace *workspace = open.workspace.get();
    m_startSample(workspace, [workspace, window = open.window](const SampleServer &server) {
        if (!server.problem.isEmpty()) {
            window->messages().show(MessageBar::Severity::Error, server.problem);
            return;
        }
        workspace->setServer(server.address, server.key.toLatin1());
        workspace->start();
    });
}

void Shell::askKeychain(const Account &account, MainWindow *leaving)
{
    auto *dialog = new OpeningDialog(account, m_keychain, leaving);
    m_dialogs.append(dialog);
    const QPointer<MainWindow> left(leaving);
    connect(dialog, &OpeningDialog::keyRead, this,
            [this, left](const Account &read, const QByteArray &key) { openWithKey(read, key, left); });
    connect(dialog, &OpeningDialog::newKeyWanted, this, [this, left](const Account &wanted, bool thisSessionOnly) {
        openDialog(
            new ConnectDialog(thisSessionOnly ? ConnectDialog::Mode::SessionKey : ConnectDialog::Mode::ReplaceKey,
                              wanted, m_accounts, m_keychain, left),
            left);
    });
    dialog->start();
}

void Shell::openWithKey(const Account &account, const QByteArray &key, MainWindow *leaving)
{
    openWindow(account, key, leaving).workspace->start();
}

Shell::Open &Shell::openWindow(const Account &account, const QByteArray &key, MainWindow *leaving)
{
    Open open;
    open.workspace = std::make_unique<Workspace>(account, key, m_journal);
    open.window = new MainWindow(*open.workspace, m_accounts, m_settings);
    MainWindow *window = open.window;
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &QObject::destroyed, this, [this](QObject *gone) { windowGone(gone); });
    connect(window, &MainWindow::switchAccountRequested, this,
            [this, window](const QUuid &id) { switchAccount(window, id); });
    connect(window, &MainWindow::newAccountRequested, this, [this, window] { connectNew(window); });
    connect(window, &MainWindow::demoRequested, this, &Shell::openDemo);
    connect(window, &MainWindow::manageAccountsRequested, this, [this, window] { manageAccounts(window); });
    connect(window, &MainWindow::replaceKeyRequested, this,
            [this, window, id = account.id] { replaceKey(id, window); });
    Workspace *workspace = open.workspace.get();
    connect(workspace, &Workspace::meChanged, this,
            [this, workspace] { m_accounts.setMember(workspace->account().id, workspace->me(), workspace->myName()); });
    m_open.push_back(std::move(open));
    if (!account.demo)
        m_accounts.setLastUsed(account.id);
    if (const QString view = std::exchange(m_firstView, {}); !view.isEmpty())
        window->showView(view);
    window->show();
    if (const std::optional<ErrorText> damage = takeDamage())
        window->messages().show(MessageBar::Severity::Warning, damage->message());
    if (leaving)
        leaving->close();
    return *openOf(window);
}

void Shell::connectNew(QWidget *parent)
{
    auto *dialog = new ConnectDialog(ConnectDialog::Mode::NewAccount, std::nullopt, m_accounts, m_keychain, parent);
    openDialog(dialog);
    if (const std::optional<ErrorText> damage = takeDamage())
        dialog->warn(*damage);
}

void Shell::replaceKey(const QUuid &id, QWidget *parent)
{
    if (const std::optional<Account> account = m_accounts.find(id))
        openDialog(new ConnectDialog(ConnectDialog::Mode::ReplaceKey, account, m_accounts, m_keychain, parent));
}

void Shell::openDialog(ConnectDialog *dialog, MainWindow *leaving)
{
    m_dialogs.removeAll(nullptr);
    m_dialogs.append(dialog);
    connect(dialog, &ConnectDialog::connected, this,
            [this, left = QPointer(leaving)](const Account &account, const QByteArray &key) {
                keyArrived(account, key, left);
            });
    connect(dialog, &ConnectDialog::demoRequested, this, &Shell::openDemo);
    dialog->open();
}

void Shell::keyArrived(const Account &account, const QByteArray &key, MainWindow *leaving)
{
    m_sessionKeys.insert(account.id, key);
    Open *open = openOf(account.id);
    if (!open) {
        openWithKey(account, key, leaving);
        return;
    }
    const Account &before = open->workspace->account();
    if (before.address == account.address && before.bearer == account.bearer) {
        // Same server: the window stays, and with it all that is typed and not saved.
        open->workspace->setKey(key);
        open->window->refresh();
        return;
    }
    MainWindow *window = open->window;
    settleEdits(*open, [this, window = QPointer(window), account, key] { openWithKey(account, key, window); });
}

void Shell::manageAccounts(QWidget *parent)
{
    auto *dialog = new ManageAccountsDialog(m_accounts, m_keychain, parent);
    connect(dialog, &ManageAccountsDialog::newAccountRequested, this, [this, dialog] { connectNew(dialog); });
    connect(dialog, &ManageAccountsDialog::replaceKeyRequested, this,
            [this, dialog](const QUuid &id) { replaceKey(id, dialog); });
    dialog->open();
}

void Shell::closeForgotten()
{
    const auto forgotten = [this](const QUuid &id) { return !m_accounts.find(id); };
    m_sessionKeys.removeIf([&](std::pair<const QUuid &, QByteArray &> kept) { return forgotten(kept.first); });
    QList<MainWindow *> windows;
    for (const Open &open : m_open) {
        const Account &account = open.workspace->account();
        if (!account.demo && forgotten(account.id))
            windows.append(open.window);
    }
    for (MainWindow *window : windows)
        window->close();
}

void Shell::switchAccount(MainWindow *window, const QUuid &id)
{
    const std::optional<Account> account = m_accounts.find(id);
    Open *open = openOf(window);
    if (!account || !open)
        return;
    if (openOf(id))
        return openAccount(*account);
    settleEdits(*open, [this, window = QPointer(window), wanted = *account] { openInPlaceOf(window, wanted); });
}

void Shell::settleEdits(Open &open, std::function<void()> then)
{
    if (open.workspace->contacts().pending().changes == 0) {
        then();
        return;
    }
    auto *dialog = new PendingEditsDialog(*open.workspace, open.window);
    connect(dialog, &PendingEditsDialog::settled, this, then);
    dialog->open();
}

std::optional<ErrorText> Shell::takeDamage()
{
    const QString accounts = m_settings.brokenFile(Settings::Key::AccountList);
    const QString layout = m_settings.brokenFile(Settings::Key::WindowState);
    if (std::exchange(m_damageSaid, true) || (accounts.isEmpty() && layout.isEmpty()))
        return std::nullopt;
    // One notice: without the accounts nobody minds the layout.
    ErrorText text;
    if (accounts.isEmpty()) {
        text.what = tr("The file with the window layout was damaged and could not be read.");
        text.notDone = tr("Accounts and settings are not concerned; windows look as they did the first time.");
        text.next = tr("Nothing needs to be done. The damaged file was kept: %1").arg(shown(layout));
    } else {
        text.what = tr("The file with your accounts and settings was damaged and could not be read.");
        text.notDone =
            tr("Your accounts are missing here. Their keys are still in the keychain, and nothing was sent.");
        text.next = tr("Connect the accounts again, or end the program, mend the damaged file and call it settings.ini "
                       "again. It was kept: %1")
                        .arg(shown(accounts));
    }
    return text;
}

void Shell::windowGone(QObject *window)
{
    const auto gone = std::ranges::find_if(m_open, [window](const Open &open) { return open.window == window; });
    if (gone == m_open.end())
        return;
    // Later: the event that closed the window may have come from one of the workspace's own signals.
    gone->workspace.release()->deleteLater();
    m_open.erase(gone);
}

Shell::Open *Shell::openOf(const QUuid &account)
{
    const auto found =
        std::ranges::find_if(m_open, [&account](const Open &open) { return open.workspace->account().id == account; });
    return found == m_open.end() ? nullptr : &*found;
}

Shell::Open *Shell::openOf(const QObject *window)
{
    const auto found = std::ranges::find_if(m_open, [window](const Open &open) { return open.window == window; });
    return found == m_open.end() ? nullptr : &*found;
}

} // namespace sparkbot
