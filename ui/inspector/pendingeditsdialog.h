#pragma once

#include "shared/requestdialog.h"

class QPushButton;

namespace sparkbot {

class ContactDesk;
class PlainLabel;
class Workspace;

/// Asks what to do with unsaved metadata before its window goes away: Save, Discard, Cancel, with the number (R6.4).
class PendingEditsDialog : public RequestDialog {
    Q_OBJECT

public:
    /// `workspace` must outlive the dialog.
    explicit PendingEditsDialog(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Nothing is pending any more; closes itself.
    void settled();

protected:
    void abort() override;
    void act(ErrorAction action) override;

private:
    void follow();
    void present();
    void save();
    void explain(const QStringList &changedElsewhere, const QStringList &notSeen);
    void discard();

    Workspace &m_workspace;
    ContactDesk &m_contacts;
    PlainLabel *m_question;
    QPushButton *m_save;
    QString m_explanation; ///< why what was saved is not all of it
    bool m_settled = false;
};

} // namespace sparkbot
