#include "models/historylist.h"

#include "domain/chat.h"
#include "models/rowdiff.h"
#include "models/wording.h"

#include <QCoreApplication>

namespace sparkbot {

using namespace Qt::StringLiterals;

HistoryList::HistoryList(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void HistoryList::setEntries(const QList<JournalEntry> &entries)
{
    applyRowDiff(*this, m_entries, entries, [](const JournalEntry &entry) { return entry.id; });
}

void HistoryList::setNames(std::function<QString(const QString &)> nameOf)
{
    m_nameOf = std::move(nameOf);
    namesChanged();
}

void HistoryList::namesChanged()
{
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_entries.size()) - 1, columnTotal - 1));
}

int HistoryList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QString HistoryList::named(const QString &id) const
{
    return m_nameOf && isObjectId(id) ? m_nameOf(id) : id;
}

/// An agent within a department is recorded as both ids with a slash between them. A label may have a slash, too.
QString HistoryList::ownerOf(const QString &text) const
{
    const qsizetype slash = text.indexOf(u'/');
    const QString agent = text.left(slash), department = text.mid(slash + 1);
    if (slash < 0 || !isObjectId(agent) || !isObjectId(department))
        return named(text);
    return tr("%1 in %2", "agent in a department").arg(named(agent), named(department));
}

QString HistoryList::changeOf(const JournalEntry &entry) const
{
    if (entry.verb == u"send-text" || entry.verb == u"add-note")
        return tr("%n characters", nullptr, entry.after.toInt());
    const auto words = [&](const QString &text) {
        if (entry.verb == u"set-status")
            return text.isEmpty() ? QString() : statusText(chatStatusFromWord(text), text);
        return ownerOf(text);
    };
    const QString before = words(entry.before), after = words(entry.after);
    if (before.isEmpty() && after.isEmpty())
        return {};
    if (entry.verb == u"upsert-metadata") // key names only
        return after;
    const QString nothing = tr("none");
    //: What something was before, and what it is now
    return tr("%1 → %2").arg(before.isEmpty() ? nothing : before, after.isEmpty() ? nothing : after);
}

QString HistoryList::cell(const JournalEntry &entry, Column column) const
{
    switch (column) {
    case Column::Time:
        return absoluteTime(entry.startedAt);
    case Column::What:
        return verbText(entry.verb);
    case Column::Change:
        return changeOf(entry);
    case Column::Result:
        return outcomeText(entry.outcome);
    case Column::Who:
        return entry.operatingSystemUser;
    }
    return {};
}

QVariant HistoryList::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const JournalEntry &entry = m_entries.at(index.row());
    const Column column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell(entry, column);
    case Qt::AccessibleTextRole: {
        if (column != Column::Time)
            return cell(entry, column);
        QStringList summary; // the first cell reads the row
        for (const Column part : {Column::What, Column::Change, Column::Result, Column::Time, Column::Who})
            summary.append(cell(entry, part));
        summary.removeAll(QString());
        return summary.join(u", "_s);
    }
    case EntryRole:
        return entry.id;
    case VerbRole:
        return entry.verb;
    case OutcomeRole:
        return int(entry.outcome);
    case TimeRole:
        return entry.startedAt;
    case BeforeRole:
        return entry.before;
    case AfterRole:
        return entry.after;
    default:
        return {};
    }
}

QVariant HistoryList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnTotal)
        return {};
    switch (Column(section)) {
    case Column::Time:
        return tr("Time");
    case Column::What:
        return tr("What");
    case Column::Change:
        return tr("Change");
    case Column::Result:
        return tr("Result");
    case Column::Who:
        return tr("Who");
    }
    return {};
}

QString verbText(const QString &verb)
{
    struct Verb {
        QStringView word;
        const char *text;
    };
    static constexpr Verb verbs[]{
        {u"set-status", QT_TRANSLATE_NOOP("HistoryWords", "Set status")},
        {u"assign", QT_TRANSLATE_NOOP("HistoryWords", "Assigned")},
        {u"unassign", QT_TRANSLATE_NOOP("HistoryWords", "Unassigned")},
        {u"add-labels", QT_TRANSLATE_NOOP("HistoryWords", "Added labels")},
        {u"remove-labels", QT_TRANSLATE_NOOP("HistoryWords", "Removed labels")},
        {u"replace-labels", QT_TRANSLATE_NOOP("HistoryWords", "Replaced labels")},
        {u"mark-read", QT_TRANSLATE_NOOP("HistoryWords", "Marked as read")},
        {u"mark-unread", QT_TRANSLATE_NOOP("HistoryWords", "Marked as unread")},
        {u"upsert-metadata", QT_TRANSLATE_NOOP("HistoryWords", "Saved metadata")},
        {u"send-text", QT_TRANSLATE_NOOP("HistoryWords", "Reply")},
        {u"add-note", QT_TRANSLATE_NOOP("HistoryWords", "Note")},
    };
    for (const Verb &known : verbs) {
        if (known.word == verb)
            return QCoreApplication::translate("HistoryWords", known.text);
    }
    return verb;
}

QString outcomeText(JournalEntry::Outcome outcome)
{
    switch (outcome) {
    case JournalEntry::Outcome::Open:
        return QCoreApplication::translate("HistoryWords", "under way");
    case JournalEntry::Outcome::Done:
        return QCoreApplication::translate("HistoryWords", "done");
    case JournalEntry::Outcome::NothingToDo:
        return QCoreApplication::translate("HistoryWords", "nothing to do");
    case JournalEntry::Outcome::Failed:
        return QCoreApplication::translate("HistoryWords", "failed");
    case JournalEntry::Outcome::Unknown:
        return QCoreApplication::translate("HistoryWords", "outcome unknown");
    }
    return {};
}

} // namespace sparkbot
