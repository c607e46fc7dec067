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
    connect(&replies, &Replies::finished, this, &WriteProblems::replyFinished);
    connect(&conversation, &Conversation::noteFinished, this, &WriteProblems::noteFinished);
    connect(&conversation, &Conversation::talkChanged, this, &WriteProblems::noteChecked);
    connect(&composer, &Composer::problemAction, this, &WriteProblems::act);
}

void WriteProblems::present()
{
    const ChatRef &chat = m_conversation.current();
    if (const auto lost = m_replies.unsettled(chat); lost && !m_replyReports.contains(chat))
        m_replyReports.insert(chat, *lost);
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
    const auto isOver = [this](const auto &report, Mode mode) {
        return report.outcome == Outcome::Failed && report.text.trimmed() != m_composer.text(mode).trimmed();
    };
    if (const auto reply = m_replyReports.constFind(chat);
        reply != m_replyReports.cend() && isOver(*reply, Mode::Reply))
        m_replyReports.erase(reply);
    if (const auto note = m_noteReports.constFind(chat); note != m_noteReports.cend() && isOver(*note, Mode::Note))
        m_noteReports.erase(note);
}

bool WriteProblems::present(Mode mode)
{
    const ChatRef &chat = m_conversation.current();
    const auto reply = m_replyReports.constFind(chat);
    const auto note = m_noteReports.constFind(chat);
    ErrorText text;
    if (mode == Mode::Reply && reply != m_replyReports.cend() && reply->error) {
        text = errorText(*reply->error, m_context(Operation::SendReply, chat));
        if (reply->evidence == Replies::Evidence::NotSeen)
            text.notDone +=
                QChar(u' ') + tr("It is not among the messages that SparkBot lists now; it may still come.");
    } else if (mode == Mode::Note && note != m_noteReports.cend() && note->error) {
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

void WriteProblems::forgetReply(quint64 number)
{
    m_replyReports.removeIf([number](const auto &entry) { return entry.value().number == number; });
}

bool WriteProblems::mayHaveBeenSent(const QString &text) const
{
    const auto report = m_replyReports.constFind(m_conversation.current());
    return report != m_replyReports.cend() && report->outcome == Outcome::Unknown
        && report->text.trimmed() == text.trimmed();
}

bool WriteProblems::mayHaveBeenAdded(const QString &text) const
{
    const auto report = m_noteReports.constFind(m_conversation.current());
    return report != m_noteReports.cend() && report->outcome == Outcome::Unknown
        && report->text.trimmed() == text.trimmed();
}

void WriteProblems::replyFinished(const Replies::Report &report)
{
    if (report.outcome == Outcome::Done)
        m_replyReports.remove(report.chat);
    else
        m_replyReports.insert(report.chat, report);
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
    if (report.outcome == Outcome::Done)
        m_noteReports.remove(report.chat);
    else
        m_noteReports.insert(report.chat, report);
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
void WriteProblems::noteChecked()
{
    const ChatRef chat = m_conversation.current();
    if (chat != m_checkedNote || !m_conversation.talk())
        return;
    m_checkedNote = {};
    const auto report = m_noteReports.constFind(chat);
    if (report == m_noteReports.cend())
        return;
    const bool added = report->known && std::ranges::any_of(m_conversation.talk()->notes, [&](const ChatNote &note) {
                           return !report->known->contains(note.id) && note.text.trimmed() == report->text.trimmed();
                       });
    if (added && m_composer.text(Mode::Note).trimmed() == report->text.trimmed()) {
        m_replies.setDraft(chat, {}, Drafts::Kind::Note);
        m_composer.setText(Mode::Note, {});
    }
    m_noteReports.erase(report);
    Q_EMIT changed();
}

/// By what failed, not by what is being written now: a half-written reply is no second attempt at a note.
void WriteProblems::act(Mode mode, ErrorAction action)
{
    m_composer.dismissProblem();
    const auto report = m_replyReports.constFind(m_conversation.current());
    if (action == ErrorAction::ReplaceKey) {
        Q_EMIT replaceKeyRequested();
    } else if (action == ErrorAction::TryAgain) {
        m_composer.setMode(mode); // what nobody sees is not sent
        m_composer.focusText();
        m_composer.submit();
    } else if (action == ErrorAction::CheckAgain && mode == Mode::Note) {
        m_checkedNote = m_conversation.current();
        m_conversation.refresh();
    } else if (action == ErrorAction::CheckAgain) {
        if (report != m_replyReports.cend())
            m_replies.check(report->number);
        else
            m_conversation.refresh();
    }
}

} // namespace sparkbot
