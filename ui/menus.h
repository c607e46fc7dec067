#pragma once

#include <QObject>

class QHeaderView;
class QMenu;
class QMenuBar;

namespace sparkbot {

class Accounts;
class Actions;
struct Account;

/// The menu bar: where each action is to be found. Three menus have actions of their own: one for each account, and two
/// with one for each column of the table.
class Menus : public QObject {
    Q_OBJECT

public:
    /// All must outlive this object.
    Menus(QMenuBar &bar, Actions &actions, const Accounts &accounts, const Account &current, QHeaderView &columns,
          QObject *parent = nullptr);

    QMenu *chats() const { return m_chats; } ///< also the table's context menu
    QMenu *columns() const { return m_columns; } ///< also the header's context menu

Q_SIGNALS:
    void accountChosen(const QUuid &id);

private:
    void fillProfiles();
    void fillColumns(QHeaderView &header);
    void fillSorting(QHeaderView &header);

    Actions &m_actions;
    const Accounts &m_accounts;
    const Account &m_current;
    QMenu *m_profiles;
    QMenu *m_chats;
    QMenu *m_columns;
    QMenu *m_sorting;
};

} // namespace sparkbot
