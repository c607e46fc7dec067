#include "storage/savedviews.h"

#include "storage/statedb.h"
#include "storage/statequery.h"
#include "storage/viewfile.h"

#include <algorithm>

namespace sparkbot {

using namespace Qt::StringLiterals;
using statequery::run;
using statequery::text;

namespace {

QString layoutText(const SavedView &view)
{
    return QString::fromUtf8(viewfile::layoutToText(view.layout));
}

auto byName(const QList<SavedView> &views, const QString &name)
{
    return std::ranges::find_if(views, [&](const SavedView &view) { return isSameViewName(view.name, name); });
}

/// Cut so that the number fits as well.
QString freeNameAmong(const QList<SavedView> &views, const QString &wish)
{
    constexpr int numberRoom = 5;
    QString name = wish;
    for (int number = 2; byName(views, name) != views.cend(); ++number) {
        const QList<uint> letters = wish.toUcs4();
        const qsizetype kept = qMin<qsizetype>(letters.size(), SavedView::longestName - numberRoom);
        name = u"%1 %2"_s.arg(QString::fromUcs4(reinterpret_cast<const char32_t *>(letters.data()), kept)).arg(number);
    }
    return name;
}

} // namespace

SavedViews::SavedViews(StateDb &db, const QUuid &account, QObject *parent)
    : QObject(parent)
    , m_db(db)
    , m_account(account.toString(QUuid::WithoutBraces))
{
}

SavedViews::~SavedViews() = default;

bool SavedViews::load()
{
    if (m_loaded)
        return true;
    std::optional<QSqlQuery> query =
        run(m_db, u"SELECT id, name, query, layout FROM saved_views WHERE account = ? ORDER BY position, id"_s,
            {m_account});
    if (!query)
        return false;
    m_views.clear();
    while (statequery::next(m_db, *query))
        m_views.append({query->value(0).toLongLong(), query->value(1).toString(), query->value(2).toString(),
                        viewfile::layoutFromText(query->value(3).toByteArray())});
    // Where the rest could not be read, a new file takes the place of the damaged one.
    m_loaded = !m_db.isBroken() && loadLeft() && !m_db.isBroken();
    return m_loaded;
}

/// The first window of a new computer does not wait for a file to be made.
void SavedViews::loadIfThere()
{
    if (m_db.isThere())
        load();
}

bool SavedViews::loadLeft()
{
    std::optional<QSqlQuery> query =
        run(m_db, u"SELECT view, layout FROM views_left WHERE account = ? ORDER BY turn"_s, {m_account});
    while (query && statequery::next(m_db, *query)) {
        m_lastShown = query->value(0).toString();
        m_left.insert(m_lastShown, viewfile::layoutFromText(query->value(1).toByteArray()));
    }
    return query.has_value();
}

const QList<SavedView> &SavedViews::all()
{
    loadIfThere();
    return m_views;
}

std::optional<SavedView> SavedViews::find(qint64 id)
{
    loadIfThere();
    const auto found = std::ranges::find(std::as_const(m_views), id, &SavedView::id);
    return found == m_views.cend() ? std::nullopt : std::optional(*found);
}

std::optional<SavedView> SavedViews::findByName(const QString &name)
{
    loadIfThere();
    const auto found = byName(m_views, name);
    return found == m_views.cend() ? std::nullopt : std::optional(*found);
}

QString SavedViews::freeName(const QString &wish)
{
    loadIfThere();
    return freeNameAmong(m_views, tidyViewName(wish));
}

bool SavedViews::inOne(const std::function<bool()> &work)
{
    return load() && statequery::inOne(m_db, work);
}

bool SavedViews::accept(const QList<SavedView> &views)
{
    m_views = views;
    Q_EMIT changed();
    return true;
}

/// At the end; removed views leave gaps between the positions.
bool SavedViews::insert(SavedView &view)
{
    const auto inserted = run(m_db, uR"(
        INSERT INTO saved_views (account, position, name, query, layout)
        VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM saved_views), ?, ?, ?))"_s,
                              {m_account, text(view.name), text(view.query), layoutText(view)});
    if (!inserted)
        return false;
    view.id = inserted->lastInsertId().toLongLong();
    return true;
}

bool SavedViews::writeContent(const SavedView &view)
{
    if (!run(m_db, u"UPDATE saved_views SET query = ?, layout = ? WHERE id = ?"_s,
             {text(view.query), layoutText(view), view.id}))
        return false;
    // What it looks like from now on is what was saved.
    return forgetLeft(view.id);
}

bool SavedViews::forgetLeft(qint64 id)
{
    return run(m_db, u"DELETE FROM views_left WHERE account = ? AND view = ?"_s, {m_account, savedViewKey(id)})
        .has_value();
}

std::optional<qint64> SavedViews::add(const SavedView &view)
{
    load();
    SavedView added = view;
    added.name = tidyViewName(view.name);
    if (added.name.isEmpty() || findByName(added.name) || m_views.size() >= SavedView::mostViews)
        return std::nullopt;
    if (!inOne([&] { return insert(added); }))
        return std::nullopt;
    accept(m_views + QList{added});
    return added.id;
}

bool SavedViews::update(const SavedView &view)
{
    load();
    QList<SavedView> views = m_views;
    const auto place = std::ranges::find(views, view.id, &SavedView::id);
    if (place == views.end())
        return false;
    place->query = view.query;
    place->layout = view.layout;
    if (!inOne([&] { return writeContent(*place); }))
        return false;
    m_left.remove(savedViewKey(view.id));
    return accept(views);
}

bool SavedViews::rename(qint64 id, const QString &name)
{
    load();
    QList<SavedView> views = m_views;
    const QString tidy = tidyViewName(name);
    const auto place = std::ranges::find(views, id, &SavedView::id);
    const std::optional<SavedView> other = findByName(tidy);
    if (place == views.end() || tidy.isEmpty() || (other && other->id != id))
        return false;
    place->name = tidy;
    const auto write = [&] {
        return run(m_db, u"UPDATE saved_views SET name = ? WHERE id = ?"_s, {tidy, id}).has_value();
    };
    return inOne(write) && accept(views);
}

bool SavedViews::remove(qint64 id)
{
    load();
    QList<SavedView> views = m_views;
    if (views.removeIf([id](const SavedView &view) { return view.id == id; }) == 0)
        return false;
    const auto write = [&] { return run(m_db, u"DELETE FROM saved_views WHERE id = ?"_s, {id}) && forgetLeft(id); };
    if (!inOne(write))
        return false;
    m_left.remove(savedViewKey(id));
    return accept(views);
}

bool SavedViews::move(qint64 id, int to)
{
    load();
    QList<SavedView> views = m_views;
    const auto from = std::ranges::find(views, id, &SavedView::id) - views.begin();
    if (from == views.size() || to < 0 || to >= views.size())
        return false;
    views.move(from, to);
    const auto write = [&] {
        for (qsizetype i = 0; i < views.size(); ++i) {
            if (!run(m_db, u"UPDATE saved_views SET position = ? WHERE id = ?"_s, {i, views.at(i).id}))
                return false;
        }
        return true;
    };
    return inOne(write) && accept(views);
}

bool SavedViews::import(const QList<SavedView> &wanted, SameName rule)
{
    load();
    QList<SavedView> views = m_views;
    const auto write = [&] {
        for (SavedView view : wanted) {
            const auto other = byName(views, view.name);
            if (other != views.cend() && rule == SameName::Replace) {
                SavedView &replaced = views[other - views.cbegin()];
                replaced.query = view.query;
                replaced.layout = view.layout;
                if (!writeContent(replaced))
                    return false;
                continue;
            }
            view.name = freeNameAmong(views, view.name);
            if (!insert(view))
                return false;
            views.append(view);
        }
        return views.size() <= SavedView::mostViews;
    };
    if (!inOne(write))
        return false;
    for (const SavedView &view : wanted) {
        if (const auto replaced = byName(views, view.name); replaced != views.cend() && rule == SameName::Replace)
            m_left.remove(savedViewKey(replaced->id));
    }
    return accept(views);
}

std::optional<ViewLayout> SavedViews::layoutLeft(const QString &key)
{
    loadIfThere();
    const auto left = m_left.constFind(key);
    return left == m_left.cend() ? std::nullopt : std::optional(*left);
}

QString SavedViews::lastShown()
{
    loadIfThere();
    return m_lastShown;
}

void SavedViews::keepLeft(const QString &key, const ViewLayout &layout)
{
    if (load() && m_lastShown == key && m_left.contains(key) && m_left.value(key) == layout)
        return;
    m_lastShown = key;
    m_left.insert(key, layout);
    run(m_db, uR"(
        INSERT OR REPLACE INTO views_left (account, view, layout, turn)
        VALUES (?, ?, ?, (SELECT coalesce(max(turn), 0) + 1 FROM views_left)))"_s,
        {m_account, key, QString::fromUtf8(viewfile::layoutToText(layout))});
}

QString SavedViews::lastError() const
{
    return m_db.lastError();
}

} // namespace sparkbot
