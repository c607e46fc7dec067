#pragma once

#include "api/error.h"
#include "domain/ids.h"
#include "domain/team.h"

#include <QHash>
#include <QObject>

#include <array>

namespace sparkbot {

class Client;

/// What belongs to a number beside its chats: the people with access to it, its departments, the labels chats may
/// carry. Loaded in the background when a number is opened. Each part fails by itself; a failed refresh keeps the last
/// good list.
class NumberFacts : public QObject {
    Q_OBJECT

public:
    enum class Part {
        Team,
        Departments,
        Labels,
    };
    enum class State {
        None, ///< no number is open
        Loading, ///< for the first time
        Ready,
        Failed, ///< and there is no earlier list; see error()
    };

    explicit NumberFacts(Client &client, QObject *parent = nullptr);

    /// Forgets the number before, and loads.
    void open(const DeviceId &device);
    void refresh();
    const DeviceId &device() const { return m_device; }

    State state(Part part) const { return m_states[size_t(part)]; }
    /// Why the last attempt at this part failed; none after one that succeeded.
    const std::optional<ApiError> &error(Part part) const { return m_errors[size_t(part)]; }

    const QList<Agent> &team() const { return m_team; } ///< everyone, also who cannot be given chats
    /// Who can be given chats: only active members can.
    QList<Agent> assignable() const;
    const QList<Department> &departments() const { return m_departments; }
    /// Those that can be put on chats, in the server's order.
    const QList<Label> &labels() const { return m_labels; }

    std::optional<Agent> agent(const AgentId &id) const;
    std::optional<Agent> agentByEmail(const QString &email) const; ///< without case
    std::optional<Department> department(const DepartmentId &id) const;
    std::optional<Label> label(const QString &name) const;
    bool isKnownLabel(const QString &name) const { return label(name).has_value(); }
    QHash<QString, QString> labelColours() const; ///< the service's colour words, by the label's name
    /// Display name of an agent or department; the id where it is not known, empty for an empty id.
    QString ownerName(const QString &id) const { return m_ownerNames.value(id, id); }
    const QHash<QString, QString> &ownerNames() const { return m_ownerNames; }
    const QHash<QString, QString> &ownerMails() const { return m_ownerMails; } ///< addresses of agents by id

Q_SIGNALS:
    /// A part arrived, failed or was forgotten.
    void changed(sparkbot::NumberFacts::Part part);
    /// Names of agents or departments, or addresses of agents, are different now.
    void ownersChanged();

private:
    template <class T>
    void load(Part part, QList<T> NumberFacts::*list, int page = 0, QList<T> soFar = {});
    void listOwners();

    Client &m_client;
    DeviceId m_device;
    std::array<State, 3> m_states{};
    std::array<std::optional<ApiError>, 3> m_errors;
    QList<Agent> m_team;
    QList<Department> m_departments;
    QList<Label> m_labels;
    QHash<QString, QString> m_ownerNames;
    QHash<QString, QString> m_ownerMails;
};

} // namespace sparkbot
