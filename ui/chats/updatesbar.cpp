#include "chats/updatesbar.h"

#include "chats/chatview.h"
#include "chats/handwatch.h"
#include "models/chattable.h"
#include "shared/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace sparkbot {

using namespace std::chrono_literals;

namespace {

constexpr auto comesAfter = 2s;
constexpr auto looksAgainAfter = 300ms; ///< whether the pointer has left its place

} // namespace

UpdatesBar::UpdatesBar(ChatTable &chats, const ChatView &view, const QAction &refresh, QWidget *parent)
    : QWidget(parent)
    , m_chats(chats)
    , m_view(view)
    , m_refresh(refresh)
    , m_apply(new QToolButton(this))
{
    setObjectName(QStringLiteral("updatesBar"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto *line = new QWidget(this);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    m_apply->setObjectName(QStringLiteral("applyUpdates"));
    m_apply->setAutoRaise(true);
    m_apply->setIcon(symbolIcon(Symbol::Refresh));
    m_apply->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_apply->setFocusPolicy(Qt::TabFocus); // a click leaves the focus on the table
    m_apply->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_apply->setToolTip(tr("Put the chats in their places and show new ones"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(line);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 4, 0); // the button's own padding makes 8, where the cells begin
    row->addWidget(m_apply);
    column->addLayout(row);
    hide();

    m_late.setSingleShot(true);
    connect(&m_late, &QTimer::timeout, this, &UpdatesBar::settle);
    connect(&chats, &ChatTable::waitingChanged, this, &UpdatesBar::present);
    connect(&refresh, &QAction::changed, this, &UpdatesBar::present);
    connect(m_apply, &QToolButton::clicked, this, [this] { m_chats.applyWaiting(); });
    present();
}

void UpdatesBar::present()
{
    const int waiting = m_chats.waitingCount();
    const QKeySequence keys = m_refresh.shortcut();
    if (waiting == 0)
        m_apply->setText(tr("Up to date"));
    else if (keys.isEmpty())
        m_apply->setText(tr("%Ln update(s) – click to apply", nullptr, waiting));
    else
        //: %1 is a key such as F5
        m_apply->setText(tr("%Ln update(s) – press %1 or click to apply", nullptr, waiting)
                             .arg(keys.toString(QKeySequence::NativeText)));
    if (waiting == 0)
        settle();
    else if (isHidden() && !m_late.isActive())
        m_late.start(comesAfter);
}

/// Comes or goes, or looks again later whether it may.
void UpdatesBar::settle()
{
    const bool wanted = m_chats.waitingCount() > 0;
    m_late.stop();
    if (wanted == !isHidden())
        return;
    if (isPointerInPlace()) {
        m_late.start(looksAgainAfter);
        return;
    }
    const bool hadFocus = m_apply->hasFocus();
    setVisible(wanted);
    if (hadFocus)
        Q_EMIT focusReturned();
}

bool UpdatesBar::isPointerInPlace() const
{
    if (!isHidden())
        return underMouse();
    const std::optional<QPoint> pointer = m_view.hand().pointer();
    return pointer && pointer->y() >= m_view.viewport()->height() - sizeHint().height();
}

} // namespace sparkbot
