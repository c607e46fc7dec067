#pragma once

#include <QObject>

class QWidget;

namespace sparkbot {

class Refresher;

/// Tells the refresher how closely a person looks at a window: it or one of its dialogs is active, it is behind others,
/// or it is minimised.
class Attention : public QObject {
    Q_OBJECT

public:
    /// Watches `window`, which owns it; `refresher` must outlive it.
    Attention(Refresher &refresher, QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void judge();

    Refresher &m_refresher;
    QWidget &m_window;
};

} // namespace sparkbot
