#pragma once

#include <QWidget>

class QAbstractScrollArea;
class QVBoxLayout;

namespace sparkbot {

/// The room under the table for what comes and goes while a person works in it: the selection's verbs, a verb under
/// way, its undo. It takes its room from the table's end, and gives it back only when that moves no row under the
/// pointer: a table scrolled to its end would otherwise slide down between two clicks.
class Shelf : public QWidget {
    Q_OBJECT

public:
    /// `table` must outlive the shelf; its parent's layout has the shelf right below it.
    explicit Shelf(QAbstractScrollArea &table, QWidget *parent = nullptr);

    /// Below those added before; hidden until show().
    void add(QWidget *strip);
    void setShown(QWidget *strip, bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool wouldMoveRows() const;
    int heightOfShown() const;
    void giveRoomBack();

    QAbstractScrollArea &m_table;
    QVBoxLayout *m_column;
};

} // namespace sparkbot
