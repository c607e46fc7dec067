#include "workflows/chatverb.h"

#include "api/endpoints/chatwrites.h"

#include <algorithm>

namespace sparkbot {

using namespace Qt::StringLiterals;
using Kind = ChatVerb::Kind;

namespace {

bool sameOwner(const Chat &a, const Chat &b)
{
    return a.agent == b.agent && a.department == b.department;
}

bool sameLabels(QStringList a, QStringList b)
{
    for (QStringList *labels : {&a, &b}) {
        labels->sort();
        labels->removeDuplicates();
    }
    return a == b;
}

bool tellsUnread(const Chat &chat)
{
    return chat.unread || chat.markedUnread;
}

/// What the server did not say is not different.
bool sameFlag(const Chat &a, const Chat &b)
{
    return !tellsUnread(a) || !tellsUnread(b) || a.isUnread() == b.isUnread();
}

bool containsAll(const QStringList &labels, const QStringList &wanted)
{
    return std::ranges::all_of(wanted, [&labels](const QString &label) { return labels.contains(label); });
}

bool containsAny(const QStringList &labels, const QStringList &unwanted)
{
    return std::ranges::any_of(unwanted, [&labels](const QString &label) { return labels.contains(label); });
}

bool isAssignedTo(const Assignment &to, const Chat &chat)
{
    return to.email.isEmpty() && (to.agent.isNull() || chat.agent == to.agent)
        && (to.department.isNull() || chat.department == to.department);
}

/// What a verb changes, side effects included.
struct Touched {
    bool status = false;
    bool owner = false;
    bool labels = false;
    bool unread = false;
};

Touched touchedBy(Kind kind)
{
    switch (kind) {
    case Kind::SetStatus:
        return {.status = true};
    case Kind::Unassign:
    case Kind::Assign:
        return {.status = true, .owner = true};
    case Kind::AddLabels:
    case Kind::RemoveLabels:
    case Kind::ReplaceLabels:
    case Kind::ChangeLabels:
        return {.labels = true};
    case Kind::MarkRead: // its way back marks as unread
    case Kind::MarkUnread:
        return {.status = true, .unread = true};
    }
    return {};
}

std::optional<ChatVerb> ownerStep(const Chat &before, const Chat &now)
{
    if (sameOwner(before, now))
        return std::nullopt;
    // An assignment names who comes, not who goes: what was empty before only empties by unassigning.
    const bool tooMuch =
        (before.agent.isNull() && !now.agent.isNull()) || (before.department.isNull() && !now.department.isNull());
    if (tooMuch)
        return ChatVerb::unassign();
    return ChatVerb::assign({before.agent, {}, before.department});
}

/// Known to be nothing: a null text means that it is not known.
QString known(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QString ownerText(const AgentId &agent, const DepartmentId &department)
{
    if (agent.isNull() || department.isNull())
        return known(agent.text() + department.text());
    return agent.text() + u'/' + department.text();
}

QString labelsText(const QStringList &labels)
{
    return known(labels.join(u", "_s));
}

QStringList labelsAfter(const ChatVerb &verb, QStringList labels)
{
    if (verb.kind == Kind::ReplaceLabels)
        return verb.labels;
    const bool removes = verb.kind == Kind::RemoveLabels;
    for (const QString &label : removes ? verb.labels : verb.removed)
        labels.removeAll(label);
    if (!removes)
        labels.append(verb.labels);
    labels.removeDuplicates();
    return labels;
}

} // namespace

ChatVerb ChatVerb::setStatus(ChatStatus status)
{
    return {.kind = Kind::SetStatus, .status = status, .to = {}, .labels = {}};
}

ChatVerb ChatVerb::unassign()
{
    return {.kind = Kind::Unassign, .to = {}, .labels = {}};
}

ChatVerb ChatVerb::assign(const Assignment &to)
{
    return {.kind = Kind::Assign, .to = to, .labels = {}};
}

ChatVerb ChatVerb::addLabels(const QStringList &labels)
{
    return {.kind = Kind::AddLabels, .to = {}, .labels = labels};
}

ChatVerb ChatVerb::removeLabels(const QStringList &labels)
{
    return {.kind = Kind::RemoveLabels, .to = {}, .labels = labels};
}

ChatVerb ChatVerb::replaceLabels(const QStringList &labels)
{
    return {.kind = Kind::ReplaceLabels, .to = {}, .labels = labels};
}

ChatVerb ChatVerb::changeLabels(const QStringList &add, const QStringList &remove)
{
    if (remove.isEmpty())
        return addLabels(add);
    if (add.isEmpty())
        return removeLabels(remove);
    return {.kind = Kind::ChangeLabels, .to = {}, .labels = add, .removed = remove};
}

ChatVerb ChatVerb::markRead()
{
    return {.kind = Kind::MarkRead, .to = {}, .labels = {}};
}

ChatVerb ChatVerb::markUnread()
{
    return {.kind = Kind::MarkUnread, .to = {}, .labels = {}};
}

bool isAsWanted(const ChatVerb &verb, const Chat &chat)
{
    switch (verb.kind) {
    case Kind::SetStatus:
        return chat.status == verb.status;
    case Kind::Unassign:
        return !chat.isAssigned();
    case Kind::Assign:
        return isAssignedTo(verb.to, chat);
    case Kind::AddLabels:
        return containsAll(chat.labels, verb.labels);
    case Kind::RemoveLabels:
        return !containsAny(chat.labels, verb.labels);
    case Kind::ReplaceLabels:
        return sameLabels(chat.labels, verb.labels);
    case Kind::ChangeLabels:
        return containsAll(chat.labels, verb.labels) && !containsAny(chat.labels, verb.removed);
    case Kind::MarkRead:
        return tellsUnread(chat) && !chat.isUnread();
    case Kind::MarkUnread:
        return chat.isUnread();
    }
    return false;
}

bool hasHappened(const ChatVerb &verb, const Chat &before, const Chat &after)
{
    if (verb.kind == Kind::Assign && !verb.to.email.isEmpty())
        return !after.agent.isNull() && (after.agent != before.agent || after.assignedAt != before.assignedAt);
    return isAsWanted(verb, after);
}

bool wasChangedElsewhere(const ChatVerb &verb, const Chat &shown, const Chat &now)
{
    switch (verb.kind) {
    case Kind::SetStatus:
        return shown.statusWord != now.statusWord;
    case Kind::Unassign:
        return !sameOwner(shown, now) || shown.statusWord != now.statusWord;
    case Kind::Assign:
        return !sameOwner(shown, now);
    case Kind::AddLabels:
    case Kind::RemoveLabels:
    case Kind::ChangeLabels:
        return false;
    case Kind::ReplaceLabels:
        return !sameLabels(shown.labels, now.labels);
    case Kind::MarkRead:
        return tellsUnread(shown) && tellsUnread(now)
            && (shown.unread != now.unread || shown.markedUnread != now.markedUnread);
    case Kind::MarkUnread:
        return now.status == ChatStatus::Resolved && shown.status != ChatStatus::Resolved;
    }
    return true;
}

bool isRestored(const ChatVerb &undone, const Chat &before, const Chat &chat)
{
    return !restoringStep(undone, before, chat);
}

bool wasChangedSince(const ChatVerb &undone, const Chat &after, const Chat &now)
{
    const Touched touched = touchedBy(undone.kind);
    return (touched.status && after.statusWord != now.statusWord) || (touched.owner && !sameOwner(after, now))
        || (touched.labels && !sameLabels(after.labels, now.labels)) || (touched.unread && !sameFlag(after, now));
}

bool isRestorable(const ChatVerb &undone, const Chat &before)
{
    if (before.status != ChatStatus::Other)
        return true;
    switch (undone.kind) {
    case Kind::SetStatus:
    case Kind::Unassign: // made it pending
        return false;
    case Kind::Assign: // unless one owner merely follows another, the way back makes it pending
        return before.isAssigned();
    case Kind::AddLabels:
    case Kind::RemoveLabels:
    case Kind::ReplaceLabels:
    case Kind::ChangeLabels:
    case Kind::MarkRead:
    case Kind::MarkUnread:
        return true;
    }
    return false;
}

std::optional<ChatVerb> restoringStep(const ChatVerb &undone, const Chat &before, const Chat &now)
{
    const Touched touched = touchedBy(undone.kind);
    if (touched.owner) {
        if (std::optional<ChatVerb> step = ownerStep(before, now))
            return step;
    }
    if (touched.labels && !sameLabels(before.labels, now.labels))
        return ChatVerb::replaceLabels(before.labels);
    if (touched.unread && !sameFlag(before, now))
        return before.isUnread() ? ChatVerb::markUnread() : ChatVerb::markRead();
    if (touched.status && before.statusWord != now.statusWord)
        return ChatVerb::setStatus(before.status);
    return std::nullopt;
}

std::optional<ChatVerb> nextStep(const ChatVerb &verb, const Chat &now)
{
    if (verb.kind != Kind::ChangeLabels)
        return std::nullopt;
    if (!containsAll(now.labels, verb.labels))
        return ChatVerb::addLabels(verb.labels);
    if (containsAny(now.labels, verb.removed))
        return ChatVerb::removeLabels(verb.removed);
    return std::nullopt;
}

Request<Accepted> requestFor(const ChatVerb &verb, const DeviceId &device, const ChatId &chat)
{
    switch (verb.kind) {
    case Kind::SetStatus:
        break;
    case Kind::Unassign:
        return unassignChat(device, chat);
    case Kind::Assign:
        return assignChat(device, chat, verb.to);
    case Kind::AddLabels:
    case Kind::ChangeLabels:
        return changeChatLabels(device, chat, LabelChange::Add, verb.labels);
    case Kind::RemoveLabels:
        return changeChatLabels(device, chat, LabelChange::Remove, verb.labels);
    case Kind::ReplaceLabels:
        return changeChatLabels(device, chat, LabelChange::Replace, verb.labels);
    case Kind::MarkRead:
    case Kind::MarkUnread:
        return markChatUnread(device, chat, verb.kind == Kind::MarkUnread);
    }
    return setChatStatus(device, chat, verb.status);
}

QString journalWord(const ChatVerb &verb)
{
    switch (verb.kind) {
    case Kind::SetStatus:
        return u"set-status"_s;
    case Kind::Unassign:
        return u"unassign"_s;
    case Kind::Assign:
        return u"assign"_s;
    case Kind::AddLabels:
    case Kind::ChangeLabels:
        return u"add-labels"_s;
    case Kind::RemoveLabels:
        return u"remove-labels"_s;
    case Kind::ReplaceLabels:
        return u"replace-labels"_s;
    case Kind::MarkRead:
        return u"mark-read"_s;
    case Kind::MarkUnread:
        return u"mark-unread"_s;
    }
    return {};
}

QString journalText(const ChatVerb &verb, const Chat &chat)
{
    const Touched touched = touchedBy(verb.kind);
    if (touched.owner)
        return ownerText(chat.agent, chat.department);
    if (touched.labels)
        return labelsText(chat.labels);
    if (touched.unread)
        return !tellsUnread(chat) ? QString() : chat.isUnread() ? u"unread"_s : u"read"_s;
    return chat.statusWord;
}

QString journalGoal(const ChatVerb &verb, const Chat &before)
{
    switch (verb.kind) {
    case Kind::SetStatus:
        return chatStatusWord(verb.status);
    case Kind::Unassign:
        return {};
    case Kind::Assign:
        return verb.to.email.isEmpty() ? ownerText(verb.to.agent, verb.to.department) : verb.to.email;
    case Kind::AddLabels:
    case Kind::RemoveLabels:
    case Kind::ReplaceLabels:
    case Kind::ChangeLabels:
        return labelsText(labelsAfter(verb, before.labels));
    case Kind::MarkRead:
        return u"read"_s;
    case Kind::MarkUnread:
        return u"unread"_s;
    }
    return {};
}

} // namespace sparkbot
