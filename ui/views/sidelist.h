#pragma once

#include <QListView>

namespace sparkbot {

/// One section of the sidebar: as high as its rows, so that the sections scroll together. The row that is shown is
/// selected; the arrows only move the keyboard's place, and Enter, Space or a click choose.
class SideList : public QListView {
    Q_OBJECT

public:
    explicit SideList(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// The row that is shown, -1 = none. The keyboard's place follows while the list has not the focus.
    void setShownRow(int row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int row);
    /// An arrow at the end of the list: on to the section below (+1) or above (-1).
    void leftBy(int direction);
    /// F2, Del, Alt+Up (-1) and Alt+Down (+1) on a row.
    void renameRequested(int row);
    void removeRequested(int row);
    void moveRequested(int row, int by);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool handle(const QKeyEvent &event);
    void fit();
    void reveal();
};

} // namespace sparkbot
