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
    connect(&view, &ChatView::selectionMade, this, [this] {
        if (m_waiting)
            settle(false); // the person went on; what comes now must not take that over
    });
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
    m_query = chats.model().query();
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
    const bool meant = m_workspace.chats().model().query().selectsLike(m_query);
    if (std::exchange(m_waiting, false) && all && meant)
        m_view.selectAllMatching();
    Q_EMIT changed();
}

} // namespace sparkbot
