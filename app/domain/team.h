#pragma once

#include "domain/ids.h"

#include <QString>

namespace sparkbot {

/// Someone who can own a chat.
struct Agent {
    AgentId id;
    QString name;
    QString email;
    QString role; ///< admin, supervisor, agent: the server's word
    QString status; ///< only "active" members are targets of an assignment (seen in the vendor's bot)

    friend bool operator==(const Agent &, const Agent &) = default;
};

struct Department {
    DepartmentId id;
    QString name;
    QString colour; ///< one of the service's 22 colour words

    friend bool operator==(const Department &, const Department &) = default;
};

/// Labels have no id: their name is the key. Only scope "chat" can be put on chats.
struct Label {
    QString name;
    QString colour; ///< one of the service's 22 colour words
    QString scope;
    bool active = true;

    friend bool operator==(const Label &, const Label &) = default;
};

/// Whom a chat is given to: an agent, or an agent's address, or a department, or an agent within a department.
struct Assignment {
    AgentId agent;
    QString email;
    DepartmentId department;

    friend bool operator==(const Assignment &, const Assignment &) = default;
};

} // namespace sparkbot
