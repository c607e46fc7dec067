#pragma once

#include "domain/ids.h"
#include "domain/metadata.h"

#include <QStringList>

#include <array>
#include <string_view>

namespace sparkbot {

/// The five statuses that can be set, plus everything else the server may return (banned, muted, tomorrow's word).
/// Reading and writing know different sets, so `Other` keeps its word beside the enum and is never offered as a verb.
enum class ChatStatus : quint8 {
    Active,
    Pending,
    Resolved,
    Archived,
    Removed,
    Other,
};

inline constexpr std::array settableStatuses{ChatStatus::Active, ChatStatus::Pending, ChatStatus::Resolved,
                                             ChatStatus::Archived, ChatStatus::Removed};

ChatStatus chatStatusFromWord(QStringView word);
/// The wire word of a settable status; empty for Other, which must not be sent.
QString chatStatusWord(ChatStatus status);

enum class ChatKind : quint8 {
    Person,
    Group,
    Channel,
};

/// From the chat's WID, which is more reliable than its `type`/`kind`, spelled in two ways on the wire.
ChatKind chatKind(QStringView wid);
ChatKind chatKind(std::string_view wid);

/// Which chat: the same person on two numbers is two chats.
struct ChatRef {
    DeviceId device;
    ChatId chat;

    bool isNull() const { return device.isNull() || chat.isNull(); }
    friend bool operator==(const ChatRef &, const ChatRef &) = default;
    friend size_t qHash(const ChatRef &ref, size_t seed = 0) { return qHashMulti(seed, ref.device, ref.chat); }
};

/// One chat in full. Lists use ChatBatch instead. Times are milliseconds since the epoch in UTC, 0 = unknown.
struct Chat {
    ChatId id;
    QString name;
    QString phone;
    ChatKind kind = ChatKind::Person;
    ChatStatus status = ChatStatus::Other;
    QString statusWord; ///< the server's word, needed when `status` is Other
    std::optional<qint64> unread; ///< missing where the server did not say
    bool markedUnread = false; ///< by hand: how many messages is not said
    AgentId agent; ///< null = unassigned
    DepartmentId department;
    QStringList labels;
    QList<MetadataPair> metadata; ///< of the contact, in the server's order
    qint64 lastActivityAt = 0;
    qint64 statusUpdatedAt = 0;
    qint64 assignedAt = 0;

    bool isUnread() const { return markedUnread || unread.value_or(0) > 0; }
    bool isAssigned() const { return !agent.isNull() || !department.isNull(); }

    friend bool operator==(const Chat &, const Chat &) = default;
};

/// The person's page at wa.me, which opens the chat in WhatsApp itself; empty for groups, channels and persons without
/// a phone number.
QString whatsAppPage(const Chat &chat);

} // namespace sparkbot
