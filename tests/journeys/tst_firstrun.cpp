// The first minute with the console: no account, a wrong key, a right one, and sample data.
#include "consolebench.h"
#include "screen.h"
#include "shared/translation.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

class FirstRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void connectsByMouse();
    void connectsByKeyboard();
    void wrongKeyIsKeptForCorrection();
    void cancelLeavesNoHalfAccount();
    void sampleData();
    void accountWithoutNumbers();
    void damagedAccountsAreSaidOnce();
    void damagedLayoutIsSaidInTheWindow();

private:
    static void fill(const QString &name, const QString &text);
};

void FirstRun::initTestCase()
{
    sparkbot::installTranslations(*qApp, QLocale(QLocale::English));
}

void FirstRun::fill(const QString &name, const QString &text)
{
    auto *field = Screen::get<QLineEdit>(name);
    QVERIFY2(field, qPrintable(name));
    QTest::mouseClick(field, Qt::LeftButton);
    field->selectAll();
    QTest::keyClicks(field, text);
}

void FirstRun::connectsByMouse()
{
    ConsoleBench bench;
    bench.shell().start();
    QTRY_VERIFY(Screen::window(u"Connect to SparkBot"_s));
    fill(u"Account name"_s, u"Acme"_s);
    fill(u"API address"_s, bench.address());
    fill(u"API key"_s, bench.host().key());
    QVERIFY(Screen::click(u"Connect"_s));
    QTRY_VERIFY2(Screen::says(u"Found "_s), qPrintable(Screen::texts().join(u'\n')));
    QVERIFY(bench.accounts().all().isEmpty());
    QVERIFY(Screen::click(u"Open"_s));
    QTRY_VERIFY(Screen::rows(u"Chats"_s) > 1'000);
    QCOMPARE(bench.accounts().all().size(), 1);
    QVERIFY(!Screen::says(bench.host().key()));
    QCOMPARE(bench.host().log().writes().size(), 0);
}

void FirstRun::connectsByKeyboard()
{
    ConsoleBench bench;
    bench.shell().start();
    QTRY_VERIFY(Screen::window(u"Connect to SparkBot"_s));
    QTRY_VERIFY(Screen::focus(u"Account name"_s));
    Screen::press(u"Ctrl+A"_s);
    Screen::type(u"Acme"_s);
    Screen::press(u"Tab"_s);
    Screen::type(bench.address());
    Screen::press(u"Tab"_s);
    Screen::type(bench.host().key());
    Screen::press(u"Return"_s);
    QTRY_VERIFY2(Screen::says(u"Found "_s), qPrintable(Screen::texts().join(u'\n')));
    Screen::press(u"Return"_s);
    QTRY_VERIFY2(Screen::rows(u"Chats"_s) > 1'000, qPrintable(Screen::texts().join(u'\n')));
    QCOMPARE(bench.accounts().all().size(), 1);
}

void FirstRun::wrongKeyIsKeptForCorrection()
{
    ConsoleBench bench;
    bench.shell().start();
    QTRY_VERIFY(Screen::window(u"Connect to SparkBot"_s));
    fill(u"Account name"_s, u"Acme"_s);
    fill(u"API address"_s, bench.address());
    const QString wrong(40, u'x');
    fill(u"API key"_s, wrong);
    QVERIFY(Screen::click(u"Connect"_s));
    QTRY_VERIFY2(Screen::says(u"did not accept the API key"_s), qPrintable(Screen::texts().join(u'\n')));
    QCOMPARE(Screen::get<QLineEdit>(u"API key"_s)->text(), wrong);
    QVERIFY(bench.accounts().all().isEmpty());

    fill(u"API key"_s, bench.host().key());
    QVERIFY(Screen::click(u"Connect"_s));
    QTRY_VERIFY(Screen::says(u"Found "_s));
}

void FirstRun::cancelLeavesNoHalfAccount()
{
    ConsoleBench bench;
    bench.shell().start();
    QTRY_VERIFY(Screen::window(u"Connect to SparkBot"_s));
    fill(u"Account name"_s, u"Acme"_s);
    fill(u"API address"_s, bench.address());
    fill(u"API key"_s, bench.host().key());
    QVERIFY(Screen::click(u"Connect"_s));
    QTRY_VERIFY(Screen::says(u"Found "_s));
    QVERIFY(Screen::click(u"Cancel"_s));
    QTRY_VERIFY(!Screen::window(u"Connect to SparkBot"_s));
    QVERIFY(bench.accounts().all().isEmpty());
}

void FirstRun::sampleData()
{
    ConsoleBench bench;
    bench.shell().start();
    QTRY_VERIFY(Screen::window(u"Connect to SparkBot"_s));
    QVERIFY(Screen::click(u"Explore with Sample Data"_s));
    QTRY_VERIFY(Screen::rows(u"Chats"_s) > 1'000);
    QVERIFY(Screen::says(u"DEMO – nothing leaves this computer"_s));
    QVERIFY(bench.accounts().all().isEmpty());
}

void FirstRun::accountWithoutNumbers()
{
    ConsoleBench bench;
    bench.change([](simulator::State &state) {
        simulator::ForcedAnswer none;
        none.path = u"/devices"_s;
        none.status = 200;
        none.body = "[]";
        none.times = -1;
        state.knobs.forced.append(none);
    });
    bench.shell().start();
    QTRY_VERIFY(Screen::window(u"Connect to SparkBot"_s));
    fill(u"Account name"_s, u"Acme"_s);
    fill(u"API address"_s, bench.address());
    fill(u"API key"_s, bench.host().key());
    QVERIFY(Screen::click(u"Connect"_s));
    QTRY_VERIFY2(Screen::says(u"The key works, but no WhatsApp number is registered yet"_s),
                 qPrintable(Screen::texts().join(u'\n')));
}

void FirstRun::damagedAccountsAreSaidOnce()
{
    ConsoleBench bench(u"settings.ini"_s, "[accounts\nlist");
    bench.shell().start();
    QTRY_VERIFY(Screen::window(u"Connect to SparkBot"_s));
    for (const QString &part : {u"accounts and settings was damaged"_s, u"Your accounts are missing here."_s,
                                u"Connect the accounts again"_s, u"settings.ini.bad"_s})
        QVERIFY2(Screen::says(part), qPrintable(Screen::texts().join(u'\n')));
    QVERIFY(Screen::click(u"Explore with Sample Data"_s));
    QTRY_VERIFY(Screen::says(u"DEMO – nothing leaves this computer"_s));
    QTRY_VERIFY(!Screen::says(u"was damaged"_s));
}

void FirstRun::damagedLayoutIsSaidInTheWindow()
{
    ConsoleBench bench(u"state.ini"_s, "[window\nstate");
    QVERIFY(bench.open());
    QVERIFY2(Screen::says(u"window layout was damaged"_s), qPrintable(Screen::texts().join(u'\n')));
    QVERIFY(!Screen::says(u"Your accounts are missing"_s));
}

QTEST_MAIN(FirstRun)
#include "tst_firstrun.moc"
