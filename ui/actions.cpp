#include "actions.h"

#include "actionlines.h"
#include "models/wording.h"
#include "shared/plaintext.h"

#include <QCoreApplication>

namespace sparkbot {

namespace {

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
    for (const ActionLine &line : actionLines()) {
        // Marked under the short context above, so looked up there: tr() would ask for the class with its namespace.
        const auto words = [](const char *source) { return QCoreApplication::translate("Actions", source); };
        auto *action = new QAction(words(line.text), this);
        action->setObjectName(QLatin1StringView(line.name));
        action->setShortcuts(line.keys);
        m_tips[size_t(line.id)] = words(line.tip);
        action->setIconVisibleInMenu(false);
        // A key held a moment too long must not take back one run after the other, or begin one again.
        action->setAutoRepeat(line.id == Id::NextUnread || line.id == Id::PreviousUnread);
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
