#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace sparkbot {

/// F6: the focus goes from part to part of the window, to the first control of the next one that has any on screen.
class PaneCycle : public QObject {
    Q_OBJECT

public:
    explicit PaneCycle(QObject *parent = nullptr);

    /// In the order of the keys; must outlive this object.
    void add(QWidget *pane);
    void next();

private:
    QList<QWidget *> m_panes;
};

} // namespace sparkbot
