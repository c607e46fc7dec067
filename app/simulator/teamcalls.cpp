#include "simulator/calls.h"
#include "simulator/rows.h"

namespace simulator::calls {

using namespace Qt::StringLiterals;

namespace {

template <typename Row, typename Write>
Reply listPage(const QList<Row> &list, const Page &page, Write write)
{
    JsonWriter json;
    json.beginArray();
    for (const Row &row : list.mid(page.first, page.size))
        write(json, row);
    json.endArray();
    return {200, std::move(json).take(), {}};
}

/// Team, departments and words belong to the whole account; asked for one number, that number must exist.
void checkDevice(State &state, const QStringList &arguments)
{
    if (!arguments.isEmpty())
        deviceOf(state, arguments[0]);
}

} // namespace

Reply listTeam(State &state, const Request &request, const QStringList &arguments)
{
    checkDevice(state, arguments);
    QList<Agent> team = state.account.team;
    team.removeIf([&request](const Agent &agent) {
        return (request.has(u"status") && !request.list(u"status").contains(agent.status))
            || (request.has(u"role") && !request.list(u"role").contains(agent.role))
            || !agent.name.contains(request.argument(u"search"), Qt::CaseInsensitive);
    });
    return listPage(team, Page::of(request), rows::writeAgent);
}

Reply listDepartments(State &state, const Request &request, const QStringList &arguments)
{
    checkDevice(state, arguments);
    return listPage(state.account.departments, Page::of(request), [&](JsonWriter &json, const Department &department) {
        rows::writeDepartment(json, department, state.account.createdAt);
    });
}

Reply listLabels(State &state, const Request &request, const QStringList &arguments)
{
    checkDevice(state, arguments);
    return listPage(state.account.labels, Page::of(request), rows::writeLabel);
}

Reply listQuickReplies(State &state, const Request &request, const QStringList &arguments)
{
    checkDevice(state, arguments);
    return listPage(state.account.quickReplies, Page::of(request), [&](JsonWriter &json, const QuickReply &reply) {
        rows::writeQuickReply(json, reply, state.account.createdAt);
    });
}

} // namespace simulator::calls
