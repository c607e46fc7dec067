#pragma once

#include "domain/team.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace sparkbot {

class NumberFacts;
class ProblemLabel;

/// A line to type into and the list of those who can be given chats below it. Typing narrows the list, the arrow keys
/// move in it from the line, and an e-mail address that is not in the list can be chosen as such.
class PeoplePicker : public QWidget {
    Q_OBJECT

public:
    enum class Offer {
        People, ///< members of the team only
        Everyone, ///< also departments and e-mail addresses
    };

    /// `facts` must outlive the picker. `me` is named and stands first; it may be null.
    PeoplePicker(NumberFacts &facts, Offer offer, const AgentId &me, QWidget *parent = nullptr);

    /// Who is chosen; nothing while the list or the address is not good for it.
    std::optional<Assignment> choice() const;
    void setMe(const AgentId &me);

Q_SIGNALS:
    void choiceChanged();
    /// A double click on a choice.
    void accepted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void addAgent(const Agent &agent, const QString &typed);
    QTreeWidgetItem *add(const Assignment &who, const QString &name, const QString &detail);
    void addAddress(const QString &typed);
    void judge(const QString &typed);

    NumberFacts &m_facts;
    const Offer m_offer;
    AgentId m_me;
    QLineEdit *m_line;
    QTreeWidget *m_list;
    ProblemLabel *m_problem;
    QPushButton *m_again;
    QList<Assignment> m_choices; ///< of the items, in their order
};

} // namespace sparkbot
