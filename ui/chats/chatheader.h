#pragma once

#include "domain/savedview.h"

#include <QHeaderView>
#include <QTimer>

namespace sparkbot {

/// The header of the chat table: each heading begins where its column's text begins, numbers and times at the right.
class ChatHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit ChatHeader(QWidget *parent = nullptr);

    /// What it looks like now; the last column's width is what is left over and is not part of it.
    ViewLayout layout() const;
    void setLayout(const ViewLayout &layout);
    /// Shown columns from left to right.
    QList<int> shownSections() const;
    /// One place to the left (-1) or to the right (+1) among the shown columns; stays where it is at the end.
    void moveShown(int section, int by);

Q_SIGNALS:
    /// A column was moved, sized, shown or hidden, or the table is sorted otherwise.
    void layoutChanged();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    int widthOfHeading(int section) const;
    int defaultWidth(int section) const;

    QTimer m_announce; ///< a drag is many changes
};

} // namespace sparkbot
