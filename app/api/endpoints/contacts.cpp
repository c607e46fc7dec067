#include "api/endpoints/contacts.h"

#include "api/decode.h"
#include "api/endpoints/parts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

/// One odd value must not hide a whole contact: what is not text is shown as it would be written.
QString readMetadataValue(const json::Value &value)
{
    if (value.isBoolean())
        return value.boolean() ? u"true"_s : u"false"_s;
    return value.isText() || value.isNumber() ? value.word() : QString();
}

MetadataPair readPair(const json::Value &pair)
{
    MetadataPair result;
    bool hasKey = false;
    pair.fields([&](std::string_view key, const json::Value &value) {
        if (key == "key") {
            result.key = value.word();
            hasKey = true;
        } else if (key == "value") {
            result.value = readMetadataValue(value);
        }
    });
    if (!hasKey)
        pair.refuseField("key", "text");
    return result;
}

Contact readContact(const json::Value &contact)
{
    Contact result;
    QString id, displayName;
    contact.fields([&](std::string_view key, const json::Value &value) {
        if (key == "wid")
            result.id = ContactId::fromServer(value.string());
        else if (key == "id")
            id = value.string();
        else if (key == "name")
            result.name = value.string();
        else if (key == "displayName")
            displayName = value.string();
        else if (key == "phone")
            result.phone = value.string();
        else if (key == "metadata") {
            result.metadata.clear();
            value.items([&](const json::Value &pair) { result.metadata.append(readPair(pair)); });
        }
    });
    if (result.id.isNull())
        result.id = ContactId::fromServer(id);
    if (result.name.isEmpty())
        result.name = displayName;
    if (result.id.isNull())
        contact.refuseField("wid", "text");
    return result;
}

} // namespace

Request<Contact> contactDetail(const DeviceId &device, const ContactId &contact)
{
    RequestParts parts = endpoints::read("chat");
    parts.segment(device).segment("contacts").segment(contact);
    return {parts, [](const QByteArray &body) { return json::decoded(body, readContact); }};
}

Request<Accepted> upsertMetadata(const DeviceId &device, const ContactId &contact, const QList<MetadataPair> &pairs)
{
    RequestParts parts = endpoints::write(Verb::Patch, "chat");
    parts.segment(device).segment("contacts").segment(contact).segment("metadata");
    QJsonArray body;
    QSet<QString> keys;
    for (const MetadataPair &pair : pairs) {
        const bool valid = !blocksSaving(checkKey(pair.key).problem) && !blocksSaving(checkValue(pair.value));
        if (!valid || keys.contains(pair.key))
            endpoints::refuse(parts, pair.key);
        keys.insert(pair.key);
        body.append(QJsonObject{{u"key"_s, pair.key}, {u"value"_s, pair.value}});
    }
    if (pairs.isEmpty())
        endpoints::refuse(parts, u"metadata"_s);
    parts.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return {parts, endpoints::decodeAccepted};
}

} // namespace sparkbot
