#pragma once

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace sparkbot {

class PlainLabel;
class Shelf;

/// What a verb came to, with the way back: "5 chats resolved. [Undo]". Stays for half a minute, longer while the
/// pointer or the focus is on it; Esc sends it away.
class VerbToast : public QWidget {
    Q_OBJECT

public:
    static constexpr int staysMs = 30'000;
    static constexpr int untilDismissed = -1; ///< for what a person must not miss

    struct Message {
        QString text; ///< plain
        QString undo; ///< "Undo Resolve 5 Chats" for screen readers; empty = no button
        QString whom; ///< the chats that undoing concerns, "Marta, Ann, Bo and 2 more"; shown where there is room
        bool details = false;
    };

    /// Adds itself to the shelf, which must outlive it.
    explicit VerbToast(Shelf &shelf);

    void present(const Message &message, int forMs = staysMs);
    void dismiss();
    /// The verb was taken back meanwhile.
    void withdrawUndo();
    QString text() const;

Q_SIGNALS:
    void undoRequested();
    /// By the person: the button or Esc.
    void dismissed();
    void detailsRequested();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void sendAway();
    /// Lets the time run, or stops it while a person is here.
    void judgeTime();
    void applyColours();
    void fitWhom();

    Shelf &m_shelf;
    PlainLabel *m_text;
    PlainLabel *m_whom;
    QToolButton *m_undo;
    QToolButton *m_details;
    QToolButton *m_close;
    QTimer m_time;
    int m_left = 0; ///< milliseconds, while the time is stopped; untilDismissed
};

} // namespace sparkbot
