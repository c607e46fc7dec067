#include "workflows/numberfacts.h"

#include "api/client.h"
#include "api/endpoints/team.h"

#include <algorithm>
#include <iterator>

namespace sparkbot {

namespace {

constexpr std::array parts{NumberFacts::Part::Team, NumberFacts::Part::Departments, NumberFacts::Part::Labels};

constexpr int mostPages = 50; ///< of one list: more is a server that never ends

template <class List, class Fits>
auto firstOf(const List &list, Fits fits) -> std::optional<typename List::value_type>
{
    const auto found = std::ranges::find_if(list, fits);
    return found == list.end() ? std::nullopt : std::optional(*found);
}

bool isActive(const Agent &agent)
{
    return agent.status == u"active";
}

/// Labels of WhatsApp Business cannot be put on chats. A server that tells no scope knows only one kind.
bool isForChats(const Label &label)
{
    return label.active && (label.scope == u"chat" || label.scope.isEmpty());
}

} // namespace

NumberFacts::NumberFacts(Client &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void NumberFacts::open(const DeviceId &device)
{
    m_device = device;
    m_team.clear();
    m_departments.clear();
    m_labels.clear();
    m_errors = {};
    m_states.fill(device.isNull() ? State::None : State::Loading);
    for (Part part : parts)
        Q_EMIT changed(part);
    listOwners();
    refresh();
}

void NumberFacts::refresh()
{
    if (m_device.isNull())
        return;
    load(Part::Team, &NumberFacts::m_team);
    load(Part::Departments, &NumberFacts::m_departments);
    load(Part::Labels, &NumberFacts::m_labels);
}

template <class T>
void NumberFacts::load(Part part, QList<T> NumberFacts::*list, int page, QList<T> soFar)
{
    const auto request = [this, page] {
        if constexpr (std::is_same_v<T, Agent>)
            return listTeam(m_device, page);
        else if constexpr (std::is_same_v<T, Department>)
            return listDepartments(m_device, page);
        else
            return listLabels(m_device, page);
    };
    m_client.send(
        request(), this,
        [this, part, list, page, soFar = std::move(soFar), device = m_device](ApiResult<QList<T>> answer) mutable {
            if (device != m_device)
                return;
            if (answer) {
                const qsizetype known = soFar.size();
                // Pages can shift while they are read, and a server without pages sends all of it each time.
                std::ranges::copy_if(*answer, std::back_inserter(soFar),
                                     [&soFar](const T &row) { return !soFar.contains(row); });
                if (answer->size() >= teamPageSize && soFar.size() > known && page + 1 < mostPages) {
                    load(part, list, page + 1, std::move(soFar));
                    return;
                }
            }
            State &state = m_states[size_t(part)];
            if (!answer) {
                m_errors[size_t(part)] = answer.error();
                state = state == State::Ready ? State::Ready : State::Failed;
            } else {
                if constexpr (std::is_same_v<T, Label>)
                    soFar.removeIf([](const Label &label) { return !isForChats(label); });
                m_errors[size_t(part)].reset();
                state = State::Ready;
                this->*list = std::move(soFar);
                listOwners();
            }
            Q_EMIT changed(part);
        },
        Priority::Background);
}

void NumberFacts::listOwners()
{
    QHash<QString, QString> names;
    QHash<QString, QString> mails;
    for (const Agent &agent : std::as_const(m_team)) {
        names.insert(agent.id.text(), agent.name);
        if (!agent.email.isEmpty())
            mails.insert(agent.id.text(), agent.email);
    }
    for (const Department &department : std::as_const(m_departments))
        names.insert(department.id.text(), department.name);
    if (m_ownerNames == names && m_ownerMails == mails)
        return;
    m_ownerNames = std::move(names);
    m_ownerMails = std::move(mails);
    Q_EMIT ownersChanged();
}

QList<Agent> NumberFacts::assignable() const
{
    QList<Agent> agents;
    std::ranges::copy_if(m_team, std::back_inserter(agents), isActive);
    return agents;
}

std::optional<Agent> NumberFacts::agent(const AgentId &id) const
{
    return firstOf(m_team, [&id](const Agent &agent) { return agent.id == id; });
}

std::optional<Agent> NumberFacts::agentByEmail(const QString &email) const
{
    return firstOf(m_team, [&email](const Agent &agent) {
        return !email.isEmpty() && agent.email.compare(email, Qt::CaseInsensitive) == 0;
    });
}

std::optional<Department> NumberFacts::department(const DepartmentId &id) const
{
    return firstOf(m_departments, [&id](const Department &department) { return department.id == id; });
}

std::optional<Label> NumberFacts::label(const QString &name) const
{
    return firstOf(m_labels, [&name](const Label &label) { return label.name == name; });
}

QHash<QString, QString> NumberFacts::labelColours() const
{
    QHash<QString, QString> words;
    for (const Label &label : m_labels)
        words.insert(label.name, label.colour);
    return words;
}

} // namespace sparkbot
