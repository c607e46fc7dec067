#pragma once

#include "shared/errortext.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QToolButton;

namespace sparkbot {

class Actions;
class ErrorPanel;
class PlainLabel;
class ProblemLabel;
class ReplyEdit;
struct QuickReply;

/// Where the team writes: a reply to the customer, or a note that only the team sees. The two are different fields with
/// a different look and a different verb on the button, and each keeps its own text, so that no note reaches a customer
/// by a slip. Text stays until it was accepted.
class Composer : public QWidget {
    Q_OBJECT

public:
    enum class Mode {
        Reply,
        Note,
    };
    /// What the composer cannot know by itself, in words.
    struct Situation {
        QString blocked; ///< why no reply can be sent; empty = it can
        QString waits; ///< why a reply would wait; empty = it leaves at once
        QString noteBlocked; ///< why no note can be added
        bool sending = false;
        bool noting = false;

        friend bool operator==(const Situation &, const Situation &) = default;
    };

    /// Connects Send, and says when it can be used.
    explicit Composer(Actions &actions, QWidget *parent = nullptr);

    void setSituation(const Situation &situation);
    void setQuickReplies(const QList<QuickReply> &replies);
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    QString text(Mode mode) const;
    /// Puts a text that was kept elsewhere back; not reported by edited().
    void setText(Mode mode, const QString &text);
    void focusText();
    /// Asks for the present mode's text to be sent, if it may.
    void submit();

    /// A failure of the mode's request, at its place; shown whatever mode is open, and its actions are reported with
    /// the mode they are about. Goes when the person turns from that mode.
    void showProblem(Mode mode, const ErrorText &text, const QList<ErrorAction> &offered);
    void dismissProblem();
    /// Leaves a problem of the other mode.
    void dismissProblem(Mode mode);

Q_SIGNALS:
    void edited(sparkbot::Composer::Mode mode, const QString &text);
    void sendRequested(const QString &text);
    void noteRequested(const QString &text);
    void problemAction(sparkbot::Composer::Mode mode, sparkbot::ErrorAction action);
    /// Page up (-1) or down (+1) in the conversation.
    void pageRequested(int direction);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    ReplyEdit *makeEdit(Mode mode);
    QToolButton *makeModeButton(Mode mode);
    ReplyEdit *edit() const { return m_mode == Mode::Reply ? m_reply : m_note; }
    void present();
    void presentCount();
    void nameCount();
    void presentHint();
    void presentTip();
    void allowSending();
    QString whyNot() const;
    void tintNote();

    Actions &m_actions;
    Mode m_mode = Mode::Reply;
    Situation m_situation;
    bool m_restoring = false;
    ErrorPanel *m_problem;
    Mode m_problemMode = Mode::Reply; ///< what the problem is about
    QToolButton *m_replyMode = nullptr;
    QToolButton *m_noteMode = nullptr;
    PlainLabel *m_counter;
    QTimer m_countPause; ///< until the counter is named anew
    ReplyEdit *m_reply = nullptr;
    ReplyEdit *m_note = nullptr;
    QPushButton *m_send;
    PlainLabel *m_icon;
    ProblemLabel *m_hint;
};

} // namespace sparkbot
