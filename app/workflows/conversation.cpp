#include "workflows/conversation.h"

#include "api/client.h"
#include "api/endpoints/messages.h"
#include "domain/metadata.h"
#include "storage/drafts.h"

#include <QDateTime>
#include <QUuid>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 50;
/// So many pages are read to meet what is shown; after a longer absence the list begins anew.
constexpr int mostUnmetPages = 6;
/// Notes change more rarely than messages.
constexpr int pollsPerTalk = 6;
constexpr int slowestPollMs = 60'000;

} // namespace

/// A note on its way, for the chat it was written for, whatever is shown meanwhile.
struct Conversation::Note {
    NoteReport report;
    qint64 entry = 0;
    Receipt receipt = {}; ///< of the write
};

Conversation::Conversation(Client &client, WriteLog &log, Drafts &drafts, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_log(log)
    , m_drafts(drafts)
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &Conversation::poll);
}

Conversation::~Conversation() = default;

void Conversation::open(const ChatRef &chat, const QString &name)
{
    if (chat == m_current) {
        m_model.setChatName(name);
        return;
    }
    for (CallHandle *call : {&m_newest, &m_older, &m_talkRead})
        call->abandon();
    m_poll.stop();
    m_unmet.clear();
    m_current = chat;
    m_talk.reset();
    m_readAt = 0;
    m_failures = 0;
    m_atStart = false;
    m_model.clear();
    m_model.setChatName(name);
    recallNotes();
    Q_EMIT opened(chat);
    Q_EMIT talkChanged();
    if (chat.isNull())
        setLoading(false);
    else
        refresh();
}

void Conversation::refresh()
{
    if (m_current.isNull())
        return;
    setLoading(true);
    readNewest(Priority::User);
    readTalk(Priority::User);
}

void Conversation::readNewest(Priority priority)
{
    m_newest.abandon();
    m_poll.stop();
    m_unmet.clear();
    readNewestPage(0, priority);
}

void Conversation::readNewestPage(int page, Priority priority)
{
    m_newest = m_client.send(
        chatMessages(m_current.device, m_current.chat, page, pageSize), this,
        [this, page, priority](ApiResult<QList<ChatMessage>> messages) {
            if (messages)
                newestArrived(page, *messages, priority);
            else
                newestFailed(messages.error());
        },
        priority);
}

void Conversation::newestArrived(int page, const QList<ChatMessage> &messages, Priority priority)
{
    const bool isLast = messages.size() < pageSize;
    const bool meets = m_model.messageCount() == 0
        || std::ranges::any_of(messages, [this](const ChatMessage &message) { return m_model.hasMessage(message.id); });
    m_unmet += messages;
    if (meets || isLast) {
        m_atStart = m_atStart || isLast;
        endNewest(m_model.merge(m_unmet));
    } else if (page + 1 < mostUnmetPages) {
        readNewestPage(page + 1, priority);
    } else {
        // A hole in the middle would be a lie: what is above can be read again.
        m_older.abandon();
        m_atStart = false;
        endNewest(m_model.replace(m_unmet));
    }
}

void Conversation::endNewest(const QList<ChatMessage> &added)
{
    m_unmet.clear();
    m_failures = 0;
    m_readAt = QDateTime::currentMSecsSinceEpoch();
    const bool wasLoading = m_loading;
    setLoading(false);
    schedulePoll();
    Q_EMIT newestRead(added);
    if (wasLoading)
        Q_EMIT loaded();
}

void Conversation::newestFailed(const ApiError &error)
{
    m_unmet.clear();
    ++m_failures;
    const bool wasLoading = m_loading;
    setLoading(false);
    schedulePoll();
    if (wasLoading)
        Q_EMIT loadFailed(error);
}

void Conversation::loadOlder()
{
    if (m_current.isNull() || m_atStart || !isLoaded() || isLoadingOlder())
        return;
    // New messages push pages down, so the page that holds the next older one begins inside what is shown.
    readOlderPage(m_model.messageCount() / pageSize, 0);
}

void Conversation::readOlderPage(int page, int empty)
{
    m_older = m_client.send(chatMessages(m_current.device, m_current.chat, page, pageSize), this,
                            [this, page, empty](ApiResult<QList<ChatMessage>> messages) {
                                if (!messages) {
                                    Q_EMIT olderFailed(messages.error());
                                    return;
                                }
                                const qsizetype added = m_model.merge(*messages).size();
                                const bool isLast = messages->size() < pageSize;
                                // A server that repeats itself has nothing older to tell.
                                constexpr int mostEmpty = 2;
                                if (added == 0 && !isLast && empty < mostEmpty) {
                                    readOlderPage(page + 1, empty + 1);
                                    return;
                                }
                                m_atStart = isLast || added == 0;
                                Q_EMIT olderLoaded(int(added));
                            });
}

void Conversation::readTalk(Priority priority)
{
    m_talkRead.abandon();
    m_talkRead = m_client.send(
        chatTalk(m_current.device, m_current.chat), this,
        [this](ApiResult<ChatTalk> talk) {
            if (talk)
                takeTalk(*talk);
            else
                Q_EMIT talkFailed(talk.error());
        },
        priority);
}

void Conversation::takeTalk(const ChatTalk &talk)
{
    m_talk = talk;
    m_model.setNotes(talk.notes);
    Q_EMIT talkChanged();
}

void Conversation::setLoading(bool loading)
{
    if (std::exchange(m_loading, loading) != loading)
        Q_EMIT loadingChanged(loading);
}

qint64 Conversation::lastInboundAt() const
{
    const QList<ChatMessage> &messages = m_model.messages();
    const auto newest = std::find_if(messages.crbegin(), messages.crend(), [](const ChatMessage &message) {
        return message.flow == MessageFlow::Inbound && message.kind != u"system";
    });
    const qint64 listed = newest == messages.crend() ? 0 : newest->sentAt;
    return std::max(listed, m_talk ? m_talk->lastInboundAt : 0);
}

void Conversation::setAttended(bool attended)
{
    if (std::exchange(m_attended, attended) == attended)
        return;
    m_poll.stop();
    if (attended && isLoaded() && !m_newest.isActive())
        poll(); // who comes back wants to see what is new
}

void Conversation::setPollInterval(int ms)
{
    m_pollMs = ms;
    schedulePoll();
}

void Conversation::schedulePoll()
{
    if (!m_attended || m_current.isNull() || m_newest.isActive())
        return;
    constexpr int mostDoublings = 5;
    const int slowed = m_pollMs << std::min(m_failures, mostDoublings);
    m_poll.start(std::min(slowed, std::max(slowestPollMs, m_pollMs)));
}

void Conversation::poll()
{
    if (m_current.isNull() || m_newest.isActive())
        return;
    readNewest(Priority::Background);
    if (++m_polls % pollsPerTalk == 0 && !m_talkRead.isActive())
        readTalk(Priority::Background);
}

bool Conversation::addNote(const QString &text)
{
    const int length = codePoints(text);
    if (m_note || m_current.isNull() || length < leastNoteCharacters || length > mostMessageCharacters)
        return false;
    // The length only: what is written about a person is not for a log file.
    const std::optional<qint64> entry =
        m_log.begin(u"add-note"_s, m_current.device, m_current.chat.text(), {}, QString::number(length));
    if (!entry) {
        Q_EMIT notRecorded(m_log.lastError());
        return false;
    }
    m_note = std::make_unique<Note>();
    m_note->report.chat = m_current;
    m_note->report.text = text;
    m_note->report.reference = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_note->entry = *entry;
    if (m_talk) {
        m_note->report.known.emplace();
        for (const ChatNote &note : m_talk->notes)
            m_note->report.known->append(note.id);
    }
    // On the disk before it leaves: after a crash nothing else would tell that this text may have been added.
    if (!m_drafts.keepUnsettled(UnsettledNote{m_current, m_note->report.reference, text, m_note->report.known,
                                              QDateTime::currentMSecsSinceEpoch()})) {
        m_log.failed(*entry, {});
        m_note.reset();
        Q_EMIT notRecorded(m_drafts.lastError());
        return false;
    }
    Q_EMIT addingNoteChanged(true);
    m_client.send(addChatNote(m_current.device, m_current.chat, text), this,
                  [this](const ApiResult<Accepted> &accepted, const Receipt &receipt) {
                      m_note->receipt = receipt;
                      if (!accepted)
                          m_note->report.error = accepted.error();
                      if (accepted || accepted.error().outcomeUnknown())
                          verifyNote();
                      else
                          settleNote(JournalEntry::Outcome::Failed);
                  });
    return true;
}

/// Who closed the program, or lost it, while a note was on its way is told: it must not look unsent.
void Conversation::recallNotes()
{
    if (m_current.isNull())
        return;
    const QList<UnsettledNote> notes = m_drafts.unsettledNotes(m_current);
    for (const UnsettledNote &note : notes) {
        const bool underWay = m_note && m_note->report.reference == note.reference;
        if (underWay || std::ranges::find(m_lostNotes, note.reference, &NoteReport::reference) != m_lostNotes.end())
            continue;
        ApiError lost;
        lost.write = true;
        lost.delivered = true;
        NoteReport report;
        report.chat = m_current;
        report.text = note.text;
        report.outcome = JournalEntry::Outcome::Unknown;
        report.known = note.known;
        report.error = lost;
        report.reference = note.reference;
        m_lostNotes.append(report);
    }
}

QList<Conversation::NoteReport> Conversation::lostNotes(const ChatRef &chat) const
{
    QList<NoteReport> notes;
    std::ranges::copy_if(m_lostNotes, std::back_inserter(notes),
                         [&](const NoteReport &note) { return note.chat == chat; });
    return notes;
}

bool Conversation::mayHaveBeenAdded(const ChatRef &chat, const QString &text) const
{
    return std::ranges::any_of(m_lostNotes, [&](const NoteReport &note) {
        return note.chat == chat && note.text.trimmed() == text.trimmed();
    });
}

void Conversation::forgetLostNotes(const ChatRef &chat)
{
    m_lostNotes.removeIf([&](const NoteReport &note) {
        if (note.chat == chat)
            m_drafts.settle(note.reference);
        return note.chat == chat;
    });
}

bool Conversation::NoteReport::isAmong(const QList<ChatNote> &notes) const
{
    const bool accepted = !error || error->accepted;
    return std::ranges::any_of(notes, [&](const ChatNote &note) {
        const bool isNew = known ? !known->contains(note.id) : accepted;
        return isNew && note.text.trimmed() == text.trimmed();
    });
}

/// Accepted or lost, the notes themselves tell.
void Conversation::verifyNote()
{
    const ChatRef chat = m_note->report.chat;
    m_client.send(chatTalk(chat.device, chat.chat), this, [this, chat](const ApiResult<ChatTalk> &talk) {
        using Outcome = JournalEntry::Outcome;
        NoteReport &report = m_note->report;
        if (!talk) {
            if (!report.error)
                report.error = ApiError::acceptedUnseen(talk.error());
            return settleNote(Outcome::Unknown);
        }
        report.seen = report.isAmong(talk->notes);
        if (chat == m_current)
            takeTalk(*talk);
        // How notes look when read is only inferred, so an accepted one that is not among those read counts as done.
        settleNote(!report.error || report.seen ? Outcome::Done : Outcome::Unknown);
    });
}

void Conversation::settleNote(JournalEntry::Outcome outcome)
{
    const std::unique_ptr<Note> note = std::move(m_note);
    note->report.outcome = outcome;
    const ApiError error = note->report.error.value_or(ApiError{});
    if (outcome == JournalEntry::Outcome::Done)
        m_log.done(note->entry, {}, note->receipt);
    else if (outcome == JournalEntry::Outcome::Failed)
        m_log.failed(note->entry, error);
    else if (error.accepted)
        m_log.unknown(note->entry, note->receipt, {});
    else
        m_log.unknown(note->entry, error, {});
    if (outcome == JournalEntry::Outcome::Unknown)
        m_lostNotes.append(note->report);
    else
        m_drafts.settle(note->report.reference);
    Q_EMIT addingNoteChanged(false);
    Q_EMIT noteFinished(note->report);
}

} // namespace sparkbot
