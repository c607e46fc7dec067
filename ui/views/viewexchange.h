#pragma once

#include "storage/savedviews.h"

#include <QObject>

namespace sparkbot {

class MessageBar;

/// Views from and to files. What went wrong, and what was done, stands in the window's message bar.
class ViewExchange : public QObject {
    Q_OBJECT

public:
    /// All must outlive this object; dialogs belong to `window`.
    ViewExchange(SavedViews &saved, MessageBar &messages, QWidget *window);

    /// Asks for a file, then for what becomes of views whose name is taken.
    void askImport();
    /// Asks where to. A suggested file name is made of `name`.
    void askExport(const QList<SavedView> &views, const QString &name);

    void importFrom(const QString &path);

private:
    void exportTo(const QString &path, const QList<SavedView> &views);
    void askAboutTaken(const QList<SavedView> &views, const QStringList &taken);
    void import(const QList<SavedView> &views, SavedViews::SameName rule);

    SavedViews &m_saved;
    MessageBar &m_messages;
    QWidget *m_window;
};

} // namespace sparkbot
