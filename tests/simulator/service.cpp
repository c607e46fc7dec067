#include "service.h"

#include "simulator/demodata.h"

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'780'000'000'000;

Chat makeChat(const QString &wid, const QString &status)
{
    Chat chat;
    chat.wid = wid;
    chat.name = u"Test "_s + wid;
    chat.status = status;
    chat.firstMessageAt = start - 1'000'000'000;
    chat.lastMessageAt = start - 500'000'000;
    return chat;
}

} // namespace

Service::Service()
    : now(start)
{
    state.account = makeDemoAccount({7, 300, 1, start});
    state.clock = [this] { return now; };
    Device &sales = state.account.devices[0];
    sales.addChat(makeChat(u"15550100001@c.us"_s, u"active"_s));
    sales.addChat(makeChat(u"15550100002@c.us"_s, u"pending"_s));
    person().agent = agent(0).id;
    person().department = state.account.departments[0].id;
    person().metadata = {{u"plan"_s, u"free"_s}, {u"crm_id"_s, u"C-1"_s}};
    person().labels = {u"vip"_s};
}

Chat &Service::person()
{
    return *state.account.devices[0].findChat(u"15550100001@c.us"_s);
}

Chat &Service::lonely()
{
    return *state.account.devices[0].findChat(u"15550100002@c.us"_s);
}

Reply Service::call(const QString &verbAndTarget, const QString &body)
{
    const QString target = named(verbAndTarget.section(u' ', 1));
    Request request;
    request.verb = verbAndTarget.section(u' ', 0, 0).toUtf8();
    request.path = target.section(u'?', 0, 0).split(u'/').mid(1);
    for (const QString &item : target.section(u'?', 1).split(u'&', Qt::SkipEmptyParts))
        request.query.append({item.section(u'=', 0, 0), item.section(u'=', 1)});
    request.headers = {{"token", state.account.key.toUtf8()}};
    request.body = named(body).toUtf8();
    return api::handle(state, request);
}

QString Service::named(QString text) const
{
    const auto &devices = state.account.devices;
    text.replace(u"SALES"_s, devices[0].id).replace(u"SUPPORT"_s, devices[1].id);
    text.replace(u"EVENTS"_s, devices[4].id).replace(u"NEW"_s, devices[6].id);
    text.replace(u"PERSON"_s, u"15550100001@c.us"_s).replace(u"LONELY"_s, u"15550100002@c.us"_s);
    text.replace(u"AGENT0"_s, agent(0).id).replace(u"AGENT1"_s, agent(1).id).replace(u"GONE"_s, agent(4).id);
    text.replace(u"DEPARTMENT"_s, state.account.departments[1].id);
    return text.replace(u"NOBODY"_s, u"ffffffffffffffffffffffff"_s);
}

} // namespace simulator
