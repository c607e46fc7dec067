#include "menus.h"

#include "actions.h"
#include "models/chattable.h"
#include "shared/accountbadge.h"
#include "shared/plaintext.h"
#include "storage/accounts.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>

namespace sparkbot {

using Do = Actions::Id;

namespace {

constexpr int dotSize = 10;

} // namespace

Menus::Menus(QMenuBar &bar, Actions &actions, const Accounts &accounts, const Account &current, QHeaderView &columns,
             QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_accounts(accounts)
    , m_current(current)
{
    const auto fill = [&actions](QMenu *menu, std::initializer_list<Do> ids) {
        for (Do id : ids)
            menu->addAction(actions[id]);
    };
    QMenu *file = bar.addMenu(tr("&File"));
    m_profiles = file->addMenu(tr("&Switch Profile"));
    fill(file, {Do::ManageProfiles});
    file->addSeparator();
    fill(file, {Do::ImportViews, Do::ExportViews});
    file->addSeparator();
    fill(file, {Do::CloseWindow, Do::Quit});

    QMenu *edit = bar.addMenu(tr("&Edit"));
    fill(edit, {Do::Undo});
    edit->addSeparator();
    fill(edit, {Do::Cut, Do::Copy, Do::Paste});
    edit->addSeparator();
    fill(edit, {Do::SelectAll, Do::SelectAllMatching});
    edit->addSeparator();
    fill(edit, {Do::Find, Do::GoTo, Do::GoToNumber});

    QMenu *view = bar.addMenu(tr("&View"));
    fill(view, {Do::ToggleSidebar, Do::ToggleInspector});
    m_columns = view->addMenu(tr("&Columns"));
    m_sorting = view->addMenu(tr("S&ort By"));
    view->addSeparator();
    fill(view, {Do::SaveView, Do::UpdateView, Do::RenameView, Do::DeleteView});
    view->addSeparator();
    fill(view, {Do::Refresh, Do::PauseUpdates});
    view->addSeparator();
    fill(view, {Do::NextPane, Do::FullScreen});

    m_chats = bar.addMenu(tr("&Chats"));
    QMenu *status = m_chats->addMenu(tr("Set &Status"));
    for (ChatStatus settable : settableStatuses)
        status->addAction(actions.forStatus(settable));
    QMenu *assign = m_chats->addMenu(tr("&Assign"));
    fill(assign, {Do::AssignToMe, Do::AssignTo});
    fill(m_chats, {Do::Unassign, Do::EditLabels});
    m_chats->addSeparator();
    fill(m_chats, {Do::MarkRead, Do::MarkUnread});
    // A verb without effect is disabled; its tip says why.
    for (QMenu *menu : {m_chats, status, assign})
        menu->setToolTipsVisible(true);
    m_chats->addSeparator();
    fill(m_chats, {Do::NextUnread, Do::PreviousUnread});
    m_chats->addSeparator();
    fill(m_chats, {Do::Reply, Do::AddNote, Do::Send});
    m_chats->addSeparator();
    fill(m_chats, {Do::OpenInWhatsApp, Do::OpenLink, Do::CopyChatId});

    QMenu *contact = bar.addMenu(tr("C&ontact"));
    fill(contact, {Do::EditMetadata, Do::AddKey});
    contact->addSeparator();
    fill(contact, {Do::Save, Do::Discard});

    fill(bar.addMenu(tr("&Queue")), {Do::RouteQueue});
    fill(bar.addMenu(tr("&Device")), {Do::SyncSession});
    fill(bar.addMenu(tr("&Tools")), {Do::CommandPalette, Do::KeyboardShortcuts, Do::DemoData});
    fill(bar.addMenu(tr("&Help")), {Do::KeyboardShortcuts, Do::About});

    fillProfiles();
    connect(&accounts, &Accounts::changed, this, &Menus::fillProfiles);
    fillColumns(columns);
    fillSorting(columns);
}

void Menus::fillProfiles()
{
    m_profiles->clear();
    for (const Account &account : m_accounts.all()) {
        QAction *action = m_profiles->addAction(accountDot(account, dotSize), shownInMenu(account.name));
        action->setCheckable(true);
        action->setChecked(account.id == m_current.id);
        action->setToolTip(shownInToolTip(tr("Show the account %1").arg(account.name)));
        connect(action, &QAction::triggered, this, [this, action, id = account.id] {
            action->setChecked(id == m_current.id); // the tick follows the window, not the click
            if (id != m_current.id)
                Q_EMIT accountChosen(id);
        });
    }
    m_profiles->addSeparator();
    m_profiles->addAction(m_actions[Do::NewProfile]);
}

void Menus::fillColumns(QHeaderView &header)
{
    const QAbstractItemModel &model = *header.model();
    for (int section = 0; section < header.count(); ++section) {
        const QString title = model.headerData(section, Qt::Horizontal).toString();
        QAction *action = m_columns->addAction(title);
        action->setCheckable(true);
        action->setToolTip(tr("Show or hide the column %1").arg(title));
        if (section == int(ChatTable::Column::Name)) {
            action->setEnabled(false);
            action->setStatusTip(tr("A row must say whose chat it is."));
        }
        connect(action, &QAction::toggled, &header,
                [&header, section](bool shown) { header.setSectionHidden(section, !shown); });
    }
    const auto show = [this, &header] {
        const QList<QAction *> actions = m_columns->actions();
        for (int section = 0; section < header.count(); ++section)
            actions.at(section)->setChecked(!header.isSectionHidden(section));
    };
    m_columns->addSeparator();
    for (Do id : {Do::ArrangeColumns, Do::ResetColumns})
        m_columns->addAction(m_actions[id]);
    show();
    connect(m_columns, &QMenu::aboutToShow, this, show);
}

/// What a click on a heading does: a header takes no keys.
void Menus::fillSorting(QHeaderView &header)
{
    auto *columns = new QActionGroup(m_sorting);
    auto *directions = new QActionGroup(m_sorting);
    const auto add = [this](QActionGroup *group, const QString &text, const QString &tip) {
        QAction *action = group->addAction(text);
        action->setCheckable(true);
        action->setToolTip(tip);
        m_sorting->addAction(action);
        return action;
    };
    for (int section = 0; section < header.count(); ++section) {
        const QString title = header.model()->headerData(section, Qt::Horizontal).toString();
        connect(add(columns, title, tr("Sort the chats by %1").arg(title)), &QAction::triggered, &header,
                [&header, section] { header.setSortIndicator(section, header.sortIndicatorOrder()); });
    }
    m_sorting->addSeparator();
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        const bool up = order == Qt::AscendingOrder;
        connect(add(directions, up ? tr("&Ascending") : tr("&Descending"),
                    up ? tr("The smallest, the oldest or A first") : tr("The largest, the newest or Z first")),
                &QAction::triggered, &header,
                [&header, order] { header.setSortIndicator(header.sortIndicatorSection(), order); });
    }
    const auto show = [columns, directions](int section, Qt::SortOrder order) {
        columns->actions().at(section)->setChecked(true);
        directions->actions().at(order == Qt::AscendingOrder ? 0 : 1)->setChecked(true);
    };
    show(header.sortIndicatorSection(), header.sortIndicatorOrder());
    connect(&header, &QHeaderView::sortIndicatorChanged, m_sorting, show);
}

} // namespace sparkbot
