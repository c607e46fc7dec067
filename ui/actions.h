#pragma once

#include "domain/chat.h"

#include <QAction>
#include <QObject>

#include <array>
#include <optional>

namespace sparkbot {

/// Every QAction of the window: name, text with mnemonic, tip, shortcut and the rule that enables it. What an action
/// does is connected elsewhere: those of the Contact menu, Send and Open Link by the parts of the inspector, all others
/// by the main window.
class Actions : public QObject {
    Q_OBJECT

public:
    enum class Id {
        NewProfile,
        ManageProfiles,
        ImportViews,
        ExportViews,
        CloseWindow,
        Quit,
        Undo,
        Cut,
        Copy,
        Paste,
        SelectAll,
        SelectAllMatching,
        Find,
        GoTo,
        GoToNumber,
        ToggleSidebar,
        ToggleInspector,
        ArrangeColumns,
        ResetColumns,
        SaveView,
        UpdateView,
        RenameView,
        DeleteView,
        Refresh,
        PauseUpdates,
        NextPane,
        FullScreen,
        SetActive,
        SetPending,
        SetResolved,
        SetArchived,
        SetRemoved,
        AssignToMe,
        AssignTo,
        Unassign,
        EditLabels,
        MarkRead,
        MarkUnread,
        NextUnread,
        PreviousUnread,
        CopyChatId,
        Reply,
        AddNote,
        Send,
        OpenInWhatsApp,
        OpenLink,
        EditMetadata,
        AddKey,
        Save,
        Discard,
        RouteQueue,
        SyncSession,
        CommandPalette,
        KeyboardShortcuts,
        DemoData,
        About,
    };
    static constexpr int total = int(Id::About) + 1;

    /// What the enabling rules look at. Verbs with nothing to act on, or without effect, are disabled (R3.6).
    struct Situation {
        bool hasNumber = false; ///< a number is shown
        bool syncing = false; ///< its session is being synchronised
        bool canRoute = false; ///< there are two numbers
        int selected = 0; ///< selected chats
        std::optional<ChatStatus> commonStatus; ///< of all selected chats, if they agree and can be set
        bool anyAssigned = false; ///< at least one selected chat has an owner
        bool anyOfOthers = false; ///< at least one selected chat is not assigned to who sits here
        bool anyUnread = false; ///< at least one selected chat has unread messages
        bool anyRead = false; ///< at least one has none, or the server does not say
        int chats = 0; ///< chats in the table
        bool listCut = false; ///< the number has more than the list takes
        bool hasChat = false; ///< one is the current one
        bool hasWhatsAppPage = false; ///< and is a person with a phone number
        bool savedView = false; ///< the view chosen last is a person's own
        bool viewModified = false; ///< and is shown otherwise than it was saved
        bool anySavedView = false;
        bool hasContact = false; ///< the inspector shows a person
        bool contactLoaded = false; ///< and the server's pairs are known
        int pendingEdits = 0; ///< of that person
        bool editsValid = false;
        bool saving = false;
        QString undo; ///< what Undo would undo, "Resolve 5 Chats"; empty = nothing
        QString undoNames; ///< whose chats those are, "Marta, Ann, Bo and 2 more"

        friend bool operator==(const Situation &, const Situation &) = default;
    };

    explicit Actions(QObject *parent = nullptr);

    QAction *operator[](Id id) const { return m_actions[size_t(id)]; }
    /// The action that sets a settable status.
    QAction *forStatus(ChatStatus status) const;
    const Situation &situation() const { return m_situation; }
    void setSituation(const Situation &situation);
    /// Disabled for a reason, one sentence: it ends the tool tip and is all of the status tip, which the palette shows.
    /// An empty one enables. For rules that depend on more than the situation.
    void allow(Id id, const QString &whyNot);

private:
    void applyRules();
    void applyVerbRules();
    void applyChatRules();
    void applyViewRules();
    void applyContactRules();
    void explain(Id id, const QString &whyNot);
    void setTip(Id id, const QString &words);

    std::array<QAction *, size_t(total)> m_actions{};
    std::array<QString, size_t(total)> m_tips;
    Situation m_situation;
};

} // namespace sparkbot
