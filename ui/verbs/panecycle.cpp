#include "verbs/panecycle.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace sparkbot {

namespace {

bool takesFocus(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && widget->isVisible();
}

/// The pane itself or the first control in it, in the order of Tab; null if there is none.
QWidget *entryOf(QWidget *pane)
{
    if (takesFocus(pane))
        return pane;
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesFocus(next))
            return next;
    }
    return nullptr;
}

} // namespace

PaneCycle::PaneCycle(QObject *parent)
    : QObject(parent)
{
}

void PaneCycle::add(QWidget *pane)
{
    m_panes.append(pane);
}

void PaneCycle::next()
{
    QWidget *focused = QApplication::focusWidget();
    const auto here = std::ranges::find_if(m_panes, [focused](const QWidget *pane) {
        return focused && (pane == focused || pane->isAncestorOf(focused));
    });
    const qsizetype start = here == m_panes.end() ? -1 : here - m_panes.begin();
    for (qsizetype step = 1; step <= m_panes.size(); ++step) {
        QWidget *entry = entryOf(m_panes.at((start + step) % m_panes.size()));
        if (entry && entry != focused) {
            entry->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace sparkbot
