#include "verbs/verbarea.h"

#include "actions.h"
#include "chats/chatarea.h"
#include "chats/chatcommands.h"
#include "chats/chatview.h"
#include "shared/plaintext.h"
#include "verbs/allmatching.h"
#include "verbs/selectionbar.h"
#include "verbs/shelf.h"
#include "verbs/verbresults.h"
#include "verbs/verbtext.h"
#include "workflows/chatdesk.h"
#include "workflows/devicedirectory.h"
#include "workflows/numberfacts.h"
#include "workflows/undostack.h"
#include "workflows/workspace.h"

#include <functional>

namespace sparkbot {

using Do = Actions::Id;

namespace {

constexpr int fewestForBar = 2;

} // namespace

VerbArea::VerbArea(Workspace &workspace, const Actions &actions, ChatArea &area, ChatCommands &commands,
                   QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_area(area)
    , m_commands(commands)
    , m_undo(workspace.undo())
    , m_all(new AllMatching(workspace, *area.view(), this))
{
    Shelf &shelf = *area.shelf();
    new VerbResults(workspace, m_undo, shelf, area.window());
    m_bar = new SelectionBar(actions, &shelf);
    shelf.add(m_bar); // last, so that it stays at the bottom whatever comes and goes above it
    connect(m_bar, &SelectionBar::allRequested, m_all, &AllMatching::request);
    connect(m_bar, &SelectionBar::waitCancelled, m_all, &AllMatching::cancel);
    connect(m_all, &AllMatching::changed, this, &VerbArea::presentSelection);
    connect(area.view(), &ChatView::selectionTouched, this, &VerbArea::presentSelection);
    connect(&workspace.chats(), &ChatDesk::progress, this, &VerbArea::presentSelection);
    connect(&workspace.chats().model(), &ChatTable::contentChanged, this, &VerbArea::presentSelection);
    connect(&m_undo, &UndoStack::changed, this, &VerbArea::undoChanged);
    connect(&workspace.chats(), &ChatDesk::opened, this, &VerbArea::undoChanged);
    connect(&workspace.facts(), &NumberFacts::changed, this, [this](NumberFacts::Part part) {
        if (part == NumberFacts::Part::Labels)
            m_area.view()->setLabelColours(m_workspace.facts().labelColours());
    });
    connectActions(actions);
    presentSelection();
}

void VerbArea::connectActions(const Actions &actions)
{
    ChatView *view = m_area.view();
    // The ids as they are selected now: what is selected later does not matter (R2.3).
    // A function, not a pointer to the method: GCC 12 takes a kept pointer to a method for uninitialised.
    const auto onSelected = [&](Do id, std::function<void(const QList<ChatId> &)> command) {
        connect(actions[id], &QAction::triggered, this,
                [view, command = std::move(command)] { command(view->selectedIds()); });
    };
    for (ChatStatus status : settableStatuses) {
        connect(actions.forStatus(status), &QAction::triggered, this,
                [this, view, status] { m_commands.setStatus(view->selectedIds(), status); });
    }
    onSelected(Do::Unassign, [this](const QList<ChatId> &ids) { m_commands.unassign(ids); });
    onSelected(Do::AssignToMe, [this](const QList<ChatId> &ids) { m_commands.assignToMe(ids); });
    onSelected(Do::AssignTo, [this](const QList<ChatId> &ids) { m_commands.assignTo(ids); });
    onSelected(Do::EditLabels, [this](const QList<ChatId> &ids) { m_commands.editLabels(ids); });
    onSelected(Do::MarkRead, [this](const QList<ChatId> &ids) { m_commands.markRead(ids); });
    onSelected(Do::MarkUnread, [this](const QList<ChatId> &ids) { m_commands.markUnread(ids); });
    onSelected(Do::CopyChatId, [this](const QList<ChatId> &ids) { m_commands.copyIds(ids); });
    connect(actions[Do::SelectAllMatching], &QAction::triggered, m_all, &AllMatching::request);
    connect(actions[Do::Undo], &QAction::triggered, &m_undo, [this] { m_undo.undo(); });
}

QString VerbArea::undoText() const
{
    const std::optional<UndoStack::Undoable> next = m_undo.undoable();
    if (!next)
        return {};
    const QString title = verbTitle(next->verb, next->count);
    if (next->device == m_workspace.chats().device())
        return title;
    const std::optional<Device> number = m_workspace.devices().model().device(next->device);
    //: the verb and its chats, the number they belong to
    return tr("%1 on %2").arg(title, shownInMenu(number ? number->displayName() : next->device.text()));
}

QString VerbArea::undoNames() const
{
    const std::optional<UndoStack::Undoable> next = m_undo.undoable();
    return next ? firstNames(next->names, next->count) : QString();
}

void VerbArea::presentSelection()
{
    const ChatTable &table = m_workspace.chats().model();
    SelectionBar::State state;
    state.selected = m_area.view()->selectedCount();
    state.strays = m_area.view()->selectedStrays();
    state.matching = table.matchingCount();
    state.loaded = table.loadedCount();
    state.complete = m_workspace.chats().isComplete();
    state.cut = m_workspace.chats().isCut();
    state.waiting = m_all->isWaiting();
    m_bar->present(state);
    m_area.shelf()->setShown(m_bar, state.waiting || state.selected >= fewestForBar);
}

} // namespace sparkbot
