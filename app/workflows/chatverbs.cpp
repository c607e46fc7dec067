#include "workflows/chatverbs.h"

#include "api/client.h"
#include "api/endpoints/chats.h"

#include <algorithm>
#include <utility>

namespace sparkbot {

namespace {

/// Chats under way at once, of all runs together: one slot of the client's four stays free for a person's click.
constexpr int window = 3;
constexpr int frameMs = 16;

bool wasToBeDone(VerbReport::Outcome outcome)
{
    return outcome != VerbReport::Outcome::Done && outcome != VerbReport::Outcome::NothingToDo;
}

/// Going on with the next chat would only fail the same way.
bool concernsAll(const ApiError &error)
{
    return error.isUnauthorized() || error.kind == ApiError::Kind::NotSent || error.kind == ApiError::Kind::Tls;
}

QString nameOf(const std::optional<Chat> &chat, const ChatId &id)
{
    return chat && !chat->name.isEmpty() ? chat->name : id.text();
}

} // namespace

struct ChatVerbs::Run {
    Report report;
    QList<qsizetype> queue; ///< the items that are to be begun
    qsizetype begun = 0; ///< of `queue`
    std::vector<ChatWriter::TaskPointer> inFlight;
    QSet<ChatId> lookOnly; ///< see ChatWriter::Task
    int notDone = 0;
    bool halted = false;

    /// A single chat is a click: it does not queue behind a thousand others.
    bool isClick() const { return queue.size() == 1; }
    bool mayBegin() const { return !halted && begun < queue.size(); }
    bool isOver() const { return inFlight.empty() && !mayBegin(); }
};

ChatVerbs::ChatVerbs(Client &client, WriteLog &log, ChatDesk &desk, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_desk(desk)
    , m_writer(client, log)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(frameMs);
    connect(&m_frame, &QTimer::timeout, this, &ChatVerbs::flush);
    connect(&m_writer, &ChatWriter::settled, this, [this](const ChatWriter::TaskPointer &task) { settled(*task); });
    connect(&m_writer, &ChatWriter::notRecorded, this, [this](const ChatWriter::TaskPointer &task) {
        Run *run = find(task->run);
        if (!std::exchange(run->halted, true))
            Q_EMIT notRecorded(m_writer.lastLogError());
        halt(*run, std::nullopt);
        settled(*task);
    });
    connect(&m_client, &Client::rateLimited, this, [this](int seconds) { setPaused(seconds > 0); });
    connect(&m_desk, &ChatDesk::opened, this, &ChatVerbs::markBusy);
}

ChatVerbs::~ChatVerbs() = default;

quint64 ChatVerbs::run(const ChatVerb &verb, const QList<ChatId> &ids)
{
    ChatTable &table = m_desk.model();
    Report report;
    report.verb = verb;
    report.device = m_desk.device();
    report.items.reserve(ids.size());
    QSet<ChatId> taken;
    for (const ChatId &id : ids) {
        if (taken.contains(id))
            continue;
        taken.insert(id);
        Item item;
        item.id = id;
        item.before = table.chat(id);
        item.name = nameOf(item.before, id);
        // After a lost answer what is shown is not what is known.
        if (item.before && table.mark(id) == WriteMark::None && isAsWanted(verb, *item.before))
            item.outcome = Outcome::NothingToDo;
        report.items.append(item);
    }
    return begin(std::move(report), {});
}

quint64 ChatVerbs::undo(const Report &report)
{
    if (report.isUndo())
        return 0;
    Report back;
    back.verb = report.verb;
    back.device = report.device;
    back.undoes = report.run;
    QSet<ChatId> lookOnly;
    for (const Item &done : report.items) {
        const bool unsure = done.outcome == Outcome::Unknown;
        if ((!report.hasChanged(done) && !unsure) || !done.before)
            continue;
        Item item;
        item.id = done.id;
        item.name = done.name;
        item.before = done.after;
        item.wanted = done.before;
        item.undoneEntry = done.entry;
        if (unsure)
            lookOnly.insert(item.id);
        back.items.append(item);
    }
    return begin(std::move(back), std::move(lookOnly));
}

quint64 ChatVerbs::again(const Report &report, Outcome outcome)
{
    Report next;
    next.verb = report.verb;
    next.device = report.device;
    next.undoes = report.undoes;
    for (const Item &old : report.items) {
        if (old.outcome != outcome)
            continue;
        Item item;
        item.id = old.id;
        item.name = old.name;
        item.before = old.after ? old.after : old.before;
        item.wanted = old.wanted;
        item.undoneEntry = old.undoneEntry;
        next.items.append(item);
    }
    return begin(std::move(next), {});
}

quint64 ChatVerbs::retryFailed(const Report &report)
{
    return again(report, Outcome::Failed);
}

quint64 ChatVerbs::applyAnyway(const Report &report)
{
    return again(report, Outcome::ChangedMeanwhile);
}

quint64 ChatVerbs::continueStopped(const Report &report)
{
    return again(report, Outcome::NotStarted);
}

quint64 ChatVerbs::begin(Report report, QSet<ChatId> lookOnly)
{
    const DeviceId device = report.device;
    const auto isTaken = [this, &device](const Item &item) { return m_busy.contains({device, item.id}); };
    if (std::ranges::all_of(report.items, isTaken))
        return 0;
    auto run = std::make_unique<Run>();
    report.run = ++m_lastRun;
    run->report = std::move(report);
    run->lookOnly = std::move(lookOnly);
    for (qsizetype i = 0; i < run->report.items.size(); ++i) {
        Item &item = run->report.items[i];
        if (isTaken(item))
            item.outcome = Outcome::NotStarted;
        if (item.outcome != Outcome::Open)
            continue;
        run->queue.append(i);
        m_busy.insert({device, item.id});
        mark(device, item.id, WriteMark::Saving);
    }
    const quint64 number = m_lastRun;
    const Report begun = run->report;
    m_runs.push_back(std::move(run));
    flush(); // that it is being saved is seen at once
    Q_EMIT started(begun);
    pump();
    endIfDone(number);
    return number;
}

ChatVerbs::Run *ChatVerbs::nextRun()
{
    Run *next = nullptr;
    for (const auto &run : m_runs) {
        if (!run->mayBegin())
            continue;
        if (run->isClick())
            return run.get();
        // Several runs share the window: the one with the least under way goes first.
        if (!m_paused && m_inFlight < window && (!next || run->inFlight.size() < next->inFlight.size()))
            next = run.get();
    }
    return next;
}

void ChatVerbs::pump()
{
    while (Run *run = nextRun()) {
        const auto task = std::make_shared<ChatWriter::Task>();
        task->run = run->report.run;
        task->index = run->queue.at(run->begun++);
        task->device = run->report.device;
        task->verb = run->report.verb;
        task->priority = run->isClick() ? Priority::User : Priority::Background;
        task->item = run->report.items.at(task->index);
        task->lookOnly = run->lookOnly.contains(task->item.id);
        m_inFlight += run->isClick() ? 0 : 1;
        run->inFlight.push_back(task);
        m_writer.start(task);
    }
}

void ChatVerbs::settled(const ChatWriter::Task &task)
{
    Run *run = find(task.run);
    std::erase_if(run->inFlight, [&task](const ChatWriter::TaskPointer &flying) { return flying.get() == &task; });
    m_inFlight -= run->isClick() ? 0 : 1;
    const Item &item = task.item;
    run->report.items[task.index] = item;
    run->notDone += wasToBeDone(item.outcome) ? 1 : 0;
    m_busy.remove({task.device, item.id});
    show(task.device, item, task.readAt);
    m_moved.insert(task.run);
    if (item.error && item.outcome == Outcome::Failed && concernsAll(*item.error))
        halt(*run, item.error);
    pump();
    endIfDone(task.run);
}

void ChatVerbs::stop(quint64 number)
{
    Run *run = find(number);
    if (!run)
        return;
    halt(*run, std::nullopt);
    m_moved.insert(number);
    m_frame.start();
    endIfDone(number);
}

void ChatVerbs::halt(Run &run, const std::optional<ApiError> &reason)
{
    // The last chat has nothing behind it that was stopped.
    run.report.stopped = run.report.stopped || run.mayBegin() || run.halted || !run.inFlight.empty();
    run.halted = true;
    if (reason && run.report.stopped && !run.report.stopReason)
        run.report.stopReason = reason;
    for (const ChatWriter::TaskPointer &task : run.inFlight)
        task->stopped = true;
}

void ChatVerbs::endIfDone(quint64 number)
{
    const auto place = std::ranges::find(m_runs, number, [](const auto &run) { return run->report.run; });
    if (place == m_runs.end() || !(*place)->isOver())
        return;
    const std::unique_ptr<Run> run = std::move(*place);
    m_runs.erase(place);
    Report &report = run->report;
    for (const qsizetype i : run->queue.mid(run->begun)) {
        Item &item = report.items[i];
        item.outcome = Outcome::NotStarted;
        m_busy.remove({report.device, item.id});
        mark(report.device, item.id, WriteMark::None);
    }
    m_moved.remove(number);
    flush();
    Q_EMIT finished(report);
}

QString ChatVerbs::unknownReason(const Item &item)
{
    if (item.after && !item.error)
        return tr("accepted, but not seen when read again");
    if (item.error && item.error->accepted)
        return tr("accepted, but it could not be read again");
    return item.error && item.error->httpStatus != 0 ? tr("the answer does not tell whether it happened")
                                                     : tr("the answer was lost");
}

/// Takes what became of a chat to the table: what was read, and the mark.
void ChatVerbs::show(const DeviceId &device, const Item &item, ReadOrder::Moment readAt)
{
    if (device == m_desk.device() && item.after)
        m_seen.append({*item.after, readAt});
    switch (item.outcome) {
    case Outcome::Open:
    case Outcome::Done:
    case Outcome::NothingToDo:
    case Outcome::NotStarted:
        return mark(device, item.id, WriteMark::None);
    case Outcome::Failed:
        return mark(device, item.id, WriteMark::Failed,
                    item.error && !item.error->serverMessage.isEmpty() ? item.error->serverMessage : tr("not changed"));
    case Outcome::Unknown:
        return mark(device, item.id, WriteMark::Unknown, unknownReason(item));
    case Outcome::ChangedMeanwhile:
        return mark(device, item.id, WriteMark::Failed, tr("changed by someone else meanwhile, so not overwritten"));
    case Outcome::NotRestorable:
        return mark(device, item.id, WriteMark::Failed, tr("its status before cannot be set"));
    }
}

/// Marks are for the number on screen; a run goes on when the person has moved to another one.
void ChatVerbs::mark(const DeviceId &device, const ChatId &id, WriteMark mark, const QString &reason)
{
    if (device != m_desk.device())
        return;
    m_marks.insert(id.text(), {mark, reason});
    if (!m_frame.isActive())
        m_frame.start();
}

void ChatVerbs::flush()
{
    m_frame.stop();
    m_desk.show(std::exchange(m_seen, {}));
    const ChatMarks marks = std::exchange(m_marks, {});
    QList<ChatId> ids;
    for (auto mark = marks.keyBegin(); mark != marks.keyEnd(); ++mark)
        ids.append(ChatId::fromServer(*mark));
    m_desk.model().setMarks(marks);
    if (!ids.isEmpty())
        Q_EMIT chatsChanged(ids);
    for (const quint64 number : std::exchange(m_moved, {})) {
        if (const Run *run = find(number))
            Q_EMIT progressed(progressOf(*run));
    }
}

void ChatVerbs::setPaused(bool paused)
{
    if (std::exchange(m_paused, paused) == paused)
        return;
    for (const auto &run : m_runs)
        m_moved.insert(run->report.run);
    m_frame.start();
    Q_EMIT pausedChanged(paused);
    pump();
}

/// The table forgot everything when a number was opened.
void ChatVerbs::markBusy()
{
    m_seen.clear();
    m_marks.clear();
    for (const auto &[device, id] : std::as_const(m_busy))
        mark(device, id, WriteMark::Saving);
}

struct ChatVerbs::Check {
    QList<Item> asked;
    qsizetype begun = 0; ///< of `asked`
    int inFlight = 0;
    Report found;
    Report unread;
    std::optional<ApiError> error; ///< the first one
};

quint64 ChatVerbs::readAgain(const Report &report)
{
    const auto check = std::make_shared<Check>();
    check->asked = report.itemsWith({Outcome::Unknown});
    if (check->asked.isEmpty())
        return 0;
    check->found.run = ++m_lastRun;
    check->found.verb = report.verb;
    check->found.device = report.device;
    check->found.undoes = report.undoes;
    check->unread = check->found;
    for (qsizetype i = 0; i < qMin<qsizetype>(window, check->asked.size()); ++i)
        readNext(check);
    return check->found.run;
}

void ChatVerbs::readNext(const CheckPointer &check)
{
    if (check->begun < check->asked.size()) {
        const Item item = check->asked.at(check->begun++);
        ++check->inFlight;
        m_client.send(
            chatDetail(check->found.device, item.id), this,
            [this, check, item, asked = m_desk.readOrder().ask()](const ApiResult<Chat> &chat) {
                --check->inFlight;
                if (chat)
                    judge(*check, item, *chat, asked);
                else
                    leave(*check, item, chat.error());
                readNext(check);
            },
            check->asked.size() == 1 ? Priority::User : Priority::Background);
    } else if (check->inFlight == 0) {
        flush();
        Q_EMIT checked(check->found);
        if (check->error)
            Q_EMIT readFailed(check->unread, *check->error);
    }
}

void ChatVerbs::judge(Check &check, Item item, const Chat &seen, const ReadOrder::Ask &asked)
{
    const ChatVerb &verb = check.found.verb;
    const bool asWanted = item.wanted ? isRestored(verb, *item.wanted, seen)
        : item.before                 ? hasHappened(verb, *item.before, seen)
                                      : isAsWanted(verb, seen);
    item.outcome = asWanted ? Outcome::Done : Outcome::Failed;
    item.error.reset();
    item.after = seen;
    check.found.items.append(item);
    if (m_busy.contains({check.found.device, item.id}))
        return; // its row says what the run under way does
    if (m_desk.readOrder().isOvertaken(item.id, asked))
        item.after.reset(); // the row says what was read later
    show(check.found.device, item, ReadOrder::now());
    if (!asWanted)
        mark(check.found.device, item.id, WriteMark::Failed, tr("read again, and not as wanted"));
}

void ChatVerbs::leave(Check &check, const Item &item, const ApiError &error)
{
    check.unread.items.append(item);
    if (!check.error)
        check.error = error;
    if (!concernsAll(error))
        return;
    check.unread.items.append(check.asked.mid(check.begun));
    check.begun = check.asked.size();
}

QList<ChatVerbs::Progress> ChatVerbs::progress() const
{
    QList<Progress> all;
    for (const auto &run : m_runs)
        all.append(progressOf(*run));
    return all;
}

ChatVerbs::Progress ChatVerbs::progressOf(const Run &run) const
{
    const qsizetype open = run.queue.size() - run.begun + qsizetype(run.inFlight.size());
    Progress progress;
    progress.run = run.report.run;
    progress.verb = run.report.verb;
    progress.device = run.report.device;
    progress.undo = run.report.isUndo();
    progress.total = int(run.report.items.size());
    progress.settled = int(run.report.items.size() - open);
    progress.notDone = run.notDone;
    progress.stopping = run.halted;
    progress.paused = m_paused;
    return progress;
}

bool ChatVerbs::isBusy(const ChatId &id) const
{
    return m_busy.contains({m_desk.device(), id});
}

ChatVerbs::Run *ChatVerbs::find(quint64 number) const
{
    const auto found = std::ranges::find(m_runs, number, [](const auto &run) { return run->report.run; });
    return found == m_runs.end() ? nullptr : found->get();
}

} // namespace sparkbot
