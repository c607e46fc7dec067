#include "accounts/openingdialog.h"

#include "shared/accountbadge.h"
#include "shared/plaintext.h"

#include <QVBoxLayout>

namespace sparkbot {

using namespace std::chrono_literals;

OpeningDialog::OpeningDialog(const Account &account, CredentialStore &keychain, QWidget *parent)
    : RequestDialog(parent)
    , m_account(account)
    , m_keychain(keychain)
{
    setWindowTitle(tr("Open %1").arg(shownInLine(account.name, 60)));
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    auto *column = new QVBoxLayout(body());
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new AccountBadge(account, body()));
    connect(this, &QDialog::rejected, this, &OpeningDialog::givenUp);
    connect(&m_keychain, &CredentialStore::late, this, [this](const QUuid &id, const QByteArray &key) {
        if (id == m_account.id)
            take(key);
    });
}

void OpeningDialog::start()
{
    ask();
    QTimer::singleShot(300ms, this, [this] {
        if (isBusy())
            open();
    });
}

void OpeningDialog::ask()
{
    setBusy(tr("Reading the key from the keychain…"));
    const quint64 round = ++m_round;
    m_keychain.read(m_account.id, this, [this, round](Result<QByteArray, CredentialError> key) {
        if (round != m_round)
            return;
        if (key) {
            take(*key);
            return;
        }
        setIdle();
        setProblem(errorText(key.error(), m_account.name),
                   {ErrorAction::TryAgain, ErrorAction::UseForThisSession, ErrorAction::ReplaceKey});
        open();
    });
}

void OpeningDialog::take(const QByteArray &key)
{
    ++m_round;
    setIdle();
    Q_EMIT keyRead(m_account, key);
    accept();
}

void OpeningDialog::abort()
{
    ++m_round;
}

void OpeningDialog::act(ErrorAction action)
{
    if (action == ErrorAction::TryAgain) {
        ask();
        return;
    }
    Q_EMIT newKeyWanted(m_account, action == ErrorAction::UseForThisSession);
    accept();
}

} // namespace sparkbot
