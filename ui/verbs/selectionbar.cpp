#include "verbs/selectionbar.h"

#include "shared/plaintext.h"
#include "shared/steadybutton.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace sparkbot {

using Do = Actions::Id;

namespace {

constexpr int spacing = 4;
constexpr int margin = 8;

QToolButton *flatButton(const char *name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(24);
    return button;
}

} // namespace

SelectionBar::SelectionBar(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_count(new PlainLabel(this))
    , m_all(flatButton("selectAllMatching", this))
    , m_cancel(flatButton("cancelWaiting", this))
    , m_more(flatButton("moreVerbs", this))
{
    setObjectName(QStringLiteral("selectionBar"));
    setAccessibleName(tr("Selection"));
    m_count->setObjectName(QStringLiteral("selectedCount"));
    QFont strong = m_count->font();
    strong.setBold(true);
    m_count->setFont(strong);
    QFont link = m_all->font();
    link.setUnderline(true);
    m_all->setFont(link);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop waiting; the selection stays as it is"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(margin, 4, margin, 4);
    row->setSpacing(spacing);
    row->addWidget(m_count);
    row->addWidget(m_all);
    row->addWidget(m_cancel);
    row->addStretch(1);
    addVerb(actions[Do::SetResolved], tr("Resolve"));
    addVerb(actions[Do::SetPending], tr("Pending"));
    addVerb(actions[Do::SetArchived], tr("Archive"));
    addVerb(actions[Do::AssignTo], tr("Assign…"));
    addVerb(actions[Do::Unassign], tr("Unassign"));
    addVerb(actions[Do::EditLabels], tr("Labels…"));
    for (const Verb &verb : std::as_const(m_verbs))
        row->addWidget(verb.button);

    m_more->setText(tr("More"));
    m_more->setToolTip(tr("More actions on the selected chats"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    row->addWidget(m_more);
    connect(m_all, &QToolButton::clicked, this, &SelectionBar::allRequested);
    connect(m_cancel, &QToolButton::clicked, this, &SelectionBar::waitCancelled);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

/// A button of its own words: "Resolve" is what is done here, "Resolved" in the menu is the status to choose.
void SelectionBar::addVerb(QAction *action, const QString &text)
{
    QToolButton *button = flatButton(qPrintable(action->objectName()), this);
    button->setText(text);
    followAction(button, action);
    m_verbs.append({button, action});
}

void SelectionBar::present(const State &state)
{
    const bool part = !state.complete && !state.cut;
    const bool more = part || state.selected - state.strays < state.matching;
    if (state.waiting)
        m_count->setText(tr("Loading the rest: %Ln chat(s) so far…", nullptr, state.loaded));
    else if (state.cut && !more)
        m_count->setText(tr("%Ln selected, all that match and are loaded", nullptr, state.selected));
    else
        m_count->setText(tr("%Ln selected", nullptr, state.selected));
    m_all->setVisible(!state.waiting && more);
    presentAll(state);
    m_cancel->setVisible(state.waiting);
    fit();
}

/// Never promises more than there will be.
void SelectionBar::presentAll(const State &state)
{
    const QString matching = QLocale().toString(state.matching);
    if (state.cut) {
        m_all->setText(tr("Select All %1 Loaded").arg(matching));
        m_all->setToolTip(tr("Select all loaded chats that match the filter. This number has more than the list takes; "
                             "those are not selected."));
    } else if (state.complete) {
        m_all->setText(tr("Select All %1 Matching").arg(matching));
        m_all->setToolTip(tr("Select all chats that match the filter"));
    } else {
        m_all->setText(tr("Select All Matching"));
        m_all->setToolTip(tr("Load the remaining chats, then select all that match"));
    }
}

QSize SelectionBar::minimumSizeHint() const
{
    return {m_count->sizeHint().width() + 2 * margin, sizeHint().height()};
}

/// Shows the verbs from the first on while there is room; what is left is in the menu.
void SelectionBar::fit()
{
    int used = 2 * margin + m_count->sizeHint().width();
    for (const QToolButton *button : {m_all, m_cancel}) {
        if (button->isVisibleTo(this))
            used += spacing + button->sizeHint().width();
    }
    int all = used;
    for (const Verb &verb : std::as_const(m_verbs))
        all += spacing + verb.button->sizeHint().width();
    const bool fitsAll = all <= width();
    if (!fitsAll)
        used += spacing + m_more->sizeHint().width();
    m_more->menu()->clear();
    bool room = true;
    for (const Verb &verb : std::as_const(m_verbs)) {
        used += spacing + verb.button->sizeHint().width();
        room = room && (fitsAll || used <= width());
        verb.button->setVisible(room);
        if (!room)
            m_more->menu()->addAction(verb.action);
    }
    m_more->setVisible(!fitsAll);
}

void SelectionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace sparkbot
