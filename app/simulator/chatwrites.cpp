#include "simulator/calls.h"
#include "simulator/rows.h"

#include <algorithm>
#include <functional>

namespace simulator::calls {

using namespace Qt::StringLiterals;

namespace {

struct Owner {
    QString agent;
    QString department;
};

/// {agent} or {email} or {department} or {agent, department}; whoever is named must exist and be active.
Owner readOwner(const State &state, const QJsonObject &body)
{
    Owner owner{body[u"agent"].toString(), body[u"department"].toString()};
    const QString email = body[u"email"].toString();
    const QList<Agent> &team = state.account.team;
    if (!email.isEmpty()) {
        const auto found =
            std::find_if(team.begin(), team.end(), [&](const Agent &agent) { return agent.email == email; });
        if (found == team.end() || !owner.agent.isEmpty())
            refuse(400, u"No agent has this e-mail address"_s, u"agent:not-found"_s);
        owner.agent = found->id;
    }
    const Agent *agent = state.account.findAgent(owner.agent);
    if (!owner.agent.isEmpty() && (!agent || agent->status != u"active"))
        refuse(400, u"The agent does not exist or is not active"_s, u"agent:not-found"_s);
    if (!owner.department.isEmpty() && !state.account.findDepartment(owner.department))
        refuse(400, u"The department does not exist"_s, u"department:not-found"_s);
    if (owner.agent.isEmpty() && owner.department.isEmpty())
        refuse(400, u"agent, email or department is missing"_s, u"body:invalid"_s);
    return owner;
}

void giveTo(Chat &chat, const Owner &owner, qint64 now)
{
    if (!owner.agent.isEmpty())
        chat.agent = owner.agent;
    if (!owner.department.isEmpty())
        chat.department = owner.department;
    chat.assignedAt = now;
    if (chat.status == u"pending")
        changeStatus(chat, u"active"_s, now);
}

void takeAway(Chat &chat, qint64 now)
{
    chat.agent.clear();
    chat.department.clear();
    chat.assignedAt = 0;
    changeStatus(chat, u"pending"_s, now);
}

void markUnread(Chat &chat, bool unread, qint64 now)
{
    constexpr qint32 byHand = -1;
    if (!unread)
        chat.unread = 0;
    else if (chat.unread == 0)
        chat.unread = byHand;
    if (unread && chat.status == u"resolved")
        changeStatus(chat, reopened(chat), now);
}

QStringList readLabels(const State &state, const QJsonArray &names)
{
    const QList<Label> &known = state.account.labels;
    QStringList labels;
    for (const QJsonValue value : names) {
        const QString name = value.toString();
        const bool exists = std::any_of(known.begin(), known.end(), [&](const Label &label) {
            return label.name == name && label.scope == u"chat";
        });
        if (!exists)
            refuse(400, u"The label %1 does not exist on this number"_s.arg(name), u"label:not-found"_s);
        if (!labels.contains(name))
            labels.append(name);
    }
    return labels;
}

void addLabels(Chat &chat, const QStringList &labels)
{
    for (const QString &label : labels) {
        if (!chat.labels.contains(label))
            chat.labels.append(label);
    }
}

void removeLabels(Chat &chat, const QStringList &labels)
{
    chat.labels.removeIf([&](const QString &label) { return labels.contains(label); });
}

/// What a bulk action does to one chat. Everything that can be refused is refused here, before the first chat changes.
std::function<void(Chat &)> bulkAction(const State &state, const QString &action, const QJsonObject &params)
{
    const qint64 now = state.now();
    if (action == u"resolve")
        return [now](Chat &chat) { changeStatus(chat, u"resolved"_s, now); };
    if (action == u"unresolve")
        return [now](Chat &chat) { changeStatus(chat, reopened(chat), now); };
    if (action == u"read" || action == u"unread")
        return [now, unread = action == u"unread"](Chat &chat) { markUnread(chat, unread, now); };
    if (action == u"assign")
        return [now, owner = readOwner(state, params)](Chat &chat) { giveTo(chat, owner, now); };
    if (action == u"unassign")
        return [now](Chat &chat) { takeAway(chat, now); };
    if (action == u"labels") {
        return [add = readLabels(state, params[u"add"].toArray()),
                remove = readLabels(state, params[u"remove"].toArray())](Chat &chat) {
            addLabels(chat, add);
            removeLabels(chat, remove);
        };
    }
    refuse(400, u"Unknown action %1"_s.arg(action), u"body:invalid"_s);
}

} // namespace

void changeStatus(Chat &chat, const QString &status, qint64 now)
{
    if (chat.status == status)
        return;
    chat.previousStatus = chat.status;
    chat.status = status;
    chat.statusUpdatedAt = now;
}

QString reopened(const Chat &chat)
{
    return chat.isOwned() ? u"active"_s : u"pending"_s;
}

Reply setStatus(State &state, const Request &request, const QStringList &arguments)
{
    static const QStringList words{u"active"_s, u"pending"_s, u"resolved"_s, u"archived"_s, u"removed"_s};
    Device &device = chatDeviceOf(state, arguments[0]);
    Chat &chat = chatOf(device, arguments[1]);
    const QString word = request.object()[u"status"].toString();
    const qsizetype known = words.indexOf(word);
    if (known < 0)
        refuse(400, u"status must be one of %1"_s.arg(words.join(u", ")), u"chat:status"_s);
    changeStatus(chat, words[known], state.now());
    return chatReply(device, chat);
}

Reply assign(State &state, const Request &request, const QStringList &arguments)
{
    Device &device = chatDeviceOf(state, arguments[0]);
    Chat &chat = chatOf(device, arguments[1]);
    giveTo(chat, readOwner(state, request.object()), state.now());
    return chatReply(device, chat);
}

Reply unassign(State &state, const Request &, const QStringList &arguments)
{
    Device &device = chatDeviceOf(state, arguments[0]);
    Chat &chat = chatOf(device, arguments[1]);
    if (!chat.isOwned())
        refuse(400, u"The chat has no owner"_s, u"chat:not-assigned"_s);
    takeAway(chat, state.now());
    return chatReply(device, chat);
}

Reply setLabels(State &state, const Request &request, const QStringList &arguments)
{
    Device &device = chatDeviceOf(state, arguments[0]);
    Chat &chat = chatOf(device, arguments[1]);
    const bool add = request.flag(u"upsert").value_or(false), remove = request.flag(u"remove").value_or(false);
    const QStringList labels = readLabels(state, request.array());
    if (remove)
        removeLabels(chat, labels);
    else if (add)
        addLabels(chat, labels);
    else
        chat.labels = labels;
    return chatReply(device, chat);
}

Reply setUnread(State &state, const Request &request, const QStringList &arguments)
{
    Device &device = chatDeviceOf(state, arguments[0]);
    Chat &chat = chatOf(device, arguments[1]);
    const QJsonValue unread = request.object()[u"unread"];
    if (!unread.isBool())
        refuse(400, u"unread must be true or false"_s, u"body:invalid"_s);
    markUnread(chat, unread.toBool(), state.now());
    return chatReply(device, chat);
}

Reply addNote(State &state, const Request &request, const QStringList &arguments)
{
    constexpr qsizetype shortest = 2, longest = 6'000;
    Device &device = chatDeviceOf(state, arguments[0]);
    Chat &chat = chatOf(device, arguments[1]);
    const QJsonObject body = request.object();
    const QString text = body[u"message"].toString(), author = body[u"author"].toString();
    const qsizetype characters = text.toUcs4().size();
    if (characters < shortest || characters > longest)
        refuse(400, u"message must have 2 to 6000 characters"_s, u"note:message"_s);
    if (!author.isEmpty() && !state.account.findAgent(author))
        refuse(400, u"The author is no agent"_s, u"agent:not-found"_s);
    chat.notes.append({state.newId(), author, text, state.now()});
    JsonWriter json;
    rows::writeNote(json, chat.notes.constLast());
    return {201, std::move(json).take(), {}};
}

Reply updateChats(State &state, const Request &request, const QStringList &arguments)
{
    Device &device = chatDeviceOf(state, arguments[0]);
    const QJsonObject body = request.object();
    const auto change = bulkAction(state, body[u"action"].toString(), body[u"params"].toObject());
    QList<Chat *> chats;
    for (const QJsonValue value : body[u"chats"].toArray())
        chats.append(&chatOf(device, widOf(value.toString())));
    if (chats.isEmpty())
        refuse(400, u"chats is missing"_s, u"body:invalid"_s);
    JsonWriter json;
    json.beginArray();
    for (Chat *chat : chats) {
        change(*chat);
        rows::writeChat(json, device, *chat, false);
    }
    json.endArray();
    return {200, std::move(json).take(), {}};
}

} // namespace simulator::calls
