#include "storage/drafts.h"
#include "storage/metadatadrafts.h"
#include "storage/statedb.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

const QUuid acme = QUuid::fromString(u"11111111-1111-4111-8111-111111111111"_s);
const QUuid other = QUuid::fromString(u"22222222-2222-4222-8222-222222222222"_s);
const DeviceId sales = DeviceId::fromServer(u"68f00000000000000000000a"_s);
const ContactId marta = ContactId::fromServer(u"447362053570@c.us"_s);
const ContactId jun = ContactId::fromServer(u"447362053571@c.us"_s);

/// A changed value, an added pair with a key that cannot be saved, and one that is still typed.
MetadataEdits work()
{
    MetadataEdits edits;
    edits.edits.append({u"plan"_s, u"platinum 👍"_s, false, u"gold"_s, {}});
    edits.edits.append({u"last purchase"_s, u"x"_s, true, {}, {}});
    edits.unfinished = {u"vip"_s, {}};
    return edits;
}

MetadataEdits changeOf(const QString &key, const QString &value)
{
    MetadataEdits edits;
    edits.edits.append({key, value, false, u"before"_s, {}});
    return edits;
}

/// What a new window finds.
QList<MetadataDrafts::Draft> recovered(StateDb &db, const QUuid &account = acme)
{
    MetadataDrafts drafts(db, account);
    drafts.takeOver();
    return drafts.all();
}

/// What the child process does: keep edits, say so, and wait for the end of its input, which never comes.
int keepAndWait(const QString &path)
{
    StateDb db(path);
    MetadataDrafts drafts(db, acme);
    if (!drafts.keep(sales, marta, work()))
        return 1;
    std::puts("kept");
    std::fflush(stdout);
    return std::getchar() == EOF ? 0 : 1;
}

} // namespace

class TestMetadataDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void keepsEditsByContact()
    {
        StateDb db(path());
        MetadataDrafts drafts(db, acme);
        QVERIFY(drafts.all().isEmpty());
        QVERIFY(!QFile::exists(path())); // looking opens nothing
        QVERIFY(drafts.keep(sales, jun, {}));
        QVERIFY(!QFile::exists(path())); // neither does having nothing to keep
        QVERIFY(drafts.keep(sales, marta, work()));
        MetadataEdits one;
        one.unfinished = {{}, u"only a value"_s};
        QVERIFY(drafts.keep(sales, jun, one));
        const QList<MetadataDrafts::Draft> all = drafts.all();
        QCOMPARE(all.size(), 2);
        for (const MetadataDrafts::Draft &draft : all) {
            QCOMPARE(draft.device, sales);
            QVERIFY(draft.edits == (draft.contact == marta ? work() : one));
        }
        QVERIFY(drafts.keep(sales, marta, one)); // in place of the former
        QVERIFY(drafts.keep(sales, jun, {}));
        QCOMPARE(drafts.all().size(), 1);
        QVERIFY(drafts.all().constFirst().edits == one);
    }

    void anotherProgramsWorkIsLeftToItUntilItIsKilled()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--keep-and-wait"_s, path()});
        QTRY_VERIFY_WITH_TIMEOUT(child.bytesAvailable() > 0, 60'000);
        QVERIFY(child.readAllStandardOutput().contains("kept"));
        StateDb db(path());
        QVERIFY(recovered(db).isEmpty());
        child.kill(); // as kill -9
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const QList<MetadataDrafts::Draft> all = recovered(db);
        QCOMPARE(all.size(), 1);
        QVERIFY(all.constFirst().edits == work());
        QCOMPARE(locks(), 0);
    }

    void twoWindowsKeepTheirOwn()
    {
        StateDb firstDb(path()), secondDb(path());
        auto first = std::make_unique<MetadataDrafts>(firstDb, acme);
        MetadataDrafts second(secondDb, acme);
        QVERIFY(first->keep(sales, marta, changeOf(u"plan"_s, u"gold"_s)));
        second.takeOver();
        QVERIFY(second.all().isEmpty());
        QVERIFY(second.keep(sales, marta, changeOf(u"plan"_s, u"silver"_s)));
        QVERIFY(first->all().constFirst().edits == changeOf(u"plan"_s, u"gold"_s));
        QVERIFY(second.keep(sales, marta, {}));
        QCOMPARE(first->all().size(), 1);
        QVERIFY(second.keep(sales, jun, changeOf(u"plan"_s, u"silver"_s)));

        first.reset();
        second.takeOver();
        QCOMPARE(second.all().size(), 2);
        QVERIFY(recovered(firstDb).isEmpty()); // taken over once
        QCOMPARE(locks(), 1);
    }

    void workOnOneContactIsMerged()
    {
        StateDb db(path());
        {
            MetadataDrafts first(db, acme), second(db, acme);
            MetadataEdits earlier = changeOf(u"plan"_s, u"gold"_s);
            earlier.edits += changeOf(u"region"_s, u"PY"_s).edits;
            earlier.unfinished = {u"typed"_s, {}};
            QVERIFY(first.keep(sales, marta, earlier));
            const qint64 then = QDateTime::currentMSecsSinceEpoch();
            QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > then);
            QVERIFY(second.keep(sales, marta, changeOf(u"plan"_s, u"silver"_s)));
        }
        MetadataEdits both = changeOf(u"plan"_s, u"silver"_s);
        both.edits += changeOf(u"region"_s, u"PY"_s).edits;
        both.unfinished = {u"typed"_s, {}};
        const QList<MetadataDrafts::Draft> all = recovered(db);
        QCOMPARE(all.size(), 1);
        QVERIFY(all.constFirst().edits == both);
    }

    void draftsOfAnEarlierVersionAreRecovered()
    {
        {
            StateDb db(path());
            QVERIFY(MetadataDrafts(db, acme).keep(sales, marta, work()));
            // As the version before the owners left it.
            QSqlQuery query(*db.database());
            for (const QString &statement :
                 {u"ALTER TABLE metadata_drafts RENAME TO owned"_s,
                  u"CREATE TABLE metadata_drafts (account TEXT NOT NULL, device TEXT NOT NULL, contact TEXT NOT NULL, "
                  "place INTEGER NOT NULL, state TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, "
                  "base TEXT NOT NULL, written_at INTEGER NOT NULL, "
                  "PRIMARY KEY (account, device, contact, place)) WITHOUT ROWID"_s,
                  u"INSERT INTO metadata_drafts SELECT account, device, contact, place, state, key, value, base, "
                  "written_at FROM owned"_s,
                  u"DROP TABLE owned"_s, u"DROP TABLE unsettled_notes"_s, u"PRAGMA user_version = 7"_s})
                QVERIFY2(query.exec(statement), qPrintable(statement));
        }
        StateDb db(path());
        const QList<MetadataDrafts::Draft> all = recovered(db);
        QCOMPARE(all.size(), 1);
        QVERIFY(all.constFirst().edits == work());
    }

    void accountsDoNotSeeEachOther()
    {
        StateDb db(path());
        QVERIFY(MetadataDrafts(db, acme).keep(sales, marta, work()));
        QVERIFY(recovered(db, other).isEmpty());
        QVERIFY(MetadataDrafts(db, other).keep(sales, marta, {}));
        QCOMPARE(recovered(db).size(), 1);
    }

    void sampleDataKeepsNothing()
    {
        StateDb db(path());
        MetadataDrafts drafts(db, QUuid());
        QVERIFY(drafts.keep(sales, marta, work()));
        QVERIFY(drafts.all().isEmpty());
        QVERIFY(!QFile::exists(path()));
    }

    void whatIsRemovedIsGoneFromTheFile()
    {
        const QByteArray secret = "platinum";
        {
            StateDb db(path());
            MetadataDrafts drafts(db, acme);
            QVERIFY(drafts.keep(sales, marta, work()));
            QVERIFY(drafts.keep(sales, marta, {}));
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(secret));
    }

    void forgetsOldOnes()
    {
        StateDb db(path());
        MetadataDrafts drafts(db, acme);
        QVERIFY(drafts.keep(sales, marta, work()));
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        drafts.forgetOlderThan(now - Drafts::keptFor);
        QCOMPARE(drafts.all().size(), 1);
        drafts.forgetOlderThan(now + 60'000);
        QVERIFY(drafts.all().isEmpty());
    }

    void saysWhatCouldNotBeKept()
    {
        StateDb db(u"/proc/no/such/place/state.db"_s);
        MetadataDrafts drafts(db, acme);
        QVERIFY(!drafts.keep(sales, marta, work()));
        QVERIFY(!drafts.lastError().isEmpty());
    }

private:
    QString path() const { return m_dir->filePath(u"data/state.db"_s); }
    int locks() const { return int(QDir(m_dir->filePath(u"data"_s)).entryList({u"*.lock"_s}).size()); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--keep-and-wait") == 0)
        return keepAndWait(QString::fromLocal8Bit(argv[2]));
    TestMetadataDrafts test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_metadatadrafts.moc"
