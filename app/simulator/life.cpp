#include "simulator/life.h"

#include "simulator/calls.h"
#include "simulator/conversation.h"
#include "simulator/names.h"
#include "simulator/random.h"

#include <algorithm>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

/// Most things happen on the first number, as most chats are there.
Device *busyDevice(Account &account, Random &random)
{
    std::vector<Device *> busy;
    for (Device &device : account.devices) {
        if (device.platformPlan && !device.chats.empty())
            busy.push_back(&device);
    }
    if (busy.empty())
        return nullptr;
    return random.below(4) != 0 ? busy.front() : random.pick(busy);
}

/// Rather one of the recent chats than an old one.
Chat &livelyChat(Device &device, Random &random)
{
    const std::vector<quint32> &newestFirst = calls::newestFirst(device);
    const quint64 reach = 1 + random.below(newestFirst.size());
    return device.chats[newestFirst[random.below(random.below(3) != 0 ? std::min<quint64>(reach, 200) : reach)]];
}

void addMessage(Chat &chat, Random &random, bool outbound, qint64 now)
{
    Message message;
    message.id = u"3EB0"_s + QString::number(random.next() | 1, 16).rightJustified(18, u'0').toUpper();
    message.text = smallTalk(random, outbound);
    message.at = now;
    message.outbound = outbound;
    message.ack = outbound ? u"sent"_s : u"delivered"_s;
    message.agent = outbound ? chat.agent : QString();
    if (chat.isGroup() && !outbound)
        signAsMember(message, chat, random);
    chat.sent.append(message);
    chat.lastMessageAt = now;
}

void write(Device &device, Chat &chat, Random &random, qint64 now)
{
    addMessage(chat, random, false, now);
    chat.unread = std::max(chat.unread, 0) + 1;
    if (chat.status == u"resolved" || chat.status == u"archived")
        calls::changeStatus(chat, calls::reopened(chat), now);
    device.newestFirst.clear();
}

void writeForTheFirstTime(Device &device, Random &random, qint64 now)
{
    Chat chat;
    do { // 15 digits from 999…: nobody's number
        chat.wid = u"999%1@c.us"_s.arg(random.below(1'000'000'000'000), 12, 10, QChar(u'0'));
    } while (device.findChat(chat.wid));
    chat.name = personName(random);
    chat.status = u"pending"_s;
    chat.firstMessageAt = chat.seededUntil = chat.statusUpdatedAt = now;
    write(device, device.addChat(std::move(chat)), random, now);
}

} // namespace

void Life::step(Account &account, qint64 now)
{
    Random random(m_seed * 0x9e3779b97f4a7c15U + ++m_steps);
    random.next(); // neighbours in seed are not to be neighbours in what happens
    Device *device = busyDevice(account, random);
    if (!device)
        return;
    const quint64 what = random.below(100);
    if (what < 8) {
        writeForTheFirstTime(*device, random, now);
        return;
    }
    Chat &chat = livelyChat(*device, random);
    keepPast(chat);
    if (what < 70 || chat.isGroup()) {
        write(*device, chat, random, now);
    } else if (what < 80) {
        chat.unread = 0;
    } else if (what < 90 && !chat.agent.isEmpty()) {
        addMessage(chat, random, true, now);
        chat.unread = 0;
        device->newestFirst.clear();
    } else if (chat.status == u"pending" || chat.status == u"active") {
        calls::changeStatus(chat, u"resolved"_s, now);
        chat.unread = 0;
    }
}

} // namespace simulator
