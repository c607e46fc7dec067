#include "simulator/calls.h"
#include "simulator/rows.h"

#include <algorithm>

namespace simulator::calls {

using namespace Qt::StringLiterals;

namespace {

bool isKeyCharacter(QChar c)
{
    return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

QList<MetadataPair> readPairs(const Request &request)
{
    constexpr qsizetype longestValue = 300;
    QList<MetadataPair> pairs;
    for (const QJsonValue item : request.array()) {
        const QJsonObject pair = item.toObject();
        const QString key = pair[u"key"].toString(), value = pair[u"value"].toString();
        if (key.isEmpty() || !std::all_of(key.begin(), key.end(), isKeyCharacter))
            refuse(400, u"A key has letters, digits and _ only"_s, u"metadata:key"_s);
        if (value.isEmpty() || value.size() > longestValue)
            refuse(400, u"A value is a text of 1 to 300 characters"_s, u"metadata:value"_s);
        pairs.append({key, value});
    }
    if (pairs.isEmpty())
        refuse(400, u"At least one pair is needed"_s, u"metadata:empty"_s);
    return pairs;
}

void upsert(QList<MetadataPair> &metadata, const MetadataPair &pair)
{
    const auto found =
        std::find_if(metadata.begin(), metadata.end(), [&](const MetadataPair &old) { return old.key == pair.key; });
    if (found == metadata.end())
        metadata.append(pair);
    else
        found->value = pair.value;
}

Chat &contactOf(Device &device, const QString &widOrPhone)
{
    Chat *contact = device.findChat(widOf(widOrPhone));
    if (!contact)
        refuse(404, u"Contact not found"_s, u"contact:not-found"_s);
    return *contact;
}

Reply contactReply(const Device &device, const Chat &contact)
{
    JsonWriter json;
    rows::writeContact(json, device, contact);
    return {200, std::move(json).take(), {}};
}

bool matches(const Chat &contact, const Request &request)
{
    const QString search = request.argument(u"search"), key = request.argument(u"metadataKey"),
                  value = request.argument(u"metadataValue");
    const auto fits = [&](const MetadataPair &pair) {
        return (key.isEmpty() || pair.key == key) && (value.isEmpty() || pair.value == value);
    };
    return (search.isEmpty() || contact.name.contains(search, Qt::CaseInsensitive) || contact.phone().contains(search))
        && ((key.isEmpty() && value.isEmpty()) || std::any_of(contact.metadata.begin(), contact.metadata.end(), fits));
}

} // namespace

Reply listContacts(State &state, const Request &request, const QStringList &arguments)
{
    Device &device = chatDeviceOf(state, arguments[0]);
    const Page page = Page::of(request);
    JsonWriter json;
    json.beginArray();
    qsizetype position = 0;
    for (const Chat &contact : device.chats) {
        if (!matches(contact, request) || position++ < page.first)
            continue;
        rows::writeContact(json, device, contact);
        if (position == page.first + page.size)
            break;
    }
    json.endArray();
    return {200, std::move(json).take(), {}};
}

Reply readContact(State &state, const Request &, const QStringList &arguments)
{
    Device &device = chatDeviceOf(state, arguments[0]);
    return contactReply(device, contactOf(device, arguments[1]));
}

Reply upsertMetadata(State &state, const Request &request, const QStringList &arguments)
{
    Device &device = chatDeviceOf(state, arguments[0]);
    Chat &contact = contactOf(device, arguments[1]);
    for (const MetadataPair &pair : readPairs(request))
        upsert(contact.metadata, pair);
    return contactReply(device, contact);
}

Reply replaceMetadata(State &state, const Request &request, const QStringList &arguments)
{
    Device &device = chatDeviceOf(state, arguments[0]);
    Chat &contact = contactOf(device, arguments[1]);
    QList<MetadataPair> metadata;
    for (const MetadataPair &pair : readPairs(request))
        upsert(metadata, pair);
    contact.metadata = metadata;
    return contactReply(device, contact);
}

} // namespace simulator::calls
