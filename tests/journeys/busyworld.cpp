// What customers, colleagues and the network do meanwhile.

#include "busydesk.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sparkbot;

void BusyDesk::everybodyElse()
{
    switch (below(6)) {
    case 0:
    case 1:
        return customer();
    case 2:
    case 3:
        return colleague();
    case 4:
        return poll();
    default:
        return trouble();
    }
}

/// A person writes, perhaps for the first time.
void BusyDesk::customer()
{
    const int number = below(int(fewChats));
    constexpr int mostNewChats = 30;
    const bool isNew = m_newChats < mostNewChats && oneIn(8);
    note(isNew ? u"a new customer"_s : u"a message in chat %1"_s.arg(number));
    const int newNumber = isNew ? ++m_newChats : 0;
    onServer([&](simulator::State &state, simulator::Device &device) {
        if (isNew) {
            simulator::Chat chat;
            chat.wid = u"49999000%1@c.us"_s.arg(newNumber, 4, 10, QChar(u'0'));
            chat.name = u"Anselm %1"_s.arg(newNumber);
            chat.status = u"pending"_s;
            chat.firstMessageAt = chat.lastMessageAt = chat.statusUpdatedAt = state.now();
            chat.unread = 1;
            device.addChat(chat);
        } else {
            simulator::Chat &chat = device.chats[size_t(number)];
            chat.lastMessageAt = state.now();
            chat.unread = std::max(chat.unread, 0) + 1;
            if (chat.status == u"resolved" || chat.status == u"archived")
                chat.status = chat.isOwned() ? u"active"_s : u"pending"_s;
        }
        device.newestFirst.clear();
    });
}

/// Somebody works on the same chats elsewhere, preferably on those that are selected here.
void BusyDesk::colleague()
{
    QStringList favourites;
    for (const ChatId &id : std::as_const(m_selected))
        favourites.append(id.text());
    favourites.sort();
    const int number = below(int(fewChats)), kind = below(4), other = below(4);
    const QString favourite = favourites.isEmpty() || oneIn(2) ? QString() : pick(favourites);
    onServer([&](simulator::State &state, simulator::Device &device) {
        simulator::Chat *theirs = favourite.isEmpty() ? nullptr : device.findChat(favourite);
        simulator::Chat &chat = theirs ? *theirs : device.chats[size_t(number)];
        note(u"a colleague does %1/%2 to %3"_s.arg(kind).arg(other).arg(chat.wid));
        static const QStringList words{u"active"_s, u"pending"_s, u"resolved"_s, u"muted"_s};
        switch (kind) {
        case 0:
            chat.status = words.at(other);
            chat.statusUpdatedAt = state.now();
            break;
        case 1:
            chat.agent = other == 0 ? QString() : state.account.team.at(other).id;
            chat.assignedAt = other == 0 ? 0 : state.now();
            break;
        case 2:
            chat.labels = {state.account.labels.at(other).name};
            break;
        default:
            chat.unread = other - 1;
            break;
        }
    });
}

void BusyDesk::trouble()
{
    simulator::ForcedAnswer answer;
    const int kind = below(7);
    answer.verb = oneIn(3) ? "DELETE" : "PATCH";
    answer.times = 1 + below(3);
    switch (kind) {
    case 0:
        answer.status = 500;
        answer.afterTheEffect = oneIn(2);
        break;
    case 1:
        answer.status = pick(QList<int>{400, 403, 404, 409, 401});
        break;
    case 2:
        answer.verb = "GET";
        answer.path = u"/chats/"_s;
        answer.status = pick(QList<int>{500, 404, 503});
        break;
    case 3:
        answer.verb = "GET";
        answer.status = 500;
        break;
    case 4:
        if (++m_pauses > 1)
            return; // each takes a second
        answer.verb.clear();
        answer.status = 429;
        answer.times = 1;
        answer.headers = {{"Retry-After", "1"}};
        break;
    case 5: {
        using testing::Fault;
        const Fault fault = pick(QList<Fault>{Fault::Fin, Fault::Reset, Fault::CutWithLength, Fault::Refuse});
        const QByteArray verb = oneIn(2) ? "PATCH" : "GET";
        note(u"lose %1, fault %2"_s.arg(QString::fromLatin1(verb)).arg(int(fault)));
        m_bench.proxy().setFault(fault, testing::FaultServer::verb(verb), answer.times);
        return;
    }
    default: {
        const int latency = below(12);
        note(u"latency %1"_s.arg(latency));
        onServer([latency](simulator::State &state, simulator::Device &) { state.knobs.latency = latency; });
        return;
    }
    }
    note(u"answer %1 with %2"_s.arg(QString::fromLatin1(answer.verb)).arg(answer.status));
    onServer([&answer](simulator::State &state, simulator::Device &) { state.knobs.forced.append(answer); });
}
