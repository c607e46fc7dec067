#include "credentials/sessionstore.h"
#include "storage/settings.h"
#include "workbench.h"
#include "workflows/signin.h"

#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Problem = SignIn::InputProblem;

namespace {

/// A keychain that says no: what a person meets on a machine without one.
class RefusingStore : public CredentialStore {
public:
    void read(const QUuid &, QObject *context, ReadHandler handler) override
    {
        later(context, [handler] { handler(Unexpected{CredentialError{CredentialError::Kind::NoService, {}}}); });
    }
    void write(const QUuid &, const QByteArray &, QObject *context, DoneHandler handler) override
    {
        later(context, [handler] { handler(Unexpected{CredentialError{CredentialError::Kind::NoService, {}}}); });
    }
    void remove(const QUuid &, QObject *context, DoneHandler handler) override
    {
        later(context, [handler] { handler(false); });
    }

private:
    static void later(QObject *context, const std::function<void()> &run)
    {
        QMetaObject::invokeMethod(context, run, Qt::QueuedConnection);
    }
};

struct Form {
    Form()
        : settings(folder.path())
        , accounts(settings)
    {
        input.name = u"Acme"_s;
        input.address = bench.proxy().url(u"/v1"_s).toString();
        input.key = bench.host().key();
    }
    WorkBench bench;
    QTemporaryDir folder;
    Settings settings;
    Accounts accounts;
    SessionStore keychain;
    SignIn::Input input;
};

} // namespace

Q_DECLARE_METATYPE(Problem)

class TestSignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checksInput_data();
    void checksInput();
    void connectsAndRemembers();
    void badKeyLeavesNothing();
    void cancelLeavesNothing();
    void keychainThatDoesNotKeep();
    void replacingAKeyTestsItFirst();
    void bearer();
};

void TestSignIn::checksInput_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QList<int>>("problems");
    const QString name = u"Acme"_s;
    const QString address = u"https://api.example.com/v1"_s;
    const QString key(64, u'a');
    const auto list = [](std::initializer_list<Problem> problems) {
        QList<int> numbers;
        for (Problem problem : problems)
            numbers.append(int(problem));
        return numbers;
    };
    QTest::newRow("fine") << name << address << key << list({});
    QTest::newRow("white space around") << name << u"  https://api.example.com/v1 \n"_s << u" "_s + key + u"\r\n"_s
                                        << list({});
    QTest::newRow("all empty") << QString() << QString() << QString()
                               << list({Problem::NameEmpty, Problem::AddressEmpty, Problem::KeyEmpty});
    QTest::newRow("name taken") << u"OTHER"_s << address << key << list({Problem::NameTaken});
    QTest::newRow("no scheme") << name << u"api.example.com/v1"_s << key << list({Problem::AddressInvalid});
    QTest::newRow("http") << name << u"http://api.example.com/v1"_s << key << list({Problem::AddressPlainHttp});
    QTest::newRow("http to this computer") << name << u"http://127.0.0.1:8080/v1"_s << key << list({});
    QTest::newRow("user info") << name << u"https://me@api.example.com"_s << key << list({Problem::AddressExtraParts});
    QTest::newRow("token in the address")
        << name << u"https://api.example.com?token=x"_s << key << list({Problem::AddressExtraParts});
    QTest::newRow("short key") << name << address << u"abc"_s << list({Problem::KeyTooShort});
    QTest::newRow("second header") << name << address << key + u"\r\nX-Evil: 1"_s << list({Problem::KeyBadCharacter});
    QTest::newRow("accent") << name << address << key + u"é"_s << list({Problem::KeyBadCharacter});
}

void TestSignIn::checksInput()
{
    QFETCH(QString, name);
    QFETCH(QString, address);
    QFETCH(QString, key);
    QFETCH(QList<int>, problems);
    const QTemporaryDir folder;
    Settings settings(folder.path());
    Accounts accounts(settings);
    Account other;
    other.id = QUuid::createUuid();
    other.name = u"Other"_s;
    other.address = QUrl(u"https://api.example.com/v1"_s);
    accounts.save(other);
    SessionStore keychain;
    const SignIn signIn(accounts, keychain);
    QList<int> found;
    for (Problem problem : signIn.check({{}, name, address, key, false}))
        found.append(int(problem));
    QCOMPARE(found, problems);
}

void TestSignIn::connectsAndRemembers()
{
    Form form;
    SignIn signIn(form.accounts, form.keychain);
    QSignalSpy tested(&signIn, &SignIn::tested);
    QSignalSpy connected(&signIn, &SignIn::connected);
    signIn.test(form.input);
    QVERIFY(signIn.isBusy());
    QVERIFY(tested.wait(20'000));
    const auto numbers = tested.first().first().value<QList<Device>>();
    QVERIFY(numbers.size() >= 5);
    // A tested key alone leaves nothing behind.
    QVERIFY(form.accounts.all().isEmpty());

    signIn.keep(numbers.first().id);
    QVERIFY(connected.wait(20'000));
    QCOMPARE(form.accounts.all().size(), 1);
    const Account account = form.accounts.all().first();
    QCOMPARE(account.name, u"Acme"_s);
    QCOMPARE(account.defaultDevice, numbers.first().id);
    QByteArray kept;
    form.keychain.read(account.id, &signIn, [&](Result<QByteArray, CredentialError> key) { kept = key.value(); });
    QTRY_COMPARE(kept, form.bench.host().key().toLatin1());
}

void TestSignIn::badKeyLeavesNothing()
{
    Form form;
    form.input.key = QString(40, u'x');
    SignIn signIn(form.accounts, form.keychain);
    QSignalSpy failed(&signIn, &SignIn::failed);
    signIn.test(form.input);
    QVERIFY(failed.wait(20'000));
    QVERIFY(failed.first().first().value<ApiError>().isUnauthorized());
    QVERIFY(!signIn.isBusy());
    QVERIFY(form.accounts.all().isEmpty());
}

void TestSignIn::cancelLeavesNothing()
{
    Form form;
    form.bench.change([](simulator::State &state) { state.knobs.latency = 200; });
    SignIn signIn(form.accounts, form.keychain);
    QSignalSpy tested(&signIn, &SignIn::tested);
    QSignalSpy failed(&signIn, &SignIn::failed);
    signIn.test(form.input);
    signIn.cancel();
    QVERIFY(!signIn.isBusy());
    form.bench.change([](simulator::State &state) { state.knobs.latency = 0; });
    // A second try ends; the first one never does.
    signIn.test(form.input);
    QVERIFY(tested.wait(20'000));
    QCOMPARE(tested.size(), 1);
    QCOMPARE(failed.size(), 0);
    QVERIFY(form.accounts.all().isEmpty());
}

void TestSignIn::keychainThatDoesNotKeep()
{
    Form form;
    RefusingStore refusing;
    SignIn signIn(form.accounts, refusing);
    QSignalSpy tested(&signIn, &SignIn::tested);
    QSignalSpy notKept(&signIn, &SignIn::notKept);
    QSignalSpy connected(&signIn, &SignIn::connected);
    signIn.test(form.input);
    QVERIFY(tested.wait(20'000));
    signIn.keep({});
    QVERIFY(notKept.wait(20'000));
    QVERIFY(form.accounts.all().isEmpty());
    QCOMPARE(connected.size(), 0);

    signIn.useForThisSession({});
    QCOMPARE(connected.size(), 1);
    QCOMPARE(connected.first().at(1).toByteArray(), form.bench.host().key().toLatin1());
    QCOMPARE(form.accounts.all().size(), 1);
}

void TestSignIn::replacingAKeyTestsItFirst()
{
    Form form;
    Account account;
    account.id = QUuid::createUuid();
    account.name = u"Acme"_s;
    account.colour = u"#123456"_s;
    account.address = QUrl(form.input.address);
    form.accounts.save(account);
    form.keychain.write(account.id, "the-old-key-of-acme", this, [](Result<bool, CredentialError>) {});
    const auto kept = [&] {
        QByteArray key;
        bool done = false;
        form.keychain.read(account.id, this, [&](Result<QByteArray, CredentialError> result) {
            key = result ? result.value() : QByteArray();
            done = true;
        });
        [&] { QTRY_VERIFY(done); }();
        return key;
    };

    SignIn signIn(form.accounts, form.keychain);
    form.input.replaces = account.id;
    const QString good = form.input.key;
    form.input.key = QString(40, u'x');
    QSignalSpy failed(&signIn, &SignIn::failed);
    signIn.test(form.input);
    QVERIFY(failed.wait(20'000));
    QCOMPARE(kept(), "the-old-key-of-acme");

    form.input.key = good;
    QSignalSpy tested(&signIn, &SignIn::tested);
    QSignalSpy connected(&signIn, &SignIn::connected);
    signIn.test(form.input);
    QVERIFY(tested.wait(20'000));
    signIn.keep({});
    QVERIFY(connected.wait(20'000));
    QCOMPARE(kept(), form.bench.host().key().toLatin1());
    QCOMPARE(form.accounts.all().size(), 1);
    QCOMPARE(form.accounts.all().first().colour, account.colour);
}

void TestSignIn::bearer()
{
    Form form;
    form.input.bearer = true;
    SignIn signIn(form.accounts, form.keychain);
    QSignalSpy tested(&signIn, &SignIn::tested);
    signIn.test(form.input);
    QVERIFY(tested.wait(20'000));
    const testing::SeenRequest request = form.bench.proxy().requests().last();
    QCOMPARE(request.header("Authorization"), "Bearer " + form.bench.host().key().toLatin1());
    QVERIFY(request.header("Token").isEmpty());
    QVERIFY(!request.target.contains(form.bench.host().key().toLatin1()));
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
