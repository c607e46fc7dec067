#include "simulator/conversation.h"

#include "simulator/names.h"
#include "simulator/random.h"

#include <algorithm>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

const QStringList &questions()
{
    static const QStringList texts{
        u"Hello, is my order on its way?"_s,
        u"Good morning! Do you deliver on Saturdays?"_s,
        u"¿Me pueden enviar la factura, por favor?"_s,
        u"I would like to change the delivery address."_s,
        u"Thank you, that was quick 🙏"_s,
        u"The size is wrong. Can I send it back?"_s,
        u"مرحبا، هل المتجر مفتوح اليوم؟"_s,
        u"שלום, מתי אתם פתוחים?"_s,
        u"Could somebody call me, please?"_s,
        u"👍"_s,
        u"What does the yearly plan cost?\nAnd is there a discount for schools?"_s,
        u"Merci beaucoup !"_s,
        u"请问有现货吗？"_s,
        u"It still says <b>pending</b> on my side & nothing moves."_s,
        u"Is this the right page? https://shop.example.com/orders/4711?from=chat&lang=en"_s,
        u"هل هذا هو الرابط؟ https://shop.example.com/ar/orders/4711 شكرا"_s,
        u"My colleague says <a href=\"https://example.org\">click here</a>, is that you?"_s,
        u"javascript:alert(1) is what your form answers 🤨"_s,
        u"👩‍👩‍👧‍👦🎉🎉🎉"_s,
        u"=HYPERLINK(\"https://example.org\")"_s,
    };
    return texts;
}

const QStringList &answers()
{
    static const QStringList texts{
        u"Good morning! I am looking into it."_s,
        u"Your parcel leaves today and arrives tomorrow before noon."_s,
        u"Of course. Which address should it be?"_s,
        u"¡Claro! Se la enviamos hoy mismo."_s,
        u"We are open from 9 to 18 h, Monday to Saturday."_s,
        u"I have passed this on to my colleague in Billing."_s,
        u"You can send it back within 30 days; the label is in the parcel."_s,
        u"Thank you for waiting. It is settled now."_s,
        u"The yearly plan is 20 % cheaper than twelve single months."_s,
        u"You are welcome. Have a nice day! ☀️"_s,
        u"You can follow the parcel here: https://parcels.example.com/t/00340434161094"_s,
        u"بكل سرور! نحن هنا لمساعدتك."_s,
    };
    return texts;
}

/// A file, a place or a card in place of some text; the caption stays with photos only.
void attach(Message &message, Random &random)
{
    Attachment &attachment = message.attachment;
    constexpr qint64 kilobyte = 1'000;
    const auto file = [&](const QString &kind, const QString &name, const QString &mime, qint64 most) {
        message.kind = kind;
        attachment = {name, mime, 20 * kilobyte + qint64(random.below(quint64(most))), {}, 0, 0, {}};
        if (kind != u"image")
            message.text.clear();
    };
    switch (random.below(40)) {
    case 0:
    case 1:
        return file(u"image"_s, u"IMG_%1.jpg"_s.arg(1'000 + random.below(9'000)), u"image/jpeg"_s, 900 * kilobyte);
    case 2:
        return file(u"document"_s, u"Invoice 2026-%1.pdf"_s.arg(100 + random.below(900)), u"application/pdf"_s,
                    2'000 * kilobyte);
    case 3:
        return file(u"document"_s, u"قائمة الأسعار <2026>.xlsx"_s,
                    u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s, 400 * kilobyte);
    case 4: // voice messages have no name
        return file(u"audio"_s, {}, u"audio/ogg; codecs=opus"_s, 300 * kilobyte);
    case 5:
        return file(u"video"_s, u"VID_%1.mp4"_s.arg(random.below(1'000)), u"video/mp4"_s, 16'000 * kilobyte);
    case 6:
        return file(u"sticker"_s, {}, u"image/webp"_s, 60 * kilobyte);
    case 7:
        message.kind = u"location"_s;
        message.text.clear();
        attachment.place = random.below(2) ? u"Warehouse, Gate 4"_s : QString();
        attachment.latitude = -25.28 + double(random.below(1'000)) / 10'000;
        attachment.longitude = -57.63;
        return;
    case 8:
        message.kind = u"contacts"_s;
        message.text.clear();
        attachment.contacts = {u"Ana Torres"_s, u"Дмитрий Коваль"_s};
        return;
    case 9:
        message.revoked = true;
        return;
    default:
        return;
    }
}

} // namespace

void signAsMember(Message &message, const Chat &chat, Random &random)
{
    constexpr quint64 people = 5;
    const quint64 person = chat.seed % 90 + random.below(people);
    Random names(person);
    message.author = QString::number(447'700'900'100 + person) + u"@c.us"_s;
    message.authorName = personName(names);
}

QString smallTalk(Random &random, bool answer)
{
    return random.pick(answer ? answers() : questions());
}

void keepPast(Chat &chat)
{
    if (chat.seededUntil != 0)
        return;
    chat.seededUntil = chat.lastMessageAt;
    chat.seededUnread = chat.unread;
}

QList<Message> conversation(const Chat &chat)
{
    constexpr int slowest = 12; // how many times further apart old messages are than new ones
    Random random(chat.seed);
    // Draws of its own, so that what messages carry does not move when they were written.
    Random extras(chat.seed + 1);
    QList<Message> messages = chat.sent;
    std::reverse(messages.begin(), messages.end());
    qint64 at = chat.seededUntil ? chat.seededUntil : chat.lastMessageAt;
    const int few = 6 + int(random.below(35));
    const int count = chat.seededMessages ? chat.seededMessages : few;
    const int unread = chat.seededUntil ? chat.seededUnread : chat.unread;
    for (int i = 0; i < count && at > chat.firstMessageAt; ++i) {
        const bool inbound = random.below(5) < 3 || i < unread;
        Message message;
        message.id = u"3EB0%1%2"_s.arg(chat.seed, 8, 16, QChar(u'0')).arg(i, 10, 16, QChar(u'0')).toUpper();
        message.text = smallTalk(random, !inbound);
        message.at = at;
        message.outbound = !inbound;
        message.ack = inbound || i < 3 ? u"delivered"_s : u"read"_s;
        message.agent = inbound ? QString() : chat.agent;
        if (!inbound && extras.below(4) == 0)
            message.quoted = extras.pick(questions());
        if (inbound && chat.isGroup())
            signAsMember(message, chat, extras);
        attach(message, extras);
        messages.append(message);
        at -= 1000 * (20 + qint64(random.below(4'000)) * (1 + std::min(i, slowest)));
    }
    return messages;
}

} // namespace simulator
