#pragma once

#include <QListView>
#include <QPersistentModelIndex>

class QAction;
class QMenu;
class QPushButton;

namespace sparkbot {

class MessageDelegate;
class MessageList;

/// The messages of a conversation, oldest at the top. Opens at the newest and stays there while it is looked at; older
/// messages that arrive above, or another width, leave what is on the screen where it is. Text is plain; a link in it
/// is opened by an explicit action only, after its whole address was shown.
class MessageView : public QListView {
    Q_OBJECT

public:
    /// What is above the first message.
    enum class Older {
        Nothing, ///< it is the first of the chat, or it is not known yet
        Available,
        Loading,
        Failed,
    };

    explicit MessageView(MessageList &model, QWidget *parent = nullptr);

    void setOlder(Older older);
    void setGroup(bool group);
    /// Marks the last `count` messages of the customer as not read before; 0 takes the marker away.
    void markUnread(int count);
    void goToNewest();
    /// Bars in place of messages, while the first of them are awaited.
    void setSkeleton(bool shown);
    void page(int direction);
    bool isAtNewest() const { return m_stick; }
    /// Those in the current message.
    QStringList links() const;
    /// Asks about the link in the current message; offers all where there are several.
    void openLinks();

Q_SIGNALS:
    void olderRequested();
    void linksChanged();
    /// Of a message that was written here and is not settled.
    void checkRequested(quint64 number);
    void dismissRequested(quint64 number);

protected:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void measure();
    void rememberPlace();
    void restorePlace();
    void followScrolling(int value);
    void placeOlder();
    void requestOlder();
    void copyCurrent();
    void showMenu(const QPoint &globalPoint);
    void addOwnActions(QMenu &menu);

    MessageList &m_messages;
    MessageDelegate *m_delegate;
    QPushButton *m_olderButton;
    QAction *m_copy;
    Older m_older = Older::Nothing;
    QPersistentModelIndex m_anchor; ///< the first message in sight, and where it was
    int m_anchorY = 0;
    bool m_stick = true; ///< stay at the newest
    bool m_placing = false;
    bool m_skeleton = false;
};

} // namespace sparkbot
