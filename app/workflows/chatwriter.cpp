#include "workflows/chatwriter.h"

#include "api/client.h"
#include "api/endpoints/chats.h"

#include <algorithm>

namespace sparkbot {

using Outcome = VerbReport::Outcome;

namespace {

/// A read that was told to slow down is asked again after the pause, which the client keeps for all calls.
constexpr int patienceWithPauses = 5;

Outcome outcomeOf(const ApiError &error)
{
    return error.outcomeUnknown() ? Outcome::Unknown : Outcome::Failed;
}

} // namespace

/// One write of a task.
struct ChatWriter::Step {
    TaskPointer task;
    ChatVerb verb;
    Chat before;
    QList<ChatVerb::Kind> taken; ///< by the task so far, this one included
    qint64 entry = 0;
    Receipt receipt = {}; ///< of the write
};

ChatWriter::ChatWriter(Client &client, WriteLog &log, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_log(log)
{
}

void ChatWriter::start(const TaskPointer &task)
{
    read(
        task, [this, task](const ApiResult<Chat> &fresh) { compare(task, fresh); }, patienceWithPauses);
}

void ChatWriter::read(const TaskPointer &task, const Handler &then, int patience)
{
    m_client.send(
        chatDetail(task->device, task->item.id), this,
        [this, task, then, patience](ApiResult<Chat> chat) {
            if (!chat && chat.error().kind == ApiError::Kind::RateLimited && patience > 0)
                return read(task, then, patience - 1);
            if (chat)
                task->readAt = ReadOrder::now();
            then(chat);
        },
        task->priority);
}

void ChatWriter::compare(const TaskPointer &task, const ApiResult<Chat> &fresh)
{
    VerbReport::Item &item = task->item;
    if (task->stopped)
        return settle(task, Outcome::NotStarted);
    if (!fresh) {
        item.error = fresh.error();
        return settle(task, Outcome::Failed);
    }
    item.after = *fresh;
    if (item.wanted)
        return compareUndo(task, *fresh);
    if (isAsWanted(task->verb, *fresh))
        return settle(task, Outcome::NothingToDo);
    if (item.before && wasChangedElsewhere(task->verb, *item.before, *fresh))
        return settle(task, Outcome::ChangedMeanwhile);
    item.before = *fresh;
    const ChatVerb first = nextStep(task->verb, *fresh).value_or(task->verb);
    write(std::make_shared<Step>(Step{task, first, *fresh, {first.kind}, 0}));
}

void ChatWriter::compareUndo(const TaskPointer &task, const Chat &fresh)
{
    VerbReport::Item &item = task->item;
    const std::optional<ChatVerb> step = restoringStep(task->verb, *item.wanted, fresh);
    if (!step)
        return settle(task, Outcome::NothingToDo);
    if (task->lookOnly || (item.before && wasChangedSince(task->verb, *item.before, fresh)))
        return settle(task, Outcome::ChangedMeanwhile);
    if (!isRestorable(task->verb, *item.wanted))
        return settle(task, Outcome::NotRestorable);
    item.before = fresh;
    write(std::make_shared<Step>(Step{task, *step, fresh, {step->kind}, 0}));
}

void ChatWriter::write(const StepPointer &step)
{
    const TaskPointer &task = step->task;
    if (step->verb.kind == ChatVerb::Kind::SetStatus && step->verb.status == ChatStatus::Other)
        return settle(task, Outcome::NotRestorable);
    const std::optional<qint64> entry =
        m_log.begin(journalWord(step->verb), task->device, task->item.id.text(), journalText(step->verb, step->before),
                    journalGoal(step->verb, step->before), task->item.undoneEntry);
    if (!entry) {
        task->item.outcome = Outcome::NotStarted;
        Q_EMIT notRecorded(task);
        return;
    }
    step->entry = task->item.entry = *entry;
    if (task->item.firstEntry == 0)
        task->item.firstEntry = *entry;
    m_client.send(
        requestFor(step->verb, task->device, task->item.id), this,
        [this, step](const ApiResult<Accepted> &accepted, const Receipt &receipt) {
            step->receipt = receipt;
            answered(step, accepted ? std::nullopt : std::optional(accepted.error()));
        },
        task->priority);
}

/// The bodies of these answers are not documented, and a lost answer says nothing at all: the chat itself is read
/// again.
void ChatWriter::answered(const StepPointer &step, const std::optional<ApiError> &error)
{
    const bool refusedUnassign = error && step->verb.kind == ChatVerb::Kind::Unassign
        && (error->httpStatus == 400 || error->httpStatus == 404 || error->httpStatus == 409);
    const bool worthReading = !error || error->outcomeUnknown() || refusedUnassign;
    if (!worthReading)
        return conclude(step, Outcome::Failed, error, {});
    read(
        step->task, [this, step, error](const ApiResult<Chat> &seen) { verify(step, error, seen); },
        patienceWithPauses);
}

void ChatWriter::verify(const StepPointer &step, const std::optional<ApiError> &error, const ApiResult<Chat> &seen)
{
    // Accepted but not seen, or lost and not seen: neither is "done".
    if (!seen)
        return conclude(step, error ? outcomeOf(*error) : Outcome::Unknown,
                        error ? *error : acceptedUnseen(step->receipt, seen.error()), {});
    // Without an answer only the state itself is proof: a change of owner may be a colleague's.
    const bool happened = error ? isAsWanted(step->verb, *seen) : hasHappened(step->verb, step->before, *seen);
    if (!error)
        conclude(step, happened ? Outcome::Done : Outcome::Unknown, {}, *seen);
    else if (error->outcomeUnknown())
        conclude(step, happened ? Outcome::Done : Outcome::Unknown, error, *seen);
    else
        conclude(step, happened ? Outcome::NothingToDo : Outcome::Failed, error, *seen);
}

void ChatWriter::conclude(const StepPointer &step, Outcome outcome, const std::optional<ApiError> &error,
                          const std::optional<Chat> &seen)
{
    const ApiError why = error.value_or(ApiError{});
    const QString after = seen ? journalText(step->verb, *seen) : QString();
    // Where nobody knows what happened, the intent says more than that nothing was seen.
    const QString perhaps = after.isEmpty() ? QString() : after;
    if (outcome == Outcome::Done)
        m_log.done(step->entry, after, step->receipt);
    else if (outcome == Outcome::NothingToDo)
        m_log.nothingToDo(step->entry, why);
    else if (outcome == Outcome::Failed)
        m_log.failed(step->entry, why);
    else if (error)
        m_log.unknown(step->entry, why, perhaps);
    else
        m_log.unknown(step->entry, step->receipt, perhaps);

    const TaskPointer &task = step->task;
    task->item.error = error;
    if (seen)
        task->item.after = *seen;
    const bool goesOn = seen && (outcome == Outcome::Done || outcome == Outcome::NothingToDo);
    const std::optional<ChatVerb> next = !goesOn ? std::nullopt
        : task->item.wanted                      ? restoringStep(task->verb, *task->item.wanted, *seen)
                                                 : nextStep(task->verb, *seen);
    if (!next)
        return settle(task, outcome);
    // Each kind of write is taken once. Needing one again means that the server does something else.
    if (step->taken.contains(next->kind))
        return settle(task, Outcome::Unknown);
    QList<ChatVerb::Kind> taken = step->taken;
    taken.append(next->kind);
    write(std::make_shared<Step>(Step{task, *next, *seen, taken, 0}));
}

void ChatWriter::settle(const TaskPointer &task, Outcome outcome)
{
    task->item.outcome = outcome;
    Q_EMIT settled(task);
}

} // namespace sparkbot
