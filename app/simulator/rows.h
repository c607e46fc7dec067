#pragma once

#include "simulator/json.h"
#include "simulator/state.h"

/// Account data as the service spells it on the wire: keys, nesting and nulls of its captured and documented payloads.
namespace simulator::rows {

void writeDevice(JsonWriter &json, const State &state, const Device &device, const char *name = nullptr);
/// {id, phone, alias, …}: the short form inside other objects.
void writeDeviceStub(JsonWriter &json, const Device &device, const char *name);
/// Either of the queue's two shapes, or no counts at all.
void writeQueue(JsonWriter &json, const State &state, const Device &device, const char *name = nullptr);
void writeChat(JsonWriter &json, const Device &device, const Chat &chat, bool withNotes);
void writeContact(JsonWriter &json, const Device &device, const Chat &chat, const char *name = nullptr);
void writeChatMessage(JsonWriter &json, const Device &device, const Chat &chat, const Message &message);
void writeQueuedMessage(JsonWriter &json, const Device &device, const QueuedMessage &message);
void writeNote(JsonWriter &json, const Note &note);
void writeAgent(JsonWriter &json, const Agent &agent);
void writeDepartment(JsonWriter &json, const Department &department, qint64 createdAt);
void writeLabel(JsonWriter &json, const Label &label);
void writeQuickReply(JsonWriter &json, const QuickReply &reply, qint64 createdAt);

} // namespace simulator::rows
