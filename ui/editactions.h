#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace sparkbot {

class Actions;

/// Cut, Copy, Paste and Select All for whatever field or list of the window has the focus.
class EditActions : public QObject {
    Q_OBJECT

public:
    EditActions(Actions &actions, QWidget *window);

private:
    void follow(QWidget *focused);
    void judge();
    void cut();
    void copy();
    void paste();
    void selectAll();

    Actions &m_actions;
    QWidget *m_window;
    QPointer<QWidget> m_target;
};

} // namespace sparkbot
