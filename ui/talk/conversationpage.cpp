#include "talk/conversationpage.h"

#include "actions.h"
#include "chats/statecard.h"
#include "shared/errorpanel.h"
#include "shared/plaintext.h"
#include "talk/messageview.h"
#include "talk/replytext.h"
#include "talk/writeproblems.h"
#include "workflows/chatdesk.h"
#include "workflows/devicedirectory.h"
#include "workflows/quickreplies.h"
#include "workflows/workspace.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace sparkbot {

using namespace std::chrono_literals;
using Mode = Composer::Mode;

namespace {

constexpr int longestName = 60;

Drafts::Kind kindOf(Mode mode)
{
    return mode == Mode::Reply ? Drafts::Kind::Reply : Drafts::Kind::Note;
}

} // namespace

ConversationPage::ConversationPage(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_conversation(workspace.conversation())
    , m_replies(workspace.replies())
    , m_problem(new ErrorPanel(this))
    , m_view(new MessageView(workspace.conversation().model(), this))
    , m_card(new StateCard(this))
    , m_composer(new Composer(actions, this))
    , m_writeProblems(new WriteProblems(
          m_conversation, m_replies, *m_composer,
          [this](Operation operation, const ChatRef &chat) { return context(operation, chat); }, this))
{
    m_view->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it scrolls; it asks for no height
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_problem);
    column->addWidget(m_view, 1);
    column->addWidget(m_card, 1);
    column->addWidget(m_composer);

    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, &ConversationPage::present);
    connect(m_problem, &ErrorPanel::actionRequested, this, [this](ErrorAction action) {
        m_problem->dismiss();
        if (action == ErrorAction::ReplaceKey)
            Q_EMIT replaceKeyRequested();
        else
            m_conversation.refresh();
    });
    connectConversation();
    connectReplies();
    connectComposer();
    connect(actions[Actions::Id::OpenLink], &QAction::triggered, m_view, &MessageView::openLinks);
    connect(m_view, &MessageView::linksChanged, this, &ConversationPage::presentLinks);
    present();
}

void ConversationPage::connectConversation()
{
    Conversation &talk = m_conversation;
    connect(&talk, &Conversation::opened, this, &ConversationPage::present);
    connect(&talk, &Conversation::loadingChanged, this, [this](bool loading) {
        if (loading)
            m_patience.start();
        present();
    });
    connect(&talk, &Conversation::loaded, this, [this] {
        m_failure.reset();
        m_problem->dismiss();
        if (!std::exchange(m_unreadMarked, true))
            m_view->markUnread(int(m_chat.unread.value_or(0)));
        present();
    });
    connect(&talk, &Conversation::newestRead, this, &ConversationPage::present);
    connect(&talk, &Conversation::loadFailed, this, &ConversationPage::loadFailed);
    connect(&talk, &Conversation::talkFailed, this, [this](const ApiError &error) {
        if (error.isUnauthorized())
            return; // the window says it for all calls
        ErrorText text = errorText(error, context(Operation::LoadConversation));
        text.what = tr("The notes of this chat could not be read.");
        text.notDone = tr("The messages are not concerned.");
        if (m_conversation.model().rowCount() > 0)
            m_problem->present(text, {ErrorAction::TryAgain, ErrorAction::ReplaceKey});
    });
    connect(&talk, &Conversation::olderLoaded, this, &ConversationPage::presentOlder);
    connect(&talk, &Conversation::olderFailed, this, [this] {
        m_olderFailed = true;
        presentOlder();
    });
    connect(m_view, &MessageView::olderRequested, this, [this] {
        m_olderFailed = false;
        m_conversation.loadOlder();
        presentOlder();
    });
    connect(m_view, &MessageView::checkRequested, &m_replies, &Replies::check);
    connect(m_view, &MessageView::dismissRequested, this, [this](quint64 number) {
        m_replies.dismiss(number);
        m_composer->dismissProblem(Mode::Reply);
        presentSituation();
    });
    const MessageList &model = m_conversation.model();
    connect(&model, &MessageList::rowsInserted, this, &ConversationPage::present);
    connect(&model, &MessageList::rowsRemoved, this, &ConversationPage::present);
    connect(&model, &MessageList::modelReset, this, &ConversationPage::present);
}

void ConversationPage::connectReplies()
{
    connect(&m_replies, &Replies::sendingChanged, this, &ConversationPage::presentSituation);
    connect(&m_replies, &Replies::judgementChanged, this, &ConversationPage::presentSituation);
    connect(&m_replies, &Replies::draftCleared, this, [this](const ChatRef &chat, Drafts::Kind kind) {
        if (chat == m_conversation.current())
            m_composer->setText(kind == Drafts::Kind::Reply ? Mode::Reply : Mode::Note, {});
    });
    connect(&m_replies, &Replies::draftNotKept, this, [this](const QString &reason) {
        ErrorText text;
        text.what = tr("What you type cannot be kept on this computer.");
        text.next = tr("It is lost when the program ends. Make room on the disk.");
        text.details = shown(reason);
        m_composer->showProblem(m_composer->mode(), text, {});
    });
    connect(&m_replies, &Replies::notRecorded, this,
            [this](const QString &reason) { m_composer->showProblem(Mode::Reply, notRecorded(reason), {}); });
    connect(&m_conversation, &Conversation::notRecorded, this,
            [this](const QString &reason) { m_composer->showProblem(Mode::Note, notRecorded(reason), {}); });
    connect(&m_conversation, &Conversation::addingNoteChanged, this, &ConversationPage::presentSituation);
    connect(&m_conversation, &Conversation::noteFinished, this, [this](const Conversation::NoteReport &report) {
        if (report.outcome == JournalEntry::Outcome::Done && report.chat == m_conversation.current())
            m_view->goToNewest();
    });
    connect(m_writeProblems, &WriteProblems::changed, this, &ConversationPage::presentSituation);
    connect(m_writeProblems, &WriteProblems::replaceKeyRequested, this, &ConversationPage::replaceKeyRequested);
    connect(m_writeProblems, &WriteProblems::failedElsewhere, this, &ConversationPage::failedElsewhere);
    connect(&m_workspace.quickReplies(), &QuickReplies::changed, this,
            [this] { m_composer->setQuickReplies(m_workspace.quickReplies().list()); });
}

void ConversationPage::connectComposer()
{
    connect(m_composer, &Composer::edited, this, [this](Mode mode, const QString &text) {
        m_replies.setDraft(m_conversation.current(), text, kindOf(mode));
        presentSituation();
    });
    connect(m_composer, &Composer::sendRequested, this, &ConversationPage::send);
    connect(m_composer, &Composer::noteRequested, this, [this](const QString &text) { m_conversation.addNote(text); });
    connect(m_composer, &Composer::pageRequested, m_view, &MessageView::page);
}

void ConversationPage::showChat(const DeviceId &device, const Chat &chat)
{
    m_wanted = {device, chat.id};
    m_chat = chat;
    if (isVisible())
        open();
}

void ConversationPage::showNobody()
{
    m_wanted = {};
    m_chat = {};
    open();
}

void ConversationPage::open()
{
    const QString name = m_chat.name.isEmpty() ? m_chat.phone : m_chat.name;
    if (m_wanted == m_conversation.current()) {
        m_conversation.open(m_wanted, name); // the name may be another one
        return;
    }
    m_failure.reset();
    m_olderFailed = false;
    m_unreadMarked = false;
    m_problem->dismiss();
    m_composer->dismissProblem();
    m_view->markUnread(0);
    m_view->setGroup(m_chat.kind != ChatKind::Person);
    m_conversation.open(m_wanted, name);
    for (Mode mode : {Mode::Reply, Mode::Note})
        m_composer->setText(mode, m_wanted.isNull() ? QString() : m_replies.draft(m_wanted, kindOf(mode)));
    m_composer->setMode(Mode::Reply);
    m_workspace.quickReplies().open(m_wanted.device);
    m_writeProblems->present();
    presentSituation();
}

void ConversationPage::attend()
{
    m_conversation.setAttended(isVisible() && isActiveWindow());
}

void ConversationPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const bool wasOpen = m_wanted == m_conversation.current();
    open();
    if (wasOpen)
        m_writeProblems->present(); // what failed meanwhile
    attend();
    presentLinks();
}

void ConversationPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    attend();
    presentLinks();
}

void ConversationPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange)
        attend();
}

void ConversationPage::present()
{
    const bool empty = m_conversation.model().rowCount() == 0;
    const bool waiting = empty && m_conversation.isLoading();
    m_view->setSkeleton(waiting && !m_patience.isActive());
    presentOlder();
    if (!empty || waiting || m_conversation.current().isNull()) {
        m_card->hide();
        m_view->show();
        return;
    }
    if (!m_failure && !m_conversation.isLoaded())
        return;
    m_view->hide();
    if (!m_failure)
        return m_card->present(tr("No messages with %1 yet.")
                                   .arg(shownInLine(m_chat.name.isEmpty() ? m_chat.phone : m_chat.name, longestName)),
                               {});
    QList<StateCard::Button> buttons;
    for (ErrorAction action : m_failure->actions) {
        if (action == ErrorAction::TryAgain)
            buttons.append({actionText(action), [this] { m_conversation.refresh(); }});
        else if (action == ErrorAction::ReplaceKey)
            buttons.append({actionText(action), [this] { Q_EMIT replaceKeyRequested(); }});
        else if (action == ErrorAction::CopyDetails)
            buttons.append({actionText(action), [all = m_failure->message() + QChar(u'\n') + m_failure->details] {
                                QGuiApplication::clipboard()->setText(all);
                            }});
    }
    m_card->present(m_failure->message(), buttons);
}

void ConversationPage::presentOlder()
{
    using Older = MessageView::Older;
    if (!m_conversation.isLoaded() || m_conversation.isAtStart())
        m_view->setOlder(Older::Nothing);
    else if (m_conversation.isLoadingOlder())
        m_view->setOlder(Older::Loading);
    else
        m_view->setOlder(m_olderFailed ? Older::Failed : Older::Available);
}

void ConversationPage::presentSituation()
{
    const ChatRef &chat = m_conversation.current();
    const ReplyJudgement judgement = m_replies.judgement();
    const QString name = m_chat.name.isEmpty() ? m_chat.phone : m_chat.name;
    Composer::Situation now;
    now.sending = m_replies.isSending(chat);
    now.noting = m_conversation.isAddingNote();
    now.blocked = replytext::blocked(judgement, name);
    now.waits = replytext::waits(judgement, name);
    if (now.blocked.isEmpty() && m_replies.mayHaveBeenSent(chat, m_composer->text(Mode::Reply)))
        now.blocked = tr("This very reply may have been sent. Check again first, or change the text.");
    if (m_conversation.mayHaveBeenAdded(chat, m_composer->text(Mode::Note)))
        now.noteBlocked = tr("This very note may have been added. Check again first, or change the text.");
    m_composer->setSituation(now);
    m_composer->setEnabled(!chat.isNull());
}

void ConversationPage::presentLinks()
{
    QString whyNot;
    if (!isVisible())
        whyNot = tr("Open the conversation first.");
    else if (m_view->links().isEmpty())
        whyNot = tr("Choose a message with a link first.");
    m_actions.allow(Actions::Id::OpenLink, whyNot);
}

ErrorContext ConversationPage::context(Operation operation, const ChatRef &chat) const
{
    const std::optional<Device> number = m_workspace.devices().model().device(chat.device);
    QString name = m_chat.name;
    if (chat != m_wanted) {
        const std::optional<Chat> other = m_workspace.chats().model().chat(chat.chat);
        name = other && !other->name.isEmpty() ? other->name : chat.chat.text();
    }
    return {operation, m_workspace.account().name, number ? number->displayName() : QString(), name};
}

ErrorText ConversationPage::notRecorded(const QString &reason) const
{
    return {
        tr("The message could not be recorded in the journal of this computer."),
        tr("Nothing was sent. Your text is kept."),
        tr("Free some disk space, mend the permissions of the journal or use the newest version of this program, then "
           "try again."),
        shown(reason),
        {}};
}

void ConversationPage::loadFailed(const ApiError &error)
{
    ErrorText text = errorText(error, context(Operation::LoadConversation));
    if (error.isUnauthorized()) // the window says why, for all calls, and offers the way on
        text = {text.notDone, {}, {}, {}, {}};
    if (m_conversation.model().rowCount() > 0 && error.isUnauthorized())
        m_problem->dismiss();
    else if (m_conversation.model().rowCount() > 0)
        m_problem->present(text, {ErrorAction::TryAgain, ErrorAction::ReplaceKey});
    else
        m_failure = text;
    present();
}

void ConversationPage::send(const QString &text)
{
    m_replies.send(m_conversation.current(), text);
    m_view->goToNewest();
    presentSituation();
}

void ConversationPage::write(Composer::Mode mode)
{
    m_composer->setMode(mode);
    m_composer->focusText();
}

void ConversationPage::refresh()
{
    if (!isVisible())
        return;
    m_conversation.refresh();
    m_workspace.quickReplies().refresh();
}

void ConversationPage::enter()
{
    m_composer->focusText();
}

} // namespace sparkbot
