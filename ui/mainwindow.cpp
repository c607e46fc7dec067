#include "mainwindow.h"

#include "actions.h"
#include "attention.h"
#include "chats/chatarea.h"
#include "chats/chatcommands.h"
#include "chats/chatheader.h"
#include "chats/chatview.h"
#include "chats/filterbar.h"
#include "closeguard.h"
#include "devices/devicepicker.h"
#include "editactions.h"
#include "inspector/inspector.h"
#include "menus.h"
#include "notices.h"
#include "palette/palettesource.h"
#include "routing/routedialog.h"
#include "shared/firstpaint.h"
#include "shared/messagebar.h"
#include "shared/plaintext.h"
#include "shared/windowstate.h"
#include "statusline.h"
#include "tools.h"
#include "toolstrip.h"
#include "verbs/panecycle.h"
#include "verbs/shelf.h"
#include "verbs/verbarea.h"
#include "views/sidebarsplit.h"
#include "views/viewcommands.h"
#include "views/viewpanel.h"
#include "workflows/chatdesk.h"
#include "workflows/contactdesk.h"
#include "workflows/devicedirectory.h"
#include "workflows/refresher.h"
#include "workflows/viewdesk.h"
#include "workflows/workspace.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace sparkbot {

using Do = Actions::Id;

namespace {

constexpr int stripHeight = 3;
constexpr int besideFrom = 900; ///< width below which the inspector goes under the table
constexpr QSize smallestWindow{640, 480};
constexpr int narrowestInspector = 300;
constexpr int widestInspector = 480;
constexpr int firstInspectorWidth = 420;

/// The account's colour under the menu bar. Its name is in the title and in the status line: colour is never alone.
QWidget *accountStrip(const Account &account, QWidget *parent)
{
    auto *strip = new QWidget(parent);
    strip->setObjectName(QStringLiteral("accountStrip"));
    strip->setFixedHeight(stripHeight);
    strip->setAutoFillBackground(true);
    QPalette colours = strip->palette();
    colours.setColor(QPalette::Window, QColor(account.colour));
    strip->setPalette(colours);
    return strip;
}

/// One pixel between panes.
QWidget *separator(QWidget *parent)
{
    auto *line = new QWidget(parent);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, Accounts &accounts, Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_actions(new Actions(this))
    , m_tools(new ToolStrip(workspace.devices().model(), *m_actions, this))
    , m_messages(new MessageBar(this))
    , m_outer(new SidebarSplit((*m_actions)[Do::ToggleSidebar], settings, this))
    , m_sidebar(new ViewPanel(workspace.views().model(), workspace.devices().model(), m_outer))
    , m_splitter(new QSplitter(Qt::Horizontal, m_outer))
    , m_area(new ChatArea(workspace, *m_tools->filter(), *(*m_actions)[Do::Refresh], m_splitter))
    , m_side(new QScrollArea(m_splitter))
    , m_inspector(new Inspector(workspace, *m_actions, settings, m_side))
    , m_status(new StatusLine(workspace, *m_area->view(), this))
    , m_menus(new Menus(*menuBar(), *m_actions, accounts, workspace.account(), *m_area->view()->header(), this))
    , m_commands(new ChatCommands(workspace, this))
    , m_verbs(new VerbArea(workspace, *m_actions, *m_area, *m_commands, this))
    , m_notices(new Notices(workspace, *m_messages, this))
    , m_guard(new CloseGuard(workspace, this))
    , m_views(new ViewCommands(workspace.views(), *m_actions,
                               {*m_sidebar, *m_tools->filter(), *m_area->view()->header(), *m_messages}, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(smallestWindow);
    new EditActions(*m_actions, this);
    const auto *tools = new Tools(*m_actions, workspace, *m_area->view(), settings, this);
    connect(&tools->source(), &PaletteSource::numberPicked, m_tools->picker(), &DevicePicker::picked);
    connect(&tools->source(), &PaletteSource::viewPicked, m_sidebar, &ViewPanel::viewChosen);
    connect(&tools->source(), &PaletteSource::chatPicked, this, &MainWindow::goToChat);
    new Attention(workspace.refresher(), this);
    placeParts();
    connectNumbers();
    connectChats();
    connectInspector();
    connectViews();
    connectWindow();

    windowstate::restoreGeometry(*this, settings);
    placeInspector();
    connect(new FirstPaint(this), &FirstPaint::painted, this, &MainWindow::complete);
    showTitle();
    judgeSituation();
    m_area->view()->setFocus();
}

MainWindow::~MainWindow()
{
    if (isVisible())
        saveState();
}

void MainWindow::placeParts()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(accountStrip(m_workspace.account(), content));
    column->addWidget(m_tools);
    column->addWidget(separator(content));
    column->addWidget(m_messages);
    column->addWidget(m_outer, 1);
    m_outer->setParts(m_sidebar, m_splitter);
    column->addWidget(separator(content));
    column->addWidget(m_status);
    setCentralWidget(content);

    // Where there is little height the inspector scrolls; its parts are never squeezed.
    m_side->setWidget(m_inspector);
    m_side->setWidgetResizable(true);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setFocusPolicy(Qt::NoFocus);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    (*m_actions)[Do::ToggleInspector]->setChecked(true);
}

void MainWindow::connectNumbers()
{
    DeviceDirectory &numbers = m_workspace.devices();
    ChatDesk &chats = m_workspace.chats();
    DevicePicker *picker = m_tools->picker();
    const auto follow = [this, picker] {
        picker->setCurrentDevice(m_workspace.chats().device());
        m_sidebar->setCurrentDevice(m_workspace.chats().device());
        showTitle();
        m_judge.start();
    };
    const auto open = [this](const DeviceId &id) {
        if (id != m_workspace.chats().device())
            m_workspace.chats().open(id);
    };
    connect(picker, &DevicePicker::picked, this, open);
    connect(m_sidebar, &ViewPanel::numberChosen, this, open);
    connect(&chats, &ChatDesk::opened, this, follow);
    connect(&numbers, &DeviceDirectory::loaded, this, follow);
    const auto noneYet = [picker] { picker->setPlaceholderText(tr("No number")); };
    connect(&numbers, &DeviceDirectory::loaded, picker, noneYet);
    connect(&numbers, &DeviceDirectory::loadFailed, picker, noneYet);
    for (auto signal : {&DeviceList::rowsInserted, &DeviceList::rowsRemoved})
        connect(&numbers.model(), signal, this, follow);
    connect(&numbers.model(), &DeviceList::dataChanged, this, follow);
    connect((*m_actions)[Do::GoToNumber], &QAction::triggered, picker, [picker] {
        picker->setFocus(Qt::ShortcutFocusReason);
        picker->showPopup();
    });
    connect((*m_actions)[Do::SyncSession], &QAction::triggered, this, &MainWindow::syncSession);
    connect((*m_actions)[Do::RouteQueue], &QAction::triggered, this, &MainWindow::routeQueue);
    picker->setCurrentDevice(chats.device());
}

void MainWindow::connectChats()
{
    ChatView *view = m_area->view();
    FilterBar *filter = m_tools->filter();
    Actions &actions = *m_actions;
    connect(m_area, &ChatArea::syncRequested, this, &MainWindow::syncSession);
    connect(m_area, &ChatArea::actionRequested, this, [this](ErrorAction action) {
        if (action == ErrorAction::ReplaceKey)
            Q_EMIT replaceKeyRequested();
        else
            refresh();
    });

    connect(view, &ChatView::selectionTouched, &m_judge, qOverload<>(&QTimer::start));
    connect(&m_workspace.chats(), &ChatDesk::loaded, &m_judge, qOverload<>(&QTimer::start));
    connect(view, &ChatView::openRequested, this, &MainWindow::enterConversation);
    connect(view, &QWidget::customContextMenuRequested, this,
            [this, view](const QPoint &point) { m_menus->chats()->popup(view->viewport()->mapToGlobal(point)); });
    connect(view->header(), &QWidget::customContextMenuRequested, this, [this, view](const QPoint &point) {
        m_menus->columns()->popup(view->header()->viewport()->mapToGlobal(point));
    });

    connect(actions[Do::OpenInWhatsApp], &QAction::triggered, this,
            [this, view] { m_commands->openInWhatsApp(view->currentId()); });
    connect(actions[Do::NextUnread], &QAction::triggered, view, [view] { view->goToUnread(+1); });
    connect(actions[Do::PreviousUnread], &QAction::triggered, view, [view] { view->goToUnread(-1); });
    connect(actions[Do::Find], &QAction::triggered, filter, &FilterBar::focusLine);
    connect(actions[Do::Refresh], &QAction::triggered, this, &MainWindow::refresh);
    Refresher &refresher = m_workspace.refresher();
    connect(actions[Do::PauseUpdates], &QAction::toggled, &refresher, &Refresher::setPaused);
    connect(&refresher, &Refresher::pausedChanged, actions[Do::PauseUpdates], &QAction::setChecked);
}

void MainWindow::connectInspector()
{
    ContactDesk &contacts = m_workspace.contacts();
    connect(m_area->view(), &ChatView::currentIdChanged, m_inspector, &Inspector::showChat);
    connect(m_inspector, &Inspector::statusRequested, this,
            [this](const ChatId &id, ChatStatus status) { m_commands->setStatus({id}, status); });
    connect(m_inspector, &Inspector::unassignRequested, this, [this](const ChatId &id) { m_commands->unassign({id}); });
    connect(m_inspector, &Inspector::labelsRequested, this, [this](const ChatId &id) { m_commands->editLabels({id}); });
    connect(m_inspector, &Inspector::assignRequested, this, [this](const ChatId &id) { m_commands->assignTo({id}); });
    connect(m_inspector, &Inspector::replaceKeyRequested, this, &MainWindow::replaceKeyRequested);
    connect(m_inspector, &Inspector::leaveRequested, m_area->view(),
            [this] { m_area->view()->setFocus(Qt::OtherFocusReason); });
    connect(m_inspector, &Inspector::failedElsewhere, m_messages,
            [this](const QString &message) { m_messages->show(MessageBar::Severity::Error, message); });
    connect(m_inspector, &Inspector::built, this, &MainWindow::limitInspector);
    for (const auto &[id, mode] : {std::pair(Do::Reply, Composer::Mode::Reply), {Do::AddNote, Composer::Mode::Note}}) {
        connect((*m_actions)[id], &QAction::triggered, this, [this, mode = mode] {
            (*m_actions)[Do::ToggleInspector]->setChecked(true);
            m_inspector->write(mode);
        });
    }
    connect((*m_actions)[Do::ToggleInspector], &QAction::toggled, m_side, &QWidget::setVisible);

    const auto judge = [this] { m_judge.start(); };
    connect(&contacts, &ContactDesk::opened, this, judge);
    connect(&contacts, &ContactDesk::loadingChanged, this, judge);
    connect(&contacts, &ContactDesk::loaded, this, judge);
    connect(&contacts, &ContactDesk::savingChanged, this, judge);
    connect(&contacts, &ContactDesk::pendingChanged, this, judge);
    connect(m_verbs, &VerbArea::undoChanged, this, judge);
    connect(&m_workspace, &Workspace::meChanged, this, judge);
    m_judge.setSingleShot(true);
    m_judge.setInterval(0);
    connect(&m_judge, &QTimer::timeout, this, &MainWindow::judgeSituation);
}

void MainWindow::connectViews()
{
    connect(&m_workspace.views(), &ViewDesk::changed, &m_judge, qOverload<>(&QTimer::start));
    connect(&m_workspace.views().saved(), &SavedViews::changed, &m_judge, qOverload<>(&QTimer::start));
}

void MainWindow::connectWindow()
{
    Actions &actions = *m_actions;
    connect(actions[Do::NewProfile], &QAction::triggered, this, &MainWindow::newAccountRequested);
    connect(actions[Do::ManageProfiles], &QAction::triggered, this, &MainWindow::manageAccountsRequested);
    connect(actions[Do::DemoData], &QAction::triggered, this, &MainWindow::demoRequested);
    connect(m_menus, &Menus::accountChosen, this, &MainWindow::switchAccountRequested);
    connect(actions[Do::CloseWindow], &QAction::triggered, this, &QWidget::close);
    // Queued: the menu that triggered it must be gone before the windows are.
    connect(actions[Do::Quit], &QAction::triggered, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    connect(actions[Do::FullScreen], &QAction::toggled, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    connect(actions[Do::About], &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_notices, &Notices::replaceKeyRequested, this, &MainWindow::replaceKeyRequested);
    connect(m_notices, &Notices::refreshRequested, this, &MainWindow::refresh);
    connect(m_notices, &Notices::contactRequested, this, &MainWindow::showContact);
    connect(m_notices, &Notices::routeRequested, this, &MainWindow::routeQueue);
    connect(&m_workspace.routing(), &Routing::ended, m_notices, [this] {
        if (!m_route || !m_route->isVisible())
            m_notices->routeEnded();
    });
    connect(m_status, &StatusLine::refreshRequested, this, &MainWindow::refresh);
    connect(m_status, &StatusLine::routeRequested, this, &MainWindow::routeQueue);
    connect(m_commands, &ChatCommands::leftOut, m_messages,
            [this](const QString &sentence) { m_messages->show(MessageBar::Severity::Warning, sentence); });
    connect(m_commands, &ChatCommands::pageNotOpened, m_notices, &Notices::pageNotOpened);
    auto *panes = new PaneCycle(this);
    for (QWidget *pane : {static_cast<QWidget *>(m_area->view()), static_cast<QWidget *>(m_area->shelf()),
                          static_cast<QWidget *>(m_inspector), static_cast<QWidget *>(m_tools->filter())})
        panes->add(pane);
    connect(actions[Do::NextPane], &QAction::triggered, panes, &PaneCycle::next);
}

void MainWindow::enterConversation()
{
    (*m_actions)[Do::ToggleInspector]->setChecked(true);
    m_inspector->enterConversation();
}

/// Also one that the filter hides.
void MainWindow::goToChat(const ChatId &id)
{
    if (m_workspace.chats().model().rowOf(id) < 0)
        m_tools->filter()->clear();
    m_area->view()->setCurrentId(id);
    m_area->view()->setFocus(Qt::OtherFocusReason);
}

/// Of any number, whether its chat is loaded yet or not.
void MainWindow::showContact(const ContactRef &ref)
{
    ChatDesk &chats = m_workspace.chats();
    const ChatId id = ChatId::fromServer(ref.contact.text());
    const auto show = [this, &chats, id, ref] {
        if (chats.device() != ref.device)
            return; // the person went to another number instead of waiting
        goToChat(id);
        // The filter asks the server for a chat that the list does not have.
        if (m_area->view()->currentId() != id)
            m_tools->filter()->setText(id.text());
        m_inspector->showMetadata();
    };
    (*m_actions)[Do::ToggleInspector]->setChecked(true);
    if (chats.device() != ref.device)
        chats.open(ref.device);
    if (!chats.isLoading() || chats.model().rowOf(id) >= 0)
        show();
    else
        connect(&chats, &ChatDesk::loaded, this, show, Qt::SingleShotConnection);
}

void MainWindow::showView(const QString &name)
{
    m_wantedView = name;
    if (m_workspace.views().isStarted())
        m_views->chooseByName(name);
}

/// What the first frame does not need and would have to wait for: the state database.
void MainWindow::complete()
{
    m_workspace.views().start();
    if (!m_wantedView.isEmpty())
        m_views->chooseByName(m_wantedView);
}

void MainWindow::refresh()
{
    m_notices->expectAnswer();
    m_workspace.chats().model().applyWaiting();
    m_workspace.refresh();
}

void MainWindow::syncSession()
{
    m_workspace.devices().syncSession(m_workspace.chats().device());
}

void MainWindow::routeQueue()
{
    if (!m_route)
        m_route = new RouteDialog(m_workspace, m_workspace.chats().device(), this);
    m_route->show();
    m_route->raise();
    m_route->activateWindow();
}

void MainWindow::showAbout()
{
    auto *about = new QMessageBox(QMessageBox::NoIcon, tr("About SparkBot Console"),
                                  tr("SparkBot Console %1").arg(QCoreApplication::applicationVersion()),
                                  QMessageBox::Close, this);
    about->setTextFormat(Qt::PlainText);
    about->setInformativeText(tr("Manages WhatsApp numbers, chats, contact metadata and message queues of a SparkBot "
                                 "account. It talks to no other server."));
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

void MainWindow::showTitle()
{
    constexpr int longest = 60;
    const std::optional<Device> number = m_workspace.devices().model().device(m_workspace.chats().device());
    const QString account = shownInLine(m_workspace.account().name, longest);
    setWindowTitle(number ? tr("%1 – %2 – SparkBot Console").arg(shownInLine(number->displayName(), longest), account)
                          : tr("%1 – SparkBot Console").arg(account));
}

void MainWindow::judgeSituation()
{
    const ChatView::SelectionFacts selection = m_area->view()->selectionFacts();
    const ContactDesk &contacts = m_workspace.contacts();
    MetadataTable &metadata = m_workspace.contacts().model();
    const DeviceId device = m_workspace.chats().device();
    Actions::Situation now;
    now.hasNumber = m_workspace.devices().model().rowOf(device) >= 0;
    now.syncing = m_workspace.devices().isSyncing(device);
    now.canRoute = m_workspace.devices().model().rowCount() > 1;
    now.selected = selection.count;
    now.commonStatus = selection.commonStatus;
    now.anyAssigned = selection.anyAssigned;
    now.anyOfOthers = selection.anyOfOthers;
    now.anyUnread = selection.anyUnread;
    now.anyRead = selection.anyRead;
    now.undo = m_verbs->undoText();
    now.undoNames = m_verbs->undoNames();
    now.chats = m_workspace.chats().model().rowCount();
    now.listCut = m_workspace.chats().isCut();
    const std::optional<Chat> current = m_workspace.chats().model().chat(m_area->view()->currentId());
    now.hasChat = current.has_value();
    now.hasWhatsAppPage = current && !whatsAppPage(*current).isEmpty();
    if (ViewDesk &views = m_workspace.views(); views.isStarted()) {
        now.savedView = views.chosenSaved().has_value();
        now.viewModified = views.isModified();
        now.anySavedView = !views.saved().all().isEmpty();
    }
    now.hasContact = !contacts.current().isNull();
    now.contactLoaded = contacts.isLoaded();
    now.pendingEdits = metadata.pendingCount();
    now.editsValid = metadata.canSave();
    now.saving = contacts.isSaving();
    m_actions->setSituation(now);
}

/// Beside the table where there is room, else below it.
void MainWindow::placeInspector()
{
    const Qt::Orientation wanted = width() < besideFrom ? Qt::Vertical : Qt::Horizontal;
    const bool beside = wanted == Qt::Horizontal;
    if (m_placed && m_splitter->orientation() == wanted)
        return;
    if (m_placed)
        windowstate::saveSplitter(*m_splitter, m_settings);
    m_placed = true;
    m_splitter->setOrientation(wanted);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, beside ? 0 : 1);
    // First: how narrow the pane may be depends on it.
    m_inspector->setTabsBeside(!beside);
    limitInspector();
    if (windowstate::restoreSplitter(*m_splitter, m_settings))
        return;
    const int room = width() - (m_sidebar->isVisibleTo(this) ? m_sidebar->sizeHint().width() : 0);
    const int inspectorWidth = qMin(firstInspectorWidth, room * 3 / 8);
    if (beside)
        m_splitter->setSizes({room - inspectorWidth, inspectorWidth});
    else
        m_splitter->setSizes({height() / 2, height() / 2});
}

void MainWindow::limitInspector()
{
    const bool beside = m_splitter->orientation() == Qt::Horizontal;
    m_side->setMinimumWidth(beside ? qMax(narrowestInspector, m_inspector->minimumSizeHint().width()) : 0);
    m_side->setMaximumWidth(beside ? widestInspector : QWIDGETSIZE_MAX);
}

void MainWindow::saveState()
{
    if (m_workspace.views().isStarted())
        m_workspace.views().setLayout(m_area->view()->header()->layout());
    windowstate::saveGeometry(*this, m_settings);
    windowstate::saveSplitter(*m_splitter, m_settings);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    placeInspector();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_guard->mayClose()) {
        event->ignore();
        return;
    }
    saveState();
    event->accept();
}

} // namespace sparkbot
