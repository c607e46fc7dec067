#include "models/viewlist.h"

#include "models/chattable.h"
#include "models/rowdiff.h"
#include "models/wording.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace sparkbot {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds shortestPause = 16ms; ///< a frame
constexpr std::chrono::milliseconds longestPause = 2s;
constexpr int pauseTimesCost = 9; ///< so that counting takes a tenth of the time

/// One key for the rows before and after a change.
constexpr auto keyOf = [](const auto &row) { return row.key; };

} // namespace

ViewList::ViewList(ChatTable &chats, QObject *parent)
    : QAbstractListModel(parent)
    , m_chats(chats)
    , m_rows(builtIn())
{
    m_wait.setSingleShot(true);
    m_step.setSingleShot(true);
    m_step.setInterval(0);
    m_minute.setInterval(1min);
    connect(&m_wait, &QTimer::timeout, this, [this] {
        m_outdated = false;
        m_roundNs = 0;
        m_next = 0;
        countNext();
    });
    connect(&m_step, &QTimer::timeout, this, &ViewList::countNext);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (std::ranges::any_of(m_rows, [](const Row &row) { return row.query.dependsOnTime(); }))
            countSoon();
    });
    connect(&chats, &ChatTable::contentChanged, this, &ViewList::countSoon);
}

ViewList::~ViewList() = default;

QList<ViewList::Row> ViewList::builtIn()
{
    const auto row = [](const QString &key, const QString &name, const QString &query) {
        return Row{key, name, ChatQuery::parse(query)};
    };
    const auto ofStatus = [&row](const QString &word, ChatStatus status) {
        return row(word, statusText(status), u"status:"_s + word);
    };
    return {
        //: View: all chats of the number
        row(u"all"_s, tr("All"), {}),
        //: View: chats with unread messages
        row(u"unread"_s, tr("Unread"), u"is:unread"_s),
        ofStatus(u"pending"_s, ChatStatus::Pending),
        ofStatus(u"active"_s, ChatStatus::Active),
        //: View: chats without an agent
        row(u"unassigned"_s, tr("Unassigned"), u"is:unassigned"_s),
        ofStatus(u"resolved"_s, ChatStatus::Resolved),
        ofStatus(u"archived"_s, ChatStatus::Archived),
        ofStatus(u"removed"_s, ChatStatus::Removed),
    };
}

void ViewList::setSaved(const QList<SavedView> &views)
{
    QList<Row> rows = m_rows.first(builtInTotal);
    for (const SavedView &view : views) {
        Row row{savedViewKey(view.id), view.name, ChatQuery::parse(view.query), view.id};
        if (const int before = rowOf(row.key); before >= 0) {
            const Row &old = m_rows.at(before);
            row.current = old.current;
            row.modified = old.modified;
            if (old.query == row.query)
                row.count = old.count;
        }
        rows.append(row);
    }
    applyRowDiff(*this, m_rows, rows, keyOf);
    countSoon();
}

void ViewList::setFlag(bool Row::*flag, const QString &key, int role)
{
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const bool wanted = m_rows.at(i).key == key;
        if (m_rows.at(i).*flag == wanted)
            continue;
        m_rows[i].*flag = wanted;
        Q_EMIT dataChanged(index(i), index(i), {role, Qt::AccessibleTextRole});
    }
}

void ViewList::setCurrent(const QString &key)
{
    setFlag(&Row::current, key, CurrentRole);
}

void ViewList::setModified(const QString &key)
{
    setFlag(&Row::modified, key, ModifiedRole);
}

void ViewList::setCountable(bool countable)
{
    if (m_countable == countable)
        return;
    m_countable = countable;
    if (countable)
        return countSoon();
    for (Row &row : m_rows)
        row.count.reset();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CountRole, Qt::AccessibleTextRole});
}

void ViewList::setWhole(bool whole)
{
    if (std::exchange(m_whole, whole) != whole)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {PartRole, Qt::AccessibleTextRole});
}

void ViewList::setWatched(bool watched)
{
    m_watched = watched;
    if (!watched) {
        m_minute.stop();
        return;
    }
    m_minute.start();
    countSoon();
}

/// However often it is called, a round begins at most once a frame, and later where counting is dear.
void ViewList::countSoon()
{
    m_outdated = true;
    if (!m_countable || !m_watched || m_wait.isActive() || m_step.isActive())
        return;
    const auto dear = std::chrono::milliseconds(pauseTimesCost * m_roundNs / 1'000'000);
    m_wait.start(std::clamp(dear, shortestPause, longestPause));
}

void ViewList::countNext()
{
    if (!m_countable || m_next >= m_rows.size())
        return endRound();
    QElapsedTimer cost;
    cost.start();
    Row &row = m_rows[m_next];
    const std::optional<int> count = isCountable(row) ? std::optional(m_chats.countMatching(row.query)) : std::nullopt;
    m_roundNs += cost.nsecsElapsed();
    if (row.count != count) {
        row.count = count;
        Q_EMIT dataChanged(index(m_next), index(m_next), {CountRole, Qt::AccessibleTextRole});
    }
    ++m_next;
    m_step.start();
}

void ViewList::endRound()
{
    if (m_outdated)
        countSoon();
}

int ViewList::rowOf(const QString &key) const
{
    const auto found = std::ranges::find(m_rows, key, &Row::key);
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

QString ViewList::keyAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).key : QString();
}

QString ViewList::keyOfName(const QString &name) const
{
    for (const bool saved : {true, false}) {
        for (const Row &row : m_rows) {
            if ((row.id != 0) == saved && isSameViewName(row.name, name))
                return row.key;
        }
    }
    return {};
}

QString ViewList::keyOfQuery(const QString &query) const
{
    const QString wanted = query.simplified();
    const auto found = std::ranges::find(m_rows, wanted, [](const Row &row) { return row.query.text().simplified(); });
    return found == m_rows.cend() ? QString() : found->key;
}

int ViewList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString ViewList::words(const Row &row) const
{
    QStringList parts{row.name};
    parts.append(!row.count    ? tr("not counted")
                     : m_whole ? tr("%Ln chat(s)", nullptr, *row.count)
                               : tr("at least %Ln chat(s)", nullptr, *row.count));
    if (row.modified)
        //: Of a saved view: the filter, the columns or the sorting on screen are not those that were saved
        parts.append(tr("modified"));
    return parts.join(tr(", "));
}

QVariant ViewList::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return words(row);
    case KeyRole:
        return row.key;
    case QueryRole:
        return row.query.text();
    case CountRole:
        return row.count ? QVariant(*row.count) : QVariant();
    case PartRole:
        return row.count && !m_whole;
    case SavedRole:
        return row.id != 0;
    case IdRole:
        return row.id;
    case CurrentRole:
        return row.current;
    case ModifiedRole:
        return row.modified;
    default:
        return {};
    }
}

} // namespace sparkbot
