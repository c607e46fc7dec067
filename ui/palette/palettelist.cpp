#include "palette/palettelist.h"

#include <algorithm>
#include <iterator>

namespace sparkbot {

PaletteList::PaletteList(std::vector<PaletteEntry> entries, Finder finder, QObject *parent)
    : QAbstractListModel(parent)
    , m_finder(std::move(finder))
    , m_entries(std::move(entries))
    , m_fixed(m_entries.size())
{
    setTyped({});
}

void PaletteList::setTyped(const QString &typed)
{
    beginResetModel();
    m_rows.clear();
    m_entries.resize(m_fixed);
    if (m_finder)
        std::ranges::move(m_finder(typed), std::back_inserter(m_entries));
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry &entry = m_entries[i];
        if (std::optional<FuzzyMatch> match = fuzzyMatch(typed, entry.text))
            m_rows.push_back({i, match->score, std::move(match->places)});
        else if (const auto byPlace = fuzzyMatch(typed, QString(entry.place + u' ' + entry.text)))
            m_rows.push_back({i, byPlace->score / 4, {}}); // found by its menu or phone: after those found by name
        else if (i >= m_fixed)
            m_rows.push_back({i, 0, {}}); // the finder knows more than it shows
    }
    std::ranges::stable_sort(m_rows, std::ranges::greater(), &Row::score);
    endResetModel();
}

int PaletteList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &about = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return about.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{about.text};
        if (!about.place.isEmpty())
            parts.append(about.place);
        if (!about.keys.isEmpty())
            parts.append(about.keys);
        if (!about.whyNot.isEmpty())
            parts.append(tr("not now: %1").arg(about.whyNot));
        return parts.join(QStringLiteral(", "));
    }
    case PlaceRole:
        return about.place;
    case KeysRole:
        return about.keys;
    case WhyNotRole:
        return about.whyNot;
    case LettersRole:
        return QVariant::fromValue(m_rows[size_t(index.row())].letters);
    default:
        return {};
    }
}

/// What cannot be done now stays selectable: only then a person learns why.
Qt::ItemFlags PaletteList::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace sparkbot
