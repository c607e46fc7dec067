#include "views/viewcommands.h"

#include "actions.h"
#include "chats/chatheader.h"
#include "chats/filterbar.h"
#include "shared/messagebar.h"
#include "shared/plaintext.h"
#include "views/arrangecolumnsdialog.h"
#include "views/viewexchange.h"
#include "views/viewnamedialog.h"
#include "views/viewpanel.h"
#include "workflows/viewdesk.h"

namespace sparkbot {

using Do = Actions::Id;

namespace {

constexpr int longestName = 60; ///< code points inside a sentence

} // namespace

ViewCommands::ViewCommands(ViewDesk &desk, const Actions &actions, const Parts &parts, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_filter(parts.filter)
    , m_header(parts.header)
    , m_messages(parts.messages)
    , m_window(window)
    , m_exchange(new ViewExchange(desk.saved(), parts.messages, window))
{
    connect(&desk, &ViewDesk::shown, this, [this](const QString &query, const ViewLayout &layout) {
        m_filter.setText(query);
        m_header.setLayout(layout);
        m_desk.setLayout(m_header.layout());
    });
    connect(&m_filter, &FilterBar::queryChanged, this,
            [this](const ChatQuery &query) { m_desk.setQuery(query.text()); });
    connect(&m_header, &ChatHeader::layoutChanged, this, [this] { m_desk.setLayout(m_header.layout()); });
    connectPanel(parts.panel);
    connectActions(actions);
    m_header.setLayout({}); // the view shown last comes a moment after the window
}

void ViewCommands::connectPanel(ViewPanel &panel)
{
    connect(&panel, &ViewPanel::viewChosen, &m_desk, &ViewDesk::choose);
    connect(&panel, &ViewPanel::renameRequested, this, &ViewCommands::rename);
    connect(&panel, &ViewPanel::removeRequested, this, &ViewCommands::remove);
    connect(&panel, &ViewPanel::moveRequested, this, [this](qint64 id, int by) { m_desk.move(id, by); });
    connect(&panel, &ViewPanel::exportRequested, this, [this](qint64 id) {
        if (const std::optional<SavedView> view = m_desk.saved().find(id))
            m_exchange->askExport({*view}, view->name);
    });
}

void ViewCommands::connectActions(const Actions &actions)
{
    connect(actions[Do::SaveView], &QAction::triggered, this, &ViewCommands::saveView);
    connect(actions[Do::UpdateView], &QAction::triggered, this, [this] {
        if (!m_desk.updateChosen())
            notWritten();
    });
    connect(actions[Do::RenameView], &QAction::triggered, this, [this] {
        if (const std::optional<SavedView> view = m_desk.chosenSaved())
            rename(view->id);
    });
    connect(actions[Do::DeleteView], &QAction::triggered, this, [this] {
        if (const std::optional<SavedView> view = m_desk.chosenSaved())
            remove(view->id);
    });
    connect(actions[Do::ImportViews], &QAction::triggered, m_exchange, &ViewExchange::askImport);
    connect(actions[Do::ExportViews], &QAction::triggered, this,
            [this] { m_exchange->askExport(m_desk.saved().all(), tr("Views")); });
    connect(actions[Do::ArrangeColumns], &QAction::triggered, this,
            [this] { (new ArrangeColumnsDialog(m_header, m_window))->open(); });
    connect(actions[Do::ResetColumns], &QAction::triggered, this, [this] { m_header.setLayout({}); });
}

void ViewCommands::chooseByName(const QString &name)
{
    const QString key = m_desk.model().keyOfName(name);
    if (!key.isEmpty())
        m_desk.choose(key);
    else
        m_messages.show(MessageBar::Severity::Warning,
                        tr("There is no view called “%1”. The view used last is shown; the sidebar lists all.")
                            .arg(shownInLine(name, longestName)));
}

void ViewCommands::saveView()
{
    const auto heading = [this](int section) {
        return m_header.model()->headerData(section, Qt::Horizontal).toString();
    };
    QStringList columns;
    const QList<int> shown = m_header.shownSections();
    for (int section : shown)
        columns.append(heading(section));
    const QString by = heading(m_header.sortIndicatorSection());
    const QString sorting = m_header.sortIndicatorOrder() == Qt::DescendingOrder ? tr("%1, descending").arg(by)
                                                                                 : tr("%1, ascending").arg(by);
    ViewNameDialog::forSaving(m_desk, columns, sorting, m_window)->open();
}

void ViewCommands::rename(qint64 id)
{
    if (const std::optional<SavedView> view = m_desk.saved().find(id))
        ViewNameDialog::forRenaming(m_desk, *view, m_window)->open();
}

/// Without a question: it can be put back from the message as long as that is on screen.
void ViewCommands::remove(qint64 id)
{
    const QList<SavedView> before = m_desk.saved().all();
    const auto view = std::ranges::find(before, id, &SavedView::id);
    if (view == before.cend())
        return;
    if (!m_desk.remove(id)) {
        notWritten();
        return;
    }
    const auto putBack = [this, removed = *view, place = int(view - before.cbegin())] {
        const std::optional<qint64> again = m_desk.saved().add(removed);
        if (again)
            m_desk.saved().move(*again, place);
        else
            notWritten();
    };
    m_messages.show(MessageBar::Severity::Information,
                    tr("The view “%1” was deleted. No chat changed.").arg(shownInLine(view->name, longestName)),
                    {{tr("Put Back"), putBack}});
}

void ViewCommands::notWritten()
{
    m_messages.show(MessageBar::Severity::Error,
                    tr("The view was not changed, because the file with this computer's state could not be written. "
                       "Free some disk space or mend its permissions, then try again."),
                    {}, m_desk.saved().lastError());
}

} // namespace sparkbot
