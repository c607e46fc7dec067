#include "storage/drafts.h"
#include "storage/statedb.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <sys/stat.h>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Kind = Drafts::Kind;

namespace {

const QUuid acme = QUuid::fromString(u"11111111-1111-4111-8111-111111111111"_s);
const QUuid other = QUuid::fromString(u"22222222-2222-4222-8222-222222222222"_s);
const DeviceId sales = DeviceId::fromServer(u"68f00000000000000000000a"_s);
const ChatRef marta{sales, ChatId::fromServer(u"447362053570@c.us"_s)};
const ChatRef jun{sales, ChatId::fromServer(u"447362053571@c.us"_s)};
const QString typed = u"Dear Marta, 👍 مرحبا\nyour order <b>is</b> ready"_s;

/// What the child process does: keep a draft, say so, and die as if by kill -9.
int keepAndDie(const QString &path)
{
    StateDb db(path);
    Drafts drafts(db, acme);
    if (!drafts.keep(marta, Kind::Reply, typed) || !drafts.keepUnsettled({marta, u"reference"_s, typed, 7, 3}))
        return 1;
    std::puts("kept");
    std::fflush(stdout);
    return std::raise(SIGKILL);
}

} // namespace

class TestDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void keepsTextByChatAndKind();
    void survivesKill9();
    void unsettledNotesKeepWhatWasThereBefore();
    void accountsDoNotSeeEachOther();
    void whatIsRemovedIsGoneFromTheFile();
    void forgetsOldOnes();
    void saysWhatCouldNotBeKept();

private:
    QString path() const { return m_dir->filePath(u"data/state.db"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestDrafts::keepsTextByChatAndKind()
{
    StateDb db(path());
    Drafts drafts(db, acme);
    QCOMPARE(drafts.text(marta, Kind::Reply), QString());
    QVERIFY(drafts.keep(marta, Kind::Reply, u"first"_s));
    QVERIFY(drafts.keep(marta, Kind::Reply, typed));
    QVERIFY(drafts.keep(marta, Kind::Note, u"call her"_s));
    QVERIFY(drafts.keep(jun, Kind::Reply, u"Jun"_s));
    QCOMPARE(drafts.text(marta, Kind::Reply), typed);
    QCOMPARE(drafts.text(marta, Kind::Note), u"call her"_s);
    QVERIFY(drafts.keep(marta, Kind::Reply, {}));
    QCOMPARE(drafts.text(marta, Kind::Reply), QString());
    QCOMPARE(drafts.text(marta, Kind::Note), u"call her"_s);
    QCOMPARE(drafts.text(jun, Kind::Reply), u"Jun"_s);
    QVERIFY(QFile::permissions(path()) == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
}

void TestDrafts::survivesKill9()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--keep-and-die"_s, path()});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QCOMPARE(child.readAllStandardOutput().trimmed(), QByteArray("kept"));
    StateDb db(path());
    Drafts drafts(db, acme);
    QCOMPARE(drafts.text(marta, Kind::Reply), typed);
    const QList<UnsettledReply> replies = drafts.unsettled(marta);
    QCOMPARE(replies.size(), 1);
    QCOMPARE(replies.first().text, typed);
    QCOMPARE(replies.first().reference, u"reference"_s);
    QCOMPARE(replies.first().writtenAt, 7);
    QCOMPARE(replies.first().entry, 3);
    QVERIFY(drafts.unsettled(jun).isEmpty());
    QVERIFY(Drafts(db, other).unsettled(marta).isEmpty());
    drafts.settle(u"reference"_s);
    QVERIFY(drafts.unsettled(marta).isEmpty());
}

void TestDrafts::unsettledNotesKeepWhatWasThereBefore()
{
    StateDb db(path());
    Drafts drafts(db, acme);
    QVERIFY(drafts.unsettledNotes(marta).isEmpty());
    const QString odd = u"a\n\"b"_s;
    QVERIFY(drafts.keepUnsettled(UnsettledNote{marta, u"n1"_s, u"Pays"_s, QStringList{odd}, 1}));
    QVERIFY(drafts.keepUnsettled(UnsettledNote{marta, u"n2"_s, u"Calls"_s, QStringList(), 2}));
    QVERIFY(drafts.keepUnsettled(UnsettledNote{marta, u"n3"_s, u"Writes"_s, std::nullopt, 3}));
    const QList<UnsettledNote> notes = drafts.unsettledNotes(marta);
    QCOMPARE(notes.size(), 3);
    QCOMPARE(notes.at(0).text, u"Pays"_s);
    QCOMPARE(notes.at(0).known, std::optional(QStringList{odd}));
    QCOMPARE(notes.at(1).known, std::optional(QStringList()));
    QVERIFY(!notes.at(2).known); // not read is not empty
    for (const UnsettledNote &note : notes)
        drafts.settle(note.reference);
    QVERIFY(drafts.unsettledNotes(marta).isEmpty());
}

void TestDrafts::accountsDoNotSeeEachOther()
{
    StateDb db(path());
    Drafts drafts(db, acme), others(db, other);
    QVERIFY(drafts.keep(marta, Kind::Reply, typed));
    QCOMPARE(others.text(marta, Kind::Reply), QString());
    QVERIFY(others.keep(marta, Kind::Reply, {}));
    QCOMPARE(drafts.text(marta, Kind::Reply), typed);
}

void TestDrafts::whatIsRemovedIsGoneFromTheFile()
{
    const QString secret = u"a sentence that nobody should find"_s;
    {
        StateDb db(path());
        Drafts drafts(db, acme);
        QVERIFY(drafts.keep(marta, Kind::Reply, secret));
        QVERIFY(drafts.keep(marta, Kind::Reply, {}));
    } // closing folds the log into the file
    for (const QString &suffix : {QString(), u"-wal"_s}) {
        QFile file(path() + suffix);
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains(secret.toUtf8()));
    }
}

void TestDrafts::forgetsOldOnes()
{
    StateDb db(path());
    Drafts drafts(db, acme);
    QVERIFY(drafts.keep(marta, Kind::Reply, typed));
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QCOMPARE(drafts.forgetOlderThan(now - Drafts::keptFor), 0);
    QCOMPARE(drafts.text(marta, Kind::Reply), typed);
    QCOMPARE(drafts.forgetOlderThan(now + 1'000), 1);
    QCOMPARE(drafts.text(marta, Kind::Reply), QString());
}

void TestDrafts::saysWhatCouldNotBeKept()
{
    QFile file(m_dir->filePath(u"blocked"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    StateDb db(m_dir->filePath(u"blocked/state.db"_s)); // its folder is a file
    Drafts drafts(db, acme);
    QVERIFY(!drafts.keep(marta, Kind::Reply, typed));
    QVERIFY(!drafts.lastError().isEmpty());
    QCOMPARE(drafts.text(marta, Kind::Reply), QString());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--keep-and-die")
        return keepAndDie(arguments.value(2));
    TestDrafts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drafts.moc"
