#pragma once

#include "domain/ids.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <QUuid>

class QScrollArea;
class QSplitter;

namespace sparkbot {

class Accounts;
class Actions;
class ChatArea;
class ChatCommands;
class CloseGuard;
class Inspector;
class Menus;
class MessageBar;
class Notices;
class RouteDialog;
class Settings;
class SidebarSplit;
class StatusLine;
class ToolStrip;
class VerbArea;
class ViewCommands;
class ViewPanel;
class Workspace;
struct ContactRef;

/// The window of one account: places its parts and connects them; everything else is in the parts.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// All must outlive the window. Shows what the workspace has; who made the workspace starts it.
    MainWindow(Workspace &workspace, Accounts &accounts, Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// For what the shell has to say: an account that was set aside, a journal that was broken.
    MessageBar &messages() { return *m_messages; }
    /// The view with this name in place of the one shown last.
    void showView(const QString &name);
    /// A person wants everything read again; what fails again is said again.
    void refresh();

Q_SIGNALS:
    void switchAccountRequested(const QUuid &id);
    void newAccountRequested();
    void manageAccountsRequested();
    void demoRequested();
    void replaceKeyRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeParts();
    void connectNumbers();
    void connectChats();
    void connectInspector();
    void connectViews();
    void connectWindow();
    void enterConversation();
    void goToChat(const ChatId &id);
    void showContact(const ContactRef &ref);
    void complete();
    void syncSession();
    void routeQueue();
    void showAbout();
    void showTitle();
    void judgeSituation();
    void placeInspector();
    void limitInspector();
    void saveState();

    Workspace &m_workspace;
    Settings &m_settings;
    Actions *m_actions;
    ToolStrip *m_tools;
    MessageBar *m_messages;
    SidebarSplit *m_outer;
    ViewPanel *m_sidebar;
    QSplitter *m_splitter; ///< table and inspector
    ChatArea *m_area;
    QScrollArea *m_side; ///< around the inspector
    Inspector *m_inspector;
    StatusLine *m_status;
    Menus *m_menus;
    ChatCommands *m_commands;
    VerbArea *m_verbs;
    Notices *m_notices;
    CloseGuard *m_guard;
    ViewCommands *m_views;
    QPointer<RouteDialog> m_route;
    QString m_wantedView; ///< by name, before the views are there
    bool m_placed = false; ///< the inspector has found its place for the first time
    QTimer m_judge; ///< the enabling rules are looked at once, however much changed
};

} // namespace sparkbot
