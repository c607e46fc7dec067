#include "keyring.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QDir>
#include <QFile>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// No folders with services: nothing of the machine's desktop is started.
constexpr auto busConfig = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

class Mute : public QDBusVirtualObject {
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &, const QDBusConnection &) override { return true; }
};

/// Waits for the next line; a service that is up says so.
QByteArray nextLine(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(10'000))
            return {};
    }
    return process.readLine().trimmed();
}

/// A connection of this process to that bus, for as long as it lives.
class Visit {
public:
    explicit Visit(const QProcessEnvironment &environment)
        : bus(QDBusConnection::connectToBus(environment.value(u"DBUS_SESSION_BUS_ADDRESS"_s), u"test-visit"_s))
    {
    }
    ~Visit() { QDBusConnection::disconnectFromBus(u"test-visit"_s); }

    QDBusConnection bus;
};

void stop(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.kill();
    process.waitForFinished();
}

} // namespace

PrivateSession::PrivateSession()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s,
                                u"GNOME_KEYRING_CONTROL"_s, u"KDE_SESSION_VERSION"_s, u"XDG_CURRENT_DESKTOP"_s})
        m_environment.remove(name);
    m_environment.insert(u"HOME"_s, home());
    for (const auto &[name, folder] :
         {std::pair(u"XDG_RUNTIME_DIR"_s, u"run"_s), std::pair(u"XDG_DATA_HOME"_s, u"data"_s),
          std::pair(u"XDG_CONFIG_HOME"_s, u"config"_s), std::pair(u"XDG_CACHE_HOME"_s, u"cache"_s)}) {
        QDir(home()).mkpath(folder);
        m_environment.insert(name, m_dir.filePath(folder));
    }
    QFile::setPermissions(m_dir.filePath(u"run"_s),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

PrivateSession::~PrivateSession()
{
    stop(m_mute);
    stop(m_keyring);
    stop(m_bus);
}

bool PrivateSession::startBus()
{
    QFile config(m_dir.filePath(u"bus.conf"_s));
    if (!config.open(QIODevice::WriteOnly))
        return false;
    config.write(QString::fromLatin1(busConfig).arg(m_dir.filePath(u"run"_s)).toUtf8());
    config.close();
    m_bus.setProcessEnvironment(m_environment);
    m_bus.start(u"dbus-daemon"_s, {u"--nofork"_s, u"--print-address"_s, u"--config-file"_s, config.fileName()});
    const QByteArray address = nextLine(m_bus);
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromUtf8(address));
    return !address.isEmpty();
}

bool PrivateSession::startKeyring(Login login)
{
    QStringList arguments{u"--foreground"_s, u"--components=secrets"_s, u"--control-directory"_s,
                          m_dir.filePath(u"run/control"_s)};
    if (login == Login::Unlocked)
        arguments.append(u"--unlock"_s);
    m_keyring.setProcessEnvironment(m_environment);
    m_keyring.start(u"gnome-keyring-daemon"_s, arguments);
    if (login == Login::Unlocked)
        m_keyring.write("password of the login collection\n");
    m_keyring.closeWriteChannel();
    // The line that it prints comes before it has its name on the bus.
    const Visit visit(m_environment);
    return QTest::qWaitFor(
        [&] { return visit.bus.interface()->isServiceRegistered(u"org.freedesktop.secrets"_s).value(); }, 10'000);
}

bool PrivateSession::startMuteService()
{
    m_mute.setProcessEnvironment(m_environment);
    m_mute.start(QCoreApplication::applicationFilePath(), {u"--mute-service"_s});
    return nextLine(m_mute) == "ready";
}

bool PrivateSession::lock()
{
    const Visit visit(m_environment);
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                          u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    message << QVariant::fromValue(
        QList<QDBusObjectPath>{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)});
    const QDBusMessage answer = visit.bus.call(message);
    return answer.type() == QDBusMessage::ReplyMessage
        && qdbus_cast<QList<QDBusObjectPath>>(answer.arguments().value(0)).size() == 1;
}

int runMuteService()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    Mute mute;
    if (!bus.registerVirtualObject(u"/"_s, &mute, QDBusConnection::SubPath)
        || !bus.registerService(u"org.freedesktop.secrets"_s))
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}
