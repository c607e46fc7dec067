#pragma once

#include <QString>
#include <QStringList>

#include <memory>

class QLockFile;

namespace sparkbot {

/// Shows other windows and programs that the owner of something in the state database still lives: a lock file beside
/// it, which the system lets go of however the program ends.
class OwnerLock {
public:
    /// `folder` is that of the database; empty if it is in memory, where nobody else can look.
    explicit OwnerLock(QString folder);
    ~OwnerLock();

    const QString &id() const { return m_id; }
    /// To be called before anything is marked with the id.
    void take();
    /// The owners who live. Locks of those who do not are removed on the way.
    static QStringList living(const QString &folder);

private:
    QString m_folder;
    QString m_id;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace sparkbot
