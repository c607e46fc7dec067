#pragma once

#include "devices/devicedelegate.h"
#include "models/devicelist.h"
#include "shared/plaintext.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QSortFilterProxyModel>

namespace sparkbot {

/// All numbers but one, in words that are safe to show: a combo box paints them as they are.
class OtherNumbers : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setExcluded(const DeviceId &id)
    {
        m_excluded = id;
        invalidateFilter();
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const QVariant data = QSortFilterProxyModel::data(index, role);
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? shownInLine(data.toString()) : data;
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return m_excluded.isNull() || index.data(DeviceList::IdRole).toString() != m_excluded.text();
    }

private:
    DeviceId m_excluded;
};

/// A choice of numbers whose list has the columns of the picker.
class NumberCombo : public QComboBox {
public:
    explicit NumberCombo(QWidget *parent)
        : QComboBox(parent)
        , m_delegate(new DeviceDelegate(this))
    {
        setItemDelegate(m_delegate);
    }
    void showPopup() override
    {
        constexpr int frame = 24; // scroll bar and frame
        view()->setMinimumWidth(m_delegate->measure(*model(), fontMetrics()) + frame);
        QComboBox::showPopup();
    }

private:
    DeviceDelegate *m_delegate;
};

} // namespace sparkbot
