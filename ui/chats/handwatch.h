#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPoint>
#include <QTimer>

#include <optional>

class QAbstractItemView;

namespace sparkbot {

/// Whether a person's hand is on a list, so that nothing may move under it (R2.1): the pointer is over its rows while
/// the window is active, several rows are selected, its context menu is open, or a key was pressed in it a moment ago.
///
/// A pointer counts once it has been moved there, and as long as it stays, however long it rests: a click without a
/// move must not hit a row that came under it.
class HandWatch : public QObject {
    Q_OBJECT

public:
    /// Watches `view`, which owns it.
    explicit HandWatch(QAbstractItemView *view);

    bool isOn() const { return m_on; }
    /// Another list is shown: the pointer counts when it moves again.
    void lift();
    /// Where the pointer is in the viewport, if it is there.
    std::optional<QPoint> pointer() const { return m_inside ? std::optional(m_pointer) : std::nullopt; }

Q_SIGNALS:
    void changed(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void touched(const QPoint &at);
    void judge();
    /// How long the hand will be on for what is known now, in milliseconds; 0 = it is off, -1 = until something
    /// happens.
    qint64 remaining() const;

    QAbstractItemView &m_view;
    QTimer m_timer;
    QElapsedTimer m_keyed;
    QPoint m_pointer;
    bool m_inside = false;
    bool m_counts = false; ///< the pointer was moved since the list came
    bool m_pressed = false;
    bool m_menu = false;
    bool m_on = false;
};

} // namespace sparkbot
