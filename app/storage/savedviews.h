#pragma once

#include "domain/savedview.h"

#include <QHash>
#include <QObject>
#include <QUuid>

#include <functional>
#include <optional>

namespace sparkbot {

class StateDb;

/// The views of one account in the state database: those a person saved, in their order, and for every view, saved or
/// built in, the layout in which it was left.
///
/// Read at the first use; where there is no database yet, the first thing that is written makes one. Everything that
/// changes is written at once; a function that returns false changed nothing, and lastError() has the reason.
class SavedViews : public QObject {
    Q_OBJECT

public:
    /// What becomes of a view whose name another one has.
    enum class SameName {
        Replace, ///< the other one keeps its id and place, and takes query and layout
        KeepBoth, ///< the new one is numbered: "VIP 2"
    };

    /// `db` must outlive this object. The sample account has the null id: its own would be another one in every run.
    SavedViews(StateDb &db, const QUuid &account, QObject *parent = nullptr);
    ~SavedViews() override;

    const QList<SavedView> &all();
    std::optional<SavedView> find(qint64 id);
    /// Without regard to case.
    std::optional<SavedView> findByName(const QString &name);
    /// `wish`, or "wish 2" and so on where that is taken.
    QString freeName(const QString &wish);

    /// At the end, with a name that is free. Returns the new id.
    std::optional<qint64> add(const SavedView &view);
    /// Query and layout of the view with this id.
    bool update(const SavedView &view);
    /// False also if another view has the name; see findByName().
    bool rename(qint64 id, const QString &name);
    bool remove(qint64 id);
    /// To the place `to`, counted from 0.
    bool move(qint64 id, int to);
    /// All of them or none.
    bool import(const QList<SavedView> &views, SameName rule);

    /// How the view with this key was left; nothing if it never was. A removed view is forgotten.
    std::optional<ViewLayout> layoutLeft(const QString &key);
    /// Key of the view that keepLeft() was called for last, empty if it never was.
    QString lastShown();
    /// The view on screen and how it looks now. Failing is no loss worth a message.
    void keepLeft(const QString &key, const ViewLayout &layout);

    QString lastError() const;

Q_SIGNALS:
    void changed();

private:
    bool load();
    void loadIfThere();
    bool loadLeft();
    bool inOne(const std::function<bool()> &work); ///< as statequery::inOne(), with what was there loaded before
    bool insert(SavedView &view);
    bool writeContent(const SavedView &view);
    bool forgetLeft(qint64 id);
    bool accept(const QList<SavedView> &views);

    StateDb &m_db;
    QString m_account;
    QList<SavedView> m_views;
    QHash<QString, ViewLayout> m_left;
    QString m_lastShown;
    bool m_loaded = false;
};

} // namespace sparkbot
