#pragma once

#include "actions.h"

#include <QWidget>

class QToolButton;

namespace sparkbot {

class PlainLabel;

/// The line under the table while several chats are selected: how many, all that match, and the verbs on them. Verbs
/// that have no room go into a menu at the end.
class SelectionBar : public QWidget {
    Q_OBJECT

public:
    struct State {
        int selected = 0;
        int matching = 0; ///< chats that have arrived and match the filter
        int loaded = 0; ///< chats of the number that have arrived
        bool complete = true; ///< all chats have arrived; else more may come
        bool waiting = false; ///< for the rest, to select all of them
        int strays = 0; ///< of the selected, those that no longer match
        bool cut = false; ///< more than the list takes: what is loaded is all there will be
    };

    /// `actions` must outlive the bar.
    explicit SelectionBar(const Actions &actions, QWidget *parent = nullptr);

    void present(const State &state);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void allRequested();
    void waitCancelled();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Verb {
        QToolButton *button;
        QAction *action;
    };
    void addVerb(QAction *action, const QString &text);
    void presentAll(const State &state);
    void fit();

    PlainLabel *m_count;
    QToolButton *m_all;
    QToolButton *m_cancel;
    QList<Verb> m_verbs;
    QToolButton *m_more;
};

} // namespace sparkbot
