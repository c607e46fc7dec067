#pragma once

#include "verbs/chosenchats.h"
#include "workflows/chatverb.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace sparkbot {

class NumberFacts;
class ProblemLabel;

/// The labels of one or many chats: each label of the number is on all of them, on none, or on some, where "some" means
/// that it stays as it is. Labels that the number does not know are shown, but can only go by replacing all. Deletes
/// itself when closed.
class LabelsDialog : public QDialog {
    Q_OBJECT

public:
    /// `facts` must outlive the dialog. `carried` says of each label on the chats how many of them carry it.
    LabelsDialog(NumberFacts &facts, const ChosenChats &chats, const QHash<QString, int> &carried, QWidget *parent);

    /// What was chosen; nothing while nothing is changed.
    std::optional<ChatVerb> change() const;

Q_SIGNALS:
    /// Emitted before the dialog is accepted.
    void chosen(const sparkbot::ChatVerb &change);

private:
    void fill();
    void addLabel(const QString &name, bool known);
    void narrow();
    void setReplacing(bool replacing);
    void present();
    QString whyMissing() const;
    Qt::CheckState stateAtFirst(const QString &label) const;

    NumberFacts &m_facts;
    const ChosenChats m_chats;
    const int m_count;
    const QHash<QString, int> m_carried;
    QHash<QString, Qt::CheckState> m_states; ///< what the person has set so far
    QLineEdit *m_line;
    QTreeWidget *m_list;
    ProblemLabel *m_problem;
    QPushButton *m_again;
    QCheckBox *m_replace;
    QPushButton *m_change;
};

} // namespace sparkbot
