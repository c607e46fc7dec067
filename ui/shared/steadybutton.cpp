#include "shared/steadybutton.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeyEvent>

namespace sparkbot {

namespace {

/// Stands between a button that is to be disabled and the hand that is still on it.
class Steady : public QObject {
    Q_OBJECT

public:
    explicit Steady(QAbstractButton *button)
        : QObject(button)
        , m_button(button)
    {
        button->installEventFilter(this);
    }

    void setEnabled(bool enabled)
    {
        m_enabled = enabled;
        judge();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::FocusOut:
            judge();
            return false;
        case QEvent::Shortcut:
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonDblClick:
            return !m_enabled;
        case QEvent::KeyPress: {
            const int key = static_cast<QKeyEvent *>(event)->key();
            const bool presses =
                key == Qt::Key_Space || key == Qt::Key_Select || key == Qt::Key_Return || key == Qt::Key_Enter;
            return !m_enabled && presses;
        }
        default:
            return false;
        }
    }

private:
    void judge()
    {
        // The one of the window: it comes back with the window, and disabling it would move it meanwhile.
        const bool held = m_button->window()->focusWidget() == m_button;
        m_button->setEnabled(m_enabled || held);
        const bool grey = !m_enabled && held;
        if (grey == m_grey)
            return;
        m_grey = grey;
        QPalette colours;
        if (grey)
            colours.setColor(QPalette::ButtonText, m_button->palette().color(QPalette::Disabled, QPalette::ButtonText));
        m_button->setPalette(colours);
    }

    QAbstractButton *m_button;
    bool m_enabled = true;
    bool m_grey = false;
};

} // namespace

void setEnabledSteadily(QAbstractButton *button, bool enabled)
{
    auto *steady = button->findChild<Steady *>(QString(), Qt::FindDirectChildrenOnly);
    if (!steady)
        steady = new Steady(button);
    steady->setEnabled(enabled);
}

void followAction(QAbstractButton *button, QAction *action)
{
    const auto follow = [button, action] {
        setEnabledSteadily(button, action->isEnabled());
        button->setToolTip(action->toolTip());
        button->setAccessibleDescription(action->toolTip());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    follow();
}

} // namespace sparkbot

#include "steadybutton.moc"
