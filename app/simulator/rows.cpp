#include "simulator/rows.h"

#include "simulator/conversation.h"

#include <algorithm>

namespace simulator::rows {

using namespace Qt::StringLiterals;

namespace {

/// The service says null, not "", for what is not there.
QString orNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

qsizetype scheduled(const Device &device)
{
    return std::count_if(device.queue.begin(), device.queue.end(),
                         [](const QueuedMessage &message) { return message.deliverAt != 0; });
}

void writeOwner(JsonWriter &json, const Chat &chat)
{
    json.beginObject("owner");
    json.text("agent", orNull(chat.agent));
    if (!chat.agent.isEmpty())
        json.time("assignedAt", chat.assignedAt);
    json.text("department", orNull(chat.department));
    json.null("previousDepartment");
    json.null("departmentAssigner");
    json.time("departmentUpdatedAt", chat.department.isEmpty() ? 0 : chat.assignedAt);
    json.null("autoAssignDepartment");
    json.null("autoAssignDepartmentAt");
    json.endObject();
}

void writeMeta(JsonWriter &json, const Chat &chat)
{
    json.beginObject("meta");
    json.number("unreadCount", chat.unread);
    json.flag("isUnread", chat.unread != 0);
    json.flag("canSend", !chat.readOnly);
    json.flag("isReadOnly", chat.readOnly);
    json.flag("isPinned", false);
    json.flag("isArchive", chat.status == u"archived");
    json.flag("isChatMuted", false);
    json.endObject();
}

void writeChatLinks(JsonWriter &json, const Device &device, const Chat &chat)
{
    const QString base = u"/v1/chat/"_s + device.id;
    json.beginObject("links");
    json.text("chat", base + u"/chats/"_s + chat.wid);
    json.text("messages", base + u"/messages?chat="_s + chat.wid);
    json.text("contact", base + u"/contacts/"_s + chat.wid);
    json.text("device", u"/v1/devices/"_s + device.id);
    json.endObject();
}

void writeAttachment(JsonWriter &json, const Message &message)
{
    const Attachment &attachment = message.attachment;
    if (!attachment.mime.isEmpty()) {
        json.beginObject("media");
        json.text("type", message.kind);
        json.text("mime", attachment.mime);
        json.number("size", attachment.bytes);
        json.text("filename", orNull(attachment.fileName));
        json.text("caption", orNull(message.text));
        json.endObject();
    }
    if (message.kind == u"location") {
        json.beginObject("location");
        json.text("name", orNull(attachment.place));
        json.beginArray("coordinates");
        json.decimal(nullptr, attachment.latitude);
        json.decimal(nullptr, attachment.longitude);
        json.endArray();
        json.endObject();
    }
    if (!attachment.contacts.isEmpty()) {
        json.beginArray("vcards");
        for (const QString &name : attachment.contacts)
            json.text(nullptr, u"BEGIN:VCARD\nVERSION:3.0\nFN:"_s + name + u"\nEND:VCARD"_s);
        json.endArray();
    }
    if (!message.quoted.isEmpty()) {
        json.beginObject("quoted");
        json.text("type", "text");
        json.text("body", message.quoted);
        json.endObject();
    }
}

/// Costs making the conversation, so only a chat in full says it here.
qint64 lastInboundAt(const Chat &chat)
{
    const QList<Message> messages = conversation(chat);
    const auto found = std::ranges::find(messages, false, &Message::outbound);
    return found == messages.end() ? 0 : found->at;
}

void writeMetrics(JsonWriter &json, const Device &device)
{
    qint64 open = 0, unreadChats = 0, unreadMessages = 0;
    for (const Chat &chat : device.chats) {
        open += chat.status == u"active" || chat.status == u"pending";
        unreadChats += chat.unread != 0;
        unreadMessages += std::max(chat.unread, 0);
    }
    json.beginObject("metrics");
    json.number("openChats", open);
    json.number("unreadChats", unreadChats);
    json.number("unreadMessages", unreadMessages);
    json.number("contacts", qint64(device.chats.size()));
    json.endObject();
}

} // namespace

void writeDevice(JsonWriter &json, const State &state, const Device &device, const char *name)
{
    const QString phone = orNull(device.phone);
    json.beginObject(name);
    json.text("id", device.id);
    json.text("phone", phone);
    json.text("alias", device.alias);
    json.text("description", orNull(device.description));
    json.text("wid", phone.isNull() ? QString() : phone.mid(1) + u"@c.us"_s);
    json.text("connector", device.connector);
    json.number("version", 1);
    json.text("status", device.status);
    json.beginObject("session");
    json.text("status", device.session);
    json.number("uptime", device.session == u"online" ? (state.now() - device.createdAt) / 1000 : 0);
    json.time("lastSyncAt", device.lastSyncAt);
    json.text("appVersion", "2.3000.1");
    json.endObject();
    json.beginObject("billing");
    json.beginObject("subscription");
    json.text("plan", device.plan);
    json.text("product", device.product);
    json.text("status", "active");
    json.endObject();
    json.endObject();
    if (!state.knobs.queueCountUnavailable)
        writeQueue(json, state, device, "queue");
    writeMetrics(json, device);
    json.time("createdAt", device.createdAt);
    json.endObject();
}

void writeDeviceStub(JsonWriter &json, const Device &device, const char *name)
{
    json.beginObject(name);
    json.text("id", device.id);
    json.text("phone", orNull(device.phone));
    json.text("alias", device.alias);
    json.number("version", 1);
    json.text("plan", device.plan);
    json.endObject();
}

void writeQueue(JsonWriter &json, const State &state, const Device &device, const char *name)
{
    constexpr qint64 oldCapacity = 1'000;
    json.beginObject(name);
    if (state.knobs.queueCountUnavailable) {
        json.text("status", device.queueStatus);
    } else if (state.knobs.oldQueueShape) {
        json.number("total", oldCapacity);
        json.number("size", device.queue.size());
        json.number("available", std::max<qint64>(oldCapacity - device.queue.size(), 0));
    } else {
        json.text("status", device.queueStatus);
        json.time("statusUpdatedAt", device.queueStatusUpdatedAt);
        json.number("messages", device.queue.size());
        json.number("scheduled", scheduled(device));
    }
    json.endObject();
}

void writeChat(JsonWriter &json, const Device &device, const Chat &chat, bool withNotes)
{
    json.beginObject();
    json.text("id", chat.wid);
    json.text("name", chat.name);
    json.time("date", chat.lastMessageAt);
    json.text("type", chat.isGroup() ? "group" : "chat");
    json.text("status", chat.status);
    json.text("waStatus", "active");
    json.time("statusUpdatedAt", chat.statusUpdatedAt);
    json.null("statusUpdatedBy");
    json.text("prevStatus", orNull(chat.previousStatus));
    json.time("firstMessageAt", chat.firstMessageAt);
    json.time("lastMessageAt", chat.lastMessageAt);
    json.number("lastMessageTime", chat.lastMessageAt / 1000);
    json.null("lastAutoReply");
    json.null("lastAutoReplyAt");
    json.beginObject("stats");
    json.number("notes", chat.notes.size());
    json.number("localMessages", chat.sent.size());
    json.endObject();
    json.beginArray("labels");
    for (const QString &label : chat.labels)
        json.text(nullptr, label);
    json.endArray();
    writeOwner(json, chat);
    writeContact(json, device, chat, "contact");
    writeMeta(json, chat);
    if (withNotes) {
        json.time("lastInboundMessageAt", lastInboundAt(chat));
        json.beginArray("notes");
        for (const Note &note : chat.notes)
            writeNote(json, note);
        json.endArray();
    }
    writeChatLinks(json, device, chat);
    json.endObject();
}

void writeContact(JsonWriter &json, const Device &device, const Chat &chat, const char *name)
{
    json.beginObject(name);
    json.text("wid", chat.wid);
    json.text("type", chat.isGroup() ? "group" : "user");
    json.text("name", chat.name);
    json.text("shortName", chat.name.section(u' ', 0, 0));
    json.text("displayName", chat.name);
    json.time("syncedAt", device.lastSyncAt);
    json.text("phone", orNull(chat.phone()));
    json.beginObject("info");
    json.beginArray("languages");
    json.endArray();
    json.beginArray("links");
    json.endArray();
    json.text("kind", "personal");
    json.null("fullName");
    json.endObject();
    json.beginArray("metadata");
    for (const MetadataPair &pair : chat.metadata) {
        json.beginObject();
        json.text("key", pair.key);
        json.text("value", pair.value);
        json.endObject();
    }
    json.endArray();
    json.beginArray("campaigns");
    json.endArray();
    json.beginObject("subscription");
    json.text("status", "active");
    json.time("updatedAt", chat.firstMessageAt);
    json.endObject();
    json.endObject();
}

void writeChatMessage(JsonWriter &json, const Device &device, const Chat &chat, const Message &message)
{
    const QString number = orNull(device.phone);
    const QString own = number.isNull() ? QString() : number.mid(1) + u"@c.us"_s;
    const QString person = orNull(chat.phone());
    json.beginObject();
    json.text("id", message.id);
    json.text("scope", "message");
    json.text("type", message.kind);
    json.text("flow", message.outbound ? "outbound" : "inbound");
    json.text("status", "active");
    json.text("ack", message.ack);
    if (!message.agent.isEmpty())
        json.text("agent", message.agent);
    if (!message.author.isEmpty())
        json.text("author", message.author);
    json.text("from", message.outbound ? own : chat.wid);
    json.text("fromNumber", message.outbound ? number : person);
    json.text("to", message.outbound ? chat.wid : own);
    json.text("toNumber", message.outbound ? person : number);
    json.time("date", message.at);
    json.number("timestamp", message.at / 1000);
    json.text("body", message.revoked ? QString() : message.text);
    writeAttachment(json, message);
    json.text("chat", chat.wid);
    writeDeviceStub(json, device, "device");
    json.beginObject("meta");
    json.flag("isGroup", chat.isGroup());
    json.flag("isForwarded", false);
    json.flag("isRevoked", message.revoked);
    json.text("notifyName",
              message.outbound                   ? device.alias
                  : message.authorName.isEmpty() ? chat.name
                                                 : message.authorName);
    json.endObject();
    json.endObject();
}

void writeQueuedMessage(JsonWriter &json, const Device &device, const QueuedMessage &message)
{
    json.beginObject();
    json.text("id", message.id);
    json.text("wid", message.target);
    json.text("phone", message.target.endsWith(u"@g.us") ? QString() : u'+' + message.target.section(u'@', 0, 0));
    json.text("status", message.status);
    json.text("deliveryStatus", message.deliveryStatus);
    json.text("waId", orNull(message.waId));
    json.text("reference", orNull(message.reference));
    json.text("failureReason", orNull(message.failureReason));
    json.time("createdAt", message.createdAt);
    json.time("deliverAt", message.deliverAt ? message.deliverAt : message.createdAt);
    json.time("sentAt", message.sentAt);
    json.null("failedAt");
    json.null("processedAt");
    json.text("webhookStatus", "pending");
    json.text("message", message.text);
    json.text("priority", "normal");
    json.beginObject("schedule");
    json.flag("enabled", message.deliverAt != 0);
    json.endObject();
    json.beginObject("retry");
    json.number("count", 0);
    json.endObject();
    json.text("device", device.id);
    json.endObject();
}

void writeNote(JsonWriter &json, const Note &note)
{
    json.beginObject();
    json.text("id", note.id);
    json.text("message", note.text);
    json.text("author", orNull(note.author));
    json.time("createdAt", note.writtenAt);
    json.endObject();
}

void writeAgent(JsonWriter &json, const Agent &agent)
{
    json.beginObject();
    json.text("id", agent.id);
    json.text("displayName", agent.name);
    json.text("email", agent.email);
    json.text("role", agent.role);
    json.text("status", agent.status);
    json.beginObject("availability");
    json.text("mode", "auto");
    json.null("message");
    json.time("updatedAt", agent.lastSeenAt);
    json.endObject();
    json.time("lastSeenAt", agent.lastSeenAt);
    json.endObject();
}

void writeDepartment(JsonWriter &json, const Department &department, qint64 createdAt)
{
    json.beginObject();
    json.text("id", department.id);
    json.text("name", department.name);
    json.text("icon", department.icon);
    json.text("color", department.color);
    json.text("description", department.description);
    json.time("createdAt", createdAt);
    json.time("updatedAt", createdAt);
    json.endObject();
}

void writeLabel(JsonWriter &json, const Label &label)
{
    json.beginObject();
    json.text("scope", label.scope);
    json.flag("active", true);
    json.text("name", label.name);
    json.text("color", label.color);
    json.text("description", orNull(label.description));
    json.endObject();
}

void writeQuickReply(JsonWriter &json, const QuickReply &reply, qint64 createdAt)
{
    json.beginObject();
    json.text("id", reply.id);
    json.text("scope", "chat");
    json.flag("active", reply.active);
    json.text("shortcut", reply.shortcut);
    json.text("message", reply.message);
    json.time("createdAt", createdAt);
    json.time("updatedAt", createdAt);
    json.endObject();
}

} // namespace simulator::rows
