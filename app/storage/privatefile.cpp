#include "storage/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr QFileDevice::Permissions ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownerFolder = ownerFile | QFileDevice::ExeOwner;
constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

bool closeToOthers(const QString &path, QFileDevice::Permissions wanted)
{
    return (QFile::permissions(path) & others) == 0 || QFile::setPermissions(path, wanted);
}

} // namespace

bool makePrivateFile(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder)) {
        QDir().mkpath(QFileInfo(folder).absolutePath());
        QDir().mkdir(folder, ownerFolder);
    }
    if (!closeToOthers(folder, ownerFolder))
        return false;
    QFile file(path);
    if (!file.exists())
        return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile);
    return closeToOthers(path, ownerFile);
}

QString setAside(const QString &path)
{
    const QString bad = path + u".bad"_s;
    QFile::remove(bad);
    return QFile::rename(path, bad) ? bad : QString();
}

} // namespace sparkbot
