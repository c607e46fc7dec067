#include "actions.h"

#include "models/wording.h"
#include "shared/plaintext.h"

#include <QCoreApplication>

namespace sparkbot {

namespace {

struct Line {
    Actions::Id id;
    const char *name; ///< objectName
    const char *text;
    const char *tip;
    QList<QKeySequence> keys;
};

/// The chord of the status verbs: works on every keyboard layout and is hard to hit by accident.
QKeySequence chord(Qt::Key second)
{
    return {QKeyCombination(Qt::CTRL, Qt::Key_T), second};
}

QList<Line> lines()
{
    using Id = Actions::Id;
    return {
        {Id::NewProfile,
         "newProfile",
         QT_TRANSLATE_NOOP("Actions", "&Connect to SparkBot…"),
         QT_TRANSLATE_NOOP("Actions", "Connect another account"),
         {}},
        {Id::ManageProfiles,
         "manageProfiles",
         QT_TRANSLATE_NOOP("Actions", "&Manage Profiles…"),
         QT_TRANSLATE_NOOP("Actions", "Rename accounts, replace their keys or remove them"),
         {}},
        {Id::ImportViews,
         "importViews",
         QT_TRANSLATE_NOOP("Actions", "&Import Views…"),
         QT_TRANSLATE_NOOP("Actions", "Add the views of a file to yours"),
         {}},
        {Id::ExportViews,
         "exportViews",
         QT_TRANSLATE_NOOP("Actions", "&Export Views…"),
         QT_TRANSLATE_NOOP("Actions", "Write all your views to a file, for a colleague or another computer"),
         {}},
        {Id::CloseWindow,
         "closeWindow",
         QT_TRANSLATE_NOOP("Actions", "&Close"),
         QT_TRANSLATE_NOOP("Actions", "Close this window"),
         {Qt::CTRL | Qt::Key_W}},
        {Id::Quit,
         "quit",
         QT_TRANSLATE_NOOP("Actions", "&Quit"),
         QT_TRANSLATE_NOOP("Actions", "Close all windows and quit"),
         {Qt::CTRL | Qt::Key_Q}},

        {Id::Undo,
         "undo",
         QT_TRANSLATE_NOOP("Actions", "&Undo"),
         QT_TRANSLATE_NOOP("Actions", "Give the chats of the last change back what they had"),
         {Qt::CTRL | Qt::Key_Z}},
        {Id::Cut,
         "cut",
         QT_TRANSLATE_NOOP("Actions", "Cu&t"),
         QT_TRANSLATE_NOOP("Actions", "Move the selected text to the clipboard"),
         {Qt::CTRL | Qt::Key_X}},
        {Id::Copy,
         "copy",
         QT_TRANSLATE_NOOP("Actions", "&Copy"),
         QT_TRANSLATE_NOOP("Actions", "Copy the selection to the clipboard"),
         {Qt::CTRL | Qt::Key_C}},
        {Id::Paste,
         "paste",
         QT_TRANSLATE_NOOP("Actions", "&Paste"),
         QT_TRANSLATE_NOOP("Actions", "Insert the text of the clipboard"),
         {Qt::CTRL | Qt::Key_V}},
        {Id::SelectAll,
         "selectAll",
         QT_TRANSLATE_NOOP("Actions", "Select &All"),
         QT_TRANSLATE_NOOP("Actions", "Select all chats of the list, or all text of the field"),
         {Qt::CTRL | Qt::Key_A}},
        {Id::SelectAllMatching,
         "selectAllMatching",
         QT_TRANSLATE_NOOP("Actions", "Select All &Matching"),
         QT_TRANSLATE_NOOP("Actions", "Load what is missing, then select all chats that match the filter"),
         {}},
        {Id::Find,
         "find",
         QT_TRANSLATE_NOOP("Actions", "&Find"),
         QT_TRANSLATE_NOOP("Actions", "Filter the chats by name, phone or id"),
         {Qt::CTRL | Qt::Key_F}},
        {Id::GoTo,
         "goTo",
         QT_TRANSLATE_NOOP("Actions", "&Go to Chat/Number…"),
         QT_TRANSLATE_NOOP("Actions", "Find a chat or a number by a few letters"),
         {Qt::CTRL | Qt::Key_G}},
        {Id::GoToNumber,
         "goToNumber",
         QT_TRANSLATE_NOOP("Actions", "Choose &Number"),
         QT_TRANSLATE_NOOP("Actions", "Choose the number whose chats are shown"),
         {Qt::CTRL | Qt::Key_L}},

        {Id::ToggleSidebar,
         "toggleSidebar",
         QT_TRANSLATE_NOOP("Actions", "Side&bar"),
         QT_TRANSLATE_NOOP("Actions", "Show or hide the views and numbers"),
         {Qt::CTRL | Qt::Key_B}},
        {Id::ToggleInspector,
         "toggleInspector",
         QT_TRANSLATE_NOOP("Actions", "&Inspector"),
         QT_TRANSLATE_NOOP("Actions", "Show or hide the details of the current chat"),
         {Qt::CTRL | Qt::Key_I}},
        {Id::ArrangeColumns,
         "arrangeColumns",
         QT_TRANSLATE_NOOP("Actions", "&Arrange Columns…"),
         QT_TRANSLATE_NOOP("Actions", "Choose, order and size the columns of the table"),
         {}},
        {Id::ResetColumns,
         "resetColumns",
         QT_TRANSLATE_NOOP("Actions", "&Reset Columns"),
         QT_TRANSLATE_NOOP("Actions", "Show all columns in their first order, width and sorting"),
         {}},
        {Id::SaveView,
         "saveView",
         QT_TRANSLATE_NOOP("Actions", "&Save View…"),
         QT_TRANSLATE_NOOP("Actions", "Keep this filter with its columns and sorting under a name"),
         {Qt::CTRL | Qt::Key_D}},
        {Id::UpdateView,
         "updateView",
         QT_TRANSLATE_NOOP("Actions", "&Update View"),
         QT_TRANSLATE_NOOP("Actions", "Let your view be as it is shown now"),
         {}},
        {Id::RenameView,
         "renameView",
         QT_TRANSLATE_NOOP("Actions", "Re&name View…"),
         QT_TRANSLATE_NOOP("Actions", "Give your view another name"),
         {}},
        {Id::DeleteView,
         "deleteView",
         QT_TRANSLATE_NOOP("Actions", "&Delete View"),
         QT_TRANSLATE_NOOP("Actions", "Remove your view from the sidebar; no chat changes"),
         {}},
        {Id::Refresh,
         "refresh",
         QT_TRANSLATE_NOOP("Actions", "&Refresh"),
         QT_TRANSLATE_NOOP("Actions", "Read the numbers and the chats again"),
         {Qt::Key_F5, Qt::CTRL | Qt::Key_R}},
        {Id::PauseUpdates,
         "pauseUpdates",
         QT_TRANSLATE_NOOP("Actions", "&Pause Live Updates"),
         QT_TRANSLATE_NOOP("Actions", "Read the chats only when you refresh"),
         {Qt::SHIFT | Qt::Key_F5}},
        {Id::NextPane,
         "nextPane",
         QT_TRANSLATE_NOOP("Actions", "Next Pan&e"),
         QT_TRANSLATE_NOOP("Actions", "Go to the next part of the window: chats, undo, inspector, filter"),
         {Qt::Key_F6}},
        {Id::FullScreen,
         "fullScreen",
         QT_TRANSLATE_NOOP("Actions", "&Full Screen"),
         QT_TRANSLATE_NOOP("Actions", "Use the whole screen for this window"),
         {Qt::Key_F11}},

        {Id::SetActive,
         "setActive",
         QT_TRANSLATE_NOOP("Actions", "&Active"),
         QT_TRANSLATE_NOOP("Actions", "Set the selected chats to Active"),
         {chord(Qt::Key_A)}},
        {Id::SetPending,
         "setPending",
         QT_TRANSLATE_NOOP("Actions", "&Pending"),
         QT_TRANSLATE_NOOP("Actions", "Set the selected chats to Pending"),
         {chord(Qt::Key_P)}},
        {Id::SetResolved,
         "setResolved",
         QT_TRANSLATE_NOOP("Actions", "&Resolved"),
         QT_TRANSLATE_NOOP("Actions", "Set the selected chats to Resolved"),
         {chord(Qt::Key_R), Qt::CTRL | Qt::Key_Return}},
        {Id::SetArchived,
         "setArchived",
         QT_TRANSLATE_NOOP("Actions", "Arc&hived"),
         QT_TRANSLATE_NOOP("Actions", "Set the selected chats to Archived"),
         {chord(Qt::Key_X)}},
        {Id::SetRemoved,
         "setRemoved",
         QT_TRANSLATE_NOOP("Actions", "Re&moved…"),
         QT_TRANSLATE_NOOP("Actions", "Set the selected chats to Removed, after a question"),
         {}},
        {Id::AssignToMe,
         "assignToMe",
         QT_TRANSLATE_NOOP("Actions", "To &Me"),
         QT_TRANSLATE_NOOP("Actions", "Assign the selected chats to yourself"),
         {}},
        {Id::AssignTo,
         "assignTo",
         QT_TRANSLATE_NOOP("Actions", "&To…"),
         QT_TRANSLATE_NOOP("Actions", "Assign the selected chats to an agent or a department"),
         {}},
        {Id::Unassign,
         "unassign",
         QT_TRANSLATE_NOOP("Actions", "&Unassign"),
         QT_TRANSLATE_NOOP("Actions", "Take the selected chats from their agent and department"),
         {Qt::CTRL | Qt::Key_U}},
        {Id::EditLabels,
         "editLabels",
         QT_TRANSLATE_NOOP("Actions", "&Labels…"),
         QT_TRANSLATE_NOOP("Actions", "Add labels to the selected chats or take them off"),
         {}},
        {Id::MarkRead,
         "markRead",
         QT_TRANSLATE_NOOP("Actions", "Mark Rea&d"),
         QT_TRANSLATE_NOOP("Actions", "Mark the selected chats as read"),
         {}},
        {Id::MarkUnread,
         "markUnread",
         QT_TRANSLATE_NOOP("Actions", "&Mark Unread"),
         QT_TRANSLATE_NOOP("Actions", "Mark the selected chats as unread; resolved chats are reopened by it"),
         {}},
        {Id::NextUnread,
         "nextUnread",
         QT_TRANSLATE_NOOP("Actions", "&Next Unread"),
         QT_TRANSLATE_NOOP("Actions", "Go to the next chat with unread messages"),
         {Qt::CTRL | Qt::Key_Down}},
        {Id::PreviousUnread,
         "previousUnread",
         QT_TRANSLATE_NOOP("Actions", "P&revious Unread"),
         QT_TRANSLATE_NOOP("Actions", "Go to the previous chat with unread messages"),
         {Qt::CTRL | Qt::Key_Up}},
        {Id::CopyChatId,
         "copyChatId",
         QT_TRANSLATE_NOOP("Actions", "&Copy Chat ID"),
         QT_TRANSLATE_NOOP("Actions", "Copy the ids of the selected chats, one a line"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_C}},

        {Id::Reply,
         "reply",
         QT_TRANSLATE_NOOP("Actions", "R&eply"),
         QT_TRANSLATE_NOOP("Actions", "Write to the customer of the current chat"),
         {Qt::CTRL | Qt::Key_M}},
        {Id::AddNote,
         "addNote",
         QT_TRANSLATE_NOOP("Actions", "Add N&ote…"),
         QT_TRANSLATE_NOOP("Actions", "Write a note that only your team sees to the current chat"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_M}},
        {Id::Send,
         "send",
         QT_TRANSLATE_NOOP("Actions", "Send Repl&y or Note"),
         QT_TRANSLATE_NOOP("Actions", "Send the reply, or add the note, that is being written"),
         {Qt::CTRL | Qt::Key_Return}},
        {Id::OpenInWhatsApp,
         "openInWhatsApp",
         QT_TRANSLATE_NOOP("Actions", "Open in &WhatsApp"),
         QT_TRANSLATE_NOOP("Actions", "Open the page of this person at wa.me in the browser"),
         {}},
        {Id::OpenLink,
         "openLink",
         QT_TRANSLATE_NOOP("Actions", "Open Lin&k…"),
         QT_TRANSLATE_NOOP("Actions", "Open a link in the current message, after a question"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_O}},

        {Id::EditMetadata,
         "editMetadata",
         QT_TRANSLATE_NOOP("Actions", "&Edit Metadata"),
         QT_TRANSLATE_NOOP("Actions", "Edit the value of the current key"),
         {Qt::Key_F2}},
        {Id::AddKey,
         "addKey",
         QT_TRANSLATE_NOOP("Actions", "&Add Key"),
         QT_TRANSLATE_NOOP("Actions", "Add a key to the metadata of this contact"),
         {Qt::Key_Insert}},
        {Id::Save,
         "save",
         QT_TRANSLATE_NOOP("Actions", "&Save"),
         QT_TRANSLATE_NOOP("Actions", "Send the pending changes of this contact"),
         {Qt::CTRL | Qt::Key_S}},
        {Id::Discard,
         "discard",
         QT_TRANSLATE_NOOP("Actions", "&Discard Changes"),
         QT_TRANSLATE_NOOP("Actions", "Drop the pending changes of this contact"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace}},

        {Id::RouteQueue,
         "routeQueue",
         QT_TRANSLATE_NOOP("Actions", "&Route Queue…"),
         QT_TRANSLATE_NOOP("Actions", "Route what waits on one number to another"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_R}},
        {Id::SyncSession,
         "syncSession",
         QT_TRANSLATE_NOOP("Actions", "&Sync Session"),
         QT_TRANSLATE_NOOP("Actions", "Synchronise this number with its phone"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_Y}},

        {Id::CommandPalette,
         "commandPalette",
         QT_TRANSLATE_NOOP("Actions", "Command &Palette…"),
         QT_TRANSLATE_NOOP("Actions", "Find a command, a number or a chat by a few letters"),
         {Qt::CTRL | Qt::Key_K}},
        {Id::KeyboardShortcuts,
         "keyboardShortcuts",
         QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts…"),
         QT_TRANSLATE_NOOP("Actions", "See all shortcuts and change them"),
         {Qt::CTRL | Qt::Key_Slash}},
        {Id::DemoData,
         "demoData",
         QT_TRANSLATE_NOOP("Actions", "&Demo Data"),
         QT_TRANSLATE_NOOP("Actions",
                           "Open the console with sample data, beside this window; nothing leaves this computer"),
         {}},

        {Id::About,
         "about",
         QT_TRANSLATE_NOOP("Actions", "&About SparkBot Console"),
         QT_TRANSLATE_NOOP("Actions", "Version and licence"),
         {}},
    };
}

std::optional<Actions::Id> statusAction(ChatStatus status)
{
    switch (status) {
    case ChatStatus::Active:
        return Actions::Id::SetActive;
    case ChatStatus::Pending:
        return Actions::Id::SetPending;
    case ChatStatus::Resolved:
        return Actions::Id::SetResolved;
    case ChatStatus::Archived:
        return Actions::Id::SetArchived;
    case ChatStatus::Removed:
        return Actions::Id::SetRemoved;
    case ChatStatus::Other:
        break;
    }
    return std::nullopt;
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    for (const Line &line : lines()) {
        // Marked under the short context above, so looked up there: tr() would ask for the class with its namespace.
        const auto words = [](const char *source) { return QCoreApplication::translate("Actions", source); };
        auto *action = new QAction(words(line.text), this);
        action->setObjectName(QLatin1StringView(line.name));
        action->setShortcuts(line.keys);
        m_tips[size_t(line.id)] = words(line.tip);
        action->setIconVisibleInMenu(false);
        m_actions[size_t(line.id)] = action;
        explain(line.id, {});
    }
    (*this)[Id::ToggleSidebar]->setCheckable(true);
    (*this)[Id::Undo]->setIconText(tr("Undo")); // the button's text; the menu names the verb
    (*this)[Id::ToggleInspector]->setCheckable(true);
    (*this)[Id::PauseUpdates]->setCheckable(true);
    (*this)[Id::FullScreen]->setCheckable(true);
    (*this)[Id::Quit]->setMenuRole(QAction::QuitRole);
    (*this)[Id::About]->setMenuRole(QAction::AboutRole);
    // Its keys act in the text that it sends only: elsewhere Ctrl+Return sets a chat to Resolved.
    (*this)[Id::Send]->setShortcutContext(Qt::WidgetShortcut);
    for (Id id : {Id::Send, Id::OpenLink})
        allow(id, tr("Open the conversation first."));
    applyRules();
}

QAction *Actions::forStatus(ChatStatus status) const
{
    const std::optional<Id> id = statusAction(status);
    return id ? (*this)[*id] : nullptr;
}

void Actions::setSituation(const Situation &situation)
{
    if (situation == m_situation)
        return;
    m_situation = situation;
    applyRules();
}

void Actions::applyRules()
{
    const Situation &now = m_situation;
    applyVerbRules();
    applyChatRules();
    applyViewRules();
    applyContactRules();
    const QString noNumber = now.hasNumber ? QString() : tr("No number is shown.");
    allow(Id::RouteQueue, now.canRoute ? QString() : tr("It takes two numbers, and this account has fewer."));
    allow(Id::SyncSession, now.syncing ? tr("Its session is being synchronised already.") : noNumber);
    allow(Id::SelectAllMatching, noNumber);
    if (now.hasNumber && now.listCut)
        setTip(Id::SelectAllMatching,
               tr("Select all loaded chats that match the filter. This number has more than the list takes; those are "
                  "not selected."));
    allow(Id::Undo, now.undo.isEmpty() ? tr("There is nothing to undo.") : QString());
    if (!now.undo.isEmpty() && !now.undoNames.isEmpty())
        //: what the action does, whose chats are concerned
        setTip(Id::Undo, tr("%1: %2").arg(m_tips[size_t(Id::Undo)], shownInPlainTip(now.undoNames)));
    //: the verb and its chats, for example Resolve 5 Chats
    (*this)[Id::Undo]->setText(now.undo.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(now.undo));
}

void Actions::applyChatRules()
{
    const Situation &now = m_situation;
    const QString noChat = now.hasChat ? QString() : tr("Choose a chat first.");
    allow(Id::CopyChatId, now.selected > 0 ? QString() : tr("No chat is selected."));
    allow(Id::Reply, noChat);
    allow(Id::AddNote, noChat);
    allow(Id::OpenInWhatsApp,
          now.hasChat && !now.hasWhatsAppPage ? tr("Only a person with a phone number has a page at wa.me.") : noChat);
    for (Id id : {Id::NextUnread, Id::PreviousUnread})
        allow(id, now.chats > 0 ? QString() : tr("The list shows no chat."));
}

void Actions::applyViewRules()
{
    const Situation &now = m_situation;
    const QString notOwn = now.savedView ? QString() : tr("Choose one of your own views first.");
    allow(Id::UpdateView,
          now.savedView && !now.viewModified ? tr("Your view is shown as it was saved already.") : notOwn);
    allow(Id::RenameView, notOwn);
    allow(Id::DeleteView, notOwn);
    allow(Id::ExportViews, now.anySavedView ? QString() : tr("You have no views of your own yet."));
}

void Actions::applyContactRules()
{
    const Situation &now = m_situation;
    const QString noContact = now.hasContact ? QString() : tr("Choose the chat of a person first.");
    const QString notRead =
        now.hasContact && !now.contactLoaded ? tr("The metadata of this contact is not known yet.") : noContact;
    allow(Id::EditMetadata, notRead);
    allow(Id::AddKey, notRead);
    QString notChanged = noContact;
    if (now.hasContact && now.pendingEdits == 0)
        notChanged = tr("Nothing was changed.");
    else if (now.hasContact && now.saving)
        notChanged = tr("The changes are being saved.");
    allow(Id::Discard, notChanged);
    allow(Id::Save,
          notChanged.isEmpty() && !now.editsValid ? tr("Mend the marked metadata first, or discard it.") : notChanged);
}

void Actions::applyVerbRules()
{
    const Situation &now = m_situation;
    const bool any = now.selected > 0;
    const QString nothing = any ? QString() : tr("No chat is selected.");
    const auto unless = [&](bool effect, const QString &reason) { return any && !effect ? reason : nothing; };
    for (ChatStatus status : settableStatuses) {
        allow(*statusAction(status),
              unless(now.commonStatus != status,
                     tr("The %Ln selected chat(s) already have the status %1.", nullptr, now.selected)
                         .arg(statusText(status))));
    }
    allow(Id::AssignToMe, unless(now.anyOfOthers, tr("All selected chats are assigned to you already.")));
    allow(Id::AssignTo, nothing);
    allow(Id::Unassign, unless(now.anyAssigned, tr("No selected chat is assigned.")));
    allow(Id::EditLabels, nothing);
    allow(Id::MarkRead, unless(now.anyUnread, tr("No selected chat has unread messages.")));
    allow(Id::MarkUnread, unless(now.anyRead, tr("All selected chats are unread already.")));
}

void Actions::allow(Id id, const QString &whyNot)
{
    (*this)[id]->setEnabled(whyNot.isEmpty());
    explain(id, whyNot);
}

void Actions::explain(Id id, const QString &whyNot)
{
    (*this)[id]->setStatusTip(whyNot);
    const QString &tip = m_tips[size_t(id)];
    //: what the action does, then why it cannot be done now
    setTip(id, whyNot.isEmpty() ? tip : tr("%1. %2").arg(tip, whyNot));
}

void Actions::setTip(Id id, const QString &words)
{
    QAction *action = (*this)[id];
    // The key in words too, as it is now: a tool button does not add it to a tip of one's own.
    const QList<QKeySequence> keys = action->shortcuts();
    action->setToolTip(keys.isEmpty() ? words
                                      : tr("%1 (%2)").arg(words, keys.constFirst().toString(QKeySequence::NativeText)));
}

} // namespace sparkbot
