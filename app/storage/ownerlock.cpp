#include "storage/ownerlock.h"

#include <QDir>
#include <QLockFile>
#include <QUuid>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView prefix("owner-");
constexpr QLatin1StringView suffix(".lock");

std::unique_ptr<QLockFile> lockFile(const QString &folder, const QString &name)
{
    auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(name));
    lock->setStaleLockTime(0); // age proves nothing: a window may be open for weeks
    return lock;
}

} // namespace

OwnerLock::OwnerLock(QString folder)
    : m_folder(std::move(folder))
    , m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

OwnerLock::~OwnerLock() = default;

void OwnerLock::take()
{
    if (m_folder.isEmpty() || (m_lock && m_lock->isLocked()))
        return;
    m_lock = lockFile(m_folder, prefix + m_id + suffix);
    m_lock->tryLock(0);
}

QStringList OwnerLock::living(const QString &folder)
{
    QStringList owners;
    const QStringList names = QDir(folder).entryList({prefix + u"*"_s + suffix}, QDir::Files);
    for (const QString &name : names) {
        // One that can be taken belongs to nobody; letting it go again removes it.
        if (!lockFile(folder, name)->tryLock(0))
            owners.append(name.mid(prefix.size()).chopped(suffix.size()));
    }
    return owners;
}

} // namespace sparkbot
