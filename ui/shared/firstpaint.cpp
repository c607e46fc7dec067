#include "shared/firstpaint.h"

#include <QEvent>
#include <QWidget>

namespace sparkbot {

FirstPaint::FirstPaint(QWidget *window)
    : QObject(window)
{
    window->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    // Widgets draw inside the expose event; what is queued then runs after the drawing.
    const bool shown = event->type() == QEvent::Show && watched == parent();
    const bool exposed = event->type() == QEvent::Expose && watched == m_handle;
    if (shown && !m_handle) {
        m_handle = static_cast<QWidget *>(parent())->windowHandle();
        m_handle->installEventFilter(this);
    }
    if ((shown || exposed) && m_handle->isExposed()) {
        parent()->removeEventFilter(this);
        m_handle->removeEventFilter(this);
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT painted();
                deleteLater();
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sparkbot
