#pragma once

#include <QStyledItemDelegate>

namespace sparkbot {

/// One write of this computer in two lines: what was changed and when; what became of it and who did it. A write that
/// failed, or may have, has a sign and a word, never a colour alone.
class HistoryDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace sparkbot
