#include "inspector/inspector.h"

#include "inspector/inspectortabs.h"
#include "models/wording.h"
#include "shared/elidedlabel.h"
#include "shared/errortext.h"
#include "shared/problemlabel.h"
#include "shared/steadybutton.h"
#include "verbs/labelpills.h"
#include "verbs/verbtext.h"
#include "workflows/chatdesk.h"
#include "workflows/chatverbs.h"
#include "workflows/devicedirectory.h"
#include "workflows/numberfacts.h"
#include "workflows/workspace.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace sparkbot {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Outcome = VerbReport::Outcome;

namespace {

constexpr int widestHead = 320; ///< beside the tabs
constexpr int longestReason = 200;
constexpr int statusPadding = 16; ///< of a status button, both sides together

/// "10:12" today, else the date.
QString shortTime(qint64 msSinceEpoch)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(msSinceEpoch);
    const QLocale locale;
    return time.date() == QDate::currentDate() ? locale.toString(time.time(), QLocale::ShortFormat)
                                               : locale.toString(time.date(), QLocale::ShortFormat);
}

} // namespace

Inspector::Inspector(Workspace &workspace, Actions &actions, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_settings(settings)
    , m_chats(workspace.chats())
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Inspector"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_pages->addWidget(emptyPage());

    m_delay.setSingleShot(true);
    m_delay.setInterval(150ms);
    connect(&m_delay, &QTimer::timeout, this, &Inspector::showWanted);
    ChatVerbs &verbs = workspace.verbs();
    connect(&verbs, &ChatVerbs::chatsChanged, this, [this](const QList<ChatId> &ids) {
        if (ids.contains(m_chat))
            present();
    });
    connect(&workspace.facts(), &NumberFacts::changed, this, [this] { present(); });
    // Polls, searches and reads by others change the chat as well.
    m_changed.setSingleShot(true);
    m_changed.setInterval(0);
    connect(&m_changed, &QTimer::timeout, this, &Inspector::present);
    connect(&m_chats.model(), &ChatTable::contentChanged, &m_changed, qOverload<>(&QTimer::start));
    connect(&m_chats, &ChatDesk::opened, this, [this] {
        // The chat shown belongs to the number before; its unsaved metadata is kept by the ContactDesk.
        m_delay.stop();
        m_wanted = m_chat = {};
        m_reasons.clear();
        present();
    });
    connect(&verbs, &ChatVerbs::finished, this, &Inspector::takeReasons);
    connect(&verbs, &ChatVerbs::checked, this, &Inspector::takeReasons);
}

void Inspector::build()
{
    if (m_tabs)
        return;
    QWidget *last = window()->previousInFocusChain();
    m_pages->addWidget(chatPage());
    applyFonts();
    setTabsBeside(m_tabsBeside);
    connect(m_tabs, &InspectorTabs::failedElsewhere, this, &Inspector::failedElsewhere);
    connect(m_tabs, &InspectorTabs::replaceKeyRequested, this, &Inspector::replaceKeyRequested);
    // What is made late stands last in the order of Tab; its place is here.
    QList<QWidget *> made;
    for (QWidget *next = last->nextInFocusChain(); next != window(); next = next->nextInFocusChain())
        made.append(next);
    QWidget *before = this;
    for (QWidget *widget : std::as_const(made)) {
        setTabOrder(before, widget);
        before = widget;
    }
    present();
    Q_EMIT built();
}

QWidget *Inspector::emptyPage()
{
    auto *page = new QWidget(m_pages);
    auto *sentence = new PlainLabel(tr("Choose a chat to see its status, agent, conversation and metadata."), page);
    sentence->setObjectName(u"emptyInspector"_s);
    sentence->setWordWrap(true);
    sentence->setAlignment(Qt::AlignCenter);
    sentence->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(sentence);
    return page;
}

QWidget *Inspector::chatPage()
{
    auto *page = new QWidget(m_pages);
    m_parts = new QBoxLayout(QBoxLayout::TopToBottom, page);
    m_parts->setContentsMargins(16, 8, 16, 16);
    m_parts->setSpacing(8);
    m_head = head(page);
    m_parts->addWidget(m_head);
    // Made last: the order of making is the order of Tab.
    m_tabs = new InspectorTabs(m_workspace, m_actions, m_settings, page);
    m_parts->addWidget(m_tabs, 1);
    return page;
}

QWidget *Inspector::head(QWidget *parent)
{
    auto *head = new QWidget(parent);
    m_name = new ElidedLabel(Qt::ElideRight, head);
    m_name->setObjectName(u"chatName"_s);
    m_mark = new ProblemLabel(head);
    m_mark->setObjectName(u"chatMark"_s);

    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(idRow(head));
    column->addWidget(statusRow(head));
    column->addWidget(m_mark);
    column->addWidget(agentRow(head));
    column->addWidget(labelRow(head));
    column->addStretch(1);
    return head;
}

QWidget *Inspector::idRow(QWidget *parent)
{
    auto *row = new QWidget(parent);
    m_id = new ElidedLabel(Qt::ElideMiddle, row);
    m_id->setObjectName(u"chatId"_s);
    m_id->setForegroundRole(QPalette::PlaceholderText);
    m_phone = new PlainLabel(row);
    m_phone->setObjectName(u"chatPhone"_s);
    m_phone->setForegroundRole(QPalette::PlaceholderText);
    auto *copy = new QToolButton(row);
    copy->setText(tr("Copy"));
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy the chat id"));
    copy->setAccessibleName(tr("Copy chat ID"));
    copy->setFocusPolicy(Qt::TabFocus);
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_chat.text()); });

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_id);
    layout->addWidget(m_phone);
    layout->addStretch(1);
    layout->addWidget(copy);
    return row;
}

QWidget *Inspector::statusRow(QWidget *parent)
{
    auto *row = new QWidget(parent);
    row->setAccessibleName(tr("Status"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (size_t i = 0; i < settableStatuses.size(); ++i) {
        const ChatStatus status = settableStatuses[i];
        auto *button = new QPushButton(row);
        button->setAccessibleName(statusText(status));
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        layout->addWidget(button, 1);
        connect(button, &QPushButton::clicked, this, [this, status] {
            // The click has toggled the button, but the status is the server's to change.
            present();
            const std::optional<Chat> chat = m_chats.model().chat(m_chat);
            if (chat && chat->status != status && !isSaving())
                Q_EMIT statusRequested(m_chat, status);
        });
        m_statuses[i] = button;
    }
    return row;
}

QWidget *Inspector::agentRow(QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *label = new PlainLabel(tr("Agent"), row);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_agent = new ElidedLabel(Qt::ElideRight, row);
    m_agent->setObjectName(u"chatAgent"_s);
    m_assign = new QPushButton(tr("Assign…"), row);
    m_assign->setToolTip(tr("Give this chat to an agent or a department"));
    connect(m_assign, &QPushButton::clicked, this, [this] {
        if (!isSaving())
            Q_EMIT assignRequested(m_chat);
    });
    m_unassign = new QPushButton(tr("Unassign"), row);
    connect(m_unassign, &QPushButton::clicked, this, [this] {
        const std::optional<Chat> chat = m_chats.model().chat(m_chat);
        if (chat && chat->isAssigned() && !isSaving())
            Q_EMIT unassignRequested(m_chat);
    });

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_agent, 1);
    layout->addWidget(m_assign);
    layout->addWidget(m_unassign);
    return row;
}

QWidget *Inspector::labelRow(QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *label = new PlainLabel(tr("Labels"), row);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_labels = new LabelPills(row);
    m_labels->setObjectName(u"chatLabels"_s);
    m_editLabels = new QPushButton(tr("Labels…"), row);
    m_editLabels->setToolTip(tr("Add labels to this chat or take them off"));
    connect(m_editLabels, &QPushButton::clicked, this, [this] {
        if (!isSaving())
            Q_EMIT labelsRequested(m_chat);
    });

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_labels, 1);
    layout->addWidget(m_editLabels);
    return row;
}

void Inspector::showChat(const ChatId &id)
{
    m_wanted = id;
    if (m_wanted == m_chat)
        m_delay.stop();
    else
        m_delay.start();
}

void Inspector::showWanted()
{
    m_delay.stop();
    m_chat = m_wanted;
    if (!m_chat.isNull())
        build();
    present();
}

void Inspector::enterConversation()
{
    showWanted();
    if (!m_chat.isNull())
        m_tabs->enterConversation();
}

void Inspector::write(Composer::Mode mode)
{
    showWanted();
    if (!m_chat.isNull())
        m_tabs->write(mode);
}

void Inspector::showMetadata()
{
    showWanted();
    if (m_tabs)
        m_tabs->showMetadata();
}

void Inspector::present()
{
    if (!m_tabs)
        return;
    const std::optional<Chat> chat = m_chats.model().chat(m_chat);
    m_pages->setCurrentIndex(chat ? 1 : 0);
    if (!chat) {
        m_tabs->showNobody();
        return;
    }
    m_name->setLine(chat->name.isEmpty() ? chat->id.text() : chat->name);
    m_id->setLine(chat->id.text());
    m_phone->setText(shownInLine(chat->phone, 30));
    presentStatus(*chat);
    presentMark();
    presentAgent(*chat);
    presentLabels(*chat);
    m_tabs->showChat(*chat);
}

/// Meanwhile no button is disabled, or the one that was just pressed would lose the focus: they do nothing, and the
/// mark says why.
bool Inspector::isSaving() const
{
    return m_chats.model().mark(m_chat) == WriteMark::Saving;
}

void Inspector::presentStatus(const Chat &chat)
{
    for (size_t i = 0; i < settableStatuses.size(); ++i) {
        const ChatStatus status = settableStatuses[i];
        const bool current = chat.status == status;
        const QString word = status == ChatStatus::Removed ? tr("Removed…") : statusText(status);
        QPushButton *button = m_statuses[i];
        button->setText(current ? tr("✓ %1").arg(statusText(status)) : word);
        button->setChecked(current);
        QFont weight = font();
        weight.setBold(current);
        button->setFont(weight);
        // No wider than its text needs, so that five of them fit a narrow pane.
        button->setMinimumWidth(QFontMetrics(weight).horizontalAdvance(button->text()) + statusPadding);
    }
    m_statuses.front()->parentWidget()->updateGeometry();
    limitHead();
}

void Inspector::presentMark()
{
    // Not every reason comes with an error of the server; the row knows the others, too.
    const QString reason = shownInLine(m_chats.model().markReason(m_chat), longestReason);
    switch (m_chats.model().mark(m_chat)) {
    case WriteMark::None: {
        // A status that cannot be set has no button that could show it.
        const std::optional<Chat> chat = m_chats.model().chat(m_chat);
        const bool other = chat && chat->status == ChatStatus::Other;
        m_mark->setHint(other ? tr("Status on the server: %1").arg(shownInLine(chat->statusWord, 60)) : QString());
        break;
    }
    case WriteMark::Saving:
        m_mark->setHint(tr("Saving…"));
        break;
    case WriteMark::Failed:
        m_mark->setProblem(m_reasons.value(m_chat,
                                           reason.isEmpty() ? tr("The last change was not made.")
                                                            : tr("The last change was not made: %1.").arg(reason)));
        break;
    case WriteMark::Unknown:
        m_mark->setProblem(m_reasons.value(m_chat,
                                           reason.isEmpty()
                                               ? tr("The last change may or may not have happened.")
                                               : tr("The last change may or may not have happened: %1.").arg(reason)));
        break;
    }
}

void Inspector::presentLabels(const Chat &chat)
{
    m_labels->present(chat.labels, m_workspace.facts().labelColours());
}

void Inspector::presentAgent(const Chat &chat)
{
    QString owner = tr("Unassigned");
    if (!chat.agent.isNull())
        owner = m_workspace.facts().ownerName(chat.agent.text());
    else if (!chat.department.isNull())
        owner = tr("%1 (department)").arg(m_workspace.facts().ownerName(chat.department.text()));
    if (chat.isAssigned() && chat.assignedAt > 0)
        owner = tr("%1, since %2").arg(owner, shortTime(chat.assignedAt));
    m_agent->setLine(owner);
    m_agent->setForegroundRole(chat.isAssigned() ? QPalette::WindowText : QPalette::PlaceholderText);

    setEnabledSteadily(m_unassign, chat.isAssigned());
    m_unassign->setToolTip(chat.isAssigned() ? tr("Take this chat from its agent and department. It becomes pending.")
                                             : tr("This chat is not assigned to anyone."));
}

void Inspector::takeReasons(const VerbReport &report)
{
    const std::optional<Device> number = m_workspace.devices().model().device(report.device);
    for (const VerbReport::Item &item : report.items) {
        if (!item.error || item.outcome == Outcome::Done || item.outcome == Outcome::NothingToDo) {
            m_reasons.remove(item.id);
            continue;
        }
        ErrorContext context;
        context.operation = operationOf(report.verb);
        context.account = m_workspace.account().name;
        context.device = number ? number->displayName() : QString();
        context.object = item.name;
        m_reasons.insert(item.id, errorText(*item.error, context).message());
    }
    present();
}

void Inspector::applyFonts()
{
    if (!m_name)
        return;
    QFont heading = font();
    heading.setBold(true);
    heading.setPointSizeF(heading.pointSizeF() * 1.2);
    m_name->setFont(heading);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_id->setFont(fixed);
}

void Inspector::limitHead()
{
    m_head->setMaximumWidth(m_tabsBeside ? qMax(widestHead, m_head->minimumSizeHint().width()) : QWIDGETSIZE_MAX);
}

void Inspector::setTabsBeside(bool beside)
{
    m_tabsBeside = beside;
    if (!m_tabs)
        return;
    m_parts->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_parts->setSpacing(beside ? 16 : 8);
    limitHead();
    // A box layout does not tell that it needs another size now, and those around it keep what they knew.
    for (QWidget *around = m_parts->parentWidget(); around != parentWidget(); around = around->parentWidget()) {
        if (around->layout())
            around->layout()->invalidate();
        around->updateGeometry();
    }
}

void Inspector::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        Q_EMIT leaveRequested();
    else
        QWidget::keyPressEvent(event);
}

void Inspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        applyFonts();
}

} // namespace sparkbot
