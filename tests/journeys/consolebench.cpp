#include "consolebench.h"

#include "screen.h"

#include <QApplication>
#include <QFile>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace sparkbot;

ConsoleBench::ConsoleBench()
    : ConsoleBench({}, {})
{
}

ConsoleBench::ConsoleBench(const QString &settingsFile, const QByteArray &text)
{
    if (!settingsFile.isEmpty()) {
        QFile file(m_folder.filePath(settingsFile));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the settings were not written");
    }
    if (!m_host.start())
        qFatal("the simulator did not start");
    m_proxy = std::make_unique<sparkbot::testing::FaultProxy>(quint16(m_host.baseUrl().port()));
    m_settings = std::make_unique<Settings>(m_folder.path());
    m_accounts = std::make_unique<Accounts>(*m_settings);
    m_state = std::make_unique<StateDb>(stateFile());
    m_journal = std::make_unique<Journal>(*m_state);
    start();
}

void ConsoleBench::start()
{
    m_shell = std::make_unique<Shell>(*m_accounts, *m_settings, m_keychain, *m_journal,
                                      [this](QObject *, const Shell::SampleUser &user) {
                                          user({QUrl(address()), m_host.key(), {}});
                                      });
}

ConsoleBench::~ConsoleBench()
{
    m_shell.reset();
    // Windows close by deleteLater(); the next bench must not find them.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void ConsoleBench::addAccount()
{
    addAccount(u"Acme"_s, address(), m_host.key());
}

void ConsoleBench::addAccount(const QString &name, const QString &address, const QString &key)
{
    Account account;
    account.id = QUuid::createUuid();
    account.name = name;
    account.colour = m_accounts->freeColour();
    account.address = QUrl(address);
    m_accounts->save(account);
    bool kept = false;
    m_keychain.write(account.id, key.toLatin1(), &m_keychain,
                     [&](Result<bool, CredentialError> result) { kept = result.has_value(); });
    [&] { QTRY_VERIFY(kept); }();
}

bool ConsoleBench::open()
{
    addAccount();
    return openWindow();
}

bool ConsoleBench::restart()
{
    m_shell.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_state = std::make_unique<StateDb>(stateFile());
    m_journal = std::make_unique<Journal>(*m_state);
    start();
    return openWindow();
}

bool ConsoleBench::openWindow()
{
    m_shell->openAccount(*m_accounts->findByName(u"Acme"_s));
    int expected = 0;
    m_host.withState([&](simulator::State &state) { expected = int(state.account.devices.front().chats.size()); });
    const auto ready = [&] { return Screen::rows(u"Chats"_s) >= expected && QApplication::activeWindow(); };
    return QTest::qWaitFor(ready, 30'000);
}

int ConsoleBench::asked(const QByteArray &verb, const QString &pathEnd)
{
    int count = 0;
    const QList<simulator::LogEntry> entries = m_host.log().matching(verb, pathEnd);
    for (const simulator::LogEntry &entry : entries)
        count += entry.path.endsWith(pathEnd);
    return count;
}

QByteArray ConsoleBench::body(const QByteArray &verb, const QString &pathEnd)
{
    QByteArray body;
    const QList<simulator::LogEntry> entries = m_host.log().matching(verb, pathEnd);
    for (const simulator::LogEntry &entry : entries) {
        if (entry.path.endsWith(pathEnd))
            body = entry.body;
    }
    return body;
}

simulator::Chat ConsoleBench::chat(const QString &alias, const QString &wid)
{
    simulator::Chat copy;
    m_host.withState([&](simulator::State &state) {
        for (simulator::Device &device : state.account.devices) {
            if (device.alias != alias)
                continue;
            if (const simulator::Chat *found = device.findChat(wid))
                copy = *found;
        }
    });
    return copy;
}

simulator::Chat ConsoleBench::find(const std::function<bool(const simulator::Chat &)> &fits)
{
    simulator::Chat copy;
    m_host.withState([&](simulator::State &state) {
        for (const simulator::Chat &chat : state.account.devices.front().chats) {
            if (copy.wid.isEmpty() && fits(chat))
                copy = chat;
        }
    });
    if (copy.wid.isEmpty())
        qFatal("the sample account has no such chat");
    return copy;
}

int ConsoleBench::queued(const QString &alias)
{
    int count = -1;
    m_host.withState([&](simulator::State &state) {
        for (const simulator::Device &device : state.account.devices) {
            if (device.alias == alias)
                count = int(device.queue.size());
        }
    });
    return count;
}
