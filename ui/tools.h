#pragma once

#include "palette/commandpalette.h"

#include <QObject>

class QMainWindow;

namespace sparkbot {

class Actions;
class ChatView;
class PaletteSource;
class Settings;
class ShortcutBook;
class Workspace;

/// The Tools menu: the command palette and the keyboard shortcuts.
class Tools : public QObject {
    Q_OBJECT

public:
    /// All must outlive the tools; the menus of `window` are complete.
    Tools(Actions &actions, Workspace &workspace, ChatView &view, Settings &settings, QMainWindow *window);

    const PaletteSource &source() const { return *m_source; }

private:
    void openPalette(CommandPalette::Scope scope);
    void openShortcuts();

    QMainWindow *m_window;
    PaletteSource *m_source;
    ShortcutBook *m_book;
};

} // namespace sparkbot
