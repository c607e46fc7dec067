#pragma once

#include <QObject>

class QAction;

namespace sparkbot {

class Actions;
class ChatHeader;
class FilterBar;
class MessageBar;
class ViewDesk;
class ViewExchange;
class ViewPanel;

/// What the actions on views do, and what keeps filter line, table and views together.
class ViewCommands : public QObject {
    Q_OBJECT

public:
    struct Parts {
        ViewPanel &panel;
        FilterBar &filter;
        ChatHeader &header;
        MessageBar &messages;
    };

    /// All must outlive this object; dialogs belong to `window`.
    ViewCommands(ViewDesk &desk, const Actions &actions, const Parts &parts, QWidget *window);

    /// Shows the view with this name, for `--view`. Where there is none, the message bar says so.
    void chooseByName(const QString &name);

private:
    void connectPanel(ViewPanel &panel);
    void connectActions(const Actions &actions);
    void saveView();
    void rename(qint64 id);
    void remove(qint64 id);
    void notWritten();

    ViewDesk &m_desk;
    FilterBar &m_filter;
    ChatHeader &m_header;
    MessageBar &m_messages;
    QWidget *m_window;
    ViewExchange *m_exchange;
};

} // namespace sparkbot
