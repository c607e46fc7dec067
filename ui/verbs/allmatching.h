#pragma once

#include "models/chatquery.h"

#include <QObject>

namespace sparkbot {

class ChatView;
class Workspace;

/// "Select all matching" (R3.1): all chats that match the filter, which are more than the rows on screen while pages
/// are still arriving or rows wait for the hand on the list. The selection waits for the pages, so that its number is
/// final before a verb is chosen; it does not come at all if the person selects something or filters otherwise
/// meanwhile.
class AllMatching : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this object.
    AllMatching(Workspace &workspace, ChatView &view, QObject *parent = nullptr);

    /// Selects all; where not everything is loaded, once it is.
    void request();
    void cancel();
    bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    void changed();

private:
    void settle(bool all);

    Workspace &m_workspace;
    ChatView &m_view;
    ChatQuery m_query; ///< that was meant
    bool m_waiting = false;
};

} // namespace sparkbot
