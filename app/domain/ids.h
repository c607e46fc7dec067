#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace sparkbot {

/// An identifier that cannot be mistaken for one of another kind.
///
/// Answers are read tolerantly (fromServer keeps whatever text came, because real answers contain WIDs with a stray
/// "+"), but only an addressable id may stand in a URL: QUrl would silently normalise "..", "?" or "%2e" away and send
/// a write to another path. Tag::matches decides what is addressable.
template <class Tag>
class Id {
public:
    Id() = default;

    /// Keeps the server's text as it is; it may turn out not to be addressable.
    static Id fromServer(QString text)
    {
        Id id;
        id.m_text = std::move(text);
        return id;
    }
    /// The strict door for anything typed, pasted or read from a file.
    static std::optional<Id> parse(QStringView text)
    {
        if (!Tag::matches(text))
            return std::nullopt;
        return fromServer(text.toString());
    }

    bool isNull() const { return m_text.isEmpty(); }
    bool isAddressable() const { return Tag::matches(m_text); }
    const QString &text() const { return m_text; }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

/// True for 24 hexadecimal digits: numbers, agents, departments, files, outbound messages (documented and captured).
bool isObjectId(QStringView text);
/// True for `<digits>@c.us`, `<digits>[-<digits>]@g.us`, `<digits>@newsletter`, `<digits>@lid` (captured).
bool isWid(QStringView text);
/// True for `<digits>@c.us` or `<digits>@lid`: a person, the only thing that has contact metadata.
bool isPersonWid(QStringView text);
/// True for 18 to 32 hexadecimal digits, the shape of a WhatsApp message id (captured).
bool isMessageId(QStringView text);

struct DeviceTag {
    static bool matches(QStringView text) { return isObjectId(text); }
};
struct AgentTag {
    static bool matches(QStringView text) { return isObjectId(text); }
};
struct DepartmentTag {
    static bool matches(QStringView text) { return isObjectId(text); }
};
struct ChatTag {
    static bool matches(QStringView text) { return isWid(text); }
};
struct ContactTag {
    static bool matches(QStringView text) { return isPersonWid(text); }
};
struct OutboundTag {
    static bool matches(QStringView text) { return isObjectId(text); }
};
struct MessageTag {
    static bool matches(QStringView text) { return isMessageId(text); }
};

using DeviceId = Id<DeviceTag>; ///< a WhatsApp number of the account ("device" on the wire)
using AgentId = Id<AgentTag>; ///< a member of the team
using DepartmentId = Id<DepartmentTag>;
using ChatId = Id<ChatTag>; ///< a WID: person, group or channel
using ContactId = Id<ContactTag>; ///< the WID of a person
using MessageId = Id<MessageTag>;
using OutboundId = Id<OutboundTag>; ///< a message handed over for sending; its WhatsApp id comes later

} // namespace sparkbot
