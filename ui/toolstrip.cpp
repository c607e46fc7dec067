#include "toolstrip.h"

#include "actions.h"
#include "chats/filterbar.h"
#include "devices/devicepicker.h"
#include "shared/icons.h"
#include "shared/steadybutton.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace sparkbot {

namespace {

constexpr int wordsFrom = 136; ///< average characters of width below which the buttons lose their words

} // namespace

ToolStrip::ToolStrip(DeviceList &numbers, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_picker(new DevicePicker(numbers, this))
    , m_filter(new FilterBar(*actions[Actions::Id::Find], this))
{
    setObjectName(QStringLiteral("toolStrip"));
    setAccessibleName(tr("Tools"));
    actions[Actions::Id::Refresh]->setIcon(symbolIcon(Symbol::Refresh));
    actions[Actions::Id::SyncSession]->setIcon(symbolIcon(Symbol::Sync));
    actions[Actions::Id::Undo]->setIcon(symbolIcon(Symbol::Revert));
    actions[Actions::Id::RouteQueue]->setIcon(symbolIcon(Symbol::Route));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_picker, 2);
    row->addWidget(button(actions[Actions::Id::Refresh]));
    row->addWidget(button(actions[Actions::Id::SyncSession]));
    row->addWidget(m_filter, 3);
    // Its text names the verb and would widen the strip: the button says "Undo", its tip the rest.
    QToolButton *undo = button(actions[Actions::Id::Undo]);
    row->addWidget(undo);
    row->addWidget(button(actions[Actions::Id::RouteQueue]));
}

QToolButton *ToolStrip::button(QAction *action)
{
    auto *tool = new QToolButton(this);
    tool->setIcon(action->icon());
    tool->setText(action->iconText());
    followAction(tool, action); // not as its default action, which disables it while it has the focus
    tool->setAutoRaise(true);
    tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // The words go when there is little room; the name stays.
    tool->setAccessibleName(action->iconText());
    m_buttons.append(tool);
    return tool;
}

void ToolStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool words = width() >= wordsFrom * fontMetrics().averageCharWidth();
    for (QToolButton *tool : m_buttons)
        tool->setToolButtonStyle(words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

} // namespace sparkbot
