#pragma once

#include "models/replyoffer.h"

#include <QPlainTextEdit>

class QAction;
class QCompleter;
class QStandardItemModel;

namespace sparkbot {

/// Where a reply or a note is typed: as high as its text needs, from one line to six. Return begins a new line; the
/// keys of `send` belong to the text while it has the focus, also where there is nothing to send: elsewhere in the
/// window Ctrl+Return sets a chat to Resolved, and nobody shall do that with half a reply in it. Typing "/" offers the
/// quick replies; one that is chosen is inserted, never sent.
class ReplyEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ReplyEdit(QAction *send, QWidget *parent = nullptr);

    void setQuickReplies(const QList<QuickReply> &replies);
    bool offersQuickReplies() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Page up (-1) or down (+1) in a text that has nothing to page through.
    void pageRequested(int direction);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isSend(const QKeyEvent &event) const;
    int heightFor(int lines) const;
    int lineCount() const;
    void offerQuickReplies();
    void insertQuickReply(const QModelIndex &reply);

    QAction *m_send;
    QList<QuickReply> m_quickReplies;
    ReplyOffer m_offer; ///< what the list shows
    QStandardItemModel *m_replies;
    QCompleter *m_completer;
    int m_lines = 1;
};

} // namespace sparkbot
