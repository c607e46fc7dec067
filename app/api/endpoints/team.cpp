#include "api/endpoints/team.h"

#include "api/decode.h"
#include "api/endpoints/parts.h"

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

RequestParts pageOf(const DeviceId &device, const char *what, int page)
{
    RequestParts parts = endpoints::read("devices");
    parts.segment(device).segment(what);
    endpoints::addPage(parts, page, teamPageSize);
    return parts;
}

Agent readAgent(const json::Value &agent)
{
    Agent result;
    QString name;
    agent.fields([&](std::string_view key, const json::Value &value) {
        if (key == "id")
            result.id = AgentId::fromServer(value.string());
        else if (key == "displayName")
            result.name = value.string();
        else if (key == "name")
            name = value.string();
        else if (key == "email")
            result.email = value.string();
        else if (key == "role")
            result.role = value.word();
        else if (key == "status")
            result.status = value.word();
    });
    if (result.name.isEmpty())
        result.name = name;
    if (result.id.isNull())
        agent.refuseField("id", "text");
    return result;
}

Department readDepartment(const json::Value &department)
{
    Department result;
    department.fields([&](std::string_view key, const json::Value &value) {
        if (key == "id")
            result.id = DepartmentId::fromServer(value.string());
        else if (key == "name")
            result.name = value.string();
        else if (key == "color")
            result.colour = value.string();
    });
    if (result.id.isNull())
        department.refuseField("id", "text");
    return result;
}

Label readLabel(const json::Value &label)
{
    Label result;
    label.fields([&](std::string_view key, const json::Value &value) {
        if (key == "name")
            result.name = value.string();
        else if (key == "color")
            result.colour = value.string();
        else if (key == "scope")
            result.scope = value.string();
        else if (key == "active")
            result.active = value.boolean();
    });
    if (result.name.isEmpty())
        label.refuseField("name", "text");
    return result;
}

QuickReply readQuickReply(const json::Value &reply)
{
    QuickReply result;
    reply.fields([&](std::string_view key, const json::Value &value) {
        if (key == "shortcut")
            result.shortcut = value.string();
        else if (key == "message")
            result.message = value.string();
        else if (key == "active")
            result.active = value.boolean();
    });
    if (result.shortcut.isEmpty())
        reply.refuseField("shortcut", "text");
    return result;
}

} // namespace

Request<QList<Agent>> listTeam(const DeviceId &device, int page)
{
    return {pageOf(device, "team", page), [](const QByteArray &body) { return json::decodedList(body, readAgent); }};
}

Request<QList<Department>> listDepartments(const DeviceId &device, int page)
{
    return {pageOf(device, "departments", page),
            [](const QByteArray &body) { return json::decodedList(body, readDepartment); }};
}

Request<QList<Label>> listLabels(const DeviceId &device, int page)
{
    return {pageOf(device, "labels", page), [](const QByteArray &body) { return json::decodedList(body, readLabel); }};
}

Request<QList<QuickReply>> listQuickReplies(const DeviceId &device, int page)
{
    return {pageOf(device, "quickReplies", page),
            [](const QByteArray &body) { return json::decodedList(body, readQuickReply); }};
}

} // namespace sparkbot
