#pragma once

#include "models/replyoffer.h"

#include <QPlainTextEdit>

class QCompleter;
class QStandardItemModel;

namespace sparkbot {

/// Where a reply or a note is typed: as high as its text needs, from one line to six. Return begins a new line;
/// Ctrl+Return, which sets a chat to Resolved elsewhere in the window, belongs to the text while it has the focus, so
/// that nobody resolves a chat with half a reply in it. Typing "/" offers the quick replies; one that is chosen is
/// inserted, never sent.
class ReplyEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ReplyEdit(QWidget *parent = nullptr);

    void setQuickReplies(const QList<QuickReply> &replies);
    bool offersQuickReplies() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void submitRequested();
    /// Page up (-1) or down (+1) in a text that has nothing to page through.
    void pageRequested(int direction);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int heightFor(int lines) const;
    int lineCount() const;
    void offerQuickReplies();
    void insertQuickReply(const QModelIndex &reply);

    QList<QuickReply> m_quickReplies;
    ReplyOffer m_offer; ///< what the list shows
    QStandardItemModel *m_replies;
    QCompleter *m_completer;
    int m_lines = 1;
};

} // namespace sparkbot
