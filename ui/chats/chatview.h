#pragma once

#include "domain/chat.h"
#include "shared/hues.h"

#include <QTableView>
#include <QTimer>

namespace sparkbot {

class ChatDelegate;
class ChatHeader;
class ChatTable;
class HandWatch;

/// The chat table on screen. Selection, current chat and the place on screen belong to chats, not to row numbers: they
/// survive filtering (a model reset), sorting and refreshing (R2.2). A selected chat that the filter hides is selected
/// again when it comes back, until a person selects something else. While the hand is on the list, the table is held
/// (R2.1); current and selected chats stay visible when they stop matching.
class ChatView : public QTableView {
    Q_OBJECT

public:
    /// `chats` must outlive the view.
    explicit ChatView(ChatTable &chats, QWidget *parent = nullptr);
    ~ChatView() override;

    ChatHeader *header() const { return m_header; }
    const HandWatch &hand() const { return *m_hand; }

    /// Selected chats that are visible, in the order on screen; what verbs act on.
    QList<ChatId> selectedIds() const;
    int selectedCount() const;
    /// How many of them no longer match the filter or no longer exist.
    int selectedStrays() const;
    /// What the enabling rules need to know of the selection.
    struct SelectionFacts {
        int count = 0;
        std::optional<ChatStatus> commonStatus; ///< of all of them, if they agree and it can be set
        bool anyAssigned = false;
        bool anyOfOthers = false; ///< not assigned to who sits here
        bool anyUnread = false;
        bool anyRead = false; ///< or not known
    };
    SelectionFacts selectionFacts() const;
    /// The rows there are and match; once they all are selected, the next time asks for all that match.
    void selectAll() override;
    /// All chats of the table that match the filter, also those whose rows waited to come; no strays.
    void selectAllMatching();
    /// The chat of the current row; kept while the filter hides it.
    const ChatId &currentId() const { return m_current; }
    void setCurrentId(const ChatId &id);

    /// Another number is shown: the same person there is another chat.
    void forget();

    /// Goes to the nearest chat with unread messages below (+1) or above (-1), past the end once around.
    void goToUnread(int direction);

    /// The number's labels with the service's words for their colours.
    void setLabelColours(const ColourWords &words);

    /// Bars in place of rows while the first page is on its way.
    void setSkeleton(bool shown);

Q_SIGNALS:
    void currentIdChanged(const sparkbot::ChatId &id);
    /// The selection, or what it means after a change of the table.
    void selectionTouched();
    /// Somebody selected something else.
    void selectionMade();
    /// Select All with everything selected: more may match than has arrived.
    void allMatchingRequested();
    /// Enter or double click.
    void openRequested();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    void mean(const ChatId &id);
    void meanSelectedRow();
    void remember();
    void restore();
    void rowsChanged();
    void selectWithoutStrays();
    void rememberPlace();
    void restorePlace();
    void applyFont();

    ChatTable &m_chats;
    ChatHeader *m_header;
    HandWatch *m_hand;
    ChatDelegate *m_delegate;
    QTimer m_ages;
    QTimer m_movedOn; ///< strays are judged when the click or key that left them has been dealt with
    ChatId m_current;
    QList<ChatId> m_selected; ///< only between remember() and restore()
    QList<ChatId> m_hidden; ///< selected, but not visible at present
    ChatId m_anchor; ///< the chat that keeps its place on screen
    int m_anchorY = 0;
    bool m_restoring = false;
    bool m_skeleton = false;
};

} // namespace sparkbot
