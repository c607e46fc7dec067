#include "simulator/conversation.h"

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
    };
    return texts;
}

} // namespace

QList<Message> conversation(const Chat &chat)
{
    Random random(chat.seed);
    QList<Message> messages = chat.sent;
    std::reverse(messages.begin(), messages.end());
    // The seed's part ends where it always ended, so that sending does not move the past.
    qint64 at = chat.seededUntil ? chat.seededUntil : chat.lastMessageAt;
    const int count = 6 + int(random.below(35));
    for (int i = 0; i < count && at > chat.firstMessageAt; ++i) {
        const bool inbound = i < chat.unread || random.below(5) < 3;
        Message message;
        message.id = u"3EB0%1%2"_s.arg(chat.seed, 8, 16, QChar(u'0')).arg(i, 10, 16, QChar(u'0')).toUpper();
        message.text = inbound ? random.pick(questions()) : random.pick(answers());
        message.at = at;
        message.outbound = !inbound;
        message.ack = inbound ? u"delivered"_s : u"read"_s;
        message.agent = inbound ? QString() : chat.agent;
        messages.append(message);
        at -= 1000 * (20 + qint64(random.below(4'000)) * (1 + i));
    }
    return messages;
}

} // namespace simulator
