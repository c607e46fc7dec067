#include "talk/writeproblems.h"

namespace sparkbot {

using Mode = Composer::Mode;
using Outcome = JournalEntry::Outcome;

WriteProblems::WriteProblems(Conversation &conversation, Replies &replies, Composer &composer, Context context,
                             QObject *parent)
    : QObject(parent)
    , m_conversation(conversation)
    , m_replies(replies)
    , m_composer(composer)
    , m_context(std::move(context))
{
    connect(&replies, &Replies::sendingChanged, this, [this](const ChatRef &chat, bool sending) {
        if (sending)
            m_failedReplies.remove(chat); // another attempt
    });
    connect(&replies, &Replies::finished, this, &WriteProblems::replyFinished);
    connect(&conversation, &Conversation::noteFinished, this, &WriteProblems::noteFinished);
    connect(&conversation, &Conversation::talkChanged, this, &WriteProblems::notesChecked);
    connect(&composer, &Composer::problemAction, this, &WriteProblems::act);
}

void WriteProblems::present()
{
    forgetChanged();
    const bool noteFirst = m_composer.mode() == Mode::Note;
    for (Mode mode : {noteFirst ? Mode::Note : Mode::Reply, noteFirst ? Mode::Reply : Mode::Note}) {
        if (present(mode))
            return;
    }
}

/// "Try Again" is about the text that failed. What was made of it since is another one, and perhaps half of it.
void WriteProblems::forgetChanged()
{
    const ChatRef &chat = m_conversation.current();
    if (m_failedReplies.value(chat).text.trimmed() != m_composer.text(Mode::Reply).trimmed())
        m_failedReplies.remove(chat);
    if (m_failedNotes.value(chat).text.trimmed() != m_composer.text(Mode::Note).trimmed())
        m_failedNotes.remove(chat);
}

/// What failed last comes before what is unknown for longer.
std::optional<Replies::Report> WriteProblems::replyReport() const
{
    const ChatRef &chat = m_conversation.current();
    const auto failed = m_failedReplies.constFind(chat);
    return failed == m_failedReplies.cend() ? m_replies.unsettled(chat) : *failed;
}

std::optional<Conversation::NoteReport> WriteProblems::noteReport() const
{
    const ChatRef &chat = m_conversation.current();
    if (const auto failed = m_failedNotes.constFind(chat); failed != m_failedNotes.cend())
        return *failed;
    const QList<Conversation::NoteReport> lost = m_conversation.lostNotes(chat);
    return lost.isEmpty() ? std::nullopt : std::optional(lost.last());
}

bool WriteProblems::present(Mode mode)
{
    const ChatRef &chat = m_conversation.current();
    const std::optional<Replies::Report> reply = replyReport();
    const std::optional<Conversation::NoteReport> note = noteReport();
    ErrorText text;
    if (mode == Mode::Reply && reply && reply->error) {
        text = errorText(*reply->error, m_context(Operation::SendReply, chat));
        if (reply->evidence == Replies::Evidence::NotSeen)
            text.notDone +=
                QChar(u' ') + tr("It is not among the messages that SparkBot lists now; it may still come.");
    } else if (mode == Mode::Note && note && note->error) {
        text = errorText(*note->error, m_context(Operation::AddNote, chat));
    } else {
        return false;
    }
    m_composer.showProblem(mode, text, {ErrorAction::TryAgain, ErrorAction::CheckAgain, ErrorAction::ReplaceKey});
    return true;
}

/// Behind another tab, or with the inspector hidden, a chat stays open that nobody sees.
bool WriteProblems::isLookedAt(const ChatRef &chat) const
{
    return chat == m_conversation.current() && m_composer.isVisible();
}

void WriteProblems::replyFinished(const Replies::Report &report)
{
    if (report.outcome == Outcome::Failed)
        m_failedReplies.insert(report.chat, report);
    if (report.chat == m_conversation.current())
        m_composer.dismissProblem(Mode::Reply);
    if (isLookedAt(report.chat))
        present(Mode::Reply);
    else if (report.outcome != Outcome::Done && report.error)
        Q_EMIT failedElsewhere(errorText(*report.error, m_context(Operation::SendReply, report.chat)).message());
    Q_EMIT changed();
}

void WriteProblems::noteFinished(const Conversation::NoteReport &report)
{
    m_failedNotes.remove(report.chat);
    if (report.outcome == Outcome::Failed)
        m_failedNotes.insert(report.chat, report);
    if (report.chat == m_conversation.current())
        m_composer.dismissProblem(Mode::Note);
    if (isLookedAt(report.chat))
        present(Mode::Note);
    else if (report.outcome != Outcome::Done && report.error)
        Q_EMIT failedElsewhere(errorText(*report.error, m_context(Operation::AddNote, report.chat)).message());
    Q_EMIT changed();
}

/// A note that was added is listed at once. If it is not, or nobody knows what was listed before, the person has the
/// list in sight and decides.
void WriteProblems::notesChecked()
{
    const ChatRef chat = m_conversation.current();
    if (chat != m_checkedNotes || !m_conversation.talk())
        return;
    m_checkedNotes = {};
    const QList<Conversation::NoteReport> notes = m_conversation.lostNotes(chat);
    for (const Conversation::NoteReport &lost : notes) {
        const bool isTyped = lost.text.trimmed() == m_composer.text(Mode::Note).trimmed();
        if (isTyped && lost.isAmong(m_conversation.talk()->notes)) {
            m_replies.setDraft(chat, {}, Drafts::Kind::Note);
            m_composer.setText(Mode::Note, {});
        }
    }
    m_conversation.forgetLostNotes(chat);
    Q_EMIT changed();
}

/// By what failed, not by what is being written now: a half-written reply is no second attempt at a note.
void WriteProblems::act(Mode mode, ErrorAction action)
{
    m_composer.dismissProblem();
    if (action == ErrorAction::ReplaceKey) {
        Q_EMIT replaceKeyRequested();
    } else if (action == ErrorAction::TryAgain) {
        m_composer.setMode(mode); // what nobody sees is not sent
        m_composer.focusText();
        m_composer.submit();
    } else if (action == ErrorAction::CheckAgain && mode == Mode::Note) {
        m_checkedNotes = m_conversation.current();
        m_conversation.refresh();
    } else if (action == ErrorAction::CheckAgain) {
        if (const auto report = m_replies.unsettled(m_conversation.current()))
            m_replies.check(report->number);
        else
            m_conversation.refresh();
    }
}

} // namespace sparkbot
