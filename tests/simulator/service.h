#pragma once

#include "simulator/api.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace simulator {

/// The sample account behind the API, without sockets and with a clock that stands still. Targets and bodies use words
/// for ids: SALES, SUPPORT, EVENTS (no plan), NEW (not paired), PERSON (owned, active), LONELY (pending, nobody's),
/// AGENT0, AGENT1, GONE (no longer in the team), DEPARTMENT, NOBODY.
class Service {
public:
    Service();

    Chat &person();
    Chat &lonely();
    const Agent &agent(int position) const { return state.account.team[position]; }
    qsizetype queued(int device) const { return state.account.devices[size_t(device)].queue.size(); }

    /// "GET /v1/devices?page=1", with words for ids.
    Reply call(const QString &verbAndTarget, const QString &body = {});
    QJsonObject object(const QString &target) { return QJsonDocument::fromJson(call(target).body).object(); }
    QJsonArray array(const QString &target) { return QJsonDocument::fromJson(call(target).body).array(); }

    State state;
    qint64 now;

private:
    QString named(QString text) const;
};

} // namespace simulator
