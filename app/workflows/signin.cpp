#include "workflows/signin.h"

#include "api/client.h"
#include "api/endpoints/devices.h"

#include <QEventLoopLocker>

#include <utility>

namespace sparkbot {

namespace {

/// The service's keys are about 80 characters; fewer than 16 is a typing mistake (the transport refuses it as well).
constexpr int shortestKey = 16;

} // namespace

SignIn::SignIn(Accounts &accounts, CredentialStore &keychain, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_keychain(keychain)
{
}

SignIn::~SignIn()
{
    takeBack();
}

QString SignIn::trimmed(const QString &text)
{
    return text.trimmed();
}

QList<SignIn::InputProblem> SignIn::check(const Input &input) const
{
    QList<InputProblem> problems;
    const QString name = input.name.trimmed();
    if (name.isEmpty()) {
        problems.append(InputProblem::NameEmpty);
    } else {
        const std::optional<Account> other = m_accounts.findByName(name);
        if (other && other->id != input.replaces)
            problems.append(InputProblem::NameTaken);
    }

    const QString address = trimmed(input.address);
    if (address.isEmpty()) {
        problems.append(InputProblem::AddressEmpty);
    } else {
        switch (Client::checkAddress(QUrl(address, QUrl::StrictMode))) {
        case Client::AddressProblem::None:
            break;
        case Client::AddressProblem::NotAnAddress:
            problems.append(InputProblem::AddressInvalid);
            break;
        case Client::AddressProblem::PlainHttp:
            problems.append(InputProblem::AddressPlainHttp);
            break;
        case Client::AddressProblem::ExtraParts:
            problems.append(InputProblem::AddressExtraParts);
            break;
        }
    }

    const QString key = trimmed(input.key);
    if (key.isEmpty())
        problems.append(InputProblem::KeyEmpty);
    else if (key.size() < shortestKey)
        problems.append(InputProblem::KeyTooShort);
    else if (!Client::isValidKey(key.toUtf8()))
        problems.append(InputProblem::KeyBadCharacter);
    return problems;
}

void SignIn::test(const Input &input)
{
    cancel();
    const std::optional<Account> replaced = m_accounts.find(input.replaces);
    m_account = replaced.value_or(Account{});
    m_before.reset();
    if (m_account.id.isNull()) {
        m_account.id = QUuid::createUuid();
        m_account.colour = m_accounts.freeColour();
    }
    m_account.name = input.name.trimmed();
    m_account.address = QUrl(trimmed(input.address), QUrl::StrictMode);
    m_account.bearer = input.bearer;
    if (replaced && replaced->address != m_account.address) {
        m_account.member = {}; // another server, another team
        m_account.memberName.clear();
    }
    m_key = trimmed(input.key).toLatin1();

    ClientConfig config;
    config.baseUrl = m_account.address;
    config.key = m_key;
    config.authStyle = m_account.bearer ? AuthStyle::Bearer : AuthStyle::Token;
    m_client = std::make_unique<Client>(config);
    m_busy = true;
    m_client->send(listDevices(0, mostListed), this, [this](ApiResult<QList<Device>> devices) {
        m_busy = false;
        if (devices)
            Q_EMIT tested(*devices);
        else
            Q_EMIT failed(devices.error());
    });
}

void SignIn::keep(const DeviceId &defaultDevice)
{
    m_busy = true;
    m_keeping = std::make_unique<QObject>();
    // After a doubtful attempt the keychain may hold the new key already.
    if (m_written || !m_accounts.find(m_account.id)) {
        write(defaultDevice);
        return;
    }
    m_keychain.read(m_account.id, m_keeping.get(), [this, defaultDevice](Result<QByteArray, CredentialError> before) {
        if (before)
            m_before = *before;
        write(defaultDevice);
    });
}

void SignIn::write(const DeviceId &defaultDevice)
{
    m_written = true;
    m_keychain.write(m_account.id, m_key, m_keeping.get(), [this, defaultDevice](Result<bool, CredentialError> kept) {
        m_busy = false;
        using Kind = CredentialError::Kind;
        m_written = !kept && (kept.error().kind == Kind::NoAnswer || kept.error().kind == Kind::NotKept);
        if (!kept)
            Q_EMIT notKept(kept.error());
        else if (rememberForGood(defaultDevice))
            Q_EMIT connected(m_account, m_key);
        else
            Q_EMIT notRemembered();
    });
}

void SignIn::takeBack()
{
    m_keeping.reset();
    if (std::exchange(m_written, false))
        undoWrite();
}

/// The keychain works off its calls in order, so this comes after a write that has begun. It is the store's own affair
/// from here on, and the program stays until it is done.
void SignIn::undoWrite()
{
    const auto alive = std::make_shared<QEventLoopLocker>();
    const auto done = [alive](const Result<bool, CredentialError> &) {};
    if (m_before)
        m_keychain.write(m_account.id, *m_before, &m_keychain, done);
    else
        m_keychain.remove(m_account.id, &m_keychain, done);
}

void SignIn::useForThisSession(const DeviceId &defaultDevice)
{
    remember(defaultDevice);
    Q_EMIT connected(m_account, m_key);
}

void SignIn::cancel()
{
    m_busy = false;
    m_client.reset();
    takeBack();
}

bool SignIn::isBusy() const
{
    return m_busy;
}

void SignIn::remember(const DeviceId &defaultDevice)
{
    m_account.defaultDevice = defaultDevice;
    m_accounts.save(m_account);
}

/// With a full disk or a folder that is read-only the account would work until the program ends, and its key would stay
/// in the keychain under an id that nobody knows any more.
bool SignIn::rememberForGood(const DeviceId &defaultDevice)
{
    const std::optional<Account> before = m_accounts.find(m_account.id);
    remember(defaultDevice);
    if (m_accounts.sync())
        return true;
    if (before)
        m_accounts.save(*before);
    else
        m_accounts.remove(m_account.id);
    undoWrite();
    return false;
}

} // namespace sparkbot
