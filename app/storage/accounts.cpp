#include "storage/accounts.h"

#include "storage/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

/// Hues that stay apart for most colour-blind people, all dark enough for a strip on a light window.
constexpr std::array<QStringView, 8> palette{u"#2f6fb5", u"#b5532f", u"#2f8f6b", u"#8a4fb0",
                                             u"#a8842c", u"#b03a6a", u"#3f8fa3", u"#6b6f2a"};

bool isColour(const QString &text)
{
    return text.size() == 7 && text.front() == u'#' && std::all_of(text.cbegin() + 1, text.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
           });
}

QJsonArray storedEntries(const Settings &settings)
{
    const QString text = settings.value(Settings::Key::AccountList).toString();
    if (text.isEmpty())
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isArray() ? document.array() : QJsonArray{text}; // one broken entry, left alone like others
}

QUuid idOf(const QJsonValue &entry)
{
    return QUuid::fromString(entry.toObject().value("id"_L1).toString());
}

std::optional<Account> accountFrom(const QJsonValue &entry)
{
    const QJsonObject object = entry.toObject();
    Account account;
    account.id = idOf(entry);
    account.name = object.value("name"_L1).toString().trimmed();
    account.address = QUrl(object.value("address"_L1).toString(), QUrl::StrictMode);
    if (account.id.isNull() || account.name.isEmpty() || !account.address.isValid() || account.address.host().isEmpty())
        return std::nullopt;
    const QString colour = object.value("colour"_L1).toString();
    account.colour = isColour(colour) ? colour : palette.front().toString();
    account.bearer = object.value("bearer"_L1).toBool();
    account.defaultDevice = DeviceId::parse(object.value("number"_L1).toString()).value_or(DeviceId());
    account.member = AgentId::parse(object.value("member"_L1).toString()).value_or(AgentId());
    if (!account.member.isNull())
        account.memberName = object.value("memberName"_L1).toString();
    return account;
}

QJsonObject toJson(const Account &account)
{
    return {
        {u"id"_s, account.id.toString(QUuid::WithoutBraces)},
        {u"name"_s, account.name},
        {u"colour"_s, account.colour},
        {u"address"_s, QString::fromUtf8(account.address.toEncoded(QUrl::RemoveUserInfo))},
        {u"bearer"_s, account.bearer},
        {u"number"_s, account.defaultDevice.text()},
        {u"member"_s, account.member.text()},
        {u"memberName"_s, account.memberName},
    };
}

void store(Settings &settings, const QJsonArray &entries)
{
    QString text = QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact));
    text.replace(u'@', u"\\u0040"_s); // a name with "@Variant(" in it must not look like what Settings refuses
    settings.setValue(Settings::Key::AccountList, text);
}

bool sameName(const QString &a, const QString &b)
{
    return a.trimmed().toCaseFolded() == b.trimmed().toCaseFolded();
}

bool isTaken(const QList<Account> &accounts, const QString &name, const QUuid &by)
{
    return std::ranges::any_of(accounts,
                               [&](const Account &other) { return other.id != by && sameName(other.name, name); });
}

QString freeNameAmong(const QList<Account> &accounts, const QString &wish, const QUuid &owner)
{
    QString name = wish;
    for (int number = 2; isTaken(accounts, name, owner); ++number)
        name = u"%1 %2"_s.arg(wish).arg(number);
    return name;
}

} // namespace

Accounts::Accounts(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

QList<Account> Accounts::all() const
{
    QList<Account> accounts;
    for (const QJsonValue &entry : storedEntries(m_settings)) {
        std::optional<Account> account = accountFrom(entry);
        if (!account || std::ranges::find(std::as_const(accounts), account->id, &Account::id) != accounts.cend())
            continue;
        account->name = freeNameAmong(accounts, account->name, account->id);
        accounts.append(*account);
    }
    return accounts;
}

std::optional<Account> Accounts::find(const QUuid &id) const
{
    const QList<Account> accounts = all();
    const auto found = std::ranges::find(accounts, id, &Account::id);
    return found == accounts.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Account> Accounts::findByName(const QString &name) const
{
    const QList<Account> accounts = all();
    const auto found =
        std::ranges::find_if(accounts, [&](const Account &account) { return sameName(account.name, name); });
    return found == accounts.cend() ? std::nullopt : std::optional(*found);
}

void Accounts::save(const Account &account)
{
    if (account.demo || account.id.isNull())
        return;
    Account kept = account;
    kept.name = freeNameAmong(all(), account.name.trimmed(), account.id);
    QJsonArray entries = storedEntries(m_settings);
    const auto place = std::find_if(entries.begin(), entries.end(), [&](const QJsonValue &entry) {
        return idOf(entry) == account.id && accountFrom(entry);
    });
    if (place == entries.end())
        entries.append(toJson(kept));
    else
        *place = toJson(kept);
    store(m_settings, entries);
    Q_EMIT changed();
}

bool Accounts::sync()
{
    return m_settings.sync();
}

void Accounts::setMember(const QUuid &id, const AgentId &member, const QString &name)
{
    std::optional<Account> account = find(id); // the demo account is none of the stored ones
    if (!account || (account->member == member && account->memberName == name))
        return;
    account->member = member;
    account->memberName = name;
    save(*account);
}

void Accounts::remove(const QUuid &id)
{
    QJsonArray left;
    for (const QJsonValue &entry : storedEntries(m_settings)) {
        if (id.isNull() || idOf(entry) != id)
            left.append(entry);
    }
    store(m_settings, left);
    Q_EMIT changed();
}

std::optional<Account> Accounts::lastUsed() const
{
    return find(QUuid::fromString(m_settings.value(Settings::Key::LastAccount).toString()));
}

void Accounts::setLastUsed(const QUuid &id)
{
    if (find(id)) // the demo account is none of the stored ones
        m_settings.setValue(Settings::Key::LastAccount, id.toString(QUuid::WithoutBraces));
}

QString Accounts::freeName(const QString &wish) const
{
    const QString name = wish.trimmed();
    return freeNameAmong(all(), name.isEmpty() ? tr("SparkBot") : name, {});
}

QString Accounts::freeColour() const
{
    const QList<Account> accounts = all();
    for (QStringView colour : palette) {
        if (std::ranges::none_of(accounts, [&](const Account &account) { return account.colour == colour; }))
            return colour.toString();
    }
    return palette[size_t(accounts.size()) % palette.size()].toString();
}

} // namespace sparkbot
