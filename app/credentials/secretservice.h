#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QDBusMessage;

namespace sparkbot {

/// Asks the Secret Service over D-Bus what QtKeychain's error codes cannot tell apart. Finding out never prompts: it is
/// SearchItems, which lists locked items as well, the property Locked of the default collection, and where that cannot
/// be read ReadAlias. Every call is asynchronous; only joining the bus, a handshake on a local socket, happens at once.
class SecretService : public QObject {
    Q_OBJECT

public:
    struct Finding {
        bool available = false; ///< a bus with the service on it, running or to be started
        bool unlockedItem = false;
        bool lockedItem = false;
        bool defaultLocked = false; ///< the collection that new keys go to
        bool defaultMissing = false; ///< there is no such collection, as before the first login with a password
        QString technical; ///< why it is not available

        bool hasItem() const { return unlockedItem || lockedItem; }
        /// Nothing can be said about absent items: some services do not list the locked ones.
        bool isLocked() const { return lockedItem || (!unlockedItem && defaultLocked); }
    };
    using Handler = std::function<void(const Finding &)>;

    explicit SecretService(QObject *parent = nullptr);
    ~SecretService() override;

    /// False where QtKeychain keeps keys elsewhere: on other systems, and in KWallet on Plasma 4 and 5.
    static bool isUsed();
    /// Looks for an item of QtKeychain, which has the attributes `user` (the key) and `server` (the service). The
    /// handler runs later and once, unless this object died, or after two minutes where the service does not answer.
    void find(const QString &key, const QString &service, Handler handler);

private:
    using Reply = std::function<void(const QDBusMessage &)>;
    struct Search;
    bool join();
    void call(const QDBusMessage &message, Reply reply);
    void searchItems(const std::shared_ptr<Search> &search);
    void readLocked(const std::shared_ptr<Search> &search);
    void readDefault(const std::shared_ptr<Search> &search);

    QString m_bus; ///< name of our own connection: Qt's shared one never tries again after a failure
    bool m_joined = false;
};

} // namespace sparkbot
