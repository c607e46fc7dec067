#pragma once

#include "domain/ids.h"

#include <QList>
#include <QObject>
#include <QUrl>
#include <QUuid>

#include <optional>

namespace sparkbot {

class Settings;

/// What the console remembers of an account; the key itself is in the keychain under `id`.
struct Account {
    QUuid id;
    QString name; ///< unique, compared without case
    QString colour; ///< "#rrggbb", chosen once so that two accounts are told apart; never the only sign
    QUrl address; ///< base address of the API
    bool bearer = false; ///< send `Authorization: Bearer` in place of `Token`
    DeviceId defaultDevice; ///< the number shown first; null = the first one
    AgentId member; ///< who of the team sits here, picked once: the key does not say; null = not known
    QString memberName; ///< as it was when picked, to be shown before the team is loaded
    bool demo = false; ///< the built-in simulator: never stored

    friend bool operator==(const Account &, const Account &) = default;
};

/// The list of accounts, kept in the settings file as one JSON text. Entries that cannot be read (or repeat an id) are
/// skipped and left alone: they may be a newer version's.
class Accounts : public QObject {
    Q_OBJECT

public:
    explicit Accounts(Settings &settings, QObject *parent = nullptr);

    QList<Account> all() const;
    std::optional<Account> find(const QUuid &id) const;
    /// By name, without case; for `--account NAME`.
    std::optional<Account> findByName(const QString &name) const;
    /// Adds or replaces by id. A name that another account has is made free first; a demo account is not stored.
    void save(const Account &account);
    /// Writes the list to the disk now; false if that failed: then what was saved is gone when the program ends.
    bool sync();
    /// Remembers who sits here, and nothing else of the account.
    void setMember(const QUuid &id, const AgentId &member, const QString &name);
    void remove(const QUuid &id);
    /// The account opened last, if it still exists.
    std::optional<Account> lastUsed() const;
    void setLastUsed(const QUuid &id);
    /// A name not yet in use, made from `wish`; and the first colour of the palette not yet in use.
    QString freeName(const QString &wish) const;
    QString freeColour() const;

Q_SIGNALS:
    void changed();

private:
    Settings &m_settings;
};

} // namespace sparkbot
