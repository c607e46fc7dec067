#pragma once

#include "simulator/exchange.h"
#include "simulator/state.h"

/// One function per operation. `arguments` are the path's variable segments in order; a call that cannot be carried out
/// throws Refusal and has changed nothing.
namespace simulator::calls {

using Call = Reply (*)(State &state, const Request &request, const QStringList &arguments);

// numbers, sessions, queues (devicecalls.cpp, queuecalls.cpp)
Reply listDevices(State &, const Request &, const QStringList &);
Reply readDevice(State &, const Request &, const QStringList &);
Reply syncDevice(State &, const Request &, const QStringList &);
Reply readHealth(State &, const Request &, const QStringList &);
Reply readQueue(State &, const Request &, const QStringList &);
Reply setQueueStatus(State &, const Request &, const QStringList &);
Reply routeQueue(State &, const Request &, const QStringList &);
Reply emptyQueue(State &, const Request &, const QStringList &);
// team and words (teamcalls.cpp)
Reply listTeam(State &, const Request &, const QStringList &);
Reply listDepartments(State &, const Request &, const QStringList &);
Reply listLabels(State &, const Request &, const QStringList &);
Reply listQuickReplies(State &, const Request &, const QStringList &);
// chats (chatcalls.cpp, chatwrites.cpp)
Reply listChats(State &, const Request &, const QStringList &);
Reply readChat(State &, const Request &, const QStringList &);
Reply setStatus(State &, const Request &, const QStringList &);
Reply assign(State &, const Request &, const QStringList &);
Reply unassign(State &, const Request &, const QStringList &);
Reply setLabels(State &, const Request &, const QStringList &);
Reply setUnread(State &, const Request &, const QStringList &);
Reply addNote(State &, const Request &, const QStringList &);
Reply updateChats(State &, const Request &, const QStringList &);
// contacts (contactcalls.cpp)
Reply listContacts(State &, const Request &, const QStringList &);
Reply readContact(State &, const Request &, const QStringList &);
Reply upsertMetadata(State &, const Request &, const QStringList &);
Reply replaceMetadata(State &, const Request &, const QStringList &);
// messages (messagecalls.cpp)
Reply listChatMessages(State &, const Request &, const QStringList &);
Reply listOutboundMessages(State &, const Request &, const QStringList &);
Reply readOutboundMessage(State &, const Request &, const QStringList &);
Reply sendMessage(State &, const Request &, const QStringList &);

// What several calls need.
Device &deviceOf(State &state, const QString &id); ///< refuses an unknown id with 404
Device &chatDeviceOf(State &state, const QString &id); ///< as above, and 404 without the platform plan
Chat &chatOf(Device &device, const QString &wid); ///< refuses an unknown WID with 404
QString widOf(const QString &widOrPhone); ///< "+<digits>" or a WID
[[noreturn]] void refuse(int status, const QString &message, const QString &code = {});
Reply chatReply(const Device &device, const Chat &chat, bool withNotes = false);
/// A status by hand: remembers the previous one and the time.
void changeStatus(Chat &chat, const QString &status, qint64 now);
/// What a reopened chat becomes: active when owned, else pending.
QString reopened(const Chat &chat);
/// Positions of the chats, newest message first.
const std::vector<quint32> &newestFirst(Device &device);

} // namespace simulator::calls
