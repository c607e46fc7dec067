#include "inspector/inspectortabs.h"

#include "actions.h"
#include "inspector/metadataeditor.h"
#include "storage/settings.h"
#include "talk/conversationpage.h"
#include "talk/historypage.h"
#include "workflows/chatdesk.h"
#include "workflows/contactdesk.h"
#include "workflows/workspace.h"

#include <QTabBar>

namespace sparkbot {

using namespace Qt::StringLiterals;

InspectorTabs::InspectorTabs(Workspace &workspace, Actions &actions, Settings &settings, QWidget *parent)
    : QTabWidget(parent)
    , m_workspace(workspace)
{
    setDocumentMode(true);
    setAccessibleName(tr("Chat details"));
    tabBar()->setAccessibleName(tr("Chat details"));
    tabBar()->setExpanding(true);
    tabBar()->setDrawBase(false);
    // Before the editor is made: it puts the focus where it can be seen by then.
    for (Actions::Id id : {Actions::Id::EditMetadata, Actions::Id::AddKey})
        connect(actions[id], &QAction::triggered, this, [this] { setCurrentWidget(m_metadata); });

    m_conversation = new ConversationPage(workspace, actions, this);
    m_conversation->setObjectName(u"conversation"_s);
    addTab(m_conversation, tr("Co&nversation"));
    m_metadata = new MetadataEditor(workspace.contacts(), workspace.account().name, actions, this);
    m_metadata->setObjectName(u"metadata"_s);
    addTab(m_metadata, {});
    m_history = new HistoryPage(workspace.history(), workspace.undo(), this);
    m_history->setObjectName(u"history"_s);
    addTab(m_history, tr("Histor&y"));
    presentPending();
    restoreTab(settings);

    connect(actions[Actions::Id::Refresh], &QAction::triggered, m_conversation, &ConversationPage::refresh);
    connect(m_conversation, &ConversationPage::failedElsewhere, this, &InspectorTabs::failedElsewhere);
    connect(m_conversation, &ConversationPage::replaceKeyRequested, this, &InspectorTabs::replaceKeyRequested);
    connect(m_metadata, &MetadataEditor::failedElsewhere, this, &InspectorTabs::failedElsewhere);
    connect(m_metadata, &MetadataEditor::replaceKeyRequested, this, &InspectorTabs::replaceKeyRequested);
    connect(&workspace.contacts().model(), &MetadataTable::pendingChanged, this, &InspectorTabs::presentPending);
    connect(&workspace.contacts(), &ContactDesk::opened, this, &InspectorTabs::presentPending);
    connect(this, &QTabWidget::currentChanged, this, [this, &settings](int index) {
        settings.setValue(Settings::Key::InspectorTab, widget(index)->objectName());
    });
}

void InspectorTabs::restoreTab(const Settings &settings)
{
    const QString wanted = settings.value(Settings::Key::InspectorTab).toString();
    for (int index = 0; index < count(); ++index) {
        if (widget(index)->objectName() == wanted)
            setCurrentIndex(index);
    }
}

void InspectorTabs::showChat(const Chat &chat)
{
    const DeviceId &device = m_workspace.chats().device();
    m_conversation->showChat(device, chat);
    m_metadata->showChat(device, chat);
    m_history->showChat({device, chat.id});
}

void InspectorTabs::showNobody()
{
    m_conversation->showNobody();
    m_metadata->showNobody();
    m_history->showChat({});
}

void InspectorTabs::enterConversation()
{
    setCurrentWidget(m_conversation);
    m_conversation->enter();
}

void InspectorTabs::showMetadata()
{
    setCurrentWidget(m_metadata);
}

void InspectorTabs::write(Composer::Mode mode)
{
    setCurrentWidget(m_conversation);
    m_conversation->write(mode);
}

/// Edits that wait behind another tab must not be forgotten.
void InspectorTabs::presentPending()
{
    const int pending = m_workspace.contacts().model().pendingCount();
    const int index = indexOf(m_metadata);
    setTabText(index, pending > 0 ? tr("&Metadata •") : tr("&Metadata"));
    setTabToolTip(index, pending > 0 ? tr("%n pending change(s)", nullptr, pending) : QString());
}

} // namespace sparkbot
