#pragma once

#include "domain/message.h"

#include <QAbstractListModel>

#include <functional>

namespace sparkbot {

/// A message written here, until the conversation lists it.
struct OwnMessage {
    quint64 number = 0; ///< of the send, unique in this run
    QString text;
    qint64 writtenAt = 0;
    SendState state = SendState::Sending;
    QString reason; ///< the server's words for Failed

    friend bool operator==(const OwnMessage &, const OwnMessage &) = default;
};

/// One conversation, oldest at the top: messages and the team's notes by time, and below them what was written here and
/// is not listed yet. Pages are merged by id, never by position, so that rows keep their identity: older pages go in
/// above, new messages below, and a tick that changes is one dataChanged.
class MessageList : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Type : quint8 {
        Message,
        Note,
        Own, ///< an OwnMessage
    };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString, unique among the rows
        TypeRole, ///< int(Type)
        OutboundRole, ///< bool; notes are neither, false
        TextRole, ///< QString, plain: body, caption or note; may be empty
        ContentRole, ///< QString: the server's word text, image, audio, document, location …
        ContentTextRole, ///< QString: "Photo", "Document", "Location" …; empty for text
        SenderRole, ///< QString: name of who wrote it; empty where nobody is known
        TimeRole, ///< qint64 milliseconds since the epoch, 0 = unknown
        AckRole, ///< int(Ack)
        AckTextRole, ///< QString: "delivered", the server's word for Ack::Other, empty for inbound
        StateRole, ///< int(SendState)
        StateTextRole, ///< QString: "sending", "accepted, not listed yet" …; empty for SendState::None
        ReasonRole, ///< QString: the server's words for SendState::Failed
        MediaNameRole, ///< QString: file name, may be empty
        MediaBytesRole, ///< qint64, -1 = unknown
        MediaMimeRole, ///< QString
        HasMediaRole, ///< bool
        DetailRole, ///< QString: what a placeholder says beside its name: the place, the shared contacts, size and type
        QuotedRole, ///< QString: text that this message answers
        RevokedRole, ///< bool: deleted for everyone
        SendNumberRole, ///< quint64: OwnMessage::number, 0 = another row
    };

    explicit MessageList(QObject *parent = nullptr);

    void clear();
    /// Adds and updates messages by id, in any order; what is not in `messages` stays. Returns those that were new,
    /// oldest first. Among messages of the same second the order of `messages` (newest first, as the service lists
    /// them) counts.
    QList<ChatMessage> merge(const QList<ChatMessage> &newestFirst);
    /// As merge(), but forgets all other messages: where pages no longer meet what is shown.
    QList<ChatMessage> replace(const QList<ChatMessage> &newestFirst);
    void setNotes(const QList<ChatNote> &notes);
    void setOwn(const QList<OwnMessage> &own);
    /// Who an agent id is. Called again by agentNamesChanged().
    void setAgentNames(std::function<QString(const QString &agentId)> nameOf);
    void agentNamesChanged();
    /// Name of the chat's person, for messages that do not name their sender.
    void setChatName(const QString &name);

    int messageCount() const { return int(m_messages.size()); } ///< without notes and own ones
    bool hasMessage(const QString &id) const;
    const QList<ChatMessage> &messages() const { return m_messages; } ///< oldest first
    const QList<ChatNote> &notes() const { return m_notes; }
    int rowOf(const QString &id) const; ///< by IdRole; -1 = none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        Type type = Type::Message;
        QString id;
        ChatMessage message; ///< a note and an own one use body, sentAt and agent
        SendState state = SendState::None;
        QString reason;
        quint64 number = 0;

        friend bool operator==(const Row &, const Row &) = default;
    };
    void arrange();
    QString senderOf(const Row &row) const;
    static QString contentOf(const Row &row);
    static QString detailOf(const Row &row);
    QString accessibleText(const Row &row) const;

    QList<Row> m_rows;
    QList<ChatMessage> m_messages; ///< oldest first
    QList<ChatNote> m_notes;
    QList<OwnMessage> m_own;
    std::function<QString(const QString &)> m_nameOf;
    QString m_chatName;
};

} // namespace sparkbot
