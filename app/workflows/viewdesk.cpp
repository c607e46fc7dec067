#include "workflows/viewdesk.h"

#include "models/viewlayout.h"
#include "workflows/chatdesk.h"

#include <algorithm>

namespace sparkbot {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QLatin1StringView everything("all");

bool isSameText(const QString &a, const QString &b)
{
    return a.simplified() == b.simplified();
}

} // namespace

ViewDesk::ViewDesk(StateDb &db, const QUuid &account, ChatDesk &chats, QObject *parent)
    : QObject(parent)
    , m_saved(db, account)
    , m_model(chats.model())
    , m_chosen(everything)
{
    m_keep.setSingleShot(true);
    m_keep.setInterval(1s);
    connect(&m_keep, &QTimer::timeout, this, &ViewDesk::keep);
    connect(&m_saved, &SavedViews::changed, this, [this] {
        m_model.setSaved(m_saved.all());
        present();
    });
    connect(&chats, &ChatDesk::opened, this, [this] { m_model.setCountable(false); });
    const auto extent = [this, &chats] { m_model.setWhole(chats.isComplete()); };
    connect(&chats, &ChatDesk::opened, this, extent);
    connect(&chats, &ChatDesk::loaded, this, extent);
    connect(&chats, &ChatDesk::polled, this, extent);
    connect(&chats, &ChatDesk::loaded, this, [this] { m_model.setCountable(true); });
    connect(&chats.model(), &ChatTable::rowsInserted, this, [this] { m_model.setCountable(true); });
}

ViewDesk::~ViewDesk()
{
    if (m_keep.isActive())
        keep();
}

void ViewDesk::start()
{
    if (m_keep.isActive())
        keep();
    m_started = true;
    m_model.setSaved(m_saved.all());
    const QString last = m_saved.lastShown();
    choose(m_model.rowOf(last) >= 0 ? last : QString(everything));
}

void ViewDesk::choose(const QString &key)
{
    const int row = m_model.rowOf(key);
    if (row < 0)
        return;
    if (m_keep.isActive())
        keep();
    m_chosen = key;
    m_query = m_model.index(row).data(ViewList::QueryRole).toString();
    const std::optional<SavedView> saved = chosenSaved();
    m_layout = m_saved.layoutLeft(key).value_or(saved ? saved->layout : ViewLayout());
    m_showing = true;
    Q_EMIT shown(m_query, m_layout);
    m_showing = false;
    present();
    // Looking at what is there already leaves no trace: it would make a database on every new computer.
    const QString last = m_saved.lastShown();
    if (key != (last.isEmpty() ? QString(everything) : last))
        m_keep.start();
}

std::optional<SavedView> ViewDesk::chosenSaved()
{
    if (!m_started)
        return std::nullopt;
    const QList<SavedView> &all = m_saved.all();
    const auto found = std::ranges::find(all, m_chosen, [](const SavedView &view) { return savedViewKey(view.id); });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

bool ViewDesk::isModified()
{
    const std::optional<SavedView> view = chosenSaved();
    return view && !(isSameText(view->query, m_query) && isArrangedAlike(view->layout, m_layout));
}

void ViewDesk::setQuery(const QString &text)
{
    if (m_query == text)
        return;
    m_query = text;
    present();
}

void ViewDesk::setLayout(const ViewLayout &layout)
{
    if (m_layout == layout)
        return;
    m_layout = layout;
    if (m_started && !m_showing)
        m_keep.start();
    present();
}

bool ViewDesk::save(const QString &name, SameName rule)
{
    const std::optional<SavedView> other = m_saved.findByName(name);
    SavedView view = other && rule == SameName::Replace ? *other : SavedView();
    view.query = m_query;
    view.layout = m_layout;
    if (view.id != 0) {
        if (!m_saved.update(view))
            return false;
    } else {
        view.name = m_saved.freeName(name);
        const std::optional<qint64> id = m_saved.add(view);
        if (!id)
            return false;
        view.id = *id;
    }
    if (m_keep.isActive())
        keep(); // of the view that was chosen until now
    m_chosen = savedViewKey(view.id);
    m_keep.start();
    present();
    return true;
}

bool ViewDesk::updateChosen()
{
    std::optional<SavedView> view = chosenSaved();
    if (!view)
        return false;
    view->query = m_query;
    view->layout = m_layout;
    if (!m_saved.update(*view))
        return false;
    m_keep.start(); // how it was left went with what it was
    return true;
}

bool ViewDesk::remove(qint64 id)
{
    if (!m_saved.remove(id))
        return false;
    if (m_chosen == savedViewKey(id)) {
        m_chosen = everything;
        m_keep.start();
        present();
    }
    return true;
}

bool ViewDesk::move(qint64 id, int by)
{
    const QList<SavedView> &all = m_saved.all();
    const auto place = std::ranges::find(all, id, &SavedView::id);
    return place != all.cend() && m_saved.move(id, int(place - all.cbegin()) + by);
}

/// The chosen view is the current one as long as the text is its query, also where another view has the same.
void ViewDesk::present()
{
    const int row = m_model.rowOf(m_chosen);
    const bool same = row >= 0 && isSameText(m_model.index(row).data(ViewList::QueryRole).toString(), m_query);
    m_model.setCurrent(same ? m_chosen : m_model.keyOfQuery(m_query));
    m_model.setModified(isModified() ? m_chosen : QString());
    Q_EMIT changed();
}

void ViewDesk::keep()
{
    m_keep.stop();
    m_saved.keepLeft(m_chosen, m_layout);
}

} // namespace sparkbot
