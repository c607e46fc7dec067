#include "models/chattable.h"

#include <algorithm>
#include <utility>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

using Rows = ChatColumns::Rows;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::string idBytes(const ChatId &id)
{
    return id.text().toStdString();
}

} // namespace

struct ChatTable::Private {
    explicit Private(ChatTable &table)
        : q(table)
    {
    }

    ChatTable &q;
    ChatColumns columns;
    QHash<QString, QString> ownerNames;
    ChatOrder ordering{columns, ownerNames};
    Rows order; ///< all live rows, sorted
    Rows visible; ///< what views see: between two changes those of `order` that match
    ChatQuery query;
    RowBits matches; ///< of `query`, one for each row of the store
    ChatMarks marks;
    ChatCells cells{columns, ownerNames, marks};

    bool matchesQuery(quint32 row) const { return query.isEmpty() || matches.test(row); }
    Rows matching(const Rows &rows) const;
    void updateMatches(size_t firstRow);

    void applyAdded(const Rows &added);
    void applyDead();
    void show(const Rows &wanted);
    Rows followReplaced(std::vector<bool> &stays);
    void relayout(Rows rows);
    void announce(const Rows &changed);
    void compactIfWasteful();
};

/// Branch-free, because whether the next row matches is as good as random.
Rows ChatTable::Private::matching(const Rows &rows) const
{
    if (query.isEmpty())
        return rows;
    Rows out(std::min(rows.size(), matches.count()) + 1); // the last may be written, but not kept
    size_t count = 0;
    for (quint32 row : rows) {
        out[count] = row;
        count += matches.test(row) ? 1 : 0;
    }
    out.resize(count);
    return out;
}

void ChatTable::Private::updateMatches(size_t firstRow)
{
    if (query.isEmpty())
        matches.clear();
    else
        columns.match(query, firstRow, matches);
}

/// Rows were added to the store, perhaps in place of others.
void ChatTable::Private::applyAdded(const Rows &added)
{
    if (added.empty())
        return;
    std::erase_if(order, [this](quint32 row) { return !columns.isLive(row); });
    ordering.merge(order, added);
    updateMatches(query.isEmpty() ? 0 : matches.size());
    show(matching(order));
}

/// Rows of the store died without a successor.
void ChatTable::Private::applyDead()
{
    std::erase_if(order, [this](quint32 row) { return !columns.isLive(row); });
    marks.removeIf([this](ChatMarks::iterator mark) { return !columns.find(mark.key().toStdString()); });
    show(matching(order));
}

/// Puts the present row of each visible chat into its old place and finds out which chats remain visible. Returns the
/// store rows of the chats that changed.
Rows ChatTable::Private::followReplaced(std::vector<bool> &stays)
{
    Rows changed;
    for (size_t i = 0; i < visible.size(); ++i) {
        quint32 &row = visible[i];
        if (!columns.isLive(row)) {
            const std::optional<quint32> now = columns.find(columns.store().id(row));
            if (!now) {
                stays[i] = false;
                continue;
            }
            row = *now;
            changed.push_back(row);
        }
        stays[i] = matchesQuery(row);
    }
    return changed;
}

/// Takes the views from the rows they see to `wanted`: leaving rows first, then new ones, then their places.
void ChatTable::Private::show(const Rows &wanted)
{
    std::vector<bool> stays(visible.size(), true);
    const Rows changed = followReplaced(stays);

    RowBits known;
    known.resize(columns.store().size());
    Rows leaving;
    for (size_t i = 0; i < visible.size(); ++i) {
        if (stays[i])
            known.set(visible[i]);
        else
            leaving.push_back(visible[i]);
    }
    Rows staying;
    Rows entering;
    size_t firstEntering = 0;
    size_t lastEntering = 0;
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (known.test(wanted[i])) {
            staying.push_back(wanted[i]);
            continue;
        }
        if (entering.empty())
            firstEntering = i;
        lastEntering = i;
        entering.push_back(wanted[i]);
    }

    const auto firstLeaving = std::ranges::find(stays, false);
    const size_t leavingAt = size_t(firstLeaving - stays.begin());
    const bool oneRun = std::all_of(firstLeaving, firstLeaving + qptrdiff(leaving.size()), [](bool s) { return !s; });
    Rows inPlace = staying; // with the leaving rows where they are now
    inPlace.insert(inPlace.begin() + qptrdiff(std::min(leavingAt, inPlace.size())), leaving.begin(), leaving.end());
    if (!oneRun || inPlace != visible) {
        inPlace = staying;
        inPlace.insert(inPlace.end(), leaving.begin(), leaving.end());
        relayout(inPlace);
    }
    if (!leaving.empty()) {
        const size_t first = size_t(std::ranges::find(visible, leaving.front()) - visible.begin());
        q.beginRemoveRows({}, int(first), int(first + leaving.size()) - 1);
        visible = staying;
        q.endRemoveRows();
    }
    if (!entering.empty()) {
        const bool together = lastEntering - firstEntering + 1 == entering.size();
        const size_t first = together ? firstEntering : visible.size();
        q.beginInsertRows({}, int(first), int(first + entering.size()) - 1);
        visible.insert(visible.begin() + qptrdiff(first), entering.begin(), entering.end());
        q.endInsertRows();
        if (!together)
            relayout(wanted);
    }
    announce(changed);
    compactIfWasteful();
}

/// A permutation of the visible rows. Persistent indexes, and with them selections, stay on their chats.
void ChatTable::Private::relayout(Rows rows)
{
    Q_EMIT q.layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = q.persistentIndexList();
    QModelIndexList after;
    if (!before.isEmpty()) {
        std::vector<int> places(columns.store().size());
        for (size_t i = 0; i < rows.size(); ++i)
            places[rows[i]] = int(i);
        after.reserve(before.size());
        for (const QModelIndex &index : before)
            after.append(q.createIndex(places[visible[size_t(index.row())]], index.column()));
    }
    visible = std::move(rows);
    q.changePersistentIndexList(before, after);
    Q_EMIT q.layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

/// dataChanged for each run of neighbouring rows, or, where that would be very many, once for the range of all.
void ChatTable::Private::announce(const Rows &changed)
{
    if (changed.empty())
        return;
    RowBits bits;
    bits.resize(columns.store().size());
    for (quint32 row : changed)
        bits.set(row);
    struct Run {
        int first = 0;
        int last = 0;
    };
    std::vector<Run> runs;
    for (int i = 0; i < int(visible.size()); ++i) {
        if (!bits.test(visible[size_t(i)]))
            continue;
        if (!runs.empty() && runs.back().last == i - 1)
            runs.back().last = i;
        else
            runs.push_back({i, i});
    }
    constexpr size_t tooMany = 64;
    if (runs.size() > tooMany)
        runs = {{runs.front().first, runs.back().last}};
    for (const Run &run : runs)
        Q_EMIT q.dataChanged(q.index(run.first, 0), q.index(run.last, columnTotal - 1));
}

void ChatTable::Private::compactIfWasteful()
{
    if (!columns.isWasteful())
        return;
    const Rows numbers = columns.compact();
    const auto renumber = [&numbers](Rows &rows) {
        for (quint32 &row : rows)
            row = numbers[row];
    };
    renumber(order);
    renumber(visible);
    ordering.forgetRanks();
    updateMatches(0);
}

ChatTable::ChatTable(QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(*this))
{
}

ChatTable::~ChatTable() = default;

void ChatTable::clear()
{
    beginResetModel();
    d->columns = {};
    d->order.clear();
    d->visible.clear();
    d->marks.clear();
    d->matches.clear();
    d->ordering.forgetRanks();
    endResetModel();
}

void ChatTable::splice(ChatBatch batch)
{
    d->applyAdded(d->columns.merge(batch));
}

void ChatTable::update(const Chat &chat)
{
    ChatBatch batch;
    batch.append(chat);
    splice(std::move(batch));
}

void ChatTable::remove(const ChatId &id)
{
    if (d->columns.remove(idBytes(id)))
        d->applyDead();
}

void ChatTable::beginRefresh()
{
    d->columns.beginRefresh();
}

void ChatTable::endRefresh()
{
    if (d->columns.endRefresh() > 0)
        d->applyDead();
    d->columns.squeeze();
}

void ChatTable::setOwnerNames(const QHash<QString, QString> &names)
{
    if (d->ownerNames == names)
        return;
    d->ownerNames = names;
    d->ordering.forgetRanks();
    if (d->visible.empty())
        return;
    const int agent = int(Column::Agent);
    Q_EMIT dataChanged(index(0, agent), index(rowCount() - 1, agent));
    if (d->ordering.column() == Column::Agent)
        sort(agent, sortOrder());
}

int ChatTable::loadedCount() const
{
    return int(d->columns.liveCount());
}

bool ChatTable::contains(const ChatId &id) const
{
    return d->columns.find(idBytes(id)).has_value();
}

std::optional<Chat> ChatTable::chat(const ChatId &id) const
{
    const std::optional<quint32> row = d->columns.find(idBytes(id));
    return row ? std::optional(d->columns.store().chat(*row)) : std::nullopt;
}

ChatId ChatTable::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return ChatId::fromServer(toText(d->columns.store().id(d->visible[size_t(row)])));
}

int ChatTable::rowOf(const ChatId &id) const
{
    const std::optional<quint32> row = d->columns.find(idBytes(id));
    if (!row || !d->matchesQuery(*row))
        return -1;
    const auto at = std::ranges::find(d->visible, *row);
    return at == d->visible.end() ? -1 : int(at - d->visible.begin());
}

void ChatTable::setQuery(const ChatQuery &query)
{
    const bool same = query.selectsLike(d->query);
    d->query = query;
    if (same)
        return;
    d->matches.clear();
    d->updateMatches(0);
    Rows visible = d->matching(d->order);
    if (visible == d->visible)
        return;
    beginResetModel();
    d->visible = std::move(visible);
    endResetModel();
}

const ChatQuery &ChatTable::query() const
{
    return d->query;
}

ChatTable::Column ChatTable::sortColumn() const
{
    return d->ordering.column();
}

Qt::SortOrder ChatTable::sortOrder() const
{
    return d->ordering.isDescending() ? Qt::DescendingOrder : Qt::AscendingOrder;
}

void ChatTable::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnTotal)
        return;
    const bool descending = order == Qt::DescendingOrder;
    const bool flipped = d->ordering.column() == Column(column) && d->ordering.isDescending() != descending;
    d->ordering.setBy(Column(column), descending);
    if (flipped) {
        d->ordering.flip(d->order);
    } else {
        d->order = d->columns.liveRows(); // as they lie in memory, where their keys are read much faster
        d->ordering.sort(d->order);
    }
    d->relayout(d->matching(d->order));
}

void ChatTable::setMark(const ChatId &id, WriteMark mark, const QString &reason)
{
    if (mark == WriteMark::None)
        d->marks.remove(id.text());
    else
        d->marks.insert(id.text(), {mark, reason});
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnTotal - 1), {MarkRole, ReasonRole, Qt::AccessibleTextRole});
}

WriteMark ChatTable::mark(const ChatId &id) const
{
    return d->marks.value(id.text()).mark;
}

void ChatTable::refreshAges()
{
    if (d->visible.empty())
        return;
    const int time = int(Column::LastActivity);
    Q_EMIT dataChanged(index(0, time), index(rowCount() - 1, time), {Qt::DisplayRole, Qt::AccessibleTextRole});
}

int ChatTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->visible.size());
}

int ChatTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant ChatTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const quint32 row = d->visible[size_t(index.row())];
    const ChatBatch &store = d->columns.store();
    const ChatBatch::Row &values = store.rows()[row];
    switch (role) {
    case Qt::DisplayRole:
        return d->cells.text(row, Column(index.column()));
    case Qt::AccessibleTextRole:
        return d->cells.accessibleText(row, Column(index.column()));
    case IdRole:
        return toText(store.id(row));
    case StatusRole:
        return int(d->columns.status(row));
    case UnreadRole:
        return values.unread;
    case LabelsRole:
        return d->cells.labels(row);
    case KindRole:
        return int(chatKind(toText(store.id(row))));
    case MarkRole:
        return int(d->cells.mark(row).mark);
    case ReasonRole:
        return d->cells.mark(row).reason;
    case AssignedRole:
        return values.agent != 0 || values.department != 0;
    case TimeRole:
        return values.lastActivityAt;
    }
    return {};
}

QVariant ChatTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnTotal)
        return {};
    switch (Column(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Status:
        return tr("Status");
    case Column::Unread:
        return tr("Unread");
    case Column::Agent:
        return tr("Agent");
    case Column::Labels:
        return tr("Labels");
    case Column::LastActivity:
        return tr("Last activity");
    case Column::Id:
        return tr("Chat ID");
    }
    return {};
}

} // namespace sparkbot
