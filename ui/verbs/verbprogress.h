#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QToolButton;

namespace sparkbot {

class PlainLabel;
class Shelf;

/// A verb under way on many chats: how far it is in words and as a bar, and the way to stop it. Shown only where it
/// takes longer than 300 ms; the window stays usable meanwhile.
class VerbProgress : public QWidget {
    Q_OBJECT

public:
    /// Adds itself to the shelf, which must outlive it.
    explicit VerbProgress(Shelf &shelf);

    /// Begins, or goes on with other figures.
    void present(const QString &text, int done, int total);
    /// Stop was accepted: what is under way is still waited for.
    void setStopping();
    void finish();

Q_SIGNALS:
    void stopRequested();

private:
    Shelf &m_shelf;
    PlainLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_stop;
    QTimer m_patience;
    bool m_underWay = false;
};

} // namespace sparkbot
