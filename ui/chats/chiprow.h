#pragma once

#include <QScrollArea>

namespace sparkbot {

class FilterChip;

/// The terms of the filter as chips above the table. They mirror the text: each is one term of it, in its order. Arrow
/// keys, Home and End go from chip to chip; the row is one stop for Tab. Many wrap onto a second line, more scroll.
class ChipRow : public QScrollArea {
    Q_OBJECT

public:
    explicit ChipRow(QWidget *parent = nullptr);

    /// None = the row takes no room.
    void setTerms(const QStringList &terms);
    int count() const { return int(m_chips.size()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void removeRequested(int term);
    void editRequested(int term);
    /// The chip with the focus was the last one to go.
    void emptied();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FilterChip *newChip();
    void step(const FilterChip *from, int direction);
    void makeTabStop(const FilterChip *chip);

    QWidget *m_content;
    QList<FilterChip *> m_chips;
};

} // namespace sparkbot
