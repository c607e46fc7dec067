#pragma once

#include "palette/palettelist.h"

#include <QDialog>

class QLineEdit;
class QListView;
class QMenuBar;

namespace sparkbot {

class PlainLabel;

/// Type a few letters, press Enter: every command of the menus, every number, every view and the people of the
/// loaded chats. Runs the same actions as the menus, so a command that asks there asks here as well. Gone after one
/// use.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    /// What is offered, for the words above the list.
    enum class Scope {
        Everything,
        Places, ///< chats and numbers
    };

    /// What `finder` uses must live as long as the palette is open.
    CommandPalette(std::vector<PaletteEntry> entries, QWidget *window, PaletteList::Finder finder = {},
                   Scope scope = Scope::Everything);

    /// The commands of a menu bar with the path that leads to each. Separators and empty menus are left out.
    static std::vector<PaletteEntry> commandsOf(const QMenuBar &bar);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void present(const QString &typed);
    void go(int row);
    void run(const QModelIndex &index);

    PaletteList *m_list;
    QLineEdit *m_line;
    QListView *m_view;
    PlainLabel *m_nothing;
};

} // namespace sparkbot
