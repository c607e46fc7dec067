#pragma once

#include "domain/team.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace sparkbot {

class NumberFacts;
class PeoplePicker;
struct ChosenChats;

/// To whom chats are given: a member of the team, perhaps within a department, a department, or an e-mail address. Also
/// asks once who is sitting here, because the key does not say so. Deletes itself when closed.
class AssignDialog : public QDialog {
    Q_OBJECT

public:
    enum class Question {
        ToWhom,
        WhoAmI, ///< before the first "To Me"
    };
    /// `facts` must outlive the dialog; `me` may be null.
    AssignDialog(Question question, NumberFacts &facts, const ChosenChats &chats, const AgentId &me, QWidget *parent);

Q_SIGNALS:
    /// Emitted before the dialog is accepted.
    void chosen(const sparkbot::Assignment &to);
    /// Who is sitting here; a null id where that was taken back.
    void meChanged(const sparkbot::AgentId &me, const QString &name);

private:
    void present();
    void presentDepartments();
    void confirm();

    const Question m_question;
    NumberFacts &m_facts;
    AgentId m_me;
    PeoplePicker *m_picker;
    QComboBox *m_within;
    QCheckBox *m_isMe;
    QPushButton *m_assign;
};

} // namespace sparkbot
