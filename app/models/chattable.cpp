#include "models/chattableprivate.h"

#include "domain/fold.h"
#include "models/namedchats.h"
#include "models/queryphones.h"
#include "models/seenwords.h"

#include <algorithm>
#include <utility>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::string idBytes(const ChatId &id)
{
    return id.text().toStdString();
}

} // namespace

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
    d->shown.set({});
    d->shown.setLate(false);
    d->marks.clear();
    d->matches.clear();
    d->kept.clear();
    d->ordering.forgetRanks();
    endResetModel();
    d->countWaiting();
    Q_EMIT contentChanged();
}

int ChatTable::splice(const ChatBatch &batch)
{
    const ChatColumns::Rows added = d->columns.merge(batch);
    d->applyAdded(added);
    return int(added.size());
}

void ChatTable::update(const Chat &chat)
{
    ChatBatch batch;
    batch.append(chat);
    splice(batch);
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

QList<ChatId> ChatTable::unseen() const
{
    QList<ChatId> ids;
    for (quint32 row : d->columns.unseenRows())
        ids.append(ChatId::fromServer(toText(d->columns.store().id(row))));
    return ids;
}

void ChatTable::endRefresh(const QSet<ChatId> &keep)
{
    for (const ChatId &id : keep) {
        if (const std::optional<quint32> row = d->columns.find(idBytes(id)))
            d->columns.see(*row);
    }
    if (d->columns.endRefresh() > 0)
        d->applyDead();
    d->columns.squeeze();
    d->order.shrink_to_fit();
}

void ChatTable::setContext(const QueryContext &context)
{
    const bool renamed = d->context.ownerNames != context.ownerNames;
    d->context = context;
    if (d->query.dependsOnOwners())
        d->matchAgain();
    if (!renamed)
        return;
    d->ordering.forgetRanks();
    const int agent = int(Column::Agent);
    if (d->shown.count() > 0)
        Q_EMIT dataChanged(index(0, agent), index(rowCount() - 1, agent));
    if (d->ordering.column() != Column::Agent)
        return;
    d->ordering.sort(d->order);
    d->shown.setLate(d->held);
    d->settle();
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
    return ChatId::fromServer(toText(d->columns.store().id(d->shown[row])));
}

int ChatTable::rowOf(const ChatId &id) const
{
    return d->shown.find(idBytes(id));
}

QList<int> ChatTable::rowsOf(const QList<ChatId> &ids) const
{
    QList<int> rows;
    rows.reserve(ids.size());
    constexpr qsizetype few = 4;
    if (ids.size() <= few) {
        for (const ChatId &id : ids)
            rows.append(rowOf(id));
        return rows;
    }
    QHash<quint32, int> places; // of rows in the store
    places.reserve(ids.size());
    for (const ChatId &id : ids) {
        if (const std::optional<quint32> row = d->columns.find(idBytes(id)))
            places.insert(*row, -1);
    }
    for (int i = 0; i < d->shown.count(); ++i) {
        if (const auto place = places.find(d->shown[i]); place != places.end())
            *place = i;
    }
    for (const ChatId &id : ids) {
        const std::optional<quint32> row = d->columns.find(idBytes(id));
        rows.append(row ? places.value(*row, -1) : rowOf(id));
    }
    return rows;
}

void ChatTable::setQuery(const ChatQuery &query)
{
    if (!query.isValid())
        return;
    const bool same = query.selectsLike(d->query);
    d->query = query;
    if (same)
        return;
    d->matches.clear();
    d->kept.clear();
    d->updateMatches(0);
    ChatColumns::Rows rows = d->belonging(d->order);
    d->shown.setLate(false);
    if (rows != d->shown.rows()) {
        beginResetModel();
        d->shown.set(std::move(rows));
        endResetModel();
    }
    d->countWaiting();
}

const ChatQuery &ChatTable::query() const
{
    return d->query;
}

const QueryContext &ChatTable::context() const
{
    return d->context;
}

int ChatTable::matchingCount() const
{
    return int(d->matchingCount());
}

int ChatTable::countMatching(const ChatQuery &query) const
{
    if (!query.isValid())
        return 0;
    if (query.isEmpty())
        return loadedCount();
    RowBits rows;
    d->columns.match(query, d->context, 0, rows);
    return int(rows.count());
}

QStringList ChatTable::missingChats(const ChatQuery &query) const
{
    return NamedChats(d->columns).missing(query.root());
}

QList<ChatId> ChatTable::chatsCalled(const QString &typed, int most) const
{
    const QString text = typed.simplified();
    const bool isNumber = endOfNumbers(text, 0) == text.size();
    std::vector<std::string> words;
    const QStringList parts = isNumber ? numberWords(text) : text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (std::string word = folded(part); !word.empty())
            words.push_back(std::move(word));
    }
    QList<ChatId> found;
    if (words.empty())
        return found;
    const RowBits rows = NamedChats(d->columns).called(words);
    for (const quint32 row : d->order) {
        if (found.size() == most)
            break;
        if (rows.test(row) && d->columns.isLive(row))
            found.append(ChatId::fromServer(toText(d->columns.store().id(row))));
    }
    return found;
}

QueryVocabulary ChatTable::vocabulary() const
{
    return seenVocabulary(d->columns, d->context);
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
    if (d->held || d->kept.size() > 0)
        d->apply();
    else
        d->relayout(d->belonging(d->order));
}

void ChatTable::setHeld(bool held)
{
    if (std::exchange(d->held, held) == held)
        return;
    if (held)
        d->watchStrays();
    else
        d->apply();
}

bool ChatTable::isHeld() const
{
    return d->held;
}

int ChatTable::waitingCount() const
{
    return d->waiting;
}

void ChatTable::applyWaiting()
{
    if (d->waiting > 0)
        d->apply();
}

void ChatTable::setKeeper(Keeper keeper)
{
    d->keeper = std::move(keeper);
}

void ChatTable::addFacts(Facts &facts, int first, int last) const
{
    const ChatBatch &store = d->columns.store();
    const std::string me = d->context.me.text().toStdString();
    quint32 mine = 0; // number of the word, once it is seen
    last = qMin(last, rowCount() - 1);
    for (int place = qMax(0, first); place <= last && !facts.isSettled(); ++place) {
        const quint32 row = d->shown[place];
        const ChatBatch::Row &values = store.rows()[row];
        const ChatStatus status = d->columns.status(row);
        facts.sameStatus = facts.sameStatus && (!facts.status || *facts.status == status);
        facts.status = status;
        facts.anyAssigned = facts.anyAssigned || values.agent != 0 || values.department != 0;
        if (!facts.anyOfOthers && (mine == 0 || values.agent != mine)) {
            if (!me.empty() && store.words().at(values.agent) == me)
                mine = values.agent;
            else
                facts.anyOfOthers = true;
        }
        const bool unread = values.unread > 0 || values.unread == ChatBatch::markedUnread;
        facts.anyUnread = facts.anyUnread || unread;
        facts.anyRead = facts.anyRead || !unread;
    }
}

QList<int> ChatTable::strays(int first, int last) const
{
    QList<int> rows;
    for (int row = qMax(0, first); row <= qMin(last, rowCount() - 1); ++row) {
        if (d->isStray(d->shown[row]))
            rows.append(row);
    }
    return rows;
}

void ChatTable::judgeStrays()
{
    if (d->kept.size() > 0 || d->waiting > 0)
        d->settle();
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

void ChatTable::setMarks(const ChatMarks &marks)
{
    ChatColumns::Rows changed;
    for (auto mark = marks.cbegin(); mark != marks.cend(); ++mark) {
        if (mark->mark == WriteMark::None)
            d->marks.remove(mark.key());
        else
            d->marks.insert(mark.key(), *mark);
        if (const std::optional<quint32> row = d->columns.find(mark.key().toStdString()))
            changed.push_back(*row);
    }
    d->announce(d->placesOf(changed));
}

WriteMark ChatTable::mark(const ChatId &id) const
{
    return d->marks.value(id.text()).mark;
}

QString ChatTable::markReason(const ChatId &id) const
{
    return d->marks.value(id.text()).reason;
}

void ChatTable::refreshAges()
{
    if (d->query.dependsOnTime())
        d->matchAgain();
    if (d->shown.count() == 0)
        return;
    const int time = int(Column::LastActivity);
    Q_EMIT dataChanged(index(0, time), index(rowCount() - 1, time), {Qt::DisplayRole, Qt::AccessibleTextRole});
}

int ChatTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : d->shown.count();
}

int ChatTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant ChatTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const quint32 row = d->shown[index.row()];
    const ChatBatch &store = d->columns.store();
    const ChatBatch::Row &values = store.rows()[row];
    switch (role) {
    case Qt::DisplayRole:
        return d->cells.text(row, Column(index.column()));
    case Qt::AccessibleTextRole: {
        const QString text = d->cells.accessibleText(row, Column(index.column()));
        if (Column(index.column()) != Column::Name || !d->isStray(row))
            return text;
        return d->columns.isLive(row) ? tr("%1, no longer matches").arg(text) : tr("%1, no longer exists").arg(text);
    }
    case IdRole:
        return toText(store.id(row));
    case StatusRole:
        return int(d->columns.status(row));
    case UnreadRole:
        return values.unread == ChatBatch::markedUnread ? 1 : values.unread;
    case LabelsRole:
        return d->cells.labels(row);
    case KindRole:
        return int(d->columns.kind(row));
    case MarkRole:
        return int(d->cells.mark(row).mark);
    case ReasonRole:
        return d->cells.mark(row).reason;
    case AssignedRole:
        return values.agent != 0 || values.department != 0;
    case TimeRole:
        return values.lastActivityAt;
    case StrayRole:
        return d->isStray(row);
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
