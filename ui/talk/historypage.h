#pragma once

#include "domain/chat.h"

#include <QWidget>

class QListView;

namespace sparkbot {

class ChatHistory;
class PlainLabel;
class StateCard;

/// What this computer did to one chat, newest first. Says plainly that others may have changed it, too (R10.4).
class HistoryPage : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPage(ChatHistory &history, QWidget *parent = nullptr);

    /// A null chat empties the page. The journal is read while somebody looks at it.
    void showChat(const ChatRef &chat);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void present();

    ChatHistory &m_history;
    ChatRef m_wanted;
    QListView *m_view;
    StateCard *m_card;
    PlainLabel *m_scope;
};

} // namespace sparkbot
