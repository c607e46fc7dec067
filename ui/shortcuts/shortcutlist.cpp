#include "shortcuts/shortcutlist.h"

#include "shortcuts/shortcutbook.h"

#include <QAction>
#include <QFont>

namespace sparkbot {

using namespace Qt::StringLiterals;

ShortcutList::ShortcutList(ShortcutBook &book, QObject *parent)
    : QAbstractTableModel(parent)
    , m_book(book)
{
    connect(&book, &ShortcutBook::changed, this,
            [this] { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1)); });
}

QAction *ShortcutList::actionAt(int row) const
{
    return m_book.actions().value(row);
}

int ShortcutList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_book.actions().size() + m_book.fixed().size());
}

int ShortcutList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant ShortcutList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    const QAction *action = actionAt(index.row());
    if (!action)
        return text ? fixedData(index.row() - int(m_book.actions().size()), Column(index.column())) : QVariant();
    const bool changed = m_book.isChanged(action);
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(changed);
        return changed ? font : QVariant();
    }
    if (!text)
        return {};
    switch (Column(index.column())) {
    case Column::Command:
        return ShortcutBook::nameOf(action);
    case Column::Shortcut: {
        const QString keys = ShortcutBook::wordsOf(action->shortcuts());
        const QString all = keys.isEmpty() ? tr("none") : keys;
        return changed ? tr("%1 (changed)").arg(all) : all;
    }
    case Column::Letter: {
        const QChar letter = ShortcutBook::letterOf(action);
        return letter.isNull() ? QString() : QString(letter);
    }
    }
    return {};
}

QVariant ShortcutList::fixedData(int row, Column column) const
{
    const FixedKeys fixed = m_book.fixed().value(row);
    switch (column) {
    case Column::Command:
        return fixed.command;
    case Column::Shortcut:
        return tr("%1 (fixed)").arg(ShortcutBook::wordsOf(fixed.keys));
    case Column::Letter:
        break;
    }
    return QString();
}

QVariant ShortcutList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case Column::Command:
        return tr("Command");
    case Column::Shortcut:
        return tr("Shortcut");
    case Column::Letter:
        return tr("Letter in the table");
    }
    return {};
}

} // namespace sparkbot
