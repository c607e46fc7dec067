#pragma once

#include "talk/composer.h"
#include "workflows/verbreport.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace sparkbot {

class Actions;
class ChatDesk;
class ElidedLabel;
class InspectorTabs;
class LabelPills;
class PlainLabel;
class ProblemLabel;
class Settings;
class Workspace;

/// The pane beside the chat table: one chat's name, ids, status buttons and agent, and tabs with the rest of it. Where
/// the pane is wide and low (under the table of a small window) the tabs stand beside the head, else below it. Follows
/// the current row with a small delay, so that moving through the list does not ask the server for everything passed.
class Inspector : public QWidget {
    Q_OBJECT

public:
    /// The verbs on chats are requested from the window, which asks where a question is due.
    Inspector(Workspace &workspace, Actions &actions, Settings &settings, QWidget *parent = nullptr);

    /// Makes all that an empty pane does not show, and connects the actions of the Contact menu. Happens by itself when
    /// the first chat is shown: it would cost a seventh of the start, and half a megabyte before anybody needs it.
    void build();
    /// Shows a chat of the number that is open in the ChatDesk after 150 ms; a null id empties the pane.
    void showChat(const ChatId &id);
    /// The chat on display, which may lag behind showChat() by the delay.
    const ChatId &chat() const { return m_chat; }
    /// Brings the conversation of the chat that was asked for to the front, without the delay, and the focus into it.
    void enterConversation();
    void write(Composer::Mode mode);
    void showMetadata();
    /// The tabs beside the head, for a pane under the table, which has width but little height; else below it.
    void setTabsBeside(bool beside);

Q_SIGNALS:
    void built(); ///< the pane needs more room now
    /// The buttons act on the chat on display, whatever is selected in the table by now.
    void statusRequested(const sparkbot::ChatId &id, sparkbot::ChatStatus status);
    void assignRequested(const sparkbot::ChatId &id);
    void labelsRequested(const sparkbot::ChatId &id);
    void unassignRequested(const sparkbot::ChatId &id);
    void replaceKeyRequested();
    /// A reply, a note or metadata of a chat that is no longer on display did not get through.
    void failedElsewhere(const QString &message);
    /// Esc: the person wants to go back to where the chat was chosen.
    void leaveRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *emptyPage();
    QWidget *chatPage();
    QWidget *head(QWidget *parent);
    QWidget *idRow(QWidget *parent);
    QWidget *statusRow(QWidget *parent);
    QWidget *agentRow(QWidget *parent);
    QWidget *labelRow(QWidget *parent);
    void showWanted();
    void present();
    bool isSaving() const;
    void presentStatus(const Chat &chat);
    void limitHead();
    void presentMark();
    void presentAgent(const Chat &chat);
    void presentLabels(const Chat &chat);
    void takeReasons(const VerbReport &report);
    void applyFonts();

    Workspace &m_workspace;
    Actions &m_actions;
    Settings &m_settings;
    ChatDesk &m_chats;
    ChatId m_wanted;
    ChatId m_chat;
    QTimer m_delay;
    QTimer m_changed; ///< once however much changed
    QHash<ChatId, QString> m_reasons; ///< why the last verb on a chat failed, in words

    QStackedWidget *m_pages = nullptr;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_id = nullptr;
    PlainLabel *m_phone = nullptr;
    std::array<QPushButton *, settableStatuses.size()> m_statuses{};
    ProblemLabel *m_mark = nullptr;
    ElidedLabel *m_agent = nullptr;
    QPushButton *m_assign = nullptr;
    QPushButton *m_unassign = nullptr;
    LabelPills *m_labels = nullptr;
    QPushButton *m_editLabels = nullptr;
    QWidget *m_head = nullptr;
    QBoxLayout *m_parts = nullptr; ///< head and tabs
    InspectorTabs *m_tabs = nullptr; ///< null until build()
    bool m_tabsBeside = false;
};

} // namespace sparkbot
