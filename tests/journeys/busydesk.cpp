#include "busydesk.h"

#include "workflows/numberfacts.h"

#include <QTest>
#include <QTestEventLoop>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sparkbot;

namespace {

/// The chat as the console should know it.
Chat known(const simulator::Chat &theirs)
{
    Chat chat;
    chat.id = ChatId::fromServer(theirs.wid);
    chat.name = theirs.name;
    chat.phone = theirs.phone();
    chat.kind = chatKind(theirs.wid);
    chat.statusWord = theirs.status;
    chat.status = chatStatusFromWord(theirs.status);
    chat.markedUnread = theirs.unread < 0;
    if (theirs.unread >= 0)
        chat.unread = theirs.unread;
    chat.agent = AgentId::fromServer(theirs.agent);
    chat.department = DepartmentId::fromServer(theirs.department);
    chat.labels = theirs.labels;
    for (const simulator::MetadataPair &pair : theirs.metadata)
        chat.metadata.append({pair.key, pair.value});
    chat.lastActivityAt = theirs.lastMessageAt;
    chat.statusUpdatedAt = theirs.statusUpdatedAt;
    chat.assignedAt = theirs.agent.isEmpty() ? 0 : theirs.assignedAt;
    return chat;
}

QString spelled(const Chat &chat)
{
    return u"%1 %2 %3 unread %4/%5 agent %6 dept %7 labels [%8] at %9"_s.arg(chat.id.text(), chat.name, chat.statusWord)
               .arg(chat.unread.value_or(-1))
               .arg(chat.markedUnread)
               .arg(chat.agent.text(), chat.department.text(), chat.labels.join(u','))
               .arg(chat.lastActivityAt)
        + u" status at %1, assigned at %2, %3 metadata"_s.arg(chat.statusUpdatedAt)
              .arg(chat.assignedAt)
              .arg(chat.metadata.size());
}

} // namespace

BusyDesk::BusyDesk(quint32 seed)
    : m_random(seed)
    , m_sales(m_bench.number(u"Sales"_s))
{
    onServer([](simulator::State &, simulator::Device &device) {
        for (size_t i = fewChats; i < device.chats.size(); ++i)
            device.chatByWid.remove(device.chats[i].wid);
        device.chats.resize(fewChats);
        device.newestFirst.clear();
    });
    m_account.id = QUuid::createUuid();
    m_space = std::make_unique<Workspace>(
        m_account, WorkBench::config(m_bench.proxy().url(u"/v1"_s), m_bench.host().key().toLatin1()),
        m_bench.journal());
    m_tester = std::make_unique<QAbstractItemModelTester>(&table());
    m_view = std::make_unique<ChatView>(table());
    QObject::connect(&verbs(), &ChatVerbs::started, m_view.get(), [this](const VerbReport &r) { started(r); });
    QObject::connect(&verbs(), &ChatVerbs::finished, m_view.get(), [this](const VerbReport &r) { finished(r); });
}

BusyDesk::~BusyDesk() = default;

QList<ChatId> BusyDesk::idsOf(const VerbReport &report, std::optional<Outcome> outcome)
{
    QList<ChatId> ids;
    for (const VerbReport::Item &item : report.items) {
        if (!outcome || item.outcome == *outcome)
            ids.append(item.id);
    }
    return ids;
}

QString BusyDesk::listed(const QSet<ChatId> &ids)
{
    QStringList texts;
    for (const ChatId &id : ids)
        texts.append(id.text());
    texts.sort();
    return texts.join(u' ');
}

bool BusyDesk::load()
{
    Refresher::Pace pace;
    pace.active = pace.unfocused = 40; // as if hours passed
    pace.fullEvery = 4;
    m_space->refresher().setPace(pace);
    m_view->resize(1000, 480);
    m_view->show();
    m_view->activateWindow();
    m_view->setFocus();
    if (!QTest::qWaitForWindowActive(m_view.get()))
        return false;
    m_space->chats().open(m_sales);
    const NumberFacts &facts = m_space->facts();
    const auto ready = [&] {
        return m_space->chats().isComplete() && facts.state(NumberFacts::Part::Team) == NumberFacts::State::Ready
            && facts.state(NumberFacts::Part::Departments) == NumberFacts::State::Ready
            && facts.state(NumberFacts::Part::Labels) == NumberFacts::State::Ready;
    };
    if (!until(ready))
        return false;
    m_current = m_view->currentId();
    m_bench.host().log().clear();
    return table().loadedCount() == int(fewChats);
}

void BusyDesk::expect(bool truth, const QString &what)
{
    if (!truth)
        m_wrong.append(what);
}

void BusyDesk::onServer(const std::function<void(simulator::State &, simulator::Device &)> &act)
{
    m_bench.change([&](simulator::State &state) { act(state, *state.account.findDevice(m_sales.text())); });
}

/// Not QTest::qWaitFor: that sleeps 10 ms after every event, and an answer takes a dozen of them.
bool BusyDesk::until(const std::function<bool()> &truth)
{
    constexpr int patienceMs = 60'000, lookMs = 2;
    QTestEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        if (truth())
            loop.exitLoop();
    });
    look.start(lookMs);
    loop.enterLoopMSecs(patienceMs);
    return !loop.timeout();
}

/// Lets answers arrive, or not yet: for variety only, nothing that is checked depends on it.
void BusyDesk::wander()
{
    QTestEventLoop loop;
    if (!oneIn(3))
        loop.enterLoopMSecs(1 + below(6));
}

void BusyDesk::step()
{
    m_space->refresher().setPaused(false);
    if (oneIn(3))
        everybodyElse();
    else
        person();
    wander();
}

void BusyDesk::refresh()
{
    note(u"refresh"_s);
    m_space->chats().refresh();
}

/// Reads the newest chats once more, and waits for it.
void BusyDesk::poll()
{
    note(u"poll"_s);
    ChatDesk &chats = m_space->chats();
    bool over = false;
    QObject context;
    QObject::connect(&chats, &ChatDesk::polled, &context, [&over] { over = true; });
    QObject::connect(&chats, &ChatDesk::pollFailed, &context, [&over] { over = true; });
    const auto polled = [&] {
        chats.poll(ChatDesk::Extent::Newest); // does nothing while something is being read
        return over;
    };
    expect(until(polled), u"a poll never ended"_s);
}

void BusyDesk::started(const VerbReport &report)
{
    m_begun = report;
    m_scopes.insert(report.run, idsOf(report));
    note(u"  run %1 begins"_s.arg(report.run));
    // Taking back an assignment may need the owner, the flag and the status, each once.
    const int writes = report.isUndo() ? 3 : 1;
    for (const VerbReport::Item &item : report.items)
        m_allowedWrites[item.id] += item.outcome == Outcome::Open ? writes : 0;
}

void BusyDesk::finished(const VerbReport &report)
{
    expect(m_scopes.take(report.run) == idsOf(report), u"run %1 reports on other chats"_s.arg(report.run));
    int sum = 0;
    for (const Outcome outcome : {Outcome::Done, Outcome::NothingToDo, Outcome::Failed, Outcome::Unknown,
                                  Outcome::ChangedMeanwhile, Outcome::NotRestorable, Outcome::NotStarted})
        sum += report.count(outcome);
    expect(sum == report.items.size(),
           u"run %1 accounts for %2 chats of %3"_s.arg(report.run).arg(sum).arg(report.items.size()));
    const int done = report.count(Outcome::Done);
    note(u"  run %1 ends: %2 of %3 done"_s.arg(report.run).arg(done).arg(report.items.size()));
    for (const VerbReport::Item &item : report.items)
        m_outcomes[item.id].insert(item.outcome);
    if (done > 0)
        count(report.isUndo() ? u"undone"_s : u"done"_s);
    if (done + report.count(Outcome::NothingToDo) < sum)
        count(u"not done"_s);
    m_reports.append(report);
}

void BusyDesk::checkHand()
{
    const QSet<ChatId> shown = asSet(m_view->selectedIds());
    QSet<ChatId> wanted;
    for (const ChatId &id : std::as_const(m_selected)) {
        if (table().rowOf(id) >= 0)
            wanted.insert(id);
    }
    expect(shown == wanted, u"selected are %1 in place of %2"_s.arg(listed(shown), listed(wanted)));
    expect(m_view->currentId() == m_current,
           u"%1 became the current one in place of %2"_s.arg(m_view->currentId().text(), m_current.text()));
    if (table().rowOf(m_current) >= 0) {
        const ChatId there = table().idAt(m_view->currentIndex().row());
        expect(there == m_current, u"the current row is at %1 in place of %2"_s.arg(there.text(), m_current.text()));
    }
}

bool BusyDesk::settle()
{
    note(u"settle"_s);
    m_space->refresher().setPaused(true);
    m_bench.proxy().clearFaults();
    onServer([](simulator::State &state, simulator::Device &) { state.knobs = {}; });
    ChatDesk &chats = m_space->chats();
    return until([&] {
        return verbs().running() == 0 && verbs().progress().isEmpty() && !verbs().isPaused() && !chats.isLoading()
            && !chats.isPolling();
    });
}

bool BusyDesk::readAll()
{
    // Twice: what is gone is dropped when it is missing for the second time.
    int loaded = 0;
    QObject context;
    QObject::connect(&m_space->chats(), &ChatDesk::loaded, &context, [&loaded] { ++loaded; });
    for (int reading = 1; reading <= 2; ++reading) {
        m_space->chats().refresh();
        if (!until([&] { return loaded >= reading; }))
            return false;
    }
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_view->viewport(), &leave);
    table().applyWaiting();
    return true;
}

void BusyDesk::checkRest()
{
    checkTable();
    checkRows();
    checkWrites();
    expect(m_scopes.isEmpty(), u"%1 runs never ended"_s.arg(m_scopes.size()));
}

void BusyDesk::checkTable()
{
    m_plain.chats.clear();
    onServer([this](simulator::State &, simulator::Device &device) {
        for (const simulator::Chat &chat : device.chats)
            m_plain.chats[chat.wid] = known(chat);
    });
    expect(table().loadedCount() == int(m_plain.chats.size()),
           u"%1 chats in place of %2"_s.arg(table().loadedCount()).arg(m_plain.chats.size()));
    for (const auto &[wid, theirs] : m_plain.chats) {
        const Chat ours = table().chat(theirs.id).value_or(Chat());
        expect(ours == theirs, u"the list has %1\nthe server %2"_s.arg(spelled(ours), spelled(theirs)));
        const WriteMark mark = table().mark(theirs.id);
        expect(mark != WriteMark::Saving, wid + u" is still being saved"_s);
        const QSet<Outcome> outcomes = m_outcomes.value(theirs.id);
        const bool failed = outcomes.contains(Outcome::Failed) || outcomes.contains(Outcome::Unknown)
            || outcomes.contains(Outcome::ChangedMeanwhile) || outcomes.contains(Outcome::NotRestorable);
        expect(mark == WriteMark::None || failed, wid + u" is marked, but nothing failed"_s);
    }
}

void BusyDesk::checkRows()
{
    m_plain.ownerNames = m_space->facts().ownerNames();
    m_plain.strays.clear();
    const QStringList shown = testing::idsOf(table());
    for (int row = 0; row < table().rowCount(); ++row) {
        const ChatId id = table().idAt(row);
        const bool fits = m_plain.matches(m_plain.chats[id.text()]);
        expect(table().index(row, 0).data(ChatTable::StrayRole).toBool() != fits, id.text() + u" is dimmed wrongly"_s);
        if (fits)
            continue;
        count(u"stray"_s);
        m_plain.strays.insert(id.text());
        expect(m_selected.contains(id) || id == m_current, id.text() + u" is shown, but neither fits nor is in use"_s);
    }
    const QStringList wanted = m_plain.visibleIds();
    expect(shown == wanted, u"the rows are\n%1\nin place of\n%2"_s.arg(shown.join(u' '), wanted.join(u' ')));
}

void BusyDesk::checkWrites()
{
    QHash<QString, int> writes, entries;
    for (const simulator::LogEntry &entry : m_bench.host().log().writes())
        ++writes[entry.path.section(u'/', -2, -2)];
    const qint64 last = m_lastEntry;
    for (const JournalEntry &entry : m_bench.journal().entries(m_account.id, 10'000)) {
        if (entry.id <= last)
            break; // the newest come first
        m_lastEntry = std::max(m_lastEntry, entry.id);
        ++entries[entry.object];
        expect(entry.outcome != JournalEntry::Outcome::Open,
               u"the journal never heard what became of "_s + entry.object);
    }
    for (auto write = writes.cbegin(); write != writes.cend(); ++write) {
        const int allowed = m_allowedWrites.value(ChatId::fromServer(write.key()));
        expect(*write <= allowed, u"%1 was written %2 times for %3"_s.arg(write.key()).arg(*write).arg(allowed));
        expect(*write <= entries.value(write.key()), write.key() + u" was written without a record"_s);
    }
    m_bench.host().log().clear();
    m_allowedWrites.clear();
}
