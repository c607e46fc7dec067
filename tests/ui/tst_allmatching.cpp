// "Select all matching" while pages are still on their way (R3.1).

#include "chats/chatview.h"
#include "dialogbench.h"
#include "verbs/allmatching.h"
#include "workflows/chatdesk.h"
#include "workflows/devicedirectory.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace sparkbot;

class TestAllMatching : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DialogBench> m_bench;
    std::unique_ptr<Workspace> m_space;
    std::unique_ptr<ChatView> m_view;
    std::unique_ptr<AllMatching> m_all;

    ChatDesk &chats() { return m_space->chats(); }
    ChatTable &table() { return m_space->chats().model(); }

private Q_SLOTS:
    /// The first page is there, the others take their time; all of it was asked for.
    void init()
    {
        simulator::Host::Setup setup;
        setup.data.chats = 900;
        m_bench = std::make_unique<DialogBench>(setup);
        m_space = m_bench->workspace();
        QSignalSpy numbers(&m_space->devices(), &DeviceDirectory::loaded);
        m_space->devices().refresh();
        QTRY_VERIFY(numbers.count() > 0);
        m_view = std::make_unique<ChatView>(table());
        m_all = std::make_unique<AllMatching>(*m_space, *m_view);
        m_bench->host.withState([](simulator::State &state) { state.knobs.latency = 300; });
        chats().open(m_space->devices().model().idAt(0));
        QTRY_VERIFY(table().rowCount() > 0);
        QVERIFY(chats().isLoading());
        m_all->request();
        QVERIFY(m_all->isWaiting());
    }
    void cleanup()
    {
        m_all.reset();
        m_view.reset();
        m_space.reset();
        m_bench.reset();
    }

    void selectsWhenAllAreThere()
    {
        QTRY_VERIFY_WITH_TIMEOUT(chats().isComplete(), 30'000);
        QVERIFY(!m_all->isWaiting());
        QCOMPARE(m_view->selectedCount(), table().loadedCount());
    }

    void whoSelectsMeanwhileKeepsThat()
    {
        const ChatId chosen = table().idAt(3);
        m_view->setCurrentId(chosen);
        QVERIFY(!m_all->isWaiting());
        QTRY_VERIFY_WITH_TIMEOUT(chats().isComplete(), 30'000);
        QCOMPARE(m_view->selectedIds(), QList{chosen});
    }

    void whoFiltersMeanwhileIsNotTakenAtTheWord()
    {
        table().setQuery(ChatQuery::parse(u"status:active"_s));
        QTRY_VERIFY_WITH_TIMEOUT(chats().isComplete(), 30'000);
        QVERIFY(!m_all->isWaiting());
        QCOMPARE(m_view->selectedCount(), 0);
    }
};

QTEST_MAIN(TestAllMatching)
#include "tst_allmatching.moc"
