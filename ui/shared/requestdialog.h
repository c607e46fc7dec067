#pragma once

#include "shared/errortext.h"

#include <QDialog>
#include <QTimer>

class QDialogButtonBox;
class QProgressBar;
class QVBoxLayout;

namespace sparkbot {

class ErrorPanel;
class PlainLabel;

/// A dialog that ends in a request. It stays open until the answer: while the request runs the inputs keep their text
/// but cannot be changed, after 300 ms a sentence and a moving bar say what is being waited for, a failure is shown in
/// place, and Cancel stops the request. Opened with open() or show(), never in a loop of its own; deletes itself when
/// closed.
class RequestDialog : public QDialog {
    Q_OBJECT

public:
    explicit RequestDialog(QWidget *parent = nullptr);

    bool isBusy() const { return m_busy; }
    /// Stops what is under way and closes.
    void reject() override;

protected:
    bool event(QEvent *event) override;

    QWidget *body() { return m_body; } ///< where the inputs go; disabled while busy
    QDialogButtonBox *buttons() { return m_buttons; } ///< all but Cancel and Close are disabled while busy

    void setBusy(const QString &what);
    void setIdle();
    /// Ends being busy and shows the failure with those of its actions that act() handles.
    void setProblem(const ErrorText &text, const QList<ErrorAction> &offered);
    void clearProblem();

    /// Stops the request under way; called by Cancel while busy.
    virtual void abort() = 0;
    /// One of the actions offered with setProblem() was chosen.
    virtual void act(ErrorAction action) = 0;

private:
    void showBusy(bool busy);

    QWidget *m_body;
    ErrorPanel *m_problem;
    QProgressBar *m_progress;
    PlainLabel *m_progressText;
    QDialogButtonBox *m_buttons;
    QTimer m_patience;
    bool m_busy = false;
};

} // namespace sparkbot
