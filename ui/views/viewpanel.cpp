#include "views/viewpanel.h"

#include "models/devicelist.h"
#include "models/viewlist.h"
#include "shared/plaintext.h"
#include "views/sidedelegate.h"
#include "views/sidelist.h"

#include <QMenu>
#include <QVBoxLayout>

namespace sparkbot {

namespace {

constexpr int narrowest = 180;
constexpr int firstWidth = 208;

} // namespace

ViewPanel::ViewPanel(ViewList &views, DeviceList &numbers, QWidget *parent)
    : QScrollArea(parent)
    , m_model(views)
    , m_devices(numbers)
    , m_views(new SideList(this))
    , m_numbers(new SideList(this))
{
    setObjectName(QStringLiteral("sidebar"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_views->setItemDelegate(new ViewDelegate(m_views));
    m_views->setModel(&views);
    m_views->setAccessibleName(tr("Views"));
    m_numbers->setItemDelegate(new NumberDelegate(m_numbers));
    m_numbers->setModel(&numbers);
    m_numbers->setAccessibleName(tr("Numbers"));

    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(0);
    const auto section = [&](const QString &title, SideList *list) {
        auto *heading = new PlainLabel(title, content);
        QFont strong = heading->font();
        strong.setBold(true);
        heading->setFont(strong);
        heading->setContentsMargins(SideDelegate::margin / 2, 4, SideDelegate::margin, 4);
        heading->setAccessibleName(tr("Section: %1").arg(title)); // the table has the name "Chats"
        column->addWidget(heading);
        column->addWidget(list);
    };
    section(tr("Chats"), m_views);
    column->addSpacing(16);
    section(tr("Numbers"), m_numbers);
    column->addStretch(1);
    setWidget(content);
    setFocusProxy(m_views);

    connect(m_views, &SideList::chosen, this, [this](int row) { Q_EMIT viewChosen(m_model.keyAt(row)); });
    connect(m_numbers, &SideList::chosen, this, [this](int row) { Q_EMIT numberChosen(m_devices.idAt(row)); });
    for (SideList *list : {m_views, m_numbers})
        connect(list, &SideList::leftBy, this, [this, list](int direction) { goOn(list, direction); });
    const auto own = [this](auto signal) {
        return [this, signal](int row, auto... more) {
            if (const std::optional<qint64> id = savedAt(row))
                Q_EMIT(this->*signal)(*id, more...);
        };
    };
    connect(m_views, &SideList::renameRequested, this, own(&ViewPanel::renameRequested));
    connect(m_views, &SideList::removeRequested, this, own(&ViewPanel::removeRequested));
    connect(m_views, &SideList::moveRequested, this, own(&ViewPanel::moveRequested));
    connect(m_views, &QWidget::customContextMenuRequested, this, &ViewPanel::openMenu);

    const auto follow = [this] { showCurrent(); };
    for (QAbstractItemModel *model :
         {static_cast<QAbstractItemModel *>(&views), static_cast<QAbstractItemModel *>(&numbers)}) {
        connect(model, &QAbstractItemModel::dataChanged, this, follow);
        connect(model, &QAbstractItemModel::rowsInserted, this, follow);
        connect(model, &QAbstractItemModel::rowsRemoved, this, follow);
    }
    showCurrent();
}

void ViewPanel::setCurrentDevice(const DeviceId &id)
{
    m_device = id;
    showCurrent();
}

void ViewPanel::showCurrent()
{
    int shown = -1;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.index(row).data(ViewList::CurrentRole).toBool())
            shown = row;
    }
    m_views->setShownRow(shown);
    m_numbers->setShownRow(m_devices.rowOf(m_device));
}

void ViewPanel::goOn(SideList *from, int direction)
{
    SideList *to = from == m_views ? m_numbers : m_views;
    if ((direction > 0) != (from == m_views) || to->model()->rowCount() == 0)
        return;
    const int row = direction > 0 ? 0 : to->model()->rowCount() - 1;
    to->selectionModel()->setCurrentIndex(to->model()->index(row, 0), QItemSelectionModel::NoUpdate);
    to->setFocus(Qt::OtherFocusReason);
}

std::optional<qint64> ViewPanel::savedAt(int row) const
{
    const QModelIndex index = m_model.index(row);
    if (!index.isValid() || !index.data(ViewList::SavedRole).toBool())
        return std::nullopt;
    return index.data(ViewList::IdRole).toLongLong();
}

void ViewPanel::openMenu(const QPoint &point)
{
    // The menu key comes with the middle of the list.
    const QModelIndex under = m_views->indexAt(point);
    const int row = under.isValid() ? under.row() : m_views->currentIndex().row();
    const std::optional<qint64> id = savedAt(row);
    if (!id)
        return;
    const int place = row - ViewList::builtInTotal;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The list handles the keys itself; here they are only shown.
    const auto add = [menu](const QString &text, const QKeySequence &key, auto run) {
        QAction *action = menu->addAction(text, menu, run);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        return action;
    };
    add(tr("&Rename…"), Qt::Key_F2, [this, id] { Q_EMIT renameRequested(*id); });
    add(tr("&Delete"), Qt::Key_Delete, [this, id] { Q_EMIT removeRequested(*id); });
    menu->addSeparator();
    add(tr("Move &Up"), Qt::ALT | Qt::Key_Up, [this, id] { Q_EMIT moveRequested(*id, -1); })->setEnabled(place > 0);
    add(tr("Move Dow&n"), Qt::ALT | Qt::Key_Down, [this, id] {
        Q_EMIT moveRequested(*id, +1);
    })->setEnabled(row + 1 < m_model.rowCount());
    menu->addSeparator();
    add(tr("&Export…"), {}, [this, id] { Q_EMIT exportRequested(*id); });
    menu->popup(
        m_views->viewport()->mapToGlobal(under.isValid() ? point : m_views->visualRect(m_model.index(row)).center()));
}

QSize ViewPanel::sizeHint() const
{
    return {firstWidth, 400};
}

QSize ViewPanel::minimumSizeHint() const
{
    return {narrowest, 0};
}

void ViewPanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    m_model.setWatched(true);
}

void ViewPanel::hideEvent(QHideEvent *event)
{
    QScrollArea::hideEvent(event);
    m_model.setWatched(false);
}

} // namespace sparkbot
