#pragma once

#include "api/request.h"
#include "domain/chat.h"
#include "domain/team.h"

namespace sparkbot {

/// What a person wants done to chats: a value, without the chats. Make one with the functions.
struct ChatVerb {
    enum class Kind {
        SetStatus,
        Unassign,
        Assign,
        AddLabels,
        RemoveLabels,
        ReplaceLabels,
        ChangeLabels, ///< adds some and removes others, in this order: two writes where both are needed
        MarkRead,
        MarkUnread,
    };
    Kind kind = Kind::SetStatus;
    ChatStatus status = ChatStatus::Other; ///< for SetStatus
    Assignment to; ///< for Assign
    QStringList labels; ///< for the kinds about labels; for ChangeLabels those to add
    QStringList removed = {}; ///< for ChangeLabels

    static ChatVerb setStatus(ChatStatus status);
    static ChatVerb unassign();
    static ChatVerb assign(const Assignment &to);
    static ChatVerb addLabels(const QStringList &labels);
    static ChatVerb removeLabels(const QStringList &labels);
    static ChatVerb replaceLabels(const QStringList &labels);
    /// One of the kinds above where there is nothing to add, or nothing to remove.
    static ChatVerb changeLabels(const QStringList &add, const QStringList &remove);
    static ChatVerb markRead();
    static ChatVerb markUnread();

    friend bool operator==(const ChatVerb &, const ChatVerb &) = default;
};

// What a verb means for one chat. Pure functions: whether a verb applies, collides or can be taken back is decided here
// and nowhere else.

/// Whether the chat already is what the verb would make of it. An assignment by e-mail address cannot be judged,
/// because chats name their agent by id: never true.
bool isAsWanted(const ChatVerb &verb, const Chat &chat);
/// Whether a verb that the server accepted has happened between two readings. Judges assignments by e-mail, too: the
/// owner is another one, or was assigned anew. Where the answer was lost that proves nothing: see isAsWanted().
bool hasHappened(const ChatVerb &verb, const Chat &before, const Chat &after);
/// Whether someone else changed what the verb would overwrite: the status for a status; owner and status for
/// unassigning, which makes every chat pending; the owner for assigning; all labels for replacing them; messages that
/// arrived since for marking as read; a chat resolved meanwhile for marking as unread, which would reopen it. Adding
/// and removing labels overwrites nothing of a colleague's.
bool wasChangedElsewhere(const ChatVerb &verb, const Chat &shown, const Chat &now);

/// Whether `chat` is again as it was in `before`, as far as the verb touched it. Of unread messages only whether there
/// are any can be restored, not how many.
bool isRestored(const ChatVerb &undone, const Chat &before, const Chat &chat);
/// Whether someone else changed a chat after the verb left it as `after`, in what undoing would overwrite.
bool wasChangedSince(const ChatVerb &undone, const Chat &after, const Chat &now);
/// Whether a chat that was `before` can be brought back after the verb: a status such as "banned" can be read but not
/// set.
bool isRestorable(const ChatVerb &undone, const Chat &before);
/// The next write on the way back from `now` to `before`; nothing when there is nothing left to do. An owner comes back
/// before a status, because assigning makes a pending chat active and unassigning makes any chat pending.
std::optional<ChatVerb> restoringStep(const ChatVerb &undone, const Chat &before, const Chat &now);

/// The next write that a verb takes which may need several; nothing for other verbs, or when it is as wanted.
std::optional<ChatVerb> nextStep(const ChatVerb &verb, const Chat &now);

/// The one request that carries the verb out; of a verb of several steps, one step.
Request<Accepted> requestFor(const ChatVerb &verb, const DeviceId &device, const ChatId &chat);
/// The journal's word for the verb, and its texts for a chat's state in what the verb touches and for what is wanted of
/// a chat that was `before`. A text is null where the state is not known, and empty where it is nothing: no label,
/// nobody's.
QString journalWord(const ChatVerb &verb);
QString journalText(const ChatVerb &verb, const Chat &chat);
QString journalGoal(const ChatVerb &verb, const Chat &before);

} // namespace sparkbot
