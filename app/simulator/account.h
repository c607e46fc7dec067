#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

/// What the simulated service keeps. All times are milliseconds since 1970 UTC, 0 = never. Words (states, colours) are
/// kept as the service spells them, because a server may hold a word that no client knows. Most text is shared between
/// rows, so 100 000 chats stay small.
namespace simulator {

struct MetadataPair {
    QString key;
    QString value;

    bool operator==(const MetadataPair &) const = default;
};

struct Note {
    QString id;
    QString author; ///< agent id, may be empty
    QString text;
    qint64 writtenAt = 0;
};

/// What a message carries beside its text. Files do not exist; only what is said about them does.
struct Attachment {
    QString fileName;
    QString mime;
    qint64 bytes = 0;
    QString place; ///< of a location
    double latitude = 0;
    double longitude = 0;
    QStringList contacts; ///< names on cards
};

struct Message {
    QString id; ///< 22 hex digits, upper case
    QString text;
    qint64 at = 0;
    bool outbound = false;
    QString ack; ///< pending, sent, delivered, read
    QString agent; ///< who wrote it, outbound only, may be empty
    QString kind = QStringLiteral("text");
    Attachment attachment; ///< for kinds other than text
    QString author; ///< WID of who wrote it in a group, inbound only
    QString authorName;
    QString quoted; ///< text of the message it answers
    bool revoked = false;
};

/// A chat and the contact behind it: in this account every person has one chat.
struct Chat {
    QString wid; ///< "<digits>@c.us" or "<digits>@g.us"
    QString name;
    QString status;
    QString previousStatus;
    QString agent; ///< empty = nobody
    QString department; ///< empty = none
    QStringList labels;
    QList<MetadataPair> metadata;
    QList<Note> notes;
    QList<Message> sent; ///< written through the API; older messages are made from the seed when asked for
    qint64 firstMessageAt = 0;
    qint64 lastMessageAt = 0;
    qint64 seededUntil = 0; ///< when the messages made from the seed end; 0 = at lastMessageAt
    qint64 statusUpdatedAt = 0;
    qint64 assignedAt = 0;
    qint32 seededUnread = 0; ///< unread messages among those made from the seed, where `seededUntil` is set
    qint32 unread = 0; ///< -1 = marked unread by hand, as WhatsApp counts it
    quint32 seed = 0;
    qint32 seededMessages = 0; ///< how many messages are made from the seed; 0 = a few, by the seed
    bool readOnly = false; ///< only its admins may write

    bool isGroup() const { return wid.endsWith(u"@g.us"); }
    bool isOwned() const { return !agent.isEmpty() || !department.isEmpty(); }
    /// "+<digits>", empty for a group.
    QString phone() const;
};

struct QueuedMessage {
    QString id;
    QString target; ///< WID
    QString text;
    qint64 createdAt = 0;
    qint64 deliverAt = 0; ///< 0 = as soon as possible
    QString reference; ///< free text of the sender
    QString agent; ///< who wrote it, may be empty
    QString waId; ///< id of the message in the conversation; empty for those that wait from the beginning
    QString status = QStringLiteral("queued"); ///< queued, processed, failed
    QString deliveryStatus = QStringLiteral("queued"); ///< queued, sent, delivered, failed
    QString failureReason;
    qint64 sentAt = 0;
};

struct Device {
    QString id; ///< 24 hex digits
    QString alias;
    QString phone; ///< "+<digits>", empty before pairing
    QString description;
    QString status; ///< operative, pending, …
    QString session; ///< online, offline, … or a word nobody knows
    QString plan;
    QString connector = QStringLiteral("web"); ///< web, or cloud: WhatsApp's official interface
    QString product; ///< "io" has chats, "gateway" has not
    bool platformPlan = true; ///< false = 404 on every /chat/{device}/…
    QString queueStatus; ///< active, pause, reject, freeze
    qint64 queueStatusUpdatedAt = 0;
    qint64 createdAt = 0;
    qint64 lastSyncAt = 0;
    qint64 syncAskedAt = 0; ///< for the rule of one sync per 60 s
    QList<QueuedMessage> queue;
    QList<QueuedMessage> handedOver; ///< taken from the queue by WhatsApp, or about to be
    std::vector<Chat> chats;
    QHash<QString, quint32> chatByWid; ///< position in `chats`
    std::vector<quint32> newestFirst; ///< positions in `chats`; empty = has to be sorted

    Chat *findChat(const QString &wid);
    bool isDelivering() const { return session == u"online" && queueStatus != u"pause" && queueStatus != u"freeze"; }
    /// Takes the chat in; its WID must be new.
    Chat &addChat(Chat chat);
};

struct Agent {
    QString id;
    QString name;
    QString email;
    QString role; ///< admin, supervisor, agent
    QString status; ///< active, pending, suspended
    qint64 lastSeenAt = 0;
};

struct Department {
    QString id;
    QString name;
    QString icon;
    QString color;
    QString description;
};

struct Label {
    QString name;
    QString color;
    QString scope; ///< "chat", or "wa" which cannot be put on chats
    QString description;
};

struct QuickReply {
    QString id;
    QString shortcut;
    QString message;
    bool active = true;
};

struct Account {
    QString key; ///< the API key every request must carry
    qint64 createdAt = 0;
    std::vector<Device> devices;
    QList<Agent> team;
    QList<Department> departments;
    QList<Label> labels;
    QList<QuickReply> quickReplies;

    Device *findDevice(const QString &id);
    const Agent *findAgent(const QString &id) const;
    const Department *findDepartment(const QString &id) const;
};

} // namespace simulator
