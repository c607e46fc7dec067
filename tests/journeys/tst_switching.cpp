// Several accounts: switching, replacing a key under an open window, removing one.
#include "consolebench.h"
#include "screen.h"
#include "shared/translation.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

class JourneyAcrossAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void switchesFromTheMenu();
    void lateAnswersStayInTheirAccount();
    void switchingAsksAboutPendingEdits();
    void aSwitchGivenUpIsForgotten();
    void replacesARefusedKey();
    void aNewKeyMendsTheInspector();
    void removesAnAccountWithItsKey();
    void removesTheOpenAccount();

private:
    /// Chooses a menu entry of the window with this title, by its text without mnemonic.
    static bool choose(const QString &window, const QString &text);
};

namespace {

/// A second simulator with other data: "Beta", whose first number is called Harbour.
class Beta {
public:
    Beta()
    {
        m_host.start();
        m_host.withState([](simulator::State &state) {
            state.account.devices.front().alias = u"Harbour"_s;
            state.account.devices.front().chats.resize(40);
        });
    }
    void addTo(ConsoleBench &bench) { bench.addAccount(u"Beta"_s, m_host.baseUrl().toString(), m_host.key()); }
    simulator::Host &host() { return m_host; }

private:
    simulator::Host m_host;
};

} // namespace

void JourneyAcrossAccounts::initTestCase()
{
    sparkbot::installTranslations(*qApp, QLocale(QLocale::English));
}

bool JourneyAcrossAccounts::choose(const QString &window, const QString &text)
{
    QWidget *widget = Screen::window(window);
    if (!widget)
        return false;
    const QList<QAction *> actions = widget->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text().remove(u'&') == text && action->isEnabled()) {
            action->trigger();
            return true;
        }
    }
    return false;
}

void JourneyAcrossAccounts::switchesFromTheMenu()
{
    ConsoleBench bench;
    Beta beta;
    QVERIFY(bench.open());
    beta.addTo(bench);
    QVERIFY(choose(u"Sales – Acme"_s, u"Beta"_s));
    QTRY_VERIFY2(Screen::window(u"Harbour – Beta"_s), qPrintable(Screen::texts().join(u'\n')));
    QTRY_VERIFY(!Screen::window(u"Sales – Acme"_s));
    QTRY_COMPARE(Screen::rows(u"Chats"_s), 40);
    QCOMPARE(bench.accounts().lastUsed()->name, u"Beta"_s);
}

void JourneyAcrossAccounts::lateAnswersStayInTheirAccount()
{
    ConsoleBench bench;
    Beta beta;
    QVERIFY(bench.open());
    beta.addTo(bench);
    bench.change([](simulator::State &state) { state.knobs.latency = 300; });
    const int asked = int(bench.host().log().size());
    Screen::press(u"F5"_s);
    QTRY_VERIFY(bench.host().log().size() > asked);
    QVERIFY(choose(u"Sales – Acme"_s, u"Beta"_s));
    QTRY_COMPARE(Screen::rows(u"Chats"_s), 40);
    // Until every answer of Acme must have arrived somewhere or been dropped.
    const auto allAnswered = [&] {
        const QList<simulator::LogEntry> entries = bench.host().log().entries();
        return std::ranges::none_of(entries, [](const simulator::LogEntry &entry) { return entry.status == 0; });
    };
    // Requests whose peer went away stay without an answer; all others have one by then.
    [[maybe_unused]] const bool all = QTest::qWaitFor(allAnswered, 2'000);
    QCOMPARE(Screen::rows(u"Chats"_s), 40);
    QVERIFY(Screen::window(u"Harbour – Beta"_s));
}

void JourneyAcrossAccounts::switchingAsksAboutPendingEdits()
{
    ConsoleBench bench;
    Beta beta;
    QVERIFY(bench.open());
    beta.addTo(bench);
    const simulator::Chat chat = bench.find(
        [](const simulator::Chat &candidate) { return !candidate.isGroup() && !candidate.metadata.isEmpty(); });
    Screen::press(u"Ctrl+F"_s);
    Screen::type(chat.wid);
    QTRY_COMPARE(Screen::rows(u"Chats"_s), 1);
    QVERIFY(Screen::clickCell(u"Chats"_s, 0, 0));
    QTRY_COMPARE(Screen::rows(u"Metadata"_s), int(chat.metadata.size()));
    Screen::press(u"F2"_s);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    Screen::press(u"Ctrl+A"_s);
    Screen::type(u"enterprise"_s);
    Screen::press(u"Return"_s);
    QTRY_VERIFY(Screen::says(u"1 pending change"_s));

    QVERIFY(choose(u"Sales – Acme"_s, u"Beta"_s));
    QTRY_VERIFY(Screen::find(u"Cancel"_s));
    QVERIFY(Screen::click(u"Cancel"_s));
    QTRY_VERIFY(!Screen::find(u"Cancel"_s));
    QVERIFY(Screen::window(u"Sales – Acme"_s));
    QVERIFY(!Screen::window(u"Harbour – Beta"_s));
    QVERIFY(Screen::says(u"1 pending change"_s));
}

void JourneyAcrossAccounts::aSwitchGivenUpIsForgotten()
{
    ConsoleBench bench;
    Beta beta;
    QVERIFY(bench.open());
    beta.addTo(bench);
    bool forgotten = false;
    bench.keychain().remove(bench.accounts().findByName(u"Beta"_s)->id, this,
                            [&](sparkbot::Result<bool, sparkbot::CredentialError> done) { forgotten = done && *done; });
    QTRY_VERIFY(forgotten);
    QVERIFY(choose(u"Sales – Acme"_s, u"Beta"_s));
    QTRY_VERIFY(Screen::says(u"has no key for Beta"_s));
    QVERIFY(Screen::click(u"Cancel"_s));
    QTRY_VERIFY(!Screen::says(u"has no key for Beta"_s));

    // Whatever is opened later opens beside it.
    bench.shell().openDemo();
    QTRY_VERIFY(Screen::says(u"DEMO – nothing leaves this computer"_s));
    QVERIFY(Screen::window(u"Sales – Acme"_s));
    // A second time there is nothing to open.
    const qsizetype windows = QApplication::topLevelWidgets().size();
    bench.shell().openDemo();
    QCOMPARE(QApplication::topLevelWidgets().size(), windows);
}

void JourneyAcrossAccounts::replacesARefusedKey()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const QString newKey = u"a-new-key-for-acme-0123456789"_s;
    bench.change([&](simulator::State &state) { state.account.key = newKey; });
    Screen::press(u"F5"_s);
    QTRY_VERIFY(Screen::find(u"Replace Key…"_s));
    QVERIFY(Screen::click(u"Replace Key…"_s));
    QTRY_VERIFY(Screen::window(u"Replace Key"_s));
    auto *field = Screen::get<QLineEdit>(u"API key"_s);
    QVERIFY(field);
    QVERIFY(field->text().isEmpty()); // the old key is never shown
    QTest::keyClicks(field, newKey);
    QVERIFY(Screen::click(u"Replace Key"_s));
    // The dialog may offer a choice of the first number, as a new connection does.
    QTRY_VERIFY2(Screen::find(u"Open"_s) || !Screen::window(u"Replace Key"_s), qPrintable(Screen::texts().join(u'\n')));
    if (Screen::find(u"Open"_s))
        QVERIFY(Screen::click(u"Open"_s));
    QTRY_VERIFY(!Screen::window(u"Replace Key"_s));
    const QUuid id = bench.accounts().findByName(u"Acme"_s)->id;
    QByteArray kept;
    bench.keychain().read(id, this, [&](sparkbot::Result<QByteArray, sparkbot::CredentialError> key) {
        kept = key ? *key : QByteArray();
    });
    QTRY_COMPARE(kept, newKey.toLatin1());
    bench.host().log().clear();
    Screen::press(u"F5"_s);
    QTRY_VERIFY(!bench.host().log().matching("GET", u"/chats"_s).isEmpty());
    QTRY_VERIFY(std::ranges::any_of(bench.host().log().entries(),
                                    [](const simulator::LogEntry &entry) { return entry.status == 200; }));
    QVERIFY(Screen::window(u"Sales – Acme"_s));
}

void JourneyAcrossAccounts::aNewKeyMendsTheInspector()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const simulator::Chat chat =
        bench.find([](const simulator::Chat &candidate) { return !candidate.metadata.isEmpty(); });
    Screen::press(u"Ctrl+F"_s);
    Screen::type(chat.wid);
    QTRY_COMPARE(Screen::rows(u"Chats"_s), 1);
    const QString newKey = u"a-new-key-for-acme-0123456789"_s;
    bench.change([&](simulator::State &state) { state.account.key = newKey; });
    QVERIFY(Screen::clickCell(u"Chats"_s, 0, 0));
    QTRY_VERIFY2(Screen::says(u"The metadata was not loaded."_s), qPrintable(Screen::texts().join(u'\n')));
    auto *showMetadata = Screen::window(u"Sales – Acme"_s)->findChild<QAction *>(u"editMetadata"_s);
    Screen::press(u"Return"_s); // and the conversation, which is refused as well
    QTRY_VERIFY(!bench.host().log().matching("GET", u"/messages"_s).isEmpty());

    Screen::press(u"F5"_s);
    QTRY_VERIFY(Screen::find(u"Replace Key…"_s));
    QVERIFY(Screen::click(u"Replace Key…"_s));
    QTRY_VERIFY(Screen::window(u"Replace Key"_s));
    bench.host().log().clear();
    QTest::keyClicks(Screen::get<QLineEdit>(u"API key"_s), newKey);
    QVERIFY(Screen::click(u"Replace Key"_s));
    QTRY_VERIFY(!Screen::window(u"Replace Key"_s));
    // Nobody presses F5: all of what is on the screen was refused, so all of it is read again.
    QTRY_VERIFY2(Screen::rows(u"Messages"_s) > 0, qPrintable(Screen::texts().join(u'\n')));
    for (const QString &part : {u"/devices"_s, u"/chats"_s, u"/labels"_s})
        QTRY_VERIFY2(!bench.host().log().matching("GET", part).isEmpty(), qPrintable(part));
    showMetadata->trigger();
    QTRY_COMPARE(Screen::rows(u"Metadata"_s), int(chat.metadata.size()));
    QVERIFY(!Screen::says(u"The metadata was not loaded."_s));
}

void JourneyAcrossAccounts::removesAnAccountWithItsKey()
{
    ConsoleBench bench;
    Beta beta;
    QVERIFY(bench.open());
    beta.addTo(bench);
    const QUuid id = bench.accounts().findByName(u"Beta"_s)->id;
    QVERIFY(choose(u"Sales – Acme"_s, u"Manage Profiles…"_s));
    QTRY_VERIFY(Screen::window(u"Manage Profiles"_s));
    auto *list = Screen::get<QTreeWidget>(u"Profiles"_s);
    QVERIFY(list);
    const QList<QTreeWidgetItem *> found = list->findItems(u"Beta"_s, Qt::MatchContains);
    QCOMPARE(found.size(), 1);
    list->setCurrentItem(found.first());
    QVERIFY(Screen::click(u"Remove…"_s));
    QTRY_VERIFY(Screen::find(u"Remove Account"_s));
    QVERIFY(Screen::click(u"Remove Account"_s));
    QTRY_VERIFY(!bench.accounts().find(id));
    bool gone = false;
    bench.keychain().read(id, this, [&](sparkbot::Result<QByteArray, sparkbot::CredentialError> key) {
        gone = !key && key.error().kind == sparkbot::CredentialError::Kind::NotFound;
    });
    QTRY_VERIFY(gone);
    QVERIFY(bench.accounts().findByName(u"Acme"_s));
}

void JourneyAcrossAccounts::removesTheOpenAccount()
{
    ConsoleBench bench;
    QVERIFY(bench.open());
    const QUuid id = bench.accounts().findByName(u"Acme"_s)->id;
    QVERIFY(choose(u"Sales – Acme"_s, u"Manage Profiles…"_s));
    QTRY_VERIFY(Screen::window(u"Manage Profiles"_s));
    QVERIFY(Screen::click(u"Remove…"_s));
    QTRY_VERIFY(Screen::find(u"Remove Account"_s));
    QVERIFY(Screen::click(u"Remove Account"_s));
    QTRY_VERIFY(!Screen::window(u"Sales – Acme"_s));
    QVERIFY(!bench.accounts().find(id));
    bool gone = false;
    bench.keychain().read(id, this, [&](sparkbot::Result<QByteArray, sparkbot::CredentialError> key) {
        gone = !key && key.error().kind == sparkbot::CredentialError::Kind::NotFound;
    });
    QTRY_VERIFY(gone);
}

QTEST_MAIN(JourneyAcrossAccounts)
#include "tst_switching.moc"
