#pragma once

#include "shared/errortext.h"
#include "workflows/verbreport.h"

#include <QDialog>
#include <QSet>

class QCheckBox;
class QPushButton;
class QTableView;

namespace sparkbot {

class PlainLabel;
class ReportModel;
class Workspace;

/// What became of each chat of a verb: a table of all or of the problems, and what can be done about them. Modeless;
/// what is done from here shows in the same table when it has ended. Deletes itself when closed.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    /// `workspace` must outlive the dialog.
    ReportDialog(const VerbReport &report, Workspace &workspace, QWidget *parent);

private:
    QPushButton *addVerb(const QString &text, const QString &tip, quint64 (*run)(Workspace &, const VerbReport &));
    void finished(const VerbReport &report);
    void checked(const VerbReport &found);
    void present();

    Workspace &m_workspace;
    ReportModel *m_model;
    PlainLabel *m_summary;
    QCheckBox *m_problemsOnly;
    QTableView *m_table;
    QPushButton *m_check;
    QPushButton *m_retry;
    QPushButton *m_apply;
    QPushButton *m_continue;
    QSet<quint64> m_runs; ///< begun from here and under way
};

} // namespace sparkbot
