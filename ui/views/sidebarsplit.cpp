#include "views/sidebarsplit.h"

#include "storage/settings.h"

#include <QAction>
#include <QScopedValueRollback>

#include <utility>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 280;

} // namespace

SidebarSplit::SidebarSplit(QAction *toggle, Settings &settings, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_toggle(toggle)
    , m_settings(settings)
    , m_wanted(settings.value(Settings::Key::Sidebar).toString() != u"hidden")
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
    connect(toggle, &QAction::toggled, this, &SidebarSplit::toggled);
}

void SidebarSplit::setParts(QWidget *sidebar, QWidget *content)
{
    m_sidebar = sidebar;
    addWidget(sidebar);
    addWidget(content);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    sidebar->setMaximumWidth(widest);
    connect(this, &QSplitter::splitterMoved, this, &SidebarSplit::keepWidth);
    place();
}

void SidebarSplit::toggled(bool shown)
{
    m_sidebar->setVisible(shown);
    if (m_placing || m_isNarrow)
        return;
    m_wanted = shown;
    m_settings.setValue(Settings::Key::Sidebar, shown ? u"shown"_s : u"hidden"_s);
}

void SidebarSplit::place()
{
    const QScopedValueRollback placing(m_placing, true);
    m_toggle->setChecked(m_wanted && !m_isNarrow);
    m_sidebar->setVisible(m_toggle->isChecked());
}

void SidebarSplit::keepWidth()
{
    if (m_sidebar && m_sidebar->isVisible())
        m_settings.setValue(Settings::Key::SidebarWidth, QString::number(m_sidebar->width()));
}

void SidebarSplit::resizeEvent(QResizeEvent *event)
{
    const bool isNarrow = width() < narrow;
    if (m_sidebar && isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        place();
    }
    QSplitter::resizeEvent(event);
    if (!m_sidebar || !m_sidebar->isVisibleTo(this) || std::exchange(m_sized, true))
        return;
    if (const int kept = m_settings.value(Settings::Key::SidebarWidth).toString().toInt(); kept > 0)
        setSizes({kept, qMax(0, width() - handleWidth() - kept)});
}

} // namespace sparkbot
