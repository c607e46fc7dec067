#pragma once

#include "domain/journalentry.h"

#include <QAbstractTableModel>

#include <functional>

namespace sparkbot {

/// What this computer did to one chat, newest first. Changes made elsewhere are not in it; whoever shows it says so.
class HistoryList : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column {
        Time,
        What, ///< "Set status", "Reply" …
        Change, ///< "Pending → Active", "42 characters" …
        Result, ///< "done", "outcome unknown" …
        Who, ///< the operating system's user
    };
    static constexpr int columnTotal = 5;
    enum Role {
        EntryRole = Qt::UserRole + 1, ///< qint64: id of the journal entry
        VerbRole, ///< QString: the journal's word
        OutcomeRole, ///< int(JournalEntry::Outcome)
        TimeRole, ///< qint64 milliseconds since the epoch
        BeforeRole, ///< QString, the journal's words
        AfterRole,
    };

    explicit HistoryList(QObject *parent = nullptr);

    /// Newest first; rows keep their identity by the entry's id.
    void setEntries(const QList<JournalEntry> &entries);
    const QList<JournalEntry> &entries() const { return m_entries; }
    /// Who an agent's or department's id is. Called again by namesChanged().
    void setNames(std::function<QString(const QString &id)> nameOf);
    void namesChanged();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString cell(const JournalEntry &entry, Column column) const;
    QString changeOf(const JournalEntry &entry) const;
    QString ownerOf(const QString &text) const;
    QString named(const QString &id) const;

    QList<JournalEntry> m_entries;
    std::function<QString(const QString &)> m_nameOf;
};

/// "Set status" for set-status …; the journal's own word where there is no translation.
QString verbText(const QString &verb);
/// "done", "nothing to do", "failed", "outcome unknown", "under way".
QString outcomeText(JournalEntry::Outcome outcome);

} // namespace sparkbot
