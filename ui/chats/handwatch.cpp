#include "chats/handwatch.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QItemSelectionModel>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace sparkbot {

namespace {

constexpr qint64 afterKeyMs = 2'000;
constexpr qint64 menuCheckMs = 200; ///< nobody tells when a popup has closed

} // namespace

HandWatch::HandWatch(QAbstractItemView *view)
    : QObject(view)
    , m_view(*view)
    , m_timer(this)
{
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
    view->viewport()->setMouseTracking(true);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HandWatch::judge);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_menu = m_menu && QApplication::activePopupWidget();
        const qint64 left = remaining();
        if (left > 0)
            m_timer.start(int(left));
        else if (left == 0 && std::exchange(m_on, false))
            Q_EMIT changed(false);
    });
}

void HandWatch::lift()
{
    m_counts = false;
    m_keyed.invalidate();
    m_pressed = false;
    judge();
}

qint64 HandWatch::remaining() const
{
    int selected = 0;
    for (const QItemSelectionRange &range : m_view.selectionModel()->selection())
        selected += range.height();
    if (selected > 1 || m_pressed)
        return -1;
    if (m_menu)
        return menuCheckMs;
    if (m_inside && m_counts && m_view.isActiveWindow() && m_view.indexAt(m_pointer).isValid())
        return -1;
    return m_keyed.isValid() ? std::max<qint64>(0, afterKeyMs - m_keyed.elapsed()) : 0;
}

/// The hand is on at once, and off only when the event that lifted it has been dealt with: rows must not move in the
/// middle of a click.
void HandWatch::judge()
{
    const qint64 left = remaining();
    if (left < 0)
        m_timer.stop();
    else
        m_timer.start(int(left));
    if (left != 0 && !std::exchange(m_on, true))
        Q_EMIT changed(true);
}

void HandWatch::touched(const QPoint &at)
{
    m_inside = true;
    m_pointer = at;
    m_counts = true;
}

bool HandWatch::eventFilter(QObject *watched, QEvent *event)
{
    // While the view dies its last part still sends events, and is a view no longer.
    if (!qobject_cast<QAbstractItemView *>(parent()))
        return false;
    const bool onRows = watched == m_view.viewport();
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (!onRows)
            break;
        m_pressed = mouse->buttons() != Qt::NoButton;
        touched(mouse->position().toPoint());
        judge();
        break;
    }
    case QEvent::Wheel:
        if (onRows) {
            touched(static_cast<QWheelEvent *>(event)->position().toPoint());
            judge();
        }
        break;
    case QEvent::Leave:
        if (onRows) {
            m_inside = false;
            judge();
        }
        break;
    case QEvent::ContextMenu: // by the keyboard it comes to the view, not to its rows
        m_menu = true;
        m_pressed = false; // where menus open on the press, the release goes to the menu
        judge();
        break;
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: // also of the keys that are shortcuts of the window
        m_keyed.start();
        judge();
        break;
    case QEvent::WindowActivate:
    case QEvent::WindowDeactivate:
        judge();
        break;
    case QEvent::Hide:
        m_inside = m_pressed = false;
        judge();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sparkbot
