#pragma once

#include <QObject>
#include <QPointer>
#include <QWindow>

class QWidget;

namespace sparkbot {

/// Says once when a window has drawn its first frame: the time for what a person does not need to see at once, such as
/// opening the state database. Ends with itself; belongs to the window.
class FirstPaint : public QObject {
    Q_OBJECT

public:
    explicit FirstPaint(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void painted();

private:
    QPointer<QWindow> m_handle; ///< the window's own on the platform, made when it is shown
};

} // namespace sparkbot
