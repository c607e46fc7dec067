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
        m_slow.answerAll();
        m_bench.reset();
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
