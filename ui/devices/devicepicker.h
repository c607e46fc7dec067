#pragma once

#include "domain/ids.h"

#include <QComboBox>

namespace sparkbot {

class DeviceDelegate;
class DeviceList;

/// Chooses the number whose chats are shown. Typing opens the list and searches it by alias, phone or last digits, and
/// Enter chooses, so that a stray key never switches the number; nor does the wheel.
class DevicePicker : public QComboBox {
    Q_OBJECT

public:
    /// `numbers` must outlive the picker.
    explicit DevicePicker(DeviceList &numbers, QWidget *parent = nullptr);

    void setCurrentDevice(const DeviceId &id);
    DeviceId currentDevice() const;

    void showPopup() override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A person chose another number.
    void picked(const sparkbot::DeviceId &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    DeviceList &m_numbers;
    DeviceDelegate *m_delegate;
};

} // namespace sparkbot
