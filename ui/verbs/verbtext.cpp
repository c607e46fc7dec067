#include "verbs/verbtext.h"

#include "models/wording.h"
#include "shared/errortext.h"
#include "shared/plaintext.h"
#include "workflows/numberfacts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace sparkbot {

namespace {

using Outcome = VerbReport::Outcome;
using Kind = ChatVerb::Kind;

constexpr int longestName = 60;
constexpr int namesShown = 3;

/// The translation context of all sentences in this file.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(VerbText)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString doingText(const ChatVerb &verb)
{
    switch (verb.kind) {
    case Kind::SetStatus:
        switch (verb.status) {
        case ChatStatus::Active:
            return Say::tr("Setting to Active: %1 of %2");
        case ChatStatus::Pending:
            return Say::tr("Setting to Pending: %1 of %2");
        case ChatStatus::Resolved:
            return Say::tr("Resolving %1 of %2");
        case ChatStatus::Archived:
            return Say::tr("Archiving %1 of %2");
        case ChatStatus::Removed:
        case ChatStatus::Other:
            return Say::tr("Removing %1 of %2");
        }
        break;
    case Kind::Unassign:
        return Say::tr("Unassigning %1 of %2");
    case Kind::Assign:
        return Say::tr("Assigning %1 of %2");
    case Kind::AddLabels:
    case Kind::RemoveLabels:
    case Kind::ReplaceLabels:
    case Kind::ChangeLabels:
        return Say::tr("Changing labels: %1 of %2");
    case Kind::MarkRead:
        return Say::tr("Marking as read: %1 of %2");
    case Kind::MarkUnread:
        return Say::tr("Marking as unread: %1 of %2");
    }
    return {};
}

QString doneText(const ChatVerb &verb, int chats)
{
    switch (verb.kind) {
    case Kind::SetStatus:
        switch (verb.status) {
        case ChatStatus::Active:
            return Say::tr("%Ln chat(s) set to Active", nullptr, chats);
        case ChatStatus::Pending:
            return Say::tr("%Ln chat(s) set to Pending", nullptr, chats);
        case ChatStatus::Resolved:
            return Say::tr("%Ln chat(s) resolved", nullptr, chats);
        case ChatStatus::Archived:
            return Say::tr("%Ln chat(s) archived", nullptr, chats);
        case ChatStatus::Removed:
        case ChatStatus::Other:
            return Say::tr("%Ln chat(s) removed", nullptr, chats);
        }
        break;
    case Kind::Unassign:
        return Say::tr("%Ln chat(s) unassigned", nullptr, chats);
    case Kind::Assign:
        return Say::tr("%Ln chat(s) assigned", nullptr, chats);
    case Kind::AddLabels:
        return Say::tr("Labels added to %Ln chat(s)", nullptr, chats);
    case Kind::RemoveLabels:
        return Say::tr("Labels removed from %Ln chat(s)", nullptr, chats);
    case Kind::ReplaceLabels:
        return Say::tr("Labels of %Ln chat(s) replaced", nullptr, chats);
    case Kind::ChangeLabels:
        return Say::tr("Labels of %Ln chat(s) changed", nullptr, chats);
    case Kind::MarkRead:
        return Say::tr("%Ln chat(s) marked as read", nullptr, chats);
    case Kind::MarkUnread:
        return Say::tr("%Ln chat(s) marked as unread", nullptr, chats);
    }
    return {};
}

QString ownerOf(const Chat &chat, const NumberFacts &facts)
{
    const QString agent = shownInLine(facts.ownerName(chat.agent.text()), longestName);
    const QString department = shownInLine(facts.ownerName(chat.department.text()), longestName);
    if (agent.isEmpty() && department.isEmpty())
        return Say::tr("Unassigned");
    if (agent.isEmpty() || department.isEmpty())
        return agent + department;
    return Say::tr("%1 in %2", "agent in a department").arg(agent, department);
}

QString unreadOf(const Chat &chat)
{
    if (chat.markedUnread)
        return Say::tr("marked as unread");
    return chat.unread ? Say::tr("%Ln unread", nullptr, int(*chat.unread)) : Say::tr("unread unknown");
}

QString fromTo(const QString &from, const QString &to)
{
    return Say::tr("%1 → %2").arg(from, to);
}

/// What of the chat the verb looks at, before and now; the first difference that a person would see.
QString difference(const ChatVerb &verb, const Chat &before, const Chat &now, const NumberFacts &facts)
{
    const auto status = [](const Chat &chat) { return statusText(chat.status, chat.statusWord); };
    const auto labels = [](const Chat &chat) {
        return chat.labels.isEmpty() ? Say::tr("no labels") : shownInLine(chat.labels.join(Say::tr(", ")), longestName);
    };
    const bool aboutLabels = operationOf(verb) == Operation::ChangeLabels;
    const bool aboutReading = verb.kind == Kind::MarkRead || verb.kind == Kind::MarkUnread;
    if (aboutLabels && before.labels != now.labels)
        return fromTo(labels(before), labels(now));
    if (verb.kind == Kind::MarkRead && before.unread != now.unread)
        return fromTo(unreadOf(before), unreadOf(now));
    const bool owners = before.agent != now.agent || before.department != now.department;
    if ((verb.kind == Kind::Assign || verb.kind == Kind::Unassign) && owners)
        return fromTo(ownerOf(before, facts), ownerOf(now, facts));
    if (before.statusWord != now.statusWord)
        return fromTo(status(before), status(now));
    if (owners)
        return fromTo(ownerOf(before, facts), ownerOf(now, facts));
    if (aboutReading && before.unread != now.unread)
        return fromTo(unreadOf(before), unreadOf(now));
    return {};
}

QString doneWord(const ChatVerb &verb)
{
    switch (verb.kind) {
    case Kind::SetStatus:
        return statusText(verb.status);
    case Kind::Unassign:
        return Say::tr("Unassigned");
    case Kind::Assign:
        return Say::tr("Assigned");
    case Kind::AddLabels:
    case Kind::RemoveLabels:
    case Kind::ReplaceLabels:
    case Kind::ChangeLabels:
        return Say::tr("Labels changed");
    case Kind::MarkRead:
        return Say::tr("Marked as read");
    case Kind::MarkUnread:
        return Say::tr("Marked as unread");
    }
    return {};
}

QString namesWith(const VerbReport &report, Outcome outcome)
{
    QStringList names;
    for (const VerbReport::Item &item : report.itemsWith({outcome}))
        names.append(item.name);
    return firstNames(names);
}

/// Chats that a write reopened although the verb is not about their status.
int reopenedCount(const VerbReport &report)
{
    if (report.verb.kind != Kind::MarkUnread || report.isUndo())
        return 0;
    return int(std::ranges::count_if(report.items, [](const VerbReport::Item &item) {
        return item.outcome == Outcome::Done && item.before && item.after && item.before->status == ChatStatus::Resolved
            && item.after->status != ChatStatus::Resolved;
    }));
}

} // namespace

QString alreadyText(const ChatVerb &verb)
{
    switch (verb.kind) {
    case Kind::SetStatus:
        switch (verb.status) {
        case ChatStatus::Active:
            return Say::tr("already Active");
        case ChatStatus::Pending:
            return Say::tr("already Pending");
        case ChatStatus::Resolved:
            return Say::tr("already resolved");
        case ChatStatus::Archived:
            return Say::tr("already archived");
        case ChatStatus::Removed:
        case ChatStatus::Other:
            return Say::tr("already removed");
        }
        break;
    case Kind::Unassign:
        return Say::tr("already unassigned");
    case Kind::Assign:
        return Say::tr("already assigned so");
    case Kind::AddLabels:
        return Say::tr("already with these labels");
    case Kind::RemoveLabels:
        return Say::tr("already without these labels");
    case Kind::ReplaceLabels:
        return Say::tr("already with exactly these labels");
    case Kind::ChangeLabels:
        return Say::tr("already labelled so");
    case Kind::MarkRead:
        return Say::tr("already read");
    case Kind::MarkUnread:
        return Say::tr("already unread");
    }
    return {};
}

Operation operationOf(const ChatVerb &verb)
{
    switch (verb.kind) {
    case Kind::SetStatus:
        return Operation::SetStatus;
    case Kind::Unassign:
        return Operation::Unassign;
    case Kind::Assign:
        return Operation::Assign;
    case Kind::AddLabels:
    case Kind::RemoveLabels:
    case Kind::ReplaceLabels:
    case Kind::ChangeLabels:
        return Operation::ChangeLabels;
    case Kind::MarkRead:
    case Kind::MarkUnread:
        return Operation::MarkRead;
    }
    return Operation::SetStatus;
}

QString verbTitle(const ChatVerb &verb, int chats)
{
    switch (verb.kind) {
    case Kind::SetStatus:
        switch (verb.status) {
        case ChatStatus::Active:
            return Say::tr("Set %Ln Chat(s) to Active", nullptr, chats);
        case ChatStatus::Pending:
            return Say::tr("Set %Ln Chat(s) to Pending", nullptr, chats);
        case ChatStatus::Resolved:
            return Say::tr("Resolve %Ln Chat(s)", nullptr, chats);
        case ChatStatus::Archived:
            return Say::tr("Archive %Ln Chat(s)", nullptr, chats);
        case ChatStatus::Removed:
        case ChatStatus::Other:
            return Say::tr("Remove %Ln Chat(s)", nullptr, chats);
        }
        break;
    case Kind::Unassign:
        return Say::tr("Unassign %Ln Chat(s)", nullptr, chats);
    case Kind::Assign:
        return Say::tr("Assign %Ln Chat(s)", nullptr, chats);
    case Kind::AddLabels:
        return Say::tr("Add Labels to %Ln Chat(s)", nullptr, chats);
    case Kind::RemoveLabels:
        return Say::tr("Remove Labels from %Ln Chat(s)", nullptr, chats);
    case Kind::ReplaceLabels:
        return Say::tr("Replace Labels of %Ln Chat(s)", nullptr, chats);
    case Kind::ChangeLabels:
        return Say::tr("Change Labels of %Ln Chat(s)", nullptr, chats);
    case Kind::MarkRead:
        return Say::tr("Mark %Ln Chat(s) Read", nullptr, chats);
    case Kind::MarkUnread:
        return Say::tr("Mark %Ln Chat(s) Unread", nullptr, chats);
    }
    return {};
}

QString progressText(const ChatVerbs::Progress &progress)
{
    const QString doing = progress.undo ? Say::tr("Undoing %1 of %2") : doingText(progress.verb);
    QStringList parts{doing.arg(number(progress.settled), number(progress.total))};
    if (progress.notDone > 0)
        parts.append(Say::tr("%Ln not done", nullptr, progress.notDone));
    if (progress.stopping)
        parts.append(Say::tr("stopping"));
    else if (progress.paused)
        parts.append(Say::tr("waiting: SparkBot asks us to slow down"));
    return parts.join(Say::tr(" · "));
}

QString summaryText(const VerbReport &report)
{
    const int done = report.count(Outcome::Done);
    const QString well = report.isUndo() ? Say::tr("%Ln chat(s) put back", nullptr, done) : doneText(report.verb, done);
    QStringList parts;
    const auto add = [&](Outcome outcome, const QString &words) {
        if (const int count = report.count(outcome); count > 0)
            parts.append(Say::tr("%1 %2", "number of chats, what became of them").arg(number(count), words));
    };
    if (done > 0)
        parts.append(well);
    add(Outcome::NothingToDo, report.isUndo() ? Say::tr("already as before") : alreadyText(report.verb));
    // What undoing could not bring back is named: nobody would look for it.
    add(Outcome::ChangedMeanwhile,
        report.isUndo()
            ? Say::tr("not undone: changed after you (%1)").arg(namesWith(report, Outcome::ChangedMeanwhile))
            : Say::tr("changed elsewhere, not overwritten"));
    add(Outcome::NotRestorable, Say::tr("cannot be put back (%1)").arg(namesWith(report, Outcome::NotRestorable)));
    add(Outcome::Failed, Say::tr("failed"));
    add(Outcome::Unknown, Say::tr("unsure"));
    add(Outcome::NotStarted, Say::tr("not started"));
    if (const int reopened = reopenedCount(report); reopened > 0)
        parts.append(Say::tr("%Ln reopened by it", nullptr, reopened));
    return parts.size() == 1 ? Say::tr("%1.", "a sentence").arg(parts.first()) : parts.join(Say::tr(" · "));
}

int problemCount(const VerbReport &report)
{
    return int(std::ranges::count_if(report.items, &VerbReport::isProblem));
}

QString outcomeText(const VerbReport &report, const VerbReport::Item &item)
{
    switch (item.outcome) {
    case Outcome::Open:
        return Say::tr("Waiting");
    case Outcome::Done:
        return report.isUndo() ? Say::tr("Put back") : doneWord(report.verb);
    case Outcome::NothingToDo:
        return report.isUndo() ? Say::tr("Already as before") : Say::tr("Nothing to do");
    case Outcome::Failed:
        return Say::tr("Failed");
    case Outcome::Unknown:
        return Say::tr("Unsure");
    case Outcome::ChangedMeanwhile:
        return report.isUndo() ? Say::tr("Changed after you") : Say::tr("Changed elsewhere");
    case Outcome::NotRestorable:
        return Say::tr("Cannot be put back");
    case Outcome::NotStarted:
        return Say::tr("Not started");
    }
    return {};
}

QString changedText(const ChatVerb &verb, const VerbReport::Item &item, const NumberFacts &facts)
{
    if (!item.before || !item.after)
        return Say::tr("Changed elsewhere");
    const QString change = difference(verb, *item.before, *item.after, facts);
    if (change.isEmpty())
        return Say::tr("Changed elsewhere");
    const qint64 at = item.before->statusWord != item.after->statusWord ? item.after->statusUpdatedAt : 0;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (at > 0 && at <= now)
        return Say::tr("Changed elsewhere %1: %2", "when, what").arg(relativeTime(at, now), change);
    return Say::tr("Changed elsewhere: %1").arg(change);
}

QString reasonText(const VerbReport &report, const VerbReport::Item &item, const ErrorContext &context,
                   const NumberFacts &facts)
{
    ErrorContext ofChat = context;
    ofChat.operation = operationOf(report.verb);
    ofChat.object = item.name;
    switch (item.outcome) {
    case Outcome::Open:
        return {};
    case Outcome::Done:
        if (report.verb.kind == Kind::MarkUnread && item.before && item.after
            && item.before->status == ChatStatus::Resolved && item.after->status != ChatStatus::Resolved)
            return Say::tr("Reopened by it: %1")
                .arg(fromTo(statusText(ChatStatus::Resolved), statusText(item.after->status, item.after->statusWord)));
        return {};
    case Outcome::NothingToDo:
        return report.isUndo() ? QString() : Say::tr("It was %1.").arg(alreadyText(report.verb));
    case Outcome::ChangedMeanwhile:
        return Say::tr("%1. It was not overwritten.").arg(changedText(report.verb, item, facts));
    case Outcome::NotRestorable:
        return Say::tr("Its status before, “%1”, can be read but not set.")
            .arg(shownInLine(item.wanted ? item.wanted->statusWord : QString(), longestName));
    case Outcome::NotStarted:
        return report.stopReason ? Say::tr("%1 Nothing was written.").arg(errorText(*report.stopReason, ofChat).what)
                                 : Say::tr("The change was stopped before this chat. Nothing was written.");
    case Outcome::Failed:
    case Outcome::Unknown:
        break;
    }
    if (item.error)
        return errorText(*item.error, ofChat).message();
    return item.outcome == Outcome::Unknown
        ? Say::tr("It was accepted, but not seen when the chat was read again. Check again before you repeat it: a "
                  "check only reads.")
        : Say::tr("It was read again and is not as wanted. Nothing was repeated."); // a check found this
}

QString firstNames(const QStringList &names)
{
    return firstNames(names, int(names.size()));
}

QString firstNames(const QStringList &first, int count)
{
    QStringList shown;
    for (const QString &name : first.first(qMin<qsizetype>(namesShown, first.size())))
        shown.append(shownInLine(name, longestName));
    const int more = count - int(shown.size());
    const QString list = shown.join(Say::tr(", "));
    return more > 0 ? Say::tr("%1 and %Ln more", nullptr, more).arg(list) : list;
}

} // namespace sparkbot
