#include "accounts/manageaccountsdialog.h"
#include "accounts/openingdialog.h"
#include "dialogbench.h"
#include "shared/plaintext.h"
#include "slowstore.h"

#include <QSignalSpy>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Kind = CredentialError::Kind;

namespace {

QString problem(const QWidget *dialog)
{
    const auto *text = dialog->findChild<PlainLabel *>(u"problemText"_s);
    return text->isVisibleTo(dialog) ? text->text() : QString();
}

void press(const QWidget *parent, const QString &text)
{
    QAbstractButton *target = button(parent, text);
    QVERIFY2(target, qPrintable(text));
    QTest::mouseClick(target, Qt::LeftButton);
}

} // namespace

Q_DECLARE_METATYPE(Kind)

class TestAccountDialogs : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DialogBench> m_bench;
    SlowStore m_slow;
    Account m_account;
    QPointer<ManageAccountsDialog> m_manage;

    void askForRemoval()
    {
        m_manage = new ManageAccountsDialog(m_bench->accounts, m_slow);
        m_manage->show();
        press(m_manage, u"Remove…"_s);
        QTRY_VERIFY(button(m_manage, u"Remove Account"_s));
        press(m_manage, u"Remove Account"_s);
        QCOMPARE(m_slow.waiting(), 1);
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<DialogBench>();
        m_account = m_bench->account();
        m_bench->accounts.save(m_account);
        m_slow.keys = {{m_account.id, "the key of the account"}};
        m_slow.failure.reset();
    }
    void cleanup()
    {
        delete m_manage;
        m_slow.answerAll();
        m_bench.reset();
    }

    void anAccountGoesAfterItsKey()
    {
        askForRemoval();
        QVERIFY(m_bench->accounts.find(m_account.id));
        QVERIFY(!button(m_manage, u"Remove…"_s)->isEnabled()); // not twice
        m_slow.answer();
        QVERIFY(m_slow.keys.isEmpty());
        QVERIFY(!m_bench->accounts.find(m_account.id));
        QVERIFY(problem(m_manage).isEmpty());
    }

    void anAccountGoesAfterItsKeyAlsoWithoutTheDialog()
    {
        askForRemoval();
        m_manage->close();
        QTRY_VERIFY(!m_manage);
        m_slow.answer();
        QVERIFY(m_slow.keys.isEmpty());
        QVERIFY(!m_bench->accounts.find(m_account.id));
    }

    void aKeyThatStaysKeepsItsAccount()
    {
        m_slow.failure = Kind::Locked;
        askForRemoval();
        m_slow.answer();
        QVERIFY(m_bench->accounts.find(m_account.id));
        QVERIFY2(problem(m_manage).contains(u"keychain is locked. Acme was not removed"_s),
                 qPrintable(problem(m_manage)));
        press(m_manage, u"Try Again"_s);
        QCOMPARE(m_slow.waiting(), 1);
        m_slow.answer();
        press(m_manage, u"Remove Account Only"_s);
        QVERIFY(!m_bench->accounts.find(m_account.id));
        QCOMPARE(m_slow.keys.size(), 1);
    }

    void openingTellsFailuresApart_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("no service") << Kind::NoService << u"No keychain service is running"_s;
        QTest::newRow("locked") << Kind::Locked << u"Your keychain is locked."_s;
        QTest::newRow("refused") << Kind::Refused << u"The keychain refused access."_s;
        QTest::newRow("no answer") << Kind::NoAnswer << u"The keychain does not answer."_s;
        QTest::newRow("not found") << Kind::NotFound << u"The keychain is open, but has no key for Acme."_s;
    }
    void openingTellsFailuresApart()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, words);
        m_slow.failure = kind;
        QPointer<OpeningDialog> dialog = new OpeningDialog(m_account, m_slow);
        QSignalSpy read(dialog, &OpeningDialog::keyRead);
        QSignalSpy wanted(dialog, &OpeningDialog::newKeyWanted);
        dialog->start();
        QVERIFY(!dialog->isVisible());
        QTRY_VERIFY(dialog->isVisible()); // a wait that can be seen
        m_slow.answer();
        QVERIFY2(problem(dialog).startsWith(words), qPrintable(problem(dialog)));
        press(dialog, u"Try Again"_s);
        QVERIFY(problem(dialog).isEmpty());
        m_slow.answer();
        press(dialog, u"Use for This Session Only"_s);
        QTRY_VERIFY(!dialog);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.constFirst().at(1).toBool(), true);
        QCOMPARE(read.count(), 0);
    }

    void aLateKeyIsTaken()
    {
        m_slow.failure = Kind::NoAnswer;
        QPointer<OpeningDialog> dialog = new OpeningDialog(m_account, m_slow);
        QSignalSpy read(dialog, &OpeningDialog::keyRead);
        dialog->start();
        m_slow.answer();
        QVERIFY(!problem(dialog).isEmpty());
        Q_EMIT m_slow.late(QUuid::createUuid(), "the key of somebody else");
        QCOMPARE(read.count(), 0);
        Q_EMIT m_slow.late(m_account.id, "the key of the account");
        QCOMPARE(read.count(), 1);
        QCOMPARE(read.constFirst().at(1).toByteArray(), "the key of the account");
        QTRY_VERIFY(!dialog);
    }

    void closingWithoutAKeySaysSo()
    {
        QPointer<OpeningDialog> dialog = new OpeningDialog(m_account, m_slow);
        QSignalSpy givenUp(dialog, &OpeningDialog::givenUp);
        dialog->start();
        QTRY_VERIFY(dialog->isVisible());
        press(dialog, u"Cancel"_s);
        QCOMPARE(givenUp.count(), 1);
        QTRY_VERIFY(!dialog);
    }
};

QTEST_MAIN(TestAccountDialogs)
#include "tst_accountdialogs.moc"
