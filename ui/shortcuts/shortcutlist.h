#pragma once

#include <QAbstractTableModel>

class QAction;

namespace sparkbot {

class ShortcutBook;

/// All actions with their keys, as the shortcut editor lists them, and behind them the keys that are fixed.
class ShortcutList : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column {
        Command,
        Shortcut,
        Letter,
    };
    static constexpr int columnTotal = 3;

    /// `book` must outlive the list.
    explicit ShortcutList(ShortcutBook &book, QObject *parent = nullptr);

    /// Null for fixed keys.
    QAction *actionAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant fixedData(int row, Column column) const;

    ShortcutBook &m_book;
};

} // namespace sparkbot
