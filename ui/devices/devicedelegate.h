#pragma once

#include <QStyledItemDelegate>

namespace sparkbot {

/// A number in the picker's list: shape, alias, phone, state in words, and what is queued at the right edge, each in a
/// column as wide as its longest text.
class DeviceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit DeviceDelegate(QObject *parent = nullptr);

    /// Measures the columns for this model; called when the list is opened. Returns the width of a row.
    int measure(const QAbstractItemModel &numbers, const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_name = 0;
    int m_phone = 0;
    int m_state = 0;
    int m_queue = 0;
};

} // namespace sparkbot
