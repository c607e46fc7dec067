#pragma once

#include "domain/ids.h"

#include <QScrollArea>

namespace sparkbot {

class DeviceList;
class SideList;
class ViewList;

/// The sidebar: the views of the chats and the numbers of the account.
class ViewPanel : public QScrollArea {
    Q_OBJECT

public:
    /// Both must outlive the panel.
    ViewPanel(ViewList &views, DeviceList &numbers, QWidget *parent = nullptr);

    SideList *views() const { return m_views; }
    /// The number whose chats are shown.
    void setCurrentDevice(const DeviceId &id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void viewChosen(const QString &key);
    void numberChosen(const sparkbot::DeviceId &id);
    // Of a person's own views only.
    void renameRequested(qint64 id);
    void removeRequested(qint64 id);
    void moveRequested(qint64 id, int by);
    void exportRequested(qint64 id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showCurrent();
    void goOn(SideList *from, int direction);
    void openMenu(const QPoint &point);
    /// Id of the saved view in this row; nothing if it is a built-in one.
    std::optional<qint64> savedAt(int row) const;

    ViewList &m_model;
    DeviceList &m_devices;
    SideList *m_views;
    SideList *m_numbers;
    DeviceId m_device;
};

} // namespace sparkbot
