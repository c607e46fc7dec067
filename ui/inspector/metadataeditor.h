#pragma once

#include "inspector/addpairrow.h"
#include "shared/errortext.h"
#include "workflows/contactdesk.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace sparkbot {

class Actions;
class AdviceLine;
class ErrorPanel;
class MetadataDelegate;
class PlainLabel;
class ProblemLabel;
struct Chat;

/// The metadata of one contact: a table of pairs whose edits stay pending until Save, and a line for a new pair. What
/// is typed is kept by (number, contact) whatever happens around it.
class MetadataEditor : public QWidget {
    Q_OBJECT

public:
    /// `account` is a name, for messages. Connects the actions of the Contact menu.
    MetadataEditor(ContactDesk &desk, const QString &account, Actions &actions, QWidget *parent = nullptr);

    /// The chat's contact, or why it has none: only persons have metadata (R7.5).
    void showChat(const DeviceId &device, const Chat &chat);
    void showNobody();

    /// Why nothing was sent when the journal could not be written.
    static ErrorText notRecordedText(const QString &reason);

Q_SIGNALS:
    void replaceKeyRequested();
    /// What became of the save of a contact that is no longer on display, if it was not all saved.
    void failedElsewhere(const QString &message);

private:
    void setUpTable();
    QWidget *stateLine();
    QWidget *rowLine();
    QWidget *footer(Actions &actions);
    void connectDesk();
    void connectActions(Actions &actions);
    void present();
    void presentRow();
    void presentPending();
    void save();
    void editCurrent();
    void revertCurrent();
    void fixCurrent(const QString &text);
    QString stateText() const;
    QStringList pendingKeys() const;
    void showKeyRefused();
    void showProblem(const ErrorText &text);
    void showReport(const ContactDesk::SaveReport &report);
    void saveFailed(const ContactRef &ref, const ErrorText &text);
    void act(ErrorAction action);
    int currentRow() const;
    ErrorContext context(Operation operation, const ContactRef &ref) const;

    ContactDesk &m_desk;
    QString m_account;
    QString m_noContact; ///< why the chat shown has no metadata
    QTimer m_patience;
    Operation m_failed = Operation::LoadContact;
    bool m_keyRefused = false;
    bool m_editable = false; ///< pairs of the contact shown, or what was typed for it

    ErrorPanel *m_problem = nullptr;
    ProblemLabel *m_note = nullptr;
    QStackedWidget *m_pages = nullptr;
    PlainLabel *m_state = nullptr;
    QTableView *m_table = nullptr;
    MetadataDelegate *m_delegate = nullptr;
    AdviceLine *m_rowAdvice = nullptr;
    PlainLabel *m_rowCounter = nullptr;
    QPushButton *m_revert = nullptr;
    AddPairRow *m_add = nullptr;
    QWidget *m_footer = nullptr;
    PlainLabel *m_pending = nullptr;
};

} // namespace sparkbot
