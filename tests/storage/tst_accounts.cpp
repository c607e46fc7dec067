#include "storage/accounts.h"
#include "storage/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

Account account(const QString &name)
{
    Account account;
    account.id = QUuid::createUuid();
    account.name = name;
    account.colour = u"#2f6fb5"_s;
    account.address = QUrl(u"https://api.example.com/v1"_s);
    account.defaultDevice = DeviceId::fromServer(u"5f0d1c2b3a4958677889900a"_s);
    return account;
}

} // namespace

class TestAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remembersAccounts();
    void namesAreUniqueWithoutCase();
    void remembersWhoSitsHere();
    void theDemoIsNeverStored();
    void brokenEntriesAreSkippedAndKept();
    void aBrokenListIsKept();
    void coloursDifferWhileTheyCan();
};

void TestAccounts::remembersAccounts()
{
    const QTemporaryDir dir;
    Account acme = account(u"Acme @Variant(x)"_s);
    acme.bearer = true;
    const Account other = account(u"Öther"_s);
    {
        Settings settings(dir.path());
        Accounts accounts(settings);
        QSignalSpy changes(&accounts, &Accounts::changed);
        accounts.save(acme);
        accounts.save(other);
        accounts.setLastUsed(other.id);
        QCOMPARE(changes.size(), 2);
    }
    Settings settings(dir.path());
    QVERIFY(settings.brokenFile(Settings::Key::AccountList).isEmpty());
    Accounts accounts(settings);
    QCOMPARE(accounts.all(), (QList<Account>{acme, other}));
    QCOMPARE(accounts.lastUsed(), other);
    QCOMPARE(accounts.findByName(u" öTHER "_s), other);

    acme.name = u"ACME"_s;
    accounts.save(acme);
    QCOMPARE(accounts.all(), (QList<Account>{acme, other})); // replaced in place
    accounts.remove(other.id);
    QVERIFY(!accounts.lastUsed());
    QVERIFY(!accounts.find(other.id));
    QCOMPARE(accounts.all(), QList<Account>{acme});
}

void TestAccounts::namesAreUniqueWithoutCase()
{
    const QTemporaryDir dir;
    Settings settings(dir.path());
    Accounts accounts(settings);
    accounts.save(account(u"Acme"_s));
    QCOMPARE(accounts.freeName(u" acme "_s), u"acme 2"_s);
    QVERIFY(!accounts.freeName({}).isEmpty());
    const Account twin = account(u"ACME"_s);
    accounts.save(twin);
    QCOMPARE(accounts.find(twin.id)->name, u"ACME 2"_s);
    accounts.save(*accounts.find(twin.id)); // does not count up by itself
    QCOMPARE(accounts.find(twin.id)->name, u"ACME 2"_s);
}

void TestAccounts::remembersWhoSitsHere()
{
    const QTemporaryDir dir;
    const AgentId marta = AgentId::fromServer(u"5f71e36254800f533ab79148"_s);
    const Account acme = account(u"Acme"_s);
    const Account other = account(u"Other"_s);
    {
        Settings settings(dir.path());
        Accounts accounts(settings);
        accounts.save(acme);
        accounts.save(other);
        accounts.setMember(acme.id, marta, u"Marta"_s);
        accounts.setMember(QUuid::createUuid(), marta, u"Marta"_s); // of no account
    }
    Settings settings(dir.path());
    Accounts accounts(settings);
    QCOMPARE(accounts.find(acme.id)->member, marta);
    QCOMPARE(accounts.find(acme.id)->memberName, u"Marta"_s);
    QVERIFY(accounts.find(other.id)->member.isNull()); // each account by itself
    QCOMPARE(accounts.all().size(), 2);
    accounts.setMember(acme.id, {}, {});
    QCOMPARE(*accounts.find(acme.id), acme);
}

void TestAccounts::theDemoIsNeverStored()
{
    const QTemporaryDir dir;
    Settings settings(dir.path());
    Accounts accounts(settings);
    Account demo = account(u"Sample Data"_s);
    demo.demo = true;
    accounts.save(demo);
    accounts.setLastUsed(demo.id);
    QVERIFY(accounts.all().isEmpty());
    QVERIFY(settings.sync());
    QVERIFY(!QFile::exists(dir.filePath(u"settings.ini"_s)));
}

void TestAccounts::brokenEntriesAreSkippedAndKept()
{
    const QTemporaryDir dir;
    Settings settings(dir.path());
    settings.setValue(
        Settings::Key::AccountList,
        u"[7, null, {\"name\":\"no id\"}, {\"id\":\"{x}\",\"name\":\"bad id\",\"address\":\"https://a\"},"
        "{\"id\":\"11111111-1111-4111-8111-111111111111\",\"name\":\"A\",\"address\":\"https://a\",\"colour\":\"red\","
        "\"number\":\"../x\",\"bearer\":\"yes\"},"
        "{\"id\":\"11111111-1111-4111-8111-111111111111\",\"name\":\"again\",\"address\":\"https://b\"},"
        "{\"id\":\"22222222-2222-4222-8222-222222222222\",\"name\":\"a\",\"address\":\"https://c\"},"
        "{\"id\":\"33333333-3333-4333-8333-333333333333\",\"name\":\"no address\",\"address\":\"\"}]"_s);
    Accounts accounts(settings);
    const QList<Account> all = accounts.all();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0).name, u"A"_s);
    QVERIFY(all.at(0).colour.startsWith(u'#'));
    QVERIFY(all.at(0).defaultDevice.isNull());
    QVERIFY(!all.at(0).bearer);
    QCOMPARE(all.at(1).name, u"a 2"_s);

    accounts.save(account(u"new"_s));
    accounts.remove(all.at(1).id);
    const QString stored = settings.value(Settings::Key::AccountList).toString();
    for (const QString &kept : {u"no id"_s, u"bad id"_s, u"again"_s, u"no address"_s, u"null"_s})
        QVERIFY2(stored.contains(kept), qPrintable(kept));
    QCOMPARE(accounts.all().size(), 2);
}

void TestAccounts::aBrokenListIsKept()
{
    const QTemporaryDir dir;
    Settings settings(dir.path());
    settings.setValue(Settings::Key::AccountList, u"[{\"id\":"_s);
    Accounts accounts(settings);
    QVERIFY(accounts.all().isEmpty());
    accounts.save(account(u"Acme"_s));
    accounts.save(account(u"Two"_s));
    QCOMPARE(accounts.all().size(), 2);
    QVERIFY(settings.value(Settings::Key::AccountList).toString().contains(u"[{\\\"id\\\":"_s));
}

void TestAccounts::coloursDifferWhileTheyCan()
{
    const QTemporaryDir dir;
    Settings settings(dir.path());
    Accounts accounts(settings);
    QSet<QString> colours;
    for (int i = 0; i < 10; ++i) {
        Account next = account(QString::number(i));
        next.colour = accounts.freeColour();
        QCOMPARE(next.colour.size(), 7);
        colours.insert(next.colour);
        accounts.save(next);
    }
    QCOMPARE(colours.size(), 8);
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
