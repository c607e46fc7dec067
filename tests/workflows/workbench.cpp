#include "workbench.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace sparkbot;

WorkBench::WorkBench()
{
    if (!m_host.start())
        qFatal("the simulator did not start");
    m_proxy = std::make_unique<testing::FaultProxy>(quint16(m_host.baseUrl().port()));
    m_state = std::make_unique<StateDb>(m_folder.filePath(u"state.db"_s));
    m_journal = std::make_unique<Journal>(*m_state);
    m_log = std::make_unique<WriteLog>(*m_journal, m_account);
    m_client = std::make_unique<Client>(config(m_proxy->url(u"/v1"_s), m_host.key().toLatin1()));
}

WorkBench::~WorkBench() = default;

QString WorkBench::inMemory()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/console-XXXXXX"_s;
}

ClientConfig WorkBench::config(const QUrl &base, const QByteArray &key)
{
    ClientConfig config;
    config.baseUrl = base;
    config.key = key;
    config.retryBaseMs = 1;
    return config;
}

DeviceId WorkBench::number(const QString &alias)
{
    DeviceId id;
    m_host.withState([&](simulator::State &state) {
        for (const simulator::Device &device : state.account.devices) {
            if (device.alias == alias)
                id = DeviceId::fromServer(device.id);
        }
    });
    if (id.isNull())
        qFatal("the sample account has no number %s", qPrintable(alias));
    return id;
}

int WorkBench::asked(const QByteArray &verb, const QString &pathEnd)
{
    int count = 0;
    const QList<simulator::LogEntry> entries = m_host.log().matching(verb, pathEnd);
    for (const simulator::LogEntry &entry : entries)
        count += entry.path.endsWith(pathEnd);
    return count;
}

QByteArray WorkBench::body(const QByteArray &verb, const QString &pathEnd)
{
    QByteArray body;
    const QList<simulator::LogEntry> entries = m_host.log().matching(verb, pathEnd);
    for (const simulator::LogEntry &entry : entries) {
        if (entry.path.endsWith(pathEnd))
            body = entry.body;
    }
    return body;
}

QList<JournalEntry> WorkBench::entries()
{
    QList<JournalEntry> list = m_journal->entries(m_account, 1'000);
    std::reverse(list.begin(), list.end());
    return list;
}

void WorkBench::failReadsOnceWritten(int status)
{
    if (status == 0) {
        m_proxy->setFault(testing::Fault::Fin, [this, written = false](const testing::SeenRequest &request) mutable {
            written = written || request.verb != "GET";
            if (written)
                m_proxy->close();
            return written && request.verb == "GET";
        });
        return;
    }
    QObject::connect(m_journal.get(), &Journal::begun, m_proxy.get(), [this, status] {
        simulator::ForcedAnswer answer;
        answer.verb = "GET";
        answer.status = status;
        answer.times = -1;
        if (status == 429)
            answer.headers = {{"Retry-After", "1"}}; // the shortest there is: a read waits for it
        change([&answer](simulator::State &state) { state.knobs.forced.append(answer); });
    });
}

simulator::Chat WorkBench::serverChat(const DeviceId &device, const QString &wid)
{
    simulator::Chat copy;
    m_host.withState([&](simulator::State &state) {
        if (const simulator::Chat *chat = state.account.findDevice(device.text())->findChat(wid))
            copy = *chat;
    });
    return copy;
}

QString WorkBench::findChat(const DeviceId &device, const std::function<bool(const simulator::Chat &)> &fits)
{
    QString wid;
    m_host.withState([&](simulator::State &state) {
        for (const simulator::Chat &chat : state.account.findDevice(device.text())->chats) {
            if (wid.isEmpty() && fits(chat))
                wid = chat.wid;
        }
    });
    if (wid.isEmpty())
        qFatal("the sample account has no such chat");
    return wid;
}
