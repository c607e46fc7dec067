#include "chats/chatarea.h"

#include "chats/chatview.h"
#include "chats/filterbar.h"
#include "chats/filtertext.h"
#include "chats/hiddencounts.h"
#include "chats/searchhead.h"
#include "chats/statecard.h"
#include "chats/updatesbar.h"
#include "models/wording.h"
#include "shared/plaintext.h"
#include "verbs/shelf.h"
#include "workflows/chatdesk.h"
#include "workflows/devicedirectory.h"
#include "workflows/workspace.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace sparkbot {

namespace {

constexpr int skeletonAfterMs = 300;
constexpr int cancelAfterMs = 1'000;
constexpr int longestWords = 60; ///< code points of a name inside a sentence
constexpr int longestFilter = 160;
constexpr int longestTerm = 30;

} // namespace

ChatArea::ChatArea(Workspace &workspace, FilterBar &filter, const QAction &refresh, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_filter(filter)
    , m_head(new SearchHead(workspace, filter, this))
    , m_view(new ChatView(workspace.chats().model(), this))
    , m_card(new StateCard(this)) // beside the table, not in it: of a table, a screen reader finds only cells
    , m_hidden(new HiddenCounts(workspace.chats().model(), this))
    , m_shelf(new Shelf(*m_view, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_view, 1);
    auto *updates = new UpdatesBar(workspace.chats().model(), *m_view, refresh, this);
    column->addWidget(updates);
    connect(updates, &UpdatesBar::focusReturned, m_view, qOverload<>(&QWidget::setFocus));
    column->addWidget(m_shelf);
    m_view->viewport()->installEventFilter(this);

    ChatDesk &chats = workspace.chats();
    DeviceDirectory &numbers = workspace.devices();
    const auto again = [this] { present(); };
    const auto fine = [this] {
        m_chatsFailure.reset();
        m_numbersFailure.reset();
        m_hidden->forget();
        present();
    };
    connect(&chats.model(), &ChatTable::modelReset, this, again);
    connect(&chats.model(), &ChatTable::rowsInserted, this, again);
    connect(&chats.model(), &ChatTable::rowsRemoved, this, again);
    connect(&chats, &ChatDesk::loadingChanged, this, fine);
    connect(&chats, &ChatDesk::loaded, this, fine);
    connect(&chats, &ChatDesk::opened, this, [this, fine] {
        m_view->forget();
        fine();
    });
    connect(&chats, &ChatDesk::loadFailed, this, [this](const ApiError &error) {
        m_chatsFailure = textOf(error, Operation::LoadChats);
        present();
    });
    connect(&numbers, &DeviceDirectory::loaded, this, [this] {
        m_numbersFailure.reset(); // and not that of the chats, which would read as "there are none"
        present();
    });
    connect(&numbers, &DeviceDirectory::loadFailed, this, [this](const ApiError &error) {
        m_numbersFailure = textOf(error, Operation::LoadNumbers);
        present();
    });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, again);
    connect(&filter, &FilterBar::queryChanged, this, &ChatArea::applyFilter);
    connect(&filter, &FilterBar::leaveRequested, this, &ChatArea::enter);
    connect(m_hidden, &HiddenCounts::counted, this, again);
    present();
}

ChatArea::~ChatArea()
{
    // The view goes after this part, and lets go of rows that the table kept for it: they must not be presented.
    m_workspace.chats().model().disconnect(this);
    m_workspace.chats().disconnect(this);
}

void ChatArea::applyFilter()
{
    ChatTable &table = m_workspace.chats().model();
    const ChatQuery &query = m_filter.query();
    if (query.isValid())
        table.setQuery(query);
    else if (const std::optional<ChatQuery> before = filtertext::beforeLastTerm(query, table.query()))
        table.setQuery(*before);
    present(); // nothing found before and nothing found now: the model says nothing
}

void ChatArea::enter()
{
    if (!m_card->isHidden() && m_card->focusFirst())
        return;
    m_view->setFocus(Qt::OtherFocusReason);
    // With nothing selected every verb would be disabled, and nothing would tell why.
    if (!m_view->selectionModel()->hasSelection() && m_view->model()->rowCount() > 0)
        m_view->setCurrentId(m_workspace.chats().model().idAt(qMax(0, m_view->currentIndex().row())));
}

ErrorText ChatArea::textOf(const ApiError &error, Operation operation) const
{
    return errorText(error, {operation, m_workspace.account().name, numberName(), {}});
}

QString ChatArea::numberName() const
{
    const std::optional<Device> number = m_workspace.devices().model().device(m_workspace.chats().device());
    return number ? number->displayName() : QString();
}

bool ChatArea::isWaiting() const
{
    if (m_workspace.chats().isLoading())
        return true;
    if (m_workspace.devices().isLoading())
        return m_workspace.chats().device().isNull();
    return m_workspace.devices().loadedAt() == 0 && !m_chatsFailure && !m_numbersFailure;
}

void ChatArea::present()
{
    const ChatTable &table = m_workspace.chats().model();
    const bool waiting = isWaiting() && table.loadedCount() == 0;
    if (!waiting) {
        m_waiting.invalidate();
        m_patience.stop();
        m_view->setSkeleton(false);
    }
    if (waiting)
        presentWaiting();
    else if (table.rowCount() > 0)
        m_card->hide();
    else if (m_numbersFailure && table.loadedCount() == 0)
        presentFailure(*m_numbersFailure);
    else if (m_chatsFailure && table.loadedCount() == 0)
        presentFailure(*m_chatsFailure);
    else if (m_workspace.chats().device().isNull())
        m_card->present(tr("This account has no WhatsApp number yet."),
                        {{tr("Refresh"), [this] { Q_EMIT actionRequested(ErrorAction::RefreshNumbers); }}});
    else if (table.loadedCount() == 0)
        m_card->present(tr("No chats on %1 yet.").arg(shownInLine(numberName(), longestWords)),
                        {{tr("Sync Session"), [this] { Q_EMIT syncRequested(); }}});
    else
        presentNothingFound();
}

void ChatArea::presentWaiting()
{
    if (!m_waiting.isValid())
        m_waiting.start();
    const qint64 waited = m_waiting.elapsed();
    m_view->setSkeleton(waited >= skeletonAfterMs && waited < cancelAfterMs); // then a sentence stands there
    if (waited < skeletonAfterMs) {
        m_card->hide();
        m_patience.start(int(skeletonAfterMs - waited));
        return;
    }
    if (waited < cancelAfterMs) {
        m_card->hide();
        m_patience.start(int(cancelAfterMs - waited));
        return;
    }
    const QString name = numberName();
    m_card->present(name.isEmpty()
                        ? tr("Loading the numbers of %1…").arg(shownInLine(m_workspace.account().name, longestWords))
                        : tr("Loading the chats of %1…").arg(shownInLine(name, longestWords)),
                    {{tr("Cancel"), [this] {
                          m_workspace.devices().cancelRefresh();
                          m_workspace.chats().cancelLoad();
                      }}});
}

void ChatArea::presentFailure(const ErrorText &failure)
{
    QList<StateCard::Button> buttons;
    for (ErrorAction action : failure.actions) {
        if (action != ErrorAction::CopyDetails && buttons.isEmpty())
            buttons.append({actionText(action), [this, action] { Q_EMIT actionRequested(action); }});
    }
    if (!failure.details.isEmpty())
        buttons.append({actionText(ErrorAction::CopyDetails), [failure] {
                            QGuiApplication::clipboard()->setText(failure.message() + u'\n' + failure.details);
                        }});
    m_card->present(failure.message(), buttons);
}

void ChatArea::presentNothingFound()
{
    // By now the line may say something else, which is not understood: the remedies are for what the table shows.
    const ChatQuery &query = m_workspace.chats().model().query();
    // The buttons go with the card; the table is where the chats come back.
    const auto change = [this](const QString &text) {
        return [this, text] {
            m_filter.setText(text);
            m_view->setFocus(Qt::OtherFocusReason);
        };
    };
    QList<StateCard::Button> buttons{{tr("Clear Filters"), change({})}};
    const std::optional<ChatStatus> status = query.status();
    if (query.terms().size() == 1 && status == ChatStatus::Pending) {
        buttons.prepend({tr("Show Active"), change(query.textWithStatus(ChatStatus::Active))});
        m_card->present(tr("Nothing pending."), buttons);
        return;
    }
    if (query.terms().size() == 1 && status) {
        m_card->present(tr("No chat has the status %1.").arg(statusText(*status)), buttons);
        return;
    }
    const QString sentence = tr("No chat matches “%1”.").arg(shownInLine(query.text().simplified(), longestFilter));
    const int last = int(query.terms().size()) - 1;
    QList<StateCard::Button> remedies;
    if (last > 0)
        buttons.append({tr("Remove Last"), change(query.textWithout(last))});
    if (last >= 0) {
        for (const HiddenCounts::Count &count : m_hidden->of(query)) {
            const QString term = shownInMenu(query.terms().at(count.term).text, longestTerm);
            remedies.append(
                {tr("%Ln match without %1", nullptr, count.chats).arg(term), change(query.textWithout(count.term))});
        }
    }
    m_card->present(sentence, buttons, remedies);
}

bool ChatArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        m_card->setGeometry(m_view->viewport()->geometry().translated(m_view->pos()));
    return QWidget::eventFilter(watched, event);
}

} // namespace sparkbot
