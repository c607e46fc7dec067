// The verbs of ChatDesk: one frozen list of chats, one journal entry and one request a chat, then each chat read again.
#include "workflows/chatdesk.h"

#include "api/client.h"
#include "api/endpoints/chats.h"

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

JournalEntry::Outcome outcomeOf(const ApiError &error)
{
    return error.outcomeUnknown() ? JournalEntry::Outcome::Unknown : JournalEntry::Outcome::Failed;
}

QString ownerText(const Chat &chat)
{
    return chat.agent.isNull() ? chat.department.text() : chat.agent.text();
}

} // namespace

void ChatDesk::setStatus(const QList<ChatId> &ids, ChatStatus status)
{
    Report report;
    report.verb = Verb::SetStatus;
    report.status = status;
    run(std::move(report), ids);
}

void ChatDesk::unassign(const QList<ChatId> &ids)
{
    Report report;
    report.verb = Verb::Unassign;
    run(std::move(report), ids);
}

void ChatDesk::retry(const Report &report)
{
    QList<ChatId> failed;
    for (const Item &item : report.items) {
        if (item.outcome == JournalEntry::Outcome::Failed)
            failed.append(item.id);
    }
    Report again;
    again.verb = report.verb;
    again.status = report.status;
    // The failures belong to the number they happened on, even if another one is shown by now.
    again.device = report.device;
    run(std::move(again), failed);
}

void ChatDesk::readAgain(const QList<ChatId> &ids)
{
    for (const ChatId &id : ids) {
        m_client.send(chatDetail(m_device, id), this, [this, id, device = m_device](ApiResult<Chat> chat) {
            if (device != m_device)
                return;
            if (chat) {
                m_model.update(*chat);
                m_model.setMark(id, WriteMark::None);
                Q_EMIT chatChanged(id);
            } else {
                Q_EMIT loadFailed(chat.error());
            }
        });
    }
}

bool ChatDesk::isAsWanted(const Report &report, const Chat &chat) const
{
    return report.verb == Verb::Unassign ? !chat.isAssigned() : chat.status == report.status;
}

/// Marks are for the number on screen; a verb goes on when the person has moved to another one.
void ChatDesk::showMark(const JobPointer &job, const ChatId &id, WriteMark mark, const QString &reason)
{
    if (job->report.device != m_device)
        return;
    m_model.setMark(id, mark, reason);
    Q_EMIT chatChanged(id);
}

void ChatDesk::run(Report report, const QList<ChatId> &ids)
{
    if (ids.isEmpty())
        return;
    if (report.device.isNull())
        report.device = m_device;
    const auto job = std::make_shared<Job>();
    job->report = std::move(report);
    QList<int> toSend;
    for (const ChatId &id : ids) {
        // One click, one request: a chat that is being written is not written again by the next click.
        if (m_model.mark(id) == WriteMark::Saving)
            continue;
        const std::optional<Chat> known = m_model.chat(id);
        Item item{id, known ? known->name : id.text(), JournalEntry::Outcome::Open, {}};
        qint64 entry = 0;
        const bool here = job->report.device == m_device;
        if (here && known && m_model.mark(id) == WriteMark::None && isAsWanted(job->report, *known)) {
            item.outcome = JournalEntry::Outcome::NothingToDo;
        } else {
            const bool unassigning = job->report.verb == Verb::Unassign;
            const QString before = !known ? QString() : unassigning ? ownerText(*known) : known->statusWord;
            const QString after = unassigning ? QString() : chatStatusWord(job->report.status);
            const std::optional<qint64> begun = m_log.begin(unassigning ? u"unassign"_s : u"set-status"_s,
                                                            job->report.device, id.text(), before, after);
            if (!begun) {
                Q_EMIT notRecorded(m_log.lastError());
                return;
            }
            entry = *begun;
            toSend.append(int(job->report.items.size()));
        }
        job->report.items.append(item);
        job->entries.append(entry);
    }
    if (job->report.items.isEmpty())
        return;
    job->open = int(toSend.size());
    m_running += job->open;
    Q_EMIT started(job->report);
    for (int index : std::as_const(toSend))
        send(job, index);
    if (toSend.isEmpty())
        Q_EMIT finished(job->report);
}

void ChatDesk::send(const JobPointer &job, int index)
{
    const ChatId id = job->report.items[index].id;
    showMark(job, id, WriteMark::Saving, {});
    const auto handler = [this, job, index](ApiResult<Accepted> accepted) {
        answered(job, index, accepted ? std::nullopt : std::optional(accepted.error()));
    };
    if (job->report.verb == Verb::Unassign)
        m_client.send(unassignChat(job->report.device, id), this, handler);
    else
        m_client.send(setChatStatus(job->report.device, id, job->report.status), this, handler);
}

/// The bodies of these answers are not documented, and a lost answer says nothing at all: the chat itself is read
/// again.
void ChatDesk::answered(const JobPointer &job, int index, std::optional<ApiError> error)
{
    const bool refusedUnassign = error && job->report.verb == Verb::Unassign
        && (error->httpStatus == 400 || error->httpStatus == 404 || error->httpStatus == 409);
    const bool worthReading = !error || error->outcomeUnknown() || refusedUnassign;
    if (!worthReading) {
        settle(job, index, JournalEntry::Outcome::Failed, error, {});
        return;
    }
    const ChatId id = job->report.items[index].id;
    m_client.send(chatDetail(job->report.device, id), this,
                  [this, job, index, error = std::move(error)](ApiResult<Chat> chat) {
                      using Outcome = JournalEntry::Outcome;
                      if (!chat) {
                          // Accepted but not seen, or lost and not seen: neither is "done".
                          const ApiError &why = error ? *error : chat.error();
                          settle(job, index, error ? outcomeOf(*error) : Outcome::Unknown, why, {});
                          return;
                      }
                      const bool asWanted = isAsWanted(job->report, *chat);
                      if (!error)
                          settle(job, index, asWanted ? Outcome::Done : Outcome::Unknown, {}, *chat);
                      else if (error->outcomeUnknown())
                          settle(job, index, asWanted ? Outcome::Done : Outcome::Unknown, error, *chat);
                      else
                          settle(job, index, asWanted ? Outcome::NothingToDo : Outcome::Failed, error, *chat);
                  });
}

void ChatDesk::settle(const JobPointer &job, int index, JournalEntry::Outcome outcome,
                      const std::optional<ApiError> &error, const std::optional<Chat> &seen)
{
    Item &item = job->report.items[index];
    item.outcome = outcome;
    item.error = error;
    const qint64 entry = job->entries[index];
    const QString after = !seen ? QString() : job->report.verb == Verb::Unassign ? ownerText(*seen) : seen->statusWord;
    if (seen && job->report.device == m_device)
        m_model.update(*seen);

    WriteMark mark = WriteMark::None;
    QString reason;
    switch (outcome) {
    case JournalEntry::Outcome::Open:
    case JournalEntry::Outcome::Done:
        m_log.done(entry, after);
        break;
    case JournalEntry::Outcome::NothingToDo:
        m_log.nothingToDo(entry, error.value_or(ApiError{}));
        break;
    case JournalEntry::Outcome::Failed:
        m_log.failed(entry, error.value_or(ApiError{}));
        mark = WriteMark::Failed;
        reason = error && !error->serverMessage.isEmpty() ? error->serverMessage : tr("not changed");
        break;
    case JournalEntry::Outcome::Unknown:
        m_log.unknown(entry, error.value_or(ApiError{}), after);
        mark = WriteMark::Unknown;
        reason = seen ? tr("accepted, but not seen when read again") : tr("the answer was lost");
        break;
    }
    showMark(job, item.id, mark, reason);
    --m_running;
    if (--job->open == 0)
        Q_EMIT finished(job->report);
}

} // namespace sparkbot
