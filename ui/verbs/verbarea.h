#pragma once

#include <QObject>

namespace sparkbot {

class Actions;
class AllMatching;
class ChatArea;
class ChatCommands;
class SelectionBar;
class UndoStack;
class Workspace;

/// Acting on chats, as far as it is seen in the chat area: the selection's bar, progress and results on the shelf under
/// the table, undo. Connects the actions of the verbs.
class VerbArea : public QObject {
    Q_OBJECT

public:
    /// All must outlive this object.
    VerbArea(Workspace &workspace, const Actions &actions, ChatArea &area, ChatCommands &commands, QObject *parent);

    /// What Undo would take back, "Resolve 5 Chats"; the number is named when another one is open. Empty = nothing.
    QString undoText() const;
    /// The chats concerned: "Marta, Ann, Bo and 2 more".
    QString undoNames() const;

Q_SIGNALS:
    /// What can be undone is different now.
    void undoChanged();

private:
    void connectActions(const Actions &actions);
    void presentSelection();

    Workspace &m_workspace;
    ChatArea &m_area;
    ChatCommands &m_commands;
    UndoStack &m_undo;
    AllMatching *m_all;
    SelectionBar *m_bar;
};

} // namespace sparkbot
