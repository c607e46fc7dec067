#include "storage/journal.h"
#include "storage/statedb.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <sys/stat.h>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

const QUuid acme = QUuid::fromString(u"11111111-1111-4111-8111-111111111111"_s);

JournalEntry intent(const QString &verb = u"set-status"_s)
{
    JournalEntry entry;
    entry.account = acme;
    entry.operatingSystemUser = u"ana"_s;
    entry.verb = verb;
    entry.device = u"5f0d1c2b3a4958677889900a"_s;
    entry.object = u"447362053570@c.us"_s;
    entry.before = u"pending"_s;
    entry.after = u"active"_s;
    return entry;
}

/// What the child process does: record an intent, say so, and die as if by kill -9.
int recordAndDie(const QString &path)
{
    StateDb db(path);
    Journal journal(db);
    if (!journal.begin(intent(u"route-queue"_s)))
        return 1;
    std::puts("recorded");
    std::fflush(stdout);
    return std::raise(SIGKILL);
}

int mode(const QString &path)
{
    struct stat info { };
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
}

/// What this process read from files so far, in bytes; 0 where /proc is missing.
qint64 bytesRead()
{
    QFile io(u"/proc/self/io"_s);
    const QByteArray line = io.open(QIODevice::ReadOnly) ? io.readLine() : QByteArray();
    return line.mid(line.indexOf(' ')).trimmed().toLongLong();
}

} // namespace

class TestJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void keepsIntentAndOutcome();
    void opensOnFirstUseForTheOwnerOnly();
    void aFinishedEntryStaysAsItIs();
    void nothingIsAResultAsWell();
    void intentsSurviveKill9();
    void anotherWindowsEntriesCanStillBeFinished();
    void whatIsTooOldGoes();
    void accountsDoNotSeeEachOther();
    void cutsLongTexts();
    void tellsOfOneObject();
    void aBrokenFileIsSetAside_data();
    void aBrokenFileIsSetAside();
    void damageIsFoundWhereItLies_data();
    void damageIsFoundWhereItLies();
    void damageFoundLaterIsSetAside();
    void openingDoesNotTakeLongerTheMoreWasDone();
    void whatCannotBeRecordedIsSaid();
    void aNewerFileIsLeftAlone();

private:
    QString path() const { return m_dir->filePath(u"data/state.db"_s); }
    /// As many entries of a kilobyte, closed again.
    void fill(int count) const
    {
        StateDb db(path());
        Journal journal(db);
        JournalEntry entry = intent();
        entry.after = QString(1'000, u'x');
        QVERIFY(db.database() && db.database()->transaction()); // one wait for the disk is enough
        for (int i = 0; i < count; ++i)
            QVERIFY(journal.begin(entry));
        QVERIFY(db.database()->commit());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestJournal::keepsIntentAndOutcome()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    {
        StateDb db(path());
        Journal journal(db);
        const std::optional<qint64> first = journal.begin(intent());
        const std::optional<qint64> second = journal.begin(intent(u"unassign"_s));
        QVERIFY(first && second && *first != *second);
        journal.finish(*first, JournalEntry::Outcome::Done, 200, u"req-1"_s, {});
        journal.finish(*second, JournalEntry::Outcome::Failed, 403, u"req-2"_s, u"refused"_s);
    }
    StateDb db(path());
    const QList<JournalEntry> entries = Journal(db).entries(acme, 10);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).verb, u"unassign"_s); // newest first
    QCOMPARE(entries.at(0).outcome, JournalEntry::Outcome::Failed);
    QCOMPARE(entries.at(0).after, u"refused"_s);
    const JournalEntry &done = entries.at(1);
    QVERIFY(done.startedAt >= before && done.finishedAt >= done.startedAt);
    JournalEntry expected = intent();
    expected.id = done.id;
    expected.startedAt = done.startedAt;
    expected.finishedAt = done.finishedAt;
    expected.requestId = u"req-1"_s;
    expected.httpStatus = 200;
    expected.outcome = JournalEntry::Outcome::Done;
    QCOMPARE(done, expected);
    QCOMPARE(Journal(db).entries(acme, 1).size(), 1);
}

void TestJournal::tellsOfOneObject()
{
    StateDb db(path());
    Journal journal(db);
    QSignalSpy begun(&journal, &Journal::begun), finished(&journal, &Journal::finished);
    JournalEntry elsewhere = intent();
    elsewhere.object = u"447362053571@c.us"_s;
    JournalEntry otherNumber = intent();
    otherNumber.device = u"5f0d1c2b3a4958677889900b"_s;
    const qint64 first = *journal.begin(intent());
    QVERIFY(journal.begin(elsewhere) && journal.begin(otherNumber));
    const qint64 last = *journal.begin(intent(u"unassign"_s));
    const QList<JournalEntry> entries = journal.entriesOf(acme, intent().device, intent().object, 10);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first().id, last);
    QCOMPARE(entries.last().id, first);
    QCOMPARE(entries.last().account, acme);
    QCOMPARE(journal.entriesOf(acme, intent().device, intent().object, 1).size(), 1);
    QCOMPARE(journal.entriesOf(QUuid(), intent().device, intent().object, 10).size(), 0);

    journal.finish(first, JournalEntry::Outcome::Done, 200, {}, {});
    journal.finish(first, JournalEntry::Outcome::Failed, 500, {}, {}); // changes nothing
    QCOMPARE(begun.size(), 4);
    QCOMPARE(begun.first().first().value<JournalEntry>().id, first);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toLongLong(), first);
}

void TestJournal::opensOnFirstUseForTheOwnerOnly()
{
    ::umask(022);
    StateDb db(path());
    Journal journal(db);
    QVERIFY(!QFile::exists(path()));
    QVERIFY(journal.begin(intent()));
    QCOMPARE(mode(m_dir->filePath(u"data"_s)), 0700);
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QCOMPARE(mode(path() + suffix), 0600);
    QSqlQuery query(*db.database());
    QVERIFY(query.exec(u"PRAGMA journal_mode"_s) && query.next());
    QCOMPARE(query.value(0).toString(), u"wal"_s);
    QVERIFY(query.exec(u"PRAGMA synchronous"_s) && query.next());
    QCOMPARE(query.value(0).toInt(), 2); // FULL: durable before begin() returns
}

void TestJournal::aFinishedEntryStaysAsItIs()
{
    StateDb db(path());
    Journal journal(db);
    const qint64 id = *journal.begin(intent());
    journal.finish(id, JournalEntry::Outcome::Done, 200, {}, {});
    journal.finish(id, JournalEntry::Outcome::Failed, 500, {}, u"x"_s);
    QCOMPARE(journal.entries(acme, 1).at(0).outcome, JournalEntry::Outcome::Done);
    QCOMPARE(journal.entries(acme, 1).at(0).after, u"active"_s);
}

void TestJournal::nothingIsAResultAsWell()
{
    StateDb db(path());
    Journal journal(db);
    const qint64 emptied = *journal.begin(intent());
    const qint64 notKnown = *journal.begin(intent());
    journal.finish(emptied, JournalEntry::Outcome::Done, 200, {}, u""_s);
    journal.finish(notKnown, JournalEntry::Outcome::Done, 200, {}, QString());
    QCOMPARE(journal.entries(acme, 2).at(1).after, QString());
    QCOMPARE(journal.entries(acme, 2).at(0).after, u"active"_s);
}

void TestJournal::intentsSurviveKill9()
{
    constexpr int deaths = 20;
    for (int i = 0; i < deaths; ++i) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--record-and-die"_s, path()});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QCOMPARE(child.readAllStandardOutput(), "recorded\n");
    }
    StateDb db(path());
    Journal journal(db);
    const qint64 ours = *journal.begin(intent());
    QCOMPARE(journal.closeAbandoned(acme), deaths);
    QCOMPARE(journal.closeAbandoned(acme), 0);
    QVERIFY(db.brokenFile().isEmpty());
    const QList<JournalEntry> entries = journal.entries(acme, 100);
    QCOMPARE(entries.size(), deaths + 1);
    for (const JournalEntry &entry : entries) {
        const bool underWay = entry.id == ours;
        QCOMPARE(entry.outcome, underWay ? JournalEntry::Outcome::Open : JournalEntry::Outcome::Unknown);
        QCOMPARE(entry.finishedAt, 0);
    }
}

void TestJournal::anotherWindowsEntriesCanStillBeFinished()
{
    StateDb firstDb(path());
    Journal first(firstDb);
    const qint64 id = *first.begin(intent());
    StateDb secondDb(path());
    Journal second(secondDb);
    QCOMPARE(second.closeAbandoned(acme), 1); // it cannot know that the first one lives
    first.finish(id, JournalEntry::Outcome::Done, 200, {}, {});
    QCOMPARE(second.entries(acme, 1).at(0).outcome, JournalEntry::Outcome::Done);
}

void TestJournal::whatIsTooOldGoes()
{
    StateDb db(m_dir->filePath(u"state.db"_s));
    Journal journal(db);
    QCOMPARE(journal.forgetOld(), 0); // and no file is made for it
    QVERIFY(!QFile::exists(m_dir->filePath(u"state.db"_s)));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto begin = [&](int daysAgo) {
        JournalEntry entry = intent();
        entry.startedAt = now.addDays(-daysAgo).toMSecsSinceEpoch();
        return journal.begin(entry).value_or(0);
    };
    const qint64 old = begin(31), recent = begin(29), open = begin(400);
    for (const qint64 id : {old, recent})
        journal.finish(id, JournalEntry::Outcome::Done, 200, {}, u"active"_s);
    journal.setKeptDays(0);
    QCOMPARE(journal.forgetOld(), 0);
    journal.setKeptDays(30);
    QCOMPARE(journal.forgetOld(), 1);
    QList<qint64> left;
    for (const JournalEntry &entry : journal.entries(acme, 10))
        left.append(entry.id);
    QCOMPARE(left, (QList{open, recent}));
}

void TestJournal::accountsDoNotSeeEachOther()
{
    StateDb db(path());
    Journal journal(db);
    QVERIFY(journal.begin(intent()));
    QVERIFY(journal.entries(QUuid::createUuid(), 10).isEmpty());
    QCOMPARE(Journal(db).closeAbandoned(QUuid::createUuid()), 0);
}

void TestJournal::cutsLongTexts()
{
    StateDb db(path());
    Journal journal(db);
    JournalEntry entry = intent();
    entry.after = QString(1'000'000, u'x');
    QVERIFY(journal.begin(entry));
    QCOMPARE(journal.entries(acme, 1).at(0).after.size(), 2'000);
}

void TestJournal::aBrokenFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("this is not a database, it is a text of some length\n").repeated(100);
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16).append(QByteArray(4'000, '\x5a'));
}

void TestJournal::aBrokenFileIsSetAside()
{
    QFETCH(QByteArray, content);
    QVERIFY(QDir().mkpath(m_dir->filePath(u"data"_s)));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    StateDb db(path());
    Journal journal(db);
    QVERIFY2(journal.begin(intent()), qPrintable(journal.lastError()));
    QCOMPARE(journal.brokenFile(), path() + u".bad"_s);
    QFile bad(journal.brokenFile());
    QVERIFY(bad.open(QIODevice::ReadOnly));
    QCOMPARE(bad.readAll(), content);
    QCOMPARE(journal.entries(acme, 10).size(), 1);
}

void TestJournal::damageIsFoundWhereItLies_data()
{
    QTest::addColumn<bool>("byWriting");
    QTest::newRow("by reading") << false;
    QTest::newRow("by writing") << true;
}

/// All but the first pages, as a disk that lost them: nothing of it shows until they are asked for.
void TestJournal::damageIsFoundWhereItLies()
{
    QFETCH(const bool, byWriting);
    fill(2'000);
    constexpr qint64 sound = 4 * 4'096;
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(sound));
    file.write(QByteArray(file.size() - sound, '\x5a'));
    file.close();

    StateDb db(path());
    Journal journal(db);
    QSignalSpy setAside(&db, &StateDb::brokenSetAside);
    if (!byWriting)
        QVERIFY(journal.entries(acme, 5'000).size() < 2'000);
    const std::optional<qint64> entry = journal.begin(intent()); // nobody is told that it could not be recorded
    QVERIFY2(entry, qPrintable(journal.lastError()));
    QCOMPARE(journal.brokenFile(), path() + u".bad"_s);
    QCOMPARE(setAside.size(), 1);
    QCOMPARE(setAside.first().first().toString(), journal.brokenFile());
    QVERIFY(QFileInfo(journal.brokenFile()).size() > sound);
    QCOMPARE(journal.entries(acme, 5'000).size(), 1);
    QCOMPARE(journal.entries(acme, 1).first().id, *entry);
}

void TestJournal::openingDoesNotTakeLongerTheMoreWasDone()
{
    fill(5'000);
    QVERIFY(QFileInfo(path()).size() > 5'000'000);
    StateDb db(path());
    const qint64 before = bytesRead();
    QVERIFY(db.database());
    const qint64 read = bytesRead() - before;
    QVERIFY2(read < 200'000, qPrintable(QString::number(read)));
}

void TestJournal::damageFoundLaterIsSetAside()
{
    StateDb db(path());
    Journal journal(db);
    QVERIFY(journal.begin(intent()));
    db.reportError(u"database disk image is malformed"_s, u"11"_s); // what a query reports
    QVERIFY(journal.begin(intent()));
    QCOMPARE(journal.brokenFile(), path() + u".bad"_s);
    QCOMPARE(journal.entries(acme, 10).size(), 1);
}

void TestJournal::whatCannotBeRecordedIsSaid()
{
    QFile inTheWay(m_dir->filePath(u"data"_s)); // a file where the folder should be
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    StateDb db(path());
    Journal journal(db);
    QVERIFY(!journal.begin(intent()));
    QVERIFY(!journal.lastError().isEmpty());
    QVERIFY(journal.entries(acme, 10).isEmpty());
    journal.finish(1, JournalEntry::Outcome::Done, 200, {}, {});

    QVERIFY(inTheWay.remove()); // mended while running
    QVERIFY(journal.begin(intent()));
}

void TestJournal::aNewerFileIsLeftAlone()
{
    {
        StateDb db(path());
        QSqlQuery query(*db.database());
        QVERIFY(query.exec(u"PRAGMA user_version = 99"_s));
    }
    StateDb db(path());
    QVERIFY(!db.database());
    QVERIFY(db.lastError().contains(u"newer"_s));
    QVERIFY(db.brokenFile().isEmpty());
    QVERIFY(QFile::exists(path()));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--record-and-die")
        return recordAndDie(arguments.value(2));
    TestJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journal.moc"
