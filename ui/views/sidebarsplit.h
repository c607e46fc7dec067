#pragma once

#include <QSplitter>

class QAction;

namespace sparkbot {

class Settings;

/// The sidebar beside everything else. A narrow window has no room for it: there it is hidden unless a person asks for
/// it, and comes back with the room. Its width, and whether it is wanted, are remembered.
class SidebarSplit : public QSplitter {
    Q_OBJECT

public:
    static constexpr int narrow = 1000; ///< width below which the sidebar is hidden of itself

    /// `toggle` shows and hides it. `settings` must outlive this object.
    SidebarSplit(QAction *toggle, Settings &settings, QWidget *parent = nullptr);

    void setParts(QWidget *sidebar, QWidget *content);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void toggled(bool shown);
    void place();
    void keepWidth();

    QAction *m_toggle;
    Settings &m_settings;
    QWidget *m_sidebar = nullptr;
    bool m_isNarrow = false;
    bool m_wanted; ///< where there is room
    bool m_placing = false;
    bool m_sized = false; ///< the remembered width was given to the sidebar
};

} // namespace sparkbot
