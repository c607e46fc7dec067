#include "statusline.h"

#include "chats/chatview.h"
#include "models/wording.h"
#include "shared/accountbadge.h"
#include "shared/elidedlabel.h"
#include "shared/plaintext.h"
#include "workflows/chatdesk.h"
#include "workflows/chatverbs.h"
#include "workflows/refresher.h"
#include "workflows/routing.h"
#include "workflows/workspace.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace sparkbot {

using namespace std::chrono_literals;

namespace {

constexpr int secondsStep = 5; ///< a text that changes every second draws the eye

QToolButton *flatButton(const char *name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoRaise(true);
    return button;
}

QString ageText(qint64 at, qint64 now)
{
    const qint64 seconds = (now - at) / 1000;
    const int steps = int(seconds / secondsStep) * secondsStep;
    return steps < secondsStep || seconds >= 60 ? relativeTime(at, now) : StatusLine::tr("%n s ago", nullptr, steps);
}

PlainLabel *segment(const char *name, QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    return label;
}

} // namespace

StatusLine::StatusLine(Workspace &workspace, const ChatView &view, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_view(view)
    , m_counts(segment("counts", this))
    , m_loading(segment("loading", this))
    , m_cancel(flatButton("cancelLoading", this))
    , m_writing(segment("writing", this))
    , m_route(flatButton("routeUnderWay", this))
    , m_freshness(flatButton("freshness", this))
{
    setObjectName(QStringLiteral("statusLine"));
    setAccessibleName(tr("Status line"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop loading; what has arrived stays"));
    m_route->setText(tr("Route under way"));
    m_route->setToolTip(tr("Show the route"));
    m_freshness->setToolTip(tr("Read the numbers and the chats again"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 12, 2);
    row->setSpacing(12);
    row->addWidget(m_counts);
    row->addWidget(m_loading);
    row->addWidget(m_cancel);
    row->addWidget(m_writing);
    row->addStretch(1);
    row->addWidget(m_route);
    row->addWidget(m_freshness);
    if (workspace.account().demo) {
        auto *demo = new ElidedLabel(Qt::ElideRight, this); // gives way to what changes
        demo->setLine(tr("DEMO – nothing leaves this computer"));
        demo->setObjectName(QStringLiteral("demo"));
        QFont strong = demo->font();
        strong.setBold(true);
        demo->setFont(strong);
        row->addWidget(demo);
    }
    row->addWidget(new AccountBadge(workspace.account(), this));

    ChatDesk &chats = workspace.chats();
    connect(&view, &ChatView::selectionTouched, this, &StatusLine::presentCounts);
    // While nothing matches, more chats arrive without a row that says so.
    connect(&chats.model(), &ChatTable::contentChanged, this, &StatusLine::presentCounts);
    connect(&chats, &ChatDesk::loadingChanged, this, [this](bool loading) {
        if (loading)
            m_patience.start();
        presentWork();
    });
    connect(&chats, &ChatDesk::progress, this, &StatusLine::presentWork);
    ChatVerbs &verbs = workspace.verbs();
    connect(&verbs, &ChatVerbs::started, this, &StatusLine::presentWork);
    connect(&verbs, &ChatVerbs::progressed, this, &StatusLine::presentWork);
    connect(&verbs, &ChatVerbs::finished, this, &StatusLine::presentWork);
    connect(&workspace.refresher(), &Refresher::freshnessChanged, this, &StatusLine::presentFreshness);
    connect(&workspace.routing(), &Routing::changed, this, &StatusLine::presentWork);
    connect(m_cancel, &QToolButton::clicked, &chats, &ChatDesk::cancelLoad);
    connect(m_route, &QToolButton::clicked, this, &StatusLine::routeRequested);
    connect(m_freshness, &QToolButton::clicked, this, &StatusLine::refreshRequested);

    m_patience.setSingleShot(true);
    m_patience.setInterval(1s);
    connect(&m_patience, &QTimer::timeout, this, &StatusLine::presentWork);
    connect(&m_clock, &QTimer::timeout, this, &StatusLine::presentFreshness);
    presentCounts();
    presentWork();
    presentFreshness();
}

void StatusLine::presentCounts()
{
    const ChatTable &table = m_workspace.chats().model();
    const int loaded = table.loadedCount();
    const QString chats = table.query().isEmpty()
        ? tr("%Ln chat(s)", nullptr, loaded)
        : tr("%1 of %Ln chat(s)", nullptr, loaded).arg(QLocale().toString(table.rowCount()));
    const int selected = m_view.selectedCount();
    m_counts->setVisible(!m_workspace.chats().device().isNull());
    m_counts->setText(selected == 0 ? chats : tr("%1  ·  %Ln selected", nullptr, selected).arg(chats));
}

void StatusLine::presentWork()
{
    const ChatDesk &desk = m_workspace.chats();
    m_loading->setVisible(desk.isLoading());
    m_loading->setText(tr("Loading…"));
    m_cancel->setVisible(desk.isLoading() && !m_patience.isActive());
    const int writing = m_workspace.verbs().running();
    m_writing->setVisible(writing > 0);
    m_writing->setText(tr("Saving %Ln chat(s)…", nullptr, writing));
    m_route->setVisible(m_workspace.routing().isUnderWay());
}

void StatusLine::presentFreshness()
{
    const QString text = freshnessText();
    m_freshness->setVisible(!text.isEmpty());
    if (text != m_freshness->text())
        m_freshness->setText(text);
    const bool counting = m_workspace.refresher().freshness() == Refresher::Freshness::RateLimited;
    m_clock.start(counting ? 1s : 5s);
}

QString StatusLine::freshnessText() const
{
    const Refresher &refresher = m_workspace.refresher();
    const qint64 updatedAt = refresher.updatedAt();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(updatedAt).time(), QLocale::ShortFormat);
    switch (refresher.freshness()) {
    case Refresher::Freshness::Never:
        return {};
    case Refresher::Freshness::Current:
        return tr("Updated %1").arg(ageText(updatedAt, now));
    case Refresher::Freshness::Stale:
        return tr("Stale: updated %1").arg(ageText(updatedAt, now));
    case Refresher::Freshness::Paused:
        return updatedAt > 0 ? tr("Paused – updated %1").arg(time) : tr("Paused");
    case Refresher::Freshness::RateLimited:
        return tr("Rate limited – resuming in %n s", nullptr,
                  int(std::max<qint64>(1, (refresher.resumesAt() - now + 999) / 1000)));
    case Refresher::Freshness::Offline:
        return updatedAt > 0 ? tr("Offline – updated %1").arg(time) : tr("Offline");
    }
    return {};
}

} // namespace sparkbot
