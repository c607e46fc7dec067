#include "storage/drafts.h"
#include "storage/metadatadrafts.h"
#include "storage/statedb.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
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

/// What the child process does: keep edits, say so, and die as if by kill -9.
int keepAndDie(const QString &path)
{
    StateDb db(path);
    MetadataDrafts drafts(db, acme);
    if (!drafts.keep(sales, marta, work()))
        return 1;
    std::puts("kept");
    std::fflush(stdout);
    return std::raise(SIGKILL);
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

    void survivesKill9()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--keep-and-die"_s, path()});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QVERIFY(child.readAllStandardOutput().contains("kept"));
        StateDb db(path());
        const QList<MetadataDrafts::Draft> all = MetadataDrafts(db, acme).all();
        QCOMPARE(all.size(), 1);
        QVERIFY(all.constFirst().edits == work());
    }

    void accountsDoNotSeeEachOther()
    {
        StateDb db(path());
        QVERIFY(MetadataDrafts(db, acme).keep(sales, marta, work()));
        QVERIFY(MetadataDrafts(db, other).all().isEmpty());
        QVERIFY(MetadataDrafts(db, other).keep(sales, marta, {}));
        QCOMPARE(MetadataDrafts(db, acme).all().size(), 1);
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

    std::unique_ptr<QTemporaryDir> m_dir;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--keep-and-die") == 0)
        return keepAndDie(QString::fromLocal8Bit(argv[2]));
    TestMetadataDrafts test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_metadatadrafts.moc"
