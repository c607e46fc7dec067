#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include <memory>
#include <vector>

namespace sparkbot::benchmarks {

/// How most Qt programs hold a row.
struct UsualChat {
    QString id;
    QString name;
    QString phone;
    QString status;
    QString agent;
    QStringList labels;
    QDateTime lastActivity;
    int unread = 0;
};

std::vector<UsualChat> usualChats(int count);
/// A page read with QJsonDocument, the same fields that our decoder reads.
std::vector<UsualChat> readUsually(const QByteArray &page);

/// QStandardItemModel with one item for each of our seven columns, under a plain QSortFilterProxyModel that looks at
/// all columns, case-insensitively.
struct UsualTable {
    explicit UsualTable(const std::vector<UsualChat> &chats);
    void append(const UsualChat &chat);

    QStandardItemModel model;
    QSortFilterProxyModel proxy;
};

/// What a careful program does: an own model over the structs, a filter and a comparison written by hand.
class CarefulModel : public QAbstractTableModel {
public:
    explicit CarefulModel(std::vector<UsualChat> chats);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    const UsualChat &chat(int row) const { return m_chats[size_t(row)]; }
    qint64 time(int row) const { return m_times[size_t(row)]; }

private:
    std::vector<UsualChat> m_chats;
    std::vector<qint64> m_times;
};

class CarefulProxy : public QSortFilterProxyModel {
public:
    explicit CarefulProxy(CarefulModel &model);
    /// Starts over instead of removing and inserting row by row: the best known trick with this class.
    void setNeedle(const QString &needle);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    const CarefulModel &m_model;
    QString m_needle;
};

} // namespace sparkbot::benchmarks
