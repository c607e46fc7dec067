#pragma once

#include "shared/requestdialog.h"
#include "workflows/routing.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;

namespace sparkbot {

class PlainLabel;
class ProblemLabel;
class Workspace;

/// "Route Queue": choose, review, confirm, watch, report (R1). Shows the account's one Routing: opened while a route is
/// under way, it shows that route, and opened after one that ended without it, how that ended. Closing it while the
/// server works does not stop anything.
class RouteDialog : public RequestDialog {
    Q_OBJECT

public:
    /// `source` may be null: then it is chosen here. `workspace` must outlive the dialog.
    RouteDialog(Workspace &workspace, const DeviceId &source, QWidget *parent = nullptr);

    void reject() override;

protected:
    void showEvent(QShowEvent *event) override;
    void abort() override;
    void act(ErrorAction action) override;

private:
    QWidget *choosingPage();
    QWidget *outcomePage();
    QComboBox *numberCombo(const QString &name, QWidget *parent);
    void setUpButtons();
    void present();
    void presentPlan();
    void presentOutcome();
    void presentFailure();
    void presentAges();
    void presentCombos(const Routing::Plan &plan);
    void letTheWindowBeUsed();
    void chooseAgain();
    void copyReport();
    Routing::Confirmation confirmation() const;

    Workspace &m_workspace;
    Routing &m_routing;
    Routing::Stage m_shown = Routing::Stage::Choosing;
    DeviceId m_source;
    DeviceId m_target;
    QTimer m_clock; ///< ages of the counts

    QStackedWidget *m_pages = nullptr;
    QComboBox *m_from = nullptr;
    QComboBox *m_to = nullptr;
    QSortFilterProxyModel *m_targets = nullptr;
    PlainLabel *m_fromCount = nullptr;
    PlainLabel *m_toCount = nullptr;
    PlainLabel *m_review = nullptr;
    PlainLabel *m_banRisk = nullptr;
    ProblemLabel *m_changed = nullptr;
    ProblemLabel *m_warning = nullptr;
    QCheckBox *m_anyway = nullptr;
    PlainLabel *m_typeLabel = nullptr;
    QLineEdit *m_typed = nullptr;

    PlainLabel *m_title = nullptr;
    PlainLabel *m_outcome = nullptr;
    PlainLabel *m_note = nullptr;
    QProgressBar *m_watched = nullptr;

    QPushButton *m_route = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace sparkbot
