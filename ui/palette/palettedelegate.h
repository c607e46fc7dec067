#pragma once

#include <QStyledItemDelegate>

namespace sparkbot {

/// A row of the palette: the typed letters bold, the place quiet beside the text, the shortcut at the far end, and what
/// cannot be done now in the quiet colour with its reason in the shortcut's place.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sparkbot
