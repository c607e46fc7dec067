// For each status and body that a server may refuse a change with: what is said, what is offered, what the journal
// keeps, and that the chat stays what it was (R21.1).

#include "deskbench.h"
#include "shared/errortext.h"

using namespace Qt::StringLiterals;
using namespace sparkbot;

class TestRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChangeThatIsRefused_data();
    void aChangeThatIsRefused();
};

void TestRefusals::aChangeThatIsRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QList<ErrorAction>>("actions");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *name, int status, const char *body, const QString &message,
                        const QList<ErrorAction> &actions) {
        const JournalEntry::Outcome outcome =
            status < 500 ? JournalEntry::Outcome::Failed : JournalEntry::Outcome::Unknown;
        QTest::newRow(name) << status << QByteArray(body) << message << (actions + QList{ErrorAction::CopyDetails})
                            << int(outcome);
    };
    const QString unchanged = u" The status of Marta was not changed. "_s;
    const QString refused = u"SparkBot refused the new status (HTTP %1)."_s + unchanged
        + u"Look in the details for the server's reason, change what it names, then try again."_s;
    const QString broken = u"SparkBot has a problem (HTTP %1). The status of Marta may or may not have changed. Check "
                           "again before you repeat it: a check only reads."_s;
    row("invalid value", 400, R"({"status":400,"message":"Invalid status value"})", refused.arg(400), {});
    row("no body", 400, "", refused.arg(400), {});
    row("a page", 400, "<html><h1>Bad</h1></html>", refused.arg(400), {});
    row("a formula", 422, R"({"status":422,"message":"=1+1"})", refused.arg(422), {});
    row("key", 401, R"({"status":401,"message":"Authentication failed"})",
        u"SparkBot did not accept the API key of Acme."_s + unchanged + u"Replace the key to go on."_s,
        {ErrorAction::ReplaceKey});
    row("payment", 402, R"({"status":402,"message":"Plan"})",
        u"SparkBot asks for payment before it goes on with Acme."_s + unchanged
            + u"Look at the billing of the account in the web console."_s,
        {ErrorAction::TryAgain});
    row("rights", 403, R"({"status":403,"message":"<b>no</b>"})",
        u"This key may not change the status of chats."_s + unchanged
            + u"Use a key that has this permission, or ask who manages the account."_s,
        {ErrorAction::ReplaceKey});
    row("gone", 404, R"({"status":404,"message":"Chat not found"})",
        u"SparkBot does not find the chat with Marta on Sales. It may have been deleted."_s + unchanged
            + u"Refresh the chats to see what is there."_s,
        {ErrorAction::RefreshChats});
    row("conflict", 409, R"({"status":409,"message":"Busy"})",
        u"SparkBot says that this conflicts with something under way."_s + unchanged
            + u"Refresh, look again and then decide."_s,
        {ErrorAction::RefreshChats});
    row("too fast", 429, R"({"status":429,"message":"Too many"})",
        u"SparkBot asks us to slow down."_s + unchanged + u"Try again in 60 second(s)."_s, {ErrorAction::TryAgain});
    row("server", 500, R"({"status":500,"message":"Oops"})", broken.arg(500), {ErrorAction::CheckAgain});
    row("gateway", 502, "<html>Bad gateway</html>", broken.arg(502), {ErrorAction::CheckAgain});
}

void TestRefusals::aChangeThatIsRefused()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, sentence);
    QFETCH(QList<ErrorAction>, actions);
    QFETCH(int, outcome);
    DeskBench bench;
    const ChatId id = bench.chats(ChatStatus::Pending, 1).constFirst();
    const Chat before = *bench.space->chats().model().chat(id);
    bench.force("PATCH", u"/status"_s, status, body);
    const VerbReport report = bench.run(ChatVerb::setStatus(ChatStatus::Resolved), {id});
    QCOMPARE(report.items.size(), 1);
    const std::optional<ApiError> error = report.items.constFirst().error;
    QVERIFY(error);
    const ErrorText text = errorText(*error, {Operation::SetStatus, u"Acme"_s, u"Sales"_s, u"Marta"_s});
    QCOMPARE(text.message(), sentence);
    QCOMPARE(text.actions, actions);
    const QList<JournalEntry> entries = bench.journal.entries(bench.space->account().id, 10);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.constFirst().httpStatus, status);
    QCOMPARE(int(entries.constFirst().outcome), outcome);
    QCOMPARE(bench.host.log().writes().size(), 1);
    QCOMPARE(*bench.space->chats().model().chat(id), before);
}

QTEST_MAIN(TestRefusals)
#include "tst_refusals.moc"
