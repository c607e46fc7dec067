#include "samplechats.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace sparkbot::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array firstNames{"Ana",    "José",  "Marta",  "Luis",   "Chloé",  "Pedro",  "İpek",  "John",
                                "Grace",  "Søren", "Olga",   "Иван",   "Fátima", "Samuel", "Lucía", "Peter",
                                "Joanna", "Karl",  "Zoë",    "Miguel", "Laura",  "Carlos", "Rosa",  "Hannah",
                                "Adam",   "Eva",   "Viktor", "Nora",   "Bruno",  "Clara",  "Diego", "Emma"};
constexpr std::array lastNames{"García",   "Smith",  "Müller",  "Lopez",  "Rossi",  "Novak",  "Silva",
                               "Kowalski", "Jensen", "Dubois",  "Moreno", "Ivanov", "Schulz", "Brown",
                               "Wilson",   "Costa",  "Fischer", "Nowak",  "Taylor", "Evans",  "Torres",
                               "Ramos",    "Weber",  "Vidal",   "Keller", "Walker", "Young"};
constexpr std::array middles{"",    " A.", " B.", " C.", " D.",  " E.",  " F.",  " G.",  " H.", " J.", " K.",
                             " L.", " M.", " N.", " P.", " Luz", " Mar", " del", " van", " S.", " T.", " V."};
constexpr std::array statuses{"active", "pending", "resolved", "archived"};
constexpr std::array labelNames{"vip", "billing", "humano", "contacto", "spam", "follow up"};

/// Spreads neighbouring numbers; the finaliser of SplitMix64.
quint64 scattered(quint64 x)
{
    x += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

QString dateText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QByteArray sampleJson(int number)
{
    const SampleChat chat(number);
    QJsonArray labels;
    for (const std::string &label : chat.labels)
        labels.append(text(label));
    const QString date = dateText(chat.lastActivityAt);
    QJsonObject owner{{u"agent"_s, chat.agent.empty() ? QJsonValue() : QJsonValue(text(chat.agent))},
                      {u"department"_s, QJsonValue()},
                      {u"previousDepartment"_s, QJsonValue()},
                      {u"departmentUpdatedAt"_s, QJsonValue()}};
    QJsonObject contact{{u"wid"_s, text(chat.id)},
                        {u"type"_s, u"user"_s},
                        {u"name"_s, text(chat.name)},
                        {u"displayName"_s, text(chat.name)},
                        {u"syncedAt"_s, date},
                        {u"phone"_s, text(chat.phone)},
                        {u"info"_s, QJsonObject{{u"languages"_s, QJsonArray()}, {u"kind"_s, u"personal"_s}}},
                        {u"locationInfo"_s,
                         QJsonObject{{u"alpha2"_s, u"GB"_s},
                                     {u"name"_s, u"United Kingdom"_s},
                                     {u"emoji"_s, u"🇬🇧"_s},
                                     {u"countryCallingCodes"_s, QJsonArray{u"+44"_s}}}},
                        {u"metadata"_s, QJsonArray{QJsonObject{{u"key"_s, u"plan"_s}, {u"value"_s, u"premium"_s}}}}};
    QJsonObject json{{u"id"_s, text(chat.id)},
                     {u"name"_s, text(chat.name)},
                     {u"date"_s, date},
                     {u"type"_s, u"chat"_s},
                     {u"status"_s, text(chat.status)},
                     {u"waStatus"_s, u"active"_s},
                     {u"statusUpdatedAt"_s, date},
                     {u"lastMessageAt"_s, date},
                     {u"lastMessageTime"_s, chat.lastActivityAt / 1000},
                     {u"firstMessageAt"_s, date},
                     {u"stats"_s, QJsonObject{{u"notes"_s, 0}, {u"inboundMessages"_s, 7}, {u"localMessages"_s, 54}}},
                     {u"meta"_s, QJsonObject{{u"unreadCount"_s, chat.unread}}},
                     {u"labels"_s, labels},
                     {u"owner"_s, owner},
                     {u"contact"_s, contact},
                     {u"lastMessage"_s,
                      QJsonObject{{u"id"_s, u"3EB0C7A0F3A5D8E6B1"_s},
                                  {u"type"_s, u"text"_s},
                                  {u"flow"_s, u"inbound"_s},
                                  {u"date"_s, date}}}};
    // The body of the last message makes up the size.
    const auto withBody = [&json](qsizetype length) {
        QJsonObject message = json[u"lastMessage"_s].toObject();
        message[u"body"_s] = QString(length, u'x');
        json[u"lastMessage"_s] = message;
        return QJsonDocument(json).toJson(QJsonDocument::Compact);
    };
    return withBody(bytesOfChat - withBody(0).size());
}

} // namespace

SampleChat::SampleChat(int number)
{
    const quint64 dice = scattered(quint64(number));
    const auto pick = [dice](const auto &list, int shift) { return list[(dice >> shift) % list.size()]; };
    const std::string digits =
        "4470" + std::to_string(100'000'000 + scattered(dice) % 900'000'000).substr(1) + std::to_string(number);
    id = digits + "@c.us";
    phone = '+' + digits;
    name = std::string(pick(firstNames, 0)) + pick(middles, 8) + " " + pick(lastNames, 16);
    status = pick(statuses, 24);
    if ((dice >> 32) % 3 != 0)
        agent = "5f0000000000000000000" + std::to_string(100 + (dice >> 34) % 40);
    for (quint64 i = 0; i < (dice >> 40) % 3; ++i)
        labels.push_back(labelNames[(dice >> (44 + 4 * i)) % labelNames.size()]);
    constexpr qint64 end = 1'790'000'000'000, twoYears = 63'000'000'000;
    lastActivityAt = end - qint64(scattered(dice + 1) % quint64(twoYears));
    unread = (dice >> 56) % 4 == 0 ? int((dice >> 58) % 9) : 0;
}

QByteArray samplePage(int first, int count)
{
    QByteArray page("[");
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            page += ',';
        page += sampleJson(first + i);
    }
    return page + ']';
}

namespace {

/// Fills a name up with words until a row of its search text has `wanted` bytes.
void lengthen(SampleChat &chat, int number, size_t wanted)
{
    constexpr std::array words{"hello", "the", "order",   "when",     "will", "it",   "arrive", "thanks", "please",
                               "send",  "me",  "invoice", "for",      "my",   "last", "two",    "phones", "sorry",
                               "not",   "yet", "price",   "delivery", "in",   "the",  "morning"};
    quint64 dice = scattered(quint64(number) + 7);
    while (chat.name.size() + chat.id.size() + 3 < wanted) {
        chat.name += ' ';
        chat.name += words[dice % words.size()];
        dice = scattered(dice);
    }
}

ChatBatch batchOf(int first, int count, size_t searchBytes)
{
    ChatBatch batch;
    batch.reserve(size_t(count), size_t(count) * std::max<size_t>(48, searchBytes));
    for (int i = 0; i < count; ++i) {
        SampleChat chat(first + i);
        lengthen(chat, first + i, searchBytes);
        const std::vector<std::string_view> labels(chat.labels.begin(), chat.labels.end());
        ChatFields fields;
        fields.id = chat.id;
        fields.name = chat.name;
        fields.phone = chat.phone;
        fields.status = chat.status;
        fields.agent = chat.agent;
        fields.labels = labels;
        fields.lastActivityAt = chat.lastActivityAt;
        fields.unread = chat.unread;
        batch.append(fields);
    }
    return batch;
}

} // namespace

ChatBatch sampleBatch(int first, int count)
{
    return batchOf(first, count, 0);
}

ChatBatch longSampleBatch(int first, int count)
{
    constexpr size_t bytes = 98; // the last word goes beyond it
    return batchOf(first, count, bytes);
}

} // namespace sparkbot::benchmarks
