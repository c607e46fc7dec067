#include "dialogbench.h"
#include "shared/plaintext.h"
#include "shared/problemlabel.h"
#include "signin/connectdialog.h"
#include "slowstore.h"
#include "support/faultserver.h"
#include "support/testcertificates.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

const QString wrongKey(24, u'x');

/// A keychain that says no, as a locked one does.
class LockedStore : public SessionStore {
public:
    void write(const QUuid &, const QByteArray &, QObject *, DoneHandler handler) override
    {
        handler(Unexpected{CredentialError{CredentialError::Kind::Locked, {}}});
    }
};

QString found(const QWidget *dialog)
{
    return dialog->findChild<PlainLabel *>(u"found"_s)->text();
}

QString problem(const QWidget *dialog)
{
    const auto *text = dialog->findChild<PlainLabel *>(u"problemText"_s);
    return text->isVisibleTo(dialog) ? text->text() : QString();
}

} // namespace

class TestConnectDialog : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DialogBench> m_bench;
    QPointer<ConnectDialog> m_dialog;

    void open(ConnectDialog::Mode mode = ConnectDialog::Mode::NewAccount,
              const std::optional<Account> &account = std::nullopt, CredentialStore *store = nullptr)
    {
        m_dialog = new ConnectDialog(mode, account, m_bench->accounts, store ? *store : m_bench->keys);
        m_dialog->show();
    }
    QLineEdit *field(const QString &name) { return byName<QLineEdit>(m_dialog, name); }
    void type(const QString &name, const QString &text)
    {
        field(name)->clear();
        QTest::keyClicks(field(name), text);
    }
    void fill(const QString &key)
    {
        type(u"Account name"_s, u"Acme"_s);
        type(u"API address"_s, m_bench->host.baseUrl().toString());
        type(u"API key"_s, key);
    }
    void press(const QString &text)
    {
        QAbstractButton *target = button(m_dialog, text);
        QVERIFY2(target, qPrintable(text));
        QTest::mouseClick(target, Qt::LeftButton);
    }

private Q_SLOTS:
    void init() { m_bench = std::make_unique<DialogBench>(); }
    void everyProblemHasItsRoom();
    void cleanup()
    {
        delete m_dialog;
        m_bench.reset();
    }

    void aWorkingKeyLeadsToTheNumbers()
    {
        open();
        QCOMPARE(m_dialog->windowTitle(), u"Connect to SparkBot"_s);
        QSignalSpy connected(m_dialog, &ConnectDialog::connected);
        fill(m_bench->host.key());
        press(u"Connect"_s);
        QTRY_VERIFY(found(m_dialog).contains(u"Sales, Support, Ops"_s));
        QVERIFY(found(m_dialog).contains(u"7"_s));
        QVERIFY(m_bench->accounts.all().isEmpty()); // nothing is remembered before the choice
        auto *choice = byName<QComboBox>(m_dialog, u"Show first"_s);
        choice->setCurrentIndex(1);
        const QString second = choice->itemData(1).toString();
        press(u"Open"_s);
        QTRY_COMPARE(connected.count(), 1);
        QCOMPARE(m_bench->accounts.all().size(), 1);
        const Account account = m_bench->accounts.all().constFirst();
        QCOMPARE(account.name, u"Acme"_s);
        QCOMPARE(account.defaultDevice.text(), second);
        QCOMPARE(connected.constFirst().at(1).toByteArray(), m_bench->host.key().toLatin1());
        QTRY_VERIFY(!m_dialog);
    }

    void theKeyboardIsEnough()
    {
        open();
        QSignalSpy connected(m_dialog, &ConnectDialog::connected);
        QTRY_COMPARE(m_dialog->focusWidget(), field(u"Account name"_s));
        QTest::keyClicks(m_dialog->focusWidget(), u"Acme"_s);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(m_dialog->focusWidget(), m_bench->host.baseUrl().toString());
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(m_dialog->focusWidget(), m_bench->host.key());
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!found(m_dialog).isEmpty());
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(connected.count(), 1);
    }

    void problemsStandBesideTheirFields()
    {
        open();
        type(u"Account name"_s, u" "_s);
        type(u"API address"_s, u"http://example.com/v1"_s);
        type(u"API key"_s, u"short"_s);
        press(u"Connect"_s);
        const auto text = [this](const QString &name) { return m_dialog->findChild<ProblemLabel *>(name)->text(); };
        QVERIFY(!text(u"nameProblem"_s).isEmpty());
        QVERIFY(text(u"addressProblem"_s).contains(u"https:"_s));
        QVERIFY(text(u"keyProblem"_s).contains(u"too short"_s));
        QCOMPARE(m_bench->host.log().size(), 0);
        type(u"Account name"_s, u"Acme"_s); // goes away while typing
        QVERIFY(text(u"nameProblem"_s).isEmpty());
    }

    void failuresAreToldApartAndKeepTheKey_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("bad key") << 401 << QByteArray() << u"did not accept the API key"_s;
        QTest::newRow("forbidden") << 403 << QByteArray() << u"may not see the numbers"_s;
        QTest::newRow("wrong address") << 404 << QByteArray() << u"no SparkBot API"_s;
        QTest::newRow("sign-in page") << 200 << QByteArray("<html>Welcome</html>") << u"did not come from SparkBot"_s;
        QTest::newRow("redirect") << 302 << QByteArray() << u"never followed"_s;
    }
    void failuresAreToldApartAndKeepTheKey()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        m_bench->force("GET", u"/v1/devices"_s, status, body, false, -1);
        open();
        fill(wrongKey);
        press(u"Connect"_s);
        QTRY_VERIFY2(problem(m_dialog).contains(words), qPrintable(problem(m_dialog)));
        QCOMPARE(field(u"API key"_s)->text(), wrongKey);
        QVERIFY(field(u"API key"_s)->isEnabled());
        QVERIFY(m_bench->accounts.all().isEmpty());
    }

    void aDeadServerIsNotABadKey()
    {
        m_bench->host.stop();
        open();
        fill(wrongKey);
        type(u"API address"_s, u"http://127.0.0.1:9/v1"_s);
        press(u"Connect"_s);
        QTRY_VERIFY_WITH_TIMEOUT(problem(m_dialog).contains(u"could not be reached"_s), 20'000);
    }

    /// A clock that is wrong and a network that listens in look the same from here: both are named (R17.2).
    void aServerThatCannotProveWhoItIsIsToldApart_data()
    {
        QTest::addColumn<QSslConfiguration>("tls");
        const testing::TestCertificates certificates;
        QVERIFY2(certificates.isValid(), "the openssl program is needed");
        QTest::newRow("authority nobody knows") << certificates.good();
        QTest::newRow("expired") << certificates.expired();
        QTest::newRow("self-signed") << certificates.selfSigned();
        QTest::newRow("another host's") << certificates.otherHost();
    }
    void aServerThatCannotProveWhoItIsIsToldApart()
    {
        QFETCH(QSslConfiguration, tls);
        const testing::FaultServer server(tls);
        open();
        fill(wrongKey);
        type(u"API address"_s, server.url(u"/v1"_s).toString());
        press(u"Connect"_s);
        QTRY_VERIFY2(problem(m_dialog).contains(u"The server could not prove that it is SparkBot. Nothing was sent."_s),
                     qPrintable(problem(m_dialog)));
        QVERIFY2(problem(m_dialog).contains(u"Check this computer's date and time"_s), qPrintable(problem(m_dialog)));
        QVERIFY(server.connections() > 0);
        QCOMPARE(server.count(), 0); // the key did not leave
        QCOMPARE(field(u"API key"_s)->text(), wrongKey);
        QVERIFY(field(u"API key"_s)->isEnabled());
        QVERIFY(m_bench->accounts.all().isEmpty());
    }

    void aFullPageOfNumbersIsNotCalledAll()
    {
        QByteArrayList rows;
        for (int i = 100; i < 200; ++i)
            rows.append("{\"id\":\"60d000000000000000000" + QByteArray::number(i) + "\"}");
        m_bench->force("GET", u"/devices"_s, 200, '[' + rows.join(',') + ']');
        open();
        fill(m_bench->host.key());
        press(u"Connect"_s);
        QTRY_VERIFY2(found(m_dialog).startsWith(u"Found at least 100 "_s), qPrintable(found(m_dialog)));
    }

    void anAccountWithoutNumbersSaysSo()
    {
        m_bench->force("GET", u"/v1/devices"_s, 200, "[]", false, -1);
        open();
        fill(m_bench->host.key());
        press(u"Connect"_s);
        QTRY_VERIFY(found(m_dialog).contains(u"no WhatsApp number is registered yet"_s));
        QVERIFY(button(m_dialog, u"Open"_s)->isEnabled());
    }

    void cancelStopsTheTestAndLeavesNothing()
    {
        m_bench->host.withState([](simulator::State &state) { state.knobs.latency = 2'000; });
        open();
        QSignalSpy connected(m_dialog, &ConnectDialog::connected);
        fill(m_bench->host.key());
        press(u"Connect"_s);
        QVERIFY(m_dialog->isBusy());
        QVERIFY(!button(m_dialog, u"Connect"_s)->isEnabled());
        press(u"Cancel"_s);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(connected.count(), 0);
        QVERIFY(m_bench->accounts.all().isEmpty());
    }

    void cancelWhileKeepingTakesTheKeyBack_data()
    {
        QTest::addColumn<bool>("begun");
        QTest::newRow("before the keychain began") << false;
        QTest::newRow("after the keychain began") << true;
    }
    void cancelWhileKeepingTakesTheKeyBack()
    {
        QFETCH(bool, begun);
        SlowStore slow;
        slow.begins = begun;
        open(ConnectDialog::Mode::NewAccount, std::nullopt, &slow);
        fill(m_bench->host.key());
        press(u"Connect"_s);
        QTRY_VERIFY(!found(m_dialog).isEmpty());
        press(u"Open"_s);
        QVERIFY(m_dialog->isBusy());
        QCOMPARE(slow.keys.size(), begun ? 1 : 0);
        press(u"Cancel"_s);
        QTRY_VERIFY(!m_dialog);
        slow.answerAll();
        QVERIFY(slow.keys.isEmpty());
        QVERIFY(m_bench->accounts.all().isEmpty());
    }

    void cancelWhileReplacingBringsTheOldKeyBack_data() { cancelWhileKeepingTakesTheKeyBack_data(); }
    void cancelWhileReplacingBringsTheOldKeyBack()
    {
        QFETCH(bool, begun);
        const Account account = m_bench->account();
        const QByteArray old = "the old key 0123456789";
        m_bench->accounts.save(account);
        SlowStore slow;
        slow.begins = begun;
        slow.keys.insert(account.id, old);
        open(ConnectDialog::Mode::ReplaceKey, account, &slow);
        type(u"API key"_s, m_bench->host.key());
        press(u"Replace Key"_s);
        QTRY_COMPARE(slow.waiting(), 1); // what is there now
        slow.answer();
        QCOMPARE(slow.waiting(), 1);
        QCOMPARE(slow.keys.value(account.id), begun ? m_bench->host.key().toLatin1() : old);
        press(u"Cancel"_s);
        QTRY_VERIFY(!m_dialog);
        slow.answerAll();
        QCOMPARE(slow.keys.value(account.id), old);
        QCOMPARE(m_bench->accounts.find(account.id), account);
    }

    void closingAfterADoubtfulAttemptTakesTheKeyBack()
    {
        SlowStore slow;
        slow.failure = CredentialError::Kind::NoAnswer;
        open(ConnectDialog::Mode::NewAccount, std::nullopt, &slow);
        fill(m_bench->host.key());
        press(u"Connect"_s);
        QTRY_VERIFY(!found(m_dialog).isEmpty());
        press(u"Open"_s);
        QCOMPARE(slow.waiting(), 1);
        slow.answer();
        QVERIFY2(problem(m_dialog).contains(u"is not known"_s), qPrintable(problem(m_dialog)));
        QCOMPARE(slow.waiting(), 0);
        press(u"Cancel"_s);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(slow.waiting(), 1);
        slow.answerAll();
    }

    void aLockedKeychainOffersThisSession()
    {
        LockedStore locked;
        open(ConnectDialog::Mode::NewAccount, std::nullopt, &locked);
        QSignalSpy connected(m_dialog, &ConnectDialog::connected);
        fill(m_bench->host.key());
        press(u"Connect"_s);
        QTRY_VERIFY(!found(m_dialog).isEmpty());
        press(u"Open"_s);
        QTRY_VERIFY2(problem(m_dialog).contains(u"keychain is locked"_s), qPrintable(problem(m_dialog)));
        QVERIFY(m_bench->accounts.all().isEmpty());
        press(u"Use for This Session Only"_s);
        QTRY_COMPARE(connected.count(), 1);
    }

    void anAccountThatCannotBeWrittenIsNotKept()
    {
        const QString inTheWay = m_bench->folder.filePath(u"config"_s); // a file where the folder should be
        QFile file(inTheWay);
        QVERIFY(file.open(QIODevice::WriteOnly));
        Settings settings(inTheWay + u"/sparkbot-console"_s);
        Accounts accounts(settings);
        SlowStore slow;
        m_dialog = new ConnectDialog(ConnectDialog::Mode::NewAccount, std::nullopt, accounts, slow);
        m_dialog->show();
        QSignalSpy connected(m_dialog, &ConnectDialog::connected);
        fill(m_bench->host.key());
        press(u"Connect"_s);
        QTRY_VERIFY(!found(m_dialog).isEmpty());
        press(u"Open"_s);
        QCOMPARE(slow.waiting(), 1);
        slow.answer();
        QVERIFY2(problem(m_dialog).contains(u"The account Acme was not kept"_s), qPrintable(problem(m_dialog)));
        QCOMPARE(slow.keys.size(), 1);
        slow.answerAll();
        QVERIFY(slow.keys.isEmpty()); // nobody would ever find it again
        QVERIFY(accounts.all().isEmpty());
        QCOMPARE(connected.count(), 0);

        // For this session it needs no disk.
        QVERIFY(button(m_dialog, u"Use for This Session Only"_s));
        QVERIFY(QFile::remove(inTheWay));
        press(u"Try Again"_s);
        slow.answerAll();
        QCOMPARE(connected.count(), 1);
        QCOMPARE(slow.keys.size(), 1);
        QCOMPARE(Accounts(settings).all().size(), 1);
        QVERIFY(QFileInfo(inTheWay + u"/sparkbot-console/settings.ini"_s).size() > 0);
    }

    void aReplacedKeyComesBackWhereTheAccountCannotBeWritten()
    {
        const QString inTheWay = m_bench->folder.filePath(u"config"_s);
        QFile file(inTheWay);
        QVERIFY(file.open(QIODevice::WriteOnly));
        Settings settings(inTheWay + u"/sparkbot-console"_s);
        Accounts accounts(settings);
        const Account account = m_bench->account();
        accounts.save(account);
        SlowStore slow;
        slow.keys.insert(account.id, "the old key 0123456789");
        m_dialog = new ConnectDialog(ConnectDialog::Mode::ReplaceKey, account, accounts, slow);
        m_dialog->show();
        type(u"API key"_s, m_bench->host.key());
        press(u"Replace Key"_s);
        QTRY_COMPARE(slow.waiting(), 1);
        slow.answerAll(); // reads the old key, keeps the new one, brings the old one back
        QVERIFY2(problem(m_dialog).contains(u"was not kept"_s), qPrintable(problem(m_dialog)));
        QCOMPARE(slow.keys.value(account.id), "the old key 0123456789");
        QCOMPARE(accounts.all(), QList<Account>{account});
    }

    void aPastedKeyIsTrimmedAndItSaysSo()
    {
        open();
        QGuiApplication::clipboard()->setText(u"  "_s + wrongKey + u"\n"_s);
        field(u"API key"_s)->setFocus();
        field(u"API key"_s)->paste();
        QCOMPARE(field(u"API key"_s)->text(), wrongKey);
        QVERIFY(m_dialog->findChild<ProblemLabel *>(u"keyProblem"_s)->text().contains(u"left out"_s));
        QCOMPARE(field(u"API key"_s)->echoMode(), QLineEdit::Password);
        QTest::keyClick(byName<QAbstractButton>(m_dialog, u"Show the API key"_s), Qt::Key_Space);
        QCOMPARE(field(u"API key"_s)->echoMode(), QLineEdit::Normal);
    }

    void aKeyIsReplacedOnlyByOneThatWorks()
    {
        const Account account = m_bench->account();
        m_bench->accounts.save(account);
        m_bench->keys.write(account.id, "the old key 0123456789", this, [](Result<bool, CredentialError>) {});
        QByteArray kept;
        const auto read = [&] {
            kept.clear();
            m_bench->keys.read(account.id, this, [&kept](Result<QByteArray, CredentialError> key) { kept = *key; });
        };
        open(ConnectDialog::Mode::ReplaceKey, account);
        QCOMPARE(m_dialog->windowTitle(), u"Replace Key"_s);
        type(u"API key"_s, wrongKey);
        press(u"Replace Key"_s);
        QTRY_VERIFY(!problem(m_dialog).isEmpty());
        read();
        QTRY_COMPARE(kept, QByteArray("the old key 0123456789"));
        type(u"API key"_s, m_bench->host.key());
        QSignalSpy connected(m_dialog, &ConnectDialog::connected);
        press(u"Replace Key"_s);
        QTRY_COMPARE(connected.count(), 1);
        read();
        QTRY_COMPARE(kept, m_bench->host.key().toLatin1());
        QCOMPARE(m_bench->accounts.all().size(), 1);
    }

    void sampleDataNeedsNothing()
    {
        open();
        QSignalSpy demo(m_dialog, &ConnectDialog::demoRequested);
        press(u"Explore with Sample Data"_s);
        QCOMPARE(demo.count(), 1);
        QCOMPARE(m_bench->host.log().size(), 0);
    }
};

void TestConnectDialog::everyProblemHasItsRoom()
{
    open();
    type(u"Account name"_s, u" "_s);
    type(u"API address"_s, u"http://api.example.com/v1"_s);
    type(u"API key"_s, u"short"_s);
    press(u"Connect"_s);
    const auto roomy = [this] {
        int shown = 0;
        const QList<ProblemLabel *> labels = m_dialog->findChildren<ProblemLabel *>();
        for (const ProblemLabel *label : labels) {
            if (label->isVisible())
                shown += label->height() >= label->heightForWidth(label->width()) && !label->text().isEmpty();
        }
        return shown;
    };
    QTRY_COMPARE(roomy(), 3);
}

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"
