#include "api/endpoints/chats.h"

#include "api/decode.h"
#include "api/endpoints/parts.h"

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

/// Reads chats one after the other into one batch, with views and scratch memory only.
class ChatReader {
public:
    ChatBatch take() && { return std::move(m_batch); }
    void reserve(size_t chats, size_t textBytes) { m_batch.reserve(chats, textBytes); }

    void read(const json::Value &chat)
    {
        m_fields = {};
        m_labels.clear();
        m_metadata.clear();
        m_wid = m_contactName = {};
        m_seconds = m_date = 0;
        chat.fields([this](std::string_view key, const json::Value &value) { readField(key, value); });
        if (m_fields.id.empty())
            m_fields.id = m_wid;
        if (m_fields.id.empty())
            return chat.refuseField("id", "text");
        if (m_fields.name.empty())
            m_fields.name = m_contactName;
        if (m_fields.lastActivityAt == 0)
            m_fields.lastActivityAt = m_seconds ? m_seconds * 1000 : m_date;
        m_fields.labels = m_labels;
        m_fields.metadata = m_metadata;
        m_batch.append(m_fields);
    }

private:
    void readField(std::string_view key, const json::Value &value)
    {
        constexpr qint64 lastSecond = std::numeric_limits<qint64>::max() / 1000;
        if (key == "id")
            m_fields.id = value.text();
        else if (key == "wid")
            m_wid = value.text();
        else if (key == "name")
            m_fields.name = value.text();
        else if (key == "status")
            m_fields.status = statusOf(value);
        else if (key == "statusUpdatedAt")
            m_fields.statusUpdatedAt = value.date();
        else if (key == "lastMessageAt")
            m_fields.lastActivityAt = value.date();
        else if (key == "lastMessageTime")
            m_seconds = value.wholeNumber(0, lastSecond);
        else if (key == "date")
            m_date = value.date();
        else if (key == "labels")
            readLabels(value);
        else if (key == "owner")
            readOwner(value);
        else if (key == "contact")
            readContact(value);
        else if (key == "meta")
            readMeta(value);
    }

    std::string_view statusOf(const json::Value &value)
    {
        if (value.isText())
            return value.text();
        m_statusNumber = value.word().toUtf8();
        return {m_statusNumber.constData(), size_t(m_statusNumber.size())};
    }

    void readLabels(const json::Value &labels)
    {
        m_labels.clear();
        labels.items([this](const json::Value &label) { m_labels.push_back(label.text()); });
    }

    /// {agent, department, assignedAt}, or just the agent's id.
    void readOwner(const json::Value &owner)
    {
        if (owner.isText()) {
            m_fields.agent = owner.text();
            return;
        }
        std::string_view id;
        owner.fields([this, &id](std::string_view key, const json::Value &value) {
            if (key == "agent")
                m_fields.agent = value.idText();
            else if (key == "department")
                m_fields.department = value.idText();
            else if (key == "assignedAt")
                m_fields.assignedAt = value.date();
            else if (key == "id" || key == "_id")
                id = value.text();
        });
        if (m_fields.agent.empty())
            m_fields.agent = id;
    }

    void readContact(const json::Value &contact)
    {
        std::string_view displayName;
        contact.fields([this, &displayName](std::string_view key, const json::Value &value) {
            if (key == "name")
                m_contactName = value.text();
            else if (key == "displayName")
                displayName = value.text();
            else if (key == "phone")
                m_fields.phone = value.text();
            else if (key == "metadata")
                readMetadata(value);
        });
        if (m_contactName.empty())
            m_contactName = displayName;
    }

    /// What is no text is left out: it cannot be searched for, and one odd pair must not hide a page of chats.
    void readMetadata(const json::Value &list)
    {
        m_metadata.clear();
        list.items([this](const json::Value &item) {
            MetadataFields pair;
            item.fields([&pair](std::string_view key, const json::Value &value) {
                if (key == "key" && value.isText())
                    pair.key = value.text();
                else if (key == "value" && value.isText())
                    pair.value = value.text();
            });
            if (!pair.key.empty())
                m_metadata.push_back(pair);
        });
    }

    void readMeta(const json::Value &meta)
    {
        // WhatsApp counts -1 in a chat that was marked unread by hand: how many is not said.
        constexpr qint64 markedUnread = -1, mostUnread = std::numeric_limits<qint32>::max();
        bool isUnread = false;
        meta.fields([this, &isUnread](std::string_view key, const json::Value &value) {
            if (key == "unreadCount") {
                m_fields.unread = value.wholeNumber(markedUnread, mostUnread);
                isUnread = isUnread || m_fields.unread == markedUnread;
            } else if (key == "isUnread") {
                isUnread = isUnread || value.boolean();
            }
        });
        m_fields.markedUnread = isUnread && m_fields.unread <= 0;
    }

    ChatBatch m_batch;
    ChatFields m_fields;
    std::vector<std::string_view> m_labels;
    std::vector<MetadataFields> m_metadata;
    std::string_view m_wid;
    std::string_view m_contactName;
    QByteArray m_statusNumber;
    qint64 m_seconds = 0;
    qint64 m_date = 0;
};

Chat readChat(const json::Value &chat)
{
    ChatReader reader;
    reader.read(chat);
    const ChatBatch batch = std::move(reader).take();
    return batch.isEmpty() ? Chat() : batch.chat(0);
}

} // namespace

Result<ChatBatch, DecodeError> decodeChats(const QByteArray &body)
{
    return json::decoded(body, [&body](const json::Value &list) {
        // Real rows have about 2 kB, of which some 100 bytes are kept.
        constexpr size_t rowBytes = 2'000, keptBytes = 100;
        const size_t rows = size_t(body.size()) / rowBytes + 1;
        ChatReader reader;
        reader.reserve(rows, rows * keptBytes);
        list.rows([&reader](const json::Value &chat) { reader.read(chat); });
        return std::move(reader).take();
    });
}

Request<ChatBatch> listChats(const DeviceId &device, int page, int size, const ChatListOptions &options)
{
    RequestParts parts = endpoints::read("chat");
    parts.segment(device).segment("chats");
    endpoints::addPage(parts, page, size);
    if (!options.sort.isEmpty())
        parts.query.append({u"sort"_s, options.sort});
    if (!options.statuses.isEmpty())
        parts.query.append({u"status"_s, options.statuses.join(u',')});
    if (!options.search.isEmpty())
        parts.query.append({u"search"_s, options.search});
    return {parts, decodeChats, true};
}

Request<Chat> chatDetail(const DeviceId &device, const ChatId &chat)
{
    RequestParts parts = endpoints::read("chat");
    parts.segment(device).segment("chats").segment(chat);
    return {parts, [](const QByteArray &body) { return json::decoded(body, readChat); }};
}

} // namespace sparkbot
