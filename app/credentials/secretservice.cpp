#include "credentials/secretservice.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QMap>
#include <QTimer>
#include <QUuid>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000; // ms; longer than any deadline of ours, so that a late answer still arrives

using Attributes = QMap<QString, QString>;

QDBusMessage busCall(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                          u"org.freedesktop.DBus"_s, method);
}

QDBusMessage serviceCall(const QString &path, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
}

} // namespace

struct SecretService::Search {
    QString key;
    QString service;
    Handler handler;
    Finding finding;

    void end(const QString &technical = {})
    {
        finding.technical = technical;
        handler(finding);
    }
};

SecretService::SecretService(QObject *parent)
    : QObject(parent)
    , m_bus(u"sparkbot-secrets-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    qDBusRegisterMetaType<Attributes>();
}

SecretService::~SecretService()
{
    QDBusConnection::disconnectFromBus(m_bus);
}

bool SecretService::isUsed()
{
#ifdef Q_OS_LINUX
    const QString version = qEnvironmentVariable("KDE_SESSION_VERSION");
    return version != u"4" && version != u"5";
#else
    return false;
#endif
}

bool SecretService::join()
{
    if (m_joined && QDBusConnection(m_bus).isConnected())
        return true;
    QDBusConnection::disconnectFromBus(m_bus);
    m_joined = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_bus).isConnected();
    return m_joined;
}

void SecretService::call(const QDBusMessage &message, Reply reply)
{
    auto *const watcher = new QDBusPendingCallWatcher(QDBusConnection(m_bus).asyncCall(message, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [reply = std::move(reply)](QDBusPendingCallWatcher *finished) {
                finished->deleteLater();
                reply(finished->reply());
            });
}

void SecretService::find(const QString &key, const QString &service, Handler handler)
{
    const auto search = std::make_shared<Search>(Search{key, service, std::move(handler), {}});
    if (!join()) {
        const QString why = QDBusConnection(m_bus).lastError().message();
        QTimer::singleShot(0, this, [search, why] { search->end(why); });
        return;
    }
    QDBusMessage owner = busCall(u"NameHasOwner"_s);
    owner << u"org.freedesktop.secrets"_s;
    call(owner, [this, search](const QDBusMessage &answer) {
        if (answer.arguments().value(0).toBool()) {
            searchItems(search);
            return;
        }
        call(busCall(u"ListActivatableNames"_s), [this, search](const QDBusMessage &names) {
            if (names.arguments().value(0).toStringList().contains(u"org.freedesktop.secrets"_s))
                searchItems(search);
            else
                search->end(u"org.freedesktop.secrets: no owner, not activatable"_s);
        });
    });
}

void SecretService::searchItems(const std::shared_ptr<Search> &search)
{
    QDBusMessage message =
        serviceCall(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    message << QVariant::fromValue(Attributes{{u"user"_s, search->key}, {u"server"_s, search->service}});
    call(message, [this, search](const QDBusMessage &answer) {
        if (answer.type() == QDBusMessage::ErrorMessage) {
            search->end(answer.errorMessage());
            return;
        }
        const auto isThere = [&](int argument) {
            return !qdbus_cast<QList<QDBusObjectPath>>(answer.arguments().value(argument)).isEmpty();
        };
        search->finding.available = true;
        search->finding.unlockedItem = isThere(0);
        search->finding.lockedItem = isThere(1);
        readLocked(search);
    });
}

void SecretService::readLocked(const std::shared_ptr<Search> &search)
{
    QDBusMessage message =
        serviceCall(u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    call(message, [this, search](const QDBusMessage &answer) {
        if (answer.type() == QDBusMessage::ErrorMessage) {
            readDefault(search);
            return;
        }
        search->finding.defaultLocked = answer.arguments().value(0).value<QDBusVariant>().variant().toBool();
        search->end();
    });
}

/// Nothing is locked where the property cannot be read. Whether there is no default collection is asked for by itself:
/// the error's name differs from service to service, and some have the collection but not its path under "aliases".
void SecretService::readDefault(const std::shared_ptr<Search> &search)
{
    QDBusMessage message =
        serviceCall(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    message << u"default"_s;
    call(message, [search](const QDBusMessage &answer) {
        search->finding.defaultMissing = answer.arguments().value(0).value<QDBusObjectPath>().path() == u"/"_s;
        search->end();
    });
}

} // namespace sparkbot
