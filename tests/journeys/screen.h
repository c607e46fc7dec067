#pragma once

#include <QAccessible>
#include <QKeySequence>
#include <QString>
#include <QStringList>

class QWidget;

/// The windows of this process as assistive technology sees them: controls are found by their accessible name, and
/// everything asserted is text that a screen reader would speak. Used by the journeys and the tour.
class Screen {
public:
    /// Visible widget with this accessible name in any visible window; newest window first. Null if there is none.
    static QWidget *find(const QString &name);
    template <class T>
    static T *get(const QString &name)
    {
        return qobject_cast<T *>(find(name));
    }
    /// Visible window or dialog with this title ("Route Queue"); the platform's suffixes do not matter.
    static QWidget *window(const QString &title);

    /// By mouse: a left click in the middle. False if there is no such control or it is disabled.
    static bool click(const QString &name);
    /// By mouse: a click on a cell of a table, found by the text of its column.
    static bool clickCell(const QString &table, int row, int column);
    /// Types into whatever has the focus, a character at a time.
    static void type(const QString &text);
    /// Presses keys in whatever has the focus; a sequence of several ("Ctrl+T, R") is pressed in order.
    static void press(const QString &keys);
    /// Chooses from a combo box the first entry that begins with `text`, by keyboard. False if there is none.
    static bool choose(const QString &comboBox, const QString &text);
    /// Gives the focus as Tab would. False if the control does not take it.
    static bool focus(const QString &name);

    /// Text of a table's cell as it is spoken; empty if there is no such cell.
    static QString cell(const QString &table, int row, int column);
    /// Row whose cell in `column` is spoken as text beginning with `text`; -1 if there is none.
    static int row(const QString &table, int column, const QString &text);
    static int rows(const QString &table);

    /// Everything the windows say, one text a line: names, values and descriptions of all visible controls.
    static QStringList texts();
    static bool says(const QString &part);
    /// Text of the control with this name: its value, else its description, else its name.
    static QString text(const QString &name);
    static bool isEnabled(const QString &name);

    /// Saves a picture of a window with the dialogs over it. False if it cannot be written.
    static bool save(QWidget *window, const QString &path);
};
