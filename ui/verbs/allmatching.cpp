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
    connect(&chats, &ChatDesk::loaded, this, [this] {
        m_broken = false;
        settle(true);
    });
    connect(&chats, &ChatDesk::loadFailed, this, [this] {
        m_broken = true;
        settle(false);
    });
    connect(&chats, &ChatDesk::opened, this, [this] {
        m_broken = false;
        settle(false);
    });
    connect(&chats, &ChatDesk::loadingChanged, this, &AllMatching::changed);
}

bool AllMatching::isComplete() const
{
    return !m_broken && m_workspace.chats().loadedAt() > 0;
}

void AllMatching::request()
{
    if (isComplete()) {
        m_view.selectAllRows();
        return;
    }
    m_waiting = true;
    if (!m_workspace.chats().isLoading())
        m_workspace.chats().refresh();
    Q_EMIT changed();
}

void AllMatching::cancel()
{
    settle(false);
}

void AllMatching::settle(bool all)
{
    if (std::exchange(m_waiting, false) && all)
        m_view.selectAllRows();
    Q_EMIT changed();
}

} // namespace sparkbot
