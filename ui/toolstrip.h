#pragma once

#include <QWidget>

class QToolButton;

namespace sparkbot {

class Actions;
class DeviceList;
class DevicePicker;
class FilterBar;

/// The line of tools: number, refresh, sync, filter, route. Where there is little room the buttons show icons only.
class ToolStrip : public QWidget {
    Q_OBJECT

public:
    ToolStrip(DeviceList &numbers, const Actions &actions, QWidget *parent = nullptr);

    DevicePicker *picker() const { return m_picker; }
    FilterBar *filter() const { return m_filter; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *button(QAction *action);

    DevicePicker *m_picker;
    FilterBar *m_filter;
    QList<QToolButton *> m_buttons;
};

} // namespace sparkbot
