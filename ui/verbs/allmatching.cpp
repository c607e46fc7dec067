#include "verbs/allmatching.h"

#include "chats/chatview.h"
#include "workflows/chatdesk.h"
#include "workflows/workspace.h"

#include <utility>

namespace sparkbot {

AllMatching::AllMatching(Workspace &workspace, ChatView &view, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_view(view)
{
    ChatDesk &chats = workspace.chats();
    connect(&view, &ChatView::allMatchingRequested, this, &AllMatching::request);
    connect(&chats, &ChatDesk::loaded, this, [this] { settle(true); });
    connect(&chats, &ChatDesk::loadFailed, this, [this] { settle(false); });
    connect(&chats, &ChatDesk::opened, this, [this] { settle(false); });
    connect(&chats, &ChatDesk::loadingChanged, this, &AllMatching::changed);
}

void AllMatching::request()
{
    ChatDesk &chats = m_workspace.chats();
    if (chats.isComplete() || chats.isCut()) {
        m_view.selectAllMatching();
        return;
    }
    m_waiting = true;
    if (!chats.isLoading())
        chats.loadRest();
    Q_EMIT changed();
}

void AllMatching::cancel()
{
    settle(false);
}

void AllMatching::settle(bool all)
{
    if (std::exchange(m_waiting, false) && all)
        m_view.selectAllMatching();
    Q_EMIT changed();
}

} // namespace sparkbot
