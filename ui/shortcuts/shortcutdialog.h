#pragma once

#include <QDialog>

class QCheckBox;
class QKeySequenceEdit;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace sparkbot {

class ElidedLabel;
class ProblemLabel;
class ShortcutBook;
class ShortcutList;

/// Keyboard Shortcuts: every command with its keys; give one other keys, see at once who has them, take them back.
/// Changes act when they are made; there is nothing to save.
class ShortcutDialog : public QDialog {
    Q_OBJECT

public:
    /// `book` must outlive the dialog.
    ShortcutDialog(ShortcutBook &book, QWidget *window);

private:
    QWidget *editor();
    void present();
    void judge();
    void assign();
    void exportList();
    QAction *current() const;

    ShortcutBook &m_book;
    ShortcutList *m_list;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_line;
    QTableView *m_table;
    ElidedLabel *m_command = nullptr;
    QKeySequenceEdit *m_keys = nullptr;
    QPushButton *m_assign = nullptr;
    QPushButton *m_none = nullptr;
    QPushButton *m_reset = nullptr;
    ProblemLabel *m_problem = nullptr;
    QCheckBox *m_letters;
};

} // namespace sparkbot
