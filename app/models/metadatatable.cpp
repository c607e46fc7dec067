#include "models/metadatatable.h"

#include "models/rowdiff.h"

#include <QHash>

namespace sparkbot {

using namespace Qt::StringLiterals;

MetadataTable::MetadataTable(QObject *parent)
    : QAbstractTableModel(parent)
{
}

QList<MetadataTable::Row> MetadataTable::pendingRows() const
{
    QList<Row> pending;
    std::ranges::copy_if(m_rows, std::back_inserter(pending), &Row::isPending);
    return pending;
}

void MetadataTable::setServerPairs(const QList<MetadataPair> &pairs)
{
    const Summary before = summary();
    m_server = pairs;
    replaceRows(metadatarows::merged(m_rows, pairs, pendingRows(), true, m_lastSerial));
    tellIfPendingChanged(before);
}

void MetadataTable::replaceRows(QList<Row> wanted)
{
    arrange(wanted);
    applyRowDiff(*this, m_rows, std::move(wanted), [](const Row &row) { return row.serial; });
}

void MetadataTable::show(const QList<MetadataPair> &pairs, const MetadataEdits &edits)
{
    const Summary before = summary();
    beginResetModel();
    m_rows.clear();
    m_server = pairs;
    QList<Row> pending;
    for (const MetadataEdits::Edit &edit : edits.edits) {
        Row row;
        row.serial = ++m_lastSerial;
        row.key = edit.key;
        row.value = edit.value;
        row.base = edit.base;
        row.added = edit.added;
        row.failure = edit.failure;
        pending.append(row);
    }
    m_rows = metadatarows::merged({}, pairs, pending, false, m_lastSerial);
    arrange(m_rows);
    endResetModel();
    setUnfinished(edits.unfinished);
    tellIfPendingChanged(before);
}

void MetadataTable::clear()
{
    show({}, {});
}

MetadataEdits MetadataTable::edits() const
{
    MetadataEdits all;
    for (const Row &row : m_rows) {
        if (row.isPending())
            all.edits.append({row.key, row.value, row.added, row.base, row.failure});
    }
    all.unfinished = m_unfinished;
    return all;
}

void MetadataTable::setUnfinished(const MetadataPair &pair)
{
    if (pair == m_unfinished)
        return;
    m_unfinished = pair;
    Q_EMIT unfinishedChanged();
    Q_EMIT pendingChanged(); // whether it can be saved may have changed
}

KeyProblem MetadataTable::newKeyProblem(const QString &key) const
{
    const KeyCheck check = checkKey(key);
    if (check.problem != KeyProblem::None)
        return check.problem;
    const QStringList existing = keys();
    if (existing.contains(key))
        return KeyProblem::Duplicate;
    return existing.contains(key, Qt::CaseInsensitive) ? KeyProblem::CaseTwin : KeyProblem::None;
}

bool MetadataTable::canAddUnfinished() const
{
    return !blocksSaving(newKeyProblem(m_unfinished.key)) && !blocksSaving(checkValue(m_unfinished.value));
}

int MetadataTable::addUnfinished()
{
    if (!canAddUnfinished())
        return -1;
    // In this order, so that there is always something pending meanwhile.
    const int row = add(m_unfinished.key, m_unfinished.value);
    setUnfinished({});
    return row;
}

int MetadataTable::add(const QString &key, const QString &value)
{
    const Summary before = summary();
    Row row;
    row.serial = ++m_lastSerial;
    row.added = true;
    row.key = key;
    row.value = value;
    const int at = int(m_rows.size());
    beginInsertRows({}, at, at);
    m_rows.append(row);
    endInsertRows();
    checkKeys();
    tellIfPendingChanged(before);
    return at;
}

void MetadataTable::revert(int row)
{
    if (row < 0 || row >= m_rows.size() || !m_rows.at(row).isPending())
        return;
    const Summary before = summary();
    if (m_rows.at(row).place < 0) {
        beginRemoveRows({}, row, row);
        m_rows.remove(row);
        endRemoveRows();
    } else {
        m_rows[row].value = m_rows.at(row).base;
        settle(m_rows[row]);
        announce(row);
    }
    checkKeys();
    tellIfPendingChanged(before);
}

void MetadataTable::revertAll()
{
    const Summary before = summary();
    replaceRows(metadatarows::merged(m_rows, m_server, {}, false, m_lastSerial));
    setUnfinished({});
    tellIfPendingChanged(before);
}

int MetadataTable::pendingCount() const
{
    return summary().pending;
}

bool MetadataTable::hasBlockingProblem() const
{
    return summary().blocked;
}

MetadataTable::Summary MetadataTable::summary() const
{
    Summary summary;
    for (const Row &row : m_rows) {
        if (!row.isPending())
            continue;
        ++summary.pending;
        summary.blocked = summary.blocked || blocksSaving(row.keyProblem) || blocksSaving(checkValue(row.value));
    }
    summary.pending += m_unfinished.isEmpty() ? 0 : 1;
    return summary;
}

void MetadataTable::tellIfPendingChanged(const Summary &before)
{
    if (summary() != before)
        Q_EMIT pendingChanged();
}

bool MetadataTable::canSave() const
{
    return !hasBlockingProblem() && (std::ranges::any_of(m_rows, &Row::isPending) || canAddUnfinished());
}

QList<MetadataPair> MetadataTable::changes() const
{
    if (hasBlockingProblem())
        return {};
    QList<MetadataPair> changes;
    for (const Row &row : m_rows) {
        if (row.isPending())
            changes.append({row.key, row.value});
    }
    return changes;
}

void MetadataTable::setSaving(const QStringList &keys)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        if (!row.isPending() || !keys.contains(row.key))
            continue;
        row.saving = true;
        row.failure.clear();
        announce(i);
    }
}

void MetadataTable::setFailed(const QStringList &keys, const QString &reason)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const bool failed = row.isPending() && keys.contains(row.key);
        if (!row.saving && !failed)
            continue;
        row.saving = false;
        if (failed)
            row.failure = reason;
        announce(i);
    }
}

/// A row that says what the server says has nothing more to tell.
void MetadataTable::settle(Row &row) const
{
    row.failure.clear();
    if (!row.isPending())
        row.saving = false;
}

void MetadataTable::announce(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, columnTotal - 1));
}

void MetadataTable::checkKeys()
{
    const QList<Row> before = m_rows;
    metadatarows::checkKeys(m_rows);
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).keyProblem != before.at(row).keyProblem)
            announce(row);
    }
}

MetadataTable::RowState MetadataTable::rowState(int row) const
{
    const Row &pair = m_rows.at(row);
    if (!pair.isPending())
        return RowState::Clean;
    if (pair.saving)
        return RowState::Saving;
    if (!pair.failure.isEmpty())
        return RowState::Failed;
    return pair.added ? RowState::Added : RowState::Changed;
}

KeyProblem MetadataTable::keyProblem(int row) const
{
    return m_rows.at(row).keyProblem;
}

ValueProblem MetadataTable::valueProblem(int row) const
{
    return checkValue(m_rows.at(row).value);
}

QStringList MetadataTable::keys() const
{
    QStringList keys;
    for (const Row &row : m_rows) {
        if (!row.key.isEmpty())
            keys.append(row.key);
    }
    keys.removeDuplicates();
    keys.sort(Qt::CaseInsensitive);
    return keys;
}

int MetadataTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MetadataTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

Qt::ItemFlags MetadataTable::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const Row &row = m_rows.at(index.row());
    switch (Column(index.column())) {
    case Column::State:
        return flags;
    case Column::Key:
        return row.added ? flags | Qt::ItemIsEditable : flags;
    case Column::Value:
        return row.overridden ? flags : flags | Qt::ItemIsEditable;
    }
    return flags;
}

QString MetadataTable::stateWords(const Row &row) const
{
    if (!row.isPending())
        return tr("unchanged");
    if (row.saving)
        return tr("saving");
    if (!row.failure.isEmpty())
        return tr("not saved: %1").arg(row.failure);
    return row.added ? tr("new") : tr("changed, was: %1").arg(row.base);
}

QVariant MetadataTable::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const Row &row = m_rows.at(index.row());
    const bool changed = row.isPending() && !row.added;
    switch (role) {
    case StateRole:
        return int(rowState(index.row()));
    case WasRole:
        return changed ? QVariant(row.base) : QVariant();
    case KeyProblemRole:
        return int(row.keyProblem);
    case ValueProblemRole:
        return int(checkValue(row.value));
    case ReasonRole:
        return row.failure;
    default:
        break;
    }
    switch (Column(index.column())) {
    case Column::State:
        if (role == Qt::DisplayRole)
            return row.isPending() ? u"•"_s : QString();
        return role == Qt::AccessibleTextRole ? QVariant(stateWords(row)) : QVariant();
    case Column::Key:
        return role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::AccessibleTextRole ? QVariant(row.key)
                                                                                                 : QVariant();
    case Column::Value:
        if (role == Qt::AccessibleTextRole && changed)
            return tr("%1, was: %2").arg(row.value, row.base);
        return role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::AccessibleTextRole ? QVariant(row.value)
                                                                                                 : QVariant();
    }
    return {};
}

bool MetadataTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    if (role != Qt::EditRole || !index.isValid() || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    Row &row = m_rows[index.row()];
    QString &text = Column(index.column()) == Column::Key ? row.key : row.value;
    const QString typed = value.toString();
    if (text == typed)
        return true;
    const Summary before = summary();
    text = typed;
    settle(row);
    announce(index.row());
    checkKeys();
    tellIfPendingChanged(before);
    return true;
}

QVariant MetadataTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    case Column::State:
        return role == Qt::DisplayRole ? QString() : tr("State");
    case Column::Key:
        return tr("Key");
    case Column::Value:
        return tr("Value");
    }
    return {};
}

void MetadataTable::arrange(QList<Row> &rows) const
{
    std::ranges::sort(rows, [](const Row &a, const Row &b) {
        return std::pair(uint(a.place), a.serial) < std::pair(uint(b.place), b.serial); // -1 comes last
    });
    if (m_sortColumn < 0)
        return;
    const auto rank = [](const Row &row) { return row.added ? 2 : row.isPending() ? 1 : 0; };
    const auto less = [&](const Row &a, const Row &b) {
        switch (Column(m_sortColumn)) {
        case Column::State:
            return rank(a) > rank(b); // what is pending comes first
        case Column::Key:
            return a.key.compare(b.key, Qt::CaseInsensitive) < 0;
        case Column::Value:
            return a.value.compare(b.value, Qt::CaseInsensitive) < 0;
        }
        return false;
    };
    std::ranges::stable_sort(
        rows, [&](const Row &a, const Row &b) { return m_sortOrder == Qt::AscendingOrder ? less(a, b) : less(b, a); });
}

void MetadataTable::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < columnTotal ? column : -1;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QList<Row> before = m_rows;
    arrange(m_rows);
    QHash<quint64, int> rowOf;
    for (int row = 0; row < m_rows.size(); ++row)
        rowOf.insert(m_rows.at(row).serial, row);
    QModelIndexList moved;
    const QModelIndexList held = persistentIndexList();
    for (const QModelIndex &old : held)
        moved.append(index(rowOf.value(before.at(old.row()).serial), old.column()));
    changePersistentIndexList(held, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace sparkbot
