#pragma once

#include <QByteArray>
#include <QtGlobal>

/// A computer where no program opens a web address, as long as this lives: Qt looks for one in PATH.
class NoBrowser {
public:
    NoBrowser()
    {
        for (Variable &variable : m_variables) {
            variable.before = qgetenv(variable.name);
            qputenv(variable.name, variable.meanwhile);
        }
    }
    ~NoBrowser()
    {
        for (const Variable &variable : m_variables)
            qputenv(variable.name, variable.before);
    }
    Q_DISABLE_COPY_MOVE(NoBrowser)

private:
    struct Variable {
        const char *name;
        const char *meanwhile;
        QByteArray before;
    };
    Variable m_variables[4] = {{"PATH", "/nonexistent", {}},
                               {"BROWSER", "", {}},
                               {"DEFAULT_BROWSER", "", {}},
                               {"XDG_CURRENT_DESKTOP", "", {}}};
};
