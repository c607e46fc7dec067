#pragma once

#include "domain/chat.h"
#include "shared/errortext.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;

namespace sparkbot {

class ChatView;
class FilterBar;
class HiddenCounts;
class SearchHead;
class Shelf;
class StateCard;
class Workspace;

/// The table of chats under what is said of the filter, and what is said where the table has no rows: loading, nothing
/// there, nothing found, failed.
class ChatArea : public QWidget {
    Q_OBJECT

public:
    /// All must outlive the area.
    ChatArea(Workspace &workspace, FilterBar &filter, const QAction &refresh, QWidget *parent = nullptr);
    ~ChatArea() override;

    ChatView *view() const { return m_view; }
    StateCard *card() const { return m_card; }
    /// From the filter line into the table, or to the remedies where it has no rows.
    void enter();
    Shelf *shelf() const { return m_shelf; } ///< under the table

Q_SIGNALS:
    /// One of the actions of a failed load.
    void actionRequested(sparkbot::ErrorAction action);
    void syncRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ErrorText textOf(const ApiError &error, Operation operation) const;
    void applyFilter();
    void present();
    bool isWaiting() const;
    void presentWaiting();
    void presentFailure(const ErrorText &failure);
    void presentNothingFound();
    QString numberName() const;

    Workspace &m_workspace;
    FilterBar &m_filter;
    SearchHead *m_head;
    ChatView *m_view;
    StateCard *m_card;
    HiddenCounts *m_hidden;
    Shelf *m_shelf;
    QTimer m_patience;
    QElapsedTimer m_waiting;
    // Of the last loads, while there are no rows. Apart: reading the numbers settles nothing of the chats.
    std::optional<ErrorText> m_chatsFailure;
    std::optional<ErrorText> m_numbersFailure;
};

} // namespace sparkbot
