#include "simulator/exchange.h"

#include "simulator/json.h"

#include <QJsonDocument>

#include <algorithm>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

qsizetype numberArgument(const Request &request, QStringView name, qsizetype preset, qsizetype least, qsizetype most)
{
    if (!request.has(name))
        return preset;
    bool isNumber = false;
    const qsizetype value = request.argument(name).toLongLong(&isNumber);
    if (!isNumber || value < least || value > most)
        throw Refusal{
            400, u"%1 must be a number from %2 to %3"_s.arg(name).arg(least).arg(most), u"query:invalid"_s, {}};
    return value;
}

} // namespace

QByteArray Request::header(const QByteArray &name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(), [&](const auto &entry) {
        return entry.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second;
}

bool Request::has(QStringView name) const
{
    return std::any_of(query.begin(), query.end(), [&](const auto &entry) { return entry.first == name; });
}

QString Request::argument(QStringView name) const
{
    const auto found = std::find_if(query.begin(), query.end(), [&](const auto &entry) { return entry.first == name; });
    return found == query.end() ? QString() : found->second;
}

QStringList Request::list(QStringView name) const
{
    return argument(name).split(u',', Qt::SkipEmptyParts);
}

std::optional<bool> Request::flag(QStringView name) const
{
    if (!has(name))
        return {};
    const QString value = argument(name);
    if (value != u"true" && value != u"false")
        throw Refusal{400, u"%1 must be true or false"_s.arg(name), u"query:invalid"_s, {}};
    return value == u"true";
}

QJsonObject Request::object() const
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        throw Refusal{400, u"The body must be a JSON object"_s, u"body:invalid"_s, {}};
    return document.object();
}

QJsonArray Request::array() const
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isArray())
        throw Refusal{400, u"The body must be a JSON array"_s, u"body:invalid"_s, {}};
    return document.array();
}

Reply Refusal::reply() const
{
    JsonWriter json;
    json.beginObject();
    json.number("status", status);
    json.text("message", message);
    if (!code.isEmpty())
        json.text("errorCode", code);
    json.endObject();
    return {status, std::move(json).take(), headers};
}

Page Page::of(const Request &request)
{
    constexpr qsizetype defaultSize = 20, largestSize = 100, lastPage = 1'000'000;
    Page page;
    page.size = numberArgument(request, u"size", defaultSize, 1, largestSize);
    page.first = numberArgument(request, u"page", 0, 0, lastPage) * page.size;
    return page;
}

} // namespace simulator
