#pragma once

#include "models/viewlist.h"
#include "storage/savedviews.h"

#include <QObject>
#include <QTimer>

namespace sparkbot {

class ChatDesk;

/// Views of the chat table: which one was chosen, what is on screen now, and what is kept of it.
///
/// The text of the filter line is the truth: the current view is the one whose query it is, the chosen one before all
/// others. Columns, widths and sorting belong to the chosen view and are kept with it as they are left (R2.4); typing
/// never moves a column. A saved view that was chosen and then changed is modified until it is updated.
class ViewDesk : public QObject {
    Q_OBJECT

public:
    using SameName = SavedViews::SameName;

    /// Both must outlive this object.
    ViewDesk(StateDb &db, const QUuid &account, ChatDesk &chats, QObject *parent = nullptr);
    ~ViewDesk() override;

    ViewList &model() { return m_model; }
    SavedViews &saved() { return m_saved; }

    /// Shows the view that was shown last. Until then nothing is read or kept: this opens the state database.
    void start();
    bool isStarted() const { return m_started; }
    /// Shows the view: ends with shown(). Does nothing if there is none with this key.
    void choose(const QString &key);
    const QString &chosen() const { return m_chosen; }
    /// The chosen view, if it is a person's own.
    std::optional<SavedView> chosenSaved();
    bool isModified();

    /// What the filter line says now, and what the table looks like.
    void setQuery(const QString &text);
    void setLayout(const ViewLayout &layout);
    const QString &query() const { return m_query; }
    const ViewLayout &layout() const { return m_layout; }

    /// Saves what is on screen and chooses it. False if it could not be written; see SavedViews::lastError().
    bool save(const QString &name, SameName rule);
    /// What is on screen becomes what the chosen view is.
    bool updateChosen();
    /// Forgets a view; if it was the chosen one, what is on screen stays and belongs to "All".
    bool remove(qint64 id);
    /// One place up (-1) or down (+1) among one's own views. False if it is at the end already.
    bool move(qint64 id, int by);

Q_SIGNALS:
    /// Filter line and table have to follow.
    void shown(const QString &query, const sparkbot::ViewLayout &layout);
    /// What is chosen, or whether it is modified.
    void changed();

private:
    void present();
    void keep();

    SavedViews m_saved;
    ViewList m_model;
    QTimer m_keep; ///< what a hand moves is written once it rests
    QString m_chosen;
    QString m_query;
    ViewLayout m_layout;
    bool m_started = false;
    bool m_showing = false; ///< what the table says now is the view as it was left, in the table's own words
};

} // namespace sparkbot
