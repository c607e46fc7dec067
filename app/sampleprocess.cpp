#include "sampleprocess.h"

#include <QFileInfo>
#include <QProcess>
#include <QUuid>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 2'000; ///< for the simulator to end by itself
const QString calmActivity = u"6"_s; ///< things that happen by themselves in a minute: enough to see live updates

} // namespace

SampleProcess::SampleProcess(QString program, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
{
}

SampleProcess::~SampleProcess()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(patienceMs))
        m_process->kill();
}

void SampleProcess::use(QObject *context, User user)
{
    if (m_settled) {
        user(m_server);
        return;
    }
    connect(
        this, &SampleProcess::settled, context, [this, user = std::move(user)] { user(m_server); },
        Qt::SingleShotConnection);
    if (!m_process)
        start();
}

void SampleProcess::start()
{
    m_server = {};
    m_server.key = QUuid::createUuid().toString(QUuid::Id128) + QUuid::createUuid().toString(QUuid::Id128);
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &SampleProcess::read);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(m_process->errorString());
    });
    connect(m_process, &QProcess::finished, this,
            [this] { fail(tr("it ended with code %1").arg(m_process->exitCode())); });
    m_process->start(m_program, {u"--key"_s, m_server.key, u"--until-input-ends"_s, u"--activity"_s, calmActivity});
}

/// The first line is the address; the others are the request log, which nobody reads here.
void SampleProcess::read()
{
    if (!m_settled && m_process->canReadLine()) {
        m_server.address = QUrl(QString::fromUtf8(m_process->readLine()).trimmed());
        settle();
    }
    if (m_settled)
        m_process->readAllStandardOutput();
}

void SampleProcess::settle()
{
    m_settled = true;
    Q_EMIT settled();
}

/// Also when it ends later: the windows that use it say so by their failed requests, and the next one starts it anew.
void SampleProcess::fail(const QString &reason)
{
    m_process->disconnect(this);
    m_process->deleteLater();
    m_process = nullptr;
    if (std::exchange(m_settled, false))
        return;
    m_server.problem =
        tr("The sample data could not be opened, because %1 did not start: %2. Nothing else is affected. Install "
           "SparkBot Console again, or connect to an account.")
            .arg(QFileInfo(m_program).fileName(), reason);
    Q_EMIT settled();
}

} // namespace sparkbot
