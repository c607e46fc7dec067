#pragma once

#include "domain/savedview.h"
#include "models/chatquery.h"

#include <QAbstractListModel>
#include <QTimer>

#include <optional>

namespace sparkbot {

class ChatTable;

/// The views of the sidebar: those built in (R4.4), then a person's own, each with the number of loaded chats it
/// selects.
///
/// Counting never holds up the window: one view at a time between two events, and however large the table, it takes no
/// more than a tenth of the time. Until a view is counted again its last number stays.
class ViewList : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< QString: "pending"; of a saved view savedViewKey()
        QueryRole, ///< QString, for the filter line
        CountRole, ///< int; invalid = not counted, or cannot be
        PartRole, ///< bool: the count is of a part of the chats, so there may be more
        SavedRole, ///< bool: a person's own
        IdRole, ///< qint64, SavedView::id; 0 for built-in ones
        CurrentRole, ///< bool: what the filter line says
        ModifiedRole, ///< bool: shown otherwise than it was saved
    };
    static constexpr int builtInTotal = 8;

    /// `chats` must outlive this object.
    explicit ViewList(ChatTable &chats, QObject *parent = nullptr);
    ~ViewList() override;

    void setSaved(const QList<SavedView> &views);
    /// Key of the view that the filter line says, empty if it says something else.
    void setCurrent(const QString &key);
    /// Key of the view that is shown otherwise than it was saved, empty if there is none.
    void setModified(const QString &key);
    /// The chats are known, at least in part; before that no view has a number.
    void setCountable(bool countable);
    /// All chats are known: the numbers are totals.
    void setWhole(bool whole);
    /// Counts only while somebody looks.
    void setWatched(bool watched);

    int rowOf(const QString &key) const; ///< -1 if there is no such view
    QString keyAt(int row) const; ///< empty if there is no such row
    /// By name, without regard to case; a person's own view first. Empty if there is none.
    QString keyOfName(const QString &name) const;
    /// The first view with this text, spaces aside. Empty if there is none.
    QString keyOfQuery(const QString &query) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString key;
        QString name;
        ChatQuery query;
        qint64 id = 0; ///< 0 = built in
        bool current = false;
        bool modified = false;
        std::optional<int> count = {};

        friend bool operator==(const Row &, const Row &) = default;
    };

    static QList<Row> builtIn();
    QString words(const Row &row) const;
    void setFlag(bool Row::*flag, const QString &key, int role);
    void countSoon();
    void countNext();
    void endRound();
    bool isCountable(const Row &row) const { return m_countable && row.query.isValid(); }

    ChatTable &m_chats;
    QList<Row> m_rows;
    QTimer m_wait; ///< until the next round
    QTimer m_step; ///< until the next view of this round
    QTimer m_minute; ///< some queries are about time
    int m_next = 0; ///< row to be counted next
    qint64 m_roundNs = 0; ///< what this round has cost
    bool m_outdated = false; ///< chats changed since the round began
    bool m_countable = false;
    bool m_whole = false;
    bool m_watched = false;
};

} // namespace sparkbot
