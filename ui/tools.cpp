#include "tools.h"

#include "actions.h"
#include "chats/chatview.h"
#include "palette/commandpalette.h"
#include "palette/palettesource.h"
#include "shortcuts/shortcutbook.h"
#include "shortcuts/shortcutdialog.h"

#include <QMainWindow>
#include <QMenuBar>

namespace sparkbot {

namespace {

QList<QAction *> allOf(const Actions &actions)
{
    QList<QAction *> all;
    for (int id = 0; id < Actions::total; ++id)
        all.append(actions[Actions::Id(id)]);
    return all;
}

/// A second press of the same keys must not put a second window over the first.
template <class Dialog, class Make>
void openOnce(QWidget *window, Make make)
{
    if (!window->findChild<Dialog *>())
        make()->open();
}

} // namespace

Tools::Tools(Actions &actions, Workspace &workspace, ChatView &view, Settings &settings, QMainWindow *window)
    : QObject(window)
    , m_window(window)
    , m_source(new PaletteSource(*window->menuBar(), workspace, view, this))
    , m_book(new ShortcutBook(allOf(actions), &view, settings, this))
{
    using Scope = CommandPalette::Scope;
    connect(actions[Actions::Id::CommandPalette], &QAction::triggered, this,
            [this] { openPalette(Scope::Everything); });
    connect(actions[Actions::Id::GoTo], &QAction::triggered, this, [this] { openPalette(Scope::Places); });
    connect(actions[Actions::Id::KeyboardShortcuts], &QAction::triggered, this, &Tools::openShortcuts);
}

void Tools::openPalette(CommandPalette::Scope scope)
{
    openOnce<CommandPalette>(m_window, [this, scope] {
        const bool places = scope == CommandPalette::Scope::Places;
        return new CommandPalette(
            places ? m_source->places() : m_source->entries(), m_window,
            [this](const QString &typed) { return m_source->found(typed); }, scope);
    });
}

void Tools::openShortcuts()
{
    openOnce<ShortcutDialog>(m_window, [this] { return new ShortcutDialog(*m_book, m_window); });
}

} // namespace sparkbot
