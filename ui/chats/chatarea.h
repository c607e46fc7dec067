#pragma once

#include "domain/chat.h"
#include "shared/errortext.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace sparkbot {

class ChatQuery;
class ChatView;
class StateCard;
class Workspace;

/// The table of chats, and what is said where it has no rows: loading, nothing there, nothing found, failed.
class ChatArea : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive the area.
    explicit ChatArea(Workspace &workspace, QWidget *parent = nullptr);

    ChatView *view() const { return m_view; }
    StateCard *card() const { return m_card; }

    void setQuery(const ChatQuery &query);

Q_SIGNALS:
    void clearFilterRequested();
    void showStatusRequested(sparkbot::ChatStatus status);
    /// One of the actions of a failed load.
    void actionRequested(sparkbot::ErrorAction action);
    void syncRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void failed(const ApiError &error, Operation operation);
    void present();
    bool isWaiting() const;
    void presentWaiting();
    void presentFailure();
    void presentNothingFound();
    QString numberName() const;

    Workspace &m_workspace;
    ChatView *m_view;
    StateCard *m_card;
    QTimer m_patience;
    QElapsedTimer m_waiting;
    std::optional<ErrorText> m_failure; ///< of the last load, while there are no rows
};

} // namespace sparkbot
