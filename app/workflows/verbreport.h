#pragma once

#include "api/error.h"
#include "workflows/chatverb.h"

#include <QList>

namespace sparkbot {

/// What became of a verb on all the chats it was invoked for, or of taking it back.
struct VerbReport {
    enum class Outcome {
        Open, ///< waiting or under way
        Done,
        NothingToDo, ///< it already was so: by what we knew (no request), or when it was read before the write
        Failed, ///< refused or never sent; see `error`
        Unknown, ///< it may or may not have happened
        ChangedMeanwhile, ///< someone else changed it, so it was not overwritten; nothing was written
        NotRestorable, ///< undo only: the status before can be read but not set ("muted", "banned")
        NotStarted, ///< the run was stopped first, or another one was writing the chat; nothing was written
    };
    struct Item {
        ChatId id;
        QString name; ///< as it was shown; the id where the chat has none
        Outcome outcome = Outcome::Open;
        std::optional<ApiError> error;
        /// As shown when the verb was invoked; once it was read for the write, as it was directly before it.
        std::optional<Chat> before;
        /// As read last. For ChangedMeanwhile: what it is now, where `before` was shown.
        std::optional<Chat> after;
        std::optional<Chat> wanted; ///< undo only: the state to go back to
        qint64 entry = 0; ///< of the journal, 0 = nothing was to be written
        qint64 firstEntry = 0; ///< where several writes were needed, the first; else as `entry`
        qint64 undoneEntry = 0; ///< undo only: the entry it takes back
    };

    quint64 run = 0; ///< number of the run, unique in the workspace
    ChatVerb verb; ///< for an undo the verb that is taken back
    DeviceId device;
    QList<Item> items; ///< in the order of the selection
    quint64 undoes = 0; ///< the run that this one takes back, 0 = none
    bool stopped = false; ///< by the person, or because going on was pointless, see `stopReason`
    std::optional<ApiError> stopReason; ///< why it stopped by itself: the key was refused, the server is unreachable

    bool isUndo() const { return undoes != 0; }
    int count(Outcome outcome) const;
    /// Not as the verb wanted it, or not known to be.
    static bool isProblem(const Item &item);
    /// Takes over what a later run came to for chats of this report.
    void merge(const VerbReport &later);
    /// A later run of the same verb: doing again what this one left undone, be it asked for from its result or anew.
    bool isRepeatedBy(const VerbReport &later) const;
    /// The verb is known to have changed this chat: it is done, or a change of labels was done by half.
    bool hasChanged(const Item &item) const;
    /// The chats with one of these outcomes, in order.
    QList<Item> itemsWith(std::initializer_list<Outcome> outcomes) const;
};

} // namespace sparkbot
