#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

/// A home of its own with a session bus of its own, which starts nothing by itself, and a real gnome-keyring on it. No
/// prompter is there, so every question that the keyring would ask counts as refused.
class PrivateSession {
public:
    enum class Login { ///< the collection that keys go to
        Unlocked,
        Missing, ///< as on the first run of a desktop that nobody logged in to with a password
    };

    PrivateSession();
    ~PrivateSession();

    bool startBus();
    bool startKeyring(Login login = Login::Unlocked);
    /// Runs `--mute-service` of this program: the name of the Secret Service, but never an answer.
    bool startMuteService();
    /// Locks the login collection as the desktop would do.
    bool lock();
    qint64 keyringPid() const { return m_keyring.processId(); }

    QString home() const { return m_dir.path(); }
    QProcessEnvironment environment() const { return m_environment; }

private:
    QTemporaryDir m_dir;
    QProcessEnvironment m_environment;
    QProcess m_bus;
    QProcess m_keyring;
    QProcess m_mute;
};

/// Body of `--mute-service`.
int runMuteService();
