#pragma once

#include "storage/savedviews.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace sparkbot {

class ProblemLabel;
class ViewDesk;

/// "Save View" and "Rename View": asks for a name. Where the name is taken, saving offers to replace the other view or
/// to keep both; renaming asks for another name. Stays open with what was typed if it could not be written.
class ViewNameDialog : public QDialog {
    Q_OBJECT

public:
    /// Saves what is on screen; `columns` and `sorting` say what the table looks like. `desk` must outlive the dialog.
    static ViewNameDialog *forSaving(ViewDesk &desk, const QStringList &columns, const QString &sorting,
                                     QWidget *parent);
    static ViewNameDialog *forRenaming(ViewDesk &desk, const SavedView &view, QWidget *parent);

private:
    ViewNameDialog(ViewDesk &desk, qint64 renamed, QWidget *parent);
    void describe(const QStringList &columns, const QString &sorting);
    void judge();
    void save(SavedViews::SameName rule);

    ViewDesk &m_desk;
    qint64 m_renamed; ///< 0 = a new view is saved
    QLineEdit *m_name;
    ProblemLabel *m_problem;
    QPushButton *m_save;
    QPushButton *m_replace;
    QPushButton *m_keepBoth;
};

} // namespace sparkbot
