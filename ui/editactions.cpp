#include "editactions.h"

#include "actions.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>

namespace sparkbot {

using Do = Actions::Id;

EditActions::EditActions(Actions &actions, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
    connect(actions[Do::Cut], &QAction::triggered, this, &EditActions::cut);
    connect(actions[Do::Copy], &QAction::triggered, this, &EditActions::copy);
    connect(actions[Do::Paste], &QAction::triggered, this, &EditActions::paste);
    connect(actions[Do::SelectAll], &QAction::triggered, this, &EditActions::selectAll);
    judge();
    follow(QApplication::focusWidget());
}

void EditActions::follow(QWidget *focused)
{
    // An open menu, a dialog over the window or another program has the focus for a moment; what is chosen there, in
    // the palette for example, is about the widget before.
    const bool elsewhere = focused ? focused->window() != m_window : !m_window->isActiveWindow();
    if (elsewhere || qobject_cast<QMenuBar *>(focused))
        return;
    m_target = focused;
    judge();
}

void EditActions::judge()
{
    const auto *line = qobject_cast<QLineEdit *>(m_target);
    const auto *text = qobject_cast<QPlainTextEdit *>(m_target);
    const auto *list = qobject_cast<QAbstractItemView *>(m_target);
    const bool writable = (line && !line->isReadOnly()) || (text && !text->isReadOnly());
    const QString noText = writable ? QString() : tr("No text that can be changed has the focus.");
    const QString nothing = line || text || list ? QString() : tr("Neither a text nor a list has the focus.");
    m_actions.allow(Do::Cut, noText);
    m_actions.allow(Do::Paste, noText);
    m_actions.allow(Do::Copy, nothing);
    m_actions.allow(Do::SelectAll, nothing);
}

void EditActions::cut()
{
    if (auto *line = qobject_cast<QLineEdit *>(m_target))
        line->cut();
    else if (auto *text = qobject_cast<QPlainTextEdit *>(m_target))
        text->cut();
}

void EditActions::copy()
{
    if (auto *line = qobject_cast<QLineEdit *>(m_target))
        line->copy();
    else if (auto *text = qobject_cast<QPlainTextEdit *>(m_target))
        text->copy();
    else if (const auto *list = qobject_cast<QAbstractItemView *>(m_target); list && list->currentIndex().isValid())
        QGuiApplication::clipboard()->setText(list->currentIndex().data().toString());
}

void EditActions::paste()
{
    if (auto *line = qobject_cast<QLineEdit *>(m_target))
        line->paste();
    else if (auto *text = qobject_cast<QPlainTextEdit *>(m_target))
        text->paste();
}

void EditActions::selectAll()
{
    if (auto *line = qobject_cast<QLineEdit *>(m_target))
        line->selectAll();
    else if (auto *text = qobject_cast<QPlainTextEdit *>(m_target))
        text->selectAll();
    else if (auto *list = qobject_cast<QAbstractItemView *>(m_target))
        list->selectAll();
}

} // namespace sparkbot
