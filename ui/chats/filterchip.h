#pragma once

#include <QAbstractButton>

namespace sparkbot {

/// One term of the filter, with a cross to take it away. Pressed by keyboard or by a screen reader it goes away; Enter
/// and a click beside the cross put the cursor on the term in the line instead.
class FilterChip : public QAbstractButton {
    Q_OBJECT

public:
    explicit FilterChip(QWidget *parent = nullptr);

    /// As it is typed, "status:pending".
    void setTerm(const QString &term);
    const QString &term() const { return m_term; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();
    void editRequested();
    /// To the neighbouring chip: +1 is the next one in reading order.
    void stepRequested(int direction);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRect crossArea() const;
    void setOverCross(bool over);

    QString m_term;
    bool m_overCross = false;
};

} // namespace sparkbot
