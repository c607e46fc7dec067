#include "support/hostile.h"
#include "workbench.h"
#include "workflows/chatdesk.h"
#include "workflows/contactdesk.h"
#include "workflows/devicedirectory.h"

#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace sparkbot::testing;
using namespace Qt::StringLiterals;

namespace {

/// Everything that three desks know, row by row.
struct Snapshot {
    QList<Device> numbers;
    QList<std::optional<Chat>> chats;
    QList<MetadataPair> pairs;

    qsizetype rows() const { return numbers.size() + chats.size() + pairs.size(); }
};

template <class T>
int differences(const QList<T> &before, const QList<T> &after)
{
    int count = int(std::abs(before.size() - after.size()));
    for (qsizetype i = 0; i < std::min(before.size(), after.size()); ++i)
        count += before[i] == after[i] ? 0 : 1;
    return count;
}

int rowsChanged(const Snapshot &before, const Snapshot &after)
{
    return differences(before.numbers, after.numbers) + differences(before.chats, after.chats)
        + differences(before.pairs, after.pairs);
}

QByteArray json(const QByteArray &body)
{
    return FaultServer::http(200, body);
}

} // namespace

/// Good data is on the screen, then the answers go bad: whatever comes, no row of it may change.
class TestBadAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void badAnswersChangeNoRow_data();
    void badAnswersChangeNoRow();
    void goodAnswersAreTakenAgain();
    void cleanupTestCase();

private:
    static ClientConfig config(const FaultServer &server, const QByteArray &key);
    Snapshot snapshot();

    WorkBench m_bench;
    Client m_client{config(m_bench.proxy(), m_bench.host().key().toLatin1())};
    ChatDesk m_chats{m_client};
    DeviceDirectory m_numbers{m_client, m_bench.log()};
    ContactDesk m_contacts{m_client, m_bench.log()};
    int m_changed = 0;
    qsizetype m_compared = 0;
};

ClientConfig TestBadAnswers::config(const FaultServer &server, const QByteArray &key)
{
    ClientConfig config = WorkBench::config(server.url(u"/v1"_s), key);
    config.deadlines = {800, 800, 900, 900}; // of those who never answer
    config.maxAnswerBytes = 2 * 1024 * 1024;
    return config;
}

Snapshot TestBadAnswers::snapshot()
{
    Snapshot now;
    now.numbers = m_numbers.model().devices();
    for (int row = 0; row < m_chats.model().rowCount(); ++row)
        now.chats.append(m_chats.model().chat(m_chats.model().idAt(row)));
    now.pairs = m_contacts.model().serverPairs();
    return now;
}

void TestBadAnswers::initTestCase()
{
    const DeviceId sales = m_bench.number(u"Sales"_s);
    const QString wid = m_bench.findChat(
        sales, [](const simulator::Chat &chat) { return !chat.isGroup() && chat.metadata.size() >= 2; });
    QSignalSpy chats(&m_chats, &ChatDesk::loaded);
    QSignalSpy numbers(&m_numbers, &DeviceDirectory::loaded);
    QSignalSpy contacts(&m_contacts, &ContactDesk::loaded);
    m_chats.open(sales);
    m_numbers.refresh();
    m_contacts.open({sales, ContactId::fromServer(wid)}, u"Ana"_s);
    QTRY_VERIFY_WITH_TIMEOUT(chats.size() == 1 && numbers.size() == 1 && contacts.size() == 1, 20'000);
    const Snapshot good = snapshot();
    QVERIFY(good.chats.size() > 1'000 && good.numbers.size() >= 5 && good.pairs.size() >= 2);
}

void TestBadAnswers::badAnswersChangeNoRow_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QByteArray>("answer"); // in place of the server's; empty: the fault spoils its own
    const auto fault = [](const char *name, Fault what) { QTest::addRow("%s", name) << what << QByteArray(); };
    fault("refused", Fault::Refuse);
    fault("FIN", Fault::Fin);
    fault("RST", Fault::Reset);
    fault("half close", Fault::HalfClose);
    fault("cut, length known", Fault::CutWithLength);
    fault("cut, length unknown", Fault::CutWithoutLength);
    fault("cut in a chunk", Fault::CutInChunk);
    fault("stall", Fault::Stall);
    fault("stall in the body", Fault::StallInBody);
    fault("trickle", Fault::Trickle);
    fault("trickling head", Fault::TrickleHead);
    fault("2 GB", Fault::EndlessBody);
    fault("chunks without end", Fault::EndlessChunks);
    fault("head without end", Fault::EndlessHead);
    fault("100 Continue without end", Fault::EndlessContinue);

    const auto answer = [](const char *name, const QByteArray &raw) {
        QTest::addRow("%s", name) << Fault::None << raw;
    };
    answer("garbage", hostile::garbage());
    answer("HTML", hostile::loginPage());
    answer("HTML called JSON", json("<html></html>"));
    answer("JSON called text", FaultServer::http(200, "[]", "Content-Type: text/plain\r\n"));
    answer("200 and nothing", FaultServer::http(200));
    answer("200 and spaces", json("  \r\n"));
    answer("204", FaultServer::http(204));
    answer("broken gzip", hostile::brokenGzip());
    answer("bomb", hostile::compressed(QByteArray(48 << 20, ' ')));
    answer("negative length", hostile::withLength("-5"));
    answer("error with 200", json(R"({"status":500,"message":"broken","errorCode":"server:error"})"));
    answer("null", json("null"));
    answer("number", json("7"));
    answer("text", json(R"("[]")"));
    answer("no object has an id", json(R"([{"name":"x"},{}])"));
    answer("rows of numbers", json("[1,2,3]"));
    answer("rows of nothing", json("[null]"));
    answer("rows of arrays", json("[[]]"));
    answer("ids that are numbers", json(R"([{"id":7,"wid":8}])"));
    answer("ids that are nothing", json(R"({"id":null,"wid":null,"metadata":null})"));
    answer("items that are text", json(R"({"items":"[]","data":7})"));
    answer("two documents", json(R"([{"id":"a"}] [])"));
    answer("not UTF-8", json("[{\"id\":\"\xff\xfe\"}]"));
    for (int status : {300, 301, 302, 303, 304, 305, 307, 308})
        answer(qPrintable(u"redirect %1"_s.arg(status)),
               FaultServer::http(status, "[]", "Location: http://127.0.0.1:1/v1/devices\r\n"));
    for (int status : {99, 401, 403, 418, 500, 502, 503, 504, 600})
        answer(qPrintable(u"status %1"_s.arg(status)), FaultServer::http(status, "[]"));
}

void TestBadAnswers::badAnswersChangeNoRow()
{
    QFETCH(Fault, fault);
    QFETCH(QByteArray, answer);
    const Snapshot before = snapshot();
    // Also when only a later page goes bad: what came before it is not taken for the whole.
    for (const QByteArray &from : {QByteArray("/v1/"), QByteArray("page=3")}) {
        const auto bad = FaultServer::targetContains(from);
        m_bench.proxy().setFault(fault, bad);
        m_bench.proxy().setAnswers([&](const SeenRequest &request) { return bad(request) ? answer : QByteArray(); });
        QSignalSpy chats(&m_chats, &ChatDesk::loadFailed);
        QSignalSpy polls(&m_chats, &ChatDesk::pollFailed);
        QSignalSpy numbers(&m_numbers, &DeviceDirectory::loadFailed);
        QSignalSpy contacts(&m_contacts, &ContactDesk::loadFailed);
        const bool all = from == "/v1/";
        m_chats.refresh();
        if (all) {
            m_numbers.refresh();
            m_contacts.refresh();
            QTRY_COMPARE_WITH_TIMEOUT(numbers.size(), 1, 20'000);
            QTRY_COMPARE_WITH_TIMEOUT(contacts.size(), 1, 20'000);
        }
        QTRY_COMPARE_WITH_TIMEOUT(chats.size(), 1, 20'000);
        m_chats.poll(ChatDesk::Extent::All);
        QTRY_COMPARE_WITH_TIMEOUT(polls.size(), 1, 20'000);
        const int changed = rowsChanged(before, snapshot());
        m_changed += changed;
        m_compared += before.rows();
        m_bench.proxy().clearFaults();
        m_bench.proxy().setAnswers({});
        QCOMPARE(changed, 0);
    }
}

void TestBadAnswers::goodAnswersAreTakenAgain()
{
    const Snapshot before = snapshot();
    QSignalSpy chats(&m_chats, &ChatDesk::loaded);
    QSignalSpy numbers(&m_numbers, &DeviceDirectory::loaded);
    QSignalSpy contacts(&m_contacts, &ContactDesk::loaded);
    m_chats.refresh();
    m_numbers.refresh();
    m_contacts.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(chats.size() == 1 && numbers.size() == 1 && contacts.size() == 1, 20'000);
    QCOMPARE(rowsChanged(before, snapshot()), 0);
}

void TestBadAnswers::cleanupTestCase()
{
    qInfo("rows changed by bad answers: %d of %lld", m_changed, qlonglong(m_compared));
    QCOMPARE(m_changed, 0);
}

QTEST_GUILESS_MAIN(TestBadAnswers)
#include "tst_badanswers.moc"
