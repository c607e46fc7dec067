#pragma once

#include <QHeaderView>

namespace sparkbot {

/// The header of the chat table: each heading begins where its column's text begins, numbers and times at the right.
class ChatHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit ChatHeader(QWidget *parent = nullptr);

    /// Widths in proportion to the font, and the columns in their order.
    void applyDefaultWidths();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
};

} // namespace sparkbot
