#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QSqlDatabase;

namespace sparkbot {

/// The SQLite file with the state of this computer: the journal, and whatever must survive a crash. Of messages and
/// metadata it holds only what was typed here and not sent yet (see Drafts and MetadataDrafts); what is deleted is
/// overwritten.
///
/// Opened on first use, because opening costs start-up time. Write-ahead log with a sync at each commit: what was
/// committed survives a crash of the machine. A second window or program may use the same file; a writer waits up to
/// 2 s for another one. To be used from one thread, through storage/statequery.
///
/// Damage is found where it lies, by the query that meets it: a look over the whole file at each start would take the
/// longer the more was done, and SQLite's log already keeps a crash from doing harm.
class StateDb : public QObject {
    Q_OBJECT

public:
    /// In place of a path: ends with this object and leaves nothing on the disk.
    static constexpr QStringView inMemory = u":memory:";

    /// `path` is the database file, made 0600 in a 0700 folder. A broken one is renamed to `.bad` and a new one begun.
    explicit StateDb(QString path, QObject *parent = nullptr);
    ~StateDb() override;

    /// The open database with the newest tables, null if it cannot be opened (see lastError). Tried again at each call.
    QSqlDatabase *database();
    /// Whether there is anything to be read; answers without opening, which costs milliseconds.
    bool isThere() const;
    /// Where its file is, empty if it has none.
    QString folder() const;
    QString lastError() const;
    /// To be told what a query failed with; a broken file is closed here and set aside at the next use.
    void reportError(const QString &text, const QString &nativeCode);
    /// The last failure was one of a broken file: the next use begins a new one.
    bool isBroken() const;
    /// Name of the file that was set aside, empty if none (R21.4).
    QString brokenFile() const;

Q_SIGNALS:
    /// What was in the file is missing from now on.
    void brokenSetAside(const QString &file);

private:
    bool open();
    bool migrate();
    void close();
    bool fail(const QString &text, const QString &nativeCode);
    void setBrokenAside();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sparkbot
