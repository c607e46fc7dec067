#pragma once

#include "domain/metadata.h"
#include "models/metadatarows.h"

#include <QAbstractTableModel>

namespace sparkbot {

/// Key/value pairs of one contact with edits that stay pending until they are saved (R6.1, R6.3, R6.5).
///
/// Edits belong to keys. Where the server has a key twice, the last pair counts, as in a JSON object; the earlier ones
/// are shown, marked as duplicates and cannot be edited. Problems of clean rows are shown but block nothing.
class MetadataTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column {
        State, ///< "•" and its meaning in words
        Key,
        Value,
    };
    static constexpr int columnTotal = 3;

    enum class RowState {
        Clean,
        Changed,
        Added,
        Saving,
        Failed, ///< still pending; the reason is in ReasonRole
    };
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int(RowState)
        WasRole, ///< QString: the server's value of a changed row, invalid for others
        KeyProblemRole, ///< int(KeyProblem)
        ValueProblemRole, ///< int(ValueProblem)
        ReasonRole, ///< QString
    };

    explicit MetadataTable(QObject *parent = nullptr);

    /// What the server has now. Pending edits stay: an edit whose value now equals the server's vanishes, a changed
    /// pair keeps its typed text and shows the new "was", and one whose key is gone becomes an added pair. No reset.
    void setServerPairs(const QList<MetadataPair> &pairs);
    /// Another contact: `edits` replaces the pending ones. Its pairs may still be unknown (empty).
    void show(const QList<MetadataPair> &pairs, const MetadataEdits &edits);
    void clear();
    MetadataEdits edits() const;
    QList<MetadataPair> serverPairs() const { return m_server; }

    /// Adds a pending pair and returns its row. Text is kept as typed, valid or not.
    int add(const QString &key, const QString &value);
    /// The new pair that is being typed and is not a row yet. It counts as pending; both parts empty = none.
    const MetadataPair &unfinished() const { return m_unfinished; }
    void setUnfinished(const MetadataPair &pair);
    /// What is wrong with a key as that of a new pair.
    KeyProblem newKeyProblem(const QString &key) const;
    bool canAddUnfinished() const;
    /// Makes a pending pair of it and returns its row, -1 if it cannot be one.
    int addUnfinished();
    /// Back to the server's value; an added pair goes away.
    void revert(int row);
    void revertAll();

    int pendingCount() const;
    bool hasBlockingProblem() const;
    /// Something is pending that can be sent: changes() or a new pair that can be added.
    bool canSave() const;
    /// Valid pending changes, ready to send; empty if any row has a blocking problem.
    QList<MetadataPair> changes() const;

    void setSaving(const QStringList &keys);
    /// Saving ended: `keys` failed and stay pending with the reason. Those that were saved become clean when
    /// setServerPairs() brings their new value.
    void setFailed(const QStringList &keys, const QString &reason);

    RowState rowState(int row) const;
    KeyProblem keyProblem(int row) const;
    ValueProblem valueProblem(int row) const;
    /// Known keys for completion, each once, in alphabetical order.
    QStringList keys() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// The number of pending edits or their validity changed.
    void pendingChanged();
    void unfinishedChanged();

private:
    using Row = MetadataRow;
    struct Summary {
        int pending = 0;
        bool blocked = false;

        friend bool operator==(const Summary &, const Summary &) = default;
    };

    QList<Row> pendingRows() const;
    void arrange(QList<Row> &rows) const;
    void replaceRows(QList<Row> wanted);
    void settle(Row &row) const;
    void announce(int row);
    void checkKeys();
    Summary summary() const;
    void tellIfPendingChanged(const Summary &before);
    QString stateWords(const Row &row) const;

    QList<MetadataPair> m_server;
    QList<Row> m_rows;
    MetadataPair m_unfinished;
    quint64 m_lastSerial = 0;
    int m_sortColumn = -1; ///< -1 = the server's order, added pairs last
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace sparkbot
