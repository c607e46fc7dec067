#include "attention.h"

#include "workflows/refresher.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>
#include <QWindow>

namespace sparkbot {

Attention::Attention(Refresher &refresher, QWidget *window)
    : QObject(window)
    , m_refresher(refresher)
    , m_window(*window)
{
    window->installEventFilter(this);
    connect(qApp, &QApplication::focusWindowChanged, this, &Attention::judge);
}

void Attention::judge()
{
    if (m_window.isMinimized() || !m_window.isVisible()) {
        m_refresher.setAttention(Refresher::Attention::Hidden);
        return;
    }
    const QWidget *active = QApplication::activeWindow();
    while (active && active != &m_window)
        active = active->parentWidget();
    m_refresher.setAttention(active ? Refresher::Attention::Active : Refresher::Attention::Unfocused);
}

bool Attention::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
    case QEvent::WindowActivate:
    case QEvent::WindowDeactivate:
        judge();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sparkbot
