#include "simulator/demodata.h"

#include "simulator/names.h"
#include "simulator/random.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;

struct Part {
    QString alias;
    QString phone;
    QString description;
    QString status;
    QString session;
    QString product;
    int queued;
    int chatShare; ///< of 100
};

const QList<Part> &parts()
{
    static const QList<Part> list{
        {u"Sales"_s, u"+447700900001"_s, u"Orders and offers"_s, u"operative"_s, u"online"_s, u"io"_s, 128, 68},
        {u"Support"_s, u"+447700900002"_s, u"Help after the sale"_s, u"operative"_s, u"online"_s, u"io"_s, 5, 18},
        {u"Ops"_s, u"+15550100003"_s, u""_s, u"operative"_s, u"loading"_s, u"io"_s, 12, 7},
        {u"Night"_s, u"+15550100004"_s, u"Answers from 20 to 8 h"_s, u"operative"_s, u"offline"_s, u"io"_s, 41, 5},
        {u"Events"_s, u"+61491570156"_s, u"Sends only"_s, u"operative"_s, u"timeout"_s, u"gateway"_s, 2, 0},
        {u"Lab"_s, u"+61491570157"_s, u"A state newer than this program"_s, u"operative"_s, u"hibernating"_s, u"io"_s,
         0, 2},
        {u"New number"_s, u""_s, u""_s, u"pending"_s, u"authorize"_s, u"io"_s, 0, 0},
    };
    return list;
}

QString hexId(quint64 kind, quint64 number)
{
    return u"%1%2"_s.arg(kind, 8, 16, QChar(u'0')).arg(number, 16, 16, QChar(u'0'));
}

void addWords(Account &account)
{
    account.team = {
        {hexId(0x5f71e362, 1), u"Ana Torres"_s, u"ana@example.com"_s, u"admin"_s, u"active"_s, account.createdAt},
        {hexId(0x5f71e362, 2), u"Ben Carter"_s, u"ben@example.com"_s, u"supervisor"_s, u"active"_s, account.createdAt},
        {hexId(0x5f71e362, 3), u"ليلى حداد"_s, u"leila@example.com"_s, u"agent"_s, u"active"_s, account.createdAt},
        {hexId(0x5f71e362, 4), u"Jun Sato"_s, u"jun@example.com"_s, u"agent"_s, u"active"_s, account.createdAt},
        {hexId(0x5f71e362, 5), u"Eva Novák"_s, u"eva@example.com"_s, u"agent"_s, u"suspended"_s, account.createdAt},
    };
    account.departments = {
        {hexId(0x60a00000, 1), u"Orders"_s, u"inbox"_s, u"ruby"_s, u""_s},
        {hexId(0x60a00000, 2), u"Billing"_s, u"money-bill-wave"_s, u"emerald"_s, u""_s},
        {hexId(0x60a00000, 3), u"Repairs"_s, u"wrench"_s, u"pool"_s, u"Everything with a screwdriver"_s},
    };
    account.labels = {
        {u"vip"_s, u"gold"_s, u"chat"_s, u"Answer within the hour"_s},
        {u"new-customer"_s, u"emerald"_s, u"chat"_s, u""_s},
        {u"complaint"_s, u"tomato"_s, u"chat"_s, u""_s},
        {u"invoice"_s, u"lavender"_s, u"chat"_s, u""_s},
        {u"waiting"_s, u"iron"_s, u"chat"_s, u"The ball is with the customer"_s},
        {u"wholesale"_s, u"turquoise"_s, u"chat"_s, u""_s},
        {u"New order"_s, u"aqua"_s, u"wa"_s, u"Belongs to WhatsApp, not to chats"_s},
    };
    account.quickReplies = {
        {hexId(0x60b00000, 1), u"hello"_s, u"Hello! How can we help?"_s},
        {hexId(0x60b00000, 2), u"hours"_s, u"We are open from 9 to 18 h, Monday to Saturday."_s},
        {hexId(0x60b00000, 3), u"hola"_s, u"¡Hola! ¿En qué podemos ayudarle?"_s},
        {hexId(0x60b00000, 4), u"track"_s, u"You can follow your parcel here: https://parcels.example.com/t/"_s},
        {hexId(0x60b00000, 5), u"thanks"_s, u"Thank you for your patience.\nHave a nice day! ☀️"_s},
        {hexId(0x60b00000, 6), u"مرحبا"_s, u"مرحبا! كيف يمكننا مساعدتك؟"_s},
    };
}

QList<MetadataPair> makeMetadata(Random &random, qint64 now)
{
    static const QStringList types{u"lead"_s, u"regular"_s, u"premium"_s}, plans{u"free"_s, u"team"_s, u"business"_s},
        regions{u"north"_s, u"south"_s, u"São Paulo"_s, u"الشرق"_s}, answers{u"true"_s, u"false"_s};
    QList<MetadataPair> pairs;
    const quint64 count = random.below(7);
    pairs.reserve(qsizetype(count));
    if (count > 0)
        pairs.append({u"customer_type"_s, random.pick(types)});
    if (count > 1)
        pairs.append({u"plan"_s, random.pick(plans)});
    if (count > 2)
        pairs.append({u"crm_id"_s, u"C-"_s + QString::number(10'000 + random.below(90'000))});
    if (count > 3)
        pairs.append({u"region"_s, random.pick(regions)});
    if (count > 4)
        pairs.append({u"opt_in"_s, random.pick(answers)});
    if (count > 5) {
        const qint64 bought = now - qint64(random.below(400)) * day;
        pairs.append(
            {u"last_purchase_date"_s, QDateTime::fromMSecsSinceEpoch(bought, Qt::UTC).toString(u"yyyy-MM-dd")});
    }
    return pairs;
}

/// Owner, labels and status, as in a busy inbox: new ones wait, older ones are settled.
void addWork(Chat &chat, const Account &account, Random &random)
{
    static const QStringList young{u"pending"_s, u"pending"_s, u"active"_s, u"active"_s, u"active"_s, u"resolved"_s},
        old{u"resolved"_s, u"resolved"_s, u"resolved"_s, u"archived"_s, u"archived"_s, u"active"_s, u"removed"_s};
    const bool isYoung = chat.seed % 3 != 0;
    chat.status = random.pick(isYoung ? young : old);
    chat.previousStatus = u"pending"_s;
    chat.statusUpdatedAt = chat.lastMessageAt - minute;
    if (chat.status == u"active" || (chat.status != u"pending" && random.below(3) == 0)) {
        chat.agent = account.team[qsizetype(random.below(quint64(account.team.size())))].id;
        if (random.below(2) == 0)
            chat.department = random.pick(account.departments).id;
        chat.assignedAt = chat.statusUpdatedAt;
    }
    for (quint64 labels = random.below(8); labels > 5; --labels) {
        const QString &label = account.labels[qsizetype(random.below(quint64(account.labels.size() - 1)))].name;
        if (!chat.labels.contains(label))
            chat.labels.append(label);
    }
    if (isYoung && random.below(3) == 0)
        chat.unread = qint32(1 + random.below(9));
}

/// The digits of a person: fictitious ranges first; when they are used up, 15 digits under a country code nobody has.
QString personDigits(qsizetype number)
{
    constexpr qsizetype british = 900, american = 100;
    if (number < british)
        return QString::number(447'700'900'100 + number);
    if (number < british + american)
        return QString::number(15'550'100'100 + number - british);
    return QString::number(999'000'000'000'000 + number);
}

/// Minutes apart at first, hours at the end, eight months in all, however many there are.
qint64 agoOf(qsizetype position, qsizetype count, Random &random)
{
    constexpr double span = 240.0 * day;
    const double share = double(position) / double(count);
    return minute + qint64(span * share * share) + qint64(random.below(quint64(minute)));
}

Chat makeChat(const Account &account, qsizetype position, qsizetype count, qsizetype number, qint64 now, Random &random)
{
    constexpr qsizetype groupEvery = 17, awkwardEvery = 6, awkwardFrom = 5;
    Chat chat;
    const bool isGroup = position % groupEvery == groupEvery - 1;
    chat.wid =
        isGroup ? QString::number(120'363'000'000'000'000 + number) + u"@g.us"_s : personDigits(number) + u"@c.us"_s;
    chat.seed = quint32(random.next());
    chat.name = isGroup ? groupName(random) : personName(random);
    if (!isGroup && position % awkwardEvery == awkwardFrom) {
        const QString awkward = awkwardName(position / awkwardEvery);
        if (!awkward.isEmpty())
            chat.name = awkward;
    }
    chat.lastMessageAt = now - agoOf(position, count, random);
    chat.firstMessageAt = chat.lastMessageAt - day - qint64(random.below(300)) * day;
    addWork(chat, account, random);
    if (!isGroup)
        chat.metadata = makeMetadata(random, now);
    return chat;
}

void addQueue(Device &device, quint64 deviceNumber, int count, qint64 now)
{
    for (int i = 0; i < count; ++i) {
        QueuedMessage message;
        message.id = hexId(0x70000000 + deviceNumber, quint64(i));
        message.target = personDigits(i) + u"@c.us"_s;
        message.text = u"Your order %1 is ready."_s.arg(4'000 + i);
        message.createdAt = now - (count - i) * minute;
        message.deliverAt = i % 16 == 15 ? now + i * hour : 0;
        device.queue.append(message);
    }
}

Device makeDevice(int number, const Account &account, qint64 now)
{
    const QList<Part> &known = parts();
    const Part part = number < known.size() ? known[number]
                                            : Part{u"Number %1"_s.arg(number + 1),
                                                   u"+%1"_s.arg(999'100'000'000'000 + number),
                                                   u""_s,
                                                   u"operative"_s,
                                                   u"online"_s,
                                                   u"io"_s,
                                                   0,
                                                   0};
    Device device;
    device.id = hexId(0x68f00000, quint64(number) + 0xa);
    device.alias = part.alias;
    device.phone = part.phone;
    device.description = part.description;
    device.status = part.status;
    device.session = part.session;
    device.connector = number == 1 ? u"cloud"_s : u"web"_s;
    device.product = part.product;
    device.plan = part.product + u"-professional"_s;
    device.platformPlan = part.product == u"io";
    device.queueStatus = u"active"_s;
    device.queueStatusUpdatedAt = device.createdAt = account.createdAt;
    device.lastSyncAt = part.phone.isEmpty() ? 0 : now - (number + 1) * 7 * minute;
    addQueue(device, quint64(number), part.queued, now);
    return device;
}

/// What the team wrote beside one chat in eleven.
void addNotes(Chat &chat, const Account &account)
{
    static const QStringList texts{
        u"Called back, wants the blue one."_s,
        u"Paid by bank transfer; the receipt is in Billing."_s,
        u"Speaks Spanish only. <i>Ask Ana.</i>"_s,
        u"وعدته بالرد قبل يوم الأحد"_s,
    };
    constexpr quint32 noteEvery = 11;
    if (chat.seed % noteEvery != 0)
        return;
    const qsizetype count = 1 + qsizetype(chat.seed / noteEvery % 2);
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype which = qsizetype(chat.seed / 100) + i;
        chat.notes.append({hexId(0x60c00000 + quint64(i), chat.seed), account.team[which % account.team.size()].id,
                           texts[which % texts.size()], chat.lastMessageAt - (count - i) * hour});
    }
}

/// One chat that takes many pages, near the top of the first number's list, with notes.
void makeLong(Chat &chat, const Account &account)
{
    constexpr qint32 messages = 340;
    chat.seededMessages = messages;
    chat.firstMessageAt = std::min(chat.firstMessageAt, chat.lastMessageAt - 390 * day);
    chat.notes = {
        {hexId(0x60c10000, 1), account.team[0].id, u"Our oldest customer. Be quick."_s, chat.lastMessageAt - 40 * day},
        {hexId(0x60c10000, 2), account.team[1].id, u"Asked for a yearly invoice."_s, chat.lastMessageAt - minute}};
}

void addChats(Device &device, const Account &account, qsizetype count, qsizetype firstNumber, qint64 now,
              Random &random)
{
    device.chats.reserve(size_t(count));
    device.chatByWid.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        Chat &chat = device.addChat(makeChat(account, i, count, firstNumber + i, now, random));
        addNotes(chat, account);
        chat.readOnly = chat.isGroup() && chat.seed % 4 == 0;
    }
    constexpr size_t longChat = 2;
    if (device.chats.size() > longChat)
        makeLong(device.chats[longChat], account);
    // One chat in a state that only a newer service knows.
    if (count > 30)
        device.chats[29].status = u"snoozed"_s;
}

/// How many of the chats a number has; the first one takes what its neighbours, if there are any, leave over.
qsizetype chatsOf(int number, const DemoOptions &options)
{
    if (number > 0)
        return number < parts().size() ? qsizetype(options.chats) * parts()[number].chatShare / 100 : 0;
    qsizetype left = options.chats;
    for (int other = 1; other < options.devices; ++other)
        left -= chatsOf(other, options);
    return left;
}

} // namespace

Account makeDemoAccount(const DemoOptions &options)
{
    const qint64 now = options.now ? options.now : QDateTime::currentMSecsSinceEpoch();
    Random random(options.seed);
    Account account;
    account.key = demoKey();
    account.createdAt = now - 400 * day;
    addWords(account);
    account.devices.reserve(size_t(options.devices));
    qsizetype made = 0;
    for (int number = 0; number < options.devices; ++number) {
        account.devices.push_back(makeDevice(number, account, now));
        const qsizetype count = chatsOf(number, options);
        addChats(account.devices.back(), account, count, made, now, random);
        made += count;
    }
    return account;
}

QString demoKey()
{
    return u"5a6d01e0c0ffee5a6d01e0c0ffee5a6d01e0c0ffee5a6d01e0c0ffee5a6d01e0c0ffee5a6d01e0c0"_s;
}

} // namespace simulator
