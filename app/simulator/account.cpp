#include "simulator/account.h"

#include <algorithm>

namespace simulator {

namespace {

template <typename List>
auto findById(List &list, const QString &id) -> decltype(&*list.begin())
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto &item) { return item.id == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

QString Chat::phone() const
{
    return isGroup() ? QString() : u'+' + wid.left(wid.indexOf(u'@'));
}

Chat *Device::findChat(const QString &wid)
{
    const auto found = chatByWid.constFind(wid);
    return found == chatByWid.cend() ? nullptr : &chats[*found];
}

Chat &Device::addChat(Chat chat)
{
    chatByWid.insert(chat.wid, quint32(chats.size()));
    newestFirst.clear();
    return chats.emplace_back(std::move(chat));
}

Device *Account::findDevice(const QString &id)
{
    return findById(devices, id);
}

const Agent *Account::findAgent(const QString &id) const
{
    return findById(team, id);
}

const Department *Account::findDepartment(const QString &id) const
{
    return findById(departments, id);
}

} // namespace simulator
