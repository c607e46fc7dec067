#include "simulator/api.h"

#include "simulator/calls.h"

#include <array>

namespace simulator::api {

using namespace Qt::StringLiterals;

namespace {

struct Route {
    QByteArrayView verb;
    QStringView path; ///< "*" stands for one segment
    calls::Call call;
};

constexpr std::array routes{
    Route{"GET", u"devices", calls::listDevices},
    Route{"GET", u"devices/*", calls::readDevice},
    Route{"GET", u"devices/*/sync", calls::syncDevice},
    Route{"GET", u"devices/*/health", calls::readHealth},
    Route{"GET", u"devices/*/queue", calls::readQueue},
    Route{"POST", u"devices/*/queue", calls::setQueueStatus},
    Route{"PATCH", u"devices/*/queue", calls::routeQueue},
    Route{"DELETE", u"devices/*/queue", calls::emptyQueue},
    Route{"GET", u"devices/*/team", calls::listTeam},
    Route{"GET", u"devices/*/departments", calls::listDepartments},
    Route{"GET", u"devices/*/labels", calls::listLabels},
    Route{"GET", u"devices/*/quickReplies", calls::listQuickReplies},
    Route{"GET", u"team", calls::listTeam},
    Route{"GET", u"chat/*/chats", calls::listChats},
    Route{"PATCH", u"chat/*/chats", calls::updateChats},
    Route{"GET", u"chat/*/chats/*", calls::readChat},
    Route{"PATCH", u"chat/*/chats/*/status", calls::setStatus},
    Route{"PATCH", u"chat/*/chats/*/owner", calls::assign},
    Route{"DELETE", u"chat/*/chats/*/owner", calls::unassign},
    Route{"PATCH", u"chat/*/chats/*/labels", calls::setLabels},
    Route{"PATCH", u"chat/*/chats/*/unread", calls::setUnread},
    Route{"POST", u"chat/*/chats/*/notes", calls::addNote},
    Route{"GET", u"chat/*/contacts", calls::listContacts},
    Route{"GET", u"chat/*/contacts/*", calls::readContact},
    Route{"PATCH", u"chat/*/contacts/*/metadata", calls::upsertMetadata},
    Route{"PUT", u"chat/*/contacts/*/metadata", calls::replaceMetadata},
    Route{"GET", u"chat/*/messages", calls::listChatMessages},
    Route{"GET", u"messages", calls::listOutboundMessages},
    Route{"GET", u"messages/*", calls::readOutboundMessage},
    Route{"POST", u"messages", calls::sendMessage},
};

/// The variable segments of the path, or nothing when the route is another one.
std::optional<QStringList> match(const Route &route, const Request &request)
{
    const QList<QStringView> pattern = route.path.split(u'/');
    if (route.verb != request.verb || pattern.size() + 1 != request.path.size() || request.path.first() != u"v1")
        return {};
    QStringList arguments;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QString &segment = request.path[i + 1];
        if (pattern[i] == u"*" && !segment.isEmpty())
            arguments.append(segment);
        else if (pattern[i] != segment)
            return {};
    }
    return arguments;
}

bool carriesKey(const State &state, const Request &request)
{
    const QByteArray key = state.account.key.toUtf8();
    return !key.isEmpty() && (request.header("Token") == key || request.header("Authorization") == "Bearer " + key);
}

Reply carryOut(State &state, const Request &request)
{
    if (!carriesKey(state, request))
        calls::refuse(401, u"The API key is missing or wrong"_s, u"auth:invalid"_s);
    for (const Route &route : routes) {
        if (const auto arguments = match(route, request))
            return route.call(state, request, *arguments);
    }
    calls::refuse(404, u"There is no %1 %2"_s.arg(QString::fromUtf8(request.verb), request.pathText()));
}

Reply answer(State &state, const Request &request)
{
    try {
        return carryOut(state, request);
    } catch (const Refusal &refusal) {
        return refusal.reply();
    }
}

} // namespace

Reply handle(State &state, const Request &request)
{
    state.settle();
    const auto forced = state.takeForced(request.verb, request.pathText());
    if (!forced)
        return answer(state, request);
    if (forced->afterTheEffect)
        answer(state, request);
    if (forced->body.isEmpty())
        return Refusal{forced->status, u"This answer was asked for by a test"_s, {}, forced->headers}.reply();
    return {forced->status, forced->body, forced->headers};
}

} // namespace simulator::api
