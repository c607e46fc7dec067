#include "workflows/replies.h"

#include "api/client.h"
#include "api/endpoints/messages.h"
#include "domain/metadata.h"
#include "workflows/conversation.h"
#include "workflows/devicedirectory.h"

#include <QDateTime>
#include <QUuid>

#include <utility>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

/// How far the clocks of this computer and the service may be apart when a message is recognised by its text.
constexpr qint64 clockDifference = 10 * 60 * 1000;
constexpr int pageSize = 50;

} // namespace

Replies::Replies(Client &client, WriteLog &log, Conversation &conversation, DeviceDirectory &devices, Drafts &drafts,
                 QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_log(log)
    , m_conversation(conversation)
    , m_devices(devices)
    , m_drafts(drafts)
    , m_typed(drafts)
{
    connect(&m_typed, &TypedDrafts::notKept, this, &Replies::draftNotKept);
    connect(&conversation, &Conversation::opened, this, [this](const ChatRef &chat) {
        saveDrafts();
        recall(chat);
        showOwn();
    });
    connect(&conversation, &Conversation::newestRead, this, &Replies::conversationRead);
    connect(&conversation, &Conversation::talkChanged, this, &Replies::judgementChanged);
    // What may be lost with the program is on the disk before it leaves.
    connect(&conversation, &Conversation::addingNoteChanged, this, &Replies::saveDrafts);
    connect(&conversation, &Conversation::noteFinished, this, [this](const Conversation::NoteReport &report) {
        if (report.outcome == JournalEntry::Outcome::Done)
            clearDraft(report.chat, Drafts::Kind::Note, report.text);
    });
    const QAbstractItemModel &numbers = devices.model();
    connect(&numbers, &QAbstractItemModel::dataChanged, this, &Replies::judgementChanged);
    connect(&numbers, &QAbstractItemModel::rowsInserted, this, &Replies::judgementChanged);
    connect(&numbers, &QAbstractItemModel::rowsRemoved, this, &Replies::judgementChanged);
}

Replies::~Replies()
{
    saveDrafts();
}

Replies::Outgoing *Replies::find(quint64 number)
{
    const auto found = std::ranges::find_if(
        m_outgoing, [number](const Outgoing &outgoing) { return outgoing.report.number == number; });
    return found == m_outgoing.end() ? nullptr : &*found;
}

bool Replies::isSending(const ChatRef &chat) const
{
    return std::ranges::any_of(m_outgoing, [&](const Outgoing &outgoing) {
        return outgoing.report.chat == chat && outgoing.report.outcome == JournalEntry::Outcome::Open;
    });
}

int Replies::underWay() const
{
    return int(std::ranges::count_if(
        m_outgoing, [](const Outgoing &outgoing) { return outgoing.report.outcome == JournalEntry::Outcome::Open; }));
}

std::optional<Replies::Report> Replies::unsettled(const ChatRef &chat) const
{
    std::optional<Report> latest;
    for (const Outgoing &outgoing : m_outgoing) {
        if (outgoing.report.chat == chat && outgoing.report.outcome == JournalEntry::Outcome::Unknown)
            latest = outgoing.report;
    }
    return latest;
}

bool Replies::mayHaveBeenSent(const ChatRef &chat, const QString &text) const
{
    return std::ranges::any_of(m_outgoing, [&](const Outgoing &outgoing) {
        return outgoing.report.chat == chat && outgoing.report.outcome == JournalEntry::Outcome::Unknown
            && outgoing.report.text.trimmed() == text.trimmed();
    });
}

/// Who closed the program, or lost it, while a reply was on its way finds its text as a draft: it must not look unsent.
void Replies::recall(const ChatRef &chat)
{
    if (chat.isNull())
        return;
    const QList<UnsettledReply> replies = m_drafts.unsettled(chat);
    for (const UnsettledReply &reply : replies) {
        if (std::ranges::find(m_outgoing, reply.reference, &Outgoing::reference) != m_outgoing.end())
            continue;
        ApiError lost;
        lost.write = true;
        lost.delivered = true;
        Outgoing outgoing;
        outgoing.report.number = outgoing.own.number = ++m_lastNumber;
        outgoing.report.chat = chat;
        outgoing.report.text = outgoing.own.text = reply.text;
        outgoing.report.outcome = JournalEntry::Outcome::Unknown;
        outgoing.report.error = lost;
        outgoing.own.state = SendState::Unknown;
        outgoing.own.writtenAt = reply.writtenAt;
        outgoing.reference = reply.reference;
        outgoing.entry = reply.entry;
        m_outgoing.push_back(std::move(outgoing));
    }
}

quint64 Replies::send(const ChatRef &chat, const QString &text)
{
    const int length = codePoints(text);
    if (chat.isNull() || text.trimmed().isEmpty() || length > mostMessageCharacters || isSending(chat))
        return 0;
    if (chat == m_conversation.current() && !judgement().isPossible())
        return 0;
    // The length only: what is written to a person is not for a log file.
    const std::optional<qint64> entry =
        m_log.begin(u"send-text"_s, chat.device, chat.chat.text(), {}, QString::number(length));
    if (!entry) {
        Q_EMIT notRecorded(m_log.lastError());
        return 0;
    }
    Outgoing outgoing;
    const quint64 number = ++m_lastNumber;
    outgoing.report.number = outgoing.own.number = number;
    outgoing.report.chat = chat;
    outgoing.report.text = outgoing.own.text = text;
    outgoing.own.writtenAt = QDateTime::currentMSecsSinceEpoch();
    outgoing.reference = QUuid::createUuid().toString(QUuid::WithoutBraces);
    outgoing.entry = *entry;
    if (chat == m_conversation.current() && m_conversation.isLoaded()) {
        outgoing.known.emplace();
        for (const ChatMessage &message : m_conversation.model().messages())
            outgoing.known->append(message.id);
    }
    // On the disk before it leaves: after a crash nothing else would tell that this text may have been sent.
    saveDrafts();
    if (!m_drafts.keepUnsettled({chat, outgoing.reference, text, outgoing.own.writtenAt, *entry})) {
        m_log.failed(*entry, {});
        Q_EMIT notRecorded(m_drafts.lastError());
        return 0;
    }
    const QString reference = outgoing.reference;
    m_outgoing.push_back(std::move(outgoing));
    showOwn();
    Q_EMIT sendingChanged(chat, true);
    m_client.send(sendText(chat.device, chat.chat, text, reference), this,
                  [this, number](const ApiResult<OutboundMessage> &answer, const Receipt &receipt) {
                      if (Outgoing *const sent = find(number))
                          sent->receipt = receipt;
                      answered(number, answer);
                  });
    return number;
}

void Replies::answered(quint64 number, const ApiResult<OutboundMessage> &answer)
{
    Outgoing *const outgoing = find(number);
    if (!outgoing)
        return;
    if (answer) {
        outgoing->handedOver = OutboundId::fromServer(answer->id);
        settle(number, JournalEntry::Outcome::Done, Evidence::NotLooked, {});
    } else if (answer.error().outcomeUnknown()) {
        look(number, answer.error());
    } else {
        settle(number, JournalEntry::Outcome::Failed, Evidence::NotLooked, answer.error());
    }
}

void Replies::check(quint64 number)
{
    const Outgoing *const outgoing = find(number);
    if (outgoing && outgoing->report.outcome == JournalEntry::Outcome::Unknown && !outgoing->looking)
        look(number, outgoing->report.error.value_or(ApiError{}));
}

/// Among the messages handed over the reference tells for certain; whatever it says, nothing is sent again.
void Replies::look(quint64 number, const ApiError &error)
{
    Outgoing *const outgoing = find(number);
    outgoing->looking = true;
    m_client.send(outboundByReference(outgoing->report.chat.device, outgoing->reference), this,
                  [this, number, error](const ApiResult<QList<OutboundMessage>> &messages) {
                      Outgoing *const sought = find(number);
                      if (!sought)
                          return;
                      if (messages) {
                          // Compared again, because a service that does not know the filter lists everything.
                          const auto found =
                              std::ranges::find(*messages, sought->reference, &OutboundMessage::reference);
                          if (found != messages->cend()) {
                              sought->handedOver = OutboundId::fromServer(found->id);
                              settle(number, JournalEntry::Outcome::Done, Evidence::HandedOver, error);
                              return;
                          }
                      }
                      lookInConversation(number, error, messages.has_value());
                  });
}

void Replies::lookInConversation(quint64 number, const ApiError &error, bool handedOverRead)
{
    const ChatRef chat = find(number)->report.chat;
    m_client.send(chatMessages(chat.device, chat.chat, 0, pageSize), this,
                  [this, number, error, handedOverRead](const ApiResult<QList<ChatMessage>> &messages) {
                      using Outcome = JournalEntry::Outcome;
                      Outgoing *const sought = find(number);
                      if (!sought)
                          return;
                      if (sought->listed || (messages && matchListed(*sought, *messages)))
                          settle(number, Outcome::Done, Evidence::Listed, error);
                      else
                          settle(number, Outcome::Unknown,
                                 messages || handedOverRead ? Evidence::NotSeen : Evidence::NotReadable, error);
                  });
}

void Replies::settle(quint64 number, JournalEntry::Outcome outcome, Evidence evidence,
                     const std::optional<ApiError> &error)
{
    using Outcome = JournalEntry::Outcome;
    Outgoing *const outgoing = find(number);
    const bool first = outgoing->report.outcome == Outcome::Open;
    outgoing->looking = false;
    outgoing->report.outcome = outcome;
    outgoing->report.evidence = evidence;
    outgoing->report.error = error;
    const qint64 entry = std::exchange(outgoing->entry, 0);
    switch (outcome) {
    case Outcome::Open:
    case Outcome::NothingToDo:
    case Outcome::Done:
        outgoing->own.state = SendState::Accepted;
        if (entry)
            m_log.done(entry, {}, outgoing->receipt);
        break;
    case Outcome::Failed:
        if (entry)
            m_log.failed(entry, error.value_or(ApiError{}));
        break;
    case Outcome::Unknown:
        outgoing->own.state = SendState::Unknown;
        if (entry)
            m_log.unknown(entry, error.value_or(ApiError{}), {});
        break;
    }
    const Report report = outgoing->report;
    if (outcome != Outcome::Unknown)
        m_drafts.settle(outgoing->reference);
    // A refused text is in the composer still; in the list it would look sent.
    if (outcome == Outcome::Failed || outgoing->listed)
        dismiss(number);
    else
        showOwn();
    if (outcome == Outcome::Done)
        clearDraft(report.chat, Drafts::Kind::Reply, report.text);
    if (first)
        Q_EMIT sendingChanged(report.chat, false);
    Q_EMIT finished(report);
    if (outcome != Outcome::Failed && report.chat == m_conversation.current())
        m_conversation.refresh();
}

void Replies::dismiss(quint64 number)
{
    if (const Outgoing *const outgoing = find(number);
        outgoing && outgoing->report.outcome == JournalEntry::Outcome::Unknown)
        m_drafts.settle(outgoing->reference);
    std::erase_if(m_outgoing, [number](const Outgoing &outgoing) {
        return outgoing.report.number == number && outgoing.report.outcome != JournalEntry::Outcome::Open;
    });
    showOwn();
}

void Replies::showOwn()
{
    QList<OwnMessage> own;
    for (const Outgoing &outgoing : m_outgoing) {
        if (outgoing.report.chat == m_conversation.current() && !outgoing.listed)
            own.append(outgoing.own);
    }
    m_conversation.model().setOwn(own);
}

/// By the id the service told, else by the text among outbound messages that were not there before.
bool Replies::matchListed(Outgoing &outgoing, const QList<ChatMessage> &messages)
{
    for (const ChatMessage &message : messages) {
        if (message.flow != MessageFlow::Outbound)
            continue;
        // Without a list from before, an older message with this text could stand for a reply that was lost.
        const bool isNew = outgoing.known ? !outgoing.known->contains(message.id)
                                          : outgoing.report.outcome == JournalEntry::Outcome::Done;
        const bool sameText = outgoing.waId.isEmpty() && message.body.trimmed() == outgoing.own.text.trimmed() && isNew
            && message.sentAt + clockDifference >= outgoing.own.writtenAt;
        if (!sameText && (outgoing.waId.isEmpty() || message.id != outgoing.waId))
            continue;
        outgoing.waId = message.id;
        // A message stands for one reply only: the next one with the same text has its own.
        for (Outgoing &other : m_outgoing) {
            if (other.report.chat == outgoing.report.chat && other.known)
                other.known->append(message.id);
        }
        return true;
    }
    return false;
}

void Replies::conversationRead()
{
    const QList<ChatMessage> &messages = m_conversation.model().messages();
    for (Outgoing &outgoing : m_outgoing) {
        if (outgoing.report.chat == m_conversation.current() && !outgoing.listed
            && outgoing.own.state != SendState::Failed)
            outgoing.listed = matchListed(outgoing, messages);
    }
    QList<quint64> unknownButListed;
    for (const Outgoing &outgoing : m_outgoing) {
        if (outgoing.listed && outgoing.report.outcome == JournalEntry::Outcome::Unknown)
            unknownButListed.append(outgoing.report.number);
    }
    std::erase_if(m_outgoing, [](const Outgoing &outgoing) {
        return outgoing.listed && outgoing.report.outcome == JournalEntry::Outcome::Done;
    });
    showOwn();
    for (const quint64 number : unknownButListed)
        settle(number, JournalEntry::Outcome::Done, Evidence::Listed, find(number)->report.error);
    follow();
    Q_EMIT judgementChanged(); // the person may have written
}

/// Accepted is not sent: what the conversation does not list is asked for by its id.
void Replies::follow()
{
    for (const Outgoing &outgoing : m_outgoing) {
        if (outgoing.report.chat != m_conversation.current() || outgoing.own.state != SendState::Accepted
            || !outgoing.handedOver.isAddressable())
            continue;
        m_client.send(
            outboundMessage(outgoing.handedOver), this,
            [this, number = outgoing.report.number](const ApiResult<OutboundMessage> &message) {
                if (message)
                    followed(number, *message);
            },
            Priority::Background);
    }
}

void Replies::followed(quint64 number, const OutboundMessage &message)
{
    Outgoing *const outgoing = find(number);
    if (!outgoing)
        return;
    outgoing->waId = message.waId;
    if (message.hasFailed()) {
        outgoing->own.state = SendState::Failed;
        outgoing->own.reason = message.failureReason;
    } else if (message.deliveryStatus == u"sent" || message.deliveryStatus == u"delivered"
               || message.deliveryStatus == u"read") {
        outgoing->own.state = SendState::Sent;
    }
    showOwn();
}

ReplyJudgement Replies::judgement() const
{
    const ChatRef &chat = m_conversation.current();
    ReplyCircumstances circumstances;
    circumstances.number = m_devices.model().device(chat.device);
    if (const std::optional<ChatTalk> &talk = m_conversation.talk()) {
        circumstances.canSend = talk->canSend;
        circumstances.readOnly = talk->readOnly;
    }
    circumstances.isPerson = chatKind(chat.chat.text()) == ChatKind::Person;
    circumstances.lastInboundAt = m_conversation.lastInboundAt();
    circumstances.now = QDateTime::currentMSecsSinceEpoch();
    return judgeReply(circumstances);
}

void Replies::clearDraft(const ChatRef &chat, Drafts::Kind kind, const QString &accepted)
{
    // Typed on while it was being sent: that is a new draft.
    if (draft(chat, kind).trimmed() != accepted.trimmed())
        return;
    setDraft(chat, {}, kind);
    saveDrafts();
    Q_EMIT draftCleared(chat, kind);
}

} // namespace sparkbot
