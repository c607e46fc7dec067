#pragma once

#include "talk/composer.h"

#include <QTabWidget>

namespace sparkbot {

class Actions;
class ConversationPage;
class HistoryPage;
class MetadataEditor;
class Settings;
class Workspace;
struct Chat;

/// What is to be known about one chat, a subject a tab. The tab is the person's choice and remembered; the actions of
/// the Contact menu bring Metadata to the front.
class InspectorTabs : public QTabWidget {
    Q_OBJECT

public:
    InspectorTabs(Workspace &workspace, Actions &actions, Settings &settings, QWidget *parent = nullptr);

    void showChat(const Chat &chat);
    void showNobody();
    /// Brings the conversation to the front, and the focus into it.
    void enterConversation();
    void showMetadata();
    void write(Composer::Mode mode);

Q_SIGNALS:
    void replaceKeyRequested();
    void failedElsewhere(const QString &message);

private:
    void presentPending();
    void restoreTab(const Settings &settings);

    Workspace &m_workspace;
    ConversationPage *m_conversation = nullptr;
    MetadataEditor *m_metadata = nullptr;
    HistoryPage *m_history = nullptr;
};

} // namespace sparkbot
